# SPDX-License-Identifier: Apache-2.0
# Finds the CUDA Toolkit: nvcc on PATH, CUDACXX, CUDA_PATH or /usr/local/cuda. One message when there
# is none.
if(NOT CMAKE_CUDA_COMPILER AND NOT DEFINED ENV{CUDACXX})
    find_program(ax_nvcc nvcc HINTS ENV CUDA_PATH PATH_SUFFIXES bin PATHS /usr/local/cuda/bin NO_CACHE)
    if(NOT ax_nvcc)
        message(FATAL_ERROR "The CUDA back end needs the NVIDIA CUDA Toolkit (nvcc, cublasLt), which was "
            "not found on PATH or in /usr/local/cuda. Install it from "
            "https://developer.nvidia.com/cuda-downloads, or name its compiler with CUDACXX=/path/to/nvcc, "
            "or build another preset.")
    endif()
    set(CMAKE_CUDA_COMPILER ${ax_nvcc})
endif()
# nvcc refuses host compilers newer than it knows; the project's own is the one to try.
if(NOT CMAKE_CUDA_HOST_COMPILER AND NOT DEFINED ENV{CUDAHOSTCXX})
    set(CMAKE_CUDA_HOST_COMPILER ${CMAKE_CXX_COMPILER})
endif()
if(NOT CMAKE_CUDA_ARCHITECTURES)
    set(CMAKE_CUDA_ARCHITECTURES 80-real 90-real 90-virtual)
endif()
enable_language(CUDA)
# CMake 3.25 does not know the dialect flags of Toolkit 13.
foreach(kind STANDARD EXTENSION)
    if(NOT CMAKE_CUDA20_${kind}_COMPILE_OPTION)
        set(CMAKE_CUDA20_${kind}_COMPILE_OPTION -std=c++20)
    endif()
endforeach()
find_package(CUDAToolkit 12 REQUIRED)
