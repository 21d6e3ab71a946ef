// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/columns.h"
#include "engine/trace/records.h"

#include <string>

/// The seldom-read part of a step in one packed byte string (private to engine/trace).
namespace ax::trace {

/// Summary, sketches, head statistics, de-rotated rows, experts, logit lens, unknown members.
std::string packStep(const StepRecord& step, StringPool& texts);
void unpackStep(std::string_view blob, const StringPool& texts, StepRecord& step);
/// The summary alone, without the rest; false when the blob has none.
bool unpackSummary(std::string_view blob, AttentionSummary& summary);

/// JSON of unknown members as one line; ill-formed UTF-8 becomes U+FFFD.
std::string dumpJson(const nlohmann::ordered_json& json);

} // namespace ax::trace
