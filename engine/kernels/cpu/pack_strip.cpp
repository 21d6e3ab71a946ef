// SPDX-License-Identifier: Apache-2.0
// Rows as files have them to strips of sixteen (strip_shape.h).
#include "engine/kernels/cpu/packed_matrix.h"

#include <algorithm>
#include <cstring>

namespace ax::cpu {

namespace {

std::uint32_t word(const std::byte* at)
{
    std::uint32_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
}
void put(std::byte* at, std::uint32_t value) { std::memcpy(at, &value, sizeof value); }

constexpr std::uint32_t kNibbles = 0x0F0F0F0F, kPairs = 0x03030303, kOnes = 0x01010101;

/// Bit 0 of four bytes as four bits.
std::uint32_t gather(std::uint32_t bytes) { return ((bytes & kOnes) * 0x01020408u) >> 24 & 15u; }

/// Four bits of row r in group v of the bit plane at `bits`, which begins as zeros.
void putBits(std::byte* bits, int v, int r, std::uint32_t four)
{
    bits[8 * v + r / 2] |= std::byte(four << (4 * (r % 2)));
}

/// Where row r's part of a block begins.
struct Place {
    std::byte* scales;
    std::byte* codes;
    int row;
};

/// 16 bytes whose low nibbles are columns 0-15 and high nibbles 16-31: as the file has them.
void putNibbles(const Place& to, const std::byte* source, std::byte* codes)
{
    for (int v = 0; v < 4; ++v)
        put(codes + 64 * v + 4 * to.row, word(source + 4 * v));
}

/// 32 bytes of which `shift` says where the nibble is.
void putShiftedNibbles(const Place& to, const std::byte* source, int shift, std::byte* codes)
{
    for (int v = 0; v < 4; ++v)
        put(codes + 64 * v + 4 * to.row,
            ((word(source + 4 * v) >> shift) & kNibbles)
                | ((word(source + 16 + 4 * v) >> shift) & kNibbles) << 4);
}

void putShiftedPairs(const Place& to, const std::byte* source, int shift, std::byte* codes)
{
    for (int v = 0; v < 2; ++v) {
        std::uint32_t four = 0;
        for (int m = 0; m < 4; ++m)
            four |= ((word(source + 16 * v + 4 * m) >> shift) & kPairs) << (2 * m);
        put(codes + 64 * v + 4 * to.row, four);
    }
}

/// Bit `shift` of each of 32 bytes.
void putShiftedBits(const Place& to, const std::byte* source, int shift)
{
    for (int v = 0; v < 8; ++v)
        putBits(to.codes, v, to.row, gather(word(source + 4 * v) >> shift));
}

/// Types of 32 columns.
void packBlock(Layout layout, const std::byte* source, const Place& to)
{
    if (layout == Layout::Fp4) {
        to.scales[to.row] = source[0];
        return putNibbles(to, source + 1, to.codes);
    }
    std::memcpy(to.scales + 2 * to.row, source, 2);
    source += 2;
    if (shapeOf(layout).minimum()) {
        std::memcpy(to.scales + 32 + 2 * to.row, source, 2);
        source += 2;
    }
    std::byte* codes = to.codes;
    if (shapeOf(layout).bits()) {
        const std::uint32_t high = word(source);
        for (int v = 0; v < 8; ++v)
            putBits(codes, v, to.row, (high >> (4 * v)) & 15u);
        source += 4;
        codes += 64;
    }
    if (layout == Layout::Byte)
        for (int v = 0; v < 8; ++v)
            put(codes + 64 * v + 4 * to.row, word(source + 4 * v) ^ 0x80808080u);
    else
        putNibbles(to, source, codes);
}

/// Scale and minimum k of Q4_K and Q5_K: eight pairs of 6 bits in 12 bytes.
void scaleAndMinimum(const std::byte* packed, int k, std::byte& scale, std::byte& minimum)
{
    const auto* s = reinterpret_cast<const std::uint8_t*>(packed);
    if (k < 4) {
        scale = std::byte(s[k] & 63);
        minimum = std::byte(s[k + 4] & 63);
    } else {
        scale = std::byte((s[k + 4] & 15) | ((s[k - 4] >> 6) << 4));
        minimum = std::byte((s[k + 4] >> 4) | ((s[k] >> 6) << 4));
    }
}

/// Types of 256 columns: block k of the eight.
void packSub(Layout layout, const std::byte* source, int k, const Place& to)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(source);
    const int r = to.row;
    switch (layout) {
    case Layout::K2:
        for (int half = 0; half < 2; ++half)
            to.scales[16 * half + r] = source[2 * k + half];
        putShiftedPairs(to, source + 16 + 32 * (k / 4), 2 * (k % 4), to.codes);
        break;
    case Layout::K3:
        for (int half = 0; half < 2; ++half) {
            const int group = 2 * k + half;
            const std::uint8_t* scales = bytes + 96;
            const int low = group < 8 ? scales[group] & 15 : scales[group - 8] >> 4;
            const int six = low | (((scales[8 + group % 4] >> (2 * (group / 4))) & 3) << 4);
            to.scales[16 * half + r] = std::byte(six - 32);
        }
        putShiftedBits(to, source, k);
        putShiftedPairs(to, source + 32 + 32 * (k / 4), 2 * (k % 4), to.codes + 64);
        break;
    case Layout::K4:
        scaleAndMinimum(source + 4, k, to.scales[r], to.scales[16 + r]);
        putShiftedNibbles(to, source + 16 + 32 * (k / 2), 4 * (k % 2), to.codes);
        break;
    case Layout::K5:
        scaleAndMinimum(source + 4, k, to.scales[r], to.scales[16 + r]);
        putShiftedBits(to, source + 16, k);
        putShiftedNibbles(to, source + 48 + 32 * (k / 2), 4 * (k % 2), to.codes + 64);
        break;
    case Layout::K6:
        for (int half = 0; half < 2; ++half)
            to.scales[16 * half + r] = source[192 + 2 * k + half];
        putShiftedNibbles(to, source + 64 * (k / 4) + 32 * (k % 2), 4 * (k % 4 / 2), to.codes);
        putShiftedPairs(to, source + 128 + 32 * (k / 4), 2 * (k % 4), to.codes + 256);
        break;
    default: { // K4Table
        const unsigned high = unsigned(bytes[2] | bytes[3] << 8);
        const unsigned low = (bytes[4 + k / 2] >> (4 * (k % 2))) & 15u;
        to.scales[r] = std::byte(int(low | ((high >> (2 * k)) & 3u) << 4) - 32);
        putNibbles(to, source + 8 + 16 * k, to.codes);
    }
    }
}

/// Offsets of d and dmin in a block of 256.
void packHead(Layout layout, const std::byte* source, int row, std::byte* head)
{
    int d = 0;
    switch (layout) {
    case Layout::K2:
        d = 80;
        break;
    case Layout::K3:
        d = 108;
        break;
    case Layout::K6:
        d = 208;
        break;
    default:
        break;
    }
    std::memcpy(head + 2 * row, source + d, 2);
    if (shapeOf(layout).minimum())
        std::memcpy(head + 32 + 2 * row, source + d + 2, 2);
}

} // namespace

void packStrip(std::span<const TensorView> parts, Layout layout, int strip, std::byte* out)
{
    const StripShape shape = shapeOf(layout);
    const TensorView& first = parts.front();
    const std::size_t sourceBytes = std::size_t(info(first.type).blockBytes);
    const int spans = int(first.columns() / shape.spanColumns());
    const std::size_t spanBytes = std::size_t(shape.spanBytes());

    const std::byte* rows[kStripRows];
    thread_local std::vector<std::byte> scratch[kStripRows];
    int count = 0;
    std::int64_t base = 0;
    for (const TensorView& part : parts) {
        const std::int64_t end = base + part.rows();
        while (count < kStripRows && std::int64_t(strip) * kStripRows + count < end) {
            rows[count] = part.row(std::int64_t(strip) * kStripRows + count - base, scratch[count]);
            ++count;
        }
        base = end;
    }
    if (count < kStripRows || shape.bits())
        std::memset(out, 0, std::size_t(spans) * spanBytes);
    const std::size_t blockBytes = std::size_t(shape.blockBytes());
    for (int span = 0; span < spans; ++span, out += spanBytes) {
        for (int r = 0; r < count; ++r) {
            const std::byte* source = rows[r] + std::size_t(span) * sourceBytes;
            const auto place = [&](int block) {
                std::byte* at = out + shape.headBytes() + std::size_t(block) * blockBytes;
                return Place { at, at + shape.scaleBytes(), r };
            };
            if (!shape.super()) {
                packBlock(layout, source, place(0));
                continue;
            }
            packHead(layout, source, r, out);
            for (int block = 0; block < 8; ++block)
                packSub(layout, source, block, place(block));
        }
    }
}

} // namespace ax::cpu
