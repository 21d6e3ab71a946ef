// SPDX-License-Identifier: Apache-2.0
#include "app/host/pair_run.h"

#include "app/host/chat_controller.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/shelf.h"

#include <algorithm>

namespace ax::ui {

PairRun::PairRun(ChatController* chat, SessionModel* session, QObject* parent)
    : RunPairs(parent)
    , m_chat(chat)
    , m_session(session)
{
    connect(chat, &ChatController::answerEnded, this, &PairRun::follow);
    connect(chat, &ChatController::failed, this,
        [this](const QString& title, const QString& advice, const QString&) {
            m_failure = title + QLatin1Char(' ') + advice;
        });
    connect(chat, &ChatController::loadProgress, this, [this](double fraction, const QString&) {
        if (!isRunning())
            return;
        m_loaded = fraction;
        Q_EMIT changed();
    });
    connect(chat, &ChatController::loadFinished, this, [this](bool opened) {
        if (!isRunning())
            return;
        // The failure is said, or the answer begun, right after this.
        QMetaObject::invokeMethod(
            this,
            [this, opened] {
                if (!isRunning())
                    return;
                if (!opened)
                    end(m_cancelled ? tr("Stopped.") : m_failure);
                else if (!m_chat->isWriting())
                    end(m_chat->blockedReason());
                else
                    Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
    connect(chat, &ChatController::stateChanged, this, &RunPairs::changed);
    connect(chat, &ChatController::promptProgress, this, [this] {
        if (isRunning())
            Q_EMIT changed();
    });
    connect(session, &SessionModel::changed, this, [this](const Change& change) {
        // Another session took its place: there is nothing to write on.
        if (change.reset && isRunning()) {
            cancel();
            end(tr("Stopped: another session was opened."));
        }
    });
}

QString PairRun::refusal() const
{
    if (isRunning())
        return tr("Two answers are being written.");
    const auto& messages = m_session->trace().messages();
    if (std::none_of(messages.begin(), messages.end(),
            [](const MessageRecord& message) { return message.role == "user"; }))
        return tr("There is no question yet.");
    if (m_chat->state() == ViewCommands::State::Loading)
        return tr("The model is being opened.");
    return m_chat->isWriting() ? tr("The model is writing.") : QString();
}

void PairRun::ask()
{
    if (refusal().isEmpty() && m_ask)
        m_ask();
}

void PairRun::start(const PairSide& a, const PairSide& b)
{
    if (!refusal().isEmpty())
        return;
    // A server's model has no file to open it again from.
    if (b.modelPath.isEmpty() && !a.modelPath.isEmpty())
        return end(tr("%1 runs on a server, and %2 would take its place. Put it first.")
                       .arg(b.name, a.name));
    m_sides = { a, b };
    m_at = 0;
    m_cancelled = false;
    m_problem.clear();
    begin();
}

void PairRun::begin()
{
    m_failure.clear();
    m_loaded = 0;
    const PairSide& side = m_sides[std::size_t(m_at)];
    m_chat->regenerateAs(side.sampling, side.modelPath);
    if (!m_chat->isWriting() && m_chat->state() != ViewCommands::State::Loading)
        return end(m_chat->blockedReason());
    Q_EMIT changed();
}

void PairRun::follow(FinishReason reason, bool failed)
{
    if (!isRunning())
        return;
    if (failed || reason == FinishReason::Cancelled) {
        // What went wrong is said right after this.
        QMetaObject::invokeMethod(
            this,
            [this, failed] {
                if (isRunning())
                    end(failed && !m_failure.isEmpty() ? m_failure : tr("Stopped."));
            },
            Qt::QueuedConnection);
        return;
    }
    if (m_at == 0) {
        m_at = 1;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isRunning())
                    begin();
            },
            Qt::QueuedConnection);
        return;
    }
    const auto& kept = m_session->trace().keptBranches();
    const QString first = kept.empty() ? QString() : QString::fromStdString(kept.back().record.id);
    end({});
    if (!first.isEmpty())
        Q_EMIT finished(Shelf::branch(first), Shelf::shown());
}

void PairRun::end(const QString& problem)
{
    m_problem = problem.isEmpty() || m_at < 0 ? problem
        : m_at == 0
        ? tr("The first answer did not come to its end. %1").arg(problem)
        : tr("The first answer is there, the second did not come to its end. %1").arg(problem);
    m_at = -1;
    Q_EMIT changed();
}

QString PairRun::words() const
{
    if (!isRunning())
        return {};
    const PairSide& side = m_sides[std::size_t(m_at)];
    const QString name = side.name + QStringLiteral(", ") + samplingText(side.sampling);
    const QString what = m_chat->state() == ViewCommands::State::Loading
        ? tr("%1 is being opened").arg(side.name)
        : m_chat->state() == ViewCommands::State::ReadingPrompt
        ? tr("%1 reads the prompt").arg(name)
        : tr("%1 writes").arg(name);
    return tr("%1 of 2: %2").arg(m_at + 1).arg(what);
}

double PairRun::share() const
{
    if (!isRunning())
        return 0;
    // Opening is a tenth of a side, reading and writing the rest; how long an answer gets nobody
    // knows.
    const bool loading = m_chat->state() == ViewCommands::State::Loading;
    return m_at * 0.5 + (loading ? 0.05 * m_loaded : 0.05);
}

void PairRun::cancel()
{
    if (!isRunning())
        return;
    m_cancelled = true;
    m_chat->stop();
}

} // namespace ax::ui
