// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/engine_host.h"
#include "engine/analysis/variability.h"

#include <QString>

#include <optional>
#include <set>

namespace ax::ui {

class ChatController;
class Marks;
class SessionModel;

/// Do tokens look less at the marked places of the shown answer? The report of spec/capture.md
/// section 8, read by the open model, its permutations as a job. GUI thread.
class MarkedStudy : public QObject {
    Q_OBJECT
public:
    MarkedStudy(SessionModel* session, ChatController* chat, Marks* marks, EngineHost* host,
        QObject* parent = nullptr);

    /// Why nothing can be analysed now, in words; empty: it can.
    QString refusal() const;
    /// Marks what a rule names (engine/analysis/marked_positions.h); "events": the trace's own.
    void markByRule(const QString& rule);
    /// Notes the marks in the trace, reads the rows and computes the report.
    void analyse();
    void cancel();
    bool isRunning() const { return m_tag != 0 || m_permuting; }
    double fraction() const { return m_fraction; }

    /// {runs: [one], summary}; null: none. Of the marks in marked().
    const nlohmann::ordered_json& report() const { return m_report; }
    const std::set<int>& marked() const { return m_marked; }
    /// The marks are others by now.
    bool isStale() const;
    const std::optional<Error>& problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void end(std::optional<Error> problem);
    SessionModel* m_session;
    ChatController* m_chat;
    Marks* m_marks;
    EngineHost* m_host;
    nlohmann::ordered_json m_report;
    std::set<int> m_marked;
    quint64 m_tag = 0;
    bool m_permuting = false;
    double m_fraction = 0;
    std::optional<Error> m_problem;
};

} // namespace ax::ui
