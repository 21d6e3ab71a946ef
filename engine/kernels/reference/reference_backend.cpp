// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/reference/reference_torch.h"

#include "engine/kernels/host/delta_net.h"
#include "engine/kernels/host/routing.h"
#include "engine/model/attention_tap.h"
#include "engine/model/weights/dequantize.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace ax {

ReferenceBackend::ReferenceBackend(at::Device device, int threads)
    : m_device(device)
    , m_threads(threads)
{
    at::set_num_threads(threads);
}

BackendInfo ReferenceBackend::info() const
{
    if (m_device.is_cuda())
        return { m_device.str() + ", libtorch float32", m_threads };
    return { "CPU, " + std::to_string(m_threads) + (m_threads == 1 ? " thread, " : " threads, ")
            + "libtorch float32",
        m_threads };
}

// ---- weights

Result<MatrixRef> ReferenceBackend::addMatrix(const std::vector<TensorView>& parts, bool)
{
    std::int64_t rows = 0;
    for (const TensorView& part : parts) {
        if (part.columns() != parts.front().columns())
            return fail(ErrorCode::ShapeMismatch,
                "[load_tensor] " + part.name + ": parts of one matrix differ in width");
        rows += part.rows();
    }
    m_matrices.push_back({ parts, 1, rows, parts.front().columns(), {} });
    return MatrixRef { int(m_matrices.size()) - 1, int(rows), int(parts.front().columns()) };
}

Result<StackRef> ReferenceBackend::addStack(const std::vector<TensorView>& parts)
{
    const TensorView& first = parts.front();
    for (const TensorView& part : parts)
        if (part.columns() != first.columns() || part.rows() != first.rows())
            return fail(ErrorCode::ShapeMismatch,
                "[load_tensor] " + part.name + ": matrices of one stack differ in shape");
    m_matrices.push_back({ parts, std::int64_t(parts.size()), first.rows(), first.columns(), {} });
    return StackRef { int(m_matrices.size()) - 1, int(parts.size()), int(first.rows()),
        int(first.columns()) };
}

Result<VectorRef> ReferenceBackend::addVector(const TensorView& view, float offset)
{
    at::Tensor values = at::empty({ view.elements() }, at::kFloat);
    std::vector<std::byte> scratch;
    for (std::int64_t r = 0; r < view.rows(); ++r)
        dequantizeRow(view, r, values.data_ptr<float>() + r * view.columns(), scratch);
    if (offset != 0)
        values.add_(offset);
    m_vectors.push_back(values.to(m_device));
    return VectorRef { int(m_vectors.size()) - 1, int(view.elements()) };
}

std::uint64_t ReferenceBackend::weightBytes() const
{
    std::uint64_t bytes = 0;
    for (const Matrix& matrix : m_matrices)
        bytes += std::uint64_t(matrix.count * matrix.rows) * std::uint64_t(matrix.cols) * 4;
    for (const at::Tensor& vector : m_vectors)
        bytes += std::uint64_t(vector.numel()) * 4;
    return bytes;
}

Status ReferenceBackend::finishLoading(
    const std::function<void(double)>& progress, std::stop_token stop)
{
    const c10::InferenceMode guard;
    const double total = double(std::max<std::uint64_t>(weightBytes(), 1));
    double done = 0;
    for (Matrix& matrix : m_matrices) {
        const at::Tensor values = at::empty({ matrix.count, matrix.rows, matrix.cols }, at::kFloat);
        float* out = values.data_ptr<float>();
        for (const TensorView& part : matrix.parts) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[load_model] cancelled");
            at::parallel_for(0, part.rows(), 16, [&](std::int64_t begin, std::int64_t end) {
                std::vector<std::byte> scratch;
                for (std::int64_t r = begin; r < end; ++r)
                    dequantizeRow(part, r, out + r * part.columns(), scratch);
            });
            part.releaseRows(0, part.rows());
            out += part.elements();
        }
        matrix.values = values.to(m_device);
        done += double(values.numel()) * 4;
        if (progress)
            progress(done / total);
    }
    return {};
}

// ---- cache

Status ReferenceBackend::createCache(std::span<const CacheLayer> layers, const CacheSize& size)
{
    if (size.type == KvType::Q8_0)
        return fail(ErrorCode::Unsupported,
            "[create_cache] q8_0 caches are not available in exact precision", "--kv-type",
            "use f16 or f32");
    const auto options = floats().dtype(size.type == KvType::F16 ? at::kHalf : at::kFloat);
    const std::int64_t slots = std::int64_t(size.pages) * kPage;
    m_cache.clear();
    for (const CacheLayer& layer : layers) {
        Cache cache;
        if (layer.stateHeads > 0) {
            cache.tails = at::zeros({ size.states, layer.kernel - 1, layer.channels }, floats());
            cache.states = at::zeros(
                { size.states, layer.stateHeads, layer.keyDim, layer.valueDim }, floats());
        } else {
            cache.keys = at::zeros({ layer.kvHeads, slots, layer.keyDim }, options);
            cache.values = at::zeros({ layer.kvHeads, slots, layer.valueDim }, options);
        }
        m_cache.push_back(std::move(cache));
    }
    return {};
}

std::uint64_t ReferenceBackend::cacheBytes(
    std::span<const CacheLayer> layers, const CacheSize& size) const
{
    const std::uint64_t slots = std::uint64_t(size.pages) * kPage;
    std::uint64_t bytes = 0;
    for (const CacheLayer& layer : layers)
        bytes += layer.stateHeads > 0
            ? 4 * std::uint64_t(size.states)
                * std::uint64_t(layer.stateFloats() + layer.tailFloats())
            : std::uint64_t(layer.kvHeads) * std::uint64_t(layer.keyDim + layer.valueDim) * slots
                * (size.type == KvType::F16 ? 2 : 4);
    return bytes;
}

std::int64_t ReferenceBackend::placeOf(const CacheSequence& sequence, int slot)
{
    return std::int64_t(sequence.pages[std::size_t(slot / kPage)]) * kPage + slot % kPage;
}

at::Tensor ReferenceBackend::places(const CacheSequence& sequence, int slots) const
{
    at::Tensor index = at::empty({ slots }, at::kLong);
    for (int slot = 0; slot < slots; ++slot)
        index.data_ptr<std::int64_t>()[slot] = placeOf(sequence, slot);
    return index.to(m_device);
}

void ReferenceBackend::copySlots(
    const CacheSequence& from, std::span<const int> slots, const CacheSequence& to, int firstSlot)
{
    const c10::InferenceMode guard;
    for (Cache& cache : m_cache)
        if (cache.keys.defined())
            for (std::size_t k = 0; k < slots.size(); ++k) {
                const std::int64_t source = placeOf(from, slots[k]);
                const std::int64_t target = placeOf(to, firstSlot + int(k));
                cache.keys.select(1, target).copy_(cache.keys.select(1, source));
                cache.values.select(1, target).copy_(cache.values.select(1, source));
            }
}

void ReferenceBackend::readSlot(
    int layer, const CacheSequence& sequence, int slot, float* key, float* value)
{
    const c10::InferenceMode guard;
    const Cache& cache = m_cache[std::size_t(layer)];
    const std::int64_t place = placeOf(sequence, slot);
    const auto read = [&](const at::Tensor& from, float* to) {
        const at::Tensor row = from.select(1, place).to(at::kFloat).to(at::kCPU).contiguous();
        std::copy_n(row.data_ptr<float>(), row.numel(), to);
    };
    read(cache.keys, key);
    read(cache.values, value);
}

void ReferenceBackend::copyState(int from, int to)
{
    const c10::InferenceMode guard;
    for (Cache& cache : m_cache)
        if (cache.states.defined()) {
            cache.tails.select(0, to).copy_(cache.tails.select(0, from));
            cache.states.select(0, to).copy_(cache.states.select(0, from));
        }
}

void ReferenceBackend::appendCache(int layer, Act key, Act value)
{
    const c10::InferenceMode guard;
    Cache& cache = m_cache[std::size_t(layer)];
    at::Tensor index = at::empty({ key.rows }, at::kLong);
    for (int r = 0; r < key.rows; ++r)
        index.data_ptr<std::int64_t>()[r]
            = placeOf(m_table.sequenceOf(r), m_table.rows[std::size_t(r)].slot);
    index = index.to(m_device);
    const auto put = [&](at::Tensor& into, Act from) {
        const std::int64_t heads = into.size(0), dim = into.size(2);
        into.index_copy_(1, index,
            tensor(from).view({ from.rows, heads, dim }).transpose(0, 1).to(into.scalar_type()));
    };
    put(cache.keys, key);
    put(cache.values, value);
}

// ---- row operations

Act ReferenceBackend::alloc(int rows, int cols)
{
    m_activations.push_back(at::empty({ rows, cols }, floats()));
    return { m_activations.back().data_ptr<float>(), rows, cols };
}

void ReferenceBackend::embed(std::span<const TokenId> ids, MatrixRef table, float scale, Act out)
{
    const c10::InferenceMode guard;
    at::Tensor rows = at::empty({ std::int64_t(ids.size()) }, at::kLong);
    std::copy(ids.begin(), ids.end(), rows.data_ptr<std::int64_t>());
    tensor(out).copy_(weight(table.id).index_select(0, rows.to(m_device)));
    if (scale != 1)
        tensor(out).mul_(scale);
}

void ReferenceBackend::rmsNorm(Act x, VectorRef weight, float epsilon, Act out)
{
    const c10::InferenceMode guard;
    const at::Tensor in = tensor(x);
    const at::Tensor mean = in.pow(2).mean(-1, true);
    tensor(out).copy_(vector(weight) * (in * (mean + epsilon).rsqrt()));
}

void ReferenceBackend::headNorm(Act x, int headDim, VectorRef weight, float epsilon)
{
    const Act heads { x.data, x.rows * (x.cols / headDim), headDim };
    rmsNorm(heads, weight, epsilon, heads);
}

void ReferenceBackend::linear(Act x, std::span<const LinearJob> jobs)
{
    const c10::InferenceMode guard;
    for (const LinearJob& job : jobs)
        tensor(job.out).copy_(job.bias
                ? at::linear(tensor(x), weight(job.weight.id), vector(job.bias))
                : at::linear(tensor(x), weight(job.weight.id)));
}

void ReferenceBackend::stackLinear(std::span<const StackJob> jobs)
{
    const c10::InferenceMode guard;
    for (const StackJob& job : jobs) {
        const at::Tensor matrix = weight(job.weights.id, job.index);
        tensor(job.out).copy_(
            job.bias ? at::linear(tensor(job.x), matrix,
                vector(job.bias).view({ job.weights.count, job.weights.out }).select(0, job.index))
                     : at::linear(tensor(job.x), matrix));
    }
}

void ReferenceBackend::headLinear(const HeadLinearJob& job)
{
    const c10::InferenceMode guard;
    for (int head = 0; head < job.weights.count; ++head) {
        const int from = job.xOffset + head * job.xStride;
        const int to = job.outOffset + head * job.outStride;
        tensor(job.out)
            .slice(1, to, to + job.weights.out)
            .copy_(at::linear(
                tensor(job.x).slice(1, from, from + job.weights.in), weight(job.weights.id, head)));
    }
}

void ReferenceBackend::copyColumns(const ColumnsJob& job)
{
    const c10::InferenceMode guard;
    for (int g = 0; g < job.groups; ++g) {
        const int source = job.fromOffset + g * job.fromStride;
        const int target = job.toOffset + g * job.toStride;
        tensor(job.to)
            .slice(1, target, target + job.columns)
            .copy_(tensor(job.from).slice(1, source, source + job.columns));
    }
}

void ReferenceBackend::moe(const MoeJob& job)
{
    const c10::InferenceMode guard;
    const Routing& routing = *job.routing;
    const int rows = job.x.rows;
    const std::size_t mark = this->mark();
    const Act routed = alloc(rows, routing.experts);
    const std::array router { LinearJob { job.router, job.routerBias, routed } };
    linear(job.x, router);
    const at::Tensor logits = onHost(tensor(routed));
    std::vector<std::vector<std::int64_t>> rowsOf(std::size_t(routing.experts));
    std::vector<std::vector<float>> sharesOf(std::size_t(routing.experts));
    ChosenExperts chosen;
    const bool tapped = job.tap && job.tap->wantsRouting(job.layer);
    for (int row = 0; row < rows; ++row) {
        const std::span<const float> scores(
            logits.data_ptr<float>() + std::int64_t(row) * routing.experts,
            std::size_t(routing.experts));
        chooseExperts(routing, scores, chosen);
        for (std::size_t k = 0; k < chosen.experts.size(); ++k) {
            rowsOf[std::size_t(chosen.experts[k])].push_back(row);
            sharesOf[std::size_t(chosen.experts[k])].push_back(chosen.weights[k]);
        }
        if (tapped && job.tap->wantsRow(row))
            job.tap->routerRow(
                { job.layer, row, scores, chosen.experts, chosen.weights, job.sharedExperts });
    }
    tensor(job.out).zero_();
    for (int expert = 0; expert < routing.experts; ++expert) {
        std::vector<std::int64_t>& own = rowsOf[std::size_t(expert)];
        if (own.empty())
            continue;
        const std::int64_t count = std::int64_t(own.size());
        const at::Tensor index = at::from_blob(own.data(), { count }, at::kLong).to(m_device);
        const at::Tensor shares
            = at::from_blob(sharesOf[std::size_t(expert)].data(), { count, 1 }, at::kFloat)
                  .to(m_device);
        const std::size_t kept = this->mark();
        const Act x = alloc(int(count), job.x.cols), gateRows = alloc(int(count), job.gate.out);
        const Act upRows = alloc(int(count), job.up.out), down = alloc(int(count), job.out.cols);
        tensor(x).copy_(tensor(job.x).index_select(0, index));
        const std::array first { StackJob { job.gate, expert, job.gateBias, x, gateRows },
            StackJob { job.up, expert, job.upBias, x, upRows } };
        stackLinear(first);
        gate(job.activation, gateRows, upRows, gateRows);
        const std::array second { StackJob { job.down, expert, job.downBias, gateRows, down } };
        stackLinear(second);
        tensor(job.out).index_add_(0, index, tensor(down) * shares);
        release(kept);
    }
    release(mark);
}

/// By the plain code of kernels/host; on a GPU what it reads and writes is copied.
void ReferenceBackend::deltaNet(const DeltaNetJob& job)
{
    const c10::InferenceMode guard;
    Cache& cache = m_cache[std::size_t(job.layer)];
    std::vector<at::Tensor> held;
    const auto hosted = [&](const at::Tensor& x) {
        held.push_back(onHost(x));
        return held.back().data_ptr<float>();
    };
    const auto act = [&](Act x) { return Act { hosted(tensor(x)), x.rows, x.cols }; };
    DeltaNetJob own = job;
    own.qkv = act(job.qkv);
    own.gate = act(job.gate);
    own.beta = act(job.beta);
    own.decay = act(job.decay);
    own.out = act(job.out);
    const DeltaNetWeights weights { hosted(vector(job.convolution)), hosted(vector(job.decayRate)),
        hosted(vector(job.decayBias)), hosted(vector(job.norm)) };
    m_table.forSequences(job.qkv.rows, [&](int first, int rows) {
        const int index = m_table.sequenceOf(first).state;
        const at::Tensor tail = onHost(cache.tails.select(0, index));
        const at::Tensor state = onHost(cache.states.select(0, index));
        runDeltaNet(own, first, rows, weights,
            { tail.data_ptr<float>(), state.data_ptr<float>(),
                m_table.rows[std::size_t(first)].slot == 0 },
            [](int count, const std::function<void(int)>& body) {
                for (int head = 0; head < count; ++head)
                    body(head);
            });
        cache.tails.select(0, index).copy_(tail);
        cache.states.select(0, index).copy_(state);
    });
    tensor(job.out).copy_(at::from_blob(own.out.data, { own.out.rows, own.out.cols }, at::kFloat));
}

void ReferenceBackend::gate(Activation kind, Act gate, Act up, Act out)
{
    const c10::InferenceMode guard;
    const at::Tensor g = tensor(gate), u = tensor(up);
    switch (kind) {
    case Activation::Silu:
        tensor(out).copy_(g * g.sigmoid() * u);
        return;
    case Activation::GeluTanh:
        tensor(out).copy_(
            0.5 * g * (1 + (0.7978845608028654 * (g + 0.044715 * g * g * g)).tanh()) * u);
        return;
    case Activation::Sigmoid:
        tensor(out).copy_(g.sigmoid() * u);
        return;
    case Activation::ClampedSwiglu: {
        const at::Tensor clamped = g.clamp_max(7);
        tensor(out).copy_((u.clamp(-7, 7) + 1) * clamped * (1.702 * clamped).sigmoid());
        return;
    }
    }
}

void ReferenceBackend::switchRows(Act x, Act logits)
{
    const c10::InferenceMode guard;
    tensor(x).mul_(tensor(logits).sigmoid());
}

void ReferenceBackend::add(Act x, Act y, float factor)
{
    const c10::InferenceMode guard;
    tensor(x).add_(tensor(y), factor);
}

void ReferenceBackend::scale(Act x, float factor, float cap)
{
    const c10::InferenceMode guard;
    at::Tensor t = tensor(x);
    t.mul_(factor);
    if (cap > 0)
        t.copy_((t / cap).tanh() * cap);
}

Act ReferenceBackend::row(Act x, int row) const
{
    return { x.data + std::size_t(row) * std::size_t(x.cols), 1, x.cols };
}

void ReferenceBackend::download(Act x, float* destination)
{
    const c10::InferenceMode guard;
    const at::Tensor host = onHost(tensor(x));
    std::memcpy(destination, host.data_ptr<float>(), std::size_t(host.numel()) * sizeof(float));
}

} // namespace ax

/// `device`: -1 for the CPU, else the number of a GPU. Null: this libtorch or machine has no such
/// GPU.
extern "C" __attribute__((visibility("default"))) ax::Backend* axCreateReferenceBackend(
    int device, int threads)
{
    if (device < 0)
        return new ax::ReferenceBackend(at::kCPU, threads);
    if (device >= int(torch::cuda::device_count()))
        return nullptr;
    return new ax::ReferenceBackend(at::Device(at::kCUDA, at::DeviceIndex(device)), threads);
}
