// SPDX-License-Identifier: Apache-2.0
// Entry point of the plug-in ax_cuda.so.
#include "engine/kernels/cuda/cuda_backend.h"

/// A back end on CUDA device `device`, or nullptr with the error in `error`.
extern "C" __attribute__((visibility("default"))) ax::Backend* axCreateCudaBackend(
    int device, int threads, ax::Error* error)
{
    auto created = ax::cuda::CudaBackend::create(device, threads);
    if (created)
        return created->release();
    *error = std::move(created.error());
    return nullptr;
}
