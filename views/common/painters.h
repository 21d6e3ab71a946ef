// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"
#include "views/session/token_text.h"

#include <QBrush>
#include <QRectF>

class QPainter;

/// Small painters shared by the views; all take the colours they paint with, so that screen, PNG,
/// SVG and print use the same functions.
namespace ax::look {

/// Glyph of the zone, 12, 16 or 22 px, from the icons.
void paintZoneGlyph(QPainter* painter, const QRectF& rect, Zone zone, const Colours& colours);
/// The pattern of the zone as a brush of device independent tiles, cached per theme and ratio.
QBrush zoneBrush(Zone zone, const Colours& colours, qreal ratio);
/// Pattern, and an outline for `unknown`.
void paintZoneFill(
    QPainter* painter, const QRectF& rect, Zone zone, const Colours& colours, bool outlined);
/// solid, dashed, double, wave, dotted or thin line along the bottom of `rect`.
void paintZoneUnderline(QPainter* painter, const QRectF& rect, Zone zone, const Colours& colours);
/// Diagonal hatch for sinks.
QBrush hatchBrush(const QColor& colour, qreal ratio);

/// Shares of one row: kept (fill), sinks (hatched), not kept (dashed outline).
struct RowShares {
    double kept = 0, sinks = 0, notKept = 0;
};
void paintMassBar(
    QPainter* painter, const QRectF& rect, const RowShares& shares, const Colours& colours);
/// Fill bar above; outlined content bar below when `content` is present (not NaN). A value that is
/// NaN was not kept: nothing.
struct AttentionBars {
    double value = 0, content = 0;
    double maximum = 1; ///< fills the width
    bool sink = false; ///< hatched, without its content
};
void paintAttentionBars(
    QPainter* painter, const QRectF& rect, const AttentionBars& bars, const Colours& colours);
/// Two-sided bar from a zero line in the middle of `rect`: losses filled to the left, gains
/// outlined to the right.
void paintDifferenceBar(
    QPainter* painter, const QRectF& rect, double value, double maximum, const Colours& colours);
/// "A" on a filled ground, or "B" in an outline: the two sides of a comparison.
void paintSideBadge(QPainter* painter, const QRectF& rect, bool first, const Colours& colours);
/// A token chip; returns the width used. `ring`: chosen (accent) outline.
qreal paintTokenChip(QPainter* painter, const QRectF& rect, const ui::TokenLabel& label,
    const Colours& colours, bool sink = false, bool ring = false);
qreal tokenChipWidth(const ui::TokenLabel& label);
/// The little number 1..5 at the upper right of a token. `sign` of an effect: below 0 a loss, above
/// a gain, 0 none; it stands behind the number.
void paintRank(
    QPainter* painter, const QPointF& centre, int rank, const Colours& colours, int sign = 0);
QSizeF rankSize(int sign = 0);

} // namespace ax::look
