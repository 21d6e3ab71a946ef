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
    return std::unique_ptr<Backend>(
        std::make_unique<cpu::CpuBackend>(threads, cpu::kernels()));
}

} // namespace ax

namespace ax::cpu {

namespace {
    // One piece of the activation arena: 4 Mi floats.
    constexpr std::size_t kPiece = std::size_t(4) << 20;

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
{
}

BackendInfo CpuBackend::info() const
{
    return { "CPU, " + std::to_string(m_pool.threads())
            + (m_pool.threads() == 1 ? " thread, " : " threads, ") + m_kernels.name,
        m_pool.threads() };
}

Result<MatrixRef> CpuBackend::addMatrix(const std::vector<TensorView>& parts, bool lookup)
{
    const TensorView& first = parts.front();
    const auto layout = layoutFor(first.type);
    std::int64_t rows = 0;
    for (const TensorView& part : parts) {
        if (part.type != first.type || part.columns() != first.columns())
            return fail(ErrorCode::ShapeMismatch,
                "[load_tensor] " + part.name + ": parts of one matrix differ in type or width");
        rows += part.rows();
    }
    if (!layout && !lookup)
        return fail(ErrorCode::Unsupported,
            "[load_tensor] " + first.name + ": weight type " + ax::info(first.type).name
                + " has no fast kernel",
            first.file ? first.file->path().string() : std::string(),
            "use --precision exact, or a file with another quantisation");
    Matrix matrix;
    matrix.parts = parts;
    matrix.lookup = lookup;
    matrix.data.layout = layout.value_or(Layout::RowsF32);
    matrix.data.rows = int(rows);
    matrix.data.cols = int(first.columns());
    matrix.data.stripBytes = cpu::stripBytes(matrix.data.layout, matrix.data.cols);
    matrix.floats = !isPacked(matrix.data.layout);
    m_matrices.push_back(std::move(matrix));
    return MatrixRef { int(m_matrices.size()) - 1, int(rows), int(first.columns()) };
}

Result<VectorRef> CpuBackend::addVector(const TensorView& view, float offset)
{
    std::vector<float> values(std::size_t(view.elements()));
    std::vector<std::byte> scratch;
    for (std::int64_t r = 0; r < view.rows(); ++r)
        dequantizeRow(view, r, values.data() + r * view.columns(), scratch);
    for (float& value : values)
        value += offset;
    m_vectors.push_back(std::move(values));
    return VectorRef { int(m_vectors.size()) - 1, int(view.elements()) };
}

std::uint64_t CpuBackend::weightBytes() const
{
    std::uint64_t bytes = 0;
    for (const Matrix& matrix : m_matrices) {
        if (matrix.lookup) {
            for (const TensorView& part : matrix.parts)
                bytes += part.data.size();
        } else {
            bytes += matrix.bytes();
        }
    }
    for (const auto& vector : m_vectors)
        bytes += vector.size() * sizeof(float);
    return bytes;
}

Status CpuBackend::finishLoading(
    const std::function<void(double)>& progress, std::stop_token stop)
{
    const double total = double(std::max<std::uint64_t>(weightBytes(), 1));
    double done = 0;
    for (Matrix& matrix : m_matrices) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "[load_model] cancelled");
        const std::size_t bytes = matrix.bytes();
        done += double(bytes);
        if (matrix.lookup)
            continue;
        const bool inPlace = matrix.floats && matrix.parts.size() == 1
            && matrix.parts.front().contiguous();
        if (inPlace) {
            // Rows stay in the mapped file; reading a byte of each page brings it in.
            matrix.data.data = matrix.parts.front().data.data();
            matrix.parts.front().file->willNeed(
                matrix.parts.front().fileOffset, matrix.parts.front().data.size());
        } else {
            AX_TRY(matrix.arena, Arena::create(bytes));
            std::byte* out = matrix.arena.data();
            for (const TensorView& part : matrix.parts) {
                if (matrix.floats) {
                    std::vector<std::byte> scratch;
                    for (std::int64_t r = 0; r < part.rows(); ++r, out += part.rowBytes())
                        std::memcpy(out, part.row(r, scratch), part.rowBytes());
                    continue;
                }
                const int strips = int((part.rows() + 7) / 8);
                m_pool.parallelFor(strips, 16, [&](int begin, int end, int) {
                    for (int strip = begin; strip < end; ++strip)
                        packStrip(part, matrix.data.layout, strip,
                            out + std::size_t(strip) * matrix.data.stripBytes);
                });
                out += std::size_t(strips) * matrix.data.stripBytes;
                if (!part.makeRow)
                    part.file->release(part.fileOffset, part.data.size());
            }
            matrix.data.data = matrix.arena.data();
        }
        if (progress)
            progress(done / total);
    }
    return {};
}

std::uint64_t CpuBackend::cacheBytes(
    std::span<const CacheLayer> layers, int capacity, KvType type) const
{
    const std::uint64_t element = type == KvType::F16 ? 2 : 4;
    const std::uint64_t positions = (std::uint64_t(capacity) + 7) / 8 * 8;
    std::uint64_t bytes = 0;
    for (const CacheLayer& layer : layers)
        if (layer.stateHeads == 0)
            bytes += std::uint64_t(layer.kvHeads) * std::uint64_t(layer.keyDim + layer.valueDim)
                * positions * element;
        else
            bytes += 4 * std::uint64_t(layer.stateFloats() + layer.tailFloats());
    return bytes;
}

Status CpuBackend::createCache(std::span<const CacheLayer> layers, int capacity, KvType type)
{
    if (type == KvType::Q8_0)
        return fail(ErrorCode::Unsupported, "[create_cache] q8_0 caches are not available",
            "--kv-type", "use f16 or f32");
    m_kvFormat = type == KvType::F16 ? KvFormat::F16 : KvFormat::F32;
    m_capacity = (capacity + 7) / 8 * 8;
    AX_TRY(m_cacheArena, Arena::create(cacheBytes(layers, capacity, type), false));
    m_cache.clear();
    std::byte* at = m_cacheArena.data();
    for (const CacheLayer& layer : layers) {
        CacheMemory memory;
        memory.shape = layer;
        if (layer.stateHeads > 0) {
            memory.tail.resize(layer.tailFloats());
            memory.state.resize(layer.stateFloats());
            m_cache.push_back(std::move(memory));
            continue;
        }
        memory.keys = at;
        at += std::size_t(layer.kvHeads) * std::size_t(layer.keyDim) * std::size_t(m_capacity)
            * elementBytes();
        memory.values = at;
        at += std::size_t(layer.kvHeads) * std::size_t(layer.valueDim) * std::size_t(m_capacity)
            * elementBytes();
        m_cache.push_back(std::move(memory));
    }
    return {};
}

// ---- forward: memory

void CpuBackend::beginForward() { m_used = 0; }

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

/// Runs body(begin, end) over rows, on all threads when there is enough work to pay for waking them.
template <class F> void CpuBackend::overRows(int rows, int cost, F&& body)
{
    if (rows == 1 || std::int64_t(rows) * cost < 16384) {
        body(0, rows);
        return;
    }
    m_pool.parallelFor(rows, std::max(1, rows / (m_pool.threads() * 4)),
        [&](int begin, int end, int) { body(begin, end); });
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
    std::memcpy(
        destination, x.data, std::size_t(x.rows) * std::size_t(x.cols) * sizeof(float));
}

void CpuBackend::linear(Act x, std::span<const LinearJob> jobs)
{
    Activations input;
    input.floats = x.data;
    input.rows = x.rows;
    input.cols = x.cols;
    bool packed = false;
    int strips = 0;
    for (const LinearJob& job : jobs) {
        const Matrix& matrix = m_matrices[std::size_t(job.weight.id)];
        packed = packed || !matrix.floats;
        strips += matrix.data.strips();
    }
    if (packed) {
        const std::size_t blocks = std::size_t(x.cols / 32);
        const std::size_t rows = std::size_t(x.rows);
        if (m_quants.size() < rows * std::size_t(x.cols)) {
            m_quants.resize(rows * std::size_t(x.cols));
            m_fineQuants.resize(rows * std::size_t(x.cols));
        }
        scratch(m_scales, rows * blocks);
        scratch(m_sums, rows * blocks);
        scratch(m_fineScales, rows * blocks);
        overRows(x.rows, x.cols, [&](int begin, int end) {
            for (std::size_t r = std::size_t(begin); r < std::size_t(end); ++r)
                m_kernels.quantize(x.data + r * std::size_t(x.cols), x.cols,
                    m_quants.data() + r * std::size_t(x.cols), m_scales.data() + r * blocks,
                    m_sums.data() + r * blocks, m_fineQuants.data() + r * std::size_t(x.cols),
                    m_fineScales.data() + r * blocks);
        });
        input.quants = m_quants.data();
        input.scales = m_scales.data();
        input.sums = m_sums.data();
        input.fineQuants = m_fineQuants.data();
        input.fineScales = m_fineScales.data();
    }
    // All jobs share one parallel region: strips are numbered through.
    const int grain = std::clamp(strips / (m_pool.threads() * 8), 1, 32);
    m_pool.parallelFor(strips, grain, [&](int begin, int end, int) {
        int offset = 0;
        for (const LinearJob& job : jobs) {
            const Matrix& matrix = m_matrices[std::size_t(job.weight.id)];
            const int count = matrix.data.strips();
            const int from = std::max(begin, offset), to = std::min(end, offset + count);
            if (from < to)
                m_kernels.gemm(matrix.data, from - offset, to - offset, input,
                    job.bias ? m_vectors[std::size_t(job.bias.id)].data() : nullptr, job.out.data,
                    std::size_t(job.out.cols));
            offset += count;
        }
    });
}

// ---- forward: rotary embedding

void CpuBackend::prepareRope(
    int slot, const RopeFrequencies& frequencies, int firstPosition, int rows)
{
    if (m_ropes.size() <= std::size_t(slot))
        m_ropes.resize(std::size_t(slot) + 1);
    Rope& rope = m_ropes[std::size_t(slot)];
    rope.frequencies = frequencies;
    rope.firstPosition = firstPosition;
    const std::size_t half = frequencies.inverse.size();
    rope.cosine.resize(std::size_t(rows) * half);
    rope.sine.resize(std::size_t(rows) * half);
    for (int r = 0; r < rows; ++r)
        for (std::size_t k = 0; k < half; ++k) {
            const float angle = float(firstPosition + r) * frequencies.inverse[k];
            rope.cosine[std::size_t(r) * half + k] = std::cos(angle) * frequencies.attentionFactor;
            rope.sine[std::size_t(r) * half + k] = std::sin(angle) * frequencies.attentionFactor;
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

// ---- cache

void CpuBackend::writeKey(const CacheMemory& cache, int head, int position, const float* key)
{
    const std::size_t dim = std::size_t(cache.shape.keyDim);
    const std::size_t base = std::size_t(head) * dim * std::size_t(m_capacity)
        + std::size_t(position / 8) * dim * 8 + std::size_t(position % 8);
    if (m_kvFormat == KvFormat::F32) {
        float* target = reinterpret_cast<float*>(cache.keys) + base;
        for (std::size_t d = 0; d < dim; ++d)
            target[d * 8] = key[d];
        return;
    }
    auto* target = reinterpret_cast<std::uint16_t*>(cache.keys) + base;
    std::uint16_t half[4096];
    m_kernels.floatToHalf(key, int(dim), half);
    for (std::size_t d = 0; d < dim; ++d)
        target[d * 8] = half[d];
}

void CpuBackend::writeValue(const CacheMemory& cache, int head, int position, const float* value)
{
    const std::size_t dim = std::size_t(cache.shape.valueDim);
    const std::size_t base
        = (std::size_t(head) * std::size_t(m_capacity) + std::size_t(position)) * dim;
    if (m_kvFormat == KvFormat::F32)
        std::memcpy(reinterpret_cast<float*>(cache.values) + base, value, dim * sizeof(float));
    else
        m_kernels.floatToHalf(
            value, int(dim), reinterpret_cast<std::uint16_t*>(cache.values) + base);
}

void CpuBackend::appendCache(int layer, Act key, Act value, int firstPosition)
{
    const CacheMemory& cache = m_cache[std::size_t(layer)];
    overRows(key.rows, key.cols * 4, [&](int begin, int end) {
        for (int r = begin; r < end; ++r)
            for (int head = 0; head < cache.shape.kvHeads; ++head) {
                writeKey(cache, head, firstPosition + r,
                    key.data + std::size_t(r) * std::size_t(key.cols) + head * cache.shape.keyDim);
                writeValue(cache, head, firstPosition + r,
                    value.data + std::size_t(r) * std::size_t(value.cols)
                        + head * cache.shape.valueDim);
            }
    });
}

void CpuBackend::readKey(const CacheMemory& cache, int head, int position, float* key) const
{
    const std::size_t dim = std::size_t(cache.shape.keyDim);
    const std::size_t base = std::size_t(head) * dim * std::size_t(m_capacity)
        + std::size_t(position / 8) * dim * 8 + std::size_t(position % 8);
    for (std::size_t d = 0; d < dim; ++d)
        key[d] = m_kvFormat == KvFormat::F32
            ? reinterpret_cast<const float*>(cache.keys)[base + d * 8]
            : halfToFloat(reinterpret_cast<const std::uint16_t*>(cache.keys)[base + d * 8]);
}

std::vector<float> CpuBackend::saveCache(int position)
{
    std::vector<float> saved;
    const bool half = m_kvFormat == KvFormat::F16;
    for (const CacheMemory& cache : m_cache) {
        saved.insert(saved.end(), cache.tail.begin(), cache.tail.end());
        saved.insert(saved.end(), cache.state.begin(), cache.state.end());
        for (int head = 0; head < cache.shape.kvHeads; ++head) {
            const std::size_t keyDim = std::size_t(cache.shape.keyDim);
            const std::size_t valueDim = std::size_t(cache.shape.valueDim);
            saved.resize(saved.size() + keyDim);
            readKey(cache, head, position, saved.data() + saved.size() - keyDim);
            const std::size_t at
                = (std::size_t(head) * std::size_t(m_capacity) + std::size_t(position)) * valueDim;
            for (std::size_t d = 0; d < valueDim; ++d)
                saved.push_back(half
                        ? halfToFloat(reinterpret_cast<const std::uint16_t*>(cache.values)[at + d])
                        : reinterpret_cast<const float*>(cache.values)[at + d]);
        }
    }
    return saved;
}

void CpuBackend::restoreCache(int position, std::span<const float> saved)
{
    const float* at = saved.data();
    for (CacheMemory& cache : m_cache) {
        std::copy_n(at, cache.tail.size(), cache.tail.begin());
        at += cache.tail.size();
        std::copy_n(at, cache.state.size(), cache.state.begin());
        at += cache.state.size();
        for (int head = 0; head < cache.shape.kvHeads; ++head) {
            writeKey(cache, head, position, at);
            at += cache.shape.keyDim;
            writeValue(cache, head, position, at);
            at += cache.shape.valueDim;
        }
    }
}

} // namespace ax::cpu
