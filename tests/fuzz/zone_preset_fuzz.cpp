// SPDX-License-Identifier: Apache-2.0
// A zone preset from outside, optionally followed by a zero byte and float32 numbers that are read
// as the signals of a step.
#include "engine/analysis/zones.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = std::min(all.find('\0'), size);
    const auto preset = ax::ZonePreset::parse(all.substr(0, cut));
    if (!preset) {
        if (preset.error().message.empty())
            std::abort();
        return 0;
    }
    ax::ZoneSignals signals;
    float* const fields[] { &signals.local, &signals.mid, &signals.longRange,
        &signals.entropyNormalised, &signals.entropyBits, &signals.ripple, &signals.hubness,
        &signals.consensus };
    std::size_t at = cut + 1;
    for (float* field : fields)
        if (at + sizeof(float) <= size) {
            std::memcpy(field, data + at, sizeof(float));
            at += sizeof(float);
        }
    if (at + 1 <= size)
        signals.visiblePositions = data[at] * 16;
    const ax::ZoneVerdict verdict = preset->classify(signals);
    if (!(verdict.confidence >= 0 && verdict.confidence <= 1))
        std::abort();
    // The rule that fired names the zone.
    int fired = 0;
    for (const ax::ZoneRuleReading& rule : preset->readings(signals))
        if (rule.state == ax::ZoneRuleReading::State::Fired) {
            ++fired;
            if (rule.zone != verdict.zone)
                std::abort();
        }
    if (fired > 1)
        std::abort();
    return 0;
}
