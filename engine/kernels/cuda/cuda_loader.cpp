// SPDX-License-Identifier: Apache-2.0
#include "engine/core/system_info.h"
#include "engine/model/backend.h"

#include <dlfcn.h>
#include <filesystem>
#include <mutex>

namespace ax {

Result<std::unique_ptr<Backend>> makeCudaBackend(const LoadOptions& options, int gpu)
{
    using Create = Backend* (*)(int device, int threads, Error* error);
    // Models are looked at on several threads.
    static std::mutex loading;
    const std::lock_guard lock(loading);
    static void* library = nullptr;
    std::string problem;
    if (!library) {
        std::error_code ec;
        const auto program = std::filesystem::read_symlink("/proc/self/exe", ec);
        for (const std::filesystem::path& folder : { program.parent_path() / ".." / "lib",
                 program.parent_path() / ".." / "lib" / "attention-explorer",
                 std::filesystem::path(AX_PLUGIN_FOLDER) }) {
            library = ::dlopen((folder / "ax_cuda.so").c_str(), RTLD_NOW | RTLD_LOCAL);
            if (library)
                break;
            problem = ::dlerror();
        }
    }
    if (!library)
        return fail(ErrorCode::DeviceUnavailable, "[load_cuda] " + problem, "ax_cuda.so",
            "install the CUDA runtime libraries (cudart, cublasLt), or use --device cpu");
    const auto create = reinterpret_cast<Create>(::dlsym(library, "axCreateCudaBackend"));
    if (!create)
        return fail(
            ErrorCode::Internal, "[load_cuda] the plug-in has no entry point", "ax_cuda.so");
    Error error;
    std::unique_ptr<Backend> backend(
        create(gpu, options.threads > 0 ? options.threads : usableProcessors(), &error));
    if (!backend)
        return tl::unexpected<Error>(std::move(error));
    return backend;
}

} // namespace ax
