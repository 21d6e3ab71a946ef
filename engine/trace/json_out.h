// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/utf8.h"
#include "engine/trace/step_blob.h"

#include <charconv>
#include <cmath>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace ax::trace {

/// Appends JSON to a string, members in the order of the calls (private to engine/trace). Numbers
/// are written in the fewest digits that read back the same; members without a finite number are
/// left out.
class JsonOut {
public:
    explicit JsonOut(std::string& out)
        : m_out(out)
    {
    }

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }

    void key(std::string_view name)
    {
        value(name);
        m_out += ':';
        m_first = true;
    }
    void value(std::string_view text)
    {
        comma();
        m_out += '"';
        if (isValidUtf8(text))
            escape(text);
        else
            escape(sanitizeUtf8(text));
        m_out += '"';
    }
    void value(const char* text) { value(std::string_view(text)); }
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(bool truth) { literal(truth ? "true" : "false"); }
    template <class T>
    requires std::is_arithmetic_v<T>
    void value(T number)
    {
        char buffer[40];
        if constexpr (std::is_floating_point_v<T>)
            if (!std::isfinite(number)) {
                literal("null");
                return;
            }
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
        literal({ buffer, std::size_t(end - buffer) });
    }
    template <class T> void values(const T& list)
    {
        beginArray();
        for (const auto& item : list)
            value(item);
        endArray();
    }
    void value(const nlohmann::ordered_json& json) { literal(dumpJson(json)); }
    /// A whole value that is JSON already.
    void text(std::string_view json) { literal(json); }

    template <class T> void member(std::string_view name, const T& v)
    {
        if constexpr (std::is_floating_point_v<T>)
            if (!std::isfinite(v))
                return;
        key(name);
        value(v);
    }
    /// Left out when empty.
    void text(std::string_view name, std::string_view v)
    {
        if (!v.empty())
            member(name, v);
    }
    template <class T> void list(std::string_view name, const T& v)
    {
        key(name);
        values(v);
    }
    /// The members of `extra` whose names are not in `known`.
    void extras(const nlohmann::ordered_json& extra, std::span<const std::string_view> known)
    {
        if (!extra.is_object())
            return;
        for (const auto& [name, v] : extra.items()) {
            bool taken = false;
            for (const std::string_view other : known)
                taken |= other == name;
            if (!taken)
                member(name, v);
        }
    }
    void extras(const nlohmann::ordered_json& extra, std::initializer_list<std::string_view> known)
    {
        extras(extra, std::span(known.begin(), known.size()));
    }
    /// Like extras, of the object `extra[part]`.
    void extrasOf(const nlohmann::ordered_json& extra, std::string_view part,
        std::span<const std::string_view> known)
    {
        if (!extra.is_object())
            return;
        if (const auto found = extra.find(part); found != extra.end())
            extras(*found, known);
    }
    void extrasOf(const nlohmann::ordered_json& extra, std::string_view part,
        std::initializer_list<std::string_view> known)
    {
        extrasOf(extra, part, std::span(known.begin(), known.size()));
    }

private:
    void comma()
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
    }
    void begin(char bracket)
    {
        comma();
        m_out += bracket;
        m_first = true;
    }
    void end(char bracket)
    {
        m_out += bracket;
        m_first = false;
    }
    void literal(std::string_view text)
    {
        comma();
        m_out += text;
    }
    void escape(std::string_view text)
    {
        for (const char c : text) {
            switch (c) {
            case '"':
                m_out += "\\\"";
                break;
            case '\\':
                m_out += "\\\\";
                break;
            case '\n':
                m_out += "\\n";
                break;
            case '\t':
                m_out += "\\t";
                break;
            case '\r':
                m_out += "\\r";
                break;
            case '\b':
                m_out += "\\b";
                break;
            case '\f':
                m_out += "\\f";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    m_out += "\\u00";
                    m_out += "0123456789abcdef"[c >> 4];
                    m_out += "0123456789abcdef"[c & 15];
                } else {
                    m_out += c;
                }
            }
        }
    }

    std::string& m_out;
    bool m_first = true;
};

} // namespace ax::trace
