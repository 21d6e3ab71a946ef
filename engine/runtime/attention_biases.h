// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/model/slot_bias.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

/// Steering as spec/wire.md writes it: {layer: {position: bias}}.
namespace ax {

struct ModelInfo;

/// A bias is a number, or null or "-inf" for minus infinity, which JSON cannot write. `place` names
/// the file or the field in errors. Errors: InvalidArgument naming the member.
Result<std::vector<SlotBias>> readAttentionBiases(
    const nlohmann::ordered_json& json, std::string_view place);
nlohmann::ordered_json attentionBiasesJson(std::span<const SlotBias> biases);

/// Puts them in the order of PassRow::biases; the last of two for one place counts. Layers may
/// count from the end (-1). Errors: InvalidArgument (a layer without attention, a negative
/// position, NaN or plus infinity).
Status orderBiases(std::vector<SlotBias>& biases, const ModelInfo& model);

} // namespace ax
