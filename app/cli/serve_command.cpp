// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/chat/calibrations.h"
#include "engine/chat/local_source.h"
#include "engine/core/files.h"
#include "engine/model/weights/model_finder.h"
#include "engine/server/server.h"

#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <thread>

namespace ax::cli {

namespace {

using namespace std::chrono_literals;

struct ServeArguments {
    ModelArguments model;
    SamplingArguments sampling;
    CaptureArguments capture;
    server::ServerOptions server;
    std::string modelPath, apiKeyFile, origins, captureLayers;
    bool hasContexts = false, hasMaxTokens = false;
    std::vector<std::string> remarks; ///< flags of the earlier project that do nothing here
};

void logLine(const std::string& line)
{
    char time[32];
    const std::time_t now = std::time(nullptr);
    std::tm parts {};
    ::localtime_r(&now, &parts);
    std::strftime(time, sizeof time, "%Y-%m-%d %H:%M:%S", &parts);
    std::fprintf(stderr, "%s %s\n", time, line.c_str());
}

std::vector<std::string> listOf(const std::string& text)
{
    std::vector<std::string> items;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find_first_of(", ", at);
        end = std::min(end, text.size());
        if (end > at)
            items.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return items;
}

/// Calls stop() when the program is asked to end, on a thread of its own: a signal may come while
/// the engine works.
class StopWatch {
public:
    StopWatch(std::stop_token stop, std::function<void()> react)
        : m_thread([this, react = std::move(react)](std::stop_token over) {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, over, [this] { return m_asked; });
            lock.unlock();
            if (m_asked)
                react();
        })
        , m_callback(stop, [this] {
            const std::lock_guard lock(m_mutex);
            m_asked = true;
            m_wake.notify_all();
        })
    {
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_asked = false;
    std::jthread m_thread;
    std::stop_callback<std::function<void()>> m_callback;
};

Result<int> serve(ServeArguments& a, const CliContext& context)
{
    server::ServerOptions& options = a.server;
    if (!a.apiKeyFile.empty()) {
        AX_TRY(std::string key, readTextFile(a.apiKeyFile, 64 << 10));
        while (!key.empty() && (key.back() == '\n' || key.back() == '\r'))
            key.pop_back();
        if (key.empty())
            return fail(ErrorCode::InvalidArgument, "[serve] the key file is empty", a.apiKeyFile);
        options.apiKey = std::move(key);
    }
    options.corsOrigins = listOf(a.origins);
    // Wrong guardrails should not cost the time a model takes to load.
    AX_TRY([[maybe_unused]] const server::Guard guard,
        server::Guard::create({ options.host, options.apiKey, options.corsOrigins }));
    AX_CHECK(a.sampling.options.validate());
    if (!a.captureLayers.empty()) {
        AX_TRY(a.capture.options.layers, LayerSelection::parse(a.captureLayers));
        a.capture.options.lensLayers = a.capture.options.layers;
    }
    if (a.model.model.empty())
        a.model.model = a.modelPath;
    if (a.model.model.empty())
        return fail(ErrorCode::InvalidArgument, "[serve] no model is named", "MODEL",
            "give a GGUF file, a folder, or a name from `attnx models`");
    for (const std::string& remark : a.remarks)
        std::fprintf(stderr, "attnx: %s\n", remark.c_str());
    LoadOptions load = a.model.options;
    if (!a.hasContexts)
        load.contexts = options.desk.parallel;
    AX_TRY(std::unique_ptr<Engine> engine, loadEngine(a.model, context, load));
    const std::unique_ptr<LocalSource> source = localSource(std::move(engine));

    options.sampling = a.sampling.options;
    options.maxTokens = a.hasMaxTokens ? a.sampling.maxTokens : 0;
    options.zonePreset = a.capture.zonePreset;
    options.capture.options = a.capture.options;
    options.capture.options.maskPrefix = 0;
    options.guardrails.maskPrefix = a.capture.options.maskPrefix;
    options.capture.options.fingerprintOnly = false;
    options.guardrails.fingerprintOnly
        = options.guardrails.fingerprintOnly || a.capture.options.fingerprintOnly;
    if (options.capture.options.layout == FingerprintLayout::Learned20) // not at the first request
        AX_CHECK(storedFingerprint(source->info().hash).map([](const auto&) {}));
    options.desk.capturing = options.guardrails.maxConcurrentCapture;
    if (!context.quiet)
        options.log = logLine;
    AX_TRY(const std::unique_ptr<server::Server> server, server::Server::start(options, *source));
    // Programs that start a server read its address from here.
    std::printf("serving %s at %s\n", source->info().name.c_str(), server->url().c_str());
    std::fflush(stdout);
    {
        const StopWatch watch(interruptToken(), [&] {
            std::fprintf(stderr, "attnx: closing; answers in work get 5 seconds\n");
            server->stop(5s);
        });
        server->answers().run();
    }
    return 0;
}

/// Flags of the earlier project that have a meaning here under another name, and those that have
/// none (spec/wire.md section 1, Settled).
void addEarlierFlags(CLI::App& app, const std::shared_ptr<ServeArguments>& a)
{
    const char* group = "Names of the earlier project";
    CaptureOptions& capture = a->capture.options;
    server::ServerOptions& server = a->server;
    constexpr int kMany = 1 << 24;
    const auto flag = [&](const char* name, const char* text, std::function<void()> set) {
        app.add_flag_callback(name, std::move(set), text)->group(group);
    };
    const auto ignored = [&](const char* name, const char* why) {
        app.add_option_function<std::string>(
               name,
               [a, name, why](const std::string&) {
                   a->remarks.push_back(std::string(name) + " is ignored: " + why);
               },
               "ignored, with a remark")
            ->group(group);
    };
    flag("--return-attention-tokens",
        "attention may be asked for; entries also on the chunk itself",
        [&server] { server.mirrorAttention = true; });
    app.add_option("--model-path", a->modelPath, "MODEL")->group(group);
    app.add_option("--attention-tokens-top-k", capture.topK, "--attention-top-k")
        ->check(CLI::Range(1, 64))
        ->group(group);
    app.add_option("--attention-tokens-max,--attention-fingerprint-max-steps", capture.maxSteps,
           "--max-steps")
        ->check(CLI::Range(0, kMany))
        ->group(group);
    app.add_option(
           "--attention-tokens-stride,--attention-capture-stride", capture.stride, "--stride")
        ->check(CLI::Range(1, kMany))
        ->group(group);
    app.add_option("--attention-tokens-window", capture.window, "--window")
        ->check(CLI::Range(0, kMany))
        ->group(group);
    app.add_option("--attention-capture-layers", a->captureLayers, "--layers")->group(group);
    flag("--attention-sketch-mode", "sketches unless a request says otherwise",
        [&capture] { capture.sketch = true; });
    flag("--attention-fingerprint-mode", "fingerprints unless a request says otherwise",
        [&capture] { capture.fingerprint = true; });
    flag("--attention-fingerprint-only", "--fingerprint-only",
        [&server] { server.guardrails.fingerprintOnly = true; });
    app.add_option("--attention-mask-prefix", capture.maskPrefix, "--mask-prefix")
        ->check(CLI::Range(0, kMany))
        ->group(group);
    flag("--attention-disable-in-production", "--capture-off",
        [&server] { server.guardrails.captureOff = true; });
    ignored("--attention-backend", "every back end captures");
    ignored("--attention-chunk-size", "whole rows are measured");
    ignored("--attention-feedback-url", "feedback comes over the sidecar's own address");
    EvictionOptions& eviction = server.eviction;
    app.add_option_function<std::string>(
           "--radix-eviction-policy",
           [a, &eviction](const std::string& name) {
               if (name == "spectral")
                   eviction.policy = EvictionPolicy::Spectral;
               else
                   a->remarks.push_back("--radix-eviction-policy " + name
                       + " is ignored: kept contexts go least recently used first");
           },
           "--kv-policy spectral")
        ->group(group);
    app.add_option("--spectral-retention-ratio", eviction.ratio, "--kv-ratio")
        ->check(CLI::Range(0.001, 1.0))
        ->group(group);
    app.add_option("--spectral-weight", eviction.weight, "--kv-weight")
        ->check(CLI::Range(0.0, 1.0))
        ->group(group);
    ignored("--reasoning-parser", "the model's own template says how it thinks");
    flag("--disable-cuda-graph", "ignored, with a remark", [a] {
        a->remarks.push_back(
            "--disable-cuda-graph is ignored: it has no effect on what is captured");
    });
    app.add_option_function<int>(
           "--tp,--tp-size", [](const int&) {}, "1: the model is not split over devices")
        ->check(CLI::Range(1, 1))
        ->group(group);
}

} // namespace

CLI::App* addServeCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("serve",
        "Answer over HTTP: an OpenAI-compatible API with attention.\n"
        "Example: attnx serve SmolLM2-135M-Instruct --port 30000");
    auto a = std::make_shared<ServeArguments>();
    server::ServerOptions& server = a->server;
    addModelOptions(*app, a->model, Precision::Fast);
    addEvictionOptions(*app, server.eviction);
    app->get_option("MODEL")->required(false);
    const char* net = "Server";
    app->add_option(
           "--host", server.host, "address to listen on; others than this machine's own need a key")
        ->capture_default_str()
        ->group(net);
    app->add_option("--port", server.port, "0: any that is free")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str()
        ->group(net);
    app->add_option("--parallel", server.desk.parallel, "answers at once; the others wait")
        ->check(CLI::Range(1, 256))
        ->capture_default_str()
        ->group(net);
    app->add_option("--served-model-name", server.modelNames, "name the model goes by (repeatable)")
        ->group(net);
    app->add_flag("--mirror-attention", server.mirrorAttention,
           "streamed entries also on the chunk itself")
        ->group(net);
    app->add_option("--sidecar-url,--attention-sidecar-url", server.sidecarUrl,
           "push the fingerprint of every captured step there (tcp://ADDRESS:PORT)")
        ->group(net);
    app->add_option("--discovery-dir", server.discoveryDir,
           "results of `attnx discover`: entries and answers say whether they lie on that manifold")
        ->group(net);
    app->add_flag("--log-prompts", server.logPrompts, "requests with their text in the log")
        ->group(net);
    const char* guard = "Guardrails";
    auto* key = app->add_option("--api-key,--attention-api-key", server.apiKey,
                       "key that every client needs")
                    ->group(guard);
    app->add_option("--api-key-file", a->apiKeyFile, "the same, from a file")
        ->excludes(key)
        ->group(guard);
    app->add_option("--cors-origins,--attention-cors-origins", a->origins,
           "origins whose pages may use the server, with commas")
        ->group(guard);
    app->add_option("--max-concurrent-capture,--attention-max-concurrent-capture",
           server.guardrails.maxConcurrentCapture, "answers that may capture at once; 0: no limit")
        ->check(CLI::Range(0, 1 << 20))
        ->capture_default_str()
        ->group(guard);
    app->add_flag("--mask-system-prompt,--attention-mask-system-prompt",
           server.guardrails.maskSystemPrompt,
           "positions of system messages never leave the server")
        ->group(guard);
    app->add_flag("--capture-off", server.guardrails.captureOff, "no attention for anybody")
        ->group(guard);
    addSamplingOptions(*app, a->sampling);
    // What a request gets that names no mode and no layer: raw rows of the last layer.
    a->capture.options.fingerprint = false;
    a->capture.options.layers.kind = LayerSelection::Kind::Last;
    addCaptureOptions(*app, a->capture);
    addEarlierFlags(*app, a);
    app->add_flag("--quiet", context.quiet, "no log of requests");
    app->callback([app, &context, &action, a] {
        a->hasContexts = app->get_option("--contexts")->count() > 0;
        a->hasMaxTokens = app->get_option("--max-tokens")->count() > 0;
        action = [&context, a] {
            const auto code = serve(*a, context);
            return code ? *code : reportError(code.error());
        };
    });
    return app;
}

} // namespace ax::cli
