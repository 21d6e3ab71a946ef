// SPDX-License-Identifier: Apache-2.0
#include "app/host/engine_host.h"

#include "app/host/error_text.h"

#include <QMetaObject>

#include <chrono>

namespace ax::ui {

namespace {

constexpr int kUpdateMs = 16; ///< about 60 session updates a second
constexpr int kHudMs = 250;

template <class... F> struct Overloaded : F... {
    using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

/// Records on the engine thread and posts what is whole.
class EngineHost::Sink : public GenerateSink {
public:
    Sink(EngineHost& host, quint64 tag, TraceRecorder& recorder, int promptTokens, int context,
        QString captureMode)
        : m_host(host)
        , m_tag(tag)
        , m_recorder(recorder)
        , m_start(std::chrono::steady_clock::now())
    {
        m_hud.contextUsed = promptTokens;
        m_hud.contextTotal = context;
        m_hud.captureMode = std::move(captureMode);
    }

    void promptTokens(std::vector<TokenRecord> records) override
    {
        post(m_recorder.prompt(std::move(records)));
    }
    void promptRow(StepRecord step) override { post(m_recorder.promptRow(std::move(step))); }
    void promptProgress(int done, int total) override
    {
        const double seconds = secondsSince(m_start);
        const double left = done > 0 ? seconds / done * (total - done) : -1;
        m_host.m_mailbox.post(PromptStep { m_tag, done, total, left });
    }
    void token(GeneratedToken token) override
    {
        ++m_hud.tokens;
        ++m_hud.contextUsed;
        m_recorded += token.step.has_value();
        m_hud.tokensPerSecond = token.seconds > 0 ? m_hud.tokens / token.seconds : 0;
        m_hud.captureBytesPerStep = m_recorded > 0 ? double(token.captureBytes) / m_recorded : 0;
        m_hud.captureShare = token.seconds > 0 ? token.captureSeconds / token.seconds : 0;
        post(m_recorder.token(std::move(token)));
    }
    bool acceptsPayload(std::size_t bytes) override { return m_host.m_mailbox.hasRoom(bytes); }

    void post(RecordedBatch batch)
    {
        const std::size_t bytes = batch.bytes();
        m_host.m_mailbox.post(Recorded { m_tag, std::move(batch), m_hud }, bytes);
    }

private:
    EngineHost& m_host;
    quint64 m_tag;
    TraceRecorder& m_recorder;
    std::chrono::steady_clock::time_point m_start;
    Hud m_hud;
    int m_recorded = 0;
};

PromptIds promptIds(
    const Tokenizer& tokenizer, const std::string& prompt, const std::vector<TokenId>& traceIds)
{
    PromptIds result;
    result.ids = tokenizer.encode(prompt, false);
    while (result.kept < int(std::min(result.ids.size(), traceIds.size()))
        && result.ids[result.kept] == traceIds[result.kept])
        ++result.kept;
    // A model may have written its text with other pieces than the tokenizer would take. Where the
    // prompt goes on after a control token, or exactly where the trace ends, what stands is kept.
    std::size_t bytes = 0;
    int matched = 0;
    for (const TokenId id : traceIds) {
        const std::string piece = tokenizer.tokenBytes(id);
        if (prompt.compare(bytes, piece.size(), piece) != 0 || bytes + piece.size() > prompt.size())
            break;
        bytes += piece.size();
        ++matched;
    }
    if (matched <= result.kept)
        return result;
    const std::vector<TokenId> rest
        = tokenizer.encode(std::string_view(prompt).substr(bytes), false);
    const bool clean = !rest.empty()
        && (tokenizer.kind(rest.front()) == TokenKind::Control
            || tokenizer.kind(traceIds[matched - 1]) == TokenKind::Control);
    if (!clean)
        return result;
    std::vector<TokenId> joined(traceIds.begin(), traceIds.begin() + matched);
    joined.insert(joined.end(), rest.begin(), rest.end());
    if (tokenizer.decode(joined, false) != tokenizer.decode(result.ids, false))
        return result;
    result.ids = std::move(joined);
    result.kept = matched;
    return result;
}

QString captureText(const CaptureOptions& capture, const ModelInfo& model)
{
    QStringList modes;
    if (capture.raw)
        modes << QStringLiteral("raw");
    if (capture.sketch)
        modes << QStringLiteral("sketch");
    if (capture.heads)
        modes << QStringLiteral("heads");
    if (capture.fingerprint)
        modes << QStringLiteral("fingerprint");
    if (modes.isEmpty())
        return EngineHost::tr("off");
    QString text = modes.join(QStringLiteral(" + "));
    std::vector<bool> attention;
    for (const LayerInfo& layer : model.layerInfo)
        attention.push_back(layer.kind != AttentionKind::Linear);
    if (attention.empty())
        attention.assign(std::size_t(std::max(model.layers, 0)), true);
    if (const auto layers = capture.layers.resolve(attention))
        text += EngineHost::tr(" · %1 of %2 layers").arg(layers->size()).arg(model.layers);
    return text;
}

EngineHost::EngineHost(EngineFactory factory, QObject* parent, std::size_t mailboxBytes)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_mailbox(
          [this] { QMetaObject::invokeMethod(this, &EngineHost::wake, Qt::QueuedConnection); },
          mailboxBytes)
{
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    connect(&m_pace, &QTimer::timeout, this, &EngineHost::drain);
    m_hudTimer.setInterval(kHudMs);
    connect(&m_hudTimer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_hudFresh, false))
            Q_EMIT hudChanged(m_hud);
    });
    m_sinceDrain.start();
    m_thread = std::thread([this] { runThread(); });
}

EngineHost::~EngineHost()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
        m_queue.clear();
        m_running.request_stop();
    }
    m_wakeUp.notify_all();
    m_thread.join();
}

quint64 EngineHost::enqueue(decltype(Command::what) what)
{
    Command command;
    command.what = std::move(what);
    quint64 tag = 0;
    {
        const std::lock_guard lock(m_mutex);
        tag = command.tag = m_nextTag++;
        m_queue.push_back(std::move(command));
    }
    m_wakeUp.notify_one();
    return tag;
}

quint64 EngineHost::load(const std::filesystem::path& path, const LoadOptions& options)
{
    stop();
    return enqueue(LoadCommand { path, options });
}
quint64 EngineHost::unload()
{
    stop();
    return enqueue(UnloadCommand {});
}
quint64 EngineHost::answer(AnswerRequest request) { return enqueue(std::move(request)); }
quint64 EngineHost::without(WithoutRequest request) { return enqueue(std::move(request)); }

void EngineHost::stop()
{
    const std::lock_guard lock(m_mutex);
    m_running.request_stop();
    for (Command& command : m_queue) {
        if (!std::holds_alternative<UnloadCommand>(command.what))
            command.stop.request_stop();
    }
}

void EngineHost::runThread()
{
    for (;;) {
        Command command;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return m_quit || !m_queue.empty(); });
            if (m_quit)
                break;
            command = std::move(m_queue.front());
            m_queue.pop_front();
            m_running = command.stop;
        }
        perform(command);
        const std::lock_guard lock(m_mutex);
        m_running = std::stop_source();
    }
    m_engine.reset();
}

void EngineHost::perform(Command& command)
{
    if (command.stop.stop_requested()) {
        failWaiting(command);
        return;
    }
    std::visit(Overloaded {
                   [&](LoadCommand& load) { performLoad(command, load); },
                   [&](UnloadCommand&) {
                       m_engine.reset();
                       m_mailbox.post(Unloaded { command.tag });
                   },
                   [&](AnswerRequest& request) { performAnswer(command, request); },
                   [&](WithoutRequest& request) { performWithout(command, request); },
               },
        command.what);
}

void EngineHost::failWaiting(Command& command)
{
    const Error cancelled { ErrorCode::Cancelled, "[host] cancelled before it began", {}, {} };
    std::visit(Overloaded {
                   [&](LoadCommand&) {
                       m_mailbox.post(LoadError { command.tag, cancelled });
                   },
                   [&](UnloadCommand&) {},
                   [&](AnswerRequest&) {
                       m_mailbox.post(AnswerError { command.tag, cancelled });
                   },
                   [&](WithoutRequest&) {
                       m_mailbox.post(WithoutError { command.tag, cancelled });
                   },
               },
        command.what);
}

void EngineHost::performLoad(Command& command, const LoadCommand& load)
{
    const quint64 tag = command.tag;
    const QString name = QString::fromStdString(load.path.stem().string());
    m_mailbox.post(LoadStart { tag, name });
    auto info = m_factory.inspect(load.path, load.options);
    if (!info) {
        m_mailbox.post(LoadError { tag, info.error() });
        return;
    }
    // The memory of the model that is open comes free before the new one is read.
    const std::uint64_t free = m_factory.freeMemory ? m_factory.freeMemory() : 0;
    const std::uint64_t returned = m_engine ? m_engine->info().memory.total() : 0;
    if (free > 0 && info->memory.total() > free + returned) {
        const std::string text
            = memoryText(QString::fromStdString(info->name), info->memory.total(), free + returned)
                  .toStdString();
        m_mailbox.post(LoadError { tag, Error { ErrorCode::OutOfMemory, text, {}, {} } });
        return;
    }
    m_engine.reset();
    m_mailbox.post(Unloaded { tag });
    auto last = std::chrono::steady_clock::now();
    const auto progress = [&](double fraction, const std::string& what) {
        if (secondsSince(last) < 0.03 && fraction < 1)
            return;
        last = std::chrono::steady_clock::now();
        m_mailbox.post(LoadStep { tag, fraction, what });
    };
    auto engine = m_factory.load(load.path, load.options, progress, command.stop.get_token());
    if (!engine) {
        m_mailbox.post(LoadError { tag, engine.error() });
        return;
    }
    m_engine = std::move(*engine);
    m_mailbox.post(LoadDone { tag,
        OpenModel {
            m_engine->info(), m_engine->tokenizer(), !m_engine->templateSource().empty() } });
}

void EngineHost::performAnswer(Command& command, AnswerRequest& request)
{
    const quint64 tag = command.tag;
    const auto failed = [&](const Error& error) { m_mailbox.post(AnswerError { tag, error }); };
    if (!m_engine) {
        failed({ ErrorCode::NotFound, "[host] no model is open", {}, {} });
        return;
    }
    const ModelInfo& info = m_engine->info();
    const std::shared_ptr<const Tokenizer> tokenizer = m_engine->tokenizer();
    const RenderMessages render
        = [this](const nlohmann::ordered_json& messages, bool addPrompt) -> Result<std::string> {
        TemplateOptions options;
        options.addGenerationPrompt = addPrompt;
        return m_engine->renderChat(messages, options);
    };
    auto prompt = render(chatJson(request.messages), true);
    if (!prompt) {
        failed(prompt.error());
        return;
    }
    PromptIds ids;
    if (request.continued) {
        ids.ids = request.traceIds;
        ids.kept = int(ids.ids.size());
    } else {
        ids = promptIds(*tokenizer, *prompt, request.traceIds);
    }
    const int promptTokens = int(ids.ids.size());
    if (info.context > 0 && promptTokens >= info.context) {
        failed({ ErrorCode::OutOfMemory,
            "[generate] context: expected at most " + std::to_string(info.context - 1)
                + " tokens, found " + std::to_string(promptTokens),
            {}, "Open the model with a larger context, or start a new chat" });
        return;
    }
    RecorderSetup setup;
    setup.model = info;
    setup.tokenizerHash = tokenizer->hash();
    setup.messages = request.messages;
    setup.promptText = *prompt;
    setup.templateSource = m_engine->templateSource();
    setup.render = render;
    setup.sampling = request.sampling;
    setup.capture = request.capture;
    setup.zonePreset = request.zonePreset;
    setup.source = info.device.empty() ? "local" : info.device;
    setup.keptTokens = ids.kept;
    setup.continued = request.continued;
    setup.answerStart = request.answerStart;
    auto recorder = TraceRecorder::create(std::move(setup));
    if (!recorder) {
        failed(recorder.error());
        return;
    }
    m_mailbox.post(
        AnswerStart { tag, ids.kept, recorder->header(), recorder->answer(), promptTokens });

    GenerateRequest generate;
    generate.prompt = std::move(ids.ids);
    generate.promptText = request.continued ? *prompt + request.continued->content : *prompt;
    generate.sampling = request.sampling;
    generate.capture = request.capture;
    generate.maxTokens = request.maxTokens;
    generate.stops = request.stops;
    generate.alternatives = request.alternatives;
    Sink sink(
        *this, tag, *recorder, promptTokens, info.context, captureText(request.capture, info));
    auto stats = m_engine->generate(generate, sink, command.stop.get_token());
    if (!stats) {
        failed(stats.error());
        return;
    }
    if (RecordedBatch last = recorder->finish(*stats); !last.empty())
        sink.post(std::move(last));
    m_mailbox.post(AnswerDone { tag, *stats, recorder->header(), recorder->droppedPayloads() });
}

void EngineHost::performWithout(Command& command, const WithoutRequest& request)
{
    const quint64 tag = command.tag;
    if (!m_engine) {
        m_mailbox.post(
            WithoutError { tag, { ErrorCode::NotFound, "[host] no model is open", {}, {} } });
        return;
    }
    const auto progress = [&](int done, int total) {
        m_mailbox.post(WithoutStep { tag, done, total });
    };
    auto result = m_engine->without(request, progress, command.stop.get_token());
    if (result)
        m_mailbox.post(WithoutDone { tag, std::move(*result) });
    else
        m_mailbox.post(WithoutError { tag, result.error() });
}

void EngineHost::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused && std::exchange(m_waiting, false))
        wake();
}

void EngineHost::wake()
{
    const qint64 since = m_sinceDrain.elapsed();
    if (since >= kUpdateMs)
        drain();
    else if (!m_pace.isActive())
        m_pace.start(int(kUpdateMs - since));
}

void EngineHost::drain()
{
    if (m_paused) {
        m_waiting = true;
        return;
    }
    m_sinceDrain.restart();
    std::vector<Event> events = m_mailbox.take();
    // Everything of one answer that arrived together is one update of the session.
    for (std::size_t k = 0; k < events.size(); ++k) {
        if (auto* first = std::get_if<Recorded>(&events[k])) {
            while (k + 1 < events.size()) {
                auto* next = std::get_if<Recorded>(&events[k + 1]);
                if (!next || next->tag != first->tag)
                    break;
                first->batch.append(std::move(next->batch));
                first->hud = next->hud;
                std::swap(events[k], events[k + 1]);
                first = std::get_if<Recorded>(&events[++k]);
            }
        }
        give(events[k]);
    }
}

void EngineHost::give(Event& event)
{
    std::visit(
        Overloaded {
            [&](LoadStart& e) { Q_EMIT loadStarted(e.tag, e.name); },
            [&](LoadStep& e) {
                Q_EMIT loadProgress(e.tag, e.fraction, QString::fromStdString(e.what));
            },
            [&](LoadDone& e) { Q_EMIT loaded(e.tag, e.model); },
            [&](LoadError& e) { Q_EMIT loadFailed(e.tag, e.error); },
            [&](Unloaded& e) { Q_EMIT unloaded(e.tag); },
            [&](AnswerStart& e) {
                m_hudTimer.start();
                Q_EMIT answerStarted(e.tag, e.kept, e.header, e.answer, e.promptTokens);
            },
            [&](PromptStep& e) { Q_EMIT promptProgress(e.tag, e.done, e.total, e.secondsLeft); },
            [&](Recorded& e) {
                m_hud = e.hud;
                m_hudFresh = true;
                Q_EMIT batch(e.tag, &e.batch);
            },
            [&](AnswerDone& e) {
                m_hudTimer.stop();
                m_hud.tokensPerSecond = e.stats.tokensPerSecond();
                Q_EMIT hudChanged(m_hud);
                Q_EMIT answerFinished(e.tag, e.stats, e.header, e.dropped);
            },
            [&](AnswerError& e) {
                m_hudTimer.stop();
                Q_EMIT hudChanged(m_hud);
                Q_EMIT answerFailed(e.tag, e.error);
            },
            [&](WithoutStep& e) { Q_EMIT withoutProgress(e.tag, e.done, e.total); },
            [&](WithoutDone& e) { Q_EMIT withoutFinished(e.tag, e.result); },
            [&](WithoutError& e) { Q_EMIT withoutFailed(e.tag, e.error); },
        },
        event);
}

} // namespace ax::ui
