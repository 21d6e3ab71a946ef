// SPDX-License-Identifier: Apache-2.0
#include "views/common/compass_dial.h"

#include "views/common/focus_ring.h"
#include "views/session/compass_model.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ax::ui {
namespace {

using look::Role;

/// Near is at the lower left; angles grow clockwise.
QPointF on(const QPointF& centre, qreal radius, qreal angle)
{
    const qreal turned = angle + 0.75 * std::numbers::pi;
    return centre + QPointF(std::cos(turned), std::sin(turned)) * radius;
}

} // namespace

CompassDial::CompassDial(const CompassModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    setMinimumHeight(look::px(150));
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        QStringList said;
        for (int row = 0; row < m_model->rowCount(); ++row)
            said << m_model->index(row, CompassModel::Name).data().toString() + QLatin1Char(' ')
                    + m_model->index(row, CompassModel::Value).data().toString();
        setAccessibleDescription(said.join(QStringLiteral(", ")));
        update();
    });
    connect(&look::notifier(), &look::Notifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void CompassDial::render(QPainter& painter, const QSizeF& size, const look::Colours& t) const
{
    if (m_model->isEmpty())
        return;
    const qreal whole = 1.5 * std::numbers::pi;
    const qreal outer = std::min(size.height() / 2 - look::pxf(16), size.width() / 3.6);
    const qreal inner = outer * 0.82;
    const QPointF centre(outer + look::pxf(26), outer + look::pxf(10));
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = (outer + inner) / 2;
    const QRectF rim(centre - QPointF(middle, middle), QSizeF(2 * middle, 2 * middle));
    // QPainter counts counter-clockwise from three o'clock, in sixteenths of a degree.
    painter.setPen(QPen(t.sunken, outer - inner, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(rim, -135 * 16, -270 * 16);
    const QVector<float>& masses = m_model->rim();
    const float most = *std::max_element(masses.begin(), masses.end());
    for (qsizetype k = 0; k < masses.size(); ++k) {
        if (masses[k] <= 0)
            continue;
        const qreal a = whole * (qreal(k) + 0.5) / qreal(masses.size());
        const qreal height = (outer - inner) * std::max(0.15f, masses[k] / most);
        painter.setPen(QPen(t.attention[6], outer * whole / qreal(masses.size()) * 0.7,
            Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(on(centre, inner, a), on(centre, inner + height, a));
    }
    painter.setFont(look::font(Role::Label));
    const QFontMetricsF metrics(painter.font());
    painter.setPen(t.muted);
    for (int distance = 1; distance <= m_model->visible(); distance *= 8) {
        const QString text = look::integer(distance);
        const QPointF at
            = on(centre, inner - look::pxf(11), compassAngle(distance, m_model->visible()));
        const QSizeF box(metrics.horizontalAdvance(text), metrics.height());
        painter.drawText(QRectF(at - QPointF(box.width() / 2, box.height() / 2), box), text,
            QTextOption(Qt::AlignCenter));
    }
    painter.drawText(
        QRectF(0, centre.y() + outer * 0.72, centre.x() - outer * 0.35, metrics.height()),
        Qt::AlignRight | Qt::AlignVCenter, tr("near"));
    painter.drawText(QRectF(centre.x() + outer * 0.35, centre.y() + outer * 0.72, size.width(),
                         metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter, tr("far"));
    const qreal needle = inner - look::pxf(22);
    const QVector<float>& headings = m_model->headings();
    painter.setPen(QPen(t.line, 1));
    for (qsizetype k = 0; k + 1 < headings.size(); ++k)
        if (present(headings[k]))
            painter.drawLine(centre, on(centre, needle * 0.8, headings[k]));
    painter.setPen(QPen(t.text, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre,
        on(centre, needle * std::max(0.08f, m_model->reading().resultant),
            m_model->reading().heading));
    painter.setBrush(t.raised);
    painter.drawEllipse(centre, look::pxf(3), look::pxf(3));
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!m_numbers)
        return;
    // The numbers, beside the picture.
    qreal y = centre.y() - look::pxf(40);
    const qreal x = centre.x() + outer + look::pxf(22);
    painter.setFont(look::font(Role::Table));
    const QFontMetricsF words(painter.font());
    for (int row = 0; row < m_model->rowCount(); ++row, y += look::pxf(20)) {
        const QString name
            = m_model->index(row, CompassModel::Name).data().toString() + QLatin1Char(' ');
        painter.setPen(t.muted);
        painter.drawText(QRectF(x, y, size.width() - x, look::pxf(18)), Qt::AlignVCenter, name);
        painter.setPen(t.text);
        painter.drawText(
            QRectF(x + words.horizontalAdvance(name), y, size.width() - x, look::pxf(18)),
            Qt::AlignVCenter, m_model->index(row, CompassModel::Value).data().toString());
    }
}

void CompassDial::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().raised);
    render(painter, size(), look::colours());
    look::paintFocusRing(&painter, this);
}

} // namespace ax::ui
