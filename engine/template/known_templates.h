// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

/// A way of writing a chat that is known by name, for models that come without one.
struct KnownTemplate {
    const char* id; ///< "chatml"; "plain": the texts as they are
    const char* label; ///< as its makers write it; not translated
    /// Jinja. Beside the tokenizer's own variables `text_begin`: what a text without a template
    /// begins with.
    const char* source;
    /// What ends an answer where the vocabulary has no token for it; may be empty.
    std::vector<std::string> stops;
};

/// "plain" first, then by name.
std::span<const KnownTemplate> knownTemplates();
/// nullptr: none of that id.
const KnownTemplate* knownTemplate(std::string_view id);

} // namespace ax
