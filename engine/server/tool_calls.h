// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/api_error.h"

#include <string>
#include <string_view>
#include <vector>

namespace ax::server {

inline bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != text.npos;
}

/// How a family writes calls of tools; known by what its template writes them with.
enum class ToolFormat {
    None, ///< the template says nothing of tools
    Unknown, ///< it takes tools, and the form of its calls is not known here
    Tags, ///< <tool_call>{"name", "arguments"}</tool_call> (Hermes, Qwen, SmolLM3)
    TagsXml, ///< <tool_call><function=NAME><parameter=P>V</parameter></function></tool_call>
             ///< (Qwen3-Coder)
    Mistral, ///< [TOOL_CALLS][{…}, …], or [TOOL_CALLS]NAME[ARGS]{…}
    Llama, ///< {"name", "parameters"} as the whole answer, or after <|python_tag|>
    List, ///< <|tool_call|>[{…}, …] (Granite 3, Phi-4-mini)
    DeepSeek ///< <｜tool▁call▁begin｜>…<｜tool▁sep｜>… (DeepSeek-V3 and V3.1)
};
ToolFormat toolFormatOf(std::string_view templateSource);
/// Special tokens whose text is needed to find calls.
std::vector<std::string> toolMarks(ToolFormat format);

struct ToolCall {
    std::string name;
    std::string arguments; ///< JSON text of an object
};

/// Finds calls in an answer while it comes. Text that turns out to be no call is given back;
/// nothing is lost.
class ToolCallParser {
public:
    explicit ToolCallParser(ToolFormat format);
    struct Found {
        std::string content;
        std::vector<ToolCall> calls;
    };
    Found push(std::string_view text);
    Found finish(); ///< the answer is over

private:
    void scan(Found& found, bool over);
    bool takeCall(Found& found, bool over);
    bool parse(std::string_view body, std::vector<ToolCall>& calls) const;

    ToolFormat m_format;
    std::vector<std::string> m_opens;
    std::string m_close; ///< empty: the end of the answer
    std::string m_held;
    bool m_inside = false, m_any = false, m_begun = false;
};

} // namespace ax::server
