// SPDX-License-Identifier: Apache-2.0
#include "app/cli/engine_options.h"

#include "engine/model/weights/model_finder.h"

#include <atomic>
#include <charconv>
#include <csignal>
#include <thread>

namespace ax::cli {

void addModelOptions(CLI::App& app, ModelArguments& a, const char* defaultPrecision)
{
    a.precision = defaultPrecision;
    app.add_option(
           "MODEL", a.model, "GGUF file, Hugging Face folder, or a name from `attnx models`")
        ->required();
    app.add_option("--device", a.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    app.add_option("--threads", a.threads, "processors to use; 0: all that are usable")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    app.add_option("--context", a.context, "positions of the cache; 0: the model's, at most 8192")
        ->check(CLI::Range(0, 1 << 24))
        ->capture_default_str();
    app.add_option("--kv-type", a.kvType, "cache precision: f16 (fast) or f32 (exact)")
        ->check(CLI::IsMember({ "f16", "f32", "q8_0" }));
    app.add_option("--precision", a.precision,
           "fast: quantised kernels; exact: float32 arithmetic on the dequantised weights")
        ->check(CLI::IsMember({ "fast", "exact" }))
        ->capture_default_str();
}

void addSamplingOptions(CLI::App& app, SamplingArguments& a)
{
    const char* group = "Sampling";
    SamplingOptions& s = a.options;
    app.add_option(
           "--max-tokens", a.maxTokens, "tokens to write at most; 0: until the context is full")
        ->check(CLI::Range(0, 1 << 24))
        ->capture_default_str()
        ->group(group);
    app.add_option("--temperature", s.temperature, "0 takes the most probable token")
        ->capture_default_str()
        ->group(group);
    app.add_option("--top-k", s.topK, "0: off")->capture_default_str()->group(group);
    app.add_option("--top-p", s.topP, "1: off")->capture_default_str()->group(group);
    app.add_option("--min-p", s.minP, "0: off")->capture_default_str()->group(group);
    app.add_option("--repetition-penalty", s.repetitionPenalty, "1: off")
        ->capture_default_str()
        ->group(group);
    app.add_option("--presence-penalty", s.presencePenalty, "0: off")
        ->capture_default_str()
        ->group(group);
    app.add_option("--frequency-penalty", s.frequencyPenalty, "0: off")
        ->capture_default_str()
        ->group(group);
    app.add_option("--seed", s.seed, "same seed, same text; 0 draws one and reports it")
        ->capture_default_str()
        ->group(group);
    app.add_option("--stop", a.stops, "stop before this text (repeatable)")->group(group);
    app.add_flag("--greedy", s.greedy, "always the most probable token")->group(group);
}

void addCaptureOptions(CLI::App& app, CaptureArguments& a)
{
    const char* group = "Capture";
    CaptureOptions& c = a.options;
    app.add_option("--capture", a.modes, "off, or a list of raw,sketch,fingerprint,heads")
        ->capture_default_str()
        ->group(group);
    app.add_option("--layers", a.layers, "last, auto, all or a list (negative from the end)")
        ->capture_default_str()
        ->group(group);
    app.add_option("--heads", a.heads, "all or a list of query heads")
        ->capture_default_str()
        ->group(group);
    app.add_option("--aggregation", a.aggregation, "mean, max, none or logit_mean over heads")
        ->check(CLI::IsMember({ "mean", "max", "none", "logit_mean" }))
        ->capture_default_str()
        ->group(group);
    app.add_option("--attention-top-k", c.topK, "positions kept per row, 1 to 64")
        ->capture_default_str()
        ->group(group);
    app.add_option("--stride", c.stride, "record every Nth step")
        ->capture_default_str()
        ->group(group);
    app.add_option("--max-steps", c.maxSteps, "record at most N steps; 0: all")
        ->capture_default_str()
        ->group(group);
    app.add_option("--window", c.window, "only the last W positions are candidates; 0: all")
        ->capture_default_str()
        ->group(group);
    app.add_option("--mask-prefix", c.maskPrefix, "positions below N never leave the engine")
        ->capture_default_str()
        ->group(group);
    app.add_flag("--fingerprint-only", c.fingerprintOnly, "never positions, scores or logits")
        ->group(group);
    app.add_option("--fingerprint-layout", a.layout, "log16 or log8layers8")
        ->check(CLI::IsMember({ "log16", "log8layers8" }))
        ->capture_default_str()
        ->group(group);
    app.add_option("--sink-policy", a.sinkPolicy, "include or exclude sinks in fingerprints")
        ->check(CLI::IsMember({ "include", "exclude" }))
        ->capture_default_str()
        ->group(group);
    app.add_option("--zone-preset", a.zonePreset, "rules that name the zones")
        ->capture_default_str()
        ->group(group);
    app.add_flag("--derotated", c.derotated,
           "also rows with the keys turned back to before RoPE (content without position)")
        ->group(group);
    app.add_flag("--moe", c.moe, "also experts, weights and router entropy of MoE layers")
        ->group(group);
    app.add_flag("--logit-lens{5}", c.logitLens,
           "also the K next tokens that each captured layer would write; --logit-lens=K")
        ->group(group);
    app.add_flag("--prompt-rows", c.promptRows, "record the rows of the prompt too")->group(group);
}

Result<LoadOptions> loadOptions(const ModelArguments& a)
{
    LoadOptions options;
    options.device = a.device;
    options.threads = a.threads;
    options.context = a.context;
    options.precision = a.precision == "exact" ? Precision::Exact : Precision::Fast;
    if (a.kvType == "f16")
        options.kvType = KvType::F16;
    else if (a.kvType == "f32")
        options.kvType = KvType::F32;
    else if (a.kvType == "q8_0")
        options.kvType = KvType::Q8_0;
    return options;
}

Result<CaptureOptions> captureOptions(const CaptureArguments& a)
{
    CaptureOptions options = a.options;
    options.raw = options.sketch = options.fingerprint = options.heads = false;
    std::string_view rest = a.modes;
    while (a.modes != "off" && !rest.empty()) {
        const std::size_t comma = rest.find(',');
        const std::string_view mode = rest.substr(0, comma);
        if (mode == "raw")
            options.raw = true;
        else if (mode == "sketch")
            options.sketch = true;
        else if (mode == "fingerprint")
            options.fingerprint = true;
        else if (mode == "heads")
            options.heads = true;
        else
            return fail(ErrorCode::InvalidArgument,
                "[capture] --capture: expected off or a list of raw, sketch, fingerprint, heads, "
                "found \""
                    + std::string(mode) + "\"",
                "--capture");
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    AX_TRY(options.layers, LayerSelection::parse(a.layers));
    options.lensLayers = options.layers;
    if (a.heads != "all") {
        AX_TRY(const LayerSelection list, LayerSelection::parse(a.heads));
        if (list.kind != LayerSelection::Kind::List)
            return fail(ErrorCode::InvalidArgument,
                "[capture] --heads: expected all or numbers with commas", "--heads");
        options.headList = list.list;
    }
    options.aggregation = a.aggregation == "max" ? Aggregation::Max
        : a.aggregation == "none"                ? Aggregation::None
        : a.aggregation == "logit_mean"          ? Aggregation::LogitMean
                                                 : Aggregation::Mean;
    options.layout
        = a.layout == "log8layers8" ? FingerprintLayout::Log8Layers8 : FingerprintLayout::Log16;
    options.sinkPolicy = a.sinkPolicy == "exclude" ? SinkPolicy::Exclude : SinkPolicy::Include;
    return options;
}

Result<std::unique_ptr<Engine>> loadEngine(
    const ModelArguments& arguments, const CliContext& context, LoadOptions options)
{
    AX_TRY(const std::filesystem::path path, resolveModel(arguments.model));
    ProgressBar bar("loading", context.quiet);
    auto engine = Engine::load(
        path, options,
        [&](double fraction, const std::string&) {
            bar.update(std::uint64_t(fraction * 1000), 1000);
        },
        interruptToken());
    bar.finish();
    return engine;
}

namespace {

std::stop_source& interruptSource()
{
    static std::stop_source source;
    return source;
}
volatile std::sig_atomic_t g_interrupts = 0;

void onSignal(int signal)
{
    if (++g_interrupts > 1)
        std::_Exit(128 + signal);
}

} // namespace

std::stop_token interruptToken()
{
    // A handler may not request a stop itself; a small thread watches its flag.
    static std::jthread watcher = [] {
        std::signal(SIGINT, onSignal);
        std::signal(SIGTERM, onSignal);
        return std::jthread([](std::stop_token end) {
            while (!end.stop_requested()) {
                if (g_interrupts > 0) {
                    interruptSource().request_stop();
                    return;
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            }
        });
    }();
    return interruptSource().get_token();
}

} // namespace ax::cli
