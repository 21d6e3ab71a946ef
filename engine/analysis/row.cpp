// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/row.h"

#include "engine/core/simd/vectors.h"
#include "engine/core/thread_pool.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>

namespace ax {

int distanceBin(int distance)
{
    return std::min(15, int(std::bit_width(unsigned(std::max(1, distance)))) - 1);
}

std::array<float, 16> distanceHistogram(std::span<const float> p)
{
    std::array<float, 16> histogram {};
    const auto& k = simd::vectors();
    const std::size_t n = p.size();
    std::size_t done = 0; // distances 1 … done are summed
    for (std::size_t bin = 0; bin < 16 && done < n; ++bin) {
        const std::size_t reach = bin == 15 ? n : std::min(n, (std::size_t(2) << bin) - 1);
        histogram[bin] = k.sum(p.data() + (n - reach), int(reach - done));
        done = reach;
    }
    return histogram;
}

DistanceMasses distanceMasses(const std::array<float, 16>& histogram)
{
    const auto sum = [&](std::size_t from, std::size_t to) {
        float total = 0;
        for (std::size_t bin = from; bin < to; ++bin)
            total += histogram[bin];
        return total;
    };
    return { sum(0, 3), sum(3, 8), sum(8, 16) };
}

float histogramEntropy(const std::array<float, 16>& histogram)
{
    double total = 0, sum = 0;
    for (const float h : histogram)
        total += h;
    if (total <= 0)
        return 0;
    for (const float h : histogram)
        if (h > 0)
            sum -= h / total * std::log(h / total);
    return float(sum / std::log(16.0));
}

float rowEntropy(std::span<const float> p)
{
    return simd::vectors().entropy(p.data(), int(p.size()));
}

float entropyScale(int visible) { return std::log(float(std::max(visible, 2))); }

std::vector<int> topK(std::span<const float> p, int k, float& threshold)
{
    // Positive floats are ordered like their bits: the value above, the index turned round below.
    using Key = std::uint64_t;
    const auto keyOf = [&](int index) {
        return Key(std::bit_cast<std::uint32_t>(p[std::size_t(index)])) << 32
            | (0xFFFFFFFFu - std::uint32_t(index));
    };
    constexpr int kCapacity = 512, kFew = 96; // what is quicker to compare pair by pair
    constexpr float kSlack = 0.7f; // of the smallest that was kept: the guess for the next row
    int candidates[kCapacity];
    Key few[kCapacity];
    std::vector<Key> many;
    std::span<Key> keys;
    // A pass over the row costs less than a long list: when the guess lets through too few or too
    // many, it is moved and tried again.
    float low = 0, high = std::numeric_limits<float>::infinity();
    for (int attempt = 0; threshold > 0 && attempt < 8; ++attempt) {
        const int found
            = simd::vectors().above(p.data(), int(p.size()), threshold, candidates, kCapacity);
        // At least k values lie strictly above: the k largest are among them.
        if (found >= k && found <= kFew) {
            float values[kFew];
            int ranks[kFew];
            for (int c = 0; c < found; ++c)
                values[c] = p[std::size_t(candidates[c])];
            simd::vectors().ranks(values, found, ranks);
            std::vector<int> order(std::size_t(k), 0);
            for (int c = 0; c < found; ++c)
                if (ranks[c] < k)
                    order[std::size_t(ranks[c])] = candidates[c];
            threshold = p[std::size_t(order.back())] * kSlack;
            return order;
        }
        if (found >= k && found <= kCapacity) {
            for (int c = 0; c < found; ++c)
                few[c] = keyOf(candidates[c]);
            keys = { few, std::size_t(found) };
            break;
        }
        (found < k ? high : low) = threshold;
        threshold = low > 0 && std::isfinite(high) ? 0.5f * (low + high)
            : found < k                            ? 0.25f * threshold
                                                   : 2.0f * threshold;
    }
    if (keys.empty()) {
        many.reserve(p.size());
        for (std::size_t j = 0; j < p.size(); ++j)
            if (p[j] > 0)
                many.push_back(keyOf(int(j)));
        keys = many;
    }
    const std::size_t keep = std::min(std::size_t(k), keys.size());
    if (keep < keys.size())
        std::nth_element(
            keys.begin(), keys.begin() + std::ptrdiff_t(keep), keys.end(), std::greater<>());
    std::sort(keys.begin(), keys.begin() + std::ptrdiff_t(keep), std::greater<>());
    std::vector<int> order(keep);
    for (std::size_t i = 0; i < keep; ++i)
        order[i] = int(0xFFFFFFFFu - std::uint32_t(keys[i]));
    threshold = keep == std::size_t(k) ? p[std::size_t(order.back())] * kSlack : 0.0f;
    return order;
}

float ripple(std::span<const float> p, ThreadPool* pool)
{
    const int n = int(p.size());
    if (n < 8)
        return 0;
    // Distance 1 first; eight zeros at the end let the kernels run over the edge.
    thread_local std::vector<float> mass, rest;
    mass.resize(std::size_t(n));
    rest.assign(std::size_t(n) + 8, 0.0f);
    std::reverse_copy(p.begin(), p.end(), mass.begin());
    const auto& kernels = simd::vectors();
    const auto edge = [&](int d) {
        float window[9];
        int count = 0;
        for (int k = std::max(0, d - 4); k <= std::min(n - 1, d + 4); ++k)
            window[count++] = mass[std::size_t(k)];
        std::sort(window, window + count);
        rest[std::size_t(d)]
            = count % 2 ? window[count / 2] : 0.5f * (window[count / 2 - 1] + window[count / 2]);
    };
    // Windows are shorter at the ends.
    const int whole = std::max(0, n - 8);
    kernels.medianOfNine(mass.data(), whole, rest.data() + 4);
    for (int d = 0; d < 4; ++d) {
        edge(d);
        edge(n - 1 - d);
    }
    for (int d = 0; d < n; ++d)
        rest[std::size_t(d)] = mass[std::size_t(d)] - rest[std::size_t(d)];
    const float power = kernels.dot(rest.data(), rest.data(), n);
    if (!(power > 1e-20f))
        return 0;
    constexpr int kFirstLag = 2, kLastLag = 128;
    std::array<float, kLastLag + 1> correlation {};
    const float* values = rest.data(); // of this thread, read by the others
    const auto someLags = [&](int begin, int end, int) {
        for (int lag = kFirstLag + begin; lag < kFirstLag + end; ++lag)
            correlation[std::size_t(lag)] = kernels.dot(values, values + lag, n - lag) / power;
    };
    const int lags = std::min(kLastLag, n - 1) - kFirstLag + 1;
    if (pool && n > 1024)
        pool->parallelFor(lags, 16, someLags);
    else
        someLags(0, lags, 0);
    return std::clamp(*std::max_element(correlation.begin(), correlation.end()), 0.0f, 1.0f);
}

std::array<float, 7> distanceShares(std::span<const float> p)
{
    constexpr std::array<std::size_t, 7> kReach { 1, 3, 7, 15, 63, 255, ~std::size_t(0) };
    std::array<float, 7> shares {};
    const std::size_t n = p.size();
    std::size_t done = 0;
    for (std::size_t bin = 0; bin < 7 && done < n; ++bin) {
        const std::size_t reach = std::min(n, kReach[bin]);
        shares[bin] = simd::vectors().sum(p.data() + (n - reach), int(reach - done));
        done = reach;
    }
    return shares;
}

float routerEntropy(std::span<const float> logits)
{
    const float most = *std::max_element(logits.begin(), logits.end());
    double total = 0, weighted = 0; // Σ e^(z - most) and Σ (z - most) e^(z - most)
    for (const float z : logits) {
        const double share = std::exp(double(z) - double(most));
        total += share;
        weighted += (double(z) - double(most)) * share;
    }
    return float(std::max(0.0, std::log(total) - weighted / total) / std::log(2.0));
}

} // namespace ax
