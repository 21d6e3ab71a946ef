// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/answer_source.h"

namespace ax {

namespace {

tl::unexpected<Error> noRows(const char* what)
{
    return fail(ErrorCode::Unsupported,
        std::string("[") + what + "] this source gives no attention rows", {},
        "open the model on this computer");
}

} // namespace

Result<int> AnswerSource::rows(
    const RowsQuery&, const TileSink&, const QuestionProgress&, std::stop_token)
{
    return noRows("rows");
}

Result<HeadStatistics> AnswerSource::headStatistics(
    const TraceReference&, const QuestionProgress&, std::stop_token)
{
    return noRows("inspect");
}

Result<EffectResult> AnswerSource::effects(
    const EffectQuery&, const QuestionProgress&, std::stop_token)
{
    return noRows("effects");
}

Result<std::vector<int>> AnswerSource::keptPositions(
    const TraceReference&, const EvictionOptions&, const QuestionProgress&, std::stop_token)
{
    return noRows("eviction");
}

Result<Measurement> AnswerSource::measureSignals(const MeasurementRequest&,
    const std::function<void(const MeasurementProgress&)>&, std::stop_token)
{
    return noRows("evaluate");
}

Result<LearnedCalibration> AnswerSource::fitFingerprints(std::span<const CalibrationText>, int,
    const std::function<void(const CalibrationProgress&)>&, std::stop_token)
{
    return noRows("calibrate");
}

} // namespace ax
