// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QRgb>

namespace ax::look {

/// The stops of Colours::attention with 256 entries, interpolated in OKLab (Ottosson 2020, "A
/// perceptual color space for image processing"). Cached for the colours asked for last.
const std::array<QRgb, 256>& attentionRamp(const Colours& colours);
/// Of Colours::difference, the middle entry at 128.
const std::array<QRgb, 257>& differenceRamp(const Colours& colours);
/// The colour of a share -1 to 1 of the two-sided ramp.
QColor differenceColour(const Colours& colours, double share);
/// Black or white text's colour of the theme, whichever reads better on `ground`.
QColor textOn(const QColor& ground, const Colours& colours);

/// Distance of ticks: at most `ticks` of them over `count`, of the kind 1, 2, 4, 5.
int tickStep(int count, int ticks);

} // namespace ax::look
