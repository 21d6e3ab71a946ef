// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/kernels/cuda/launch.h"

#include <cstdint>
#include <string>

/// The part of the CUDA runtime that the back end uses, with errors as values: OutOfMemory,
/// DeviceUnavailable, DeviceLost (the device stopped answering: everything on it is gone) and
/// Internal. Implemented by device_cuda.cpp and, for tests, by emulated_device.cpp.
namespace ax::cuda {

struct DeviceInfo {
    std::string name; ///< "NVIDIA H100 80GB HBM3"
    int multiprocessors = 1;
    std::uint64_t totalBytes = 0;
    bool emulated = false;
};
struct DeviceMemory {
    std::uint64_t free = 0, total = 0;
};

/// Makes `index` the device of the calling thread. Errors: DeviceUnavailable with what is missing
/// (driver, device, compute capability 8.0).
Result<DeviceInfo> openDevice(int index);
/// The same for a thread that comes back: cheap.
Status useDevice(int index);
Result<DeviceMemory> deviceMemory();

/// `what` names it in the error: "weights", "key-value cache".
Result<void*> allocate(std::size_t bytes, const char* what);
void release(void* memory);
/// Host memory that the device reads and writes by itself.
Result<void*> allocatePinned(std::size_t bytes);
void releasePinned(void* memory);

Result<Stream> createStream();
void destroyStream(Stream stream);
/// Waits for everything given to the stream; errors of earlier kernels show here.
Status synchronize(Stream stream);
Status copyToDevice(void* device, const void* host, std::size_t bytes, Stream stream);
Status copyToHost(void* host, const void* device, std::size_t bytes, Stream stream);
Status fillZero(void* device, std::size_t bytes, Stream stream);
Status enqueue(const Launch& launch, Stream stream);

using Event = void*;
Result<Event> createEvent();
void destroyEvent(Event event);
Status record(Event event, Stream stream);
/// Later work of `stream` waits for the event.
Status waitFor(Event event, Stream stream);
/// The calling thread waits for the event.
Status waitFor(Event event);

/// A recorded sequence of launches that starts with one call.
using Graph = void*;
Status beginGraph(Stream stream);
Result<Graph> endGraph(Stream stream);
Status launchGraph(Graph graph, Stream stream);
void destroyGraph(Graph graph);

} // namespace ax::cuda
