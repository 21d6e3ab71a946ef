// SPDX-License-Identifier: Apache-2.0
#include "views/chat/unmarked_text.h"

#include "views/chat/markdown.h"

#include <QStringList>

namespace ax::ui {

QString unmarkedText(const QString& markdown)
{
    FenceState fence;
    QStringList lines;
    for (const QString& line : markdown.split(QLatin1Char('\n'))) {
        const LineStyle style = markdownLine(line, fence);
        if (style.kind == LineStyle::Fence || (style.kind == LineStyle::Table && isTableRule(line)))
            continue;
        if (style.kind == LineStyle::CodeLine || style.kind == LineStyle::Rule) {
            lines << (style.kind == LineStyle::Rule ? QString() : line);
            continue;
        }
        const bool list = style.kind == LineStyle::ListItem;
        const int from = list ? style.hang : style.markStart + style.markLength;
        QString words = list ? line.left(from) : QString();
        int at = from;
        for (const MarkRun& run : markdownRuns(line, from)) {
            words += QStringView(line).mid(at, run.start - at);
            if (!(run.flags & MarkRun::Mark))
                words += QStringView(line).mid(run.start, run.length);
            at = run.start + run.length;
        }
        lines << words + QStringView(line).mid(at).toString();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ax::ui
