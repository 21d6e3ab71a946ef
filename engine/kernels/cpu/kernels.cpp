// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/kernels.h"

#include <initializer_list>

namespace ax::cpu {

const KernelTable& kernels()
{
    static const KernelTable& best = []() -> const KernelTable& {
        for (const auto find : { amxKernels, avx512Kernels, avxVnniKernels, avx2Kernels })
            if (const KernelTable* table = find())
                return *table;
        return genericKernels();
    }();
    return best;
}

} // namespace ax::cpu
