// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/eviction_options.h"
#include "engine/runtime/skeleton.h"

#include <optional>
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

    /// The policy looks at keys.
    bool collectsKeys() const;
    /// Those of a position, once, in the order of positions.
    void describe(int position, const KeySketch& keys);

private:
    int removeIndex() const; ///< index into m_positions of what leaves
    int leastOf(const std::vector<double>& value, int from, int end) const;

    EvictionOptions m_options;
    int m_written = 0;
    std::vector<int> m_positions;
    std::vector<double> m_mass;
    std::optional<Skeleton> m_skeleton; ///< beside m_positions
};

} // namespace ax
