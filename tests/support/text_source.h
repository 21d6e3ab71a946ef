// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"

namespace ax::test {

/// Text and nothing else: no tokenizer, no ids, no attention, as an ordinary server gives it.
class TextSource : public AnswerSource {
public:
    explicit TextSource(std::vector<std::string> pieces)
        : m_pieces(std::move(pieces))
    {
        m_info.name = "far-away";
        m_capabilities.lacks = { "attention is not available from this server" };
    }
    const ModelInfo& info() const override { return m_info; }
    const SourceCapabilities& capabilities() const override { return m_capabilities; }
    std::shared_ptr<const Tokenizer> tokenizer() const override { return nullptr; }
    Result<AnswerEnd> answer(
        const ChatRequest& request, AnswerSink& sink, std::stop_token stop) override
    {
        AnswerEnd end;
        end.header.traceId = newTraceId();
        end.header.model = m_info.name;
        end.header.source = "http://far.away";
        end.answer = makeMessage("assistant", {});
        AnswerStart start;
        start.header = end.header;
        start.answer = end.answer;
        sink.started(start);
        AnswerCounters counters;
        for (const std::string& piece : m_pieces) {
            if (stop.stop_requested()) {
                end.stats.finish = FinishReason::Cancelled;
                break;
            }
            RecordedBatch batch;
            TokenRecord token;
            token.index = counters.tokens++;
            token.text = piece;
            token.role = TokenRole::Generated;
            batch.tokens.push_back(std::move(token));
            batch.answerDelta = piece;
            end.answer.content += piece;
            sink.batch(std::move(batch), counters);
        }
        end.stats.generatedTokens = counters.tokens;
        return end;
    }
    Result<WithoutResult> without(
        const WithoutQuery&, const WithoutProgress&, std::stop_token) override
    {
        return fail(
            ErrorCode::Unsupported, "[without] attention is not available from this server");
    }

private:
    std::vector<std::string> m_pieces;
    ModelInfo m_info;
    SourceCapabilities m_capabilities;
};

} // namespace ax::test
