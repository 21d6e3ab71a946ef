// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <nlohmann/json.hpp>
#include <string>

namespace ax::tok {

/// Small readers for the parts of tokenizer.json; every error names the place.
tl::unexpected<Error> formatError(const std::string& what, const std::string& place);
tl::unexpected<Error> unsupportedType(
    const std::string& part, const std::string& type, const std::string& place);
/// The "type" of a component; refuses what is nested deeper than 16.
Result<std::string> typeOf(const nlohmann::json& json, const std::string& place, int depth);
Result<std::string> stringField(
    const nlohmann::json& json, const char* field, const std::string& place);
Result<const nlohmann::json*> arrayField(
    const nlohmann::json& json, const char* field, const std::string& place);
/// Absent, null or of another type: `otherwise`.
bool flag(const nlohmann::json& json, const char* field, bool otherwise);
std::string text(const nlohmann::json& json, const char* field, const std::string& otherwise = {});

} // namespace ax::tok
