// SPDX-License-Identifier: Apache-2.0
// ggml's reference quantisers: the same order of float operations, so the same bits.
#include "engine/model/weights/block_decoders.h"
#include "engine/model/weights/dequantize.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace ax {

namespace {

void store(std::byte* at, std::uint16_t value) { std::memcpy(at, &value, sizeof value); }

std::uint16_t floatToBfloat(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFF) > 0x7F800000) // keep NaN a quiet NaN
        return std::uint16_t((bits >> 16) | 64);
    return std::uint16_t((bits + (0x7FFF + ((bits >> 16) & 1))) >> 16);
}

// Converts as C does for values in range; NaN and huge values, which C leaves undefined, to 0.
int toInt(float value) { return value > -1e9f && value < 1e9f ? int(value) : 0; }

void quantizeQ80(const float* x, std::byte* out)
{
    float most = 0;
    for (int j = 0; j < 32; ++j)
        most = std::max(most, std::fabs(x[j]));
    const float d = most / 127.0f;
    const float inverse = d != 0 ? 1.0f / d : 0.0f;
    store(out, floatToHalf(d));
    for (int j = 0; j < 32; ++j)
        out[2 + j] = std::byte(std::int8_t(toInt(std::round(x[j] * inverse))));
}

/// Element of largest magnitude, with its sign; the first of equals.
float extreme(const float* x)
{
    float most = 0, value = 0;
    for (int j = 0; j < 32; ++j)
        if (std::fabs(x[j]) > most) {
            most = std::fabs(x[j]);
            value = x[j];
        }
    return value;
}

/// Codes 0 … `top` of a block; `fifth` gets bit 4 of each.
void packCodes(const int* codes, std::byte* nibbles, std::uint32_t* fifth)
{
    std::uint32_t bits = 0;
    for (int j = 0; j < 16; ++j) {
        nibbles[j] = std::byte((codes[j] & 15) | ((codes[j + 16] & 15) << 4));
        bits |= std::uint32_t((codes[j] >> 4) & 1) << j;
        bits |= std::uint32_t((codes[j + 16] >> 4) & 1) << (j + 16);
    }
    if (fifth)
        *fifth = bits;
}

/// Q4_0 and Q5_0: codes around `middle` (8 or 16).
void quantizeSymmetric(const float* x, int middle, std::byte* out)
{
    const float d = extreme(x) / float(-middle);
    const float inverse = d != 0 ? 1.0f / d : 0.0f;
    store(out, floatToHalf(d));
    int codes[32];
    for (int j = 0; j < 32; ++j)
        codes[j] = std::clamp(toInt(x[j] * inverse + (float(middle) + 0.5f)), 0, 2 * middle - 1);
    std::uint32_t fifth = 0;
    packCodes(codes, out + (middle == 8 ? 2 : 6), &fifth);
    if (middle == 16)
        std::memcpy(out + 2, &fifth, sizeof fifth);
}

/// Q4_1 and Q5_1: codes 0 … `top` above the smallest value.
void quantizeOffset(const float* x, int top, std::byte* out)
{
    const float low = *std::min_element(x, x + 32), high = *std::max_element(x, x + 32);
    const float d = (high - low) / float(top);
    const float inverse = d != 0 ? 1.0f / d : 0.0f;
    store(out, floatToHalf(d));
    store(out + 2, floatToHalf(low));
    int codes[32];
    for (int j = 0; j < 32; ++j)
        codes[j] = std::clamp(toInt((x[j] - low) * inverse + 0.5f), 0, top);
    std::uint32_t fifth = 0;
    packCodes(codes, out + (top == 15 ? 4 : 8), &fifth);
    if (top == 31)
        std::memcpy(out + 4, &fifth, sizeof fifth);
}

} // namespace

Status quantize(WeightType type, std::span<const float> source, std::byte* destination)
{
    const WeightTypeInfo& entry = info(type);
    if (source.size() % std::size_t(entry.blockSize) != 0)
        return fail(ErrorCode::InvalidArgument,
            "[quantize] expected whole blocks of " + std::to_string(entry.blockSize)
                + " elements, found " + std::to_string(source.size()));
    const auto eachBlock = [&](auto&& one) {
        for (std::size_t at = 0; at < source.size(); at += std::size_t(entry.blockSize)) {
            one(source.data() + at, destination);
            destination += entry.blockBytes;
        }
        return Status();
    };
    switch (type) {
    case WeightType::F32:
        if (!source.empty())
            std::memcpy(destination, source.data(), source.size_bytes());
        return {};
    case WeightType::F16:
        return eachBlock([](const float* x, std::byte* out) { store(out, floatToHalf(*x)); });
    case WeightType::BF16:
        return eachBlock([](const float* x, std::byte* out) { store(out, floatToBfloat(*x)); });
    case WeightType::Q8_0:
        return eachBlock(quantizeQ80);
    case WeightType::Q4_0:
        return eachBlock([](const float* x, std::byte* out) { quantizeSymmetric(x, 8, out); });
    case WeightType::Q5_0:
        return eachBlock([](const float* x, std::byte* out) { quantizeSymmetric(x, 16, out); });
    case WeightType::Q4_1:
        return eachBlock([](const float* x, std::byte* out) { quantizeOffset(x, 15, out); });
    case WeightType::Q5_1:
        return eachBlock([](const float* x, std::byte* out) { quantizeOffset(x, 31, out); });
    default:
        return fail(ErrorCode::Unsupported,
            std::string("[quantize] there is no quantiser for ") + entry.name);
    }
}

} // namespace ax
