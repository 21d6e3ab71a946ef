// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Does a signal tell wrong answers from right ones (spec/science.md section 6)? A table of answers
/// and tokens with a column for each signal, and the report that is computed from nothing but it.
/// The positive class is "wrong".
namespace ax {

/// One question of a labelled set.
struct EvaluationItem {
    std::string id, question;
    std::vector<std::string> answers; ///< accepted
};
struct EvaluationSet {
    std::string name, system;
    std::vector<EvaluationItem> items;
};
/// Errors: Format naming the item (no id, two equal ids, no question, no answers).
Result<EvaluationSet> readEvaluationSet(std::string_view json, const std::string& place);

/// Lower case, everything but letters and digits a space, the words a, an, the dropped.
std::string gradingText(std::string_view text);
/// An accepted answer occurs as whole words.
bool isRight(std::string_view answer, std::span<const std::string> accepted);

/// Whether a signal needs attention.
enum class SignalKind { Baseline, Attention };
struct EvaluationSignal {
    std::string_view name;
    SignalKind kind;
};
/// In the order of the table's columns.
std::span<const EvaluationSignal> evaluationSignals();

struct EvaluationRow {
    bool answerLevel = false;
    int answer = 0; ///< index in the set
    std::string id;
    int index = -1; ///< token, from 0; -1 of an answer
    int tokenId = -1;
    int label = 0; ///< 1: wrong
    int length = 0; ///< tokens of the answer
    std::vector<double> values; ///< one a signal; NaN: undefined
    int half() const { return answer % 2; }
};
struct EvaluationTable {
    std::vector<EvaluationRow> rows;
    /// Puts the labels of the answers on other ones; the same seed gives the same order.
    void shuffleLabels(std::uint64_t seed);
};
/// RFC 4180; floats in shortest form.
std::string evaluationCsv(const EvaluationTable& table);
/// Errors: Format naming line and column.
Result<EvaluationTable> readEvaluationCsv(std::string_view csv, const std::string& place);

struct EvaluationOptions {
    int resamples = 1000;
    std::uint64_t seed = 0;
};
/// `transfer`: the table of another set, nullptr when there is none; its name goes with it.
/// Members of spec/science.md section 6 and 7 without model and set.
nlohmann::ordered_json evaluationReport(const EvaluationTable& table,
    const EvaluationOptions& options, const EvaluationTable* transfer = nullptr,
    const std::string& transferName = {});

/// Area under the ROC curve, ties ½ (Mann and Whitney 1947); NaN without both classes. `strata`,
/// when not empty: only pairs inside one stratum count. NaN values are left out.
double auroc(
    std::span<const double> values, std::span<const int> labels, std::span<const int> strata = {});

} // namespace ax
