// SPDX-License-Identifier: Apache-2.0
// Compiled with -mavx2 -mf16c; reached only through avx2Kernels().
#include "engine/core/system_info.h"
#include "engine/discovery/kernels/kernels_impl.h"

namespace ax::discovery {

const Kernels* avx2Kernels()
{
    static constexpr Kernels table = tableOf("avx2");
    return cpuFeatures().avx2 ? &table : nullptr;
}

} // namespace ax::discovery
