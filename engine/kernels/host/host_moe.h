// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/backend.h"

namespace ax {

/// Backend::moe for a back end whose activations lie in ordinary memory.
void runMoe(Backend& backend, const MoeJob& job);

} // namespace ax
