// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ax::jinja {

/// Python's int: a whole number of any size. Sizes are bounded by the budget of the rendering.
class BigInt {
public:
    BigInt() = default;
    BigInt(std::int64_t v);
    /// Digits of `base` (2 to 36) without sign or underscores; nothing when one is none.
    static std::optional<BigInt> parse(std::string_view digits, int base);
    static BigInt fromReal(double v); ///< a finite whole number

    bool isNegative() const { return m_negative; }
    bool isZero() const { return m_limbs.empty(); }
    std::optional<std::int64_t> small() const; ///< when it fits
    double toDouble() const; ///< nearest even; throws when it is too large, as Python does
    std::string text() const; ///< throws past 4300 digits, as Python does
    std::string digits(int base) const; ///< of the size, lower case; base 2 to 36
    std::int64_t bitLength() const;

    BigInt operator-() const;
    friend BigInt operator+(const BigInt& a, const BigInt& b);
    friend BigInt operator-(const BigInt& a, const BigInt& b) { return a + -b; }
    friend BigInt operator*(const BigInt& a, const BigInt& b);
    /// Rounds towards minus infinity; b is not 0. `remainder` has the sign of b.
    static BigInt divide(const BigInt& a, const BigInt& b, BigInt& remainder);
    friend bool operator==(const BigInt& a, const BigInt& b) = default;
    friend bool operator<(const BigInt& a, const BigInt& b);

private:
    static int compareSize(const BigInt& a, const BigInt& b);
    void trim();
    std::uint32_t divideSmall(std::uint32_t by); ///< of the size; gives the remainder
    void multiplyAdd(std::uint32_t by, std::uint32_t plus);

    std::vector<std::uint32_t> m_limbs; ///< size, least first, no leading zeros
    bool m_negative = false;
};

} // namespace ax::jinja
