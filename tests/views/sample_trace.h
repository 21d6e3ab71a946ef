// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"
#include "views/session/current_row.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"
#include "views/session/view_registry.h"

#include <QObject>

/// A deterministic session like the one in the drawings, and a recorder of commands.
namespace ax::ui::test {

struct SampleOptions {
    bool raw = true, derotated = true, sketches = false, fingerprint = true, zones = true;
    bool heads = false, moe = false, logitLens = false, alternatives = true;
    int stride = 1;
    int droppedFrom = -1, droppedTo = -1; ///< token indices
    int fillerLines = 0; ///< lines of filler at the front of the answer
};

/// Cuts a text the way byte-level tokenizers do: words with their leading space, signs, line
/// breaks.
std::vector<std::string> cutTokens(const std::string& text);
TraceSession sampleTrace(const SampleOptions& options = {});
/// `tokens` generated tokens in short lines, signals but no rows.
TraceSession hugeTrace(int tokens);
/// An answer of these tokens and nothing else.
TraceSession writtenTrace(const std::vector<std::string>& tokens);
/// Index of the n-th token whose text is `text`, -1 none.
int findToken(const TraceSession& trace, const std::string& text, int nth = 0);
TokenRecord generatedToken(int index, const std::string& text);
/// One batch, as an answer that is written brings it.
void append(
    SessionModel& session, std::vector<TokenRecord> tokens, std::vector<StepRecord> steps = {});

/// ViewCommands that only writes down what was asked.
class Recorder : public ViewCommands {
    Q_OBJECT
public:
    using ViewCommands::ViewCommands;
    State state() const override { return m_state; }
    QString blockedReason() const override { return m_blocked; }
    int countTokens(const QString& text) const override
    {
        return int(text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
    }
    QString systemPrompt() const override { return m_system; }
    void setSystemPrompt(const QString& text) override { m_system = text; }
    void send(const QString& text) override { log.append(QStringLiteral("send ") + text); }
    void stop() override { log.append(QStringLiteral("stop")); }
    void regenerate() override { log.append(QStringLiteral("regenerate")); }
    void continueAnswer() override { log.append(QStringLiteral("continue")); }
    void editMessage(int row, const QString& text) override
    {
        log.append(QStringLiteral("edit %1 %2").arg(row).arg(text));
    }
    bool canTryWithout(int) const override { return canTry; }
    void tryWithout(int token, const QVector<int>& positions) override
    {
        QStringList list;
        for (const int position : positions)
            list.append(QString::number(position));
        log.append(QStringLiteral("without %1: %2").arg(token).arg(list.join(QLatin1Char(' '))));
    }
    void undo() override { log.append(QStringLiteral("undo")); }
    void remember(
        const QString& text, int, std::function<void()> back, std::function<void()>) override
    {
        log.append(QStringLiteral("remember ") + text);
        lastBack = std::move(back);
    }
    std::function<void()> lastBack; ///< of what was remembered last

    void setState(State state)
    {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    void setBlocked(const QString& reason)
    {
        m_blocked = reason;
        Q_EMIT stateChanged(m_state);
    }
    QStringList log;
    bool canTry = true;
    bool canWriteAgain(int) const override { return canAgain; }
    void writeAgain(int token, const QVector<int>& positions, double weight) override
    {
        QStringList list;
        for (const int position : positions)
            list.append(QString::number(position));
        log.append(QStringLiteral("again %1: %2 weight %3")
                       .arg(token)
                       .arg(list.join(QLatin1Char(' ')))
                       .arg(weight));
    }
    bool canAgain = false;

private:
    State m_state = State::Idle;
    QString m_blocked, m_system;
};

/// Session, selection and recorder in one.
struct World {
    SessionModel session;
    Selection selection { &session };
    CurrentRow row { &session, &selection };
    Recorder commands;
    ViewContext context() { return { &session, &selection, &row, &commands, {}, {} }; }
    void load(TraceSession trace) { session.reset(std::move(trace), QString()); }
    void append(std::vector<TokenRecord> tokens, std::vector<StepRecord> steps = {})
    {
        test::append(session, std::move(tokens), std::move(steps));
    }
    void truncate(int token)
    {
        TraceBatch batch;
        batch.truncateAt = token;
        session.apply(std::move(batch));
    }
};

} // namespace ax::ui::test
