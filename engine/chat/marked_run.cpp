// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/marked_run.h"

#include "engine/analysis/marked_positions.h"

#include <algorithm>

namespace ax {

Result<MarkedRequest> markedRequest(
    const TraceSession& trace, std::set<int> marks, LayerSelection layers)
{
    MarkedRequest request;
    request.first = answerStart(trace);
    const int end = trace.tokenCount();
    if (end - request.first < 2)
        return fail(ErrorCode::InvalidArgument,
            "[variability] the answer of this trace has fewer than two tokens",
            trace.header().traceId);
    for (const int mark : marks)
        if (mark < request.first || mark >= end)
            return fail(ErrorCode::InvalidArgument,
                "[variability] marks: token " + std::to_string(mark) + " is not in the answer ("
                    + std::to_string(request.first) + " … " + std::to_string(end - 1) + ")",
                "--marks");
    request.trace.traceId = trace.header().traceId;
    request.trace.tokenizerHash = trace.header().modelInfo.tokenizerHash;
    for (int index = 0; index < end; ++index) {
        request.trace.tokenIds.push_back(trace.tokenId(index));
        if (request.trace.tokenIds.back() < 0)
            return fail(ErrorCode::InvalidArgument,
                "[variability] token " + std::to_string(index) + " has no id",
                trace.header().traceId);
        if (index >= request.first)
            request.classes.push_back(variabilityClass(trace.tokenText(index)));
    }
    request.marks = std::move(marks);
    request.layers = std::move(layers);
    return request;
}

Result<VariabilityRun> markedRun(AnswerSource& source, const MarkedRequest& request,
    const QuestionProgress& progress, std::stop_token stop)
{
    std::vector<bool> attends;
    for (const LayerInfo& layer : source.info().layerInfo)
        attends.push_back(layer.kind != AttentionKind::Linear);
    VariabilityRun run;
    AX_TRY(run.layers, request.layers.resolve(attends));
    const int first = request.first, heads = source.info().heads;
    RowsQuery query;
    query.trace = request.trace;
    query.from = first;
    query.to = int(request.trace.tokenIds.size());
    for (int index = first; index < query.to; ++index) {
        VariabilityStep& step = run.steps.emplace_back();
        step.classes = { request.classes[std::size_t(index - first)] };
        step.leadId = request.trace.tokenIds[std::size_t(index)];
        step.marked = request.marks.count(index) > 0;
        step.rows.assign(run.layers.size() * std::size_t(index - first + 1), 0.0f);
    }
    for (const int layer : run.layers)
        for (int head = 0; head < heads; ++head)
            query.heads.push_back({ layer, head });
    const auto sink = [&](AttentionTile tile) {
        const auto layer = std::size_t(
            std::find(run.layers.begin(), run.layers.end(), tile.layer) - run.layers.begin());
        for (int r = 0; r < tile.queries; ++r) {
            const int at = tile.firstQuery + r, width = at - first + 1;
            float* out
                = run.steps[std::size_t(at - first)].rows.data() + layer * std::size_t(width);
            for (int slot = 0; slot < width; ++slot)
                out[slot] += tile.p[std::size_t(r * tile.keys + first + slot)] / float(heads);
        }
    };
    AX_TRY([[maybe_unused]] const int read, source.rows(query, sink, progress, std::move(stop)));
    return run;
}

} // namespace ax
