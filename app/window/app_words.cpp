// SPDX-License-Identifier: Apache-2.0
#include "app/window/app_words.h"

#include <QCoreApplication>
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

} // namespace ax::ui
