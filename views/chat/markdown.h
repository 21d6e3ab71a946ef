// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/chat/code_colours.h"

#include <QString>
#include <QStringView>
#include <QVector>

/// The Markdown of chat answers, line by line, without changing a character: styles are ranges over
/// the source, so every token keeps its place.
namespace ax::ui {

struct MarkRun {
    enum Flag { Bold = 1, Italic = 2, Code = 4, Strike = 8, Link = 16, Mark = 32, Math = 64 };
    int start = 0, length = 0;
    int flags = 0; ///< Mark: the characters are syntax, hidden where marks are hidden
};

struct LineStyle {
    enum Kind { Paragraph, Heading, ListItem, Quote, Table, CodeLine, Fence, Rule };
    Kind kind = Paragraph;
    int level = 0; ///< heading 1..6; depth of a list item
    int markStart = 0, markLength = 0; ///< the block's own mark: "## ", "- "
    int hang = 0; ///< characters before the words of a list item: its other lines begin there too
    bool operator==(const LineStyle&) const = default;
};

/// State that reaches from line to line.
struct FenceState {
    char16_t mark = 0; ///< 0: outside code
    int length = 0;
    CodeLanguage language = CodeLanguage::None;
    char open = 0; ///< of codeRuns()
    bool operator==(const FenceState&) const = default;
};

/// Style of one line (without its line break); `state` is advanced.
LineStyle markdownLine(QStringView line, FenceState& state);
/// Bold, italic, code, strike, formulas and links of `line` from `from` on; sorted, not
/// overlapping.
QVector<MarkRun> markdownRuns(QStringView line, int from);
/// Where the link at this character leads to; empty: there is none.
QString markdownLink(QStringView line, int at);
/// Where the cells of a table's row begin but the first, at their bars.
QVector<int> tableBars(QStringView line);
/// The row under a table's head, "|---|:-:|".
bool isTableRule(QStringView line);

} // namespace ax::ui
