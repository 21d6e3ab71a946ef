# SPDX-License-Identifier: Apache-2.0
ax_fuzz_target(tokenizer_json SOURCE tokenizer_json_fuzz.cpp LIBS ax_tokenizer)
