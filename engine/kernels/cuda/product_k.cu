// SPDX-License-Identifier: Apache-2.0
// Products of the K types: blocks of 256 with scales of their own for 16 or 32 elements.
#include "engine/kernels/cuda/product_impl.h"

namespace ax::cuda {

KindKernels superKernels(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Q2_K:
        return kKindKernels<BlockKind::Q2_K>;
    case BlockKind::Q3_K:
        return kKindKernels<BlockKind::Q3_K>;
    case BlockKind::Q4_K:
        return kKindKernels<BlockKind::Q4_K>;
    case BlockKind::Q5_K:
        return kKindKernels<BlockKind::Q5_K>;
    case BlockKind::Q6_K:
        return kKindKernels<BlockKind::Q6_K>;
    default:
        return kKindKernels<BlockKind::Q8_K>;
    }
}

} // namespace ax::cuda
