// SPDX-License-Identifier: Apache-2.0
#include "engine/model/decoder.h"

#include "engine/core/stopwatch.h"
#include "engine/model/attention_tap.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <utility>

namespace ax {

const DecoderLayer& DecoderSpec::attentionLayer() const
{
    for (const DecoderLayer& layer : layers)
        if (layer.hasAttention())
            return layer;
    return layers.front();
}

bool DecoderSpec::hasLinearAttention() const
{
    return std::any_of(layers.begin(), layers.end(),
        [](const DecoderLayer& layer) { return !layer.hasAttention(); });
}

std::vector<CacheLayer> DecoderSpec::cacheLayers() const
{
    std::vector<CacheLayer> result;
    for (const DecoderLayer& layer : layers) {
        CacheLayer cache { layer.kvHeads, layer.headDim, layer.headDim };
        if (layer.mla) {
            cache = { 1, layer.mla->turned + layer.mla->latent, layer.mla->latent };
        } else if (const auto& net = layer.deltaNet) {
            cache = { 0, net->keyDim, net->valueDim, net->valueHeads, net->qkv.out, net->kernel };
        } else {
            cache.largeKeys = layer.largeKeys;
        }
        result.push_back(std::move(cache));
    }
    return result;
}

std::uint64_t DecoderSpec::productsPerToken() const
{
    const auto size
        = [](const auto& matrix) { return std::uint64_t(matrix.out) * std::uint64_t(matrix.in); };
    const auto stack
        = [&](const StackRef& matrices) { return std::uint64_t(matrices.count) * size(matrices); };
    std::uint64_t products = 0;
    for (const DecoderLayer& layer : layers) {
        for (const MatrixRef& matrix : { layer.query, layer.key, layer.value, layer.output,
                 layer.outputGate, layer.gate, layer.up, layer.down })
            products += size(matrix);
        if (const auto& mla = layer.mla)
            products += size(mla->queryDown) + size(mla->query) + size(mla->keyTurned)
                + size(mla->latentDown) + stack(mla->keyUp) + stack(mla->valueUp);
        if (const auto& net = layer.deltaNet)
            products += size(net->qkv) + size(net->gate) + size(net->beta) + size(net->decay)
                + size(net->output);
        if (const auto& moe = layer.moe)
            products += size(moe->router) + size(moe->sharedGate) + size(moe->sharedUp)
                + size(moe->sharedDown) + size(moe->sharedSwitch)
                + std::uint64_t(moe->routing.perToken)
                    * (size(moe->gate) + size(moe->up) + size(moe->down));
    }
    return products;
}

std::uint64_t DecoderSpec::activationBytes(int rows) const
{
    // Residual, normed, then the widest block; logits of one row.
    std::uint64_t widest = 0;
    for (const DecoderLayer& layer : layers) {
        std::uint64_t block
            = std::uint64_t(2 * layer.heads + 2 * layer.kvHeads) * std::uint64_t(layer.headDim);
        if (layer.outputGate)
            block += std::uint64_t(layer.outputGate.out);
        if (const auto& mla = layer.mla)
            block = std::uint64_t(mla->queryDown.out + mla->query.out)
                + std::uint64_t(layer.heads) * std::uint64_t(mla->turned + 2 * mla->latent)
                + std::uint64_t(layer.heads) * std::uint64_t(mla->valueDim)
                + 2 * std::uint64_t(mla->turned + mla->latent);
        if (const auto& net = layer.deltaNet)
            block = 3 * std::uint64_t(net->qkv.out) + 2 * std::uint64_t(net->gate.out);
        std::uint64_t mlp = 2 * std::uint64_t(layer.gate.out);
        if (const auto& moe = layer.moe)
            mlp = std::uint64_t(moe->routing.experts + 2 * moe->sharedGate.out + hidden)
                + std::uint64_t(moe->routing.perToken)
                    * std::uint64_t(2 * moe->gate.out + 2 * hidden);
        widest = std::max({ widest, block, mlp });
    }
    return 4
        * (std::uint64_t(rows) * (2 * std::uint64_t(hidden) + widest) + std::uint64_t(vocabulary));
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

bool Decoder::ropeSwitches(int length) const
{
    return std::any_of(m_spec.ropes.begin(), m_spec.ropes.end(), [length](const RopeSpec& rope) {
        return rope.kind == RopeSpec::Kind::Longrope && length - 1 == int(rope.originalContext)
            && length > 1;
    });
}

Result<Act> Decoder::forward(const ForwardInput& input)
{
    const int rows = int(input.ids.size());
    Backend& b = m_backend;
    b.beginForward(input.table);
    m_waiting = {};
    const int length
        = input.sequenceLength > 0 ? input.sequenceLength : input.table.rows.back().position + 1;
    for (std::size_t slot = 0; slot < m_spec.ropes.size(); ++slot)
        b.prepareRope(int(slot), m_spec.ropes[slot].frequencies(length));

    const Act x = b.alloc(rows, m_spec.hidden);
    const Act normed = b.alloc(rows, m_spec.hidden);
    // What experts give outlives its layer: it waits for the next norm.
    const bool sparse = std::any_of(m_spec.layers.begin(), m_spec.layers.end(),
        [](const DecoderLayer& layer) { return layer.moe.has_value(); });
    const Act mixed = sparse ? b.alloc(rows, m_spec.hidden) : normed;
    // Rows that the output head multiplies together: those of the lens, then the last one.
    const Act stack = input.lens && !input.lensLayers.empty()
        ? b.alloc(int(input.lensLayers.size()) + 1, m_spec.hidden)
        : Act {};
    int lensRows = 0;
    b.embed(input.ids, m_spec.embedding, m_spec.embeddingScale, x);
    int active = input.leaves.empty() ? rows : 1;
    for (int layer = 0; layer < int(m_spec.layers.size()); ++layer) {
        if (input.stop.stop_requested())
            return fail(ErrorCode::Cancelled, "[forward] cancelled");
        if (input.hidden) {
            settle(x);
            input.hidden(layer, x);
        }
        const Act own = rowsAt(layer, input, x, active);
        active = own.rows;
        const Act ownNormed = Backend::firstRows(normed, active);
        const std::size_t mark = b.mark();
        if (m_spec.layers[std::size_t(layer)].hasAttention())
            attentionBlock(layer, input, own, ownNormed);
        else
            deltaNetBlock(layer, own, ownNormed);
        b.release(mark);
        mlpBlock(layer, input, own, ownNormed, Backend::firstRows(mixed, active));
        b.release(mark);
        if (input.lens
            && std::binary_search(input.lensLayers.begin(), input.lensLayers.end(), layer)) {
            settle(x);
            b.rmsNorm(
                b.row(x, rows - 1), m_spec.finalNorm, m_spec.normEpsilon, b.row(stack, lensRows++));
        }
    }
    const bool everyRow = input.allLogits || input.hidden;
    const Act last = everyRow ? x : b.row(x, rows - 1);
    const Act final = everyRow ? normed : b.row(normed, rows - 1);
    if (!everyRow && m_waiting.data)
        m_waiting = b.row(m_waiting, rows - 1);
    normOf(last, m_spec.finalNorm, final);
    if (input.hidden)
        input.hidden(int(m_spec.layers.size()), final);
    const Act wanted = input.allLogits || !everyRow ? final : b.row(final, rows - 1);
    if (lensRows == 0) {
        const auto start = std::chrono::steady_clock::now();
        const Act logits = headLogits(wanted);
        if (wanted.rows == 1)
            m_headSeconds
                = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return logits;
    }
    b.copyColumns(
        { b.row(final, final.rows - 1), 0, 0, b.row(stack, lensRows), 0, 0, 1, m_spec.hidden });
    const Act together = lensLogits(input, stack);
    for (int k = 0; k < lensRows; ++k)
        input.lens(input.lensLayers[std::size_t(k)], b.row(together, k));
    return wanted.rows == 1 ? b.row(together, lensRows) : headLogits(wanted);
}

void Decoder::normOf(Act x, VectorRef weight, Act out)
{
    if (m_waiting.data)
        m_backend.addNorm(
            x, std::exchange(m_waiting, {}), m_spec.residualScale, weight, m_spec.normEpsilon, out);
    else
        m_backend.rmsNorm(x, weight, m_spec.normEpsilon, out);
}

Act Decoder::rowsAt(int layer, const ForwardInput& input, Act x, int before)
{
    int now = before;
    while (now < x.rows && input.leaves[std::size_t(now)] <= layer)
        ++now;
    if (now > before) {
        settle(Backend::firstRows(x, before));
        for (int row = before; row < now; ++row)
            m_backend.copyColumns(
                { m_backend.row(x, 0), 0, 0, m_backend.row(x, row), 0, 0, 1, x.cols });
    }
    return Backend::firstRows(x, now);
}

void Decoder::settle(Act x)
{
    if (m_waiting.data)
        m_backend.add(x, std::exchange(m_waiting, {}), m_spec.residualScale);
}

Act Decoder::headLogits(Act normed)
{
    const Act logits = m_backend.alloc(normed.rows, m_spec.vocabulary);
    const std::array jobs { LinearJob { m_spec.head, {}, logits } };
    m_backend.linear(normed, jobs);
    if (m_spec.logitScale != 1 || m_spec.finalSoftcap > 0)
        m_backend.scale(logits, m_spec.logitScale, m_spec.finalSoftcap);
    return logits;
}

Act Decoder::lensLogits(const ForwardInput& input, Act stack)
{
    Backend& b = m_backend;
    const auto timed = [&](Act rows) {
        double seconds = 0;
        const Act logits = [&] {
            const Stopwatch watch(seconds);
            return headLogits(rows);
        }();
        return std::pair(logits, seconds);
    };
    // What the lens costs is what it takes beyond the row that is needed anyway.
    if (m_headSeconds == 0) {
        const std::size_t mark = b.mark();
        m_headSeconds = timed(b.row(stack, stack.rows - 1)).second;
        b.release(mark);
    }
    const auto [logits, seconds] = timed(stack);
    if (input.tap)
        input.tap->spent(input.table.rows.empty() ? 0 : int(input.table.rows.size()) - 1,
            std::max(0.0, seconds - m_headSeconds));
    return logits;
}

Decoder::Projected Decoder::projectHeads(int index, const ForwardInput& input, Act source)
{
    const DecoderLayer& layer = m_spec.layers[std::size_t(index)];
    Backend& b = m_backend;
    const int rows = source.rows;
    Projected out;
    out.query = b.alloc(rows, layer.heads * layer.headDim);
    out.key = b.alloc(rows, layer.kvHeads * layer.headDim);
    out.value = b.alloc(rows, layer.kvHeads * layer.headDim);
    std::vector<LinearJob> jobs { { layer.query, layer.queryBias, out.query, layer.closeHeads },
        { layer.key, layer.keyBias, out.key, layer.closeHeads },
        { layer.value, layer.valueBias, out.value } };
    if (layer.outputGate) {
        out.outputGate = b.alloc(rows, layer.heads * layer.headDim);
        jobs.push_back({ layer.outputGate, {}, out.outputGate });
    }
    b.linear(source, jobs);
    HeadsJob job;
    job.layer = index;
    job.query = out.query;
    job.key = out.key;
    job.value = out.value;
    job.headDim = layer.headDim;
    job.epsilon = m_spec.normEpsilon;
    job.ropeSlot = layer.ropeSlot;
    if (layer.queryNorm && layer.queryNorm.size == layer.headDim) {
        job.queryNorm = layer.queryNorm;
        job.keyNorm = layer.keyNorm;
    } else if (layer.queryNorm) { // over all heads together (OLMo 2)
        b.rmsNorm(out.query, layer.queryNorm, m_spec.normEpsilon, out.query);
        b.rmsNorm(out.key, layer.keyNorm, m_spec.normEpsilon, out.key);
    }
    if (input.tap && input.tap->wantsContent(index))
        job.plainQuery = out.plainQuery = b.alloc(rows, out.query.cols);
    b.placeHeads(job);
    return out;
}

Decoder::Projected Decoder::projectLatent(int index, const ForwardInput& input, Act source)
{
    const DecoderLayer& layer = m_spec.layers[std::size_t(index)];
    Backend& b = m_backend;
    const LatentAttention& mla = *layer.mla;
    const int rows = source.rows, heads = layer.heads;
    const int whole = mla.plain + mla.turned, cached = mla.turned + mla.latent;
    const Act turned = b.alloc(rows, mla.turned);
    Projected out;
    out.value = b.alloc(rows, mla.latent);
    const Act query = b.alloc(rows, heads * whole);
    std::vector<LinearJob> jobs { { mla.keyTurned, mla.keyTurnedBias, turned },
        { mla.latentDown, mla.latentDownBias, out.value } };
    if (mla.queryDown) {
        const Act down = b.alloc(rows, mla.queryDown.out);
        jobs.push_back({ mla.queryDown, mla.queryDownBias, down });
        b.linear(source, jobs);
        b.rmsNorm(down, mla.queryDownNorm, mla.normEpsilon, down);
        const std::array second { LinearJob { mla.query, {}, query } };
        b.linear(down, second);
    } else {
        jobs.push_back({ mla.query, layer.queryBias, query });
        b.linear(source, jobs);
    }
    b.rmsNorm(out.value, mla.latentNorm, mla.normEpsilon, out.value);

    // Query heads [plain | turned] become [turned | latent]; the leading part turns.
    out.query = b.alloc(rows, heads * cached);
    b.copyColumns({ query, mla.plain, whole, out.query, 0, cached, heads, mla.turned });
    HeadLinearJob absorb { mla.keyUp, query, out.query, 0, whole, mla.turned, cached };
    b.headLinear(absorb);
    if (input.tap && input.tap->wantsContent(index)) {
        out.plainQuery = b.alloc(rows, out.query.cols);
        b.copyColumns({ out.query, 0, 0, out.plainQuery, 0, 0, 1, out.query.cols });
    }
    b.rope(out.query, cached, layer.ropeSlot);
    b.rope(turned, mla.turned, layer.ropeSlot);
    out.key = b.alloc(rows, cached);
    b.copyColumns({ turned, 0, 0, out.key, 0, 0, 1, mla.turned });
    b.copyColumns({ out.value, 0, 0, out.key, mla.turned, 0, 1, mla.latent });
    b.appendCache(index, out.key, out.value);
    return out;
}

void Decoder::attentionBlock(int index, const ForwardInput& input, Act x, Act normed)
{
    const DecoderLayer& layer = m_spec.layers[std::size_t(index)];
    Backend& b = m_backend;
    const int rows = x.rows;
    Act source = x;
    if (layer.attentionNorm) {
        normOf(x, layer.attentionNorm, normed);
        source = normed;
    } else {
        settle(x);
    }
    const Projected projected
        = layer.mla ? projectLatent(index, input, source) : projectHeads(index, input, source);
    const int valueDim = layer.mla ? layer.mla->latent : layer.headDim;
    Act mixed = b.alloc(rows, layer.heads * valueDim);
    AttentionJob job;
    job.layer = index;
    job.query = projected.query;
    job.out = mixed;
    job.heads = layer.heads;
    job.scale
        = layer.attentionScale > 0 ? layer.attentionScale : 1.0f / std::sqrt(float(layer.headDim));
    job.softcap = layer.softcap;
    job.window = layer.window;
    job.sinks = layer.sinks;
    job.plainQuery = projected.plainQuery;
    job.ropeSlot = layer.ropeSlot;
    job.tap = input.tap;
    b.attention(job);
    if (layer.mla) {
        const Act values = b.alloc(rows, layer.heads * layer.mla->valueDim);
        b.headLinear({ layer.mla->valueUp, mixed, values, 0, valueDim, 0, layer.mla->valueDim });
        mixed = values;
    }
    if (layer.outputGate)
        b.gate(Activation::Sigmoid, projected.outputGate, mixed, mixed);
    for (const SilencedHead& silenced : input.silenced)
        if (silenced.layer == index) {
            const int dim = mixed.cols / layer.heads;
            b.scale(Backend::columns(b.row(mixed, silenced.row), silenced.head * dim, dim), 0, 0);
        }
    const std::array outputJob { LinearJob { layer.output, layer.outputBias, normed } };
    b.linear(mixed, outputJob);
    if (layer.postAttentionNorm)
        b.rmsNorm(normed, layer.postAttentionNorm, m_spec.normEpsilon, normed);
    m_waiting = normed;
}

void Decoder::deltaNetBlock(int index, Act x, Act normed)
{
    const DecoderLayer& layer = m_spec.layers[std::size_t(index)];
    const DeltaNet& net = *layer.deltaNet;
    Backend& b = m_backend;
    normOf(x, layer.attentionNorm, normed);
    DeltaNetJob job;
    job.layer = index;
    job.keyHeads = net.keyHeads;
    job.valueHeads = net.valueHeads;
    job.keyDim = net.keyDim;
    job.valueDim = net.valueDim;
    job.kernel = net.kernel;
    job.qkv = b.alloc(x.rows, net.qkv.out);
    job.gate = b.alloc(x.rows, net.gate.out);
    job.beta = b.alloc(x.rows, net.valueHeads);
    job.decay = b.alloc(x.rows, net.valueHeads);
    job.out = b.alloc(x.rows, net.gate.out);
    job.convolution = net.convolution;
    job.decayRate = net.decayRate;
    job.decayBias = net.decayBias;
    job.norm = net.norm;
    job.epsilon = m_spec.normEpsilon;
    const std::array jobs { LinearJob { net.qkv, {}, job.qkv },
        LinearJob { net.gate, {}, job.gate }, LinearJob { net.beta, {}, job.beta },
        LinearJob { net.decay, {}, job.decay } };
    b.linear(normed, jobs);
    b.deltaNet(job);
    const std::array outputJob { LinearJob { net.output, {}, normed } };
    b.linear(job.out, outputJob);
    m_waiting = normed;
}

void Decoder::gatedMlp(const GatedMlp& mlp, Act source, Act out)
{
    Backend& b = m_backend;
    const Act gate = b.alloc(source.rows, mlp.gate.out);
    const Act up = b.alloc(source.rows, mlp.up.out);
    const std::array jobs { LinearJob { mlp.gate, mlp.gateBias, gate },
        LinearJob { mlp.up, mlp.upBias, up } };
    b.linear(source, jobs);
    b.gate(mlp.activation, gate, up, gate);
    const std::array downJob { LinearJob { mlp.down, mlp.downBias, out } };
    b.linear(gate, downJob);
}

void Decoder::expertBlock(int index, const ForwardInput& input, Act source, Act out)
{
    const DecoderLayer& layer = m_spec.layers[std::size_t(index)];
    const MixtureOfExperts& moe = *layer.moe;
    Backend& b = m_backend;
    Act shared;
    if (moe.sharedGate) {
        shared = b.alloc(source.rows, m_spec.hidden);
        gatedMlp({ moe.sharedGate, moe.sharedUp, moe.sharedDown, {}, {}, {}, layer.activation },
            source, shared);
        if (moe.sharedSwitch) {
            const Act weight = b.alloc(source.rows, 1);
            const std::array job { LinearJob { moe.sharedSwitch, {}, weight } };
            b.linear(source, job);
            b.switchRows(shared, weight);
        }
    }
    MoeJob job;
    job.layer = index;
    job.x = source;
    job.out = out;
    job.router = moe.router;
    job.routerBias = moe.routerBias;
    job.routing = &moe.routing;
    job.gate = moe.gate;
    job.up = moe.up;
    job.down = moe.down;
    job.gateBias = moe.gateBias;
    job.upBias = moe.upBias;
    job.downBias = moe.downBias;
    job.activation = layer.activation;
    job.sharedExperts = moe.sharedExperts;
    job.tap = input.tap;
    b.moe(job);
    if (moe.sharedGate)
        b.add(out, shared, 1);
}

void Decoder::mlpBlock(int index, const ForwardInput& input, Act x, Act normed, Act mixed)
{
    const DecoderLayer& layer = m_spec.layers[std::size_t(index)];
    Backend& b = m_backend;
    Act source = x;
    if (layer.mlpNorm) {
        normOf(x, layer.mlpNorm, normed);
        source = normed;
    } else {
        settle(x);
    }
    Act out = normed;
    if (layer.moe) {
        out = mixed;
        expertBlock(index, input, source, out);
    } else {
        gatedMlp({ layer.gate, layer.up, layer.down, layer.gateBias, layer.upBias, layer.downBias,
                     layer.activation },
            source, out);
    }
    if (layer.postMlpNorm)
        b.rmsNorm(out, layer.postMlpNorm, m_spec.normEpsilon, out);
    m_waiting = out;
}

} // namespace ax
