// SPDX-License-Identifier: Apache-2.0
// "Without it": a step of a conversation run again with some positions hidden.
#include "engine/runtime/engine.h"

#include "engine/runtime/engine_impl.h"

#include <algorithm>
#include <chrono>

namespace ax {

namespace {

struct Distribution {
    float logprob = 0; ///< of the asked id
    std::vector<Candidate> top;
};

Distribution distributionOf(Backend& backend, Act logits, TokenId id, int alternatives)
{
    std::vector<float> values(std::size_t(logits.cols));
    backend.download(logits, values.data());
    SamplingOptions options;
    options.greedy = true;
    options.seed = 1;
    Sampler sampler(options, {});
    Distribution result;
    const SampleResult sample = sampler.sample(values, std::max(1, alternatives));
    result.top = sample.top;
    // ln p of any id from the largest one's: logits differ by the same amount.
    result.logprob = sample.logprob + values[std::size_t(id)] - values[std::size_t(sample.id)];
    return result;
}

} // namespace

Result<WithoutResult> Engine::without(const WithoutRequest& request,
    const std::function<void(int, int)>& progress, std::stop_token stop)
{
    return guarded("without", [&]() -> Result<WithoutResult> {
        LoadedModel& model = *m_impl->model;
        const int produced = int(request.context.size()) - 1;
        const int query = produced - 1;
        AX_CHECK(checkQuestion("without", request.context, model.info));
        std::vector<int> masked = request.positions;
        std::sort(masked.begin(), masked.end());
        masked.erase(std::unique(masked.begin(), masked.end()), masked.end());
        if (masked.empty() || masked.front() < 0 || masked.back() > query)
            return fail(ErrorCode::InvalidArgument,
                "[without] positions: expected one or more between 0 and " + std::to_string(query),
                "positions");
        AX_CHECK(m_impl->scheduler->settle());
        const auto start = std::chrono::steady_clock::now();
        WithoutResult result;
        // Positions 0 … query - 1 as they were, beside the conversation: it goes on as if nothing
        // had been tried.
        const std::span context = std::span(request.context).first(std::size_t(query));
        AX_TRY(Sequence base, m_impl->store->borrow(context));
        const int common = base.length();
        result.contextRead = query - common;
        ReadOptions options;
        options.stop = stop;
        options.progress = [&](int done) {
            if (progress)
                progress(done, query - common);
        };
        AX_CHECK(readIds(model, base, context.subspan(std::size_t(common)), options));
        const TokenId queryId = request.context[std::size_t(query)];
        const TokenId target = request.context.back();
        const auto run = [&](std::span<const int> hidden) -> Result<Distribution> {
            // A state of linear attention cannot go back: each try has its own.
            std::optional<Sequence> copy;
            if (model.pool->linear()) {
                AX_TRY(copy, base.fork(query));
            }
            Sequence& sequence = copy ? *copy : base;
            AX_CHECK(crossRopeSwitch(model, sequence));
            const PassPart part { &sequence, std::span(&queryId, 1), hidden };
            Pass pass;
            pass.parts = std::span(&part, 1);
            AX_TRY(const Act logits, runPass(model, pass));
            if (!copy)
                sequence.truncate(query);
            return distributionOf(*model.backend, logits, target, request.alternatives);
        };
        auto before = run({});
        auto after = before ? run(masked) : before;
        // What had to be read stays for the next question.
        if (before && result.contextRead > 0)
            m_impl->store->keep(std::move(base));
        if (!after)
            return tl::unexpected<Error>(after.error());
        result.logprobBefore = before->logprob;
        result.logprobAfter = after->logprob;
        for (const Candidate& candidate : after->top)
            result.alternatives.push_back(model.alternative(candidate));
        result.seconds
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return result;
    });
}

} // namespace ax
