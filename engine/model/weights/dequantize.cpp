// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/dequantize.h"

#include "engine/model/weights/block_decoders.h"

#include <array>
#include <bit>
#include <cmath>
#include <memory>

namespace ax {

namespace blocks {

const float* halfTable()
{
    static const std::unique_ptr<const float[]> table = [] {
        auto values = std::make_unique<float[]>(65536);
        for (std::uint32_t bits = 0; bits < 65536; ++bits)
            values[bits] = halfToFloat(std::uint16_t(bits));
        return values;
    }();
    return table.get();
}

float halfPowerOfTwo(std::uint8_t exponent)
{
    return std::bit_cast<float>(
        exponent < 2 ? std::uint32_t(0x00200000) << exponent : std::uint32_t(exponent - 1) << 23);
}

const float* fp8Table()
{
    static const std::array<float, 256> table = [] {
        std::array<float, 256> values {};
        for (int code = 0; code < 256; ++code) {
            const int exponent = (code >> 3) & 15, mantissa = code & 7;
            const float size = exponent == 0 ? std::ldexp(float(mantissa), -9)
                                             : std::ldexp(float(8 + mantissa), exponent - 10);
            values[std::size_t(code)] = (code & 127) == 127 ? std::nanf("")
                : (code & 128)                              ? -size
                                                            : size;
        }
        return values;
    }();
    return table.data();
}

} // namespace blocks

namespace {

using namespace blocks;

template <class T> void decodeNumbers(const std::byte* source, std::int64_t count, float* out)
{
    for (std::int64_t n = 0; n < count; ++n)
        out[n] = float(load<T>(source + std::size_t(n) * sizeof(T)));
}

void decodeF32(const std::byte* source, std::int64_t count, float* out)
{
    if (count > 0)
        std::memcpy(out, source, std::size_t(count) * sizeof(float));
}

void decodeF16(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (std::int64_t n = 0; n < count; ++n)
        out[n] = halfAt(table, source + 2 * n);
}

void decodeBf16(const std::byte* source, std::int64_t count, float* out)
{
    for (std::int64_t n = 0; n < count; ++n)
        out[n] = bfloatToFloat(load<std::uint16_t>(source + 2 * n));
}

void decodeFp8(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = fp8Table();
    for (std::int64_t n = 0; n < count; ++n)
        out[n] = table[std::uint8_t(source[n])];
}

void decodeQ40(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 32, source += 18, out += 32) {
        const float d = halfAt(table, source);
        const std::uint8_t* codes = bytesOf(source + 2);
        for (int j = 0; j < 16; ++j) {
            out[j] = float(int(codes[j] & 15) - 8) * d;
            out[j + 16] = float(int(codes[j] >> 4) - 8) * d;
        }
    }
}

void decodeQ41(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 32, source += 20, out += 32) {
        const float d = halfAt(table, source), m = halfAt(table, source + 2);
        const std::uint8_t* codes = bytesOf(source + 4);
        for (int j = 0; j < 16; ++j) {
            out[j] = float(int(codes[j] & 15)) * d + m;
            out[j + 16] = float(int(codes[j] >> 4)) * d + m;
        }
    }
}

// The fifth bits as bytes 0 or 16, so that the loop over elements stays without branches.
void spreadFifthBits(std::uint32_t bits, std::uint8_t* high)
{
    for (int j = 0; j < 32; ++j)
        high[j] = std::uint8_t(((bits >> j) & 1) << 4);
}

void decodeQ50(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 32, source += 22, out += 32) {
        const float d = halfAt(table, source);
        std::uint8_t high[32];
        spreadFifthBits(load<std::uint32_t>(source + 2), high);
        const std::uint8_t* codes = bytesOf(source + 6);
        for (int j = 0; j < 16; ++j) {
            out[j] = float(int((codes[j] & 15) | high[j]) - 16) * d;
            out[j + 16] = float(int((codes[j] >> 4) | high[j + 16]) - 16) * d;
        }
    }
}

void decodeQ51(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 32, source += 24, out += 32) {
        const float d = halfAt(table, source), m = halfAt(table, source + 2);
        std::uint8_t high[32];
        spreadFifthBits(load<std::uint32_t>(source + 4), high);
        const std::uint8_t* codes = bytesOf(source + 8);
        for (int j = 0; j < 16; ++j) {
            out[j] = float(int((codes[j] & 15) | high[j])) * d + m;
            out[j + 16] = float(int((codes[j] >> 4) | high[j + 16])) * d + m;
        }
    }
}

void decodeQ80(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 32, source += 34, out += 32) {
        const float d = halfAt(table, source);
        const std::uint8_t* codes = bytesOf(source + 2);
        for (int j = 0; j < 32; ++j)
            out[j] = float(int(std::int8_t(codes[j]))) * d;
    }
}

void decodeIq4Nl(const std::byte* source, std::int64_t count, float* out)
{
    const float* table = halfTable();
    for (; count > 0; count -= 32, source += 18, out += 32) {
        const float d = halfAt(table, source);
        const std::uint8_t* codes = bytesOf(source + 2);
        for (int j = 0; j < 16; ++j) {
            out[j] = d * float(kIq4Values[codes[j] & 15]);
            out[j + 16] = d * float(kIq4Values[codes[j] >> 4]);
        }
    }
}

void decodeMxfp4(const std::byte* source, std::int64_t count, float* out)
{
    for (; count > 0; count -= 32, source += 17, out += 32) {
        const float d = halfPowerOfTwo(std::uint8_t(source[0]));
        const std::uint8_t* codes = bytesOf(source + 1);
        for (int j = 0; j < 16; ++j) {
            out[j] = float(kFp4Values[codes[j] & 15]) * d;
            out[j + 16] = float(kFp4Values[codes[j] >> 4]) * d;
        }
    }
}

Decoder decoderOf(WeightType type)
{
    switch (type) {
    case WeightType::F32:
        return decodeF32;
    case WeightType::F16:
        return decodeF16;
    case WeightType::BF16:
        return decodeBf16;
    case WeightType::F64:
        return decodeNumbers<double>;
    case WeightType::I8:
        return decodeNumbers<std::int8_t>;
    case WeightType::I16:
        return decodeNumbers<std::int16_t>;
    case WeightType::I32:
        return decodeNumbers<std::int32_t>;
    case WeightType::I64:
        return decodeNumbers<std::int64_t>;
    case WeightType::Q4_0:
        return decodeQ40;
    case WeightType::Q4_1:
        return decodeQ41;
    case WeightType::Q5_0:
        return decodeQ50;
    case WeightType::Q5_1:
        return decodeQ51;
    case WeightType::Q8_0:
        return decodeQ80;
    case WeightType::Q2_K:
        return decodeQ2K;
    case WeightType::Q3_K:
        return decodeQ3K;
    case WeightType::Q4_K:
        return decodeQ4K;
    case WeightType::Q5_K:
        return decodeQ5K;
    case WeightType::Q6_K:
        return decodeQ6K;
    case WeightType::Q8_K:
        return decodeQ8K;
    case WeightType::IQ4_NL:
        return decodeIq4Nl;
    case WeightType::IQ4_XS:
        return decodeIq4Xs;
    case WeightType::IQ2_XXS:
        return decodeIq2Xxs;
    case WeightType::IQ2_XS:
        return decodeIq2Xs;
    case WeightType::IQ2_S:
        return decodeIq2S;
    case WeightType::IQ3_XXS:
        return decodeIq3Xxs;
    case WeightType::IQ3_S:
        return decodeIq3S;
    case WeightType::IQ1_S:
        return decodeIq1S;
    case WeightType::IQ1_M:
        return decodeIq1M;
    case WeightType::MXFP4:
        return decodeMxfp4;
    case WeightType::F8_E4M3:
        return decodeFp8;
    case WeightType::U8:
        return decodeNumbers<std::uint8_t>;
    }
    return decodeNumbers<std::uint8_t>;
}

} // namespace

void dequantize(WeightType type, const std::byte* source, std::int64_t count, float* destination)
{
    decoderOf(type)(source, count, destination);
}

} // namespace ax
