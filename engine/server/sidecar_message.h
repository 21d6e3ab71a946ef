// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ax::server {

/// One fingerprint as it is pushed or posted (spec/wire.md section 3).
struct SidecarMessage {
    std::string requestId;
    std::array<float, 20> vector {};
    std::optional<std::int64_t> step; ///< nullopt: one is assigned in order of arrival
    std::string zone; ///< `manifold`; empty: none, or a name nobody knows
    std::string modelHash, layout = "log16", sinkPolicy = "include"; ///< of `metadata`
};

/// Reads one message. Vectors of 21 numbers leave their last one, which says how much the rotation
/// varies. Errors: InvalidArgument naming the member.
Result<SidecarMessage> readSidecarMessage(std::string_view json);
/// {vector} alone, of /classify and /predict. Errors: as above.
Result<std::array<float, 20>> readSidecarVector(std::string_view json);

} // namespace ax::server
