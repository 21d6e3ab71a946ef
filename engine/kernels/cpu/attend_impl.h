// SPDX-License-Identifier: Apache-2.0
// Attention of a few query rows over a range of positions; included by kernels_impl.h.

template <KvFormat F> AX_INLINE f8 loadKv(const void* base, std::size_t index)
{
    if constexpr (F == KvFormat::F32)
        return load(static_cast<const float*>(base) + index);
    else
        return loadHalf(static_cast<const std::uint16_t*>(base) + index);
}

/// Scores of `Rows` queries against the eight positions of one block.
template <KvFormat F, int Rows>
AX_INLINE void scoreBlock(const AttendUnit& u, int row, std::size_t block, f8* result)
{
    f8 even[Rows], odd[Rows];
    for (int r = 0; r < Rows; ++r)
        even[r] = odd[r] = splat(0);
    const std::size_t base = block * std::size_t(u.keyDim) * 8;
    for (int d = 0; d < u.keyDim; d += 2) {
        const f8 k0 = loadKv<F>(u.keys, base + std::size_t(d) * 8);
        const f8 k1 = loadKv<F>(u.keys, base + std::size_t(d) * 8 + 8);
        for (int r = 0; r < Rows; ++r) {
            even[r] += splat(u.query[row + r][d]) * k0;
            odd[r] += splat(u.query[row + r][d + 1]) * k1;
        }
    }
    for (int r = 0; r < Rows; ++r)
        result[r] = even[r] + odd[r];
}

template <KvFormat F, int Rows> void scoreRows(AttendUnit& u, int row)
{
    constexpr float kNever = -std::numeric_limits<float>::infinity();
    for (int block = u.begin / 8; block * 8 < u.end; ++block) {
        f8 scores[Rows];
        scoreBlock<F, Rows>(u, row, std::size_t(block), scores);
        for (int r = 0; r < Rows; ++r) {
            const int position = block * 8;
            float* target = u.weights[row + r] + (position - u.begin);
            store(target, scores[r]);
            if (u.softcap > 0)
                for (int k = 0; k < 8; ++k)
                    target[k] = u.softcap * std::tanh(target[k] / u.softcap);
            const int first = u.first[row + r];
            const int last = std::min(u.last[row + r], u.end - 1);
            if (position < first || position + 7 > last)
                for (int k = 0; k < 8; ++k)
                    if (position + k < first || position + k > last)
                        target[k] = kNever;
        }
    }
}

/// out += weight * value over all positions, `Vectors` * 8 dimensions at a time.
template <KvFormat F, int Rows, int Vectors> void mixRows(AttendUnit& u, int row, int dim)
{
    f8 acc[Rows][Vectors];
    for (int r = 0; r < Rows; ++r)
        for (int v = 0; v < Vectors; ++v)
            acc[r][v] = splat(0);
    for (int position = u.begin; position < u.end; ++position) {
        const std::size_t base
            = std::size_t(position) * std::size_t(u.valueDim) + std::size_t(dim);
        f8 value[Vectors];
        for (int v = 0; v < Vectors; ++v)
            value[v] = loadKv<F>(u.values, base + std::size_t(v) * 8);
        for (int r = 0; r < Rows; ++r) {
            const f8 w = splat(u.weights[row + r][position - u.begin]);
            for (int v = 0; v < Vectors; ++v)
                acc[r][v] += w * value[v];
        }
    }
    for (int r = 0; r < Rows; ++r)
        for (int v = 0; v < Vectors; ++v)
            store(u.out[row + r] + dim + v * 8, acc[r][v]);
}

template <KvFormat F, int Rows> void mixAll(AttendUnit& u, int row)
{
    constexpr int kWide = Rows >= 5 ? 2 : Rows >= 3 ? 4 : 8;
    int dim = 0;
    for (; dim + kWide * 8 <= u.valueDim; dim += kWide * 8)
        mixRows<F, Rows, kWide>(u, row, dim);
    for (; dim + 8 <= u.valueDim; dim += 8)
        mixRows<F, Rows, 1>(u, row, dim);
    for (; dim < u.valueDim; ++dim)
        for (int r = 0; r < Rows; ++r) {
            float total = 0;
            for (int position = u.begin; position < u.end; ++position) {
                const std::size_t at
                    = std::size_t(position) * std::size_t(u.valueDim) + std::size_t(dim);
                const float value = F == KvFormat::F32
                    ? static_cast<const float*>(u.values)[at]
                    : ax::halfToFloat(static_cast<const std::uint16_t*>(u.values)[at]);
                total += u.weights[row + r][position - u.begin] * value;
            }
            u.out[row + r][dim] = total;
        }
}

template <KvFormat F> void attendFormat(AttendUnit& u)
{
    constexpr float kNever = -std::numeric_limits<float>::infinity();
    switch (u.rows) {
    case 1: scoreRows<F, 1>(u, 0); break;
    case 2: scoreRows<F, 2>(u, 0); break;
    case 3: scoreRows<F, 3>(u, 0); break;
    case 4: scoreRows<F, 4>(u, 0); break;
    case 5: scoreRows<F, 5>(u, 0); break;
    default: scoreRows<F, 6>(u, 0); break;
    }
    const int count = u.end - u.begin;
    for (int r = 0; r < u.rows; ++r) {
        float* w = u.weights[r];
        for (int m = 0; m < u.maskedCount; ++m)
            if (u.masked[m] >= u.begin && u.masked[m] < u.end)
                w[u.masked[m] - u.begin] = kNever;
        f8 top = splat(kNever);
        const int whole = (count + 7) / 8 * 8; // positions past the end hold -inf
        for (int k = 0; k < whole; k += 8)
            top = maximum(top, load(w + k));
        const float most = maxAcross(top);
        u.maximum[r] = most;
        if (u.logits[r])
            std::copy(w, w + count, u.logits[r]);
        if (most == kNever) {
            std::fill(w, w + whole, 0.0f);
            u.sum[r] = 0;
            continue;
        }
        f8 total = splat(0);
        for (int k = 0; k < whole; k += 8) {
            const f8 e = exp8(load(w + k) - splat(most));
            store(w + k, e);
            total += e;
        }
        u.sum[r] = addAcross(total);
    }
    switch (u.rows) {
    case 1: mixAll<F, 1>(u, 0); break;
    case 2: mixAll<F, 2>(u, 0); break;
    case 3: mixAll<F, 3>(u, 0); break;
    case 4: mixAll<F, 4>(u, 0); break;
    case 5: mixAll<F, 5>(u, 0); break;
    default: mixAll<F, 6>(u, 0); break;
    }
}

void attend(AttendUnit& u)
{
    if (u.format == KvFormat::F32)
        attendFormat<KvFormat::F32>(u);
    else
        attendFormat<KvFormat::F16>(u);
}
