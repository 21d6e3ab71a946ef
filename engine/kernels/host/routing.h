// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/backend.h"

#include <span>
#include <vector>

namespace ax {

/// The experts of one row, heaviest first, with the weights that are applied.
struct ChosenExperts {
    std::vector<int> experts;
    std::vector<float> weights;
};

/// Applies `routing` to one row of router logits [experts]. Ties go to the lower index, as torch's
/// topk on the CPU does for distinct values. Logits must be finite.
void chooseExperts(const Routing& routing, std::span<const float> logits, ChosenExperts& chosen);

} // namespace ax
