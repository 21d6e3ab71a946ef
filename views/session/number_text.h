// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVector>

/// Numbers as the window writes them: QLocale digits and separators, U+2212 as minus, NaN as "–".
namespace ax::ui::text {

QString number(double value, int decimals);
QString integer(qint64 value);
QString integers(const QVector<int>& values); ///< "3, 5, 8"
QString percent(double share, int decimals = 1); ///< 0.203 -> "20.3 %"
QString signedNumber(double value, int decimals); ///< "+0.20", "−6.82", "0.00"
QString duration(double seconds); ///< "11 ms", "0.6 s", "2 min 5 s"

} // namespace ax::ui::text
