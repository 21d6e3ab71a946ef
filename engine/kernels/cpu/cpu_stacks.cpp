// SPDX-License-Identifier: Apache-2.0
// Stacks of matrices: experts of a mixture, one matrix a head.
#include "engine/kernels/cpu/cpu_backend.h"

#include <algorithm>
#include <cstring>

namespace ax::cpu {

Result<StackRef> CpuBackend::addStack(const std::vector<TensorView>& parts)
{
    const TensorView& first = parts.front();
    for (const TensorView& part : parts)
        if (part.rows() != first.rows())
            return fail(ErrorCode::ShapeMismatch,
                "[load_tensor] " + part.name + ": matrices of one stack differ in shape");
    AX_TRY(const MatrixRef whole, addMatrix(parts, false));
    Matrix& matrix = m_matrices[std::size_t(whole.id)];
    matrix.count = int(parts.size());
    matrix.data.rows = int(first.rows());
    return StackRef { whole.id, matrix.count, matrix.data.rows, matrix.data.cols };
}

void CpuBackend::runProducts(std::span<const Product> products)
{
    struct Task {
        MatrixData data;
        Activations input;
    };
    std::vector<Task> tasks(products.size());
    // Each distinct input is quantised once.
    std::vector<Input> inputs;
    const auto known = [&](const float* x) {
        return std::find_if(
            inputs.begin(), inputs.end(), [&](const Input& input) { return input.x == x; });
    };
    for (const Product& product : products)
        if (takesQuantized(product.matrix->data.layout, product.rows, product.matrix->data.cols)
            && known(product.x) == inputs.end())
            inputs.push_back({ product.x, product.rows, product.matrix->data.cols,
                Terms::WhereItStandsOut, {} });
    quantizeInputs(inputs);
    int strips = 0;
    for (std::size_t k = 0; k < products.size(); ++k) {
        const Product& product = products[k];
        tasks[k].data = dataOf(*product.matrix, product.index);
        strips += tasks[k].data.strips();
        if (takesQuantized(tasks[k].data.layout, product.rows, tasks[k].data.cols)) {
            tasks[k].input = known(product.x)->quantized;
        } else {
            tasks[k].input.floats = product.x;
            tasks[k].input.rows = product.rows;
            tasks[k].input.cols = tasks[k].data.cols;
        }
    }
    const int grain = std::clamp(strips / (m_pool.threads() * 8), 1, 32);
    m_pool.parallelFor(strips, grain, [&](int begin, int end, int) {
        int offset = 0;
        for (std::size_t k = 0; k < products.size() && offset < end; ++k) {
            const int count = tasks[k].data.strips();
            const int from = std::max(begin, offset), to = std::min(end, offset + count);
            if (from < to)
                m_kernels.gemm(tasks[k].data, from - offset, to - offset, tasks[k].input,
                    products[k].bias, products[k].out, products[k].outStride);
            offset += count;
        }
    });
}

void CpuBackend::stackLinear(std::span<const StackJob> jobs)
{
    std::vector<Product> products;
    for (const StackJob& job : jobs) {
        Product product;
        product.matrix = &m_matrices[std::size_t(job.weights.id)];
        product.index = job.index;
        if (job.bias)
            product.bias = m_vectors[std::size_t(job.bias.id)].data()
                + std::size_t(job.index) * std::size_t(job.weights.out);
        product.x = job.x.data;
        product.rows = job.x.rows;
        product.out = job.out.data;
        product.outStride = std::size_t(job.out.cols);
        products.push_back(product);
    }
    runProducts(products);
}

void CpuBackend::headLinear(const HeadLinearJob& job)
{
    const std::size_t in = std::size_t(job.weights.in), rows = std::size_t(job.x.rows);
    float* gathered = scratch(m_gathered, std::size_t(job.weights.count) * rows * in);
    std::vector<Product> products;
    for (int head = 0; head < job.weights.count; ++head) {
        float* own = gathered + std::size_t(head) * rows * in;
        for (std::size_t r = 0; r < rows; ++r)
            std::memcpy(own + r * in,
                job.x.data + r * std::size_t(job.x.cols) + job.xOffset + head * job.xStride,
                in * sizeof(float));
        Product product;
        product.matrix = &m_matrices[std::size_t(job.weights.id)];
        product.index = head;
        product.x = own;
        product.rows = job.x.rows;
        product.out = job.out.data + job.outOffset + head * job.outStride;
        product.outStride = std::size_t(job.out.cols);
        products.push_back(product);
    }
    runProducts(products);
}

void CpuBackend::copyColumns(const ColumnsJob& job)
{
    for (int r = 0; r < job.from.rows; ++r)
        for (int g = 0; g < job.groups; ++g)
            std::memcpy(row(job.to, r).data + job.toOffset + g * job.toStride,
                row(job.from, r).data + job.fromOffset + g * job.fromStride,
                std::size_t(job.columns) * sizeof(float));
}

} // namespace ax::cpu
