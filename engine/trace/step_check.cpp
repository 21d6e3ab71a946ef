// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/step_check.h"

#include "engine/core/utf8.h"
#include "engine/trace/columns.h"

#include <algorithm>
#include <cmath>

namespace ax::trace {

namespace {

tl::unexpected<Error> bad(std::string expected, std::string field)
{
    return fail(ErrorCode::InvalidArgument, "expected " + std::move(expected), std::move(field));
}

template <class Values> bool allFinite(const Values& values)
{
    return std::all_of(
        values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}

bool allPositions(const std::vector<std::int32_t>& positions)
{
    return std::all_of(positions.begin(), positions.end(),
        [](std::int32_t position) { return position >= 0 && position <= kMaxIndex; });
}

const std::string kPositionRange = "positions from 0 to " + std::to_string(kMaxIndex);

Status checkRaw(const std::vector<RawRow>& rows)
{
    std::vector<std::pair<std::int32_t, std::int32_t>> keys;
    keys.reserve(rows.size());
    for (const RawRow& row : rows) {
        if (row.layer < -1 || row.layer > kMaxLayer || row.head < -1 || row.head > kMaxLayer)
            return bad("a layer and head from 0 to 32767", "attention.layers");
        if (row.positions.size() != row.logits.size())
            return bad("as many logits as positions (" + std::to_string(row.positions.size())
                    + "), found " + std::to_string(row.logits.size()),
                "attention.topk_logits");
        if (!row.scores.empty() && row.scores.size() != row.positions.size())
            return bad("as many scores as positions (" + std::to_string(row.positions.size())
                    + "), found " + std::to_string(row.scores.size()),
                "attention.attention_scores");
        if (!allPositions(row.positions))
            return bad(kPositionRange, "attention.token_positions");
        if (!allFinite(row.logits))
            return bad("finite numbers", "attention.topk_logits");
        if (!allFinite(row.scores))
            return bad("finite numbers", "attention.attention_scores");
        if (!std::isfinite(row.logsumexp))
            return bad("a finite number", "attention.logsumexp_candidates");
        keys.emplace_back(row.layer, row.head);
    }
    std::sort(keys.begin(), keys.end());
    if (std::adjacent_find(keys.begin(), keys.end()) != keys.end())
        return bad("each layer and head once", "attention.layers");
    return {};
}

Status checkSummary(const AttentionSummary& s)
{
    if (!allFinite(s.histogram)
        || !allFinite(
            std::array { s.local, s.mid, s.longRange, s.entropy, s.hubness, s.consensus }))
        return bad("finite numbers", "attention.fingerprint");
    return {};
}

Status checkSketches(const std::vector<LayerSketch>& sketches)
{
    for (const LayerSketch& sketch : sketches) {
        for (const auto& [position, probability] : sketch.hubs)
            if (position < 0 || position > kMaxIndex || !std::isfinite(probability))
                return bad(
                    "pairs of a position and a finite number", "attention.layer_sketches.top_hubs");
        if (!allFinite(sketch.histogram) || !std::isfinite(sketch.entropy)
            || !std::isfinite(sketch.massCaptured))
            return bad("finite numbers", "attention.layer_sketches");
    }
    return {};
}

Status checkOthers(const StepRecord& step)
{
    for (const HeadStats& stats : step.headStats)
        for (const auto& head : stats.heads)
            if (!allFinite(head))
                return bad("finite numbers", "headStats");
    for (const DerotatedRow& row : step.derotated) {
        if (row.positions.size() != row.contentScores.size())
            return bad("as many content scores as positions", "derotated.content_scores");
        if (!allPositions(row.positions) || !allPositions(row.skeleton))
            return bad(kPositionRange, "derotated.token_positions");
        if (!allFinite(row.contentScores) || !std::isfinite(row.positionalShare))
            return bad("finite numbers", "derotated");
    }
    for (const MoeRouting& routing : step.moe) {
        if (routing.experts.size() != routing.weights.size() && !routing.weights.empty())
            return bad("as many weights as experts, or none", "moe.weights");
        if (!allFinite(routing.weights) || !std::isfinite(routing.entropy))
            return bad("finite numbers", "moe");
    }
    for (const LogitLensRow& row : step.logitLens)
        for (const Alternative& token : row.tokens)
            if (!std::isfinite(token.logprob) || !isValidUtf8(token.text))
                return bad("a token id, UTF-8 text and a finite number", "logitLens");
    return {};
}

} // namespace

Status checkToken(const TokenRecord& token)
{
    if (token.index < 0 || token.index > kMaxIndex)
        return bad("a token index from 0 to " + std::to_string(kMaxIndex) + ", found "
                + std::to_string(token.index),
            "index");
    if (!isValidUtf8(token.text))
        return bad("valid UTF-8 (raw bytes go into bytes)", "text");
    for (const Alternative& alternative : token.alternatives)
        if (!isValidUtf8(alternative.text))
            return bad("valid UTF-8", "alternatives");
    return {};
}

Status checkStep(const StepRecord& step)
{
    if (step.tokenIndex < 0 || step.tokenIndex > kMaxIndex)
        return bad("a token index from 0 to " + std::to_string(kMaxIndex) + ", found "
                + std::to_string(step.tokenIndex),
            "tokenIndex");
    if (step.decodeStep < -1)
        return bad("-1 for a prompt row, or a step from 0", "decodeStep");
    AX_CHECK(checkRaw(step.raw));
    if (step.summary)
        AX_CHECK(checkSummary(*step.summary));
    AX_CHECK(checkSketches(step.sketches));
    if (step.fingerprint && !allFinite(*step.fingerprint))
        return bad("20 finite numbers", "fingerprint");
    return checkOthers(step);
}

} // namespace ax::trace
