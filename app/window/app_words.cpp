// SPDX-License-Identifier: Apache-2.0
#include "app/window/app_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ax::ui {

void installWords(const QLocale& locale)
{
    QCoreApplication* application = QCoreApplication::instance();
    const auto add = [&](const QString& name, const QString& folder) {
        auto* words = new QTranslator(application);
        if (words->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(words);
        else
            delete words;
    };
    // English needs its plural forms; the system's language, where it is there, goes before it.
    auto* plurals = new QTranslator(application);
    if (plurals->load(QStringLiteral(":/i18n/attention-explorer_en.qm")))
        QCoreApplication::installTranslator(plurals);
    add(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(QStringLiteral("attention-explorer"), QStringLiteral(":/i18n"));
}

QStringList knownLanguages()
{
    QStringList names;
    for (const QString& file :
        QDir(QStringLiteral(":/i18n"))
            .entryList({ QStringLiteral("attention-explorer_*.qm") }, QDir::Files, QDir::Name))
        names << file.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('_'), 1);
    return names;
}

QLocale chosenLocale(const QString& language)
{
    return knownLanguages().contains(language) ? QLocale(language) : QLocale();
}

} // namespace ax::ui
