# SPDX-License-Identifier: Apache-2.0
# ax_library(name SOURCES … PUBLIC libs … PRIVATE libs …): a static library with the house flags.
# ax_test(name [PATHS] [DRIVER SCRIPT] SOURCES … LIBS … LABELS …): a QtTest program run by ctest. PATHS: it reads files of
# the tree (AX_SOURCE_DIR, AX_BINARY_DIR); without it the same objects serve every clone (ccache). DRIVER: a Python
# script beside the sources that is given the program and runs it.
add_library(ax_flags INTERFACE)
target_compile_options(ax_flags INTERFACE -Wall -Wextra -Wno-unused-parameter)
# GCC 12 sees overlapping copies in `"text" + std::string` that are not there (GCC PR 105651).
target_compile_options(ax_flags INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict>)
if(AX_WERROR)
    target_compile_options(ax_flags INTERFACE -Werror)
endif()
target_include_directories(ax_flags INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
target_compile_definitions(ax_flags INTERFACE QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII)
configure_file(${CMAKE_CURRENT_LIST_DIR}/ax_version.h.in ${CMAKE_BINARY_DIR}/generated/ax_version.h @ONLY)
if(AX_SANITIZE)
    string(REPLACE ";" "," ax_sanitizers "${AX_SANITIZE}")
    target_compile_options(ax_flags INTERFACE -fsanitize=${ax_sanitizers} -fno-omit-frame-pointer -g)
    target_link_options(ax_flags INTERFACE -fsanitize=${ax_sanitizers})
endif()
if(AX_FUZZ)
    target_compile_options(ax_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Several sources in one translation unit, which compile faster so. SEPARATE: one by one, where
# sources are compiled for different processors or must not see each other.
function(ax_library name)
    cmake_parse_arguments(A "SEPARATE" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${A_SOURCES})
    target_link_libraries(${name} PUBLIC ax_flags ${A_PUBLIC} PRIVATE ${A_PRIVATE})
    if(A_SEPARATE)
        set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    endif()
endfunction()

function(ax_test name)
    cmake_parse_arguments(A "PATHS" "TIMEOUT;DRIVER" "SOURCES;LIBS;LABELS" ${ARGN})
    add_executable(${name} ${A_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON UNITY_BUILD OFF
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests-bin)
    # What a test does by itself need not be fast; its build shall be.
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
    target_link_libraries(${name} PRIVATE ax_flags ${A_LIBS} Qt6::Test)
    if(A_PATHS)
        target_compile_definitions(${name} PRIVATE
            AX_SOURCE_DIR="${CMAKE_SOURCE_DIR}" AX_BINARY_DIR="${CMAKE_BINARY_DIR}")
    endif()
    if(A_DRIVER)
        add_test(NAME ${name} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/${A_DRIVER} $<TARGET_FILE:${name}>)
    else()
        add_test(NAME ${name} COMMAND ${name} -maxwarnings 0)
    endif()
    if(NOT A_TIMEOUT)
        set(A_TIMEOUT 600)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${A_TIMEOUT} LABELS "${A_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
