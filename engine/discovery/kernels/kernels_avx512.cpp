// SPDX-License-Identifier: Apache-2.0
// Compiled with AVX-512 F, BW, DQ and VL; reached only through avx512Kernels().
#include "engine/core/system_info.h"
#include "engine/discovery/kernels/kernels_impl.h"

namespace ax::discovery {

const Kernels* avx512Kernels()
{
    static constexpr Kernels table = tableOf("avx512");
    return cpuFeatures().avx512 ? &table : nullptr;
}

} // namespace ax::discovery
