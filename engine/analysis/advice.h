// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

/// What each zone advises for the next run (spec/capture.md section 3). Advice is a starting point;
/// nothing here was measured on a model.
namespace ax {

/// Where a change leads.
enum class Direction { Down, Same, Up };

struct ZoneAdvice {
    std::string_view zone;
    std::string_view action; ///< English: "standard"
    float temperature = 0, topP = 1;
    std::string_view capture; ///< mode: "sketch"
    std::span<const float> depths; ///< layers to capture, as fractions of the last layer
    int stride = 1;
};

/// In the order of the specification.
std::span<const ZoneAdvice> zoneAdvices();
/// nullptr: nothing is advised for that zone.
const ZoneAdvice* adviceFor(std::string_view zone);
/// Layers at the depths of an advice, ascending, each once.
std::vector<int> advisedLayers(const ZoneAdvice& advice, int layers);

/// What an advice does to a run that captures rows of `layers` layers every `stride` steps.
struct AdviceEffect {
    double rows = 1; ///< captured rows a token, advised against now
    Direction cost = Direction::Same; ///< of capture
    Direction variety = Direction::Same; ///< of the text: temperature and top-p
    Direction detail = Direction::Same; ///< of the record
};
AdviceEffect adviceEffect(
    const ZoneAdvice& advice, int modelLayers, int layers, int stride, float temperature);

} // namespace ax
