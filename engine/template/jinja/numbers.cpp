// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/runtime.h"
#include "engine/template/jinja/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ax::jinja {
namespace {

/// Removes the underscores Python allows between digits; nothing when one stands elsewhere.
std::optional<std::string> withoutUnderscores(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            out += text[i];
            continue;
        }
        const auto isDigit = [](char c) { return std::isalnum(static_cast<unsigned char>(c)); };
        if (i == 0 || i + 1 >= text.size() || !isDigit(text[i - 1]) || !isDigit(text[i + 1]))
            return {};
    }
    return out;
}

} // namespace

std::optional<Value> parseInteger(std::string_view text, int base)
{
    text = strip(text, StripBoth);
    bool negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    const char mark = text.size() > 1 && text[0] == '0' ? char(text[1] | 0x20) : 0;
    const int prefix = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
    if (prefix && (base == prefix || base == 0)) {
        base = prefix;
        text.remove_prefix(2);
        if (!text.empty() && text[0] == '_')
            text.remove_prefix(1);
    } else if (base == 0) {
        if (text.size() > 1 && text[0] == '0' && text.find_first_not_of("0_") != text.npos)
            return {};
        base = 10;
    }
    if (base < 2 || base > 36)
        raise("int() base must be >= 2 and <= 36, or 0");
    const auto digits = withoutUnderscores(text);
    if (!digits || digits->empty() || (*digits)[0] == '-' || (*digits)[0] == '+')
        return {};
    const auto v = BigInt::parse(*digits, base);
    if (!v)
        return {};
    return Value::integer(negative ? -*v : *v);
}

std::optional<double> parseReal(std::string_view text)
{
    text = strip(text, StripBoth);
    const auto clean = withoutUnderscores(text);
    if (!clean)
        return {};
    std::string s = toLower(*clean);
    bool negative = false;
    if (!s.empty() && (s[0] == '+' || s[0] == '-')) {
        negative = s[0] == '-';
        s.erase(0, 1);
    }
    double v = 0;
    if (s == "inf" || s == "infinity") {
        v = INFINITY;
    } else if (s == "nan") {
        v = NAN;
    } else {
        if (s.empty() || !((s[0] >= '0' && s[0] <= '9') || s[0] == '.'))
            return {};
        const char* end = s.data() + s.size();
        const auto read = std::from_chars(s.data(), end, v);
        if (read.ptr != end || read.ec == std::errc::invalid_argument)
            return {};
        if (read.ec == std::errc::result_out_of_range) {
            const std::size_t e = s.find('e');
            v = e != s.npos && s[e + 1] == '-' ? 0.0 : INFINITY;
        }
    }
    return negative ? -v : v;
}

BigInt truncateReal(double v)
{
    if (std::isnan(v))
        raise("cannot convert float NaN to integer");
    if (std::isinf(v))
        raise("cannot convert float infinity to integer");
    return BigInt::fromReal(std::trunc(v));
}

Value roundNumber(const Value& v, std::int64_t digits)
{
    if (v.isUndefined())
        raise(v.text());
    if (!v.isNumber())
        raise("type " + std::string(typeName(v)) + " doesn't define __round__ method");
    if (v.isIntLike()) {
        if (digits >= 0)
            return v.is(Type::Int) ? v : Value::integer(v.toInt());
        if (digits < -18)
            return Value::integer(0);
        std::int64_t unit = 1;
        for (std::int64_t i = 0; i < -digits; ++i)
            unit *= 10;
        const std::int64_t x = v.toInt();
        std::int64_t q = x / unit;
        const std::int64_t r = x % unit, twice = r < 0 ? -r : r;
        if (twice > unit - twice || (twice == unit - twice && q % 2 != 0))
            q += x < 0 ? -1 : 1;
        std::int64_t result;
        if (__builtin_mul_overflow(q, unit, &result))
            raise("integer result outside the range of 64 bits");
        return Value::integer(result);
    }
    const double x = v.toDouble();
    if (!std::isfinite(x) || digits > 323)
        return v;
    if (digits < -308)
        return Value::real(std::copysign(0.0, x));
    if (digits < 0) {
        const double unit = std::pow(10.0, double(-digits));
        const double q = x / unit;
        double r = std::round(q);
        if (std::fabs(q - r) == 0.5)
            r = 2.0 * std::round(q / 2.0);
        return Value::real(r * unit);
    }
    // Correct rounding of the exact binary value, half to even, as CPython does.
    const std::string text = printFloat('f', int(digits), x);
    double r = 0;
    std::from_chars(text.data(), text.data() + text.size(), r);
    return Value::real(r);
}

Value absolute(const Value& v)
{
    if (v.isUndefined())
        raise(v.text());
    if (!v.isNumber())
        raise("bad operand type for abs(): '" + std::string(typeName(v)) + "'");
    if (v.is(Type::Float))
        return Value::real(std::fabs(v.toDouble()));
    const BigInt size = v.toBig();
    return Value::integer(size.isNegative() ? -size : size);
}

} // namespace ax::jinja
