// SPDX-License-Identifier: Apache-2.0
// Attention of a few query rows over a range of positions; included by kernels_impl.h.

constexpr int kKeyBlock = AttendUnit::kBlock, kKeyVectors = kKeyBlock / kLanes;

/// Where block `block` of the sequence lies among all blocks, and slot `slot` among all slots.
AX_INLINE std::size_t placedBlock(const AttendUnit& u, int block)
{
    constexpr int kBlocks = AttendUnit::kPage / kKeyBlock;
    return std::size_t(u.pages[block / kBlocks]) * kBlocks + std::size_t(block % kBlocks);
}
AX_INLINE std::size_t placedSlot(const AttendUnit& u, int slot)
{
    return std::size_t(u.pages[slot / AttendUnit::kPage]) * AttendUnit::kPage
        + std::size_t(slot % AttendUnit::kPage);
}

template <KvFormat F> AX_INLINE fv loadKv(const void* base, std::size_t index)
{
    if constexpr (F == KvFormat::F32)
        return load(static_cast<const float*>(base) + index);
    else if constexpr (F == KvFormat::F16)
        return loadHalf(static_cast<const std::uint16_t*>(base) + index);
    else
        return loadBytes(static_cast<const std::int8_t*>(base) + index);
}

/// Σ over dimensions [begin, end) of query * key, for the positions of one block. The order of the
/// sum does not depend on the number of rows: a row of prefill equals the same row of decode.
template <KvFormat F, int Rows>
AX_INLINE void blockProducts(
    const AttendUnit& u, int row, std::size_t base, int begin, int end, fv (*result)[kKeyVectors])
{
    for (int v = 0; v < kKeyVectors; ++v) {
        fv even[Rows], odd[Rows];
        for (int r = 0; r < Rows; ++r)
            even[r] = odd[r] = splat(0);
        const auto keyAt = [&](int d) {
            return loadKv<F>(u.keys, base + std::size_t(d * kKeyBlock + v * kLanes));
        };
        int d = begin;
        for (; d + 2 <= end; d += 2) {
            const fv k0 = keyAt(d), k1 = keyAt(d + 1);
            for (int r = 0; r < Rows; ++r) {
                even[r] += splat(u.query[row + r][d]) * k0;
                odd[r] += splat(u.query[row + r][d + 1]) * k1;
            }
        }
        if (d < end)
            for (int r = 0; r < Rows; ++r)
                even[r] += splat(u.query[row + r][d]) * keyAt(d);
        for (int r = 0; r < Rows; ++r)
            result[r][v] = even[r] + odd[r];
    }
}

/// Scores of `Rows` queries against the positions of one block.
template <KvFormat F, int Rows>
AX_INLINE void scoreBlock(
    const AttendUnit& u, int row, std::size_t block, fv (*result)[kKeyVectors])
{
    const std::size_t base = block * std::size_t(u.keyDim) * kKeyBlock;
    if constexpr (F != KvFormat::Q8) {
        blockProducts<F, Rows>(u, row, base, 0, u.keyDim, result);
    } else {
        constexpr int kChunk = AttendUnit::kChunk;
        const int chunks = (u.keyDim + kChunk - 1) / kChunk;
        const std::uint16_t* scales = u.keyScales + block * std::size_t(chunks) * kKeyBlock;
        for (int r = 0; r < Rows; ++r)
            for (int v = 0; v < kKeyVectors; ++v)
                result[r][v] = splat(0);
        for (int chunk = 0; chunk < chunks; ++chunk, scales += kKeyBlock) {
            fv part[Rows][kKeyVectors];
            blockProducts<F, Rows>(
                u, row, base, chunk * kChunk, std::min(u.keyDim, (chunk + 1) * kChunk), part);
            for (int v = 0; v < kKeyVectors; ++v) {
                const fv scale = loadHalf(scales + v * kLanes);
                for (int r = 0; r < Rows; ++r)
                    result[r][v] += scale * part[r][v];
            }
        }
    }
}

template <KvFormat F>
constexpr std::size_t kKvBytes = F == KvFormat::F32 ? 4
    : F == KvFormat::F16                            ? 2
                                                    : 1;

template <KvFormat F, int Rows> void scoreRows(AttendUnit& u, int row)
{
    constexpr float kNever = -std::numeric_limits<float>::infinity();
    const std::size_t blockBytes = std::size_t(u.keyDim) * kKeyBlock * kKvBytes<F>;
    for (int block = u.begin / kKeyBlock; block * kKeyBlock < u.end; ++block) {
        const std::size_t place = placedBlock(u, block);
        if (row == 0)
            prefetchAhead(static_cast<const std::byte*>(u.keys) + place * blockBytes, blockBytes);
        fv scores[Rows][kKeyVectors];
        scoreBlock<F, Rows>(u, row, place, scores);
        for (int r = 0; r < Rows; ++r) {
            const int position = block * kKeyBlock;
            float* target = u.weights[row + r] + (position - u.begin);
            for (int v = 0; v < kKeyVectors; ++v)
                store(target + v * kLanes, scores[r][v]);
            if (u.softcap > 0)
                for (int k = 0; k < kKeyBlock; ++k)
                    target[k] = u.softcap * std::tanh(target[k] / u.softcap);
            const int first = u.first[row + r];
            const int last = std::min(u.last[row + r], u.end - 1);
            if (position < first || position + kKeyBlock - 1 > last)
                for (int k = 0; k < kKeyBlock; ++k)
                    if (position + k < first || position + k > last)
                        target[k] = kNever;
        }
    }
}

/// out += weight * value over all positions, `Vectors` * kLanes dimensions at a time.
template <KvFormat F, int Rows, int Vectors> void mixRows(AttendUnit& u, int row, int dim)
{
    fv acc[Rows][Vectors];
    for (int r = 0; r < Rows; ++r)
        for (int v = 0; v < Vectors; ++v)
            acc[r][v] = splat(0);
    const int chunks = (u.valueDim + AttendUnit::kChunk - 1) / AttendUnit::kChunk;
    for (int slot = u.begin; slot < u.end;) {
        // One page at a time: within it slots follow each other.
        const int pageEnd = std::min(u.end, (slot / AttendUnit::kPage + 1) * AttendUnit::kPage);
        std::size_t place = placedSlot(u, slot);
        for (; slot < pageEnd; ++slot, ++place) {
            const std::size_t base = place * std::size_t(u.valueDim) + std::size_t(dim);
            if (row == 0)
                prefetchAhead(static_cast<const std::byte*>(u.values) + base * kKvBytes<F>,
                    Vectors * kLanes * kKvBytes<F>);
            fv value[Vectors];
            for (int v = 0; v < Vectors; ++v)
                value[v] = loadKv<F>(u.values, base + std::size_t(v * kLanes));
            float scale = 1;
            if constexpr (F == KvFormat::Q8)
                scale = oneHalf(u.valueScales + place * std::size_t(chunks)
                    + std::size_t(dim / AttendUnit::kChunk));
            for (int r = 0; r < Rows; ++r) {
                const float weight = u.weights[row + r][slot - u.begin];
                const fv w = splat(F == KvFormat::Q8 ? weight * scale : weight);
                for (int v = 0; v < Vectors; ++v)
                    acc[r][v] += w * value[v];
            }
        }
    }
    for (int r = 0; r < Rows; ++r)
        for (int v = 0; v < Vectors; ++v)
            store(u.out[row + r] + dim + v * kLanes, acc[r][v]);
}

template <KvFormat F> AX_INLINE float valueAt(const AttendUnit& u, int slot, int dim)
{
    const std::size_t place = placedSlot(u, slot);
    const std::size_t at = place * std::size_t(u.valueDim) + std::size_t(dim);
    if constexpr (F == KvFormat::F32)
        return static_cast<const float*>(u.values)[at];
    else if constexpr (F == KvFormat::F16)
        return oneHalf(static_cast<const std::uint16_t*>(u.values) + at);
    const int chunks = (u.valueDim + AttendUnit::kChunk - 1) / AttendUnit::kChunk;
    return float(static_cast<const std::int8_t*>(u.values)[at])
        * oneHalf(
            u.valueScales + place * std::size_t(chunks) + std::size_t(dim / AttendUnit::kChunk));
}

template <KvFormat F, int Rows> void mixAll(AttendUnit& u, int row)
{
    // As many sums as there are registers; with Q8 never across two scales.
    constexpr int kRegisters = kLanes == 16 ? (Rows >= 3 ? 4 : 8)
        : Rows >= 5                         ? 2
        : Rows >= 3                         ? 3
                                            : 4;
    constexpr int kWide = F == KvFormat::Q8 ? (kLanes == 16 || Rows >= 5 ? 2 : 4) : kRegisters;
    constexpr int kNarrow = kWide > 2 && kWide % 2 == 0 ? kWide / 2 : 1;
    int dim = 0;
    for (; dim + kWide * kLanes <= u.valueDim; dim += kWide * kLanes)
        mixRows<F, Rows, kWide>(u, row, dim);
    for (; dim + kNarrow * kLanes <= u.valueDim; dim += kNarrow * kLanes)
        mixRows<F, Rows, kNarrow>(u, row, dim);
    for (; dim + kLanes <= u.valueDim; dim += kLanes)
        mixRows<F, Rows, 1>(u, row, dim);
    for (; dim < u.valueDim; ++dim)
        for (int r = 0; r < Rows; ++r) {
            float total = 0;
            for (int position = u.begin; position < u.end; ++position)
                total += u.weights[row + r][position - u.begin] * valueAt<F>(u, position, dim);
            u.out[row + r][dim] = total;
        }
}

template <KvFormat F> void attendFormat(AttendUnit& u)
{
    constexpr float kNever = -std::numeric_limits<float>::infinity();
    switch (u.rows) {
    case 1:
        scoreRows<F, 1>(u, 0);
        break;
    case 2:
        scoreRows<F, 2>(u, 0);
        break;
    case 3:
        scoreRows<F, 3>(u, 0);
        break;
    case 4:
        scoreRows<F, 4>(u, 0);
        break;
    case 5:
        scoreRows<F, 5>(u, 0);
        break;
    default:
        scoreRows<F, 6>(u, 0);
        break;
    }
    const int count = u.end - u.begin;
    for (int r = 0; r < u.rows; ++r) {
        float* w = u.weights[r];
        const int* hidden = u.masked[r];
        for (int m = 0; m < u.maskedCount[r]; ++m)
            if (hidden[m] >= u.begin && hidden[m] < u.end)
                w[hidden[m] - u.begin] = kNever;
        for (const SlotBias* b = u.biases[r]; b != u.biases[r] + u.biasCount[r]; ++b)
            if (b->slot >= u.begin && b->slot < u.end)
                w[b->slot - u.begin] += b->bias;
        fv top = splat(kNever);
        // Positions past the end hold -inf.
        const int whole = (count + kKeyBlock - 1) / kKeyBlock * kKeyBlock;
        for (int k = 0; k < whole; k += kLanes)
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
        fv total = splat(0);
        for (int k = 0; k < whole; k += kLanes) {
            const fv e = expOf(load(w + k) - splat(most));
            store(w + k, e);
            total += e;
        }
        u.sum[r] = addAcross(total);
    }
    switch (u.rows) {
    case 1:
        mixAll<F, 1>(u, 0);
        break;
    case 2:
        mixAll<F, 2>(u, 0);
        break;
    case 3:
        mixAll<F, 3>(u, 0);
        break;
    case 4:
        mixAll<F, 4>(u, 0);
        break;
    case 5:
        mixAll<F, 5>(u, 0);
        break;
    default:
        mixAll<F, 6>(u, 0);
        break;
    }
}

void attend(AttendUnit& u)
{
    switch (u.format) {
    case KvFormat::F32:
        return attendFormat<KvFormat::F32>(u);
    case KvFormat::F16:
        return attendFormat<KvFormat::F16>(u);
    case KvFormat::Q8:
        return attendFormat<KvFormat::Q8>(u);
    }
}
