// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/prompt_layout.h"

#include <optional>

namespace ax {

/// Where the content of one message lies in a rendering; npos: that end is not known.
struct ContentSpan {
    std::size_t begin = std::string_view::npos, end = std::string_view::npos;
    bool whole() const { return begin != std::string_view::npos && end != std::string_view::npos; }
};

/// Renders messages with marks around contents and takes the marks out again.
class MarkedRender {
public:
    MarkedRender(
        const nlohmann::ordered_json& messages, const RenderMessages& render, bool addPrompt)
        : m_messages(messages)
        , m_render(render)
        , m_addPrompt(addPrompt)
    {
    }

    /// One span per message. `prompt`: the same messages rendered without marks.
    std::vector<ContentSpan> find(std::string_view prompt);

private:
    bool chooseMarks(std::string_view prompt);
    bool tryMarked(const nlohmann::ordered_json& marked, std::string_view prompt, std::size_t first,
        std::size_t count);
    bool tryRange(std::string_view prompt, std::size_t first, std::size_t count);

    const nlohmann::ordered_json& m_messages;
    const RenderMessages& m_render;
    bool m_addPrompt;
    char32_t m_base = 0;
    int m_budget = 0; ///< renderings left
    std::vector<ContentSpan> m_spans;
};

} // namespace ax
