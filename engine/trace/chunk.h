// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/columns.h"
#include "engine/trace/records.h"

#include <array>

namespace ax::trace {

inline constexpr std::int32_t kChunkTokens = 256;
inline constexpr std::size_t kSignalCount = 9;
inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;

struct PackedAlternative {
    std::int32_t id;
    std::uint32_t text;
    float logprob;
};

struct PackedToken {
    double timeMs;
    std::int32_t id;
    std::uint32_t text, bytes, segment, extra;
    float logprob;
    std::uint32_t alternativeAt, alternativeCount;
    TokenRole role;
    TokenOrigin kind;
};

/// Values of the row: logits, then as many scores when there are some.
struct PackedRow {
    std::int16_t layer, head;
    std::uint32_t positionAt, valueAt;
    std::uint32_t count : 31;
    std::uint32_t hasScores : 1;
    float logsumexp;
};

struct PackedStep {
    std::int32_t decodeStep;
    std::uint32_t rowAt, rowCount, fingerprintAt;
    std::uint32_t zone, zonePreset, zoneRule;
    std::uint32_t blobAt, blobSize;
    float zoneConfidence;
    std::array<float, kSignalCount> signals;
    ThinkPhase thinkPhase;
    bool payloadDropped;
};

/// Tokens and steps of kChunkTokens neighbouring indices with all that belongs to them: nothing in
/// a chunk points outside of it. Places are 0 .. kChunkTokens - 1. Grows while its session alone
/// holds it; whoever shares it may read it on any thread.
class Chunk {
public:
    Chunk();

    bool hasToken(int place) const { return m_tokenSlot[std::size_t(place)] >= 0; }
    bool hasStep(int place) const { return m_stepSlot[std::size_t(place)] >= 0; }
    const PackedToken* token(int place) const
    {
        const int slot = m_tokenSlot[std::size_t(place)];
        return slot < 0 ? nullptr : &m_tokens[std::size_t(slot)];
    }
    const PackedStep* step(int place) const
    {
        const int slot = m_stepSlot[std::size_t(place)];
        return slot < 0 ? nullptr : &m_steps[std::size_t(slot)];
    }
    int tokenCount() const { return m_tokenCount; }
    int stepCount() const { return m_stepCount; }

    /// False when the chunk would pass 4 GB. True: stored, in place of what stood there.
    [[nodiscard]] bool setToken(int place, const TokenRecord& token);
    [[nodiscard]] bool setStep(int place, const StepRecord& step);
    /// Another phase and segment than it seemed when they were stored.
    void revise(int place, ThinkPhase phase, std::string_view segmentId);
    /// Forgets tokens and steps from `place` on.
    void truncate(int place);
    /// Rebuilds when most of it belongs to nothing any more.
    void compactIfWorthwhile();
    /// Nothing will be added soon.
    void shrink();

    TokenRecord tokenRecord(int place) const;
    StepRecord stepRecord(int place) const;
    std::string_view string(std::uint32_t id) const { return m_strings[id]; }
    const StringPool& strings() const { return m_strings; }
    const PackedRow* rows(const PackedStep& step) const { return m_rows.data() + step.rowAt; }
    const std::int32_t* positions(const PackedRow& row) const
    {
        return m_positions.data() + row.positionAt;
    }
    const float* values(const PackedRow& row) const { return m_values.data() + row.valueAt; }
    const float* fingerprint(const PackedStep& step) const
    {
        return step.fingerprintAt == kNone ? nullptr : m_fingerprints.data() + step.fingerprintAt;
    }
    std::string_view blob(const PackedStep& step) const
    {
        return { m_blobs.data() + step.blobAt, step.blobSize };
    }
    std::size_t rowBytes(const PackedStep& step) const;
    std::size_t bytes() const; ///< memory taken

private:
    std::array<std::int16_t, kChunkTokens> m_tokenSlot, m_stepSlot;
    int m_tokenCount = 0, m_stepCount = 0;
    std::vector<PackedToken> m_tokens;
    std::vector<PackedAlternative> m_alternatives;
    std::vector<PackedStep> m_steps;
    std::vector<PackedRow> m_rows;
    std::vector<std::int32_t> m_positions;
    std::vector<float> m_values;
    std::vector<float> m_fingerprints;
    std::vector<char> m_blobs;
    StringPool m_strings;
    std::size_t m_dead = 0; ///< bytes of what was replaced or truncated
};

} // namespace ax::trace
