// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ax::jinja {

/// A code point whose upper or title form is a sequence; unused places are 0.
struct CaseExpansion {
    char32_t from;
    char32_t upper[3];
    char32_t title[3];
};
/// Null when `c` maps to single code points.
const CaseExpansion* findCaseExpansion(char32_t c);

} // namespace ax::jinja
