// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/local_source.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <variant>

namespace ax::server {

/// One answer on its way from the engine to a client: a queue of what the engine reports. The
/// engine never waits for it; where a client is slow, payloads are left out and marked.
class AnswerTicket final : public AnswerSink {
public:
    /// What the list of requests says of it.
    struct About {
        std::string id, client, model, route;
        std::string captured; ///< "raw,fingerprint"; empty: nothing
        std::string agent; ///< what the client calls itself; may be empty
        int maxTokens = 0; ///< asked for; 0: until the context is full
    };
    enum class Phase { Queued, Prompt, Writing, Done };
    using Event = std::variant<AnswerStart, RecordedBatch, Result<AnswerEnd>>;

    AnswerTicket(About about, PreparedAnswer prepared, std::size_t mostBytes);

    // ---- the client's thread
    /// nullopt: nothing came in that time.
    std::optional<Event> next(std::chrono::milliseconds time);
    void cancel() { m_stop.request_stop(); }
    const About& about() const { return m_about; }
    /// The desk left the capture out, since enough others capture. Known with the first event.
    bool captureLeftOut() const { return m_captureLeftOut; }
    /// Called on the engine's thread with every step, before it is queued.
    std::function<void(const StepRecord&)> onStep;

    // ---- any thread
    Phase phase() const { return m_phase; }
    int tokens() const { return m_tokens; }
    int cachedTokens() const { return m_cachedTokens; } ///< of the prompt, found in the cache
    int promptTokens() const { return m_promptTokens; }
    double seconds() const; ///< since it was made

    // ---- the engine's thread
    void started(const AnswerStart& start) override;
    void promptProgress(int done, int total) override;
    void batch(RecordedBatch batch, const AnswerCounters& counters) override;
    bool acceptsPayload(std::size_t bytes) override;
    void finished(Result<AnswerEnd> end) override;

private:
    friend class AnswerDesk;
    void post(Event event, std::size_t bytes);

    About m_about;
    std::optional<PreparedAnswer> m_prepared;
    const std::size_t m_mostBytes;
    const int m_promptTokens;
    const std::chrono::steady_clock::time_point m_made = std::chrono::steady_clock::now();
    std::stop_source m_stop;
    std::atomic<Phase> m_phase { Phase::Queued };
    std::atomic<int> m_tokens { 0 }, m_cachedTokens { 0 };
    std::atomic<bool> m_captureLeftOut { false };
    bool m_captures = false; ///< under the desk's lock
    class AnswerDesk* m_desk = nullptr; ///< it was submitted to

    std::mutex m_mutex;
    std::condition_variable m_came;
    std::deque<std::pair<Event, std::size_t>> m_events;
    std::size_t m_bytes = 0;
};

/// Something else the model is asked, between the steps of answers.
struct DeskQuestion {
    /// On the engine's thread, once. The stop is requested where the client has gone away, or the
    /// desk ends.
    std::function<void(LocalSource&, std::stop_token)> work;
    std::stop_source stop;
};

/// Hands requests of many threads to the one that owns the model, and lets `parallel` of them be
/// answered at once; the others wait in the order they came.
class AnswerDesk {
public:
    struct Limits {
        int parallel = 4;
        int waiting = 256; ///< more are turned away
        int capturing = 0; ///< answers that may capture at once; 0: all
    };
    /// What has happened so far, for the metrics.
    struct Totals {
        std::uint64_t started = 0, finished = 0, cancelled = 0, failed = 0, refused = 0;
        std::uint64_t promptTokens = 0, cachedTokens = 0, generatedTokens = 0, captureBytes = 0;
        std::uint64_t droppedPayloads = 0;
        std::uint64_t less = 0; ///< requests that asked for more attention than they got
        double promptSeconds = 0, decodeSeconds = 0, captureSeconds = 0;
        int running = 0, waiting = 0, capturing = 0;
    };

    /// `source` outlives it and is used by the thread that calls run() alone, but for what it
    /// allows on any.
    AnswerDesk(LocalSource& source, Limits limits);

    /// Any thread. False: too many wait already, or the desk is closed.
    bool submit(const std::shared_ptr<AnswerTicket>& ticket);
    bool submit(const std::shared_ptr<DeskQuestion>& question);
    /// Those that wait and those that run, in the order they came.
    std::vector<std::shared_ptr<AnswerTicket>> tickets() const;
    Totals totals() const;
    void noteLess(); ///< one more of Totals::less

    /// The engine's thread: answers until finish() and all is done. Or, where that thread has other
    /// work too, runSome() now and then; `wake` is called (on any thread) when there is work again.
    void run();
    bool runSome(); ///< false: nothing is waited for
    /// Lets go of what ended and starts what waits, where the source is stepped by somebody else.
    void attend();
    void onWork(std::function<void()> wake);
    /// Takes no more; those in work go on.
    void close();
    /// Ends those in work and those that wait; run() returns once they have ended.
    void finish();

private:
    friend class AnswerTicket;
    void count(const Result<AnswerEnd>& end);
    void take();
    void answerQuestions();
    void begin(const std::shared_ptr<AnswerTicket>& ticket);
    void sweep();

    LocalSource& m_source;
    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_work;
    std::function<void()> m_wake;
    std::deque<std::shared_ptr<AnswerTicket>> m_waiting;
    std::vector<std::shared_ptr<AnswerTicket>> m_running;
    std::deque<std::shared_ptr<DeskQuestion>> m_questions;
    Totals m_totals;
    bool m_closed = false, m_over = false;
};

} // namespace ax::server
