// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/device.h"

#include <memory>

/// Large matrix products of prefill: cuBLASLt (gemm_cublas.cpp), plain loops in tests
/// (gemm_emulated.cpp).
namespace ax::cuda {

enum class GemmType {
    Bfloat, ///< bfloat16 in, float32 sums
    Tf32, ///< float32 in, rounded to TF32's 10 bits of mantissa
    Float ///< float32
};

/// y[r][o] = Σ_k x[r][k] w[o][k], y float32, all row-major; strides in elements.
struct GemmJob {
    GemmType type = GemmType::Bfloat;
    const void* w = nullptr; ///< [out, wStride]
    const void* x = nullptr; ///< [rows, xStride]
    float* y = nullptr; ///< [rows, yStride]
    int rows = 0, out = 0, in = 0;
    std::int64_t wStride = 0, xStride = 0, yStride = 0;
};

class Gemm {
public:
    virtual ~Gemm() = default;
    /// Errors: OutOfMemory, DeviceUnavailable (cuBLASLt refuses the device).
    static Result<std::unique_ptr<Gemm>> create();
    virtual Status run(const GemmJob& job, Stream stream) = 0;
};

} // namespace ax::cuda
