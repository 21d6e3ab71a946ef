# SPDX-License-Identifier: Apache-2.0
ax_library(ax_tokenizer
    SOURCES tokenizer.cpp pipeline.cpp from_json.cpp bpe_json.cpp from_gguf.cpp special_tokens.cpp
        vocabulary.cpp bpe.cpp added_tokens.cpp normalizer.cpp pre_tokenizer.cpp matcher.cpp
        splitters.cpp regex.cpp decoder.cpp json_fields.cpp json_scan.cpp unicode/tables.cpp
    PUBLIC ax_core nlohmann_json::nlohmann_json
    PRIVATE PkgConfig::PCRE2 PkgConfig::UTF8PROC PkgConfig::XXHASH)
