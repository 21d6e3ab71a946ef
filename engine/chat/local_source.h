// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"
#include "engine/chat/engine_port.h"
#include "engine/chat/trace_recorder.h"

#include <map>

namespace ax {

struct KnownTemplate;

/// A request made ready for the engine: rendered, in tokens, with what its records need.
struct PreparedAnswer {
    GenerateRequest generate;
    RecorderSetup setup;
};

/// Answers from a model in this process: a request becomes a prompt, a run and records. It offers
/// everything, and writes several answers at once on the one thread that owns it:
///
///     start(*prepare(first), sinkOne); start(*prepare(second), sinkTwo);
///     while (runSome()) { … }
///
/// What an answer gives does not depend on those beside it.
class LocalSource : public AnswerSource {
public:
    explicit LocalSource(std::unique_ptr<EnginePort> engine);
    ~LocalSource() override;

    const ModelInfo& info() const override { return m_engine->info(); }
    const SourceCapabilities& capabilities() const override { return m_capabilities; }
    std::shared_ptr<const Tokenizer> tokenizer() const override { return m_engine->tokenizer(); }
    Result<AnswerEnd> answer(
        const ChatRequest& request, AnswerSink& sink, std::stop_token stop) override;
    Result<WithoutResult> without(
        const WithoutQuery& query, const WithoutProgress& progress, std::stop_token stop) override;
    Result<int> rows(const RowsQuery& query, const TileSink& sink, const QuestionProgress& progress,
        std::stop_token stop) override;
    Result<HeadStatistics> headStatistics(const TraceReference& trace,
        const QuestionProgress& progress, std::stop_token stop) override;
    Result<EffectResult> effects(
        const EffectQuery& query, const QuestionProgress& progress, std::stop_token stop) override;

    Result<std::vector<int>> keptPositions(const TraceReference& trace,
        const EvictionOptions& options, const QuestionProgress& progress,
        std::stop_token stop) override;
    Result<Measurement> measureSignals(const MeasurementRequest& request,
        const std::function<void(const MeasurementProgress&)>& progress,
        std::stop_token stop) override;
    Result<LearnedCalibration> fitFingerprints(std::span<const CalibrationText> texts,
        int maxTokens, const std::function<void(const CalibrationProgress&)>& progress,
        std::stop_token stop) override;

    /// Any thread; the long part of a start. Errors: those of answer() before anything is read.
    Result<PreparedAnswer> prepare(const ChatRequest& request) const;
    /// Puts an answer to those in work and tells the sink that it started. Nothing is read yet; its
    /// last event is finished(). `sink` stays valid until then. Errors: InvalidArgument (sampling,
    /// capture), OutOfMemory.
    Result<AnswerId> start(PreparedAnswer prepared, AnswerSink& sink, std::stop_token stop = {});
    /// Ends one answer with the next runSome(); the others go on as if it had not been.
    void cancel(AnswerId answer) { m_engine->cancel(answer); }
    /// A chunk of one prompt, or one more token of every answer. False: no answer is in work.
    bool runSome();
    /// Called between the steps of answer(), where other answers may be started; empty: nothing is.
    void setBetween(std::function<void()> work) { m_between = std::move(work); }
    /// Steering as a request writes it, {layer: {position: bias}}, checked against the model. Any
    /// thread. Errors: InvalidArgument naming the member.
    Result<std::vector<SlotBias>> readBiases(
        const nlohmann::ordered_json& json, std::string_view place) const;
    /// Tokens of the prompt up to the end of its last system message; 0: it has none. Any thread.
    int systemTokens(const PreparedAnswer& prepared) const;
    /// Empty: the model has none. Any thread.
    std::string templateSource() const { return m_engine->templateSource(); }

private:
    struct Prompt {
        RenderedPrompt rendered;
        std::vector<MessageRecord> messages; ///< before the answer
        std::optional<MessageRecord> continued;
        std::vector<TokenId> ids;
        int kept = 0;
        int answerFrom = -1;
    };
    /// The template named in the request, where the model has none.
    const KnownTemplate* known(const ChatRequest& request) const;
    Result<Prompt> prompt(const ChatRequest& request) const;
    /// The trace's ids are of this vocabulary.
    Status checkVocabulary(const char* what, const TraceReference& trace) const;

    class Running;
    using Finished = std::function<void(Result<AnswerEnd>)>;
    Result<AnswerId> start(
        PreparedAnswer prepared, AnswerSink& sink, std::stop_token stop, Finished finished);

    std::unique_ptr<EnginePort> m_engine;
    SourceCapabilities m_capabilities;
    std::map<AnswerId, std::unique_ptr<Running>> m_running;
    std::function<void()> m_between;
    bool m_inSinks = false; ///< a sink is being called
};

/// A loaded engine as LocalSource uses it.
std::unique_ptr<EnginePort> enginePort(std::unique_ptr<Engine> engine);
/// A loaded engine as a source.
std::unique_ptr<LocalSource> localSource(std::unique_ptr<Engine> engine);
/// The factory of the programs.
SourceFactory localSourceFactory();

} // namespace ax
