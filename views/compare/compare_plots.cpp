// SPDX-License-Identifier: Apache-2.0
#include "views/compare/compare_plots.h"

#include "views/common/focus_ring.h"
#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/compare/compare_models.h"
#include "views/session/number_text.h"
#include "views/session/token_text.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

namespace {

QColor colourOf(CompareState::Side side, const look::Colours& t)
{
    return t.difference[side == CompareState::A ? 1 : 7];
}

/// A bar of one side: A filled, B outlined.
void paintBar(
    QPainter& painter, const QRectF& rect, CompareState::Side side, const look::Colours& t)
{
    if (rect.height() <= 0 || rect.width() <= 0)
        return;
    if (side == CompareState::A || rect.width() < 3) {
        painter.fillRect(rect, colourOf(side, t));
        return;
    }
    painter.setPen(QPen(colourOf(side, t), 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

void paintBadge(
    QPainter& painter, const QRectF& rect, CompareState::Side side, const look::Colours& t)
{
    look::paintSideBadge(&painter, rect, side == CompareState::A, t);
}

void paintNothing(QPainter& painter, const QSizeF& size, const look::Colours& t, const QString& why)
{
    painter.setFont(look::font(Role::Label));
    painter.setPen(t.muted);
    painter.drawText(
        QRectF(QPointF(), size).adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, why);
}

} // namespace

ComparePlot::ComparePlot(CompareState* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    const auto now = [this] {
        m_marked = -1;
        announce();
        updateGeometry();
        update();
    };
    connect(state, &CompareState::changed, this, now);
    connect(state, &CompareState::sidesChanged, this, now);
    connect(state, &CompareState::rowChanged, this, [this] { update(); });
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, now);
}

void ComparePlot::announce() { setAccessibleDescription(words()); }

void ComparePlot::draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    painter.fillRect(QRectF(QPointF(), size), t.panel);
    paint(painter, size, t);
}

void ComparePlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    draw(painter, size(), look::colours());
    if (const QRectF at
        = marked() >= 0 && marked() < marks() ? markRect(marked(), size()) : QRectF();
        !at.isEmpty()) {
        painter.setPen(QPen(look::colours().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(at);
    }
    look::paintFocusRing(&painter, this);
}

SideHead::SideHead(CompareState* state, CompareState::Side side, QWidget* parent)
    : ComparePlot(state, parent)
    , m_side(side)
{
    setAccessibleName(side == CompareState::A ? tr("A") : tr("B"));
}

QString SideHead::words() const
{
    const CompareState::Half& half = state().half(m_side);
    return half.title + QStringLiteral(", ") + half.about() + QStringLiteral(", ")
        + tr("%Ln token(s)", nullptr, half.tokens);
}

void SideHead::paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const CompareState::Half& half = state().half(m_side);
    const qreal pad = look::pxf(12), badge = look::pxf(18);
    paintBadge(painter, QRectF(pad, look::pxf(8), badge, badge), m_side, t);
    painter.setFont(look::font(Role::Strong));
    painter.setPen(t.text);
    const qreal left = pad + badge + look::pxf(8), width = size.width() - left - pad;
    painter.drawText(QRectF(left, look::pxf(6), width, look::pxf(22)),
        Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font())
            .elidedText(
                half.title.isEmpty() ? tr("Nothing chosen") : half.title, Qt::ElideRight, width));
    painter.setFont(look::font(Role::Table));
    painter.setPen(t.muted);
    const QRectF line(pad, look::pxf(28), size.width() - 2 * pad, look::pxf(18));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(half.about(), Qt::ElideRight, line.width()));
    if (!half.trace)
        return;
    painter.setPen(t.text);
    QRectF row = line.translated(0, look::pxf(19));
    const QString count = tr("%Ln token(s)", nullptr, half.tokens);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, count);
    int zoned = 0, most = 0;
    for (int zone = 0; zone < look::kZoneCount; ++zone) {
        zoned += half.zones[std::size_t(zone)];
        if (half.zones[std::size_t(zone)] > half.zones[std::size_t(most)])
            most = zone;
    }
    if (zoned == 0)
        return;
    row.setLeft(
        row.left() + QFontMetricsF(painter.font()).horizontalAdvance(count) + look::pxf(10));
    const qreal bar = std::min(look::pxf(90), row.width() / 2);
    qreal x = row.left();
    for (int zone = 0; zone < look::kZoneCount; ++zone) {
        const qreal part = bar * half.zones[std::size_t(zone)] / zoned;
        if (part > 0)
            look::paintZoneFill(&painter,
                QRectF(x, row.center().y() - look::pxf(4), part, look::pxf(8)), look::Zone(zone), t,
                look::Zone(zone) == look::Zone::Unknown);
        x += part;
    }
    const qreal room = row.right() - x - look::pxf(8);
    painter.setPen(t.muted);
    painter.drawText(QRectF(x + look::pxf(8), row.top(), room, row.height()),
        Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font())
            .elidedText(QString::fromLatin1(look::zoneName(look::Zone(most))) + QLatin1Char(' ')
                    + text::percent(double(half.zones[std::size_t(most)]) / zoned, 0),
                Qt::ElideRight, room));
}

QRectF LanesPlot::plotRect(const QSizeF& size) const
{
    return QRectF(look::pxf(76), look::pxf(22), std::max<qreal>(1, size.width() - look::pxf(92)),
        std::max<qreal>(1, size.height() - look::pxf(42)));
}

QString LanesPlot::words() const
{
    if (!state().isReady())
        return {};
    const Comparison& comparison = state().comparison();
    return tr("%1 of %2 rows the same")
               .arg(text::integer(comparison.same), text::integer(qint64(comparison.rows.size())))
        + (comparison.firstDifference >= 0 ? QStringLiteral(", ")
                    + tr("first difference in row %1")
                          .arg(text::integer(comparison.firstDifference))
                                           : QString());
}

void LanesPlot::paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    if (!state().isReady() || state().comparison().rows.empty())
        return paintNothing(painter, size, t, tr("Nothing is compared yet."));
    const Comparison& comparison = state().comparison();
    const int rows = int(comparison.rows.size());
    const QRectF plot = plotRect(size);
    const qreal middle = plot.center().y(), half = plot.height() / 2 - 2;
    const qreal step = plot.width() / rows;
    const auto xOf = [&](int row) { return plot.left() + row * step; };
    // Where the texts agree.
    for (int row = 0; row < rows;) {
        int end = row;
        while (end < rows && state().same(end))
            ++end;
        if (end > row)
            painter.fillRect(
                QRectF(xOf(row), plot.top(), (end - row) * step, plot.height()), t.sunken);
        row = std::max(end, row + 1);
    }
    const double most = std::max(1e-6,
        double(std::max(state().half(CompareState::A).largestSurprisal,
            state().half(CompareState::B).largestSurprisal)));
    const auto surprisal = [&](CompareState::Side side, int row) {
        const AlignedRow& at = comparison.rows[std::size_t(row)];
        const int token = side == CompareState::A ? at.a : at.b;
        return token < 0 ? double(kAbsent) : -double(state().half(side).trace->logprob(token));
    };
    const int perColumn = std::max(1, int(rows / std::max(1.0, plot.width())));
    const qreal width = std::max<qreal>(1, step * perColumn - (step > 3 ? 1 : 0));
    for (int row = 0; row < rows; row += perColumn)
        for (const CompareState::Side side : { CompareState::A, CompareState::B }) {
            double value = 0;
            bool missing = true;
            for (int k = row; k < std::min(rows, row + perColumn); ++k)
                if (const double v = surprisal(side, k); !std::isnan(v)) {
                    value = std::max(value, v);
                    missing = false;
                }
            const qreal height = half * value / most;
            if (missing) {
                painter.setPen(QPen(t.line, 1));
                painter.drawLine(
                    QPointF(xOf(row) + width / 2,
                        side == CompareState::A ? middle - look::pxf(8) : middle + look::pxf(2)),
                    QPointF(xOf(row) + width / 2,
                        side == CompareState::A ? middle - look::pxf(2) : middle + look::pxf(8)));
            } else if (side == CompareState::A) {
                paintBar(painter, QRectF(xOf(row), middle - height - 1, width, height), side, t);
            } else {
                paintBar(painter, QRectF(xOf(row), middle + 1, width, height), side, t);
            }
        }
    painter.setPen(QPen(t.control, 1));
    painter.drawLine(QPointF(plot.left(), std::round(middle) + 0.5),
        QPointF(plot.right(), std::round(middle) + 0.5));
    painter.setFont(look::font(Role::Label));
    painter.setPen(t.muted);
    const auto lane = [&](const QString& name, qreal y) {
        painter.drawText(
            QRectF(look::pxf(8), y - look::pxf(8), plot.left() - look::pxf(14), look::pxf(16)),
            Qt::AlignLeft | Qt::AlignVCenter, name);
    };
    lane(tr("A surprisal"), middle - half / 2);
    lane(tr("B surprisal"), middle + half / 2);
    painter.drawText(
        QRectF(0, plot.top() - look::pxf(7), plot.left() - look::pxf(4), look::pxf(14)),
        Qt::AlignRight | Qt::AlignVCenter, text::number(most, 1));
    painter.drawText(
        QRectF(0, plot.bottom() - look::pxf(7), plot.left() - look::pxf(4), look::pxf(14)),
        Qt::AlignRight | Qt::AlignVCenter, text::number(most, 1));
    const int every = look::tickStep(rows, 8);
    for (int row = 0; row < rows; row += every)
        painter.drawText(QRectF(xOf(row) - look::pxf(25), plot.bottom() + look::pxf(3),
                             look::pxf(50), look::pxf(14)),
            Qt::AlignCenter, text::integer(row));
    // The most surprising tokens by name.
    painter.setFont(look::font(Role::Token));
    const QFontMetricsF metrics(painter.font());
    for (const CompareState::Side side : { CompareState::A, CompareState::B }) {
        std::vector<int> order;
        for (int row = 0; row < rows; ++row)
            if (const double v = surprisal(side, row); !std::isnan(v) && v > most / 4)
                order.push_back(row);
        std::stable_sort(order.begin(), order.end(),
            [&](int a, int b) { return surprisal(side, a) > surprisal(side, b); });
        QVector<QRectF> taken;
        for (const int row : order) {
            const AlignedRow& at = comparison.rows[std::size_t(row)];
            const QString label = middleCut(
                tokenLabel(*state().half(side).trace, side == CompareState::A ? at.a : at.b).text,
                12);
            const qreal height = half * surprisal(side, row) / most;
            QRectF box(xOf(row) - metrics.horizontalAdvance(label) / 2,
                side == CompareState::A ? middle - height - metrics.height() - 1
                                        : middle + height + 1,
                metrics.horizontalAdvance(label), metrics.height());
            box.moveTop(std::clamp(box.top(), plot.top() - look::pxf(4),
                plot.bottom() - metrics.height() + look::pxf(4)));
            if (box.left() < plot.left() || box.right() > plot.right()
                || std::any_of(taken.begin(), taken.end(),
                    [&](const QRectF& other) { return other.intersects(box); }))
                continue;
            taken << box;
            painter.setPen(t.text);
            painter.drawText(box, Qt::AlignCenter, label);
            if (taken.size() == 4)
                break;
        }
    }
    const auto line = [&](int row, const QString& words) {
        const qreal x = std::round(xOf(row)) + 0.5;
        painter.setPen(QPen(t.accent, 2));
        painter.drawLine(QPointF(x, plot.top() - look::pxf(14)), QPointF(x, plot.bottom()));
        if (words.isEmpty())
            return;
        QFont strong = look::font(Role::Label);
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(t.text);
        painter.drawText(
            QRectF(x + look::pxf(5), plot.top() - look::pxf(18), look::pxf(160), look::pxf(14)),
            Qt::AlignLeft | Qt::AlignVCenter, words);
    };
    if (comparison.firstDifference >= 0)
        line(comparison.firstDifference, tr("first difference"));
    if (state().row() >= 0 && state().row() != comparison.firstDifference)
        line(state().row(), {});
}

void LanesPlot::mousePressEvent(QMouseEvent* event)
{
    if (!m_state->isReady() || m_state->comparison().rows.empty())
        return;
    const QRectF plot = plotRect(size());
    m_state->setRow(int((event->position().x() - plot.left()) / plot.width()
        * double(m_state->comparison().rows.size())));
}

QSize DifferencesPlot::sizeHint() const
{
    const int rows = state().isReady() ? int(state().comparison().measures.size()) : 9;
    return QSize(look::px(560), look::px(24) + rows * look::px(22) + look::px(6));
}
QSize DifferencesPlot::minimumSizeHint() const
{
    return QSize(look::px(300), std::min(sizeHint().height(), look::px(140)));
}

QString DifferencesPlot::words() const
{
    return differenceSentences(state().comparison()).join(QLatin1Char(' '));
}

void DifferencesPlot::paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    if (!state().isReady() || state().comparison().measures.empty())
        return paintNothing(painter, size, t,
            state().isReady() ? tr("Neither of the measures was recorded on both sides.")
                              : tr("Nothing is compared yet."));
    const auto& measures = state().comparison().measures;
    const qreal pad = look::pxf(10),
                row
        = std::min(look::pxf(22), (size.height() - look::pxf(26)) / double(measures.size()));
    const qreal name = std::min(look::pxf(170), size.width() * 0.3), number = look::pxf(54);
    const qreal reading = size.width() > look::pxf(520) ? look::pxf(124) : look::pxf(14);
    const qreal bars = pad + name + 3 * number + look::pxf(12);
    const qreal width = std::max<qreal>(look::pxf(40), size.width() - bars - reading);
    painter.setFont(look::font(Role::Label));
    painter.setPen(t.muted);
    const auto head = [&](qreal left, qreal w, Qt::Alignment alignment, const QString& words) {
        painter.drawText(
            QRectF(left, 0, w, look::pxf(24)), int(alignment | Qt::AlignVCenter), words);
    };
    head(pad, name, Qt::AlignLeft, tr("Mean over written tokens"));
    head(pad + name, number, Qt::AlignRight, tr("A"));
    head(pad + name + number, number, Qt::AlignRight, tr("B"));
    head(pad + name + 2 * number, number, Qt::AlignRight, tr("B − A"));
    head(bars, width / 2 - look::pxf(6), Qt::AlignLeft, tr("less in B"));
    head(bars + width / 2, width / 2 - look::pxf(6), Qt::AlignRight, tr("more in B"));
    if (reading > look::pxf(20))
        head(size.width() - reading + look::pxf(6), reading - look::pxf(6), Qt::AlignLeft,
            tr("Reading"));
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(0, look::pxf(24)), QPointF(size.width(), look::pxf(24)));
    for (std::size_t k = 0; k < measures.size(); ++k) {
        const MeasureDifference& measure = measures[k];
        const MeasureWords how = wordsOf(measure);
        const qreal y = look::pxf(25) + qreal(k) * row;
        painter.setFont(look::font(Role::Table));
        painter.setPen(t.text);
        painter.drawText(QRectF(pad, y, name, row), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(how.title(), Qt::ElideRight, name));
        painter.setFont(look::numberFont(Role::Table));
        const QString numbers[]
            = { text::number(measure.a, how.decimals), text::number(measure.b, how.decimals),
                  text::signedNumber(measure.difference, how.decimals) };
        for (int column = 0; column < 3; ++column)
            painter.drawText(QRectF(pad + name + column * number, y, number, row),
                Qt::AlignRight | Qt::AlignVCenter, numbers[column]);
        // Each measure on its own scale: the interval fills it.
        const double scale = std::max({ std::fabs(measure.low), std::fabs(measure.high), 1e-12 });
        const qreal zero = bars + width / 2;
        const auto xOf = [&](double value) { return zero + width * 0.46 * value / scale; };
        const qreal centre = y + row / 2;
        painter.setPen(QPen(t.control, 1));
        painter.drawLine(
            QPointF(std::round(zero) + 0.5, y + 2), QPointF(std::round(zero) + 0.5, y + row - 2));
        QColor fill = measure.difference < 0 ? t.difference[1] : t.difference[7];
        if (!measure.differs)
            fill = measure.difference < 0 ? t.difference[3] : t.difference[5];
        painter.fillRect(QRectF(QPointF(zero, centre - look::pxf(5)),
                             QPointF(xOf(measure.difference), centre + look::pxf(5)))
                             .normalized(),
            fill);
        painter.setPen(QPen(t.text, 1));
        const qreal low = xOf(measure.low), high = xOf(measure.high);
        painter.drawLine(
            QPointF(low, std::round(centre) + 0.5), QPointF(high, std::round(centre) + 0.5));
        for (const qreal x : { low, high })
            painter.drawLine(QPointF(std::round(x) + 0.5, centre - look::pxf(4)),
                QPointF(std::round(x) + 0.5, centre + look::pxf(4)));
        if (reading > look::pxf(20)) {
            painter.setFont(look::font(Role::Table));
            painter.setPen(measure.differs ? t.text : t.muted);
            painter.drawText(
                QRectF(size.width() - reading + look::pxf(6), y, reading - look::pxf(6), row),
                Qt::AlignLeft | Qt::AlignVCenter,
                measure.differs ? tr("differs") : tr("no clear difference"));
        }
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(0, std::round(y + row) - 0.5),
            QPointF(size.width(), std::round(y + row) - 0.5));
    }
}

void OverlayPlot::paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const auto& a = state().comparison().histogramA;
    const auto& b = state().comparison().histogramB;
    if (!state().isReady() || (!a && !b))
        return paintNothing(painter, size, t,
            state().isReady() ? tr("No distances were recorded.") : tr("Nothing is compared yet."));
    double most = 0;
    for (int bin = 0; bin < 16; ++bin)
        most = std::max({ most, a ? double((*a)[std::size_t(bin)]) : 0.0,
            b ? double((*b)[std::size_t(bin)]) : 0.0 });
    const int bins = this->bins();
    const double top = std::max(0.05, std::ceil(most * 1.05 / 0.1) * 0.1);
    const QRectF plot(look::pxf(40), look::pxf(12),
        std::max<qreal>(1, size.width() - look::pxf(52)),
        std::max<qreal>(1, size.height() - look::pxf(52)));
    painter.setFont(look::numberFont(Role::Label));
    for (int k = 0; k <= 4; ++k) {
        const qreal y = std::round(plot.bottom() - plot.height() * k / 4) + 0.5;
        painter.setPen(QPen(k == 0 ? t.control : t.line, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(t.muted);
        painter.drawText(QRectF(0, y - look::pxf(7), plot.left() - look::pxf(5), look::pxf(14)),
            Qt::AlignRight | Qt::AlignVCenter, text::number(top * k / 4, top < 0.4 ? 3 : 2));
    }
    const qreal step = plot.width() / bins;
    const QFontMetricsF metrics(painter.font());
    for (int bin = 0; bin < bins; ++bin) {
        const qreal x = plot.left() + bin * step;
        const auto bar = [&](CompareState::Side side, double value, qreal left) {
            const qreal height = plot.height() * value / top;
            paintBar(painter,
                QRectF(std::round(left), plot.bottom() - height, std::max<qreal>(2, step * 0.36),
                    height),
                side, t);
        };
        if (a)
            bar(CompareState::A, (*a)[std::size_t(bin)], x + step * 0.12);
        if (b)
            bar(CompareState::B, (*b)[std::size_t(bin)], x + step * 0.52);
        painter.setPen(t.muted);
        const int from = 1 << bin;
        QString name = binText(bin);
        if (metrics.horizontalAdvance(name) > step)
            name = from >= 1024 ? QStringLiteral("%1k–").arg(from / 1024)
                                : QString::number(from) + QStringLiteral("–");
        if (metrics.horizontalAdvance(name) <= step || bin % 2 == 0)
            painter.drawText(
                QRectF(x - step / 2, plot.bottom() + look::pxf(3), 2 * step, look::pxf(14)),
                Qt::AlignCenter, name);
    }
    painter.setFont(look::font(Role::Label));
    painter.drawText(
        QRectF(plot.left(), plot.bottom() + look::pxf(18), plot.width(), look::pxf(16)),
        Qt::AlignCenter, tr("tokens back"));
    paintBadge(painter,
        QRectF(plot.right() - look::pxf(42), plot.top(), look::pxf(18), look::pxf(18)),
        CompareState::A, t);
    paintBadge(painter,
        QRectF(plot.right() - look::pxf(20), plot.top(), look::pxf(18), look::pxf(18)),
        CompareState::B, t);
}

QString SimilarityPlot::words() const
{
    return state().isReady() ? text::number(state().comparison().similarity.score, 4) : QString();
}

void SimilarityPlot::paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    if (!state().isReady())
        return paintNothing(painter, size, t, tr("Nothing is compared yet."));
    const Similarity& s = state().comparison().similarity;
    const qreal pad = look::pxf(12), width = size.width() - 2 * pad;
    painter.setFont(look::font(Role::Title));
    painter.setPen(t.text);
    const QString score = std::isfinite(s.score) ? text::number(s.score, 4) : tr("not recorded");
    const qreal scoreWidth = QFontMetricsF(painter.font()).horizontalAdvance(score);
    painter.drawText(
        QRectF(pad, look::pxf(4), width, look::pxf(26)), Qt::AlignLeft | Qt::AlignVCenter, score);
    painter.setFont(look::font(Role::Table));
    painter.setPen(t.muted);
    painter.drawText(QRectF(pad + scoreWidth + look::pxf(10), look::pxf(4),
                         width - scoreWidth - look::pxf(10), look::pxf(26)),
        Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font())
            .elidedText(tr("of 1: how alike the two runs attend"), Qt::ElideRight,
                width - scoreWidth - look::pxf(10)));
    const QRectF bar(pad, look::pxf(33), width, look::pxf(9));
    painter.fillRect(bar, t.sunken);
    // Parts that are not there leave the others their whole.
    const double zone = s.sameZone ? double(*s.sameZone) : double(kAbsent);
    const double weights[] = { 0.5, 0.3, 0.2 }, values[] = { s.cosine, zone, s.entropyTerm };
    double parts[3], weight = 0;
    for (int k = 0; k < 3; ++k)
        weight += std::isfinite(values[k]) ? weights[k] : 0;
    for (int k = 0; k < 3; ++k)
        parts[k] = std::isfinite(values[k]) ? weights[k] * values[k] / weight : 0;
    const auto said = [&](int k) {
        return std::isfinite(values[k]) ? text::number(weights[k] * values[k], 4)
                                        : text::number(double(kAbsent), 4);
    };
    const QColor fills[] = { t.text, t.muted, t.disabled };
    qreal x = bar.left();
    for (int k = 0; k < 3; ++k) {
        const qreal part = bar.width() * std::clamp(parts[k], 0.0, 1.0);
        painter.fillRect(
            QRectF(x, bar.top(), std::max<qreal>(0, part - 1), bar.height()), fills[k]);
        x += part;
    }
    qreal y = look::pxf(47);
    const auto line = [&](const QString& name, const QString& weight, const QString& value,
                          bool muted) {
        painter.setFont(look::font(Role::Table));
        painter.setPen(muted ? t.muted : t.text);
        const QRectF row(pad, y, width, look::pxf(17));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(name, Qt::ElideRight, width - look::pxf(96)));
        painter.setFont(look::numberFont(Role::Table));
        painter.setPen(t.muted);
        painter.drawText(
            row.adjusted(0, 0, -look::pxf(54), 0), Qt::AlignRight | Qt::AlignVCenter, weight);
        painter.setPen(muted ? t.muted : t.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, value);
        y += look::pxf(17);
    };
    line(std::isfinite(s.cosine) ? tr("Fingerprint cosine %1").arg(text::number(s.cosine, 4))
                                 : tr("Fingerprint cosine: not recorded by both"),
        QStringLiteral("× 0.5"), said(0), false);
    line(!s.sameZone      ? tr("Same main zone: not recorded by both")
            : *s.sameZone ? tr("Same main zone: yes")
                          : tr("Same main zone: no"),
        QStringLiteral("× 0.3"), said(1), false);
    line(std::isfinite(s.entropyTerm)
            ? tr("Entropy apart by %1").arg(text::number((1 - s.entropyTerm) / 2, 3))
            : tr("Entropy: not recorded by both"),
        QStringLiteral("× 0.2"), said(2), false);
    line(tr("Not part of it: same text, %1 of %2 rows")
             .arg(text::integer(state().comparison().same),
                 text::integer(qint64(state().comparison().rows.size()))),
        {}, text::number(s.textAgreement, 2), true);
}

QString AxesPlot::words() const
{
    QStringList said;
    for (const CompareState::Axis& axis : state().axes())
        said << tr("%1: A %2, B %3")
                    .arg(axis.name, text::signedNumber(axis.a, 2), text::signedNumber(axis.b, 2));
    return said.join(QStringLiteral("; "));
}

void AxesPlot::paint(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    const QVector<CompareState::Axis> axes = state().axes();
    if (axes.isEmpty())
        return paintNothing(painter, size, t, state().axesProblem());
    const qreal pad = look::pxf(12), width = size.width() - 2 * pad;
    const qreal block
        = std::min(look::pxf(52), (size.height() - look::pxf(4)) / double(axes.size()));
    qreal y = look::pxf(2);
    for (const CompareState::Axis& axis : axes) {
        const double left = axis.a, right = axis.b;
        painter.setFont(look::font(Role::Table));
        painter.setPen(t.text);
        painter.drawText(QRectF(pad, y, width, look::pxf(16)), Qt::AlignLeft | Qt::AlignVCenter,
            std::isfinite(axis.share) ? axis.name + QLatin1Char(' ') + text::percent(axis.share, 0)
                                      : axis.name);
        painter.setFont(look::numberFont(Role::Table));
        painter.drawText(QRectF(pad, y, width, look::pxf(16)), Qt::AlignRight | Qt::AlignVCenter,
            tr("%1 and %2").arg(text::signedNumber(left, 2), text::signedNumber(right, 2)));
        const qreal line = std::round(y + look::pxf(23)) + 0.5;
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(pad, line), QPointF(pad + width, line));
        painter.setPen(QPen(t.control, 1));
        painter.drawLine(QPointF(std::round(pad + width / 2) + 0.5, line - look::pxf(4)),
            QPointF(std::round(pad + width / 2) + 0.5, line + look::pxf(4)));
        const auto mark = [&](CompareState::Side side, double score) {
            if (std::isnan(score))
                return;
            const qreal x = pad + width * (std::clamp(score, -1.0, 1.0) + 1) / 2;
            const qreal half = look::pxf(4);
            paintBar(painter, QRectF(x - half, line - half, 2 * half, 2 * half), side, t);
        };
        mark(CompareState::A, left);
        mark(CompareState::B, right);
        if (block > look::pxf(44)) {
            painter.setFont(look::font(Role::Label));
            painter.setPen(t.muted);
            const QRectF ends(pad, y + look::pxf(29), width, look::pxf(14));
            const QFontMetricsF metrics(painter.font());
            painter.drawText(ends, Qt::AlignLeft | Qt::AlignVCenter,
                metrics.elidedText(axis.low, Qt::ElideRight, width / 2 - 4));
            painter.drawText(ends, Qt::AlignRight | Qt::AlignVCenter,
                metrics.elidedText(axis.high, Qt::ElideRight, width / 2 - 4));
        }
        y += block;
    }
}

} // namespace ax::ui
