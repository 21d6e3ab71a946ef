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

AdviceEffect adviceEffect(
    const ZoneAdvice& advice, int modelLayers, int layers, int stride, float temperature)
{
    AdviceEffect effect;
    const double now = double(std::max(1, layers)) / std::max(1, stride);
    const double then = double(advisedLayers(advice, modelLayers).size()) / advice.stride;
    effect.rows = then / now;
    effect.cost = direction(now, then, 1e-9);
    effect.detail = effect.cost;
    effect.variety = direction(double(temperature), double(advice.temperature), 1e-6);
    return effect;
}

} // namespace ax
