// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <limits>

namespace ax::ui {

/// An AUROC with its 95 % interval; NaN where it was not measured.
struct MeasuredArea {
    double value = std::numeric_limits<double>::quiet_NaN(), low = value, high = value;
};
struct MeasuredSignal {
    QString id, title;
    bool attention = true; ///< read from attention; else it needs none
    MeasuredArea answers, equalLength; ///< of whole answers; among those of equal length
};
/// What `attnx evaluate --json` printed, as far as the Router shows it.
struct MeasuredTable {
    QString set;
    int answers = 0, wrong = 0;
    bool calibrated = false; ///< some attention signal tells answers of equal length apart
    QVector<MeasuredSignal> rows;
    /// An empty or damaged report gives no rows.
    static MeasuredTable fromJson(const QByteArray& report);
};
/// "compass" is "Heading spread" to the reader; an unknown one is named by its id.
QString measuredTitle(const QString& id);

} // namespace ax::ui
