// SPDX-License-Identifier: Apache-2.0
#define AX_KERNEL_NAME "generic"
#include "engine/kernels/cpu/kernels_impl.h"

namespace ax::cpu {

const KernelTable& genericKernels() { return kTable; }

} // namespace ax::cpu
