// SPDX-License-Identifier: Apache-2.0
// Weights of the cpu back end: declared one by one, then packed into one arena or left in the file.
#include "engine/kernels/cpu/cpu_backend.h"
#include "engine/model/weights/dequantize.h"

#include <algorithm>
#include <cstring>

namespace ax::cpu {

namespace {

constexpr std::size_t kAlign = 64;
std::size_t aligned(std::size_t bytes) { return (bytes + kAlign - 1) / kAlign * kAlign; }

} // namespace

Result<MatrixRef> CpuBackend::addMatrix(const std::vector<TensorView>& parts, bool lookup)
{
    const TensorView& first = parts.front();
    const std::string place = first.file ? first.file->path().string() : std::string();
    const auto layout = layoutFor(first.type);
    std::int64_t rows = 0, tileColumns = 0;
    for (const TensorView& part : parts) {
        if (part.type != first.type || part.columns() != first.columns())
            return fail(ErrorCode::ShapeMismatch,
                "[load_tensor] " + part.name + ": parts of one matrix differ in type or width",
                place);
        if (part.scales) {
            if (tileColumns != 0 && part.scales->tileColumns != tileColumns)
                return fail(ErrorCode::Unsupported,
                    "[load_tensor] " + part.name + ": parts of one matrix differ in their tiles",
                    place);
            tileColumns = part.scales->tileColumns;
        }
        rows += part.rows();
    }
    if (!layout && !lookup)
        return fail(ErrorCode::Unsupported,
            "[load_tensor] " + first.name + ": weight type " + ax::info(first.type).name
                + " is not one of a matrix",
            place, "use --precision exact, or a file with another quantisation");
    const int multiple = layout && isPacked(*layout) ? shapeOf(*layout).spanColumns()
                                                     : ax::info(first.type).blockSize;
    if (first.columns() % multiple != 0)
        return fail(ErrorCode::ShapeMismatch,
            "[load_tensor] " + first.name + ": expected a multiple of " + std::to_string(multiple)
                + " columns, found " + std::to_string(first.columns()),
            place);
    Matrix matrix;
    matrix.parts = parts;
    matrix.lookup = lookup;
    MatrixData& data = matrix.data;
    data.layout = layout.value_or(Layout::RowsF32);
    data.type = first.type;
    data.rows = int(rows);
    data.cols = int(first.columns());
    data.rowBytes = cpu::rowBytes(first.type, data.cols);
    data.stripBytes = cpu::stripBytes(data.layout, first.type, data.cols);
    data.tileColumns = tileColumns;
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

/// Rows that the kernels can read where the mapped file has them.
bool CpuBackend::inPlace(const Matrix& matrix)
{
    if (matrix.lookup)
        return true;
    if (isPacked(matrix.data.layout) || int(matrix.parts.size()) != matrix.count)
        return false;
    const std::size_t stride = matrix.parts.front().rowStride;
    return std::all_of(matrix.parts.begin(), matrix.parts.end(),
        [&](const TensorView& part) { return !part.makeRow && part.rowStride == stride; });
}

/// Bytes of one matrix of a stack in the arena.
std::size_t CpuBackend::oneBytes(const Matrix& matrix)
{
    return isPacked(matrix.data.layout)
        ? std::size_t(matrix.data.strips()) * matrix.data.stripBytes
        : std::size_t(matrix.data.rows) * cpu::rowBytes(matrix.data.type, matrix.data.cols);
}

MatrixData CpuBackend::dataOf(const Matrix& matrix, int index)
{
    MatrixData data = matrix.data;
    data.data = matrix.starts.empty() ? data.data + std::size_t(index) * oneBytes(matrix)
                                      : matrix.starts[std::size_t(index)];
    if (data.rowScales)
        data.rowScales += std::size_t(index) * std::size_t(data.rows);
    return data;
}

std::uint64_t CpuBackend::weightBytes() const
{
    std::uint64_t bytes = 0;
    for (const Matrix& matrix : m_matrices)
        bytes += std::uint64_t(matrix.count)
            * (matrix.lookup ? std::uint64_t(matrix.data.rows) * matrix.data.rowBytes
                             : oneBytes(matrix));
    for (const auto& vector : m_vectors)
        bytes += vector.size() * sizeof(float);
    return bytes;
}

/// Fills `out` with the strips, or rows, of all matrices of a stack, on all threads. File pages are
/// given back on the way, so that no matrix lies in memory twice.
void CpuBackend::fillMatrix(const Matrix& matrix, std::byte* out)
{
    constexpr std::size_t kSlice = 16 << 20;
    const MatrixData& data = matrix.data;
    if (isPacked(data.layout)) {
        const int strips = data.strips(), all = matrix.count * strips;
        const int together = std::max(1, int(kSlice / data.stripBytes));
        // Rows before a strip, over all matrices of the stack.
        const auto rowOf = [&](int strip) {
            return std::int64_t(strip / strips) * data.rows
                + std::min(data.rows, strip % strips * kStripRows);
        };
        for (int first = 0; first < all; first += together) {
            const int count = std::min(together, all - first);
            m_pool.parallelFor(count, 4, [&](int begin, int end, int) {
                for (int strip = first + begin; strip < first + end; ++strip) {
                    const auto parts = matrix.count == 1
                        ? std::span<const TensorView>(matrix.parts)
                        : std::span(&matrix.parts[std::size_t(strip / strips)], 1);
                    packStrip(parts, data.layout, strip % strips,
                        out + std::size_t(strip) * data.stripBytes);
                }
            });
            std::int64_t row = 0;
            for (const TensorView& part : matrix.parts) {
                part.releaseRows(std::max<std::int64_t>(rowOf(first) - row, 0),
                    std::min(rowOf(first + count) - row, part.rows()));
                row += part.rows();
            }
        }
        return;
    }
    for (const TensorView& part : matrix.parts) {
        const int rows = int(part.rows());
        m_pool.parallelFor(rows, 16, [&](int begin, int end, int) {
            std::vector<std::byte> scratch;
            for (int row = begin; row < end; ++row)
                std::memcpy(
                    out + std::size_t(row) * data.rowBytes, part.row(row, scratch), data.rowBytes);
        });
        part.releaseRows(0, rows);
        out += std::size_t(rows) * data.rowBytes;
    }
}

/// FP8: where the scales of each row's tiles are.
void CpuBackend::findRowScales(Matrix& matrix)
{
    if (matrix.data.layout != Layout::RowsFp8 || matrix.data.tileColumns == 0)
        return;
    for (const TensorView& part : matrix.parts) {
        if (!part.scales && matrix.ones.empty())
            matrix.ones.assign(std::size_t(matrix.data.cols), 1.0f);
        for (std::int64_t row = 0; row < part.rows(); ++row)
            matrix.rowScales.push_back(!part.scales ? matrix.ones.data()
                                                    : part.scales->values.data()
                        + (part.scaleRow + row * part.scaleStep) / part.scales->tileRows
                            * part.scales->across);
    }
    matrix.data.rowScales = matrix.rowScales.data();
}

Status CpuBackend::finishLoading(const std::function<void(double)>& progress, std::stop_token stop)
{
    // One arena for all: large pages need large pieces, and stacks of experts are many.
    std::size_t bytes = 0;
    for (const Matrix& matrix : m_matrices)
        if (!inPlace(matrix))
            bytes += aligned(std::size_t(matrix.count) * oneBytes(matrix));
    AX_TRY(m_weightArena, Arena::create(bytes));
    std::byte* out = m_weightArena.data();
    for (Matrix& matrix : m_matrices) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "[load_model] cancelled");
        if (matrix.lookup)
            continue;
        findRowScales(matrix);
        if (inPlace(matrix)) {
            matrix.starts.clear();
            for (const TensorView& part : matrix.parts) {
                matrix.starts.push_back(part.data.data());
                if (part.file)
                    part.file->willNeed(part.fileOffset, part.data.size());
            }
            matrix.data.data = matrix.starts.front();
            if (matrix.parts.front().rowStride)
                matrix.data.rowBytes = matrix.parts.front().rowStride;
            continue;
        }
        fillMatrix(matrix, out);
        matrix.data.data = out;
        out += aligned(std::size_t(matrix.count) * oneBytes(matrix));
        if (progress)
            progress(double(out - m_weightArena.data()) / double(bytes));
    }
    return {};
}

} // namespace ax::cpu
