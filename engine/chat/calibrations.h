// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/learned_fit.h"
#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
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

/// What `attnx calibrate` found, in spec/science.md section 3's form.
nlohmann::ordered_json calibrationJson(const LearnedCalibration& calibration);
/// <hash>.json: the report with the projection. Gives the file's path. Errors: Io.
Result<std::filesystem::path> storeCalibration(const LearnedCalibration& calibration);
/// Layout `learned20` of a model. Errors: NotFound naming `attnx calibrate`; Format (the file is
/// damaged).
Result<std::shared_ptr<const LearnedFingerprint>> storedFingerprint(const std::string& modelHash);
/// The report stored beside it; nothing where there is none.
std::optional<nlohmann::ordered_json> storedCalibration(const std::string& modelHash);

} // namespace ax
