// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/step_view.h"

#include "engine/trace/chunk.h"
#include "engine/trace/step_blob.h"

#include <algorithm>

namespace ax {

std::int32_t StepView::decodeStep() const { return m_step->decodeStep; }
int StepView::rowCount() const { return int(m_step->rowCount); }

RowView StepView::row(int at) const
{
    const trace::PackedRow& packed = m_chunk->rows(*m_step)[at];
    const float* values = m_chunk->values(packed);
    RowView row { packed.layer, packed.head, packed.logsumexp,
        { m_chunk->positions(packed), packed.count }, { values, packed.count }, {} };
    if (packed.hasScores)
        row.scores = { values + packed.count, packed.count };
    return row;
}

std::size_t StepView::entryCount() const
{
    std::size_t count = 0;
    for (int at = 0; at < rowCount(); ++at)
        count += m_chunk->rows(*m_step)[at].count;
    return count;
}

StepSignals StepView::signals() const
{
    const auto& s = m_step->signals;
    return { s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8] };
}

std::string_view StepView::zone() const { return m_chunk->string(m_step->zone); }
std::string_view StepView::zonePreset() const { return m_chunk->string(m_step->zonePreset); }
std::string_view StepView::zoneRule() const { return m_chunk->string(m_step->zoneRule); }
float StepView::zoneConfidence() const { return m_step->zoneConfidence; }
ThinkPhase StepView::thinkPhase() const { return m_step->thinkPhase; }
bool StepView::payloadDropped() const { return m_step->payloadDropped; }

std::optional<std::array<float, 20>> StepView::fingerprint() const
{
    const float* values = m_chunk->fingerprint(*m_step);
    if (!values)
        return std::nullopt;
    std::array<float, 20> print {};
    std::copy_n(values, 20, print.begin());
    return print;
}

std::optional<AttentionSummary> StepView::summary() const
{
    return trace::unpackSummary(m_chunk->blob(*m_step));
}
bool StepView::hasSketches() const { return trace::hasSketches(m_chunk->blob(*m_step)); }
std::vector<LayerSketch> StepView::sketches() const
{
    return trace::unpackSketches(m_chunk->blob(*m_step));
}
std::vector<HeadStats> StepView::headStats() const
{
    return trace::unpackHeadStats(m_chunk->blob(*m_step));
}
std::vector<DerotatedRow> StepView::derotated() const
{
    return trace::unpackDerotated(m_chunk->blob(*m_step));
}
bool StepView::hasMoe() const { return trace::hasMoe(m_chunk->blob(*m_step)); }
std::vector<MoeRouting> StepView::moe() const { return trace::unpackMoe(m_chunk->blob(*m_step)); }
std::vector<LogitLensRow> StepView::logitLens() const
{
    return trace::unpackLogitLens(m_chunk->blob(*m_step), m_chunk->strings());
}

} // namespace ax
