// SPDX-License-Identifier: Apache-2.0
// Compiled with AVX2, FMA, F16C and AVX-VNNI; reached only through avxVnniKernels().
#define AX_KERNEL_NAME "AVX-VNNI"
#include "engine/core/system_info.h"
#include "engine/kernels/cpu/kernels_impl.h"

namespace ax::cpu {

const KernelTable* avxVnniKernels() { return cpuFeatures().avxVnni ? &kTable : nullptr; }

} // namespace ax::cpu
