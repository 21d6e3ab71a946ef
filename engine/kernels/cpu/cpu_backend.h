// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/thread_pool.h"
#include "engine/kernels/cpu/packed_matrix.h"
#include "engine/model/backend.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace ax::cpu {

/// The table of operations on this machine's processors: packed weights, int8 products, attention
/// fused with capture. Results do not depend on the number of threads.
class CpuBackend final : public Backend {
public:
    explicit CpuBackend(int threads, const KernelTable& table);

    BackendInfo info() const override;
    Result<MatrixRef> addMatrix(const std::vector<TensorView>& parts, bool lookup) override;
    Result<VectorRef> addVector(const TensorView& view, float offset) override;
    Result<StackRef> addStack(const std::vector<TensorView>& parts) override;
    Status finishLoading(
        const std::function<void(double)>& progress, std::stop_token stop) override;
    std::uint64_t weightBytes() const override;

    int pageSlots() const override { return AttendUnit::kPage; }
    int rowsBetween() const override { return 64; }
    Status createCache(std::span<const CacheLayer> layers, const CacheSize& size) override;
    std::uint64_t cacheBytes(
        std::span<const CacheLayer> layers, const CacheSize& size) const override;
    std::uint64_t workspaceBytes(const WorkspaceShape& shape) const override;
    void copySlots(const CacheSequence& from, std::span<const int> slots, const CacheSequence& to,
        int firstSlot) override;
    void readSlot(
        int layer, const CacheSequence& sequence, int slot, float* key, float* value) override;
    void copyState(int from, int to) override;

    void beginForward(const RowTable& table) override;
    Act alloc(int rows, int cols) override;
    std::size_t mark() const override { return m_used; }
    void release(std::size_t mark) override { m_used = mark; }
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
    const float* onHost(Act x) const override { return x.data; }

private:
    struct Matrix {
        std::vector<TensorView> parts;
        MatrixData data; ///< of one matrix; those of a stack follow each other
        int count = 1; ///< matrices of a stack
        /// Stacks whose rows stay in the mapped file: where each matrix begins.
        std::vector<const std::byte*> starts;
        bool lookup = false; ///< rows are read one by one (embedding), never multiplied
        std::vector<const float*> rowScales; ///< FP8: what data.rowScales points to
        std::vector<float> ones; ///< FP8: scales of parts that have none
    };
    struct Rope {
        RopeFrequencies frequencies;
        std::vector<float> cosine, sine; ///< [rows, dims / 2]
    };
    /// A key as the cache has it. In binary16 the remainders of its large dimensions stand behind
    /// it. In Q8, where one large number would spoil the codes of its chunk, large dimensions are
    /// 0 in their place and stand in chunks of their own, then their remainders.
    struct StoredKey {
        int dim = 0;
        std::array<int, 2> terms { -1, -1 }; ///< where terms of the large dimensions begin; -1: no
    };
    static StoredKey storedKey(const CacheLayer& layer, KvFormat format);
    struct CacheMemory {
        CacheLayer shape;
        StoredKey key;
        std::byte* keys = nullptr;
        std::byte* values = nullptr;
        std::uint16_t *keyScales = nullptr, *valueScales = nullptr; ///< Q8
    };
    /// Linear attention of one sequence in one layer; memory is taken when a sequence needs it.
    struct LinearState {
        std::vector<float> tail, state;
    };
    /// One product of its own rows with a whole matrix.
    struct Product {
        const Matrix* matrix = nullptr;
        int index = 0; ///< in a stack
        const float* bias = nullptr;
        const float* x = nullptr; ///< [rows, cols]
        int rows = 0;
        float* out = nullptr;
        std::size_t outStride = 0;
    };
    /// All products in one parallel region.
    void runProducts(std::span<const Product> products);
    static bool inPlace(const Matrix& matrix);
    static std::size_t oneBytes(const Matrix& matrix);
    static MatrixData dataOf(const Matrix& matrix, int index);
    void fillMatrix(const Matrix& matrix, std::byte* out);
    static void findRowScales(Matrix& matrix);
    struct Input {
        const float* x = nullptr;
        int rows = 0, cols = 0;
        Terms terms = Terms::WhereItStandsOut;
        Activations quantized;
    };
    bool asTiles(int rows, int cols, Terms terms = Terms::WhereItStandsOut) const;
    bool takesQuantized(
        Layout layout, int rows, int cols, Terms terms = Terms::WhereItStandsOut) const;
    void quantizeInputs(std::span<Input> inputs);
    template <class F> void overRows(int rows, int cost, F&& body);
    /// One query row whose splits are shared out over the threads, and where its numbers lie.
    struct RowWork {
        int row = 0;
        int first = 0, begin = 0, base = 0, splits = 0;
        int firstTask = 0; ///< of all rows
        std::size_t stride = 0; ///< floats of a head's weights
        std::size_t weights = 0, units = 0, heads = 0; ///< offsets
        float* out = nullptr; ///< [heads * valueDim]
    };
    /// Rows alone: split over slots (flash decoding), weights kept for the tap.
    void attentionRows(const AttentionJob& job, std::span<const int> rows, bool keepOutput);
    void combineRow(const AttentionJob& job, const RowWork& work);
    /// Rows of one sequence together: they share what is read of its keys and values.
    void attentionBatch(const AttentionJob& job, int firstRow, int rows);
    TurnedKeys turnedKeys(const AttentionJob& job, int count, const int* positions);
    const float* contentRow(const AttentionJob& job, const RowWork& work, const int* positions);
    void emitRow(const AttentionJob& job, const RowWork& work, bool logits);
    void scaleQueries(const AttentionJob& job);
    AttendUnit unitFor(const AttentionJob& job, int row, int kvHead) const;
    void setRow(AttendUnit& unit, int r, const AttentionJob& job, int row, int head) const;
    float sinkOf(const AttentionJob& job, int head) const;
    /// Where one kv head of a layer lies.
    AttendUnit cacheOf(int layer, int kvHead) const;
    /// Index of a slot in the memory of all pages.
    static std::size_t placeOf(const CacheSequence& sequence, int slot);
    void writeKey(int layer, int head, std::size_t place, const float* key);
    void writeValue(int layer, int head, std::size_t place, const float* value);
    float* scratch(std::vector<float>& buffer, std::size_t floats);

    Activations quantizeOwn(const Act& x, Terms terms, int thread);

    const KernelTable& m_kernels;
    ThreadPool m_pool;
    Arena m_weightArena;
    std::vector<Matrix> m_matrices;
    std::vector<std::vector<float>> m_vectors;
    std::vector<Rope> m_ropes;
    std::vector<CacheMemory> m_cache;
    std::vector<std::vector<LinearState>> m_states; ///< [state][layer]
    Arena m_cacheArena;
    int m_capacity = 0; ///< slots of all pages
    RowTable m_table; ///< of the pass
    KvFormat m_kvFormat = KvFormat::F16;

    std::vector<std::vector<float>> m_blocks; ///< activation arena, in pieces that never move
    std::size_t m_used = 0; ///< floats over all pieces
    /// Int8 activations: of all threads, and of each thread for a single row.
    struct Quantized {
        void reserve(std::size_t items, std::size_t masks);
        ActivationMemory at(std::size_t item, std::size_t mask);
        std::vector<std::int8_t> quants, fineQuants;
        std::vector<BlockInfo> blocks;
        std::vector<HalfInfo> halves;
        std::vector<std::uint16_t> fine;
    };
    struct alignas(64) OwnRow {
        Quantized memory;
        Activations row;
        std::uint64_t product = 0; ///< for which `row` was made
    };
    Quantized m_quantized;
    std::vector<std::uint16_t> m_tiles;
    std::vector<OwnRow> m_ownRows;
    std::uint64_t m_product = 0; ///< counts products of a single row
    std::vector<std::byte> m_rowScratch;
    std::vector<float> m_gathered;
    /// cos and sin for TurnedKeys, by RoPE slot.
    struct Angles {
        std::vector<float> inverse;
        float factor = 1;
        std::vector<float> cosine, sine;
    };
    std::map<int, Angles> m_angles;
    std::vector<std::int16_t> m_largeOf; ///< [kvHeads, dims]
    std::vector<float> m_plainQuery, m_content;
    std::vector<int> m_rowsAlone;
    std::vector<RowWork> m_rowWork;
    std::vector<float> m_scaledQuery, m_weights, m_logits, m_partial, m_maxima, m_totals, m_factors,
        m_logsumexp, m_nullMass, m_discarded;
};

/// Runs body(begin, end) over rows, on all threads when there is enough work to pay for waking
/// them.
template <class F> void CpuBackend::overRows(int rows, int cost, F&& body)
{
    if (rows == 1 || std::int64_t(rows) * cost < 16384) {
        body(0, rows);
        return;
    }
    m_pool.parallelFor(rows, std::max(1, rows / (m_pool.threads() * 4)),
        [&](int begin, int end, int) { body(begin, end); });
}

} // namespace ax::cpu
