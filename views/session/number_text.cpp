// SPDX-License-Identifier: Apache-2.0
#include "views/session/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace ax::ui::text {

QString number(double value, int decimals)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    QString digits = QLocale().toString(std::fabs(value), 'f', decimals);
    // A value that rounds to zero has no sign.
    const bool zero = std::fabs(value) < 0.5 * std::pow(10.0, -decimals);
    return value < 0 && !zero ? QChar(0x2212) + digits : digits;
}

QString integer(qint64 value)
{
    const QString digits = QLocale().toString(value < 0 ? -value : value);
    return value < 0 ? QChar(0x2212) + digits : digits;
}
QString integers(const QVector<int>& values)
{
    QStringList words;
    for (const int value : values)
        words << integer(value);
    return words.join(QStringLiteral(", "));
}

QString percent(double share, int decimals)
{
    if (std::isnan(share))
        return QStringLiteral("–");
    return QCoreApplication::translate("ax::ui::text", "%1 %", "a share, 20.3 %")
        .arg(number(100 * share, decimals));
}

QString signedNumber(double value, int decimals)
{
    const QString digits = number(value, decimals);
    const bool zero = std::fabs(value) < 0.5 * std::pow(10.0, -decimals);
    return value > 0 && !zero && !std::isinf(value) ? QLatin1Char('+') + digits : digits;
}

QString duration(double seconds)
{
    const auto tr
        = [](const char* source) { return QCoreApplication::translate("ax::ui::text", source); };
    if (std::isnan(seconds))
        return QStringLiteral("–");
    if (seconds < 0.0005)
        return tr("under 1 ms");
    if (seconds < 0.1)
        return tr("%1 ms").arg(integer(std::llround(seconds * 1000)));
    if (seconds < 10)
        return tr("%1 s").arg(number(seconds, 1));
    const qint64 whole = std::llround(seconds);
    if (whole < 60)
        return tr("%1 s").arg(integer(whole));
    if (whole < 3600)
        return tr("%1 min %2 s").arg(integer(whole / 60), integer(whole % 60));
    return tr("%1 h %2 min").arg(integer(whole / 3600), integer(whole % 3600 / 60));
}

} // namespace ax::ui::text
