// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_commands.h"
#include "views/session/view_registry.h"

#include <QWidget>

class QToolBar;

namespace ax::ui {

class ChatText;
class Composer;
class EmptyState;
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
    bool focusInput() override; ///< the message field
    bool takeText(const QString& text) override; ///< into the message field

    ChatText* text() const { return m_text; }
    Composer* composer() const { return m_composer; }
    Note* note() const { return m_note; }

private:
    void updateEmpty();
    void askToOpen(const QString& address);
    ViewContext m_context;
    ChatText* m_text;
    Composer* m_composer;
    PromptProgress* m_progress;
    Note* m_note;
    EmptyState* m_empty;
};

} // namespace ax::ui
