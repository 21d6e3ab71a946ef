// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/eviction_options.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ax {

int EvictionOptions::budget(int written) const
{
    if (!on())
        return written;
    return std::min(written, std::max(minBudget, int(std::floor(ratio * written + 1e-9))));
}

std::span<const OptionField<EvictionOptions>> evictionFields()
{
    using E = EvictionOptions;
    using Type = OptionShape::Type;
    static const std::vector<OptionField<E>> fields {
        optionField<E, &E::policy, &kEvictionPolicies>({ "kv_policy", "--kv-policy", Type::Choice,
            0, 0, kEvictionPolicies, {}, AX_TEXT("Engine", "What leaves the cache"),
            AX_TEXT("Engine",
                "Keeps a share of the positions: the newest, the most looked at, a skeleton, or "
                "any.") }),
        optionField<E, &E::ratio>({ "kv_ratio", "--kv-ratio", Type::Number, 0.001, 1, {}, {},
            AX_TEXT("Engine", "Share that stays"),
            AX_TEXT("Engine", "The share of the positions that stays in the cache.") }),
        optionField<E, &E::weight>({ "kv_weight", "--kv-weight", Type::Number, 0, 1, {}, {},
            AX_TEXT("Engine", "Weight of the skeleton"),
            AX_TEXT("Engine", "spectral: 0 keeps what was looked at most, 1 the skeleton.") }),
        optionField<E, &E::minBudget>({ "kv_min_budget", "--kv-min-budget", Type::Integer,
            E::kLeastBudget, 1 << 24, {}, {}, AX_TEXT("Engine", "Positions that stay anyway"),
            AX_TEXT("Engine", "So many positions stay, whatever their share.") }),
    };
    return fields;
}

Status EvictionOptions::validate() const
{
    for (const OptionField<EvictionOptions>& field : evictionFields())
        AX_CHECK(checkOption(field, field.get(*this), field.name));
    return {};
}

} // namespace ax
