// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "app/host/trace_recorder.h"
#include "engine/core/files.h"
#include "engine/trace/jsonl.h"

#include <cstdio>
#include <unistd.h>

namespace ax::cli {

namespace {

struct GenerateArguments {
    ModelArguments model;
    SamplingArguments sampling;
    CaptureArguments capture;
    std::string prompt, system, messagesFile, raw, trace;
    bool hasPrompt = false, hasRaw = false;
    bool promptLogprobs = false;
};

Result<std::vector<MessageRecord>> readMessages(const GenerateArguments& a)
{
    std::vector<MessageRecord> messages;
    const auto add = [&](const std::string& role, const std::string& content) {
        MessageRecord message;
        message.id = newMessageId();
        message.role = role;
        message.content = content;
        message.timestamp = nowMs();
        messages.push_back(std::move(message));
    };
    if (!a.system.empty())
        add("system", a.system);
    if (!a.messagesFile.empty()) {
        AX_TRY(const std::string text, readTextFile(a.messagesFile, std::size_t(256) << 20));
        auto json = nlohmann::json::parse(text, nullptr, false);
        if (json.is_object() && json.contains("messages"))
            json = nlohmann::json(json["messages"]);
        if (!json.is_array() || json.empty())
            return fail(ErrorCode::Format, "[generate] expected an array of messages",
                a.messagesFile, "for example [{\"role\": \"user\", \"content\": \"Hello\"}]");
        for (const auto& item : json) {
            if (!item.is_object() || !item.contains("role") || !item["role"].is_string()
                || !item.contains("content") || !item["content"].is_string())
                return fail(ErrorCode::Format,
                    "[generate] each message needs the strings role and content", a.messagesFile);
            add(item["role"].get<std::string>(), item["content"].get<std::string>());
        }
    }
    if (a.hasPrompt)
        add("user", a.prompt);
    return messages;
}

/// Streams the text to standard output and, when asked, fills a trace.
class ConsoleSink final : public GenerateSink {
public:
    ConsoleSink(TraceSession* session, TraceRecorder* recorder, bool print, bool quiet)
        : m_session(session)
        , m_recorder(recorder)
        , m_print(print)
        , m_bar("reading the prompt", quiet)
    {
    }
    void promptTokens(std::vector<TokenRecord> records) override
    {
        if (m_recorder)
            apply(m_recorder->prompt(std::move(records)));
    }
    void promptRow(StepRecord step) override
    {
        if (m_recorder)
            apply(m_recorder->promptRow(std::move(step)));
    }
    void promptProgress(int done, int total) override
    {
        m_bar.update(std::uint64_t(done), std::uint64_t(total));
    }
    void token(GeneratedToken token) override
    {
        m_bar.finish();
        m_text += token.textDelta;
        if (m_print) {
            std::fwrite(token.textDelta.data(), 1, token.textDelta.size(), stdout);
            std::fflush(stdout);
        }
        if (m_recorder)
            apply(m_recorder->token(std::move(token)));
    }
    void apply(RecordedBatch batch)
    {
        if (const Status status = applyBatch(*m_session, std::move(batch), m_recorder->answer().id);
            !status && !m_error)
            m_error = status.error();
    }
    const std::string& text() const { return m_text; }
    const std::optional<Error>& error() const { return m_error; }

private:
    TraceSession* m_session;
    TraceRecorder* m_recorder;
    bool m_print;
    ProgressBar m_bar;
    std::string m_text;
    std::optional<Error> m_error;
};

Result<int> generateText(const GenerateArguments& a, const CliContext& context)
{
    AX_TRY(const std::vector<MessageRecord> messages, readMessages(a));
    if (!a.hasRaw && messages.empty())
        return fail(ErrorCode::InvalidArgument,
            "[generate] nothing to answer: expected --prompt, --messages or --raw", "--prompt");
    const LoadOptions options = a.model.options;
    const CaptureOptions capture = a.capture.options;
    // Checked before the model is loaded: a wrong name should not cost seconds.
    AX_TRY([[maybe_unused]] const ZonePreset preset, ZonePreset::builtin(a.capture.zonePreset));
    AX_CHECK(a.sampling.options.validate());
    AX_TRY(const std::unique_ptr<Engine> engine, loadEngine(a.model, context, options));

    GenerateRequest request;
    if (a.hasRaw) {
        request.promptText = a.raw;
        request.prompt = engine->tokenizer()->encode(a.raw, true);
    } else {
        AX_TRY(request.promptText, engine->renderChat(chatJson(messages)));
        request.prompt = engine->tokenizer()->encode(request.promptText, false);
    }
    request.sampling = a.sampling.options;
    request.maxTokens = a.sampling.maxTokens;
    request.stops = a.sampling.stops;
    request.capture = capture;
    request.promptLogprobs = a.promptLogprobs;

    TraceSession session;
    std::optional<TraceRecorder> recorder;
    if (!a.trace.empty()) {
        RecorderSetup setup;
        setup.model = engine->info();
        setup.tokenizerHash = engine->tokenizer()->hash();
        setup.messages = messages;
        setup.promptText = request.promptText;
        if (const ChatTemplate* chat = engine->chatTemplate())
            setup.templateSource = chat->source();
        if (!a.hasRaw)
            setup.render = [&](const nlohmann::ordered_json& part, bool addPrompt) {
                TemplateOptions templateOptions;
                templateOptions.addGenerationPrompt = addPrompt;
                return engine->renderChat(part, templateOptions);
            };
        setup.sampling = request.sampling;
        setup.capture = capture;
        setup.zonePreset = a.capture.zonePreset;
        AX_TRY(recorder, TraceRecorder::create(std::move(setup)));
        session.messages() = messages;
        session.messages().push_back(recorder->answer());
    }
    ConsoleSink sink(&session, recorder ? &*recorder : nullptr, !context.json, context.quiet);
    AX_TRY(const GenerateStats stats, engine->generate(request, sink, interruptToken()));
    // Standard output is the text and nothing else; a person at a terminal gets a line end.
    if (!context.json && ::isatty(STDOUT_FILENO))
        std::printf("\n");
    std::fflush(stdout);
    if (recorder) {
        sink.apply(recorder->finish(stats));
        if (sink.error())
            return tl::unexpected<Error>(*sink.error());
        session.header() = recorder->header();
        session.messages().back().extra = recorder->answer().extra;
        session.metrics().tokensPerSecond = float(stats.tokensPerSecond());
        session.metrics().promptTokensPerSecond = float(stats.promptTokensPerSecond());
        session.metrics().captureBytes = std::int64_t(stats.captureBytes);
        session.updateMetrics();
        AX_CHECK(writeTrace(session, a.trace));
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
        out["capture_bytes"] = stats.captureBytes;
        out["capture_percent"] = share;
        out["seed"] = stats.seed;
        if (!a.trace.empty())
            out["trace"] = a.trace;
        std::printf(
            "%s\n", out.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    } else if (!context.quiet) {
        std::fprintf(stderr,
            "%d prompt tokens at %.1f tok/s, %d generated at %.1f tok/s, capture %llu bytes, "
            "%.2f %% of the time, seed %llu, %s\n",
            stats.promptTokens, stats.promptTokensPerSecond(), stats.generatedTokens,
            stats.tokensPerSecond(), (unsigned long long)stats.captureBytes, share,
            (unsigned long long)stats.seed, name(stats.finish));
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
    const char* input = "Input";
    auto* prompt = app->add_option("--prompt", a->prompt, "a question, put into the chat template")
                       ->group(input);
    app->add_option("--system", a->system, "system message before it")->group(input);
    auto* messages
        = app->add_option("--messages", a->messagesFile, "JSON array of messages")->group(input);
    auto* raw = app->add_option("--raw", a->raw, "the whole prompt as text, no template")
                    ->group(input)
                    ->excludes(prompt)
                    ->excludes(messages);
    addSamplingOptions(*app, a->sampling);
    addCaptureOptions(*app, a->capture);
    app->add_option("--trace", a->trace, "write the trace here (.jsonl or .jsonl.zst)")
        ->group("Capture");
    app->add_flag("--prompt-logprobs", a->promptLogprobs, "ln p of every prompt token too")
        ->group("Capture");
    app->add_flag("--json", context.json, "one JSON object instead of streamed text");
    app->add_flag("--quiet", context.quiet, "no statistics");
    app->callback([&context, &action, a, prompt, raw] {
        a->hasPrompt = prompt->count() > 0;
        a->hasRaw = raw->count() > 0;
        action = [&context, a] {
            const auto code = generateText(*a, context);
            return code ? *code : reportError(code.error());
        };
    });
    return app;
}

} // namespace ax::cli
