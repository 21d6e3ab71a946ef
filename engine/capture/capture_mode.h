// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/capture/capture_options.h"
#include "engine/model/attention_tap.h"
#include "engine/trace/records.h"

#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace ax {

/// Shape of a model as capture sees it.
struct CaptureShape {
    int heads = 0;
    std::vector<bool> hasAttention; ///< per layer
};

/// One request's settings against one model, the same for all its modes.
struct CaptureContext {
    CaptureOptions options;
    CaptureShape shape;
    std::vector<int> layers; ///< selected, ascending
    std::vector<int> heads; ///< selected query heads, ascending
    bool selected(int layer) const;
    /// Index of the first of the positions first … first + count - 1 that may leave the engine
    /// (window, mask_prefix).
    std::size_t candidatesFrom(int first, int query, std::size_t count) const;
    /// The row of one head: out [row.count] = p(head).
    void headRow(const LayerRow& row, int head, std::span<float> out) const;
};

/// What a request's modes need of a pass, beside the mean row of every selected layer.
struct CapturePlan {
    /// Whole rows by head while they are computed: a back end cannot measure them by itself.
    bool wholeRows = false;
    bool content = false; ///< de-rotated rows of the selected layers
    bool routing = false; ///< what routers decided
    bool aggregate = false; ///< LayerWork::aggregate, where aggregation is max or logit_mean
    int heaviest = 0; ///< LayerWork::heaviest, at least so many
    int deviceTop = 0, headTop = 0; ///< of each layer and of each head, where the back end measures
    std::vector<int> lensLayers; ///< logits after these layers
    std::vector<int> entropyLayers; ///< LayerWork::entropy, also of layers that are not selected
    bool allLayers = false; ///< CaptureMode::anyRow of every layer with attention
};

/// One layer of one wanted row.
struct LayerWork {
    int row = 0; ///< index among the wanted rows
    int layer = 0, first = 0, query = 0, visible = 0;
    bool selected = false; ///< not only for its entropy
    bool measured = false;
    std::vector<float> mean; ///< p over the selected heads [positions first …]
    std::vector<float>
        other; ///< max: the largest over heads; logit_mean: mean logits, then softmax
    float otherLogsumexp = 0; ///< of the mean logits
    std::span<const float> aggregate; ///< the row as the aggregation asks: `mean` or `other`
    // ---- found
    float entropy = 0; ///< of `mean`, divided by the logarithm of the visible positions
    std::vector<int> heaviest; ///< indices into `mean`, heaviest first
    StepRecord part; ///< what the modes made of this layer
};

/// One wanted row, over the selected layers.
struct RowState {
    int tokenIndex = 0; ///< the position that the row predicts
    int query = 0;
    int evicted = -1; ///< CaptureSession::WantedRow
    std::vector<float> mean; ///< p over selected layers and heads [query + 1]
    int layers = 0; ///< that were read
    float nullMass = 0;
    std::vector<int> heaviest; ///< the heaviest positions of every layer, one after the other
    std::vector<int> sinks; ///< of this row, ascending
    std::array<float, 16> histogram {}; ///< of `mean`
    std::vector<std::pair<int, float>> layerEntropy; ///< (layer, LayerWork::entropy)
    StepRecord record;
};

/// One thing that can be recorded (spec/capture.md section 1): one file, one line in
/// captureModes(). Made for one request; called on the engine thread except `measure`, which runs
/// on any thread, for one layer at a time (layers share nothing).
class CaptureMode {
public:
    explicit CaptureMode(const CaptureContext& context)
        : m_context(context)
    {
    }
    virtual ~CaptureMode() = default;
    /// It holds payload that is dropped when nobody can take it (back-pressure).
    virtual bool droppable() const { return true; }
    virtual Status plan(CapturePlan& plan) = 0;
    /// While all heads of one layer's row lie in the back end's memory; work.mean is there.
    /// `sinks`: of earlier rows.
    virtual void row(LayerWork& work, const LayerRow& row, std::span<const int> sinks)
    {
        static_cast<void>(work), static_cast<void>(row), static_cast<void>(sinks);
    }
    /// The same, of layers that are not selected too, where plan() asked for allLayers.
    virtual void anyRow(LayerWork& work, const LayerRow& row)
    {
        static_cast<void>(work), static_cast<void>(row);
    }
    /// Later, from what LayerWork holds.
    virtual void measure(LayerWork& work) { static_cast<void>(work); }
    /// In place of row and measure, where the back end measured.
    virtual void measured(LayerWork& work, const MeasuredLayer& layer, const MeasuredRow& row)
    {
        static_cast<void>(work), static_cast<void>(layer), static_cast<void>(row);
    }
    /// When the row is whole: state.mean, histogram and record.signals are there.
    virtual void finish(RowState& state) { static_cast<void>(state); }
    virtual void routerRow(RowState& state, const RouterRow& row)
    {
        static_cast<void>(state), static_cast<void>(row);
    }
    virtual void lensRow(RowState& state, int layer, std::span<const float> logits)
    {
        static_cast<void>(state), static_cast<void>(layer), static_cast<void>(logits);
    }

protected:
    const CaptureContext& m_context;
};

struct CaptureModeEntry {
    std::string_view name;
    /// Whether the request records it.
    bool (*wanted)(const CaptureOptions& options);
    std::unique_ptr<CaptureMode> (*make)(const CaptureContext& context);
};

/// All modes, in the order in which they work. One line adds one.
std::span<const CaptureModeEntry> captureModes();

std::unique_ptr<CaptureMode> makeRawMode(const CaptureContext& context);
std::unique_ptr<CaptureMode> makeSketchMode(const CaptureContext& context);
std::unique_ptr<CaptureMode> makeFingerprintMode(const CaptureContext& context);
std::unique_ptr<CaptureMode> makeHeadsMode(const CaptureContext& context);
std::unique_ptr<CaptureMode> makeDerotatedMode(const CaptureContext& context);
std::unique_ptr<CaptureMode> makeMoeMode(const CaptureContext& context);
std::unique_ptr<CaptureMode> makeLogitLensMode(const CaptureContext& context);

} // namespace ax
