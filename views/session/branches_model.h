// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <QAbstractTableModel>
#include <QString>
#include <QTimer>
#include <QVector>

namespace ax::ui {

class SessionModel;

/// The tree of a conversation: one row a message in the order they were written, one lane a branch.
/// Lane 0 is the branch that is shown.
class BranchesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Text, Tokens, ColumnCount };
    enum Role {
        BranchRole = Qt::UserRole + 100, ///< id of the row's branch, empty: the shown one has none
        ShownRole, ///< bool
        LaneRole, ///< int
        ParentRole, ///< row of the message before it, -1: none
        SpeakerRole, ///< "system", "user", "assistant", "tool"
        NoteRole, ///< "1 of 3 · T 0.70"
        ForkRole ///< QStringList: the token that stood there, the one in its place; empty: no fork
    };

    struct Row {
        QString branch;
        bool shown = false;
        int lane = 0, parent = -1;
        int message = 0; ///< row in its branch's messages
        QString speaker, text, note;
        QStringList fork;
        int tokens = 0; ///< its own
        int version = 0, versions = 0; ///< where the tree parts; 0: it does not
    };
    /// A lane's line: from the row where it leaves another one to its last row.
    struct Line {
        int lane = 0, parent = -1, first = 0, last = 0;
    };
    /// What is told of one branch.
    struct Facts {
        QString title; ///< "Branch 3 of 3"
        QString madeBy, model, sampling, own, written;
        bool otherTokenizer = false;
        bool operator==(const Facts&) const = default;
    };

    explicit BranchesModel(SessionModel* session, QObject* parent = nullptr);

    const QVector<Row>& rows() const { return m_rows; }
    int branches() const; ///< the shown one among them; 0: an empty session
    int tokens() const; ///< of all branches, what they share counted once
    int lanes() const { return m_lanes; }
    const QVector<Line>& lines() const { return m_lines; }
    Facts factsOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void read();
    SessionModel* m_session;
    QVector<Row> m_rows;
    QVector<Line> m_lines;
    int m_lanes = 1;
    QTimer m_later; ///< while an answer grows
};

} // namespace ax::ui
