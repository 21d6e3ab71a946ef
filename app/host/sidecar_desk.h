// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/fingerprint_push.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariantMap>

#include <memory>
#include <vector>

namespace ax::ui {

class ChatController;

/// Pushes the fingerprints of the window's answers to a sidecar, where one is named. Off until
/// then. An answer never waits for it. GUI thread.
class SidecarDesk : public QObject {
    Q_OBJECT
public:
    enum class State { Off, Wrong, Away, Connected };
    Q_ENUM(State)
    explicit SidecarDesk(ChatController* chat, QObject* parent = nullptr);
    ~SidecarDesk() override;

    const QString& url() const { return m_url; } ///< "tcp://127.0.0.1:9001"; empty: none
    bool isOn() const { return m_on; }
    void set(const QString& url, bool on);
    State state() const;
    /// Fingerprints since it was switched on; `lost`: there was no room for them any more.
    quint64 sent() const;
    quint64 waiting() const;
    quint64 lost() const;

    QVariantMap toSettings() const;
    void fromSettings(const QVariantMap& map);

Q_SIGNALS:
    void changed(); ///< at most twice a second
    void settingsChanged();
    /// Fingerprints are there and nobody takes them; once until somebody did.
    void away(const QString& url);

private:
    void open();
    void look();
    ChatController* m_chat;
    QString m_url;
    bool m_on = false, m_wrong = false, m_told = false;
    std::unique_ptr<server::FingerprintPush> m_push;
    QTimer m_timer;
    int m_awayLooks = 0;
    struct Seen {
        State state = State::Off;
        quint64 sent = 0, waiting = 0, lost = 0;
        bool operator==(const Seen&) const = default;
    } m_seen;
};

} // namespace ax::ui
