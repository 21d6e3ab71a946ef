// SPDX-License-Identifier: Apache-2.0
#include "views/chat/timeline_widget.h"

#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/session/current_row.h"
#include "views/session/number_text.h"
#include "views/session/range_effects.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

namespace {

constexpr int kRebuildMs = 100; ///< 10 a second
constexpr int kMostTicks = 5;
constexpr int kMostBins = 8192; ///< several for each column of a wide screen

/// Heights of the drawing, scaled: segments, places found, attention, surprisal, zone, axis.
struct Rows {
    QRectF segments, found, attention, surprisal, zone, axis;
    /// `small`: segments and attention alone, as tall as there is room.
    Rows(const QRectF& plot, bool withFound, bool small)
    {
        const auto row = [&plot, unit = plot.height() / 100](double top, double tall) {
            return QRectF(plot.left(), plot.top() + top * unit, plot.width(), tall * unit);
        };
        if (small) {
            segments = withFound ? row(0, 34) : row(0, 42);
            found = withFound ? row(37, 22) : QRectF();
            attention = withFound ? row(62, 36) : row(48, 50);
            axis = row(98, 2);
            return;
        }
        segments = withFound ? row(0, 17) : row(0, 19);
        found = withFound ? row(20, 13) : QRectF();
        attention = withFound ? row(36, 16) : row(23, 22);
        surprisal = withFound ? row(55, 16) : row(49, 20);
        zone = row(withFound ? 74 : 73, withFound ? 7 : 8);
        axis = row(83, 17);
    }
};

} // namespace

TimelineWidget::TimelineWidget(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_effects(RangeEffects::of(context))
    , m_effectButton(new QToolButton(this))
{
    m_effectButton->setText(tr("Effect"));
    m_effectButton->setCheckable(true);
    m_effectButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_effectButton->setFocusPolicy(Qt::TabFocus);
    m_effectButton->setVisible(context.questions != nullptr);
    m_effectButton->setToolTip(
        tr("What hiding each segment costs the written tokens (W). Shift+arrows choose a range."));
    connect(m_effectButton, &QToolButton::clicked, this, &TimelineWidget::setShowsEffects);
    const auto effectsCame = [this] {
        if (m_effectsShown)
            update();
    };
    connect(m_effects, &RangeEffects::changed, this, effectsCame);
    connect(m_effects, &RangeEffects::statusChanged, this, effectsCame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(kRebuildMs);
    connect(&m_rebuild, &QTimer::timeout, this, [this] {
        readTokens();
        announce();
        update();
    });
    connect(context.session, &SessionModel::changed, this, &TimelineWidget::follow);
    const auto now = [this] {
        announce();
        update();
    };
    connect(context.row, &CurrentRow::changed, this, now);
    connect(context.selection, &Selection::secondPinnedChanged, this, now);
    connect(context.selection, &Selection::foundChanged, this, now);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] {
        updateGeometry();
        update();
    });
    readTokens();
    announce();
}

QSize TimelineWidget::sizeHint() const
{
    return QSize(look::px(480), look::px(m_effectsShown ? 176 : 110));
}
QSize TimelineWidget::minimumSizeHint() const
{
    return QSize(look::px(200), look::px(m_effectsShown ? 150 : 56));
}

void TimelineWidget::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeButton();
}

QRectF TimelineWidget::plotRect(const QSizeF& size) const
{
    // Room for the longest name, in any language.
    const QFontMetricsF metrics(look::font(look::Role::Label));
    qreal names = look::pxf(56);
    for (const QString& name : { tr("Segments"), tr("Attention"), tr("Surprisal"), tr("Zone") })
        names = std::max(names, metrics.horizontalAdvance(name));
    const qreal left = look::pxf(18) + names;
    return QRectF(left, look::pxf(6), std::max<qreal>(1, size.width() - left - look::pxf(16)),
        std::max<qreal>(1, size.height() - look::pxf(8)));
}

qreal TimelineWidget::xOf(int token) const
{
    const QRectF plot = plotRect(size());
    return plot.left()
        + plot.width() * token / std::max(1, m_context.session->trace().tokenCount());
}

int TimelineWidget::tokenAt(qreal x) const
{
    const int count = m_context.session->trace().tokenCount();
    if (count == 0)
        return -1;
    const QRectF plot = plotRect(size());
    return std::clamp(int(std::floor((x - plot.left()) / plot.width() * count)), 0, count - 1);
}

void TimelineWidget::Bin::add(const Bin& more)
{
    if (present(more.greatest)) {
        least = present(least) ? std::min(least, more.least) : more.least;
        greatest = present(greatest) ? std::max(greatest, more.greatest) : more.greatest;
    }
    zone = more.zone >= 0 ? more.zone : zone;
}

void TimelineWidget::follow(const Change& change)
{
    const auto from = [this](int token) {
        if (token >= 0)
            m_changedFrom = std::min(m_changedFrom, token);
    };
    from(change.firstToken);
    from(change.firstStep);
    from(change.truncatedAt);
    if (change.removes()) {
        if (change.reset)
            m_changedFrom = 0;
        m_rebuild.stop();
        readTokens();
        announce();
        update();
    } else if ((change.firstToken >= 0 || change.firstStep >= 0 || change.segments)
        && !m_rebuild.isActive()) {
        m_rebuild.start();
    }
}

void TimelineWidget::readTokens()
{
    const TraceSession& trace = m_context.session->trace();
    const int count = trace.tokenCount();
    if (m_changedFrom < m_read) {
        // Where so much went that finer bins are enough for the rest, it is read anew.
        const bool finer = m_binTokens > 1 && count <= m_binTokens / 2 * kMostBins;
        const int whole = finer ? 0 : m_changedFrom / m_binTokens;
        m_bins.resize(whole);
        m_read = whole * m_binTokens;
        m_maximum = 0;
        for (const Bin& bin : std::as_const(m_bins))
            m_maximum = present(bin.greatest) ? std::max(m_maximum, bin.greatest) : m_maximum;
        if (m_read == 0)
            m_binTokens = 1;
    }
    for (; m_read < count; ++m_read) {
        if (m_read / m_binTokens >= kMostBins) {
            for (int k = 0; k < kMostBins / 2; ++k) {
                Bin pair = m_bins[2 * k];
                pair.add(m_bins[2 * k + 1]);
                m_bins[k] = pair;
            }
            m_bins.resize(kMostBins / 2);
            m_binTokens *= 2;
        }
        Bin one;
        const float logprob = trace.logprob(m_read);
        if (present(logprob) && trace.tokenRole(m_read) == TokenRole::Generated) {
            one.least = one.greatest = -logprob;
            m_maximum = std::max(m_maximum, -logprob);
        }
        if (const auto zone = trace.zone(m_read); !zone.empty())
            one.zone = qint8(look::zoneFromName(zone));
        const int bin = m_read / m_binTokens;
        if (bin == m_bins.size())
            m_bins.append(one);
        else
            m_bins[bin].add(one);
    }
    m_changedFrom = count;
}

TimelineWidget::Bin TimelineWidget::binOf(int firstToken, int endToken) const
{
    Bin all;
    const int last = std::min((endToken - 1) / m_binTokens, int(m_bins.size()) - 1);
    for (int bin = firstToken / m_binTokens; bin <= last; ++bin)
        all.add(m_bins[bin]);
    return all;
}

void TimelineWidget::announce()
{
    const TraceSession& trace = m_context.session->trace();
    const int current = m_context.selection->current();
    QString said = tr("%Ln tokens", nullptr, trace.tokenCount());
    if (current >= 0 && current < trace.tokenCount()) {
        said = tr("%1 at %2 of %3").arg(spokenToken(trace, current), text::integer(current), said);
        if (const SegmentRecord* segment = segmentOf(trace, current))
            said += QStringLiteral(", ") + segmentName(segment->type);
    }
    setAccessibleDescription(said);
}

void TimelineWidget::paint(QPainter& painter, const QSizeF& area, const look::Colours& t) const
{
    const TraceSession& trace = m_context.session->trace();
    const int count = trace.tokenCount();
    const QRectF plot = plotRect(area);
    const QVector<int>& found = m_context.selection->found();
    const bool small = area.height() < look::pxf(80);
    Rows rows(plot, !found.isEmpty(), small);
    const bool lanes = m_effectsShown && !small;
    if (lanes) {
        // Segments and axis keep their height; the lanes take what is between.
        rows.segments.setHeight(look::pxf(18));
        rows.axis.setTop(plot.bottom() - look::pxf(18));
    }
    painter.fillRect(QRectF(QPointF(), area), t.panel);
    painter.setFont(look::font(Role::Label));
    const auto label = [&](const QRectF& row, const QString& text) {
        painter.setPen(t.muted);
        painter.drawText(QRectF(look::pxf(10), row.center().y() - look::pxf(8),
                             plot.left() - look::pxf(14), look::pxf(16)),
            Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    label(rows.segments, tr("Segments"));
    if (!lanes)
        label(rows.attention, tr("Attention"));
    if (!found.isEmpty() && !lanes)
        label(rows.found, tr("Found"));
    if (!small && !lanes) {
        label(rows.surprisal, tr("Surprisal"));
        label(rows.zone, tr("Zone"));
    }
    if (count == 0)
        return;
    const auto x = [&](double token) { return plot.left() + plot.width() * token / count; };

    for (const SegmentRecord& segment : trace.segments()) {
        const int first = std::clamp(segment.startTokenIndex, 0, count),
                  end = std::clamp(segment.endTokenIndex, first, count);
        if (end == first)
            continue;
        const QRectF box(std::round(x(first)) + 0.5, rows.segments.top() + 0.5,
            std::round(x(end)) - std::round(x(first)), rows.segments.height() - 1);
        const bool think = segment.type == SegmentType::AssistantThink;
        const bool input = segment.type == SegmentType::System || segment.type == SegmentType::User;
        painter.setPen(QPen(t.control, 1, think ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(input ? t.sunken : t.raised);
        painter.drawRect(box);
        const QString words = tr("%1 · %2", "segment, tokens")
                                  .arg(segmentName(segment.type), text::integer(end - first));
        const QString shown
            = painter.fontMetrics().horizontalAdvance(words) + look::px(8) <= box.width()
            ? words
            : segmentName(segment.type);
        if (painter.fontMetrics().horizontalAdvance(shown) + look::px(6) <= box.width()) {
            painter.setPen(t.text);
            painter.drawText(
                box.adjusted(look::pxf(5), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shown);
        }
    }

    if (lanes)
        paintLanes(painter,
            QRectF(plot.left(), rows.segments.bottom() + look::pxf(4), plot.width(),
                rows.axis.top() - rows.segments.bottom() - look::pxf(6)),
            t);
    for (qsizetype k = 0; k < found.size() && !lanes; ++k)
        if (found[k] >= 0 && found[k] < count)
            painter.fillRect(QRectF(std::round(x(found[k] + 0.5)) - 1, rows.found.top(),
                                 look::pxf(3), rows.found.height()),
                k == m_context.selection->foundAt() ? t.accent : t.text);
    const int columns = std::max(1, int(plot.width()));
    const auto firstOf = [&](int column) { return int(qint64(column) * count / columns); };
    const auto paintAttention = [&] {
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(plot.left(), std::round(rows.attention.bottom()) + 0.5),
            QPointF(plot.right(), std::round(rows.attention.bottom()) + 0.5));
        const AttentionRow& row = m_context.row->row();
        if (!row.links.empty()) {
            QVector<float> greatest(columns, 0);
            for (const Link& link : row.links)
                if (link.position >= 0 && link.position < count) {
                    float& column = greatest[std::min(
                        columns - 1, int(qint64(link.position) * columns / count))];
                    column = std::max(column, link.probability);
                }
            const qreal width = std::max(1.0, std::floor(std::min(3.0, plot.width() / count)));
            for (int column = 0; column < columns && row.maximum > 0; ++column)
                if (greatest[column] > 0) {
                    const qreal tall = std::max<qreal>(
                        1.0, rows.attention.height() * greatest[column] / row.maximum);
                    painter.fillRect(
                        QRectF(plot.left() + column, rows.attention.bottom() - tall, width, tall),
                        t.attention[6]);
                }
        }
        for (const Link& sink : row.sinks) {
            const QRectF box(x(sink.position), rows.attention.top() + 2,
                std::max<qreal>(2, plot.width() / count), rows.attention.height() - 2);
            painter.fillRect(box, look::hatchBrush(t.muted, painter.device()->devicePixelRatioF()));
        }
    };
    if (!lanes)
        paintAttention();
    if (!small && !lanes) {
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(plot.left(), std::round(rows.surprisal.bottom()) + 0.5),
            QPointF(plot.right(), std::round(rows.surprisal.bottom()) + 0.5));
        const qreal width = std::max(1.0, std::floor(std::min(2.0, plot.width() / count)));
        const qreal scale = m_maximum > 0 ? rows.surprisal.height() / m_maximum : 0;
        QVector<qint8> zones(columns, -1);
        for (int column = 0; column < columns; ++column) {
            const Bin bin
                = binOf(firstOf(column), std::max(firstOf(column) + 1, firstOf(column + 1)));
            zones[column] = bin.zone;
            if (!present(bin.greatest) || scale <= 0)
                continue;
            // One bar per token, not a plateau, where tokens are wider than a column.
            if (plot.width() > 2 * count && column > 0 && firstOf(column) == firstOf(column - 1))
                continue;
            painter.fillRect(
                QRectF(plot.left() + column, rows.surprisal.bottom() - bin.greatest * scale, width,
                    bin.greatest * scale),
                t.muted);
            if (bin.least < bin.greatest)
                painter.fillRect(
                    QRectF(plot.left() + column, rows.surprisal.bottom() - bin.least * scale, width,
                        bin.least * scale),
                    t.text);
        }
        for (int column = 0; column < columns;) {
            int end = column;
            while (end < columns && zones[end] == zones[column])
                ++end;
            if (zones[column] >= 0)
                look::paintZoneFill(&painter,
                    QRectF(plot.left() + column, rows.zone.top(), end - column, rows.zone.height()),
                    look::Zone(zones[column]), t, true);
            column = end;
        }
    }
    const int step = look::tickStep(count, kMostTicks);
    painter.setFont(look::numberFont(Role::Label));
    for (int tick = 0; tick <= count && !small; tick += step) {
        painter.setPen(QPen(t.control, 1));
        painter.drawLine(QPointF(std::round(x(tick)) + 0.5, rows.axis.top()),
            QPointF(std::round(x(tick)) + 0.5, rows.axis.top() + 2));
        painter.setPen(t.muted);
        painter.drawText(
            QRectF(x(tick) - look::pxf(40), rows.axis.top() + 1, look::pxf(80), rows.axis.height()),
            Qt::AlignHCenter | Qt::AlignTop, text::integer(tick));
        if (tick > count - step)
            break;
    }
    const auto playhead = [&](int token, bool tag) {
        const qreal at = std::round(x(token + 0.5));
        painter.fillRect(QRectF(at - 1, plot.top(), 2, rows.axis.top() - plot.top()), t.accent);
        if (!tag || small)
            return;
        const QString words = text::integer(token);
        const qreal width = painter.fontMetrics().horizontalAdvance(words) + look::pxf(10);
        QRectF box(std::min(at - width / 2, area.width() - width - 1), rows.axis.top(), width,
            rows.axis.height() - 1);
        painter.fillRect(box, t.accent);
        painter.setPen(t.onAccent);
        painter.drawText(box, Qt::AlignCenter, words);
    };
    const int second = m_context.selection->secondPinned(),
              current = m_context.selection->current();
    if (second >= 0 && second < count)
        playhead(second, false);
    if (current >= 0 && current < count)
        playhead(current, true);
}

void TimelineWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, size(), look::colours());
    if (hasFocus()) {
        painter.setPen(QPen(look::colours().focus, 2));
        painter.setBrush(Qt::NoBrush); // what was painted last may have left one
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void TimelineWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const int token = tokenAt(event->position().x()); token >= 0) {
        m_context.selection->setPinned(token);
        m_context.selection->scrollTo(token);
    }
}

void TimelineWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        if (const int token = tokenAt(event->position().x());
            token >= 0 && token != m_context.selection->pinned()) {
            m_context.selection->setPinned(token);
            m_context.selection->scrollTo(token);
        }
}

void TimelineWidget::keyPressEvent(QKeyEvent* event)
{
    const int count = m_context.session->trace().tokenCount();
    const int by = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    const int now = m_context.selection->current();
    if (event->key() == Qt::Key_W && !event->modifiers()) {
        if (m_effectsShown)
            scan();
        else if (m_context.questions)
            setShowsEffects(true);
        return;
    }
    if (m_effectsShown && event->modifiers() & Qt::ShiftModifier && now >= 0
        && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        // From where one stands: the token is an end of the range and goes with it.
        if (m_rangeFrom < 0)
            m_rangeFrom = m_rangeTo = now;
        const int next = std::clamp(now + (event->key() == Qt::Key_Right ? 1 : -1), 0, count - 1);
        (std::abs(now - m_rangeFrom) < std::abs(now - m_rangeTo) ? m_rangeFrom : m_rangeTo) = next;
        if (m_rangeFrom > m_rangeTo)
            std::swap(m_rangeFrom, m_rangeTo);
        m_context.selection->goTo(next);
        update();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_effects->isScanning()) {
        m_effects->cancel();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_effectsShown && m_rangeFrom >= 0) {
        m_rangeFrom = m_rangeTo = -1;
        update();
        return;
    }
    int to = -1;
    switch (event->key()) {
    case Qt::Key_Left:
        to = now < 0 ? count - 1 : now - by;
        break;
    case Qt::Key_Right:
        to = now < 0 ? 0 : now + by;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = count - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (now >= 0)
            m_context.selection->scrollTo(now);
        return;
    case Qt::Key_Escape:
        if (m_context.leaveDock)
            m_context.leaveDock();
        if (m_context.selection->pinned() >= 0) {
            m_context.selection->setPinned(-1);
            return;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (count == 0)
        return;
    m_context.selection->goTo(std::clamp(to, 0, count - 1));
}

bool TimelineWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const TraceSession& trace = m_context.session->trace();
        const int token = tokenAt(help->pos().x());
        if (token >= 0) {
            QString tip = tr("%1 at %2").arg(tokenLabel(trace, token).text, text::integer(token));
            if (const float logprob = trace.logprob(token); present(logprob))
                tip += tr(" · surprisal %1 nat").arg(text::number(-logprob, 2));
            if (const auto zone = trace.zone(token); !zone.empty())
                tip += QStringLiteral(" · ")
                    + QString::fromUtf8(zone.data(), qsizetype(zone.size()));
            QToolTip::showText(help->globalPos(), tip, this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace ax::ui
