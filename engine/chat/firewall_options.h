// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/drift.h"
#include "engine/core/option_field.h"

#include <span>
#include <string_view>

namespace ax {

/// What happens when an answer drifts (spec/capture.md section 4).
enum class FirewallAction { Off, Log, Stop, Reroute };
inline constexpr std::array<std::string_view, 4> kFirewallActions { "off", "log", "stop",
    "reroute" };

struct FirewallOptions {
    FirewallAction action = FirewallAction::Off;
    float windowLimit = 0.5f; ///< W above it halts
    float driftLimit = 3; ///< D from it on halts
    int window = 10; ///< headings that W looks at
    int reroutes = 3; ///< of one answer; after that drift is only noted
    std::vector<int> layers,
        heads; ///< rows the compass reads; empty: all that are captured. From 0 on

    bool watches() const { return action != FirewallAction::Off; }
    DriftOptions drift() const;
};

/// Every firewall option, as captureFields().
std::span<const OptionField<FirewallOptions>> firewallFields();

} // namespace ax
