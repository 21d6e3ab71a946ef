// SPDX-License-Identifier: Apache-2.0
// Compiled with -mavx2 -mfma -mf16c; reached only through avx2Vectors().
#include "engine/core/simd/vectors_impl.h"
#include "engine/core/system_info.h"

namespace ax::simd {

const VectorTable* avx2Vectors() { return cpuFeatures().avx2 ? &kTable : nullptr; }

} // namespace ax::simd
