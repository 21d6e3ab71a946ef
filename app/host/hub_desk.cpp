// SPDX-License-Identifier: Apache-2.0
#include "app/host/hub_desk.h"

#include "app/host/error_text.h"
#include "app/host/key_store.h"
#include "views/session/jobs.h"

#include <QVariant>

#include <algorithm>

namespace ax::ui {

namespace {

constexpr int kPage = 50; ///< repositories asked for at once
const QString kSearch = QStringLiteral("search"), kFiles = QStringLiteral("files");

QString usual() { return QString::fromLatin1(remote::ModelHub::kUsual); }

/// Keys of hubs stand beside those of servers, which may have the same address.
QString keyName(const QString& url) { return QStringLiteral("hub ") + url; }

QString cleaned(const QString& address)
{
    const auto parsed = remote::ServerAddress::parse(address.toStdString());
    return parsed ? QString::fromStdString(parsed->url()) : QString();
}

} // namespace

HubProblem hubProblem(const Error& error, const QString& hub, const QString& subject)
{
    HubProblem problem;
    problem.details = QString::fromStdString(error.line());
    if (error.place == remote::kHubLost) {
        problem.title = HubDesk::tr("%1 did not answer.").arg(hub);
        problem.advice = HubDesk::tr("Look at the network and at the address in Preferences.");
    } else if (error.place == remote::kHubToken) {
        problem.title = HubDesk::tr("%1 is not open to everybody.").arg(subject);
        problem.advice = HubDesk::tr(
            "Accept its terms on %1 in a browser, then enter your token in Preferences, Model hub.")
                             .arg(hub);
    } else if (error.place == remote::kHubRoom) {
        problem.title = HubDesk::tr("The disk has no room for %1.").arg(subject);
        problem.advice = HubDesk::tr("Make room, or choose a smaller file. What arrived is kept.");
    } else if (error.code == ErrorCode::NotFound) {
        problem.title = HubDesk::tr("%1 has no %2.").arg(hub, subject);
        problem.advice = HubDesk::tr("Search for its name.");
    } else if (error.code == ErrorCode::Format && error.message.find("JSON") != std::string::npos) {
        problem.title = HubDesk::tr("%1 is no hub of models.").arg(hub);
        problem.advice = HubDesk::tr("Look at the address in Preferences.");
    } else if (error.code == ErrorCode::Format) {
        problem.title = HubDesk::tr("%1 arrived damaged.").arg(subject);
        problem.advice = HubDesk::tr("Its checksum differs from the hub’s. Nothing was kept.");
    } else {
        problem.title = HubDesk::tr("%1 could not be fetched.").arg(subject);
        problem.advice = HubDesk::tr("The details say why.");
    }
    return problem;
}

std::vector<HubOffer> offersOf(const remote::HubModel& model)
{
    std::vector<HubOffer> offers;
    const auto add = [&](const std::string& wanted) {
        const auto files = model.choose(wanted);
        if (!files)
            return;
        HubOffer offer;
        offer.name = QString::fromStdString(wanted);
        offer.quantisation = QString::fromStdString(files->front().quantisation);
        bool told = true;
        for (const remote::HubFile& file : *files) {
            offer.bytes += file.bytes;
            told = told && file.bytes > 0;
            offer.files.push_back({ file.name, file.bytes, file.sha256 });
        }
        if (!told)
            offer.bytes = 0;
        offers.push_back(std::move(offer));
    };
    bool gguf = false;
    for (const remote::HubFile& file : model.files) {
        const QString name = QString::fromStdString(file.name);
        if (!name.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive))
            continue;
        gguf = true;
        // Projectors are no language models; a split set stands under its first part.
        const bool laterPart
            = name.contains(QLatin1String("-of-")) && !name.contains(QLatin1String("-00001-of-"));
        if (!laterPart && !name.contains(QLatin1String("mmproj"), Qt::CaseInsensitive))
            add(file.name);
    }
    if (!gguf)
        add({});
    std::stable_sort(offers.begin(), offers.end(),
        [](const HubOffer& a, const HubOffer& b) { return a.bytes < b.bytes; });
    return offers;
}

Result<remote::ModelHub> openHub(const QString& url, const QString& token)
{
    AX_TRY(const remote::ServerAddress address, remote::ServerAddress::parse(url.toStdString()));
    remote::HttpSettings settings;
    settings.apiKey = token.toStdString();
    settings.silence = std::chrono::seconds(60);
    return remote::ModelHub(address, settings);
}

HubDesk::HubDesk(KeyStore* keys, QObject* parent)
    : QObject(parent)
    , m_url(usual())
    , m_keys(keys)
{
}

QString HubDesk::setUrl(const QString& address)
{
    const QString url = address.trimmed().isEmpty() ? usual() : cleaned(address);
    if (url.isEmpty())
        return tr("This is no address of a hub. Write it like https://huggingface.co.");
    if (url == m_url)
        return {};
    cancel();
    m_url = url;
    m_hasToken = false;
    m_entered.clear();
    m_searched = false;
    m_found.clear();
    m_chosen.reset();
    m_offers.clear();
    m_problem = m_filesProblem = {};
    Q_EMIT settingsChanged();
    Q_EMIT changed();
    return {};
}

void HubDesk::setToken(const QString& token)
{
    m_hasToken = !token.isEmpty();
    m_entered = token;
    m_keys->write(keyName(m_url), token, [this, url = m_url](bool kept) {
        if (kept && url == m_url) // else it is known until the program ends
            m_entered.clear();
    });
    Q_EMIT settingsChanged();
    Q_EMIT changed();
}

void HubDesk::withToken(const QString& url, std::function<void(const QString&)> then)
{
    if (url == m_url && !m_entered.isEmpty())
        then(m_entered);
    else if (url == m_url && !m_hasToken)
        then({});
    else
        m_keys->read(keyName(url), std::move(then));
}

void HubDesk::search(const QString& text)
{
    m_limit = kPage;
    m_chosen.reset();
    m_offers.clear();
    m_filesProblem = {};
    ask(text.simplified());
}

void HubDesk::more()
{
    m_limit += kPage;
    ask(m_words);
}

void HubDesk::ask(const QString& words)
{
    cancel();
    m_words = words;
    m_searched = true;
    m_problem = {};
    withToken(m_url, [this, words, limit = m_limit, url = m_url](const QString& token) {
        using Found = remote::ModelHub::Found;
        Jobs::run(
            this, kSearch,
            [words, limit, url, token](std::stop_token stop) -> Result<Found> {
                AX_TRY(const remote::ModelHub hub, openHub(url, token));
                if (words.count(QLatin1Char('/')) == 1 && !words.contains(QLatin1Char(' '))) {
                    AX_TRY(remote::HubModel one, hub.model(words.toStdString(), std::move(stop)));
                    return Found { { std::move(one) }, false };
                }
                return hub.search(words.toStdString(), limit, std::move(stop));
            },
            [this, url, words](Result<Found>&& found) {
                m_found.clear();
                m_more = found && found->more;
                if (found)
                    m_found = std::move(found->models);
                else
                    m_problem = hubProblem(found.error(), url, words);
                Q_EMIT changed();
            });
        Q_EMIT changed();
    });
}

void HubDesk::choose(const QString& repository)
{
    m_chosen.reset();
    m_offers.clear();
    m_filesProblem = {};
    withToken(m_url, [this, repository, url = m_url](const QString& token) {
        Jobs::run(
            this, kFiles,
            [repository, url, token](std::stop_token stop) -> Result<remote::HubModel> {
                AX_TRY(const remote::ModelHub hub, openHub(url, token));
                return hub.model(repository.toStdString(), std::move(stop));
            },
            [this, repository, url](Result<remote::HubModel>&& model) {
                if (model) {
                    m_chosen = std::move(*model);
                    m_offers = offersOf(*m_chosen);
                } else {
                    m_filesProblem = hubProblem(model.error(), url, repository);
                }
                Q_EMIT changed();
            });
        Q_EMIT changed();
    });
}

void HubDesk::cancel()
{
    Jobs::cancel(this, kSearch);
    Jobs::cancel(this, kFiles);
    Q_EMIT changed();
}

bool HubDesk::isSearching() const { return Jobs::isRunning(this, kSearch); }
bool HubDesk::isChoosing() const { return Jobs::isRunning(this, kFiles); }

QVariant HubDesk::toSettings() const
{
    return QVariantMap { { QStringLiteral("url"), m_url },
        { QStringLiteral("hasToken"), m_hasToken } };
}

void HubDesk::fromSettings(const QVariant& settings)
{
    const QVariantMap map = settings.toMap();
    const QString url = cleaned(map.value(QStringLiteral("url")).toString());
    m_url = url.isEmpty() ? usual() : url;
    m_hasToken = map.value(QStringLiteral("hasToken")).toBool();
    Q_EMIT changed();
}

} // namespace ax::ui
