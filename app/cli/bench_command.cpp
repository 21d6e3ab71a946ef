// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_parallel.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/kernels/cpu/machine_speed.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <random>

namespace ax::cli {

namespace {

struct BenchArguments {
    ModelArguments model;
    SamplingArguments sampling;
    CaptureArguments capture;
    int promptTokens = 512, runs = 5, depth = 0, parallel = 0;
};

struct Spread {
    std::vector<double> values;
    void add(double value) { values.push_back(value); }
    nlohmann::ordered_json json() const
    {
        if (values.empty())
            return nullptr;
        std::vector<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t n = sorted.size();
        const double median = n % 2 ? sorted[n / 2] : 0.5 * (sorted[n / 2 - 1] + sorted[n / 2]);
        return { { "min", sorted.front() }, { "median", median }, { "max", sorted.back() } };
    }
};

/// What one token took.
struct TokenTime {
    double seconds, captureSeconds;
};

/// The times of every token but the first, which comes with the prompt.
class TimingSink final : public GenerateSink {
public:
    std::vector<TokenTime> captured, plain;

    void token(GeneratedToken token) override
    {
        if (m_started)
            (token.step ? captured : plain)
                .push_back({ token.seconds - m_seconds, token.captureSeconds - m_captureSeconds });
        m_started = true;
        m_seconds = token.seconds;
        m_captureSeconds = token.captureSeconds;
    }

private:
    bool m_started = false;
    double m_seconds = 0, m_captureSeconds = 0;
};

/// Of one mode in one run: captured tokens beside plain ones.
struct Totals {
    std::vector<double> seconds, plain, cost, capture;
    double bytes = 0;

    void add(const TokenTime& token, double beside, double after)
    {
        seconds.push_back(token.seconds);
        plain.push_back(beside);
        cost.push_back(token.seconds - beside + after);
        capture.push_back(token.captureSeconds);
    }
    /// Every third token is captured. The one after it may pay too, for what capture pushed out
    /// of the caches; the one before it, and the next such one, are what it is compared with.
    void addThirds(const TimingSink& times)
    {
        for (std::size_t k = 0; k < times.captured.size(); ++k) {
            const auto plainAt
                = [&](std::size_t index) { return times.plain[2 * k + index].seconds; };
            const double beside = 0.5 * (plainAt(1) + plainAt(3));
            add(times.captured[k], beside, plainAt(2) - beside);
        }
    }
    void addRuns(const TimingSink& with, const TimingSink& without)
    {
        for (std::size_t k = 0; k < with.captured.size(); ++k)
            add(with.captured[k], without.plain[k].seconds, 0);
    }
};
constexpr int kRound = 16; ///< captured tokens of one mode before the next has its turn

double sum(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Mean without the tenth at either end: what the machine did meanwhile lies there.
double trimmedMean(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::ptrdiff_t cut = std::ssize(values) / 10;
    return sum({ values.begin() + cut, values.end() - cut }) / double(std::ssize(values) - 2 * cut);
}

struct Mode {
    const char* name;
    CaptureOptions capture;
};

std::vector<Mode> benchModes(const ModelInfo& info)
{
    CaptureOptions off, fingerprint, raw, sketch;
    off.fingerprint = false;
    raw.fingerprint = sketch.fingerprint = false;
    raw.raw = true;
    sketch.sketch = true;
    sketch.layers.kind = LayerSelection::Kind::All;
    CaptureOptions heads = off, derotated = off, lens = off, moe = off;
    heads.heads = derotated.raw = derotated.derotated = moe.moe = true;
    lens.logitLens = 5;
    std::vector<Mode> modes { { "off", off }, { "fingerprint", fingerprint }, { "raw", raw },
        { "sketch", sketch }, { "heads", heads }, { "derotated", derotated },
        { "logit_lens", lens } };
    if (std::any_of(info.layerInfo.begin(), info.layerInfo.end(),
            [](const LayerInfo& layer) { return layer.experts > 0; }))
        modes.push_back({ "moe", moe });
    return modes;
}

Result<int> runBench(const BenchArguments& a, const CliContext& context)
{
    LoadOptions options = a.model.options;
    const int generated = a.sampling.maxTokens;
    const int before = std::max({ a.depth, a.promptTokens, 1 });
    if (options.context == 0)
        options.context = before + 3 * generated + 8;
    options.contexts = std::max(options.contexts, a.parallel);
    AX_TRY(const std::unique_ptr<Engine> engine, loadEngine(a.model, context, options));
    const ModelInfo& info = engine->info();
    // A round of a mode: a third of its tokens are captured.
    const int longest = 3 * std::min(kRound, generated) + 3;
    if (before + longest > info.context)
        return fail(ErrorCode::InvalidArgument,
            "[bench] " + std::to_string(before) + " + " + std::to_string(longest)
                + " tokens do not fit a context of " + std::to_string(info.context),
            "--context");
    // A device that decodes ahead of the host does not say what a single token took.
    const bool tokenByToken = info.device.starts_with("CPU");
    // Random ids: speed does not depend on what is read, and nothing is cached by chance.
    std::mt19937 random(1);
    std::uniform_int_distribution<int> any(0, info.vocabulary - 1);
    const auto randomIds = [&](int count) {
        std::vector<TokenId> ids(static_cast<std::size_t>(count));
        for (TokenId& id : ids)
            id = any(random);
        return ids;
    };
    const std::vector<TokenId> base = randomIds(std::max(a.depth, 1));
    const std::vector<Mode> modes = benchModes(info);
    Spread prefill, read, floor, total, ratio, peak, share;
    ParallelBench several { a.parallel, generated, {}, interruptToken() };
    for (int k = 0; k < a.parallel; ++k)
        several.prompts.push_back(randomIds(std::max(a.depth, 1)));
    std::map<std::string, Spread> decode, bytes, overhead, counted;
    ProgressBar bar("bench", context.quiet);
    const int threads = options.threads > 0 ? options.threads : 0;
    const auto generate = [&](const std::vector<TokenId>& prompt, const CaptureOptions& capture,
                              int tokens, GenerateSink& sink) {
        GenerateRequest request;
        request.prompt = prompt;
        request.capture = capture;
        request.maxTokens = tokens;
        request.ignoreEnd = true;
        request.alternatives = 0;
        request.sampling.greedy = true;
        request.sampling.seed = 1;
        return engine->generate(request, sink, interruptToken());
    };
    {
        // Warm-up: pages of the weights, thread pool, buffers.
        TimingSink unused;
        AX_TRY([[maybe_unused]] const GenerateStats stats,
            generate(base, modes[1].capture, 4, unused));
    }
    for (int run = 0; run < a.runs; ++run) {
        if (interruptToken().stop_requested())
            return fail(ErrorCode::Cancelled, "[bench] cancelled");
        const double gbps = cpu::readBandwidth(threads) / 1e9;
        read.add(gbps);
        const double touched = double(info.memory.weights)
            + double(info.memory.kvCache) * std::max(a.depth, 1) / info.context / options.contexts;
        floor.add(gbps * 1e9 / touched);
        if (a.promptTokens > 0) {
            engine->clearCache();
            TimingSink unused;
            AX_TRY(const GenerateStats stats,
                generate(randomIds(a.promptTokens), modes[0].capture, 1, unused));
            prefill.add(stats.promptTokensPerSecond());
            if (const double most = tokenByToken ? cpu::int8Peak(threads) : 0; most > 0) {
                peak.add(most / 1e9);
                share.add(stats.promptTokensPerSecond() * double(info.productsPerToken) / most);
            }
        }
        // Not measured: the cache is filled again, and the clock recovers from the prefill.
        TimingSink unused;
        AX_TRY([[maybe_unused]] const GenerateStats settled,
            generate(base, modes[0].capture, std::min(generated, 16) + 1, unused));
        // A few tokens of each mode in turn, beginning with another one each time, and tokens
        // without capture between them: a drift of the machine falls on all alike.
        std::map<std::string, Totals> totals;
        for (int start = 0, round = run; start < generated; start += kRound, ++round)
            for (std::size_t k = 0; k < modes.size() - 1; ++k) {
                const Mode& mode = modes[1 + (k + std::size_t(round)) % (modes.size() - 1)];
                const int tokens = std::min(kRound, generated - start);
                TimingSink with, without;
                CaptureOptions capture = mode.capture;
                capture.stride = tokenByToken ? 3 : 1;
                AX_TRY(const GenerateStats stats,
                    generate(base, capture, tokenByToken ? 3 * tokens + 3 : tokens + 1, with));
                if (!tokenByToken) {
                    AX_TRY([[maybe_unused]] const GenerateStats off,
                        generate(base, modes[0].capture, tokens + 1, without));
                }
                if (interruptToken().stop_requested())
                    return fail(ErrorCode::Cancelled, "[bench] cancelled");
                Totals& t = totals[mode.name];
                if (tokenByToken)
                    t.addThirds(with);
                else
                    t.addRuns(with, without);
                // The row of the prompt's last token is recorded too.
                t.bytes += double(stats.captureBytes) * tokens / (tokens + 1);
            }
        double plainSeconds = 0, plainTokens = 0;
        for (const auto& [name, t] : totals) {
            const double plain = trimmedMean(t.plain);
            decode[name].add(double(t.seconds.size()) / sum(t.seconds));
            bytes[name].add(t.bytes / double(t.seconds.size()));
            overhead[name].add(100 * trimmedMean(t.cost) / plain);
            counted[name].add(100 * trimmedMean(t.capture) / plain);
            plainSeconds += sum(t.plain);
            plainTokens += double(t.plain.size());
        }
        decode[modes[0].name].add(plainTokens / plainSeconds);
        if (a.parallel > 0) {
            AX_TRY(const ParallelTimes times, measureParallel(*engine, several));
            total.add(times.totalTps);
            ratio.add(times.totalTps / times.oneTps);
        }
        bar.update(std::uint64_t(run) + 1, std::uint64_t(a.runs));
    }
    bar.finish();
    nlohmann::ordered_json out;
    out["model"] = info.name;
    out["device"] = info.device;
    out["threads"] = options.threads;
    out["context"] = info.context;
    out["depth"] = a.depth;
    out["prompt_tokens"] = a.promptTokens;
    out["generated"] = generated;
    out["prefill_tps"] = prefill.json();
    for (const Mode& mode : modes)
        out["decode_tps"][mode.name] = decode[mode.name].json();
    for (const Mode& mode : modes)
        if (std::string(mode.name) != "off") {
            out["overhead_percent"][mode.name] = overhead[mode.name].json();
            out["counted_percent"][mode.name] = counted[mode.name].json();
            out["bytes_per_step"][mode.name] = bytes[mode.name].json();
        }
    if (a.parallel > 0)
        out["parallel"]
            = { { "n", a.parallel }, { "total_tps", total.json() }, { "ratio", ratio.json() } };
    out["weights_bytes"] = info.memory.weights;
    out["int8_peak_gmacs"] = peak.json();
    out["prefill_peak_share"] = share.json();
    out["read_gbps"] = read.json();
    out["floor_tps"] = floor.json();
    if (context.json) {
        std::printf("%s\n", out.dump(2).c_str());
        return 0;
    }
    const auto text = [](const nlohmann::ordered_json& spread, int digits) {
        if (spread.is_null())
            return std::string("-");
        char buffer[96];
        std::snprintf(buffer, sizeof buffer, "%.*f (%.*f to %.*f)", digits,
            spread["median"].get<double>(), digits, spread["min"].get<double>(), digits,
            spread["max"].get<double>());
        return std::string(buffer);
    };
    std::printf("%s on %s, %d runs, median (least to most)\n", info.name.c_str(),
        info.device.c_str(), a.runs);
    std::printf("  read bandwidth    %s GB/s\n", text(out["read_gbps"], 1).c_str());
    std::printf(
        "  floor             %s tok/s at depth %d\n", text(out["floor_tps"], 1).c_str(), a.depth);
    std::printf("  prefill           %s tok/s, %d tokens", text(out["prefill_tps"], 1).c_str(),
        a.promptTokens);
    if (!out["prefill_peak_share"].is_null())
        std::printf(", %s of the int8 peak of %s GMAC/s",
            text(out["prefill_peak_share"], 2).c_str(), text(out["int8_peak_gmacs"], 0).c_str());
    std::printf("\n");
    for (const Mode& mode : modes) {
        std::printf("  %-17s %s tok/s", mode.name, text(out["decode_tps"][mode.name], 1).c_str());
        if (std::string(mode.name) != "off")
            std::printf(", overhead %s %%, counted %s %%, %s bytes/step",
                text(out["overhead_percent"][mode.name], 2).c_str(),
                text(out["counted_percent"][mode.name], 2).c_str(),
                text(out["bytes_per_step"][mode.name], 0).c_str());
        std::printf("\n");
    }
    if (a.parallel > 0)
        std::printf("  %d answers at once %s tok/s together, %s times one\n", a.parallel,
            text(out["parallel"]["total_tps"], 1).c_str(),
            text(out["parallel"]["ratio"], 2).c_str());
    return 0;
}

} // namespace

CLI::App* addBenchCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("bench",
        "Measure read bandwidth, int8 peak, prefill, and decode with capture off and in every "
        "mode, interleaved token by token.\nExample: attnx bench SmolLM2-135M-Instruct --runs 5 "
        "--json");
    auto a = std::make_shared<BenchArguments>();
    a->sampling.maxTokens = 64;
    addModelOptions(*app, a->model, Precision::Fast);
    app->add_option(
           "--prompt-tokens", a->promptTokens, "tokens of the prefill measurement; 0: none")
        ->check(CLI::Range(0, 1 << 20))
        ->capture_default_str();
    app->add_option("--max-tokens", a->sampling.maxTokens,
           "captured tokens per decode measurement, beside tokens without capture")
        ->check(CLI::Range(2, 1 << 20))
        ->capture_default_str();
    app->add_option("--runs", a->runs, "interleaved repetitions")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    app->add_option("--depth", a->depth, "tokens put into the cache first")
        ->check(CLI::Range(0, 1 << 22))
        ->capture_default_str();
    app->add_option(
           "--parallel", a->parallel, "measure so many answers at once beside one as well; 0: none")
        ->check(CLI::Range(0, 64))
        ->capture_default_str();
    app->add_flag("--json", context.json, "JSON on standard output");
    app->add_flag("--quiet", context.quiet, "no progress bar");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const auto code = runBench(*a, context);
            return code ? *code : reportError(code.error());
        };
    });
    return app;
}

} // namespace ax::cli
