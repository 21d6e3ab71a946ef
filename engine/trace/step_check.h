// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"

/// What may enter a session (private to engine/trace). Errors are InvalidArgument with the field,
/// named as in the file, as their place.
namespace ax::trace {

Status checkToken(const TokenRecord& token);
Status checkStep(const StepRecord& step);

} // namespace ax::trace
