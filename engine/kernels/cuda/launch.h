// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

/// Kernel launches as values: which kernel, over which grid, with which parameters. A back end
/// builds a list of them, runs it, or compares it with the list of the step before.
namespace ax::cuda {

using Stream = void*; ///< cudaStream_t

struct Grid {
    unsigned x = 1, y = 1, z = 1;
};

struct Launch;
struct Kernel {
    const char* name;
    int threads; ///< of a block
    /// 0, or the CUDA error of the launch.
    int (*enqueue)(const Launch& launch, Stream stream);
};

struct Launch {
    static constexpr std::size_t kMaxParameters = 480;
    const Kernel* kernel = nullptr;
    Grid grid;
    std::uint32_t sharedBytes = 0;
    std::uint32_t parameterBytes = 0;
    alignas(16) std::byte parameters[kMaxParameters];

    /// The two do the same to the same memory.
    bool operator==(const Launch& other) const
    {
        return kernel == other.kernel && grid.x == other.grid.x && grid.y == other.grid.y
            && grid.z == other.grid.z && sharedBytes == other.sharedBytes
            && parameterBytes == other.parameterBytes
            && std::memcmp(parameters, other.parameters, parameterBytes) == 0;
    }
};

template <class Body>
Launch makeLaunch(const Kernel& kernel, Grid grid, const Body& body, std::size_t sharedBytes = 0)
{
    static_assert(std::is_trivially_copyable_v<Body> && sizeof(Body) <= Launch::kMaxParameters);
    Launch launch;
    launch.kernel = &kernel;
    launch.grid = grid;
    launch.sharedBytes = std::uint32_t(sharedBytes);
    launch.parameterBytes = sizeof(Body);
    std::memcpy(launch.parameters, &body, sizeof(Body));
    return launch;
}

} // namespace ax::cuda
