// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/variability.h"
#include "engine/capture/capture_options.h"
#include "engine/chat/answer_source.h"
#include "engine/trace/session.h"

#include <set>

namespace ax {

/// What the report on marked positions needs of a trace; a value, so that the trace may change
/// meanwhile.
struct MarkedRequest {
    TraceReference trace; ///< ids of all tokens
    int first = 0; ///< of the answer
    std::vector<std::string_view> classes; ///< variabilityClass of tokens [first, end)
    std::set<int> marks;
    LayerSelection layers; ///< of those with attention
};
/// Errors: InvalidArgument (fewer than two tokens were written, a mark outside the answer, a token
/// without an id).
Result<MarkedRequest> markedRequest(
    const TraceSession& trace, std::set<int> marks, LayerSelection layers);

/// The answer as one run, every token a step of its own, with its attention rows. Where sources
/// are used. Errors: those of rows().
Result<VariabilityRun> markedRun(AnswerSource& source, const MarkedRequest& request,
    const QuestionProgress& progress, std::stop_token stop);

} // namespace ax
