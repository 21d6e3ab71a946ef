// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/attention_tap.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace ax {

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

/// Adds up the statistics while a range is read, row by row; keeps no row.
class HeadStatisticsTap final : public AttentionTap {
public:
    /// `ids`: the whole range, positions 0 … T - 1.
    HeadStatisticsTap(std::span<const std::int32_t> ids, std::vector<int> layers, int heads);

    bool wantsLayer(int layer) const override;
    bool wantsRow(int batchRow) const override { return m_passFirst + batchRow >= 1; }
    bool wantsLogits() const override { return false; }
    void layerRow(const LayerRow& row) override;
    /// The next pass begins at this position.
    void beginPass(int first) { m_passFirst = first; }
    HeadStatistics take() const;

private:
    struct Sums {
        double entropy = 0, distance = 0, sinks = 0, previous = 0, copying = 0;
        float guess = 0; ///< of topK
    };
    void addHead(const LayerRow& row, int head, Sums& sums, std::vector<int>& heaviest) const;

    std::span<const std::int32_t> m_ids;
    std::vector<int> m_layers;
    int m_heads;
    int m_passFirst = 0;
    std::map<std::int32_t, std::vector<int>> m_places; ///< of every id, ascending
    std::vector<float> m_ramp; ///< T, T - 1, … 1
    std::vector<Sums> m_sums; ///< [layer, head]
    std::vector<int> m_rows, m_copyRows; ///< [layer]
    std::vector<double> m_consensus; ///< [layer]
    std::vector<int> m_consensusRows; ///< [layer]
};

} // namespace ax
