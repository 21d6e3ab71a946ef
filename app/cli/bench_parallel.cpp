// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_parallel.h"

#include <algorithm>
#include <chrono>

namespace ax::cli {

namespace {

class CountingSink final : public GenerateSink {
public:
    int tokens = 0;
    bool ended = false;
    void token(GeneratedToken) override { ++tokens; }
    void finished(Result<GenerateStats>) override { ended = true; }
};

GenerateRequest plainRequest(const std::vector<TokenId>& prompt, int tokens)
{
    GenerateRequest request;
    request.prompt = prompt;
    request.capture.fingerprint = false;
    request.maxTokens = tokens;
    request.ignoreEnd = true;
    request.alternatives = 0;
    request.sampling.greedy = true;
    request.sampling.seed = 1;
    return request;
}

/// Tokens a second of that many answers, from when all are being written until one ends.
Result<double> tokensPerSecond(Engine& engine, const ParallelBench& bench, int answers)
{
    using Clock = std::chrono::steady_clock;
    std::vector<CountingSink> sinks(static_cast<std::size_t>(answers));
    for (int k = 0; k < answers; ++k) {
        AX_TRY([[maybe_unused]] const AnswerId answer,
            engine.start(plainRequest(bench.prompts[std::size_t(k)], bench.tokens + 2),
                sinks[std::size_t(k)], bench.stop));
    }
    const auto all = [&](auto&& holds) { return std::all_of(sinks.begin(), sinks.end(), holds); };
    const auto written = [&] {
        int tokens = 0;
        for (const CountingSink& sink : sinks)
            tokens += sink.tokens;
        return tokens;
    };
    bool started = false;
    double rate = 0;
    Clock::time_point start;
    int before = 0;
    while (engine.runSome()) {
        const Clock::time_point now = Clock::now();
        if (!started && all([](const CountingSink& sink) { return sink.tokens >= 2; })) {
            started = true;
            start = now;
            before = written();
        } else if (started && all([](const CountingSink& sink) { return !sink.ended; })) {
            rate = (written() - before) / std::chrono::duration<double>(now - start).count();
        }
    }
    if (bench.stop.stop_requested())
        return fail(ErrorCode::Cancelled, "[bench] cancelled");
    return rate;
}

} // namespace

Result<ParallelTimes> measureParallel(Engine& engine, const ParallelBench& bench)
{
    for (const std::vector<TokenId>& prompt : bench.prompts) {
        CountingSink unused;
        AX_TRY([[maybe_unused]] const GenerateStats stats,
            engine.generate(plainRequest(prompt, 1), unused, bench.stop));
    }
    ParallelTimes times;
    AX_TRY(times.oneTps, tokensPerSecond(engine, bench, 1));
    AX_TRY(times.totalTps, tokensPerSecond(engine, bench, bench.answers));
    return times;
}

} // namespace ax::cli
