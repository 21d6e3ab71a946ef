// SPDX-License-Identifier: Apache-2.0
#include "engine/model/decoder.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ax {

std::vector<CacheLayer> DecoderSpec::cacheLayers() const
{
    std::vector<CacheLayer> result;
    for (const DecoderLayer& layer : layers)
        result.push_back({ layer.kvHeads, layer.headDim, layer.headDim });
    return result;
}

std::uint64_t DecoderSpec::activationBytes(int rows) const
{
    // Residual, normed, block output, then the widest of attention and MLP; logits of one row.
    std::uint64_t widest = 0;
    for (const DecoderLayer& layer : layers) {
        const std::uint64_t attention
            = std::uint64_t(2 * layer.heads + 2 * layer.kvHeads) * std::uint64_t(layer.headDim);
        widest = std::max({ widest, attention, std::uint64_t(2 * intermediate) });
    }
    return 4 * (std::uint64_t(rows) * (3 * std::uint64_t(hidden) + widest)
               + std::uint64_t(vocabulary));
}

Decoder::Decoder(Backend& backend, DecoderSpec spec)
    : m_backend(backend)
    , m_spec(std::move(spec))
{
}

bool Decoder::ropeDependsOnLength() const
{
    return std::any_of(m_spec.ropes.begin(), m_spec.ropes.end(),
        [](const RopeSpec& rope) { return rope.dependsOnLength(); });
}

Result<Act> Decoder::forward(const ForwardInput& input)
{
    const int rows = int(input.ids.size());
    Backend& b = m_backend;
    b.beginForward();
    const int length = input.sequenceLength > 0 ? input.sequenceLength : input.firstPosition + rows;
    for (std::size_t slot = 0; slot < m_spec.ropes.size(); ++slot)
        b.prepareRope(
            int(slot), m_spec.ropes[slot].frequencies(length), input.firstPosition, rows);

    const Act x = b.alloc(rows, m_spec.hidden);
    const Act normed = b.alloc(rows, m_spec.hidden);
    b.embed(input.ids, m_spec.embedding, m_spec.embeddingScale, x);
    for (int layer = 0; layer < int(m_spec.layers.size()); ++layer) {
        if (input.stop.stop_requested())
            return fail(ErrorCode::Cancelled, "[forward] cancelled");
        if (input.hidden)
            input.hidden(layer, x);
        const std::size_t mark = b.mark();
        attentionBlock(layer, input, x, normed);
        b.release(mark);
        mlpBlock(layer, x, normed);
        b.release(mark);
    }
    const bool everyRow = input.allLogits || input.hidden;
    const Act last = everyRow ? x : b.row(x, rows - 1);
    const Act final = everyRow ? normed : b.row(normed, rows - 1);
    b.rmsNorm(last, m_spec.finalNorm, m_spec.normEpsilon, final);
    if (input.hidden)
        input.hidden(int(m_spec.layers.size()), final);
    const Act headInput = input.allLogits || !everyRow ? final : b.row(final, rows - 1);
    const Act logits = b.alloc(headInput.rows, m_spec.vocabulary);
    const std::array jobs { LinearJob { m_spec.head, {}, logits } };
    b.linear(headInput, jobs);
    if (m_spec.logitScale != 1 || m_spec.finalSoftcap > 0)
        b.scale(logits, m_spec.logitScale, m_spec.finalSoftcap);
    return logits;
}

void Decoder::attentionBlock(int index, const ForwardInput& input, Act x, Act normed)
{
    const DecoderLayer& layer = m_spec.layers[std::size_t(index)];
    Backend& b = m_backend;
    const int rows = x.rows;
    Act source = x;
    if (layer.attentionNorm) {
        b.rmsNorm(x, layer.attentionNorm, m_spec.normEpsilon, normed);
        source = normed;
    }
    const Act query = b.alloc(rows, layer.heads * layer.headDim);
    const Act key = b.alloc(rows, layer.kvHeads * layer.headDim);
    const Act value = b.alloc(rows, layer.kvHeads * layer.headDim);
    const std::array jobs { LinearJob { layer.query, layer.queryBias, query },
        LinearJob { layer.key, layer.keyBias, key },
        LinearJob { layer.value, layer.valueBias, value } };
    b.linear(source, jobs);
    if (layer.queryNorm) {
        b.headNorm(query, layer.headDim, layer.queryNorm, m_spec.normEpsilon);
        b.headNorm(key, layer.headDim, layer.keyNorm, m_spec.normEpsilon);
    }
    if (layer.ropeSlot >= 0) {
        b.rope(query, layer.headDim, layer.ropeSlot);
        b.rope(key, layer.headDim, layer.ropeSlot);
    }
    b.appendCache(index, key, value, input.firstPosition);
    const Act mixed = b.alloc(rows, layer.heads * layer.headDim);
    AttentionJob job;
    job.layer = index;
    job.query = query;
    job.out = mixed;
    job.heads = layer.heads;
    job.firstPosition = input.firstPosition;
    job.scale = layer.attentionScale > 0 ? layer.attentionScale
                                         : 1.0f / std::sqrt(float(layer.headDim));
    job.softcap = layer.softcap;
    job.window = layer.window;
    job.masked = input.masked;
    job.tap = input.tap;
    b.attention(job);
    const std::array outputJob { LinearJob { layer.output, layer.outputBias, normed } };
    b.linear(mixed, outputJob);
    if (layer.postAttentionNorm)
        b.rmsNorm(normed, layer.postAttentionNorm, m_spec.normEpsilon, normed);
    b.add(x, normed, m_spec.residualScale);
}

void Decoder::mlpBlock(int index, Act x, Act normed)
{
    const DecoderLayer& layer = m_spec.layers[std::size_t(index)];
    Backend& b = m_backend;
    Act source = x;
    if (layer.mlpNorm) {
        b.rmsNorm(x, layer.mlpNorm, m_spec.normEpsilon, normed);
        source = normed;
    }
    const Act gate = b.alloc(x.rows, layer.gate.out);
    const Act up = b.alloc(x.rows, layer.up.out);
    const std::array jobs { LinearJob { layer.gate, layer.gateBias, gate },
        LinearJob { layer.up, layer.upBias, up } };
    b.linear(source, jobs);
    b.gate(layer.activation, gate, up, gate);
    const std::array downJob { LinearJob { layer.down, layer.downBias, normed } };
    b.linear(gate, downJob);
    if (layer.postMlpNorm)
        b.rmsNorm(normed, layer.postMlpNorm, m_spec.normEpsilon, normed);
    b.add(x, normed, m_spec.residualScale);
}

} // namespace ax
