// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"
#include "engine/chat/engine_port.h"
#include "engine/chat/rendered_prompt.h"

namespace ax {

struct KnownTemplate;

/// Answers from a model in this process: a request becomes a prompt, a run and records. It offers
/// everything.
class LocalSource : public AnswerSource {
public:
    explicit LocalSource(std::unique_ptr<EnginePort> engine);

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

    std::unique_ptr<EnginePort> m_engine;
    SourceCapabilities m_capabilities;
};

/// A loaded engine as a source.
std::unique_ptr<AnswerSource> localSource(std::unique_ptr<Engine> engine);
/// The factory of the programs.
SourceFactory localSourceFactory();

} // namespace ax
