// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ax::discovery {

/// Counts of pairs of labels over the same points; labels may be any numbers from -1 on (-1 is a
/// class like any other).
class Contingency {
public:
    Contingency(std::span<const std::int32_t> a, std::span<const std::int32_t> b);

    std::size_t rows() const { return m_a.size(); }
    std::size_t columns() const { return m_b.size(); }
    /// Labels a = row - 1, b = column - 1.
    std::uint64_t at(std::size_t row, std::size_t column) const
    {
        return m_cells[row * m_b.size() + column];
    }
    std::uint64_t rowSum(std::size_t row) const { return m_a[row]; }
    std::uint64_t columnSum(std::size_t column) const { return m_b[column]; }
    std::uint64_t total() const { return m_total; }

    /// Adjusted Rand index (Hubert, Arabie 1985).
    double adjustedRand() const;
    /// Mutual information divided by the mean of both entropies; 0 when one of them is 0.
    double normalisedInformation() const;
    /// |a and b| / |a or b| of two labels.
    double jaccard(std::size_t row, std::size_t column) const;

private:
    std::vector<std::uint64_t> m_cells, m_a, m_b;
    std::uint64_t m_total = 0;
};

} // namespace ax::discovery
