// SPDX-License-Identifier: Apache-2.0
// Mixtures of experts and linear attention of the cuda back end.
#include "engine/kernels/cuda/cuda_backend.h"
#include "engine/kernels/cuda/demand.h"
#include "engine/kernels/cuda/layer_kernels.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace ax::cuda {

void CudaBackend::moe(const MoeJob& job)
{
    const Routing& routing = *job.routing;
    const int rows = job.x.rows, perToken = routing.perToken;
    if (routing.experts > 1024 || perToken > 64 || routing.groups > 32)
        throw ErrorException({ ErrorCode::Unsupported,
            "[moe] more than 1024 experts, 64 experts a token or 32 groups", "--device",
            "use --device cpu" });
    const std::size_t kept = mark();
    const Act logits = alloc(rows, routing.experts);
    const std::array router { LinearJob { job.router, job.routerBias, logits } };
    linear(job.x, router);
    const Act ids = alloc(rows, perToken), weights = alloc(rows, perToken);
    Route route {};
    route.logits = logits.data;
    route.correction = vector(routing.correctionBias);
    route.ids = reinterpret_cast<int*>(ids.data);
    route.weights = weights.data;
    route.rows = rows;
    route.experts = routing.experts;
    route.perToken = perToken;
    route.score = int(routing.score);
    route.groupScore = int(routing.groupScore);
    route.groups = routing.groups;
    route.groupsKept = routing.groupsKept;
    route.normalise = routing.normalise;
    route.epsilon = routing.normaliseEpsilon;
    route.scale = routing.scale;
    submit(cuda::route(route));

    bool tapped = false;
    if (job.tap && job.tap->wantsRouting(job.layer))
        for (int r = 0; r < rows; ++r)
            tapped = tapped || job.tap->wantsRow(r);
    if (tapped) {
        std::vector<float> hostLogits(std::size_t(rows) * std::size_t(routing.experts));
        std::vector<float> hostWeights(std::size_t(rows) * std::size_t(perToken));
        std::vector<int> hostIds(hostWeights.size());
        fetch(hostLogits.data(), logits.data, hostLogits.size() * sizeof(float));
        fetch(hostWeights.data(), weights.data, hostWeights.size() * sizeof(float));
        fetch(hostIds.data(), ids.data, hostIds.size() * sizeof(int));
        for (int r = 0; r < rows; ++r)
            if (job.tap->wantsRow(r))
                job.tap->routerRow({ job.layer, r,
                    std::span(hostLogits)
                        .subspan(std::size_t(r) * std::size_t(routing.experts),
                            std::size_t(routing.experts)),
                    std::span(hostIds).subspan(
                        std::size_t(r) * std::size_t(perToken), std::size_t(perToken)),
                    std::span(hostWeights)
                        .subspan(std::size_t(r) * std::size_t(perToken), std::size_t(perToken)),
                    job.sharedExperts });
    }
    if (!wantsGemm(rows))
        expertsByToken(job, route.ids, route.weights);
    else
        expertsByExpert(job, route.ids, route.weights);
    release(kept);
}

/// Few rows: every (row, expert) pair is a product of its own; the ids stay on the device.
void CudaBackend::expertsByToken(const MoeJob& job, const int* ids, const float* weights)
{
    const int rows = job.x.rows, perToken = job.routing->perToken, pairs = rows * perToken;
    const Act gate = alloc(pairs, job.gate.out), up = alloc(pairs, job.up.out);
    const Act down = alloc(pairs, job.down.out);
    const auto batched = [&](StackRef stack, VectorRef bias, Act x, Act out, int divide) {
        const Matrix& own = matrix(stack.id);
        Task task = taskOf(own, 0, vector(bias), row(x, 0), row(out, 0));
        Product& product = task.product;
        product.ids = ids;
        product.batch = pairs;
        product.divide = divide;
        product.xOuter = x.cols;
        product.yBatch = out.cols;
        return task;
    };
    runProducts({ batched(job.gate, job.gateBias, job.x, gate, perToken),
        batched(job.up, job.upBias, job.x, up, perToken) });
    this->gate(job.activation, gate, up, gate);
    runProducts({ batched(job.down, job.downBias, gate, down, 1) });
    submit(mixExperts({ down.data, weights, nullptr, job.out.data, rows, job.down.out, perToken }));
}

/// Many rows: sorted by expert, so that each expert's weights are decoded once.
void CudaBackend::expertsByExpert(const MoeJob& job, const int* ids, const float* weights)
{
    const int rows = job.x.rows, perToken = job.routing->perToken, pairs = rows * perToken;
    std::vector<int> experts(static_cast<std::size_t>(pairs)), order(experts.size());
    fetch(experts.data(), ids, experts.size() * sizeof(int));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&](int a, int b) { return experts[std::size_t(a)] < experts[std::size_t(b)]; });
    std::vector<int> tables(2 * experts.size()); // source row of each place; place of each pair
    for (int place = 0; place < pairs; ++place) {
        tables[std::size_t(place)] = order[std::size_t(place)] / perToken;
        tables[std::size_t(pairs + order[std::size_t(place)])] = place;
    }
    const Act index = alloc(2, pairs);
    upload(index.data, tables.data(), tables.size() * sizeof(int));
    const int* places = reinterpret_cast<const int*>(index.data);
    const Act gathered = alloc(pairs, job.x.cols);
    const Act gate = alloc(pairs, job.gate.out), up = alloc(pairs, job.up.out);
    const Act down = alloc(pairs, job.down.out);
    submit(gatherRows({ job.x.data, gathered.data, places, pairs, job.x.cols }));
    std::vector<StackJob> first, second;
    for (int from = 0; from < pairs;) {
        const int expert = experts[std::size_t(order[std::size_t(from)])];
        int to = from + 1;
        while (to < pairs && experts[std::size_t(order[std::size_t(to)])] == expert)
            ++to;
        const auto part = [&](Act x) {
            return Act { x.data + std::size_t(from) * std::size_t(x.cols), to - from, x.cols };
        };
        first.push_back({ job.gate, expert, job.gateBias, part(gathered), part(gate) });
        first.push_back({ job.up, expert, job.upBias, part(gathered), part(up) });
        second.push_back({ job.down, expert, job.downBias, part(gate), part(down) });
        from = to;
    }
    stackLinear(first);
    this->gate(job.activation, gate, up, gate);
    stackLinear(second);
    submit(mixExperts(
        { down.data, weights, places + pairs, job.out.data, rows, job.down.out, perToken }));
}

void CudaBackend::deltaNet(const DeltaNetJob& job)
{
    const Layer& layer = m_layers[std::size_t(job.layer)];
    const std::size_t kept = mark();
    const Act mixed = alloc(job.qkv.rows, job.qkv.cols);
    m_table.forSequences(job.qkv.rows, [&](int first, int rows) {
        const int own = m_table.sequenceOf(first).state;
        float* state = linearState(own, layer.stateOffset);
        float* tail = linearState(own, layer.tailOffset);
        if (m_table.rows[std::size_t(first)].slot == 0) {
            m_queue.flush();
            demand(fillZero(state, layer.shape.stateFloats() * sizeof(float), m_queue.stream()));
            demand(fillZero(tail, layer.shape.tailFloats() * sizeof(float), m_queue.stream()));
        }
        const auto at = [&](Act x) { return row(x, first).data; };
        const Convolve conv { at(job.qkv), vector(job.convolution), tail, at(mixed), rows,
            job.qkv.cols, job.kernel };
        submit(convolve(conv));
        submit(moveTail(conv));
        submit(deltaRule({ at(mixed), at(job.gate), at(job.beta), at(job.decay),
            vector(job.decayRate), vector(job.decayBias), vector(job.norm), state, at(job.out),
            rows, job.keyHeads, job.valueHeads, job.keyDim, job.valueDim, job.epsilon }));
    });
    release(kept);
}

} // namespace ax::cuda
