// SPDX-License-Identifier: Apache-2.0
#include "views/compare/models_plots.h"

#include "views/common/focus_ring.h"
#include "views/common/painters.h"
#include "views/common/ramp.h"
#include "views/session/number_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ax::ui {

using look::Role;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::ModelsPlot)
};

using Zone = CampaignPair::Zone;

void write(QPainter& painter, const QRectF& rect, const QString& text, Role role, const QColor& ink,
    int side, bool number = false)
{
    painter.setFont(number ? look::numberFont(role) : look::font(role));
    painter.setPen(ink);
    painter.drawText(rect, side | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, rect.width() + 1));
}

QColor sideColour(bool first, const look::Colours& t) { return t.difference[first ? 1 : 7]; }

/// A bar from zero with its interval, on an axis from -most to most.
void paintInterval(QPainter& painter, const QRectF& rect, double value, double low, double high,
    double most, bool clear, const look::Colours& t)
{
    const qreal zero = rect.center().x(), half = rect.width() / 2 - look::pxf(3);
    const auto xOf = [&](double v) { return zero + half * std::clamp(v / most, -1.0, 1.0); };
    painter.setPen(QPen(t.control, 1));
    painter.drawLine(QPointF(std::round(zero) + 0.5, rect.top() + 2),
        QPointF(std::round(zero) + 0.5, rect.bottom() - 2));
    if (!std::isfinite(value))
        return;
    const qreal centre = rect.center().y();
    const int stop = value < 0 ? (clear ? 1 : 3) : (clear ? 7 : 5);
    painter.fillRect(
        QRectF(QPointF(zero, centre - look::pxf(5)), QPointF(xOf(value), centre + look::pxf(5)))
            .normalized(),
        t.difference[std::size_t(stop)]);
    if (!std::isfinite(low) || !std::isfinite(high))
        return;
    painter.setPen(QPen(t.text, 1));
    const qreal y = std::round(centre) + 0.5;
    painter.drawLine(QPointF(xOf(low), y), QPointF(xOf(high), y));
    for (const double end : { low, high })
        painter.drawLine(QPointF(std::round(xOf(end)) + 0.5, centre - look::pxf(4)),
            QPointF(std::round(xOf(end)) + 0.5, centre + look::pxf(4)));
}

double mostOf(const QVector<Zone>& zones)
{
    double most = 1;
    for (const Zone& zone : zones)
        for (const double v : { zone.low, zone.high, zone.matchedLow, zone.matchedHigh,
                 zone.difference, zone.matched })
            if (std::isfinite(v))
                most = std::max(most, std::fabs(v));
    return most;
}

void hairline(QPainter& painter, qreal y, qreal width, const look::Colours& t)
{
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(0, std::round(y) + 0.5), QPointF(width, std::round(y) + 0.5));
}

/// Two squares beside each other, with their badges.
std::array<QRectF, 2> squares(
    QPainter& painter, const QSizeF& size, qreal below, const look::Colours& t)
{
    const qreal pad = look::pxf(12), badge = look::pxf(18), gap = look::pxf(16);
    const qreal side = std::max<qreal>(8,
        std::min(
            (size.width() - 2 * pad - gap) / 2, size.height() - badge - look::pxf(12) - below));
    std::array<QRectF, 2> boxes;
    for (const bool first : { true, false }) {
        const qreal left = pad + (first ? 0 : side + gap);
        look::paintSideBadge(&painter, QRectF(left, look::pxf(4), badge, badge), first, t);
        boxes[first ? 0 : 1] = QRectF(left, badge + look::pxf(8), side, side);
    }
    return boxes;
}

} // namespace

void paintModelsHead(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair)
{
    if (!pair)
        return;
    const qreal half = size.width() / 2, pad = look::pxf(12), badge = look::pxf(18),
                line = look::pxf(18);
    for (const bool first : { true, false }) {
        const CampaignPair::Side& side = pair->sides[first ? 0 : 1];
        const qreal left = first ? 0 : half;
        look::paintSideBadge(&painter, QRectF(left + pad, look::pxf(8), badge, badge), first, t);
        QRectF row(left + pad + badge + look::pxf(8), look::pxf(8),
            half - 2 * pad - badge - look::pxf(8), line);
        write(painter, row, side.title, Role::Strong, t.text, Qt::AlignLeft);
        row.translate(0, line);
        write(painter, row, side.model, Role::Table, t.muted, Qt::AlignLeft);
        row.translate(0, line);
        write(painter, row,
            Words::tr("%1 answers, %2 tokens, %3 tokens/s")
                .arg(text::integer(side.answers), text::integer(side.tokens),
                    text::number(side.tokensPerSecond, 1)),
            Role::Table, t.text, Qt::AlignLeft);
    }
}

void paintZoneDifferences(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair)
{
    const QVector<Zone> zones = pair ? pair->whole() : QVector<Zone>();
    if (zones.isEmpty())
        return write(painter, QRectF(QPointF(), size),
            pair ? Words::tr("The two share no prompt.") : Words::tr("Nothing is compared yet."),
            Role::Label, t.muted, Qt::AlignHCenter);
    const qreal pad = look::pxf(10), head = look::pxf(24),
                row = std::min(look::pxf(24), (size.height() - head) / qreal(zones.size()));
    const qreal count = look::pxf(62), number = look::pxf(46);
    const qreal name = std::clamp(size.width() * 0.2, look::pxf(96), look::pxf(160));
    const qreal bars = std::max(look::pxf(30),
        (size.width() - 2 * pad - name - 2 * count - 4 * number - 4 * look::pxf(6)) / 2);
    const qreal a = pad + name, b = a + count + number, plain = b + count + number,
                equal = plain + number + bars + look::pxf(12);
    const auto title = [&](qreal left, qreal width, const QString& text, int side) {
        write(painter, QRectF(left, 0, width, head), text, Role::Label, t.muted, side);
    };
    title(pad, name, Words::tr("Percent of tokens"), Qt::AlignLeft);
    title(a, count, Words::tr("A tokens"), Qt::AlignRight);
    title(a + count, number, Words::tr("A"), Qt::AlignRight);
    title(b, count, Words::tr("B tokens"), Qt::AlignRight);
    title(b + count, number, Words::tr("B"), Qt::AlignRight);
    title(plain, number + bars, Words::tr("  B − A as read"), Qt::AlignLeft);
    title(equal, number + bars, Words::tr("  at equal length"), Qt::AlignLeft);
    hairline(painter, head, size.width(), t);
    const double most = mostOf(zones);
    for (int k = 0; k < zones.size(); ++k) {
        const Zone& zone = zones[k];
        const qreal y = head + k * row;
        const qreal glyph = look::pxf(12);
        look::paintZoneGlyph(
            &painter, QRectF(pad, y + (row - glyph) / 2, glyph, glyph), look::Zone(zone.zone), t);
        write(painter, QRectF(pad + look::pxf(18), y, name - look::pxf(18), row),
            QString::fromLatin1(look::zoneName(look::Zone(zone.zone))), Role::Table, t.text,
            Qt::AlignLeft);
        const auto cell = [&](qreal left, qreal width, const QString& text, const QColor& ink) {
            write(
                painter, QRectF(left, y, width, row), text, Role::Table, ink, Qt::AlignRight, true);
        };
        cell(a, count, text::integer(zone.tokensA), t.muted);
        cell(a + count, number, text::number(zone.percentA, 1), t.text);
        cell(b, count, text::integer(zone.tokensB), t.muted);
        cell(b + count, number, text::number(zone.percentB, 1), t.text);
        cell(plain, number, text::signedNumber(zone.difference, 1), t.muted);
        paintInterval(painter, QRectF(plain + number + look::pxf(6), y, bars, row), zone.difference,
            zone.low, zone.high, most, false, t);
        cell(equal, number, text::signedNumber(zone.matched, 1), zone.differs ? t.text : t.muted);
        paintInterval(painter, QRectF(equal + number + look::pxf(6), y, bars, row), zone.matched,
            zone.matchedLow, zone.matchedHigh, most, zone.differs, t);
        hairline(painter, y + row - 1, size.width(), t);
    }
}

void paintCategoryDifferences(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair)
{
    if (!pair || pair->zones.isEmpty())
        return write(painter, QRectF(QPointF(), size),
            pair ? Words::tr("The two share no prompt.") : Words::tr("Nothing is compared yet."),
            Role::Label, t.muted, Qt::AlignHCenter);
    const int rows = int(pair->zones.size()) / CampaignPair::kZones;
    const qreal pad = look::pxf(10), head = look::pxf(24);
    const qreal row = std::min(look::pxf(22), (size.height() - head) / qreal(rows));
    const qreal name = std::clamp(size.width() * 0.24, look::pxf(90), look::pxf(190));
    const qreal wide = (size.width() - 2 * pad - name) / CampaignPair::kZones;
    double most = 1;
    for (const Zone& zone : pair->zones)
        if (std::isfinite(zone.matched))
            most = std::max(most, std::fabs(zone.matched));
    write(painter, QRectF(pad, 0, name, head), Words::tr("B − A, points"), Role::Label, t.muted,
        Qt::AlignLeft);
    for (int z = 0; z < CampaignPair::kZones; ++z) {
        const qreal left = pad + name + z * wide, glyph = look::pxf(12);
        look::paintZoneGlyph(&painter,
            QRectF(left + look::pxf(4), (head - glyph) / 2, glyph, glyph), look::Zone(z), t);
        write(painter, QRectF(left + look::pxf(20), 0, wide - look::pxf(20), head),
            QString::fromLatin1(look::zoneName(look::Zone(z))), Role::Label, t.muted,
            Qt::AlignLeft);
    }
    for (int k = 0; k < pair->zones.size(); ++k) {
        const Zone& zone = pair->zones[k];
        const int line = k / CampaignPair::kZones;
        const qreal y = head + line * row;
        if (k % CampaignPair::kZones == 0)
            write(painter, QRectF(pad, y, name - look::pxf(6), row),
                zone.whole ? Words::tr("All") : zone.category,
                zone.whole ? Role::Strong : Role::Table, t.text, Qt::AlignLeft);
        const QRectF cell
            = QRectF(pad + name + zone.zone * wide, y, wide, row).adjusted(0.5, 0.5, -1.5, -1.5);
        QColor ground = t.panel;
        if (zone.differs) {
            ground = look::differenceColour(t, zone.matched / most);
            painter.fillRect(cell, ground);
        } else {
            painter.setPen(QPen(t.line, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell);
        }
        write(painter, cell.adjusted(0, 0, -look::pxf(6), 0), text::signedNumber(zone.matched, 1),
            Role::Table, zone.differs ? look::textOn(ground, t) : t.muted, Qt::AlignRight, true);
    }
}

void paintSpeeds(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair)
{
    if (!pair || pair->speeds.isEmpty())
        return write(painter, QRectF(QPointF(), size), Words::tr("Nothing is compared yet."),
            Role::Label, t.muted, Qt::AlignHCenter);
    const qreal pad = look::pxf(10);
    const qreal row = std::min(look::pxf(22), size.height() / qreal(pair->speeds.size()));
    const qreal name = std::clamp(size.width() * 0.3, look::pxf(80), look::pxf(150)),
                number = look::pxf(48);
    const qreal bars
        = std::max(look::pxf(20), size.width() - 2 * pad - name - 3 * number - look::pxf(8));
    double most = 1e-9;
    for (const CampaignPair::Speed& speed : pair->speeds)
        for (const double v : { speed.a, speed.b })
            if (std::isfinite(v))
                most = std::max(most, v);
    for (int k = 0; k < pair->speeds.size(); ++k) {
        const CampaignPair::Speed& speed = pair->speeds[k];
        const qreal y = k * row;
        write(painter, QRectF(pad, y, name - look::pxf(6), row),
            speed.whole ? Words::tr("All") : speed.category,
            speed.whole ? Role::Strong : Role::Table, t.text, Qt::AlignLeft);
        for (const bool first : { true, false }) {
            const double value = first ? speed.a : speed.b;
            if (!std::isfinite(value))
                continue;
            const QRectF bar(pad + name, y + (first ? look::pxf(3) : row / 2), bars * value / most,
                row / 2 - look::pxf(3));
            if (first) {
                painter.fillRect(bar, sideColour(true, t));
            } else {
                painter.setPen(QPen(sideColour(false, t), 1.2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
            }
        }
        const qreal right = pad + name + bars + look::pxf(8);
        const QString numbers[] = { text::number(speed.a, 1), text::number(speed.b, 1),
            QStringLiteral("× ") + text::number(speed.b / speed.a, 2) };
        for (int column = 0; column < 3; ++column)
            write(painter, QRectF(right + column * number, y, number, row), numbers[column],
                Role::Table, column == 2 ? t.muted : t.text, Qt::AlignRight, true);
    }
}

void paintDensities(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair)
{
    if (!pair)
        return write(painter, QRectF(QPointF(), size), Words::tr("Nothing is compared yet."),
            Role::Label, t.muted, Qt::AlignHCenter);
    const qreal line = look::lineHeight(Role::Label) + look::pxf(2);
    const auto boxes = squares(painter, size, 2 * line + look::pxf(4), t);
    // Shares of each side's own tokens, so that the longer campaign is not the darker one.
    std::array<double, 2> tokens {};
    double most = 0;
    for (std::size_t k = 0; k < 2; ++k)
        for (const auto& row : pair->sides[k].density)
            for (const int n : row)
                tokens[k] += n;
    for (std::size_t k = 0; k < 2; ++k)
        for (const auto& row : pair->sides[k].density)
            for (const int n : row)
                most = std::max(most, tokens[k] > 0 ? n / tokens[k] : 0);
    for (std::size_t k = 0; k < 2; ++k) {
        const QRectF& box = boxes[k];
        painter.fillRect(box, t.raised);
        const qreal cell = box.width() / CampaignPair::kCells;
        for (int y = 0; y < CampaignPair::kCells; ++y)
            for (int x = 0; x < CampaignPair::kCells; ++x) {
                const int n = pair->sides[k].density[std::size_t(y)][std::size_t(x)];
                if (n == 0 || most <= 0)
                    continue;
                const double share = std::sqrt(n / tokens[k] / most);
                painter.fillRect(QRectF(box.left() + x * cell, box.bottom() - (y + 1) * cell,
                                     cell + 0.3, cell + 0.3),
                    QColor(look::attentionRamp(
                        t)[std::size_t(std::lround(255 * std::max(0.08, std::min(1.0, share))))]));
            }
        painter.setPen(QPen(t.control, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
        QRectF under(box.left(), box.bottom() + look::pxf(2), box.width(), line);
        write(painter, under, QStringLiteral("0"), Role::Label, t.muted, Qt::AlignLeft);
        write(painter, under, Words::tr("local mass"), Role::Label, t.muted, Qt::AlignHCenter);
        write(painter, under, QStringLiteral("1"), Role::Label, t.muted, Qt::AlignRight);
    }
    write(painter,
        QRectF(boxes[0].left(), boxes[0].bottom() + line + look::pxf(2),
            boxes[1].right() - boxes[0].left(), line),
        Words::tr("long mass upwards; most in one cell %1 of the tokens")
            .arg(text::percent(most, 1)),
        Role::Label, t.muted, Qt::AlignLeft);
}

void paintManifolds(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignPair* pair)
{
    if (!pair)
        return write(painter, QRectF(QPointF(), size), Words::tr("Nothing is compared yet."),
            Role::Label, t.muted, Qt::AlignHCenter);
    const qreal line = look::lineHeight(Role::Label) + look::pxf(2);
    const auto boxes = squares(painter, size, 2 * line + look::pxf(4), t);
    for (std::size_t k = 0; k < 2; ++k) {
        const QRectF& box = boxes[k];
        const CampaignPair::Side& side = pair->sides[k];
        painter.fillRect(box, t.raised);
        painter.setPen(QPen(t.control, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
        if (side.layout.empty()) {
            painter.setFont(look::font(Role::Label));
            painter.setPen(t.muted);
            painter.drawText(
                box.adjusted(6, 0, -6, 0), Qt::AlignCenter | Qt::TextWordWrap, side.noManifold);
            continue;
        }
        float low[2] = { side.layout[0], side.layout[1] }, high[2] = { low[0], low[1] };
        for (std::size_t p = 0; p < side.layout.size(); ++p) {
            low[p % 2] = std::min(low[p % 2], side.layout[p]);
            high[p % 2] = std::max(high[p % 2], side.layout[p]);
        }
        const double scale = (box.width() - look::pxf(8))
            / std::max({ double(high[0] - low[0]), double(high[1] - low[1]), 1e-9 });
        for (int z = 0; z < CampaignPair::kZones; ++z) {
            QPolygonF points;
            for (std::size_t p = 0; p < side.zones.size(); ++p)
                if (side.zones[p] == z)
                    points << QPointF(box.center().x()
                            + (double(side.layout[2 * p]) - double(low[0] + high[0]) / 2) * scale,
                        box.center().y()
                            - (double(side.layout[2 * p + 1]) - double(low[1] + high[1]) / 2)
                                * scale);
            QColor colour = t.zones[std::size_t(z)];
            colour.setAlphaF(side.zones.size() > 5000 ? 0.35 : 0.7);
            painter.setPen(QPen(colour, look::pxf(side.zones.size() > 20000 ? 1.2 : 2)));
            painter.drawPoints(points);
        }
        const double noise
            = side.points > 0 ? double(side.noise) / double(side.points) : std::nan("");
        write(painter, QRectF(box.left(), box.bottom() + look::pxf(2), box.width(), line),
            Words::tr("%1 tokens, %2 clusters, noise %3")
                .arg(text::integer(side.points), text::integer(side.clusters),
                    text::percent(noise, 0)),
            Role::Label, t.text, Qt::AlignLeft);
    }
    // The legend of the colours, by glyph and name.
    qreal x = boxes[0].left();
    const qreal y = boxes[0].bottom() + line + look::pxf(2), glyph = look::pxf(12);
    painter.setFont(look::font(Role::Label));
    const QFontMetricsF metrics(painter.font());
    for (int z = 0; z < CampaignPair::kZones; ++z) {
        const QString name = QString::fromLatin1(look::zoneName(look::Zone(z)));
        const qreal wide = metrics.horizontalAdvance(name) + look::pxf(26);
        if (x + wide > size.width())
            break;
        look::paintZoneGlyph(
            &painter, QRectF(x, y + (line - glyph) / 2, glyph, glyph), look::Zone(z), t);
        write(painter, QRectF(x + look::pxf(16), y, wide - look::pxf(16), line), name, Role::Label,
            t.muted, Qt::AlignLeft);
        x += wide;
    }
}

ModelsPlot::ModelsPlot(ModelsState* state, Draw draw, QSize hint, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_draw(std::move(draw))
    , m_hint(hint)
{
    connect(state, &ModelsState::changed, this, qOverload<>(&QWidget::update));
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] {
        updateGeometry();
        update();
    });
}

QSize ModelsPlot::minimumSizeHint() const
{
    return { look::px(std::min(m_hint.width(), 200)), look::px(std::min(m_hint.height(), 110)) };
}

void ModelsPlot::draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    painter.fillRect(QRectF(QPointF(), size), t.panel);
    m_draw(painter, size, t, m_state->pair());
}

void ModelsPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    draw(painter, size(), look::colours());
    look::paintFocusRing(&painter, this);
}

} // namespace ax::ui
