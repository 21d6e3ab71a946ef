// SPDX-License-Identifier: Apache-2.0
// Effect scans: one step of a conversation run again many times at once, each row with something
// hidden from it or some heads silent.
#include "engine/runtime/engine.h"

#include "engine/core/simd/vectors.h"
#include "engine/core/stopwatch.h"
#include "engine/runtime/engine_impl.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ax {

namespace {

/// Logits of all rows of a pass are read: so many numbers at most.
constexpr int kLogitsPerPass = 16 << 20;

/// One row: what it does without.
struct Item {
    std::span<const int> hidden; ///< positions, ascending
    std::span<const HeadRef> silent;

    /// The layer before which it is as if nothing were missing.
    int leaves() const
    {
        if (silent.empty() || !hidden.empty())
            return 0;
        const auto byLayer = [](const HeadRef& a, const HeadRef& b) { return a.layer < b.layer; };
        return std::min_element(silent.begin(), silent.end(), byLayer)->layer;
    }
};

float logprobOf(std::span<const float> logits, TokenId id)
{
    int place = -1;
    const auto& vectors = simd::vectors();
    const float most = vectors.largest(logits.data(), int(logits.size()), place);
    return logits[std::size_t(id)] - most
        - float(std::log(vectors.expSum(logits.data(), int(logits.size()), most)));
}

/// ln p / (1 - p). Near p = 1 the log-probability has no room, the log odds have.
double logOdds(double logprob) { return logprob - std::log(std::max(-std::expm1(logprob), 1e-30)); }

Status checkSets(const EffectRequest& request, const ModelInfo& info, int query)
{
    for (const std::vector<int>& set : request.positions)
        if (set.empty() || *std::min_element(set.begin(), set.end()) < 0
            || *std::max_element(set.begin(), set.end()) > query)
            return fail(ErrorCode::InvalidArgument,
                "[effects] positions: expected one or more between 0 and " + std::to_string(query),
                "positions");
    for (const std::vector<HeadRef>& set : request.heads)
        for (const HeadRef& head : set)
            AX_CHECK(checkHead("effects", head, info));
    return {};
}

/// ln p(target) of each item, in one pass of as many rows. Their keys and values lie behind the
/// context, each at the query's position; a row sees the context and its own alone. The first item
/// goes through all layers, the others, ascending by `leaves`, through those from there on.
Result<std::vector<float>> runItems(LoadedModel& model, Sequence& context, TokenId queryId,
    TokenId target, std::span<const Item> items, std::stop_token stop)
{
    const int query = context.length(), rows = int(items.size());
    std::vector<int> positions(std::size_t(query + rows), query);
    std::iota(positions.begin(), positions.begin() + query, 0);
    std::vector<std::vector<int>> masks(static_cast<std::size_t>(rows));
    std::vector<PassRow> table;
    std::vector<SilencedHead> silenced;
    std::vector<int> leaves;
    for (int r = 0; r < rows; ++r) {
        const Item& item = items[std::size_t(r)];
        leaves.push_back(r == 0 ? 0 : item.leaves());
        std::vector<int>& mask = masks[std::size_t(r)];
        bool own = false;
        for (const int position : item.hidden) {
            if (position == query)
                own = true;
            else
                mask.push_back(position);
        }
        for (int other = query; other < query + r; ++other)
            mask.push_back(other);
        if (own)
            mask.push_back(query + r);
        table.push_back({ 0, query, query + r, mask });
        for (const HeadRef& head : item.silent)
            silenced.push_back({ r, head.layer, head.head });
    }
    CacheSequence place = context.place();
    place.positions = positions;
    const std::vector<TokenId> ids(std::size_t(rows), queryId);
    ForwardInput input;
    input.ids = ids;
    input.table = { std::span(&place, 1), table };
    input.allLogits = true;
    input.silenced = silenced;
    input.leaves = leaves;
    input.stop = std::move(stop);
    AX_TRY(const Act logits, model.decoder->forward(input));
    std::vector<float> result, copy;
    for (int r = 0; r < rows; ++r) {
        const Act row = model.backend->row(logits, r);
        const float* values = model.backend->onHost(row);
        if (!values) {
            copy.resize(std::size_t(row.cols));
            model.backend->download(row, copy.data());
            values = copy.data();
        }
        result.push_back(logprobOf(std::span(values, std::size_t(row.cols)), target));
    }
    return result;
}

} // namespace

Result<EffectResult> Engine::effects(const EffectRequest& request,
    const std::function<void(int, int)>& progress, std::stop_token stop)
{
    return guarded("effects", [&]() -> Result<EffectResult> {
        LoadedModel& model = *m_impl->model;
        const int query = int(request.context.size()) - 2;
        AX_CHECK(checkQuestion("effects", request.context, model.info));
        AX_CHECK(checkSets(request, model.info, query));
        AX_CHECK(m_impl->scheduler->settle());
        EffectResult result;
        double unused = 0;
        const Stopwatch watch(unused);
        const std::span context = std::span(request.context).first(std::size_t(query));
        AX_TRY(Sequence base, m_impl->store->borrow(context));
        const int common = base.length();
        result.contextRead = query - common;
        ReadOptions options;
        options.stop = stop;
        AX_CHECK(readIds(model, base, context.subspan(std::size_t(common)), options));
        AX_CHECK(crossRopeSwitch(model, base));

        std::vector<std::vector<int>> hidden = request.positions;
        std::vector<Item> items;
        for (std::vector<int>& set : hidden) {
            std::sort(set.begin(), set.end());
            set.erase(std::unique(set.begin(), set.end()), set.end());
            items.push_back({ set, {} });
        }
        for (const std::vector<HeadRef>& set : request.heads)
            items.push_back({ {}, set });
        // A state of linear attention cannot go back: each row then has a sequence of its own.
        const bool alone = model.pool->linear();
        std::size_t most = alone
            ? 1
            : std::size_t(std::clamp(kLogitsPerPass / model.info.vocabulary, 1, kRowsPerPass));
        std::vector<std::size_t> order(items.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::stable_sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return items[a].leaves() < items[b].leaves(); });
        std::vector<float> logprobs(items.size());
        std::optional<float> whole; // of the row that does without nothing
        std::size_t done = 0;
        while (!whole || done < items.size()) {
            // That row goes first in each pass: it is what the others leave. A pass of one row is
            // either that row or another.
            std::vector<Item> pass;
            if (most > 1 || !whole)
                pass.emplace_back();
            const std::size_t added = std::min(most - pass.size(), items.size() - done);
            for (std::size_t k = 0; k < added; ++k)
                pass.push_back(items[order[done + k]]);
            const std::size_t rows = pass.size();
            std::optional<Sequence> copy;
            if (alone) {
                AX_TRY(copy, base.fork(query));
            }
            Sequence& sequence = copy ? *copy : base;
            if (const Status room = sequence.reserve(int(rows)); !room) {
                if (rows == 1)
                    return tl::unexpected<Error>(room.error());
                most = rows / 2; // the cache is nearly full: smaller passes
                continue;
            }
            auto found = runItems(model, sequence, request.context[std::size_t(query)],
                request.context.back(), pass, stop);
            sequence.truncate(query);
            if (!found)
                return tl::unexpected<Error>(found.error());
            if (!whole)
                whole = found->front();
            for (std::size_t k = 0; k < added; ++k)
                logprobs[order[done + k]] = (*found)[rows - added + k];
            done += added;
            if (progress)
                progress(int(done), int(items.size()));
        }
        if (result.contextRead > 0)
            m_impl->store->keep(std::move(base));
        result.logprob = *whole;
        for (std::size_t k = 0; k < items.size(); ++k) {
            const Effect effect { logprobs[k] - result.logprob,
                float(logOdds(logprobs[k]) - logOdds(result.logprob)) };
            (k < hidden.size() ? result.positions : result.heads).push_back(effect);
        }
        result.seconds = watch.seconds();
        return result;
    });
}

} // namespace ax
