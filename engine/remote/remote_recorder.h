// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/zones.h"
#include "engine/chat/answer_source.h"
#include "engine/remote/stream_reader.h"

#include <chrono>
#include <set>

namespace ax::remote {

/// What an answer is recorded as.
struct RemoteRun {
    std::string model, source; ///< source: the server's address
    int context = 0;
    /// Entries may come: tokens wait until the prompt's length is known, and where the server does
    /// not say that it has attention, until an entry came or the answer is whole.
    bool attention = false;
    bool surelyAttention = false;
    bool stepsFromZero = false; ///< entries name their token as they come (this server)
    bool tokensLater = false; ///< the server cuts its text when it is whole
};

/// Turns what arrives of an answer into records, while it arrives where that is possible. Text
/// never waits. Tokens wait until the prompt's length is known where attention counts on it, or
/// until the server has cut its text; entries wait for the end where their steps are told only
/// then. One thread.
class RemoteRecorder {
public:
    /// Errors: NotFound (zone preset).
    static Result<RemoteRecorder> create(
        const ChatRequest& request, RemoteRun run, AnswerSink& sink);

    /// Takes what is new. The first text or entry starts the answer.
    void arrived(StreamReader& reader);
    bool started() const { return m_started; }
    AnswerEnd finish(const StreamAnswer& answer, bool stopped);

private:
    using Clock = std::chrono::steady_clock;
    RemoteRecorder(const ChatRequest& request, RemoteRun run, AnswerSink& sink, ZonePreset preset);
    void start(std::optional<int> promptTokens);
    void placePrompt(int promptTokens, RecordedBatch& batch);
    bool keepsTrace() const;
    void addToken(const StreamToken& token, RecordedBatch& batch);
    void addStep(const StreamStep& step, RecordedBatch& batch);
    void place(int index, ThinkPhase phase);
    void revise(const std::vector<StreamToken>& tokens, RecordedBatch& batch);
    void send(RecordedBatch batch);
    int answerFrom() const { return m_promptTokens; }

    ChatRequest m_request;
    RemoteRun m_run;
    AnswerSink& m_sink;
    ZonePreset m_preset;
    TraceHeader m_header;
    MessageRecord m_answer;
    std::vector<SegmentRecord> m_segments;
    std::size_t m_answerSegments = 0;
    bool m_started = false, m_placed = false, m_segmentsChanged = false;
    int m_kept = 0;
    int m_promptTokens = 0; ///< where the answer's first token stands
    std::size_t m_textChunks = 0, m_tokenChunks = 0;
    std::set<std::pair<std::int64_t, std::int64_t>> m_stepsSent; ///< (step, query)
    std::vector<ThinkPhase> m_phases; ///< of the answer's tokens
    std::vector<float> m_logprobs; ///< of the answer's tokens
    std::string m_reasoning;
    AnswerCounters m_counters;
    Clock::time_point m_asked = Clock::now(), m_first {};
};

} // namespace ax::remote
