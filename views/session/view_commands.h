// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"
#include "engine/trace/token_ref.h"
#include "views/session/draft.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

namespace ax::ui {

/// What came of running the step of a token again with positions hidden.
struct WithoutAnswer {
    TokenRef token;
    QVector<int> positions;
    float before = kAbsent, after = kAbsent; ///< log-probabilities of the token
    /// What would have been written instead, most probable first.
    std::vector<Alternative> alternatives;
    double seconds = 0;
    int contextRead = 0; ///< tokens read before the step could be run
};

/// A way of writing a chat for a model that has no template of its own.
struct TemplateChoice {
    QString id, label; ///< "plain": the texts as they are
};

/// What the next run is started with, as far as a view may change it.
struct RunSettings {
    double temperature = 0, topP = 1;
    bool greedy = false;
    QStringList modes; ///< "raw", "fingerprint", …
    QVector<int> layers; ///< absolute; empty: as `layersText` says
    QString layersText; ///< "auto"
    int stride = 1;
    QString onDrift = QStringLiteral("off"); ///< off, log, stop, reroute
    double windowLimit = 0.5, driftLimit = 3; ///< of the open model, kept for it
    // Rows the compass reads and the steps of its spread, of the open model, kept for it.
    QVector<int> compassLayers, compassHeads; ///< empty: all that are recorded
    int compassWindow = 10;
    QString advice; ///< zone whose advice these follow; empty: none was applied, or it was changed
    int modelLayers = 0; ///< 0: no model is open
    QString modelHash; ///< of the open model; may be empty
    /// Of each layer of the open model: tokens it sees; 0: all, -1: none, its attention is linear.
    QVector<int> layerWindows;
};

/// What views may ask of the app, and the state they show of it. Implemented by the app; tests
/// implement it with a recorder. GUI thread; nothing here waits.
class ViewCommands : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    enum class State { NoModel, Loading, Idle, ReadingPrompt, Generating };
    Q_ENUM(State)

    virtual State state() const = 0;
    /// Why nothing can be sent now ("" when it can).
    virtual QString blockedReason() const = 0;
    /// Number of tokens `text` would take, -1 without a model.
    virtual int countTokens(const QString& text) const = 0;
    virtual QString systemPrompt() const = 0;
    virtual void setSystemPrompt(const QString& text) = 0;

    virtual void send(const QString& text) = 0;
    /// As send() and editMessage(), with the files that go along.
    virtual void sendDraft(const Draft& draft) { send(messageText(draft)); }
    virtual void editDraft(int row, const Draft& draft) { editMessage(row, messageText(draft)); }
    /// Sends it once the answer that is being written has ended well; an empty one takes it back.
    virtual void queueDraft(const Draft& draft) { static_cast<void>(draft); }
    virtual Draft queued() const { return {}; }
    /// countTokens() for another thread and texts of any length; empty: nobody can count.
    virtual std::function<int(const QString& text)> tokenCounter() const { return {}; }
    /// Tokens that the open model can hold at once; 0: not known.
    virtual int contextTokens() const { return 0; }
    /// A larger context the open model could have (0: none), and the memory it takes more.
    virtual int largerContext() const { return 0; }
    virtual qint64 largerContextBytes() const { return 0; }
    virtual void enlargeContext() { } ///< opens the model anew; the chat stays
    /// A new chat with the system prompt and as many of the last turns as fit half of the context.
    virtual void newChatWithLastTurns() { }
    /// Message `row` and what follows it go; undo brings them back.
    virtual void deleteMessage(int row) { static_cast<void>(row); }
    virtual void stop() = 0;
    virtual void regenerate() = 0; ///< the last answer again, as a new branch of it
    virtual void continueAnswer() = 0; ///< goes on where the last answer stopped
    /// Replaces the content of message `row` (a question) and answers it again; what followed is
    /// kept as a branch that undo brings back.
    virtual void editMessage(int row, const QString& text) = 0;
    /// True when the step of this token can be run again (the model of the trace is open).
    virtual bool canTryWithout(int tokenIndex) const = 0;
    virtual void tryWithout(int tokenIndex, const QVector<int>& positions) = 0;
    virtual void undo() = 0;
    /// The version of message `row` that was written before (-1) or after (1) the one shown, with
    /// all that follows it. Undo brings this one back.
    virtual void showVersion(int row, int by) { static_cast<void>(row), static_cast<void>(by); }
    /// Shows a branch that is kept, or deletes one; undo takes that back.
    virtual void showBranch(const QString& id) { static_cast<void>(id); }
    virtual void deleteBranch(const QString& id) { static_cast<void>(id); }
    virtual bool canChangeBranches() const { return false; }
    /// The last answer again by another model or with other settings, which the app asks for.
    virtual void regenerateWith() { }
    /// Writes the answer again from token `tokenIndex` on, with another one of its alternatives
    /// there; what was written stays as a version.
    virtual void forkFrom(int tokenIndex, const Alternative& other)
    {
        static_cast<void>(tokenIndex), static_cast<void>(other);
    }
    /// True when the answer can be written again from this token on with places hidden or stressed.
    virtual bool canWriteAgain(int tokenIndex) const
    {
        return static_cast<void>(tokenIndex), false;
    }
    /// Writes it again from `tokenIndex` on, while every row that writes gives `positions` `weight`
    /// times the weight they would have had, before the weights sum to 1 again; 0 hides them. What
    /// was written stays as a version, the last of the trace's kept branches.
    virtual void writeAgain(int tokenIndex, const QVector<int>& positions, double weight)
    {
        static_cast<void>(tokenIndex), static_cast<void>(positions), static_cast<void>(weight);
    }
    virtual RunSettings runSettings() const { return {}; }
    /// Takes effect with the next run; undo puts the former ones back.
    virtual void setRunSettings(const RunSettings& settings, const QString& undoText)
    {
        static_cast<void>(settings), static_cast<void>(undoText);
    }
    /// What `attnx evaluate` measured of a model, as it printed it (JSON); empty: nothing.
    virtual QByteArray measured(const QString& modelHash) const
    {
        return static_cast<void>(modelHash), QByteArray();
    }
    /// Shows where the signals of the open model are measured.
    virtual void measureSignals() { }
    /// A change of view state that was made, for undo: a range, a zoom. Steps with the same `key`
    /// that follow each other are one. Nothing is kept while an answer is written.
    virtual void remember(
        const QString& undoText, int key, std::function<void()> back, std::function<void()> forth)
    {
        static_cast<void>(undoText), static_cast<void>(key);
        static_cast<void>(back), static_cast<void>(forth);
    }
    virtual bool canFork(int tokenIndex) const { return static_cast<void>(tokenIndex), false; }
    /// What stands in the message field and was not sent.
    virtual void setDraft(const Draft& draft) { static_cast<void>(draft); }
    /// What can be chosen for the open model; empty: it has its own template, or none is open.
    virtual QVector<TemplateChoice> templateChoices() const { return {}; }
    virtual QString templateChoice() const { return {}; } ///< its id; empty: none yet
    virtual void chooseTemplate(const QString& id) { static_cast<void>(id); }

Q_SIGNALS:
    void stateChanged(ax::ui::ViewCommands::State state);
    void promptProgress(int done, int total, double secondsLeft);
    void systemPromptChanged(const QString& text);
    void templateChanged();
    void runSettingsChanged();
    void measuredChanged(); ///< what measured() gives
    /// A branch was deleted: its words. Undo brings it back.
    void branchDeleted(const QString& title);
    /// A question was refused before anything was read: the chat stands as before it.
    void notSent(const ax::ui::Draft& draft);
    void queuedChanged();
    /// It was refused because the context cannot hold it.
    void contextShort();
    /// A draft of an earlier run: it goes into the message field.
    void draftRestored(const ax::ui::Draft& draft);
    /// Undo took a question out of the chat, redo put it back.
    void questionUndone(const ax::ui::Draft& draft);
    void questionRedone(const ax::ui::Draft& draft);
    /// What was recorded of earlier answers does not belong to the text as it is read now: what
    /// happened, and what to do. Undo brings it back.
    void rowsLeftBehind(const QString& title, const QString& advice);
    void withoutStarted(const ax::TokenRef& token, const QVector<int>& positions);
    void withoutProgress(const ax::TokenRef& token, int done, int total);
    void withoutFinished(const ax::ui::WithoutAnswer& answer);
    void withoutFailed(
        const ax::TokenRef& token, const QVector<int>& positions, const QString& message);
    /// One error in the app's words: title, what is kept and what to do, the engine's own line.
    void failed(const QString& title, const QString& advice, const QString& details);
};

/// Counters for the status bar, measured by the engine.
struct Hud {
    int tokens = 0;
    double tokensPerSecond = 0;
    double captureBytesPerStep = 0;
    double captureShare = 0; ///< of the decode time, 0..1
    int contextUsed = 0, contextTotal = 0;
    double cacheBytes = 0; ///< of an answer that some positions left the cache of; 0: none did
    QString captureMode; ///< "raw + fingerprint · 4 of 30 layers"
};

} // namespace ax::ui
Q_DECLARE_METATYPE(ax::ui::Hud)
