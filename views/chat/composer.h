// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QTimer>
#include <QWidget>

#include <string>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ax::ui {

/// The message field: Enter sends, Shift+Enter makes a line, Up in an empty field edits the last
/// question, Esc or Ctrl+. stops.
class Composer : public QWidget {
    Q_OBJECT
public:
    explicit Composer(const ViewContext& context, QWidget* parent = nullptr);

    QPlainTextEdit* field() const { return m_field; }
    QPushButton* sendButton() const { return m_send; }
    QString hint() const;
    int editedRow() const; ///< of the message being edited, -1: none
    /// Loads a question into the field; sending answers it again.
    void editMessage(int row);
    /// A question that could not be sent, before what was written since.
    void giveBack(const QString& text);
    /// The field becomes what was written before the edit.
    void cancelEdit();
    /// A question that undo took out of the chat, when nothing else is being written; redo takes it
    /// away again.
    void takeUndone(const QString& text);
    void dropRedone(const QString& text);
    void submit();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void refresh();
    void count();
    void fitHeight();
    bool isBusy() const;
    ViewContext m_context;
    QPlainTextEdit* m_field;
    QPushButton* m_send;
    QLabel *m_count, *m_hint;
    QTimer m_counting;
    void setText(const QString& text);
    bool holdsUndone() const;
    std::string m_editedId; ///< of the message; empty: none
    QString m_draft; ///< what was being written when the edit began
    QString m_undone; ///< stands in the field because of undo
};

} // namespace ax::ui
