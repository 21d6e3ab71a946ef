// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/engine_host.h"
#include "views/session/questions.h"

#include <QSet>

namespace ax::ui {

class ChatController;
class SessionModel;
struct Change;

/// Questions as commands of the engine. A long one stands aside for an answer: it is stopped when
/// one is begun. GUI thread.
class QuestionDesk : public Questions {
    Q_OBJECT
public:
    QuestionDesk(
        SessionModel* session, ChatController* chat, EngineHost* host, QObject* parent = nullptr);

    QString refusal() const override;
    quint64 askRows(std::vector<HeadRef> heads, bool mean, int from, int to) override;
    quint64 askStatistics() override;
    quint64 askEffects(int token, std::vector<std::vector<int>> positions,
        std::vector<std::vector<HeadRef>> heads) override;
    quint64 askKept(const QString& policy, double ratio) override;
    void cancel(quint64 question) override;
    bool isBusy() const { return !m_open.isEmpty(); } ///< a question waits for its end

private:
    /// Ids of tokens [0, count), or why they are not there.
    Result<TraceReference> context(int count) const;
    quint64 refuse(const QString& problem);
    template <class Value, class Work, class Give> quint64 ask(Work work, Give give);
    void end(quint64 question, const Error* error);
    void follow(const Change& change);
    void cancelAll();

    SessionModel* m_session;
    ChatController* m_chat;
    EngineHost* m_host;
    QSet<quint64> m_open;
    QString m_refusal; ///< as it was told last
    quint64 m_refused = ~quint64(0); ///< numbers of questions that were never asked, from the end
};

} // namespace ax::ui
