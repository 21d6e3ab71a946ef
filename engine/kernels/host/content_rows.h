// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/attention_tap.h"
#include "engine/model/backend.h"

#include <functional>
#include <map>
#include <vector>

namespace ax {

/// De-rotated attention (spec/capture.md section 5): softmax of the scores of a query and the
/// cached keys turned back to before RoPE, under the mask of the attention itself. The rotation is
/// orthogonal, so the keys come back exactly; a partial rotation turns its own dimensions only, and
/// YaRN's attention factor is divided out of them.
class ContentRows {
public:
    /// Writes one key [keyDim] of a kv head at a position, as cached.
    using ReadKey = std::function<void(int kvHead, int position, float* key)>;

    /// p_content [heads, count] of row `row`, index 0 = position `first`.
    /// `rope` is null where the layer has none. `sinks` [heads] or empty. Valid until the next
    /// call.
    const float* row(const AttentionJob& job, int row, int kvHeads, int keyDim,
        const RopeFrequencies* rope, std::span<const float> sinks, int first, int count,
        const ReadKey& readKey);

private:
    struct Angles {
        std::vector<float> inverse, cosine, sine; ///< [positions, dims / 2]
    };
    const Angles& anglesFor(int slot, const RopeFrequencies& rope, int positions);
    std::map<int, Angles> m_angles;
    std::vector<float> m_content;
};

} // namespace ax
