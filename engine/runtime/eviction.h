// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/eviction_options.h"

#include <span>
#include <vector>

namespace ax {

/// Which positions of one sequence stay, and what leaves next (spec/science.md section 1). Knows
/// nothing of a cache: positions, the mass that fell on them, features of their keys.
///
///     leaves = advance(); a row that sees kept(); addMass(its mass); …
///
class Eviction {
public:
    explicit Eviction(const EvictionOptions& options);
    const EvictionOptions& options() const { return m_options; }

    /// One more position is written, then the policy removes down to the budget: the position that
    /// leaves, or -1.
    int advance();
    int written() const { return m_written; }
    const std::vector<int>& kept() const { return m_positions; } ///< ascending, the newest last
    /// The policy looks at the mass of rows at all.
    bool collectsMass() const;
    /// The next advance() removes something and needs the mass of every row before.
    bool waitsForMass() const;
    /// p of one row, mean over layers and heads, on positions (ascending); of those that left
    /// since, nothing is kept.
    void addMass(std::span<const int> positions, std::span<const float> mass);
    /// Accumulated mass A by kept().
    const std::vector<double>& mass() const { return m_mass; }

    /// The policy looks at features of positions (KeyFeatures).
    bool collectsFeatures() const;
    /// Those of a position that is kept, once.
    void setFeatures(int position, std::vector<float> features);

private:
    int removeIndex(); ///< index into m_positions of what leaves
    int leastOf(const std::vector<double>& value, int from, int end) const;
    void renew(); ///< what the skeleton is worth

    EvictionOptions m_options;
    int m_written = 0;
    std::vector<int> m_positions;
    std::vector<double> m_mass;
    static constexpr double kFade = 0.97; ///< of m_recent, a row
    std::vector<double> m_recent; ///< mass that fades, by m_positions
    std::vector<double> m_worth; ///< of the skeleton, by m_positions
    std::vector<std::vector<float>> m_features; ///< by m_positions
    int m_renewAt = 0;
};

} // namespace ax
