// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/kernels.h"

namespace ax::cpu {

const KernelTable& kernels()
{
    const KernelTable* best = avx2Kernels();
    return best ? *best : genericKernels();
}

} // namespace ax::cpu
