// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"
#include "engine/discovery/classifier.h"
#include "engine/server/fields.h"

#include <map>

namespace ax::server {

/// What the server never gives, whatever a request says. A request can tighten, never loosen.
struct Guardrails {
    bool captureOff = false;
    bool fingerprintOnly = false;
    bool maskSystemPrompt = false;
    int maskPrefix = 0;
    int maxConcurrentCapture = 0; ///< 0: no limit
};

/// What a request gets that says nothing itself.
struct CaptureDefaults {
    /// No mode: raw. Layers, heads, aggregation, k, stride, most steps, window, zones.
    CaptureOptions options;
    bool returnAttention = false;
    bool fingerprintOnly = false; ///< as if the request had said so
    /// Says of every entry whether its fingerprint lies on the manifold; null: nothing.
    std::shared_ptr<const discovery::Classifier> manifold;
};

/// What of the attention one request gets, and in which form it is sent (spec/wire.md section 1).
class WireCapture {
public:
    /// Reads and checks the attention members of a body, also where nothing is captured.
    static WireCapture read(Fields& in, const ModelInfo& model, const Guardrails& guardrails,
        const CaptureDefaults& defaults, bool fingerprintsWanted);

    bool wanted() const { return m_wanted; }
    const CaptureOptions& options() const { return m_options; }
    /// Hides the first `tokens`, which hold a system prompt, where the guardrail says so.
    void maskSystem(int tokens);
    /// The capture was left out since enough others capture.
    void leaveOut();
    /// {field: what was granted} where that is less than the request asked for; empty: all.
    const Json& limits() const { return m_limits; }
    /// "raw,fingerprint"; empty: nothing.
    std::string modes() const;

    /// The entry of one step as JSON text; empty: this step is not for the client. One answer's
    /// steps in order: churn is counted between them.
    std::string entry(StepRecord step);
    /// Where the answer lies as a whole among the tokens of the stored discovery, as JSON text,
    /// once all entries were asked for; empty: there is none, or nothing of the answer was placed.
    std::string manifold() const;

private:
    void settlePrivacy();
    void shift(StepRecord& step) const;
    void place(StepRecord& step);
    std::string routing(const StepRecord& step);

    bool m_wanted = false;
    bool m_fingerprintAsked = false; ///< false: the numbers are computed for a sidecar alone
    bool m_rawAsked = false, m_saidPositions = false;
    Guardrails m_guardrails;
    CaptureOptions m_options;
    std::shared_ptr<const discovery::Classifier> m_manifold;
    int m_maskAsked = 0;
    std::optional<bool> m_onlyAsked;
    int m_moeTopK = 2;
    std::vector<std::int64_t> m_moeLayers; ///< empty: all
    std::vector<discovery::Verdict> m_verdicts; ///< of the entries that were placed
    std::map<int, int> m_lastExpert; ///< by layer
    Json m_limits = Json::object();
};

} // namespace ax::server
