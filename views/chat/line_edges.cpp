// SPDX-License-Identifier: Apache-2.0
#include "views/chat/line_edges.h"

#include <QGlyphRun>
#include <QTextLine>

#include <algorithm>

namespace ax::ui {

bool hasRightToLeft(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t c = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size())
            c = QChar::surrogateToUcs4(text[at], text[at + 1]);
        switch (QChar::direction(c)) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirAN:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirRLI:
            return true;
        default:
            break;
        }
    }
    return false;
}

namespace {

/// Ground of the glyph that shows a character. (QTextLine::cursorToX tells where a caret stands,
/// which at a change of direction is elsewhere.)
Edges glyphEdges(const QTextLine& line, int at)
{
    Edges edges { 1e9, -1e9 };
    for (const QGlyphRun& run : line.glyphRuns(at, 1)) {
        edges.left = std::min(edges.left, run.boundingRect().left());
        edges.right = std::max(edges.right, run.boundingRect().right());
    }
    if (edges.right < edges.left) {
        const qreal x = line.cursorToX(at);
        return { x, x };
    }
    return edges;
}

Edges characterEdges(const QTextLayout& layout, const QTextLine& line, int at)
{
    const Edges whole = glyphEdges(line, at);
    if (whole.width() <= 0)
        return whole;
    // A ligature is one glyph: its characters share it.
    int first = at, count = 1;
    const int begin = line.textStart(), end = begin + line.textLength();
    while (first > begin && layout.isValidCursorPosition(first - 1)
        && glyphEdges(line, first - 1) == whole) {
        --first;
        ++count;
    }
    for (int next = at + 1;
         next < end && layout.isValidCursorPosition(next) && glyphEdges(line, next) == whole;
         ++next)
        ++count;
    const qreal part = whole.width() / count;
    const bool reversed = hasRightToLeft(QStringView(layout.text()).mid(at, 1));
    const qreal left
        = reversed ? whole.right - part * (at - first + 1) : whole.left + part * (at - first);
    return { left, left + part };
}

} // namespace

QVector<Edges> edgesOf(
    const QTextLayout& layout, const QTextLine& line, int from, int to, bool mixed)
{
    from = std::max(from, line.textStart());
    to = std::min(to, line.textStart() + line.textLength());
    if (to <= from)
        return {};
    if (!mixed) {
        const qreal a = line.cursorToX(from), b = line.cursorToX(to);
        return { { std::min(a, b), std::max(a, b) } };
    }
    QVector<Edges> found;
    for (int at = from; at < to; ++at)
        if (layout.isValidCursorPosition(at))
            found.append(characterEdges(layout, line, at));
    if (found.isEmpty()) {
        // Marks on a character stand where it does.
        while (from > line.textStart() && !layout.isValidCursorPosition(from))
            --from;
        return { characterEdges(layout, line, from) };
    }
    std::sort(
        found.begin(), found.end(), [](const Edges& a, const Edges& b) { return a.left < b.left; });
    QVector<Edges> joined;
    for (const Edges& one : found) {
        if (!joined.isEmpty() && one.left <= joined.back().right + 0.5)
            joined.back().right = std::max(joined.back().right, one.right);
        else
            joined.append(one);
    }
    return joined;
}

} // namespace ax::ui
