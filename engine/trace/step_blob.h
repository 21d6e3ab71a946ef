// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/columns.h"
#include "engine/trace/records.h"

#include <optional>
#include <string>

/// The seldom-read part of a step in one packed byte string (private to engine/trace).
namespace ax::trace {

/// Summary, sketches, head statistics, de-rotated rows, experts, logit lens, unknown members.
std::string packStep(const StepRecord& step, StringPool& texts);
void unpackStep(std::string_view blob, const StringPool& texts, StepRecord& step);

// One part alone, without the rest; empty when the blob has none.
std::optional<AttentionSummary> unpackSummary(std::string_view blob);
std::vector<LayerSketch> unpackSketches(std::string_view blob);
std::vector<HeadStats> unpackHeadStats(std::string_view blob);
std::vector<DerotatedRow> unpackDerotated(std::string_view blob);
std::vector<MoeRouting> unpackMoe(std::string_view blob);
std::vector<LogitLensRow> unpackLogitLens(std::string_view blob, const StringPool& texts);
bool hasSketches(std::string_view blob);
bool hasMoe(std::string_view blob);

/// JSON of unknown members as one line; ill-formed UTF-8 becomes U+FFFD.
std::string dumpJson(const nlohmann::ordered_json& json);

} // namespace ax::trace
