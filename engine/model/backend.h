// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/model/attention_tap.h"
#include "engine/model/load_options.h"
#include "engine/model/row_table.h"
#include "engine/model/weights/model_files.h"
#include "engine/tokenizer/tokenizer.h"

#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace ax {

/// A weight matrix [out, in] given to a back end; -1: absent.
struct MatrixRef {
    int id = -1;
    int out = 0, in = 0;
    explicit operator bool() const { return id >= 0; }
};
/// `count` matrices [out, in] of one role given to a back end together: the experts of a layer, or
/// one matrix a head. -1: absent.
struct StackRef {
    int id = -1;
    int count = 0, out = 0, in = 0;
    explicit operator bool() const { return id >= 0; }
};
/// A weight vector given to a back end; -1: absent.
struct VectorRef {
    int id = -1;
    int size = 0;
    explicit operator bool() const { return id >= 0; }
};

/// Activations [rows, cols], float32, row-major, in the back end's own memory (do not touch `data`
/// outside the back end). Valid until the next Backend::beginForward.
struct Act {
    float* data = nullptr;
    int rows = 0, cols = 0;
};

/// What joins the two halves of a gated block: f(gate, up).
enum class Activation {
    Silu, ///< gate σ(gate) up
    GeluTanh, ///< the tanh form of GELU(gate) up
    Sigmoid, ///< σ(gate) up (gated attention of Qwen3-Next)
    ClampedSwiglu ///< gpt-oss: gate ≤ 7, |up| ≤ 7, (up + 1) gate σ(1.702 gate)
};

/// Rotary embedding of one kind of layer (Su et al. 2021). Angles are position * inverse frequency
/// in float32, as the reference implementations compute them.
struct RopeFrequencies {
    std::vector<float> inverse; ///< [dims / 2]
    float attentionFactor = 1; ///< multiplies cos and sin (YaRN, longrope)
    int dims = 0; ///< leading dimensions of a head that turn
    bool pairs = false; ///< (2k, 2k+1) turn together; otherwise (k, k + dims/2)
};

struct LinearJob {
    MatrixRef weight;
    VectorRef bias;
    Act out;
    /// What follows enlarges errors of this product (queries and keys with large biases): a back
    /// end that rounds activations does it more finely here.
    bool closer = false;
};

/// One matrix of a stack applied to its own rows: out = x · weights[index]ᵀ + bias[index].
struct StackJob {
    StackRef weights;
    int index = 0;
    VectorRef bias; ///< [count * out]
    Act x, out;
};

/// Every head's own matrix (MLA): for head h, columns outOffset + h * outStride … of `out` are
/// weights[h] · columns xOffset + h * xStride … of `x`.
struct HeadLinearJob {
    StackRef weights;
    Act x, out;
    int xOffset = 0, xStride = 0, outOffset = 0, outStride = 0;
};

/// How router logits become experts and their weights (spec/capture.md section 7;
/// model-formats.md 9.2 names each family's).
struct Routing {
    enum class Score { Softmax, Sigmoid, SoftmaxOfChosen } score = Score::Softmax;
    enum class GroupScore { Largest, SumOfTopTwo } groupScore = GroupScore::Largest;
    int experts = 0, perToken = 0;
    int groups = 1, groupsKept = 1; ///< experts outside the kept groups cannot be chosen
    bool normalise = false; ///< the chosen weights are divided by their sum
    float normaliseEpsilon = 0;
    float scale = 1; ///< routed_scaling_factor
    VectorRef correctionBias; ///< [experts], added for the choice only (DeepSeek-V3)
    std::vector<float> correction; ///< the same numbers on the host
};

class AttentionTap;

/// A mixture of experts: out = Σ over the chosen experts of weight · down(f(gate x, up x)). Shared
/// experts are ordinary linear operations beside it.
struct MoeJob {
    int layer = 0;
    Act x, out;
    MatrixRef router; ///< [experts, hidden]
    VectorRef routerBias;
    const Routing* routing = nullptr;
    StackRef gate, up, down;
    VectorRef gateBias, upBias, downBias; ///< [experts * out]
    Activation activation = Activation::Silu;
    int sharedExperts = 0; ///< told to the tap
    AttentionTap* tap = nullptr;
};

/// Groups of columns copied: for group g, columns toOffset + g * toStride … of `to` become
/// `columns` columns of `from` at fromOffset + g * fromStride.
struct ColumnsJob {
    Act from;
    int fromOffset = 0, fromStride = 0;
    Act to;
    int toOffset = 0, toStride = 0;
    int groups = 1, columns = 0;
};

/// The gated delta rule (Yang et al. 2024; Qwen3-Next): short convolution, state update, gated
/// norm. The state of each row's sequence advances; slot 0 starts from zero.
struct DeltaNetJob {
    int layer = 0;
    int keyHeads = 0, valueHeads = 0, keyDim = 0, valueDim = 0, kernel = 0;
    Act qkv; ///< [rows, 2 keyHeads keyDim + valueHeads valueDim] before the convolution
    Act gate; ///< z [rows, valueHeads * valueDim]
    Act beta; ///< b [rows, valueHeads], before the sigmoid
    Act decay; ///< a [rows, valueHeads]
    Act out; ///< [rows, valueHeads * valueDim]
    VectorRef convolution; ///< [channels * kernel]
    VectorRef decayRate; ///< -exp(A_log) [valueHeads]
    VectorRef decayBias; ///< dt_bias [valueHeads]
    VectorRef norm; ///< [valueDim]
    float epsilon = 1e-6f;
};

/// Cache of one layer: a key [kvHeads, keyDim] and a value [kvHeads, valueDim] a slot, or, a
/// sequence, the state of a linear-attention layer: the last `kernel - 1` inputs of the convolution
/// [channels] and [valueHeads, keyDim, valueDim], float32.
struct CacheLayer {
    int kvHeads = 0, keyDim = 0, valueDim = 0;
    int stateHeads = 0, channels = 0, kernel = 0; ///< stateHeads > 0: linear attention
    /// Dimensions of a key that are large whatever the token is, as many for each kv head
    /// [kvHeads, n]: a cache in binary16 keeps them in two terms.
    std::vector<int> largeKeys {};
    int largeKeyCount() const { return kvHeads > 0 ? int(largeKeys.size()) / kvHeads : 0; }
    std::size_t stateFloats() const
    {
        return std::size_t(stateHeads) * std::size_t(keyDim) * std::size_t(valueDim);
    }
    std::size_t tailFloats() const
    {
        return stateHeads > 0 ? std::size_t(channels) * std::size_t(kernel - 1) : 0;
    }
};

/// How much the cache holds.
struct CacheSize {
    int pages = 0; ///< of Backend::pageSlots() slots, of every layer with attention
    int states = 0; ///< of every linear-attention layer
    int longest = 0; ///< slots that one sequence can have
    KvType type = KvType::F16;
};

/// Heads of a layer on their way from their projections to attention.
struct HeadsJob {
    int layer = 0;
    Act query; ///< [rows, heads * headDim], becomes what attention reads
    Act key,
        value; ///< [rows, kvHeads * headDim]; go to the cache, what is left in them is undefined
    Act plainQuery; ///< gets the query before RoPE; no data: not wanted
    int headDim = 0;
    VectorRef queryNorm, keyNorm; ///< [headDim], over each head
    float epsilon = 1e-6f;
    int ropeSlot = -1; ///< -1: nothing turns
};

struct AttentionJob {
    int layer = 0;
    Act query; ///< [rows, heads * keyDim], after RoPE
    Act out; ///< [rows, heads * valueDim]
    int heads = 0;
    float scale = 1;
    float softcap = 0; ///< logit <- cap * tanh(logit / cap); 0: off
    int window = 0; ///< a row sees so many positions back; 0: all
    VectorRef sinks; ///< [heads], one learned logit that joins the softmax (gpt-oss)
    /// For de-rotation, where the tap wants it: the query before RoPE, and which RoPE turned the
    /// keys (-1: none did).
    Act plainQuery;
    int ropeSlot = -1;
    AttentionTap* tap = nullptr;
};

struct BackendInfo {
    std::string device; ///< "CPU, 2 threads, AVX2"
    int threads = 1;
};

/// What the workspace of a back end depends on.
struct WorkspaceShape {
    int rows = 0; ///< of a pass
    int inputColumns = 0; ///< of the widest input of a matrix
    int queryColumns = 0; ///< of all heads
    int heads = 0, context = 0;
};

/// The one table of coarse operations behind which the three implementations stand. One thread at
/// a time. Operations on well-formed arguments do not fail; what can (memory, device) says so.
class Backend {
public:
    virtual ~Backend() = default;
    virtual BackendInfo info() const = 0;

    // ---- weights: declared first, made ready by finishLoading
    /// Rows of `parts` stacked. Errors: Unsupported (weight type), ShapeMismatch.
    virtual Result<MatrixRef> addMatrix(const std::vector<TensorView>& parts, bool lookup) = 0;
    /// `offset` is added to every element (Gemma's 1 + w).
    virtual Result<VectorRef> addVector(const TensorView& view, float offset) = 0;
    /// Matrices of equal shape [out, in]. Errors: Unsupported (weight type), ShapeMismatch.
    virtual Result<StackRef> addStack(const std::vector<TensorView>& parts) = 0;
    virtual Status finishLoading(const std::function<void(double)>& progress, std::stop_token stop)
        = 0;
    /// Bytes the declared weights will take once loaded.
    virtual std::uint64_t weightBytes() const = 0;

    // ---- cache
    /// Slots of a page: a power of two, at least 16.
    virtual int pageSlots() const = 0;
    /// Errors: OutOfMemory, Unsupported (type, head sizes).
    virtual Status createCache(std::span<const CacheLayer> layers, const CacheSize& size) = 0;
    virtual std::uint64_t cacheBytes(
        std::span<const CacheLayer> layers, const CacheSize& size) const = 0;
    /// Bytes of this back end's own buffers beside the activations; 0: not known.
    virtual std::uint64_t workspaceBytes(const WorkspaceShape&) const { return 0; }
    /// Slot firstSlot + k of `to` becomes slot slots[k] of `from`, keys and values of every layer
    /// as they are. The pages of the two do not overlap. What keeps some slots of a sequence and
    /// drops the others does it with this.
    virtual void copySlots(const CacheSequence& from, std::span<const int> slots,
        const CacheSequence& to, int firstSlot)
        = 0;
    /// The key [kvHeads * keyDim], after RoPE, and the value [kvHeads * valueDim] of one slot of a
    /// layer with attention, as the cache holds them.
    virtual void readSlot(
        int layer, const CacheSequence& sequence, int slot, float* key, float* value)
        = 0;
    /// State `to` of every linear-attention layer becomes state `from`.
    virtual void copyState(int from, int to) = 0;
    /// True: rows of several sequences may share a pass, and what a row gives does not depend on
    /// the rows of other sequences beside it, to the bit.
    virtual bool joinsSequences() const { return true; }
    /// Rows of a prompt read in one pass while other answers wait for their next token. A row gives
    /// the same in parts of this size (at least half of it) as in one piece.
    virtual int rowsBetween() const { return 256; }

    // ---- one forward pass
    /// Frees the activations of the last pass. The operations that follow work on these rows, or
    /// the first of them; what the table points to stays valid until the pass is over.
    virtual void beginForward(const RowTable& table) = 0;
    virtual Act alloc(int rows, int cols) = 0;
    /// The arena's fill level, and back to it: frees what was allocated since (a layer's scratch).
    virtual std::size_t mark() const = 0;
    virtual void release(std::size_t mark) = 0;
    virtual void embed(std::span<const TokenId> ids, MatrixRef table, float scale, Act out) = 0;
    /// out = x / rms(x) * w over the last dimension (Zhang and Sennrich 2019).
    virtual void rmsNorm(Act x, VectorRef weight, float epsilon, Act out) = 0;
    /// The same over each head of x [rows, heads * headDim], in place.
    virtual void headNorm(Act x, int headDim, VectorRef weight, float epsilon) = 0;
    /// Every job reads the same x: out = x · weightᵀ + bias.
    virtual void linear(Act x, std::span<const LinearJob> jobs) = 0;
    /// All jobs may run at once.
    virtual void stackLinear(std::span<const StackJob> jobs) = 0;
    virtual void headLinear(const HeadLinearJob& job) = 0;
    virtual void copyColumns(const ColumnsJob& job) = 0;
    virtual void moe(const MoeJob& job) = 0;
    virtual void deltaNet(const DeltaNetJob& job) = 0;
    /// Prepares cos and sin for the positions of the pass; used by rope until the next call with
    /// the same slot.
    virtual void prepareRope(int slot, const RopeFrequencies& frequencies) = 0;
    /// Turns x [rows, heads * headDim] in place.
    virtual void rope(Act x, int headDim, int slot) = 0;
    /// Writes keys and values of the rows into their slots.
    virtual void appendCache(int layer, Act key, Act value) = 0;
    /// Norms and turns query and key heads and writes keys and values to the cache. Back ends that
    /// do it in one go override it.
    virtual void placeHeads(const HeadsJob& job)
    {
        if (job.queryNorm) {
            headNorm(job.query, job.headDim, job.queryNorm, job.epsilon);
            headNorm(job.key, job.headDim, job.keyNorm, job.epsilon);
        }
        if (job.plainQuery.data)
            copyColumns({ job.query, 0, 0, job.plainQuery, 0, 0, 1, job.query.cols });
        if (job.ropeSlot >= 0) {
            rope(job.query, job.headDim, job.ropeSlot);
            rope(job.key, job.headDim, job.ropeSlot);
        }
        appendCache(job.layer, job.key, job.value);
    }
    virtual void attention(const AttentionJob& job) = 0;
    /// out = activation(gate) * up. `out` may be `gate`.
    virtual void gate(Activation kind, Act gate, Act up, Act out) = 0;
    /// Row r of x times σ(logits[r]) (the switch of a shared expert); logits [rows, 1].
    virtual void switchRows(Act x, Act logits) = 0;
    /// x += factor * y
    virtual void add(Act x, Act y, float factor) = 0;
    /// x += factor * y, then out = x / rms(x) * w; `out` may be `y`.
    virtual void addNorm(Act x, Act y, float factor, VectorRef weight, float epsilon, Act out)
    {
        add(x, y, factor);
        rmsNorm(x, weight, epsilon, out);
    }
    /// x <- factor * x, then cap * tanh(x / cap) when cap > 0.
    virtual void scale(Act x, float factor, float cap) = 0;
    /// One row of x as a new Act of one row (no copy).
    virtual Act row(Act x, int row) const = 0;
    /// The first rows of x (no copy).
    static Act firstRows(Act x, int count) { return { x.data, count, x.cols }; }
    /// Some columns of one row (no copy).
    static Act columns(Act row, int first, int count) { return { row.data + first, 1, count }; }
    /// Waits for x and copies it to `destination` [rows * cols].
    virtual void download(Act x, float* destination) = 0;
    /// The numbers of x where the host can read them as they lie; nullptr: elsewhere, download
    /// them.
    virtual const float* onHost(Act x) const { return (void)x, nullptr; }
};

/// The reference back end lives in a plug-in beside the program (../lib/ax_reference.so), so that
/// only `--precision exact` pays for starting libtorch. `gpu`: -1 for the CPU, else the number of a
/// CUDA device, which a CUDA build of libtorch finds. Errors: Unsupported (built without),
/// DeviceUnavailable, Io.
Result<std::unique_ptr<Backend>> makeReferenceBackend(const LoadOptions& options, int gpu);
Result<std::unique_ptr<Backend>> makeCpuBackend(const LoadOptions& options);
/// On the NVIDIA GPU of that number, from a plug-in as well (../lib/ax_cuda.so). Errors:
/// DeviceUnavailable (built without, no driver, no such device), OutOfMemory.
Result<std::unique_ptr<Backend>> makeCudaBackend(const LoadOptions& options, int gpu);

} // namespace ax
