// SPDX-License-Identifier: Apache-2.0
// The reference back end: float32 on dequantised weights by libtorch operators, written for
// plainness. It is what the other back ends are checked against.
#include "engine/kernels/reference/torch_umbrella.h"

#include "engine/core/system_info.h"
#include "engine/model/backend.h"
#include "engine/model/weights/dequantize.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <map>

namespace ax {
namespace {

    constexpr float kNever = -std::numeric_limits<float>::infinity();

    class ReferenceBackend final : public Backend {
    public:
        explicit ReferenceBackend(int threads)
            : m_threads(threads)
        {
            at::set_num_threads(threads);
        }

        BackendInfo info() const override
        {
            return { "CPU, " + std::to_string(m_threads)
                    + (m_threads == 1 ? " thread, " : " threads, ") + "libtorch float32",
                m_threads };
        }

        Result<MatrixRef> addMatrix(const std::vector<TensorView>& parts, bool) override
        {
            std::int64_t rows = 0;
            for (const TensorView& part : parts) {
                // Their scales lie in tensors of their own; without them the numbers are wrong.
                if (part.type == WeightType::F8_E4M3 || part.type == WeightType::U8)
                    return fail(ErrorCode::Unsupported,
                        "[load_tensor] " + part.name + ": weight type " + ax::info(part.type).name
                            + " of Hugging Face folders cannot be run",
                        part.file ? part.file->path().string() : std::string(),
                        "use the BF16 or a GGUF form of the model");
                if (part.columns() != parts.front().columns())
                    return fail(ErrorCode::ShapeMismatch,
                        "[load_tensor] " + part.name + ": parts of one matrix differ in width");
                rows += part.rows();
            }
            m_matrices.push_back({ parts, rows, parts.front().columns(), {} });
            return MatrixRef { int(m_matrices.size()) - 1, int(rows),
                int(parts.front().columns()) };
        }

        Result<VectorRef> addVector(const TensorView& view, float offset) override
        {
            at::Tensor values = at::empty({ view.elements() }, at::kFloat);
            dequantize(
                view.type, view.data.data(), view.elements(), values.data_ptr<float>());
            if (offset != 0)
                values.add_(offset);
            m_vectors.push_back(values);
            return VectorRef { int(m_vectors.size()) - 1, int(view.elements()) };
        }

        std::uint64_t weightBytes() const override
        {
            std::uint64_t bytes = 0;
            for (const Matrix& matrix : m_matrices)
                bytes += std::uint64_t(matrix.rows) * std::uint64_t(matrix.cols) * 4;
            for (const at::Tensor& vector : m_vectors)
                bytes += std::uint64_t(vector.numel()) * 4;
            return bytes;
        }

        Status finishLoading(
            const std::function<void(double)>& progress, std::stop_token stop) override
        {
            const c10::InferenceMode guard;
            const double total = double(std::max<std::uint64_t>(weightBytes(), 1));
            double done = 0;
            for (Matrix& matrix : m_matrices) {
                matrix.values = at::empty({ matrix.rows, matrix.cols }, at::kFloat);
                float* out = matrix.values.data_ptr<float>();
                for (const TensorView& part : matrix.parts) {
                    if (stop.stop_requested())
                        return fail(ErrorCode::Cancelled, "[load_model] cancelled");
                    const std::int64_t rows = part.rows();
                    at::parallel_for(0, rows, 16, [&](std::int64_t begin, std::int64_t end) {
                        for (std::int64_t r = begin; r < end; ++r)
                            dequantize(part.type,
                                part.data.data() + std::size_t(r) * part.rowBytes(),
                                part.columns(), out + r * part.columns());
                    });
                    out += rows * part.columns();
                }
                done += double(matrix.rows) * double(matrix.cols) * 4;
                if (progress)
                    progress(done / total);
            }
            return {};
        }

        Status createCache(
            std::span<const CacheLayer> layers, int capacity, KvType type) override
        {
            if (type == KvType::Q8_0)
                return fail(ErrorCode::Unsupported, "[create_cache] q8_0 caches are not available",
                    "--kv-type", "use f16 or f32");
            const auto dtype = type == KvType::F16 ? at::kHalf : at::kFloat;
            m_cache.clear();
            for (const CacheLayer& layer : layers)
                m_cache.push_back({ at::zeros({ layer.kvHeads, capacity, layer.keyDim }, dtype),
                    at::zeros({ layer.kvHeads, capacity, layer.valueDim }, dtype) });
            return {};
        }

        std::uint64_t cacheBytes(
            std::span<const CacheLayer> layers, int capacity, KvType type) const override
        {
            std::uint64_t bytes = 0;
            for (const CacheLayer& layer : layers)
                bytes += std::uint64_t(layer.kvHeads)
                    * std::uint64_t(layer.keyDim + layer.valueDim) * std::uint64_t(capacity)
                    * (type == KvType::F16 ? 2 : 4);
            return bytes;
        }

        std::vector<float> saveCache(int position) override
        {
            const c10::InferenceMode guard;
            std::vector<float> saved;
            for (const Cache& cache : m_cache)
                for (const at::Tensor& part : { cache.keys, cache.values }) {
                    const at::Tensor row = part.select(1, position).to(at::kFloat).contiguous();
                    saved.insert(saved.end(), row.data_ptr<float>(),
                        row.data_ptr<float>() + row.numel());
                }
            return saved;
        }

        void restoreCache(int position, std::span<const float> saved) override
        {
            const c10::InferenceMode guard;
            const float* at = saved.data();
            for (Cache& cache : m_cache)
                for (at::Tensor* part : { &cache.keys, &cache.values }) {
                    at::Tensor row = part->select(1, position);
                    row.copy_(at::from_blob(const_cast<float*>(at), row.sizes(), at::kFloat));
                    at += row.numel();
                }
        }

        void beginForward() override { m_activations.clear(); }

        Act alloc(int rows, int cols) override
        {
            m_activations.push_back(at::empty({ rows, cols }, at::kFloat));
            return { m_activations.back().data_ptr<float>(), rows, cols };
        }
        std::size_t mark() const override { return m_activations.size(); }
        void release(std::size_t mark) override { m_activations.resize(mark); }

        void embed(
            std::span<const TokenId> ids, MatrixRef table, float scale, Act out) override
        {
            const at::Tensor& values = m_matrices[std::size_t(table.id)].values;
            for (std::size_t r = 0; r < ids.size(); ++r)
                std::memcpy(out.data + r * std::size_t(out.cols),
                    values.data_ptr<float>() + std::int64_t(ids[r]) * out.cols,
                    std::size_t(out.cols) * sizeof(float));
            if (scale != 1)
                tensor(out).mul_(scale);
        }

        void rmsNorm(Act x, VectorRef weight, float epsilon, Act out) override
        {
            const c10::InferenceMode guard;
            const at::Tensor in = tensor(x);
            const at::Tensor mean = in.pow(2).mean(-1, true);
            tensor(out).copy_(
                m_vectors[std::size_t(weight.id)] * (in * (mean + epsilon).rsqrt()));
        }

        void headNorm(Act x, int headDim, VectorRef weight, float epsilon) override
        {
            rmsNorm({ x.data, x.rows * (x.cols / headDim), headDim }, weight, epsilon,
                { x.data, x.rows * (x.cols / headDim), headDim });
        }

        void linear(Act x, std::span<const LinearJob> jobs) override
        {
            const c10::InferenceMode guard;
            for (const LinearJob& job : jobs) {
                const at::Tensor& weight = m_matrices[std::size_t(job.weight.id)].values;
                tensor(job.out).copy_(job.bias
                        ? at::linear(tensor(x), weight, m_vectors[std::size_t(job.bias.id)])
                        : at::linear(tensor(x), weight));
            }
        }

        void prepareRope(int slot, const RopeFrequencies& frequencies, int firstPosition,
            int rows) override
        {
            const c10::InferenceMode guard;
            Rope& rope = m_ropes[slot];
            rope.frequencies = frequencies;
            const std::int64_t half = std::int64_t(frequencies.inverse.size());
            at::Tensor angles = at::empty({ rows, half }, at::kFloat);
            for (int r = 0; r < rows; ++r)
                for (std::int64_t k = 0; k < half; ++k)
                    angles.data_ptr<float>()[r * half + k]
                        = float(firstPosition + r) * frequencies.inverse[std::size_t(k)];
            rope.cosine = (angles.cos() * frequencies.attentionFactor).unsqueeze(1);
            rope.sine = (angles.sin() * frequencies.attentionFactor).unsqueeze(1);
        }

        void rope(Act x, int headDim, int slot) override
        {
            const c10::InferenceMode guard;
            const Rope& rope = m_ropes[slot];
            const std::int64_t half = std::int64_t(rope.frequencies.inverse.size());
            at::Tensor heads = tensor(x).view({ x.rows, x.cols / headDim, headDim });
            at::Tensor turned = heads.slice(2, 0, 2 * half);
            at::Tensor a, b;
            if (rope.frequencies.pairs) {
                a = turned.slice(2, 0, 2 * half, 2);
                b = turned.slice(2, 1, 2 * half, 2);
            } else {
                a = turned.slice(2, 0, half);
                b = turned.slice(2, half, 2 * half);
            }
            const at::Tensor first = a * rope.cosine - b * rope.sine;
            const at::Tensor second = b * rope.cosine + a * rope.sine;
            a.copy_(first);
            b.copy_(second);
        }

        void appendCache(int layer, Act key, Act value, int firstPosition) override
        {
            const c10::InferenceMode guard;
            Cache& cache = m_cache[std::size_t(layer)];
            const auto put = [&](at::Tensor& into, Act from) {
                const std::int64_t heads = into.size(0), dim = into.size(2);
                into.slice(1, firstPosition, firstPosition + from.rows)
                    .copy_(tensor(from).view({ from.rows, heads, dim }).transpose(0, 1));
            };
            put(cache.keys, key);
            put(cache.values, value);
        }

        void attention(const AttentionJob& job) override;

        void gate(Activation kind, Act gate, Act up, Act out) override
        {
            const c10::InferenceMode guard;
            const at::Tensor g = tensor(gate);
            const at::Tensor activated = kind == Activation::Silu
                ? g * g.sigmoid()
                : 0.5 * g * (1 + (0.7978845608028654 * (g + 0.044715 * g * g * g)).tanh());
            tensor(out).copy_(activated * tensor(up));
        }

        void add(Act x, Act y, float factor) override
        {
            const c10::InferenceMode guard;
            tensor(x).add_(tensor(y), factor);
        }

        void scale(Act x, float factor, float cap) override
        {
            const c10::InferenceMode guard;
            at::Tensor t = tensor(x);
            t.mul_(factor);
            if (cap > 0)
                t.copy_((t / cap).tanh() * cap);
        }

        Act row(Act x, int row) const override
        {
            return { x.data + std::size_t(row) * std::size_t(x.cols), 1, x.cols };
        }

        void download(Act x, float* destination) override
        {
            std::memcpy(destination, x.data,
                std::size_t(x.rows) * std::size_t(x.cols) * sizeof(float));
        }

    private:
        struct Matrix {
            std::vector<TensorView> parts;
            std::int64_t rows = 0, cols = 0;
            at::Tensor values;
        };
        struct Cache {
            at::Tensor keys, values; ///< [kvHeads, capacity, dim]
        };
        struct Rope {
            RopeFrequencies frequencies;
            at::Tensor cosine, sine; ///< [rows, 1, half]
        };

        static at::Tensor tensor(Act x)
        {
            return at::from_blob(x.data, { x.rows, x.cols }, at::kFloat);
        }

        int m_threads;
        std::vector<Matrix> m_matrices;
        std::vector<at::Tensor> m_vectors;
        std::map<int, Rope> m_ropes;
        std::vector<Cache> m_cache;
        std::vector<at::Tensor> m_activations;
    };

    void ReferenceBackend::attention(const AttentionJob& job)
    {
        const c10::InferenceMode guard;
        const Cache& cache = m_cache[std::size_t(job.layer)];
        const std::int64_t rows = job.query.rows, heads = job.heads;
        const std::int64_t kvHeads = cache.keys.size(0), keyDim = cache.keys.size(2);
        const std::int64_t length = job.firstPosition + rows, group = heads / kvHeads;
        const at::Tensor keys = cache.keys.slice(1, 0, length).to(at::kFloat);
        const at::Tensor values = cache.values.slice(1, 0, length).to(at::kFloat);
        // [kvHeads, group * rows, dim]: the heads of a group share keys.
        const at::Tensor query = tensor(job.query)
                                     .view({ rows, kvHeads, group, keyDim })
                                     .permute({ 1, 2, 0, 3 })
                                     .reshape({ kvHeads, group * rows, keyDim });
        at::Tensor logits = at::matmul(query, keys.transpose(1, 2)) * job.scale;
        if (job.softcap > 0)
            logits = (logits / job.softcap).tanh() * job.softcap;
        logits = logits.view({ heads, rows, length });
        at::Tensor mask = at::zeros({ rows, length }, at::kFloat);
        for (std::int64_t r = 0; r < rows; ++r) {
            float* m = mask.data_ptr<float>() + r * length;
            const std::int64_t position = job.firstPosition + r;
            for (std::int64_t j = position + 1; j < length; ++j)
                m[j] = kNever;
            if (job.window > 0)
                for (std::int64_t j = 0; j <= position - job.window; ++j)
                    m[j] = kNever;
            for (const int j : job.masked)
                if (j < length)
                    m[j] = kNever;
        }
        logits = logits + mask.unsqueeze(0);
        at::Tensor lse = at::logsumexp(logits, { 2 }); // [heads, rows]
        at::Tensor nullMass;
        if (job.sinks) {
            const at::Tensor sink
                = m_vectors[std::size_t(job.sinks.id)].unsqueeze(1).expand({ heads, rows });
            const at::Tensor most = lse.maximum(sink);
            lse = most + ((lse - most).exp() + (sink - most).exp()).log();
            nullMass = (sink - lse).exp().contiguous();
        }
        // A row that sees nothing has lse = -inf; its weights are 0, not NaN.
        const at::Tensor weights = (logits - lse.unsqueeze(2)).exp().nan_to_num(0.0);
        const at::Tensor mixed = at::matmul(
            weights.view({ kvHeads, group * rows, length }), values);
        tensor(job.out).copy_(mixed.view({ kvHeads, group, rows, cache.values.size(2) })
                                  .permute({ 2, 0, 1, 3 })
                                  .reshape({ rows, heads * cache.values.size(2) }));
        if (!job.tap || !job.tap->wantsLayer(job.layer))
            return;
        const at::Tensor flatLse = lse.contiguous();
        std::vector<float> ones(std::size_t(heads), 1.0f), rowLse(ones), rowNull(ones);
        for (std::int64_t r = 0; r < rows; ++r) {
            if (!job.tap->wantsRow(int(r)))
                continue;
            for (std::int64_t h = 0; h < heads; ++h) {
                rowLse[std::size_t(h)] = flatLse.data_ptr<float>()[h * rows + r];
                if (job.sinks)
                    rowNull[std::size_t(h)] = nullMass.data_ptr<float>()[h * rows + r];
            }
            LayerRow row;
            row.layer = job.layer;
            row.batchRow = int(r);
            row.queryPosition = job.firstPosition + int(r);
            row.first = job.window > 0 ? std::max(0, row.queryPosition - job.window + 1) : 0;
            row.count = row.queryPosition + 1 - row.first;
            row.visible = row.count;
            row.heads = int(heads);
            row.weights = weights.data_ptr<float>() + r * length + row.first;
            row.stride = std::size_t(rows * length);
            row.factors = ones.data();
            row.splits = 1;
            row.splitSize = row.count;
            row.logsumexp = rowLse.data();
            row.nullMass = job.sinks ? rowNull.data() : nullptr;
            row.logits = logits.data_ptr<float>() + r * length + row.first;
            job.tap->layerRow(row);
        }
    }

} // namespace
} // namespace ax

extern "C" __attribute__((visibility("default"))) ax::Backend* axCreateReferenceBackend(int threads)
{
    return new ax::ReferenceBackend(threads);
}
