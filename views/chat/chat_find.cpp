// SPDX-License-Identifier: Apache-2.0
// Finding in ChatDocument, and what of ChatText shows it: frames, ticks, the place that is current.
#include "views/chat/chat_display.h"
#include "views/chat/chat_document.h"
#include "views/chat/chat_text.h"
#include "views/chat/line_edges.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextLine>

#include <algorithm>

namespace ax::ui {
namespace {

constexpr int kFindAgainMs = 100; ///< while an answer is written

/// A text without case and accents, and where each of its characters stands in the source.
struct Folded {
    QString text;
    QVector<int> places; ///< one past the end too
};

void fold(QChar c, int place, Folded& into)
{
    const auto put = [&](QChar one) {
        if (one.category() == QChar::Mark_NonSpacing)
            return;
        into.text += one.toCaseFolded();
        into.places += place;
    };
    if (c.unicode() < 0x80 || c.decompositionTag() != QChar::Canonical) {
        put(c);
        return;
    }
    for (const QChar one : QString(c).normalized(QString::NormalizationForm_D))
        put(one);
}

} // namespace

std::vector<ChatDocument::Found> ChatDocument::find(
    const TraceSession& trace, const QString& words) const
{
    std::vector<Found> found;
    Folded wanted;
    for (const QChar c : words)
        fold(c, 0, wanted);
    if (wanted.text.isEmpty())
        return found;
    for (std::size_t at = 0; at < m_regions.size(); ++at) {
        const Region& region = m_regions[at];
        const QString& source = region.source.text();
        Folded all;
        all.text.reserve(source.size());
        all.places.reserve(source.size() + 1);
        if (m_options.marks) {
            for (int k = 0; k < source.size(); ++k)
                fold(source[k], k, all);
        } else {
            // Marks that are not shown stand between no two letters.
            for (int block = region.firstBlock; block < region.endBlock; ++block) {
                const Block& one = m_blocks[std::size_t(block)];
                const QVector<int> map = displayOf(trace, region, one, m_options).map;
                for (int k = one.sourceStart; k < one.sourceEnd; ++k)
                    if (source[k] == QLatin1Char('\n')
                        || map[k - one.sourceStart] < map[k - one.sourceStart + 1])
                        fold(source[k], k, all);
            }
        }
        all.places += int(source.size());
        for (qsizetype k = all.text.indexOf(wanted.text); k >= 0;
             k = all.text.indexOf(wanted.text, k + wanted.text.size())) {
            int end = all.places[k + wanted.text.size() - 1] + 1;
            while (end < source.size() && source[end].category() == QChar::Mark_NonSpacing)
                ++end;
            found.push_back({ { int(at), all.places[k] }, { int(at), end } });
        }
    }
    return found;
}

int ChatDocument::blockAt(const Place& place) const
{
    if (place.region >= int(m_regions.size()))
        return -1;
    const Region& region = m_regions[std::size_t(place.region)];
    const auto end = m_blocks.begin() + region.endBlock;
    const auto block = std::upper_bound(m_blocks.begin() + region.firstBlock, end, place.offset,
        [](int offset, const Block& one) { return offset < one.sourceEnd; });
    return block == end ? -1 : int(block - m_blocks.begin());
}

QVector<QRectF> ChatDocument::rectsOf(const TraceSession& trace, const Found& found)
{
    QVector<QRectF> rects;
    const int first = blockAt(found.from);
    for (int at = first; at >= 0 && at < m_regions[std::size_t(found.from.region)].endBlock; ++at) {
        if (isHidden(m_blocks[std::size_t(at)]))
            break;
        const Block& block = laidOut(trace, at);
        if (block.sourceStart >= found.to.offset)
            break;
        refreshTops();
        const auto shown = [&](int offset) {
            return block
                .map[std::clamp(offset, block.sourceStart, block.sourceEnd) - block.sourceStart];
        };
        const int from = shown(found.from.offset), to = shown(found.to.offset);
        const qreal line = lineHeightOf(block);
        const qreal tall = std::min(line, look::pxf(22) * line / look::pxf(27));
        for (int row = 0; row < block.layout->lineCount(); ++row) {
            const QTextLine one = block.layout->lineAt(row);
            for (const Edges& edges : edgesOf(*block.layout, one, from, to, block.mixed))
                rects += QRectF(indentOf(block) + edges.left - 1,
                    block.top + one.y() + one.height() / 2 - tall / 2, edges.width() + 2, tall);
        }
    }
    return rects;
}

int ChatDocument::tokenOf(const Place& place) const
{
    if (place.region >= int(m_regions.size()))
        return -1;
    const ChatSource& source = m_regions[std::size_t(place.region)].source;
    const int k = source.firstAt(place.offset);
    return k < source.count() ? source.tokenAt(k) : -1;
}

void ChatText::find(const QString& words)
{
    if (words == m_findWords)
        return;
    m_findWords = words;
    m_foundAt = -1;
    findAgain();
    if (m_found.empty())
        return;
    // The first one that is not above what is being read.
    m_document.refreshTops();
    int at = 0;
    while (at + 1 < int(m_found.size())
        && m_document.block(std::max(0, m_document.blockAt(m_found[std::size_t(at)].from))).top
            < scroll())
        ++at;
    showFound(at);
}

void ChatText::findFrom(int token)
{
    for (int k = 0; k < foundCount(); ++k)
        if (m_document.tokenOf(m_found[std::size_t(k)].from) >= token || k + 1 == foundCount())
            return showFound(k);
}

void ChatText::findNext(int by)
{
    const int count = foundCount();
    if (count > 0)
        showFound(m_foundAt < 0 ? (by > 0 ? 0 : count - 1) : (m_foundAt + by + count) % count);
}

void ChatText::findAgain()
{
    m_findTimer.stop();
    const auto current = m_foundAt >= 0 && m_foundAt < foundCount()
        ? m_found[std::size_t(m_foundAt)].from
        : ChatDocument::Place();
    m_found = m_document.find(m_context.session->trace(), m_findWords);
    m_foundAt = -1;
    for (std::size_t k = 0; k < m_found.size() && current.isValid(); ++k)
        if (m_found[k].from == current)
            m_foundAt = int(k);
    tellFound();
}

void ChatText::findSoon()
{
    if (!m_findWords.isEmpty() && !m_findTimer.isActive())
        m_findTimer.start(kFindAgainMs, this);
}

void ChatText::showFound(int at)
{
    m_foundAt = at;
    const ChatDocument::Found& found = m_found[std::size_t(at)];
    const auto& region = m_document.regions()[std::size_t(found.from.region)];
    if (region.folded)
        toggleFold(found.from.region);
    const auto rects = m_document.rectsOf(m_context.session->trace(), found);
    m_document.refreshTops();
    updateScrollBar();
    if (!rects.isEmpty()
        && (rects.front().top() < scroll() + look::pxf(44)
            || rects.back().bottom() > scroll() + viewport()->height())) {
        verticalScrollBar()->setValue(int(rects.front().center().y() - viewport()->height() / 2.0));
        layoutVisible();
    }
    tellFound();
}

/// To the bar, the timeline and the screen.
void ChatText::tellFound()
{
    QVector<int> tokens;
    for (const ChatDocument::Found& found : m_found)
        tokens += m_document.tokenOf(found.from);
    m_context.selection->setFound(tokens, m_foundAt);
    paintTicks();
    touchAll();
    Q_EMIT foundChanged();
}

int ChatText::foundInside(int region) const
{
    return int(std::count_if(m_found.begin(), m_found.end(),
        [region](const ChatDocument::Found& found) { return found.from.region == region; }));
}

QVector<QRectF> ChatText::foundRects(int at)
{
    QVector<QRectF> rects
        = m_document.rectsOf(m_context.session->trace(), m_found[std::size_t(at)]);
    for (QRectF& rect : rects)
        rect.translate(textLeft(), -scroll());
    return rects;
}

void ChatText::paintFound(QPainter& painter)
{
    const look::Colours& t = look::colours();
    painter.setBrush(Qt::NoBrush);
    for (int k = 0; k < foundCount(); ++k) {
        const int at = m_document.blockAt(m_found[std::size_t(k)].from);
        if (at < 0 || m_document.isHidden(m_document.block(at)))
            continue;
        const auto& block = m_document.block(at);
        if (block.top + block.height < scroll())
            continue;
        if (block.top > scroll() + viewport()->height())
            break;
        const bool current = k == m_foundAt;
        painter.setPen(current ? QPen(t.accent, 2) : QPen(t.text, 1, Qt::DashLine));
        for (const QRectF& rect : foundRects(k))
            painter.drawRoundedRect(current ? rect : rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

} // namespace ax::ui
