// SPDX-License-Identifier: Apache-2.0
// What the chat controller does with models: opening, connecting, closing.
#include "app/host/chat_controller.h"

#include <QFileInfo>

namespace ax::ui {

void ChatController::openModel(const QString& path)
{
    m_modelPath = path;
    m_serverUrl.clear();
    m_loadingName = QFileInfo(path).completeBaseName();
    launchOpen([path = std::filesystem::path(path.toStdString()), options = m_settings.load](
                   EngineRoom& room, const EngineHost::Progress<OpenStep>& progress,
                   std::stop_token stop) {
        return openModelCommand(room, path, options, progress, std::move(stop));
    });
}

void ChatController::connectTo(const ServerChoice& server, const QString& name)
{
    m_modelPath.clear();
    m_serverUrl = QString::fromStdString(server.url);
    m_loadingName = name.isEmpty() ? m_serverUrl : name;
    launchOpen([server](EngineRoom& room, const EngineHost::Progress<OpenStep>& progress,
                   std::stop_token stop) {
        return connectCommand(room, server, progress, std::move(stop));
    });
}

void ChatController::launchOpen(std::function<Result<OpenModel>(
        EngineRoom&, const EngineHost::Progress<OpenStep>&, std::stop_token)>
        open)
{
    // The model that is open goes: nothing that needs it is worth waiting for.
    cancelLoad();
    cancelAnswer();
    cancelWithout();
    m_shortage.reset();
    m_onceOpen.reset();
    m_loadTag = m_host->run<OpenStep, OpenModel>(
        this, std::move(open),
        [this](quint64 tag, OpenStep&& step) {
            if (step.closed)
                onClosed();
            else if (tag == m_loadTag)
                onOpenStep(std::move(step));
        },
        [this](quint64 tag, Result<OpenModel>&& model) {
            if (tag == m_loadTag)
                onOpened(std::move(model));
        });
    setState(State::Loading);
    Q_EMIT loadProgress(0, {});
}

void ChatController::closeModel()
{
    if (!m_model || m_state == State::Loading)
        return;
    cancelAnswer();
    cancelWithout();
    m_modelPath.clear();
    m_serverUrl.clear();
    struct Nothing { };
    m_host->run<Nothing, bool>(
        this,
        [](EngineRoom& room, const EngineHost::Progress<Nothing>&, std::stop_token) {
            room.close();
            return Result<bool>(true);
        },
        {}, [this](quint64, Result<bool>&&) { onClosed(); });
}

void ChatController::cancelLoad()
{
    if (m_loadTag != 0)
        m_host->cancel(m_loadTag);
}

QString ChatController::modelPath() const { return m_modelPath; }

ChatController::State ChatController::restingState() const
{
    return m_loadTag != 0 ? State::Loading : m_model ? State::Idle : State::NoModel;
}

void ChatController::onClosed()
{
    if (!m_model)
        return;
    m_model.reset();
    if (m_state != State::Loading)
        setState(State::NoModel);
    Q_EMIT modelChanged();
}

void ChatController::onOpenStep(OpenStep&& step)
{
    if (step.shortage)
        m_shortage = step.shortage;
    else
        Q_EMIT loadProgress(step.fraction, QString::fromStdString(step.what));
}

void ChatController::onOpened(Result<OpenModel>&& model)
{
    m_loadTag = 0;
    if (model) {
        m_model = std::move(*model);
        setState(State::Idle);
        Q_EMIT modelChanged();
        Q_EMIT loadFinished(true);
        if (const auto sampling = std::exchange(m_onceOpen, {}))
            regenerateAs(*sampling);
        return;
    }
    m_onceOpen.reset();
    const QString name = m_loadingName;
    const bool remote = !m_serverUrl.isEmpty();
    m_modelPath = m_model ? QString::fromStdString(m_model->info.path.string()) : QString();
    m_serverUrl = m_model && m_modelPath.isEmpty() ? QString::fromStdString(m_model->info.device)
                                                   : QString();
    setState(restingState());
    Q_EMIT loadFinished(false);
    if (model.error().code != ErrorCode::Cancelled)
        fail(model.error(), remote ? Doing::Connecting : Doing::Opening, name,
            m_shortage ? memoryText(m_shortage->model, m_shortage->needed, m_shortage->available)
                       : QString());
}

} // namespace ax::ui
