// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/filters.h"

#include "engine/template/jinja/parser.h"
#include "engine/template/jinja/text.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace ax::jinja {
namespace {

/// soft_str: strings stay as they are (markup too), others become their str().
Value soft(const Value& v) { return v.isString() ? v : Value::string(toText(v)); }

template <std::string (*F)(std::string_view)>
Value mapped(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("this filter", in, {});
    const Value s = soft(v);
    return Value::string(F(s.text()), s.isMarkup());
}

Value title(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("title", in, {});
    // Words begin after white space and - ( { [ <, unlike str.title.
    const std::u32string text = toCodePoints(toText(v));
    std::u32string out, rest;
    const auto separates = [](char32_t c) {
        return isSpace(c) || c == '-' || c == '(' || c == '{' || c == '[' || c == '<';
    };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const bool separator = separates(text[i]);
        while (i < text.size() && separates(text[i]) == separator)
            ++i;
        appendUpper(out, text[begin], false);
        out += toCodePoints(toLower(toUtf8(text.substr(begin + 1, i - begin - 1))));
    }
    return Value::string(toUtf8(out));
}

Value trim(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("trim", in, { "chars" });
    const Value s = soft(v);
    const bool given = !args.get(0).isNone();
    const std::string chars = given ? needText(args.get(0)) : "";
    return Value::string(
        std::string(strip(s.text(), StripBoth, given ? &chars : nullptr)), s.isMarkup());
}

Value replace(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("replace", in, { "old", "new", "count" }, 2);
    const std::int64_t count = args.get(2).isNone() ? -1 : needInteger(args.get(2));
    return Value::string(replaceText(toText(v), toText(args.get(0)), toText(args.get(1)), count));
}

Value string(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("string", in, {});
    return soft(v);
}

Value safe(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("safe", in, {});
    return Value::string(toText(v), true);
}

Value escape(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("escape", in, {});
    return v.isMarkup() ? v : Value::string(htmlEscape(toText(v)), true);
}

Value forceEscape(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("forceescape", in, {});
    return Value::string(htmlEscape(toText(v)), true);
}

Value striptags(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("striptags", in, {});
    std::string text = toText(v), out;
    for (const auto& [open, close] : { std::pair("<!--", "-->"), std::pair("<", ">") }) {
        out.clear();
        for (std::size_t at = 0;;) {
            const std::size_t begin = text.find(open, at);
            const std::size_t end = begin == text.npos ? begin : text.find(close, begin);
            if (end == text.npos) {
                out += text.substr(at);
                break;
            }
            out += text.substr(at, begin - at);
            at = end + std::string_view(close).size();
        }
        text = out;
    }
    std::string joined;
    std::string_view rest = strip(text, StripBoth);
    while (!rest.empty()) { // runs of white space become one blank
        std::size_t end = 0, next = 0;
        while (next < rest.size()) {
            if (isSpace(nextCodePoint(rest, next)))
                break;
            end = next;
        }
        joined += joined.empty() ? "" : " ";
        joined += rest.substr(0, end);
        rest = strip(rest.substr(end), StripLeft);
    }
    static const std::pair<const char*, const char*> entities[]
        = { { "&lt;", "<" }, { "&gt;", ">" }, { "&#39;", "'" }, { "&#34;", "\"" },
              { "&quot;", "\"" }, { "&amp;", "&" } };
    for (const auto& [from, to] : entities)
        joined = replaceText(joined, from, to, -1);
    return Value::string(std::move(joined));
}

Value format(Evaluator&, const Value& v, CallInput& in)
{
    if (!in.args.empty() && !in.kwargs.empty())
        raise("can't handle positional and keyword arguments at the same time");
    if (in.kwargs.empty())
        return printfFormat(soft(v), Value::tuple(in.args));
    auto dict = std::make_shared<DictObject>();
    for (const auto& [name, value] : in.kwargs)
        dict->set(Value::string(name), value);
    return printfFormat(soft(v), makeDict(std::move(dict)));
}

Value indent(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("indent", in, { "width", "first", "blank" });
    const Value width = args.get(0, Value::integer(4));
    std::string by;
    if (width.isString()) {
        by = width.text();
    } else {
        const std::int64_t n = std::max<std::int64_t>(0, needInteger(width));
        Budget::check(std::size_t(n));
        by.assign(std::size_t(n), ' ');
    }
    if (v.isUndefined())
        raise(v.text());
    const std::vector<std::string> lines = splitLines(needText(v) + "\n", false);
    std::string out = args.truth(1, false) ? by : "";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Budget::check(out.size() + by.size() + lines[i].size());
        if (i) {
            out += '\n';
            if (args.truth(2, false) || !lines[i].empty())
                out += by;
        }
        out += lines[i];
    }
    return Value::string(std::move(out), v.isMarkup());
}

Value truncate(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("truncate", in, { "length", "killwords", "end", "leeway" });
    const std::int64_t length = args.integer(0, 255);
    const std::string end = args.text(2, "...");
    const std::int64_t leeway = args.get(3).isNone() ? 5 : needInteger(args.get(3));
    const std::int64_t endLength = codePointCount(end);
    if (length < endLength)
        raise(
            "expected length >= " + std::to_string(endLength) + ", got " + std::to_string(length));
    if (leeway < 0)
        raise("expected leeway >= 0, got " + std::to_string(leeway));
    const std::int64_t size = lengthOf(v);
    if (size >= 0 && size <= length + leeway)
        return v;
    const std::string& text = needText(v);
    std::string cut = text.substr(0, byteOffset(text, length - endLength));
    if (!args.truth(1, false))
        cut = cut.substr(0, std::min(cut.rfind(' '), cut.size()));
    return Value::string(cut + end);
}

Value center(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("center", in, { "width" });
    return Value::string(centerText(toText(v), args.integer(0, 80), " "));
}

Value wordcount(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("wordcount", in, {});
    std::int64_t n = 0;
    bool inside = false;
    for (const char32_t c : toCodePoints(toText(v))) {
        const bool word = isAlnum(c) || c == '_';
        n += word && !inside;
        inside = word;
    }
    return Value::integer(n);
}

Value toInteger(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("int", in, { "default", "base" });
    const Value fallback = args.get(0, Value::integer(0));
    if (v.isUndefined())
        raise(v.text());
    if (v.isIntLike())
        return v.is(Type::Int) ? v : Value::integer(v.toInt());
    std::optional<double> real;
    if (v.isString()) {
        if (const auto i
            = parseInteger(v.text(), int(std::clamp<std::int64_t>(args.integer(1, 10), -1, 99))))
            return *i;
        real = parseReal(v.text());
    } else if (v.is(Type::Float)) {
        real = v.toDouble();
    }
    if (!real || !std::isfinite(*real))
        return fallback;
    return Value::integer(truncateReal(*real));
}

Value toReal(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("float", in, { "default" });
    if (v.isUndefined())
        raise(v.text());
    if (v.isNumber())
        return Value::real(v.toDouble());
    if (v.isString())
        if (const auto r = parseReal(v.text()))
            return Value::real(*r);
    return args.get(0, Value::real(0));
}

Value abs(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("abs", in, {});
    return absolute(v);
}

Value round(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("round", in, { "precision", "method" });
    const std::string method = args.text(1, "common");
    const std::int64_t precision = args.integer(0, 0);
    if (method != "common" && method != "ceil" && method != "floor")
        raise("method must be common, ceil or floor");
    if (method == "common")
        return roundNumber(v, precision);
    if (!v.isNumber())
        raise("must be real number, not " + std::string(typeName(v)));
    const double unit = std::pow(10.0, double(precision));
    const double scaled = v.toDouble() * unit;
    return Value::real((method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / unit);
}

Value filesizeformat(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("filesizeformat", in, { "binary" });
    const bool binary = args.truth(0, false);
    const std::optional<double> size = v.isNumber() ? v.toDouble()
        : v.isString()                              ? parseReal(v.text())
                                                    : std::nullopt;
    if (!size)
        raise("could not convert to float: " + repr(v));
    const double base = binary ? 1024 : 1000;
    if (*size == 1)
        return Value::string("1 Byte");
    if (*size < base)
        return Value::string(truncateReal(*size).text() + " Bytes");
    const char* letters = binary ? "KMGTPEZY" : "kMGTPEZY";
    double unit = base;
    for (int i = 0;; ++i) {
        unit *= base;
        if (*size < unit || i == 7)
            return Value::string(
                printFloat('f', 1, base * *size / unit) + " " + letters[i] + (binary ? "iB" : "B"));
    }
}

std::string urlQuote(std::string_view text, bool forQuery)
{
    std::string out;
    for (const char c : text) {
        const auto b = static_cast<unsigned char>(c);
        if ((b < 0x80 && std::isalnum(b))
            || std::string_view("_.-~").find(c) != std::string_view::npos
            || (c == '/' && !forQuery)) {
            out += c;
        } else if (c == ' ' && forQuery) {
            out += '+';
        } else {
            static const char* hex = "0123456789ABCDEF";
            out += { '%', hex[b >> 4], hex[b & 15] };
        }
    }
    return out;
}

Value urlencode(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("urlencode", in, {});
    if (v.isString() || !isIterable(v))
        return Value::string(urlQuote(toText(v), false));
    std::string out;
    const auto pair = [&out](const Value& key, const Value& value) {
        out += (out.empty() ? "" : "&") + urlQuote(toText(key), true) + "="
            + urlQuote(toText(value), true);
    };
    if (v.is(Type::Dict)) {
        for (const auto& [key, value] : v.dict().entries)
            pair(key, value);
        return Value::string(std::move(out));
    }
    for (const Value& item : toVector(v)) {
        const std::vector<Value> both = toVector(item);
        if (both.size() != 2)
            raise("urlencode needs pairs of key and value");
        pair(both[0], both[1]);
    }
    return Value::string(std::move(out));
}

Value xmlattr(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("xmlattr", in, { "autospace" });
    if (!v.is(Type::Dict))
        raise("xmlattr needs a mapping, got " + std::string(typeName(v)));
    std::string out;
    for (const auto& [key, value] : v.dict().entries) {
        if (value.isNone() || value.isUndefined())
            continue;
        if (needText(key).find_first_of(" \t\n\r\f\v/>=") != std::string::npos)
            raise("Invalid character in attribute name: " + repr(key));
        out += (out.empty() ? "" : " ") + htmlEscape(key.text()) + "=\""
            + (value.isMarkup() ? value.text() : htmlEscape(toText(value))) + "\"";
    }
    if (args.truth(0, true) && !out.empty())
        out.insert(0, 1, ' ');
    return Value::string(std::move(out));
}

Value tojson(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("tojson", in, { "ensure_ascii", "indent", "separators", "sort_keys" });
    JsonStyle style;
    style.ensureAscii = args.truth(0, false);
    style.sortKeys = args.truth(3, false);
    const Value by = args.get(1);
    if (by.isString()) {
        style.indent = by.text();
    } else if (!by.isNone()) {
        const std::int64_t n = std::max<std::int64_t>(0, needInteger(by));
        Budget::check(std::size_t(n));
        style.indent = std::string(std::size_t(n), ' ');
    }
    if (style.indent)
        style.itemSeparator = ",";
    if (!args.get(2).isNone()) {
        const std::vector<Value> both = toVector(args.get(2));
        if (both.size() != 2)
            raise("tojson: separators must be a pair of texts");
        style.itemSeparator = needText(both[0]);
        style.keySeparator = needText(both[1]);
    }
    return Value::string(dumpJson(v, style));
}

Value pprint(Evaluator&, const Value& v, CallInput& in)
{
    const Args args("pprint", in, {});
    const std::string text = repr(v);
    if (text.size() > 80)
        raise("pprint of more than one line is not supported; use tojson(indent=2)");
    return Value::string(text);
}

Value unsupported(Evaluator&, const Value&, CallInput&)
{
    raise("the filters random, urlize and wordwrap are not supported in chat templates");
}

} // namespace

FilterFunction findTextFilter(std::string_view name)
{
    static const std::unordered_map<std::string_view, FilterFunction> table = {
        { "upper", mapped<toUpper> },
        { "lower", mapped<toLower> },
        { "capitalize", mapped<capitalize> },
        { "title", title },
        { "trim", trim },
        { "replace", replace },
        { "string", string },
        { "safe", safe },
        { "e", escape },
        { "escape", escape },
        { "forceescape", forceEscape },
        { "striptags", striptags },
        { "format", format },
        { "indent", indent },
        { "truncate", truncate },
        { "center", center },
        { "wordcount", wordcount },
        { "int", toInteger },
        { "float", toReal },
        { "abs", abs },
        { "round", round },
        { "filesizeformat", filesizeformat },
        { "urlencode", urlencode },
        { "xmlattr", xmlattr },
        { "tojson", tojson },
        { "pprint", pprint },
        { "random", unsupported },
        { "urlize", unsupported },
        { "wordwrap", unsupported },
    };
    const auto it = table.find(name);
    return it == table.end() ? nullptr : it->second;
}

FilterFunction findFilter(std::string_view name)
{
    const FilterFunction f = findTextFilter(name);
    return f ? f : findSequenceFilter(name);
}

} // namespace ax::jinja
