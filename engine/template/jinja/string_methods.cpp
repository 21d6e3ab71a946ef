// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/runtime.h"
#include "engine/template/jinja/text.h"

#include <algorithm>
#include <unordered_map>

namespace ax::jinja {
namespace {

Value made(const Value& self, std::string text)
{
    return Value::string(std::move(text), self.isMarkup());
}

std::optional<std::string> charsOf(const Args& args)
{
    if (args.get(0).isNone())
        return {};
    return needText(args.get(0));
}

template <int Sides> Value stripMethod(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("strip", in, { "*chars" });
    const auto chars = charsOf(args);
    return made(self, std::string(strip(self.text(), Sides, chars ? &*chars : nullptr)));
}

std::vector<Value> texts(const Value& self, const std::vector<std::string_view>& parts)
{
    std::vector<Value> out;
    out.reserve(parts.size());
    for (const auto part : parts)
        out.push_back(made(self, std::string(part)));
    return out;
}

std::vector<std::string_view> splitSpace(std::string_view text, std::int64_t most)
{
    std::vector<std::string_view> parts;
    text = strip(text, StripLeft);
    while (!text.empty()) {
        if (most >= 0 && std::int64_t(parts.size()) >= most) {
            parts.push_back(text);
            break;
        }
        std::size_t end = 0, next = 0;
        while (next < text.size()) {
            end = next;
            if (isSpace(nextCodePoint(text, next)))
                break;
            end = next;
        }
        parts.push_back(text.substr(0, end));
        text = strip(text.substr(end), StripLeft);
    }
    return parts;
}

std::vector<std::string_view> rsplitSpace(std::string_view text, std::int64_t most)
{
    std::vector<std::string_view> parts;
    text = strip(text, StripRight);
    while (!text.empty()) {
        if (most >= 0 && std::int64_t(parts.size()) >= most) {
            parts.push_back(text);
            break;
        }
        std::size_t begin = text.size();
        while (begin > 0) {
            std::size_t at = begin - 1;
            while (at > 0 && (text[at] & 0xC0) == 0x80)
                --at;
            std::size_t next = at;
            if (isSpace(nextCodePoint(text, next)))
                break;
            begin = at;
        }
        parts.push_back(text.substr(begin));
        text = strip(text.substr(0, begin), StripRight);
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

Value split(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("split", in, { "sep", "maxsplit" });
    const std::int64_t most = args.integer(1, -1);
    std::string_view text = self.text();
    if (args.get(0).isNone())
        return Value::list(texts(self, splitSpace(text, most)));
    const std::string& separator = needText(args.get(0));
    if (separator.empty())
        raise("empty separator");
    std::vector<std::string_view> parts;
    while (most < 0 || std::int64_t(parts.size()) < most) {
        const std::size_t at = text.find(separator);
        if (at == text.npos)
            break;
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    parts.push_back(text);
    return Value::list(texts(self, parts));
}

Value rsplit(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("rsplit", in, { "sep", "maxsplit" });
    const std::int64_t most = args.integer(1, -1);
    std::string_view text = self.text();
    if (args.get(0).isNone())
        return Value::list(texts(self, rsplitSpace(text, most)));
    const std::string& separator = needText(args.get(0));
    if (separator.empty())
        raise("empty separator");
    std::vector<std::string_view> parts;
    while (most < 0 || std::int64_t(parts.size()) < most) {
        const std::size_t at = text.rfind(separator);
        if (at == text.npos)
            break;
        parts.push_back(text.substr(at + separator.size()));
        text = text.substr(0, at);
    }
    parts.push_back(text);
    std::reverse(parts.begin(), parts.end());
    return Value::list(texts(self, parts));
}

template <bool Right> Value partition(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("partition", in, { "*sep" }, 1);
    const std::string& separator = needText(args.get(0));
    if (separator.empty())
        raise("empty separator");
    const std::string& text = self.text();
    const std::size_t at = Right ? text.rfind(separator) : text.find(separator);
    if (at == text.npos) {
        if (Right)
            return Value::tuple({ made(self, {}), made(self, {}), self });
        return Value::tuple({ self, made(self, {}), made(self, {}) });
    }
    return Value::tuple({ made(self, text.substr(0, at)), made(self, separator),
        made(self, text.substr(at + separator.size())) });
}

Value splitlines(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("splitlines", in, { "keepends" });
    std::vector<Value> out;
    for (std::string& line : splitLines(self.text(), args.truth(0, false)))
        out.push_back(made(self, std::move(line)));
    return Value::list(std::move(out));
}

/// Byte range of [start, end) given in code points as Python's find and count take them; false
/// when start lies behind the end of the text.
bool window(const Value& self, const Args& args, std::size_t& begin, std::size_t& end)
{
    const StringObject& s = self.stringObject();
    const auto bound = [&](std::size_t i, std::int64_t fallback) {
        if (args.get(i).isNone())
            return fallback;
        const std::int64_t v = needInteger(args.get(i));
        return v < 0 ? std::max<std::int64_t>(0, v + s.length) : v;
    };
    const std::int64_t from = bound(1, 0), to = std::min(bound(2, s.length), s.length);
    if (from > s.length || from > to)
        return false;
    begin = s.ascii ? std::size_t(from) : byteOffset(s.text, from);
    end = s.ascii ? std::size_t(to) : byteOffset(s.text, to);
    return true;
}

template <bool Right, bool MustFind> Value find(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("find", in, { "*sub", "*start", "*end" }, 1);
    const std::string& sub = needText(args.get(0));
    std::size_t begin = 0, end = 0, at = std::string::npos;
    if (window(self, args, begin, end)) {
        const std::string_view text = std::string_view(self.text()).substr(begin, end - begin);
        at = Right ? text.rfind(sub) : text.find(sub);
    }
    if (at == std::string::npos) {
        if (MustFind)
            raise("substring not found");
        return Value::integer(-1);
    }
    return Value::integer(codePointCount(std::string_view(self.text()).substr(0, begin + at)));
}

Value count(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("count", in, { "*sub", "*start", "*end" }, 1);
    const std::string& sub = needText(args.get(0));
    std::size_t begin = 0, end = 0;
    if (!window(self, args, begin, end))
        return Value::integer(0);
    const std::string_view text = std::string_view(self.text()).substr(begin, end - begin);
    if (sub.empty())
        return Value::integer(codePointCount(text) + 1);
    std::int64_t n = 0;
    for (std::size_t at = text.find(sub); at != text.npos; at = text.find(sub, at + sub.size()))
        ++n;
    return Value::integer(n);
}

template <bool End> Value affix(Evaluator&, const Value& self, CallInput& in)
{
    const Args args(End ? "endswith" : "startswith", in, { "*prefix", "*start", "*end" }, 1);
    std::size_t begin = 0, end = 0;
    const bool inside = window(self, args, begin, end);
    const std::string_view text
        = inside ? std::string_view(self.text()).substr(begin, end - begin) : std::string_view();
    const auto has = [&](const Value& v) {
        const std::string& part = needText(v);
        if (!inside || part.size() > text.size())
            return false;
        return (End ? text.substr(text.size() - part.size()) : text.substr(0, part.size())) == part;
    };
    const Value what = args.get(0);
    if (!what.is(Type::Tuple))
        return Value::boolean(has(what));
    bool any = false;
    for (const Value& v : what.items())
        any = any || has(v);
    return Value::boolean(any);
}

Value replace(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("replace", in, { "*old", "*new", "*count" }, 2);
    std::string to = needText(args.get(1));
    if (self.isMarkup() && !args.get(1).isMarkup())
        to = htmlEscape(to);
    return made(self, replaceText(self.text(), needText(args.get(0)), to, args.integer(2, -1)));
}

template <std::string (*F)(std::string_view)>
Value mapped(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("this method", in, {});
    return made(self, F(self.text()));
}

Value casefold(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("casefold", in, {});
    // Simple folding: upper case first brings variants such as ß and final sigma together.
    return made(self, toLower(toUpper(self.text())));
}

template <bool (*F)(char32_t)> Value all(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("this method", in, {});
    const std::u32string points = toCodePoints(self.text());
    return Value::boolean(!points.empty() && std::all_of(points.begin(), points.end(), F));
}

template <bool Upper> Value isCase(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("this method", in, {});
    return Value::boolean(hasOnlyCase(self.text(), Upper));
}

Value istitle(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("istitle", in, {});
    bool cased = false, any = false;
    for (const char32_t c : toCodePoints(self.text())) {
        const bool upper = isUpper(c) || (isCased(c) && !isLower(c));
        if ((upper && cased) || (isLower(c) && !cased))
            return Value::boolean(false);
        cased = isCased(c);
        any = any || cased;
    }
    return Value::boolean(any);
}

Value isascii(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("isascii", in, {});
    return Value::boolean(isAscii(self.text()));
}

Value isprintable(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("isprintable", in, {});
    const std::u32string points = toCodePoints(self.text());
    return Value::boolean(std::all_of(points.begin(), points.end(), isPrintable));
}

Value isidentifier(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("isidentifier", in, {});
    const std::u32string points = toCodePoints(self.text());
    bool ok = !points.empty() && (isAlpha(points[0]) || points[0] == '_');
    for (const char32_t c : points)
        ok = ok && (isAlpha(c) || isDecimal(c) || c == '_');
    return Value::boolean(ok);
}

enum class Pad { Left, Right, Center };
template <Pad P> Value pad(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("this method", in, { "*width", "*fillchar" }, 1);
    const std::string fill = args.text(1, " ");
    if (codePointCount(fill) != 1)
        raise("The fill character must be exactly one character long");
    const std::int64_t missing = args.integer(0, 0) - self.stringObject().length;
    if (missing <= 0)
        return self;
    if (P == Pad::Center)
        return made(self, centerText(self.text(), args.integer(0, 0), fill));
    Budget::check(
        std::size_t(missing) > SIZE_MAX / 8 ? SIZE_MAX / 8 : std::size_t(missing) * fill.size());
    std::string padding;
    for (std::int64_t i = 0; i < missing; ++i)
        padding += fill;
    return made(self, P == Pad::Left ? self.text() + padding : padding + self.text());
}

Value zfill(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("zfill", in, { "*width" }, 1);
    const std::int64_t missing = args.integer(0, 0) - self.stringObject().length;
    if (missing <= 0)
        return self;
    Budget::check(std::size_t(missing));
    std::string text = self.text();
    const bool sign = !text.empty() && (text[0] == '+' || text[0] == '-');
    text.insert(sign ? 1 : 0, std::size_t(missing), '0');
    return made(self, std::move(text));
}

Value expandtabs(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("expandtabs", in, { "tabsize" });
    const std::int64_t size = std::min<std::int64_t>(args.integer(0, 8), 10'000);
    std::string out;
    std::int64_t column = 0;
    const std::string& text = self.text();
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = nextCodePoint(text, i);
        if (c == '\t') {
            const std::int64_t n = size > 0 ? size - column % size : 0;
            Budget::check(out.size() + std::size_t(n));
            out.append(std::size_t(n), ' ');
            column += n;
        } else {
            out.append(text, at, i - at);
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    }
    return made(self, std::move(out));
}

template <bool Suffix> Value removeAffix(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("this method", in, { "*affix" }, 1);
    const std::string& part = needText(args.get(0));
    const std::string& text = self.text();
    if (part.empty() || part.size() > text.size())
        return self;
    if (Suffix && text.compare(text.size() - part.size(), part.size(), part) == 0)
        return made(self, text.substr(0, text.size() - part.size()));
    if (!Suffix && text.compare(0, part.size(), part) == 0)
        return made(self, text.substr(part.size()));
    return self;
}

Value join(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("join", in, { "*iterable" }, 1);
    std::string out;
    const Next next = iterate(args.get(0));
    Value item;
    for (std::size_t i = 0; next(item); ++i) {
        if (!item.isString())
            raise("sequence item " + std::to_string(i) + ": expected str instance, "
                + typeName(item) + " found");
        Budget::check(out.size() + item.text().size() + self.text().size());
        Budget::work(1);
        if (i)
            out += self.text();
        out += self.isMarkup() && !item.isMarkup() ? htmlEscape(item.text()) : item.text();
    }
    return made(self, std::move(out));
}

Value format(Evaluator& e, const Value& self, CallInput& in)
{
    return made(self, strFormat(e, self.text(), in));
}

Value formatMap(Evaluator& e, const Value& self, CallInput& in)
{
    const Args args("format_map", in, { "*mapping" }, 1);
    if (!args.get(0).is(Type::Dict))
        raise("format_map() argument must be a mapping");
    CallInput named;
    for (const auto& [key, value] : args.get(0).dict().entries)
        if (key.isString())
            named.kwargs.emplace_back(key.text(), value);
    return made(self, strFormat(e, self.text(), named));
}

Value translate(Evaluator&, const Value& self, CallInput& in)
{
    const Args args("translate", in, { "*table" }, 1);
    const Value table = args.get(0);
    if (!table.is(Type::Dict))
        raise("translate() argument must be a mapping");
    std::string out;
    const std::string& text = self.text();
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = nextCodePoint(text, i);
        const Value* to = table.dict().find(Value::integer(std::int64_t(c)));
        Budget::check(out.size());
        if (!to)
            out.append(text, at, i - at);
        else if (to->isString())
            out += to->text();
        else if (to->isIntLike() && to->toInt() >= 0 && to->toInt() < 0x110000)
            out += toUtf8(std::u32string(1, char32_t(to->toInt())));
        else if (!to->isNone())
            raise("character mapping must return integer, None or str");
    }
    return made(self, std::move(out));
}

} // namespace

std::string replaceText(
    const std::string& text, const std::string& from, const std::string& to, std::int64_t most)
{
    std::string out;
    if (most < 0)
        most = INT64_MAX;
    if (from.empty()) { // between all code points
        std::size_t i = 0;
        for (; most > 0; --most) {
            Budget::check(out.size() + to.size());
            out += to;
            if (i >= text.size())
                return out;
            const std::size_t at = i;
            nextCodePoint(text, i);
            out.append(text, at, i - at);
        }
        return out + text.substr(i);
    }
    std::size_t begin = 0;
    for (; most > 0; --most) {
        const std::size_t at = text.find(from, begin);
        if (at == text.npos)
            break;
        out.append(text, begin, at - begin);
        out += to;
        Budget::check(out.size());
        begin = at + from.size();
    }
    return out.append(text, begin);
}

bool hasOnlyCase(std::string_view text, bool upper)
{
    bool any = false;
    for (const char32_t c : toCodePoints(text)) {
        if (upper ? isCased(c) && !isUpper(c) : isCased(c) && !isLower(c))
            return false;
        any = any || isCased(c);
    }
    return any;
}

std::string centerText(const std::string& text, std::int64_t width, const std::string& fill)
{
    const std::int64_t missing = width - codePointCount(text);
    if (missing <= 0)
        return text;
    Budget::check(
        std::size_t(missing) > SIZE_MAX / 8 ? SIZE_MAX / 8 : std::size_t(missing) * fill.size());
    const std::int64_t left = missing / 2 + (missing & width & 1);
    std::string out;
    for (std::int64_t i = 0; i < left; ++i)
        out += fill;
    out += text;
    for (std::int64_t i = left; i < missing; ++i)
        out += fill;
    return out;
}

Method findStringMethod(std::string_view name)
{
    static const std::unordered_map<std::string_view, Method> table = {
        { "strip", stripMethod<StripBoth> },
        { "lstrip", stripMethod<StripLeft> },
        { "rstrip", stripMethod<StripRight> },
        { "split", split },
        { "rsplit", rsplit },
        { "partition", partition<false> },
        { "rpartition", partition<true> },
        { "splitlines", splitlines },
        { "find", find<false, false> },
        { "rfind", find<true, false> },
        { "index", find<false, true> },
        { "rindex", find<true, true> },
        { "count", count },
        { "startswith", affix<false> },
        { "endswith", affix<true> },
        { "replace", replace },
        { "upper", mapped<toUpper> },
        { "lower", mapped<toLower> },
        { "title", mapped<toTitle> },
        { "capitalize", mapped<capitalize> },
        { "swapcase", mapped<swapCase> },
        { "casefold", casefold },
        { "isspace", all<isSpace> },
        { "isalpha", all<isAlpha> },
        { "isalnum", all<isAlnum> },
        { "isdigit", all<isDigit> },
        { "isdecimal", all<isDecimal> },
        { "isnumeric", all<isNumeric> },
        { "isupper", isCase<true> },
        { "islower", isCase<false> },
        { "istitle", istitle },
        { "isascii", isascii },
        { "isprintable", isprintable },
        { "isidentifier", isidentifier },
        { "ljust", pad<Pad::Left> },
        { "rjust", pad<Pad::Right> },
        { "center", pad<Pad::Center> },
        { "zfill", zfill },
        { "expandtabs", expandtabs },
        { "removeprefix", removeAffix<false> },
        { "removesuffix", removeAffix<true> },
        { "join", join },
        { "format", format },
        { "format_map", formatMap },
        { "translate", translate },
    };
    const auto it = table.find(name);
    return it == table.end() ? nullptr : it->second;
}

} // namespace ax::jinja
