// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/kernels.h"

namespace ax::cpu {

const KernelTable* avx2Kernels() { return nullptr; }
const KernelTable* avxVnniKernels() { return nullptr; }
const KernelTable* avx512Kernels() { return nullptr; }
const KernelTable* amxKernels() { return nullptr; }

} // namespace ax::cpu
