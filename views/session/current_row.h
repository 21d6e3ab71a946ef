// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/attention_row.h"
#include "views/session/selection.h"

#include <QObject>
#include <QTimer>

namespace ax::ui {

struct Change;
class SessionModel;

/// The attention row of the selection's current token, read once for all who show it: the tint of
/// the chat, the links, the timeline, the signals. Long rows are read beside the GUI thread; until
/// one is there row() is empty and isReading() true. Made after the selection and before the views.
/// GUI thread.
class CurrentRow : public QObject {
    Q_OBJECT
public:
    /// Session and selection outlive it.
    CurrentRow(const SessionModel* session, const Selection* selection, QObject* parent = nullptr);

    /// Sinks apart; state NoToken without a token.
    const AttentionRow& row() const { return m_row; }
    bool isReading() const { return m_reading; }
    /// Rows read whole so far: one for each token that became the current one.
    quint64 readCount() const { return m_readCount; }
    /// Entries from which on a row is read beside the GUI thread; for tests.
    void setLongRow(std::size_t entries) { m_longRow = entries; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void extend();
    void follow(const Change& change);
    bool isLong(int token) const;

    const SessionModel* m_session;
    const Selection* m_selection;
    AttentionRow m_row;
    QTimer m_extend; ///< who attends grows at most ten times a second
    int m_readUpTo = -1; ///< last step that is part of an "attended by"
    bool m_reading = false;
    quint64 m_readCount = 0;
    std::size_t m_longRow = 60000; ///< some milliseconds
};

} // namespace ax::ui
