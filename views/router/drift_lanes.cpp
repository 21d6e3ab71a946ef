// SPDX-License-Identifier: Apache-2.0
#include "views/router/drift_lanes.h"

#include "views/common/focus_ring.h"
#include "views/common/painters.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ax::ui {

namespace {

constexpr int kNumericLanes = 5;

} // namespace

DriftLanes::DriftLanes(const ViewContext& context, const DriftModel* drift, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_drift(drift)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Drift timeline"));
    const auto again = [this] {
        announce();
        follow();
        update();
    };
    connect(context.session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset)
            setRange(-1, -1);
    });
    connect(drift, &DriftModel::grew, this, again);
    connect(context.selection, &Selection::currentChanged, this, again);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, qOverload<>(&QWidget::update));
    announce();
}

QSize DriftLanes::sizeHint() const { return QSize(look::px(480), look::px(330)); }
QSize DriftLanes::minimumSizeHint() const { return QSize(look::px(260), look::px(200)); }

QRectF DriftLanes::plot(const QSizeF& size) const
{
    // Room for the longest name, in any language, and the scale's number.
    const QFontMetricsF metrics(look::font(look::Role::Label));
    qreal names = look::pxf(66);
    for (const QString& name : { tr("Heading spread"), tr("Sink share"), tr("Row entropy") })
        names = std::max(names, metrics.horizontalAdvance(name));
    const qreal left = look::pxf(56) + names;
    return QRectF(left, look::pxf(6), std::max<qreal>(1, size.width() - left - look::pxf(16)),
        std::max<qreal>(1, size.height() - look::pxf(30)));
}

QVector<DriftLanes::Lane> DriftLanes::lanes() const
{
    const CompassLimits& limits = m_drift->options().limits;
    const auto named = [](const QString& word, double value) {
        return QStringLiteral("%1 %2").arg(word, text::number(value, 2));
    };
    return {
        { tr("Heading spread"), tr("W, %Ln steps", nullptr, limits.window), DriftModel::Spread, 0.6,
            { { double(limits.halt), named(tr("halt"), double(limits.halt)) },
                { double(limits.warning), named(tr("warning"), double(limits.warning)) } },
            false },
        { tr("Drift"), tr("sum, decays"), DriftModel::Drift, 0,
            { { 3, tr("critical 3") }, { 2, tr("alert 2") }, { 1, tr("warning 1") } }, true },
        { tr("Sink share"), tr("of each row"), DriftModel::Sinks, 1, {}, true },
        { tr("Row entropy"), tr("0 to 1"), DriftModel::Entropy, 1, {}, false },
        { tr("Surprisal"), tr("nat"), DriftModel::Surprisal, 0, {}, true },
    };
}

void DriftLanes::render(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const auto& steps = m_drift->steps();
    const QRectF area = plot(size);
    painter.setFont(look::font(look::Role::Label));
    const QFontMetricsF metrics(painter.font());
    if (steps.empty())
        return;
    const auto [from, to] = range();
    const int first = from, end = to;
    const auto x = [&, from = first, to = end](double token) {
        return area.left() + area.width() * (token - from) / std::max(1, to - from);
    };
    const qreal zoneTall = look::pxf(14), eventsTall = look::pxf(24);
    const qreal laneTall = (area.height() - zoneTall - eventsTall) / kNumericLanes;
    const auto label = [&](qreal top, const QString& title, const QString& unit) {
        painter.setPen(t.text);
        painter.drawText(QPointF(look::pxf(10), top + metrics.ascent()), title);
        painter.setPen(t.muted);
        if (!unit.isEmpty())
            painter.drawText(
                QPointF(look::pxf(10), top + metrics.ascent() + metrics.height()), unit);
    };
    label(area.top(), tr("Zone"), {});
    // What ends in the pixel where the box before it ended is not seen.
    int painted = -1;
    for (const DriftModel::ZoneRun& run : m_drift->zoneRuns()) {
        const qreal left = std::max(area.left(), x(steps[std::size_t(run.first)].tokenIndex)),
                    right = std::min(area.right(), x(steps[std::size_t(run.last)].tokenIndex + 1));
        if (right <= left || int(right) == painted)
            continue;
        painted = int(right);
        look::paintZoneFill(&painter,
            QRectF(left, area.top(), std::max(1.0, right - left), zoneTall),
            look::zoneFromName(run.zone), t, false);
    }
    const int columns = std::max(1, int(area.width()));
    // Rows of each pixel column: its tokens are those that x() puts there.
    std::vector<int> rowsFrom(std::size_t(columns) + 1, m_drift->rowFrom(end));
    for (int c = 0; c < columns; ++c)
        rowsFrom[std::size_t(c)]
            = m_drift->rowFrom(first + int(std::ceil(double(c) * (end - first) / area.width())));
    qreal top = area.top() + zoneTall + look::pxf(6);
    for (const Lane& lane : lanes()) {
        std::vector<DriftModel::Band> extents(std::size_t(columns), DriftModel::Band {});
        double most = lane.most;
        for (int c = 0; c < columns; ++c) {
            DriftModel::Band& extent = extents[std::size_t(c)];
            extent = m_drift->extent(
                lane.column, rowsFrom[std::size_t(c)], rowsFrom[std::size_t(c) + 1]);
            if (present(extent.high))
                most = std::max(most, double(extent.high));
        }
        for (const auto& [value, word] : lane.limits)
            if (lane.column == DriftModel::Spread)
                most = std::max(most, value * 1.1);
        if (most <= 0)
            most = 1;
        const QRectF box(area.left(), top, area.width(), laneTall - look::pxf(8));
        const auto y = [&](double v) {
            return box.bottom() - box.height() * std::clamp(v / most, 0.0, 1.0);
        };
        label(box.top(), lane.title, box.height() > 2 * metrics.height() ? lane.unit : QString());
        painter.setPen(t.muted);
        painter.drawText(QRectF(area.left() - look::pxf(40), box.top() - look::pxf(3),
                             look::pxf(36), metrics.height()),
            Qt::AlignRight, text::number(most, most < 10 ? 2 : 0));
        if (box.height() > 2 * metrics.height())
            painter.drawText(QRectF(area.left() - look::pxf(40), box.bottom() - metrics.height(),
                                 look::pxf(36), metrics.height()),
                Qt::AlignRight, QStringLiteral("0"));
        if (lane.column == DriftModel::Spread)
            if (const DriftModel::Band usual = m_drift->usual(lane.column); present(usual.low))
                painter.fillRect(QRectF(box.left(), y(double(usual.high)), box.width(),
                                     std::max(1.0, y(double(usual.low)) - y(double(usual.high)))),
                    t.sunken);
        QPolygonF line;
        for (int c = 0; c < columns; ++c) {
            const DriftModel::Band& extent = extents[std::size_t(c)];
            if (!present(extent.high))
                continue;
            const qreal px = box.left() + c;
            const qreal high = y(double(extent.high)), low = y(double(extent.low));
            if (lane.filled)
                painter.fillRect(QRectF(px, high, std::max(1.0, area.width() / (end - first) + 1),
                                     box.bottom() - high),
                    t.line);
            // Least and greatest of the column, the nearer one to the column before it first.
            const bool down = !line.isEmpty()
                && std::abs(line.last().y() - low) < std::abs(line.last().y() - high);
            line << QPointF(px + 0.5, down ? low : high);
            if (low - high > 0.5)
                line << QPointF(px + 0.5, down ? high : low);
        }
        painter.setPen(QPen(t.text, 1));
        if (line.size() == 1) // one step is no line
            painter.drawLine(line.first() - QPointF(2, 0), line.first() + QPointF(2, 0));
        else
            painter.drawPolyline(line);
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(box.left(), std::floor(box.bottom()) + 0.5),
            QPointF(box.right(), std::floor(box.bottom()) + 0.5));
        for (const auto& [value, word] : lane.limits) {
            if (value > most)
                continue;
            painter.setPen(QPen(t.control, 1, Qt::DashLine));
            painter.drawLine(QPointF(box.left(), y(value)), QPointF(box.right(), y(value)));
            const qreal wide = metrics.horizontalAdvance(word) + look::pxf(4);
            if (box.height() > look::pxf(34)) {
                painter.fillRect(QRectF(box.right() - wide, y(value) - metrics.height() / 2, wide,
                                     metrics.height()),
                    t.raised);
                painter.setPen(t.muted);
                painter.drawText(QRectF(box.right() - wide, y(value) - metrics.height() / 2, wide,
                                     metrics.height()),
                    Qt::AlignCenter, word);
            }
        }
        top += laneTall;
    }
    label(top, tr("Events"), {});
    painted = -1;
    for (const DriftEpisode& episode : m_drift->episodes()) {
        const qreal left = std::max(area.left(), x(episode.from)),
                    right
            = std::min(area.right(), std::max(x(episode.to + 1), left + look::pxf(3)));
        if (right <= left || int(right) == painted)
            continue;
        painted = int(right);
        painter.fillRect(QRectF(left, top + look::pxf(12), right - left, look::pxf(4)), t.warn);
    }
    // Axis and mark.
    const qreal axis = area.bottom() + look::pxf(2);
    painter.setPen(t.muted);
    for (int tick = 0; tick <= 5; ++tick) {
        const int token = first + (end - first) * tick / 5;
        const QString word = text::integer(token);
        painter.drawText(QPointF(std::min(x(token) - metrics.horizontalAdvance(word) / 2,
                                     size.width() - metrics.horizontalAdvance(word)),
                             axis + metrics.ascent()),
            word);
    }
    const int current = m_context.selection->current();
    if (current >= first && current < end) {
        painter.fillRect(
            QRectF(std::floor(x(current)), area.top(), look::pxf(2), area.height()), t.accent);
        const QString word = text::integer(current);
        const QRectF tag(x(current) - metrics.horizontalAdvance(word) / 2 - look::pxf(5), axis,
            metrics.horizontalAdvance(word) + look::pxf(10), metrics.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(tag, 2, 2);
        painter.setPen(t.onAccent);
        painter.drawText(tag, Qt::AlignCenter, word);
    }
}

std::pair<int, int> DriftLanes::whole() const
{
    const auto& steps = m_drift->steps();
    const int first = steps.empty() ? 0 : steps.front().tokenIndex;
    return { first, std::max(m_context.session->trace().tokenCount(), first + 1) };
}

std::pair<int, int> DriftLanes::range() const
{
    const auto [first, end] = whole();
    if (!isZoomed() || m_from >= end - 1)
        return { first, end };
    return { std::max(first, m_from), std::min(end, m_end) };
}

void DriftLanes::setRange(int from, int end)
{
    const auto [first, last] = whole();
    if (from <= first && end >= last)
        from = end = -1; // the whole run, also while it grows
    if (from == m_from && end == m_end)
        return;
    m_from = from;
    m_end = end;
    update();
    Q_EMIT rangeChanged();
}

/// Undo puts the range back.
void DriftLanes::remember(int from, int end)
{
    constexpr int kRange = 0x5201;
    const int before = m_from, beforeEnd = m_end;
    setRange(from, end);
    if (!m_context.commands || (before == m_from && beforeEnd == m_end))
        return;
    const QPointer<DriftLanes> self(this);
    const auto to = [self](int first, int last) {
        return [self, first, last] {
            if (self)
                self->setRange(first, last);
        };
    };
    m_context.commands->remember(
        tr("Zoom of the drift timeline"), kRange, to(before, beforeEnd), to(m_from, m_end));
}

void DriftLanes::showWhole() { remember(-1, -1); }

void DriftLanes::zoomBy(double factor)
{
    constexpr int kLeast = 20;
    const auto [from, end] = range();
    const auto [first, last] = whole();
    const int current = m_context.selection->current();
    const double middle = current >= from && current < end ? current + 0.5 : (from + end) / 2.0;
    const int wide
        = std::clamp(int(std::lround((end - from) / factor)), kLeast, last - first + kLeast);
    const int left = std::clamp(int(std::lround(middle - wide * (middle - from) / (end - from))),
        first, std::max(first, last - wide));
    remember(left, left + wide);
}

void DriftLanes::pick(qreal px)
{
    const auto& steps = m_drift->steps();
    if (steps.empty())
        return;
    const QRectF area = plot(size());
    const auto [first, end] = range();
    const int token = std::clamp(
        first + int((px - area.left()) / area.width() * (end - first)), first, end - 1);
    if (const int row = m_drift->rowOf(token); row >= 0)
        m_context.selection->goTo(steps[std::size_t(row)].tokenIndex);
}

void DriftLanes::walk(int by)
{
    const auto& steps = m_drift->steps();
    if (steps.empty())
        return;
    const int current = m_context.selection->current();
    // Without a choice the newest step is shown.
    int row = (current < 0 ? int(steps.size()) - 1 : m_drift->rowOf(current)) + by;
    row = std::clamp(row, 0, int(steps.size()) - 1);
    m_context.selection->goTo(steps[std::size_t(row)].tokenIndex);
}

/// A mark outside of what is shown takes the range along.
void DriftLanes::follow()
{
    const int current = m_context.selection->current();
    const auto [from, end] = range();
    const auto [first, last] = whole();
    if (!isZoomed() || current < first || current >= last || (current >= from && current < end))
        return;
    const int left
        = std::clamp(current - (end - from) / 2, first, std::max(first, last - (end - from)));
    setRange(left, left + (end - from));
}

void DriftLanes::announce()
{
    const int row = m_drift->rowOf(m_context.selection->current());
    QString said = tr("%Ln steps", nullptr, m_drift->rowCount());
    if (row >= 0) {
        const DriftStep& step = m_drift->steps()[std::size_t(row)];
        said += QStringLiteral(", ")
            + tr("step %1: drift %2, heading spread %3")
                  .arg(text::integer(step.tokenIndex), text::number(step.drift, 2),
                      text::number(double(step.spread), 2));
    }
    setAccessibleDescription(said);
}

void DriftLanes::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    render(painter, size(), look::colours());
    look::paintFocusRing(&painter, this);
}

void DriftLanes::mousePressEvent(QMouseEvent* event) { pick(event->position().x()); }

void DriftLanes::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        pick(event->position().x());
}

void DriftLanes::keyPressEvent(QKeyEvent* event)
{
    const int far = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    if (event->key() == Qt::Key_Left)
        walk(-far);
    else if (event->key() == Qt::Key_Right)
        walk(far);
    else if (event->key() == Qt::Key_Home)
        walk(-(1 << 30));
    else if (event->key() == Qt::Key_End)
        walk(1 << 29);
    else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoomBy(2);
    else if (event->key() == Qt::Key_Minus)
        zoomBy(0.5);
    else if (event->key() == Qt::Key_0 && event->modifiers() == Qt::NoModifier)
        showWhole();
    else
        QWidget::keyPressEvent(event);
}

void DriftLanes::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier) || event->angleDelta().y() == 0) {
        QWidget::wheelEvent(event);
        return;
    }
    zoomBy(event->angleDelta().y() > 0 ? 1.25 : 0.8);
    event->accept();
}

} // namespace ax::ui
