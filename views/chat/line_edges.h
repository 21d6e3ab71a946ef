// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>
#include <QTextLayout>
#include <QVector>

namespace ax::ui {

/// One stretch of a line, in the coordinates of its layout.
struct Edges {
    qreal left = 0, right = 0;
    qreal width() const { return right - left; }
    bool operator==(const Edges&) const = default;
};

/// True when some of the text is written from right to left.
bool hasRightToLeft(QStringView text);

/// Where the characters [from, to) of a line stand, from left to right: more than one stretch where
/// the direction changes between them. `mixed`: hasRightToLeft() of the layout's text; without it
/// the two ends tell.
QVector<Edges> edgesOf(
    const QTextLayout& layout, const QTextLine& line, int from, int to, bool mixed);

} // namespace ax::ui
