// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/analysis/zones.h"
#include "engine/chat/firewall.h"
#include "engine/chat/local_source.h"
#include "engine/core/files.h"
#include "engine/remote/remote_source.h"
#include "engine/runtime/attention_biases.h"
#include "engine/server/fingerprint_push.h"
#include "engine/store/store_writer.h"
#include "engine/trace/batch.h"
#include "engine/trace/jsonl.h"

#include <chrono>
#include <cstdio>
#include <mutex>
#include <unistd.h>

namespace ax::cli {

namespace {

struct GenerateArguments {
    ModelArguments model;
    SamplingArguments sampling;
    CaptureArguments capture;
    FirewallOptions firewall;
    EvictionOptions eviction;
    ParallelOptions parallel;
    std::string sidecar; ///< that fingerprints are pushed to; empty: none
    std::string server, serverModel, keyFile; ///< server empty: a model on this computer
    std::string prompt, system, messagesFile, raw, trace, biasFile;
    bool hasPrompt = false, hasRaw = false;
    bool promptLogprobs = false, continueLast = false;
    bool hasStore = false;
    std::string store; ///< empty: the usual one
};

Result<ChatRequest> chatRequest(const GenerateArguments& a)
{
    ChatRequest request;
    if (!a.system.empty())
        request.messages.add(makeMessage("system", a.system));
    if (!a.messagesFile.empty()) {
        AX_TRY(const std::string text, readTextFile(a.messagesFile, std::size_t(256) << 20));
        AX_TRY(ConversationFile file, readConversation(text, a.messagesFile));
        request.messages.append(std::move(file.messages));
        request.variables = std::move(file.variables);
    }
    if (a.hasPrompt)
        request.messages.add(makeMessage("user", a.prompt));
    if (a.hasRaw)
        request.raw = a.raw;
    else if (request.messages.empty())
        return fail(ErrorCode::InvalidArgument,
            "[generate] nothing to answer: expected --prompt, --messages or --raw", "--prompt");
    request.continueLast = a.continueLast;
    request.sampling = a.sampling.options;
    request.maxTokens = a.sampling.maxTokens;
    request.stops = a.sampling.stops;
    request.promptLogprobs = a.promptLogprobs;
    request.zonePreset = a.capture.zonePreset;
    request.firewall = a.firewall;
    request.eviction = a.eviction;
    request.parallel = a.parallel;
    if (!a.biasFile.empty()) {
        AX_TRY(const std::string text, readTextFile(a.biasFile, std::size_t(64) << 20));
        AX_TRY(const nlohmann::json json, parseJsonInput(text, "generate", a.biasFile));
        AX_TRY(request.biases, readAttentionBiases(json, a.biasFile));
    }
    return request;
}

/// The session in the store, written while it grows.
class StoredRun {
public:
    explicit StoredRun(const std::filesystem::path& path)
        : m_writer(path, listener())
        , m_key(m_writer.begin())
    {
    }
    void grew(const TraceSession& session)
    {
        // Between two of these at most so many tokens are in nobody's hands.
        const auto time = std::chrono::steady_clock::now();
        if (session.tokenCount() < m_tokens + kTokens && time < m_time + kTime)
            return;
        m_tokens = session.tokenCount();
        m_time = time;
        m_writer.save(m_key, { session.snapshot(), true, {} });
    }
    /// Errors: what kept the last state from the file.
    Result<SessionId> finish(const TraceSession& session)
    {
        m_writer.save(m_key, { session.snapshot(), false, {} });
        const bool written = m_writer.flush(30);
        const std::lock_guard lock(m_mutex);
        if (!written || m_error)
            return tl::unexpected<Error>(m_error.value_or(Error {
                ErrorCode::Io, "[store] the session could not be written in time", {}, {} }));
        m_writer.end(m_key);
        return m_id;
    }

private:
    static constexpr int kTokens = 16;
    static constexpr auto kTime = std::chrono::milliseconds(50);
    StoreWriter::Listener listener()
    {
        StoreWriter::Listener l;
        l.created = [this](StoreWriter::Key, SessionId id) {
            const std::lock_guard lock(m_mutex);
            m_id = id;
        };
        l.trouble = [this](const std::optional<Error>& error) {
            const std::lock_guard lock(m_mutex);
            m_error = error;
            if (error)
                std::fprintf(stderr, "attnx: %s; generation goes on, and writing is tried again\n",
                    error->line().c_str());
        };
        l.setAside = [](const SetAside& aside) {
            std::fprintf(stderr,
                "attnx: the session database was damaged and set aside as %s; %d sessions were "
                "taken over, %d could not be read\n",
                aside.damaged.c_str(), aside.sessionsTaken, aside.sessionsLost);
        };
        return l;
    }
    std::mutex m_mutex;
    std::optional<Error> m_error;
    SessionId m_id = 0;
    int m_tokens = -kTokens;
    std::chrono::steady_clock::time_point m_time;
    StoreWriter m_writer; ///< ends before what its listener uses
    StoreWriter::Key m_key;
};

/// Streams the text to standard output and, when asked, fills a trace.
class ConsoleSink final : public AnswerSink {
public:
    ConsoleSink(TraceSession* session, StoredRun* stored, bool print, bool quiet)
        : m_session(session)
        , m_stored(stored)
        , m_print(print)
        , m_bar("reading the prompt", quiet)
    {
    }
    void started(const AnswerStart& start) override
    {
        m_answerId = start.answer.id;
        if (!m_session)
            return;
        m_session->header() = start.header;
        auto& messages = m_session->messages();
        if (messages.empty() || messages.back().id != m_answerId)
            messages.push_back(start.answer);
        if (m_stored)
            m_stored->grew(*m_session);
    }
    void promptProgress(int done, int total) override
    {
        m_bar.update(std::uint64_t(done), std::uint64_t(total));
    }
    void pushTo(server::FingerprintPush* push, FingerprintLayout layout)
    {
        m_push = push;
        m_layout = name(layout);
    }
    void batch(RecordedBatch batch, const AnswerCounters& counters) override
    {
        for (const StepRecord& step : batch.steps)
            if (m_push)
                m_push->push(m_answerId, step, m_layout);
        if (counters.tokens > 0)
            m_bar.finish();
        m_text += batch.answerDelta;
        if (m_print) {
            std::fwrite(batch.answerDelta.data(), 1, batch.answerDelta.size(), stdout);
            std::fflush(stdout);
        }
        if (!m_session)
            return;
        if (const Status status = applyBatch(*m_session, std::move(batch), m_answerId);
            !status && !m_error)
            m_error = status.error();
        if (m_stored)
            m_stored->grew(*m_session);
    }
    void rerouted(Reroute reroute) override
    {
        std::fprintf(stderr, "attnx: drift at token %d, written again from token %d\n",
            reroute.event.data.value("haltedAt", 0), reroute.from);
        m_text = reroute.answer.content;
        m_answerId = reroute.answer.id;
        if (!m_session)
            return;
        TraceBatch batch;
        batch.leave = std::move(reroute.branch);
        batch.truncateAt = reroute.from;
        batch.messages = std::as_const(*m_session).messages();
        batch.messages->back() = std::move(reroute.answer);
        batch.events.push_back(std::move(reroute.event));
        (void)applyBatch(*m_session, std::move(batch));
    }
    const std::string& text() const { return m_text; }
    const std::optional<Error>& error() const { return m_error; }

private:
    TraceSession* m_session;
    StoredRun* m_stored;
    server::FingerprintPush* m_push = nullptr;
    std::string m_layout; ///< of what is pushed
    bool m_print;
    ProgressBar m_bar;
    std::string m_answerId, m_text;
    std::optional<Error> m_error;
};

/// A model on this computer, or one of a server.
Result<std::unique_ptr<AnswerSource>> openSource(
    const GenerateArguments& a, const CliContext& context)
{
    if (a.server.empty()) {
        AX_TRY(std::unique_ptr<Engine> engine, loadEngine(a.model, context, a.model.options));
        return localSource(std::move(engine));
    }
    remote::HttpSettings settings;
    if (!a.keyFile.empty()) {
        AX_TRY(settings.apiKey, remote::readKeyFile(a.keyFile));
    }
    AX_TRY(std::unique_ptr<remote::RemoteSource> source,
        remote::connectServer(a.server, a.serverModel, settings, interruptToken()));
    if (!context.quiet && !context.json)
        for (const std::string& lack : source->capabilities().lacks)
            std::fprintf(stderr, "%s: %s\n", source->info().device.c_str(), lack.c_str());
    return source;
}

void finishTrace(TraceSession& session, const AnswerEnd& end)
{
    session.header() = end.header;
    session.messages().back().extra = end.answer.extra;
    session.metrics().tokensPerSecond = float(end.stats.tokensPerSecond());
    session.metrics().promptTokensPerSecond = float(end.stats.promptTokensPerSecond());
    session.metrics().captureBytes = std::int64_t(end.stats.captureBytes);
    session.updateMetrics();
}

Result<int> generateText(const GenerateArguments& a, const CliContext& context)
{
    AX_TRY(ChatRequest request, chatRequest(a));
    request.capture = a.capture.options;
    // Checked before the model is loaded: a wrong name should not cost seconds.
    AX_TRY([[maybe_unused]] const ZonePreset preset, ZonePreset::builtin(a.capture.zonePreset));
    AX_CHECK(a.sampling.options.validate());
    AX_CHECK(checkOutput(a.trace));
    AX_TRY(const std::unique_ptr<AnswerSource> source, openSource(a, context));

    TraceSession session;
    session.messages() = request.messages.records();
    std::unique_ptr<StoredRun> stored;
    if (a.hasStore)
        stored = std::make_unique<StoredRun>(
            a.store.empty() ? currentStorePath() : std::filesystem::path(a.store));
    const bool records = stored || !a.trace.empty();
    // What may be taken back is printed when it stands.
    const bool streams = !context.json && a.firewall.action != FirewallAction::Reroute;
    ConsoleSink sink(records ? &session : nullptr, stored.get(), streams, context.quiet);
    std::unique_ptr<server::FingerprintPush> push;
    if (!a.sidecar.empty()) {
        AX_TRY(push, server::FingerprintPush::start(a.sidecar));
        sink.pushTo(push.get(), request.capture.layout);
    }
    const Result<AnswerEnd> answered = answerWatched(*source, request, sink, interruptToken());
    if (push)
        if (const std::uint64_t lost = push->finish(std::chrono::seconds(1)); lost > 0)
            std::fprintf(stderr, "attnx: %llu fingerprints did not reach the sidecar at %s\n",
                static_cast<unsigned long long>(lost), a.sidecar.c_str());
    if (!answered) {
        // What arrived before a connection ended is kept.
        if (session.tokenCount() > 0) {
            session.updateMetrics();
            if (!a.trace.empty())
                AX_CHECK(writeTrace(session, a.trace));
            if (stored)
                AX_CHECK(stored->finish(session));
        }
        return tl::unexpected(answered.error());
    }
    const AnswerEnd& end = *answered;
    const GenerateStats& stats = end.stats;
    if (!context.json && !streams)
        std::fwrite(sink.text().data(), 1, sink.text().size(), stdout);
    // Standard output is the text and nothing else; a person at a terminal gets a line end.
    if (!context.json && ::isatty(STDOUT_FILENO))
        std::printf("\n");
    std::fflush(stdout);
    if (sink.error())
        return tl::unexpected<Error>(*sink.error());
    if (records)
        finishTrace(session, end);
    if (!a.trace.empty())
        AX_CHECK(writeTrace(session, a.trace));
    SessionId storedAs = 0;
    if (stored) {
        AX_TRY(storedAs, stored->finish(session));
    }
    const double share = stats.decodeSeconds > 0
        ? 100 * stats.captureSeconds / (stats.decodeSeconds + stats.promptSeconds)
        : 0;
    if (context.json) {
        nlohmann::ordered_json out;
        out["text"] = sink.text();
        out["finish_reason"] = name(stats.finish);
        out["prompt_tokens"] = stats.promptTokens;
        out["generated_tokens"] = stats.generatedTokens;
        out["prompt_tps"] = stats.promptTokensPerSecond();
        out["decode_tps"] = stats.tokensPerSecond();
        if (a.eviction.on()) {
            out["kept_positions"] = stats.keptPositions;
            out["kv_bytes"] = stats.cacheBytes;
        }
        out["capture_bytes"] = stats.captureBytes;
        out["capture_percent"] = share;
        out["seed"] = stats.seed;
        out["device"] = source->info().device;
        if (!source->info().deviceNote.empty())
            out["device_note"] = source->info().deviceNote;
        if (!a.trace.empty())
            out["trace"] = a.trace;
        if (stored)
            out["session"] = std::to_string(storedAs);
        printJson(out);
    } else if (!context.quiet) {
        std::fprintf(stderr,
            "%d prompt tokens at %.1f tok/s, %d generated at %.1f tok/s, capture %llu bytes, "
            "%.2f %% of the time, seed %llu, %s\n",
            stats.promptTokens, stats.promptTokensPerSecond(), stats.generatedTokens,
            stats.tokensPerSecond(), (unsigned long long)stats.captureBytes, share,
            (unsigned long long)stats.seed, name(stats.finish));
        if (a.eviction.on())
            std::fprintf(stderr, "%s: %d of %d positions kept, %.1f MB of keys and values\n",
                std::string(kEvictionPolicies[std::size_t(a.eviction.policy)]).c_str(),
                stats.keptPositions, stats.promptTokens + stats.generatedTokens,
                double(stats.cacheBytes) / 1e6);
        if (stored)
            std::fprintf(stderr, "stored as session %lld\n", (long long)storedAs);
    }
    return stats.finish == FinishReason::Cancelled ? 1 : 0;
}

} // namespace

CLI::App* addGenerateCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("generate",
        "Answer a prompt; the text goes to standard output, statistics to standard error.\n"
        "Example: attnx generate SmolLM2-135M-Instruct --prompt 'Why is the sky blue?' --greedy "
        "--capture raw,fingerprint --trace sky.jsonl");
    auto a = std::make_shared<GenerateArguments>();
    addModelOptions(*app, a->model, Precision::Fast);
    const char* remote = "Server";
    auto* model = app->get_option("MODEL")->required(false);
    auto* server = app->add_option("--server", a->server,
                          "ask this server instead of a model on this computer "
                          "(http://localhost:30000)")
                       ->group(remote)
                       ->excludes(model);
    app->add_option(
           "--model", a->serverModel, "one of the server's models; else its loaded or first")
        ->group(remote)
        ->needs(server);
    app->add_option("--api-key-file", a->keyFile, "the server's key is the first line of this file")
        ->group(remote)
        ->needs(server);
    const char* input = "Input";
    auto* prompt = app->add_option("--prompt", a->prompt, "a question, put into the chat template")
                       ->group(input);
    auto* system = app->add_option("--system", a->system, "system message before it")->group(input);
    auto* messages = app->add_option("--messages", a->messagesFile,
                            "JSON array of messages, or an object {messages, tools, documents, …}")
                         ->group(input);
    auto* raw = app->add_option("--raw", a->raw, "the whole prompt as text, no template")
                    ->group(input)
                    ->excludes(prompt)
                    ->excludes(messages)
                    ->excludes(system);
    app->add_flag("--continue-last", a->continueLast,
           "go on in the last message, which is the assistant's")
        ->group(input)
        ->excludes(prompt)
        ->needs(messages);
    addSamplingOptions(*app, a->sampling);
    addCaptureOptions(*app, a->capture);
    addFirewallOptions(*app, a->firewall);
    addEvictionOptions(*app, a->eviction);
    addParallelOptions(*app, a->parallel);
    app->add_option("--bias", a->biasFile,
           "steering: JSON {layer: {position: bias}} added to the logits of attention of the "
           "rows that write the answer; null hides a position")
        ->type_name("FILE")
        ->group("Capture");
    app->add_option("--trace", a->trace, "write the trace here (.jsonl or .jsonl.zst)")
        ->group("Capture");
    app->add_option("--sidecar-url", a->sidecar,
           "push each step's fingerprint to this sidecar (tcp://127.0.0.1:9001)")
        ->group("Capture");
    auto* store = app->add_option("--store", a->store,
                         "write the session to the store while it is generated; FILE: another "
                         "database than the usual one")
                      ->expected(0, 1)
                      ->type_name("[FILE]")
                      ->group("Capture");
    app->add_flag("--prompt-logprobs", a->promptLogprobs, "ln p of every prompt token too")
        ->group("Capture");
    app->add_flag("--json", context.json, "one JSON object instead of streamed text");
    app->add_flag("--quiet", context.quiet, "no statistics");
    app->callback([&context, &action, a, prompt, raw, store, model, server] {
        if (model->count() + server->count() == 0)
            throw CLI::RequiredError("MODEL or --server");
        a->hasPrompt = prompt->count() > 0;
        a->hasRaw = raw->count() > 0;
        a->hasStore = store->count() > 0;
        action = [&context, a] {
            const auto code = generateText(*a, context);
            return code ? *code : reportError(code.error());
        };
    });
    return app;
}

} // namespace ax::cli
