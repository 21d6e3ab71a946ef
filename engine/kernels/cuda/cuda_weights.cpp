// SPDX-License-Identifier: Apache-2.0
// Weights of the cuda back end: split into planes row by row on all threads, sent in pieces.
#include "engine/kernels/cuda/cuda_backend.h"
#include "engine/kernels/cuda/demand.h"
#include "engine/model/weights/dequantize.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace ax::cuda {

namespace {

constexpr std::size_t kAlign = 256;
constexpr std::size_t kStaging = std::size_t(16) << 20;

std::size_t aligned(std::size_t bytes) { return (bytes + kAlign - 1) / kAlign * kAlign; }

/// Kind in which a weight type lies on the device; nullopt: as float32.
std::optional<BlockKind> kindOf(WeightType type)
{
    switch (type) {
    case WeightType::F16:
        return BlockKind::F16;
    case WeightType::BF16:
        return BlockKind::BF16;
    case WeightType::F8_E4M3:
        return BlockKind::F8;
    case WeightType::Q4_0:
        return BlockKind::Q4_0;
    case WeightType::Q4_1:
        return BlockKind::Q4_1;
    case WeightType::Q5_0:
        return BlockKind::Q5_0;
    case WeightType::Q5_1:
        return BlockKind::Q5_1;
    case WeightType::Q8_0:
        return BlockKind::Q8_0;
    case WeightType::Q2_K:
        return BlockKind::Q2_K;
    case WeightType::Q3_K:
        return BlockKind::Q3_K;
    case WeightType::Q4_K:
        return BlockKind::Q4_K;
    case WeightType::Q5_K:
        return BlockKind::Q5_K;
    case WeightType::Q6_K:
        return BlockKind::Q6_K;
    case WeightType::Q8_K:
        return BlockKind::Q8_K;
    case WeightType::IQ4_NL:
        return BlockKind::IQ4_NL;
    case WeightType::IQ4_XS:
        return BlockKind::IQ4_XS;
    case WeightType::IQ2_XXS:
        return BlockKind::IQ2_XXS;
    case WeightType::IQ2_XS:
        return BlockKind::IQ2_XS;
    case WeightType::IQ2_S:
        return BlockKind::IQ2_S;
    case WeightType::IQ3_XXS:
        return BlockKind::IQ3_XXS;
    case WeightType::IQ3_S:
        return BlockKind::IQ3_S;
    case WeightType::IQ1_S:
        return BlockKind::IQ1_S;
    case WeightType::IQ1_M:
        return BlockKind::IQ1_M;
    case WeightType::MXFP4:
        return BlockKind::MXFP4;
    default:
        return std::nullopt;
    }
}

/// FP8 stays FP8 when groups of 32 elements have one scale; rows are then whole groups, too.
BlockKind kindOf(const TensorView& view)
{
    const BlockKind kind = kindOf(view.type).value_or(BlockKind::F32);
    if (kind == BlockKind::F8
        && (view.columns() % 32 != 0
            || (view.scales && view.scales->tileColumns % 32 != 0
                && view.scales->tileColumns < view.columns())))
        return BlockKind::F32;
    return kind;
}

/// Row `row` of `view` in the planes of `kind`.
void splitRow(const TensorView& view, BlockKind kind, std::int64_t row, std::byte* data,
    std::byte* side, std::vector<std::byte>& scratch)
{
    const BlockLayout& layout = layoutOf(kind);
    const int columns = int(view.columns());
    if (kind == BlockKind::F32) {
        dequantizeRow(view, row, reinterpret_cast<float*>(data), scratch);
        return;
    }
    const std::byte* source = view.row(row, scratch);
    if (kind == BlockKind::F16 || kind == BlockKind::BF16) {
        std::memcpy(data, source, view.rowBytes());
        return;
    }
    if (kind == BlockKind::F8) {
        std::memcpy(data, source, view.rowBytes());
        for (int group = 0; group < columns / 32; ++group) {
            float scale = 1;
            if (const TileScales* tiles = view.scales.get())
                scale = tiles->values[std::size_t(
                    (view.scaleRow + row * view.scaleStep) / tiles->tileRows * tiles->across
                    + group * 32 / tiles->tileColumns)];
            std::memcpy(side + 4 * group, &scale, sizeof scale);
        }
        return;
    }
    for (std::size_t block = 0; block < blocksOfRow(kind, columns); ++block) {
        splitBlock(kind, source, data, side);
        source += layout.blockBytes;
        data += layout.dataBytes;
        side += layout.sideBytes;
    }
}

} // namespace

Result<CudaBackend::Matrix> CudaBackend::describe(const std::vector<TensorView>& parts) const
{
    const TensorView& first = parts.front();
    Matrix matrix;
    matrix.parts = parts;
    matrix.kind = kindOf(first);
    std::int64_t rows = 0;
    for (const TensorView& part : parts) {
        if (part.type != first.type || kindOf(part) != matrix.kind
            || part.columns() != first.columns())
            return fail(ErrorCode::ShapeMismatch,
                "[load_tensor] " + part.name + ": parts of one matrix differ in type or width",
                part.file ? part.file->path().string() : std::string());
        rows += part.rows();
    }
    matrix.out = int(rows);
    matrix.in = int(first.columns());
    return matrix;
}

Result<MatrixRef> CudaBackend::addMatrix(const std::vector<TensorView>& parts, bool)
{
    AX_TRY(Matrix matrix, describe(parts));
    const std::size_t blocks = blocksOfRow(matrix.kind, matrix.in) * std::size_t(matrix.out);
    matrix.dataBytes = blocks * std::size_t(layoutOf(matrix.kind).dataBytes);
    matrix.sideBytes = blocks * std::size_t(layoutOf(matrix.kind).sideBytes);
    const MatrixRef ref { int(m_matrices.size()), matrix.out, matrix.in };
    m_matrices.push_back(std::move(matrix));
    return ref;
}

Result<StackRef> CudaBackend::addStack(const std::vector<TensorView>& parts)
{
    for (const TensorView& part : parts)
        if (part.rows() != parts.front().rows())
            return fail(ErrorCode::ShapeMismatch,
                "[load_tensor] " + part.name + ": matrices of one stack differ in shape",
                part.file ? part.file->path().string() : std::string());
    AX_TRY(const MatrixRef whole, addMatrix(parts, false));
    Matrix& matrix = m_matrices[std::size_t(whole.id)];
    matrix.count = int(parts.size());
    matrix.out = whole.out / matrix.count;
    matrix.dataBytes /= std::size_t(matrix.count);
    matrix.sideBytes /= std::size_t(matrix.count);
    return StackRef { whole.id, matrix.count, matrix.out, matrix.in };
}

Result<VectorRef> CudaBackend::addVector(const TensorView& view, float offset)
{
    Vector vector;
    vector.size = int(view.elements());
    vector.values.resize(std::size_t(vector.size));
    std::vector<std::byte> scratch;
    for (std::int64_t row = 0; row < view.rows(); ++row)
        dequantizeRow(view, row, vector.values.data() + row * view.columns(), scratch);
    for (float& value : vector.values)
        value += offset;
    m_vectors.push_back(std::move(vector));
    return VectorRef { int(m_vectors.size()) - 1, m_vectors.back().size };
}

std::uint64_t CudaBackend::weightBytes() const
{
    std::uint64_t bytes = 0;
    for (const Matrix& matrix : m_matrices)
        bytes += aligned(matrix.dataBytes * std::size_t(matrix.count))
            + aligned(matrix.sideBytes * std::size_t(matrix.count));
    for (const Vector& vector : m_vectors)
        bytes += aligned(std::size_t(vector.size) * sizeof(float));
    return bytes;
}

Status CudaBackend::finishLoading(const std::function<void(double)>& progress, std::stop_token stop)
{
    AX_CHECK(useDevice(m_device));
    const double total = double(std::max<std::uint64_t>(weightBytes(), 1));
    AX_TRY(m_weights, allocate(std::size_t(weightBytes()), "weights"));
    auto* at = static_cast<std::uint8_t*>(m_weights);
    double done = 0;
    for (Vector& vector : m_vectors) {
        vector.place = reinterpret_cast<float*>(at);
        at += aligned(std::size_t(vector.size) * sizeof(float));
        AX_CHECK(copyToDevice(vector.place, vector.values.data(),
            std::size_t(vector.size) * sizeof(float), m_queue.stream()));
    }
    AX_CHECK(cuda::synchronize(m_queue.stream()));
    for (Vector& vector : m_vectors)
        vector.values = {};
    for (Matrix& matrix : m_matrices) {
        const std::size_t data = aligned(matrix.dataBytes * std::size_t(matrix.count));
        const std::size_t side = aligned(matrix.sideBytes * std::size_t(matrix.count));
        matrix.place = { at, at + data, matrix.dataBytes, matrix.sideBytes, matrix.out, matrix.in };
        at += data + side;
        AX_CHECK(uploadMatrix(matrix, stop));
        done += double(data + side);
        if (progress)
            progress(done / total);
    }
    return {};
}

Status CudaBackend::uploadMatrix(const Matrix& matrix, std::stop_token stop)
{
    const std::size_t blocks = blocksOfRow(matrix.kind, matrix.in);
    const std::size_t dataRow = blocks * std::size_t(layoutOf(matrix.kind).dataBytes);
    const std::size_t sideRow = blocks * std::size_t(layoutOf(matrix.kind).sideBytes);
    const int perTurn = int(std::max<std::size_t>(1, kStaging / (dataRow + sideRow)));
    std::byte* staging
        = static_cast<std::byte*>(pinned(std::size_t(perTurn) * (dataRow + sideRow)));
    std::size_t row0 = 0; // over all parts
    for (const TensorView& part : matrix.parts) {
        const int rows = int(part.rows());
        for (int from = 0; from < rows; from += perTurn) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[load_model] cancelled");
            const int count = std::min(perTurn, rows - from);
            std::byte* data = staging;
            std::byte* side = staging + std::size_t(count) * dataRow;
            // Rows of plain numbers are padded: what no element fills is zero.
            std::memset(data, 0, std::size_t(count) * dataRow);
            m_pool.parallelFor(count, 16, [&](int begin, int end, int) {
                std::vector<std::byte> scratch;
                for (int r = begin; r < end; ++r)
                    splitRow(part, matrix.kind, from + r, data + std::size_t(r) * dataRow,
                        side + std::size_t(r) * sideRow, scratch);
            });
            auto* dataPlace = const_cast<std::uint8_t*>(matrix.place.data);
            auto* sidePlace = const_cast<std::uint8_t*>(matrix.place.side);
            AX_CHECK(copyToDevice(
                dataPlace + row0 * dataRow, data, std::size_t(count) * dataRow, m_queue.stream()));
            if (sideRow > 0)
                AX_CHECK(copyToDevice(sidePlace + row0 * sideRow, side,
                    std::size_t(count) * sideRow, m_queue.stream()));
            // The staging memory is filled again next.
            AX_CHECK(cuda::synchronize(m_queue.stream()));
            row0 += std::size_t(count);
        }
        if (part.file && !part.data.empty())
            part.file->release(part.fileOffset, part.data.size());
    }
    return {};
}

} // namespace ax::cuda
