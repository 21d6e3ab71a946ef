// SPDX-License-Identifier: Apache-2.0
// What the chat controller does with the room there is: counting, a larger context, a new chat with
// the last turns; and with messages that wait.
#include "app/host/chat_controller.h"

#include <algorithm>
#include <utility>

namespace ax::ui {

namespace {

constexpr qsizetype kCountedText = 1 << 18; ///< longer drafts are not counted while typing

} // namespace

int ChatController::countTokens(const QString& text) const
{
    if (!m_model || !m_model->tokenizer || text.size() > kCountedText)
        return -1;
    return int(m_model->tokenizer->encode(text.toStdString(), false).size());
}

std::function<int(const QString& text)> ChatController::tokenCounter() const
{
    if (!m_model || !m_model->tokenizer)
        return {};
    return [tokenizer = m_model->tokenizer](const QString& text) {
        return int(tokenizer->encode(text.toStdString(), false).size());
    };
}

int ChatController::largerContext() const
{
    if (!m_model || m_modelPath.isEmpty() || m_state != State::Idle)
        return 0;
    const ModelInfo& info = m_model->info;
    const int most = info.trainedContext > 0 ? info.trainedContext : info.context * 2;
    const int larger = std::min(most, info.context * 2);
    return larger > info.context ? larger : 0;
}

qint64 ChatController::largerContextBytes() const
{
    const int larger = largerContext();
    if (larger == 0)
        return 0;
    const ModelInfo& info = m_model->info;
    return qint64(double(info.memory.kvCache) * (double(larger) / info.context - 1));
}

void ChatController::enlargeContext()
{
    const int larger = largerContext();
    if (larger == 0)
        return;
    ChatSettings settings = m_settings;
    settings.load.context = larger;
    setSettings(settings);
    openModel(QString(m_modelPath));
}

void ChatController::newChatWithLastTurns()
{
    if (isWriting() || !m_model)
        return;
    const std::vector<MessageRecord> all = m_session->trace().messages();
    const auto tokens = [this](const MessageRecord& message) {
        return m_model->tokenizer ? int(m_model->tokenizer->encode(message.content, false).size())
                                  : int(message.content.size() / 3);
    };
    std::vector<MessageRecord> kept;
    int room = m_model->info.context / 2;
    if (!all.empty() && all.front().role == "system")
        room -= tokens(all.front());
    // A turn is a question and what answers it.
    for (std::size_t end = all.size(); end > 0;) {
        std::size_t first = end;
        int size = 0;
        while (first > 0 && (first == end || all[first].role != "user")
            && all[first - 1].role != "system")
            size += tokens(all[--first]);
        if (first == end || all[first].role != "user" || size > room)
            break;
        room -= size;
        kept.insert(
            kept.begin(), all.begin() + std::ptrdiff_t(first), all.begin() + std::ptrdiff_t(end));
        end = first;
    }
    if (!all.empty() && all.front().role == "system")
        kept.insert(kept.begin(), all.front());
    const QString system = m_systemPrompt;
    newChat();
    setSystemPrompt(system);
    // In the new chat they are messages of their own.
    for (MessageRecord& message : kept)
        message.id = newMessageId();
    TraceBatch batch;
    batch.messages = std::move(kept);
    m_session->apply(std::move(batch));
}

void ChatController::queueDraft(const Draft& draft)
{
    if (draft.isEmpty() ? m_queued.isEmpty() : !isWriting())
        return;
    m_queued = draft;
    Q_EMIT queuedChanged();
}

void ChatController::sendQueued()
{
    if (m_queued.isEmpty())
        return;
    if (m_state != State::Idle || !blockedReason().isEmpty()) {
        giveBackQueued();
        return;
    }
    const Draft draft = std::exchange(m_queued, {});
    Q_EMIT queuedChanged();
    sendDraft(draft);
}

/// What waited is not sent after an answer that ended in another way; nothing of it is lost.
void ChatController::giveBackQueued()
{
    if (m_queued.isEmpty())
        return;
    const Draft draft = std::exchange(m_queued, {});
    Q_EMIT queuedChanged();
    Q_EMIT notSent(draft);
}

} // namespace ax::ui
