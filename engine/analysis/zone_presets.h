// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// The texts of resources/zones/*.json (private to engine/analysis; the table is generated).
namespace ax {

struct ZonePresetText {
    const char* name;
    const char* json;
};
extern const ZonePresetText kZonePresetTexts[];
extern const std::size_t kZonePresetCount;

} // namespace ax
