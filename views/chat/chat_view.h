// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_commands.h"
#include "views/session/view_registry.h"

#include <QWidget>

class QAction;
class QScrollArea;
class QToolBar;

namespace ax::ui {

class ChatText;
class Composer;
class EmptyState;
class FindBar;
class ExampleQuestions;
class Note;
class PromptProgress;
class TintScale;

/// The chat: text with the attention overlay, field, progress of the prompt, errors.
class ChatView : public QWidget, public View {
    Q_OBJECT
public:
    ChatView(const ViewContext& context, QWidget* parent = nullptr);

    QWidget* widget() override { return this; }
    /// Tint, scale, sinks apart, link lines, tokens or Markdown, lens on or off.
    void fillToolBar(QToolBar* toolBar) override;
    QList<QAction*> commands() override { return { m_templateAction }; }
    bool focusInput() override; ///< the message field
    bool takeFiles(const QStringList& paths) override; ///< into the message field
    bool find(int by) override;
    bool findAt(const QString& words, int token) override;

    ChatText* text() const { return m_text; }
    Composer* composer() const { return m_composer; }
    Note* note() const { return m_note; }
    Note* templateNote() const { return m_template; }
    Note* firstAnswerNote() const { return m_first; }
    ExampleQuestions* examples() const { return m_examples; }
    Note* leftBehind() const { return m_left; }
    Note* roomNote() const { return m_room; }
    FindBar* findBar() const { return m_find; }

private:
    void updateEmpty();
    void updateRoom(bool refused = false);
    void askToOpen(const QString& address);
    void updateTemplate(bool asked = false);
    void tellFirstAnswer();
    ViewContext m_context;
    ChatText* m_text;
    FindBar* m_find;
    Composer* m_composer;
    PromptProgress* m_progress;
    Note* m_note;
    Note* m_room; ///< the context is full: ways out
    Note* m_left; ///< recorded rows that stayed with an earlier reading
    Note *m_template, *m_first; ///< which template; what to do with the first answer
    QScrollArea* m_startArea;
    QWidget* m_start; ///< of an empty chat
    EmptyState* m_empty;
    ExampleQuestions* m_examples;
    QAction* m_templateAction;
    bool m_firstDone = false; ///< a token was looked at
};

} // namespace ax::ui
