// SPDX-License-Identifier: Apache-2.0
// The IQ types of 256 elements: code books of sign-less vectors, signs and scales apart.
#include "engine/model/weights/block_decoders.h"
#include "engine/model/weights/iq_grids.h"

#include <array>
#include <bit>

namespace ax::blocks {

namespace {

/// A code book as floats: `Entries` vectors of `Width`.
template <int Entries, int Width> struct CodeBook {
    float values[Entries][Width];

    template <std::size_t Levels>
    CodeBook(const std::uint16_t (&grid)[Entries], const std::array<float, Levels>& levels)
    {
        constexpr unsigned kBits = 16 / Width == 2 ? 2 : 3;
        for (int n = 0; n < Entries; ++n)
            for (int j = 0; j < Width; ++j)
                values[n][j] = levels[(grid[n] >> (kBits * unsigned(j))) & ((1u << kBits) - 1)];
    }
};

// Two bits an element: the fourth code does not occur.
constexpr std::array<float, 4> kIq2Levels { 8, 25, 43, 0 };
constexpr std::array<float, 4> kIq1Levels { -1, 0, 1, 0 };
constexpr std::array<float, 8> kIq3XxsLevels { 4, 12, 20, 28, 36, 44, 52, 62 };
constexpr std::array<float, 8> kIq3SLevels { 1, 3, 5, 7, 9, 11, 13, 15 };
constexpr float kIq1Delta = 0.125f;

// Seven sign bits are stored; the eighth makes their number even.
std::uint8_t evenSigns(std::uint32_t seven)
{
    return std::uint8_t(seven | ((unsigned(std::popcount(seven)) & 1u) << 7));
}

void writeSigned(float scale, const float* magnitudes, int width, std::uint32_t signs, float* out)
{
    for (int j = 0; j < width; ++j)
        out[j] = scale * magnitudes[j] * ((signs >> j) & 1 ? -1.0f : 1.0f);
}

} // namespace

void decodeIq4Xs(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 136) {
        const float d = halfAt(table, source);
        const std::uint16_t highScales = load<std::uint16_t>(source + 2);
        const std::uint8_t* lowScales = bytesOf(source + 4);
        for (int k = 0; k < 8; ++k, out += 32) {
            const std::uint8_t* codes = bytesOf(source + 8) + 16 * k;
            const int low = (lowScales[k / 2] >> (4 * (k % 2))) & 15;
            const float scale = d * float((low | (((highScales >> (2 * k)) & 3) << 4)) - 32);
            for (int j = 0; j < 16; ++j) {
                out[j] = scale * float(kIq4Values[codes[j] & 15]);
                out[j + 16] = scale * float(kIq4Values[codes[j] >> 4]);
            }
        }
    }
}

void decodeIq2Xxs(const std::byte* source, std::int64_t count, float* out)
{
    static const CodeBook<256, 8> book(kIq2XxsGrid, kIq2Levels);
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 66) {
        const float d = halfAt(table, source);
        for (int k = 0; k < 8; ++k) {
            const std::byte* group = source + 2 + 8 * k;
            const auto packed = load<std::uint32_t>(group + 4);
            const float scale = d * (0.5f + float(packed >> 28)) * 0.25f;
            for (int l = 0; l < 4; ++l, out += 8)
                writeSigned(scale, book.values[std::uint8_t(group[l])], 8,
                    evenSigns((packed >> (7 * l)) & 127), out);
        }
    }
}

void decodeIq2Xs(const std::byte* source, std::int64_t count, float* out)
{
    static const CodeBook<512, 8> book(kIq2XsGrid, kIq2Levels);
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 74) {
        const float d = halfAt(table, source);
        const std::uint8_t* scales = bytesOf(source + 66);
        for (int n = 0; n < 32; ++n, out += 8) {
            const auto packed = load<std::uint16_t>(source + 2 + 2 * n);
            const int four = (scales[n / 4] >> (4 * ((n / 2) % 2))) & 15;
            const float scale = d * (0.5f + float(four)) * 0.25f;
            writeSigned(scale, book.values[packed & 511], 8, evenSigns(packed >> 9), out);
        }
    }
}

void decodeIq2S(const std::byte* source, std::int64_t count, float* out)
{
    static const CodeBook<1024, 8> book(kIq2SGrid, kIq2Levels);
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 82) {
        const float d = halfAt(table, source);
        const std::uint8_t* codes = bytesOf(source + 2);
        const std::uint8_t* signs = bytesOf(source + 34);
        const std::uint8_t* high = bytesOf(source + 66);
        const std::uint8_t* scales = bytesOf(source + 74);
        for (int n = 0; n < 32; ++n, out += 8) {
            const int four = (scales[n / 4] >> (4 * ((n / 2) % 2))) & 15;
            const float scale = d * (0.5f + float(four)) * 0.25f;
            const int code = codes[n] | (((high[n / 4] >> (2 * (n % 4))) & 3) << 8);
            writeSigned(scale, book.values[code], 8, signs[n], out);
        }
    }
}

void decodeIq3Xxs(const std::byte* source, std::int64_t count, float* out)
{
    static const CodeBook<256, 4> book(kIq3XxsGrid, kIq3XxsLevels);
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 98) {
        const float d = halfAt(table, source);
        const std::uint8_t* codes = bytesOf(source + 2);
        for (int k = 0; k < 8; ++k) {
            const auto packed = load<std::uint32_t>(source + 66 + 4 * k);
            const float scale = d * (0.5f + float(packed >> 28)) * 0.5f;
            for (int l = 0; l < 4; ++l, codes += 2, out += 8) {
                const std::uint32_t signs = evenSigns((packed >> (7 * l)) & 127);
                writeSigned(scale, book.values[codes[0]], 4, signs, out);
                writeSigned(scale, book.values[codes[1]], 4, signs >> 4, out + 4);
            }
        }
    }
}

void decodeIq3S(const std::byte* source, std::int64_t count, float* out)
{
    static const CodeBook<512, 4> book(kIq3SGrid, kIq3SLevels);
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 110) {
        const float d = halfAt(table, source);
        const std::uint8_t* codes = bytesOf(source + 2);
        const std::uint8_t* high = bytesOf(source + 66);
        const std::uint8_t* signs = bytesOf(source + 74);
        const std::uint8_t* scales = bytesOf(source + 106);
        for (int n = 0; n < 64; ++n, out += 4) {
            const int k = n / 8;
            const float scale = d * float(1 + 2 * ((scales[k / 2] >> (4 * (k % 2))) & 15));
            const int code = codes[n] | (((high[k] >> (n % 8)) & 1) << 8);
            writeSigned(
                scale, book.values[code], 4, std::uint32_t(signs[n / 2]) >> (4 * (n % 2)), out);
        }
    }
}

void decodeIq1S(const std::byte* source, std::int64_t count, float* out)
{
    static const CodeBook<2048, 8> book(kIq1Grid, kIq1Levels);
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 50) {
        const float d = halfAt(table, source);
        const std::uint8_t* codes = bytesOf(source + 2);
        for (int k = 0; k < 8; ++k) {
            const auto packed = load<std::uint16_t>(source + 34 + 2 * k);
            const float scale = d * float(2 * ((packed >> 12) & 7) + 1);
            const float delta = packed & 0x8000 ? -kIq1Delta : kIq1Delta;
            for (int l = 0; l < 4; ++l, ++codes, out += 8) {
                const float* values = book.values[*codes | (((packed >> (3 * l)) & 7) << 8)];
                for (int j = 0; j < 8; ++j)
                    out[j] = scale * (values[j] + delta);
            }
        }
    }
}

void decodeIq1M(const std::byte* source, std::int64_t count, float* out)
{
    static const CodeBook<2048, 8> book(kIq1Grid, kIq1Levels);
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 56) {
        // The half is spread over the upper four bits of four words of scales.
        std::uint16_t words[4], bits = 0;
        for (int w = 0; w < 4; ++w) {
            words[w] = load<std::uint16_t>(source + 48 + 2 * w);
            bits = std::uint16_t(bits | ((words[w] >> 12) << (4 * w)));
        }
        const float d = table[bits];
        const std::uint8_t* codes = bytesOf(source);
        const std::uint8_t* high = bytesOf(source + 32);
        for (int n = 0; n < 32; ++n, out += 8) {
            const int three = (words[n / 8] >> (3 * ((n / 2) % 4))) & 7;
            const float scale = d * float(2 * three + 1);
            const int nibble = (high[n / 2] >> (4 * (n % 2))) & 15;
            const float delta = nibble & 8 ? -kIq1Delta : kIq1Delta;
            const float* values = book.values[codes[n] | ((nibble & 7) << 8)];
            for (int j = 0; j < 8; ++j)
                out[j] = scale * (values[j] + delta);
        }
    }
}

} // namespace ax::blocks
