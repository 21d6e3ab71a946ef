// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>
#include <QVector>

/// The Markdown of chat answers, line by line, without changing a character: styles are ranges over
/// the source, so every token keeps its place.
namespace ax::ui {

struct MarkRun {
    enum Flag { Bold = 1, Italic = 2, Code = 4, Strike = 8, Link = 16, Mark = 32 };
    int start = 0, length = 0;
    int flags = 0; ///< Mark: the characters are syntax, hidden where marks are hidden
};

struct LineStyle {
    enum Kind { Paragraph, Heading, ListItem, Quote, Table, CodeLine, Fence, Rule };
    Kind kind = Paragraph;
    int level = 0; ///< heading 1..6; depth of a list item
    int markStart = 0, markLength = 0; ///< the block's own mark: "## ", "- "
    bool operator==(const LineStyle&) const = default;
};

/// State that reaches from line to line.
struct FenceState {
    char16_t mark = 0; ///< 0: outside code
    int length = 0;
    bool operator==(const FenceState&) const = default;
};

/// Style of one line (without its line break); `state` is advanced.
LineStyle markdownLine(QStringView line, FenceState& state);
/// Bold, italic, code, strike and links of `line` from `from` on; sorted, not overlapping.
QVector<MarkRun> markdownRuns(QStringView line, int from);

} // namespace ax::ui
