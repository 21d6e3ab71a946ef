// SPDX-License-Identifier: Apache-2.0
#include "views/lens/histogram_chart.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace ax::ui {
namespace {

constexpr int kBins = 16, kLocalBins = 3, kMidBins = 8;

QString shortDistance(int bin)
{
    const int from = 1 << bin;
    return from >= 1024 ? QStringLiteral("%1k").arg(from / 1024) : QString::number(from);
}

/// Half of an axis that holds `most`, of the kind 1, 2, 5: its ticks are read, not rounded.
double roundStep(double most)
{
    for (const double step : { 0.02, 0.05, 0.1, 0.2, 0.3, 0.4 })
        if (2 * step >= most)
            return step;
    return 0.5;
}

/// A chart view that draws the borders of the three ranges over the plot.
class RangeView : public QChartView {
public:
    using QChartView::QChartView;

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override
    {
        QChartView::drawForeground(painter, rect);
        if (!chart() || chart()->series().isEmpty())
            return;
        const QRectF plot = chart()->plotArea();
        const look::Colours& t = look::colours();
        painter->save();
        painter->setFont(look::font(look::Role::Label));
        const qreal bin = plot.width() / kBins;
        QPen pen(t.control, 1, Qt::DashLine);
        pen.setCosmetic(true);
        for (const int border : { kLocalBins, kMidBins }) {
            painter->setPen(pen);
            const qreal x = std::round(plot.left() + border * bin) + 0.5;
            painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        }
        painter->setPen(t.muted);
        const auto word = [&](int from, int to, const QString& text) {
            painter->drawText(QRectF(plot.left() + from * bin, plot.top() - look::pxf(2),
                                  (to - from) * bin, look::pxf(14)),
                Qt::AlignHCenter | Qt::AlignTop, text);
        };
        word(0, kLocalBins, HistogramChart::tr("local"));
        word(kLocalBins, kMidBins, HistogramChart::tr("mid"));
        word(kMidBins, kBins, HistogramChart::tr("long"));
        painter->restore();
    }
};

} // namespace

HistogramChart::HistogramChart(QWidget* parent)
    : QWidget(parent)
    , m_view(new RangeView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing, false);
    m_view->setFocusPolicy(Qt::NoFocus);
    connect(&look::notifier(), &look::Notifier::themeChanged, this, &HistogramChart::applyLook);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, &HistogramChart::applyLook);
    applyLook();
}

void HistogramChart::setHistogram(const std::optional<std::array<float, 16>>& histogram)
{
    m_histogram = histogram;
    applyLook();
}

int HistogramChart::barCount() const
{
    const auto series = m_view->chart()->series();
    if (series.isEmpty())
        return 0;
    return static_cast<QBarSeries*>(series.front())->barSets().front()->count();
}

void HistogramChart::applyLook()
{
    const look::Colours& t = look::colours();
    QChart* chart = m_view->chart();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundRoundness(0);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setBackgroundBrush(t.raised);
    chart->setMargins(QMargins(look::px(4), look::px(4), look::px(8), 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    m_view->setBackgroundBrush(t.raised);
    chart->removeAllSeries();
    for (QAbstractAxis* axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }
    if (!m_histogram)
        return;
    auto* set = new QBarSet(tr("Attention"));
    float most = 0;
    for (const float value : *m_histogram) {
        *set << value;
        most = std::max(most, value);
    }
    set->setBrush(t.attention[6]);
    set->setPen(Qt::NoPen);
    auto* series = new QBarSeries;
    series->append(set);
    series->setBarWidth(0.8);
    chart->addSeries(series);
    QStringList names;
    for (int bin = 0; bin < kBins; ++bin)
        names.append(
            bin % 2 ? QString(bin, QChar(0x200B)) : shortDistance(bin)); // categories must differ
    auto* bottom = new QBarCategoryAxis;
    bottom->append(names);
    auto* left = new QValueAxis;
    const double step = roundStep(most * 1.1);
    left->setRange(0, 2 * step);
    left->setTickCount(3);
    left->setLabelFormat(step < 0.1 ? QStringLiteral("%.2f") : QStringLiteral("%.1f"));
    for (QAbstractAxis* axis :
        { static_cast<QAbstractAxis*>(bottom), static_cast<QAbstractAxis*>(left) }) {
        axis->setLabelsFont(look::numberFont(look::Role::Label));
        axis->setLabelsColor(t.muted);
        axis->setLinePen(QPen(t.control, 1));
        axis->setGridLinePen(QPen(t.line, 1));
    }
    bottom->setGridLineVisible(false);
    bottom->setTruncateLabels(false);
    chart->addAxis(bottom, Qt::AlignBottom);
    chart->addAxis(left, Qt::AlignLeft);
    series->attachAxis(bottom);
    series->attachAxis(left);
    QStringList said;
    for (int bin = 0; bin < kBins; ++bin)
        if ((*m_histogram)[std::size_t(bin)] >= 0.005f)
            said.append(
                tr("from %1: %2")
                    .arg(shortDistance(bin), look::percent((*m_histogram)[std::size_t(bin)])));
    setAccessibleDescription(said.join(QStringLiteral(", ")));
}

void HistogramChart::render(QPainter& painter, const QSizeF& size) const
{
    m_view->render(&painter, QRectF(QPointF(), size), m_view->rect(), Qt::IgnoreAspectRatio);
}

} // namespace ax::ui
