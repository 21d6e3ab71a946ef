// SPDX-License-Identifier: Apache-2.0
#include "views/router/zone_head.h"

#include "views/common/painters.h"
#include "views/session/number_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ax::ui {

ZoneGlyph::ZoneGlyph(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] { updateGeometry(); });
}

void ZoneGlyph::setZone(std::optional<look::Zone> zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    update();
}

void ZoneGlyph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_zone)
        look::paintZoneGlyph(&painter, rect(), *m_zone, look::colours());
}

ConfidenceBar::ConfidenceBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Confidence"));
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] { updateGeometry(); });
}

void ConfidenceBar::set(std::optional<look::Zone> zone, double confidence)
{
    m_zone = zone;
    m_confidence = confidence;
    setAccessibleDescription(text::number(confidence, 2));
    setVisible(zone.has_value() && std::isfinite(confidence));
    update();
}

void ConfidenceBar::paintEvent(QPaintEvent*)
{
    if (!m_zone)
        return;
    QPainter painter(this);
    const look::Colours& t = look::colours();
    const qreal pad = look::pxf(10), tall = look::pxf(8);
    const QRectF track(pad, (height() - tall) / 2, width() - 2 * pad, tall);
    painter.fillRect(track, t.sunken);
    QRectF share = track;
    share.setWidth(track.width() * std::clamp(m_confidence, 0.0, 1.0));
    if (share.width() > 0)
        look::paintZoneFill(&painter, share, *m_zone, t, *m_zone == look::Zone::Unknown);
}

} // namespace ax::ui
