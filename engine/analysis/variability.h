// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Do tokens look less at places that several tokens share? The report of spec/capture.md section 8
/// and spec/science.md section 2, for sets that were generated so and for any marked positions.
namespace ax {

/// function, content, punctuation, whitespace or digits.
std::string_view variabilityClass(std::string_view token);

/// The members of one step, in the order of their slots, and what they looked at.
struct VariabilityStep {
    std::vector<std::string_view> classes; ///< variabilityClass of each member
    int leadId = -1;
    bool marked = false; ///< its members are the ones the report is about: two or more, or marks
    /// p of each member on every slot of the answer so far, this step's included: [member, layer,
    /// slot].
    std::vector<float> rows;
};
struct VariabilityRun {
    int prompt = 0; ///< index in the suite
    std::uint64_t seed = 0;
    std::vector<int> layers; ///< of the rows
    std::vector<VariabilityStep> steps;
};

struct VariabilityOptions {
    int permutations = 1000;
    int nullCheck = 0; ///< so many shuffles of labels, each with its p-value
    std::uint64_t seed = 0;
};

/// {runs: [...], summary, null_check?}. Deterministic.
nlohmann::ordered_json variabilityReport(
    const std::vector<VariabilityRun>& runs, const VariabilityOptions& options);

} // namespace ax
