// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/model_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace ax::discovery {

namespace {

constexpr char kMagic[8] = { 'A', 'X', 'M', 'O', 'D', 'E', 'L', '\0' };
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kAlign = 64, kNameLength = 24;

struct FileHeader {
    char magic[8];
    std::uint32_t version, sections;
    std::uint64_t size; ///< of the whole file
};
struct SectionEntry {
    char name[kNameLength];
    std::uint64_t offset, bytes;
};

class Writer {
public:
    template <class T> void add(const char* name, const std::vector<T>& values)
    {
        addBytes(name,
            std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)));
    }
    void addBytes(const char* name, std::string bytes)
    {
        m_sections.emplace_back(name, std::move(bytes));
    }
    std::string bytes() const
    {
        const auto aligned = [](std::size_t at) { return (at + kAlign - 1) / kAlign * kAlign; };
        std::size_t at = aligned(sizeof(FileHeader) + m_sections.size() * sizeof(SectionEntry));
        std::vector<SectionEntry> entries;
        for (const auto& [name, data] : m_sections) {
            SectionEntry entry {};
            std::strncpy(entry.name, name.c_str(), kNameLength - 1);
            entry.offset = at;
            entry.bytes = data.size();
            entries.push_back(entry);
            at = aligned(at + data.size());
        }
        FileHeader header { {}, kVersion, std::uint32_t(m_sections.size()), at };
        std::memcpy(header.magic, kMagic, sizeof kMagic);
        std::string out(at, '\0');
        std::memcpy(out.data(), &header, sizeof header);
        std::memcpy(
            out.data() + sizeof header, entries.data(), entries.size() * sizeof(SectionEntry));
        for (std::size_t k = 0; k < entries.size(); ++k)
            std::memcpy(out.data() + entries[k].offset, m_sections[k].second.data(),
                m_sections[k].second.size());
        return out;
    }

private:
    std::vector<std::pair<std::string, std::string>> m_sections;
};

/// By row to by position.
template <class T> std::vector<T> byPosition(const KdTree& tree, std::span<const T> rows)
{
    std::vector<T> out(rows.size());
    for (std::size_t p = 0; p < out.size(); ++p)
        out[p] = rows[tree.ids[p]];
    return out;
}

/// The tree of the space that new points are put into. After a run on the picture the density tree
/// is that of the picture, so the space's own is made again.
struct SpaceTree {
    KdTree own;
    const KdTree* tree = nullptr;
    Neighbours ownNeighbours;
    const Neighbours* neighbours = nullptr;
};

SpaceTree spaceTree(const Discovery& run)
{
    SpaceTree out;
    if (run.options().space != Space::Layout) {
        out.tree = &run.density->tree;
        out.neighbours = &run.density->neighbours;
        return out;
    }
    Job job;
    out.own = KdTree(run.space, run.scaling.axes);
    out.ownNeighbours
        = *nearestNeighbours(out.own, std::max(kReachNeighbours, run.options().minSamples), job);
    out.tree = &out.own;
    out.neighbours = &out.ownNeighbours;
    return out;
}

std::vector<float> reachQuantiles(const Neighbours& neighbours)
{
    constexpr std::size_t kQuantiles = 1001;
    const std::size_t k = std::size_t(neighbours.k), n = neighbours.distances.size() / k;
    const std::size_t at = std::min<std::size_t>(kReachNeighbours, k) - 1;
    std::vector<float> all(n), out;
    for (std::size_t p = 0; p < n; ++p)
        all[p] = std::sqrt(neighbours.distances[p * k + at]);
    std::sort(all.begin(), all.end());
    for (std::size_t q = 0; q < kQuantiles; ++q)
        out.push_back(all[q * (n - 1) / (kQuantiles - 1)]);
    return out;
}

void addClusters(Writer& writer, const Discovery& run)
{
    const std::size_t axes = std::size_t(run.scaling.axes);
    const std::vector<double> deepest = run.density->condensed.deepest();
    std::vector<double> birth, death;
    std::vector<std::int32_t> ids;
    std::vector<std::int8_t> zones;
    std::vector<float> places, radii;
    std::vector<std::vector<float>> distances(run.clusters.size());
    for (std::size_t row = 0; row < run.labels.size(); ++row) {
        if (run.labels[row] < 0)
            continue;
        const ClusterSummary& cluster = run.clusters[std::size_t(run.labels[row])];
        double sum = 0;
        for (std::size_t k = 0; k < axes; ++k) {
            const double d = double(run.space[row * axes + k]) - cluster.place[k];
            sum += d * d;
        }
        distances[std::size_t(run.labels[row])].push_back(float(std::sqrt(sum)));
    }
    for (const ClusterSummary& cluster : run.clusters) {
        const std::size_t c = std::size_t(cluster.label);
        // Levels of the picture's tree say nothing about distances in the space.
        const bool branch = c < run.branchOfCluster.size() && run.options().space != Space::Layout;
        const std::size_t b = branch ? std::size_t(run.branchOfCluster[c]) : 0;
        birth.push_back(branch ? run.density->condensed.branches[b].birth : 0);
        death.push_back(branch ? deepest[b] : 0);
        ids.push_back(cluster.id);
        zones.push_back(std::int8_t(cluster.zone));
        places.insert(places.end(), cluster.place.begin(), cluster.place.end());
        std::vector<float>& d = distances[c];
        std::sort(d.begin(), d.end());
        radii.push_back(d.empty() ? 0 : d[std::size_t(double(d.size() - 1) * 0.99)]);
    }
    writer.add("cluster_birth", birth);
    writer.add("cluster_death", death);
    writer.add("cluster_id", ids);
    writer.add("cluster_zone", zones);
    writer.add("cluster_place", places);
    writer.add("cluster_radius", radii);
}

/// Names end with a zero byte; shares are [session, cluster].
void addSessions(Writer& writer, const Discovery& run)
{
    const ClusterShares shares(run.points().session, run.labels, int(run.clusters.size()));
    std::string names;
    for (const std::string& session : shares.sessions())
        names.append(session).push_back('\0');
    writer.addBytes("session_names", std::move(names));
    writer.add("session_shares", shares.shares());
}

/// What addSessions() wrote; nothing where the sections are not there or do not fit each other.
std::optional<ClusterShares> sessionsOf(
    std::span<const std::byte> names, std::span<const double> shares, std::size_t clusters)
{
    std::vector<std::string> sessions;
    const std::string_view text(reinterpret_cast<const char*>(names.data()), names.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\0', at);
        if (end == std::string_view::npos)
            return std::nullopt;
        sessions.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    if (shares.size() != sessions.size() * clusters)
        return std::nullopt;
    return ClusterShares(std::move(sessions), shares, int(clusters));
}

} // namespace

std::string modelBytes(const Discovery& run)
{
    const SpaceTree space = spaceTree(run);
    const KdTree& tree = *space.tree;
    const Scaling& s = run.scaling;
    nlohmann::ordered_json meta { { "dims", s.dims }, { "axes", s.axes },
        { "stride", tree.stride() }, { "count", tree.count() }, { "schema", run.points().schema },
        { "min_samples", run.options().minSamples },
        { "local_dimension", run.density->localDimension } };
    Writer writer;
    writer.addBytes("meta", meta.dump());
    writer.add("mean", s.mean);
    writer.add("scale", s.scale);
    writer.add("loadings", s.loadings);
    writer.add("variance", s.variance);
    writer.add("position_slope", s.positionSlope);
    writer.add("position_centre", s.positionCentre);
    writer.add("nodes", tree.nodes);
    writer.add("boxes", tree.boxes);
    writer.add("points", tree.points);
    writer.add("blocks", tree.blocks);
    writer.add("ids", tree.ids);
    writer.add("leaf_of", tree.leafOf);
    std::vector<float> core(tree.count());
    const std::size_t k = std::size_t(space.neighbours->k);
    const std::size_t used = std::min<std::size_t>(std::size_t(run.options().minSamples), k);
    for (std::size_t p = 0; p < core.size(); ++p)
        core[p] = std::sqrt(space.neighbours->distances[p * k + used - 1]);
    writer.add("core", core);
    writer.add("label", byPosition<std::int32_t>(tree, run.labels));
    writer.add("membership", byPosition<float>(tree, run.membership));
    writer.add("zone", byPosition<std::int8_t>(tree, run.zones()));
    std::vector<std::int64_t> ids(tree.count());
    std::vector<float> layout(run.layout.size());
    for (std::size_t p = 0; p < ids.size(); ++p) {
        ids[p] = run.points().ids[tree.ids[p]];
        for (std::size_t j = 0; j < 2 && !layout.empty(); ++j)
            layout[2 * p + j] = run.layout[2 * std::size_t(tree.ids[p]) + j];
    }
    writer.add("point_ids", ids);
    writer.add("layout", layout);
    writer.add("reach", reachQuantiles(*space.neighbours));
    addClusters(writer, run);
    addSessions(writer, run);
    return writer.bytes();
}

Result<ModelFile> ModelFile::open(const std::filesystem::path& file)
{
    ModelFile out;
    AX_TRY(out.m_file, MappedFile::open(file));
    const std::span<const std::byte> bytes = out.m_file->bytes();
    const auto broken = [&](const std::string& what, ErrorCode code = ErrorCode::Format) {
        return fail(
            code, "[model] " + what, file.string(), "run attnx discover again with this folder");
    };
    FileHeader header {};
    if (bytes.size() < sizeof header)
        return broken("the file is cut");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0)
        return broken("this is no model of a discovery");
    if (header.version != kVersion)
        return broken("written by another version (" + std::to_string(header.version)
                + ", this one reads " + std::to_string(kVersion) + ")",
            ErrorCode::Version);
    if (header.size != bytes.size()
        || header.sections > (bytes.size() - sizeof header) / sizeof(SectionEntry))
        return broken("the file is cut: " + std::to_string(bytes.size())
            + " bytes, its header says " + std::to_string(header.size));
    std::map<std::string, std::span<const std::byte>> sections;
    for (std::uint32_t k = 0; k < header.sections; ++k) {
        SectionEntry entry;
        std::memcpy(&entry, bytes.data() + sizeof header + k * sizeof entry, sizeof entry);
        entry.name[kNameLength - 1] = '\0';
        if (entry.offset % kAlign != 0 || entry.offset > bytes.size()
            || entry.bytes > bytes.size() - entry.offset)
            return broken(std::string("section ") + entry.name + " lies outside the file");
        sections[entry.name] = bytes.subspan(entry.offset, entry.bytes);
    }
    const auto metaText = sections["meta"];
    const nlohmann::json meta
        = nlohmann::json::parse(reinterpret_cast<const char*>(metaText.data()),
            reinterpret_cast<const char*>(metaText.data()) + metaText.size(), nullptr, false);
    if (!meta.is_object())
        return broken("section meta is no JSON object");
    const auto number = [&](const char* key) {
        return meta.contains(key) && meta[key].is_number() ? meta[key].get<double>() : -1.0;
    };
    const double dims = number("dims"), axes = number("axes"), count = number("count");
    const double stride = number("stride");
    if (!(dims >= 1 && dims <= PointTable::kMaxDims && axes >= 1 && axes <= dims && stride >= axes
            && stride <= PointTable::kMaxDims + 16 && count >= 1 && count < 4e9))
        return broken("section meta holds no sizes that can be");
    const std::size_t n = std::size_t(count), d = std::size_t(dims), a = std::size_t(axes);
    std::string missing;
    /// The section as `wanted` numbers (kAny: however many).
    constexpr std::size_t kAny = ~std::size_t(0);
    const auto take = [&]<class T>(const char* name, std::size_t wanted, std::span<const T>& to) {
        const auto found = sections.find(name);
        if (found == sections.end() || found->second.size() % sizeof(T) != 0
            || (wanted != kAny && found->second.size() != wanted * sizeof(T))) {
            missing = name;
            return;
        }
        to = { reinterpret_cast<const T*>(found->second.data()), found->second.size() / sizeof(T) };
    };
    std::span<const double> mean, scale, loadings, variance, slope, centre;
    std::span<const KdNode> nodes;
    std::span<const float> boxes, points, blocks;
    std::span<const std::uint32_t> ids;
    std::span<const std::int32_t> leafOf;
    take("mean", d, mean);
    take("scale", d, scale);
    take("loadings", a * d, loadings);
    take("variance", a, variance);
    take("position_slope", kAny, slope);
    take("position_centre", kAny, centre);
    take("nodes", kAny, nodes);
    take("boxes", nodes.size() * 2 * std::size_t(stride), boxes);
    take("points", n * std::size_t(stride), points);
    take("blocks", kAny, blocks);
    take("ids", n, ids);
    take("leaf_of", n, leafOf);
    take("core", n, out.m_core);
    take("label", n, out.m_label);
    take("membership", n, out.m_membership);
    take("zone", n, out.m_zone);
    take("point_ids", n, out.m_pointIds);
    take("layout", kAny, out.m_layout);
    take("reach", kAny, out.m_reach);
    take("cluster_birth", kAny, out.m_clusterBirth);
    const std::size_t clusters = out.m_clusterBirth.size();
    take("cluster_death", clusters, out.m_clusterDeath);
    take("cluster_id", clusters, out.m_clusterId);
    take("cluster_zone", clusters, out.m_clusterZone);
    take("cluster_place", clusters * a, out.m_clusterPlace);
    take("cluster_radius", clusters, out.m_clusterRadius);
    std::span<const double> shares;
    if (sections.contains("session_shares"))
        take("session_shares", kAny, shares);
    if (!missing.empty())
        return broken("section " + missing + " is missing or has another length");
    std::optional<ClusterShares> sessions = sessionsOf(sections["session_names"], shares, clusters);
    if (!sessions)
        return broken("its sessions contradict its clusters");
    out.m_shares = std::move(*sessions);
    // What a search follows without looking.
    for (std::size_t k = 0; k < nodes.size(); ++k) {
        const KdNode& node = nodes[k];
        const std::uint64_t blocksEnd
            = std::uint64_t(node.block) + (node.end - node.begin + 15) / 16;
        if (node.begin >= node.end || node.end > n
            || (node.leaf()
                    ? blocksEnd * 16 * a > blocks.size()
                    : node.right <= std::int32_t(k) + 1 || std::size_t(node.right) >= nodes.size()))
            return broken("the tree is damaged at node " + std::to_string(k));
    }
    const auto within = [](auto values, auto low, auto high) {
        return std::all_of(
            values.begin(), values.end(), [&](auto v) { return v >= low && v < high; });
    };
    if (nodes.empty() || (!out.m_layout.empty() && out.m_layout.size() != 2 * n)
        || (!slope.empty() && (slope.size() != d || centre.size() != 1)) || out.m_reach.size() < 2
        || !within(out.m_label, -1, std::int32_t(clusters))
        || !within(out.m_zone, std::int8_t(0), std::int8_t(kZones.size()))
        || !within(out.m_clusterZone, std::int8_t(0), std::int8_t(kZones.size()))
        || !within(leafOf, 0, std::int32_t(nodes.size())))
        return broken("the numbers of the model contradict each other");
    out.m_scaling.dims = int(d);
    out.m_scaling.axes = int(a);
    out.m_scaling.mean.assign(mean.begin(), mean.end());
    out.m_scaling.scale.assign(scale.begin(), scale.end());
    out.m_scaling.loadings.assign(loadings.begin(), loadings.end());
    out.m_scaling.variance.assign(variance.begin(), variance.end());
    out.m_scaling.positionSlope.assign(slope.begin(), slope.end());
    out.m_scaling.positionCentre.assign(centre.begin(), centre.end());
    out.m_schema = meta.value("schema", "");
    out.m_minSamples = int(number("min_samples"));
    out.m_localDimension = std::max(1.0, number("local_dimension"));
    out.m_tree = { nodes.data(), boxes.data(), points.data(), blocks.data(), ids.data(),
        leafOf.data(), std::uint32_t(n), int(a), int(stride), nodes.size() };
    return out;
}

} // namespace ax::discovery
