// SPDX-License-Identifier: Apache-2.0
// Products of strips in plain C++; included by gemm_impl.h.

constexpr int kWidest = 4;

/// Four bits, two bits or one bit of every field of group v.
AX_INLINE int codeAt(CodeForm form, const std::byte* codes, int v, int at)
{
    const auto byte = [&](int offset) { return std::to_integer<int>(codes[offset + at]); };
    const auto nibble = [&](int base) { return byte(base + 64 * (v % 4)) >> (v < 4 ? 0 : 4) & 15; };
    const auto pair = [&](int base) { return byte(base + 64 * (v / 4)) >> 2 * (v % 4) & 3; };
    const auto bit = [&] { return std::to_integer<int>(codes[8 * v + at / 8]) >> at % 8 & 1; };
    switch (form) {
    case CodeForm::Two:
        return pair(0);
    case CodeForm::Three:
        return pair(64) | bit() << 2;
    case CodeForm::Four:
        return nibble(0);
    case CodeForm::FourTable:
        return kTableCodes[nibble(0)];
    case CodeForm::FourFloat:
        return kFloatCodes[nibble(0)];
    case CodeForm::Five:
        return nibble(64) | bit() << 4;
    case CodeForm::Six:
        return nibble(0) | pair(256) << 4;
    case CodeForm::Eight:
        return byte(64 * v);
    }
    return 0;
}

/// Scales and minima of one row in one half of a block.
template <class Form>
AX_INLINE void scalesAt(
    const std::byte* head, const std::byte* block, int half, int r, float& scale, float& minimum)
{
    constexpr StripShape kShape = Form::kShape;
    const auto halfAt = [&](const std::byte* base) {
        std::uint16_t bits;
        std::memcpy(&bits, base + 2 * r, 2);
        return ax::halfToFloat(bits);
    };
    const auto byte = [&](int offset) { return std::to_integer<int>(block[offset + r]); };
    minimum = 0;
    if constexpr (Form::kFloatScales) {
        std::memcpy(&scale, block + 64 * half + 4 * r, 4);
    } else if constexpr (kShape.scale == ScaleForm::Exponent) {
        const unsigned e = unsigned(byte(0));
        const std::uint32_t bits = e < 2 ? 0x00200000u << e : (e - 1) << 23;
        std::memcpy(&scale, &bits, 4);
    } else if constexpr (!kShape.super()) {
        scale = halfAt(block);
        if (kShape.minimum())
            minimum = halfAt(block + 32);
    } else {
        const float d = halfAt(head);
        switch (kShape.scale) {
        case ScaleForm::SubMin:
            scale = d * float(byte(0));
            minimum = -halfAt(head + 32) * float(byte(16));
            break;
        case ScaleForm::SubMinHalves:
            scale = d * float(byte(16 * half) & 15);
            minimum = -halfAt(head + 32) * float(byte(16 * half) >> 4);
            break;
        default:
            scale = d * float(std::int8_t(byte(16 * half)));
        }
    }
}

template <class Form, int Tokens>
void stripTile(const std::byte* strip, int blocks, const TileView& x, float* result)
{
    constexpr StripShape kShape = Form::kShape;
    constexpr int kHalves = kShape.halves() ? 2 : 1, kGroups = 8 / kHalves;
    std::fill(result, result + Tokens * kStripRows, 0.0f);
    const std::byte* head = strip;
    for (int block = 0; block < blocks; ++block) {
        if (kShape.super() && !Form::kFloatScales && block % 8 == 0) {
            head = strip;
            strip += kShape.headBytes();
        }
        const std::byte* codes = strip + Form::kScaleBytes;
        for (int half = 0; half < kHalves; ++half)
            for (int r = 0; r < kStripRows; ++r) {
                float scale, minimum;
                scalesAt<Form>(head, strip, half, r, scale, minimum);
                int weights[32];
                for (int c = 0; c < 4 * kGroups; ++c)
                    weights[c] = codeAt(kShape.code, codes, half * kGroups + c / 4, 4 * r + c % 4)
                        - kShape.zero;
                for (int t = 0; t < Tokens; ++t) {
                    const std::size_t item
                        = std::size_t(block) * std::size_t(x.width) + std::size_t(t);
                    const std::int8_t* q = x.quants + item * 32 + half * 16;
                    int dot = 0;
                    for (int c = 0; c < 4 * kGroups; ++c)
                        dot += weights[c] * q[c];
                    float value = float(dot) * (scale * x.info[item].scale);
                    if (x.fine[block] >> (x.first + t) & 1) {
                        const std::int8_t* fine = x.fineQuants + item * 32 + half * 16;
                        int rest = 0;
                        for (int c = 0; c < 4 * kGroups; ++c)
                            rest += weights[c] * fine[c];
                        value += float(rest) * (scale * x.info[item].fineScale);
                    }
                    value += minimum * (kHalves == 2 ? x.halves[item].sum[half] : x.info[item].sum);
                    result[t * kStripRows + r] += value;
                }
            }
        strip += Form::kBlockBytes;
    }
}
