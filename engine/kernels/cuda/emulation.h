// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// A stand-in for a GPU that runs kernels on the host, for tests: the threads of a block are
/// coroutines that hand over at every barrier and warp operation, in a fixed order, so a missing
/// barrier reads what was not yet written, and a barrier that not all threads reach is an error.
namespace ax::cuda::emulation {

struct Thread {
    int index = 0, blockX = 0, blockY = 0, blockZ = 0;
};
/// The thread that runs now.
const Thread& thread();
void syncBlock();
void syncWarp();
/// Gives `value` to the warp and returns lane `lane`'s.
std::uint64_t exchange(std::uint64_t value, int lane);
std::uint32_t ballot(bool set);
std::byte* sharedMemory();

/// Runs body once for every thread of every block. Shared memory is filled with NaNs before each
/// block. Throws std::logic_error when threads wait for each other at different places.
void run(unsigned gridX, unsigned gridY, unsigned gridZ, int threads, std::size_t sharedBytes,
    void (*body)(const void*), const void* argument);

} // namespace ax::cuda::emulation
