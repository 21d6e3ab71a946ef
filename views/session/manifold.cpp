// SPDX-License-Identifier: Apache-2.0
#include "views/session/manifold.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace ax::ui {

std::size_t Manifold::confirmed() const
{
    return std::size_t(std::count_if(
        clusters.begin(), clusters.end(), [](const auto& cluster) { return cluster.confirmed; }));
}

double Manifold::confirmedShare() const
{
    std::size_t inside = 0;
    for (const auto& cluster : clusters)
        inside += cluster.confirmed ? cluster.size : 0;
    return count() > 0 ? double(inside) / double(count()) : 0;
}

int Manifold::clusterOfId(std::int32_t id) const
{
    for (std::size_t k = 0; k < clusters.size(); ++k)
        if (clusters[k].id == id)
            return int(k);
    return -1;
}

void Manifold::order()
{
    const std::size_t n = count();
    reading.clear();
    readingPlace.clear();
    if (points.session.empty() || points.position.empty())
        return;
    reading.resize(n);
    std::iota(reading.begin(), reading.end(), 0u);
    const auto key = [&](std::uint32_t row) {
        return std::tuple(points.session.values[row], points.position[row], row);
    };
    std::sort(reading.begin(), reading.end(),
        [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    readingPlace.resize(n);
    for (std::size_t k = 0; k < n; ++k)
        readingPlace[reading[k]] = std::uint32_t(k);
}

std::vector<std::uint32_t> Manifold::around(std::size_t row, int before, int after) const
{
    if (reading.empty())
        return { std::uint32_t(row) };
    const auto follows = [&](std::uint32_t earlier, std::uint32_t later) {
        return points.session.values[earlier] == points.session.values[later]
            && points.position[earlier] + 1 == points.position[later];
    };
    std::size_t first = readingPlace[row], last = first;
    for (; before > 0 && first > 0 && follows(reading[first - 1], reading[first]); --before)
        --first;
    for (; after > 0 && last + 1 < reading.size() && follows(reading[last], reading[last + 1]);
         --after)
        ++last;
    return { reading.begin() + std::ptrdiff_t(first), reading.begin() + std::ptrdiff_t(last) + 1 };
}

qint64 Manifold::rowOf(const std::string& session, int position) const
{
    const auto& names = points.session.names;
    const auto name = std::find(names.begin(), names.end(), session);
    if (name == names.end() || reading.empty())
        return -1;
    const auto wanted = std::pair(std::int32_t(name - names.begin()), std::int32_t(position));
    const auto key = [&](std::uint32_t row) {
        return std::pair(points.session.values[row], points.position[row]);
    };
    const auto at = std::lower_bound(reading.begin(), reading.end(), wanted,
        [&](std::uint32_t row, const auto& value) { return key(row) < value; });
    return at != reading.end() && key(*at) == wanted ? qint64(*at) : -1;
}

} // namespace ax::ui
