// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/records.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ax {

namespace trace {
class Chunk;
struct PackedStep;
}

/// One raw row where it lies; most attended first.
struct RowView {
    std::int32_t layer = 0, head = -1;
    float logsumexp = 0;
    std::span<const std::int32_t> positions;
    std::span<const float> logits; ///< as many as positions
    std::span<const float> scores; ///< as many, or none
    float probability(std::size_t k) const { return std::exp(logits[k] - logsumexp); }
};

/// One recorded step where it lies in its session, so that reading a number of it costs that number
/// and not a StepRecord. Valid until the session is changed; of a snapshot, while that lives. False
/// when the token has no step; nothing else may be asked then.
class StepView {
public:
    StepView() = default;
    explicit operator bool() const { return m_step != nullptr; }

    std::int32_t tokenIndex() const { return m_tokenIndex; }
    std::int32_t decodeStep() const;
    int rowCount() const; ///< raw rows
    RowView row(int at) const;
    std::size_t entryCount() const; ///< positions in all raw rows
    StepSignals signals() const;
    std::string_view zone() const;
    std::string_view zonePreset() const;
    std::string_view zoneRule() const;
    float zoneConfidence() const;
    ThinkPhase thinkPhase() const;
    bool payloadDropped() const;
    std::optional<std::array<float, 20>> fingerprint() const;
    // Unpacked when asked for.
    std::optional<AttentionSummary> summary() const;
    bool hasSketches() const;
    std::vector<LayerSketch> sketches() const;
    std::vector<HeadStats> headStats() const;
    std::vector<DerotatedRow> derotated() const;
    bool hasMoe() const;
    std::vector<MoeRouting> moe() const;
    std::vector<LogitLensRow> logitLens() const;

private:
    friend class TraceSession;
    const trace::Chunk* m_chunk = nullptr;
    const trace::PackedStep* m_step = nullptr;
    std::int32_t m_tokenIndex = -1;
};

} // namespace ax
