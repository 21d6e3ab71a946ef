// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace ax::ui {

/// All keys of the program, as a table. Not modal.
void showKeys(QWidget* window);
void showAbout(QWidget* window);
/// Edits the list of further model folders; `accepted` gets it.
void editModelFolders(
    QWidget* window, const QStringList& folders, std::function<void(QStringList)> accepted);

} // namespace ax::ui
