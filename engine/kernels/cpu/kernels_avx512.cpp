// SPDX-License-Identifier: Apache-2.0
// Compiled with AVX-512 F, BW, DQ, VL and VNNI; reached only through avx512Kernels().
#define AX_KERNEL_NAME "AVX-512 VNNI"
#include "engine/core/system_info.h"
#include "engine/kernels/cpu/kernels_impl.h"

namespace ax::cpu {

const KernelTable* avx512Kernels() { return cpuFeatures().avx512Vnni ? &kTable : nullptr; }

} // namespace ax::cpu
