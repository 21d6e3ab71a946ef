// SPDX-License-Identifier: Apache-2.0
#include "views/chat/tint_scale.h"

#include "views/common/look.h"
#include "views/common/painters.h"

#include <QPainter>

#include <cmath>

namespace ax::ui {

TintScale::TintScale(QWidget* parent)
    : QWidget(parent)
    , m_maximum(std::nan(""))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(tr("Scale of the tint"));
}

void TintScale::setZones(bool on)
{
    if (on == m_zones)
        return;
    m_zones = on;
    update();
}

void TintScale::setMaximum(double maximum, int decimals)
{
    m_maximum = maximum;
    m_decimals = decimals;
    tell();
}

void TintScale::setTwoSided(bool on)
{
    if (on == m_twoSided)
        return;
    m_twoSided = on;
    updateGeometry();
    tell();
}

void TintScale::tell()
{
    setAccessibleDescription(std::isnan(m_maximum) ? QString()
            : m_twoSided                           ? tr("%1 to %2 nat")
                               .arg(look::signedNumber(-m_maximum, m_decimals),
                                   look::signedNumber(m_maximum, m_decimals))
                         : tr("0 to %1").arg(look::number(m_maximum, m_decimals)));
    update();
}

QSize TintScale::sizeHint() const
{
    // Fixed, so that a changing number moves nothing.
    const QFontMetrics m(look::numberFont(look::Role::Base));
    if (m_twoSided)
        return QSize(look::px(7 * 14 + 16)
                + m.horizontalAdvance(QStringLiteral("−00.00 +00.00 ") + tr("nat")),
            look::px(26));
    return QSize(
        look::px(9 * 14 + 16) + m.horizontalAdvance(QStringLiteral("0 00.000")), look::px(26));
}

void TintScale::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Colours& t = look::colours();
    if (m_zones) {
        // Codes of the zones over their underlines.
        static const char* const codes[] = { "SF", "SB", "LR", "SR", "DI", "UN" };
        painter.setFont(look::font(look::Role::Label));
        painter.setPen(t.text);
        const qreal wide = qreal(width()) / look::kZoneCount;
        for (int k = 0; k < look::kZoneCount; ++k) {
            const QRectF box(
                k * wide, height() / 2.0 - look::pxf(9), wide - look::pxf(4), look::pxf(18));
            painter.drawText(
                box.adjusted(0, 0, 0, -look::pxf(4)), Qt::AlignCenter, QLatin1String(codes[k]));
            look::paintZoneUnderline(&painter, box, look::Zone(k), t);
            painter.setPen(t.text);
        }
        return;
    }
    if (std::isnan(m_maximum))
        return;
    painter.setFont(look::numberFont(look::Role::Base));
    painter.setPen(t.text);
    const QFontMetrics m(painter.font());
    int x = 0;
    const QString least
        = m_twoSided ? look::signedNumber(-m_maximum, m_decimals) : look::integer(0);
    const QString most = m_twoSided ? tr("%1 nat").arg(look::signedNumber(m_maximum, m_decimals))
                                    : look::number(m_maximum, m_decimals);
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, least);
    x += m.horizontalAdvance(least) + look::px(6);
    const int steps = m_twoSided ? 7 : 9;
    const int step = look::px(14), tall = look::px(12);
    const QRect bar(x, (height() - tall) / 2, steps * step, tall);
    for (int k = 0; k < steps; ++k)
        painter.fillRect(QRect(bar.left() + k * step, bar.top(), step, tall),
            !m_twoSided  ? t.attention[std::size_t(k)]
                : k == 3 ? t.difference[4]
                         : look::effectColour(t, k - 3));
    painter.setPen(t.line);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    painter.setPen(t.text);
    painter.drawText(QRect(bar.right() + look::px(7), 0, width(), height()),
        Qt::AlignLeft | Qt::AlignVCenter, most);
}

} // namespace ax::ui
