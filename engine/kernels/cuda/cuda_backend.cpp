// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cuda/cuda_backend.h"

#include "engine/kernels/cuda/demand.h"
#include "engine/kernels/cuda/weight_blocks.h"
#include "engine/model/weights/iq_grids.h"

#include <algorithm>
#include <cstring>

namespace ax::cuda {

namespace {
// One piece of the activation arena: 4 Mi floats.
constexpr std::size_t kPiece = std::size_t(4) << 20;
}

CudaBackend::CudaBackend(int device, int threads, int productRows, DeviceInfo info)
    : m_device(device)
    , m_productRows(productRows)
    , m_info(std::move(info))
    , m_pool(threads)
{
}

CudaBackend::~CudaBackend()
{
    (void)useDevice(m_device);
    (void)cuda::synchronize(m_queue.stream());
    for (Buffer* buffer : { &m_ids, &m_slots, &m_passRows, &m_passLists, &m_slabTable, &m_partial,
             &m_stats, &m_logits, &m_logsumexp, &m_nullMass, &m_rowWeights, &m_content, &m_panel,
             &m_converted })
        cuda::release(buffer->data);
    releaseDecode();
    for (Buffer& piece : m_pieces)
        cuda::release(piece.data);
    for (auto& [slot, rope] : m_ropes)
        for (Buffer* buffer : { &rope.inverse, &rope.cosine, &rope.sine })
            cuda::release(buffer->data);
    for (void* slab : m_slabs)
        cuda::release(slab);
    cuda::release(m_linearStates);
    cuda::release(m_weights);
    cuda::release(const_cast<std::uint16_t*>(m_grids[0]));
    cuda::release(m_state);
    releasePinned(m_pinned);
}

Result<std::unique_ptr<CudaBackend>> CudaBackend::create(int device, int threads, int productRows)
{
    AX_TRY(DeviceInfo info, openDevice(device));
    std::unique_ptr<CudaBackend> backend(
        new CudaBackend(device, threads, productRows, std::move(info)));
    AX_CHECK(backend->open());
    return backend;
}

Status CudaBackend::open()
{
    AX_CHECK(m_queue.open());
    AX_TRY(m_gemm, Gemm::create());
    AX_TRY(void* state, allocate(sizeof(StepState), "state"));
    m_state = static_cast<StepState*>(state);
    AX_CHECK(fillZero(m_state, sizeof(StepState), m_queue.stream()));
    // The code books of the IQ types lie in one block, in the order of Grids.
    const struct {
        const std::uint16_t* entries;
        std::size_t count;
    } books[6] = { { blocks::kIq2XxsGrid, 256 }, { blocks::kIq2XsGrid, 512 },
        { blocks::kIq2SGrid, 1024 }, { blocks::kIq3XxsGrid, 256 }, { blocks::kIq3SGrid, 512 },
        { blocks::kIq1Grid, 2048 } };
    std::size_t total = 0;
    for (const auto& book : books)
        total += book.count;
    AX_TRY(void* memory, allocate(total * sizeof(std::uint16_t), "code books"));
    auto* at = static_cast<std::uint16_t*>(memory);
    for (int k = 0; k < 6; ++k) {
        m_grids[k] = at;
        AX_CHECK(copyToDevice(
            at, books[k].entries, books[k].count * sizeof(std::uint16_t), m_queue.stream()));
        at += books[k].count;
    }
    return cuda::synchronize(m_queue.stream());
}

BackendInfo CudaBackend::info() const
{
    return { "cuda:" + std::to_string(m_device) + ", " + m_info.name, m_pool.threads() };
}

// ---- memory

void* CudaBackend::grow(Buffer& buffer, std::size_t bytes, const char* what)
{
    if (buffer.bytes >= bytes)
        return buffer.data;
    m_queue.synchronize(); // what runs may still use the old one
    cuda::release(buffer.data);
    buffer = {};
    // Half as much again: contexts grow by one, and every growth ends a recorded graph's use.
    const std::size_t size = (bytes + bytes / 2 + 255) / 256 * 256;
    buffer.data = demand(allocate(size, what));
    buffer.bytes = size;
    return buffer.data;
}

void* CudaBackend::pinned(std::size_t bytes)
{
    if (m_pinnedBytes < bytes) {
        releasePinned(m_pinned);
        m_pinned = nullptr;
        m_pinnedBytes = 0;
        m_pinned = demand(allocatePinned(bytes));
        m_pinnedBytes = bytes;
    }
    return m_pinned;
}

void CudaBackend::upload(void* device, const void* host, std::size_t bytes)
{
    // From ordinary memory the copy has left `host` when the call returns.
    demand(copyToDevice(device, host, bytes, m_queue.stream()));
}

void CudaBackend::fetch(void* host, const void* device, std::size_t bytes)
{
    m_queue.flush();
    void* staging = pinned(bytes);
    demand(copyToHost(staging, device, bytes, m_queue.stream()));
    m_queue.synchronize();
    std::memcpy(host, staging, bytes);
}

void CudaBackend::sendState()
{
    if (m_token == m_sentToken)
        return;
    demand(enqueue(cuda::setState({ m_state, m_token, -1 }), m_queue.stream()));
    m_sentToken = m_token;
}

void CudaBackend::submit(const Launch& launch)
{
    sendState();
    m_queue.add(launch);
}

void CudaBackend::beginForward(const RowTable& table)
{
    demand(useDevice(m_device));
    m_queue.collect(false);
    m_used = 0;
    m_table = table;
    sendTable();
    // A decode step is collected, to be known again as a graph.
    m_queue.collect(table.rows.size() == 1);
}

Act CudaBackend::alloc(int rows, int cols)
{
    // Pieces never move, so earlier activations stay valid; a request never spans two pieces.
    const std::size_t floats
        = std::max<std::size_t>(64, (std::size_t(rows) * std::size_t(cols) + 63) / 64 * 64);
    std::size_t start = 0;
    for (Buffer& piece : m_pieces) {
        const std::size_t end = start + piece.bytes / sizeof(float);
        const std::size_t from = std::max(m_used, start);
        if (from + floats <= end) {
            m_used = from + floats;
            return { static_cast<float*>(piece.data) + (from - start), rows, cols };
        }
        start = end;
    }
    const std::size_t size = std::max(kPiece, floats) * sizeof(float);
    m_pieces.push_back({ demand(allocate(size, "activations")), size });
    m_used = start + floats;
    return { static_cast<float*>(m_pieces.back().data), rows, cols };
}

Act CudaBackend::row(Act x, int row) const
{
    return { x.data + std::size_t(row) * std::size_t(x.cols), 1, x.cols };
}

void CudaBackend::download(Act x, float* destination)
{
    fetch(destination, x.data, std::size_t(x.rows) * std::size_t(x.cols) * sizeof(float));
}

// ---- operations on rows

void CudaBackend::embed(std::span<const TokenId> ids, MatrixRef table, float scale, Act out)
{
    const Matrix& weights = matrix(table.id);
    Dequantise job {};
    job.matrix = weights.place;
    std::copy(m_grids, m_grids + 6, job.grids);
    job.out = out.data;
    job.rows = int(ids.size());
    job.factor = scale;
    if (ids.size() == 1) {
        m_queue.flush();
        m_token = ids.front();
        job.ids = &m_state->token;
    } else {
        int* place = scratch<int>(m_ids, ids.size());
        static_assert(sizeof(TokenId) == sizeof(int));
        upload(place, ids.data(), ids.size() * sizeof(int));
        job.ids = place;
    }
    submit(cuda::dequantise(weights.kind, job));
}

void CudaBackend::rmsNorm(Act x, VectorRef weight, float epsilon, Act out)
{
    submit(cuda::rmsNorm({ x.data, vector(weight), out.data, x.rows, x.cols, epsilon }));
}

void CudaBackend::headNorm(Act x, int headDim, VectorRef weight, float epsilon)
{
    submit(cuda::rmsNorm(
        { x.data, vector(weight), x.data, x.rows * (x.cols / headDim), headDim, epsilon }));
}

void CudaBackend::copyColumns(const ColumnsJob& job)
{
    submit(
        cuda::copyColumns({ job.from.data, job.to.data, job.from.rows, job.from.cols, job.to.cols,
            job.fromOffset, job.fromStride, job.toOffset, job.toStride, job.groups, job.columns }));
}

void CudaBackend::prepareRope(int slot, const RopeFrequencies& frequencies)
{
    const int rows = int(m_table.rows.size());
    Rope& rope = m_ropes[slot];
    const std::size_t half = frequencies.inverse.size();
    if (!rope.set || rope.frequencies.inverse != frequencies.inverse) {
        float* inverse = scratch<float>(rope.inverse, std::max<std::size_t>(half, 1));
        m_queue.synchronize();
        upload(inverse, frequencies.inverse.data(), half * sizeof(float));
    }
    rope.frequencies = frequencies;
    rope.set = true;
    RopeTable job {};
    job.pass = passRows();
    job.inverse = static_cast<const float*>(rope.inverse.data);
    job.cosine = scratch<float>(rope.cosine, std::max<std::size_t>(std::size_t(rows) * half, 1));
    job.sine = scratch<float>(rope.sine, std::max<std::size_t>(std::size_t(rows) * half, 1));
    job.rows = rows;
    job.half = int(half);
    job.factor = frequencies.attentionFactor;
    if (half > 0)
        submit(cuda::ropeTable(job));
}

void CudaBackend::rope(Act x, int headDim, int slot)
{
    const Rope& rope = m_ropes[slot];
    const int half = int(rope.frequencies.inverse.size());
    if (half > 0)
        submit(cuda::ropeTurn({ x.data, static_cast<const float*>(rope.cosine.data),
            static_cast<const float*>(rope.sine.data), x.rows, x.cols / headDim, headDim, half,
            rope.frequencies.pairs }));
}

void CudaBackend::gate(Activation kind, Act gate, Act up, Act out)
{
    submit(cuda::gate({ gate.data, up.data, out.data,
        std::int64_t(gate.rows) * std::int64_t(gate.cols), int(kind) }));
}

void CudaBackend::switchRows(Act x, Act logits)
{
    submit(cuda::switchRows({ x.data, logits.data, x.rows, x.cols }));
}

void CudaBackend::add(Act x, Act y, float factor)
{
    submit(cuda::addScaled({ x.data, y.data, std::int64_t(x.rows) * x.cols, factor }));
}

void CudaBackend::addNorm(Act x, Act y, float factor, VectorRef weight, float epsilon, Act out)
{
    submit(cuda::addNorm(
        { x.data, y.data, vector(weight), out.data, x.rows, x.cols, factor, epsilon }));
}

void CudaBackend::scale(Act x, float factor, float cap)
{
    submit(cuda::scale({ x.data, std::int64_t(x.rows) * x.cols, factor, cap }));
}

} // namespace ax::cuda
