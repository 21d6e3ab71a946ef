// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>
#include <QVector>

/// What words of a code block are, line by line.
namespace ax::ui {

/// Families of languages that share comments, strings and words.
enum class CodeLanguage : char { None, Python, CLike, Shell, Json, Sql, Markup };

/// The language that stands behind an opening fence: "python", "c++ {.x}".
CodeLanguage codeLanguage(QStringView info);

struct CodeRun {
    enum Kind { Keyword, String, Comment, Number };
    int start = 0, length = 0;
    Kind kind = Keyword;
};

/// Runs of one line, sorted. `open` is the mark that closes what was opened on a line before
/// ("*/", """, ''', `, -->), by its place in a table; 0: nothing is open. It is advanced.
QVector<CodeRun> codeRuns(QStringView line, CodeLanguage language, char& open);

} // namespace ax::ui
