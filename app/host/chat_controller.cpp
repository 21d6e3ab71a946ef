// SPDX-License-Identifier: Apache-2.0
#include "app/host/chat_controller.h"

#include "app/host/run_settings.h"
#include "engine/template/known_templates.h"
#include "engine/trace/branches.h"
#include "views/session/number_text.h"

#include <QFileInfo>

#include <QDateTime>

#include <algorithm>

namespace ax::ui {

ChatController::ChatController(SessionModel* session, EngineHost* host, QObject* parent)
    : ViewCommands(parent)
    , m_session(session)
    , m_host(host)
{
    connect(&m_hud, &LiveHud::changed, this, &ChatController::hudChanged);
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
    if (!hasTemplate())
        return tr("This model has no chat template. Choose how it reads what you write.");
    const int used = m_session->trace().tokenCount(), context = m_model->info.context;
    if (context > 0 && used + 1 >= context && sameTokenizer())
        return tr("The context is full: %1 of %2 tokens. Start a new chat, or open the model with "
                  "a larger context.")
            .arg(text::integer(used), text::integer(context));
    return {};
}

bool ChatController::hasTemplate() const
{
    return m_model && (m_model->capabilities.chat || !templateChoice().isEmpty());
}

QVector<TemplateChoice> ChatController::templateChoices() const
{
    QVector<TemplateChoice> choices;
    if (!m_model || m_model->capabilities.chat || !m_model->capabilities.rawCompletion)
        return choices;
    for (const KnownTemplate& known : knownTemplates())
        choices.append({ QString::fromLatin1(known.id), QString::fromUtf8(known.label) });
    return choices;
}

QString ChatController::templateChoice() const
{
    if (!m_model || m_model->capabilities.chat)
        return {};
    return m_settings.templates.value(QString::fromStdString(m_model->info.path.string()));
}

void ChatController::chooseTemplate(const QString& id)
{
    if (!m_model || m_model->capabilities.chat || !knownTemplate(id.toStdString()))
        return;
    m_settings.templates[QString::fromStdString(m_model->info.path.string())] = id;
    Q_EMIT settingsChanged();
    Q_EMIT templateChanged();
}

void ChatController::setSystemPrompt(const QString& text)
{
    if (text == m_systemPrompt)
        return;
    m_systemPrompt = text;
    Q_EMIT systemPromptChanged(text);
}

std::vector<MessageRecord> ChatController::messagesWithSystemPrompt() const
{
    std::vector<MessageRecord> messages = m_session->trace().messages();
    const bool has = !messages.empty() && messages.front().role == "system";
    if (m_systemPrompt.trimmed().isEmpty()) {
        if (has)
            messages.erase(messages.begin());
    } else if (!has) {
        messages.insert(messages.begin(), makeMessage("system", m_systemPrompt.toStdString()));
    } else if (messages.front().content != m_systemPrompt.toStdString()) {
        messages.front() = makeMessage("system", m_systemPrompt.toStdString());
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
    const TraceHeader& header = m_session->trace().header();
    if (!m_model)
        return false;
    // A server far away holds the tokenizer; its own traces name it.
    if (!m_model->tokenizer)
        return m_model->capabilities.tokenIds && header.source == m_model->info.device
            && header.model == m_model->info.name;
    return m_session->trace().tokenCount() == 0
        || header.modelInfo.tokenizerHash == m_model->tokenizer->hash();
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

TraceReference ChatController::reference(std::vector<TokenId> ids) const
{
    const TraceHeader& header = m_session->trace().header();
    return { header.traceId, header.modelInfo.tokenizerHash, std::move(ids), 0, {} };
}

void ChatController::cancelAnswer()
{
    if (m_answerTag != 0)
        m_host->cancel(m_answerTag);
}

void ChatController::cancelWithout()
{
    if (m_withoutTag != 0)
        m_host->cancel(m_withoutTag);
}

void ChatController::begin(const QString& undoText, std::vector<MessageRecord> messages, int from,
    std::optional<MessageRecord> continued, const char* cause)
{
    ChatRequest request;
    request.trace = reference(traceIds(from));
    request.trace.tokens = from;
    for (const SegmentRecord& segment : m_session->trace().segments())
        if (segment.endTokenIndex <= from)
            request.trace.segments.push_back(segment);
    m_advice = adviceEvent();
    request.sampling = m_once.value_or(m_settings.sampling);
    request.biases = std::exchange(m_onceBiases, {});
    request.capture = m_settings.capture;
    if (m_model && m_model->capabilities.eviction)
        request.eviction = m_settings.eviction;
    request.maxTokens = m_settings.maxTokens;
    request.alternatives = m_settings.alternatives;
    request.zonePreset = m_settings.zonePreset.toStdString();
    if (m_model && m_model->capabilities.attention)
        request.firewall = firewallFor(m_settings, m_model->info);
    for (const QString& stop : m_settings.stops)
        request.stops.push_back(stop.toStdString());
    request.knownTemplate = templateChoice().toStdString();
    request.continueLast = continued.has_value();
    request.answerStart = continued ? answerStart() : -1;

    const auto systemOf = [](const std::vector<MessageRecord>& list) {
        return !list.empty() && list.front().role == "system" ? list.front().content
                                                              : std::string();
    };
    m_systemChanged = systemOf(messages) != systemOf(m_session->trace().messages());
    m_begun = m_forked ? m_forked.release() : new BranchCommand(m_session, undoText);
    m_undo.push(m_begun);
    m_answerStarted = false;
    m_continuing = continued.has_value();
    if (continued)
        messages.push_back(*continued);
    request.messages = Conversation::fromRecords(messages);
    Q_EMIT asked(m_model ? m_model->info.name : std::string(), messages);
    TraceBatch batch;
    const std::size_t before = m_session->trace().messages().size();
    if (cause && (from < m_session->trace().tokenCount() || messages.size() < before))
        batch.leave = branchRecord(cause, from, messages);
    if (from < m_session->trace().tokenCount())
        batch.truncateAt = from;
    batch.messages = std::move(messages);
    m_session->apply(std::move(batch));
    m_answerRow = m_continuing ? int(m_session->trace().messages().size()) - 1 : -1;
    m_answerSteps = 0;
    m_answerTag = m_host->run<AnswerStep, AnswerEnd>(
        this,
        [request = std::move(request)](EngineRoom& room,
            const EngineHost::Progress<AnswerStep>& progress,
            std::stop_token stop) { return answerCommand(room, request, progress, stop); },
        [this](quint64 tag, AnswerStep&& step) { onStep(tag, std::move(step)); },
        [this](quint64 tag, Result<AnswerEnd>&& end) { onEnded(tag, std::move(end)); });
    setState(State::ReadingPrompt);
}

void ChatController::sendDraft(const Draft& draft)
{
    if (!blockedReason().isEmpty() || (draft.files.isEmpty() && draft.text.trimmed().isEmpty()))
        return;
    std::vector<MessageRecord> messages = messagesWithSystemPrompt();
    // An answer that never came: the new question takes the place of the old one.
    if (!messages.empty() && messages.back().role == "user")
        messages.pop_back();
    messages.push_back(messageOf(draft, makeMessage("user", {})));
    begin(tr("Send"), std::move(messages), m_session->trace().tokenCount());
}

void ChatController::stop()
{
    if (m_state == State::Loading)
        cancelLoad();
    else if (isWriting())
        cancelAnswer();
    else
        cancelWithout();
}

bool ChatController::canRegenerate() const
{
    const auto& messages = m_session->trace().messages();
    return m_state == State::Idle && hasTemplate() && !messages.empty()
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
    begin(tr("Regenerate"), std::move(messages), answerStart(), {}, "regenerated");
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
    const auto ends = [&](int index) {
        if (!m_model->tokenizer)
            return trace.tokenKind(index) == TokenOrigin::Special;
        const std::vector<TokenId>& ids = m_model->tokenizer->endOfTurn();
        return std::find(ids.begin(), ids.end(), trace.tokenId(index)) != ids.end();
    };
    int from = trace.tokenCount();
    while (from > 0 && ends(from - 1))
        --from;
    if (int(traceIds(from).size()) != from)
        return; // a damaged trace has holes: there is nothing to go on from
    std::vector<MessageRecord> messages = trace.messages();
    MessageRecord answer = messages.back();
    messages.pop_back();
    begin(tr("Continue"), std::move(messages), from, std::move(answer));
}

void ChatController::editDraft(int row, const Draft& draft)
{
    const auto& messages = m_session->trace().messages();
    if (m_state != State::Idle || !hasTemplate() || row < 0 || row >= int(messages.size())
        || messages[row].role != "user"
        || (draft.files.isEmpty() && draft.text.trimmed().isEmpty()))
        return;
    const std::string oldId = messages[row].id;
    int from = m_session->trace().tokenCount();
    for (const SegmentRecord& segment : m_session->trace().segments()) {
        if (segment.messageId == oldId)
            from = std::min(from, int(segment.startTokenIndex));
    }
    std::vector<MessageRecord> kept(messages.begin(), messages.begin() + row);
    kept.push_back(messageOf(draft, makeMessage("user", {})));
    begin(tr("Edit"), std::move(kept), from, {}, "edited");
}

bool ChatController::canTryWithout(int tokenIndex) const
{
    const TraceSession& trace = m_session->trace();
    if (m_state != State::Idle || m_withoutTag != 0 || tokenIndex < 1 || !trace.hasToken(tokenIndex)
        || trace.tokenId(tokenIndex) < 0 || !m_model->capabilities.without)
        return false;
    const ModelSummary& recorded = trace.header().modelInfo;
    const ModelInfo& open = m_model->info;
    if (!recorded.fileHash.empty() && !open.hash.empty())
        return recorded.fileHash == open.hash;
    return trace.header().model == open.name;
}

void ChatController::tryWithout(int tokenIndex, const QVector<int>& positions)
{
    const TokenRef token = m_session->trace().ref(tokenIndex);
    if (!canTryWithout(tokenIndex)) {
        Q_EMIT withoutFailed(token, positions,
            m_model && !m_model->capabilities.without ? tr("This server cannot run a step again.")
                : m_model ? tr("This trace comes from another model. Open that one to try.")
                          : tr("No model is open. Open the model of this trace to try."));
        return;
    }
    std::vector<TokenId> ids;
    for (int index = 0; index <= tokenIndex; ++index) {
        const int id = m_session->trace().hasToken(index) ? m_session->trace().tokenId(index) : -1;
        if (id < 0) {
            Q_EMIT withoutFailed(token, positions,
                tr("Token %1 is missing in this trace, so the step cannot be run again.")
                    .arg(index));
            return;
        }
        ids.push_back(id);
    }
    WithoutQuery query;
    query.trace = reference(std::move(ids));
    query.positions.assign(positions.begin(), positions.end());
    query.alternatives = m_settings.alternatives;
    m_withoutToken = token;
    m_withoutPositions = positions;
    m_withoutTag = m_host->run<WithoutStep, WithoutResult>(
        this,
        [query = std::move(query)](EngineRoom& room,
            const EngineHost::Progress<WithoutStep>& progress,
            std::stop_token stop) { return withoutCommand(room, query, progress, stop); },
        [this](quint64 tag, WithoutStep&& step) {
            if (tag == m_withoutTag)
                Q_EMIT withoutProgress(m_withoutToken, step.done, step.total);
        },
        [this](quint64 tag, Result<WithoutResult>&& result) {
            onWithoutEnded(tag, std::move(result));
        });
    Q_EMIT withoutStarted(token, positions);
}

void ChatController::onWithoutEnded(quint64 tag, Result<WithoutResult>&& result)
{
    if (tag != m_withoutTag)
        return;
    m_withoutTag = 0;
    if (result) {
        Q_EMIT withoutFinished({ m_withoutToken, m_withoutPositions, result->logprobBefore,
            result->logprobAfter, result->alternatives, result->seconds, result->contextRead });
        return;
    }
    const ErrorText text = errorText(result.error(), Doing::Trying, {});
    Q_EMIT withoutFailed(
        m_withoutToken, m_withoutPositions, text.title + QLatin1Char(' ') + text.details);
}

void ChatController::undo()
{
    if (isWriting()) {
        m_undoWhenIdle = true;
        cancelAnswer();
    } else {
        moveInHistory(true);
    }
}

/// The question of a step that is undone goes back to where it was written, and from there into the
/// chat again.
void ChatController::moveInHistory(bool back)
{
    const auto questions = [this] {
        std::vector<const MessageRecord*> found;
        for (const MessageRecord& message : m_session->trace().messages())
            if (message.role == "user")
                found.push_back(&message);
        return found;
    };
    const auto last = [&] {
        const auto all = questions();
        return all.empty() ? Draft() : draftOf(*all.back());
    };
    const std::size_t before = questions().size();
    const Draft gone = last();
    const int at = m_undo.index() - (back ? 1 : 0);
    const bool ofAnswer = at >= 0 && at < m_undo.count()
        && dynamic_cast<const BranchCommand*>(m_undo.command(at)) != nullptr;
    back ? m_undo.undo() : m_undo.redo();
    if (!ofAnswer)
        return;
    const std::size_t now = questions().size();
    if (back && now < before)
        Q_EMIT questionUndone(gone);
    else if (!back && now > before)
        Q_EMIT questionRedone(last());
}

void ChatController::remember(
    const QString& undoText, int key, std::function<void()> back, std::function<void()> forth)
{
    if (!isWriting())
        m_undo.push(new ViewStateCommand(undoText, key, std::move(back), std::move(forth)));
}

void ChatController::redo()
{
    if (!isWriting())
        moveInHistory(false);
}

void ChatController::setDraft(const Draft& draft)
{
    if (draft == m_draft)
        return;
    m_draft = draft;
    Q_EMIT draftChanged();
}

void ChatController::fail(
    const Error& error, Doing doing, const QString& subject, const QString& advice)
{
    const ErrorText text = errorText(error, doing, subject);
    Q_EMIT failed(text.title, advice.isEmpty() ? text.advice : advice, text.details);
}

void ChatController::onStep(quint64 tag, AnswerStep&& step)
{
    if (tag != m_answerTag)
        return;
    if (const auto* start = std::get_if<AnswerStart>(&step.what)) {
        onStarted(*start);
    } else if (const auto* prompt = std::get_if<PromptStep>(&step.what)) {
        Q_EMIT promptProgress(prompt->done, prompt->total, prompt->secondsLeft);
    } else if (auto* batch = std::get_if<BatchStep>(&step.what)) {
        m_hud.update(batch->counters);
        onBatch(std::move(batch->batch));
    } else if (auto* reroute = std::get_if<Reroute>(&step.what)) {
        TraceBatch update;
        reroute->branch.fromMessage = m_answerRow;
        update.leave = std::move(reroute->branch);
        update.truncateAt = reroute->from;
        update.messages = m_session->trace().messages();
        (*update.messages)[std::size_t(m_answerRow)] = std::move(reroute->answer);
        update.events.push_back(std::move(reroute->event));
        m_session->apply(std::move(update));
    }
}

void ChatController::onStarted(const AnswerStart& start)
{
    m_answerStarted = true;
    tellLeftBehind(start);
    m_hud.begin(start, m_model ? captureText(m_settings.capture, *m_model) : QString());
    TraceBatch batch;
    if (start.keptTokens < m_session->trace().tokenCount())
        batch.truncateAt = start.keptTokens;
    batch.header = start.header;
    if (const TraceHeader& own = m_session->trace().header();
        !own.traceId.empty() && own.createdAt != 0) {
        batch.header->traceId = own.traceId;
        batch.header->createdAt = own.createdAt;
        batch.header->extra = own.extra;
    }
    if (!m_continuing)
        batch.newMessages.push_back(start.answer);
    m_session->apply(std::move(batch));
    m_answerRow = int(m_session->trace().messages().size()) - 1;
    const std::string_view layout = name(m_settings.capture.layout);
    m_answerLayout = QString::fromLatin1(layout.data(), qsizetype(layout.size()));
}

/// Another model or system prompt reads the chat anew; what the former one recorded goes with the
/// text as that read it.
void ChatController::tellLeftBehind(const AnswerStart& start)
{
    const TraceSession& trace = m_session->trace();
    int left = 0;
    for (const int step : trace.stepIndices())
        left += step >= start.keptTokens && trace.tokenRole(step) == TokenRole::Generated;
    if (left == 0)
        return;
    const std::string& before = trace.header().model;
    const QString model = QString::fromStdString(start.header.model);
    QString title;
    if (!before.empty() && before != start.header.model)
        title = tr("%1 reads this chat anew; %2 wrote it so far.")
                    .arg(model, QString::fromStdString(before));
    else if (m_systemChanged)
        title = tr("The system prompt changed, so the chat is read anew.");
    else if (std::exchange(m_toldThinking, true))
        return;
    else
        title = tr("The chat template writes the earlier turns in another way, so they are read "
                   "anew.");
    Q_EMIT rowsLeftBehind(title,
        tr("What was recorded of %Ln earlier token(s) (attention, surprisal, zones) stays with the "
           "chat as it was before. Undo brings it back.",
            nullptr, left));
}

void ChatController::onBatch(RecordedBatch&& batch)
{
    const auto written = std::find_if(batch.tokens.begin(), batch.tokens.end(),
        [](const TokenRecord& token) { return token.role == TokenRole::Generated; });
    const bool generated = written != batch.tokens.end();
    if (m_advice && generated) {
        m_advice->tokenIndex = written->index;
        batch.events.insert(batch.events.begin(), *std::exchange(m_advice, {}));
    }
    m_answerSteps += int(batch.steps.size());
    const auto& messages = m_session->trace().messages();
    if (!batch.steps.empty() && m_answerRow >= 0 && m_answerRow < int(messages.size()))
        Q_EMIT stepsRecorded(QString::fromStdString(messages[std::size_t(m_answerRow)].id),
            m_answerLayout, batch.steps);
    TraceBatch update;
    update.recorded = std::move(batch);
    m_session->apply(std::move(update));
    if (generated)
        setState(State::Generating);
}

void ChatController::onEnded(quint64 tag, Result<AnswerEnd>&& end)
{
    if (tag != m_answerTag)
        return;
    if (!end) {
        const Error error = end.error();
        m_hud.end();
        ended();
        if (error.code != ErrorCode::Cancelled)
            takeBack();
        if (error.code == ErrorCode::DeviceLost)
            closeModel();
        if (error.code != ErrorCode::Cancelled)
            fail(error, Doing::Answering,
                m_model ? QString::fromStdString(m_model->info.name) : QString());
        if (error.place == kContextPlace)
            Q_EMIT contextShort();
        giveBackQueued();
        Q_EMIT answerEnded(FinishReason::Cancelled, error.code != ErrorCode::Cancelled);
        return;
    }
    const GenerateStats& stats = end->stats;
    m_hud.end(stats);
    TraceBatch batch;
    batch.header = m_session->trace().header();
    batch.header->sampling = end->header.sampling;
    batch.header->updatedAt = end->header.updatedAt;
    batch.members = { { m_answerRow, "finish_reason", name(stats.finish) } };
    batch.rates
        = TraceBatch::Rates { float(stats.tokensPerSecond()), float(stats.promptTokensPerSecond()),
              m_session->trace().metrics().captureBytes + std::int64_t(stats.captureBytes) };
    m_session->apply(std::move(batch));
    const int steps = m_answerSteps;
    ended();
    if (end->droppedPayloads > 0)
        Q_EMIT payloadsDropped(end->droppedPayloads, steps);
    Q_EMIT answerEnded(stats.finish, false);
    stats.finish == FinishReason::Cancelled ? giveBackQueued() : sendQueued();
}

/// What was refused before anything was read leaves no message behind: the question goes back to
/// where it was written.
void ChatController::takeBack()
{
    if (m_answerStarted || m_undo.index() == 0 || m_undo.command(m_undo.index() - 1) != m_begun)
        return;
    const auto& messages = m_session->trace().messages();
    const MessageRecord question
        = !m_continuing && !messages.empty() && messages.back().role == "user" ? messages.back()
                                                                               : MessageRecord();
    // The stack drops an obsolete command without undoing it.
    m_begun->undo();
    m_begun->setObsolete(true);
    m_begun = nullptr;
    m_undo.undo();
    const auto& before = m_session->trace().messages();
    // Regenerating leaves the question in the chat.
    if (!question.content.empty()
        && (before.empty() || before.back().role != "user"
            || before.back().content != question.content))
        Q_EMIT notSent(draftOf(question));
}

void ChatController::ended()
{
    m_answerTag = 0;
    m_answerRow = -1;
    setState(restingState());
    if (std::exchange(m_undoWhenIdle, false))
        moveInHistory(true);
}

void ChatController::newChat()
{
    cancelAnswer();
    cancelWithout();
    m_answerTag = m_withoutTag = 0;
    m_undoWhenIdle = m_toldThinking = false;
    m_undo.clear();
    giveBackQueued();
    m_session->clear();
    if (isWriting())
        setState(restingState());
}

void ChatController::adoptTrace(TraceSession trace, const QString& filePath)
{
    cancelAnswer();
    cancelWithout();
    m_answerTag = m_withoutTag = 0;
    m_undoWhenIdle = m_toldThinking = false;
    m_undo.clear();
    giveBackQueued();
    QString system;
    if (!trace.messages().empty() && trace.messages().front().role == "system")
        system = QString::fromStdString(trace.messages().front().content);
    m_session->reset(std::move(trace), filePath);
    setSystemPrompt(system);
    if (isWriting())
        setState(restingState());
}

} // namespace ax::ui
