// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <string>

/// What was measured of a model, by its hash, for whoever opens that model: one file each in the
/// user's data folder.
namespace ax {

/// $XDG_DATA_HOME/attention-explorer/calibration
std::filesystem::path calibrationFolder();

/// The report of `attnx evaluate` (spec/science.md section 6). Errors: Io.
Status storeEvaluation(const std::string& modelHash, const nlohmann::ordered_json& report);
/// Nothing: this model was not measured, or the file is no report.
std::optional<nlohmann::ordered_json> storedEvaluation(const std::string& modelHash);

} // namespace ax
