// SPDX-License-Identifier: Apache-2.0
// Whole attention rows of any heads over any range of a context, tile by tile.
#include "engine/core/simd/vectors.h"
#include "engine/runtime/engine_impl.h"

#include <algorithm>
#include <map>

namespace ax {

namespace {

/// Collects the rows of one pass and gives them on; holds what one tile of each head of a layer
/// needs, or the pass's mean.
class RowsTap final : public AttentionTap {
public:
    RowsTap(const RowsRequest& request, const TileSink& sink)
        : m_request(request)
        , m_sink(sink)
    {
        for (const HeadRef& head : request.heads)
            m_heads[head.layer].push_back(head.head);
        for (auto& [layer, heads] : m_heads) {
            std::sort(heads.begin(), heads.end());
            heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
            m_count += int(heads.size());
        }
    }
    bool wantsLayer(int layer) const override { return m_heads.count(layer) > 0; }
    bool wantsRow(int batchRow) const override
    {
        const int query = m_passFirst + batchRow;
        return query >= m_request.from && query < m_request.to;
    }
    bool wantsLogits() const override { return false; }
    void layerRow(const LayerRow& row) override
    {
        if (m_request.mean) {
            const float share = 1.0f / float(m_count);
            for (const int head : m_heads.at(row.layer))
                add(m_tiles.front(), row, head, share);
            return;
        }
        const std::vector<int>& heads = m_heads.at(row.layer);
        if (m_tiles.empty() || m_tiles.front().layer != row.layer
            || m_tiles.front().firstQuery + m_rows != row.queryPosition || m_rows == m_rowsOfTile)
            beginLayer(row, heads);
        for (std::size_t k = 0; k < heads.size(); ++k)
            add(m_tiles[k], row, heads[k], 1.0f);
        ++m_rows;
    }
    /// A pass over [first, first + rows) begins.
    void beginPass(int first, int rows)
    {
        m_passFirst = first;
        m_passEnd = std::min(first + rows, m_request.to);
        if (!m_request.mean)
            return;
        m_tiles.resize(1);
        open(m_tiles.front(), -1, -1, std::max(first, m_request.from), m_passEnd);
        m_rows = m_tiles.front().queries;
    }
    void endPass()
    {
        give();
        m_tiles.clear();
    }

private:
    static void open(AttentionTile& tile, int layer, int head, int from, int to)
    {
        tile = { layer, head, from, to - from, to, {} };
        tile.p.assign(std::size_t(tile.queries) * std::size_t(tile.keys), 0.0f);
    }
    void beginLayer(const LayerRow& row, const std::vector<int>& heads)
    {
        give();
        // So many rows that no tile passes the bound.
        const std::size_t most
            = std::max<std::size_t>(1, Engine::kTileFloats / std::size_t(m_passEnd));
        m_rowsOfTile = int(std::min<std::size_t>(most, std::size_t(m_passEnd - row.queryPosition)));
        m_rows = 0;
        m_tiles.resize(heads.size());
        for (std::size_t k = 0; k < heads.size(); ++k)
            open(m_tiles[k], row.layer, heads[k], row.queryPosition,
                row.queryPosition + m_rowsOfTile);
    }
    static void add(AttentionTile& tile, const LayerRow& row, int head, float share)
    {
        float* out = tile.p.data()
            + std::size_t(row.queryPosition - tile.firstQuery) * std::size_t(tile.keys) + row.first;
        const auto& vectors = simd::vectors();
        for (int split = 0; split < row.splits && split * row.splitSize < row.count; ++split) {
            const int begin = split * row.splitSize;
            vectors.accumulate(out + begin,
                row.weights + std::size_t(head) * row.stride + std::size_t(begin),
                row.factors[head * row.splits + split] * share,
                std::min(row.splitSize, row.count - begin));
        }
    }
    void give()
    {
        for (AttentionTile& tile : m_tiles) {
            if (m_rows == 0)
                continue;
            if (tile.p.size() <= Engine::kTileFloats || tile.queries == 1) {
                m_sink(std::move(tile));
                continue;
            }
            // The mean of a whole pass, cut to size.
            const int rows = std::max(1, int(Engine::kTileFloats / std::size_t(tile.keys)));
            for (int from = 0; from < tile.queries; from += rows) {
                const int count = std::min(rows, tile.queries - from);
                const int first = tile.firstQuery + from;
                AttentionTile part { tile.layer, tile.head, first, count, first + count, {} };
                for (int k = 0; k < count; ++k) {
                    const float* row
                        = tile.p.data() + std::size_t(from + k) * std::size_t(tile.keys);
                    part.p.insert(part.p.end(), row, row + part.keys);
                }
                m_sink(std::move(part));
            }
        }
        m_rows = 0;
    }

    const RowsRequest& m_request;
    const TileSink& m_sink;
    std::map<int, std::vector<int>> m_heads; ///< layer: its heads, ascending
    int m_count = 0; ///< of all heads
    int m_passFirst = 0, m_passEnd = 0;
    std::vector<AttentionTile> m_tiles; ///< of the layer that is being read, or the mean
    int m_rows = 0, m_rowsOfTile = 0;
};

Status checkRows(const RowsRequest& request, const ModelInfo& info)
{
    AX_CHECK(checkIds("rows", request.context, info));
    if (request.from < 0 || request.to <= request.from || request.to > int(request.context.size()))
        return fail(ErrorCode::InvalidArgument,
            "[rows] queries: expected a range inside 0 … " + std::to_string(request.context.size())
                + ", found " + std::to_string(request.from) + " … " + std::to_string(request.to),
            "queries");
    if (request.heads.empty())
        return fail(ErrorCode::InvalidArgument, "[rows] heads: expected at least one", "heads");
    for (const HeadRef& head : request.heads)
        AX_CHECK(checkHead("rows", head, info));
    return {};
}

} // namespace

Result<int> Engine::rows(const RowsRequest& request, const TileSink& sink,
    const std::function<void(int, int)>& progress, std::stop_token stop)
{
    return guarded("rows", [&]() -> Result<int> {
        LoadedModel& model = *m_impl->model;
        AX_CHECK(checkRows(request, model.info));
        AX_CHECK(m_impl->scheduler->settle());
        const std::span ids = std::span(request.context);
        // Frequencies that depend on the length: all is read for this length, as `dump` does.
        const bool byLength = model.decoder->ropeDependsOnLength();
        const int length = byLength ? int(ids.size()) : 0;
        int known = 0;
        if (!byLength) {
            AX_TRY(const Sequence kept, m_impl->store->borrow(ids.first(std::size_t(request.to))));
            known = kept.length();
        }
        AX_TRY(Sequence sequence,
            byLength ? Sequence::create(*model.pool)
                     : m_impl->store->borrow(ids.first(std::size_t(request.from))));
        const int begin = sequence.length(), total = request.to - begin;
        const auto tell = [&](int done) {
            if (progress)
                progress(done, total);
        };
        ReadOptions options;
        options.sequenceLength = length;
        options.progress = tell;
        options.stop = stop;
        AX_CHECK(readIds(model, sequence,
            ids.subspan(std::size_t(begin), std::size_t(request.from - begin)), options));
        RowsTap tap(request, sink);
        for (int first = request.from; first < request.to; first += kRowsPerPass) {
            const int rows = std::min(kRowsPerPass, request.to - first);
            const PassPart part { &sequence, ids.subspan(std::size_t(first), std::size_t(rows)) };
            tap.beginPass(first, rows);
            Pass pass;
            pass.parts = std::span(&part, 1);
            pass.hooks.tap = &tap;
            pass.sequenceLength = length;
            pass.stop = stop;
            AX_TRY([[maybe_unused]] const Act logits, runPass(model, pass));
            tap.endPass();
            tell(first + rows - begin);
        }
        // What nobody had read stays for the next question; what was there stays as it was.
        if (!byLength && known <= request.from)
            m_impl->store->keep(std::move(sequence));
        return total;
    });
}

} // namespace ax
