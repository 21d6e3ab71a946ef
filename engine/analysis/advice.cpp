// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/advice.h"

#include "engine/core/option_field.h"

#include <algorithm>
#include <set>

namespace ax {

namespace {

constexpr float kLate[] = { 2.0f / 3, 5.0f / 6, 1 };
constexpr float kQuarters[] = { 0.25f, 0.5f, 0.75f, 1 };
constexpr float kEarly[] = { 0.125f, 0.25f, 0.5f, 0.75f };
constexpr float kUpper[] = { 0.5f, 0.75f, 1 };
constexpr float kSpread[] = { 1.0f / 6, 0.5f, 5.0f / 6 };

constexpr ZoneAdvice kAdvices[] = {
    { "syntax_floor", AX_TEXT("Advice", "aggressive cache"), 0.3f, 0.9f, "fingerprint", kLate, 1 },
    { "semantic_bridge", AX_TEXT("Advice", "standard"), 0.6f, 0.95f, "sketch", kQuarters, 4 },
    { "long_range", AX_TEXT("Advice", "full context"), 0.7f, 0.95f, "sketch", kEarly, 8 },
    { "structure_ripple", AX_TEXT("Advice", "pattern"), 0.5f, 0.9f, "fingerprint", kUpper, 2 },
    { "diffuse", AX_TEXT("Advice", "off-manifold alert"), 0.8f, 0.98f, "sketch", kSpread, 8 },
};

/// Of one token, as the modes pack them: k positions with their logits, 32 hubs and 16 bins, 20
/// numbers.
double capturedBytes(const AdviceNow& run)
{
    const int rows = std::max(1, run.layers);
    const double step = (run.raw ? rows * (8.0 * run.topK + 12) : 0)
        + (run.sketch ? rows * (8.0 * 32 + 4 * 16 + 8) : 0) + (run.fingerprint ? 80 : 0);
    return step / std::max(1, run.stride);
}

Direction direction(double now, double then, double tolerance)
{
    return then > now + tolerance ? Direction::Up
        : then < now - tolerance  ? Direction::Down
                                  : Direction::Same;
}

} // namespace

std::span<const ZoneAdvice> zoneAdvices() { return kAdvices; }

const ZoneAdvice* adviceFor(std::string_view zone)
{
    const auto found = std::find_if(std::begin(kAdvices), std::end(kAdvices),
        [&](const ZoneAdvice& advice) { return advice.zone == zone; });
    return found == std::end(kAdvices) ? nullptr : found;
}

std::vector<int> advisedLayers(const ZoneAdvice& advice, int layers)
{
    std::set<int> chosen;
    for (const float depth : advice.depths)
        chosen.insert(std::clamp(
            int(depth * float(layers) + 1e-4f) - (depth >= 1 ? 1 : 0), 0, std::max(0, layers - 1)));
    return { chosen.begin(), chosen.end() };
}

AdviceEffect adviceEffect(const ZoneAdvice& advice, const AdviceNow& now)
{
    const AdviceNow then { now.modelLayers, int(advisedLayers(advice, now.modelLayers).size()),
        advice.stride, now.topK, advice.capture == "raw", advice.capture == "sketch", true,
        advice.temperature, advice.topP };
    const double before = capturedBytes(now), after = capturedBytes(then);
    AdviceEffect effect;
    effect.bytes = after / before; // infinite from nothing
    effect.cost = direction(before, after, 1e-9);
    effect.variety = direction(double(now.temperature), double(advice.temperature), 1e-6);
    const bool otherText = effect.variety != Direction::Same
        || direction(double(now.topP), double(advice.topP), 1e-6) != Direction::Same;
    effect.quality = otherText ? Direction::Up : Direction::Same;
    return effect;
}

} // namespace ax
