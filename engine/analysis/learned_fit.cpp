// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/learned_fit.h"

#include "engine/core/thread_pool.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace ax {

namespace {

using Matrix = Eigen::MatrixXd;
using Print = std::array<float, 20>;

constexpr int kFolds = 5;
/// Moments of more features than this do not fit in memory comfortably: heads are averaged.
constexpr int kMostFeatures = 4096;
constexpr int kBesides = 4; ///< columns after the features: 1, ln n, ln² n, surprisal
constexpr int kChunk = 512;

/// Σ z zᵀ of z = (features, 1, ln n, ln² n, surprisal), lower triangle.
Matrix momentsOf(std::span<const CalibrationPoint> points, std::span<const float> features,
    int width, int fold, ThreadPool& pool)
{
    const int columns = width + kBesides;
    Matrix sum = Matrix::Zero(columns, columns);
    Eigen::MatrixXf chunk(kChunk, columns);
    int filled = 0;
    const auto flush = [&] {
        if (filled == 0)
            return;
        const auto rows = chunk.topRows(filled);
        constexpr int kPanel = 64;
        pool.parallelFor((columns + kPanel - 1) / kPanel, 1, [&](int begin, int end, int) {
            for (int panel = begin; panel < end; ++panel) {
                const int from = panel * kPanel, count = std::min(kPanel, columns - from);
                const Eigen::MatrixXf product
                    = rows.rightCols(columns - from).transpose() * rows.middleCols(from, count);
                sum.block(from, from, columns - from, count) += product.cast<double>();
            }
        });
        filled = 0;
    };
    for (std::size_t k = 0; k < points.size(); ++k) {
        if (points[k].document % kFolds != fold)
            continue;
        const float ln = std::log(float(points[k].visible));
        for (int column = 0; column < width; ++column)
            chunk(filled, column) = features[k * std::size_t(width) + std::size_t(column)];
        chunk(filled, width) = 1;
        chunk(filled, width + 1) = ln;
        chunk(filled, width + 2) = ln * ln;
        chunk(filled, width + 3) = points[k].surprisal;
        if (++filled == kChunk)
            flush();
    }
    flush();
    return sum;
}

/// Covariance of the features and with the surprisal, position regressed out.
struct Residual {
    Matrix covariance; ///< [width, width]
    Eigen::VectorXd withSurprisal; ///< [width]
    Matrix slopes; ///< [3, width]: what position explains of each feature
};

Residual residualOf(const Matrix& lower, int width)
{
    const Matrix position = Matrix(lower.block(width, width, 3, 3).selfadjointView<Eigen::Lower>());
    const Matrix cross = lower.block(width, 0, 3, width);
    const Eigen::RowVectorXd surprisal = lower.block(width + 3, 0, 1, width);
    const Eigen::Vector3d own = lower.block(width + 3, width, 1, 3).transpose();
    const double count = position(0, 0);
    Residual r;
    r.slopes = position.ldlt().solve(cross);
    r.covariance = lower.topLeftCorner(width, width).selfadjointView<Eigen::Lower>();
    r.covariance.noalias() -= cross.transpose() * r.slopes;
    r.covariance /= count;
    r.withSurprisal = (surprisal.transpose() - r.slopes.transpose() * own) / count;
    return r;
}

/// The `count` principal axes, largest variance first, scaled so that each gives variance one:
/// [count, width]. Subspace iteration with Rayleigh-Ritz steps from a fixed start (Halko,
/// Martinsson, Tropp 2011); the largest loading of each axis is positive.
Matrix principalAxes(const Matrix& covariance, int count, ThreadPool& pool)
{
    constexpr int kBeyond = 20, kRounds = 14;
    const int width = int(covariance.rows());
    const int block = std::min(width, count + kBeyond);
    Matrix basis(width, block);
    std::uint64_t state = 1;
    for (int column = 0; column < block; ++column)
        for (int row = 0; row < width; ++row) {
            state = state * 6364136223846793005ull + 1442695040888963407ull;
            basis(row, column) = double(std::int32_t(state >> 32)) / 2147483648.0;
        }
    Matrix product(width, block);
    const auto multiply = [&] {
        constexpr int kRows = 64;
        pool.parallelFor((width + kRows - 1) / kRows, 1, [&](int begin, int end, int) {
            for (int k = begin; k < end; ++k) {
                const int from = k * kRows, rows = std::min(kRows, width - from);
                product.middleRows(from, rows).noalias()
                    = covariance.middleCols(from, rows).transpose() * basis;
            }
        });
    };
    const auto orthonormal = [&](const Matrix& columns) -> Matrix {
        return Eigen::HouseholderQR<Matrix>(columns).householderQ()
            * Matrix::Identity(width, block);
    };
    basis = orthonormal(basis);
    for (int round = 0; round < kRounds; ++round) {
        multiply();
        basis = orthonormal(product);
    }
    multiply();
    const Eigen::SelfAdjointEigenSolver<Matrix> small(basis.transpose() * product);
    const int kept = std::min(count, block);
    Matrix axes = Matrix::Zero(count, width);
    for (int axis = 0; axis < kept; ++axis) {
        const int from = block - 1 - axis;
        const double variance = small.eigenvalues()(from);
        if (variance <= 1e-12)
            break;
        Eigen::VectorXd direction = basis * small.eigenvectors().col(from);
        Eigen::Index largest = 0;
        direction.cwiseAbs().maxCoeff(&largest);
        axes.row(axis)
            = direction.transpose() * (direction(largest) < 0 ? -1 : 1) / std::sqrt(variance);
    }
    return axes;
}

/// The regression of partial least squares with eight components on the surprisal (Krylov form,
/// Helland 1988), without what `axes` hold of it, at variance one.
Eigen::RowVectorXd surprisalDirection(const Residual& r, const Matrix& axes)
{
    constexpr int kComponents = 8;
    const Eigen::Index width = r.withSurprisal.size();
    Matrix basis = Matrix::Zero(width, kComponents);
    Eigen::VectorXd next = r.withSurprisal;
    int kept = 0;
    for (; kept < kComponents; ++kept) {
        const double before = next.norm();
        for (int k = 0; k < kept; ++k)
            next -= basis.col(k) * basis.col(k).dot(next);
        if (next.norm() <= 1e-9 * before || before == 0)
            break;
        basis.col(kept) = next.normalized();
        next = r.covariance.selfadjointView<Eigen::Lower>() * basis.col(kept);
    }
    if (kept == 0)
        return Eigen::RowVectorXd::Zero(width);
    const Matrix used = basis.leftCols(kept);
    const Matrix inside = used.transpose() * r.covariance * used;
    Eigen::VectorXd direction
        = used * inside.ldlt().solve(Eigen::VectorXd(used.transpose() * r.withSurprisal));
    const Eigen::VectorXd shared = axes * (r.covariance * direction);
    direction -= axes.transpose() * shared;
    const double variance = direction.dot(r.covariance * direction);
    if (variance <= 1e-18)
        return Eigen::RowVectorXd::Zero(width);
    return direction.transpose() / std::sqrt(variance);
}

enum class Variant { Whole, Halves, WholeSurprisal };

LearnedFingerprint fitted(const Residual& r, Variant variant, int layers, ThreadPool& pool)
{
    constexpr int kAxes = LearnedFingerprint::kAxes;
    const int width = int(r.covariance.rows());
    Matrix axes = Matrix::Zero(kAxes, width);
    if (variant == Variant::Whole) {
        axes = principalAxes(r.covariance, kAxes, pool);
    } else if (variant == Variant::WholeSurprisal) {
        axes.topRows(kAxes - 1) = principalAxes(r.covariance, kAxes - 1, pool);
        axes.row(kAxes - 1) = surprisalDirection(r, axes.topRows(kAxes - 1));
    } else {
        const int first = layers / 2 * (width / layers);
        if (first > 0)
            axes.topLeftCorner(kAxes / 2, first)
                = principalAxes(r.covariance.topLeftCorner(first, first), kAxes / 2, pool);
        axes.bottomRightCorner(kAxes / 2, width - first) = principalAxes(
            r.covariance.bottomRightCorner(width - first, width - first), kAxes / 2, pool);
    }
    const Matrix offsets = axes * r.slopes.transpose();
    LearnedFingerprint f;
    for (int axis = 0; axis < kAxes; ++axis) {
        for (int k = 0; k < width; ++k)
            f.weights.push_back(float(axes(axis, k)));
        for (int k = 0; k < 3; ++k)
            f.offsets.push_back(float(offsets(axis, k)));
    }
    return f;
}

} // namespace

LearnedFit::LearnedFit(int attentionLayers, int heads)
    : m_layers(attentionLayers)
    , m_heads(heads)
    , m_group(1)
{
    while (m_group < heads
        && (heads % m_group != 0
            || attentionLayers * (heads / m_group) * kHeadNumbers > kMostFeatures))
        ++m_group;
}

void LearnedFit::add(const CalibrationPoint& point, std::span<const float> numbers)
{
    if (point.visible <= kFirstPlace)
        return;
    std::vector<float> features;
    LearnedFingerprint::featuresOf(numbers, m_group, m_heads, features);
    m_features.insert(m_features.end(), features.begin(), features.end());
    m_points.push_back(point);
}

namespace {

/// Places of one fold ask the places of all others.
void scoreFold(std::span<const CalibrationPoint> points, std::span<const Print> prints, int fold,
    std::vector<double>& estimates, std::vector<char>& right, ThreadPool& pool)
{
    std::vector<int> queries, others;
    for (std::size_t k = 0; k < points.size(); ++k)
        (points[k].document % kFolds == fold ? queries : others).push_back(int(k));
    const int most = std::min(LearnedFit::kNeighbours, int(others.size()));
    if (most == 0)
        return;
    std::vector<float> columns(20 * others.size());
    for (std::size_t k = 0; k < others.size(); ++k)
        for (std::size_t axis = 0; axis < 20; ++axis)
            columns[axis * others.size() + k] = prints[std::size_t(others[k])][axis];
    pool.parallelFor(int(queries.size()), 16, [&](int begin, int end, int) {
        std::vector<float> distances(others.size());
        std::vector<int> order(others.size());
        for (int q = begin; q < end; ++q) {
            const std::size_t query = std::size_t(queries[std::size_t(q)]);
            std::fill(distances.begin(), distances.end(), 0.0f);
            for (std::size_t axis = 0; axis < 20; ++axis) {
                const float own = prints[query][axis];
                const float* column = columns.data() + axis * others.size();
                for (std::size_t k = 0; k < distances.size(); ++k) {
                    const float d = column[k] - own;
                    distances[k] += d * d;
                }
            }
            std::iota(order.begin(), order.end(), 0);
            std::nth_element(
                order.begin(), order.begin() + (most - 1), order.end(), [&](int a, int b) {
                    const float x = distances[std::size_t(a)], y = distances[std::size_t(b)];
                    return x != y ? x < y : a < b;
                });
            std::array<int, 7> votes {};
            double sum = 0;
            for (int k = 0; k < most; ++k) {
                const CalibrationPoint& near
                    = points[std::size_t(others[std::size_t(order[std::size_t(k)])])];
                ++votes[std::size_t(near.tokenClass)];
                sum += double(near.surprisal);
            }
            const auto named = std::max_element(votes.begin(), votes.end()) - votes.begin();
            right[query] = named == std::ptrdiff_t(points[query].tokenClass);
            estimates[query] = sum / most;
        }
    });
}

double correlation(std::span<const double> a, std::span<const CalibrationPoint> b)
{
    const double n = double(a.size());
    double ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
        ma += a[k] / n;
        mb += double(b[k].surprisal) / n;
    }
    for (std::size_t k = 0; k < a.size(); ++k) {
        const double x = a[k] - ma, y = double(b[k].surprisal) - mb;
        aa += x * x, bb += y * y, ab += x * y;
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

/// Columns at mean 0 and variance 1, as the learned ones are: no unit decides who is near.
std::vector<Print> standardised(std::vector<Print> prints)
{
    for (std::size_t axis = 0; axis < 20; ++axis) {
        double mean = 0, square = 0;
        for (const Print& print : prints)
            mean += double(print[axis]) / double(prints.size());
        for (const Print& print : prints)
            square += std::pow(double(print[axis]) - mean, 2) / double(prints.size());
        const double scale = square > 1e-12 ? 1 / std::sqrt(square) : 0;
        for (Print& print : prints)
            print[axis] = float((double(print[axis]) - mean) * scale);
    }
    return prints;
}

} // namespace

Result<LearnedCalibration> LearnedFit::fit(
    int threads, const std::function<void(double)>& progress, std::stop_token stop) const
{
    int documents = 0;
    std::array<int, 7> classes {};
    for (const CalibrationPoint& point : m_points) {
        documents = std::max(documents, point.document + 1);
        ++classes[std::size_t(point.tokenClass)];
    }
    std::vector<char> seen(std::size_t(documents), 0);
    for (const CalibrationPoint& point : m_points)
        seen[std::size_t(point.document)] = 1;
    const int told = int(std::count(seen.begin(), seen.end(), 1));
    if (told < 2 || int(m_points.size()) < kLeastPlaces)
        return fail(ErrorCode::InvalidArgument,
            "[calibrate] --text: expected at least 2 documents and " + std::to_string(kLeastPlaces)
                + " tokens after the first " + std::to_string(kFirstPlace) + " of each, found "
                + std::to_string(told) + " documents and " + std::to_string(m_points.size()),
            "--text", "give more or longer texts");
    ThreadPool pool(std::max(1, threads));
    const int width = m_layers * (m_heads / m_group) * kHeadNumbers;
    std::array<Matrix, kFolds> moments;
    Matrix all = Matrix::Zero(width + kBesides, width + kBesides);
    double done = 0;
    constexpr double kSteps = kFolds + 1 + kFolds * 2;
    const auto step = [&](double by) -> Status {
        done += by;
        if (progress)
            progress(done / kSteps);
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "[calibrate] stopped");
        return {};
    };
    for (int fold = 0; fold < kFolds; ++fold) {
        moments[std::size_t(fold)] = momentsOf(m_points, m_features, width, fold, pool);
        all += moments[std::size_t(fold)];
        AX_CHECK(step(1));
    }
    LearnedCalibration result;
    const auto put = [&](LearnedFingerprint& f, const char* variant) {
        f.variant = variant;
        f.layers = m_layers;
        f.heads = m_heads;
        f.group = m_group;
    };
    result.fingerprint = fitted(residualOf(all, width), Variant::WholeSurprisal, m_layers, pool);
    put(result.fingerprint, "whole+surprisal");
    AX_CHECK(step(1));

    struct Layout {
        const char* name;
        std::vector<double> estimates;
        std::vector<char> right;
    };
    std::vector<Layout> layouts;
    for (const char* name : { "log16_include", "log16_exclude", "log8layers8", "learned20_whole",
             "learned20_halves", "learned20" })
        layouts.push_back(
            { name, std::vector<double>(m_points.size()), std::vector<char>(m_points.size()) });
    std::array<std::vector<Print>, 3> drawn;
    for (const CalibrationPoint& point : m_points) {
        drawn[0].push_back(point.log16Include);
        drawn[1].push_back(point.log16Exclude);
        drawn[2].push_back(point.log8layers8);
    }
    for (std::vector<Print>& prints : drawn)
        prints = standardised(std::move(prints));
    for (int fold = 0; fold < kFolds; ++fold) {
        const Residual rest = residualOf(all - moments[std::size_t(fold)], width);
        std::vector<std::vector<Print>> learned;
        for (const Variant variant : { Variant::Whole, Variant::Halves, Variant::WholeSurprisal }) {
            LearnedFingerprint f = fitted(rest, variant, m_layers, pool);
            put(f, "");
            std::vector<Print> prints(m_points.size());
            pool.parallelFor(int(m_points.size()), 64, [&](int begin, int end, int) {
                for (int k = begin; k < end; ++k)
                    prints[std::size_t(k)] = f.project(
                        std::span(m_features)
                            .subspan(std::size_t(k) * std::size_t(width), std::size_t(width)),
                        m_points[std::size_t(k)].visible);
            });
            learned.push_back(std::move(prints));
        }
        AX_CHECK(step(1));
        for (std::size_t k = 0; k < layouts.size(); ++k)
            scoreFold(m_points, k < 3 ? drawn[k] : learned[k - 3], fold, layouts[k].estimates,
                layouts[k].right, pool);
        AX_CHECK(step(1));
    }
    for (const Layout& layout : layouts)
        result.layouts[layout.name]
            = { double(std::count(layout.right.begin(), layout.right.end(), 1))
                      / double(m_points.size()),
                  correlation(layout.estimates, m_points) };
    result.documents = told;
    result.scored = int(m_points.size());
    result.chance
        = double(*std::max_element(classes.begin(), classes.end())) / double(m_points.size());
    return result;
}

} // namespace ax
