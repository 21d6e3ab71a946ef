// SPDX-License-Identifier: Apache-2.0
#include "app/window/speed_chart.h"

#include "app/host/serve_desk.h"
#include "views/session/fixed_model.h"
#include "views/session/number_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr int kSeconds = 600;

/// The next of 1, 2, 3, 5, 10, … above.
double roundUp(double value)
{
    const double unit = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : { 1.0, 2.0, 3.0, 5.0 })
        if (value <= step * unit)
            return step * unit;
    return 10 * unit;
}

class Picture : public QWidget {
public:
    Picture(PlotPanel::Paint paint, QWidget* parent)
        : QWidget(parent)
        , m_paint(std::move(paint))
    {
        setMinimumSize(look::px(200), look::px(56));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), look::colours().raised);
        m_paint(painter, size(), look::colours());
    }

private:
    PlotPanel::Paint m_paint;
};

} // namespace

SpeedChart::SpeedChart(ServeDesk* desk, QWidget* parent)
    : PlotPanel(parent)
    , m_desk(desk)
{
    setTitle(tr("Tokens per second"), tr("all requests"));
    m_model = new FixedModel(
        { tr("Seconds ago"), tr("tok/s") },
        [this] {
            FixedModel::Rows rows;
            const QVector<double>& speeds = m_desk->speeds();
            for (int k = int(speeds.size()) - 1; k >= 0; --k)
                rows.append({ { text::integer(speeds.size() - 1 - k), int(speeds.size()) - 1 - k },
                    { text::number(speeds[k], 1), speeds[k] } });
            return rows;
        },
        this);
    const Paint paint = [this](QPainter& painter, const QSizeF& size, const look::Colours& t) {
        draw(painter, size, t);
    };
    setContent(new Picture(paint, this), m_model, paint);
}

void SpeedChart::refresh()
{
    if (isTable())
        m_model->remake();
    picture()->update();
}

void SpeedChart::draw(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    painter.setFont(look::font(look::Role::Label));
    const double line = look::lineHeight(look::Role::Label);
    const QVector<double>& speeds = m_desk->speeds();
    const double most = speeds.isEmpty() ? 0 : *std::max_element(speeds.begin(), speeds.end());
    const double top = most > 0 ? roundUp(most) : 0;
    const QString highest = top > 0 ? text::number(top, 0) : QString();
    const double left = look::px(10)
        + std::max(look::px(10), QFontMetrics(painter.font()).horizontalAdvance(highest))
        + look::px(6);
    const QRectF plot(left, line / 2 + look::px(4), size.width() - left - look::px(12),
        size.height() - 1.5 * line - look::px(12));
    painter.setPen(t.muted);
    const auto label = [&](double y, const QString& words) {
        painter.drawText(QRectF(0, y - line / 2, left - look::px(6), line),
            Qt::AlignRight | Qt::AlignVCenter, words);
    };
    label(plot.top(), highest);
    label(plot.bottom(), text::integer(0));
    const QRectF below(plot.left(), plot.bottom() + look::px(4), plot.width(), line);
    painter.drawText(below, Qt::AlignLeft, tr("10 min ago"));
    painter.drawText(below, Qt::AlignRight, tr("now"));
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(plot.topLeft(), plot.topRight());
    if (top > 0) {
        QPolygonF shape;
        for (int k = 0; k < speeds.size(); ++k)
            shape << QPointF(
                plot.right() - plot.width() * double(speeds.size() - 1 - k) / (kSeconds - 1),
                plot.bottom() - plot.height() * speeds[k] / top);
        QPolygonF area = shape;
        area << QPointF(shape.last().x(), plot.bottom())
             << QPointF(shape.first().x(), plot.bottom());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.sunken);
        painter.drawPolygon(area);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.text, 1.2));
        painter.drawPolyline(shape);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.setPen(QPen(t.control, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

} // namespace ax::ui
