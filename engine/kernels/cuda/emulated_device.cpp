// SPDX-License-Identifier: Apache-2.0
// The device of tests: host memory, kernels run at once by the emulation. Work given to a stream
// between beginGraph and endGraph is kept and runs when the graph is launched, as CUDA does.
#include "engine/kernels/cuda/device.h"

#include <cstdlib>
#include <functional>
#include <vector>

namespace ax::cuda {

namespace {
using Work = std::vector<std::function<void()>>;
Work* recording = nullptr;
std::uint64_t taken = 0;
/// AX_EMULATED_GPU_MB: how much memory the device has.
std::uint64_t totalBytes()
{
    const char* text = std::getenv("AX_EMULATED_GPU_MB");
    return (text ? std::strtoull(text, nullptr, 10) : 4096) << 20;
}
Status give(std::function<void()> work)
{
    if (recording)
        recording->push_back(std::move(work));
    else
        work();
    return {};
}
constexpr std::size_t kHeader = 256; // keeps the size in front of the memory
} // namespace

Result<DeviceInfo> openDevice(int index)
{
    if (index != 0)
        return fail(ErrorCode::DeviceUnavailable,
            "[open_device] cuda:" + std::to_string(index) + ": this machine has 1 CUDA device",
            "--device", "use --device cuda:0 … or --device cpu");
    return DeviceInfo { "emulated GPU", 4, totalBytes(), true };
}
Status useDevice(int) { return {}; }
Result<DeviceMemory> deviceMemory() { return DeviceMemory { totalBytes() - taken, totalBytes() }; }

Result<void*> allocate(std::size_t bytes, const char* what)
{
    if (taken + bytes > totalBytes())
        return fail(ErrorCode::OutOfMemory,
            std::string("[allocate] ") + what + ": " + std::to_string(bytes >> 20)
                + " MB of GPU memory are needed, " + std::to_string((totalBytes() - taken) >> 20)
                + " MB are free",
            "GPU memory", "close other programs on the GPU, or choose a smaller context or model");
    const std::size_t size = (bytes + kHeader - 1) / kHeader * kHeader;
    auto* memory = static_cast<std::byte*>(std::aligned_alloc(kHeader, size + kHeader));
    std::memcpy(memory, &size, sizeof size);
    std::memset(memory + kHeader, 0xff, size); // what nobody wrote reads as NaN
    taken += size;
    return static_cast<void*>(memory + kHeader);
}
void release(void* memory)
{
    if (!memory)
        return;
    std::byte* start = static_cast<std::byte*>(memory) - kHeader;
    std::size_t size = 0;
    std::memcpy(&size, start, sizeof size);
    taken -= size;
    std::free(start);
}
Result<void*> allocatePinned(std::size_t bytes) { return std::malloc(bytes ? bytes : 1); }
void releasePinned(void* memory) { std::free(memory); }

Result<Stream> createStream() { return Stream(nullptr); }
void destroyStream(Stream) { }
Status synchronize(Stream)
{
    if (recording)
        return fail(ErrorCode::Internal, "[synchronize] inside a graph");
    return {};
}
Status copyToDevice(void* device, const void* host, std::size_t bytes, Stream)
{
    return give([=] { std::memcpy(device, host, bytes); });
}
Status copyToHost(void* host, const void* device, std::size_t bytes, Stream)
{
    return give([=] { std::memcpy(host, device, bytes); });
}
Status fillZero(void* device, std::size_t bytes, Stream)
{
    return give([=] { std::memset(device, 0, bytes); });
}
Status enqueue(const Launch& launch, Stream stream)
{
    return give([=] { launch.kernel->enqueue(launch, stream); });
}

Result<Event> createEvent() { return Event(nullptr); }
void destroyEvent(Event) { }
Status record(Event, Stream) { return {}; }
Status waitFor(Event, Stream) { return {}; }
Status waitFor(Event) { return {}; }

Status beginGraph(Stream)
{
    recording = new Work;
    return {};
}
Result<Graph> endGraph(Stream)
{
    Graph graph = recording;
    recording = nullptr;
    return graph;
}
Status launchGraph(Graph graph, Stream)
{
    for (const auto& work : *static_cast<Work*>(graph))
        work();
    return {};
}
void destroyGraph(Graph graph) { delete static_cast<Work*>(graph); }

} // namespace ax::cuda
