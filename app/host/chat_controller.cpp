// SPDX-License-Identifier: Apache-2.0
#include "app/host/chat_controller.h"

#include <QFileInfo>

#include <algorithm>

namespace ax::ui {

namespace {

constexpr qsizetype kCountedText = 1 << 18; ///< longer drafts are not counted while typing

MessageRecord makeMessage(const char* role, const QString& content)
{
    MessageRecord message;
    message.id = newMessageId();
    message.role = role;
    message.content = content.toStdString();
    message.timestamp = nowMs();
    return message;
}

} // namespace

ChatController::ChatController(SessionModel* session, EngineHost* host, QObject* parent)
    : ViewCommands(parent)
    , m_session(session)
    , m_host(host)
{
    connect(host, &EngineHost::loadStarted, this, [this](quint64 tag, const QString& name) {
        if (tag == m_loadTag)
            m_loadingName = name;
    });
    connect(host, &EngineHost::loadProgress, this,
        [this](quint64 tag, double fraction, const QString& what) {
            if (tag == m_loadTag)
                Q_EMIT loadProgress(fraction, what);
        });
    connect(host, &EngineHost::loaded, this, &ChatController::onLoaded);
    connect(host, &EngineHost::loadFailed, this, &ChatController::onLoadFailed);
    connect(host, &EngineHost::unloaded, this, [this] {
        if (!m_model)
            return;
        m_model.reset();
        if (m_state != State::Loading)
            setState(State::NoModel);
        Q_EMIT modelChanged();
    });
    connect(host, &EngineHost::answerStarted, this, &ChatController::onStarted);
    connect(host, &EngineHost::promptProgress, this,
        [this](quint64 tag, int done, int total, double secondsLeft) {
            if (tag == m_answerTag)
                Q_EMIT promptProgress(done, total, secondsLeft);
        });
    connect(host, &EngineHost::batch, this, &ChatController::onBatch);
    connect(host, &EngineHost::answerFinished, this, &ChatController::onFinished);
    connect(host, &EngineHost::answerFailed, this, &ChatController::onFailed);
    connect(host, &EngineHost::hudChanged, this, &ChatController::hudChanged);
    connect(host, &EngineHost::withoutProgress, this, [this](quint64 tag, int done, int total) {
        if (tag == m_withoutTag)
            Q_EMIT withoutProgress(m_withoutToken, done, total);
    });
    connect(
        host, &EngineHost::withoutFinished, this, [this](quint64 tag, const WithoutResult& result) {
            if (tag != m_withoutTag)
                return;
            m_withoutTag = 0;
            Q_EMIT withoutFinished(m_withoutToken, m_withoutPositions, result.logprobBefore,
                result.logprobAfter, result.alternatives, result.seconds, result.contextRead);
        });
    connect(host, &EngineHost::withoutFailed, this, [this](quint64 tag, const Error& error) {
        if (tag != m_withoutTag)
            return;
        m_withoutTag = 0;
        const ErrorText text = errorText(error, Doing::Trying, {});
        Q_EMIT withoutFailed(
            m_withoutToken, m_withoutPositions, text.title + QLatin1Char(' ') + text.details);
    });
}

void ChatController::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

QString ChatController::blockedReason() const
{
    switch (m_state) {
    case State::NoModel:
        return tr("No model is open. Open one to write.");
    case State::Loading:
        return tr("The model is being opened.");
    case State::ReadingPrompt:
    case State::Generating:
        return tr("The model is writing.");
    case State::Idle:
        break;
    }
    if (m_frozen)
        return tr("The trace is being saved.");
    if (!m_model->hasTemplate)
        return tr("This model has no chat template. It cannot hold a chat.");
    const int used = m_session->trace().tokenCount(), context = m_model->info.context;
    if (context > 0 && used + 1 >= context && sameTokenizer())
        return tr("The context is full: %1 of %2 tokens. Start a new chat, or open the model with "
                  "a larger context.")
            .arg(used)
            .arg(context);
    return {};
}

int ChatController::countTokens(const QString& text) const
{
    if (!m_model || text.size() > kCountedText)
        return -1;
    return int(m_model->tokenizer->encode(text.toStdString(), false).size());
}

void ChatController::setSystemPrompt(const QString& text)
{
    if (text == m_systemPrompt)
        return;
    m_systemPrompt = text;
    Q_EMIT systemPromptChanged(text);
}

void ChatController::setSettings(const ChatSettings& settings)
{
    m_settings = settings;
    Q_EMIT settingsChanged();
}

std::vector<MessageRecord> ChatController::messagesWithSystemPrompt() const
{
    std::vector<MessageRecord> messages = m_session->trace().messages();
    const bool has = !messages.empty() && messages.front().role == "system";
    if (m_systemPrompt.trimmed().isEmpty()) {
        if (has)
            messages.erase(messages.begin());
    } else if (!has) {
        messages.insert(messages.begin(), makeMessage("system", m_systemPrompt));
    } else if (messages.front().content != m_systemPrompt.toStdString()) {
        messages.front() = makeMessage("system", m_systemPrompt);
    }
    return messages;
}

int ChatController::answerStart() const
{
    const TraceSession& trace = m_session->trace();
    int start = trace.tokenCount();
    while (start > 0 && trace.hasToken(start - 1)
        && trace.tokenRole(start - 1) == TokenRole::Generated)
        --start;
    return start;
}

bool ChatController::sameTokenizer() const
{
    const TraceSession& trace = m_session->trace();
    if (!m_model)
        return false;
    return trace.tokenCount() == 0
        || trace.header().modelInfo.tokenizerHash == m_model->tokenizer->hash();
}

std::vector<TokenId> ChatController::traceIds(int count) const
{
    std::vector<TokenId> ids;
    if (!sameTokenizer())
        return ids;
    for (int index = 0; index < count; ++index) {
        if (!m_session->trace().hasToken(index) || m_session->trace().tokenId(index) < 0)
            break;
        ids.push_back(m_session->trace().tokenId(index));
    }
    return ids;
}

void ChatController::removeFrom(int token)
{
    if (token >= m_session->trace().tokenCount())
        return;
    if (m_branch)
        m_branch->widen(token);
    m_session->truncate(token);
}

void ChatController::begin(const QString& undoText, std::vector<MessageRecord> messages, int from,
    std::optional<MessageRecord> continued)
{
    AnswerRequest request;
    request.messages = messages;
    request.traceIds = traceIds(from);
    request.sampling = m_settings.sampling;
    request.capture = m_settings.capture;
    request.maxTokens = m_settings.maxTokens;
    request.alternatives = m_settings.alternatives;
    request.zonePreset = m_settings.zonePreset.toStdString();
    for (const QString& stop : m_settings.stops)
        request.stops.push_back(stop.toStdString());
    request.continued = continued;
    request.answerStart = answerStart();

    m_branch = new BranchCommand(m_session, undoText);
    m_undo.push(m_branch);
    removeFrom(from);
    m_continuing = continued.has_value();
    if (continued)
        messages.push_back(*continued);
    m_session->setMessages(std::move(messages));
    m_answerRow = m_continuing ? int(m_session->trace().messages().size()) - 1 : -1;
    m_answerSteps = 0;
    m_answerTag = m_host->answer(std::move(request));
    setState(State::ReadingPrompt);
}

void ChatController::send(const QString& text)
{
    if (!blockedReason().isEmpty() || text.trimmed().isEmpty())
        return;
    std::vector<MessageRecord> messages = messagesWithSystemPrompt();
    // An answer that never came: the new question takes the place of the old one.
    if (!messages.empty() && messages.back().role == "user")
        messages.pop_back();
    messages.push_back(makeMessage("user", text));
    begin(tr("Send"), std::move(messages), m_session->trace().tokenCount());
}

void ChatController::stop()
{
    if (m_state == State::Loading)
        cancelLoad();
    else if (isWriting() || m_withoutTag != 0)
        m_host->stop();
}

bool ChatController::canRegenerate() const
{
    const auto& messages = m_session->trace().messages();
    return m_state == State::Idle && !m_frozen && m_model->hasTemplate && !messages.empty()
        && (messages.back().role == "user"
            || (messages.back().role == "assistant" && messages.size() > 1));
}

void ChatController::regenerate()
{
    if (!canRegenerate())
        return;
    std::vector<MessageRecord> messages = messagesWithSystemPrompt();
    if (messages.back().role == "assistant")
        messages.pop_back();
    begin(tr("Regenerate"), std::move(messages), answerStart());
}

bool ChatController::canContinue() const
{
    const auto& messages = m_session->trace().messages();
    return m_state == State::Idle && blockedReason().isEmpty() && !messages.empty()
        && messages.back().role == "assistant" && sameTokenizer()
        && answerStart() < m_session->trace().tokenCount();
}

void ChatController::continueAnswer()
{
    if (!canContinue())
        return;
    const TraceSession& trace = m_session->trace();
    const std::vector<TokenId>& ends = m_model->tokenizer->endOfTurn();
    int from = trace.tokenCount();
    while (from > 0 && std::find(ends.begin(), ends.end(), trace.tokenId(from - 1)) != ends.end())
        --from;
    if (int(traceIds(from).size()) != from)
        return; // a damaged trace has holes: there is nothing to go on from
    std::vector<MessageRecord> messages = trace.messages();
    MessageRecord answer = messages.back();
    messages.pop_back();
    begin(tr("Continue"), std::move(messages), from, std::move(answer));
}

void ChatController::editMessage(int row, const QString& text)
{
    const auto& messages = m_session->trace().messages();
    if (m_state != State::Idle || m_frozen || !m_model->hasTemplate || row < 0
        || row >= int(messages.size()) || messages[row].role != "user" || text.trimmed().isEmpty())
        return;
    const std::string oldId = messages[row].id;
    int from = m_session->trace().tokenCount();
    for (const SegmentRecord& segment : m_session->trace().segments()) {
        if (segment.messageId == oldId)
            from = std::min(from, int(segment.startTokenIndex));
    }
    std::vector<MessageRecord> kept(messages.begin(), messages.begin() + row);
    kept.push_back(makeMessage("user", text));
    begin(tr("Edit"), std::move(kept), from);
}

bool ChatController::canTryWithout(int tokenIndex) const
{
    const TraceSession& trace = m_session->trace();
    if (m_state != State::Idle || m_withoutTag != 0 || tokenIndex < 1 || !trace.hasToken(tokenIndex)
        || trace.tokenId(tokenIndex) < 0)
        return false;
    const ModelSummary& recorded = trace.header().modelInfo;
    const ModelInfo& open = m_model->info;
    if (!recorded.fileHash.empty() && !open.hash.empty())
        return recorded.fileHash == open.hash;
    return trace.header().model == open.name;
}

void ChatController::tryWithout(int tokenIndex, const QVector<int>& positions)
{
    if (!canTryWithout(tokenIndex)) {
        Q_EMIT withoutFailed(tokenIndex, positions,
            m_model ? tr("This trace comes from another model. Open that one to try.")
                    : tr("No model is open. Open the model of this trace to try."));
        return;
    }
    WithoutRequest request;
    for (int index = 0; index <= tokenIndex; ++index) {
        const int id = m_session->trace().hasToken(index) ? m_session->trace().tokenId(index) : -1;
        if (id < 0) {
            Q_EMIT withoutFailed(tokenIndex, positions,
                tr("Token %1 is missing in this trace, so the step cannot be run again.")
                    .arg(index));
            return;
        }
        request.context.push_back(id);
    }
    request.positions.assign(positions.begin(), positions.end());
    request.alternatives = m_settings.alternatives;
    m_withoutToken = tokenIndex;
    m_withoutPositions = positions;
    m_withoutTag = m_host->without(std::move(request));
    Q_EMIT withoutStarted(tokenIndex, positions);
}

void ChatController::undo()
{
    if (isWriting()) {
        m_undoWhenIdle = true;
        m_host->stop();
    } else if (!m_frozen) {
        m_undo.undo();
    }
}

void ChatController::redo()
{
    if (!isWriting() && !m_frozen)
        m_undo.redo();
}

void ChatController::openModel(const QString& path)
{
    m_modelPath = path;
    m_loadingName = QFileInfo(path).completeBaseName();
    m_withoutTag = 0;
    m_loadTag = m_host->load(path.toStdString(), m_settings.load);
    setState(State::Loading);
    Q_EMIT loadProgress(0, {});
}

void ChatController::closeModel()
{
    if (!m_model || m_state == State::Loading)
        return;
    m_modelPath.clear();
    m_host->unload();
}

void ChatController::cancelLoad()
{
    if (m_state == State::Loading)
        m_host->stop();
}

QString ChatController::modelPath() const { return m_modelPath; }

void ChatController::onLoaded(quint64 tag, const OpenModel& model)
{
    if (tag != m_loadTag)
        return;
    m_model = model;
    m_loadTag = 0;
    setState(State::Idle);
    Q_EMIT modelChanged();
    Q_EMIT loadFinished(true);
}

void ChatController::onLoadFailed(quint64 tag, const Error& error)
{
    if (tag != m_loadTag)
        return;
    m_loadTag = 0;
    const QString name = m_loadingName;
    m_modelPath = m_model ? QString::fromStdString(m_model->info.path.string()) : QString();
    setState(m_model ? State::Idle : State::NoModel);
    Q_EMIT loadFinished(false);
    if (error.code != ErrorCode::Cancelled)
        fail(error, Doing::Opening, name);
}

void ChatController::fail(const Error& error, Doing doing, const QString& subject)
{
    ErrorText text = errorText(error, doing, subject);
    if (doing == Doing::Opening && error.code == ErrorCode::OutOfMemory
        && error.message.rfind('[', 0) != 0) {
        text.advice = QString::fromStdString(error.message);
        text.details.clear();
    }
    Q_EMIT failed(text.title, text.advice, text.details);
}

void ChatController::onStarted(
    quint64 tag, int kept, const TraceHeader& header, const MessageRecord& answer)
{
    if (tag != m_answerTag)
        return;
    removeFrom(kept);
    m_session->editHeader([&](TraceHeader& own) {
        const bool fresh = own.traceId.empty() || own.createdAt == 0;
        TraceHeader next = header;
        if (!fresh) {
            next.traceId = own.traceId;
            next.createdAt = own.createdAt;
            next.extra = own.extra;
        }
        own = std::move(next);
    });
    if (!m_continuing) {
        m_session->appendMessage(answer);
        m_answerRow = int(m_session->trace().messages().size()) - 1;
    }
}

void ChatController::onBatch(quint64 tag, RecordedBatch* batch)
{
    if (tag != m_answerTag)
        return;
    const bool generated = std::any_of(batch->tokens.begin(), batch->tokens.end(),
        [](const TokenRecord& token) { return token.role == TokenRole::Generated; });
    m_answerSteps += int(batch->steps.size());
    if (!batch->tokens.empty() || !batch->steps.empty())
        m_session->append(std::move(batch->tokens), std::move(batch->steps));
    if (!batch->segments.empty())
        m_session->setSegments(std::move(batch->segments));
    if (!batch->answerDelta.empty() && m_answerRow >= 0)
        m_session->setMessageContent(m_answerRow,
            m_session->trace().messages()[std::size_t(m_answerRow)].content + batch->answerDelta);
    if (generated)
        setState(State::Generating);
}

void ChatController::onFinished(
    quint64 tag, const GenerateStats& stats, const TraceHeader& header, int dropped)
{
    if (tag != m_answerTag)
        return;
    m_session->editHeader([&](TraceHeader& own) {
        own.sampling = header.sampling;
        own.updatedAt = header.updatedAt;
    });
    const qint64 before = m_session->trace().metrics().captureBytes;
    m_session->updateMetrics(float(stats.tokensPerSecond()), float(stats.promptTokensPerSecond()),
        before + qint64(stats.captureBytes));
    m_session->setMessageMember(m_answerRow, "finish_reason", name(stats.finish));
    const int steps = m_answerSteps;
    ended();
    if (dropped > 0)
        Q_EMIT payloadsDropped(dropped, steps);
    Q_EMIT answerEnded(stats.finish, false);
}

void ChatController::onFailed(quint64 tag, const Error& error)
{
    if (tag != m_answerTag)
        return;
    ended();
    if (error.code == ErrorCode::DeviceLost)
        closeModel();
    if (error.code != ErrorCode::Cancelled)
        fail(error, Doing::Answering,
            m_model ? QString::fromStdString(m_model->info.name) : QString());
    Q_EMIT answerEnded(FinishReason::Cancelled, error.code != ErrorCode::Cancelled);
}

void ChatController::ended()
{
    m_answerTag = 0;
    m_branch = nullptr;
    m_answerRow = -1;
    setState(m_model ? State::Idle : State::NoModel);
    if (std::exchange(m_undoWhenIdle, false))
        m_undo.undo();
}

void ChatController::newChat()
{
    stop();
    m_answerTag = 0;
    m_branch = nullptr;
    m_undoWhenIdle = false;
    m_undo.clear();
    m_session->clear();
    if (isWriting())
        setState(State::Idle);
}

void ChatController::adoptTrace(TraceSession trace, const QString& filePath)
{
    if (isWriting())
        m_host->stop();
    m_answerTag = 0;
    m_branch = nullptr;
    m_undoWhenIdle = false;
    m_undo.clear();
    QString system;
    if (!trace.messages().empty() && trace.messages().front().role == "system")
        system = QString::fromStdString(trace.messages().front().content);
    m_session->reset(std::move(trace), filePath);
    setSystemPrompt(system);
    if (isWriting())
        setState(State::Idle);
}

void ChatController::setFrozen(bool frozen)
{
    if (m_frozen == frozen)
        return;
    m_frozen = frozen;
    m_host->setPaused(frozen);
    Q_EMIT stateChanged(m_state);
}

} // namespace ax::ui
