// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/mapped_file.h"
#include "engine/discovery/discovery.h"
#include "engine/discovery/resemblance.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace ax::discovery {

/// The bytes of model.bin: what new points are classified by. Little-endian; a header with a table
/// of named sections, each at a multiple of 64 bytes, so that a mapped file is read in place.
/// All arrays are by position in the kd-tree.
std::string modelBytes(const Discovery& run);

/// A mapped model.bin. Immutable; any thread may read.
class ModelFile {
public:
    /// Errors: NotFound, Io, Format (no such file, cut, damaged), Version (a newer one).
    static Result<ModelFile> open(const std::filesystem::path& file);

    KdView tree() const { return m_tree; }
    const Scaling& scaling() const { return m_scaling; }
    const std::string& schema() const { return m_schema; }
    int minSamples() const { return m_minSamples; }
    double localDimension() const { return m_localDimension; }
    bool hasLayout() const { return !m_layout.empty(); }
    const std::filesystem::path& path() const { return m_file->path(); }

    std::span<const float> layout() const { return m_layout; } ///< [position, 2]
    std::span<const float> core() const { return m_core; } ///< [position] core distance
    std::span<const std::int32_t> label() const { return m_label; } ///< [position]
    std::span<const std::int8_t> zone() const { return m_zone; } ///< [position] index into kZones
    std::span<const float> membership() const { return m_membership; } ///< [position]
    std::span<const std::int64_t> pointIds() const { return m_pointIds; } ///< [position]
    /// [cluster] λ of its branch's birth, largest λ in it.
    std::span<const double> clusterBirth() const { return m_clusterBirth; }
    std::span<const double> clusterDeath() const { return m_clusterDeath; }
    std::span<const std::int32_t> clusterId() const
    {
        return m_clusterId;
    } ///< [cluster] persistent
    std::span<const std::int8_t> clusterZone() const { return m_clusterZone; }
    std::span<const float> clusterPlace() const { return m_clusterPlace; } ///< [cluster, axes]
    /// Distance to the 15th neighbour over the training points: 1,001 quantiles, ascending.
    std::span<const float> reach() const { return m_reach; }
    /// 99.9 % of the distances from a cluster's points to its centre; [cluster].
    std::span<const float> clusterRadius() const { return m_clusterRadius; }

    /// How its sessions spread over the clusters; without sessions in files of earlier builds.
    const ClusterShares& shares() const { return m_shares; }

private:
    std::shared_ptr<const MappedFile> m_file;
    KdView m_tree;
    Scaling m_scaling;
    ClusterShares m_shares;
    std::string m_schema;
    int m_minSamples = 0;
    double m_localDimension = 1;
    std::span<const float> m_layout, m_core, m_membership, m_clusterPlace, m_clusterRadius, m_reach;
    std::span<const std::int32_t> m_label, m_clusterId;
    std::span<const std::int8_t> m_zone, m_clusterZone;
    std::span<const std::int64_t> m_pointIds;
    std::span<const double> m_clusterBirth, m_clusterDeath;
};

/// Neighbours whose distance says how far off a point is.
inline constexpr int kReachNeighbours = 15;

} // namespace ax::discovery
