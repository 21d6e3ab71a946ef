// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

/// One trace in memory: header, messages, tokens (prompt included), steps, segments, events,
/// metrics. Numbers lie in columns (spec/trace.md section 1: 100,000 tokens with raw top-16 of
/// four layers stay under 200 MB). Append-only while generating, plus truncate() for regenerate and
/// edit. Not thread-safe: owned by one thread (the GUI thread in the window).
class TraceSession {
public:
    TraceSession();
    ~TraceSession();
    TraceSession(TraceSession&&) noexcept;
    TraceSession& operator=(TraceSession&&) noexcept;

    TraceHeader& header();
    const TraceHeader& header() const;
    std::vector<MessageRecord>& messages();
    const std::vector<MessageRecord>& messages() const;
    std::vector<SegmentRecord>& segments();
    const std::vector<SegmentRecord>& segments() const;
    std::vector<EventRecord>& events();
    const std::vector<EventRecord>& events() const;
    TraceMetrics& metrics();
    const TraceMetrics& metrics() const;
    /// Records of unknown type, kept for writing back.
    std::vector<nlohmann::ordered_json>& unknownRecords();
    const std::vector<nlohmann::ordered_json>& unknownRecords() const;

    // Tokens. tokenCount() is one past the highest index seen; holes are possible in damaged files.
    int tokenCount() const;
    bool hasToken(int index) const;
    /// Appends or replaces. Errors: InvalidArgument (negative or absurd index, text not UTF-8).
    Status addToken(TokenRecord token);
    TokenRecord token(int index) const; ///< by value; a hole gives an empty prompt token
    std::string_view tokenText(int index) const; ///< valid until the next mutation
    /// Raw bytes of the token (text unless the token is part of a character).
    std::string_view tokenBytes(int index) const;
    TokenRole tokenRole(int index) const;
    TokenOrigin tokenKind(int index) const;
    /// Some token is no plain text: the file, or who recorded it, knew the kinds.
    bool knowsKinds() const;
    /// Tokens [first, end) belong to another phase than it seemed when they were recorded: their
    /// segment, and the phase of their steps. Holes are skipped.
    void revisePhase(int first, int end, ThinkPhase phase, std::string_view segmentId);
    std::int32_t tokenId(int index) const;
    float logprob(int index) const; ///< kAbsent when unknown

    // Steps, by the absolute index of the produced token.
    int stepCount() const;
    bool hasStep(int tokenIndex) const;
    Status addStep(StepRecord step);
    StepRecord step(int tokenIndex) const; ///< by value; decodeStep -2 when there is none
    /// Token indices that have a step, ascending.
    std::span<const std::int32_t> stepIndices() const;
    // One value per token index without materialising the record; kAbsent / empty when not there.
    StepSignals signals(int tokenIndex) const;
    std::string_view zone(int tokenIndex) const;
    std::optional<std::array<float, 20>> fingerprint(int tokenIndex) const;
    ThinkPhase thinkPhase(int tokenIndex) const;

    /// Steps whose raw rows hold `position`, with the mean probability over their rows; the
    /// direction "attended by" of the lens. Most attending first. Work is proportional to the raw
    /// entries of later tokens.
    std::vector<std::pair<std::int32_t, float>> attendedBy(int position) const;

    /// Forgets tokens, steps, segments and events from `tokenIndex` on.
    void truncate(int tokenIndex);
    /// Recomputes the averages from the steps (rates and unknown members are kept).
    void updateMetrics();
    std::size_t memoryBytes() const;

private:
    struct Data;
    void compactIfWorthwhile();
    std::unique_ptr<Data> m_data;
};

/// "trace-" and 16 random hex digits.
std::string newTraceId();

} // namespace ax
