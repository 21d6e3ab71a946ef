// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QLocale;

namespace ax::ui {

/// Installs the words of a language into the application: English plural forms, Qt's own dialogs
/// (package qt6-translations-l10n, or `translations` of the archive), the program's. What is not
/// there stays English. Once, after the application object.
void installWords(const QLocale& locale);
/// Languages there are words in: "de", "zh_CN".
QStringList knownLanguages();
/// That language where there are words in it, else the system's.
QLocale chosenLocale(const QString& language);

} // namespace ax::ui
