// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/key_store.h"
#include "engine/remote/server_info.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QVector>

#include <optional>

namespace ax::ui {

/// One server that was entered.
struct ServerEntry {
    QString url, name, model; ///< name and model may be empty
    bool hasKey = false;
    enum class State { Unknown, Asking, Answers, Silent, Refused };
    State state = State::Unknown;
    std::optional<remote::ServerInfo> info; ///< of the last answer
    bool sawLogprobs = false; ///< an answer had them
    QDateTime lastAnswer, askedAt;
    QString problem, details; ///< why it is Refused; one sentence, the engine's line

    QString title() const { return name.isEmpty() ? url : name; }
    QStringList models() const;
    QString usedModel() const; ///< the chosen one, or the one it has loaded, or its first
};

/// The servers and what each can do, asked again and again while somebody looks. Settings hold all
/// but the keys. GUI thread.
class ServerList : public QObject {
    Q_OBJECT
public:
    /// `ask`: probes one server, on any thread; tests put in their own.
    using Ask = std::function<Result<remote::ServerInfo>(
        const QString& url, const QString& key, std::stop_token stop)>;
    explicit ServerList(KeyStore* keys, Ask ask = {}, QObject* parent = nullptr);

    const QVector<ServerEntry>& entries() const { return m_entries; }
    int find(const QString& url) const; ///< -1: none
    /// Enters a server, or changes the one of that address, and asks it. Empty: done; else what is
    /// wrong with the address. The row is then `find(url())` of it.
    QString enter(
        const QString& address, const QString& name, const QString& key, bool keepKey = false);
    void remove(int row);
    void setModel(int row, const QString& model);
    void ask(int row);
    void askAll();
    void noteLogprobs(const QString& url); ///< an answer of it had them
    KeyStore* keys() const { return m_keys; }
    /// The key of a server, also one that is only on its way into the keychain.
    void withKey(const QString& url, std::function<void(const QString& key)> then);

    QVariantList toSettings() const;
    void fromSettings(const QVariantList& list);
    /// The address as it is kept; empty: none.
    static QString cleaned(const QString& address);

Q_SIGNALS:
    void changed();
    void settingsChanged();

private:
    void answered(const QString& url, Result<remote::ServerInfo>&& info);
    KeyStore* m_keys;
    Ask m_ask;
    QVector<ServerEntry> m_entries;
    QHash<QString, QString> m_entered; ///< keys until the store has them
};

} // namespace ax::ui
