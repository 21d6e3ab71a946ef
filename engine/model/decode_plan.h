// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace ax {

/// What decode steps on the device record and how they draw tokens.
struct DecodePlan {
    struct Layer {
        int layer = 0;
        bool counted = true; ///< takes part in the mean over layers
        int window = 0; ///< of the model's layer; 0: none
    };
    std::vector<Layer> layers; ///< whose attention is recorded, ascending; may be empty
    std::vector<int> heads; ///< that are averaged
    int modelHeads = 0; ///< of a layer
    int topK = 16; ///< entries of an averaged row, 1 to 64
    int headTopK = 0; ///< entries of the row of every head, up to 64; 0: heads are not recorded

    bool greedy = true; ///< the largest logit
    float temperature = 1, topP = 1, minP = 0; ///< as SamplingOptions
    int sampleTopK = 0; ///< 0: all; at most 64
};

} // namespace ax
