// SPDX-License-Identifier: Apache-2.0
// json.dumps.
#include "engine/template/jinja/runtime.h"
#include "engine/template/jinja/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace ax::jinja {
namespace {

class Dumper {
public:
    explicit Dumper(const JsonStyle& style)
        : m_style(style)
    {
    }

    std::string out;

    void write(const Value& v, int level)
    {
        Budget::work(1);
        Budget::check(out.size());
        switch (v.type()) {
        case Type::None:
            out += "null";
            break;
        case Type::Bool:
            out += v.toInt() ? "true" : "false";
            break;
        case Type::Int:
            out += integerText(v);
            break;
        case Type::Float:
            out += number(v.toDouble());
            break;
        case Type::String:
            text(v.text());
            break;
        case Type::List:
        case Type::Tuple:
            list(v.items(), level);
            break;
        case Type::Dict:
            dict(v.dict(), level);
            break;
        default:
            raise("Object of type " + std::string(typeName(v)) + " is not JSON serializable");
        }
    }

private:
    static std::string number(double v)
    {
        if (std::isnan(v))
            return "NaN";
        if (std::isinf(v))
            return v < 0 ? "-Infinity" : "Infinity";
        return reprFloat(v);
    }

    void newLine(int level)
    {
        if (!m_style.indent)
            return;
        out += '\n';
        for (int i = 0; i < level; ++i) {
            Budget::check(out.size() + m_style.indent->size());
            out += *m_style.indent;
        }
    }

    void list(const std::vector<Value>& items, int level)
    {
        if (items.empty()) {
            out += "[]";
            return;
        }
        out += '[';
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i)
                out += m_style.itemSeparator;
            newLine(level + 1);
            write(items[i], level + 1);
        }
        newLine(level);
        out += ']';
    }

    void dict(const DictObject& d, int level)
    {
        if (d.entries.empty()) {
            out += "{}";
            return;
        }
        std::vector<const std::pair<Value, Value>*> entries;
        for (const auto& e : d.entries)
            entries.push_back(&e);
        if (m_style.sortKeys)
            std::stable_sort(entries.begin(), entries.end(),
                [](const auto* a, const auto* b) { return less(a->first, b->first); });
        out += '{';
        bool first = true;
        for (const auto* e : entries) {
            if (!first)
                out += m_style.itemSeparator;
            first = false;
            newLine(level + 1);
            key(e->first);
            out += m_style.keySeparator;
            write(e->second, level + 1);
        }
        newLine(level);
        out += '}';
    }

    void key(const Value& k)
    {
        switch (k.type()) {
        case Type::String:
            text(k.text());
            break;
        case Type::Int:
            text(integerText(k));
            break;
        case Type::Float:
            text(number(k.toDouble()));
            break;
        case Type::Bool:
            text(k.toInt() ? "true" : "false");
            break;
        case Type::None:
            text("null");
            break;
        default:
            raise("keys must be str, int, float, bool or None, not " + std::string(typeName(k)));
        }
    }

    void unit(unsigned v)
    {
        char buffer[16];
        std::snprintf(buffer, sizeof buffer, "\\u%04x", v);
        out += buffer;
    }

    void text(const std::string& s)
    {
        Budget::workBytes(s.size());
        Budget::check(out.size() + s.size());
        out += '"';
        for (std::size_t i = 0; i < s.size();) {
            const std::size_t at = i;
            const char32_t c = nextCodePoint(s, i);
            switch (c) {
            case '"':
                out += "\\\"";
                continue;
            case '\\':
                out += "\\\\";
                continue;
            case '\n':
                out += "\\n";
                continue;
            case '\r':
                out += "\\r";
                continue;
            case '\t':
                out += "\\t";
                continue;
            case '\f':
                out += "\\f";
                continue;
            case '\b':
                out += "\\b";
                continue;
            default:
                break;
            }
            if (c < 0x20 || (m_style.ensureAscii && c >= 0x7F && c < 0x10000)) {
                unit(unsigned(c));
            } else if (m_style.ensureAscii && c >= 0x10000) {
                unit(0xD800 + unsigned((c - 0x10000) >> 10));
                unit(0xDC00 + unsigned((c - 0x10000) & 0x3FF));
            } else {
                out.append(s, at, i - at);
            }
        }
        out += '"';
    }

    const JsonStyle& m_style;
};

} // namespace

std::string dumpJson(const Value& v, const JsonStyle& style)
{
    Dumper dumper(style);
    dumper.write(v, 0);
    return std::move(dumper.out);
}

} // namespace ax::jinja
