// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QVector>

class QLabel;
class QPushButton;

namespace ax::ui {

class ChatController;
class SessionModel;

/// What fills the context, in tokens, and two ways out when it is full. A pop-up over the meter.
class ContextPopup : public QFrame {
    Q_OBJECT
public:
    struct Row {
        QString name;
        int tokens = 0;
        bool unsent = false, free = false;
    };

    ContextPopup(SessionModel* session, ChatController* chat, QWidget* window);
    void popUp(const QRect& meter); ///< in the window's coordinates
    const QVector<Row>& rows() const { return m_rows; }
    QString cacheText() const;
    QPushButton* largerButton() const { return m_larger; }
    QPushButton* turnsButton() const { return m_turns; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void read();
    SessionModel* m_session;
    ChatController* m_chat;
    QWidget* m_window;
    QVector<Row> m_rows;
    int m_used = 0, m_unsent = 0, m_context = 0;
    QLabel* m_cache;
    QWidget* m_table;
    QPushButton *m_larger, *m_turns;
};

} // namespace ax::ui
