// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/attention_row.h"

#include <QString>

/// Sentences about attention that is there in part or not at all, the same in every view.
namespace ax::ui::row_words {

/// What is the case, and what to do or what else is known; the second may be empty.
struct Sentence {
    QString strong, more;
    QString whole() const { return more.isEmpty() ? strong : strong + QLatin1Char(' ') + more; }
};

/// Why `row` is not a row of its own; empty where it is (RowState::Rows) or there is no token.
Sentence missingRow(const TraceSession& trace, const AttentionRow& row);
/// What the trace left out of a row that is there; empty where nothing is missing.
QString notKept(const AttentionRow& row);
QString linearLayer(int layer);
QString windowLayer(int layer, int tokens); ///< that sees this many tokens

} // namespace ax::ui::row_words
