// SPDX-License-Identifier: Apache-2.0
#include "views/session/measured_signals.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ax::ui {

namespace {

struct MeasuredWords {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::MeasurePage)
};

MeasuredArea areaOf(const QJsonObject& json)
{
    const auto number = [&](const char* name) {
        return json.value(QLatin1String(name)).toDouble(std::numeric_limits<double>::quiet_NaN());
    };
    return { number("auroc"), number("low"), number("high") };
}

} // namespace

QString measuredTitle(const QString& id)
{
    return id == QLatin1String("nll")              ? MeasuredWords::tr("Surprisal, mean")
        : id == QLatin1String("token_entropy")     ? MeasuredWords::tr("Next-token entropy, mean")
        : id == QLatin1String("length")            ? MeasuredWords::tr("Answer length")
        : id == QLatin1String("margin")            ? MeasuredWords::tr("Lead of first over second")
        : id == QLatin1String("attention_entropy") ? MeasuredWords::tr("Row entropy")
        : id == QLatin1String("sink_share")        ? MeasuredWords::tr("Sink share")
        : id == QLatin1String("compass")           ? MeasuredWords::tr("Heading spread, highest")
        : id == QLatin1String("drift")             ? MeasuredWords::tr("Drift, highest")
        : id == QLatin1String("lookback")          ? MeasuredWords::tr("Lookback, probe over heads")
                                                   : id;
}

MeasuredTable MeasuredTable::fromJson(const QByteArray& report)
{
    const QJsonObject json = QJsonDocument::fromJson(report).object();
    MeasuredTable table;
    table.set = json.value(QStringLiteral("set")).toString();
    table.answers = json.value(QStringLiteral("answers")).toInt();
    table.wrong = json.value(QStringLiteral("wrong")).toInt();
    table.calibrated
        = json.value(QStringLiteral("verdict")).toString() == QLatin1String("calibrated");
    const QJsonObject measures = json.value(QStringLiteral("signals")).toObject();
    for (auto it = measures.begin(); it != measures.end(); ++it) {
        const QJsonObject signal = it.value().toObject();
        const QJsonObject answer = signal.value(QStringLiteral("answer")).toObject();
        table.rows.append({ it.key(), measuredTitle(it.key()),
            signal.value(QStringLiteral("kind")).toString() != QLatin1String("baseline"),
            areaOf(answer), areaOf(answer.value(QStringLiteral("matched")).toObject()) });
    }
    // Attention above what needs none; the file's own order is lost with Qt's JSON.
    std::stable_sort(table.rows.begin(), table.rows.end(),
        [](const MeasuredSignal& a, const MeasuredSignal& b) { return a.attention > b.attention; });
    return table;
}

} // namespace ax::ui
