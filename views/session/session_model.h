// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/recorded_batch.h"

#include <QObject>
#include <QString>

#include <functional>

namespace ax::ui {

/// Qt wrapper of the one mutable TraceSession: the only place that changes it in the window, so
/// every change is announced. GUI thread.
class SessionModel : public QObject {
    Q_OBJECT
public:
    explicit SessionModel(QObject* parent = nullptr);

    const TraceSession& trace() const { return m_trace; }
    bool isEmpty() const { return m_trace.tokenCount() == 0 && m_trace.messages().empty(); }
    /// Path of the file it came from or was saved to; empty: none.
    const QString& filePath() const { return m_filePath; }
    bool isModified() const { return m_modified; }

    void reset(TraceSession trace, const QString& filePath);
    void clear();
    void setSaved(const QString& filePath); ///< not modified any more
    void editHeader(const std::function<void(TraceHeader&)>& edit);
    void setMessages(std::vector<MessageRecord> messages);
    /// Changes the content of the last message while it is written; emits messageEdited.
    void setMessageContent(int row, const std::string& content);
    /// Sets a member of a message that is not its text; emits messageEdited.
    void setMessageMember(int row, const char* key, const std::string& value);
    void appendMessage(MessageRecord message);
    void setSegments(std::vector<SegmentRecord> segments);
    void appendEvent(EventRecord event);
    /// A batch from the mailbox: one signal for all of it.
    void append(std::vector<TokenRecord> tokens, std::vector<StepRecord> steps);
    /// What an answer's batch brings; its text goes to the message in `answerRow`.
    void apply(RecordedBatch batch, int answerRow);
    void truncate(int tokenIndex);
    void updateMetrics(float tokensPerSecond, float promptTokensPerSecond, qint64 captureBytes);

Q_SIGNALS:
    void wasReset(); ///< everything is different
    void headerChanged();
    void messagesChanged();
    void messageEdited(int row);
    void segmentsChanged();
    void appended(int firstToken, int tokenCount); ///< tokens and their steps
    void truncated(int tokenIndex);
    void eventsChanged();
    void metricsChanged();
    void modifiedChanged(bool modified);

private:
    void setModified(bool modified);
    TraceSession m_trace;
    QString m_filePath;
    bool m_modified = false;
};

} // namespace ax::ui
