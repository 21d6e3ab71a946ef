// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/points.h"

#include <cmath>

namespace ax::discovery {

std::int32_t NameColumn::add(const std::string& name)
{
    const auto [at, fresh] = m_index.emplace(name, std::int32_t(names.size()));
    if (fresh)
        names.push_back(name);
    return at->second;
}

void PointTable::skip(std::string row, std::string reason)
{
    ++skippedCount;
    if (skipped.size() < kSkippedKept)
        skipped.push_back({ std::move(row), std::move(reason) });
}

std::string PointTable::faultOf(std::span<const float> row)
{
    for (std::size_t column = 0; column < row.size(); ++column)
        if (!std::isfinite(row[column]))
            return (std::isnan(row[column]) ? "NaN in column " : "infinity in column ")
                + std::to_string(column);
    return {};
}

void PointTable::keepOnly(const std::vector<char>& keep)
{
    const auto shorten = [&](auto& column, std::size_t width) {
        if (column.empty())
            return;
        std::size_t out = 0;
        for (std::size_t point = 0; point < keep.size(); ++point)
            if (keep[point]) {
                if (out != point)
                    for (std::size_t k = 0; k < width; ++k)
                        column[out * width + k] = std::move(column[point * width + k]);
                ++out;
            }
        column.resize(out * width);
    };
    shorten(values, std::size_t(dims));
    for (NameColumn* names : { &session, &request, &zone, &phase, &model })
        shorten(names->values, 1);
    for (auto* numbers : { &step, &position, &tokenId })
        shorten(*numbers, 1);
    shorten(tokenText, 1);
    shorten(surprisal, 1);
    shorten(time, 1);
    shorten(ids, 1);
}

} // namespace ax::discovery
