// SPDX-License-Identifier: Apache-2.0
#include "engine/core/simd/vectors.h"

namespace ax::simd {

const VectorTable& vectors()
{
    static const VectorTable& best = []() -> const VectorTable& {
        if (const VectorTable* table = avx512Vectors())
            return *table;
        if (const VectorTable* table = avx2Vectors())
            return *table;
        return genericVectors();
    }();
    return best;
}

} // namespace ax::simd
