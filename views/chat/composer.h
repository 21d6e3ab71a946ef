// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/draft.h"
#include "views/session/view_registry.h"

#include <QTimer>
#include <QWidget>

#include <string>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ax::ui {

class FileChips;
class MessageField;
class Note;

/// The message field: Enter sends, Shift+Enter makes a line, Up in an empty field edits the last
/// question, Esc or Ctrl+. stops.
class Composer : public QWidget {
    Q_OBJECT
public:
    explicit Composer(const ViewContext& context, QWidget* parent = nullptr);

    QPlainTextEdit* field() const;
    QPushButton* sendButton() const { return m_send; }
    QPushButton* attachButton() const { return m_attach; }
    FileChips* chips() const { return m_chips; }
    Note* refusal() const { return m_refusal; } ///< why a file was not attached
    /// What stands in the field, with its files.
    Draft draft() const;
    /// Reads files beside the GUI thread; what is no text, or does not fit the context, is refused
    /// with its numbers and leaves nothing behind.
    void attach(const QStringList& paths);
    bool isAttaching() const;
    void chooseFiles();
    QString hint() const;
    int editedRow() const; ///< of the message being edited, -1: none
    /// Loads a question into the field; sending answers it again.
    void editMessage(int row);
    /// A question that could not be sent, before what was written since.
    void giveBack(const ax::ui::Draft& draft);
    /// The field becomes what was written before the edit.
    void cancelEdit();
    /// A question that undo took out of the chat, when nothing else is being written; redo takes it
    /// away again.
    void takeUndone(const ax::ui::Draft& draft);
    void dropRedone(const ax::ui::Draft& draft);
    void submit();
    void queue();

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
    MessageField* m_field;
    FileChips* m_chips;
    Note* m_refusal;
    QPushButton *m_send, *m_attach;
    QLabel *m_count, *m_hint;
    QTimer m_counting;
    void setText(const QString& text);
    void setDraft(const Draft& draft);
    void setFiles(const QVector<AttachedFile>& files);
    void takeRead(const QVector<FileRead>& read);
    void refuse(const FileRead& read, int free);
    int freeTokens() const;
    void tellDraft();
    QVector<AttachedFile> m_files;
    bool holdsUndone() const;
    std::string m_editedId; ///< of the message; empty: none
    Draft m_draft; ///< what was being written when the edit began
    Draft m_undone; ///< stands in the field because of undo
};

} // namespace ax::ui
