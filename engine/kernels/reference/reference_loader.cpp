// SPDX-License-Identifier: Apache-2.0
#include "engine/core/system_info.h"
#include "engine/model/backend.h"

#include <dlfcn.h>
#include <filesystem>
#include <mutex>

namespace ax {

Result<std::unique_ptr<Backend>> makeReferenceBackend(const LoadOptions& options, int gpu)
{
    using Create = Backend* (*)(int device, int threads);
    // Models are looked at on several threads.
    static std::mutex loading;
    const std::lock_guard lock(loading);
    static void* library = nullptr;
    static std::string problem;
    if (!library) {
        std::error_code ec;
        const auto program = std::filesystem::read_symlink("/proc/self/exe", ec);
        for (const std::filesystem::path& folder : { program.parent_path() / ".." / "lib",
                 program.parent_path() / ".." / "lib" / "attention-explorer",
                 std::filesystem::path(AX_PLUGIN_FOLDER) }) {
            library = ::dlopen((folder / "ax_reference.so").c_str(), RTLD_NOW | RTLD_LOCAL);
            if (library)
                break;
            problem = ::dlerror();
        }
    }
    if (!library)
        return fail(ErrorCode::Io, "[load_reference] " + problem, "ax_reference.so",
            "install libtorch and build with the release preset, or use --precision fast");
    const auto create = reinterpret_cast<Create>(::dlsym(library, "axCreateReferenceBackend"));
    if (!create)
        return fail(ErrorCode::Internal, "[load_reference] the plug-in has no entry point",
            "ax_reference.so");
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
