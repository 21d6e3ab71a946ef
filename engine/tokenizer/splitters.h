// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace ax::tok {

/// The end of the match of a split pattern that starts exactly at `at`, or `at` when there is
/// none. `text` is well-formed UTF-8 and is the whole string the pattern sees: look-ahead ends
/// there.
using SplitFunction = std::size_t (*)(std::string_view text, std::size_t at);

/// The hand-written matcher for a pattern of model-formats section 4.4 (given as in
/// tokenizer.json; literal control characters and their escapes are the same), or null.
SplitFunction findSplitter(std::string_view pattern);

/// `\w+|[^\w\s]+` of the Rust regex crate: the pre-tokenizer `Whitespace`, which runs outside of
/// Oniguruma and has another \w.
std::size_t wordOrSigns(std::string_view text, std::size_t at);

/// The patterns themselves, for GGUF, where only a name is stored.
namespace pattern {
extern const char* const gpt2;
extern const char* const llama3;
extern const char* const qwen2;
extern const char* const qwen35;
extern const char* const o200k;
extern const char* const tekken;
extern const char* const deepseek3;
extern const char* const deepseek3Han;
extern const char* const numbersUpTo3;
extern const char* const number;
extern const char* const numbers;
} // namespace pattern

} // namespace ax::tok
