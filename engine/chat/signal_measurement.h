// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/evaluation.h"
#include "engine/core/error.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>

/// Asks a labelled set of questions and keeps what every signal said of each answer
/// (spec/science.md section 6).
namespace ax {

class AnswerSource;
class EnginePort;

struct MeasurementRequest {
    EvaluationSet set;
    std::optional<EvaluationSet> transfer; ///< another set the signals must hold on too
    int maxTokens = 32;
};
struct MeasurementProgress {
    int set = 0, sets = 1; ///< 0: the first one
    int asked = 0, questions = 0;
    int wrong = 0, empty = 0; ///< so far, of all sets
};
/// Tables with everything but their report; the probe is fitted on half 0 of the first set.
struct Measurement {
    std::string model, modelHash, set;
    EvaluationTable table;
    int empty = 0; ///< answers without text, left out
    std::optional<EvaluationTable> transfer;
    std::string transferName;
};

/// Engine thread. Errors: Unsupported (no attention, no token ids), Cancelled, those of answer().
Result<Measurement> measureSignals(AnswerSource& source, EnginePort& engine,
    const MeasurementRequest& request,
    const std::function<void(const MeasurementProgress&)>& progress, std::stop_token stop);

/// What `attnx evaluate --json` prints and storeEvaluation() keeps. Any thread; resampling takes
/// seconds.
nlohmann::ordered_json measurementReport(
    const Measurement& measurement, const EvaluationOptions& options);

} // namespace ax
