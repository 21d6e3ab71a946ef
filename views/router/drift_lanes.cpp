// SPDX-License-Identifier: Apache-2.0
#include "views/router/drift_lanes.h"

#include "views/common/painters.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

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
        update();
    };
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
    const TraceSession& trace = m_context.session->trace();
    const auto& steps = m_drift->steps();
    const QRectF area = plot(size);
    painter.setFont(look::font(look::Role::Label));
    const QFontMetricsF metrics(painter.font());
    if (steps.empty())
        return;
    const int first = steps.front().tokenIndex;
    const int end = std::max(trace.tokenCount(), first + 1);
    const auto x = [&](double token) {
        return area.left() + area.width() * (token - first) / std::max(1, end - first);
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
    for (std::size_t k = 0; k < steps.size(); ++k) {
        const int token = steps[k].tokenIndex;
        const auto zone = trace.zone(token);
        if (zone.empty())
            continue;
        // Neighbours of one zone are one box.
        std::size_t last = k;
        while (last + 1 < steps.size() && trace.zone(steps[last + 1].tokenIndex) == zone)
            ++last;
        look::paintZoneFill(&painter,
            QRectF(x(token), area.top(), std::max(1.0, x(steps[last].tokenIndex + 1) - x(token)),
                zoneTall),
            look::zoneFromName(zone), t, false);
        k = last;
    }
    const int columns = std::max(1, int(area.width()));
    qreal top = area.top() + zoneTall + look::pxf(6);
    for (const Lane& lane : lanes()) {
        QVector<float> greatest(columns, kAbsent);
        double most = lane.most;
        for (const DriftStep& step : steps) {
            const float v = m_drift->value(step, lane.column);
            if (!present(v))
                continue;
            float& column
                = greatest[std::clamp(int(x(step.tokenIndex) - area.left()), 0, columns - 1)];
            column = present(column) ? std::max(column, v) : v;
            most = std::max(most, double(v));
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
            if (!present(greatest[c]))
                continue;
            const qreal px = box.left() + c, py = y(double(greatest[c]));
            if (lane.filled)
                painter.fillRect(QRectF(px, py, std::max(1.0, area.width() / (end - first) + 1),
                                     box.bottom() - py),
                    t.line);
            line << QPointF(px + 0.5, py);
        }
        painter.setPen(QPen(t.text, 1));
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
    for (const DriftEpisode& episode : m_drift->episodes()) {
        const qreal from = x(episode.from), to = std::max(x(episode.to + 1), from + look::pxf(3));
        painter.fillRect(QRectF(from, top + look::pxf(12), to - from, look::pxf(4)), t.warn);
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

void DriftLanes::pick(qreal px)
{
    const auto& steps = m_drift->steps();
    if (steps.empty())
        return;
    const QRectF area = plot(size());
    const int first = steps.front().tokenIndex,
              end = std::max(m_context.session->trace().tokenCount(), first + 1);
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
    else
        QWidget::keyPressEvent(event);
}

} // namespace ax::ui
