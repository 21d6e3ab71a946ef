// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/host/host_moe.h"

#include "engine/kernels/host/routing.h"
#include "engine/model/attention_tap.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace ax {

namespace {

Act rowsOf(Act x, int first, int rows)
{
    return { x.data + std::size_t(first) * std::size_t(x.cols), rows, x.cols };
}

} // namespace

void runMoe(Backend& backend, const MoeJob& job)
{
    const Routing& routing = *job.routing;
    const int rows = job.x.rows, hidden = job.x.cols, perToken = routing.perToken;
    const std::size_t mark = backend.mark();
    const Act logits = backend.alloc(rows, routing.experts);
    const std::array router { LinearJob { job.router, job.routerBias, logits } };
    backend.linear(job.x, router);

    // Assignments sorted by expert: each expert multiplies its rows once.
    struct Assignment {
        int expert, row;
        float weight;
    };
    std::vector<Assignment> assignments;
    ChosenExperts chosen;
    const bool tapped = job.tap && job.tap->wantsRouting(job.layer);
    for (int row = 0; row < rows; ++row) {
        const std::span<const float> scores(
            logits.data + std::size_t(row) * std::size_t(routing.experts),
            std::size_t(routing.experts));
        chooseExperts(routing, scores, chosen);
        for (int k = 0; k < perToken; ++k)
            assignments.push_back(
                { chosen.experts[std::size_t(k)], row, chosen.weights[std::size_t(k)] });
        if (tapped && job.tap->wantsRow(row))
            job.tap->routerRow(
                { job.layer, row, scores, chosen.experts, chosen.weights, job.sharedExperts });
    }
    std::stable_sort(assignments.begin(), assignments.end(),
        [](const Assignment& a, const Assignment& b) { return a.expert < b.expert; });

    const int total = int(assignments.size());
    const Act gate = backend.alloc(total, job.gate.out);
    const Act up = backend.alloc(total, job.up.out);
    const Act down = backend.alloc(total, hidden);
    Act gathered = job.x;
    if (rows > 1) {
        gathered = backend.alloc(total, hidden);
        for (int a = 0; a < total; ++a)
            std::memcpy(rowsOf(gathered, a, 1).data,
                rowsOf(job.x, assignments[std::size_t(a)].row, 1).data,
                std::size_t(hidden) * sizeof(float));
    }
    std::vector<StackJob> first, second;
    for (int from = 0; from < total;) {
        const int expert = assignments[std::size_t(from)].expert;
        int to = from + 1;
        while (to < total && assignments[std::size_t(to)].expert == expert)
            ++to;
        const Act x = rows > 1 ? rowsOf(gathered, from, to - from) : job.x;
        first.push_back({ job.gate, expert, job.gateBias, x, rowsOf(gate, from, to - from) });
        first.push_back({ job.up, expert, job.upBias, x, rowsOf(up, from, to - from) });
        second.push_back({ job.down, expert, job.downBias, rowsOf(gate, from, to - from),
            rowsOf(down, from, to - from) });
        from = to;
    }
    backend.stackLinear(first);
    backend.gate(job.activation, gate, up, gate);
    backend.stackLinear(second);
    std::memset(job.out.data, 0, std::size_t(rows) * std::size_t(hidden) * sizeof(float));
    for (int a = 0; a < total; ++a) {
        const Assignment& assignment = assignments[std::size_t(a)];
        backend.add(rowsOf(job.out, assignment.row, 1), rowsOf(down, a, 1), assignment.weight);
    }
    backend.release(mark);
}

} // namespace ax
