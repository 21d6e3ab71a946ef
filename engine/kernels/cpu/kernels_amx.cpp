// SPDX-License-Identifier: Apache-2.0
// Compiled with AVX-512 and AMX bfloat16; reached only through amxKernels().
#define AX_KERNEL_NAME "AMX"
#include "engine/core/system_info.h"
#include "engine/kernels/cpu/kernels_impl.h"

namespace ax::cpu {

const KernelTable* amxKernels() { return cpuFeatures().amxBf16 ? &kTable : nullptr; }

} // namespace ax::cpu
