// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/engine.h"

#include <stop_token>

namespace ax::cli {

/// What several answers at once make of a model, beside one.
struct ParallelTimes {
    double oneTps = 0; ///< tokens a second of one answer
    double totalTps = 0; ///< of all together
};
struct ParallelBench {
    int answers = 4;
    int tokens = 64; ///< of each
    std::vector<std::vector<TokenId>> prompts; ///< one for each answer
    std::stop_token stop;
};
/// Prompts are read before anything is measured. Errors: those of Engine::generate, Cancelled.
Result<ParallelTimes> measureParallel(Engine& engine, const ParallelBench& bench);

} // namespace ax::cli
