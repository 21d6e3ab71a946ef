// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVector>

namespace ax::ui {

struct FuzzyMatch {
    int score = -1; ///< below 0: no match; more is better
    QVector<int> positions; ///< matched characters of the text, ascending
};

/// Letters of `pattern` in order inside `text`, case ignored, words of the pattern each on their
/// own. Whole runs and beginnings of words count more. An empty pattern matches with score 0.
FuzzyMatch fuzzyMatch(const QString& pattern, const QString& text);

} // namespace ax::ui
