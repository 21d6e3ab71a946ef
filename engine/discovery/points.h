// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace ax::discovery {

/// A row of the source that was left out.
struct SkippedRow {
    std::string row; ///< "row 12", "req-007 step 3"
    std::string reason; ///< "NaN in column 4"
};

/// Names that many points share, each kept once.
class NameColumn {
public:
    std::int32_t add(const std::string& name); ///< the index of the name
    void push(const std::string& name) { values.push_back(add(name)); }
    bool empty() const { return values.empty(); }
    const std::string& at(std::size_t point) const { return names[std::size_t(values[point])]; }

    std::vector<std::int32_t> values; ///< [point] index into names; empty: not known
    std::vector<std::string> names;

private:
    std::map<std::string, std::int32_t> m_index;
};

/// Points of one source with what is known about each. A column is empty when the source lacks it,
/// else it has one entry a point. Plain values; whoever holds it may change it.
struct PointTable {
    int dims = 0;
    std::vector<float> values; ///< [point, dim], finite
    std::vector<std::int64_t> ids; ///< [point] the source's own number; the row where it has none

    NameColumn session, request, zone, phase, model;
    std::vector<std::int32_t> step; ///< of the answer, from 0 or 1 as the source counts
    std::vector<std::int32_t>
        position; ///< in the context or, failing that, in the answer; -1: unknown
    std::vector<std::int32_t> tokenId;
    std::vector<std::string> tokenText;
    std::vector<float> surprisal; ///< nats; NaN: unknown
    std::vector<std::int64_t> time; ///< ms since epoch; 0: unknown

    std::string schema; ///< "log16", "log8layers8", "learned20"; empty: plain numbers
    std::string sinkPolicy; ///< "include", "exclude"; empty: unknown
    std::string source; ///< what was read, for the manifest

    std::size_t skippedCount = 0;
    std::vector<SkippedRow> skipped; ///< the first kSkippedKept of them
    std::vector<std::string> notes; ///< what the user should know, a sentence each

    static constexpr std::size_t kSkippedKept = 20;
    static constexpr int kMaxDims = 1024;

    std::size_t count() const { return ids.size(); }
    std::span<const float> row(std::size_t point) const
    {
        return { values.data() + point * std::size_t(dims), std::size_t(dims) };
    }
    void skip(std::string row, std::string reason);
    /// "NaN in column 3", "infinity in column 0"; empty when all numbers are finite.
    static std::string faultOf(std::span<const float> row);
    /// Keeps the points with keep[point]; all columns follow.
    void keepOnly(const std::vector<char>& keep);
};

} // namespace ax::discovery
