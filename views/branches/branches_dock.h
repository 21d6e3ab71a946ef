// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace ax::ui {

class BranchesModel;
class EmptyState;
class Note;

/// The Branches dock: the tree of the conversation, and what the chosen branch is. Enter shows it,
/// Del deletes it; `[` and `]` switch at the message in the chat.
class BranchesDock : public QWidget {
    Q_OBJECT
public:
    explicit BranchesDock(const ViewContext& context, QWidget* parent = nullptr);

    BranchesModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    QPushButton* showButton() const { return m_show; }
    QPushButton* compareButton() const { return m_compare; }
    QPushButton* deleteButton() const { return m_delete; }
    QString headText() const;
    QString factsText() const; ///< a line each

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void keepChosen();
    void showChosen();
    void compareChosen();
    void deleteChosen();
    QString chosen() const; ///< id of the chosen branch that is not shown; empty: none

    ViewContext m_context;
    BranchesModel* m_model;
    QTableView* m_table;
    QLabel *m_head, *m_title, *m_hint;
    QWidget* m_details;
    QVector<QPair<QLabel*, QLabel*>> m_facts; ///< name, value
    Note* m_note;
    QPushButton *m_show, *m_compare, *m_delete;
    EmptyState* m_empty;
    QString m_branch; ///< that was chosen, and its message
    int m_message = -1;
};

} // namespace ax::ui
