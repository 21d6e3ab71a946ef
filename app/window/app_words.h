// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLocale;

namespace ax::ui {

/// Installs the words of a language into the application: English plural forms, Qt's own dialogs
/// (package qt6-translations-l10n, or `translations` of the archive), the program's. What is not
/// there stays English. Once, after the application object.
void installWords(const QLocale& locale);

} // namespace ax::ui
