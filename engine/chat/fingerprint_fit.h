// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/learned_fit.h"
#include "engine/chat/engine_port.h"

namespace ax {

/// Reads every text as one document (its first `maxTokens` ids), keeps the head statistics of
/// every place and fits `learned20` (spec/science.md section 3). Log16 and log8layers8 are those of
/// the automatic layers. Engine thread.
/// Errors: InvalidArgument (too little text, no layer with attention), Cancelled, those of
/// EnginePort::start.
Result<LearnedCalibration> fitFingerprints(EnginePort& engine,
    std::span<const CalibrationText> texts, int maxTokens,
    const std::function<void(const CalibrationProgress&)>& progress, std::stop_token stop);

/// The fingerprint of every id's row, in the layout, of the layers and with the sink policy of
/// `options`: element q belongs to the query at q. Engine thread.
/// Errors: NotFound (learned20 without a calibration), those of EnginePort::start, Cancelled.
Result<std::vector<std::array<float, 20>>> readFingerprints(EnginePort& engine,
    const std::vector<TokenId>& ids, const CaptureOptions& options, std::stop_token stop);

} // namespace ax
