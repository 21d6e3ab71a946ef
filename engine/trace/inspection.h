// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

/// What a model says about a context it reads once more: values that views and files share.
namespace ax {

/// One query head of one layer.
struct HeadRef {
    int layer = 0, head = 0;
    bool operator==(const HeadRef&) const = default;
};

/// Whole attention rows of neighbouring queries, of one head or of the mean over several.
/// p(query, key) = p[(query - firstQuery) * keys + key]; 0 where the query does not see the key.
struct AttentionTile {
    int layer = -1, head = -1; ///< -1, -1: the mean over all heads that were asked for
    int firstQuery = 0, queries = 0;
    int keys = 0; ///< columns: up to the last query of the tile
    std::vector<float> p; ///< [queries, keys]
};

/// What each head of each attention layer does over a range (spec/interface.md, `inspect --stats`):
/// means over the query rows q = 1 … T - 1.
struct HeadStatistics {
    std::vector<int> layers; ///< that have attention, ascending
    int heads = 0, tokens = 0;
    /// [statistic][layer, head]: "entropy" (-Σ p ln p / ln(q + 1)), "distance" (Σ p (q + 1 - j)),
    /// "sink_share" (Σ p over j < 4), "previous" (p at j = q - 1), "copying" (Σ p over places of
    /// the token that follows, where there is one; NaN when there never was).
    std::map<std::string, std::vector<float>> byHead;
    /// [layer]: mean over pairs of heads of |top5 ∩ top5| / 5, rows with at least five positions;
    /// NaN without.
    std::vector<float> consensus;
};

/// What hiding something costs the token that was written (spec/capture.md section 2).
struct Effect {
    float effect = 0; ///< ln p without the set - ln p, nats
    float logOdds = 0; ///< change of ln p / (1 - p)
};
struct EffectResult {
    float logprob = 0; ///< of the produced token, measured now
    std::vector<Effect> positions, heads; ///< as asked
    int contextRead = 0; ///< positions that had to be read first
    double seconds = 0;
};

} // namespace ax
