// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/runtime.h"

#include <algorithm>
#include <cmath>

namespace ax::jinja {
namespace {

[[noreturn]] void unsupported(const char* op, const Value& a, const Value& b)
{
    raise("unsupported operand type(s) for " + std::string(op) + ": '" + typeName(a) + "' and '"
        + typeName(b) + "'");
}

void checkDefined(const Value& a, const Value& b)
{
    if (a.isUndefined())
        raise(a.text());
    if (b.isUndefined())
        raise(b.text());
}

Value repeat(const Value& v, std::int64_t times)
{
    const std::size_t n = times > 0 ? std::size_t(times) : 0;
    if (v.isString()) {
        const std::string& text = v.text();
        if (n && text.size() > SIZE_MAX / n)
            raiseLimit("a repeated text is too large");
        Budget::check(text.size() * n);
        std::string out;
        out.reserve(text.size() * n);
        for (std::size_t i = 0; i < n && !text.empty(); ++i)
            out += text;
        return Value::string(std::move(out), v.isMarkup());
    }
    const auto& items = v.items();
    if (n && items.size() > SIZE_MAX / sizeof(Value) / n)
        raiseLimit("a repeated list is too large");
    Budget::check(items.size() * n * sizeof(Value));
    std::vector<Value> out;
    for (std::size_t i = 0; i < n && !items.empty(); ++i)
        out.insert(out.end(), items.begin(), items.end());
    return v.is(Type::List) ? Value::list(std::move(out)) : Value::tuple(std::move(out));
}

Value multiply(const Value& a, const Value& b)
{
    if (a.isIntLike() && b.isIntLike()) {
        std::int64_t r;
        if (a.isBig() || b.isBig() || __builtin_mul_overflow(a.toInt(), b.toInt(), &r))
            return Value::integer(a.toBig() * b.toBig());
        return Value::integer(r);
    }
    if (a.isNumber() && b.isNumber())
        return Value::real(a.toDouble() * b.toDouble());
    if (b.isIntLike() && (a.isString() || a.isSequence()))
        return repeat(a, b.toInt());
    if (a.isIntLike() && (b.isString() || b.isSequence()))
        return repeat(b, a.toInt());
    if (a.isString() || a.isSequence())
        raise("can't multiply sequence by non-int of type '" + std::string(typeName(b)) + "'");
    unsupported("*", a, b);
}

double floorModulo(double x, double y)
{
    double r = std::fmod(x, y);
    if (r != 0.0 && (y < 0) != (r < 0))
        r += y;
    else if (r == 0.0)
        r = std::copysign(0.0, y);
    return r;
}

double floorDivide(double x, double y)
{
    // As CPython's float_floor_div: through the remainder, so that both agree.
    double mod = std::fmod(x, y);
    double div = (x - mod) / y;
    if (mod != 0.0 && (y < 0) != (mod < 0))
        div -= 1.0;
    if (div == 0.0)
        return std::copysign(0.0, x / y);
    double floored = std::floor(div);
    if (div - floored > 0.5)
        floored += 1.0;
    return floored;
}

Value power(const Value& a, const Value& b)
{
    if (a.isIntLike() && b.isIntLike() && !b.toBig().isNegative()) {
        Value base = a.is(Type::Int) ? a : Value::integer(a.toInt()), result = Value::integer(1);
        for (std::int64_t e = b.toInt(); e > 0;) {
            if (e & 1)
                result = multiply(result, base);
            e >>= 1;
            if (e)
                base = multiply(base, base);
        }
        return result;
    }
    const double x = a.toDouble(), y = b.toDouble();
    if (x == 0.0 && y < 0)
        raise("0.0 cannot be raised to a negative power");
    if (x < 0 && y != std::floor(y) && std::isfinite(y))
        raise("a negative number raised to a fraction is not real");
    const double r = std::pow(x, y);
    if (std::isinf(r) && std::isfinite(x) && std::isfinite(y))
        raise("(34, 'Numerical result out of range')");
    return Value::real(r);
}

Value divide(ExprKind kind, const Value& a, const Value& b)
{
    if (kind != ExprKind::Div && a.isIntLike() && b.isIntLike()) {
        if (a.isBig() || b.isBig()) {
            if (b.toBig().isZero())
                raise("integer division or modulo by zero");
            BigInt remainder;
            const BigInt quotient = BigInt::divide(a.toBig(), b.toBig(), remainder);
            return Value::integer(kind == ExprKind::Mod ? remainder : quotient);
        }
        const std::int64_t x = a.toInt(), y = b.toInt();
        if (y == 0)
            raise("integer division or modulo by zero");
        if (y == -1) {
            if (kind == ExprKind::Mod)
                return Value::integer(0);
            return Value::integer(-BigInt(x));
        }
        std::int64_t q = x / y, r = x % y;
        if (r != 0 && (r < 0) != (y < 0)) {
            --q;
            r += y;
        }
        return Value::integer(kind == ExprKind::Mod ? r : q);
    }
    const double x = a.toDouble(), y = b.toDouble();
    if (y == 0.0)
        raise(kind == ExprKind::Div ? "division by zero" : "float floor division by zero");
    return Value::real(kind == ExprKind::Div ? x / y
            : kind == ExprKind::Mod          ? floorModulo(x, y)
                                             : floorDivide(x, y));
}

} // namespace

Value add(const Value& a, const Value& b)
{
    if (a.isString() && b.isString()) {
        Budget::check(a.text().size() + b.text().size());
        if (a.isMarkup() == b.isMarkup())
            return Value::string(a.text() + b.text(), a.isMarkup());
        return a.isMarkup() ? Value::string(a.text() + htmlEscape(b.text()), true)
                            : Value::string(htmlEscape(a.text()) + b.text(), true);
    }
    checkDefined(a, b);
    if (a.isIntLike() && b.isIntLike()) {
        std::int64_t r;
        if (a.isBig() || b.isBig() || __builtin_add_overflow(a.toInt(), b.toInt(), &r))
            return Value::integer(a.toBig() + b.toBig());
        return Value::integer(r);
    }
    if (a.isNumber() && b.isNumber())
        return Value::real(a.toDouble() + b.toDouble());
    if (a.isSequence() && a.type() == b.type()) {
        std::vector<Value> items;
        Budget::check((a.items().size() + b.items().size()) * sizeof(Value));
        items.reserve(a.items().size() + b.items().size());
        items = a.items();
        items.insert(items.end(), b.items().begin(), b.items().end());
        return a.is(Type::List) ? Value::list(std::move(items)) : Value::tuple(std::move(items));
    }
    if (a.isString() || a.isSequence())
        raise("can only concatenate " + std::string(typeName(a)) + " (not \"" + typeName(b)
            + "\") to " + typeName(a));
    unsupported("+", a, b);
}

Value arithmetic(ExprKind kind, const Value& a, const Value& b)
{
    if (kind == ExprKind::Mod && a.isString())
        return printfFormat(a, b);
    checkDefined(a, b);
    if (kind == ExprKind::Mul)
        return multiply(a, b);
    const char* op = kind == ExprKind::Sub ? "-"
        : kind == ExprKind::Div            ? "/"
        : kind == ExprKind::FloorDiv       ? "//"
        : kind == ExprKind::Mod            ? "%"
                                           : "** or pow()";
    if (!a.isNumber() || !b.isNumber())
        unsupported(op, a, b);
    if (kind == ExprKind::Pow)
        return power(a, b);
    if (kind != ExprKind::Sub)
        return divide(kind, a, b);
    if (a.isIntLike() && b.isIntLike()) {
        std::int64_t r;
        if (a.isBig() || b.isBig() || __builtin_sub_overflow(a.toInt(), b.toInt(), &r))
            return Value::integer(a.toBig() - b.toBig());
        return Value::integer(r);
    }
    return Value::real(a.toDouble() - b.toDouble());
}

Value negate(const Value& v, bool minus)
{
    if (v.isUndefined())
        raise(v.text());
    if (!v.isNumber())
        raise("bad operand type for unary " + std::string(minus ? "-" : "+") + ": '" + typeName(v)
            + "'");
    if (v.is(Type::Float))
        return Value::real(minus ? -v.toDouble() : v.toDouble());
    return Value::integer(minus ? -v.toBig() : v.toBig());
}

bool compare(CompareOp op, const Value& a, const Value& b)
{
    const auto isNan = [](const Value& v) { return v.is(Type::Float) && std::isnan(v.toDouble()); };
    switch (op) {
    case CompareOp::Eq:
        return equal(a, b);
    case CompareOp::Ne:
        return !equal(a, b);
    case CompareOp::Lt:
        return less(a, b, "<");
    case CompareOp::Gt:
        return less(b, a, ">");
    case CompareOp::Le: {
        const bool greater = less(b, a, "<=");
        return !greater && !isNan(a) && !isNan(b);
    }
    case CompareOp::Ge: {
        const bool smaller = less(a, b, ">=");
        return !smaller && !isNan(a) && !isNan(b);
    }
    case CompareOp::In:
        return contains(b, a);
    case CompareOp::NotIn:
        return !contains(b, a);
    }
    return false;
}

} // namespace ax::jinja
