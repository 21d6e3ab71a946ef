// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/thread_pool.h"
#include "engine/kernels/cuda/attention.h"
#include "engine/kernels/cuda/device.h"
#include "engine/kernels/cuda/gemm.h"
#include "engine/kernels/cuda/kernels.h"
#include "engine/model/device_decode.h"

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace ax::cuda {

/// Device memory that grows when more is asked for; what it held is then gone.
struct Buffer {
    void* data = nullptr;
    std::size_t bytes = 0;
};

/// Work of a pass on its way to the device. A pass of one row is collected as a list of launches
/// and becomes a CUDA graph when the same list comes a second time; other passes run as they come.
class CommandQueue {
public:
    ~CommandQueue();
    Status open();
    Stream stream() const { return m_stream; }
    /// From now on launches are collected (true) or started at once.
    void collect(bool on);
    void add(const Launch& launch);
    /// Starts what was collected.
    void flush();
    void synchronize();
    bool empty() const { return m_pending.empty(); }
    int graphs() const; ///< recorded so far, for tests and the curious
    int replays() const { return m_replays; }

private:
    struct Known {
        std::vector<Launch> launches;
        Graph graph = nullptr;
        std::uint64_t lastUse = 0;
    };
    bool m_collecting = false;
    std::vector<Launch> m_pending;
    std::deque<Known> m_known;
    std::uint64_t m_clock = 0;
    int m_replays = 0;
    Stream m_stream = nullptr;
};

/// The cuda back end: weights as they are in the file, decoded in registers; float32 activations;
/// paged float16 or float32 cache. Operations throw ErrorException when the device fails.
class CudaBackend final : public Backend, public DeviceDecode {
public:
    /// Up to `productRows` rows are multiplied by the kernels that decode weights in registers, in
    /// float32; more by cuBLASLt. Errors: DeviceUnavailable, OutOfMemory.
    static Result<std::unique_ptr<CudaBackend>> create(
        int device, int threads, int productRows = 16);
    ~CudaBackend() override;

    BackendInfo info() const override;
    Result<MatrixRef> addMatrix(const std::vector<TensorView>& parts, bool lookup) override;
    Result<VectorRef> addVector(const TensorView& view, float offset) override;
    Result<StackRef> addStack(const std::vector<TensorView>& parts) override;
    Status finishLoading(
        const std::function<void(double)>& progress, std::stop_token stop) override;
    std::uint64_t weightBytes() const override;

    int pageSlots() const override { return kSlabPositions; }
    Status createCache(std::span<const CacheLayer> layers, const CacheSize& size) override;
    std::uint64_t cacheBytes(
        std::span<const CacheLayer> layers, const CacheSize& size) const override;
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
    void placeHeads(const HeadsJob& job) override;
    void attention(const AttentionJob& job) override;
    void gate(Activation kind, Act gate, Act up, Act out) override;
    void switchRows(Act x, Act logits) override;
    void add(Act x, Act y, float factor) override;
    void addNorm(Act x, Act y, float factor, VectorRef weight, float epsilon, Act out) override;
    void scale(Act x, float factor, float cap) override;
    Act row(Act x, int row) const override;
    void download(Act x, float* destination) override;

    Status beginDecode(const DecodePlan& plan) override;
    void nextStep(bool record, double draw) override;
    Status sample(Act logits) override;
    Result<DeviceStep> take() override;
    void endDecode() override;

    const CommandQueue& queue() const { return m_queue; }

private:
    /// Decode on the device: what the steps on their way share. What a step leaves lies in rings of
    /// kAhead entries: the drawn token, records of heads and of layers in words, the mean row.
    struct Decode {
        bool on = false;
        DecodePlan plan;
        int counted = 0; ///< layers of the mean row
        int tiles = 0; ///< of the longest row
        std::size_t headWords = 0, rowWords = 0; ///< of a step
        std::uint64_t started = 0, taken = 0;
        bool record = false; ///< the pass that comes
        double draw = 0;
        struct Started {
            int position = 0;
            bool recorded = false;
        };
        std::array<Started, kAhead> steps {};
        Buffer results, draws, heads, headRecords, rowRecords,
            means; ///< the last three and results: rings
        Buffer keys, sums; ///< of the sampler
        Buffer histograms, candidates; ///< of heads
        Buffer parts, rowKeys, layerNull; ///< of averaged rows
        void* host = nullptr; ///< pinned: kAhead of hostStep bytes
        std::size_t hostBytes = 0, hostStep = 0;
        Stream side = nullptr;
        Event made = nullptr;
        std::array<Event, kAhead> copied {};
        std::size_t stepStride() const { return std::size_t(tiles) * kMeanTile; }
    };
    /// Index of the job's layer in the plan, or -1: it is not recorded.
    int decodeIndex(const AttentionJob& job) const;
    /// After the attention of a recorded layer: its averaged row.
    void recordRow(const AttentionJob& job, int index, const float* logits, int logitStride);
    int tilesAt(int position) const;
    void takeRow(const std::byte* host, DeviceStep& step) const;
    void releaseDecode();
    struct Matrix {
        std::vector<TensorView> parts;
        BlockKind kind = BlockKind::F32;
        int count = 1, out = 0, in = 0;
        std::size_t dataBytes = 0, sideBytes = 0; ///< of one matrix
        DeviceMatrix place {};
    };
    struct Vector {
        std::vector<float> values; ///< until it is on the device
        float* place = nullptr;
        int size = 0;
    };
    struct Rope {
        RopeFrequencies frequencies;
        Buffer inverse, cosine, sine;
        bool set = false;
    };
    struct Layer {
        CacheLayer shape;
        std::size_t keyOffset = 0, valueOffset = 0; ///< bytes inside a slab
        std::size_t stateOffset = 0, tailOffset = 0; ///< bytes inside a sequence's states
    };

    CudaBackend(int device, int threads, int productRows, DeviceInfo info);
    Status open();
    // ---- memory (cuda_backend.cpp)
    void* grow(Buffer& buffer, std::size_t bytes, const char* what);
    template <class T> T* scratch(Buffer& buffer, std::size_t count)
    {
        return static_cast<T*>(grow(buffer, count * sizeof(T), "work space"));
    }
    void* pinned(std::size_t bytes);
    void upload(void* device, const void* host, std::size_t bytes);
    /// Waits and copies; `host` may be ordinary memory.
    void fetch(void* host, const void* device, std::size_t bytes);
    void submit(const Launch& launch);
    void sendState();
    /// Puts the rows of the pass, what they may not see and the slabs of their sequences where the
    /// kernels read them, as far as they are not there already.
    void sendTable();
    void sendSlabs(std::span<const CacheSequence> sequences);

    // ---- weights (cuda_weights.cpp)
    Result<Matrix> describe(const std::vector<TensorView>& parts) const;
    Status uploadMatrix(const Matrix& matrix, std::stop_token stop);
    const Matrix& matrix(int id) const { return m_matrices[std::size_t(id)]; }
    const float* vector(VectorRef ref) const
    {
        return ref ? m_vectors[std::size_t(ref.id)].place : nullptr;
    }

    // ---- products (cuda_products.cpp)
    /// One product among those that may share a launch.
    struct Task {
        BlockKind kind;
        Product product;
    };
    /// Runs them, those of equal kind, width, rows and batch together.
    void runProducts(std::vector<Task> tasks);
    Task taskOf(const Matrix& matrix, int index, const float* bias, Act x, Act out) const;
    /// out = x · matrix[index]ᵀ + bias by a large product.
    void runGemm(const Matrix& matrix, int index, const float* bias, Act x, Act out);
    bool wantsGemm(int rows) const { return rows > m_productRows; }

    // ---- cache and attention (cuda_attention.cpp)
    CacheView view(int layer) const;
    /// The device's memory of a page; taken when it is first needed.
    void* slabOf(int page);
    float* linearState(int state, std::size_t offset) const;
    /// Rows of the pass and what becomes of them.
    struct Rows {
        int first = 0, count = 0;
        bool joined = false; ///< of several sequences
        bool logits = false; ///< of one row: its logits and logsumexp are kept
        float* out = nullptr; ///< null: only the numbers of the rows are wanted
        int record = -1; ///< index of the layer in the decode plan, -1: no record
    };
    void runAttention(const AttentionJob& job, const Rows& rows);
    void tapRow(const AttentionJob& job, int row);

    // ---- experts (cuda_layers.cpp)
    void expertsByToken(const MoeJob& job, const int* ids, const float* weights);
    void expertsByExpert(const MoeJob& job, const int* ids, const float* weights);

    int m_device, m_productRows;
    DeviceInfo m_info;
    ThreadPool m_pool;
    CommandQueue m_queue;
    std::unique_ptr<Gemm> m_gemm;
    StepState* m_state = nullptr;
    TokenId m_token = 0, m_sentToken = -1;
    RowTable m_table; ///< of the pass
    Buffer m_passRows, m_passLists;
    std::vector<DeviceRow> m_sentRows;
    std::vector<int> m_sentLists;
    std::vector<void*> m_sentSlabs;
    DeviceRow* passRows(int first = 0) const
    {
        return static_cast<DeviceRow*>(m_passRows.data) + first;
    }
    const int* passLists() const { return static_cast<const int*>(m_passLists.data); }

    std::vector<Matrix> m_matrices;
    std::vector<Vector> m_vectors;
    void* m_weights = nullptr;
    const std::uint16_t* m_grids[6] = {};

    std::vector<Layer> m_layers;
    std::vector<void*> m_slabs; ///< by page; null: not needed yet
    Buffer m_slabTable;
    void* m_linearStates = nullptr;
    std::size_t m_slabBytes = 0, m_stateBytes = 0; ///< of a page, of a sequence
    int m_capacity = 0; ///< slots of the longest sequence
    KvType m_kvType = KvType::F16;

    Decode m_decode;
    std::vector<Buffer> m_pieces; ///< activation arena, in pieces that never move
    std::size_t m_used = 0; ///< floats over all pieces
    std::map<int, Rope> m_ropes;
    Buffer m_ids, m_slots, m_partial, m_stats, m_logits, m_logsumexp, m_nullMass, m_rowWeights,
        m_content, m_panel, m_converted;
    void* m_pinned = nullptr;
    std::size_t m_pinnedBytes = 0;
};

} // namespace ax::cuda
