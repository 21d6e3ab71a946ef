// SPDX-License-Identifier: Apache-2.0
// Compiled with AVX-512 F, BW, DQ and VL; reached only through avx512Vectors().
#include "engine/core/simd/vectors_impl.h"
#include "engine/core/system_info.h"

namespace ax::simd {

const VectorTable* avx512Vectors() { return cpuFeatures().avx512 ? &kTable : nullptr; }

} // namespace ax::simd
