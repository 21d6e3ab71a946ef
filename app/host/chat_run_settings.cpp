// SPDX-License-Identifier: Apache-2.0
// What the chat controller does with the settings of the next run.
#include "app/host/chat_controller.h"
#include "app/host/run_settings.h"

#include "engine/chat/calibrations.h"

namespace ax::ui {

void ChatController::setSettings(const ChatSettings& settings)
{
    const ModelInfo* model = m_model ? &m_model->info : nullptr;
    // Who changes what an advice said does not follow it any more.
    const bool other = settings.advice == m_settings.advice
        && !sameRecipe(runSettingsOf(settings, model), runSettingsOf(m_settings, model));
    m_settings = settings;
    if (other)
        m_settings.advice.clear();
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

/// What the trace says of the answer that begins: the advice it was asked for with.
std::optional<EventRecord> ChatController::adviceEvent() const
{
    if (m_settings.advice.isEmpty() || m_once)
        return {};
    const RunSettings run = runSettings();
    EventRecord event { "advice", -1 };
    event.data["zone"] = m_settings.advice.toStdString();
    event.data["temperature"] = run.temperature;
    event.data["top_p"] = run.topP;
    const nlohmann::ordered_json capture = m_settings.capture.toJson();
    for (const char* member : { "modes", "layers", "stride" })
        if (const auto found = capture.find(member); found != capture.end())
            event.data[member] = *found;
    return event;
}

} // namespace ax::ui
