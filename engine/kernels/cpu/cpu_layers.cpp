// SPDX-License-Identifier: Apache-2.0
// Mixtures of experts and linear attention.
#include "engine/kernels/cpu/cpu_backend.h"
#include "engine/kernels/host/delta_net.h"
#include "engine/kernels/host/host_moe.h"

namespace ax::cpu {

void CpuBackend::moe(const MoeJob& job) { runMoe(*this, job); }

void CpuBackend::deltaNet(const DeltaNetJob& job)
{
    CacheMemory& cache = m_cache[std::size_t(job.layer)];
    const auto data = [&](VectorRef ref) { return m_vectors[std::size_t(ref.id)].data(); };
    runDeltaNet(job,
        { data(job.convolution), data(job.decayRate), data(job.decayBias), data(job.norm) },
        cache.tail.data(), cache.state.data(),
        [this](int count, const std::function<void(int)>& body) {
            m_pool.parallelFor(count, 1, [&](int begin, int end, int) {
                for (int head = begin; head < end; ++head)
                    body(head);
            });
        });
}

} // namespace ax::cpu
