// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/model_file.h"

#include <span>

namespace ax::discovery {

/// What a stored discovery says of one new point.
struct Verdict {
    std::int32_t label = -1; ///< cluster of that run; -1: on the border or in none
    std::int32_t cluster = -1; ///< its persistent id
    double membership = 0; ///< 0..1; 0 without a cluster
    std::int8_t zone = 5; ///< index into kZones: the nearest known point's
    float x = 0, y = 0; ///< in the picture; 0 where the run made none
    double distance = 0; ///< to the 15th nearest known point
    bool offManifold = false; ///< farther than for 99.9 % of the known points
    /// Share of the known points that are at least as far from theirs: near 1 in the dense parts, 0
    /// beyond all of them.
    double coherence = 0;
};

/// Puts new points into a stored discovery without running it again (hdbscan's approximate_predict
/// rule on the exact nearest neighbours). Any thread may call; nothing is allocated.
class Classifier {
public:
    explicit Classifier(std::shared_ptr<const ModelFile> model)
        : m_model(std::move(model))
    {
    }
    const ModelFile& model() const { return *m_model; }
    int dims() const { return m_model->scaling().dims; }
    /// `vector`: dims() finite numbers. `position` counts only where the run regressed it out.
    Verdict classify(std::span<const float> vector, double position = 0) const;

private:
    std::shared_ptr<const ModelFile> m_model;
};

} // namespace ax::discovery
