// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/map_view.h"

#include "engine/analysis/sinks.h"
#include "views/session/attention_row.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr int kStillMs = 300;
constexpr double kFewest = 4; ///< cells of a side that are seen at least

} // namespace

MapView::MapView(InspectState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(state, &InspectState::mapChanged, this, [this] {
        if (m_fitted)
            whole();
        // The row of the pinned token came: its strongest place is pointed at.
        if (m_query >= 0 && m_key < 0)
            followPinned();
        update();
        announce();
    });
    connect(state, &InspectState::rangeChanged, this, [this] {
        m_fitted = true;
        whole();
        update();
    });
    const Selection* selection = state->context().selection;
    connect(selection, &Selection::pinnedChanged, this, &MapView::followPinned);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, [this] { m_tiles.clear(); });
    // Single cells of a pooled map are asked for when the hand is still.
    m_detail.setSingleShot(true);
    m_detail.setInterval(kStillMs);
    connect(&m_detail, &QTimer::timeout, this, [this] {
        m_state->wantDetail(int(m_seen.top()), int(std::ceil(m_seen.bottom())), int(m_seen.left()),
            int(std::ceil(m_seen.right())));
    });
    whole();
    followPinned();
}

void MapView::whole()
{
    m_seen = QRectF(m_state->firstKey(), m_state->firstQuery(),
        std::max(1, m_state->endKey() - m_state->firstKey()),
        std::max(1, m_state->endQuery() - m_state->firstQuery()));
}

void MapView::followPinned()
{
    const int token = m_state->context().selection->pinned();
    m_query = token > 0 ? token - 1 : -1;
    if (m_query >= 0 && m_key > m_query)
        m_key = -1;
    // The strongest place outside the sinks, where nothing was pointed at.
    if (m_query >= 0) {
        const InspectState::Row row = m_state->pinnedRow();
        m_key = -1;
        for (int key = SinkRule::kFirst; key < int(row.p.size()); ++key)
            if (row.p[std::size_t(key)] > 0 && !row.isSink(key)
                && (m_key < 0 || row.p[std::size_t(key)] > row.p[std::size_t(m_key)]))
                m_key = key;
    }
    announce();
    update();
}

void MapView::setScale(MapScale scale)
{
    m_scale = scale;
    m_tiles.clear();
    update();
}

void MapView::setSinksApart(bool on)
{
    if (on == m_sinksApart)
        return;
    m_sinksApart = on;
    m_tiles.clear();
    update();
    Q_EMIT sinksChanged(on);
}

void MapView::setLines(bool on)
{
    if (on == m_lines)
        return;
    m_lines = on;
    update();
    Q_EMIT linesChanged(on);
}

void MapView::setLargest(bool on)
{
    m_largest = on;
    m_tiles.clear();
    update();
}

void MapView::setSegmentShown(SegmentType type, bool on)
{
    m_hidden.removeAll(int(type));
    if (!on)
        m_hidden << int(type);
    m_tiles.clear();
    update();
}

bool MapView::fades(int query) const
{
    if (m_hidden.isEmpty())
        return false;
    const SegmentRecord* segment = segmentOf(m_state->context().session->trace(), query);
    return segment && m_hidden.contains(int(segment->type));
}

void MapView::setSeen(const QRectF& range)
{
    const double x0 = m_state->firstKey(), y0 = m_state->firstQuery();
    const double w = std::max(1, m_state->endKey() - m_state->firstKey());
    const double h = std::max(1, m_state->endQuery() - m_state->firstQuery());
    QRectF seen = range;
    seen.setWidth(std::clamp(range.width(), std::min(kFewest, w), w));
    seen.setHeight(std::clamp(range.height(), std::min(kFewest, h), h));
    seen.moveLeft(std::clamp(range.left(), x0, x0 + w - seen.width()));
    seen.moveTop(std::clamp(range.top(), y0, y0 + h - seen.height()));
    if (seen == m_seen)
        return;
    const QRectF before = m_seen;
    m_seen = seen;
    m_detail.start();
    m_fitted = seen == QRectF(x0, y0, w, h);
    update();
    Q_EMIT seenChanged(before);
}

void MapView::zoom(double factor, const QPointF& at)
{
    const double w = std::clamp(m_seen.width() / factor, kFewest,
        std::max(kFewest, double(m_state->endKey() - m_state->firstKey())));
    const double real = m_seen.width() / w;
    setSeen(QRectF(at.x() - (at.x() - m_seen.left()) / real,
        at.y() - (at.y() - m_seen.top()) / real, w, m_seen.height() / real));
}

void MapView::fit() { setSeen(QRectF(m_state->firstKey(), m_state->firstQuery(), 1e9, 1e9)); }

QString MapView::sentence() const
{
    if (m_query < 0)
        return m_state->chosenText();
    QString said
        = m_state->chosenText() + QStringLiteral(", ") + tr("query %1").arg(text::integer(m_query));
    if (m_key < 0)
        return said;
    const auto value = [&](Part part, const QString& name) {
        const float p = valueOf(part, m_query, m_key);
        said += QStringLiteral(", ") + name
            + (!present(p)                     ? tr("not kept")
                    : part == Part::Difference ? text::signedNumber(double(p), 3)
                                               : text::number(double(p), 3));
    };
    said += QStringLiteral(", ") + tr("key %1").arg(text::integer(m_key));
    if (!shown().isPair()) {
        value(Part::First, {});
    } else {
        value(Part::First, QStringLiteral("A "));
        value(Part::Second, QStringLiteral("B "));
        value(Part::Difference, QStringLiteral("B − A "));
    }
    return said;
}

void MapView::paintEvent(QPaintEvent*)
{
    QElapsedTimer time;
    time.start();
    QPainter painter(this);
    m_onScreen = true;
    paint(painter, size(), look::colours());
    m_onScreen = false;
    if (hasFocus()) {
        painter.setPen(QPen(look::colours().focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    m_paintMs = double(time.nsecsElapsed()) / 1e6;
}

void MapView::setCursorCell(int query, int key)
{
    query = std::clamp(
        query, m_state->firstQuery(), std::max(m_state->firstQuery(), m_state->endQuery() - 1));
    key = std::clamp(key, 0, query);
    if (m_state->context().selection->pinned() != query + 1
        && m_state->context().session->trace().hasToken(query + 1))
        m_state->context().selection->setPinned(query + 1);
    m_query = query;
    m_key = key;
    // What is pointed at is seen.
    QRectF seen = m_seen;
    if (key < seen.left())
        seen.moveLeft(key);
    if (key + 1 > seen.right())
        seen.moveRight(key + 1);
    if (query < seen.top())
        seen.moveTop(query);
    if (query + 1 > seen.bottom())
        seen.moveBottom(query + 1);
    setSeen(seen);
    announce();
    update();
}

void MapView::announce() { setAccessibleDescription(sentence()); }

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_pressedSeen = m_seen;
    m_down = true;
    m_dragging = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF plot = plotRect(size()); // all of them have its size
    if (m_down) {
        const QPointF moved = event->position() - m_pressed;
        m_dragging |= moved.manhattanLength() > 4;
        if (m_dragging)
            setSeen(m_pressedSeen.translated(-moved.x() / plot.width() * m_seen.width(),
                -moved.y() / plot.height() * m_seen.height()));
        return;
    }
    bool inside = false;
    const QPointF cell = cellAt(event->position(), &inside);
    if (!inside || m_lines)
        return;
    const int query = int(cell.y()), key = int(cell.x());
    setToolTip({});
    if (key <= query && (query != m_query || key != m_key)) {
        m_query = query;
        m_key = key;
        update();
    }
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_down)
        return;
    m_down = false;
    bool inside = false;
    const QPointF cell = cellAt(event->position(), &inside);
    if (!m_dragging && inside && cell.x() <= cell.y() + 1)
        setCursorCell(int(cell.y()), std::min(int(cell.x()), int(cell.y())));
    m_dragging = false;
}

void MapView::leaveEvent(QEvent*) { followPinned(); }

void MapView::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(1.2, event->angleDelta().y() / 120.0), cellAt(event->position()));
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    const int by = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    const int query = m_query >= 0 ? m_query : m_state->endQuery() - 1;
    const int key = m_key >= 0 ? m_key : query;
    const QPointF centre
        = m_query >= 0 && m_key >= 0 ? QPointF(m_key + 0.5, m_query + 0.5) : m_seen.center();
    switch (event->key()) {
    case Qt::Key_Up:
        setCursorCell(query - by, std::min(key, std::max(0, query - by)));
        break;
    case Qt::Key_Down:
        setCursorCell(query + by, key);
        break;
    case Qt::Key_Left:
        setCursorCell(query, key - by);
        break;
    case Qt::Key_Right:
        setCursorCell(query, key + by);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.5, centre);
        break;
    case Qt::Key_Minus:
        zoom(1 / 1.5, centre);
        break;
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_key >= 0)
            m_state->context().selection->goTo(m_key);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ax::ui
