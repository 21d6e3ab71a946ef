// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/kernels.h"

namespace ax::cpu {

const KernelTable& kernels()
{
    static const KernelTable& best = amxKernels() ? *amxKernels()
        : avx512Kernels()                         ? *avx512Kernels()
        : avx2Kernels()                           ? *avx2Kernels()
                                                  : genericKernels();
    return best;
}

} // namespace ax::cpu
