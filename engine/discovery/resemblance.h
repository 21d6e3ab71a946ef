// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/points.h"
#include "engine/discovery/verdict.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ax::discovery {

/// A session of a run, and how much of an answer lies in the same clusters.
struct Likeness {
    std::string session;
    double share = 0; ///< 0..1
};

/// How the tokens of each session of a run spread over its clusters, and which sessions an answer
/// is like: Σ over clusters of the smaller of both shares (the intersection of the two histograms;
/// Swain, Ballard 1991). Tokens on a border are in no cluster and make nothing alike. Immutable.
class ClusterShares {
public:
    ClusterShares() = default;
    /// `labels`: [point] cluster, -1: border, below `clusters`. Sessions that are not known: empty.
    ClusterShares(const NameColumn& sessions, std::span<const std::int32_t> labels, int clusters);
    /// As stored: `shares` [session, cluster].
    ClusterShares(std::vector<std::string> sessions, std::span<const double> shares, int clusters);
    const std::vector<std::string>& sessions() const { return m_sessions; }
    const std::vector<double>& shares() const { return m_shares; } ///< [session, cluster]

    /// Best first; none with nothing in common. `labels`: of the answer's tokens. `except`: the
    /// session the answer is of.
    std::vector<Likeness> nearest(std::span<const std::int32_t> labels, std::size_t most,
        const std::string& except = {}) const;

private:
    std::vector<double> sharesOf(std::span<const std::int32_t> labels) const;
    int m_clusters = 0;
    std::vector<std::string> m_sessions;
    std::vector<double> m_shares; ///< [session, cluster]
};

/// Where an answer lies as a whole.
struct AnswerPlace {
    int tokens = 0, off = 0; ///< that were placed; of them off the manifold
    double coherence = 0; ///< mean, 0..1
    std::int32_t cluster = -1; ///< most of them lie there; -1: on borders
    double inCluster = 0; ///< share of them, 0..1
    std::vector<Likeness> sessions; ///< that it is like, best first
};

/// `verdicts`: of the answer's tokens, by the run that `shares` are of. At most three sessions, of
/// a likeness of a quarter or more.
AnswerPlace placeOf(
    std::span<const Verdict> verdicts, const ClusterShares& shares, const std::string& except = {});

} // namespace ax::discovery
