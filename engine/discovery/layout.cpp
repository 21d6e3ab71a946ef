// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/layout.h"

#include "engine/discovery/exact_math.h"
#include "engine/discovery/kernels/kernels.h"

#include <algorithm>
#include <cmath>

namespace ax::discovery {

CurveParameters curveParameters(double minDist)
{
    constexpr int kSamples = 300;
    constexpr double kRange = 3; // times the spread, which is 1
    double a = 1.5, b = 0.9;
    // Gauss-Newton; the curve is smooth and the start is near.
    for (int step = 0; step < 100; ++step) {
        double aa = 0, ab = 0, bb = 0, ra = 0, rb = 0;
        for (int i = 0; i < kSamples; ++i) {
            const double x = kRange * i / (kSamples - 1);
            const double wanted = x < minDist ? 1 : exactExp(-(x - minDist));
            const double logX = x > 0 ? exactLog(x) : 0;
            const double power = x > 0 ? exactExp(2 * b * logX) : 0;
            const double f = 1 / (1 + a * power);
            const double fa = -power * f * f, fb = -2 * a * power * logX * f * f;
            aa += fa * fa;
            ab += fa * fb;
            bb += fb * fb;
            ra += fa * (wanted - f);
            rb += fb * (wanted - f);
        }
        const double det = aa * bb - ab * ab;
        const double da = (ra * bb - rb * ab) / det, db = (rb * aa - ra * ab) / det;
        a = std::max(0.01, a + da);
        b = std::max(0.05, b + db);
        if (std::abs(da) + std::abs(db) < 1e-12)
            break;
    }
    return { a, b };
}

Layout::Layout(const FuzzyGraph& graph, std::vector<float> start, std::vector<std::uint32_t> keys,
    const LayoutOptions& options)
    : m_graph(graph)
    , m_options(options)
    , m_curve(curveParameters(options.minDist))
    , m_keys(std::move(keys))
    , m_after(std::move(start))
    , m_last(2 * options.epochs)
{
    const std::size_t n = graph.count();
    const float most
        = graph.weight.empty() ? 1.0f : *std::max_element(graph.weight.begin(), graph.weight.end());
    // Edges that would not be due once are left out, as in umap-learn.
    const float least = most / float(std::max(1, options.epochs));
    m_row.assign(n + 1, 0);
    constexpr std::size_t kPadding = 16; // vectors read past the last edge
    m_to.reserve(graph.to.size() + kPadding);
    m_rate.reserve(graph.to.size() + kPadding);
    for (std::size_t p = 0; p < n; ++p) {
        for (std::uint64_t e = graph.row[p]; e < graph.row[p + 1]; ++e)
            if (graph.weight[e] >= least) {
                m_to.push_back(graph.to[e]);
                m_rate.push_back(std::uint16_t(
                    std::clamp(graph.weight[e] / most * 65535.0f + 0.5f, 1.0f, 65535.0f)));
            }
        m_row[p + 1] = m_to.size();
    }
    m_to.resize(m_to.size() + kPadding, 0);
    m_rate.resize(m_rate.size() + kPadding, 0);
}

Status Layout::run(Job& job, double from, double to)
{
    LayoutView view;
    view.row = m_row.data();
    view.to = m_to.data();
    view.rate = m_rate.data();
    view.key = m_keys.data();
    view.count = std::uint32_t(m_graph.count());
    view.a = float(m_curve.a);
    view.b = float(m_curve.b);
    view.seed = std::uint32_t(scramble(m_options.seed));
    const Kernels& kernel = kernels();
    while (!done()) {
        AX_CHECK(job.check());
        m_before = m_after;
        view.before = m_before.data();
        view.after = m_after.data();
        view.epoch = std::uint32_t(m_epoch + 1);
        view.step = float(m_options.learningRate * (1 - double(m_epoch) / m_last));
        const int blocks = int((view.count + kLayoutBlock - 1) / kLayoutBlock);
        job.pool().parallelFor(blocks, 1, [&](int begin, int end, int) {
            for (int block = begin; block < end; ++block)
                kernel.layoutBlock(view, std::uint32_t(block));
        });
        ++m_epoch;
        job.report(from + (to - from) * share());
    }
    m_before = {};
    return {};
}

std::vector<float> startFromAxes(std::span<const float> points, int dims, std::size_t stride,
    std::span<const std::uint32_t> keys, std::uint64_t seed)
{
    constexpr float kExtent = 10, kNoise = 1e-4f;
    const std::size_t n = keys.size();
    const int used = std::min(dims, 2);
    float most = 0;
    for (std::size_t p = 0; p < n; ++p)
        for (int k = 0; k < used; ++k)
            most = std::max(most, std::abs(points[p * stride + std::size_t(k)]));
    const float scale = most > 0 ? kExtent / most : 1;
    std::vector<float> out(2 * n, 0);
    for (std::size_t p = 0; p < n; ++p) {
        const std::uint64_t noise = scramble(seed * 0x9e3779b97f4a7c15ull + keys[p]);
        for (int k = 0; k < 2; ++k) {
            const float jitter = float((noise >> (k * 32)) & 0xffff) / 65536.0f - 0.5f;
            const float at = k < used ? points[p * stride + std::size_t(k)] * scale : 0;
            out[2 * p + std::size_t(k)] = at + kNoise * jitter;
        }
    }
    return out;
}

void alignLayout(std::vector<float>& layout, std::span<const float> target)
{
    double meanX[2] = {}, meanY[2] = {};
    std::size_t count = 0;
    const auto known = [&](std::size_t p) { return !std::isnan(target[2 * p]); };
    const std::size_t n = layout.size() / 2;
    for (std::size_t p = 0; p < n; ++p)
        if (known(p)) {
            ++count;
            for (std::size_t k = 0; k < 2; ++k) {
                meanX[k] += layout[2 * p + k];
                meanY[k] += target[2 * p + k];
            }
        }
    if (count < 3)
        return;
    for (std::size_t k = 0; k < 2; ++k) {
        meanX[k] /= double(count);
        meanY[k] /= double(count);
    }
    double c[2][2] = {}, norm = 0;
    for (std::size_t p = 0; p < n; ++p)
        if (known(p)) {
            const double x[2] = { layout[2 * p] - meanX[0], layout[2 * p + 1] - meanX[1] };
            const double y[2] = { target[2 * p] - meanY[0], target[2 * p + 1] - meanY[1] };
            norm += x[0] * x[0] + x[1] * x[1];
            for (int i = 0; i < 2; ++i)
                for (int j = 0; j < 2; ++j)
                    c[i][j] += x[i] * y[j];
        }
    if (!(norm > 0))
        return;
    // In the plane the best turn has a closed form; of the turn and the mirrored turn the one with
    // the larger sum of singular values fits better.
    const double turnC = c[0][0] + c[1][1], turnS = c[0][1] - c[1][0];
    const double flipC = c[0][0] - c[1][1], flipS = c[0][1] + c[1][0];
    const double turn = std::sqrt(turnC * turnC + turnS * turnS);
    const double flip = std::sqrt(flipC * flipC + flipS * flipS);
    const bool mirrored = flip > turn;
    const double length = mirrored ? flip : turn;
    if (!(length > 0))
        return;
    const double cosine = (mirrored ? flipC : turnC) / length;
    const double sine = (mirrored ? flipS : turnS) / length, scale = length / norm;
    for (std::size_t p = 0; p < n; ++p) {
        const double x = layout[2 * p] - meanX[0];
        const double y = (mirrored ? -1 : 1) * (layout[2 * p + 1] - meanX[1]);
        layout[2 * p] = float(scale * (cosine * x - sine * y) + meanY[0]);
        layout[2 * p + 1] = float(scale * (sine * x + cosine * y) + meanY[1]);
    }
}

} // namespace ax::discovery
