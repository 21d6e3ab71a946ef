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

    int pageSlots() const override { return kPage; }
    Status createCache(std::span<const CacheLayer> layers, const CacheSize& size) override;
    std::uint64_t cacheBytes(
        std::span<const CacheLayer> layers, const CacheSize& size) const override;
    void copySlots(const CacheSequence& from, std::span<const int> slots, const CacheSequence& to,
        int firstSlot) override;
    void readSlot(
        int layer, const CacheSequence& sequence, int slot, float* key, float* value) override;
    void copyState(int from, int to) override;
    /// The bits of libtorch's products depend on how many rows they have.
    bool joinsSequences() const override { return false; }

    void beginForward(const RowTable& table) override
    {
        m_activations.clear();
        m_table = table;
    }
    Act alloc(int rows, int cols) override;
    std::size_t mark() const override { return m_activations.size(); }
    void release(std::size_t mark) override { m_activations.resize(mark); }
    void embed(std::span<const TokenId> ids, MatrixRef table, float scale, Act out) override;
    void rmsNorm(Act x, VectorRef weight, float epsilon, Act out) override;
    void headNorm(Act x, int headDim, VectorRef weight, float epsilon) override;
    void linear(Act x, std::span<const LinearJob> jobs) override;
    void stackLinear(std::span<const StackJob> jobs) override;
    void headLinear(const HeadLinearJob& job) override;
    void copyColumns(const ColumnsJob& job) override;
    void moe(const MoeJob& job) override;
    void deltaNet(const DeltaNetJob& job) override;
    void prepareRope(int slot, const RopeFrequencies& frequencies) override;
    void rope(Act x, int headDim, int slot) override;
    void appendCache(int layer, Act key, Act value) override;
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
    static constexpr int kPage = 64;
    struct Cache {
        at::Tensor keys,
            values; ///< [kvHeads, slots of all pages, dim]; undefined: linear attention
        at::Tensor tails,
            states; ///< [states, kernel - 1, channels], [states, heads, keyDim, valueDim]
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
    /// Attention of the rows of one sequence as it left the softmax, on the host.
    struct Softmax {
        at::Tensor logits, weights; ///< [heads, rows, length]
        at::Tensor lse, nullMass; ///< [heads, rows]
    };
    void attendSequence(const AttentionJob& job, int firstRow, int rows);
    void tapRows(const AttentionJob& job, int firstRow, int rows, const Softmax& softmax);
    /// Where the first `slots` slots of a sequence, or those given, lie among all pages.
    at::Tensor places(const CacheSequence& sequence, int slots) const;
    static std::int64_t placeOf(const CacheSequence& sequence, int slot);
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
    RowTable m_table; ///< of the pass
    ContentRows m_content;
};

} // namespace ax
