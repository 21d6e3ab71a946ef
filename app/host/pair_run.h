// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/chat_settings.h"
#include "views/session/run_pairs.h"

#include <array>
#include <functional>

namespace ax::ui {

class ChatController;
class SessionModel;

/// One of the two answers: by whom, and with what sampling.
struct PairSide {
    QString modelPath; ///< empty: the model that is open when its turn comes
    QString name; ///< of the model, for what is said
    SamplingOptions sampling;
};

/// Runs the last question of the shown session twice through the chat: opens the model of the first
/// side where another one is open, writes, then the same with the second. GUI thread.
class PairRun : public RunPairs {
    Q_OBJECT
public:
    /// Both outlive it. `ask`: shows the choice and calls start().
    PairRun(ChatController* chat, SessionModel* session, QObject* parent = nullptr);
    void setAsk(std::function<void()> ask) { m_ask = std::move(ask); }

    QString refusal() const override;
    void ask() override;
    void start(const PairSide& a, const PairSide& b);
    bool isRunning() const override { return m_at >= 0; }
    QString words() const override;
    double share() const override;
    void cancel() override;
    QString problem() const override { return m_problem; }

private:
    void begin();
    void end(const QString& problem);
    void follow(FinishReason reason, bool failed);

    ChatController* m_chat;
    SessionModel* m_session;
    std::function<void()> m_ask;
    std::array<PairSide, 2> m_sides;
    int m_at = -1; ///< the side whose turn it is; -1: nothing runs
    bool m_cancelled = false;
    double m_loaded = 0; ///< of a model that is being opened
    QString m_problem, m_failure; ///< the app's words for what went wrong last
};

} // namespace ax::ui
