// SPDX-License-Identifier: Apache-2.0
// What the chat controller does with branches: versions of an answer, forks, switching.
#include "app/host/chat_controller.h"

#include "engine/trace/branches.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax::ui {

BranchRecord ChatController::branchRecord(
    const char* cause, int from, const std::vector<MessageRecord>& messages) const
{
    BranchRecord record;
    record.cause = cause;
    record.createdAt = QDateTime::currentMSecsSinceEpoch();
    record.fromTokenIndex = from;
    const auto& before = m_session->trace().messages();
    std::size_t same = 0;
    while (same < before.size() && same < messages.size() && before[same].id == messages[same].id
        && before[same].content == messages[same].content)
        ++same;
    record.fromMessage = int(same);
    if (m_model) {
        record.model = m_model->info.name;
        record.tokenizerHash = m_model->tokenizer ? m_model->tokenizer->hash() : std::string();
    }
    record.sampling = m_once.value_or(m_settings.sampling).toJson();
    return record;
}

void ChatController::exchangeTree(const QString& undoText, Result<TraceSession> other)
{
    if (!other || !canChangeBranches())
        return;
    cancelWithout();
    m_undo.push(new TreeCommand(m_session, undoText, std::move(*other)));
    // What the branch was asked with goes on with it.
    const auto& messages = m_session->trace().messages();
    setSystemPrompt(!messages.empty() && messages.front().role == "system"
            ? QString::fromStdString(messages.front().content)
            : QString());
}

void ChatController::showBranch(const QString& id)
{
    exchangeTree(tr("Show branch"), withShown(m_session->trace(), id.toStdString()));
}

void ChatController::deleteBranch(const QString& id)
{
    if (!canChangeBranches())
        return;
    QString title;
    for (const KeptBranch& branch : m_session->trace().keptBranches())
        if (branch.record.id == id.toStdString()
            && branch.record.fromMessage < int(branch.path->messages().size()))
            title = QString::fromStdString(
                branch.path->messages()[std::size_t(branch.record.fromMessage)].content)
                        .simplified()
                        .left(40);
    auto rest = withoutBranch(m_session->trace(), id.toStdString());
    if (!rest)
        return;
    exchangeTree(tr("Delete branch"), std::move(rest));
    Q_EMIT branchDeleted(title);
}

void ChatController::deleteMessage(int row)
{
    const TraceSession& trace = m_session->trace();
    if (!canChangeBranches() || row < 0 || row >= int(trace.messages().size()))
        return;
    TraceSession rest = trace.fork();
    const std::string id = trace.messages()[std::size_t(row)].id;
    const QString title
        = QString::fromStdString(trace.messages()[std::size_t(row)].content).simplified().left(40);
    int from = trace.tokenCount();
    for (const SegmentRecord& segment : trace.segments())
        if (segment.messageId == id)
            from = std::min(from, int(segment.startTokenIndex));
    // Branches that leave the path behind it leave it where it ends now.
    rest.truncate(from);
    rest.messages().resize(std::size_t(row));
    lowerForks(rest, from);
    for (KeptBranch& branch : rest.keptBranches())
        if (branch.record.parent.empty() && branch.record.fromMessage > row)
            branch.record.fromMessage = row;
    exchangeTree(tr("Delete message"), std::move(rest));
    Q_EMIT branchDeleted(title);
}

void ChatController::regenerateAs(const SamplingOptions& sampling, const QString& modelPath)
{
    if (!modelPath.isEmpty() && modelPath != m_modelPath) {
        openModel(modelPath);
        m_onceOpen = sampling;
        return;
    }
    m_once = sampling;
    regenerate();
    m_once.reset();
}

void ChatController::showVersion(int row, int by)
{
    const MessageVersions versions = versionsOf(m_session->trace(), row);
    const int wanted = versions.shown + by;
    if (versions && wanted >= 0 && wanted < int(versions.ids.size()))
        showBranch(QString::fromStdString(versions.ids[std::size_t(wanted)]));
}

void ChatController::deleteVersion(int row)
{
    const MessageVersions versions = versionsOf(m_session->trace(), row);
    if (!versions)
        return;
    const int next = versions.shown > 0 ? versions.shown - 1 : versions.shown + 1;
    auto shown = withShown(m_session->trace(), versions.ids[std::size_t(next)]);
    if (!shown)
        return;
    // The one that was shown has an id now, if it had none before.
    std::string gone = m_session->trace().shownBranch().id;
    if (gone.empty())
        for (const KeptBranch& branch : std::as_const(*shown).keptBranches())
            if (branch.record.parent.empty() && branch.record.fromMessage == row)
                gone = branch.record.id;
    exchangeTree(tr("Delete version"), withoutBranch(*shown, gone));
}

/// Row of the answer that a written token belongs to, -1: none.
int ChatController::answerRowOf(int token) const
{
    const TraceSession& trace = m_session->trace();
    const auto& messages = trace.messages();
    for (const SegmentRecord& segment : trace.segments())
        if (token >= segment.startTokenIndex && token < segment.endTokenIndex)
            for (std::size_t row = 0; row < messages.size(); ++row)
                if (messages[row].id == segment.messageId && messages[row].role == "assistant")
                    return int(row);
    return !messages.empty() && messages.back().role == "assistant" && token >= answerStart()
        ? int(messages.size()) - 1
        : -1;
}

std::string ChatController::contentBefore(int row, int token) const
{
    const TraceSession& trace = m_session->trace();
    const MessageRecord& answer = trace.messages()[std::size_t(row)];
    int end = trace.tokenCount();
    if (row + 1 < int(trace.messages().size())) {
        end = token + 1;
        for (const SegmentRecord& segment : trace.segments())
            if (segment.messageId == answer.id)
                end = std::max(end, int(segment.endTokenIndex));
    }
    std::size_t behind = 0;
    for (int index = token; index < end; ++index)
        if (trace.tokenKind(index) == TokenOrigin::Text)
            behind += trace.tokenBytes(index).size();
    return answer.content.substr(
        0, answer.content.size() - std::min(behind, answer.content.size()));
}

bool ChatController::canFork(int tokenIndex) const
{
    const TraceSession& trace = m_session->trace();
    return m_state == State::Idle && hasTemplate() && sameTokenizer() && trace.hasToken(tokenIndex)
        && trace.tokenRole(tokenIndex) == TokenRole::Generated && answerRowOf(tokenIndex) >= 0
        && int(traceIds(tokenIndex).size()) == tokenIndex;
}

void ChatController::forkFrom(int tokenIndex, const Alternative& other)
{
    if (!canFork(tokenIndex) || other.id < 0)
        return;
    const TraceSession& trace = m_session->trace();
    const TokenRecord old = trace.token(tokenIndex);
    if (other.id == old.tokenId)
        return;
    const int row = answerRowOf(tokenIndex);
    const MessageRecord& before = trace.messages()[std::size_t(row)];
    std::string content = contentBefore(row, tokenIndex);
    content += m_model->tokenizer ? m_model->tokenizer->tokenBytes(other.id) : other.text;
    std::vector<MessageRecord> messages(trace.messages().begin(), trace.messages().begin() + row);
    MessageRecord answer = makeMessage("assistant", content);
    answer.model = before.model;

    TokenRecord token;
    token.index = tokenIndex;
    token.tokenId = other.id;
    token.text = other.text;
    token.segmentId = old.segmentId;
    token.role = TokenRole::Generated;
    token.logprob = other.logprob;
    token.alternatives = old.alternatives;
    token.timeMs = old.timeMs;
    BranchRecord record = branchRecord("forked", tokenIndex, messages);
    record.forkedFrom = { { "index", tokenIndex }, { "from", old.text }, { "to", other.text } };

    // One step of undo with the answer that goes on from here.
    auto begun = std::make_unique<BranchCommand>(m_session, tr("Fork"));
    TraceBatch batch;
    batch.leave = std::move(record);
    batch.truncateAt = tokenIndex;
    batch.recorded.tokens.push_back(std::move(token));
    batch.recorded.lastSegmentEnd = tokenIndex + 1;
    m_session->apply(std::move(batch));
    m_forked = std::move(begun);
    begin(tr("Fork"), std::move(messages), tokenIndex + 1, std::move(answer));
}

bool ChatController::canWriteAgain(int tokenIndex) const
{
    return canFork(tokenIndex) && m_model->capabilities.biases && !m_model->info.layerInfo.empty();
}

void ChatController::writeAgain(int tokenIndex, const QVector<int>& positions, double weight)
{
    if (!canWriteAgain(tokenIndex) || positions.isEmpty() || !(weight >= 0))
        return;
    const TraceSession& trace = m_session->trace();
    std::vector<SlotBias> biases;
    QStringList places;
    for (const int position : positions) {
        if (position < 0 || position >= tokenIndex)
            return;
        places << QString::number(position);
        for (int layer = 0; layer < int(m_model->info.layerInfo.size()); ++layer)
            if (m_model->info.layerInfo[std::size_t(layer)].kind != AttentionKind::Linear)
                biases.push_back({ layer, position,
                    weight > 0 ? float(std::log(weight))
                               : -std::numeric_limits<float>::infinity() });
    }
    const int row = answerRowOf(tokenIndex);
    std::vector<MessageRecord> messages(trace.messages().begin(), trace.messages().begin() + row);
    const std::string before = contentBefore(row, tokenIndex);
    std::optional<MessageRecord> answer;
    if (tokenIndex > 0 && trace.tokenRole(tokenIndex - 1) == TokenRole::Generated) {
        answer = makeMessage("assistant", before);
        answer->model = trace.messages()[std::size_t(row)].model;
    }
    BranchRecord record = branchRecord("regenerated", tokenIndex, messages);
    record.label = (weight > 0
            ? tr("with token(s) %1 weighing %2 times as much", nullptr, int(positions.size()))
                  .arg(places.join(QStringLiteral(", ")))
                  .arg(weight)
            : tr("without token(s) %1", nullptr, int(positions.size()))
                  .arg(places.join(QStringLiteral(", "))))
                       .toStdString();

    // One step of undo with the answer that is written from here.
    auto begun = std::make_unique<BranchCommand>(m_session, tr("Write again"));
    TraceBatch batch;
    batch.leave = std::move(record);
    batch.truncateAt = tokenIndex;
    m_session->apply(std::move(batch));
    m_forked = std::move(begun);
    m_onceBiases = std::move(biases);
    begin(tr("Write again"), std::move(messages), tokenIndex, std::move(answer));
}

} // namespace ax::ui
