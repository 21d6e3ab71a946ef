// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/job.h"
#include "engine/discovery/points.h"

#include <span>
#include <string>
#include <vector>

namespace ax::discovery {

/// From the numbers of a source to the space in which neighbours are searched: (regress out log
/// position), standardise, rotate onto the principal axes. Fitted once, stored in model.bin,
/// applied to every new point.
struct Scaling {
    int dims = 0; ///< of the source
    int axes = 0; ///< kept
    std::vector<double> mean, scale; ///< [dim]; scale 1 where a column has no spread
    /// [axis, dim] unit vectors, largest variance first; the largest loading of each is positive.
    std::vector<double> loadings;
    std::vector<double> variance; ///< [axis]
    double totalVariance = 0;
    std::vector<double> positionSlope; ///< [dim] per ln(1 + position); empty: not regressed out
    std::vector<double> positionCentre; ///< one number: mean of ln(1 + position)

    /// out[axes] of one point; `position` counts only when it was regressed out.
    void apply(std::span<const float> point, float* out, double position = 0) const;
};

struct ScalingOptions {
    bool standardise = true;
    bool rotate = true; ///< false: the axes are the columns as they are
    bool regressPosition = false;
};

/// Fits on all points. Columns without spread are named in `notes` and carry no axis; axes below
/// 1e-6 of the first one's variance are dropped (Pearson 1901; covariance in float64, summed in a
/// fixed order). Errors: InvalidArgument (all points equal, position asked for and not known),
/// Cancelled.
Result<Scaling> fitScaling(const PointTable& points, const ScalingOptions& options, Job& job,
    std::vector<std::string>& notes);

/// All points in the new space, [point, axes]. Errors: Cancelled.
Result<std::vector<float>> applyScaling(const PointTable& points, const Scaling& scaling, Job& job);

} // namespace ax::discovery
