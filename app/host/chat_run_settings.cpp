// SPDX-License-Identifier: Apache-2.0
// What the chat controller does with the settings of the next run.
#include "app/host/chat_controller.h"
#include "app/host/run_settings.h"

#include "engine/chat/calibrations.h"

namespace ax::ui {

void ChatController::setSettings(const ChatSettings& settings)
{
    m_settings = settings;
    Q_EMIT settingsChanged();
    Q_EMIT runSettingsChanged();
}

RunSettings ChatController::runSettings() const
{
    return runSettingsOf(m_settings, m_model ? &m_model->info : nullptr);
}

QByteArray ChatController::measured(const QString& modelHash) const
{
    const auto report = storedEvaluation(modelHash.toStdString());
    return report ? QByteArray::fromStdString(report->dump()) : QByteArray();
}

void ChatController::setRunSettings(const RunSettings& settings, const QString& undoText)
{
    m_undo.push(
        new RunSettingsCommand(undoText, runSettings(), settings, [this](const RunSettings& run) {
            setSettings(withRunSettings(m_settings, run, m_model ? &m_model->info : nullptr));
        }));
}

} // namespace ax::ui
