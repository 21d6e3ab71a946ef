// SPDX-License-Identifier: Apache-2.0
#include "views/session/axis_words.h"

#include "engine/discovery/axes.h"
#include "views/session/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax::ui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kModerate = 0.2, kStrong = 0.5;

QString axisText(const char* text) { return QCoreApplication::translate("Manifold", text); }

/// What more, and what less, of a column means. Columns of a layout: spec/capture.md section 2.
QPair<QString, QString> endsOf(const std::string& schema, int column)
{
    const auto pair = [](const char* more, const char* less) {
        return qMakePair(axisText(more), axisText(less));
    };
    if (schema == "log16" || schema == "log8layers8") {
        switch (column) {
        case 0:
            return pair(QT_TRANSLATE_NOOP("Manifold", "more local"),
                QT_TRANSLATE_NOOP("Manifold", "less local"));
        case 1:
            return pair(QT_TRANSLATE_NOOP("Manifold", "more mid-range"),
                QT_TRANSLATE_NOOP("Manifold", "less mid-range"));
        case 2:
            return pair(QT_TRANSLATE_NOOP("Manifold", "more long-range"),
                QT_TRANSLATE_NOOP("Manifold", "less long-range"));
        case 3:
            return pair(QT_TRANSLATE_NOOP("Manifold", "spread over distances"),
                QT_TRANSLATE_NOOP("Manifold", "at few distances"));
        default:
            break;
        }
        const bool layers = schema == "log8layers8" && column >= 12;
        if (layers && column < 15)
            return pair(QT_TRANSLATE_NOOP("Manifold", "early layers spread"),
                QT_TRANSLATE_NOOP("Manifold", "early layers focused"));
        if (layers && column < 18)
            return pair(QT_TRANSLATE_NOOP("Manifold", "middle layers spread"),
                QT_TRANSLATE_NOOP("Manifold", "middle layers focused"));
        if (layers)
            return pair(QT_TRANSLATE_NOOP("Manifold", "late layers spread"),
                QT_TRANSLATE_NOOP("Manifold", "late layers focused"));
        const int width = schema == "log16" ? 1 : 2; // bins of a column
        const qint64 from = qint64(1) << ((column - 4) * width);
        const qint64 to = (qint64(1) << ((column - 3) * width)) - 1;
        const QString range = from == to
            ? text::integer(from)
            : text::integer(from) + QStringLiteral("–") + text::integer(to);
        return { axisText(QT_TRANSLATE_NOOP("Manifold", "more %1 back")).arg(range),
            axisText(QT_TRANSLATE_NOOP("Manifold", "less %1 back")).arg(range) };
    }
    const QString number = text::integer(column + 1);
    return { axisText(QT_TRANSLATE_NOOP("Manifold", "more of column %1")).arg(number),
        axisText(QT_TRANSLATE_NOOP("Manifold", "less of column %1")).arg(number) };
}

} // namespace

QVector<AxisLine> fittedAxes(const discovery::Scaling& scaling, const std::string& schema,
    std::span<const float> vector, double position, int most, double spreads)
{
    QVector<AxisLine> out;
    std::vector<float> place;
    if (int(vector.size()) == scaling.dims && scaling.axes > 0) {
        place.resize(std::size_t(scaling.axes));
        scaling.apply(vector, place.data(), position);
    }
    for (int axis = 0; axis < std::min(scaling.axes, most); ++axis) {
        const double* loadings = scaling.loadings.data() + std::ptrdiff_t(axis) * scaling.dims;
        int up = 0, down = 0;
        double largest = 0;
        // The four summaries say the same as their bins in fewer words: they are taken when they
        // weigh about as much.
        const auto weight = [&](int column) {
            constexpr double kSummary = 1.4;
            return loadings[column] * (column < 4 ? kSummary : 1);
        };
        for (int column = 0; column < scaling.dims; ++column) {
            up = weight(column) > weight(up) ? column : up;
            down = weight(column) < weight(down) ? column : down;
            largest = std::max(largest, std::abs(weight(column)));
        }
        AxisLine line;
        line.name = axisText(QT_TRANSLATE_NOOP("Manifold", "PC%1")).arg(axis + 1);
        line.share = scaling.totalVariance > 0
            ? scaling.variance[std::size_t(axis)] / scaling.totalVariance
            : kNone;
        constexpr double kCounts = 0.5; // of the largest: else the end has no name of its own
        const bool hasUp = weight(up) >= kCounts * largest;
        const bool hasDown = -weight(down) >= kCounts * largest;
        line.high = hasUp ? endsOf(schema, up).first : endsOf(schema, down).second;
        line.low = hasDown ? endsOf(schema, down).first : endsOf(schema, up).second;
        if (hasDown && !hasUp)
            line.high = endsOf(schema, down).second;
        const double spread = std::sqrt(std::max(scaling.variance[std::size_t(axis)], 1e-12));
        line.score = place.empty()
            ? kNone
            : std::clamp(double(place[std::size_t(axis)]) / spread / spreads, -1.0, 1.0);
        out.append(line);
    }
    return out;
}

QVector<AxisLine> referenceAxisLines(const std::string& schema, std::span<const float> vector)
{
    QVector<AxisLine> out;
    if (schema != "log16")
        return out;
    for (const discovery::ReferenceAxis& axis : discovery::referenceAxes()) {
        AxisLine line;
        line.name = QString::fromLatin1(axis.name);
        line.named = true;
        line.share = kNone;
        line.low = QString::fromLatin1(axis.negative);
        line.high = QString::fromLatin1(axis.positive);
        line.score = vector.size() == 20
            ? std::clamp(double(axisScore(axis, vector.first<20>())), -1.0, 1.0)
            : kNone;
        out.append(line);
    }
    return out;
}

QString axisSentence(const QVector<AxisLine>& axes)
{
    QVector<AxisLine> read;
    for (const AxisLine& axis : axes)
        if (std::isfinite(axis.score) && std::abs(axis.score) >= kModerate)
            read.append(axis);
    if (read.isEmpty())
        return std::any_of(axes.begin(), axes.end(),
                   [](const AxisLine& axis) { return std::isfinite(axis.score); })
            ? axisText(QT_TRANSLATE_NOOP("Manifold", "Balanced: no axis stands out."))
            : QString();
    std::stable_sort(read.begin(), read.end(),
        [](const AxisLine& a, const AxisLine& b) { return std::abs(a.score) > std::abs(b.score); });
    QStringList strong, moderate;
    for (const AxisLine& axis : read)
        (std::abs(axis.score) >= kStrong ? strong : moderate)
            << (axis.score > 0 ? axis.high : axis.low);
    QStringList parts;
    if (!strong.isEmpty())
        parts << axisText(QT_TRANSLATE_NOOP("Manifold", "Strong: %1."))
                     .arg(strong.join(QStringLiteral(", ")));
    if (!moderate.isEmpty())
        parts << axisText(QT_TRANSLATE_NOOP("Manifold", "Moderate: %1."))
                     .arg(moderate.join(QStringLiteral(", ")));
    return parts.join(QLatin1Char(' '));
}

} // namespace ax::ui
