// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cuda/device.h"

#include <cuda_runtime_api.h>

namespace ax::cuda {

namespace {

bool lost(cudaError_t error)
{
    switch (error) {
    case cudaErrorIllegalAddress:
    case cudaErrorLaunchFailure:
    case cudaErrorLaunchTimeout:
    case cudaErrorHardwareStackError:
    case cudaErrorIllegalInstruction:
    case cudaErrorMisalignedAddress:
    case cudaErrorInvalidAddressSpace:
    case cudaErrorInvalidPc:
    case cudaErrorECCUncorrectable:
    case cudaErrorNvlinkUncorrectable:
    case cudaErrorContained:
    case cudaErrorAssert:
    case cudaErrorDevicesUnavailable:
        return true;
    default:
        return false;
    }
}

tl::unexpected<Error> failure(const char* where, cudaError_t error)
{
    const std::string text = std::string("[") + where + "] " + cudaGetErrorString(error) + " ("
        + cudaGetErrorName(error) + ")";
    if (error == cudaErrorMemoryAllocation)
        return fail(ErrorCode::OutOfMemory, text, "GPU memory",
            "close other programs on the GPU, or choose a smaller context or model");
    if (error == cudaErrorNoDevice || error == cudaErrorInsufficientDriver
        || error == cudaErrorInvalidDevice || error == cudaErrorSystemDriverMismatch
        || error == cudaErrorNoKernelImageForDevice || error == cudaErrorInitializationError)
        return fail(ErrorCode::DeviceUnavailable, text, "--device cuda",
            "use --device cpu, or install a driver that runs CUDA 13 or the version this was built "
            "with");
    if (lost(error))
        return fail(ErrorCode::DeviceLost, text, "GPU",
            "load the model again; if it happens again, restart the program or use --device cpu");
    return fail(ErrorCode::Internal, text, "GPU");
}

Status check(const char* where, cudaError_t error)
{
    if (error == cudaSuccess)
        return {};
    cudaGetLastError(); // an error that does not stick must not show up at the next call
    return failure(where, error);
}

cudaStream_t native(Stream stream) { return static_cast<cudaStream_t>(stream); }

} // namespace

Result<DeviceInfo> openDevice(int index)
{
    int count = 0;
    AX_CHECK(check("open_device", cudaGetDeviceCount(&count)));
    if (index < 0 || index >= count)
        return fail(ErrorCode::DeviceUnavailable,
            "[open_device] cuda:" + std::to_string(index) + ": this machine has "
                + std::to_string(count) + (count == 1 ? " CUDA device" : " CUDA devices"),
            "--device", "use --device cuda:0 … or --device cpu");
    cudaDeviceProp properties;
    AX_CHECK(check("open_device", cudaGetDeviceProperties(&properties, index)));
    if (properties.major < 8)
        return fail(ErrorCode::DeviceUnavailable,
            std::string("[open_device] ") + properties.name + " has compute capability "
                + std::to_string(properties.major) + "." + std::to_string(properties.minor)
                + ", 8.0 or newer is needed",
            "--device", "use --device cpu");
    AX_CHECK(useDevice(index));
    AX_CHECK(check("open_device", cudaFree(nullptr))); // creates the context here and now
    DeviceInfo info;
    info.name = properties.name;
    info.multiprocessors = properties.multiProcessorCount;
    info.totalBytes = properties.totalGlobalMem;
    return info;
}

Status useDevice(int index) { return check("open_device", cudaSetDevice(index)); }

Result<DeviceMemory> deviceMemory()
{
    std::size_t free = 0, total = 0;
    AX_CHECK(check("device_memory", cudaMemGetInfo(&free, &total)));
    return DeviceMemory { free, total };
}

Result<void*> allocate(std::size_t bytes, const char* what)
{
    void* memory = nullptr;
    const cudaError_t error = cudaMalloc(&memory, bytes ? bytes : 1);
    if (error == cudaErrorMemoryAllocation) {
        cudaGetLastError();
        std::size_t free = 0, total = 0;
        cudaMemGetInfo(&free, &total);
        return fail(ErrorCode::OutOfMemory,
            std::string("[allocate] ") + what + ": " + std::to_string(bytes >> 20)
                + " MB of GPU memory are needed, " + std::to_string(free >> 20) + " MB are free",
            "GPU memory", "close other programs on the GPU, or choose a smaller context or model");
    }
    AX_CHECK(check("allocate", error));
    return memory;
}

void release(void* memory)
{
    if (memory)
        cudaFree(memory);
}

Result<void*> allocatePinned(std::size_t bytes)
{
    void* memory = nullptr;
    AX_CHECK(check("allocate_pinned", cudaMallocHost(&memory, bytes ? bytes : 1)));
    return memory;
}

void releasePinned(void* memory)
{
    if (memory)
        cudaFreeHost(memory);
}

Result<Stream> createStream()
{
    cudaStream_t stream = nullptr;
    AX_CHECK(check("create_stream", cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking)));
    return Stream(stream);
}

void destroyStream(Stream stream)
{
    if (stream)
        cudaStreamDestroy(native(stream));
}

Status synchronize(Stream stream)
{
    return check("synchronize", cudaStreamSynchronize(native(stream)));
}

Status copyToDevice(void* device, const void* host, std::size_t bytes, Stream stream)
{
    return check("copy_to_device",
        cudaMemcpyAsync(device, host, bytes, cudaMemcpyHostToDevice, native(stream)));
}

Status copyToHost(void* host, const void* device, std::size_t bytes, Stream stream)
{
    return check("copy_to_host",
        cudaMemcpyAsync(host, device, bytes, cudaMemcpyDeviceToHost, native(stream)));
}

Status fillZero(void* device, std::size_t bytes, Stream stream)
{
    return check("fill_zero", cudaMemsetAsync(device, 0, bytes, native(stream)));
}

Status enqueue(const Launch& launch, Stream stream)
{
    return check(launch.kernel->name, cudaError_t(launch.kernel->enqueue(launch, stream)));
}

Result<Event> createEvent()
{
    cudaEvent_t event = nullptr;
    AX_CHECK(check("create_event", cudaEventCreateWithFlags(&event, cudaEventDisableTiming)));
    return Event(event);
}

void destroyEvent(Event event)
{
    if (event)
        cudaEventDestroy(static_cast<cudaEvent_t>(event));
}

Status record(Event event, Stream stream)
{
    return check("record_event", cudaEventRecord(static_cast<cudaEvent_t>(event), native(stream)));
}

Status waitFor(Event event, Stream stream)
{
    return check(
        "wait_for_event", cudaStreamWaitEvent(native(stream), static_cast<cudaEvent_t>(event), 0));
}

Status waitFor(Event event)
{
    return check("wait_for_event", cudaEventSynchronize(static_cast<cudaEvent_t>(event)));
}

Status beginGraph(Stream stream)
{
    return check(
        "begin_graph", cudaStreamBeginCapture(native(stream), cudaStreamCaptureModeThreadLocal));
}

Result<Graph> endGraph(Stream stream)
{
    cudaGraph_t graph = nullptr;
    AX_CHECK(check("end_graph", cudaStreamEndCapture(native(stream), &graph)));
    cudaGraphExec_t executable = nullptr;
    const cudaError_t error = cudaGraphInstantiate(&executable, graph, 0);
    cudaGraphDestroy(graph);
    AX_CHECK(check("instantiate_graph", error));
    return Graph(executable);
}

Status launchGraph(Graph graph, Stream stream)
{
    return check(
        "launch_graph", cudaGraphLaunch(static_cast<cudaGraphExec_t>(graph), native(stream)));
}

void destroyGraph(Graph graph)
{
    if (graph)
        cudaGraphExecDestroy(static_cast<cudaGraphExec_t>(graph));
}

} // namespace ax::cuda
