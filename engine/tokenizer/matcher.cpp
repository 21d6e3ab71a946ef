// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/matcher.h"

#include "engine/core/utf8.h"

#include <nlohmann/json.hpp>

namespace ax::tok {

Matcher Matcher::literal(std::string text)
{
    Matcher m;
    m.m_literal = std::move(text);
    return m;
}

Matcher Matcher::splitter(SplitFunction function)
{
    Matcher m;
    m.m_function = function;
    return m;
}

Matcher Matcher::category(bool (*belongs)(char32_t))
{
    Matcher m;
    m.m_belongs = belongs;
    return m;
}

Result<Matcher> Matcher::regex(std::string_view pattern)
{
    if (const SplitFunction function = findSplitter(pattern))
        return splitter(function);
    Matcher m;
    AX_TRY(m.m_regex, Regex::compile(pattern));
    return m;
}

Result<Matcher> Matcher::fromJson(const nlohmann::json& pattern, const std::string& place)
{
    if (pattern.is_object()) {
        if (const auto it = pattern.find("String"); it != pattern.end() && it->is_string())
            return literal(it->get<std::string>());
        if (const auto it = pattern.find("Regex"); it != pattern.end() && it->is_string())
            return regex(it->get_ref<const std::string&>());
    }
    return fail(ErrorCode::Format, "expected {\"String\": …} or {\"Regex\": …}", place + ".pattern",
        "download the tokenizer files again");
}

bool Matcher::find(std::string_view text, std::size_t from, std::size_t barred, std::size_t& begin,
    std::size_t& end) const
{
    if (m_function) {
        for (begin = from; begin < text.size();) {
            end = m_function(text, begin);
            if (end > begin)
                return true;
            begin += std::size_t(decodeUtf8(text, begin).length);
        }
        return false;
    }
    if (m_belongs) {
        for (begin = from; begin < text.size();) {
            const CodePoint c = decodeUtf8(text, begin);
            end = begin + std::size_t(c.length);
            if (m_belongs(c.value))
                return true;
            begin = end;
        }
        return false;
    }
    if (m_regex) {
        while (from <= text.size() && m_regex->find(text, from, begin, end)) {
            if (end > begin || begin != barred)
                return true;
            if (from >= text.size())
                return false;
            from += std::size_t(decodeUtf8(text, from).length);
        }
        return false;
    }
    if (m_literal.empty())
        return false;
    begin = text.find(m_literal, from);
    end = begin + m_literal.size();
    return begin != std::string_view::npos;
}

std::string Matcher::replaceAll(std::string_view text, std::string_view content) const
{
    std::string out;
    out.reserve(text.size() + text.size() / 4);
    std::size_t at = 0, barred = nowhere, begin = 0, end = 0;
    while (at <= text.size() && !text.empty() && find(text, at, barred, begin, end)) {
        out.append(text.substr(at, begin - at));
        out.append(content);
        at = barred = end;
    }
    out.append(text.substr(std::min(at, text.size())));
    return out;
}

} // namespace ax::tok
