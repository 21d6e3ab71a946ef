// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/point_source.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace ax {

/// Which fingerprints of the store are asked for.
struct StorePointsFilter {
    std::optional<std::int64_t> session;
    std::int64_t since = 0; ///< ms since epoch: none written before
    bool ofSessions = false; ///< none that belong to no stored session
    /// Empty: the kind (layout, sink policy, model) of which there are most.
    std::string layout, sinkPolicy;
};

/// The fingerprints of the store as points of a discovery: the seam between engine/store and
/// engine/discovery, which do not know each other. Fingerprints of different kinds are never mixed;
/// what was left out is told in the notes. Opens the file read-only.
std::unique_ptr<discovery::PointSource> storeSource(
    std::filesystem::path file, StorePointsFilter filter = {});

} // namespace ax
