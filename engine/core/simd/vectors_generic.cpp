// SPDX-License-Identifier: Apache-2.0
#include "engine/core/simd/vectors_impl.h"

namespace ax::simd {

const VectorTable& genericVectors() { return kTable; }

} // namespace ax::simd
