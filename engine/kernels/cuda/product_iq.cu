// SPDX-License-Identifier: Apache-2.0
// Products of the IQ types of 256 elements.
#include "engine/kernels/cuda/product_impl.h"

namespace ax::cuda {

KindKernels gridKernels(BlockKind kind)
{
    switch (kind) {
    case BlockKind::IQ4_XS:
        return kKindKernels<BlockKind::IQ4_XS>;
    case BlockKind::IQ2_XXS:
        return kKindKernels<BlockKind::IQ2_XXS>;
    case BlockKind::IQ2_XS:
        return kKindKernels<BlockKind::IQ2_XS>;
    case BlockKind::IQ2_S:
        return kKindKernels<BlockKind::IQ2_S>;
    case BlockKind::IQ3_XXS:
        return kKindKernels<BlockKind::IQ3_XXS>;
    case BlockKind::IQ3_S:
        return kKindKernels<BlockKind::IQ3_S>;
    case BlockKind::IQ1_S:
        return kKindKernels<BlockKind::IQ1_S>;
    default:
        return kKindKernels<BlockKind::IQ1_M>;
    }
}

} // namespace ax::cuda
