// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/sinks.h"
#include "engine/capture/capture_options.h"
#include "engine/model/attention_tap.h"
#include "engine/model/decode_plan.h"
#include "engine/trace/records.h"

#include <optional>
#include <vector>

namespace ax {

/// Shape of a model as capture sees it.
struct CaptureShape {
    int heads = 0;
    std::vector<bool> hasAttention; ///< per layer
};

/// Turns the attention of one request into StepRecords. Engine thread only.
///
/// Use: beginPass with the rows wanted, run the forward pass with this as its tap, finishPass.
class CaptureSession final : public AttentionTap {
public:
    /// Errors: InvalidArgument (options outside the model).
    static Result<CaptureSession> create(const CaptureOptions& options, const CaptureShape& shape);

    /// One row of the next forward pass: `tokenIndex` is the position it predicts.
    struct WantedRow {
        int batchRow = 0, tokenIndex = 0, decodeStep = 0;
    };
    void beginPass(std::vector<WantedRow> rows);
    /// Records of the wanted rows in the order given. Zones are left to analysis.
    std::vector<StepRecord> finishPass();

    /// What a back end that measures rows by itself has to record for this session (without the
    /// model's windows and sampling); nullopt: the session needs the rows themselves, as a tap.
    std::optional<DecodePlan> decodePlan() const;
    /// In place of a pass: the record of one row that a back end measured after decodePlan.
    StepRecord measuredRow(const WantedRow& wanted, MeasuredRow row);

    /// True when the step with this counter is to be recorded (stride, max_steps).
    bool wantsStep(int decodeStep) const;
    /// Drops raw rows, sketches and head statistics of the next pass (back-pressure).
    void dropPayload(bool drop) { m_dropPayload = drop; }
    /// Rows recorded earlier that sink detection should know (none by default).
    const std::vector<int>& layers() const { return m_layers; }

    double seconds() const { return m_seconds; } ///< time spent in here so far
    std::uint64_t bytes() const { return m_bytes; } ///< of the records made so far

    bool wantsLayer(int layer) const override;
    bool wantsRow(int batchRow) const override;
    bool wantsLogits() const override { return m_options.aggregation == Aggregation::LogitMean; }
    void layerRow(const LayerRow& row) override;
    bool wantsContent(int layer) const override;
    bool wantsRouting(int) const override { return m_options.moe && !m_rows.empty(); }
    void routerRow(const RouterRow& row) override;
    /// Layers of the logit lens; empty: off.
    const std::vector<int>& lensLayers() const { return m_lensLayers; }
    /// What the model would say after `layer`, for the last row of the pass. Texts are left empty.
    void lensRow(int layer, std::span<const float> logits);

private:
    struct RowState {
        WantedRow wanted;
        int query = 0;
        std::vector<float> mean; ///< over selected layers and heads [query + 1]
        int layers = 0;
        float nullMass = 0;
        std::vector<int> heaviest; ///< the heaviest positions of every layer, one after the other
        std::vector<std::pair<int, float>> layerEntropy; ///< (layer, normalised)
        StepRecord record;
    };
    /// One layer of one wanted row; measured when the pass is over.
    struct LayerWork {
        int row = 0; ///< index in m_rows
        int layer = 0, first = 0, query = 0, visible = 0;
        bool selected = false; ///< not only for its entropy
        bool measured = false;
        std::vector<float> mean; ///< over the selected heads
        std::vector<float> other; ///< max: the largest over heads; logit_mean: mean logits
        // ---- found
        float entropy = 0; ///< normalised
        std::vector<int> heaviest;
        std::vector<RawRow> raw;
        std::optional<LayerSketch> sketch;
    };
    explicit CaptureSession(const CaptureOptions& options, const CaptureShape& shape);
    bool payloadWanted() const { return !m_options.fingerprintOnly && !m_dropPayload; }
    void measure(LayerWork& work);
    void settle();
    RawRow rawRow(int layer, int head, std::span<const float> p, int first, int query,
        float logsumexp, bool ownLogits);
    /// Index of the first position that may leave the engine (window, mask_prefix).
    std::size_t candidatesFrom(int first, int query, std::size_t count) const;
    void headStatistics(RowState& state, const LayerRow& row);
    void derotatedRow(RowState& state, const LayerRow& row, std::span<const float> mean);
    void finishRow(RowState& state);

    CaptureOptions m_options;
    CaptureShape m_shape;
    std::vector<int> m_layers; ///< selected
    std::vector<int> m_entropyLayers; ///< eight, for log8layers8
    std::vector<int> m_heads; ///< selected
    std::vector<int> m_lensLayers;
    std::vector<RowState> m_rows;
    std::vector<int> m_rowOfBatch; ///< batch row -> index in m_rows or -1
    /// Warm top-k thresholds of one layer.
    struct LayerGuesses {
        float consensus = 0, hubs = 0;
        std::vector<float> raw; ///< by head; of aggregated rows the first
    };
    std::vector<LayerGuesses> m_guesses;
    float m_hubnessGuess = 0;
    RecentRows m_recent;
    std::vector<LayerWork> m_work; ///< the first m_pending wait to be measured
    std::size_t m_pending = 0, m_pendingFloats = 0;
    std::vector<float> m_longRow; ///< memory of the mean of a long row
    ThreadPool* m_pool = nullptr; ///< of the back end; nullptr: none
    bool m_dropPayload = false;
    double m_seconds = 0;
    std::uint64_t m_bytes = 0;
};

} // namespace ax
