// SPDX-License-Identifier: Apache-2.0
// Products of numbers and of the types with blocks of 32.
#include "engine/kernels/cuda/product_impl.h"

namespace ax::cuda {

KindKernels plainKernels(BlockKind kind)
{
    switch (kind) {
    case BlockKind::F16:
        return kKindKernels<BlockKind::F16>;
    case BlockKind::BF16:
        return kKindKernels<BlockKind::BF16>;
    case BlockKind::F8:
        return kKindKernels<BlockKind::F8>;
    case BlockKind::Q4_0:
        return kKindKernels<BlockKind::Q4_0>;
    case BlockKind::Q4_1:
        return kKindKernels<BlockKind::Q4_1>;
    case BlockKind::Q5_0:
        return kKindKernels<BlockKind::Q5_0>;
    case BlockKind::Q5_1:
        return kKindKernels<BlockKind::Q5_1>;
    case BlockKind::Q8_0:
        return kKindKernels<BlockKind::Q8_0>;
    case BlockKind::IQ4_NL:
        return kKindKernels<BlockKind::IQ4_NL>;
    case BlockKind::MXFP4:
        return kKindKernels<BlockKind::MXFP4>;
    default:
        return kKindKernels<BlockKind::F32>;
    }
}

Launch products(BlockKind kind, const Product* jobs, int count, const std::uint16_t* const* grids)
{
    const KindKernels kernels = kind >= BlockKind::IQ4_XS && kind <= BlockKind::IQ1_M
        ? gridKernels(kind)
        : kind >= BlockKind::Q2_K && kind <= BlockKind::Q8_K ? superKernels(kind)
                                                             : plainKernels(kind);
    return kernels.product(jobs, count, grids);
}

Launch dequantise(BlockKind kind, const Dequantise& job)
{
    const KindKernels kernels = kind >= BlockKind::IQ4_XS && kind <= BlockKind::IQ1_M
        ? gridKernels(kind)
        : kind >= BlockKind::Q2_K && kind <= BlockKind::Q8_K ? superKernels(kind)
                                                             : plainKernels(kind);
    return kernels.dequantise(job);
}

} // namespace ax::cuda
