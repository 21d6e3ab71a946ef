// SPDX-License-Identifier: Apache-2.0
// Mixtures of experts and linear attention.
#include "engine/kernels/cpu/cpu_backend.h"
#include "engine/kernels/host/delta_net.h"
#include "engine/kernels/host/host_moe.h"

namespace ax::cpu {

void CpuBackend::moe(const MoeJob& job) { runMoe(*this, job); }

void CpuBackend::deltaNet(const DeltaNetJob& job)
{
    const CacheLayer& shape = m_cache[std::size_t(job.layer)].shape;
    const auto data = [&](VectorRef ref) { return m_vectors[std::size_t(ref.id)].data(); };
    const DeltaNetWeights weights { data(job.convolution), data(job.decayRate), data(job.decayBias),
        data(job.norm) };
    m_table.forSequences(job.qkv.rows, [&](int first, int rows) {
        const int index = m_table.sequenceOf(first).state;
        LinearState& own = m_states[std::size_t(index)][std::size_t(job.layer)];
        own.tail.resize(shape.tailFloats());
        own.state.resize(shape.stateFloats());
        runDeltaNet(job, first, rows, weights,
            { own.tail.data(), own.state.data(), m_table.rows[std::size_t(first)].slot == 0 },
            [this](int count, const std::function<void(int)>& body) {
                m_pool.parallelFor(count, 1, [&](int begin, int end, int) {
                    for (int head = begin; head < end; ++head)
                        body(head);
                });
            });
    });
}

} // namespace ax::cpu
