// SPDX-License-Identifier: Apache-2.0
#include "app/window/campaign_pictures.h"

#include "app/host/campaigns.h"
#include "views/common/focus_ring.h"
#include "views/common/painters.h"
#include "views/session/number_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

using look::Role;

struct CampaignPictureWords {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::CampaignPictures)
};

/// Rows of a report's table by the names of its columns.
class Reader {
public:
    Reader(const CampaignFigures& figures, const char* name)
        : m_table(figures.table(name))
    {
    }
    std::size_t count() const { return m_table ? m_table->rows.size() : 0; }
    QString text(std::size_t row, const char* column) const
    {
        for (std::size_t k = 0; m_table && k < m_table->columns.size(); ++k)
            if (m_table->columns[k] == column)
                return QString::fromStdString(m_table->rows[row][k]);
        return {};
    }
    double number(std::size_t row, const char* column) const
    {
        bool good = false;
        const double value = text(row, column).toDouble(&good);
        return good ? value : std::nan("");
    }

private:
    const campaign::Table* m_table;
};

CellTable::Cell numberCell(double value, int decimals, bool strong = false)
{
    return { text::number(value, decimals), std::isnan(value) ? QVariant() : QVariant(value),
        CellTable::Tone::Plain, strong };
}
CellTable::Cell integerCell(double value, bool strong = false)
{
    return { std::isnan(value) ? QString() : text::integer(qint64(value)), value,
        CellTable::Tone::Plain, strong };
}

void drawText(QPainter& painter, const QRectF& rect, const QString& text, Role role,
    const QColor& ink, int side)
{
    painter.setFont(look::numberFont(role));
    painter.setPen(ink);
    painter.drawText(rect, side | Qt::TextDontClip, text);
}

} // namespace

QVector<CellTable::Column> progressColumns()
{
    return { { CampaignPictureWords::tr("Category"), 150 },
        { CampaignPictureWords::tr("Answers"), 116 }, { {}, 76 },
        { CampaignPictureWords::tr("Tokens"), 66, true },
        { CampaignPictureWords::tr("Mean"), 56, true },
        { CampaignPictureWords::tr("tok/s"), 56, true }, { CampaignPictureWords::tr("Now"), 0 } };
}

QVector<CellTable::Row> progressRows(const Campaign& campaign, const CampaignFigures& figures)
{
    const Reader zones(figures, "zones_by_category"), speed(figures, "throughput");
    QVector<CellTable::Row> rows;
    for (std::size_t row = 0; row + 1 < zones.count(); ++row) {
        const QString name = zones.text(row, "category");
        const double done = zones.number(row, "answers");
        const double total = campaign.promptsOf.value(name) * std::max(campaign.repeats, 0);
        CellTable::Cell bar;
        bar.paint = [done, total, repeats = std::max(campaign.repeats, 1)](
                        QPainter& painter, const QRectF& rect, const look::Colours& t) {
            const QRectF track(
                rect.left(), rect.center().y() - look::pxf(4), rect.width(), look::pxf(8));
            painter.fillRect(track, t.sunken);
            const double share = total > 0 ? done / total : done > 0 ? 1 : 0;
            painter.fillRect(
                QRectF(track.left(), track.top(), track.width() * share, track.height()), t.muted);
            painter.setPen(QPen(t.raised, 1));
            for (int cut = 1; cut < std::min(repeats, 40); ++cut) {
                const qreal x = track.left() + track.width() * cut / repeats;
                painter.drawLine(QPointF(x, track.top()), QPointF(x, track.bottom()));
            }
        };
        const bool now = campaign.state == Campaign::State::Running && campaign.category == name;
        QVector<CellTable::Cell> cells { { name }, bar,
            { total > 0 ? CampaignPictureWords::tr("%1 of %2").arg(done).arg(total)
                        : QString::number(done) },
            integerCell(zones.number(row, "tokens")),
            numberCell(zones.number(row, "mean_tokens"), 0),
            numberCell(speed.number(row, "tokens_per_second"), 1),
            { now ? CampaignPictureWords::tr("writes %1").arg(campaign.prompt) : QString() } };
        cells[1].text = cells[2].text;
        cells[1].value = done;
        rows.append({ std::move(cells) });
    }
    return rows;
}

QVector<CellTable::Column> zoneColumns()
{
    return { { CampaignPictureWords::tr("Category"), 150 },
        { CampaignPictureWords::tr("All zones, as read"), 124 },
        { CampaignPictureWords::tr("As read"), 56, true }, { {}, 110 },
        { CampaignPictureWords::tr("At equal length"), 96, true }, { {}, 110 },
        { CampaignPictureWords::tr("Cover"), 0, true } };
}

QVector<CellTable::Row> zoneRows(const CampaignFigures& figures, look::Zone zone)
{
    const Reader zones(figures, "zones_by_category"), matched(figures, "zones_by_category_matched"),
        intervals(figures, "zones_intervals");
    const QString wanted = QString::fromLatin1(look::zoneName(zone));
    std::vector<std::size_t> at; // rows of the intervals, by category
    double most = 10, all = std::nan(""), allMatched = std::nan("");
    for (std::size_t row = 0; row < intervals.count(); ++row)
        if (intervals.text(row, "zone") == wanted) {
            at.push_back(row);
            for (const char* column : { "high", "matched_high" })
                if (const double high = intervals.number(row, column); std::isfinite(high))
                    most = std::max(most, high);
            all = intervals.number(row, "percent"); // the last one is of all
            allMatched = intervals.number(row, "matched_percent");
        }
    most = std::min(100.0, std::ceil(most / 10) * 10);
    QVector<CellTable::Row> rows;
    for (std::size_t row = 0; row < zones.count() && row < at.size(); ++row) {
        const bool whole = row + 1 == zones.count();
        std::array<double, look::kZoneCount> shares {};
        for (int z = 0; z < look::kZoneCount; ++z)
            shares[std::size_t(z)] = zones.number(row, look::zoneName(look::Zone(z)));
        CellTable::Cell bar;
        bar.paint = [shares](QPainter& painter, const QRectF& rect, const look::Colours& t) {
            qreal x = rect.left();
            for (int z = 0; z < look::kZoneCount; ++z) {
                const double share = shares[std::size_t(z)];
                if (!(share > 0))
                    continue;
                const QRectF part(
                    x, rect.center().y() - look::pxf(6), rect.width() * share / 100, look::pxf(12));
                look::paintZoneFill(
                    &painter, part, look::Zone(z), t, look::Zone(z) == look::Zone::Unknown);
                x += part.width();
            }
        };
        const std::size_t i = at[row];
        CellTable::Cell plain, equal;
        plain.paint = intervalPaint({ intervals.number(i, "percent"), intervals.number(i, "low"),
                                        intervals.number(i, "high") },
            { 0, most, all });
        plain.text = CampaignPictureWords::tr("%1 to %2")
                         .arg(intervals.text(i, "low"), intervals.text(i, "high"));
        equal.paint = intervalPaint(
            { intervals.number(i, "matched_percent"), intervals.number(i, "matched_low"),
                intervals.number(i, "matched_high") },
            { 0, most, allMatched });
        equal.text = CampaignPictureWords::tr("%1 to %2")
                         .arg(intervals.text(i, "matched_low"), intervals.text(i, "matched_high"));
        const double cover = matched.number(row, "coverage");
        rows.append({ { { zones.text(row, "category"), {}, CellTable::Tone::Plain, whole }, bar,
            numberCell(intervals.number(i, "percent"), 1, whole), plain,
            numberCell(intervals.number(i, "matched_percent"), 1, whole), equal,
            { std::isnan(cover) ? QString() : text::percent(cover / 100, 0), cover,
                CellTable::Tone::Muted } } });
    }
    return rows;
}

QVector<CellTable::Column> variationColumns()
{
    return { { CampaignPictureWords::tr("Prompt"), 0 },
        { CampaignPictureWords::tr("Repeats"), 56, true },
        { CampaignPictureWords::tr("Tokens, sd"), 84, true },
        { CampaignPictureWords::tr("Zones"), 52, true },
        { CampaignPictureWords::tr("Same text"), 70, true } };
}

QVector<CellTable::Row> variationRows(const CampaignFigures& figures)
{
    const Reader table(figures, "repeat_variation");
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < table.count(); ++row)
        if (table.number(row, "repeats") > 1)
            order.push_back(row);
    const auto far = [&](std::size_t row) {
        const double value = table.number(row, "zone_distance");
        return std::isnan(value) ? -1.0 : value;
    };
    std::stable_sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return far(a) > far(b); });
    QVector<CellTable::Row> rows;
    for (const std::size_t row : order) {
        const double mean = table.number(row, "tokens_mean"), sd = table.number(row, "tokens_sd"),
                     same = table.number(row, "same_text");
        rows.append({ { { table.text(row, "prompt") }, integerCell(table.number(row, "repeats")),
            { CampaignPictureWords::tr("%1 ± %2").arg(text::number(mean, 0), text::number(sd, 0)),
                mean },
            numberCell(table.number(row, "zone_distance"), 1),
            { std::isnan(same) ? QString() : text::percent(same / 100, 0), same } } });
    }
    return rows;
}

void drawClusters(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignFigures& figures)
{
    const Reader runs(figures, "manifold"), lineage(figures, "manifold_lineage");
    // The newest ones, as many as there is room for.
    const std::size_t room
        = std::size_t(std::max(1.0, (size.width() - look::pxf(76)) / look::pxf(46)));
    const std::size_t first = runs.count() > room ? runs.count() - room : 0;
    double most = 1;
    for (std::size_t row = first; row < runs.count(); ++row)
        most = std::max(most, runs.number(row, "clusters"));
    const qreal line = look::lineHeight(Role::Label) + look::pxf(2);
    const qreal left = look::pxf(64), bottom = size.height() - 2 * line - look::pxf(6),
                top = look::pxf(24);
    const auto centre = int(Qt::AlignHCenter | Qt::AlignVCenter);
    drawText(painter, QRectF(look::pxf(12), bottom, left, line), CampaignPictureWords::tr("tokens"),
        Role::Label, t.muted, Qt::AlignLeft | Qt::AlignVCenter);
    drawText(painter, QRectF(look::pxf(12), bottom + line, left, line),
        CampaignPictureWords::tr("noise"), Role::Label, t.muted, Qt::AlignLeft | Qt::AlignVCenter);
    for (std::size_t row = first; row < runs.count(); ++row) {
        const qreal step = (size.width() - left - look::pxf(12)) / qreal(runs.count() - first);
        const QRectF place(left + step * qreal(row - first), 0, step, bottom);
        drawText(painter, QRectF(place.left(), look::pxf(2), step, line),
            CampaignPictureWords::tr("R%1").arg(row + 1), Role::Label, t.text, centre);
        const int clusters = int(runs.number(row, "clusters")),
                  confirmed = int(lineage.number(row, "confirmed"));
        const qreal high
            = std::min(look::pxf(16), (bottom - top - look::pxf(4)) / most - look::pxf(3));
        const qreal wide = std::min(look::pxf(26), step - look::pxf(6));
        for (int k = 0; k < clusters; ++k) {
            QRectF box(place.center().x() - wide / 2,
                bottom - look::pxf(4) - (k + 1) * (high + look::pxf(3)), wide, high);
            if (k < confirmed)
                painter.fillRect(box, t.muted);
            painter.setPen(QPen(t.control, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        const double points = runs.number(row, "points");
        drawText(painter, QRectF(place.left(), bottom, step, line),
            points >= 10000 ? CampaignPictureWords::tr("%1 k").arg(text::number(points / 1000, 0))
                            : text::integer(qint64(points)),
            Role::Label, t.text, centre);
        drawText(painter, QRectF(place.left(), bottom + line, step, line),
            text::percent(runs.number(row, "noise_percent") / 100, 0), Role::Label, t.text, centre);
    }
}

void drawThroughput(
    QPainter& painter, const QSizeF& size, const look::Colours& t, const CampaignFigures& figures)
{
    const Reader table(figures, "throughput_over_time");
    double most = 1, last = 1;
    for (std::size_t row = 0; row < table.count(); ++row) {
        if (const double speed = table.number(row, "tokens_per_second"); std::isfinite(speed))
            most = std::max(most, speed);
        last = std::max(last, table.number(row, "minute"));
    }
    double unit = std::pow(10, std::floor(std::log10(most)));
    if (most / unit > 5)
        unit *= 2;
    const double top = std::ceil(most / unit) * unit;
    const qreal line = look::lineHeight(Role::Label);
    const QRectF plot(look::pxf(44), look::pxf(8), size.width() - look::pxf(60),
        size.height() - line - look::pxf(14));
    const auto at = [&](double minute, double speed) {
        return QPointF(plot.left() + plot.width() * minute / last,
            plot.bottom() - plot.height() * speed / top);
    };
    for (const double value : { 0.0, top / 2, top }) {
        const qreal y = std::floor(at(0, value).y()) + 0.5;
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        drawText(painter, QRectF(0, y - line / 2, plot.left() - look::pxf(6), line),
            text::number(value, top < 10 ? 1 : 0), Role::Label, t.muted,
            Qt::AlignRight | Qt::AlignVCenter);
    }
    QPolygonF curve;
    for (std::size_t row = 0; row < table.count(); ++row)
        if (const double speed = table.number(row, "tokens_per_second"); std::isfinite(speed))
            curve << at(table.number(row, "minute"), speed);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.text, look::pxf(1.2)));
    if (curve.size() == 1)
        painter.drawEllipse(curve.first(), look::pxf(2), look::pxf(2));
    painter.drawPolyline(curve);
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawText(painter, QRectF(plot.left(), plot.bottom() + look::pxf(2), plot.width(), line),
        CampaignPictureWords::tr("0 min"), Role::Label, t.muted, Qt::AlignLeft);
    drawText(painter, QRectF(plot.left(), plot.bottom() + look::pxf(2), plot.width(), line),
        text::number(last, 0), Role::Label, t.muted, Qt::AlignRight);
}

DrawnPicture::DrawnPicture(Draw draw, QSize hint, QWidget* parent)
    : QWidget(parent)
    , m_draw(std::move(draw))
    , m_hint(hint)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] { updateGeometry(); });
}

QSize DrawnPicture::sizeHint() const
{
    return { look::px(m_hint.width()), look::px(m_hint.height()) };
}
QSize DrawnPicture::minimumSizeHint() const { return { look::px(160), look::px(m_hint.height()) }; }

void DrawnPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().raised);
    m_draw(painter, size(), look::colours());
    look::paintFocusRing(&painter, this);
}

} // namespace ax::ui
