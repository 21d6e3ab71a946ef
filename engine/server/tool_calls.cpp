// SPDX-License-Identifier: Apache-2.0
#include "engine/server/tool_calls.h"

#include <algorithm>

namespace ax::server {

namespace {

constexpr std::string_view kCallsBegin = "<｜tool▁calls▁begin｜>",
                           kCallsEnd = "<｜tool▁calls▁end｜>", kCallBegin = "<｜tool▁call▁begin｜>",
                           kCallEnd = "<｜tool▁call▁end｜>", kSeparator = "<｜tool▁sep｜>";

std::string_view stripped(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

/// The text between two marks, and what follows; false: they are not there.
bool between(
    std::string_view& text, std::string_view open, std::string_view close, std::string_view& inside)
{
    const std::size_t from = text.find(open);
    if (from == text.npos)
        return false;
    const std::size_t to = text.find(close, from + open.size());
    if (to == text.npos)
        return false;
    inside = text.substr(from + open.size(), to - from - open.size());
    text = text.substr(to + close.size());
    return true;
}

/// {"name", "arguments" or "parameters"}
bool addObject(const Json& object, std::vector<ToolCall>& calls)
{
    if (!object.is_object() || !object.contains("name") || !object["name"].is_string())
        return false;
    const char* member = object.contains("arguments") ? "arguments" : "parameters";
    Json arguments = object.contains(member) ? object[member] : Json::object();
    if (arguments.is_string()) // written twice
        arguments = Json::parse(arguments.get<std::string>(), nullptr, false);
    if (arguments.is_null())
        arguments = Json::object();
    if (!arguments.is_object())
        return false;
    calls.push_back({ object["name"].get<std::string>(), dump(arguments) });
    return true;
}

bool addJson(std::string_view text, std::vector<ToolCall>& calls)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_array())
        return addObject(json, calls);
    return !json.empty() && std::all_of(json.begin(), json.end(), [&](const Json& one) {
        return addObject(one, calls);
    });
}

/// <function=NAME> <parameter=P> value </parameter> … </function>
bool addXml(std::string_view text, std::vector<ToolCall>& calls)
{
    const std::size_t from = text.find("<function=");
    const std::size_t to = from == text.npos ? from : text.find('>', from);
    if (to == text.npos)
        return false;
    ToolCall call;
    call.name = stripped(text.substr(from + 10, to - from - 10));
    std::string_view rest = text.substr(to + 1), parameter;
    Json arguments = Json::object();
    while (between(rest, "<parameter=", "</parameter>", parameter)) {
        const std::size_t end = parameter.find('>');
        if (end == parameter.npos)
            return false;
        std::string_view value = parameter.substr(end + 1);
        if (!value.empty() && value.front() == '\n')
            value.remove_prefix(1);
        if (!value.empty() && value.back() == '\n')
            value.remove_suffix(1);
        // Numbers, lists and objects are written as JSON, texts as they are.
        Json read = Json::parse(value, nullptr, false);
        arguments[std::string(stripped(parameter.substr(0, end)))]
            = read.is_discarded() || read.is_string() ? Json(std::string(value)) : std::move(read);
    }
    call.arguments = dump(arguments);
    calls.push_back(std::move(call));
    return !calls.back().name.empty();
}

/// type SEP name ```json … ``` (V3) or name SEP {…} (V3.1), each between its own marks.
bool addDeepSeek(std::string_view text, std::vector<ToolCall>& calls)
{
    std::string_view one;
    bool any = false;
    while (between(text, kCallBegin, kCallEnd, one)) {
        const std::size_t sep = one.find(kSeparator);
        if (sep == one.npos)
            return false;
        std::string_view name = stripped(one.substr(0, sep));
        std::string_view body = one.substr(sep + kSeparator.size());
        std::string_view fenced;
        if (std::string_view copy = body; between(copy, "```json", "```", fenced)) {
            name = stripped(body.substr(0, body.find("```json")));
            body = fenced;
        }
        const Json arguments = Json::parse(stripped(body), nullptr, false);
        if (name.empty() || !arguments.is_object())
            return false;
        calls.push_back({ std::string(name), dump(arguments) });
        any = true;
    }
    return any;
}

/// Bytes at the end of `text` that begin `mark` without completing it.
std::size_t partialTail(std::string_view text, std::string_view mark)
{
    for (std::size_t n = std::min(mark.size() - 1, text.size()); n > 0; --n)
        if (text.substr(text.size() - n) == mark.substr(0, n))
            return n;
    return 0;
}

} // namespace

ToolFormat toolFormatOf(std::string_view source)
{
    if (!contains(source, "tools"))
        return ToolFormat::None;
    if (contains(source, "<tool_call>"))
        return contains(source, "<function=") ? ToolFormat::TagsXml : ToolFormat::Tags;
    if (contains(source, "[TOOL_CALLS]"))
        return ToolFormat::Mistral;
    if (contains(source, kCallBegin))
        return ToolFormat::DeepSeek;
    if (contains(source, "<|tool_call|>"))
        return ToolFormat::List;
    if (contains(source, "<|python_tag|>") || contains(source, "\"parameters\": "))
        return ToolFormat::Llama;
    return ToolFormat::Unknown;
}

std::vector<std::string> toolMarks(ToolFormat format)
{
    switch (format) {
    case ToolFormat::Tags:
    case ToolFormat::TagsXml:
        return { "<tool_call>", "</tool_call>" };
    case ToolFormat::Mistral:
        return { "[TOOL_CALLS]", "[ARGS]", "[CALL_ID]" };
    case ToolFormat::Llama:
        return { "<|python_tag|>" };
    case ToolFormat::List:
        return { "<|tool_call|>", "<|/tool_call|>" };
    case ToolFormat::DeepSeek:
        return { std::string(kCallsBegin), std::string(kCallsEnd), std::string(kCallBegin),
            std::string(kCallEnd), std::string(kSeparator) };
    default:
        return {};
    }
}

ToolCallParser::ToolCallParser(ToolFormat format)
    : m_format(format)
{
    switch (format) {
    case ToolFormat::Tags:
    case ToolFormat::TagsXml:
        m_opens = { "<tool_call>" };
        m_close = "</tool_call>";
        break;
    case ToolFormat::Mistral:
        m_opens = { "[TOOL_CALLS]" };
        break;
    case ToolFormat::Llama:
        m_opens = { "<|python_tag|>" };
        break;
    case ToolFormat::List:
        m_opens = { "<|tool_call|>" };
        break;
    case ToolFormat::DeepSeek:
        m_opens = { std::string(kCallsBegin) };
        m_close = kCallsEnd;
        break;
    default:
        break;
    }
}

bool ToolCallParser::parse(std::string_view body, std::vector<ToolCall>& calls) const
{
    body = stripped(body);
    switch (m_format) {
    case ToolFormat::Tags:
        return addJson(body, calls);
    case ToolFormat::TagsXml:
        return addXml(body, calls) || addJson(body, calls);
    case ToolFormat::DeepSeek:
        return addDeepSeek(body, calls);
    case ToolFormat::List:
        if (const std::size_t end = body.find("<|/tool_call|>"); end != body.npos)
            body = body.substr(0, end);
        return addJson(stripped(body), calls);
    case ToolFormat::Mistral: {
        if (addJson(body, calls))
            return true;
        // NAME[ARGS]{…}, each behind its own mark.
        for (std::string_view rest = body; !rest.empty();) {
            const std::size_t next = rest.find("[TOOL_CALLS]");
            const std::string_view one = rest.substr(0, next);
            rest = next == rest.npos ? std::string_view() : rest.substr(next + 12);
            const std::size_t args = one.find("[ARGS]");
            const Json arguments = args == one.npos
                ? Json()
                : Json::parse(stripped(one.substr(args + 6)), nullptr, false);
            const std::string_view name
                = stripped(one.substr(0, std::min(args, one.find("[CALL_ID]"))));
            if (!arguments.is_object() || name.empty())
                return false;
            calls.push_back({ std::string(name), dump(arguments) });
        }
        return !calls.empty();
    }
    case ToolFormat::Llama:
        for (std::string_view rest = body; !rest.empty();) {
            // Several are parted by semicolons; one inside a text is no end of an object.
            std::size_t end = rest.find(';');
            while (end != rest.npos && !Json::accept(stripped(rest.substr(0, end))))
                end = rest.find(';', end + 1);
            if (!addJson(stripped(rest.substr(0, end)), calls))
                return false;
            rest = end == rest.npos ? std::string_view() : stripped(rest.substr(end + 1));
        }
        return !calls.empty();
    default:
        return false;
    }
}

/// The held text begins inside a call. False: its end is not there yet.
bool ToolCallParser::takeCall(Found& found, bool over)
{
    std::size_t end = m_close.empty() ? std::string::npos : m_held.find(m_close);
    if (end == std::string::npos && !over)
        return false;
    const bool closed = end != std::string::npos;
    const std::string body = m_held.substr(0, end);
    m_held.erase(0, closed ? end + m_close.size() : m_held.size());
    m_inside = false;
    std::vector<ToolCall> calls;
    if (parse(body, calls)) {
        m_any = true;
        std::move(calls.begin(), calls.end(), std::back_inserter(found.calls));
        return true;
    }
    // No call after all: it is what the model said.
    const bool marked
        = m_format != ToolFormat::Llama || body.empty() || stripped(body).front() != '{';
    found.content += (marked ? m_opens.front() : std::string()) + body + (closed ? m_close : "");
    return true;
}

void ToolCallParser::scan(Found& found, bool over)
{
    while (!m_held.empty()) {
        if (m_inside) {
            if (!takeCall(found, over))
                return;
            continue;
        }
        // Llama's calls have no mark: an answer that begins with a brace may be one.
        if (m_format == ToolFormat::Llama && !m_begun) {
            const std::string_view text = stripped(m_held);
            if (text.empty() && !over)
                return;
            m_begun = true;
            if (!text.empty() && text.front() == '{') {
                m_inside = true;
                continue;
            }
        }
        std::size_t at = std::string::npos, length = 0, keep = 0;
        for (const std::string& open : m_opens) {
            if (const std::size_t here = m_held.find(open); here < at) {
                at = here;
                length = open.size();
            }
            keep = std::max(keep, partialTail(m_held, open));
        }
        const bool opens = at != std::string::npos;
        std::size_t free = opens ? at : m_held.size() - (over ? 0 : keep);
        // White space in front of a call, or behind one, is the template's.
        const std::size_t last = m_held.find_last_not_of(" \t\r\n", free == 0 ? 0 : free - 1);
        const std::size_t text = free == 0 || last == std::string::npos ? 0 : last + 1;
        if (opens || !over)
            found.content += m_held.substr(0, text);
        else if (!m_any || text > 0)
            found.content += m_held.substr(0, free);
        if (opens) {
            m_held.erase(0, at + length);
            m_inside = true;
            continue;
        }
        m_held.erase(0, over ? free : text);
        return;
    }
}

ToolCallParser::Found ToolCallParser::push(std::string_view text)
{
    Found found;
    if (m_opens.empty()) {
        found.content = text;
        return found;
    }
    m_held += text;
    scan(found, false);
    return found;
}

ToolCallParser::Found ToolCallParser::finish()
{
    Found found;
    scan(found, true);
    if (m_inside)
        takeCall(found, true);
    return found;
}

} // namespace ax::server
