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

/// What the next run is asked for, as far as an advice weighs it.
struct AdviceNow {
    int modelLayers = 0; ///< of the model
    int layers = 1, stride = 1, topK = 16; ///< that are captured
    bool raw = false, sketch = false, fingerprint = true;
    float temperature = 0, topP = 1;
};
/// What an advice does to it (spec/capture.md section 3). Expected, not measured.
struct AdviceEffect {
    double bytes
        = 1; ///< captured a token, advised against now; infinite where nothing was captured
    Direction cost = Direction::Same; ///< of capture, by these bytes
    Direction quality = Direction::Same; ///< of the text: up where the zone advises other sampling
    Direction latency = Direction::Same; ///< capture is a small part of a token's time
    Direction variety = Direction::Same; ///< of the text: temperature
};
AdviceEffect adviceEffect(const ZoneAdvice& advice, const AdviceNow& now);

} // namespace ax
