// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/model_file.h"
#include "engine/discovery/verdict.h"

#include <span>

namespace ax::discovery {

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
