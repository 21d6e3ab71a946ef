// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/attention_tap.h"
#include "engine/model/backend.h"

#include <functional>
#include <map>
#include <span>
#include <vector>

namespace ax {

/// De-rotated attention (spec/capture.md section 5): softmax of the scores of a query and the
/// cached keys turned back to before RoPE, under the mask of the attention itself. The rotation is
/// orthogonal, so the keys come back exactly; a partial rotation turns its own dimensions only, and
/// YaRN's attention factor is divided out of them.
class ContentRows {
public:
    /// Writes one key [keyDim] of a kv head at a slot, as cached.
    using ReadKey = std::function<void(int kvHead, int slot, float* key)>;

    struct Row {
        const AttentionJob* job = nullptr; ///< heads, scale, softcap, ropeSlot
        const float* query = nullptr; ///< [heads * keyDim], before RoPE
        int kvHeads = 0, keyDim = 0;
        const RopeFrequencies* rope = nullptr; ///< null: the layer has none
        std::span<const float> sinks; ///< [heads] or empty
        int first = 0, count = 0; ///< slots of the result
        int lowest = 0; ///< the first slot that is visible; the last one is first + count - 1
        const int* positions = nullptr; ///< [count] of the slots; null: as numbered
        std::span<const int> masked; ///< slots, ascending
        std::span<const SlotBias> biases; ///< of the layer
    };
    /// p_content [heads, count]. Valid until the next call.
    const float* row(const Row& row, const ReadKey& readKey);

private:
    struct Angles {
        std::vector<float> inverse, cosine, sine; ///< [positions, dims / 2]
    };
    const Angles& anglesFor(int slot, const RopeFrequencies& rope, int positions);
    std::map<int, Angles> m_angles;
    std::vector<float> m_content;
};

} // namespace ax
