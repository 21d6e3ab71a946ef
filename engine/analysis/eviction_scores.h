// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/comparison.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ax {

/// ln softmax of one row of logits.
std::vector<double> logSoftmax(std::span<const float> logits);

/// How the rows of one text read under one eviction policy (spec/science.md section 1). Scored rows
/// come in the order of their positions.
struct EvictionScores {
    std::string policy;
    std::vector<double> surprisal; ///< -ln p of the text's next id, nats
    std::vector<double> divergence; ///< KL(full ‖ policy), nats
    std::vector<double> same; ///< 1 where the likeliest id is the full cache's, else 0
    double keptSum = 0; ///< over all steps
    int steps = 0, keptLast = 0;
    std::uint64_t bytes = 0; ///< of the keys and values that are left at the end
    double seconds = 0; ///< of all steps

    /// One row that is scored: `full` and `own` are ln p.
    void add(std::span<const double> full, std::span<const double> own, int next);
};

/// One text under several policies.
struct EvictionText {
    std::string text; ///< its name
    int tokens = 0;
    std::vector<EvictionScores> policies;
};

/// {NAME: {perplexity, kl, top1, kept_last, kept_mean, kv_bytes, tokens_per_second,
/// perplexity_interval, kl_interval, top1_interval [low, high], kl_beyond_random {difference, low,
/// high}}} of one text; null where nothing was scored. Intervals by blocks of rows.
nlohmann::ordered_json evictionPolicies(const EvictionText& text, const BootstrapOptions& options);
/// What the figures say of each policy beside `random` and `streaming`, over all texts. English.
std::vector<std::string> evictionFindings(
    std::span<const EvictionText> texts, const BootstrapOptions& options);

} // namespace ax
