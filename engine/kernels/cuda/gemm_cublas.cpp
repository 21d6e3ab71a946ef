// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cuda/gemm.h"

#include <cublasLt.h>
#include <map>
#include <tuple>

namespace ax::cuda {

namespace {

constexpr std::size_t kWorkspace = std::size_t(32) << 20;

Status check(cublasStatus_t status)
{
    if (status == CUBLAS_STATUS_SUCCESS)
        return {};
    const std::string text = std::string("[gemm] ") + cublasLtGetStatusString(status);
    if (status == CUBLAS_STATUS_ALLOC_FAILED)
        return fail(ErrorCode::OutOfMemory, text, "GPU memory",
            "close other programs on the GPU, or choose a smaller context or model");
    if (status == CUBLAS_STATUS_NOT_INITIALIZED || status == CUBLAS_STATUS_ARCH_MISMATCH)
        return fail(ErrorCode::DeviceUnavailable, text, "--device cuda", "use --device cpu");
    if (status == CUBLAS_STATUS_EXECUTION_FAILED)
        return fail(ErrorCode::DeviceLost, text, "GPU",
            "load the model again; if it happens again, restart the program or use --device cpu");
    return fail(ErrorCode::Internal, text, "GPU");
}

/// Destroys a cuBLASLt handle of any kind when it goes.
template <class T, cublasStatus_t (*Destroy)(T)> struct Owned {
    T value = nullptr;
    Owned() = default;
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned()
    {
        if (value)
            Destroy(value);
    }
};
using Description = Owned<cublasLtMatmulDesc_t, cublasLtMatmulDescDestroy>;
using Layout = Owned<cublasLtMatrixLayout_t, cublasLtMatrixLayoutDestroy>;
using Preference = Owned<cublasLtMatmulPreference_t, cublasLtMatmulPreferenceDestroy>;

class CublasGemm final : public Gemm {
public:
    ~CublasGemm() override
    {
        release(m_workspace);
        if (m_handle)
            cublasLtDestroy(m_handle);
    }
    Status open()
    {
        AX_CHECK(check(cublasLtCreate(&m_handle)));
        AX_TRY(m_workspace, allocate(kWorkspace, "cuBLASLt workspace"));
        return {};
    }

    /// Column-major, as cuBLASLt wants it: yᵀ [out, rows] = W [in, out]ᵀ · xᵀ [in, rows].
    Status run(const GemmJob& job, Stream stream) override
    {
        const cudaDataType_t type = job.type == GemmType::Bfloat ? CUDA_R_16BF : CUDA_R_32F;
        const cublasComputeType_t compute = job.type == GemmType::Tf32
            ? CUBLAS_COMPUTE_32F_FAST_TF32
            : job.type == GemmType::Float ? CUBLAS_COMPUTE_32F_PEDANTIC
                                          : CUBLAS_COMPUTE_32F;
        Description description;
        AX_CHECK(check(cublasLtMatmulDescCreate(&description.value, compute, CUDA_R_32F)));
        const cublasOperation_t transpose = CUBLAS_OP_T;
        AX_CHECK(check(cublasLtMatmulDescSetAttribute(
            description.value, CUBLASLT_MATMUL_DESC_TRANSA, &transpose, sizeof transpose)));
        Layout w, x, y;
        const auto size = [](int n) { return std::uint64_t(n); };
        AX_CHECK(check(
            cublasLtMatrixLayoutCreate(&w.value, type, size(job.in), size(job.out), job.wStride)));
        AX_CHECK(check(
            cublasLtMatrixLayoutCreate(&x.value, type, size(job.in), size(job.rows), job.xStride)));
        AX_CHECK(check(cublasLtMatrixLayoutCreate(
            &y.value, CUDA_R_32F, size(job.out), size(job.rows), job.yStride)));
        const Key key { job.type, job.rows, job.out, job.in, job.wStride, job.xStride,
            job.yStride };
        auto found = m_algorithms.find(key);
        if (found == m_algorithms.end()) {
            Preference preference;
            AX_CHECK(check(cublasLtMatmulPreferenceCreate(&preference.value)));
            AX_CHECK(check(cublasLtMatmulPreferenceSetAttribute(preference.value,
                CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES, &kWorkspace, sizeof kWorkspace)));
            cublasLtMatmulHeuristicResult_t result {};
            int count = 0;
            AX_CHECK(check(cublasLtMatmulAlgoGetHeuristic(m_handle, description.value, w.value,
                x.value, y.value, y.value, preference.value, 1, &result, &count)));
            if (count == 0)
                return fail(ErrorCode::Internal,
                    "[gemm] cuBLASLt knows no way to multiply " + std::to_string(job.rows) + " x "
                        + std::to_string(job.in) + " by " + std::to_string(job.in) + " x "
                        + std::to_string(job.out),
                    "GPU");
            found = m_algorithms.emplace(key, result.algo).first;
        }
        const float one = 1, zero = 0;
        return check(cublasLtMatmul(m_handle, description.value, &one, job.w, w.value, job.x,
            x.value, &zero, job.y, y.value, job.y, y.value, &found->second, m_workspace, kWorkspace,
            static_cast<cudaStream_t>(stream)));
    }

private:
    using Key = std::tuple<GemmType, int, int, int, std::int64_t, std::int64_t, std::int64_t>;
    cublasLtHandle_t m_handle = nullptr;
    void* m_workspace = nullptr;
    std::map<Key, cublasLtMatmulAlgo_t> m_algorithms;
};

} // namespace

Result<std::unique_ptr<Gemm>> Gemm::create()
{
    auto gemm = std::make_unique<CublasGemm>();
    AX_CHECK(gemm->open());
    return std::unique_ptr<Gemm>(std::move(gemm));
}

} // namespace ax::cuda
