// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/scaling.h"

#include <QString>
#include <QVector>

#include <span>
#include <string>

namespace ax::ui {

/// One axis in words with where a token sits on it.
struct AxisLine {
    QString name; ///< "PC1", "Local vs Long-Range"
    bool named = false; ///< one of the fixed axes: no variance of this data
    double share = 0; ///< of the variance
    QString low, high; ///< what its ends mean
    double score = 0; ///< -1 … 1, NaN: no token is read. of the data's axes in spreads
};

/// The first axes of the data, in plain words by their largest loadings. `vector`: a fingerprint,
/// empty: none. `spreads`: standard deviations of the data that a score of 1 is.
QVector<AxisLine> fittedAxes(const discovery::Scaling& scaling, const std::string& schema,
    std::span<const float> vector, double position, int most, double spreads = 3);
/// The four named axes of the earlier project (fingerprints of layout log16 alone).
QVector<AxisLine> referenceAxisLines(const std::string& schema, std::span<const float> vector);
/// "Strong: less local. Moderate: reaches far back." below 0.2 nothing is said (discovery.md
/// section 3). Empty without a token.
QString axisSentence(const QVector<AxisLine>& axes);

} // namespace ax::ui
