// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/fuzzy_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ax::discovery {

struct LayoutOptions {
    double minDist = 0.1;
    int epochs = 200;
    double learningRate = 1; ///< of the first epoch; falls to 0
    std::uint64_t seed = 0;
};

/// a and b of UMAP's curve 1 / (1 + a d^2b) for `minDist` and spread 1: least squares as
/// umap-learn's find_ab_params.
struct CurveParameters {
    double a = 0, b = 0;
};
CurveParameters curveParameters(double minDist);

/// UMAP's picture in the making. The same start, graph, keys and seed give the same bits for any
/// number of threads and every instruction set. Resumable: run() may be called again after a
/// cancel.
class Layout {
public:
    /// `start`: [point, 2]. `keys`: one number a point that its random draws depend on (its row),
    /// so that they do not depend on the order in memory. The graph must live as long.
    Layout(const FuzzyGraph& graph, std::vector<float> start, std::vector<std::uint32_t> keys,
        const LayoutOptions& options);

    bool done() const { return m_epoch >= m_last; }
    double share() const { return m_last > 0 ? double(m_epoch) / m_last : 1; }
    /// Goes on until it is done. Progress goes from `from` to `to` of the job's stage.
    /// Errors: Cancelled; what was done stays.
    Status run(Job& job, double from = 0, double to = 1);
    const std::vector<float>& coordinates() const { return m_after; }

private:
    const FuzzyGraph& m_graph;
    LayoutOptions m_options;
    CurveParameters m_curve;
    std::vector<std::uint64_t> m_row;
    std::vector<std::uint32_t> m_to;
    std::vector<std::uint16_t> m_rate;
    std::vector<std::uint32_t> m_keys;
    std::vector<float> m_before, m_after;
    int m_epoch = 0, m_last = 0; ///< half epochs
};

/// The first two columns of [point, stride], scaled to ±10, with a little noise so that equal
/// points part (from `keys`).
std::vector<float> startFromAxes(std::span<const float> points, int dims, std::size_t stride,
    std::span<const std::uint32_t> keys, std::uint64_t seed);

/// Turns, mirrors, scales and moves `layout` [point, 2] onto `target`, where both are known
/// (Procrustes); a NaN in the target: not known there. Nothing happens with fewer than 3 such
/// points.
void alignLayout(std::vector<float>& layout, std::span<const float> target);

} // namespace ax::discovery
