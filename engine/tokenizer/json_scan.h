// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace ax::tok {

/// A pull reader over JSON text for the two large parts of tokenizer.json (vocab, merges): no tree,
/// no copies of strings without escapes. A failed call leaves `failed()` true; later calls fail
/// too.
class JsonScan {
public:
    explicit JsonScan(std::string_view text)
        : m_text(text)
    {
    }
    bool failed() const { return m_failed; }
    std::size_t offset() const { return m_at; }
    /// Next character that is not white space, '\0' at the end; does not consume it.
    char peek();
    /// Consumes `c`; fails when something else comes.
    bool expect(char c);
    /// In an object or array: true when another element follows (a comma is consumed), false when
    /// the closing character was consumed. `first` is true before the first element.
    bool more(char close, bool& first);
    /// A string; the result lives in the text or in `buffer`. Lone surrogates become U+FFFD.
    std::string_view string(std::string& buffer);
    /// An integer that fits; anything else fails.
    std::int64_t integer();
    /// The raw text of any value, skipped without checking its inside beyond nesting and strings.
    std::string_view raw();
    void fail() { m_failed = true; }

private:
    char32_t hex4();
    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_failed = false;
};

} // namespace ax::tok
