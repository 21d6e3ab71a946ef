// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/reference/torch_umbrella.h"

#include "engine/kernels/host/content_rows.h"
#include "engine/model/backend.h"

#include <map>

namespace ax {

/// The reference back end: float32 on dequantised weights by libtorch operators, written for
/// plainness. It is what the other back ends are checked against. With a CUDA build of libtorch its
/// tensors can lie on a GPU; what the host reads of them is copied.
class ReferenceBackend final : public Backend {
public:
    ReferenceBackend(at::Device device, int threads);

    BackendInfo info() const override;
    Result<MatrixRef> addMatrix(const std::vector<TensorView>& parts, bool lookup) override;
    Result<VectorRef> addVector(const TensorView& view, float offset) override;
    Result<StackRef> addStack(const std::vector<TensorView>& parts) override;
    Status finishLoading(
        const std::function<void(double)>& progress, std::stop_token stop) override;
    std::uint64_t weightBytes() const override;

    Status createCache(std::span<const CacheLayer> layers, int capacity, KvType type) override;
    std::uint64_t cacheBytes(
        std::span<const CacheLayer> layers, int capacity, KvType type) const override;
    std::vector<float> saveCache(int position) override;
    void restoreCache(int position, std::span<const float> saved) override;

    void beginForward() override { m_activations.clear(); }
    Act alloc(int rows, int cols) override;
    std::size_t mark() const override { return m_activations.size(); }
    void release(std::size_t mark) override { m_activations.resize(mark); }
    void embed(std::span<const TokenId> ids, MatrixRef table, float scale, Act out) override;
    void rmsNorm(Act x, VectorRef weight, float epsilon, Act out) override;
    void headNorm(Act x, int headDim, VectorRef weight, float epsilon) override;
    void linear(Act x, std::span<const LinearJob> jobs) override;
    void stackLinear(std::span<const StackJob> jobs) override;
    void headLinear(const HeadLinearJob& job) override;
    void copyColumns(Act from, int fromOffset, int fromStride, Act to, int toOffset, int toStride,
        int groups, int columns) override;
    void moe(const MoeJob& job) override;
    void deltaNet(const DeltaNetJob& job) override;
    void prepareRope(
        int slot, const RopeFrequencies& frequencies, int firstPosition, int rows) override;
    void rope(Act x, int headDim, int slot) override;
    void appendCache(int layer, Act key, Act value, int firstPosition) override;
    void attention(const AttentionJob& job) override;
    void gate(Activation kind, Act gate, Act up, Act out) override;
    void switchRows(Act x, Act logits) override;
    void add(Act x, Act y, float factor) override;
    void scale(Act x, float factor, float cap) override;
    Act row(Act x, int row) const override;
    void download(Act x, float* destination) override;

private:
    struct Matrix {
        std::vector<TensorView> parts;
        std::int64_t count = 1; ///< matrices of a stack
        std::int64_t rows = 0, cols = 0; ///< of one of them
        at::Tensor values; ///< [count, rows, cols]
    };
    struct Cache {
        at::Tensor keys, values; ///< [kvHeads, capacity, dim]; undefined for linear attention
        at::Tensor tail, state; ///< [kernel - 1, channels], [heads, keyDim, valueDim]
    };
    struct Rope {
        RopeFrequencies frequencies;
        at::Tensor cosine, sine; ///< [rows, 1, half]
    };
    at::Tensor weight(int matrix, int index = 0) const
    {
        return m_matrices[std::size_t(matrix)].values.select(0, index);
    }
    const at::Tensor& vector(VectorRef ref) const { return m_vectors[std::size_t(ref.id)]; }
    void tapRows(const AttentionJob& job, const at::Tensor& logits, const at::Tensor& weights,
        const at::Tensor& lse, const at::Tensor& nullMass);
    at::Tensor tensor(Act x) const { return at::from_blob(x.data, { x.rows, x.cols }, floats()); }
    at::TensorOptions floats() const { return at::TensorOptions(at::kFloat).device(m_device); }
    static at::Tensor onHost(const at::Tensor& x)
    {
        return x.to(at::kCPU, at::kFloat).contiguous();
    }

    at::Device m_device;
    int m_threads;
    std::vector<Matrix> m_matrices;
    std::vector<at::Tensor> m_vectors;
    std::map<int, Rope> m_ropes;
    std::vector<Cache> m_cache;
    std::vector<at::Tensor> m_activations;
    ContentRows m_content;
};

} // namespace ax
