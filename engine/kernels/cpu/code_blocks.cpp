// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/code_blocks.h"

#include "engine/model/weights/block_decoders.h"
#include "engine/model/weights/iq_grids.h"
#include "engine/model/weights/model_files.h"

#include <algorithm>
#include <array>
#include <bit>

namespace ax::cpu {

namespace {

using namespace blocks;

/// Entries of a code book as bytes, and the sign masks of eight elements.
template <int Entries, class Word> struct ByteBook {
    Word values[Entries];

    template <std::size_t Levels>
    ByteBook(const std::uint16_t (&grid)[Entries], const std::array<std::uint8_t, Levels>& levels)
    {
        constexpr unsigned kBits = sizeof(Word) == 8 ? 2 : 3;
        for (int n = 0; n < Entries; ++n) {
            std::uint8_t bytes[sizeof(Word)];
            for (unsigned j = 0; j < sizeof(Word); ++j)
                bytes[j] = levels[(grid[n] >> (kBits * j)) & ((1u << kBits) - 1)];
            std::memcpy(&values[n], bytes, sizeof(Word));
        }
    }
};

constexpr std::array<std::uint8_t, 4> kIq2Levels { 8, 25, 43, 0 };
constexpr std::array<std::uint8_t, 4> kIq1Levels { std::uint8_t(-8), 0, 8, 0 };
constexpr std::array<std::uint8_t, 8> kIq3XxsLevels { 4, 12, 20, 28, 36, 44, 52, 62 };
constexpr std::array<std::uint8_t, 8> kIq3SLevels { 1, 3, 5, 7, 9, 11, 13, 15 };

/// 0xFF in the bytes whose sign bit is set.
std::uint64_t signMask(unsigned signs)
{
    static const std::array<std::uint64_t, 256> table = [] {
        std::array<std::uint64_t, 256> masks {};
        for (unsigned n = 0; n < 256; ++n) {
            std::uint8_t bytes[8];
            for (unsigned j = 0; j < 8; ++j)
                bytes[j] = (n >> j) & 1 ? 0xFF : 0;
            std::memcpy(&masks[n], bytes, 8);
        }
        return masks;
    }();
    return table[signs];
}

// Seven sign bits are stored; the eighth makes their number even.
unsigned evenSigns(std::uint32_t seven)
{
    return seven | ((unsigned(std::popcount(seven)) & 1u) << 7);
}

/// Eight magnitudes (each under 128) with their signs.
void writeSigned(std::uint64_t magnitudes, unsigned signs, std::int8_t* out)
{
    const std::uint64_t mask = signMask(signs);
    std::uint8_t m[8], s[8];
    std::memcpy(m, &magnitudes, 8);
    std::memcpy(s, &mask, 8);
    for (int j = 0; j < 8; ++j)
        out[j] = std::int8_t(std::uint8_t((m[j] ^ s[j]) - s[j]));
}

std::uint64_t twoWords(std::uint32_t low, std::uint32_t high)
{
    return std::uint64_t(low) | std::uint64_t(high) << 32;
}

void iq2Xxs(const std::byte* source, std::int8_t* out, float* scales)
{
    static const ByteBook<256, std::uint64_t> book(kIq2XxsGrid, kIq2Levels);
    const float d = halfAt(halfTable(), source);
    for (int k = 0; k < 8; ++k) {
        const std::byte* group = source + 2 + 8 * k;
        const auto packed = load<std::uint32_t>(group + 4);
        scales[2 * k] = scales[2 * k + 1] = d * (0.5f + float(packed >> 28)) * 0.25f;
        for (int l = 0; l < 4; ++l, out += 8)
            writeSigned(
                book.values[std::uint8_t(group[l])], evenSigns((packed >> (7 * l)) & 127), out);
    }
}

void iq2Xs(const std::byte* source, std::int8_t* out, float* scales)
{
    static const ByteBook<512, std::uint64_t> book(kIq2XsGrid, kIq2Levels);
    const float d = halfAt(halfTable(), source);
    const std::uint8_t* fours = bytesOf(source + 66);
    for (int g = 0; g < 16; ++g)
        scales[g] = d * (0.5f + float((fours[g / 2] >> (4 * (g % 2))) & 15)) * 0.25f;
    for (int n = 0; n < 32; ++n, out += 8) {
        const auto packed = load<std::uint16_t>(source + 2 + 2 * n);
        writeSigned(book.values[packed & 511], evenSigns(packed >> 9), out);
    }
}

void iq2S(const std::byte* source, std::int8_t* out, float* scales)
{
    static const ByteBook<1024, std::uint64_t> book(kIq2SGrid, kIq2Levels);
    const float d = halfAt(halfTable(), source);
    const std::uint8_t* codes = bytesOf(source + 2);
    const std::uint8_t* signs = bytesOf(source + 34);
    const std::uint8_t* high = bytesOf(source + 66);
    const std::uint8_t* fours = bytesOf(source + 74);
    for (int g = 0; g < 16; ++g)
        scales[g] = d * (0.5f + float((fours[g / 2] >> (4 * (g % 2))) & 15)) * 0.25f;
    for (int n = 0; n < 32; ++n, out += 8)
        writeSigned(
            book.values[codes[n] | (((high[n / 4] >> (2 * (n % 4))) & 3) << 8)], signs[n], out);
}

void iq3Xxs(const std::byte* source, std::int8_t* out, float* scales)
{
    static const ByteBook<256, std::uint32_t> book(kIq3XxsGrid, kIq3XxsLevels);
    const float d = halfAt(halfTable(), source);
    const std::uint8_t* codes = bytesOf(source + 2);
    for (int k = 0; k < 8; ++k) {
        const auto packed = load<std::uint32_t>(source + 66 + 4 * k);
        scales[2 * k] = scales[2 * k + 1] = d * (0.5f + float(packed >> 28)) * 0.5f;
        for (int l = 0; l < 4; ++l, codes += 2, out += 8)
            writeSigned(twoWords(book.values[codes[0]], book.values[codes[1]]),
                evenSigns((packed >> (7 * l)) & 127), out);
    }
}

void iq3S(const std::byte* source, std::int8_t* out, float* scales)
{
    static const ByteBook<512, std::uint32_t> book(kIq3SGrid, kIq3SLevels);
    const float d = halfAt(halfTable(), source);
    const std::uint8_t* codes = bytesOf(source + 2);
    const std::uint8_t* high = bytesOf(source + 66);
    const std::uint8_t* signs = bytesOf(source + 74);
    const std::uint8_t* fours = bytesOf(source + 106);
    for (int k = 0; k < 8; ++k) {
        scales[2 * k] = scales[2 * k + 1]
            = d * float(1 + 2 * ((fours[k / 2] >> (4 * (k % 2))) & 15));
        for (int l = 0; l < 4; ++l, codes += 2, out += 8) {
            const unsigned first = (high[k] >> (2 * l)) & 1, second = (high[k] >> (2 * l + 1)) & 1;
            writeSigned(
                twoWords(book.values[codes[0] | first << 8], book.values[codes[1] | second << 8]),
                signs[4 * k + l], out);
        }
    }
}

const ByteBook<2048, std::uint64_t>& iq1Book()
{
    static const ByteBook<2048, std::uint64_t> book(kIq1Grid, kIq1Levels);
    return book;
}

/// Eight of -8, 0, 8, moved by `delta` (1 or -1).
void writeMoved(std::uint64_t values, int delta, std::int8_t* out)
{
    std::int8_t bytes[8];
    std::memcpy(bytes, &values, 8);
    for (int j = 0; j < 8; ++j)
        out[j] = std::int8_t(bytes[j] + delta);
}

void iq1S(const std::byte* source, std::int8_t* out, float* scales)
{
    const auto& book = iq1Book();
    const float d = halfAt(halfTable(), source);
    const std::uint8_t* codes = bytesOf(source + 2);
    for (int k = 0; k < 8; ++k) {
        const auto packed = load<std::uint16_t>(source + 34 + 2 * k);
        scales[2 * k] = scales[2 * k + 1] = d * float(2 * ((packed >> 12) & 7) + 1) * 0.125f;
        for (int l = 0; l < 4; ++l, ++codes, out += 8)
            writeMoved(book.values[*codes | (((packed >> (3 * l)) & 7) << 8)],
                packed & 0x8000 ? -1 : 1, out);
    }
}

void iq1M(const std::byte* source, std::int8_t* out, float* scales)
{
    const auto& book = iq1Book();
    // The half is spread over the upper four bits of four words of scales.
    std::uint16_t words[4], bits = 0;
    for (int w = 0; w < 4; ++w) {
        words[w] = load<std::uint16_t>(source + 48 + 2 * w);
        bits = std::uint16_t(bits | ((words[w] >> 12) << (4 * w)));
    }
    const float d = halfTable()[bits];
    const std::uint8_t* codes = bytesOf(source);
    const std::uint8_t* high = bytesOf(source + 32);
    for (int g = 0; g < 16; ++g)
        scales[g] = d * float(2 * ((words[g / 4] >> (3 * (g % 4))) & 7) + 1) * 0.125f;
    for (int n = 0; n < 32; ++n, out += 8) {
        const int nibble = (high[n / 2] >> (4 * (n % 2))) & 15;
        writeMoved(book.values[codes[n] | ((nibble & 7) << 8)], nibble & 8 ? -1 : 1, out);
    }
}

void q8K(const std::byte* source, std::int8_t* out, float* scales)
{
    std::fill(scales, scales + 16, load<float>(source));
    std::memcpy(out, source + 4, 256);
}

} // namespace

std::size_t codeBlockBytes(WeightType type)
{
    switch (type) {
    case WeightType::IQ2_XXS:
    case WeightType::IQ2_XS:
    case WeightType::IQ2_S:
    case WeightType::IQ3_XXS:
    case WeightType::IQ3_S:
    case WeightType::IQ1_S:
    case WeightType::IQ1_M:
    case WeightType::Q8_K:
        return std::size_t(info(type).blockBytes);
    default:
        return 0;
    }
}

void decodeCodes(WeightType type, const std::byte* block, std::int8_t* codes, float* scales)
{
    switch (type) {
    case WeightType::IQ2_XXS:
        return iq2Xxs(block, codes, scales);
    case WeightType::IQ2_XS:
        return iq2Xs(block, codes, scales);
    case WeightType::IQ2_S:
        return iq2S(block, codes, scales);
    case WeightType::IQ3_XXS:
        return iq3Xxs(block, codes, scales);
    case WeightType::IQ3_S:
        return iq3S(block, codes, scales);
    case WeightType::IQ1_S:
        return iq1S(block, codes, scales);
    case WeightType::IQ1_M:
        return iq1M(block, codes, scales);
    default:
        return q8K(block, codes, scales);
    }
}

} // namespace ax::cpu
