// SPDX-License-Identifier: Apache-2.0
// Matrix products of the cuda back end: a few rows by kernels that decode weights in registers,
// many rows by cuBLASLt on panels decoded to bfloat16 (or float32) on the way.
#include "engine/kernels/cuda/cuda_backend.h"
#include "engine/kernels/cuda/demand.h"

#include <algorithm>

namespace ax::cuda {

namespace {

/// Elements of one decoded panel: 64 MB of bfloat16.
constexpr std::int64_t kPanel = std::int64_t(32) << 20;
constexpr std::int64_t kPanelRows = 32768; // a grid is at most 65,535 high

/// What the product of many rows is computed in. bfloat16 loses nothing of BF16 weights and
/// less than the quantisation did of the small types; wider ones keep ten bits of mantissa.
GemmType gemmType(BlockKind kind)
{
    switch (kind) {
    case BlockKind::F32:
        return GemmType::Float;
    case BlockKind::F16:
    case BlockKind::Q8_0:
    case BlockKind::Q8_K:
    case BlockKind::Q6_K:
        return GemmType::Tf32;
    default:
        return GemmType::Bfloat;
    }
}

} // namespace

CudaBackend::Task CudaBackend::taskOf(
    const Matrix& matrix, int index, const float* bias, Act x, Act out) const
{
    Task task { matrix.kind, {} };
    Product& product = task.product;
    product.matrix = matrix.place;
    product.matrix.data += std::size_t(index) * matrix.dataBytes;
    product.matrix.side += std::size_t(index) * matrix.sideBytes;
    product.bias = bias ? bias + std::size_t(index) * std::size_t(matrix.out) : nullptr;
    product.x = x.data;
    product.y = out.data;
    product.xRow = x.cols;
    product.yRow = out.cols;
    product.rows = x.rows;
    product.batch = product.divide = 1;
    return task;
}

void CudaBackend::runProducts(std::vector<Task> tasks)
{
    while (!tasks.empty()) {
        Product group[kProducts];
        int count = 0;
        const Task first = tasks.front();
        std::vector<Task> later;
        for (const Task& task : tasks) {
            const bool together = count < kProducts && task.kind == first.kind
                && task.product.matrix.in == first.product.matrix.in
                && task.product.rows == first.product.rows
                && task.product.batch == first.product.batch;
            if (together)
                group[count++] = task.product;
            else
                later.push_back(task);
        }
        submit(cuda::products(first.kind, group, count, m_grids));
        tasks = std::move(later);
    }
}

void CudaBackend::runGemm(const Matrix& matrix, int index, const float* bias, Act x, Act out)
{
    m_queue.flush();
    sendState();
    const GemmType type = gemmType(matrix.kind);
    GemmJob job;
    job.type = type;
    job.rows = x.rows;
    job.in = matrix.in;
    job.xStride = x.cols;
    job.yStride = out.cols;
    job.x = x.data;
    if (type == GemmType::Bfloat) {
        const std::size_t count = std::size_t(x.rows) * std::size_t(x.cols);
        auto* converted = scratch<std::uint16_t>(m_converted, count);
        submit(toBfloat({ x.data, converted, std::int64_t(count) }));
        job.x = converted;
    }
    DeviceMatrix place = matrix.place;
    place.data += std::size_t(index) * matrix.dataBytes;
    place.side += std::size_t(index) * matrix.sideBytes;
    // Weights that lie there as the product wants them are used in place.
    if (matrix.kind == BlockKind::BF16 || matrix.kind == BlockKind::F32) {
        job.w = place.data;
        job.wStride = std::int64_t(blocksOfRow(matrix.kind, matrix.in)) * 32;
        job.out = matrix.out;
        job.y = out.data;
        demand(m_gemm->run(job, m_queue.stream()));
    } else {
        const int panel = int(std::clamp<std::int64_t>(
            kPanel / matrix.in, 1, std::min<std::int64_t>(matrix.out, kPanelRows)));
        const std::size_t bytes = type == GemmType::Bfloat ? 2 : 4;
        void* decoded
            = grow(m_panel, std::size_t(panel) * std::size_t(matrix.in) * bytes, "decoded weights");
        for (int first = 0; first < matrix.out; first += panel) {
            Dequantise step {};
            step.matrix = place;
            std::copy(m_grids, m_grids + 6, step.grids);
            step.out = decoded;
            step.first = first;
            step.rows = std::min(panel, matrix.out - first);
            step.factor = 1;
            step.bfloat = type == GemmType::Bfloat;
            submit(cuda::dequantise(matrix.kind, step));
            job.w = decoded;
            job.wStride = matrix.in;
            job.out = step.rows;
            job.y = out.data + first;
            demand(m_gemm->run(job, m_queue.stream()));
        }
    }
    if (bias)
        submit(addBias({ out.data, bias + std::size_t(index) * std::size_t(matrix.out), x.rows,
            matrix.out, out.cols }));
}

void CudaBackend::linear(Act x, std::span<const LinearJob> jobs)
{
    std::vector<Task> tasks;
    for (const LinearJob& job : jobs) {
        const Matrix& weights = matrix(job.weight.id);
        if (wantsGemm(x.rows))
            runGemm(weights, 0, vector(job.bias), x, job.out);
        else
            tasks.push_back(taskOf(weights, 0, vector(job.bias), x, job.out));
    }
    runProducts(std::move(tasks));
}

void CudaBackend::stackLinear(std::span<const StackJob> jobs)
{
    std::vector<Task> tasks;
    for (const StackJob& job : jobs) {
        const Matrix& weights = matrix(job.weights.id);
        if (wantsGemm(job.x.rows))
            runGemm(weights, job.index, vector(job.bias), job.x, job.out);
        else
            tasks.push_back(taskOf(weights, job.index, vector(job.bias), job.x, job.out));
    }
    runProducts(std::move(tasks));
}

void CudaBackend::headLinear(const HeadLinearJob& job)
{
    // One batch of all heads, whatever the rows: a head's matrix is small and stays in the cache.
    const Matrix& weights = matrix(job.weights.id);
    Task task = taskOf(weights, 0, nullptr, job.x, job.out);
    Product& product = task.product;
    product.x = job.x.data + job.xOffset;
    product.y = job.out.data + job.outOffset;
    product.batch = weights.count;
    product.xOuter = job.xStride;
    product.yBatch = job.outStride;
    runProducts({ task });
}

} // namespace ax::cuda
