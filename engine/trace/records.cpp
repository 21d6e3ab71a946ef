// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/records.h"

#include "engine/trace/step_blob.h"

namespace ax {

namespace {

constexpr std::pair<SegmentType, const char*> kSegmentNames[] = {
    { SegmentType::System, "system" },
    { SegmentType::User, "user" },
    { SegmentType::AssistantThink, "assistant_think" },
    { SegmentType::AssistantFinal, "assistant_final" },
    { SegmentType::Tool, "tool" },
};

constexpr std::pair<TokenOrigin, const char*> kTokenOriginNames[] = { { TokenOrigin::Text, "text" },
    { TokenOrigin::Template, "template" }, { TokenOrigin::Special, "special" } };

std::size_t extraBytes(const nlohmann::ordered_json& extra)
{
    return extra.is_object() && !extra.empty() ? trace::dumpJson(extra).size() : 0;
}

} // namespace

const char* name(SegmentType type)
{
    for (const auto& [value, text] : kSegmentNames)
        if (value == type)
            return text;
    return "user";
}

std::optional<SegmentType> segmentType(std::string_view name)
{
    for (const auto& [value, text] : kSegmentNames)
        if (name == text)
            return value;
    return std::nullopt;
}

const char* name(TokenOrigin source) { return kTokenOriginNames[std::size_t(source)].second; }

std::optional<TokenOrigin> tokenOrigin(std::string_view name)
{
    for (const auto& [value, text] : kTokenOriginNames)
        if (name == text)
            return value;
    return std::nullopt;
}

std::size_t StepRecord::payloadBytes() const
{
    std::size_t bytes = 0;
    for (const RawRow& row : raw)
        bytes
            += sizeof(RawRow) + 4 * (row.positions.size() + row.logits.size() + row.scores.size());
    for (const LayerSketch& sketch : sketches)
        bytes += sizeof(LayerSketch) + 8 * sketch.hubs.size();
    for (const HeadStats& stats : headStats)
        bytes += sizeof(HeadStats) + sizeof(std::array<float, 9>) * stats.heads.size();
    for (const DerotatedRow& row : derotated)
        bytes += sizeof(DerotatedRow)
            + 4 * (row.positions.size() + row.contentScores.size() + row.skeleton.size());
    for (const MoeRouting& routing : moe)
        bytes += sizeof(MoeRouting) + 4 * (routing.experts.size() + routing.weights.size());
    for (const LogitLensRow& row : logitLens) {
        bytes += sizeof(LogitLensRow);
        for (const Alternative& token : row.tokens)
            bytes += sizeof(Alternative) + token.text.size();
    }
    return bytes + extraBytes(attentionExtra) + extraBytes(extra);
}

} // namespace ax
