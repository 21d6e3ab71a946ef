// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "collect.h"

#include <cstring>
#include <string>

namespace ax {

/// Every number of an answer, bit by bit, so that two answers can be compared: all but times.
class AnswerBytes {
public:
    static std::string of(const Collect& answer)
    {
        AnswerBytes bytes;
        for (const TokenRecord& token : answer.prompt)
            bytes.token(token);
        for (const StepRecord& step : answer.promptRows)
            bytes.step(step);
        for (const GeneratedToken& token : answer.tokens) {
            bytes.token(token.token);
            bytes.text(token.textDelta);
            bytes.number(int(token.phase));
            bytes.number(int(token.endOfTurn));
            bytes.number(int(token.step.has_value()));
            if (token.step)
                bytes.step(*token.step);
        }
        return bytes.m_bytes;
    }

private:
    template <class T> void number(T value)
    {
        static_assert(std::is_arithmetic_v<T>);
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    template <class List> void list(const List& values)
    {
        number(values.size());
        for (const auto& value : values)
            number(value);
    }
    void text(const std::string& value)
    {
        number(value.size());
        m_bytes += value;
    }
    void said(const std::vector<Alternative>& tokens)
    {
        number(tokens.size());
        for (const Alternative& token : tokens) {
            number(token.id);
            text(token.text);
            number(token.logprob);
        }
    }
    void token(const TokenRecord& token)
    {
        number(token.index);
        number(token.tokenId);
        text(token.text);
        number(token.logprob);
        said(token.alternatives);
    }
    void step(const StepRecord& step)
    {
        number(step.tokenIndex);
        number(step.decodeStep);
        number(step.raw.size());
        for (const RawRow& row : step.raw) {
            number(row.layer);
            number(row.head);
            list(row.positions);
            list(row.logits);
            number(row.logsumexp);
        }
        if (step.summary)
            list(step.summary->histogram);
        for (const LayerSketch& sketch : step.sketches) {
            number(sketch.layer);
            for (const auto& [position, p] : sketch.hubs) {
                number(position);
                number(p);
            }
            list(sketch.histogram);
            number(sketch.entropy);
        }
        for (const HeadStats& stats : step.headStats)
            for (const auto& head : stats.heads)
                list(head);
        if (step.fingerprint)
            list(*step.fingerprint);
        const StepSignals& s = step.signals;
        for (const float value : { s.entropy, s.entropyNormalised, s.hubness, s.consensus, s.ripple,
                 s.surprisal, s.margin, s.nullMass, s.sinkShare })
            number(value);
        for (const DerotatedRow& row : step.derotated) {
            list(row.positions);
            list(row.contentScores);
            number(row.positionalShare);
            list(row.skeleton);
        }
        for (const MoeRouting& routing : step.moe) {
            list(routing.experts);
            list(routing.weights);
            number(routing.entropy);
        }
        for (const LogitLensRow& row : step.logitLens)
            said(row.tokens);
        number(int(step.payloadDropped));
    }
    std::string m_bytes;
};

} // namespace ax
