// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/evicting_cache.h"

#include "engine/core/simd/vectors.h"
#include "engine/core/thread_pool.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ax {

namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();
/// Rows of a long row's heads from which waking the other threads pays.
constexpr std::size_t kParallelFloats = 8192;
/// Holes that are worth moving what lies behind them: a page, and a sixteenth of what is kept.
int holesWorth(int kept, int pageSlots) { return std::max(pageSlots, kept / 16); }

/// k_pre(j) = R(-j) k(j); the attention factor of YaRN changes no angle between keys.
void turnBack(std::span<float> key, const RopeFrequencies& rope, int position)
{
    const std::size_t half = rope.inverse.size();
    for (std::size_t k = 0; k < half; ++k) {
        const float angle = float(position) * rope.inverse[k];
        float& a = key[rope.pairs ? 2 * k : k];
        float& b = key[rope.pairs ? 2 * k + 1 : k + half];
        const float turned = a * std::cos(angle) + b * std::sin(angle);
        b = b * std::cos(angle) - a * std::sin(angle);
        a = turned;
    }
}

} // namespace

/// The tap of planned rows.
class EvictingCache::Watch final : public AttentionTap {
public:
    Watch(bool collects, int attentionLayers, int heads)
        : m_collects(collects)
        , m_layers(attentionLayers)
        , m_heads(std::size_t(heads))
    {
        std::iota(m_heads.begin(), m_heads.end(), 0);
    }
    void begin(int firstRow, std::span<const std::vector<int>> masks, AttentionTap* inner)
    {
        m_first = firstRow;
        m_masks = masks;
        m_inner = inner;
        m_mass.resize(masks.size());
        for (std::vector<float>& mass : m_mass)
            mass.clear();
    }
    /// Of planned row r, by slot; empty: nothing was gathered.
    const std::vector<float>& mass(int row) const { return m_mass[std::size_t(row)]; }

    bool wantsLayer(int layer) const override
    {
        return m_collects || (m_inner && m_inner->wantsLayer(layer));
    }
    bool wantsRow(int row) const override
    {
        return own(row) && (m_collects || (m_inner && m_inner->wantsRow(row)));
    }
    bool wants(int layer, int row) const override
    {
        return own(row) && (m_collects || (m_inner && m_inner->wants(layer, row)));
    }
    bool wantsLogits() const override { return m_inner && m_inner->wantsLogits(); }
    bool wantsContent(int layer) const override { return m_inner && m_inner->wantsContent(layer); }
    bool wantsContentOf(int layer, int row) const override
    {
        return own(row) && m_inner && m_inner->wants(layer, row)
            && m_inner->wantsContentOf(layer, row);
    }
    bool wantsRouting(int layer) const override { return m_inner && m_inner->wantsRouting(layer); }
    void routerRow(const RouterRow& row) override { m_inner->routerRow(row); }
    void spent(int row, double seconds) override
    {
        if (m_inner)
            m_inner->spent(row, seconds);
    }
    void layerRow(const LayerRow& row) override
    {
        if (m_collects)
            gather(row);
        if (!m_inner || !m_inner->wants(row.layer, row.batchRow))
            return;
        const std::vector<int>& mask = m_masks[std::size_t(row.batchRow - m_first)];
        if (row.positions || !mask.empty())
            m_inner->layerRow(byPosition(row, mask));
        else
            m_inner->layerRow(row);
    }

private:
    bool own(int row) const { return row >= m_first && row < m_first + int(m_masks.size()); }

    void gather(const LayerRow& row)
    {
        std::vector<float>& mass = m_mass[std::size_t(row.batchRow - m_first)];
        mass.resize(std::max(mass.size(), std::size_t(row.first + row.count)), 0.0f);
        m_mean.resize(std::size_t(row.count));
        const float share = 1.0f / float(row.heads), layerShare = 1.0f / float(m_layers);
        const auto some = [&](int first, int end, int) {
            for (int split = first; split < end && split * row.splitSize < row.count; ++split) {
                const int begin = split * row.splitSize;
                const int length = std::min(row.splitSize, row.count - begin);
                const auto& vectors = simd::vectors();
                vectors.weightedRows(m_mean.data() + begin, row.weights + begin, row.stride,
                    row.factors + split, std::size_t(row.splits), m_heads.data(), row.heads, share,
                    length);
                vectors.accumulate(
                    mass.data() + row.first + begin, m_mean.data() + begin, layerShare, length);
            }
        };
        if (row.pool && std::size_t(row.count) * std::size_t(row.heads) >= kParallelFloats)
            row.pool->parallelFor(row.splits, 1, some);
        else
            some(0, row.splits, 0);
    }

    /// The same row over all positions from its first one on; what the cache no longer holds has
    /// weight 0.
    const LayerRow& byPosition(const LayerRow& row, const std::vector<int>& mask)
    {
        const auto positionOf
            = [&](int k) { return row.positions ? row.positions[k] : row.first + k; };
        LayerRow& out = m_row = row;
        out.first = positionOf(0);
        out.count = row.queryPosition + 1 - out.first;
        out.positions = nullptr;
        const int lowest = row.count - row.visible; // inside the window from here on
        const auto hidden = [&](int slot) {
            return std::lower_bound(mask.begin(), mask.end(), slot) - mask.begin();
        };
        out.visible = row.visible - int(hidden(row.first + row.count) - hidden(row.first + lowest));
        out.splitSize = std::max(row.splitSize, 1);
        out.splits = (out.count + out.splitSize - 1) / out.splitSize;
        out.stride = out.contentStride = std::size_t(out.count);
        const std::size_t size = std::size_t(row.heads) * out.stride;
        m_factors.assign(std::size_t(row.heads * out.splits), 1.0f);
        out.factors = m_factors.data();
        m_weights.assign(size, 0.0f);
        out.weights = m_weights.data();
        if (row.logits) {
            m_logits.assign(size, kNever);
            out.logits = m_logits.data();
        }
        if (row.content) {
            m_content.assign(size, 0.0f);
            out.content = m_content.data();
        }
        std::size_t next = std::size_t(hidden(row.first));
        for (int k = 0; k < row.count; ++k) {
            if (next < mask.size() && mask[next] == row.first + k) {
                ++next;
                continue;
            }
            const std::size_t to = std::size_t(positionOf(k) - out.first), from = std::size_t(k);
            for (std::size_t head = 0; head < std::size_t(row.heads); ++head) {
                const std::size_t at = head * out.stride + to;
                m_weights[at] = row.weights[head * row.stride + from]
                    * row.factors[head * std::size_t(row.splits)
                        + from / std::size_t(row.splitSize)];
                if (row.logits)
                    m_logits[at] = row.logits[head * row.stride + from];
                if (row.content)
                    m_content[at] = row.content[head * row.contentStride + from];
            }
        }
        return m_row;
    }

    bool m_collects;
    int m_layers, m_first = 0;
    std::vector<int> m_heads;
    std::span<const std::vector<int>> m_masks;
    AttentionTap* m_inner = nullptr;
    std::vector<std::vector<float>> m_mass;
    std::vector<float> m_mean, m_weights, m_factors, m_logits, m_content;
    LayerRow m_row;
};

EvictingCache::EvictingCache(LoadedModel& model, const EvictionOptions& options)
    : m_model(&model)
    , m_policy(options)
{
    const std::vector<bool> has = model.hasAttention();
    m_watch = std::make_shared<Watch>(
        m_policy.collectsMass(), int(std::count(has.begin(), has.end(), true)), model.info.heads);
}

int EvictingCache::mostSlots(int written) const
{
    const int budget = m_policy.options().budget(written), page = m_model->pool->pageSlots();
    // What stays, the rows of a chunk of the prompt, holes, and a page to move things through.
    return std::min(written, budget + kRowsPerPass + holesWorth(budget, page)) + page;
}

int EvictingCache::rowsAtOnce(int most) const
{
    if (!m_policy.collectsMass())
        return most;
    const EvictionOptions& options = m_policy.options();
    int rows = 0;
    while (rows < most
        && int(m_policy.kept().size()) + rows + 1 <= options.budget(m_policy.written() + rows + 1))
        ++rows;
    return std::max(rows, 1);
}

void EvictingCache::plan(const Sequence& sequence, std::span<const TokenId> ids)
{
    m_ids.assign(ids.begin(), ids.end());
    m_masks.clear();
    m_visible.clear();
    const std::vector<int>& positions = sequence.positions();
    const int next = nextPosition(sequence);
    for (std::size_t r = 0; r < ids.size(); ++r) {
        const int leaves = m_policy.advance();
        if (leaves >= 0) {
            const int slot = leaves >= next ? sequence.length() + leaves - next
                : positions.empty()
                ? leaves
                : int(std::lower_bound(positions.begin(), positions.end(), leaves)
                    - positions.begin());
            m_holes.insert(std::lower_bound(m_holes.begin(), m_holes.end(), slot), slot);
        }
        m_masks.push_back(m_holes);
        m_visible.push_back(int(m_policy.kept().size()));
    }
}

PassPart EvictingCache::part(Sequence& sequence) const
{
    PassPart part { &sequence, m_ids };
    part.rowMasks = m_masks;
    return part;
}

AttentionTap* EvictingCache::tap(int firstBatchRow, AttentionTap* inner)
{
    m_watch->begin(firstBatchRow, m_masks, inner);
    return m_policy.collectsMass() || inner ? m_watch.get() : nullptr;
}

Status EvictingCache::settle(Sequence& sequence, bool compact)
{
    const int before = sequence.length() - int(m_ids.size());
    for (int r = 0; m_policy.collectsKeys() && r < int(m_ids.size()); ++r)
        describeKeys(sequence, before + r);
    if (m_policy.collectsMass()) {
        std::vector<int> positions;
        std::vector<float> mass;
        for (int r = 0; r < int(m_ids.size()); ++r) {
            const std::vector<float>& bySlot = m_watch->mass(r);
            const std::vector<int>& mask = m_masks[std::size_t(r)];
            positions.clear();
            mass.clear();
            std::size_t next = 0;
            for (int slot = 0; slot <= before + r && slot < int(bySlot.size()); ++slot) {
                if (next < mask.size() && mask[next] == slot) {
                    ++next;
                    continue;
                }
                positions.push_back(
                    sequence.positions().empty() ? slot : sequence.positions()[std::size_t(slot)]);
                mass.push_back(bySlot[std::size_t(slot)]);
            }
            m_policy.addMass(positions, mass);
        }
    }
    if (!compact
        || int(m_holes.size())
            < holesWorth(int(m_policy.kept().size()), m_model->pool->pageSlots()))
        return {};
    AX_CHECK(sequence.drop(m_holes));
    m_holes.clear();
    return {};
}

std::span<const SlotBias> EvictingCache::slotsOf(
    const Sequence& sequence, std::span<const SlotBias> biases)
{
    if (sequence.positions().empty())
        return biases;
    m_biases.clear();
    const std::vector<int>& positions = sequence.positions();
    for (SlotBias bias : biases) {
        const auto at = std::lower_bound(positions.begin(), positions.end(), bias.slot);
        if (at != positions.end() && *at == bias.slot)
            bias.slot = int(at - positions.begin());
        else if (bias.slot >= nextPosition(sequence))
            bias.slot += sequence.length() - nextPosition(sequence);
        else
            continue; // it left
        m_biases.push_back(bias);
    }
    return m_biases;
}

/// The keys of one slot, turned back to before RoPE.
void EvictingCache::describeKeys(const Sequence& sequence, int slot)
{
    const DecoderSpec& spec = m_model->decoder->spec();
    const std::vector<CacheLayer> layers = spec.cacheLayers();
    const std::vector<int>& positions = sequence.positions();
    const int position = positions.empty() ? slot : positions[std::size_t(slot)];
    std::vector<RopeFrequencies> ropes;
    for (const RopeSpec& rope : spec.ropes)
        ropes.push_back(rope.frequencies(position + 1));
    KeySketch sketch;
    std::vector<float> key, value;
    int first = 0;
    for (int layer = 0; layer < int(layers.size()); ++layer) {
        const CacheLayer& shape = layers[std::size_t(layer)];
        if (shape.stateHeads > 0)
            continue;
        key.resize(std::size_t(shape.kvHeads * shape.keyDim));
        value.resize(std::size_t(shape.kvHeads * shape.valueDim));
        m_model->backend->readSlot(layer, sequence.place(), slot, key.data(), value.data());
        if (const int rope = spec.layers[std::size_t(layer)].ropeSlot; rope >= 0)
            for (int head = 0; head < shape.kvHeads; ++head)
                turnBack(std::span(key).subspan(
                             std::size_t(head * shape.keyDim), std::size_t(shape.keyDim)),
                    ropes[std::size_t(rope)], position);
        sketch.add(key, first);
        first += int(key.size());
    }
    m_policy.describe(position, sketch);
}

void EvictingCache::restart()
{
    m_policy = Eviction(m_policy.options());
    m_holes.clear();
}

} // namespace ax
