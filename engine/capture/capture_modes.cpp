// SPDX-License-Identifier: Apache-2.0
#include "engine/capture/capture_mode.h"

#include "engine/core/simd/vectors.h"

#include <algorithm>

namespace ax {

std::span<const CaptureModeEntry> captureModes()
{
    using C = CaptureOptions;
    static constexpr CaptureModeEntry kModes[] {
        { "raw", [](const C& o) { return o.raw; }, makeRawMode },
        { "sketch", [](const C& o) { return o.sketch; }, makeSketchMode },
        { "fingerprint", [](const C& o) { return o.fingerprint; }, makeFingerprintMode },
        { "heads", [](const C& o) { return o.heads; }, makeHeadsMode },
        { "derotated", [](const C& o) { return o.derotated; }, makeDerotatedMode },
        { "moe", [](const C& o) { return o.moe; }, makeMoeMode },
        { "logit_lens", [](const C& o) { return o.logitLens > 0; }, makeLogitLensMode },
    };
    return kModes;
}

bool CaptureContext::selected(int layer) const
{
    return std::binary_search(layers.begin(), layers.end(), layer);
}

std::size_t CaptureContext::candidatesFrom(int first, int query, std::size_t count) const
{
    int lowest = options.maskPrefix;
    if (options.window > 0)
        lowest = std::max(lowest, query - options.window + 1);
    return std::size_t(std::clamp(lowest - first, 0, int(count)));
}

void CaptureContext::headRow(const LayerRow& row, int head, std::span<float> out) const
{
    std::fill(out.begin(), out.end(), 0.0f);
    const float* weights = row.weights + std::size_t(head) * row.stride;
    for (int split = 0; split < row.splits && split * row.splitSize < row.count; ++split) {
        const int begin = split * row.splitSize;
        const int end = std::min(row.count, begin + row.splitSize);
        simd::vectors().accumulate(out.data() + begin, weights + begin,
            row.factors[head * row.splits + split], end - begin);
    }
}

} // namespace ax
