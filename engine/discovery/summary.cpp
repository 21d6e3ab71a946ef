// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/summary.h"

#include "engine/analysis/token_class.h"
#include "engine/analysis/zones.h"
#include "engine/discovery/contingency.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <set>

namespace ax::discovery {

namespace {

constexpr std::int8_t kUnknownZone = 5;

std::int8_t zoneIndex(const std::string& name)
{
    for (std::size_t k = 0; k < kZones.size(); ++k)
        if (name == kZones[k])
            return std::int8_t(k);
    return kUnknownZone;
}

/// Masses first and a histogram that sums to 1: what the presets' rules read.
bool readable(std::span<const float> row)
{
    if (row.size() != 20)
        return false;
    const double masses = double(row[0]) + row[1] + row[2];
    const double histogram = std::accumulate(row.begin() + 4, row.end(), 0.0);
    return std::abs(masses - 1) < 1e-3 && std::abs(histogram - 1) < 1e-2;
}

} // namespace

Result<std::vector<std::int8_t>> zonesOf(const PointTable& points, const std::string& preset)
{
    AX_TRY(const ZonePreset rules, ZonePreset::builtin(preset));
    std::vector<std::int8_t> out(points.count(), kUnknownZone);
    for (std::size_t p = 0; p < out.size(); ++p) {
        if (!points.zone.empty())
            out[p] = zoneIndex(points.zone.at(p));
        if (out[p] != kUnknownZone || !readable(points.row(p)))
            continue;
        const std::span<const float> row = points.row(p);
        ZoneSignals signals;
        signals.local = row[0];
        signals.mid = row[1];
        signals.longRange = row[2];
        signals.entropyNormalised = row[3];
        signals.visiblePositions = points.position.empty() ? 0 : points.position[p] + 1;
        out[p] = zoneIndex(rules.classify(signals).zone);
    }
    return out;
}

Composition compositionOf(const PointTable& points, std::span<const std::int32_t> filled,
    std::span<const std::int8_t> zones)
{
    const auto information = [&](const std::vector<std::int32_t>& classes) {
        std::optional<double> out;
        if (classes.size() == filled.size()
            && std::any_of(classes.begin(), classes.end(),
                [&](std::int32_t c) { return c != classes.front(); }))
            out = Contingency(filled, classes).normalisedInformation();
        return out;
    };
    Composition out;
    std::vector<std::int32_t> classes;
    for (const std::int32_t position : points.position)
        classes.push_back(position < 0 ? -1 : std::int32_t(std::bit_width(unsigned(position) + 1)));
    out.position = information(classes);
    out.session = information(points.session.values);
    classes.clear();
    for (const std::string& text : points.tokenText)
        classes.push_back(std::int32_t(tokenClass(text)));
    out.tokenClass = information(classes);
    classes.assign(zones.begin(), zones.end());
    out.zone = information(classes);
    out.phase = information(points.phase.values);
    return out;
}

std::vector<ClusterSummary> summariseClusters(const PointTable& points, const LabelledRows& rows)
{
    const auto& [labels, filled, zones, space, axes, layout] = rows;
    constexpr std::size_t kPrototypes = 8;
    const std::size_t d = std::size_t(points.dims), wide = std::size_t(axes);
    const std::size_t count
        = std::size_t(std::max(-1, *std::max_element(labels.begin(), labels.end())) + 1);
    std::vector<ClusterSummary> out(count);
    std::vector<std::vector<double>> centroid(count), place(count);
    std::vector<std::array<double, 2>> where(count, { 0, 0 });
    std::vector<std::set<std::int32_t>> sessions(count), requests(count);
    for (std::size_t c = 0; c < count; ++c) {
        out[c].id = out[c].label = std::int32_t(c);
        centroid[c].assign(d, 0);
        place[c].assign(wide, 0);
    }
    for (std::size_t p = 0; p < labels.size(); ++p) {
        if (filled[p] >= 0) {
            ClusterSummary& cluster = out[std::size_t(filled[p])];
            ++cluster.filledSize;
            ++cluster.zoneShares[std::size_t(zones[p])];
        }
        if (labels[p] < 0)
            continue;
        const std::size_t c = std::size_t(labels[p]);
        ++out[c].size;
        for (std::size_t k = 0; k < d; ++k)
            centroid[c][k] += points.values[p * d + k];
        for (std::size_t k = 0; k < wide; ++k)
            place[c][k] += space[p * wide + k];
        for (std::size_t k = 0; k < 2 && !layout.empty(); ++k)
            where[c][k] += layout[2 * p + k];
        if (!points.session.empty() && !points.session.at(p).empty())
            sessions[c].insert(points.session.values[p]);
        if (!points.request.empty())
            requests[c].insert(points.request.values[p]);
    }
    for (std::size_t c = 0; c < count; ++c) {
        ClusterSummary& cluster = out[c];
        const double size = double(std::max<std::size_t>(1, cluster.size));
        for (const double sum : centroid[c])
            cluster.centroid.push_back(float(sum / size));
        for (const double sum : place[c])
            cluster.place.push_back(float(sum / size));
        cluster.x = float(where[c][0] / size);
        cluster.y = float(where[c][1] / size);
        cluster.sessions = sessions[c].size();
        cluster.requests = requests[c].size();
        for (double& share : cluster.zoneShares)
            share /= double(std::max<std::size_t>(1, cluster.filledSize));
        const auto most = std::max_element(cluster.zoneShares.begin(), cluster.zoneShares.end());
        cluster.zone = std::int32_t(most - cluster.zoneShares.begin());
        cluster.purity = *most;
    }
    // The nearest few of each cluster, by distance, then row.
    std::vector<std::vector<std::pair<double, std::uint32_t>>> nearest(count);
    for (std::size_t p = 0; p < labels.size(); ++p) {
        if (labels[p] < 0)
            continue;
        auto& best = nearest[std::size_t(labels[p])];
        const std::vector<float>& centre = out[std::size_t(labels[p])].place;
        double distance = 0;
        for (std::size_t k = 0; k < wide; ++k)
            distance += (space[p * wide + k] - centre[k]) * double(space[p * wide + k] - centre[k]);
        const std::pair<double, std::uint32_t> entry { distance, std::uint32_t(p) };
        if (best.size() == kPrototypes && !(entry < best.back()))
            continue;
        best.insert(std::upper_bound(best.begin(), best.end(), entry), entry);
        if (best.size() > kPrototypes)
            best.pop_back();
    }
    for (std::size_t c = 0; c < count; ++c)
        for (const auto& [distance, row] : nearest[c])
            out[c].prototypes.push_back(row);
    return out;
}

std::string Replication::banner(int found) const
{
    char text[300];
    std::snprintf(text, sizeof text,
        "The study's method found %d clusters in this picture. A sheet without any structure of "
        "this "
        "size would give about %.0f, and five pictures that differ in their seed alone agree to "
        "%.2f "
        "(adjusted Rand index, 1 is the same).",
        found, featurelessSheet, seedRand);
    return text;
}

} // namespace ax::discovery
