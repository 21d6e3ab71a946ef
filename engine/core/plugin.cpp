// SPDX-License-Identifier: Apache-2.0
#include "engine/core/plugin.h"

#include <dlfcn.h>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>

namespace ax {

Result<void*> pluginSymbol(const char* library, const char* symbol)
{
    static std::mutex mutex;
    static std::map<std::string, void*> loaded;
    const std::lock_guard lock(mutex);
    void*& handle = loaded[library];
    std::string problem;
    if (!handle) {
        std::error_code ec;
        const auto program = std::filesystem::read_symlink("/proc/self/exe", ec);
        for (const std::filesystem::path& folder :
            { program.parent_path() / AX_PLUGINS_FROM_PROGRAM,
                program.parent_path() / ".." / "lib" }) {
            handle = ::dlopen((folder / library).c_str(), RTLD_NOW | RTLD_LOCAL);
            if (handle)
                break;
            problem = ::dlerror();
        }
    }
    if (!handle)
        return fail(ErrorCode::Io, "[load_plugin] " + problem, library);
    void* address = ::dlsym(handle, symbol);
    if (!address)
        return fail(ErrorCode::Internal, "[load_plugin] the plug-in has no entry point", library);
    return address;
}

} // namespace ax
