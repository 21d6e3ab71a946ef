// SPDX-License-Identifier: Apache-2.0
#include "app/host/sidecar_desk.h"

#include "app/host/chat_controller.h"

namespace ax::ui {

namespace {

constexpr int kLookMs = 500;
constexpr int kLooksBeforeTold = 4; ///< a sidecar that starts with the window gets this time

} // namespace

SidecarDesk::SidecarDesk(ChatController* chat, QObject* parent)
    : QObject(parent)
    , m_chat(chat)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &SidecarDesk::look);
    connect(chat, &ChatController::stepsRecorded, this,
        [this](const QString& answer, const QString& layout, const std::vector<StepRecord>& steps) {
            if (!m_push)
                return;
            for (const StepRecord& step : steps)
                m_push->push(answer.toStdString(), step, layout.toStdString());
        });
}

SidecarDesk::~SidecarDesk() = default;

void SidecarDesk::set(const QString& url, bool on)
{
    const QString clean = url.trimmed();
    if (clean == m_url && on == m_on)
        return;
    m_url = clean;
    m_on = on;
    open();
    Q_EMIT settingsChanged();
    Q_EMIT changed();
}

void SidecarDesk::open()
{
    m_push.reset();
    m_wrong = m_told = false;
    m_awayLooks = 0;
    if (m_on && !m_url.isEmpty()) {
        auto push = server::FingerprintPush::start(m_url.toStdString());
        m_wrong = !push;
        if (push)
            m_push = std::move(*push);
    }
    m_push ? m_timer.start() : m_timer.stop();
}

SidecarDesk::State SidecarDesk::state() const
{
    return m_wrong ? State::Wrong
        : !m_push  ? State::Off
                   : (m_push->connected() ? State::Connected : State::Away);
}

quint64 SidecarDesk::sent() const { return m_push ? m_push->sent() : 0; }
quint64 SidecarDesk::waiting() const { return m_push ? m_push->waiting() : 0; }
quint64 SidecarDesk::lost() const { return m_push ? m_push->dropped() : 0; }

void SidecarDesk::look()
{
    const Seen now { state(), sent(), waiting(), lost() };
    if (now.state == State::Connected) {
        m_told = false;
        m_awayLooks = 0;
    } else if (now.waiting > 0 && ++m_awayLooks >= kLooksBeforeTold && !m_told) {
        m_told = true;
        Q_EMIT away(m_url);
    }
    if (now == m_seen)
        return;
    m_seen = now;
    Q_EMIT changed();
}

QVariantMap SidecarDesk::toSettings() const
{
    return { { QStringLiteral("url"), m_url }, { QStringLiteral("on"), m_on } };
}

void SidecarDesk::fromSettings(const QVariantMap& map)
{
    m_url = map.value(QStringLiteral("url")).toString();
    m_on = map.value(QStringLiteral("on")).toBool();
    open();
    Q_EMIT changed();
}

} // namespace ax::ui
