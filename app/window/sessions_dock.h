// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/sessions_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QToolButton;

namespace ax::ui {

class EmptyState;

/// The Sessions dock: search field, one state line, list. The field keeps the focus while one
/// searches; Up and Down choose, Enter opens at the place, Esc clears, F2 renames, Del deletes.
class SessionsDock : public QWidget {
    Q_OBJECT
public:
    SessionsDock(SessionStore* store, EarlierArchives* archives, QWidget* parent = nullptr);

    SessionsModel* model() { return m_model; }
    QLineEdit* field() { return m_field; }
    QListView* list() { return m_list; }
    QString stateText() const;
    void focusSearch();
    void openChosen();
    void renameChosen();
    void removeChosen();

Q_SIGNALS:
    void newChatRequested();
    void exportRequested(ax::SessionId id, const QString& title);
    void exportAllRequested(const QVector<ax::SessionId>& ids);
    void importRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVector<SessionId> chosen() const;
    void open(SessionId id);
    void choose(int by);
    void showMenu(const QPoint& at);
    void addFolders(QMenu* menu, const QVector<SessionId>& ids, const QString& now);
    void askFolder(const QVector<SessionId>& ids, const QString& now);
    void update();

    SessionStore* m_store;
    EarlierArchives* m_archives;
    SessionsModel* m_model;
    QLineEdit* m_field;
    QToolButton* m_new;
    QLabel* m_state;
    QListView* m_list;
    EmptyState* m_empty;
};

} // namespace ax::ui
