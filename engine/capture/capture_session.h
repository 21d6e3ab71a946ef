// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/sinks.h"
#include "engine/capture/capture_mode.h"
#include "engine/model/decode_plan.h"

#include <optional>
#include <vector>

namespace ax {

/// Turns the attention of one request into StepRecords: averages rows, lets the request's modes
/// read them, puts signals on the whole row. Engine thread only.
///
/// Use: beginPass with the rows wanted, run the forward pass with this as its tap, finishPass.
class CaptureSession final : public AttentionTap {
public:
    /// Errors: InvalidArgument (options outside the model).
    static Result<CaptureSession> create(const CaptureOptions& options, const CaptureShape& shape);

    /// One row of the next forward pass: `tokenIndex` is the position it predicts.
    struct WantedRow {
        int batchRow = 0, tokenIndex = 0, decodeStep = 0;
        /// Positions that the cache no longer holds, told in the record; -1: it holds all.
        int evicted = -1;
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
    /// Drops the payload of the next pass (back-pressure).
    void dropPayload(bool drop) { m_dropPayload = drop; }
    const std::vector<int>& layers() const { return m_context->layers; }

    /// Time that it caused so far, here and in the back end.
    double seconds() const { return m_seconds; }
    std::uint64_t bytes() const { return m_bytes; } ///< of the records made so far

    bool wantsLayer(int layer) const override;
    bool wantsRow(int batchRow) const override;
    bool wantsLogits() const override;
    void layerRow(const LayerRow& row) override;
    bool wantsContent(int layer) const override;
    bool wantsRouting(int) const override { return m_plan.routing && !m_rows.empty(); }
    void routerRow(const RouterRow& row) override;
    void spent(int, double seconds) override { m_seconds += seconds; }
    /// Layers of the logit lens; empty: off.
    const std::vector<int>& lensLayers() const { return m_plan.lensLayers; }
    /// What the model would say after `layer`, for the last row of the pass. Texts are left empty.
    void lensRow(int layer, std::span<const float> logits);

private:
    CaptureSession(const CaptureOptions& options, const CaptureShape& shape);
    bool works(const CaptureMode& mode) const { return !m_dropPayload || !mode.droppable(); }
    bool wantsEntropy(int layer) const;
    LayerWork& nextWork();
    void average(LayerWork& work, RowState& state, const LayerRow& row);
    void aggregate(LayerWork& work, const LayerRow& row);
    void measure(LayerWork& work);
    void settle();
    void finishRow(RowState& state, int decodeStep);

    std::unique_ptr<CaptureContext> m_context; ///< its place does not change: modes refer to it
    std::vector<std::unique_ptr<CaptureMode>> m_modes;
    CapturePlan m_plan;
    std::vector<RowState> m_rows;
    std::vector<int> m_decodeSteps; ///< of m_rows
    std::vector<int> m_rowOfBatch; ///< batch row -> index in m_rows or -1
    std::vector<float> m_guesses; ///< warm thresholds of LayerWork::heaviest, by layer
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
