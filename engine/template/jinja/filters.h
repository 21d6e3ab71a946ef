// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/template/jinja/runtime.h"

namespace ax::jinja {

/// Filters that make or change text or numbers; null when the name is another's.
FilterFunction findTextFilter(std::string_view name);
/// Filters over sequences and mappings.
FilterFunction findSequenceFilter(std::string_view name);

} // namespace ax::jinja
