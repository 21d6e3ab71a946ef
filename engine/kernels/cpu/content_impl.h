// SPDX-License-Identifier: Apache-2.0
// Scores of queries and keys as they were before RoPE; included by kernels_impl.h. The keys stay as
// they lie: sixteen slots of a dimension in a vector, turned back on the way.

/// Dimension d of sixteen slots of a key block, `v` the vector among them.
template <KvFormat F> AX_INLINE fv storedKey(const AttendUnit& u, std::size_t block, int d, int v)
{
    const std::size_t at
        = (block * std::size_t(u.keyDim) + std::size_t(d)) * kKeyBlock + std::size_t(v * kLanes);
    fv x = loadKv<F>(u.keys, at);
    if constexpr (F == KvFormat::Q8) {
        const int chunks = (u.keyDim + AttendUnit::kChunk - 1) / AttendUnit::kChunk;
        x *= loadHalf(u.keyScales
            + (block * std::size_t(chunks) + std::size_t(d / AttendUnit::kChunk)) * kKeyBlock
            + std::size_t(v * kLanes));
    }
    return x;
}

template <KvFormat F>
AX_INLINE fv wholeKey(const AttendUnit& u, const TurnedKeys& keys, std::size_t block, int d, int v)
{
    fv x = storedKey<F>(u, block, d, v);
    if (keys.largeOf && keys.largeOf[d] >= 0)
        for (const int term : keys.terms)
            if (term >= 0)
                x += storedKey<F>(u, block, term + keys.largeOf[d], v);
    return x;
}

template <KvFormat F, int Rows> void contentRows(AttendUnit& u, const TurnedKeys& keys, int row)
{
    const int half = keys.turned / 2;
    for (int block = u.begin / kKeyBlock; block * kKeyBlock < u.end; ++block) {
        const std::size_t place = placedBlock(u, block);
        for (int v = 0; v < kKeyVectors; ++v) {
            fv sums[Rows];
            for (int r = 0; r < Rows; ++r)
                sums[r] = splat(0);
            for (int k = 0; k < half; ++k) {
                const int first = keys.pairs ? 2 * k : k,
                          second = keys.pairs ? 2 * k + 1 : k + half;
                const fv a = wholeKey<F>(u, keys, place, first, v);
                const fv b = wholeKey<F>(u, keys, place, second, v);
                const std::size_t angle
                    = (std::size_t(block) * std::size_t(half) + std::size_t(k)) * kKeyBlock
                    + std::size_t(v * kLanes);
                const fv c = load(keys.cosine + angle), s = load(keys.sine + angle);
                const fv x = a * c + b * s, y = b * c - a * s;
                for (int r = 0; r < Rows; ++r)
                    sums[r]
                        += splat(u.query[row + r][first]) * x + splat(u.query[row + r][second]) * y;
            }
            for (int d = keys.turned; d < keys.dims; ++d) {
                const fv x = wholeKey<F>(u, keys, place, d, v);
                for (int r = 0; r < Rows; ++r)
                    sums[r] += splat(u.query[row + r][d]) * x;
            }
            for (int r = 0; r < Rows; ++r)
                store(u.logits[row + r] + (block * kKeyBlock - u.begin) + v * kLanes, sums[r]);
        }
    }
}

template <KvFormat F> void contentFormat(AttendUnit& u, const TurnedKeys& keys)
{
    int row = 0;
    for (; row + 3 <= u.rows; row += 3)
        contentRows<F, 3>(u, keys, row);
    for (; row < u.rows; ++row)
        contentRows<F, 1>(u, keys, row);
}

void content(AttendUnit& u, const TurnedKeys& keys)
{
    constexpr float kNever = -std::numeric_limits<float>::infinity();
    switch (u.format) {
    case KvFormat::F32:
        contentFormat<KvFormat::F32>(u, keys);
        break;
    case KvFormat::F16:
        contentFormat<KvFormat::F16>(u, keys);
        break;
    case KvFormat::Q8:
        contentFormat<KvFormat::Q8>(u, keys);
        break;
    }
    for (int r = 0; r < u.rows; ++r) {
        float* z = u.logits[r];
        if (u.softcap > 0)
            for (int k = 0; k < u.end - u.begin; ++k)
                z[k] = u.softcap * std::tanh(z[k] / u.softcap);
        for (int k = u.begin; k < std::min(u.first[r], u.end); ++k)
            z[k - u.begin] = kNever;
        for (int m = 0; m < u.maskedCount[r]; ++m)
            if (u.masked[r][m] >= u.begin && u.masked[r][m] < u.end)
                z[u.masked[r][m] - u.begin] = kNever;
        for (const SlotBias* b = u.biases[r]; b != u.biases[r] + u.biasCount[r]; ++b)
            if (b->slot >= u.begin && b->slot < u.end)
                z[b->slot - u.begin] += b->bias;
    }
}

void softmaxRow(float* z, int count, float sink)
{
    constexpr float kNever = -std::numeric_limits<float>::infinity();
    const int whole = (count + kLanes - 1) / kLanes * kLanes;
    std::fill(z + count, z + whole, kNever);
    fv top = splat(sink);
    for (int k = 0; k < whole; k += kLanes)
        top = maximum(top, load(z + k));
    const float most = maxAcross(top);
    if (most == kNever) {
        std::fill(z, z + whole, 0.0f);
        return;
    }
    fv total = splat(0);
    for (int k = 0; k < whole; k += kLanes) {
        const fv e = expOf(load(z + k) - splat(most));
        store(z + k, e);
        total += e;
    }
    const float share = 1.0f / (addAcross(total) + (sink == kNever ? 0.0f : std::exp(sink - most)));
    for (int k = 0; k < whole; k += kLanes)
        store(z + k, load(z + k) * splat(share));
}
