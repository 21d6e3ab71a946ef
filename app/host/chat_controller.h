// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/answer_command.h"
#include "app/host/chat_settings.h"
#include "app/host/chat_undo.h"
#include "app/host/error_text.h"
#include "app/host/live_hud.h"
#include "app/host/model_command.h"

#include <QUndoStack>

#include <memory>
#include <optional>

namespace ax::ui {

/// The chat: turns what views ask for into commands of the engine and what the engine brings into
/// changes of the session. GUI thread; nothing waits.
class ChatController : public ViewCommands {
    Q_OBJECT
public:
    ChatController(SessionModel* session, EngineHost* host, QObject* parent = nullptr);

    State state() const override { return m_state; }
    QString blockedReason() const override;
    int countTokens(const QString& text) const override;
    QString systemPrompt() const override { return m_systemPrompt; }
    void setSystemPrompt(const QString& text) override;
    void send(const QString& text) override { sendDraft(text); }
    void sendDraft(const Draft& draft) override;
    void queueDraft(const Draft& draft) override;
    Draft queued() const override { return m_queued; }
    std::function<int(const QString& text)> tokenCounter() const override;
    int contextTokens() const override { return m_model ? m_model->info.context : 0; }
    int largerContext() const override;
    qint64 largerContextBytes() const override;
    void enlargeContext() override;
    void newChatWithLastTurns() override;
    void deleteMessage(int row) override;
    void stop() override;
    void regenerate() override;
    void continueAnswer() override;
    void editMessage(int row, const QString& text) override { editDraft(row, text); }
    void editDraft(int row, const Draft& draft) override;
    bool canTryWithout(int tokenIndex) const override;
    void tryWithout(int tokenIndex, const QVector<int>& positions) override;
    void undo() override;
    QVector<TemplateChoice> templateChoices() const override;
    QString templateChoice() const override;
    void chooseTemplate(const QString& id) override;
    void redo();
    void showVersion(int row, int by) override;
    void forkFrom(int tokenIndex, const Alternative& other) override;
    bool canFork(int tokenIndex) const override;
    bool canWriteAgain(int tokenIndex) const override;
    void writeAgain(int tokenIndex, const QVector<int>& positions, double weight) override;
    void remember(const QString& undoText, int key, std::function<void()> back,
        std::function<void()> forth) override;
    RunSettings runSettings() const override;
    QByteArray measured(const QString& modelHash) const override;
    void setRunSettings(const RunSettings& settings, const QString& undoText) override;
    void measureSignals() override { Q_EMIT measureAsked(); }
    void setDraft(const Draft& draft) override;
    const Draft& draft() const { return m_draft; }
    void showBranch(const QString& id) override;
    void deleteBranch(const QString& id) override;
    void regenerateWith() override { Q_EMIT regenerateWithAsked(); }
    /// The last answer again with other sampling, once; by the model at a path, which is opened
    /// first and stays open. Empty: the open one.
    void regenerateAs(const SamplingOptions& sampling, const QString& modelPath = {});
    /// Deletes a branch that is kept, or the one shown for the version next to it.
    void deleteVersion(int row);
    bool canChangeBranches() const override { return !isWriting() && !m_session->isEmpty(); }

    bool canRegenerate() const;
    bool canContinue() const;
    QUndoStack* undoStack() { return &m_undo; }

    const ChatSettings& settings() const { return m_settings; }
    void setSettings(const ChatSettings& settings);

    void openModel(const QString& path);
    /// A model on a server. `name`: what the window calls that server.
    void connectTo(const ServerChoice& server, const QString& name);
    QString serverUrl() const { return m_serverUrl; } ///< of the open model, or being opened
    void closeModel();
    void cancelLoad();
    const std::optional<OpenModel>& model() const { return m_model; }
    QString modelPath() const; ///< of the model open or being opened
    QString loadingName() const { return m_loadingName; }

    void newChat();
    /// Shows a trace that was read; the open model stays.
    void adoptTrace(TraceSession trace, const QString& filePath);
    bool isWriting() const
    {
        return m_state == State::ReadingPrompt || m_state == State::Generating;
    }

Q_SIGNALS:
    void settingsChanged();
    void draftChanged();
    /// A model is asked now, with all it gets to read.
    void asked(const std::string& model, const std::vector<ax::MessageRecord>& messages);
    void measureAsked(); ///< somebody wants to see where signals are measured
    void regenerateWithAsked(); ///< somebody wants to choose model and settings
    void modelChanged(); ///< opened, closed
    void loadProgress(double fraction, const QString& what);
    void loadFinished(bool opened);
    /// The answer is whole; `reason` as ax::FinishReason, `failed` when an error ended it.
    void answerEnded(ax::FinishReason reason, bool failed);
    void payloadsDropped(int dropped, int steps);
    /// Steps of the answer of that id as they come; `layout`: of their fingerprints.
    void stepsRecorded(
        const QString& answer, const QString& layout, const std::vector<ax::StepRecord>& steps);
    void hudChanged(const ax::ui::Hud& hud);

private:
    void setState(State state);
    /// `cause`: what stands from `from` on stays as a branch, and this made the new one.
    void begin(const QString& undoText, std::vector<MessageRecord> messages, int from,
        std::optional<MessageRecord> continued = {}, const char* cause = nullptr);
    BranchRecord branchRecord(
        const char* cause, int from, const std::vector<MessageRecord>& messages) const;
    int answerRowOf(int token) const;
    /// Text of that answer up to the token.
    std::string contentBefore(int row, int token) const;
    void sendQueued();
    void giveBackQueued();
    void exchangeTree(const QString& undoText, Result<TraceSession> other);
    std::vector<MessageRecord> messagesWithSystemPrompt() const;
    int answerStart() const; ///< first token of the answer at the end, or tokenCount
    std::vector<TokenId> traceIds(int count) const;
    bool sameTokenizer() const;
    /// Its own, or one that was chosen.
    bool hasTemplate() const;
    TraceReference reference(std::vector<TokenId> ids) const;
    void cancelAnswer();
    void cancelWithout();
    /// `advice`: in place of what the error's code says; may be empty.
    void launchOpen(std::function<Result<OpenModel>(
            EngineRoom&, const EngineHost::Progress<OpenStep>&, std::stop_token)>
            open);
    void fail(const Error& error, Doing doing, const QString& subject, const QString& advice = {});
    void onOpenStep(OpenStep&& step);
    void onOpened(Result<OpenModel>&& model);
    void onClosed();
    void onStep(quint64 tag, AnswerStep&& step);
    void onStarted(const AnswerStart& start);
    void onBatch(RecordedBatch&& batch);
    void onEnded(quint64 tag, Result<AnswerEnd>&& end);
    void onWithoutEnded(quint64 tag, Result<WithoutResult>&& result);
    void ended();
    void takeBack();
    void moveInHistory(bool back);
    void tellLeftBehind(const AnswerStart& start);
    State restingState() const;
    std::optional<EventRecord> adviceEvent() const;

    SessionModel* m_session;
    EngineHost* m_host;
    LiveHud m_hud;
    QUndoStack m_undo;
    ChatSettings m_settings;
    std::optional<OpenModel> m_model;
    QString m_systemPrompt;
    Draft m_draft, m_queued;
    QString m_modelPath, m_loadingName, m_serverUrl;
    std::optional<MemoryShortage> m_shortage; ///< of the load that runs
    State m_state = State::NoModel;
    bool m_undoWhenIdle = false;
    quint64 m_loadTag = 0, m_answerTag = 0, m_withoutTag = 0;
    bool m_continuing = false;
    std::unique_ptr<BranchCommand> m_forked; ///< of the answer that is about to begin
    BranchCommand* m_begun = nullptr; ///< of the undo stack: the answer that was begun last
    bool m_answerStarted = false; ///< its prompt is known
    int m_answerRow = -1, m_answerSteps = 0;
    QString m_answerLayout; ///< of its fingerprints
    bool m_systemChanged = false; ///< by the answer that was begun last
    std::optional<SamplingOptions> m_once; ///< of the answer that begins, in place of the settings
    /// Of the answer that is written, for its first token.
    std::optional<EventRecord> m_advice;
    std::vector<SlotBias> m_onceBiases; ///< of the answer that begins
    std::optional<SamplingOptions> m_onceOpen; ///< of one that begins once the model is open
    bool m_toldThinking = false; ///< that this template leaves old thinking out
    TokenRef m_withoutToken;
    QVector<int> m_withoutPositions;
};

} // namespace ax::ui
