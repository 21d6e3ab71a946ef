// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/learned_fit.h"
#include "engine/chat/conversation.h"
#include "engine/chat/firewall_options.h"
#include "engine/chat/signal_measurement.h"
#include "engine/runtime/engine.h"
#include "engine/trace/recorded_batch.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace ax {

/// What a source of answers can do. What it lacks is false, and `lacks` says why in one line where
/// there is something to say.
struct SourceCapabilities {
    bool chat = true; ///< messages; false: the model has no chat template
    bool rawCompletion = false; ///< goes on with a text
    bool continueLast = false; ///< goes on in a last message of the assistant
    bool tokenizer = false; ///< tokenizer() is there: texts can be counted
    bool tokenIds = false; ///< tokens have ids, so a trace can be gone on with
    bool attention = false; ///< steps are captured as CaptureOptions say
    bool logprobs = false;
    bool without = false; ///< a step can be run again without some positions
    bool biases = false; ///< logits of attention can be changed (ChatRequest::biases)
    bool eviction = false; ///< ChatRequest::eviction and parallel
    bool rows = false; ///< whole attention rows, head statistics and effects can be asked for
    int maxAlternatives = 0; ///< per token; 0: none
    std::vector<std::string> lacks;
};

/// A place in a trace, and what a source that has the trace's tokenizer needs to go on from there.
struct TraceReference {
    std::string traceId;
    std::string tokenizerHash;
    std::vector<std::int32_t> tokenIds; ///< of tokens [0, n) of the trace; may be empty
    // For sources without token ids, which cannot say what of the prompt the trace holds already.
    int tokens = 0; ///< that stand
    std::vector<SegmentRecord> segments; ///< of those
};

/// One answer to be written: messages and settings, no prompt ids. All values.
struct ChatRequest {
    Conversation messages;
    /// tools, documents, enable_thinking and whatever else the chat template reads.
    nlohmann::ordered_json variables = nlohmann::ordered_json::object();
    std::string now; ///< clock of the template, ISO 8601; empty: local time
    /// For a model without a chat template: the one of knownTemplates() to write with. Where the
    /// model has its own it is not looked at. Empty: none.
    std::string knownTemplate;
    std::optional<std::string> raw; ///< the whole prompt as text; `messages` are not used
    bool continueLast = false; ///< the last message is the assistant's and goes on
    bool answerHead = true; ///< the template opens an answer; not looked at with continueLast
    /// With continueLast and a trace: the first token of that answer; -1: found by the renderer.
    int answerStart = -1;
    /// The trace that stands: what still fits the prompt is kept and not read again.
    TraceReference trace;

    /// The prompt is read from its first token on (GenerateRequest::readWhole): for studies, whose
    /// answers must not depend on the order in which they were asked.
    bool readWhole = false;
    SamplingOptions sampling;
    CaptureOptions capture;
    int maxTokens = 0; ///< 0: until the context is full
    std::vector<std::string> stops;
    std::vector<std::string> marks; ///< special tokens that RecordedBatch::outputDelta shows too
    int alternatives = 5;
    bool promptLogprobs = false;
    /// A JSON schema the answer is held to while it is written; null: any text.
    nlohmann::ordered_json schema;
    /// Ways to write it, where the value is not the whole answer. The node of a value is its place
    /// in the schema's own anyOf.
    std::vector<TextShape> shapes;
    std::string zonePreset = "explorer";
    FirewallOptions firewall; ///< looked at by answerWatched()
    /// Steering of the rows that write the answer, by position in the prompt as it will be read.
    std::vector<SlotBias> biases;
    EvictionOptions eviction; ///< what leaves the cache; its seed is the sampling's
    ParallelOptions parallel; ///< tokens that share a position
};

/// The prompt is known and nothing is read yet.
struct AnswerStart {
    int keptTokens = 0; ///< tokens [0, keptTokens) of the trace stay
    int promptTokens = 0; ///< 0: not known
    int contextTokens = 0; ///< what the model can hold; 0: not known
    TraceHeader header;
    MessageRecord answer; ///< the answer's message, empty or as far as it stands
};

/// Live counters of the answer.
struct AnswerCounters {
    int tokens = 0, recordedSteps = 0;
    double seconds = 0, captureSeconds = 0; ///< since the first token
    std::uint64_t captureBytes = 0;
};

/// How an answer ended.
struct AnswerEnd {
    GenerateStats stats;
    TraceHeader header; ///< with seed, finish reason and time
    MessageRecord answer;
    int droppedPayloads = 0;
};

/// The answer is written again from a token on.
struct Reroute {
    int from = 0; ///< what stands from this token on goes to a branch
    BranchRecord branch; ///< of the new one; fromMessage is the answer's row when it has an id
    MessageRecord answer; ///< the answer's message as far as it stays, with an id of its own
    EventRecord event;
};

/// Receives an answer, in order, on the thread that called answer() or runSome().
class AnswerSink {
public:
    virtual ~AnswerSink() = default;
    virtual void started(const AnswerStart& start) { (void)start; }
    virtual void promptProgress(int done, int total) { (void)done, (void)total; }
    virtual void batch(RecordedBatch batch, const AnswerCounters& counters) = 0;
    /// False: the payload of the next step is dropped and marked (live back-pressure).
    virtual bool acceptsPayload(std::size_t bytes) { return (void)bytes, true; }
    /// Batches that follow belong to the new end.
    virtual void rerouted(Reroute reroute) { (void)reroute; }
    /// The last event of an answer that LocalSource::start began; answer() returns this instead.
    virtual void finished(Result<AnswerEnd> end) { (void)end; }
};

/// "Without it": the step that produced the last token of the reference run again with `positions`
/// masked in every layer.
struct WithoutQuery {
    TraceReference trace; ///< up to the produced token
    std::vector<int> positions;
    int alternatives = 5;
};
using WithoutProgress = std::function<void(int done, int total)>;

/// Whole attention rows of a trace, as RowsRequest.
struct RowsQuery {
    TraceReference trace; ///< its ids are the context
    std::vector<HeadRef> heads;
    bool mean = false;
    int from = 0, to = 0;
};
/// An effect scan of the last token of the reference, as EffectRequest.
struct EffectQuery {
    TraceReference trace;
    std::vector<std::vector<int>> positions;
    std::vector<std::vector<HeadRef>> heads;
};
using QuestionProgress = WithoutProgress;

/// Error::place of a prompt that does not fit the context.
inline constexpr const char* kContextPlace = "context";

/// Where answers come from: a model in this process, or a server. One thread at a time, but for
/// tokenizer() and capabilities(), which do not change while it lives.
class AnswerSource {
public:
    virtual ~AnswerSource() = default;
    /// What is known of the model; a source far away leaves unknown members empty or 0.
    virtual const ModelInfo& info() const = 0;
    virtual const SourceCapabilities& capabilities() const = 0;
    /// nullptr when the source has none.
    virtual std::shared_ptr<const Tokenizer> tokenizer() const = 0;

    /// Errors: Unsupported for what the capabilities lack, InvalidArgument, OutOfMemory (the prompt
    /// does not fit), those of template and device. A stop is a finish reason, no error.
    virtual Result<AnswerEnd> answer(
        const ChatRequest& request, AnswerSink& sink, std::stop_token stop)
        = 0;
    /// Errors: Unsupported, InvalidArgument (no token ids), Cancelled.
    virtual Result<WithoutResult> without(
        const WithoutQuery& query, const WithoutProgress& progress, std::stop_token stop)
        = 0;

    // Where `rows` is among the capabilities. Errors: Unsupported elsewhere, InvalidArgument,
    // Cancelled, OutOfMemory.
    /// Tiles come on the thread that asks. Gives the number of positions that were read.
    virtual Result<int> rows(const RowsQuery& query, const TileSink& sink,
        const QuestionProgress& progress, std::stop_token stop);
    virtual Result<HeadStatistics> headStatistics(
        const TraceReference& trace, const QuestionProgress& progress, std::stop_token stop);
    virtual Result<EffectResult> effects(
        const EffectQuery& query, const QuestionProgress& progress, std::stop_token stop);
    /// What `options` would leave of a trace's positions when its last token is read, ascending.
    virtual Result<std::vector<int>> keptPositions(const TraceReference& trace,
        const EvictionOptions& options, const QuestionProgress& progress, std::stop_token stop);
    /// Asks a labelled set (engine/chat/signal_measurement.h).
    virtual Result<Measurement> measureSignals(const MeasurementRequest& request,
        const std::function<void(const MeasurementProgress&)>& progress, std::stop_token stop);
    /// Fits fingerprints of layout learned20 (engine/chat/fingerprint_fit.h).
    virtual Result<LearnedCalibration> fitFingerprints(std::span<const CalibrationText> texts,
        int maxTokens, const std::function<void(const CalibrationProgress&)>& progress,
        std::stop_token stop);
};

/// A model on a server.
struct ServerChoice {
    std::string url;
    std::string model; ///< empty: the one it has loaded, or its first
    std::string key; ///< empty: none
};

/// How models are looked at and opened.
struct SourceFactory {
    std::function<Result<ModelInfo>(const std::filesystem::path&, const LoadOptions&)>
        inspect; ///< any thread
    /// On the thread that uses the source afterwards.
    std::function<Result<std::unique_ptr<AnswerSource>>(
        const std::filesystem::path&, const LoadOptions&, const LoadProgress&, std::stop_token)>
        load;
    /// A model that is not on this computer; empty: there is no way to one.
    std::function<Result<std::unique_ptr<AnswerSource>>(const ServerChoice&, std::stop_token)>
        connect;
    /// Bytes a model may take now; 0: unknown, nothing is refused.
    std::function<std::uint64_t()> freeMemory;
};

} // namespace ax
