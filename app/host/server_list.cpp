// SPDX-License-Identifier: Apache-2.0
#include "app/host/server_list.h"

#include "app/host/error_text.h"
#include "views/session/jobs.h"

namespace ax::ui {

namespace {

Result<remote::ServerInfo> askServer(const QString& url, const QString& key, std::stop_token stop)
{
    AX_TRY(remote::ServerAddress address, remote::ServerAddress::parse(url.toStdString()));
    remote::HttpSettings settings;
    settings.apiKey = key.toStdString();
    settings.connectTimeout = std::chrono::seconds(5);
    return remote::probeServer(remote::HttpClient(std::move(address), settings), std::move(stop));
}

} // namespace

QStringList ServerEntry::models() const
{
    QStringList names;
    if (info)
        for (const remote::ServerModel& m : info->models)
            names << QString::fromStdString(m.id);
    return names;
}

QString ServerEntry::usedModel() const
{
    if (!model.isEmpty() || !info)
        return model;
    for (const remote::ServerModel& m : info->models)
        if (m.loaded.value_or(false))
            return QString::fromStdString(m.id);
    return models().value(0);
}

ServerList::ServerList(KeyStore* keys, Ask ask, QObject* parent)
    : QObject(parent)
    , m_keys(keys)
    , m_ask(ask ? std::move(ask) : Ask(askServer))
{
}

QString ServerList::cleaned(const QString& address)
{
    const auto parsed = remote::ServerAddress::parse(address.toStdString());
    return parsed ? QString::fromStdString(parsed->url()) : QString();
}

int ServerList::find(const QString& url) const
{
    for (int row = 0; row < int(m_entries.size()); ++row)
        if (m_entries[row].url == url)
            return row;
    return -1;
}

QString ServerList::enter(
    const QString& address, const QString& name, const QString& key, bool keepKey)
{
    const auto parsed = remote::ServerAddress::parse(address.toStdString());
    if (!parsed) {
        const QString remedy = QString::fromStdString(parsed.error().remedy);
        return remedy.isEmpty() ? tr("This is no address of a server.")
                                : tr("This is no address of a server. Write it like "
                                     "http://localhost:30000, the key in its own field.");
    }
    const QString url = QString::fromStdString(parsed->url());
    int row = find(url);
    if (row < 0) {
        ServerEntry entry;
        entry.url = url;
        m_entries.append(entry);
        row = int(m_entries.size()) - 1;
    }
    m_entries[row].name = name.trimmed();
    const auto goOn = [this, url] {
        if (const int at = find(url); at >= 0)
            ask(at);
    };
    if (keepKey) {
        goOn();
    } else {
        m_entries[row].hasKey = !key.isEmpty();
        m_entered[url] = key;
        m_keys->write(url, key, [this, url, goOn](bool kept) {
            if (kept) // else it is known until the program ends
                m_entered.remove(url);
            goOn();
        });
    }
    Q_EMIT settingsChanged();
    Q_EMIT changed();
    return {};
}

void ServerList::remove(int row)
{
    if (row < 0 || row >= int(m_entries.size()))
        return;
    m_keys->write(m_entries[row].url, {});
    m_entered.remove(m_entries[row].url);
    Jobs::cancel(this, m_entries[row].url);
    m_entries.removeAt(row);
    Q_EMIT settingsChanged();
    Q_EMIT changed();
}

void ServerList::setModel(int row, const QString& model)
{
    if (row < 0 || row >= int(m_entries.size()) || m_entries[row].model == model)
        return;
    m_entries[row].model = model;
    Q_EMIT settingsChanged();
    Q_EMIT changed();
}

void ServerList::ask(int row)
{
    if (row < 0 || row >= int(m_entries.size()))
        return;
    ServerEntry& entry = m_entries[row];
    if (entry.state == ServerEntry::State::Unknown || entry.state == ServerEntry::State::Refused)
        entry.state = ServerEntry::State::Asking;
    entry.askedAt = QDateTime::currentDateTime();
    const QString url = entry.url;
    const auto go = [this, url](const QString& key) {
        Jobs::run(
            this, url,
            [url, key, ask = m_ask](std::stop_token stop) {
                return std::make_shared<Result<remote::ServerInfo>>(ask(url, key, std::move(stop)));
            },
            [this, url](std::shared_ptr<Result<remote::ServerInfo>>&& info) {
                answered(url, std::move(*info));
            });
    };
    withKey(url, go);
    Q_EMIT changed();
}

void ServerList::withKey(const QString& url, std::function<void(const QString&)> then)
{
    const int row = find(url);
    if (const auto entered = m_entered.constFind(url); entered != m_entered.constEnd())
        then(*entered);
    else if (row >= 0 && m_entries[row].hasKey)
        m_keys->read(url, std::move(then));
    else
        then({});
}

void ServerList::askAll()
{
    for (int row = 0; row < int(m_entries.size()); ++row)
        if (!Jobs::isRunning(this, m_entries[row].url))
            ask(row);
}

void ServerList::answered(const QString& url, Result<remote::ServerInfo>&& info)
{
    const int row = find(url);
    if (row < 0)
        return;
    ServerEntry& entry = m_entries[row];
    if (info) {
        entry.state = ServerEntry::State::Answers;
        entry.info = std::move(*info);
        entry.lastAnswer = QDateTime::currentDateTime();
        entry.problem.clear();
        entry.details.clear();
    } else {
        // One that answered before is only silent; what it can do stays known.
        const bool silent = entry.info && info.error().code == ErrorCode::Io
            && info.error().message.find("certificate") == std::string::npos;
        entry.state = silent ? ServerEntry::State::Silent : ServerEntry::State::Refused;
        const ErrorText text = errorText(info.error(), Doing::Connecting, entry.title());
        entry.problem = text.title + QLatin1Char(' ') + text.remedy;
        entry.details = text.details;
    }
    Q_EMIT changed();
}

void ServerList::noteLogprobs(const QString& url)
{
    const int row = find(url);
    if (row < 0 || m_entries[row].sawLogprobs)
        return;
    m_entries[row].sawLogprobs = true;
    Q_EMIT settingsChanged();
    Q_EMIT changed();
}

QVariantList ServerList::toSettings() const
{
    QVariantList list;
    for (const ServerEntry& entry : m_entries)
        list << QVariantMap { { QStringLiteral("url"), entry.url },
            { QStringLiteral("name"), entry.name }, { QStringLiteral("model"), entry.model },
            { QStringLiteral("hasKey"), entry.hasKey },
            { QStringLiteral("logprobs"), entry.sawLogprobs } };
    return list;
}

void ServerList::fromSettings(const QVariantList& list)
{
    m_entries.clear();
    for (const QVariant& one : list) {
        const QVariantMap map = one.toMap();
        ServerEntry entry;
        entry.url = cleaned(map.value(QStringLiteral("url")).toString());
        entry.name = map.value(QStringLiteral("name")).toString();
        entry.model = map.value(QStringLiteral("model")).toString();
        entry.hasKey = map.value(QStringLiteral("hasKey")).toBool();
        entry.sawLogprobs = map.value(QStringLiteral("logprobs")).toBool();
        if (!entry.url.isEmpty() && find(entry.url) < 0)
            m_entries.append(entry);
    }
    Q_EMIT changed();
}

} // namespace ax::ui
