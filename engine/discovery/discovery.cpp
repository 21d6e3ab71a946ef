// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/discovery.h"

#include "engine/discovery/contingency.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <unordered_map>

namespace ax::discovery {

namespace {

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

Discovery::Discovery(PointTable points, const DiscoveryOptions& options)
    : m_options(options.settled(points.count()))
    , m_points(std::move(points))
{
}

Status Discovery::run(Job& job)
{
    struct Stage {
        const char* name;
        Status (Discovery::*work)(Job&);
    };
    constexpr Stage stages[] = { { "scaling", &Discovery::scale },
        { "first picture", &Discovery::showFirst }, { "neighbours", &Discovery::findNeighbours },
        { "layout", &Discovery::drawLayout }, { "density tree", &Discovery::buildDensity },
        { "clusters", &Discovery::chooseLabels }, { "regions", &Discovery::findRegions },
        { "stability", &Discovery::measureStability }, { "replication", &Discovery::replicate },
        { "summary", &Discovery::summarise } };
    if (m_points.count() < m_options.pointsNeeded())
        return fail(ErrorCode::InvalidArgument,
            "[discover] " + std::to_string(m_points.count())
                + " points are too few to look for clusters; "
                + std::to_string(m_options.pointsNeeded()) + " are needed",
            m_points.source, "record more, or lower --min-samples and --min-cluster-size");
    const double begun = now();
    for (; m_next < std::size(stages); ++m_next) {
        const double start = now();
        job.begin(stages[m_next].name);
        AX_CHECK(job.check());
        AX_CHECK((this->*stages[m_next].work)(job));
        seconds.emplace_back(stages[m_next].name, now() - start);
        if (m_next == 1 && onFirstPicture)
            firstPictureSeconds = now() - begun;
    }
    return {};
}

Status Discovery::scale(Job& job)
{
    ScalingOptions options;
    options.standardise = options.rotate = m_options.space != Space::Input;
    options.regressPosition = m_options.regressPosition;
    // First, so that a preset that is not there is told before the work.
    AX_TRY(m_zones, zonesOf(m_points, m_options.zonePreset));
    AX_TRY(scaling, fitScaling(m_points, options, job, m_points.notes));
    AX_TRY(space, applyScaling(m_points, scaling, job));
    return {};
}

Status Discovery::showFirst(Job& job)
{
    constexpr std::size_t kSample = 10000;
    if (!onFirstPicture || !m_options.layout)
        return {};
    AX_TRY(const FirstPicture picture,
        firstPicture(space, scaling.axes, kSample, m_options.seed, job));
    onFirstPicture(picture);
    return {};
}

Status Discovery::findNeighbours(Job& job)
{
    if (!m_options.layout && m_options.labels != LabelMethod::Leiden)
        return {}; // the density tree finds its own
    m_tree.emplace(space, scaling.axes, scaling.axes <= 4 ? 32 : 64);
    AX_TRY(m_neighbours,
        affordableNeighbours(
            *m_tree, std::max(m_options.minSamples, m_options.layoutNeighbours), job));
    if (!m_neighbours->exact())
        m_points.notes.push_back(
            "The points fill too many dimensions for an exact search: hnswlib found "
            + std::to_string(std::lround(100 * m_neighbours->recall))
            + " % of the neighbours of 256 probes, and the density tree is that of these lists.");
    AX_TRY(m_graph, fuzzyGraph(*m_neighbours, m_options.layoutNeighbours, job));
    return {};
}

Status Discovery::drawLayout(Job& job)
{
    if (!m_options.layout)
        return {};
    std::vector<float> previous;
    if (!m_earlier.ids.empty()) {
        std::unordered_map<std::int64_t, std::size_t> at;
        for (std::size_t k = 0; k < m_earlier.ids.size(); ++k)
            at.emplace(m_earlier.ids[k], k);
        previous.assign(2 * m_points.count(), std::nanf(""));
        for (std::uint32_t p = 0; p < m_tree->count(); ++p) {
            const auto found = at.find(m_points.ids[m_tree->ids[p]]);
            for (std::size_t k = 0; k < 2 && found != at.end(); ++k)
                previous[2 * std::size_t(p) + k] = m_earlier.layout[2 * found->second + k];
        }
    }
    PictureOptions options;
    options.neighbours = m_options.layoutNeighbours;
    options.layout.epochs = m_options.layoutEpochs;
    options.layout.minDist = m_options.minDist;
    options.layout.seed = m_options.seed;
    AX_TRY(const std::vector<float> drawn,
        makePicture(*m_tree, *m_neighbours, *m_graph, previous, options, job));
    layout.resize(drawn.size());
    for (std::size_t p = 0; p < m_points.count(); ++p)
        std::copy_n(&drawn[2 * p], 2, &layout[2 * std::size_t(m_tree->ids[p])]);
    return {};
}

Status Discovery::buildDensity(Job& job)
{
    if (m_options.space == Space::Layout) {
        AX_TRY(density,
            densityTree(layout, 2, m_options.minSamples, m_options.minClusterSize, 0, job));
        return {};
    }
    if (!m_tree) {
        AX_TRY(density,
            densityTree(
                space, scaling.axes, m_options.minSamples, m_options.minClusterSize, 0, job));
        return {};
    }
    DensityTree made;
    made.minSamples = m_options.minSamples;
    made.localDimension = localDimension(*m_neighbours);
    AX_TRY(made.spanning, spanningTree(*m_tree, *m_neighbours, m_options.minSamples, job));
    made.condensed = condense(made.spanning, std::uint32_t(m_options.minClusterSize));
    made.tree = std::move(*m_tree);
    made.neighbours = std::move(*m_neighbours);
    m_tree.reset();
    m_neighbours.reset();
    density = std::move(made);
    return {};
}

void Discovery::labelsFrom(const FlatClusters& flat)
{
    labels = byRow<std::int32_t>(density->tree, flat.labels);
    filled = byRow<std::int32_t>(density->tree, fillLabels(density->spanning, flat.labels));
    membership = byRow<float>(density->tree, flat.membership);
    branchOfCluster = flat.branches;
}

Status Discovery::chooseLabels(Job&)
{
    outlier = byRow<float>(density->tree, outlierScores(density->condensed));
    if (m_options.labels == LabelMethod::Hdbscan) {
        labelsFrom(selectClusters(density->condensed, m_options.selection));
        return {};
    }
    threshold = thresholdOf(*density);
    const ProminentClusters found
        = prominentClusters(density->spanning, density->condensed, threshold);
    labels = byRow<std::int32_t>(density->tree, found.core);
    filled = byRow<std::int32_t>(density->tree, found.filled);
    membership = byRow<float>(density->tree, found.membership);
    branchOfCluster = found.branches;
    prominence = found.prominence;
    parents = found.parents;
    splits = found.splits;
    return {};
}

Status Discovery::findRegions(Job& job)
{
    constexpr int kRuns = 5;
    if (!m_graph)
        return {};
    std::vector<std::int32_t> found;
    AX_TRY(regionFigures,
        leidenRegions(*m_graph, m_options.resolution, kRuns, m_options.seed, job, found));
    // The graph is in the order of the space's tree, which is the density tree's but for the
    // layout.
    const KdTree& tree = m_tree ? *m_tree : density->tree;
    regions = byRow<std::int32_t>(tree, found);
    m_graph.reset();
    if (m_options.labels != LabelMethod::Leiden)
        return {};
    labels = filled = regions;
    membership.assign(labels.size(), 1.0f);
    branchOfCluster.clear();
    prominence.clear();
    parents.clear();
    threshold = 0;
    return {};
}

Status Discovery::measureStability(Job& job)
{
    if (m_options.labels != LabelMethod::Prominence || m_options.bootstraps == 0
        || m_options.space == Space::Layout)
        return {};
    constexpr double kNullShare = 0.1;
    job.range(0, kNullShare);
    AX_TRY(const int clusters,
        clustersOfShapelessCloud(m_points.count(), scaling.variance, m_options, job));
    nullClusters = clusters;
    AX_TRY(stability,
        bootstrapStability(space, scaling.axes, filled, m_points.request.values, m_options, job));
    return {};
}

Status Discovery::replicate(Job& job)
{
    if (!m_options.replicate)
        return {};
    constexpr int kSeeds = 5;
    Replication out;
    out.featurelessSheet = clustersOfFeaturelessSheet(m_points.count(), m_options.minClusterSize);
    std::vector<std::vector<std::int32_t>> found { labels };
    for (int seed = 1; seed < kSeeds; ++seed) {
        job.range(double(seed - 1) / (kSeeds - 1), double(seed) / (kSeeds - 1));
        DiscoveryOptions options = m_options;
        options.replicate = false;
        options.seed = m_options.seed + std::uint64_t(seed);
        const KdTree tree(space, scaling.axes);
        AX_TRY(
            const Neighbours neighbours, affordableNeighbours(tree, options.layoutNeighbours, job));
        AX_TRY(const FuzzyGraph graph, fuzzyGraph(neighbours, options.layoutNeighbours, job));
        PictureOptions picture;
        picture.layout.epochs = options.layoutEpochs;
        picture.layout.minDist = options.minDist;
        picture.layout.seed = options.seed;
        AX_TRY(
            const std::vector<float> drawn, makePicture(tree, neighbours, graph, {}, picture, job));
        AX_TRY(const DensityTree plane,
            densityTree(drawn, 2, options.minSamples, options.minClusterSize, 0, job));
        const std::vector<std::int32_t> byPosition = byRow<std::int32_t>(
            plane.tree, selectClusters(plane.condensed, options.selection).labels);
        found.push_back(byRow<std::int32_t>(tree, byPosition));
    }
    for (std::size_t a = 0; a < found.size(); ++a) {
        out.clusters.push_back(*std::max_element(found[a].begin(), found[a].end()) + 1);
        for (std::size_t b = 0; b < a; ++b)
            out.seedRand += Contingency(found[a], found[b]).adjustedRand()
                / (double(kSeeds) * (kSeeds - 1) / 2);
    }
    replication = std::move(out);
    m_points.notes.push_back(replication->banner(replication->clusters.front()));
    return {};
}

Status Discovery::summarise(Job&)
{
    composition = compositionOf(m_points, filled, m_zones);
    clusters
        = summariseClusters(m_points, { labels, filled, m_zones, space, scaling.axes, layout });
    constexpr double kStable = 0.75;
    const bool sessionsKnown = !m_points.session.empty();
    for (ClusterSummary& cluster : clusters) {
        const std::size_t c = std::size_t(cluster.label);
        if (c < prominence.size()) {
            cluster.prominence = prominence[c];
            cluster.parent = parents[c];
            cluster.prominenceInNoise = threshold > 0 ? prominence[c] / threshold : 0;
        }
        if (c < stability.jaccard.size())
            cluster.jaccard = stability.jaccard[c];
        cluster.confirmed = cluster.prominenceInNoise >= 1 && cluster.jaccard >= kStable
            && (!sessionsKnown || cluster.sessions >= 2);
    }
    if (composition.positionExplains())
        m_points.notes.push_back(
            "The position explains these clusters: leave sinks out, regress the position out, or "
            "use the fingerprints fitted to the model (learned20).");
    if (clusters.size() == 1 && m_options.labels == LabelMethod::Prominence)
        m_points.notes.push_back(
            "A shapeless cloud of this size would look the same: there is one cluster only.");
    return {};
}

} // namespace ax::discovery
