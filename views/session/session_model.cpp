// SPDX-License-Identifier: Apache-2.0
#include "views/session/session_model.h"

#include <QDateTime>
#include <QDebug>

namespace ax::ui {

SessionModel::SessionModel(QObject* parent)
    : QObject(parent)
{
}

void SessionModel::setModified(bool modified)
{
    if (modified == m_modified)
        return;
    m_modified = modified;
    Q_EMIT modifiedChanged(modified);
}

void SessionModel::reset(TraceSession trace, const QString& filePath)
{
    m_trace = std::move(trace);
    m_filePath = filePath;
    setModified(false);
    Q_EMIT wasReset();
}

void SessionModel::clear() { reset(TraceSession(), {}); }

void SessionModel::setSaved(const QString& filePath)
{
    m_filePath = filePath;
    setModified(false);
}

void SessionModel::editHeader(const std::function<void(TraceHeader&)>& edit)
{
    edit(m_trace.header());
    m_trace.header().updatedAt = QDateTime::currentMSecsSinceEpoch();
    setModified(true);
    Q_EMIT headerChanged();
}

void SessionModel::setMessages(std::vector<MessageRecord> messages)
{
    m_trace.messages() = std::move(messages);
    setModified(true);
    Q_EMIT messagesChanged();
}

void SessionModel::setMessageMember(int row, const char* key, const std::string& value)
{
    auto& messages = m_trace.messages();
    if (row < 0 || row >= int(messages.size()))
        return;
    messages[std::size_t(row)].extra[key] = value;
    setModified(true);
    Q_EMIT messageEdited(row);
}

void SessionModel::setMessageContent(int row, const std::string& content)
{
    if (row < 0 || row >= int(m_trace.messages().size()))
        return;
    m_trace.messages()[std::size_t(row)].content = content;
    setModified(true);
    Q_EMIT messageEdited(row);
}

void SessionModel::appendMessage(MessageRecord message)
{
    m_trace.messages().push_back(std::move(message));
    setModified(true);
    Q_EMIT messagesChanged();
}

void SessionModel::setSegments(std::vector<SegmentRecord> segments)
{
    m_trace.segments() = std::move(segments);
    setModified(true);
    Q_EMIT segmentsChanged();
}

void SessionModel::appendEvent(EventRecord event)
{
    m_trace.events().push_back(std::move(event));
    setModified(true);
    Q_EMIT eventsChanged();
}

void SessionModel::append(std::vector<TokenRecord> tokens, std::vector<StepRecord> steps)
{
    int first = m_trace.tokenCount(), end = 0;
    const auto touch = [&](int index) {
        first = std::min(first, index);
        end = std::max(end, index + 1);
    };
    for (TokenRecord& token : tokens) {
        const int index = token.index;
        if (const Status added = m_trace.addToken(std::move(token)); added)
            touch(index);
        else
            qWarning("%s", added.error().line().c_str());
    }
    for (StepRecord& step : steps) {
        const int index = step.tokenIndex;
        if (const Status added = m_trace.addStep(std::move(step)); added)
            touch(index);
        else
            qWarning("%s", added.error().line().c_str());
    }
    if (end <= first)
        return;
    setModified(true);
    Q_EMIT appended(first, end - first);
}

void SessionModel::apply(RecordedBatch batch, int answerRow)
{
    // The end of the last segment moves with every token and needs no signal of its own.
    auto& segments = m_trace.segments();
    const bool structure = !batch.segments.empty() || !batch.revisions.empty();
    if (!batch.segments.empty())
        segments = std::move(batch.segments);
    if (batch.lastSegmentEnd >= 0 && !segments.empty())
        segments.back().endTokenIndex = batch.lastSegmentEnd;
    append(std::move(batch.tokens), std::move(batch.steps));
    for (const PhaseRevision& revision : batch.revisions)
        m_trace.revisePhase(revision.first, revision.end, revision.phase, revision.segmentId);
    if (structure) {
        setModified(true);
        Q_EMIT segmentsChanged();
    }
    if (!batch.answerDelta.empty() && answerRow >= 0 && answerRow < int(m_trace.messages().size()))
        setMessageContent(
            answerRow, m_trace.messages()[std::size_t(answerRow)].content + batch.answerDelta);
}

void SessionModel::truncate(int tokenIndex)
{
    m_trace.truncate(tokenIndex);
    setModified(true);
    Q_EMIT truncated(tokenIndex);
}

void SessionModel::updateMetrics(
    float tokensPerSecond, float promptTokensPerSecond, qint64 captureBytes)
{
    m_trace.updateMetrics();
    m_trace.metrics().tokensPerSecond = tokensPerSecond;
    m_trace.metrics().promptTokensPerSecond = promptTokensPerSecond;
    m_trace.metrics().captureBytes = captureBytes;
    Q_EMIT metricsChanged();
}

} // namespace ax::ui
