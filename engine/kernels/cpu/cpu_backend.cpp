// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cpu/cpu_backend.h"

#include "engine/core/half.h"
#include "engine/core/system_info.h"
#include "engine/model/weights/dequantize.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>

namespace ax {

Result<std::unique_ptr<Backend>> makeCpuBackend(const LoadOptions& options)
{
    const int threads = options.threads > 0 ? options.threads : usableProcessors();
    if (threads > 256)
        return fail(ErrorCode::InvalidArgument, "[load_model] threads: expected 1 to 256");
    return std::unique_ptr<Backend>(std::make_unique<cpu::CpuBackend>(threads, cpu::kernels()));
}

} // namespace ax

namespace ax::cpu {

namespace {
// One piece of the activation arena: 512 Ki floats.
constexpr std::size_t kPiece = std::size_t(512) << 10;

float sigmoid(float x) { return 1 / (1 + std::exp(-x)); }

void sigmoidGate(const float* gate, const float* up, int count, float* out)
{
    for (int k = 0; k < count; ++k)
        out[k] = sigmoid(gate[k]) * up[k];
}

void clampedSwiglu(const float* gate, const float* up, int count, float* out)
{
    for (int k = 0; k < count; ++k) {
        const float g = std::min(gate[k], 7.0f);
        out[k] = (std::clamp(up[k], -7.0f, 7.0f) + 1) * g * sigmoid(1.702f * g);
    }
}
}

CpuBackend::CpuBackend(int threads, const KernelTable& table)
    : m_kernels(table)
    , m_pool(threads)
    , m_ownRows(std::size_t(threads))
{
}

BackendInfo CpuBackend::info() const
{
    return { "CPU, " + std::to_string(m_pool.threads())
            + (m_pool.threads() == 1 ? " thread, " : " threads, ") + m_kernels.name,
        m_pool.threads() };
}

// ---- forward: memory

void CpuBackend::beginForward(const RowTable& table)
{
    m_used = 0;
    m_table = table;
}

Act CpuBackend::alloc(int rows, int cols)
{
    // Pieces never move, so earlier activations stay valid; a request never spans two pieces.
    const std::size_t floats = (std::size_t(rows) * std::size_t(cols) + 15) / 16 * 16;
    const std::size_t pieceSize = std::max(kPiece, floats);
    std::size_t start = 0;
    for (std::vector<float>& piece : m_blocks) {
        const std::size_t end = start + piece.size();
        const std::size_t from = std::max(m_used, start);
        if (from + floats <= end) {
            m_used = from + floats;
            return { piece.data() + (from - start), rows, cols };
        }
        start = end;
    }
    m_blocks.emplace_back(pieceSize);
    m_used = start + floats;
    return { m_blocks.back().data(), rows, cols };
}

float* CpuBackend::scratch(std::vector<float>& buffer, std::size_t floats)
{
    if (buffer.size() < floats)
        buffer.resize(floats);
    return buffer.data();
}

// ---- forward: row operations

void CpuBackend::embed(std::span<const TokenId> ids, MatrixRef table, float scale, Act out)
{
    const TensorView& view = m_matrices[std::size_t(table.id)].parts.front();
    for (std::size_t r = 0; r < ids.size(); ++r) {
        float* target = out.data + r * std::size_t(out.cols);
        dequantizeRow(view, ids[r], target, m_rowScratch);
        if (scale != 1)
            for (int k = 0; k < out.cols; ++k)
                target[k] *= scale;
    }
}

void CpuBackend::rmsNorm(Act x, VectorRef weight, float epsilon, Act out)
{
    const float* w = m_vectors[std::size_t(weight.id)].data();
    overRows(x.rows, x.cols, [&](int begin, int end) {
        for (int r = begin; r < end; ++r) {
            const std::size_t at = std::size_t(r) * std::size_t(x.cols);
            m_kernels.rmsNorm(x.data + at, w, x.cols, epsilon, out.data + at);
        }
    });
}

void CpuBackend::headNorm(Act x, int headDim, VectorRef weight, float epsilon)
{
    const float* w = m_vectors[std::size_t(weight.id)].data();
    overRows(x.rows, x.cols, [&](int begin, int end) {
        for (std::size_t at = std::size_t(begin) * std::size_t(x.cols);
             at < std::size_t(end) * std::size_t(x.cols); at += std::size_t(headDim))
            m_kernels.rmsNorm(x.data + at, w, headDim, epsilon, x.data + at);
    });
}

void CpuBackend::gate(Activation kind, Act gate, Act up, Act out)
{
    const auto kernel = kind == Activation::Silu ? m_kernels.siluGate
        : kind == Activation::GeluTanh           ? m_kernels.geluGate
        : kind == Activation::Sigmoid            ? sigmoidGate
                                                 : clampedSwiglu;
    overRows(gate.rows, gate.cols * 4, [&](int begin, int end) {
        const std::size_t at = std::size_t(begin) * std::size_t(gate.cols);
        kernel(gate.data + at, up.data + at, (end - begin) * gate.cols, out.data + at);
    });
}

void CpuBackend::add(Act x, Act y, float factor)
{
    overRows(x.rows, x.cols, [&](int begin, int end) {
        const std::size_t at = std::size_t(begin) * std::size_t(x.cols);
        m_kernels.addScaled(x.data + at, y.data + at, factor, (end - begin) * x.cols);
    });
}

void CpuBackend::switchRows(Act x, Act logits)
{
    for (int r = 0; r < x.rows; ++r) {
        const float factor = sigmoid(logits.data[r]);
        float* row = x.data + std::size_t(r) * std::size_t(x.cols);
        for (int k = 0; k < x.cols; ++k)
            row[k] *= factor;
    }
}

void CpuBackend::scale(Act x, float factor, float cap)
{
    const std::size_t count = std::size_t(x.rows) * std::size_t(x.cols);
    for (std::size_t k = 0; k < count; ++k) {
        float value = x.data[k] * factor;
        x.data[k] = cap > 0 ? cap * std::tanh(value / cap) : value;
    }
}

Act CpuBackend::row(Act x, int row) const
{
    return { x.data + std::size_t(row) * std::size_t(x.cols), 1, x.cols };
}

void CpuBackend::download(Act x, float* destination)
{
    std::memcpy(destination, x.data, std::size_t(x.rows) * std::size_t(x.cols) * sizeof(float));
}

// ---- forward: rotary embedding

void CpuBackend::prepareRope(int slot, const RopeFrequencies& frequencies)
{
    if (m_ropes.size() <= std::size_t(slot))
        m_ropes.resize(std::size_t(slot) + 1);
    Rope& rope = m_ropes[std::size_t(slot)];
    rope.frequencies = frequencies;
    const std::size_t half = frequencies.inverse.size(), rows = m_table.rows.size();
    rope.cosine.resize(rows * half);
    rope.sine.resize(rows * half);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t k = 0; k < half; ++k) {
            const float angle = float(m_table.rows[r].position) * frequencies.inverse[k];
            rope.cosine[r * half + k] = std::cos(angle) * frequencies.attentionFactor;
            rope.sine[r * half + k] = std::sin(angle) * frequencies.attentionFactor;
        }
}

void CpuBackend::rope(Act x, int headDim, int slot)
{
    const Rope& rope = m_ropes[std::size_t(slot)];
    const std::size_t half = rope.frequencies.inverse.size();
    const bool pairs = rope.frequencies.pairs;
    overRows(x.rows, x.cols, [&](int begin, int end) {
        for (int r = begin; r < end; ++r) {
            const float* c = rope.cosine.data() + std::size_t(r) * half;
            const float* s = rope.sine.data() + std::size_t(r) * half;
            float* row = x.data + std::size_t(r) * std::size_t(x.cols);
            for (int head = 0; head < x.cols / headDim; ++head) {
                float* v = row + head * headDim;
                for (std::size_t k = 0; k < half; ++k) {
                    float& a = pairs ? v[2 * k] : v[k];
                    float& b = pairs ? v[2 * k + 1] : v[k + half];
                    const float turned = a * c[k] - b * s[k];
                    b = b * c[k] + a * s[k];
                    a = turned;
                }
            }
        }
    });
}

} // namespace ax::cpu
