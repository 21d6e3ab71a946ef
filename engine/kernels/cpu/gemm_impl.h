// SPDX-License-Identifier: Apache-2.0
// Matrix products over packed strips; included by kernels_impl.h inside its namespace.

#if defined(__AVX2__)

using i256 = __m256i;

AX_INLINE i256 vectorAt(const std::byte* at)
{
    return _mm256_loadu_si256(reinterpret_cast<const i256*>(at));
}

/// Four activations of one token, given to the eight rows of a strip alike.
AX_INLINE i256 fourOf(const std::int8_t* x)
{
    std::int32_t word;
    std::memcpy(&word, x, 4);
    return _mm256_set1_epi32(word);
}

/// Bytes of one block of a strip, and where its parts begin.
template <Layout L> struct BlockShape {
    static constexpr bool kMinimum = L == Layout::NibbleMin || L == Layout::FiveMin;
    static constexpr bool kFive = L == Layout::Five || L == Layout::FiveMin;
    static constexpr int kBits = kMinimum ? 32 : 16;
    static constexpr int kQuants = kBits + (kFive ? 32 : 0);
    static constexpr int kBytes = kQuants + (L == Layout::Byte ? 256 : 128);
};

/// The fifth bits of group v as bytes 0 or 16.
AX_INLINE i256 fifthBits(const std::byte* bits, int v)
{
    const i256 spread = _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2,
        2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
    const i256 select = _mm256_set1_epi64x(std::int64_t(0x8040201008040201ull));
    std::int32_t word;
    std::memcpy(&word, bits + 4 * v, 4);
    const i256 bytes = _mm256_shuffle_epi8(_mm256_set1_epi32(word), spread);
    const i256 set = _mm256_cmpeq_epi8(_mm256_and_si256(bytes, select), select);
    return _mm256_and_si256(set, _mm256_set1_epi8(16));
}

/// dots[t] = Σ over the block's 32 columns of weight * x[t], for the eight rows of the strip.
template <Layout L, int Tokens>
AX_INLINE void blockDots(const std::byte* block, const std::int8_t* const* x, i256* dots)
{
    using Shape = BlockShape<L>;
    const std::byte* quants = block + Shape::kQuants;
    const i256 ones = _mm256_set1_epi16(1);
    if constexpr (L == Layout::Byte) {
        // |x| is unsigned, the weight takes x's sign; 127 * 128 * 2 fits 16 bits once.
        for (int t = 0; t < Tokens; ++t)
            dots[t] = _mm256_setzero_si256();
        for (int v = 0; v < 8; ++v) {
            const i256 w = vectorAt(quants + 32 * v);
            for (int t = 0; t < Tokens; ++t) {
                const i256 q = fourOf(x[t] + 4 * v);
                const i256 pair
                    = _mm256_maddubs_epi16(_mm256_abs_epi8(q), _mm256_sign_epi8(w, q));
                dots[t] = _mm256_add_epi32(dots[t], _mm256_madd_epi16(pair, ones));
            }
        }
        return;
    }
    // 8 groups * 2 * 15 * 127 and 4 groups * 2 * 31 * 127 stay inside 16 bits.
    i256 low[Tokens], high[Tokens];
    for (int t = 0; t < Tokens; ++t)
        low[t] = high[t] = _mm256_setzero_si256();
    const i256 fifteen = _mm256_set1_epi8(15);
    // Kept rolled: unrolled, GCC holds more products than there are registers.
#pragma GCC unroll 1
    for (int v = 0; v < 4; ++v) {
        const i256 q = vectorAt(quants + 32 * v);
        i256 first = _mm256_and_si256(q, fifteen);
        i256 second = _mm256_and_si256(_mm256_srli_epi16(q, 4), fifteen);
        if constexpr (Shape::kFive) {
            first = _mm256_or_si256(first, fifthBits(block + Shape::kBits, v));
            second = _mm256_or_si256(second, fifthBits(block + Shape::kBits, v + 4));
        }
        for (int t = 0; t < Tokens; ++t) {
            low[t] = _mm256_add_epi16(low[t], _mm256_maddubs_epi16(first, fourOf(x[t] + 4 * v)));
            i256& other = Shape::kFive ? high[t] : low[t];
            other = _mm256_add_epi16(
                other, _mm256_maddubs_epi16(second, fourOf(x[t] + 16 + 4 * v)));
        }
    }
    for (int t = 0; t < Tokens; ++t) {
        dots[t] = _mm256_madd_epi16(low[t], ones);
        if constexpr (Shape::kFive)
            dots[t] = _mm256_add_epi32(dots[t], _mm256_madd_epi16(high[t], ones));
    }
}

template <Layout L, int Tokens>
AX_INLINE void stripTokens(const std::byte* strip, const Activations& x, int token, f8* result)
{
    using Shape = BlockShape<L>;
    const int blocks = x.cols / 32;
    f8 acc[Tokens];
    for (int t = 0; t < Tokens; ++t)
        acc[t] = splat(0);
    const std::size_t firstBlock = std::size_t(token) * std::size_t(blocks);
    const std::byte* p = strip;
    for (int block = 0; block < blocks; ++block, p += Shape::kBytes) {
        const std::int8_t* q[Tokens];
        for (int t = 0; t < Tokens; ++t)
            q[t] = x.quants + std::size_t(token + t) * std::size_t(x.cols) + block * 32;
        i256 dots[Tokens];
        blockDots<L, Tokens>(p, q, dots);
        if constexpr (Tokens == 1)
            __builtin_prefetch(p + 1024);
        const f8 scale = loadHalf(reinterpret_cast<const std::uint16_t*>(p));
        for (int t = 0; t < Tokens; ++t) {
            const std::size_t at = firstBlock + std::size_t(t) * std::size_t(blocks)
                + std::size_t(block);
            f8 d = (f8)_mm256_cvtepi32_ps(dots[t]) * splat(x.scales[at]);
            if (__builtin_expect(x.fineScales[at] != 0, 0)) {
                const std::int8_t* fine[1] = { x.fineQuants
                    + std::size_t(token + t) * std::size_t(x.cols) + block * 32 };
                i256 rest[1];
                blockDots<L, 1>(p, fine, rest);
                d += (f8)_mm256_cvtepi32_ps(rest[0]) * splat(x.fineScales[at]);
            }
            if constexpr (L == Layout::Nibble)
                acc[t] += scale * (d - splat(8.0f * x.sums[at]));
            else if constexpr (L == Layout::Five)
                acc[t] += scale * (d - splat(16.0f * x.sums[at]));
            else if constexpr (L == Layout::Byte)
                acc[t] += scale * d;
            else
                acc[t] += scale * d
                    + loadHalf(reinterpret_cast<const std::uint16_t*>(p + 16)) * splat(x.sums[at]);
        }
    }
    for (int t = 0; t < Tokens; ++t)
        result[t] = acc[t];
}

#else // portable form of the same arithmetic

template <Layout L, int Tokens>
AX_INLINE void stripTokens(const std::byte* strip, const Activations& x, int token, f8* result)
{
    const int blocks = x.cols / 32;
    for (int t = 0; t < Tokens; ++t) {
        const std::byte* p = strip;
        const std::int8_t* q = x.quants + std::size_t(token + t) * std::size_t(x.cols);
        f8 acc = splat(0);
        for (int block = 0; block < blocks; ++block, q += 32) {
            const std::size_t at = std::size_t(token + t) * std::size_t(blocks) + std::size_t(block);
            const f8 scale = loadHalf(reinterpret_cast<const std::uint16_t*>(p));
            p += 16;
            f8 minimum = splat(0);
            if constexpr (L == Layout::NibbleMin || L == Layout::FiveMin) {
                minimum = loadHalf(reinterpret_cast<const std::uint16_t*>(p));
                p += 16;
            }
            const std::byte* bits = p;
            if constexpr (L == Layout::Five || L == Layout::FiveMin)
                p += 32;
            const std::int8_t* fq = x.fineQuants
                + std::size_t(token + t) * std::size_t(x.cols) + std::size_t(block) * 32;
            const bool fine = x.fineScales[at] != 0;
            i8v dot = i8v {}, fineDot = i8v {};
            for (int v = 0; v < 8; ++v) {
                for (int r = 0; r < 8; ++r) {
                    for (int i = 0; i < 4; ++i) {
                        int weight;
                        if constexpr (L == Layout::Byte) {
                            weight = std::to_integer<std::int8_t>(p[32 * v + 4 * r + i]);
                        } else {
                            const int byte = std::to_integer<int>(p[32 * (v % 4) + 4 * r + i]);
                            weight = v < 4 ? byte & 15 : byte >> 4;
                            if constexpr (L == Layout::Five || L == Layout::FiveMin) {
                                const int bit = std::to_integer<int>(bits[4 * v + r / 2]);
                                weight |= ((bit >> (4 * (r % 2) + i)) & 1) << 4;
                            }
                        }
                        dot[r] += weight * q[4 * v + i];
                        if (fine)
                            fineDot[r] += weight * fq[4 * v + i];
                    }
                }
            }
            p += L == Layout::Byte ? 256 : 128;
            f8 d = __builtin_convertvector(dot, f8) * splat(x.scales[at]);
            if (fine)
                d += __builtin_convertvector(fineDot, f8) * splat(x.fineScales[at]);
            if constexpr (L == Layout::Nibble)
                acc += scale * (d - splat(8.0f * x.sums[at]));
            else if constexpr (L == Layout::Five)
                acc += scale * (d - splat(16.0f * x.sums[at]));
            else if constexpr (L == Layout::Byte)
                acc += scale * d;
            else
                acc += scale * d + minimum * splat(x.sums[at]);
        }
        result[t] = acc;
    }
}

#endif

template <Layout L>
void gemmPacked(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
    const float* bias, float* out, std::size_t outStride)
{
    for (int strip = stripBegin; strip < stripEnd; ++strip) {
        const std::byte* data = w.data + std::size_t(strip) * w.stripBytes;
        const int row = strip * 8;
        const int rows = std::min(8, w.rows - row);
        float offset[8] = {};
        if (bias)
            std::copy(bias + row, bias + row + rows, offset);
        const auto put = [&](int token, f8 value) {
            float* target = out + std::size_t(token) * outStride + row;
            value += load(offset);
            if (rows == 8)
                store(target, value);
            else
                for (int r = 0; r < rows; ++r)
                    target[r] = value[r];
        };
        int token = 0;
        f8 result[4];
        for (; token + 4 <= x.rows; token += 4) {
            stripTokens<L, 4>(data, x, token, result);
            for (int t = 0; t < 4; ++t)
                put(token + t, result[t]);
        }
        for (; token < x.rows; ++token) {
            stripTokens<L, 1>(data, x, token, result);
            put(token, result[0]);
        }
    }
}

template <Layout L> AX_INLINE f8 loadWeights(const std::byte* row, int column)
{
    if constexpr (L == Layout::RowsF32)
        return load(reinterpret_cast<const float*>(row) + column);
    else if constexpr (L == Layout::RowsF16)
        return loadHalf(reinterpret_cast<const std::uint16_t*>(row) + column);
    else
        return loadBfloat(reinterpret_cast<const std::uint16_t*>(row) + column);
}

/// Four rows against `Tokens` tokens.
template <Layout L, int Tokens>
AX_INLINE void rowsTokens(const std::byte* const* row, const Activations& x, int token,
    float result[4][Tokens])
{
    f8 acc[4][Tokens];
    const float* p[Tokens];
    for (int t = 0; t < Tokens; ++t) {
        p[t] = x.floats + std::size_t(token + t) * std::size_t(x.cols);
        for (int r = 0; r < 4; ++r)
            acc[r][t] = splat(0);
    }
    int column = 0;
    for (; column + 8 <= x.cols; column += 8) {
        f8 v[Tokens];
        for (int t = 0; t < Tokens; ++t)
            v[t] = load(p[t] + column);
        for (int r = 0; r < 4; ++r) {
            const f8 w = loadWeights<L>(row[r], column);
            for (int t = 0; t < Tokens; ++t)
                acc[r][t] += w * v[t];
        }
    }
    for (int r = 0; r < 4; ++r)
        for (int t = 0; t < Tokens; ++t)
            result[r][t] = addAcross(acc[r][t]);
    for (; column < x.cols; ++column)
        for (int r = 0; r < 4; ++r) {
            float w;
            if constexpr (L == Layout::RowsF32)
                std::memcpy(&w, row[r] + 4 * std::size_t(column), 4);
            else {
                std::uint16_t bits;
                std::memcpy(&bits, row[r] + 2 * std::size_t(column), 2);
                w = L == Layout::RowsF16 ? ax::halfToFloat(bits) : ax::bfloatToFloat(bits);
            }
            for (int t = 0; t < Tokens; ++t)
                result[r][t] += w * p[t][column];
        }
}

template <Layout L>
void gemmRows(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
    const float* bias, float* out, std::size_t outStride)
{
    const std::size_t rowBytes = w.stripBytes / 8;
    for (int base = stripBegin * 8; base < std::min(stripEnd * 8, w.rows); base += 4) {
        const std::byte* row[4];
        const int rows = std::min(4, w.rows - base);
        for (int r = 0; r < 4; ++r)
            row[r] = w.data + std::size_t(base + std::min(r, rows - 1)) * rowBytes;
        const auto put = [&](int token, int r, float value) {
            out[std::size_t(token) * outStride + std::size_t(base + r)]
                = value + (bias ? bias[base + r] : 0.0f);
        };
        int token = 0;
        for (; token + 3 <= x.rows; token += 3) {
            float result[4][3];
            rowsTokens<L, 3>(row, x, token, result);
            for (int r = 0; r < rows; ++r)
                for (int t = 0; t < 3; ++t)
                    put(token + t, r, result[r][t]);
        }
        for (; token < x.rows; ++token) {
            float result[4][1];
            rowsTokens<L, 1>(row, x, token, result);
            for (int r = 0; r < rows; ++r)
                put(token, r, result[r][0]);
        }
    }
}

void gemm(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
    const float* bias, float* out, std::size_t outStride)
{
    switch (w.layout) {
    case Layout::RowsF32:
        return gemmRows<Layout::RowsF32>(w, stripBegin, stripEnd, x, bias, out, outStride);
    case Layout::RowsF16:
        return gemmRows<Layout::RowsF16>(w, stripBegin, stripEnd, x, bias, out, outStride);
    case Layout::RowsBF16:
        return gemmRows<Layout::RowsBF16>(w, stripBegin, stripEnd, x, bias, out, outStride);
    case Layout::Nibble:
        return gemmPacked<Layout::Nibble>(w, stripBegin, stripEnd, x, bias, out, outStride);
    case Layout::NibbleMin:
        return gemmPacked<Layout::NibbleMin>(w, stripBegin, stripEnd, x, bias, out, outStride);
    case Layout::Five:
        return gemmPacked<Layout::Five>(w, stripBegin, stripEnd, x, bias, out, outStride);
    case Layout::FiveMin:
        return gemmPacked<Layout::FiveMin>(w, stripBegin, stripEnd, x, bias, out, outStride);
    case Layout::Byte:
        return gemmPacked<Layout::Byte>(w, stripBegin, stripEnd, x, bias, out, outStride);
    }
}
