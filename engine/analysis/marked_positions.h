// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/session.h"

#include <set>
#include <string_view>

/// Positions of an ordinary trace that the report of spec/capture.md section 8 is asked about
/// (spec/science.md section 7).
namespace ax {

/// Generated tokens that a rule names: "alternatives" (another token was likelier),
/// "low_probability:P" (less likely than P), "class:NAME" (variabilityClass) or "sets" (members of
/// sets that share one place, parallelSets()).
/// Errors: InvalidArgument naming the rule.
Result<std::set<int>> markedByRule(const TraceSession& trace, std::string_view rule);
/// Those of the trace's own events of kind `mark`.
std::set<int> markedByEvents(const TraceSession& trace);
/// The first generated token; the number of tokens where there is none.
int answerStart(const TraceSession& trace);

} // namespace ax
