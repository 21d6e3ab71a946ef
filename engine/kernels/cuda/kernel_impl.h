// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/launch.h"
#include "engine/kernels/cuda/portable.h"

/// Included by .cu files only: makes a Kernel of a body, a trivially copyable struct with
/// `static constexpr int kThreads` and a device `operator()`.
namespace ax::cuda {

#ifdef __CUDACC__
template <class Body>
__global__ void __launch_bounds__(Body::kThreads) runBody(const __grid_constant__ Body body)
{
    body();
}

template <class Body> int enqueueBody(const Launch& launch, Stream stream)
{
    Body body;
    std::memcpy(&body, launch.parameters, sizeof body);
    if (launch.sharedBytes > 48 * 1024) {
        // More than the default must be asked for; asking again costs nothing worth saving.
        const cudaError_t error = cudaFuncSetAttribute(
            runBody<Body>, cudaFuncAttributeMaxDynamicSharedMemorySize, int(launch.sharedBytes));
        if (error != cudaSuccess)
            return int(error);
    }
    runBody<Body><<<dim3(launch.grid.x, launch.grid.y, launch.grid.z), Body::kThreads,
        launch.sharedBytes, static_cast<cudaStream_t>(stream)>>>(body);
    return int(cudaGetLastError());
}
#else
template <class Body> int enqueueBody(const Launch& launch, Stream)
{
    Body body;
    std::memcpy(&body, launch.parameters, sizeof body);
    emulation::run(
        launch.grid.x, launch.grid.y, launch.grid.z, Body::kThreads, launch.sharedBytes,
        [](const void* argument) { (*static_cast<const Body*>(argument))(); }, &body);
    return 0;
}
#endif

template <class Body> const Kernel& kernelOf(const char* name)
{
    static const Kernel kernel { name, Body::kThreads, enqueueBody<Body> };
    return kernel;
}

} // namespace ax::cuda
