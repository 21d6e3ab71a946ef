// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/chat_settings.h"
#include "views/session/view_commands.h"

#include <QUndoCommand>

#include <functional>

namespace ax::ui {

/// The part of the settings that views show and change. `model`: nullptr when none is open.
RunSettings runSettingsOf(const ChatSettings& settings, const ModelInfo* model);
/// The settings with that part replaced; limits are kept for the model.
ChatSettings withRunSettings(ChatSettings settings, const RunSettings& run, const ModelInfo* model);
/// Whether two runs are asked for alike as far as an advice says something about it.
bool sameRecipe(const RunSettings& a, const RunSettings& b);
/// The firewall of the next run: its limits, rows and window are those that were set for the model.
FirewallOptions firewallFor(const ChatSettings& settings, const ModelInfo& model);

/// Run settings changed by a view.
class RunSettingsCommand : public QUndoCommand {
public:
    /// `use` is called with `after`, and with `before` when it is undone.
    RunSettingsCommand(const QString& text, RunSettings before, RunSettings after,
        std::function<void(const RunSettings&)> use)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_use(std::move(use))
    {
    }
    void undo() override { m_use(m_before); }
    void redo() override { m_use(m_after); }

private:
    RunSettings m_before, m_after;
    std::function<void(const RunSettings&)> m_use;
};

} // namespace ax::ui
