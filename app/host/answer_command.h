// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/engine_host.h"

#include <variant>

namespace ax::ui {

struct PromptStep {
    int done = 0, total = 0;
    double secondsLeft = -1; ///< -1: not known yet
};
struct BatchStep {
    RecordedBatch batch;
    AnswerCounters counters; ///< after the batch
};
/// Something that happened while an answer is written.
struct AnswerStep {
    std::variant<AnswerStart, PromptStep, BatchStep, Reroute> what;
    /// Batches that arrived together are one.
    bool absorb(AnswerStep&& later);
};

/// Writes an answer, on the engine thread. Errors: NotFound without a model; AnswerSource::answer.
Result<AnswerEnd> answerCommand(EngineRoom& room, const ChatRequest& request,
    const EngineHost::Progress<AnswerStep>& progress, std::stop_token stop);

struct WithoutStep {
    int done = 0, total = 0;
};
/// Runs a step again without some positions. Errors: NotFound without a model;
/// AnswerSource::without.
Result<WithoutResult> withoutCommand(EngineRoom& room, const WithoutQuery& query,
    const EngineHost::Progress<WithoutStep>& progress, std::stop_token stop);

} // namespace ax::ui
