// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/probe.h"

#include <algorithm>
#include <cmath>

namespace ax {

namespace {

constexpr double kRidge = 0.1, kRate = 0.1, kMomentum = 0.9;
constexpr int kRounds = 400;

double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }

} // namespace

LogisticProbe LogisticProbe::fit(
    std::span<const float> features, std::span<const int> labels, int width)
{
    LogisticProbe probe;
    const std::size_t n = labels.size(), d = std::size_t(width);
    probe.m_mean.assign(d, 0);
    probe.m_scale.assign(d, 1);
    probe.m_weights.assign(d, 0);
    const auto ones = std::size_t(std::count(labels.begin(), labels.end(), 1));
    if (ones == 0 || ones == n)
        return probe;
    std::vector<double> x(n * d);
    for (std::size_t k = 0; k < d; ++k) {
        double sum = 0, squares = 0;
        for (std::size_t r = 0; r < n; ++r) {
            sum += double(features[r * d + k]);
            squares += double(features[r * d + k]) * double(features[r * d + k]);
        }
        probe.m_mean[k] = sum / double(n);
        const double variance = squares / double(n) - probe.m_mean[k] * probe.m_mean[k];
        probe.m_scale[k] = variance > 1e-12 ? 1 / std::sqrt(variance) : 0;
        for (std::size_t r = 0; r < n; ++r)
            x[r * d + k] = (double(features[r * d + k]) - probe.m_mean[k]) * probe.m_scale[k];
    }
    // Both classes weigh the same, however many there are.
    const double weight[2] = { 0.5 / double(n - ones), 0.5 / double(ones) };
    std::vector<double> gradient(d), speed(d, 0);
    double biasSpeed = 0;
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t k = 0; k < d; ++k)
            gradient[k] = kRidge * probe.m_weights[k] / double(d);
        double biasGradient = 0;
        for (std::size_t r = 0; r < n; ++r) {
            double z = probe.m_bias;
            for (std::size_t k = 0; k < d; ++k)
                z += probe.m_weights[k] * x[r * d + k];
            const double off = (sigmoid(z) - labels[r]) * weight[labels[r]];
            for (std::size_t k = 0; k < d; ++k)
                gradient[k] += off * x[r * d + k];
            biasGradient += off;
        }
        for (std::size_t k = 0; k < d; ++k) {
            speed[k] = kMomentum * speed[k] - kRate * gradient[k];
            probe.m_weights[k] += speed[k];
        }
        biasSpeed = kMomentum * biasSpeed - kRate * biasGradient;
        probe.m_bias += biasSpeed;
    }
    return probe;
}

double LogisticProbe::score(std::span<const float> row) const
{
    double z = m_bias;
    for (std::size_t k = 0; k < m_weights.size(); ++k)
        z += m_weights[k] * (double(row[k]) - m_mean[k]) * m_scale[k];
    return sigmoid(z);
}

} // namespace ax
