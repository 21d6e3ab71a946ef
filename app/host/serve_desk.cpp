// SPDX-License-Identifier: Apache-2.0
#include "app/host/serve_desk.h"

#include "app/host/chat_controller.h"
#include "app/host/error_text.h"
#include "app/host/key_store.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <arpa/inet.h>
#include <cstring>
#include <ifaddrs.h>
#include <mutex>
#include <net/if.h>
#include <thread>

namespace ax::ui {

namespace {

constexpr int kTickMs = 250;
constexpr int kTicksASecond = 1000 / kTickMs;
constexpr int kMostLines = 500;
constexpr int kMostSpeeds = 600;

const QString kKeyName = QStringLiteral("serve");

ServedLine lineOf(const server::AnsweredRequest& answered)
{
    ServedLine line;
    line.when = QDateTime::currentDateTime();
    line.client = QString::fromStdString(answered.client);
    line.what = QString::fromStdString(answered.method + " " + answered.path);
    line.status = answered.status;
    line.read = answered.read;
    line.written = answered.written;
    line.reason = QString::fromStdString(answered.reason);
    line.seconds = answered.seconds;
    return line;
}

/// The first address of this computer that others in its network can reach; empty: there is none.
QString networkAddress()
{
    ifaddrs* list = nullptr;
    if (::getifaddrs(&list) != 0)
        return {};
    QString found;
    for (const ifaddrs* one = list; one && found.isEmpty(); one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET || !(one->ifa_flags & IFF_UP)
            || (one->ifa_flags & IFF_LOOPBACK))
            continue;
        sockaddr_in address {};
        std::memcpy(&address, one->ifa_addr, sizeof address);
        char text[INET_ADDRSTRLEN] = {};
        if (::inet_ntop(AF_INET, &address.sin_addr, text, sizeof text))
            found = QString::fromLatin1(text);
    }
    ::freeifaddrs(list);
    return found;
}

} // namespace

/// The server while it runs. Its model is the engine thread's; it is gone from here before that is.
struct ServeDesk::Served {
    std::mutex mutex;
    std::unique_ptr<server::Server> server; ///< under the mutex

    template <class Give> auto with(Give give) -> decltype(give(*server))
    {
        const std::lock_guard lock(mutex);
        return server ? give(*server) : decltype(give(*server)) {};
    }
};

/// Answers on the engine thread.
class ServeDesk::Work : public SideWork {
public:
    Work(std::shared_ptr<Served> served, LocalSource& source, std::function<void()> ended)
        : m_served(std::move(served))
        , m_source(source)
        , m_desk(m_served->server->answers())
        , m_ended(std::move(ended))
    {
        // The chat steps all answers while one is written for it; requests that come are taken.
        m_source.setBetween([this] { m_desk.attend(); });
    }
    ~Work() override { end(); }

    bool runSome() override { return m_desk.runSome(); }

    void end() override
    {
        if (m_over)
            return;
        m_over = true;
        m_source.setBetween({});
        // stop() waits for the clients' threads, and they for the ends of their answers: these are
        // given here meanwhile.
        std::thread stopper([this] { m_served->server->stop(std::chrono::milliseconds(0)); });
        m_desk.run();
        stopper.join();
        {
            const std::lock_guard lock(m_served->mutex);
            m_served->server.reset();
        }
        m_ended();
    }

private:
    std::shared_ptr<Served> m_served;
    LocalSource& m_source;
    server::AnswerDesk& m_desk;
    std::function<void()> m_ended;
    bool m_over = false;
};

ServeDesk::ServeDesk(ChatController* chat, EngineHost* host, QObject* parent)
    : QObject(parent)
    , m_chat(chat)
    , m_host(host)
{
    m_settings.key = newKey();
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &ServeDesk::tick);
    connect(chat, &ChatController::modelChanged, this, &ServeDesk::stateChanged);
}

ServeDesk::~ServeDesk() = default;

QString ServeDesk::newKey()
{
    static const char kLetters[] = "abcdefghijkmnopqrstuvwxyz23456789";
    QString key = QStringLiteral("atx-");
    for (int k = 0; k < 24; ++k)
        key += QLatin1Char(kLetters[QRandomGenerator::system()->bounded(int(sizeof kLetters) - 1)]);
    return key;
}

void ServeDesk::setSettings(const ServeSettings& settings)
{
    m_keyChosen = m_keyChosen || settings.key != m_settings.key;
    m_settings = settings;
    Q_EMIT stateChanged();
    Q_EMIT settingsChanged();
}

QVariantMap ServeDesk::toSettings() const
{
    return { { QStringLiteral("network"), m_settings.network },
        { QStringLiteral("port"), m_settings.port },
        { QStringLiteral("origins"), m_settings.origins },
        { QStringLiteral("maskSystem"), m_settings.maskSystem },
        { QStringLiteral("maskPrefix"), m_settings.maskPrefix },
        { QStringLiteral("fingerprintOnly"), m_settings.fingerprintOnly },
        { QStringLiteral("captureOff"), m_settings.captureOff },
        { QStringLiteral("capturing"), m_settings.capturing },
        { QStringLiteral("parallel"), m_settings.parallel } };
}

void ServeDesk::fromSettings(const QVariantMap& map)
{
    const ServeSettings usual;
    const auto number = [&](const char* name, int least, int most, int otherwise) {
        bool good = false;
        const int value = map.value(QLatin1String(name)).toInt(&good);
        return good && value >= least && value <= most ? value : otherwise;
    };
    const auto flag = [&](const char* name, bool otherwise) {
        return map.value(QLatin1String(name), otherwise).toBool();
    };
    m_settings.network = flag("network", usual.network);
    m_settings.port = number("port", 0, 65535, usual.port);
    m_settings.origins = map.value(QStringLiteral("origins")).toStringList();
    m_settings.maskSystem = flag("maskSystem", usual.maskSystem);
    m_settings.maskPrefix = number("maskPrefix", 0, 1 << 20, usual.maskPrefix);
    m_settings.fingerprintOnly = flag("fingerprintOnly", usual.fingerprintOnly);
    m_settings.captureOff = flag("captureOff", usual.captureOff);
    m_settings.capturing = number("capturing", 0, 64, usual.capturing);
    m_settings.parallel = number("parallel", 1, 64, usual.parallel);
    Q_EMIT stateChanged();
}

void ServeDesk::setKeys(KeyStore* keys)
{
    m_keys = keys;
    connect(keys, &KeyStore::usesFileChanged, this, &ServeDesk::stateChanged);
}

void ServeDesk::recallKey()
{
    if (!m_keys || std::exchange(m_recalled, true))
        return;
    m_keys->read(kKeyName, [self = QPointer<ServeDesk>(this)](const QString& key) {
        if (!self || key.isEmpty() || self->m_keyChosen || self->m_state != State::Off)
            return;
        self->m_settings.key = key;
        Q_EMIT self->stateChanged();
    });
}

QString ServeDesk::pageLink()
{
    if (m_state != State::Serving || !m_served)
        return {};
    const std::string ticket
        = m_served->with([](server::Server& server) { return server.pageTicket(); });
    const QString port = m_url.section(QLatin1Char(':'), -1);
    return QStringLiteral("http://127.0.0.1:%1/#once=%2").arg(port, QString::fromStdString(ticket));
}

QString ServeDesk::refusal() const
{
    if (!m_chat->model())
        return tr("No model is open.");
    if (m_chat->model()->info.path.empty())
        return tr("This model is on a server already.");
    if (m_settings.key.trimmed().isEmpty())
        return m_settings.network ? tr("A network address needs a key.")
                                  : tr("Give a key that every client needs.");
    return {};
}

void ServeDesk::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void ServeDesk::start()
{
    if (m_state != State::Off || !refusal().isEmpty())
        return;
    server::ServerOptions options;
    options.host = m_settings.network ? "0.0.0.0" : "127.0.0.1";
    options.port = m_settings.port;
    options.apiKey = m_settings.key.trimmed().toStdString();
    for (const QString& origin : m_settings.origins)
        options.corsOrigins.push_back(origin.toStdString());
    options.desk.parallel = m_settings.parallel;
    options.desk.capturing = m_settings.capturing;
    options.guardrails.maskSystemPrompt = m_settings.maskSystem;
    options.guardrails.maskPrefix = m_settings.maskPrefix;
    options.guardrails.fingerprintOnly = m_settings.fingerprintOnly;
    options.guardrails.captureOff = m_settings.captureOff;
    options.guardrails.maxConcurrentCapture = m_settings.capturing;
    // As `attnx serve`: raw rows of the last layer where a request names no mode.
    options.capture.options.fingerprint = false;
    options.capture.options.raw = false;
    options.capture.options.layers.kind = LayerSelection::Kind::Last;
    options.sampling = m_chat->settings().sampling;
    options.zonePreset = m_chat->settings().zonePreset.toStdString();
    const QPointer<ServeDesk> self(this);
    options.answered = [self](const server::AnsweredRequest& answered) {
        // Any thread: the desk lives on the GUI's.
        QMetaObject::invokeMethod(
            qApp,
            [self, line = lineOf(answered)] {
                if (self)
                    self->take(line);
            },
            Qt::QueuedConnection);
    };
    const auto ended = [self] {
        QMetaObject::invokeMethod(
            qApp,
            [self] {
                if (self)
                    self->onEnded();
            },
            Qt::QueuedConnection);
    };
    m_problem.clear();
    if (m_keys) {
        m_recalled = true;
        m_keys->write(kKeyName, m_settings.key.trimmed());
    }
    setState(State::Starting);
    auto served = std::make_shared<Served>();
    m_served = served;
    struct Nothing { };
    m_host->run<Nothing, QString>(
        this,
        [options = std::move(options), served, ended, host = m_host](EngineRoom& room,
            const EngineHost::Progress<Nothing>&, std::stop_token) -> Result<QString> {
            auto* source = dynamic_cast<LocalSource*>(room.source.get());
            if (!source)
                return fail(ErrorCode::NotFound, "[serve] no model of this computer is open");
            room.endSide();
            AX_TRY(std::unique_ptr<server::Server> server, server::Server::start(options, *source));
            server->answers().onWork([host] { host->rouse(); });
            const QString url = QString::fromStdString(server->url());
            {
                const std::lock_guard lock(served->mutex);
                served->server = std::move(server);
            }
            room.side = std::make_unique<Work>(served, *source, ended);
            return url;
        },
        {},
        [this](quint64, Result<QString>&& url) {
            if (!url) {
                const ErrorText text = errorText(url.error(), Doing::Trying, {});
                m_problem = url.error().code == ErrorCode::Io
                    ? tr("Port %1 is taken. Choose another.").arg(m_settings.port)
                    : text.title + QLatin1Char(' ') + text.details;
                m_served.reset();
                setState(State::Off);
                return;
            }
            m_url = *url;
            if (const QString address = networkAddress(); m_settings.network)
                m_url = QStringLiteral("http://%1:%2")
                            .arg(address.isEmpty() ? QStringLiteral("127.0.0.1") : address,
                                url->section(QLatin1Char(':'), -1));
            m_since = QDateTime::currentDateTime();
            m_speeds.clear();
            m_tokensBefore = 0;
            m_timer.start();
            setState(State::Serving);
        });
}

void ServeDesk::stop()
{
    if (m_state != State::Serving)
        return;
    setState(State::Stopping);
    struct Nothing { };
    // The command may wait for an answer of the chat; requests are refused and ended at once.
    m_served->with([](server::Server& server) {
        server.answers().close();
        return true;
    });
    for (const ServedRequest& request : requests())
        end(request.id);
    m_host->run<Nothing, bool>(
        this,
        [](EngineRoom& room, const EngineHost::Progress<Nothing>&, std::stop_token) {
            room.endSide();
            return Result<bool>(true);
        },
        {}, [](quint64, Result<bool>&&) {});
}

void ServeDesk::onEnded()
{
    m_timer.stop();
    m_url.clear();
    m_served.reset();
    setState(State::Off);
    Q_EMIT requestsChanged();
}

QVector<ServedRequest> ServeDesk::requests() const
{
    QVector<ServedRequest> list;
    if (!m_served)
        return list;
    const auto tickets
        = m_served->with([](server::Server& server) { return server.answers().tickets(); });
    for (const auto& ticket : tickets) {
        const server::AnswerTicket::About& about = ticket->about();
        list.append({ QString::fromStdString(about.id), QString::fromStdString(about.agent),
            QString::fromStdString(about.client), QString::fromStdString(about.route),
            QString::fromStdString(about.captured), ticket->phase(), ticket->promptTokens(),
            ticket->tokens(), ticket->cachedTokens(), about.maxTokens, ticket->seconds() });
    }
    return list;
}

void ServeDesk::end(const QString& request)
{
    if (m_served)
        m_served->with(
            [&](server::Server& server) { return server.cancel(request.toStdString()); });
}

server::AnswerDesk::Totals ServeDesk::totals() const
{
    return m_served
        ? m_served->with([](server::Server& server) { return server.answers().totals(); })
        : server::AnswerDesk::Totals();
}

void ServeDesk::tick()
{
    if (++m_ticks % kTicksASecond == 0) {
        std::uint64_t tokens = totals().generatedTokens;
        for (const ServedRequest& request : requests())
            if (request.phase != server::AnswerTicket::Phase::Done)
                tokens += std::uint64_t(request.tokens);
        m_speeds.append(tokens > m_tokensBefore ? double(tokens - m_tokensBefore) : 0);
        m_tokensBefore = std::max(m_tokensBefore, tokens);
        if (m_speeds.size() > kMostSpeeds)
            m_speeds.removeFirst();
    }
    Q_EMIT requestsChanged();
}

void ServeDesk::take(const ServedLine& line)
{
    if (line.status < 400 && !line.client.isEmpty())
        m_clients.insert(line.client);
    m_log.append(line);
    if (m_log.size() > kMostLines)
        m_log.removeFirst();
    Q_EMIT logged();
}

} // namespace ax::ui
