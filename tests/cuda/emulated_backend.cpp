// SPDX-License-Identifier: Apache-2.0
// In this program `--device cuda` is the emulated device: the linker takes this definition and
// leaves the loader's (and with it the plug-in) out.
#include "engine/kernels/cuda/cuda_backend.h"

#include <cstdlib>

namespace ax {

Result<std::unique_ptr<Backend>> makeCudaBackend(const LoadOptions& options, int gpu)
{
    const char* rows = std::getenv("AX_EMULATED_PRODUCT_ROWS");
    AX_TRY(std::unique_ptr<cuda::CudaBackend> backend,
        cuda::CudaBackend::create(
            gpu, options.threads > 0 ? options.threads : 1, rows ? std::atoi(rows) : 16));
    return std::unique_ptr<Backend>(std::move(backend));
}

} // namespace ax
