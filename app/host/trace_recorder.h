// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/prompt_segments.h"
#include "engine/analysis/zones.h"
#include "engine/runtime/engine.h"
#include "engine/template/think_parser.h"
#include "engine/trace/session.h"

#include <optional>

namespace ax {

/// Records that belong to a trace, made on the engine's thread and never changed afterwards.
struct RecordedBatch {
    std::vector<TokenRecord> tokens;
    std::vector<StepRecord> steps;
    /// The whole list when something changed, else empty.
    std::vector<SegmentRecord> segments;
    std::string answerDelta; ///< text added to the answer's message

    bool empty() const
    {
        return tokens.empty() && steps.empty() && segments.empty() && answerDelta.empty();
    }
    std::size_t bytes() const; ///< memory, for back-pressure
    /// Takes over what a later batch holds.
    void append(RecordedBatch&& later);
};

/// Puts a batch into a trace that one thread owns; the answer's text goes into message `answerId`.
/// Errors: those of TraceSession::addToken and addStep.
Status applyBatch(TraceSession& session, RecordedBatch batch, const std::string& answerId);

/// What a run is recorded as.
struct RecorderSetup {
    ModelInfo model;
    std::string tokenizerHash;
    std::vector<MessageRecord> messages; ///< as answered, without the answer
    std::string promptText; ///< rendered
    std::string templateSource; ///< teaches the think tags; may be empty
    RenderMessages render; ///< empty: raw prompt
    SamplingOptions sampling;
    CaptureOptions capture;
    std::string zonePreset = "explorer";
    std::string source = "local";
    /// Tokens [0, keptTokens) stay as they are in the trace and are not recorded again.
    int keptTokens = 0;
    /// Goes on with an answer: its message, and the index of its first token.
    std::optional<MessageRecord> continued;
    int answerStart = 0;
};

/// Turns what the engine reports of one answer into records: segments, zones, think phases, the
/// answer's message. One thread; no Qt. Used by the window and by `attnx generate --trace`.
///
///     auto recorder = TraceRecorder::create(setup);
///     session.header() = recorder->header(); session.messages() = setup.messages;
///     session.messages().push_back(recorder->answer());
///     // in the sink: applyBatch(session, recorder->prompt(records), recorder->answer().id), …
class TraceRecorder {
public:
    /// Errors: NotFound (zone preset).
    static Result<TraceRecorder> create(RecorderSetup setup);

    /// For a new trace. The seed is the one of the sampling options until finish() is called.
    const TraceHeader& header() const { return m_header; }
    /// The answer's message as far as it is written.
    const MessageRecord& answer() const { return m_answer; }
    Phase phase() const;

    RecordedBatch prompt(std::vector<TokenRecord> records);
    RecordedBatch promptRow(StepRecord step);
    RecordedBatch token(GeneratedToken token);
    /// Puts seed, finish reason and times into the header; gives the last segments.
    RecordedBatch finish(const GenerateStats& stats);
    int droppedPayloads() const { return m_dropped; }

private:
    explicit TraceRecorder(RecorderSetup setup, ZonePreset preset);
    void answerToken(TokenRecord& token, Phase phase);
    void openAnswerSegment(Phase phase, int at);
    void splitEarlierAnswer(const MessageRecord& message, std::span<TokenRecord> tokens,
        std::string_view before, int first);

    RecorderSetup m_setup;
    ZonePreset m_preset;
    TraceHeader m_header;
    MessageRecord m_answer;
    std::optional<ThinkParser> m_parser;
    std::vector<SegmentRecord> m_segments;
    int m_answerSegment = -1; ///< index of the segment being written
    int m_answerParts = 0;
    std::string m_partText; ///< of the segment being written, short
    int m_dropped = 0;
    bool m_segmentsDirty = false;
};

/// "msg-" and 16 random hex digits.
std::string newMessageId();
std::int64_t nowMs(); ///< since epoch

} // namespace ax
