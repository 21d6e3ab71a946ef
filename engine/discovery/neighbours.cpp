// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/neighbours.h"

#include "engine/discovery/exact_math.h"
#include "engine/discovery/kernels/kernels.h"

#include <algorithm>

namespace ax::discovery {

Result<Neighbours> nearestNeighbours(const KdTree& tree, int k, Job& job)
{
    Neighbours out;
    const std::size_t n = tree.count();
    out.k = int(std::min<std::size_t>(std::size_t(k), n > 0 ? n - 1 : 0));
    const std::size_t wide = std::size_t(out.k);
    out.distances.resize(n * wide);
    out.positions.resize(n * wide);
    if (wide == 0)
        return out;
    const KdView view = tree.view();
    const Kernels& kernel = kernels();
    std::atomic<std::uint64_t> looked { 0 };
    AX_CHECK(job.forEach(n, 256, [&](std::size_t begin, std::size_t end, int) {
        std::uint64_t sum = 0;
        for (std::size_t p = begin; p < end; ++p)
            sum += kernel.nearest(view, view.points + p * std::size_t(view.stride),
                std::uint32_t(p), out.k, out.distances.data() + p * wide,
                out.positions.data() + p * wide);
        looked.fetch_add(sum, std::memory_order_relaxed);
    }));
    out.visited = double(looked) / double(n) / double(n);
    return out;
}

double localDimension(const Neighbours& neighbours)
{
    const std::size_t k = std::size_t(neighbours.k);
    const std::size_t n = k > 0 ? neighbours.distances.size() / k : 0;
    std::vector<double> found;
    // A few thousand points tell the median as well as all.
    const std::size_t stride = std::max<std::size_t>(1, n / 20000);
    for (std::size_t p = 0; p < n; p += stride) {
        const float* d = neighbours.distances.data() + p * k;
        double sum = 0;
        int used = 0;
        for (std::size_t j = 0; j + 1 < k; ++j)
            if (d[j] > 0) {
                sum += 0.5 * exactLog(double(d[k - 1]) / double(d[j]));
                ++used;
            }
        if (sum > 0)
            found.push_back(used / sum);
    }
    if (found.empty())
        return 1;
    std::nth_element(found.begin(), found.begin() + std::ptrdiff_t(found.size() / 2), found.end());
    return std::max(1.0, found[found.size() / 2]);
}

} // namespace ax::discovery
