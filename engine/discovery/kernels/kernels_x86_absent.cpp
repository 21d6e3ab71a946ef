// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/kernels/kernels.h"

namespace ax::discovery {

const Kernels* avx2Kernels() { return nullptr; }
const Kernels* avx512Kernels() { return nullptr; }

} // namespace ax::discovery
