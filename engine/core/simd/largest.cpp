// SPDX-License-Identifier: Apache-2.0
#include "engine/core/simd/largest.h"

#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <cmath>

namespace ax::simd {

void largestNumbers(
    std::span<const float> x, std::size_t count, std::vector<std::pair<float, int>>& out)
{
    const auto larger = [](const std::pair<float, int>& a, const std::pair<float, int>& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    out.clear();
    if (count == 0)
        return;
    // A small heap keeps the largest. Most sections hold none that enter it.
    constexpr int kSection = 1024;
    int found[kSection];
    for (int from = 0; from < int(x.size()); from += kSection) {
        const int length = std::min(kSection, int(x.size()) - from);
        const float limit = out.size() < count ? -INFINITY : out.front().first;
        const int above = vectors().above(x.data() + from, length, limit, found, kSection);
        for (int k = 0; k < above; ++k) {
            const int place = from + found[k];
            const float number = x[std::size_t(place)];
            if (out.size() < count) {
                out.emplace_back(number, place);
                std::push_heap(out.begin(), out.end(), larger);
            } else if (number > out.front().first) {
                std::pop_heap(out.begin(), out.end(), larger);
                out.back() = { number, place };
                std::push_heap(out.begin(), out.end(), larger);
            }
        }
    }
    std::sort(out.begin(), out.end(), larger);
}

} // namespace ax::simd
