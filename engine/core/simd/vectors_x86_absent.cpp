// SPDX-License-Identifier: Apache-2.0
#include "engine/core/simd/vectors.h"

namespace ax::simd {

const VectorTable* avx2Vectors() { return nullptr; }
const VectorTable* avx512Vectors() { return nullptr; }

} // namespace ax::simd
