// SPDX-License-Identifier: Apache-2.0
#include "engine/core/plugin.h"
#include "engine/core/system_info.h"
#include "engine/model/backend.h"

namespace ax {

Result<std::unique_ptr<Backend>> makeCudaBackend(const LoadOptions& options, int gpu)
{
    using Create = Backend* (*)(int device, int threads, Error* error);
    auto symbol = pluginSymbol("ax_cuda.so", "axCreateCudaBackend");
    if (!symbol)
        return fail(ErrorCode::DeviceUnavailable, symbol.error().message, symbol.error().place,
            "install the CUDA runtime libraries (cudart, cublasLt), or use --device cpu");
    const auto create = reinterpret_cast<Create>(*symbol);
    Error error;
    std::unique_ptr<Backend> backend(
        create(gpu, options.threads > 0 ? options.threads : usableProcessors(), &error));
    if (!backend)
        return tl::unexpected<Error>(std::move(error));
    return backend;
}

} // namespace ax
