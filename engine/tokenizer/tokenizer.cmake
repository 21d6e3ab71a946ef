# SPDX-License-Identifier: Apache-2.0
ax_library(ax_tokenizer
    SOURCES tokenizer.cpp
    PUBLIC ax_core nlohmann_json::nlohmann_json
    PRIVATE PkgConfig::PCRE2 PkgConfig::UTF8PROC PkgConfig::XXHASH)
