// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/capture/capture_options.h"
#include "engine/core/error.h"
#include "engine/core/host_tensor.h"
#include "engine/model/load_options.h"
#include "engine/model/slot_bias.h"
#include "engine/runtime/eviction_options.h"
#include "engine/runtime/parallel_options.h"
#include "engine/runtime/sampler.h"
#include "engine/template/answer_text.h"
#include "engine/template/chat_template.h"
#include "engine/template/json_constraint.h"
#include "engine/tokenizer/tokenizer.h"
#include "engine/trace/inspection.h"
#include "engine/trace/records.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace ax {

enum class AttentionKind : std::uint8_t { Full, Window, Linear };
struct LayerInfo {
    AttentionKind kind = AttentionKind::Full;
    int window = 0; ///< visible positions of a Window layer
    int experts = 0, expertsPerToken = 0; ///< 0: a dense MLP
    std::uint64_t positionBytes = 0; ///< of one key and value of all heads; 0: Linear
};

/// Bytes a loaded model takes. `buffers` are activations and kernels' workspaces; `program` is what
/// this process had in memory with the model opened and its weights not yet loaded: tokenizer,
/// metadata and the program itself. total() leaves it out.
struct MemoryEstimate {
    std::uint64_t weights = 0, kvCache = 0, buffers = 0, program = 0;
    std::uint64_t total() const { return weights + kvCache + buffers; }
};

/// What is known of a model, loaded or only opened.
struct ModelInfo {
    std::filesystem::path path;
    std::string name, architecture, format, quantisation, hash;
    int layers = 0, heads = 0, kvHeads = 0, headDim = 0, hidden = 0, intermediate = 0,
        vocabulary = 0;
    int trainedContext = 0, context = 0;
    std::uint64_t fileBytes = 0, parameters = 0;
    std::uint64_t productsPerToken = 0; ///< DecoderSpec::productsPerToken
    std::string tokenizer; ///< description
    bool hasChatTemplate = false;
    std::vector<LayerInfo> layerInfo;
    MemoryEstimate memory; ///< for the LoadOptions given
    std::string device; ///< "CPU, 2 threads, AVX2"
    std::string
        deviceNote; ///< why --device auto did not take the GPU; empty: it did or was not asked
    Precision precision = Precision::Fast;
    KvType kvType = KvType::F16;
    std::vector<std::string> captureNotes; ///< what cannot be captured, and why
    /// Bytes of keys and values of these positions (ascending): a layer with a window counts those
    /// that its last row saw.
    std::uint64_t kvBytes(std::span<const int> positions) const;
    std::uint64_t positionBytes() const; ///< of one position of all layers
    ModelSummary summary() const;
};

/// fraction 0..1 and what is being done; called from the loading thread.
using LoadProgress = std::function<void(double fraction, const std::string& what)>;

struct GenerateRequest {
    std::vector<TokenId> prompt; ///< whole context; what equals the cache is not read again
    /// Nothing of the cache is used, so that the answer is the same whatever was asked before: a
    /// prompt's rows are rounded alike only when they are read in the same pieces.
    bool readWhole = false;
    std::string promptText; ///< rendered prompt, for think segmentation; may be empty
    /// Follows the answer's text; nullptr: the engine makes one of promptText and stops. Shared
    /// with who records, so that a phase is decided once.
    std::shared_ptr<AnswerText> text;
    SamplingOptions sampling;
    CaptureOptions capture;
    int maxTokens = 512; ///< 0: until the context is full
    std::vector<std::string> stops; ///< texts; may span tokens; not part of the output
    int alternatives = 5;
    bool ignoreEnd = false; ///< keep going past end-of-turn ids (bench, dump)
    /// What is not thinking is held to a JSON schema: tokens that would leave it are not drawn. Not
    /// shared between answers. nullptr: any text.
    std::shared_ptr<JsonConstraint> format;
    bool promptLogprobs = false; ///< ln p of every prompt token from index 1 (reads all again)
    /// Steering of the rows that write the answer (the prompt's last one is the first of them), by
    /// absolute position. What other rows of the prompt read is not changed.
    std::vector<SlotBias> biases;
    /// What leaves the cache, from the prompt's first token on; nothing cached is used then.
    EvictionOptions eviction;
    ParallelOptions parallel;
};

enum class FinishReason { EndOfTurn, StopString, MaxTokens, ContextFull, Cancelled, EarlyStop };
const char* name(FinishReason reason); ///< "end_of_turn", "stop", "length", "context_full",
                                       ///< "cancelled", "early_stop" (engine/chat/firewall.h)

struct GenerateStats {
    FinishReason finish = FinishReason::EndOfTurn;
    int promptTokens = 0, cachedTokens = 0, generatedTokens = 0;
    double promptSeconds = 0, decodeSeconds = 0, captureSeconds = 0;
    std::uint64_t captureBytes = 0; ///< of the finished records
    std::uint64_t seed = 0;
    int keptPositions = 0; ///< whose keys and values were in the cache at the end
    std::uint64_t cacheBytes = 0; ///< of its pages at the end
    double promptTokensPerSecond() const;
    double tokensPerSecond() const;
};

/// One generated token. The step carries no zone: analysis puts it on.
struct GeneratedToken {
    TokenRecord token;
    std::optional<StepRecord> step; ///< absent when capture is off or this step was skipped
    Phase phase = Phase::Output;
    std::vector<Phase> revised; ///< new phases of the tokens right before it, as AnswerPiece's
    bool endOfTurn = false; ///< an end token: in the trace, not in the text
    std::string
        textDelta; ///< whole UTF-8 that became complete, stop strings and end tokens left out
    /// Live counters for the HUD, since the first token of this answer; bytes with the prompt's
    /// rows.
    double seconds = 0, captureSeconds = 0;
    std::uint64_t captureBytes = 0;
};

/// Receives events on the engine thread, in order.
class GenerateSink {
public:
    virtual ~GenerateSink() = default;
    /// Prompt tokens [first, first + records.size()), before anything is generated.
    virtual void promptTokens(std::vector<TokenRecord> records) { (void)records; }
    virtual void promptRow(StepRecord step) { (void)step; }
    virtual void promptProgress(int done, int total) { (void)done, (void)total; }
    virtual void token(GeneratedToken token) = 0;
    /// False: the payload of a prompt row that has `bytes` of it, or of the next step, whose last
    /// one had so many, is dropped and marked (live back-pressure).
    virtual bool acceptsPayload(std::size_t bytes) { return (void)bytes, true; }
    /// The last event of an answer that was started; generate() returns this instead.
    virtual void finished(Result<GenerateStats> stats) { (void)stats; }
};

/// "Without it" (spec/capture.md section 2): the step that produced token `tokenIndex` run again
/// with `positions` masked in every layer.
struct WithoutRequest {
    std::vector<TokenId> context; ///< ids 0 .. tokenIndex (the produced token is the last)
    std::vector<int> positions;
    int alternatives = 5;
};
struct WithoutResult {
    float logprobBefore = 0, logprobAfter = 0; ///< of the produced token, both measured now
    std::vector<Alternative> alternatives; ///< what would have been written instead
    double seconds = 0;
    int contextRead = 0; ///< positions that had to be read first (0: the cache was there)
};

/// An effect scan (spec/capture.md section 2): what the last token of `context` would have lost.
struct EffectRequest {
    std::vector<TokenId> context; ///< up to and with the produced token
    std::vector<std::vector<int>> positions; ///< sets hidden in every layer, one item each
    std::vector<std::vector<HeadRef>> heads; ///< sets whose outputs are zero, one item each
};
/// Whole attention rows of a context (spec/capture.md section 1, mode `full`): of the queries
/// [from, to), of every head asked for or of the mean of them all.
struct RowsRequest {
    std::vector<TokenId> context; ///< at least `to` ids
    std::vector<HeadRef> heads;
    bool mean = false;
    int from = 0, to = 0;
};
/// Tiles of one head come in order of their queries. Engine thread.
using TileSink = std::function<void(AttentionTile tile)>;

/// The same ids fed one after the other under several policies at once (spec/science.md section 1).
struct ForcedRequest {
    std::vector<TokenId> ids;
    std::vector<EvictionOptions> policies;
};
/// One row of one policy.
struct ForcedStep {
    int policy = 0; ///< index into ForcedRequest::policies
    int position = 0;
    std::span<const float> logits; ///< [vocabulary]
    std::span<const int> kept; ///< positions the row saw, ascending
};
using ForcedSink = std::function<void(const ForcedStep& step)>;

/// A run of the parallel-position study (spec/science.md section 2).
struct ParallelRequest {
    std::vector<TokenId> prompt;
    ParallelOptions parallel;
    std::vector<int> layers; ///< whose rows are averaged; empty: all that have attention
    int steps = 40; ///< at most
    bool greedy = false; ///< the most probable member leads; otherwise it is drawn
    std::uint64_t seed = 1;
};
/// The set of one step, and what its members looked at.
struct ParallelStep {
    std::vector<TokenId> ids; ///< most probable first: the order of their slots
    std::vector<float> probabilities; ///< under the unmodified logits
    int lead = 0; ///< index into ids
    /// p of each member on every generated slot so far, this step's included, mean over heads:
    /// [member, layer, slot - prompt].
    std::vector<float> rows;
    bool ended = false; ///< its lead is an end token
};
struct ParallelRun {
    std::vector<int> layers; ///< of the rows
    std::vector<ParallelStep> steps;
};

struct DumpRequest {
    std::vector<TokenId> ids;
    bool logits = true, attention = true, derotated = true, hidden = true, router = true;
    std::optional<LayerSelection> layers; ///< attention, derotated, hidden, router; default all
    int greedy = 0;
};
struct NamedTensor {
    std::string name;
    HostTensor tensor;
};

/// An answer in work, of Engine::start.
using AnswerId = std::uint64_t;

/// A loaded model: generates, captures, answers "what if". One thread at a time; cheap to destroy.
///
/// Several answers in work take turns: the rows of their next tokens share one pass over the
/// weights, prompts are read in chunks between. What one gives does not depend on the others, to
/// the bit. Whoever owns the thread drives them:
///
///     start(first, sinkOne); start(second, sinkTwo);
///     while (runSome()) { … }
///
class Engine {
public:
    /// Opens without loading: shapes, memory needed, what can be captured.
    static Result<ModelInfo> inspect(
        const std::filesystem::path& path, const LoadOptions& options = {});
    /// Errors: everything of ModelFiles::open, Unsupported (architecture, weight type, variant),
    /// ShapeMismatch, OutOfMemory (checked before anything is taken), DeviceUnavailable, Cancelled.
    static Result<std::unique_ptr<Engine>> load(const std::filesystem::path& path,
        const LoadOptions& options = {}, const LoadProgress& progress = {},
        std::stop_token stop = {});
    ~Engine();

    const ModelInfo& info() const;
    const std::shared_ptr<const Tokenizer>& tokenizer() const;
    /// nullptr when the model has no (usable) chat template.
    const ChatTemplate* chatTemplate() const;
    /// Renders messages with the special tokens of the model filled in.
    /// Errors: those of ChatTemplate::render; Unsupported when there is no template.
    Result<std::string> renderChat(
        const nlohmann::ordered_json& messages, TemplateOptions options = {}) const;

    /// One answer from beginning to end; answers started before go on beside it. Not from a sink.
    /// Errors: InvalidArgument, Cancelled never (a stop is a finish reason), OutOfMemory.
    Result<GenerateStats> generate(
        const GenerateRequest& request, GenerateSink& sink, std::stop_token stop = {});
    /// Puts an answer to those in work; nothing is read yet. Where the cache has no room for it, it
    /// waits until another has ended. `sink` stays valid until its finished() was called.
    /// Errors: InvalidArgument, OutOfMemory (never fits the cache).
    Result<AnswerId> start(GenerateRequest request, GenerateSink& sink, std::stop_token stop = {});
    /// Ends one answer with the next runSome(); the others go on as if it had not been.
    void cancel(AnswerId answer);
    /// A chunk of one prompt, or one more token of every answer that is being written. Calls the
    /// sinks in the order of start(). False: no answer is in work.
    bool runSome();
    /// Beside answers in work: none of them sees it. progress: positions read of those that must be
    /// read first. Errors: InvalidArgument, Cancelled, OutOfMemory (no page is free for it).
    Result<WithoutResult> without(const WithoutRequest& request,
        const std::function<void(int done, int total)>& progress = {}, std::stop_token stop = {});
    /// All items in batched passes over one cache: rows that differ in what they may see, or in
    /// which heads speak. Each equals what `without` gives for its set. Beside answers in work;
    /// progress: rows done. Errors: InvalidArgument, Cancelled, OutOfMemory.
    Result<EffectResult> effects(const EffectRequest& request,
        const std::function<void(int done, int total)>& progress = {}, std::stop_token stop = {});
    /// Reads [from, to) once for all heads that were asked for and gives their rows in tiles of at
    /// most kTileFloats numbers (a single row may be longer), so that no more than the rows of one
    /// pass are held; what comes before `from` is taken from kept contexts where it is there.
    /// Beside answers in work; progress: positions read of those that must be.
    /// Errors: InvalidArgument (heads or range that are not there), Cancelled, OutOfMemory.
    Result<int> rows(const RowsRequest& request, const TileSink& sink,
        const std::function<void(int done, int total)>& progress = {}, std::stop_token stop = {});
    static constexpr std::size_t kTileFloats = std::size_t(1) << 19;
    /// What every head does over a range, read once beside answers in work; no row is kept.
    /// Errors: InvalidArgument, Cancelled, OutOfMemory.
    Result<HeadStatistics> headStatistics(std::span<const TokenId> ids,
        const std::function<void(int done, int total)>& progress = {}, std::stop_token stop = {});
    /// Feeds ids (teacher forcing) under each policy; `sink` gets every row in the order of
    /// positions, of each the policies in theirs. Beside answers in work; progress: positions done.
    /// Errors: InvalidArgument, Cancelled, OutOfMemory.
    Result<int> forced(const ForcedRequest& request, const ForcedSink& sink,
        const std::function<void(int done, int total)>& progress = {}, std::stop_token stop = {});
    /// Errors: InvalidArgument, Unsupported (linear attention), Cancelled, OutOfMemory.
    Result<ParallelRun> parallelRun(const ParallelRequest& request, std::stop_token stop = {});
    /// Tensors of spec/interface.md `dump`.
    Result<std::vector<NamedTensor>> dump(const DumpRequest& request, std::stop_token stop = {});
    /// Forgets the kept contexts.
    void clearCache();

private:
    struct Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace ax
