// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/kernels/kernels_impl.h"

namespace ax::discovery {

const Kernels& genericKernels()
{
    static constexpr Kernels table = tableOf("generic");
    return table;
}

} // namespace ax::discovery
