// SPDX-License-Identifier: Apache-2.0
#include "engine/core/plugin.h"
#include "engine/core/system_info.h"
#include "engine/model/backend.h"

namespace ax {

Result<std::unique_ptr<Backend>> makeReferenceBackend(const LoadOptions& options, int gpu)
{
    using Create = Backend* (*)(int device, int threads);
    auto symbol = pluginSymbol("ax_reference.so", "axCreateReferenceBackend");
    if (!symbol)
        return fail(symbol.error().code, symbol.error().message, symbol.error().place,
            "install attention-explorer-torch (or build with libtorch), or use --precision fast");
    const auto create = reinterpret_cast<Create>(*symbol);
    const int threads = options.threads > 0 ? options.threads : usableProcessors();
    try {
        std::unique_ptr<Backend> backend(create(gpu, threads));
        if (!backend)
            return fail(ErrorCode::DeviceUnavailable,
                "[load_reference] " + options.device
                    + ": this libtorch finds no such GPU (a CPU build of libtorch finds none)",
                "--device", "leave --device out, or build with a CUDA libtorch (HACKING.md)");
        return backend;
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("[load_reference] ") + error.what());
    }
}

} // namespace ax
