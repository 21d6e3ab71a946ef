// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/lineage.h"

#include "engine/discovery/contingency.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <unordered_map>

namespace ax::discovery {

namespace {

constexpr double kSame = 0.5, kPart = 0.25;

/// Labels of the points that both runs hold: in the run before, in this one.
struct Shared {
    std::vector<std::int32_t> before, now;
};

Shared sharedPoints(const Discovery& run, const ModelFile& earlier)
{
    Shared out;
    if (earlier.scaling().dims != run.points().dims)
        return out;
    std::unordered_map<std::int64_t, std::uint32_t> at;
    at.reserve(earlier.pointIds().size());
    for (std::uint32_t p = 0; p < earlier.pointIds().size(); ++p)
        at.emplace(earlier.pointIds()[p], p);
    std::size_t equal = 0, different = 0;
    const std::size_t axes = std::size_t(earlier.scaling().axes);
    std::vector<float> place(axes);
    const KdView tree = earlier.tree();
    for (std::size_t row = 0; row < run.points().count(); ++row) {
        const auto found = at.find(run.points().ids[row]);
        if (found == at.end())
            continue;
        // Row numbers of another file are ids too: their numbers tell.
        earlier.scaling().apply(run.points().row(row), place.data(),
            run.points().position.empty() ? 0 : run.points().position[row]);
        const float* stored = tree.points + std::size_t(found->second) * std::size_t(tree.stride);
        bool same = true;
        for (std::size_t k = 0; k < axes && same; ++k)
            same = std::abs(place[k] - stored[k]) <= 1e-4f * (1 + std::abs(stored[k]));
        (same ? equal : different) += 1;
        if (!same)
            continue;
        out.before.push_back(earlier.label()[found->second]);
        out.now.push_back(run.labels[row]);
    }
    if (equal < 10 || different > equal / 10)
        return {};
    return out;
}

/// The id of each cluster by the points in common; -1: a new one. Splits and merges go to `events`.
std::vector<std::int32_t> byPoints(const Discovery& run, const ModelFile& earlier,
    const Shared& shared, std::vector<LineageEvent>& events)
{
    std::vector<std::int32_t> ids(run.clusters.size(), -1);
    // A class of its own for the last labels, so that all rows and columns exist.
    Shared padded = shared;
    padded.before.push_back(std::int32_t(earlier.clusterId().size()) - 1);
    padded.now.push_back(std::int32_t(run.clusters.size()) - 1);
    const Contingency table(padded.before, padded.now);
    std::vector<std::vector<std::int32_t>> parts(earlier.clusterId().size());
    for (std::size_t before = 0; before + 1 < table.rows(); ++before)
        for (std::size_t now = 0; now + 1 < table.columns(); ++now) {
            const double jaccard = table.jaccard(before + 1, now + 1);
            const std::int32_t old = earlier.clusterId()[before];
            if (jaccard >= kSame && ids[now] < 0
                && std::find(ids.begin(), ids.end(), old) == ids.end()) {
                ids[now] = old;
                events.push_back({ LineageEvent::Kept, old, {}, jaccard });
            }
        }
    return ids;
}

void splitsAndMerges(const Discovery& run, const ModelFile& earlier, const Shared& shared,
    std::vector<LineageEvent>& events)
{
    const Contingency table(shared.before, shared.now);
    const auto newId = [&](std::size_t now) { return run.clusters[now].id; };
    for (std::size_t before = 1; before < table.rows(); ++before) {
        LineageEvent event { LineageEvent::Split, earlier.clusterId()[before - 1], {}, 0 };
        for (std::size_t now = 1; now < table.columns(); ++now)
            if (table.rowSum(before) > 0
                && double(table.at(before, now)) >= kPart * double(table.rowSum(before)))
                event.others.push_back(newId(now - 1));
        if (event.others.size() >= 2)
            events.push_back(event);
    }
    for (std::size_t now = 1; now < table.columns(); ++now) {
        LineageEvent event { LineageEvent::Merged, newId(now - 1), {}, 0 };
        for (std::size_t before = 1; before < table.rows(); ++before)
            if (table.rowSum(before) > 0 && table.columnSum(now) > 0
                && double(table.at(before, now)) >= kPart * double(table.columnSum(now)))
                event.others.push_back(earlier.clusterId()[before - 1]);
        if (event.others.size() >= 2)
            events.push_back(event);
    }
}

std::vector<std::int32_t> byCentres(
    const Discovery& run, const ModelFile& earlier, std::vector<LineageEvent>& events)
{
    std::vector<std::int32_t> ids(run.clusters.size(), -1);
    const std::size_t axes = std::size_t(earlier.scaling().axes);
    const std::size_t before = earlier.clusterId().size();
    if (earlier.scaling().dims != run.points().dims || before == 0 || ids.empty())
        return ids;
    constexpr double kForbidden = 1e9;
    std::vector<std::vector<double>> costs;
    std::vector<float> place(axes);
    for (const ClusterSummary& cluster : run.clusters) {
        earlier.scaling().apply(cluster.centroid, place.data());
        std::vector<double>& row = costs.emplace_back();
        for (std::size_t c = 0; c < before; ++c) {
            double sum = 0;
            for (std::size_t k = 0; k < axes; ++k) {
                const double d = double(place[k]) - earlier.clusterPlace()[c * axes + k];
                sum += d * d;
            }
            const double distance = std::sqrt(sum), radius = earlier.clusterRadius()[c];
            row.push_back(distance <= radius ? distance / std::max(radius, 1e-12) : kForbidden);
        }
    }
    const std::vector<std::int32_t> match = assignment(costs);
    for (std::size_t now = 0; now < ids.size(); ++now)
        if (match[now] >= 0 && costs[now][std::size_t(match[now])] < kForbidden) {
            ids[now] = earlier.clusterId()[std::size_t(match[now])];
            events.push_back({ LineageEvent::Kept, ids[now], {}, 0 });
        }
    return ids;
}

} // namespace

const char* name(LineageEvent::Kind kind)
{
    constexpr const char* names[] = { "kept", "born", "died", "split", "merged" };
    return names[kind];
}

std::vector<std::int32_t> assignment(const std::vector<std::vector<double>>& costs)
{
    // Shortest augmenting paths with potentials; columns are padded so that every row finds one.
    const std::size_t rows = costs.size(), real = rows ? costs.front().size() : 0;
    const std::size_t columns = std::max(rows, real);
    double worst = 0;
    for (const auto& row : costs)
        for (const double cost : row)
            worst = std::max(worst, std::abs(cost));
    const auto cost = [&](std::size_t row, std::size_t column) {
        return column < real ? costs[row][column] : 2 * worst + 1;
    };
    constexpr std::size_t kFree = ~std::size_t(0);
    std::vector<double> rowPotential(rows, 0), columnPotential(columns + 1, 0);
    std::vector<std::size_t> rowOf(columns + 1, kFree), from(columns + 1, columns);
    for (std::size_t row = 0; row < rows; ++row) {
        std::size_t column = columns;
        rowOf[column] = row;
        std::vector<double> least(columns, std::numeric_limits<double>::infinity());
        std::vector<char> done(columns + 1, 0);
        while (rowOf[column] != kFree) {
            done[column] = 1;
            const std::size_t at = rowOf[column];
            double step = std::numeric_limits<double>::infinity();
            std::size_t next = columns;
            for (std::size_t c = 0; c < columns; ++c) {
                if (done[c])
                    continue;
                const double reduced = cost(at, c) - rowPotential[at] - columnPotential[c];
                if (reduced < least[c]) {
                    least[c] = reduced;
                    from[c] = column;
                }
                if (least[c] < step) {
                    step = least[c];
                    next = c;
                }
            }
            for (std::size_t c = 0; c <= columns; ++c)
                if (done[c]) {
                    rowPotential[rowOf[c]] += step;
                    columnPotential[c] -= step;
                } else if (c < columns) {
                    least[c] -= step;
                }
            column = next;
        }
        while (column != columns) {
            rowOf[column] = rowOf[from[column]];
            column = from[column];
        }
        rowOf[columns] = kFree;
    }
    std::vector<std::int32_t> out(rows, -1);
    for (std::size_t c = 0; c < real; ++c)
        if (rowOf[c] != kFree)
            out[rowOf[c]] = std::int32_t(c);
    return out;
}

Lineage assignIds(Discovery& run, const ModelFile* earlier, const EarlierRun& before)
{
    Lineage out;
    out.run = before.run + 1;
    out.nextId = before.nextId;
    std::vector<std::int32_t> ids(run.clusters.size(), -1);
    Shared shared;
    if (earlier) {
        for (const std::int32_t id : earlier->clusterId())
            out.nextId = std::max(out.nextId, id + 1);
        shared = sharedPoints(run, *earlier);
        out.sharedPoints = shared.now.size();
        out.byShape = shared.now.empty();
        ids = out.byShape ? byCentres(run, *earlier, out.events)
                          : byPoints(run, *earlier, shared, out.events);
    }
    std::set<std::int32_t> alive;
    for (ClusterSummary& cluster : run.clusters) {
        std::int32_t& id = ids[std::size_t(cluster.label)];
        cluster.byShape = earlier && out.byShape && id >= 0;
        if (id < 0) {
            id = out.nextId++;
            out.events.push_back({ LineageEvent::Born, id, {}, 0 });
            cluster.bornRun = out.run;
        }
        cluster.id = id;
        alive.insert(id);
    }
    if (!earlier)
        return out;
    for (const std::int32_t id : earlier->clusterId())
        if (!alive.contains(id))
            out.events.push_back({ LineageEvent::Died, id, {}, 0 });
    if (!shared.now.empty())
        splitsAndMerges(run, *earlier, shared, out.events);
    return out;
}

} // namespace ax::discovery
