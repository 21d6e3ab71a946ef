// SPDX-License-Identifier: Apache-2.0
// The K types: blocks of 256 elements with scales of their own for 16 or 32 elements.
#include "engine/model/weights/block_decoders.h"

namespace ax::blocks {

namespace {

// Scale and minimum k of Q4_K and Q5_K: eight pairs of 6 bits in 12 bytes.
void scaleAndMin(const std::uint8_t* s, int k, int& scale, int& min)
{
    if (k < 4) {
        scale = s[k] & 63;
        min = s[k + 4] & 63;
    } else {
        scale = (s[k + 4] & 15) | ((s[k - 4] >> 6) << 4);
        min = (s[k + 4] >> 4) | ((s[k] >> 6) << 4);
    }
}

} // namespace

void decodeQ2K(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 84) {
        const std::uint8_t* scales = bytesOf(source);
        const float d = halfAt(table, source + 80), dmin = halfAt(table, source + 82);
        for (int group = 0; group < 16; ++group, out += 16) {
            const std::uint8_t* codes = bytesOf(source + 16) + 32 * (group / 8) + 16 * (group % 2);
            const int shift = 2 * ((group % 8) / 2);
            const float scale = d * float(scales[group] & 15);
            const float min = dmin * float(scales[group] >> 4);
            for (int j = 0; j < 16; ++j)
                out[j] = scale * float((codes[j] >> shift) & 3) - min;
        }
    }
}

void decodeQ3K(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 110) {
        const std::uint8_t* scales = bytesOf(source + 96);
        const float d = halfAt(table, source + 108);
        for (int group = 0; group < 16; ++group, out += 16) {
            const int half = 16 * (group % 2);
            const std::uint8_t* codes = bytesOf(source + 32) + 32 * (group / 8) + half;
            const std::uint8_t* high = bytesOf(source) + half;
            const int shift = 2 * ((group % 8) / 2), bit = group / 2;
            const int low = group < 8 ? scales[group] & 15 : scales[group - 8] >> 4;
            const int six = low | (((scales[8 + group % 4] >> (2 * (group / 4))) & 3) << 4);
            const float scale = d * float(six - 32);
            for (int j = 0; j < 16; ++j)
                out[j] = scale * float(((codes[j] >> shift) & 3) + 4 * ((high[j] >> bit) & 1) - 4);
        }
    }
}

void decodeQ4K(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 144) {
        const float d = halfAt(table, source), dmin = halfAt(table, source + 2);
        const std::uint8_t* codes = bytesOf(source + 16);
        for (int pair = 0; pair < 4; ++pair, codes += 32, out += 64) {
            int scale = 0, min = 0;
            scaleAndMin(bytesOf(source + 4), 2 * pair, scale, min);
            const float d0 = d * float(scale), m0 = dmin * float(min);
            scaleAndMin(bytesOf(source + 4), 2 * pair + 1, scale, min);
            const float d1 = d * float(scale), m1 = dmin * float(min);
            for (int j = 0; j < 32; ++j)
                out[j] = d0 * float(int(codes[j] & 15)) - m0;
            for (int j = 0; j < 32; ++j)
                out[32 + j] = d1 * float(int(codes[j] >> 4)) - m1;
        }
    }
}

void decodeQ5K(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 176) {
        const float d = halfAt(table, source), dmin = halfAt(table, source + 2);
        const std::uint8_t* high = bytesOf(source + 16);
        for (int k = 0; k < 8; ++k, out += 32) {
            const std::uint8_t* codes = bytesOf(source + 48) + 32 * (k / 2);
            int scale = 0, min = 0;
            scaleAndMin(bytesOf(source + 4), k, scale, min);
            const float dk = d * float(scale), mk = dmin * float(min);
            const int shift = 4 * (k % 2);
            for (int j = 0; j < 32; ++j)
                out[j] = dk * float(((codes[j] >> shift) & 15) + 16 * ((high[j] >> k) & 1)) - mk;
        }
    }
}

void decodeQ6K(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 256, source += 210) {
        const float d = halfAt(table, source + 208);
        for (int group = 0; group < 16; ++group, out += 16) {
            const int half = group / 8, quarter = (group % 8) / 2, side = 16 * (group % 2);
            const std::uint8_t* low = bytesOf(source) + 64 * half + 32 * (quarter % 2) + side;
            const std::uint8_t* high = bytesOf(source + 128) + 32 * half + side;
            const float scale = d * float(std::int8_t(source[192 + group]));
            const int lowShift = 4 * (quarter / 2), highShift = 2 * quarter;
            for (int j = 0; j < 16; ++j)
                out[j] = scale
                    * float(
                        (((low[j] >> lowShift) & 15) | (((high[j] >> highShift) & 3) << 4)) - 32);
        }
    }
}

void decodeQ8K(const std::byte* source, std::int64_t count, float* out)
{
    for (; count > 0; count -= 256, source += 292, out += 256) {
        const float d = load<float>(source);
        for (int j = 0; j < 256; ++j)
            out[j] = d * float(std::int8_t(source[4 + j]));
    }
}

} // namespace ax::blocks
