# SPDX-License-Identifier: Apache-2.0
ax_library(ax_template
    SOURCES
        chat_template.cpp think_parser.cpp
        jinja/access.cpp jinja/evaluate.cpp jinja/evaluator.cpp jinja/expressions.cpp
        jinja/filters_sequence.cpp jinja/filters_text.cpp jinja/format.cpp jinja/functions.cpp
        jinja/json_dump.cpp jinja/lexer.cpp jinja/numbers.cpp jinja/object_methods.cpp
        jinja/operators.cpp jinja/parser.cpp jinja/repr.cpp jinja/strftime.cpp
        jinja/string_methods.cpp jinja/symbols.cpp jinja/tests.cpp jinja/text.cpp
        jinja/unicode_case.cpp jinja/value.cpp
    PUBLIC ax_core nlohmann_json::nlohmann_json
    PRIVATE PkgConfig::UTF8PROC)
# GCC 12 sees overlapping copies in `"text" + std::string` that are not there (PR 105651).
target_compile_options(ax_template PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
