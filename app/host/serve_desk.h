// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/engine_host.h"
#include "engine/server/server.h"

#include <QDateTime>
#include <QSet>
#include <QTimer>
#include <QVariantMap>
#include <QVector>

#include <chrono>
#include <memory>

namespace ax::ui {

class ChatController;
class KeyStore;

/// What the window serves its model with. A request can tighten the guardrails, never loosen them.
struct ServeSettings {
    bool network = false; ///< any address of this computer; else this computer alone
    int port = 30000; ///< 0: any that is free
    QString key; ///< never empty while it serves
    QStringList origins; ///< of other web pages that may ask
    bool maskSystem = true; ///< positions of system messages stay here
    int maskPrefix = 0; ///< first tokens that are hidden from everybody
    bool fingerprintOnly = false, captureOff = false;
    int capturing = 4; ///< requests that capture at once; 0: no limit
    int parallel = 4; ///< answers at once
};

/// One request as the page shows it.
struct ServedRequest {
    QString id, agent, client, route, captured;
    server::AnswerTicket::Phase phase = server::AnswerTicket::Phase::Queued;
    int promptTokens = 0, tokens = 0;
    int cachedTokens = 0; ///< of the prompt, taken over from the cache
    int maxTokens = 0; ///< asked for; 0: until the context is full
    double seconds = 0;
};

/// One answered request.
struct ServedLine {
    QDateTime when;
    QString client, what; ///< "POST /v1/chat/completions"
    int status = 0;
    int read = -1, written = -1; ///< tokens; -1: it was no request for an answer
    QString reason; ///< of a refusal: the field, or a code
    double seconds = 0;
};

/// Serves the open model over HTTP from the engine thread, beside what the window asks of it: the
/// chat and the requests share the weights and take turns by token. Off until start(). GUI thread;
/// nothing here waits.
class ServeDesk : public QObject {
    Q_OBJECT
public:
    enum class State { Off, Starting, Serving, Stopping };
    Q_ENUM(State)

    ServeDesk(ChatController* chat, EngineHost* host, QObject* parent = nullptr);
    ~ServeDesk() override;

    const ServeSettings& settings() const { return m_settings; }
    /// Takes effect with the next start.
    void setSettings(const ServeSettings& settings);
    /// All but the key.
    QVariantMap toSettings() const;
    void fromSettings(const QVariantMap& map);
    /// Where the key is kept between two runs; nullptr: nowhere.
    void setKeys(KeyStore* keys);
    KeyStore* keys() const { return m_keys; }
    /// The key of the last time, once; nothing is asked of a keychain before.
    void recallKey();
    static QString newKey(); ///< "atx-" and 24 letters, from the system's random numbers

    /// Why nothing can be served now, in words; empty: it can.
    QString refusal() const;
    void start();
    void stop(); ///< answers in work are ended and their clients told so
    State state() const { return m_state; }
    const QString& problem() const { return m_problem; } ///< of the last start
    QString address() const { return m_url.isEmpty() ? QString() : m_url + QStringLiteral("/v1"); }
    const QString& url() const { return m_url; } ///< of the web page; empty: off
    /// Opens the web page on this computer without asking for the key, once and within a minute;
    /// empty: off.
    QString pageLink();
    QDateTime since() const { return m_since; }

    QVector<ServedRequest> requests() const; ///< in the order they came
    void end(const QString& request); ///< one of them
    server::AnswerDesk::Totals totals() const;
    /// Tokens per second of all requests, one figure a second, at most ten minutes of them.
    const QVector<double>& speeds() const { return m_speeds; }
    const QVector<ServedLine>& log() const { return m_log; } ///< newest last
    int clients() const { return int(m_clients.size()); } ///< that have been here

Q_SIGNALS:
    void stateChanged();
    void settingsChanged();
    void requestsChanged(); ///< four times a second while it serves
    void logged();

private:
    struct Served;
    class Work;
    void setState(State state);
    void tick();
    void onEnded();
    void take(const ServedLine& line);

    ChatController* m_chat;
    EngineHost* m_host;
    KeyStore* m_keys = nullptr;
    bool m_recalled = false, m_keyChosen = false;
    QSet<QString> m_clients;
    ServeSettings m_settings;
    State m_state = State::Off;
    QString m_problem, m_url;
    QDateTime m_since;
    std::shared_ptr<Served> m_served; ///< shared with the engine thread
    QTimer m_timer;
    QVector<ServedLine> m_log;
    QVector<double> m_speeds;
    std::uint64_t m_tokensBefore = 0;
    int m_ticks = 0;
};

} // namespace ax::ui
