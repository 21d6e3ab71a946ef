// SPDX-License-Identifier: Apache-2.0
// Matrix products over packed strips; included by kernels_impl.h inside its namespace.

#if defined(__AVX2__)

using i256 = __m256i;

/// The eight groups of four columns of one block of a strip as unsigned or signed bytes.
struct StripBlock {
    i256 group[8];
    f8 scale, minimum;
    const std::byte* next;
};

template <Layout L> AX_INLINE StripBlock loadBlock(const std::byte* p)
{
    StripBlock b;
    b.scale = loadHalf(reinterpret_cast<const std::uint16_t*>(p));
    p += 16;
    b.minimum = splat(0);
    if constexpr (L == Layout::NibbleMin || L == Layout::FiveMin) {
        b.minimum = loadHalf(reinterpret_cast<const std::uint16_t*>(p));
        p += 16;
    }
    const auto vector = [](const std::byte* at) {
        return _mm256_loadu_si256(reinterpret_cast<const i256*>(at));
    };
    if constexpr (L == Layout::Byte) {
        for (int v = 0; v < 8; ++v)
            b.group[v] = vector(p + 32 * v);
        b.next = p + 256;
        return b;
    }
    const std::byte* bits = p;
    if constexpr (L == Layout::Five || L == Layout::FiveMin)
        p += 32;
    const i256 low = _mm256_set1_epi8(15);
    for (int v = 0; v < 4; ++v) {
        const i256 q = vector(p + 32 * v);
        b.group[v] = _mm256_and_si256(q, low);
        b.group[v + 4] = _mm256_and_si256(_mm256_srli_epi16(q, 4), low);
    }
    if constexpr (L == Layout::Five || L == Layout::FiveMin) {
        const i256 spread = _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2,
            2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
        const i256 select = _mm256_set1_epi64x(std::int64_t(0x8040201008040201ull));
        const i256 sixteen = _mm256_set1_epi8(16);
        for (int v = 0; v < 8; ++v) {
            std::int32_t word;
            std::memcpy(&word, bits + 4 * v, 4);
            const i256 bytes = _mm256_shuffle_epi8(_mm256_set1_epi32(word), spread);
            const i256 set = _mm256_cmpeq_epi8(_mm256_and_si256(bytes, select), select);
            b.group[v] = _mm256_or_si256(b.group[v], _mm256_and_si256(set, sixteen));
        }
    }
    b.next = p + 128;
    return b;
}

/// Σ over 32 columns of weight * x for the eight rows of the strip.
template <Layout L> AX_INLINE i256 blockDot(const StripBlock& b, const std::int8_t* x)
{
    const i256 ones = _mm256_set1_epi16(1);
    const auto four = [&](int group) {
        std::int32_t word;
        std::memcpy(&word, x + 4 * group, 4);
        return _mm256_set1_epi32(word);
    };
    if constexpr (L == Layout::Byte) {
        // |x| is unsigned, the weight takes x's sign; 127 * 128 * 2 fits 16 bits once.
        i256 sum = _mm256_setzero_si256();
        for (int v = 0; v < 8; ++v) {
            const i256 q = four(v);
            const i256 pair = _mm256_maddubs_epi16(
                _mm256_abs_epi8(q), _mm256_sign_epi8(b.group[v], q));
            sum = _mm256_add_epi32(sum, _mm256_madd_epi16(pair, ones));
        }
        return sum;
    } else {
        // 8 groups * 2 * 15 * 127 and 4 groups * 2 * 31 * 127 stay inside 16 bits.
        i256 first = _mm256_setzero_si256(), second = first;
        for (int v = 0; v < 4; ++v) {
            first = _mm256_add_epi16(first, _mm256_maddubs_epi16(b.group[v], four(v)));
            second = _mm256_add_epi16(second, _mm256_maddubs_epi16(b.group[v + 4], four(v + 4)));
        }
        if constexpr (L == Layout::Five || L == Layout::FiveMin)
            return _mm256_add_epi32(
                _mm256_madd_epi16(first, ones), _mm256_madd_epi16(second, ones));
        return _mm256_madd_epi16(_mm256_add_epi16(first, second), ones);
    }
}

template <Layout L, int Tokens>
AX_INLINE void stripTokens(const std::byte* strip, const Activations& x, int token, f8* result)
{
    const int blocks = x.cols / 32;
    f8 acc[Tokens];
    const std::int8_t* q[Tokens];
    const float* scale[Tokens];
    const float* sum[Tokens];
    for (int t = 0; t < Tokens; ++t) {
        acc[t] = splat(0);
        q[t] = x.quants + std::size_t(token + t) * std::size_t(x.cols);
        scale[t] = x.scales + std::size_t(token + t) * std::size_t(blocks);
        sum[t] = x.sums + std::size_t(token + t) * std::size_t(blocks);
    }
    const std::byte* p = strip;
    for (int block = 0; block < blocks; ++block) {
        const StripBlock b = loadBlock<L>(p);
        if constexpr (Tokens == 1)
            __builtin_prefetch(p + 1024);
        p = b.next;
        for (int t = 0; t < Tokens; ++t) {
            const i256 dot = blockDot<L>(b, q[t] + block * 32);
            const f8 d = (f8)_mm256_cvtepi32_ps(dot) * splat(scale[t][block]);
            if constexpr (L == Layout::Nibble)
                acc[t] += b.scale * (d - splat(8.0f * sum[t][block]));
            else if constexpr (L == Layout::Five)
                acc[t] += b.scale * (d - splat(16.0f * sum[t][block]));
            else if constexpr (L == Layout::Byte)
                acc[t] += b.scale * d;
            else
                acc[t] += b.scale * d + b.minimum * splat(sum[t][block]);
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
            i8v dot = i8v {};
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
                    }
                }
            }
            p += L == Layout::Byte ? 256 : 128;
            const f8 d = __builtin_convertvector(dot, f8) * splat(x.scales[at]);
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
