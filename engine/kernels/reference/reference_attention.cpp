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

void ReferenceBackend::prepareRope(
    int slot, const RopeFrequencies& frequencies, int firstPosition, int rows)
{
    const c10::InferenceMode guard;
    Rope& rope = m_ropes[slot];
    rope.frequencies = frequencies;
    const std::int64_t half = std::int64_t(frequencies.inverse.size());
    at::Tensor angles = at::empty({ rows, half }, at::kFloat);
    for (int r = 0; r < rows; ++r)
        for (std::int64_t k = 0; k < half; ++k)
            angles.data_ptr<float>()[r * half + k]
                = float(firstPosition + r) * frequencies.inverse[std::size_t(k)];
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
    const at::Tensor first = a * rope.cosine - b * rope.sine;
    const at::Tensor second = b * rope.cosine + a * rope.sine;
    a.copy_(first);
    b.copy_(second);
}

void ReferenceBackend::attention(const AttentionJob& job)
{
    const c10::InferenceMode guard;
    const Cache& cache = m_cache[std::size_t(job.layer)];
    const std::int64_t rows = job.query.rows, heads = job.heads;
    const std::int64_t kvHeads = cache.keys.size(0), keyDim = cache.keys.size(2);
    const std::int64_t length = job.firstPosition + rows, group = heads / kvHeads;
    const at::Tensor keys = cache.keys.slice(1, 0, length).to(at::kFloat);
    const at::Tensor values = cache.values.slice(1, 0, length).to(at::kFloat);
    // [kvHeads, group * rows, dim]: the heads of a group share keys.
    const at::Tensor query = tensor(job.query)
                                 .view({ rows, kvHeads, group, keyDim })
                                 .permute({ 1, 2, 0, 3 })
                                 .reshape({ kvHeads, group * rows, keyDim });
    at::Tensor logits = at::matmul(query, keys.transpose(1, 2)) * job.scale;
    if (job.softcap > 0)
        logits = (logits / job.softcap).tanh() * job.softcap;
    logits = logits.view({ heads, rows, length });
    at::Tensor mask = at::zeros({ rows, length }, at::kFloat);
    for (std::int64_t r = 0; r < rows; ++r) {
        float* m = mask.data_ptr<float>() + r * length;
        const std::int64_t position = job.firstPosition + r;
        for (std::int64_t j = position + 1; j < length; ++j)
            m[j] = kNever;
        if (job.window > 0)
            for (std::int64_t j = 0; j <= position - job.window; ++j)
                m[j] = kNever;
        for (const int j : job.masked)
            if (j < length)
                m[j] = kNever;
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
    tensor(job.out).copy_(mixed.view({ kvHeads, group, rows, cache.values.size(2) })
                              .permute({ 2, 0, 1, 3 })
                              .reshape({ rows, heads * cache.values.size(2) }));
    if (job.tap && job.tap->wantsLayer(job.layer))
        tapRows(job, onHost(logits), onHost(weights), onHost(lse),
            job.sinks ? onHost(nullMass) : at::Tensor());
}

/// All tensors lie on the host.
void ReferenceBackend::tapRows(const AttentionJob& job, const at::Tensor& logits,
    const at::Tensor& weights, const at::Tensor& lse, const at::Tensor& nullMass)
{
    const std::int64_t rows = job.query.rows, heads = job.heads;
    const std::int64_t length = job.firstPosition + rows;
    const Cache& cache = m_cache[std::size_t(job.layer)];
    const int keyDim = int(cache.keys.size(2));
    std::vector<float> ones(std::size_t(heads), 1.0f), rowLse(ones), rowNull(ones);
    for (std::int64_t r = 0; r < rows; ++r) {
        if (!job.tap->wantsRow(int(r)))
            continue;
        for (std::int64_t h = 0; h < heads; ++h) {
            rowLse[std::size_t(h)] = lse.data_ptr<float>()[h * rows + r];
            if (job.sinks)
                rowNull[std::size_t(h)] = nullMass.data_ptr<float>()[h * rows + r];
        }
        LayerRow row;
        row.layer = job.layer;
        row.batchRow = int(r);
        row.queryPosition = job.firstPosition + int(r);
        row.first = job.window > 0 ? std::max(0, row.queryPosition - job.window + 1) : 0;
        row.count = row.queryPosition + 1 - row.first;
        row.visible = row.count;
        row.heads = int(heads);
        row.weights = weights.data_ptr<float>() + r * length + row.first;
        row.stride = std::size_t(rows * length);
        row.factors = ones.data();
        row.splits = 1;
        row.splitSize = row.count;
        row.logsumexp = rowLse.data();
        row.nullMass = job.sinks ? rowNull.data() : nullptr;
        row.logits = logits.data_ptr<float>() + r * length + row.first;
        row.contentStride = std::size_t(row.count);
        if (job.plainQuery.data && job.tap->wantsContent(job.layer)) {
            const at::Tensor sinks = job.sinks ? onHost(vector(job.sinks)) : at::Tensor();
            const at::Tensor keys = onHost(cache.keys.slice(1, 0, length));
            const at::Tensor query = onHost(tensor(job.plainQuery));
            AttentionJob own = job;
            own.plainQuery.data = query.data_ptr<float>();
            row.content = m_content.row(own, int(r), int(cache.keys.size(0)), keyDim,
                job.ropeSlot >= 0 ? &m_ropes[job.ropeSlot].frequencies : nullptr,
                job.sinks ? std::span<const float>(sinks.data_ptr<float>(), std::size_t(heads))
                          : std::span<const float>(),
                row.first, row.count, [&](int kvHead, int position, float* key) {
                    std::copy_n(keys.data_ptr<float>()
                            + (std::int64_t(kvHead) * length + position) * keyDim,
                        keyDim, key);
                });
        }
        job.tap->layerRow(row);
    }
}

} // namespace ax
