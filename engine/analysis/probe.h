// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace ax {

/// Logistic regression on standardised features with a ridge penalty; gradient descent with
/// momentum, the same numbers every time. What `lookback` reads (Chuang et al. 2024, "Lookback
/// Lens").
class LogisticProbe {
public:
    /// `features` [labels.size(), width], row by row; labels 0 or 1. With one class only it gives
    /// the same score for everything.
    static LogisticProbe fit(
        std::span<const float> features, std::span<const int> labels, int width);
    /// Probability of label 1 of one row [width].
    double score(std::span<const float> row) const;
    int width() const { return int(m_weights.size()); }

private:
    std::vector<double> m_mean, m_scale, m_weights;
    double m_bias = 0;
};

} // namespace ax
