// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/attention_tap.h"
#include "engine/trace/inspection.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace ax {

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
