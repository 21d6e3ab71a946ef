// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/resemblance.h"

#include <algorithm>
#include <map>

namespace ax::discovery {

ClusterShares::ClusterShares(
    const NameColumn& sessions, std::span<const std::int32_t> labels, int clusters)
    : m_clusters(clusters)
    , m_sessions(sessions.empty() ? std::vector<std::string>() : sessions.names)
    , m_shares(m_sessions.size() * std::size_t(clusters))
{
    std::vector<double> tokens(m_sessions.size());
    for (std::size_t point = 0; point < sessions.values.size(); ++point) {
        const std::size_t session = std::size_t(sessions.values[point]);
        ++tokens[session];
        if (labels[point] >= 0)
            ++m_shares[session * std::size_t(clusters) + std::size_t(labels[point])];
    }
    for (std::size_t at = 0; at < m_shares.size(); ++at)
        if (const double count = tokens[at / std::size_t(clusters)]; count > 0)
            m_shares[at] /= count;
}

ClusterShares::ClusterShares(
    std::vector<std::string> sessions, std::span<const double> shares, int clusters)
    : m_clusters(clusters)
    , m_sessions(std::move(sessions))
    , m_shares(shares.begin(), shares.end())
{
}

std::vector<double> ClusterShares::sharesOf(std::span<const std::int32_t> labels) const
{
    std::vector<double> shares(std::size_t(m_clusters), 0.0);
    for (const std::int32_t label : labels)
        if (label >= 0 && label < m_clusters)
            shares[std::size_t(label)] += 1.0 / double(labels.size());
    return shares;
}

std::vector<Likeness> ClusterShares::nearest(
    std::span<const std::int32_t> labels, std::size_t most, const std::string& except) const
{
    const std::vector<double> mine = sharesOf(labels);
    std::vector<Likeness> out;
    for (std::size_t session = 0; session < m_sessions.size(); ++session) {
        if (m_sessions[session] == except)
            continue;
        double common = 0;
        for (std::size_t cluster = 0; cluster < mine.size(); ++cluster)
            common += std::min(mine[cluster], m_shares[session * mine.size() + cluster]);
        if (common > 0)
            out.push_back({ m_sessions[session], common });
    }
    std::stable_sort(out.begin(), out.end(),
        [](const Likeness& a, const Likeness& b) { return a.share > b.share; });
    out.resize(std::min(out.size(), most));
    return out;
}

AnswerPlace placeOf(
    std::span<const Verdict> verdicts, const ClusterShares& shares, const std::string& except)
{
    constexpr std::size_t kMost = 3;
    constexpr double kLeast = 0.25;
    AnswerPlace place;
    place.tokens = int(verdicts.size());
    std::map<std::int32_t, int> clusters;
    std::vector<std::int32_t> labels;
    for (const Verdict& verdict : verdicts) {
        place.off += verdict.offManifold;
        place.coherence += verdict.coherence / place.tokens;
        labels.push_back(verdict.label);
        if (verdict.cluster >= 0)
            ++clusters[verdict.cluster];
    }
    for (const auto& [cluster, count] : clusters)
        if (const double share = double(count) / place.tokens; share > place.inCluster) {
            place.cluster = cluster;
            place.inCluster = share;
        }
    place.sessions = shares.nearest(labels, kMost, except);
    std::erase_if(place.sessions, [](const Likeness& one) { return one.share < kLeast; });
    return place;
}

} // namespace ax::discovery
