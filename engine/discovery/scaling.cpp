// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/scaling.h"

#include "engine/discovery/exact_math.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace ax::discovery {

namespace {

/// Partial sums over pieces of this many points are added in order, whatever the threads.
constexpr std::size_t kPiece = 4096;

double positionTerm(double position) { return exactLog(1 + std::max(0.0, position)); }

/// add(point, sums) over all points; sums has `width` numbers.
template <class F>
Result<std::vector<double>> sumOver(std::size_t count, std::size_t width, Job& job, F&& add)
{
    const std::size_t pieces = (count + kPiece - 1) / kPiece;
    std::vector<double> partial(pieces * width, 0);
    AX_CHECK(job.forEach(pieces, 1, [&](std::size_t begin, std::size_t end, int) {
        for (std::size_t piece = begin; piece < end; ++piece)
            for (std::size_t p = piece * kPiece; p < std::min(count, (piece + 1) * kPiece); ++p)
                add(p, partial.data() + piece * width);
    }));
    std::vector<double> sums(width, 0);
    for (std::size_t piece = 0; piece < pieces; ++piece)
        for (std::size_t k = 0; k < width; ++k)
            sums[k] += partial[piece * width + k];
    return sums;
}

/// Slope of each column over ln(1 + position), least squares.
Status fitPosition(const PointTable& points, Scaling& scaling, Job& job)
{
    const std::size_t d = std::size_t(points.dims);
    if (points.position.empty())
        return fail(ErrorCode::InvalidArgument,
            "[discover] the position cannot be regressed out: the source does not say it",
            points.source, "choose traces or a store, or leave the option out");
    AX_TRY(const std::vector<double> first,
        sumOver(points.count(), 1, job,
            [&](std::size_t p, double* sum) { *sum += positionTerm(points.position[p]); }));
    const double centre = first[0] / double(points.count());
    AX_TRY(const std::vector<double> sums,
        sumOver(points.count(), d + 1, job, [&](std::size_t p, double* sum) {
            const double t = positionTerm(points.position[p]) - centre;
            const float* row = points.values.data() + p * d;
            for (std::size_t k = 0; k < d; ++k)
                sum[k] += t * (row[k] - scaling.mean[k]);
            sum[d] += t * t;
        }));
    if (!(sums[d] > 0))
        return {}; // all at one position: nothing to take out
    scaling.positionSlope.resize(d);
    for (std::size_t k = 0; k < d; ++k)
        scaling.positionSlope[k] = sums[k] / sums[d];
    scaling.positionCentre = { centre };
    return {};
}

/// A point centred, without its position's part, divided by the scale.
void centred(const Scaling& s, const float* row, double position, double* out)
{
    const double t
        = s.positionSlope.empty() ? 0 : positionTerm(position) - s.positionCentre.front();
    for (std::size_t k = 0; k < std::size_t(s.dims); ++k) {
        double value = row[k] - s.mean[k];
        if (!s.positionSlope.empty())
            value -= t * s.positionSlope[k];
        out[k] = value / s.scale[k];
    }
}

void keepColumns(Scaling& s, const std::vector<char>& flat, const std::vector<double>& variances)
{
    const std::size_t d = std::size_t(s.dims);
    for (std::size_t k = 0; k < d; ++k)
        if (!flat[k]) {
            s.loadings.resize(s.loadings.size() + d, 0);
            s.loadings[s.loadings.size() - d + k] = 1;
            s.variance.push_back(variances[k]);
            s.totalVariance += variances[k];
        }
    s.axes = int(s.variance.size());
}

void rotate(Scaling& s, const std::vector<double>& covariance)
{
    constexpr double kLeast = 1e-6; // of the first axis's variance
    const int d = s.dims;
    const Eigen::Map<const Eigen::MatrixXd> matrix(covariance.data(), d, d);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix);
    const double first = solver.eigenvalues()[d - 1];
    for (int k = d - 1; k >= 0; --k) {
        const double variance = solver.eigenvalues()[k];
        s.totalVariance += std::max(0.0, variance);
        if (variance < kLeast * first)
            continue;
        Eigen::VectorXd axis = solver.eigenvectors().col(k);
        Eigen::Index largest = 0;
        for (Eigen::Index j = 1; j < d; ++j)
            // Equal but for rounding: the earlier column decides, so the sign is stable.
            if (std::abs(axis[j]) > std::abs(axis[largest]) * (1 + 1e-9))
                largest = j;
        if (axis[largest] < 0)
            axis = -axis;
        s.loadings.insert(s.loadings.end(), axis.data(), axis.data() + d);
        s.variance.push_back(variance);
        ++s.axes;
    }
}

} // namespace

void Scaling::apply(std::span<const float> point, float* out, double position) const
{
    double z[PointTable::kMaxDims];
    centred(*this, point.data(), position, z);
    // Four axes side by side: each sum is a chain of its own.
    constexpr int kTogether = 4;
    const std::size_t d = std::size_t(dims);
    for (int axis = 0; axis < axes; axis += kTogether) {
        const int here = std::min(kTogether, axes - axis);
        const double* rows[kTogether];
        for (int j = 0; j < kTogether; ++j)
            rows[j] = loadings.data() + std::size_t(axis + std::min(j, here - 1)) * d;
        double sums[kTogether] = {};
        for (std::size_t k = 0; k < d; ++k)
            for (int j = 0; j < kTogether; ++j)
                sums[j] += z[k] * rows[j][k];
        for (int j = 0; j < here; ++j)
            out[axis + j] = float(sums[j]);
    }
}

Result<Scaling> fitScaling(const PointTable& points, const ScalingOptions& options, Job& job,
    std::vector<std::string>& notes)
{
    Scaling s;
    s.dims = points.dims;
    const std::size_t d = std::size_t(points.dims), n = points.count();
    AX_TRY(s.mean, sumOver(n, d, job, [&](std::size_t p, double* sum) {
        for (std::size_t k = 0; k < d; ++k)
            sum[k] += points.values[p * d + k];
    }));
    for (double& mean : s.mean)
        mean /= double(n);
    s.scale.assign(d, 1);
    if (options.regressPosition)
        AX_CHECK(fitPosition(points, s, job));
    AX_TRY(std::vector<double> covariance, sumOver(n, d * d, job, [&](std::size_t p, double* sum) {
        double z[PointTable::kMaxDims];
        centred(
            s, points.values.data() + p * d, points.position.empty() ? 0 : points.position[p], z);
        for (std::size_t a = 0; a < d; ++a)
            for (std::size_t b = 0; b <= a; ++b)
                sum[a * d + b] += z[a] * z[b];
    }));
    for (std::size_t a = 0; a < d; ++a)
        for (std::size_t b = 0; b <= a; ++b)
            covariance[b * d + a] = covariance[a * d + b] /= double(n);
    std::vector<char> flat(d, 0);
    std::vector<double> variances(d);
    std::string flatNames;
    for (std::size_t k = 0; k < d; ++k) {
        variances[k] = covariance[k * d + k];
        // What rounding of float32 alone would leave.
        const double noise = 1e-7 * std::abs(s.mean[k]);
        flat[k] = !(variances[k] > noise * noise) || !(variances[k] > 0);
        if (flat[k])
            flatNames += (flatNames.empty() ? "" : ", ") + std::to_string(k);
    }
    if (std::count(flat.begin(), flat.end(), 1) == std::ptrdiff_t(d))
        return fail(ErrorCode::InvalidArgument,
            "[discover] all " + std::to_string(n) + " points are equal: there is nothing to find",
            points.source, "record more, and of different prompts");
    if (!flatNames.empty())
        notes.push_back("Without spread, left out: column " + flatNames + ".");
    if (options.standardise)
        for (std::size_t k = 0; k < d; ++k)
            s.scale[k] = flat[k] ? 1 : std::sqrt(variances[k]);
    if (!options.rotate) {
        for (std::size_t k = 0; k < d; ++k)
            variances[k] /= s.scale[k] * s.scale[k];
        keepColumns(s, flat, variances);
        return s;
    }
    for (std::size_t a = 0; a < d; ++a)
        for (std::size_t b = 0; b < d; ++b)
            covariance[a * d + b]
                = flat[a] || flat[b] ? 0 : covariance[a * d + b] / (s.scale[a] * s.scale[b]);
    rotate(s, covariance);
    return s;
}

Result<std::vector<float>> applyScaling(const PointTable& points, const Scaling& scaling, Job& job)
{
    std::vector<float> out(points.count() * std::size_t(scaling.axes));
    AX_CHECK(job.forEach(points.count(), 4096, [&](std::size_t begin, std::size_t end, int) {
        for (std::size_t p = begin; p < end; ++p)
            scaling.apply(points.row(p), out.data() + p * std::size_t(scaling.axes),
                points.position.empty() ? 0 : points.position[p]);
    }));
    return out;
}

} // namespace ax::discovery
