// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/servers_model.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QTableView;

namespace ax::ui {

class EmptyState;
class Note;

/// The Servers dock: address, key and name above; the servers with state and badge; what each one
/// gives below. Up and Down choose, Enter uses, F5 asks again, Del removes. While it is shown all
/// are asked every ten seconds.
class ServersDock : public QWidget {
    Q_OBJECT
public:
    explicit ServersDock(ServerList* list, QWidget* parent = nullptr);

    ServersModel* model() { return m_model; }
    QListView* list() { return m_view; }
    QLineEdit* address() { return m_address; }
    QLineEdit* key() { return m_key; }
    void focusAddress();
    void enter(); ///< the address in the field
    int chosen() const; ///< row; -1: none

Q_SIGNALS:
    void useRequested(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void update();
    void edit(int row);
    void restyle();
    ServerList* m_list;
    ServersModel* m_model;
    ServerGifts* m_gifts;
    QLabel *m_title, *m_lead, *m_givesTitle, *m_foot;
    QLineEdit *m_address, *m_key, *m_name;
    QPushButton *m_connect, *m_use, *m_edit, *m_remove;
    QComboBox* m_models;
    Note* m_note;
    QListView* m_view;
    EmptyState* m_empty;
    QTableView* m_gives;
    QTimer m_again;
};

} // namespace ax::ui
