// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace ax::ui {

/// One line of the table: everything a menu, a shortcut and the palette need to know.
struct CommandSpec {
    const char* id; ///< "file.open": menu, then name; never translated
    const char* text; ///< English source, context "Commands", with the menu's mnemonic
    const char* keys; ///< portable key sequences, separated by " | "; the first one is shown
    const char* icon; ///< name in resources/icons, "" for none
    const char* hint; ///< what it does, for status tip and palette; "" when the text says it
    bool checkable = false;
};

/// All commands in the order of their menus; id "-" is a separator of the menu before it.
const QList<CommandSpec>& commandTable();

/// The actions of a window, made from the table. `action(id)` never fails for an id of the table.
class Commands : public QObject {
    Q_OBJECT
public:
    /// Adds every action to `window`, so that shortcuts work and the palette finds it.
    explicit Commands(QWidget* window);

    QAction* action(const QString& id) const;
    /// Menus File … Help in the table's order.
    void fillMenuBar(QMenuBar* menuBar);
    QMenu* menu(const QString& id) const; ///< "file", "view.appearance"
    QMenu* addSubMenu(
        const QString& menuId, const QString& subId, const QString& title, QAction* before);

private:
    QWidget* m_window;
    QHash<QString, QAction*> m_actions;
    QHash<QString, QMenu*> m_menus;
};

/// Menu path and text without mnemonics, as the palette writes it.
QString plainText(const QString& actionText);

} // namespace ax::ui
