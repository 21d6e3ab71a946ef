// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/kernels/cpu/bandwidth.h"

#include <algorithm>
#include <cstdio>
#include <random>

namespace ax::cli {

namespace {

    struct BenchArguments {
        ModelArguments model;
        SamplingArguments sampling;
        CaptureArguments capture;
        int promptTokens = 512, runs = 5, depth = 0;
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
            const double median
                = n % 2 ? sorted[n / 2] : 0.5 * (sorted[n / 2 - 1] + sorted[n / 2]);
            return { { "min", sorted.front() }, { "median", median }, { "max", sorted.back() } };
        }
    };

    /// Of one mode in one run.
    struct Totals {
        double seconds = 0, captureSeconds = 0, bytes = 0;
        int tokens = 0;
    };
    constexpr int kRound = 16; ///< tokens of one mode before the next has its turn

    class CountingSink final : public GenerateSink {
    public:
        void token(GeneratedToken) override { }
    };

    struct Mode {
        const char* name;
        CaptureOptions capture;
    };

    std::vector<Mode> benchModes()
    {
        CaptureOptions off, fingerprint, raw, sketch;
        off.fingerprint = false;
        raw.fingerprint = sketch.fingerprint = false;
        raw.raw = true;
        sketch.sketch = true;
        sketch.layers.kind = LayerSelection::Kind::All;
        return { { "off", off }, { "fingerprint", fingerprint }, { "raw", raw },
            { "sketch", sketch } };
    }

    Result<int> runBench(const BenchArguments& a, const CliContext& context)
    {
        AX_TRY(LoadOptions options, loadOptions(a.model));
        const int generated = a.sampling.maxTokens;
        const int before = std::max({ a.depth, a.promptTokens, 1 });
        if (options.context == 0)
            options.context = before + generated + 8;
        AX_TRY(const std::unique_ptr<Engine> engine, loadEngine(a.model, context, options));
        const ModelInfo& info = engine->info();
        if (before + generated > info.context)
            return fail(ErrorCode::InvalidArgument,
                "[bench] " + std::to_string(before) + " + " + std::to_string(generated)
                    + " tokens do not fit a context of " + std::to_string(info.context),
                "--context");
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
        const std::vector<Mode> modes = benchModes();
        Spread prefill, read, floor;
        std::map<std::string, Spread> decode, bytes, overhead, counted;
        CountingSink sink;
        ProgressBar bar("bench", context.quiet);
        const int threads = options.threads > 0 ? options.threads : 0;
        const auto generate = [&](const std::vector<TokenId>& prompt, const CaptureOptions& capture,
                                  int tokens) {
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
            AX_TRY([[maybe_unused]] const GenerateStats stats, generate(base, modes[1].capture, 4));
        }
        for (int run = 0; run < a.runs; ++run) {
            if (interruptToken().stop_requested())
                return fail(ErrorCode::Cancelled, "[bench] cancelled");
            const double gbps = cpu::readBandwidth(threads) / 1e9;
            read.add(gbps);
            const double touched = double(info.memory.weights)
                + double(info.memory.kvCache) * std::max(a.depth, 1) / info.context;
            floor.add(gbps * 1e9 / touched);
            if (a.promptTokens > 0) {
                engine->clearCache();
                AX_TRY(const GenerateStats stats,
                    generate(randomIds(a.promptTokens), modes[0].capture, 1));
                prefill.add(stats.promptTokensPerSecond());
            }
            // Not measured: the cache is filled again, and the clock recovers from the prefill.
            AX_TRY([[maybe_unused]] const GenerateStats settled,
                generate(base, modes[0].capture, std::min(generated, 16) + 1));
            // A few tokens of each mode in turn, beginning with another one each time: a drift of
            // the machine falls on all modes alike.
            std::map<std::string, Totals> totals;
            for (int start = 0, round = run; start < generated; start += kRound, ++round)
                for (std::size_t k = 0; k < modes.size(); ++k) {
                    const Mode& mode = modes[(k + std::size_t(round)) % modes.size()];
                    const int tokens = std::min(kRound, generated - start);
                    AX_TRY(const GenerateStats stats, generate(base, mode.capture, tokens + 1));
                    Totals& t = totals[mode.name];
                    t.seconds += stats.decodeSeconds;
                    t.captureSeconds += stats.captureSeconds;
                    t.bytes += double(stats.captureBytes);
                    t.tokens += stats.generatedTokens - 1; // the first comes with the prompt
                }
            for (const Mode& mode : modes) {
                const Totals& t = totals[mode.name];
                decode[mode.name].add(t.tokens / t.seconds);
                bytes[mode.name].add(t.bytes / t.tokens);
                counted[mode.name].add(100 * t.captureSeconds / (t.seconds - t.captureSeconds));
                overhead[mode.name].add(100 * (t.seconds / totals["off"].seconds - 1));
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
        out["weights_bytes"] = info.memory.weights;
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
        std::printf("  floor             %s tok/s at depth %d\n", text(out["floor_tps"], 1).c_str(),
            a.depth);
        std::printf("  prefill           %s tok/s, %d tokens\n",
            text(out["prefill_tps"], 1).c_str(), a.promptTokens);
        for (const Mode& mode : modes) {
            std::printf(
                "  %-17s %s tok/s", mode.name, text(out["decode_tps"][mode.name], 1).c_str());
            if (std::string(mode.name) != "off")
                std::printf(", overhead %s %%, counted %s %%, %s bytes/step",
                    text(out["overhead_percent"][mode.name], 2).c_str(),
                    text(out["counted_percent"][mode.name], 2).c_str(),
                    text(out["bytes_per_step"][mode.name], 0).c_str());
            std::printf("\n");
        }
        return 0;
    }

} // namespace

CLI::App* addBenchCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("bench",
        "Measure read bandwidth, prefill, and decode with capture off, fingerprint, raw and sketch, "
        "interleaved in one run.\nExample: attnx bench SmolLM2-135M-Instruct --runs 5 --json");
    auto a = std::make_shared<BenchArguments>();
    a->sampling.maxTokens = 64;
    addModelOptions(*app, a->model, "fast");
    app->add_option("--prompt-tokens", a->promptTokens, "tokens of the prefill measurement; 0: none")
        ->check(CLI::Range(0, 1 << 20))
        ->capture_default_str();
    app->add_option("--max-tokens", a->sampling.maxTokens, "tokens per decode measurement")
        ->check(CLI::Range(2, 1 << 20))
        ->capture_default_str();
    app->add_option("--runs", a->runs, "interleaved repetitions")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    app->add_option("--depth", a->depth, "tokens put into the cache first")
        ->check(CLI::Range(0, 1 << 22))
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
