// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/learned_fingerprint.h"
#include "engine/core/error.h"
#include "engine/core/option_field.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

enum class Aggregation { Mean, Max, None, LogitMean };
enum class SinkPolicy { Include, Exclude };
enum class FingerprintLayout { Log16, Log8Layers8, Learned20 };
std::string_view name(FingerprintLayout layout); ///< "log16", "log8layers8", "learned20"

/// Which layers: "last", "auto", "all" or a list (negative counts from the end).
struct LayerSelection {
    enum class Kind { Last, Auto, All, List } kind = Kind::Auto;
    std::vector<int> list;
    static Result<LayerSelection> parse(std::string_view text);
    std::string text() const;
    /// Absolute indices among `layers`, ascending, keeping only those with `hasAttention`.
    /// Errors: InvalidArgument naming an index outside the model.
    Result<std::vector<int>> resolve(const std::vector<bool>& hasAttention) const;
};

/// What to record while generating (spec/capture.md section 1). Defaults are the contract's.
struct CaptureOptions {
    bool raw = false, sketch = false, fingerprint = true, heads = false;
    LayerSelection layers;
    std::vector<int> headList; ///< query heads; empty: all
    Aggregation aggregation = Aggregation::Mean;
    int topK = 16; ///< 1..64
    int stride = 1;
    int maxSteps = 0; ///< 0: no limit
    int window = 0; ///< only the last W positions are candidates; 0: all
    int maskPrefix = 0; ///< positions below never leave the engine
    bool fingerprintOnly = false;
    FingerprintLayout layout = FingerprintLayout::Log16;
    SinkPolicy sinkPolicy = SinkPolicy::Include;
    /// Keeps StepRecord::withoutSinks for a zone preset that leaves sinks out; no option of its
    /// own.
    bool alsoWithoutSinks = false;
    /// What Learned20 needs, of this model; no option of its own.
    std::shared_ptr<const LearnedFingerprint> learned;
    /// Keeps StepRecord::headNumbers and histogram beside the fingerprint; no option of its own.
    bool forCalibration = false;
    bool derotated = false;
    bool moe = false;
    int logitLens = 0; ///< top-k of the logit lens, 0: off
    LayerSelection lensLayers;
    bool promptRows = false;

    bool any() const
    {
        return raw || sketch || fingerprint || heads || derotated || moe || logitLens > 0;
    }
    /// Range checks against a model. Errors: InvalidArgument naming the option.
    Status validate(int heads, int layers) const;
    nlohmann::ordered_json toJson() const; ///< goes into the trace header
};

/// Every capture option, in the order of files and of the command line's help. One line adds one.
std::span<const OptionField<CaptureOptions>> captureFields();

} // namespace ax
