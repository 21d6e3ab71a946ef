# SPDX-License-Identifier: Apache-2.0
ax_fuzz_target(pattern SOURCE pattern_fuzz.cpp LIBS ax_tokenizer nlohmann_json::nlohmann_json)
