// SPDX-License-Identifier: Apache-2.0
// Rotary embedding and attention of the reference back end.
#include "engine/kernels/reference/reference_torch.h"

#include "engine/model/attention_tap.h"

#include <algorithm>
#include <limits>

namespace ax {

namespace {
constexpr float kNever = -std::numeric_limits<float>::infinity();
}

void ReferenceBackend::prepareRope(int slot, const RopeFrequencies& frequencies)
{
    const c10::InferenceMode guard;
    Rope& rope = m_ropes[slot];
    rope.frequencies = frequencies;
    const std::int64_t half = std::int64_t(frequencies.inverse.size());
    const std::int64_t rows = std::int64_t(m_table.rows.size());
    at::Tensor angles = at::empty({ rows, half }, at::kFloat);
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t k = 0; k < half; ++k)
            angles.data_ptr<float>()[r * half + k] = float(m_table.rows[std::size_t(r)].position)
                * frequencies.inverse[std::size_t(k)];
    angles = angles.to(m_device);
    rope.cosine = (angles.cos() * frequencies.attentionFactor).unsqueeze(1);
    rope.sine = (angles.sin() * frequencies.attentionFactor).unsqueeze(1);
}

void ReferenceBackend::rope(Act x, int headDim, int slot)
{
    const c10::InferenceMode guard;
    const Rope& rope = m_ropes[slot];
    const std::int64_t half = std::int64_t(rope.frequencies.inverse.size());
    at::Tensor heads = tensor(x).view({ x.rows, x.cols / headDim, headDim });
    at::Tensor turned = heads.slice(2, 0, 2 * half);
    at::Tensor a, b;
    if (rope.frequencies.pairs) {
        a = turned.slice(2, 0, 2 * half, 2);
        b = turned.slice(2, 1, 2 * half, 2);
    } else {
        a = turned.slice(2, 0, half);
        b = turned.slice(2, half, 2 * half);
    }
    const at::Tensor cosine = rope.cosine.slice(0, 0, x.rows);
    const at::Tensor sine = rope.sine.slice(0, 0, x.rows);
    const at::Tensor first = a * cosine - b * sine;
    const at::Tensor second = b * cosine + a * sine;
    a.copy_(first);
    b.copy_(second);
}

void ReferenceBackend::attention(const AttentionJob& job)
{
    const c10::InferenceMode guard;
    m_table.forSequences(
        job.query.rows, [&](int first, int rows) { attendSequence(job, first, rows); });
}

void ReferenceBackend::attendSequence(const AttentionJob& job, int firstRow, int count)
{
    const Cache& cache = m_cache[std::size_t(job.layer)];
    const CacheSequence& sequence = m_table.sequenceOf(firstRow);
    const std::int64_t rows = count, heads = job.heads;
    const std::int64_t kvHeads = cache.keys.size(0), keyDim = cache.keys.size(2);
    const std::int64_t valueDim = cache.values.size(2), group = heads / kvHeads;
    const std::int64_t length = m_table.rows[std::size_t(firstRow + count - 1)].slot + 1;
    // Always copied together: the bits of a product do not depend on where pages lie.
    const at::Tensor index = places(sequence, int(length));
    const at::Tensor keys = cache.keys.index_select(1, index).to(at::kFloat);
    const at::Tensor values = cache.values.index_select(1, index).to(at::kFloat);
    // [kvHeads, group * rows, dim]: the heads of a group share keys.
    const at::Tensor query = tensor(job.query)
                                 .slice(0, firstRow, firstRow + count)
                                 .view({ rows, kvHeads, group, keyDim })
                                 .permute({ 1, 2, 0, 3 })
                                 .reshape({ kvHeads, group * rows, keyDim });
    at::Tensor logits = at::matmul(query, keys.transpose(1, 2)) * job.scale;
    if (job.softcap > 0)
        logits = (logits / job.softcap).tanh() * job.softcap;
    logits = logits.view({ heads, rows, length });
    at::Tensor mask = at::zeros({ rows, length }, at::kFloat);
    for (int r = 0; r < count; ++r) {
        float* m = mask.data_ptr<float>() + r * length;
        const PassRow& own = m_table.rows[std::size_t(firstRow + r)];
        std::fill(m + own.lastSeen() + 1, m + length, kNever);
        std::fill(m, m + m_table.firstVisible(firstRow + r, job.window), kNever);
        for (const int slot : own.masked)
            if (slot < length)
                m[slot] = kNever;
        for (const SlotBias& bias : own.biasesOf(job.layer))
            if (bias.slot < length)
                m[bias.slot] += bias.bias;
    }
    logits = logits + mask.to(m_device).unsqueeze(0);
    at::Tensor lse = at::logsumexp(logits, { 2 }); // [heads, rows]
    at::Tensor nullMass;
    if (job.sinks) {
        const at::Tensor sink = vector(job.sinks).unsqueeze(1).expand({ heads, rows });
        const at::Tensor most = lse.maximum(sink);
        lse = most + ((lse - most).exp() + (sink - most).exp()).log();
        nullMass = (sink - lse).exp();
    }
    // A row that sees nothing has lse = -inf; its weights are 0, not NaN.
    const at::Tensor weights = (logits - lse.unsqueeze(2)).exp().nan_to_num(0.0);
    const at::Tensor mixed = at::matmul(weights.view({ kvHeads, group * rows, length }), values);
    tensor(job.out)
        .slice(0, firstRow, firstRow + count)
        .copy_(mixed.view({ kvHeads, group, rows, valueDim })
                   .permute({ 2, 0, 1, 3 })
                   .reshape({ rows, heads * valueDim }));
    if (job.tap && job.tap->wantsLayer(job.layer))
        tapRows(job, firstRow, count,
            { onHost(logits), onHost(weights), onHost(lse),
                job.sinks ? onHost(nullMass) : at::Tensor() });
}

void ReferenceBackend::tapRows(
    const AttentionJob& job, int firstRow, int count, const Softmax& softmax)
{
    const std::int64_t rows = count, heads = job.heads, length = softmax.logits.size(2);
    const Cache& cache = m_cache[std::size_t(job.layer)];
    const CacheSequence& sequence = m_table.sequenceOf(firstRow);
    const int keyDim = int(cache.keys.size(2));
    std::vector<float> ones(std::size_t(heads), 1.0f), rowLse(ones), rowNull(ones);
    for (int r = 0; r < count; ++r) {
        const int batchRow = firstRow + r;
        if (!job.tap->wants(job.layer, batchRow))
            continue;
        for (std::int64_t h = 0; h < heads; ++h) {
            rowLse[std::size_t(h)] = softmax.lse.data_ptr<float>()[h * rows + r];
            if (job.sinks)
                rowNull[std::size_t(h)] = softmax.nullMass.data_ptr<float>()[h * rows + r];
        }
        const PassRow& own = m_table.rows[std::size_t(batchRow)];
        LayerRow row;
        row.layer = job.layer;
        row.batchRow = batchRow;
        row.queryPosition = own.position;
        row.first = m_table.firstVisible(batchRow, job.window);
        row.count = own.lastSeen() + 1 - row.first;
        row.visible = row.count;
        if (!sequence.positions.empty())
            row.positions = sequence.positions.data() + row.first;
        row.heads = int(heads);
        row.weights = softmax.weights.data_ptr<float>() + r * length + row.first;
        row.stride = std::size_t(rows * length);
        row.factors = ones.data();
        row.splits = 1;
        row.splitSize = row.count;
        row.logsumexp = rowLse.data();
        row.nullMass = job.sinks ? rowNull.data() : nullptr;
        row.logits = softmax.logits.data_ptr<float>() + r * length + row.first;
        row.contentStride = std::size_t(row.count);
        if (job.plainQuery.data && job.tap->wantsContentOf(job.layer, batchRow)) {
            const at::Tensor sinks = job.sinks ? onHost(vector(job.sinks)) : at::Tensor();
            const at::Tensor keys
                = onHost(cache.keys.index_select(1, places(sequence, int(length))));
            const at::Tensor query = onHost(tensor(job.plainQuery));
            ContentRows::Row content;
            content.job = &job;
            content.query = query.data_ptr<float>() + std::int64_t(batchRow) * job.plainQuery.cols;
            content.kvHeads = int(cache.keys.size(0));
            content.keyDim = keyDim;
            if (job.ropeSlot >= 0)
                content.rope = &m_ropes[job.ropeSlot].frequencies;
            if (job.sinks)
                content.sinks = { sinks.data_ptr<float>(), std::size_t(heads) };
            content.first = content.lowest = row.first;
            content.count = row.count;
            content.positions = row.positions;
            content.masked = own.masked;
            content.biases = own.biasesOf(job.layer);
            row.content = m_content.row(content, [&](int kvHead, int slot, float* key) {
                std::copy_n(
                    keys.data_ptr<float>() + (std::int64_t(kvHead) * length + slot) * keyDim,
                    keyDim, key);
            });
        }
        job.tap->layerRow(row);
    }
}

} // namespace ax
