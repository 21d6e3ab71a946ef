// SPDX-License-Identifier: Apache-2.0
// Products of rows of floating-point weights, in float32; included by kernels_impl.h.

/// kLanes E4M3 numbers as floats 256 times too small: the exponent keeps its bits in a binary16,
/// whose bias is 8 larger. (NaN, which no weight is, reads as 480.)
AX_INLINE fv loadFp8(const std::byte* at)
{
    std::uint16_t half[kLanes];
    std::uint8_t bytes[kLanes];
    __builtin_memcpy(bytes, at, sizeof bytes);
    for (int i = 0; i < kLanes; ++i)
        half[i] = std::uint16_t((bytes[i] & 0x80) << 8 | (bytes[i] & 0x7F) << 7);
    return loadHalf(half);
}

template <Layout L> AX_INLINE fv loadWeights(const std::byte* row, int column)
{
    if constexpr (L == Layout::RowsF32)
        return load(reinterpret_cast<const float*>(row) + column);
    else if constexpr (L == Layout::RowsF16)
        return loadHalf(reinterpret_cast<const std::uint16_t*>(row) + column);
    else if constexpr (L == Layout::RowsBF16)
        return loadBfloat(reinterpret_cast<const std::uint16_t*>(row) + column);
    else
        return loadFp8(row + column);
}

template <Layout L>
constexpr std::size_t kWeightBytes = L == Layout::RowsF32 ? 4
    : L == Layout::RowsFp8                                ? 1
                                                          : 2;

template <Layout L> AX_INLINE float weightAt(const std::byte* row, int column)
{
    std::uint16_t bits;
    if constexpr (L == Layout::RowsF32) {
        float w;
        std::memcpy(&w, row + 4 * std::size_t(column), 4);
        return w;
    } else if constexpr (L == Layout::RowsFp8) {
        const unsigned byte = std::to_integer<unsigned>(row[column]);
        return ax::halfToFloat(std::uint16_t((byte & 0x80) << 8 | (byte & 0x7F) << 7));
    } else {
        std::memcpy(&bits, row + 2 * std::size_t(column), 2);
        return L == Layout::RowsF16 ? ax::halfToFloat(bits) : ax::bfloatToFloat(bits);
    }
}

constexpr int kRowsTogether = 4;

/// result += four rows against `Tokens` tokens over columns [begin, end).
template <Layout L, int Tokens>
AX_INLINE void rowsTokens(const std::byte* const* row, const Activations& x, int token, int begin,
    int end, const float* scale, float result[kRowsTogether][Tokens])
{
    fv acc[kRowsTogether][Tokens];
    const float* p[Tokens];
    for (int t = 0; t < Tokens; ++t) {
        p[t] = x.floats + std::size_t(token + t) * std::size_t(x.cols);
        for (int r = 0; r < kRowsTogether; ++r)
            acc[r][t] = splat(0);
    }
    int column = begin;
    for (; column + kLanes <= end; column += kLanes) {
        fv v[Tokens];
        for (int t = 0; t < Tokens; ++t)
            v[t] = load(p[t] + column);
        for (int r = 0; r < kRowsTogether; ++r) {
            if constexpr (Tokens == 1)
                prefetchAhead(
                    row[r] + std::size_t(column) * kWeightBytes<L>, kLanes * kWeightBytes<L>);
            const fv w = loadWeights<L>(row[r], column);
            for (int t = 0; t < Tokens; ++t)
                acc[r][t] += w * v[t];
        }
    }
    for (int r = 0; r < kRowsTogether; ++r)
        for (int t = 0; t < Tokens; ++t) {
            float sum = addAcross(acc[r][t]);
            for (int c = column; c < end; ++c)
                sum += weightAt<L>(row[r], c) * p[t][c];
            result[r][t] += L == Layout::RowsFp8 ? scale[r] * sum : sum;
        }
}

template <Layout L>
void gemmRows(const MatrixData& w, int stripBegin, int stripEnd, const Activations& x,
    const float* bias, float* out, std::size_t outStride)
{
    // FP8: one tile of columns after the other, each with its scale.
    const int step = L == Layout::RowsFp8 && w.rowScales
        ? int(std::min<std::int64_t>(w.tileColumns, x.cols))
        : x.cols;
    for (int base = stripBegin * kStripRows; base < std::min(stripEnd * kStripRows, w.rows);
         base += kRowsTogether) {
        const std::byte* row[kRowsTogether];
        const int rows = std::min(kRowsTogether, w.rows - base);
        for (int r = 0; r < kRowsTogether; ++r)
            row[r] = w.data + std::size_t(base + std::min(r, rows - 1)) * w.rowBytes;
        int token = 0;
        const auto some = [&]<int Tokens>(std::integral_constant<int, Tokens>) {
            for (; token + Tokens <= x.rows; token += Tokens) {
                float result[kRowsTogether][Tokens] = {};
                for (int begin = 0, tile = 0; begin < x.cols; begin += step, ++tile) {
                    float scale[kRowsTogether];
                    for (int r = 0; L == Layout::RowsFp8 && r < kRowsTogether; ++r)
                        scale[r] = 256.0f
                            * (w.rowScales ? w.rowScales[base + std::min(r, rows - 1)][tile]
                                           : 1.0f);
                    rowsTokens<L, Tokens>(
                        row, x, token, begin, std::min(x.cols, begin + step), scale, result);
                }
                for (int r = 0; r < rows; ++r)
                    for (int t = 0; t < Tokens; ++t)
                        out[std::size_t(token + t) * outStride + std::size_t(base + r)]
                            = result[r][t] + (bias ? bias[base + r] : 0.0f);
            }
        };
        some(std::integral_constant<int, 3>());
        some(std::integral_constant<int, 1>());
    }
}
