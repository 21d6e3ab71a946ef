// SPDX-License-Identifier: Apache-2.0
#include "views/manifold/manifold_plots.h"

#include "views/common/painters.h"
#include "views/manifold/manifold_models.h"
#include "views/session/number_text.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr int kRuns = 5; ///< shown side by side

/// "41 k"
QString shortCount(qint64 count)
{
    return count < 10000 ? text::integer(count)
                         : QStringLiteral("%1 k").arg(text::integer(count / 1000));
}

} // namespace

// Lineage

LineagePlot::LineagePlot(ManifoldState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    connect(state, &ManifoldState::pictureChanged, this, [this] { update(); });
    connect(state, &ManifoldState::clusterChanged, this, [this] { update(); });
}

QVector<Generation> LineagePlot::shown() const
{
    const Manifold* m = m_state->manifold();
    if (!m || m->isShapeless())
        return {};
    const auto& all = m->generations;
    return all.mid(std::max(0, int(all.size()) - kRuns));
}

QVector<LineagePlot::Bar> LineagePlot::bars(
    const QSizeF& size, const QVector<Generation>& runs) const
{
    QVector<Bar> out;
    qint64 most = 1;
    int clusters = 1;
    for (const Generation& run : runs) {
        qint64 inside = 0;
        for (const Generation::Cluster& cluster : run.clusters)
            inside += cluster.size;
        most = std::max(most, inside);
        clusters = std::max(clusters, int(run.clusters.size()));
    }
    const QRectF plot(
        look::pxf(28), look::pxf(24), size.width() - look::pxf(64), size.height() - look::pxf(46));
    const double gap = clusters > 30 ? 0.5 : look::pxf(2);
    const double unit = std::max(1.0, plot.height() - gap * clusters) / double(most);
    const double width = look::pxf(9);
    for (int k = 0; k < int(runs.size()); ++k) {
        const double x = runs.size() > 1
            ? plot.left() + (plot.width() - width) * k / double(runs.size() - 1)
            : plot.right() - width;
        double y = plot.top();
        for (const Generation::Cluster& cluster : runs[k].clusters) {
            const double height = std::max(1.0, double(cluster.size) * unit);
            out.append({ QRectF(x, y, width, height), cluster.id, cluster.zone, k });
            y += height + gap;
        }
    }
    return out;
}

void LineagePlot::draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const QVector<Generation> runs = shown();
    if (runs.isEmpty())
        return;
    const QVector<Bar> all = bars(size, runs);
    const Manifold& m = *m_state->manifold();
    const std::int32_t chosen
        = m_state->cluster() >= 0 && m_state->cluster() < int(m.clusters.size())
        ? m.clusters[std::size_t(m_state->cluster())].id
        : -1;
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ribbon = [&](const Bar& a, const Bar& b, bool on) {
        QPainterPath path;
        const double x0 = a.rect.right(), x1 = b.rect.left(), xm = (x0 + x1) / 2;
        path.moveTo(x0, a.rect.top());
        path.cubicTo(xm, a.rect.top(), xm, b.rect.top(), x1, b.rect.top());
        path.lineTo(x1, b.rect.bottom());
        path.cubicTo(xm, b.rect.bottom(), xm, a.rect.bottom(), x0, a.rect.bottom());
        path.closeSubpath();
        QColor fill = on ? t.accent : t.line;
        fill.setAlphaF(on ? 0.55f : 0.7f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPath(path);
    };
    const auto barOf = [&](int run, std::int32_t id) -> const Bar* {
        for (const Bar& bar : all)
            if (bar.run == run && bar.id == id)
                return &bar;
        return nullptr;
    };
    for (int run = 1; run < int(runs.size()); ++run) {
        for (const Bar& bar : all)
            if (const Bar* to = bar.run == run - 1 ? barOf(run, bar.id) : nullptr)
                ribbon(bar, *to, bar.id == chosen);
        for (const discovery::LineageEvent& event : runs[run].events)
            for (const std::int32_t other : event.others) {
                const bool split = event.kind == discovery::LineageEvent::Split;
                const Bar* from = barOf(run - 1, split ? event.id : other);
                const Bar* to = barOf(run, split ? other : event.id);
                if (from && to && from->id != to->id)
                    ribbon(*from, *to, from->id == chosen || to->id == chosen);
            }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    double lastLabel = -100;
    painter.setFont(look::font(look::Role::Table));
    for (const Bar& bar : all) {
        painter.fillRect(bar.rect, t.zones[std::size_t(std::clamp(bar.zone, 0, 5))]);
        if (bar.id == chosen) {
            painter.setPen(QPen(t.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar.rect.adjusted(-2, -1, 2, 1));
        }
        // Ids at the last run, where there is room for a line.
        const double line = look::pxf(12);
        if (bar.run == int(runs.size()) - 1
            && (bar.rect.center().y() - lastLabel >= line || bar.id == chosen)) {
            lastLabel = bar.rect.center().y();
            painter.setPen(bar.id == chosen ? t.accent : t.text);
            painter.drawText(QRectF(bar.rect.right() + look::pxf(5), bar.rect.center().y() - line,
                                 look::pxf(40), 2 * line),
                Qt::AlignLeft | Qt::AlignVCenter, QString::number(bar.id));
        }
    }
    QVector<QRectF> taken;
    for (int run = 0; run < int(runs.size()); ++run) {
        const auto at
            = std::find_if(all.begin(), all.end(), [&](const Bar& bar) { return bar.run == run; });
        const double x = at != all.end() ? at->rect.center().x() : 0;
        if (at == all.end())
            continue;
        painter.setPen(t.text);
        painter.setFont(look::font(look::Role::Strong));
        painter.drawText(QRectF(x - 40, 0, 80, look::pxf(22)), Qt::AlignCenter,
            QStringLiteral("R%1").arg(runs[run].run));
        painter.setPen(t.muted);
        painter.setFont(look::font(look::Role::Label));
        painter.drawText(QRectF(x - 40, size.height() - look::pxf(18), 80, look::pxf(16)),
            Qt::AlignCenter, shortCount(runs[run].points));
        if (run == 0)
            continue;
        int written = 0;
        for (const discovery::LineageEvent& event : runs[run].events) {
            if (event.kind == discovery::LineageEvent::Kept || written >= 4)
                continue;
            const QString words = eventText(event);
            const Bar* bar = barOf(run, event.id);
            for (const std::int32_t other : event.others)
                bar = bar ? bar : barOf(run, other);
            const double y = bar ? bar->rect.center().y() : size.height() - look::pxf(34);
            const QFontMetricsF metrics(painter.font());
            QRectF rect(0, 0, metrics.horizontalAdvance(words) + look::pxf(8), look::pxf(15));
            rect.moveCenter(QPointF(x, y));
            rect.moveRight(std::max(rect.width() + 2, std::min(x - look::pxf(8), size.width())));
            for (int tries = 0; tries < 6
                 && std::any_of(taken.begin(), taken.end(),
                     [&](const QRectF& other) { return other.intersects(rect); });
                 ++tries)
                rect.translate(0, rect.height() + 1);
            if (rect.bottom() > size.height() - look::pxf(18))
                continue;
            taken.append(rect);
            painter.setPen(t.control);
            painter.setBrush(t.surface);
            painter.drawRect(rect);
            painter.setPen(t.text);
            painter.drawText(rect, Qt::AlignCenter, words);
            ++written;
        }
    }
}

void LineagePlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().raised);
    if (shown().isEmpty()) {
        painter.setPen(look::colours().muted);
        painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Runs of this scope stand here side by side."));
        return;
    }
    draw(painter, size(), look::colours());
}

void LineagePlot::mousePressEvent(QMouseEvent* event)
{
    const QVector<Generation> runs = shown();
    for (const Bar& bar : bars(size(), runs))
        if (bar.rect.adjusted(-6, -1, 30, 1).contains(event->position())) {
            const int label = m_state->manifold()->clusterOfId(bar.id);
            m_state->setCluster(label == m_state->cluster() ? -1 : label);
            return;
        }
}

// Axes

AxisPlot::AxisPlot(QWidget* parent)
    : QWidget(parent)
{
}

void AxisPlot::set(const QVector<AxisLine>& axes)
{
    m_axes = axes;
    update();
}

void AxisPlot::draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    if (m_axes.isEmpty())
        return;
    const qreal nameWidth = m_axes.first().named ? look::pxf(10) : look::pxf(92);
    const QRectF track(nameWidth, 0, size.width() - nameWidth - look::pxf(16), 0);
    const qreal row = std::min(size.height() / double(m_axes.size()), look::pxf(40));
    const bool named = m_axes.first().named;
    for (int k = 0; k < int(m_axes.size()); ++k) {
        const AxisLine& axis = m_axes[k];
        const qreal top = k * row;
        const qreal middle = top + row * 0.34;
        painter.setFont(look::font(look::Role::Strong));
        painter.setPen(t.text);
        if (!named) {
            painter.drawText(QRectF(look::pxf(10), top, nameWidth, row * 0.68),
                Qt::AlignLeft | Qt::AlignVCenter, axis.name);
            painter.setFont(look::numberFont(look::Role::Table));
            painter.setPen(t.muted);
            painter.drawText(QRectF(0, top, nameWidth - look::pxf(12), row * 0.68),
                Qt::AlignRight | Qt::AlignVCenter, text::percent(axis.share));
        }
        painter.setPen(QPen(t.control, 1));
        painter.drawLine(QPointF(track.left(), middle), QPointF(track.right(), middle));
        const qreal zero = track.center().x();
        painter.drawLine(
            QPointF(zero, middle - look::pxf(5)), QPointF(zero, middle + look::pxf(5)));
        if (std::isfinite(axis.score)) {
            const qreal end = zero + axis.score * track.width() / 2;
            const QRectF bar(
                std::min(zero, end), middle - look::pxf(3), std::abs(end - zero), look::pxf(6));
            painter.fillRect(bar, axis.score < 0 ? t.difference[1] : t.difference[7]);
            painter.fillRect(QRectF(end - 1, middle - look::pxf(5), 2, look::pxf(10)), t.text);
        }
        painter.setFont(look::font(look::Role::Label));
        painter.setPen(t.muted);
        const QFontMetricsF metrics(painter.font());
        const QRectF ends(track.left(), middle + look::pxf(4), track.width(), look::pxf(14));
        painter.drawText(ends, Qt::AlignLeft | Qt::AlignTop,
            metrics.elidedText(axis.low, Qt::ElideRight, ends.width() / 2 - 4));
        painter.drawText(ends, Qt::AlignRight | Qt::AlignTop,
            metrics.elidedText(axis.high, Qt::ElideRight, ends.width() / 2 - 4));
    }
}

void AxisPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().raised);
    draw(painter, size(), look::colours());
}

// Time

TimeStrip::TimeStrip(ManifoldState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(state, &ManifoldState::pictureChanged, this, [this] { update(); });
    connect(state, &ManifoldState::timesChanged, this, [this] { update(); });
}

QRectF TimeStrip::plotRect(const QSizeF& size) const
{
    return QRectF(
        look::pxf(12), look::pxf(6), size.width() - look::pxf(24), size.height() - look::pxf(26));
}

double TimeStrip::x(qint64 time, const QRectF& plot) const
{
    const PicturedPtr p = m_state->pictured();
    return plot.left()
        + plot.width() * double(time - p->firstTime)
        / double(std::max<qint64>(1, p->lastTime - p->firstTime));
}

qint64 TimeStrip::time(double x, const QRectF& plot) const
{
    const PicturedPtr p = m_state->pictured();
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    return p->firstTime + qint64(share * double(p->lastTime - p->firstTime));
}

void TimeStrip::draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const PicturedPtr p = m_state->pictured();
    if (!p || p->bins.empty())
        return;
    const QRectF plot = plotRect(size);
    quint32 most = 1;
    for (const Pictured::Bin& bin : p->bins)
        most = std::max(most, bin.total);
    const double width = plot.width() / double(p->bins.size());
    const qint64 from = m_state->timeFrom() > 0 ? m_state->timeFrom() : p->firstTime;
    const qint64 to = m_state->timeTo() > 0 ? m_state->timeTo() : p->lastTime;
    for (int k = 0; k < int(p->bins.size()); ++k) {
        const Pictured::Bin& bin = p->bins[std::size_t(k)];
        const bool inside = p->binFrom(k + 1) > from && p->binFrom(k) <= to;
        double bottom = plot.bottom();
        for (std::size_t zone = 0; zone < bin.zones.size(); ++zone) {
            const double height = (plot.height() - look::pxf(8)) * bin.zones[zone] / most;
            painter.fillRect(
                QRectF(plot.left() + k * width, bottom - height, std::max(1.0, width - 1), height),
                inside ? t.zones[zone] : t.line);
            bottom -= height;
        }
    }
    painter.setPen(t.control);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setFont(look::font(look::Role::Label));
    painter.setPen(t.muted);
    const QLocale locale;
    constexpr qint64 kHour = 3600LL * 1000;
    const qint64 length = p->lastTime - p->firstTime;
    const QString form = length > 48 * kHour ? QStringLiteral("d MMM")
        : length > 2 * kHour                 ? QStringLiteral("d MMM hh:mm")
                                             : QStringLiteral("hh:mm:ss");
    constexpr int kTicks = 5;
    for (int tick = 0; tick < kTicks; ++tick) {
        const double share = tick / double(kTicks - 1);
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(
            p->firstTime + qint64(share * double(p->lastTime - p->firstTime)));
        const QString words = locale.toString(at, form);
        const double wide = 140, middle = plot.left() + share * plot.width();
        const double left = std::clamp(middle - wide / 2, plot.left(), plot.right() - wide);
        painter.drawText(QRectF(left, plot.bottom() + look::pxf(3), wide, look::pxf(16)),
            (tick == 0                   ? Qt::AlignLeft
                    : tick == kTicks - 1 ? Qt::AlignRight
                                         : Qt::AlignHCenter)
                | Qt::AlignTop,
            words);
    }
    const QRectF range(QPointF(x(from, plot), plot.top()), QPointF(x(to, plot), plot.bottom()));
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(range.topLeft(), range.topRight());
    painter.drawLine(range.topLeft(), range.bottomLeft());
    painter.drawLine(range.topRight(), range.bottomRight());
    for (const double handle : { range.left(), range.right() }) {
        const QRectF grip(
            handle - look::pxf(4), range.center().y() - look::pxf(10), look::pxf(8), look::pxf(20));
        painter.setPen(t.accent);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(grip, look::pxf(2), look::pxf(2));
        painter.setPen(t.onAccent);
        painter.drawLine(QPointF(handle, grip.top() + look::pxf(5)),
            QPointF(handle, grip.bottom() - look::pxf(5)));
    }
}

void TimeStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    painter.fillRect(rect(), t.raised);
    const PicturedPtr p = m_state->pictured();
    if (!p || p->bins.empty()) {
        painter.setPen(t.muted);
        painter.drawText(rect(), Qt::AlignCenter,
            p ? tr("It is not known when these tokens were written.") : QString());
        return;
    }
    draw(painter, size(), t);
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void TimeStrip::mousePressEvent(QMouseEvent* event)
{
    const PicturedPtr p = m_state->pictured();
    if (!p || p->bins.empty() || event->button() != Qt::LeftButton)
        return;
    m_state->play(false);
    m_before = { m_state->timeFrom(), m_state->timeTo() };
    const QRectF plot = plotRect(size());
    const qint64 from = m_state->timeFrom() > 0 ? m_state->timeFrom() : p->firstTime;
    const qint64 to = m_state->timeTo() > 0 ? m_state->timeTo() : p->lastTime;
    const double at = event->position().x();
    const double left = std::abs(at - x(from, plot)), right = std::abs(at - x(to, plot));
    constexpr double kGrip = 10;
    if (std::min(left, right) <= kGrip)
        m_held = left < right ? -1 : 1;
    else if (at > x(from, plot) && at < x(to, plot) && m_state->timeTo() > 0)
        m_held = 2;
    else
        m_held = left < right ? -1 : 1;
    m_grip = time(at, plot) - from;
    mouseMoveEvent(event);
}

void TimeStrip::mouseMoveEvent(QMouseEvent* event)
{
    const PicturedPtr p = m_state->pictured();
    if (!p || p->bins.empty() || m_held == 0)
        return;
    const qint64 from = m_state->timeFrom() > 0 ? m_state->timeFrom() : p->firstTime;
    const qint64 to = m_state->timeTo() > 0 ? m_state->timeTo() : p->lastTime;
    const qint64 at = time(event->position().x(), plotRect(size()));
    if (m_held == 2) {
        const qint64 start = std::clamp(at - m_grip, p->firstTime, p->lastTime - (to - from));
        m_state->setTimes(start, start + (to - from));
    } else if (m_held < 0) {
        m_state->setTimes(std::min(at, to - 1), to);
    } else {
        m_state->setTimes(from, std::max(at, from + 1));
    }
}

void TimeStrip::mouseReleaseEvent(QMouseEvent*)
{
    if (std::exchange(m_held, 0) != 0)
        m_state->rememberTimes(m_before.first, m_before.second);
}

void TimeStrip::keyPressEvent(QKeyEvent* event)
{
    const PicturedPtr p = m_state->pictured();
    const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (event->key() == Qt::Key_Space) {
        m_state->play(!m_state->isPlaying());
        return;
    }
    if (!p || p->bins.empty() || by == 0)
        return QWidget::keyPressEvent(event);
    const qint64 length = p->binFrom(1) - p->firstTime;
    const qint64 from = m_state->timeFrom() > 0 ? m_state->timeFrom() : p->firstTime;
    const qint64 to = m_state->timeTo() > 0 ? m_state->timeTo() : p->lastTime;
    if (event->modifiers() & Qt::ShiftModifier)
        m_state->setTimes(std::clamp(from + by * length, p->firstTime, to - 1), to);
    else
        m_state->setTimes(from, std::clamp(to + by * length, from + 1, p->lastTime));
}

} // namespace ax::ui
