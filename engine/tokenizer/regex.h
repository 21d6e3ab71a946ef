// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <memory>
#include <string>
#include <string_view>

namespace ax::tok {

/// A pattern without a hand-written matcher, run by Oniguruma with its own syntax: the engine of
/// Hugging Face's library, so patterns mean here what they mean there. Safe from any thread.
class Regex {
public:
    /// Errors: Unsupported when Oniguruma does not accept the pattern.
    static Result<std::shared_ptr<const Regex>> compile(std::string_view pattern);
    ~Regex();
    Regex(const Regex&) = delete;
    Regex& operator=(const Regex&) = delete;

    /// First match at or after `from`, possibly empty; false when there is none or the search took
    /// too many steps. `text` must be well-formed UTF-8.
    bool find(std::string_view text, std::size_t from, std::size_t& begin, std::size_t& end) const;

private:
    Regex() = default;
    struct Code;
    std::unique_ptr<Code> m_code;
};

} // namespace ax::tok
