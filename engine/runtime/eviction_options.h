// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/option_field.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace ax {

/// What leaves the cache while an answer is read and written (spec/capture.md section 6,
/// spec/science.md section 1).
enum class EvictionPolicy : std::uint8_t { None, Streaming, H2o, Spectral, Random };
inline constexpr std::array<std::string_view, 5> kEvictionPolicies { "none", "streaming", "h2o",
    "spectral", "random" };

struct EvictionOptions {
    EvictionPolicy policy = EvictionPolicy::None;
    double ratio = 0.3; ///< of the positions written that stay
    int minBudget = 32; ///< so many stay in any case; at least kLeastBudget
    double weight = 0.7; ///< spectral: share of the skeleton beside the accumulated mass
    std::uint64_t seed = 0; ///< random: draws depend on it and on positions alone

    /// Sinks, the row's own position and one more.
    static constexpr int kLeastBudget = 6;
    bool on() const { return policy != EvictionPolicy::None; }
    /// B(n): how many of n written positions stay.
    int budget(int written) const;
    /// Errors: InvalidArgument naming the field.
    Status validate() const;
};

/// Every eviction option but the seed, which is the request's, as captureFields().
std::span<const OptionField<EvictionOptions>> evictionFields();

} // namespace ax
