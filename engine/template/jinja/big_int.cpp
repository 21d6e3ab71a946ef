// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/big_int.h"

#include "engine/template/jinja/value.h"

#include <algorithm>
#include <cmath>

namespace ax::jinja {

namespace {

constexpr std::size_t kMostDigits = 4300; // CPython's sys.get_int_max_str_digits()
constexpr std::uint32_t kBillion = 1'000'000'000;

int digitOf(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'z'  ? c - 'a' + 10
        : c >= 'A' && c <= 'Z'  ? c - 'A' + 10
                                : 99;
}

} // namespace

BigInt::BigInt(std::int64_t v)
    : m_negative(v < 0)
{
    std::uint64_t size = v < 0 ? ~std::uint64_t(v) + 1 : std::uint64_t(v);
    for (; size; size >>= 32)
        m_limbs.push_back(std::uint32_t(size));
}

void BigInt::trim()
{
    while (!m_limbs.empty() && m_limbs.back() == 0)
        m_limbs.pop_back();
    if (m_limbs.empty())
        m_negative = false;
}

void BigInt::multiplyAdd(std::uint32_t by, std::uint32_t plus)
{
    std::uint64_t carry = plus;
    for (std::uint32_t& limb : m_limbs) {
        carry += std::uint64_t(limb) * by;
        limb = std::uint32_t(carry);
        carry >>= 32;
    }
    if (carry)
        m_limbs.push_back(std::uint32_t(carry));
}

std::uint32_t BigInt::divideSmall(std::uint32_t by)
{
    std::uint64_t rest = 0;
    for (std::size_t k = m_limbs.size(); k-- > 0;) {
        rest = rest << 32 | m_limbs[k];
        m_limbs[k] = std::uint32_t(rest / by);
        rest %= by;
    }
    trim();
    return std::uint32_t(rest);
}

std::optional<BigInt> BigInt::parse(std::string_view digits, int base)
{
    if (digits.empty())
        return {};
    if (digits.size() > kMostDigits)
        raise("Exceeds the limit (4300 digits) for integer string conversion: value has "
            + std::to_string(digits.size()) + " digits");
    BigInt v;
    for (const char c : digits) {
        const int digit = digitOf(c);
        if (digit >= base)
            return {};
        v.multiplyAdd(std::uint32_t(base), std::uint32_t(digit));
    }
    v.trim();
    return v;
}

BigInt BigInt::fromReal(double v)
{
    int exponent = 0;
    const double mantissa = std::frexp(std::fabs(v), &exponent);
    BigInt r(std::int64_t(std::ldexp(mantissa, 53)));
    int shift = exponent - 53;
    for (; shift >= 16; shift -= 16)
        r.multiplyAdd(1u << 16, 0);
    for (; shift > 0; --shift)
        r.multiplyAdd(2, 0);
    for (; shift < 0; ++shift)
        r.divideSmall(2);
    r.m_negative = v < 0 && !r.isZero();
    return r;
}

std::optional<std::int64_t> BigInt::small() const
{
    if (m_limbs.size() > 2)
        return {};
    std::uint64_t size = 0;
    for (std::size_t k = m_limbs.size(); k-- > 0;)
        size = size << 32 | m_limbs[k];
    if (size > std::uint64_t(INT64_MAX) + (m_negative ? 1 : 0))
        return {};
    return m_negative ? std::int64_t(~size + 1) : std::int64_t(size);
}

std::int64_t BigInt::bitLength() const
{
    if (m_limbs.empty())
        return 0;
    std::int64_t n = std::int64_t(m_limbs.size() - 1) * 32;
    for (std::uint32_t top = m_limbs.back(); top; top >>= 1)
        ++n;
    return n;
}

double BigInt::toDouble() const
{
    // The top 64 bits with a sticky bit below: one rounding, to nearest even.
    const std::int64_t bits = bitLength();
    const std::int64_t shift = std::max<std::int64_t>(0, bits - 64);
    std::uint64_t top = 0;
    for (std::int64_t bit = bits; bit-- > shift;)
        top = top << 1 | (m_limbs[std::size_t(bit / 32)] >> (bit % 32) & 1);
    bool sticky = false;
    for (std::int64_t bit = 0; bit < shift && !sticky; ++bit)
        sticky = m_limbs[std::size_t(bit / 32)] >> (bit % 32) & 1;
    const double size
        = std::ldexp(double(top | (sticky ? 1 : 0)), int(std::min<std::int64_t>(shift, 4096)));
    if (std::isinf(size))
        raise("int too large to convert to float");
    return m_negative ? -size : size;
}

std::string BigInt::text() const
{
    if (m_limbs.empty())
        return "0";
    Budget::work(m_limbs.size() * m_limbs.size() / 16);
    std::string digits;
    BigInt rest = *this;
    while (!rest.isZero()) {
        std::uint32_t part = rest.divideSmall(kBillion);
        for (int k = 0; k < 9 && (part || !rest.isZero()); ++k, part /= 10)
            digits += char('0' + part % 10);
        if (digits.size() > kMostDigits)
            raise("Exceeds the limit (4300 digits) for integer string conversion");
    }
    if (m_negative)
        digits += '-';
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::string BigInt::digits(int base) const
{
    Budget::work(m_limbs.size() * m_limbs.size() / 4);
    std::string out;
    BigInt rest = *this;
    do {
        const std::uint32_t digit = rest.divideSmall(std::uint32_t(base));
        out += char(digit < 10 ? '0' + digit : 'a' + digit - 10);
    } while (!rest.isZero());
    std::reverse(out.begin(), out.end());
    return out;
}

int BigInt::compareSize(const BigInt& a, const BigInt& b)
{
    if (a.m_limbs.size() != b.m_limbs.size())
        return a.m_limbs.size() < b.m_limbs.size() ? -1 : 1;
    for (std::size_t k = a.m_limbs.size(); k-- > 0;)
        if (a.m_limbs[k] != b.m_limbs[k])
            return a.m_limbs[k] < b.m_limbs[k] ? -1 : 1;
    return 0;
}

bool operator<(const BigInt& a, const BigInt& b)
{
    if (a.m_negative != b.m_negative)
        return a.m_negative;
    const int size = BigInt::compareSize(a, b);
    return a.m_negative ? size > 0 : size < 0;
}

BigInt BigInt::operator-() const
{
    BigInt r = *this;
    r.m_negative = !m_negative && !isZero();
    return r;
}

BigInt operator+(const BigInt& a, const BigInt& b)
{
    const bool same = a.m_negative == b.m_negative;
    const bool aLarger = BigInt::compareSize(a, b) >= 0;
    const BigInt &large = aLarger ? a : b, &little = aLarger ? b : a;
    Budget::check(large.m_limbs.size() * 4);
    BigInt r = large;
    std::int64_t carry = 0;
    for (std::size_t k = 0; k < r.m_limbs.size(); ++k) {
        const std::int64_t other = k < little.m_limbs.size() ? little.m_limbs[k] : 0;
        carry += std::int64_t(r.m_limbs[k]) + (same ? other : -other);
        r.m_limbs[k] = std::uint32_t(carry);
        carry >>= 32;
    }
    if (carry > 0)
        r.m_limbs.push_back(std::uint32_t(carry));
    r.trim();
    return r;
}

BigInt operator*(const BigInt& a, const BigInt& b)
{
    Budget::check((a.m_limbs.size() + b.m_limbs.size()) * 4);
    Budget::work(a.m_limbs.size() * b.m_limbs.size() / 16);
    BigInt r;
    r.m_limbs.assign(a.m_limbs.size() + b.m_limbs.size(), 0);
    for (std::size_t i = 0; i < a.m_limbs.size(); ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < b.m_limbs.size() || carry; ++j) {
            carry += r.m_limbs[i + j]
                + (j < b.m_limbs.size() ? std::uint64_t(a.m_limbs[i]) * b.m_limbs[j] : 0);
            r.m_limbs[i + j] = std::uint32_t(carry);
            carry >>= 32;
        }
    }
    r.m_negative = a.m_negative != b.m_negative;
    r.trim();
    return r;
}

BigInt BigInt::divide(const BigInt& a, const BigInt& b, BigInt& remainder)
{
    // Bit by bit: numbers of templates are small, and the budget bounds the others.
    const std::int64_t bits = a.bitLength();
    Budget::work(std::size_t(bits) * (b.m_limbs.size() + 1) / 16);
    BigInt quotient, divisor = b;
    divisor.m_negative = false;
    remainder = {};
    quotient.m_limbs.assign(a.m_limbs.size(), 0);
    for (std::int64_t bit = bits; bit-- > 0;) {
        remainder.multiplyAdd(2, a.m_limbs[std::size_t(bit / 32)] >> (bit % 32) & 1);
        if (compareSize(remainder, divisor) >= 0) {
            remainder = remainder - divisor;
            quotient.m_limbs[std::size_t(bit / 32)] |= 1u << (bit % 32);
        }
    }
    quotient.m_negative = a.m_negative != b.m_negative;
    quotient.trim();
    remainder.m_negative = a.m_negative;
    remainder.trim();
    if (!remainder.isZero() && a.m_negative != b.m_negative) {
        quotient = quotient - BigInt(1);
        remainder = remainder + b;
    }
    return quotient;
}

} // namespace ax::jinja
