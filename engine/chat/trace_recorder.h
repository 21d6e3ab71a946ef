// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/zones.h"
#include "engine/chat/rendered_prompt.h"
#include "engine/runtime/engine.h"
#include "engine/template/answer_text.h"
#include "engine/trace/recorded_batch.h"

#include <memory>
#include <optional>

namespace ax {

/// What a run is recorded as.
struct RecorderSetup {
    ModelInfo model;
    std::shared_ptr<const Tokenizer> tokenizer; ///< tells kinds of tokens; required
    std::vector<MessageRecord> messages; ///< as answered, without the answer
    RenderedPrompt prompt;
    std::string templateSource; ///< teaches the think tags of earlier answers; may be empty
    /// Follows the answer; the generator uses the same one. nullptr: one is made for the prompt.
    std::shared_ptr<AnswerText> text;
    SamplingOptions sampling;
    CaptureOptions capture;
    std::vector<SlotBias> biases; ///< of the request, for the header
    EvictionOptions eviction;
    ParallelOptions parallel;
    std::string zonePreset = "explorer";
    std::string source = "local";
    /// Tokens [0, keptTokens) stay as they are in the trace and are not recorded again.
    int keptTokens = 0;
    /// Goes on with an answer: its message.
    std::optional<MessageRecord> continued;
    /// The answer's first token where the prompt holds some of them; -1: from the prompt's layout.
    int answerFrom = -1;
};

/// Turns what the engine reports of one answer into records: segments with their contents, kinds of
/// tokens, zones, think phases, the answer's message. One thread.
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
    const std::shared_ptr<AnswerText>& text() const { return m_setup.text; }

    RecordedBatch prompt(std::vector<TokenRecord> records);
    RecordedBatch promptRow(StepRecord step);
    RecordedBatch token(GeneratedToken token);
    /// Puts seed, finish reason and times into the header.
    void finish(const GenerateStats& stats);
    int droppedPayloads() const { return m_dropped; }

private:
    struct Placed {
        std::size_t from = 0, end = 0; ///< tokens of the prompt
        std::size_t contentFrom = 0, contentEnd = 0;
        bool knowsContent = false;
    };
    explicit TraceRecorder(RecorderSetup setup, ZonePreset preset);
    Placed placed(const PromptPart& part, std::size_t from, std::size_t most) const;
    void setKinds(const Placed& part);
    void addSegment(
        std::string id, SegmentType type, const std::string& messageId, const Placed& part);
    void addEarlierAnswer(const MessageRecord& message, const PromptPart& part, const Placed& at);
    void addPromptParts(std::size_t promptCount);
    void place(int index, Phase phase);
    void openAnswerSegment(Phase phase, int at);
    std::vector<PhaseRevision> revise(const std::vector<Phase>& phases);
    bool isControl(TokenId id) const { return m_setup.tokenizer->kind(id) == TokenKind::Control; }

    RecorderSetup m_setup;
    ZonePreset m_preset;
    TraceHeader m_header;
    MessageRecord m_answer;
    // While prompt() runs.
    std::vector<TokenRecord> m_records;
    std::vector<std::size_t> m_offsets;
    int m_base = 0;

    std::vector<SegmentRecord> m_segments;
    std::size_t m_answerSegments = 0; ///< index of the answer's first segment
    int m_answerBegin = 0, m_answerFirst = 0; ///< token that opens the answer, its first own token
    std::vector<Phase> m_phases; ///< of the answer's tokens
    int m_dropped = 0;
    bool m_segmentsChanged = false;
};

} // namespace ax
