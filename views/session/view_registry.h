// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <functional>

class QDockWidget;
class QToolBar;
class QWidget;

namespace ax::ui {

class CurrentRow;
class SessionModel;
class Selection;
class ViewCommands;

/// What every view is built with.
struct ViewContext {
    SessionModel* session = nullptr;
    Selection* selection = nullptr;
    CurrentRow* row = nullptr; ///< of the selection's current token
    ViewCommands* commands = nullptr;
};

/// A view of the rail. `create` makes the widget; `fillToolBar` adds the view's own controls.
struct ViewDescriptor {
    QString id; ///< as `--view` names it
    QString title; ///< translated
    QString icon; ///< name in resources/icons
    std::function<QWidget*(const ViewContext&, QWidget* parent)> create;
    std::function<void(QWidget* view, QToolBar* toolBar)> fillToolBar;
};

/// All views that exist, in the order of the rail (Ctrl+1 …). One line in the table of
/// app/window/views_table.cpp adds one.
const QList<ViewDescriptor>& viewRegistry();

} // namespace ax::ui
