// SPDX-License-Identifier: Apache-2.0
// Pointer of ChatText: hover, pin, and choosing text as every text view does.
#include "views/chat/chat_text.h"

#include "views/session/marks.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace ax::ui {
namespace {

constexpr int kScrollMs = 40; ///< while the pointer is dragged past an edge

} // namespace

QPointF ChatText::toDocument(const QPointF& viewportPoint) const
{
    return viewportPoint - QPointF(textLeft(), -scroll());
}

QPair<int, int> ChatText::range() const
{
    if (m_span.isValid())
        return m_document.tokensBetween(m_span.from(), m_span.to());
    if (m_anchor < 0 || m_caret < 0 || m_anchor == m_caret)
        return { -1, -1 };
    return { std::min(m_anchor, m_caret), std::max(m_anchor, m_caret) };
}

bool ChatText::hasChosen() const { return m_span.isValid() || range().first >= 0; }

/// Template tokens are chosen where nothing else is, and where the tokens are shown as they are.
bool ChatText::choosesTemplate() const
{
    if (!m_markdown)
        return true;
    if (m_span.isValid())
        return false;
    const auto [from, to] = range();
    for (int token = from; token >= 0 && token <= to; ++token)
        if (m_document.placeOf(token, false).isValid())
            return false;
    return true;
}

QString ChatText::chosenText() const
{
    const TraceSession& trace = m_context.session->trace();
    if (m_span.isValid())
        return m_document.textBetween(trace, m_span.from(), m_span.to(), !m_markdown);
    auto [from, to] = range();
    if (from < 0)
        return {};
    if (choosesTemplate()) {
        QByteArray bytes;
        for (int token = from; token <= to; ++token) {
            const auto piece = trace.tokenBytes(token);
            bytes.append(piece.data(), qsizetype(piece.size()));
        }
        return QString::fromUtf8(bytes);
    }
    while (from < to && !m_document.placeOf(from, false).isValid())
        ++from;
    while (to > from && !m_document.placeOf(to, true).isValid())
        --to;
    return m_document.textBetween(
        trace, m_document.placeOf(from, false), m_document.placeOf(to, true), false);
}

void ChatText::copy(int message)
{
    QString text = chosenText();
    if (text.isEmpty() && message >= 0 && message < int(m_document.messages().size()))
        text = m_document.sourceText(message);
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void ChatText::choose(const ChatDocument::Place& from, const ChatDocument::Place& to)
{
    m_anchor = -1;
    m_span = {};
    if (from.isValid() && to.isValid())
        m_span = { { from, from }, { to, to } };
    touchAll();
}

void ChatText::chooseTo(const QPointF& viewportPoint)
{
    const ChatDocument::Place place
        = m_document.placeAt(m_context.session->trace(), toDocument(viewportPoint));
    if (!place.isValid())
        return;
    m_span.head = unitAt(place);
    touchAll();
}

ChatText::Span::Unit ChatText::unitAt(const ChatDocument::Place& place) const
{
    switch (m_unit) {
    case ChooseUnit::Word:
        return m_document.wordAt(place);
    case ChooseUnit::Paragraph:
        return m_document.paragraphAt(place);
    case ChooseUnit::Character:
        break;
    }
    return { place, place };
}

void ChatText::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_walking = false;
    m_pressAt = event->pos();
    m_pressToken = tokenAt(event->position());
    m_pinBefore = m_context.selection->pinned();
    m_dragging = false;
    const ChatDocument::Place place
        = m_document.placeAt(m_context.session->trace(), toDocument(event->position()));
    if (m_tripleClick.isActive()
        && (event->pos() - m_clickAt).manhattanLength() < QApplication::startDragDistance()) {
        m_tripleClick.stop();
        m_unit = ChooseUnit::Paragraph;
        m_span = { unitAt(place), unitAt(place) };
        m_dragging = true;
        touchAll();
        return;
    }
    m_unit = ChooseUnit::Character;
    if (event->modifiers() & Qt::ShiftModifier && (m_span.isValid() || m_caret >= 0)
        && place.isValid()) {
        if (!m_span.isValid()) {
            const ChatDocument::Place start
                = m_document.placeOf(m_anchor >= 0 ? m_anchor : m_caret, false);
            m_span.anchor
                = start.isValid() ? Span::Unit { start, start } : Span::Unit { place, place };
            m_anchor = -1;
        }
        m_dragging = true;
        chooseTo(event->position());
        return;
    }
    if (m_anchor >= 0 || m_span.isValid())
        touchAll();
    m_anchor = -1;
    m_span = {};
    m_pressPlace = place;
}

void ChatText::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    int message = -1;
    const ChatDocument::Place place
        = m_document.placeAt(m_context.session->trace(), toDocument(event->position()));
    if (!place.isValid() || footerActionAt(event->position(), &message) != NoAction
        || thinkRegionAt(event->position()) >= 0)
        return mousePressEvent(event);
    // The first click pinned what the second one chooses: it was no wish to look at a token.
    m_context.selection->setPinned(m_pinBefore);
    m_anchor = -1;
    m_unit = ChooseUnit::Word;
    m_span = { unitAt(place), unitAt(place) };
    m_dragging = true;
    m_clickAt = event->pos();
    m_tripleClick.start(QApplication::doubleClickInterval(), this);
    touchAll();
}

void ChatText::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (event->buttons() & Qt::LeftButton) {
        if (!m_dragging && m_pressPlace.isValid()
            && (event->pos() - m_pressAt).manhattanLength() >= QApplication::startDragDistance()) {
            m_dragging = true;
            m_span.anchor = { m_pressPlace, m_pressPlace };
        }
        if (!m_dragging)
            return;
        m_dragAt = at;
        const bool outside = at.y() < 0 || at.y() >= viewport()->height();
        if (outside && !m_scrolling.isActive())
            m_scrolling.start(kScrollMs, this);
        else if (!outside)
            m_scrolling.stop();
        chooseTo(at);
        return;
    }
    const int token = tokenAt(at);
    int message = -1;
    const bool button = footerActionAt(at, &message) != NoAction || thinkRegionAt(at) >= 0
        || !m_document.linkAt(m_context.session->trace(), toDocument(at)).isEmpty();
    viewport()->setCursor(button                                ? Qt::PointingHandCursor
            : token >= 0 || at.x() >= textLeft() - look::pxf(4) ? Qt::IBeamCursor
                                                                : Qt::ArrowCursor);
    if (!m_lens)
        return;
    const int block = m_document.blockAt(at.y() + scroll());
    int line = -1;
    if (block >= 0) {
        const auto& b = m_document.block(block);
        // A line is told by its block and its number in it.
        line = block * 1024
            + int((at.y() + scroll() - b.top) / std::max<qreal>(1, m_document.lineHeightOf(b)));
        if (at.x() < textLeft() - look::pxf(10)
            || at.x() > textLeft() + m_options.width + look::pxf(10)
            || at.y() + scroll() > b.top + b.height)
            line = -1;
    }
    m_hover.moveTo(token, line);
}

void ChatText::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_tripleClick.timerId()) {
        m_tripleClick.stop();
    } else if (event->timerId() == m_findTimer.timerId()) {
        findAgain();
    } else if (event->timerId() == m_scrolling.timerId()) {
        const qreal past
            = m_dragAt.y() < 0 ? m_dragAt.y() : m_dragAt.y() - viewport()->height() + 1;
        const int step = int(std::clamp(past, -look::pxf(120), look::pxf(120)));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
        chooseTo(QPointF(m_dragAt.x(),
            std::clamp<qreal>(m_dragAt.y(), 0, std::max(0, viewport()->height() - 1))));
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void ChatText::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_scrolling.stop();
    m_pressPlace = {};
    if (m_dragging) {
        m_dragging = false;
        if (Marks* marks = Marks::of(m_context.selection, m_context.session); marks->isMarking()) {
            const auto [from, to] = range();
            m_span = {};
            if (from >= 0)
                marks->toggleRange(from, to);
            touchAll();
            return;
        }
        QClipboard* clipboard = QApplication::clipboard();
        if (const QString text = chosenText(); clipboard->supportsSelection() && !text.isEmpty())
            clipboard->setText(text, QClipboard::Selection);
        return;
    }
    int message = -1;
    if (const Action action = footerActionAt(event->position(), &message); action != NoAction) {
        perform(action, message);
        return;
    }
    if (const int region = thinkRegionAt(event->position()); region >= 0) {
        toggleFold(region);
        return;
    }
    const int token = tokenAt(event->position());
    if (token != m_pressToken)
        return;
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (const QString address
        = m_document.linkAt(m_context.session->trace(), toDocument(event->position()));
        !address.isEmpty() && !control) {
        Q_EMIT linkRequested(address);
        return;
    }
    if (token < 0)
        return;
    if (control) {
        Selection* selection = m_context.selection;
        selection->setSecondPinned(selection->secondPinned() == token ? -1 : token);
    } else {
        m_caret = token;
        m_anchor = -1;
        if (Marks* marks = Marks::of(m_context.selection, m_context.session); marks->isMarking())
            marks->toggle(token);
        else if (m_lens)
            m_context.selection->togglePinned(token);
        touchAll();
    }
}

} // namespace ax::ui
