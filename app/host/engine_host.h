// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/engine_port.h"
#include "app/host/trace_recorder.h"
#include "engine/trace/mailbox.h"
#include "views/session/view_commands.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>

namespace ax::ui {

/// One answer to be written. All values; crosses to the engine thread once.
struct AnswerRequest {
    std::vector<MessageRecord> messages; ///< without the answer
    /// Tokens of the trace that stands on the screen: what still fits the new prompt is kept and
    /// not read again. Empty when it came from another tokenizer.
    std::vector<TokenId> traceIds;
    SamplingOptions sampling;
    CaptureOptions capture;
    int maxTokens = 0; ///< 0: until the context is full
    std::vector<std::string> stops;
    int alternatives = 5;
    std::string zonePreset = "explorer";
    std::optional<MessageRecord> continued; ///< goes on with this answer
    int answerStart = 0; ///< its first generated token
};

/// A model that is open, as the GUI thread may use it.
struct OpenModel {
    ModelInfo info;
    std::shared_ptr<const Tokenizer> tokenizer;
    bool hasTemplate = false;
};

/// Owns the one engine thread. Commands are queued; what they bring crosses one mailbox and is
/// given out on the GUI thread at most about 60 times a second. Every command has a tag, which
/// the signals repeat. No call here waits, except the destructor, which stops and joins.
class EngineHost : public QObject {
    Q_OBJECT
public:
    explicit EngineHost(EngineFactory factory, QObject* parent = nullptr,
        std::size_t mailboxBytes = std::size_t(64) << 20);
    ~EngineHost() override;

    /// Replaces the open model. Refused before anything is taken when it needs more memory than
    /// is free (Error::OutOfMemory with the app's own line).
    quint64 load(const std::filesystem::path& path, const LoadOptions& options);
    quint64 unload();
    quint64 answer(AnswerRequest request);
    quint64 without(WithoutRequest request);
    /// Stops what runs now and drops what waits, loads included.
    void stop();

    /// While paused nothing is given out: the trace is being read on another thread.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

Q_SIGNALS:
    void loadStarted(quint64 tag, const QString& name);
    void loadProgress(quint64 tag, double fraction, const QString& what);
    void loaded(quint64 tag, const ax::ui::OpenModel& model);
    void loadFailed(quint64 tag, const ax::Error& error);
    void unloaded(quint64 tag);
    /// The prompt is known: tokens [0, kept) of the trace stay. `answer` is the (empty) message.
    void answerStarted(quint64 tag, int kept, const ax::TraceHeader& header,
        const ax::MessageRecord& answer, int promptTokens);
    void promptProgress(quint64 tag, int done, int total, double secondsLeft);
    void batch(quint64 tag, ax::RecordedBatch* batch); ///< the receiver moves out of it
    void answerFinished(quint64 tag, const ax::GenerateStats& stats, const ax::TraceHeader& header,
        int droppedPayloads);
    void answerFailed(quint64 tag, const ax::Error& error);
    void withoutProgress(quint64 tag, int done, int total);
    void withoutFinished(quint64 tag, const ax::WithoutResult& result);
    void withoutFailed(quint64 tag, const ax::Error& error);
    void hudChanged(const ax::ui::Hud& hud); ///< 4 Hz while generating, and once at the end

private:
    struct LoadStart {
        quint64 tag;
        QString name;
    };
    struct LoadStep {
        quint64 tag;
        double fraction;
        std::string what;
    };
    struct LoadDone {
        quint64 tag;
        OpenModel model;
    };
    struct LoadError {
        quint64 tag;
        Error error;
    };
    struct Unloaded {
        quint64 tag;
    };
    struct AnswerStart {
        quint64 tag;
        int kept;
        TraceHeader header;
        MessageRecord answer;
        int promptTokens;
    };
    struct PromptStep {
        quint64 tag;
        int done, total;
        double secondsLeft;
    };
    struct Recorded {
        quint64 tag;
        RecordedBatch batch;
        Hud hud;
    };
    struct AnswerDone {
        quint64 tag;
        GenerateStats stats;
        TraceHeader header;
        int dropped;
    };
    struct AnswerError {
        quint64 tag;
        Error error;
    };
    struct WithoutStep {
        quint64 tag;
        int done, total;
    };
    struct WithoutDone {
        quint64 tag;
        WithoutResult result;
    };
    struct WithoutError {
        quint64 tag;
        Error error;
    };
    using Event = std::variant<LoadStart, LoadStep, LoadDone, LoadError, Unloaded, AnswerStart,
        PromptStep, Recorded, AnswerDone, AnswerError, WithoutStep, WithoutDone, WithoutError>;

    struct LoadCommand {
        std::filesystem::path path;
        LoadOptions options;
    };
    struct UnloadCommand { };
    struct Command {
        quint64 tag = 0;
        std::variant<LoadCommand, UnloadCommand, AnswerRequest, WithoutRequest> what;
        std::stop_source stop;
    };
    class Sink;

    quint64 enqueue(decltype(Command::what) what);
    void runThread();
    void perform(Command& command);
    void performLoad(Command& command, const LoadCommand& load);
    void performAnswer(Command& command, AnswerRequest& request);
    void performWithout(Command& command, const WithoutRequest& request);
    void failWaiting(Command& command);
    void wake();
    void drain();
    void give(Event& event);

    EngineFactory m_factory;
    Mailbox<Event> m_mailbox;
    std::unique_ptr<EnginePort> m_engine; ///< engine thread only

    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<Command> m_queue;
    std::stop_source m_running;
    bool m_quit = false;
    quint64 m_nextTag = 1;

    QTimer m_pace;
    QTimer m_hudTimer;
    QElapsedTimer m_sinceDrain;
    Hud m_hud;
    bool m_hudFresh = false;
    bool m_paused = false;
    bool m_waiting = false; ///< something arrived while paused
    std::thread m_thread;
};

/// The longest start of the trace that the new prompt repeats, and the ids of the whole prompt.
struct PromptIds {
    std::vector<TokenId> ids;
    int kept = 0;
};
PromptIds promptIds(
    const Tokenizer& tokenizer, const std::string& prompt, const std::vector<TokenId>& traceIds);

/// "raw + fingerprint · 4 of 30 layers", "off".
QString captureText(const CaptureOptions& capture, const ModelInfo& model);

} // namespace ax::ui
