// SPDX-License-Identifier: Apache-2.0
// Compiled with -mavx2 -mfma -mf16c; reached only through avx2Kernels().
#define AX_KERNEL_NAME "AVX2"
#include "engine/core/system_info.h"
#include "engine/kernels/cpu/kernels_impl.h"

namespace ax::cpu {

const KernelTable* avx2Kernels() { return cpuFeatures().avx2 ? &kTable : nullptr; }

} // namespace ax::cpu
