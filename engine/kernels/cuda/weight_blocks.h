// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/portable.h"
#include "engine/kernels/cuda/weight_layout.h"

/// Decoders of the block types: `Block<kind>::decode(data, side, group, grids, out)` writes the
/// layout's `group` elements number `group` of a row. The order of operations is that of
/// engine/model/weights/dequantize*.cpp, so without contraction the results are the same bit for
/// bit.
namespace ax::cuda {

/// Code books of the IQ types in device memory (engine/model/weights/iq_grids.h).
struct Grids {
    const std::uint16_t* iq2Xxs;
    const std::uint16_t* iq2Xs;
    const std::uint16_t* iq2S;
    const std::uint16_t* iq3Xxs;
    const std::uint16_t* iq3S;
    const std::uint16_t* iq1;
};

AX_FN float halfAt(const std::uint8_t* at) { return halfToFloat(loadScalar<std::uint16_t>(at)); }

/// A 16-bit number at any address.
AX_FN std::uint32_t pairAt(const std::uint8_t* at)
{
    return std::uint32_t(at[0]) | std::uint32_t(at[1]) << 8;
}

AX_FN std::uint32_t evenSigns(std::uint32_t seven)
{
    std::uint32_t parity = seven ^ (seven >> 4);
    parity ^= parity >> 2;
    parity ^= parity >> 1;
    return seven | ((parity & 1u) << 7);
}

/// Values of the sixteen codes of IQ4_NL and IQ4_XS, packed so that no table is read.
AX_FN float iq4Value(std::uint32_t code)
{
    const std::uint64_t low = 0xf6eaddcfbfad9881ull, high = 0x7159453526190d01ull;
    const std::uint64_t half = code & 8u ? high : low;
    return float(int(std::int8_t(half >> (8 * (code & 7u)))));
}
/// Twice the e2m1 values.
AX_FN float fp4Value(std::uint32_t code)
{
    const int size = int((0xc8643210u >> (4 * (code & 7u))) & 15u);
    return float(code & 8u ? -size : size);
}
AX_FN float fp8Value(std::uint32_t code)
{
    const std::uint32_t exponent = (code >> 3) & 15u, mantissa = code & 7u;
    float size;
    if ((code & 127u) == 127u)
        size = bitsToFloat(0x7fc00000u);
    else if (exponent == 0)
        size = float(mantissa) * 0.001953125f; // 2^-9
    else
        size = bitsToFloat(((exponent + 120u) << 23) | (mantissa << 20));
    return code & 128u ? -size : size;
}
/// 2^(e - 128).
AX_FN float halfPowerOfTwo(std::uint32_t exponent)
{
    return bitsToFloat(exponent < 2 ? 0x00200000u << exponent : (exponent - 1) << 23);
}

/// Scale and minimum k of Q4_K and Q5_K: eight pairs of 6 bits in 12 bytes.
AX_FN void scaleAndMinimum(const std::uint8_t* s, int k, float& scale, float& minimum)
{
    if (k < 4) {
        scale = float(s[k] & 63);
        minimum = float(s[k + 4] & 63);
    } else {
        scale = float((s[k + 4] & 15) | ((s[k - 4] >> 6) << 4));
        minimum = float((s[k + 4] >> 4) | ((s[k] >> 6) << 4));
    }
}

/// scale * level(code of the grid) with signs: `Width` elements of `Bits` bits each.
template <int Width>
AX_FN void signedLevels2(float scale, std::uint32_t entry, std::uint32_t signs, float* out)
{
    AX_UNROLL
    for (int j = 0; j < Width; ++j) {
        const std::uint32_t code = (entry >> (2 * j)) & 3u;
        const float level = code == 0 ? 8.0f : code == 1 ? 25.0f : 43.0f;
        out[j] = scale * level * ((signs >> j) & 1u ? -1.0f : 1.0f);
    }
}
template <bool Xxs>
AX_FN void signedLevels3(float scale, std::uint32_t entry, std::uint32_t signs, float* out)
{
    AX_UNROLL
    for (int j = 0; j < 4; ++j) {
        const std::uint32_t code = (entry >> (3 * j)) & 7u;
        // 4, 12, 20, 28, 36, 44, 52, 62 or 1, 3, 5, …, 15
        const float level
            = Xxs ? float(8u * code + 4u + (code == 7u ? 2u : 0u)) : float(2u * code + 1u);
        out[j] = scale * level * ((signs >> j) & 1u ? -1.0f : 1.0f);
    }
}
AX_FN void levels1(float scale, float delta, std::uint32_t entry, float* out)
{
    AX_UNROLL
    for (int j = 0; j < 8; ++j)
        out[j] = scale * (float(int((entry >> (2 * j)) & 3u) - 1) + delta);
}

template <BlockKind K> struct Block {
    static constexpr BlockLayout kLayout = layoutOf(K);
    static constexpr int kGroup = kLayout.group;
    static constexpr int kGroupsPerBlock = kLayout.elements / kGroup;

    /// `data` and `side` of the row, `index` counts groups over the row.
    static AX_FN void decode(const std::uint8_t* rowData, const std::uint8_t* rowSide, int index,
        const Grids& grids, float* out)
    {
        if constexpr (K == BlockKind::F32) {
            const Words v = loadWords(rowData + std::size_t(index) * 16);
            AX_UNROLL
            for (int j = 0; j < 4; ++j)
                out[j] = bitsToFloat(v.w[j]);
        } else if constexpr (K == BlockKind::F16 || K == BlockKind::BF16) {
            const Words v = loadWords(rowData + std::size_t(index) * 16);
            AX_UNROLL
            for (int j = 0; j < 8; ++j) {
                const auto bits = std::uint16_t(v.w[j / 2] >> (16 * (j % 2)));
                out[j] = K == BlockKind::F16 ? halfToFloat(bits) : bfloatToFloat(bits);
            }
        } else {
            const std::size_t block = std::size_t(index / kGroupsPerBlock);
            decodeBlock(rowData + block * kLayout.dataBytes, rowSide + block * kLayout.sideBytes,
                index % kGroupsPerBlock, grids, out);
        }
    }

private:
    static AX_FN void nibbles(const Words& v, float (&low)[16], float (&high)[16])
    {
        AX_UNROLL
        for (int j = 0; j < 16; ++j) {
            low[j] = float(v.byte(j) & 15u);
            high[j] = float(v.byte(j) >> 4);
        }
    }

    static AX_FN void decodeBlock(
        const std::uint8_t* data, const std::uint8_t* side, int k, const Grids& grids, float* out);
};

/// Thirty-two bytes in registers.
struct LongWords {
    Words part[2];
    AX_FN std::uint32_t byte(int index) const { return part[index >> 4].byte(index & 15); }
};
AX_FN LongWords loadLong(const std::uint8_t* at)
{
    return { { loadWords(at), loadWords(at + 16) } };
}

template <BlockKind K>
AX_FN void Block<K>::decodeBlock(
    const std::uint8_t* data, const std::uint8_t* side, int k, const Grids& grids, float* out)
{
    using B = BlockKind;
    if constexpr (K == B::F8) {
        const LongWords v = loadLong(data);
        const float scale = loadScalar<float>(side);
        AX_UNROLL
        for (int j = 0; j < 32; ++j)
            out[j] = fp8Value(v.byte(j)) * scale;
    } else if constexpr (K == B::Q4_0 || K == B::Q4_1) {
        const Words v = loadWords(data);
        const float d = halfAt(side);
        AX_UNROLL
        for (int j = 0; j < 16; ++j) {
            const std::uint32_t code = v.byte(j);
            if constexpr (K == B::Q4_0) {
                out[j] = float(int(code & 15u) - 8) * d;
                out[j + 16] = float(int(code >> 4) - 8) * d;
            } else {
                const float m = halfAt(side + 2);
                out[j] = float(code & 15u) * d + m;
                out[j + 16] = float(code >> 4) * d + m;
            }
        }
    } else if constexpr (K == B::Q5_0 || K == B::Q5_1) {
        const Words v = loadWords(data);
        const float d = halfAt(side);
        const std::uint8_t* at = side + (K == B::Q5_0 ? 2 : 4);
        const std::uint32_t high = pairAt(at) | pairAt(at + 2) << 16;
        AX_UNROLL
        for (int j = 0; j < 16; ++j) {
            const std::uint32_t a = (v.byte(j) & 15u) | (((high >> j) & 1u) << 4);
            const std::uint32_t b = (v.byte(j) >> 4) | (((high >> (j + 16)) & 1u) << 4);
            if constexpr (K == B::Q5_0) {
                out[j] = float(int(a) - 16) * d;
                out[j + 16] = float(int(b) - 16) * d;
            } else {
                const float m = halfAt(side + 2);
                out[j] = float(a) * d + m;
                out[j + 16] = float(b) * d + m;
            }
        }
    } else if constexpr (K == B::Q8_0 || K == B::Q8_K) {
        const LongWords v = loadLong(data + 32 * k);
        const float d = K == B::Q8_0 ? halfAt(side) : loadScalar<float>(side);
        AX_UNROLL
        for (int j = 0; j < 32; ++j)
            out[j] = float(int(std::int8_t(v.byte(j)))) * d;
    } else if constexpr (K == B::IQ4_NL || K == B::MXFP4) {
        const Words v = loadWords(data);
        const float d = K == B::IQ4_NL ? halfAt(side) : halfPowerOfTwo(side[0]);
        AX_UNROLL
        for (int j = 0; j < 16; ++j) {
            const std::uint32_t a = v.byte(j) & 15u, b = v.byte(j) >> 4;
            out[j] = (K == B::IQ4_NL ? iq4Value(a) : fp4Value(a)) * d;
            out[j + 16] = (K == B::IQ4_NL ? iq4Value(b) : fp4Value(b)) * d;
        }
    } else if constexpr (K == B::Q2_K) {
        const LongWords v = loadLong(data + 32 * (k / 4));
        const float d = halfAt(side + 16), dmin = halfAt(side + 18);
        const int shift = 2 * (k % 4);
        AX_UNROLL
        for (int j = 0; j < 32; ++j) {
            const std::uint32_t s = side[2 * k + j / 16];
            const float scale = d * float(s & 15u), minimum = dmin * float(s >> 4);
            out[j] = scale * float((v.byte(j) >> shift) & 3u) - minimum;
        }
    } else if constexpr (K == B::Q3_K) {
        const LongWords high = loadLong(data), v = loadLong(data + 32 + 32 * (k / 4));
        const float d = halfAt(side + 12);
        const int shift = 2 * (k % 4);
        AX_UNROLL
        for (int half = 0; half < 2; ++half) {
            const int group = 2 * k + half;
            const std::uint32_t low
                = group < 8 ? side[group] & 15u : std::uint32_t(side[group - 8] >> 4);
            const std::uint32_t six
                = low | (((side[8 + group % 4] >> (2 * (group / 4))) & 3u) << 4);
            const float scale = d * float(int(six) - 32);
            AX_UNROLL
            for (int j = 16 * half; j < 16 * half + 16; ++j)
                out[j] = scale
                    * float(int(((v.byte(j) >> shift) & 3u) + 4u * ((high.byte(j) >> k) & 1u)) - 4);
        }
    } else if constexpr (K == B::Q4_K || K == B::Q5_K) {
        const float d = halfAt(side), dmin = halfAt(side + 2);
        float scale, minimum;
        scaleAndMinimum(side + 4, k, scale, minimum);
        const float dk = d * scale, mk = dmin * minimum;
        const int shift = 4 * (k % 2);
        const LongWords v = loadLong(data + (K == B::Q5_K ? 32 : 0) + 32 * (k / 2));
        if constexpr (K == B::Q4_K) {
            AX_UNROLL
            for (int j = 0; j < 32; ++j)
                out[j] = dk * float((v.byte(j) >> shift) & 15u) - mk;
        } else {
            const LongWords high = loadLong(data);
            AX_UNROLL
            for (int j = 0; j < 32; ++j)
                out[j] = dk * float(((v.byte(j) >> shift) & 15u) + 16u * ((high.byte(j) >> k) & 1u))
                    - mk;
        }
    } else if constexpr (K == B::Q6_K) {
        const int half = k / 4, quarter = k % 4;
        const LongWords low = loadLong(data + 64 * half + 32 * (quarter % 2));
        const LongWords high = loadLong(data + 128 + 32 * half);
        const int lowShift = 4 * (quarter / 2), highShift = 2 * quarter;
        const float d = halfAt(side + 16);
        AX_UNROLL
        for (int j = 0; j < 32; ++j) {
            const float scale = d * float(int(std::int8_t(side[2 * k + j / 16])));
            out[j] = scale
                * float(int(((low.byte(j) >> lowShift) & 15u)
                            | (((high.byte(j) >> highShift) & 3u) << 4))
                    - 32);
        }
    } else if constexpr (K == B::IQ4_XS) {
        const Words v = loadWords(data + 16 * k);
        const std::uint32_t low = (side[4 + k / 2] >> (4 * (k % 2))) & 15u;
        const float scale
            = halfAt(side) * float(int(low | (((pairAt(side + 2) >> (2 * k)) & 3u) << 4)) - 32);
        AX_UNROLL
        for (int j = 0; j < 16; ++j) {
            out[j] = scale * iq4Value(v.byte(j) & 15u);
            out[j + 16] = scale * iq4Value(v.byte(j) >> 4);
        }
    } else if constexpr (K == B::IQ2_XXS) {
        const std::uint32_t packed = loadScalar<std::uint32_t>(data + 8 * k + 4);
        const float scale = halfAt(side) * (0.5f + float(packed >> 28)) * 0.25f;
        AX_UNROLL
        for (int l = 0; l < 4; ++l)
            signedLevels2<8>(scale, grids.iq2Xxs[data[8 * k + l]],
                evenSigns((packed >> (7 * l)) & 127u), out + 8 * l);
    } else if constexpr (K == B::IQ2_XS) {
        const std::uint32_t scales = side[2 + k];
        AX_UNROLL
        for (int l = 0; l < 4; ++l) {
            const std::uint32_t packed = loadScalar<std::uint16_t>(data + 8 * k + 2 * l);
            const float scale
                = halfAt(side) * (0.5f + float((scales >> (4 * (l / 2))) & 15u)) * 0.25f;
            signedLevels2<8>(
                scale, grids.iq2Xs[packed & 511u], evenSigns(packed >> 9), out + 8 * l);
        }
    } else if constexpr (K == B::IQ2_S) {
        const std::uint32_t scales = side[10 + k], high = side[2 + k];
        AX_UNROLL
        for (int l = 0; l < 4; ++l) {
            const float scale
                = halfAt(side) * (0.5f + float((scales >> (4 * (l / 2))) & 15u)) * 0.25f;
            const std::uint32_t code = data[4 * k + l] | (((high >> (2 * l)) & 3u) << 8);
            signedLevels2<8>(scale, grids.iq2S[code], data[32 + 4 * k + l], out + 8 * l);
        }
    } else if constexpr (K == B::IQ3_XXS) {
        const std::uint32_t packed = loadScalar<std::uint32_t>(data + 64 + 4 * k);
        const float scale = halfAt(side) * (0.5f + float(packed >> 28)) * 0.5f;
        AX_UNROLL
        for (int l = 0; l < 4; ++l) {
            const std::uint32_t signs = evenSigns((packed >> (7 * l)) & 127u);
            signedLevels3<true>(scale, grids.iq3Xxs[data[8 * k + 2 * l]], signs, out + 8 * l);
            signedLevels3<true>(
                scale, grids.iq3Xxs[data[8 * k + 2 * l + 1]], signs >> 4, out + 8 * l + 4);
        }
    } else if constexpr (K == B::IQ3_S) {
        const std::uint32_t high = side[2 + k];
        const float scale
            = halfAt(side) * float(1u + 2u * ((side[10 + k / 2] >> (4 * (k % 2))) & 15u));
        AX_UNROLL
        for (int n = 0; n < 8; ++n) {
            const std::uint32_t code = data[8 * k + n] | (((high >> n) & 1u) << 8);
            const std::uint32_t signs = std::uint32_t(data[64 + 4 * k + n / 2]) >> (4 * (n % 2));
            signedLevels3<false>(scale, grids.iq3S[code], signs, out + 4 * n);
        }
    } else if constexpr (K == B::IQ1_S) {
        const std::uint32_t packed = loadScalar<std::uint16_t>(data + 32 + 2 * k);
        const float scale = halfAt(side) * float(2u * ((packed >> 12) & 7u) + 1u);
        const float delta = packed & 0x8000u ? -0.125f : 0.125f;
        AX_UNROLL
        for (int l = 0; l < 4; ++l)
            levels1(scale, delta, grids.iq1[data[4 * k + l] | (((packed >> (3 * l)) & 7u) << 8)],
                out + 8 * l);
    } else if constexpr (K == B::IQ1_M) {
        std::uint32_t bits = 0;
        AX_UNROLL
        for (int w = 0; w < 4; ++w)
            bits |= (pairAt(side + 2 * w) >> 12) << (4 * w);
        const float d = halfToFloat(std::uint16_t(bits));
        const std::uint32_t word = pairAt(side + 2 * (k / 2));
        AX_UNROLL
        for (int l = 0; l < 4; ++l) {
            // n = 4 k + l; scale index (n / 2) % 4 of word n / 8
            const int n = 4 * k + l;
            const float scale = d * float(2u * ((word >> (3 * ((n / 2) % 4))) & 7u) + 1u);
            const std::uint32_t nibble = (data[32 + 2 * k + l / 2] >> (4 * (l % 2))) & 15u;
            levels1(scale, nibble & 8u ? -0.125f : 0.125f,
                grids.iq1[data[4 * k + l] | ((nibble & 7u) << 8)], out + 8 * l);
        }
    }
}

/// Calls body.template operator()<kind>() for a kind known at run time.
template <class Body> auto withKind(BlockKind kind, Body&& body)
{
    switch (kind) {
#define AX_KIND(name)                                                                              \
    case BlockKind::name:                                                                          \
        return body.template operator()<BlockKind::name>();
        AX_KIND(F32)
        AX_KIND(F16)
        AX_KIND(BF16)
        AX_KIND(F8)
        AX_KIND(Q4_0) AX_KIND(Q4_1) AX_KIND(Q5_0) AX_KIND(Q5_1) AX_KIND(Q8_0) AX_KIND(Q2_K)
            AX_KIND(Q3_K) AX_KIND(Q4_K) AX_KIND(Q5_K) AX_KIND(Q6_K) AX_KIND(Q8_K) AX_KIND(IQ4_NL)
                AX_KIND(IQ4_XS) AX_KIND(IQ2_XXS) AX_KIND(IQ2_XS) AX_KIND(IQ2_S) AX_KIND(IQ3_XXS)
                    AX_KIND(IQ3_S) AX_KIND(IQ1_S) AX_KIND(IQ1_M) AX_KIND(MXFP4)
#undef AX_KIND
    }
    return body.template operator()<BlockKind::F32>();
}

} // namespace ax::cuda
