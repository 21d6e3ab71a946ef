// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/resemblance.h"
#include "views/session/manifold.h"

#include <QObject>
#include <QTimer>
#include <QVector>

#include <functional>

namespace ax::ui {

struct Change;
class SessionModel;

/// Where the last answer lies as a whole (its last 1,024 tokens).
struct AnswerPlace : discovery::AnswerPlace {
    QVector<QPair<QString, double>> alike; ///< `sessions` by their titles; share 0..1
};

/// Discoveries of the window: one at a time beside the GUI thread, while the chat goes on. What is
/// shown stays until the next is whole; a run that is cancelled or fails changes nothing. Where the
/// running chat is on it. GUI thread.
class ManifoldRuns : public QObject {
    Q_OBJECT
public:
    /// `desk` and `session` outlive it.
    ManifoldRuns(PointsDesk* desk, const SessionModel* session, QObject* parent = nullptr);

    PointsDesk* desk() const { return m_desk; }
    const ManifoldPtr& shown() const { return m_shown; } ///< nullptr: nothing yet
    /// Discovers; a run that goes on is given up.
    void start(const PointWish& wish);
    /// Shows what the last run over this wish kept, without a new one; starts one where nothing was
    /// kept.
    void restore(const PointWish& wish);
    void cancel();
    /// Shows what was made elsewhere.
    void present(ManifoldPtr manifold);
    bool isRunning() const { return m_running; }
    const PointWish& wish() const { return m_wish; } ///< of the run that goes on, or of the last
    bool wasAsked() const { return m_asked; }

    struct Progress {
        int run = 1, stage = 1; ///< stage from 1 to kStages
        QString name; ///< of the stage, translated
        double share = 0, secondsLeft = -1; ///< of the whole run
    };
    static constexpr int kStages = 6;
    const Progress& progress() const { return m_progress; }

    enum class Trouble { None, Empty, Few, Failed };
    /// Why the last run over wish() gave nothing.
    Trouble trouble() const { return m_trouble; }
    const Error& error() const { return m_error; }
    std::size_t found() const { return m_found; } ///< Few: points there are
    std::size_t needed() const; ///< Few: points it takes

    /// What the shown run, or else the one stored last, says of a token of the chat. Nothing: there
    /// is no run, the token has no fingerprint, or one of another kind.
    std::optional<discovery::Verdict> verdictOf(int token) const;
    /// The newest token of the chat that can be placed, -1: none; those before it, oldest first.
    int liveToken() const { return m_trail.isEmpty() ? -1 : m_trail.last(); }
    const QVector<int>& trail() const { return m_trail; }
    bool isLeaving() const; ///< more than half of the trail lies off the manifold
    /// Nothing where no token of it can be placed.
    std::optional<AnswerPlace> answerPlace() const;
    /// Loads the model of the last stored run where nothing else is there to judge by.
    void wantModel();
    bool hasModel() const { return m_model != nullptr; }
    int modelRun() const { return m_modelRun; } ///< number of the run it is of
    qint64 modelPoints() const;

Q_SIGNALS:
    void changed(); ///< another picture is shown
    void progressChanged(); ///< … or running began or ended
    void liveChanged(); ///< at most ten times a second
    void modelChanged();

private:
    void run(const PointWish& wish, bool keepsOld);
    void end(Result<ManifoldPtr> made);
    void show(ManifoldPtr manifold);
    void setModel(
        std::shared_ptr<const discovery::ModelFile> model, int run, const std::string& sinkPolicy);
    void follow(const Change& change);
    void updateLive();
    void updateAnswer();

    PointsDesk* m_desk;
    const SessionModel* m_session;
    ManifoldPtr m_shown;
    PointWish m_wish;
    Progress m_progress;
    bool m_running = false, m_asked = false, m_modelAsked = false;
    Trouble m_trouble = Trouble::None;
    Error m_error;
    std::size_t m_found = 0;
    std::shared_ptr<const discovery::ModelFile> m_model;
    std::string m_modelSinks;
    int m_modelRun = 0;
    QVector<int> m_trail;
    int m_answerBegin = 0, m_answerEnd = 0; ///< tokens of the last answer that were placed
    std::vector<std::optional<discovery::Verdict>> m_answer; ///< of them
    QTimer m_later;
};

} // namespace ax::ui
