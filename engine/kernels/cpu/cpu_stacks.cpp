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
        Activations input;
        int strips = 0;
    };
    std::vector<Task> tasks(products.size());
    // Each distinct input is quantised once.
    std::vector<std::pair<const float*, Activations>> inputs;
    std::size_t elements = 0, blocks = 0;
    for (const Product& product : products)
        if (!product.matrix->floats
            && std::none_of(inputs.begin(), inputs.end(),
                [&](const auto& known) { return known.first == product.x; })) {
            const int cols = product.matrix->data.cols;
            Activations input;
            input.floats = product.x;
            input.rows = product.rows;
            input.cols = cols;
            inputs.emplace_back(product.x, input);
            elements += std::size_t(product.rows) * std::size_t(cols);
            blocks += std::size_t(product.rows) * std::size_t(cols / 32);
        }
    if (m_quants.size() < elements) {
        m_quants.resize(elements);
        m_fineQuants.resize(elements);
    }
    scratch(m_scales, blocks);
    scratch(m_sums, blocks);
    scratch(m_fineScales, blocks);
    elements = blocks = 0;
    for (auto& [x, input] : inputs) {
        input.quants = m_quants.data() + elements;
        input.fineQuants = m_fineQuants.data() + elements;
        input.scales = m_scales.data() + blocks;
        input.sums = m_sums.data() + blocks;
        input.fineScales = m_fineScales.data() + blocks;
        const std::size_t perRow = std::size_t(input.cols / 32);
        for (std::size_t r = 0; r < std::size_t(input.rows); ++r)
            m_kernels.quantize(x + r * std::size_t(input.cols), input.cols,
                m_quants.data() + elements + r * std::size_t(input.cols),
                m_scales.data() + blocks + r * perRow, m_sums.data() + blocks + r * perRow,
                m_fineQuants.data() + elements + r * std::size_t(input.cols),
                m_fineScales.data() + blocks + r * perRow);
        elements += std::size_t(input.rows) * std::size_t(input.cols);
        blocks += std::size_t(input.rows) * perRow;
    }
    int strips = 0;
    for (std::size_t k = 0; k < products.size(); ++k) {
        const Product& product = products[k];
        tasks[k].strips = product.matrix->data.strips();
        strips += tasks[k].strips;
        if (product.matrix->floats) {
            tasks[k].input.floats = product.x;
            tasks[k].input.rows = product.rows;
            tasks[k].input.cols = product.matrix->data.cols;
        } else {
            tasks[k].input = std::find_if(inputs.begin(), inputs.end(),
                [&](const auto& known) { return known.first == product.x; })->second;
        }
    }
    const int grain = std::clamp(strips / (m_pool.threads() * 8), 1, 32);
    m_pool.parallelFor(strips, grain, [&](int begin, int end, int) {
        int offset = 0;
        for (std::size_t k = 0; k < products.size() && offset < end; ++k) {
            const int from = std::max(begin, offset);
            const int to = std::min(end, offset + tasks[k].strips);
            if (from < to) {
                const Product& product = products[k];
                MatrixData data = product.matrix->data;
                // Packed matrices are padded to whole strips, plain rows are not.
                data.data += std::size_t(product.index)
                    * (product.matrix->floats ? data.stripBytes / 8 * std::size_t(data.rows)
                                              : product.matrix->one());
                m_kernels.gemm(data, from - offset, to - offset, tasks[k].input, product.bias,
                    product.out, product.outStride);
            }
            offset += tasks[k].strips;
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

void CpuBackend::copyColumns(Act from, int fromOffset, int fromStride, Act to, int toOffset,
    int toStride, int groups, int columns)
{
    for (int r = 0; r < from.rows; ++r)
        for (int g = 0; g < groups; ++g)
            std::memcpy(
                to.data + std::size_t(r) * std::size_t(to.cols) + toOffset + g * toStride,
                from.data + std::size_t(r) * std::size_t(from.cols) + fromOffset + g * fromStride,
                std::size_t(columns) * sizeof(float));
}

} // namespace ax::cpu
