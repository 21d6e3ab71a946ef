// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/kernels/kernels.h"

namespace ax::discovery {

namespace {

std::atomic<const Kernels*> g_chosen { nullptr };

const Kernels& fastest()
{
    static const Kernels& best = []() -> const Kernels& {
        if (const Kernels* table = avx512Kernels())
            return *table;
        if (const Kernels* table = avx2Kernels())
            return *table;
        return genericKernels();
    }();
    return best;
}

} // namespace

const Kernels& kernels()
{
    const Kernels* chosen = g_chosen.load(std::memory_order_relaxed);
    return chosen ? *chosen : fastest();
}

void useKernels(const Kernels* table) { g_chosen.store(table, std::memory_order_relaxed); }

} // namespace ax::discovery
