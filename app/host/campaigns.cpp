// SPDX-License-Identifier: Apache-2.0
#include "app/host/campaigns.h"

#include "app/host/report_json.h"
#include "engine/campaign/campaign_store.h"
#include "engine/campaign/suite.h"
#include "engine/core/files.h"
#include "views/session/jobs.h"
#include "views/session/number_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>

namespace ax::ui {

namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const QString& file)
{
    const auto text = ax::readTextFile(file.toStdString(), std::size_t(256) << 20);
    Json json = text ? Json::parse(*text, nullptr, false) : Json();
    return json.is_object() ? json : Json::object();
}

QString lastLine(const QString& file)
{
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(std::max<qint64>(0, log.size() - 4096));
    const QStringList lines
        = QString::fromUtf8(log.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QString last = lines.isEmpty() ? QString() : lines.last().trimmed();
    if (last.startsWith(QLatin1String("attnx: ")))
        last.remove(0, 7);
    return last;
}

/// Reads the two files of a folder. `started`: the process this window began there; 0: none.
Campaign readCampaign(const QString& folder, qint64 started)
{
    Campaign c;
    c.folder = folder;
    const QDir dir(folder);
    const Json whole = jsonOf(dir.filePath(QStringLiteral("campaign.json"))),
               progress = jsonOf(dir.filePath(QStringLiteral("progress.json")));
    const Json &suite = member(whole, "suite"), &options = member(whole, "options");
    c.title = word(suite, "name");
    if (c.title.isEmpty())
        c.title = dir.dirName();
    c.model = word(member(whole, "model"), "name");
    if (const Json& prompts = member(suite, "prompts"); prompts.is_array()) {
        for (const Json& prompt : prompts)
            if (prompt.is_object())
                ++c.promptsOf[word(prompt, "category")];
        c.prompts = int(prompts.size());
    }
    c.repeats = int(number(options, "repeats", 0));
    const auto seed = qint64(number(options, "seed", 1));
    if (!whole.empty()) {
        const bool greedy = flag(options, "greedy");
        const int tokens = int(number(options, "max_tokens", 0));
        c.sampling = greedy ? Campaigns::tr("greedy")
            : c.repeats > 1 ? Campaigns::tr("T %1, seeds %2 to %3")
                                  .arg(text::number(number(options, "temperature", 0), 2))
                                  .arg(seed)
                                  .arg(seed + c.repeats - 1)
                            : Campaigns::tr("T %1, seed %2")
                                  .arg(text::number(number(options, "temperature", 0), 2))
                                  .arg(seed);
        if (tokens > 0)
            c.sampling += Campaigns::tr(", at most %1 tokens").arg(text::integer(tokens));
    }
    c.done = int(number(progress, "done", 0));
    c.total = int(number(progress, "total", double(std::max(c.repeats, 0)) * c.prompts));
    c.tokens = qint64(number(progress, "tokens", 0));
    c.seconds = number(progress, "seconds", 0);
    c.secondsLeft = number(progress, "seconds_left", -1);
    c.category = word(progress, "category");
    c.prompt = word(progress, "prompt");
    c.reason = word(progress, "reason");
    c.changed = QFileInfo(dir.filePath(QStringLiteral("progress.json"))).lastModified();
    if (!c.changed.isValid())
        c.changed = QFileInfo(folder).lastModified();
    c.process = campaign::CampaignStore::runner(folder.toStdString());
    const QString state = word(progress, "state");
    using S = Campaign::State;
    if (c.process > 0) {
        c.state = state == QLatin1String("paused") ? S::Paused : S::Running;
    } else if (started > 0 && ::kill(pid_t(started), 0) == 0) {
        c.state = S::Starting;
    } else if (state == QLatin1String("done")) {
        c.state = S::Done;
    } else {
        const QString line = lastLine(dir.filePath(QStringLiteral("explore.log")));
        const bool ended = state == QLatin1String("stopped");
        c.state = state == QLatin1String("failed") || (!line.isEmpty() && !ended) ? S::Failed
                                                                                  : S::Stopped;
        if (c.reason.isEmpty())
            c.reason = line;
    }
    return c;
}

QString freeFolder(const QString& root, const QString& name)
{
    QString plain;
    for (const QChar c : name.left(40))
        plain += c.isLetterOrNumber() ? c : QLatin1Char('-');
    if (plain.isEmpty())
        plain = QStringLiteral("campaign");
    for (int n = 1;; ++n) {
        const QString folder = root + QLatin1Char('/') + plain
            + (n > 1 ? QLatin1Char('-') + QString::number(n) : QString());
        if (!QFileInfo::exists(folder))
            return folder;
    }
}

struct FiguresRead {
    CampaignFigures figures;
    QString problem;
};

FiguresRead readFiguresOf(const QString& folder)
{
    FiguresRead read;
    read.figures.folder = folder;
    const auto store = campaign::CampaignStore::read(folder.toStdString());
    if (!store) {
        read.problem = QString::fromStdString(store.error().line());
        return read;
    }
    const auto facts = campaign::readFacts(*store);
    if (!facts) {
        read.problem = QString::fromStdString(facts.error().line());
        return read;
    }
    read.figures.tables = campaign::campaignTables(*facts);
    for (const std::string& finding : campaign::findings(*facts))
        read.figures.findings << QString::fromStdString(finding);
    return read;
}

} // namespace

Campaign readCampaignFolder(const QString& folder) { return readCampaign(folder, 0); }

const campaign::Table* CampaignFigures::table(const char* name) const
{
    for (const campaign::Table& each : tables)
        if (each.name == name)
            return &each;
    return nullptr;
}

Campaigns::Campaigns(QString program, QString root, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_root(std::move(root))
{
    m_again.setInterval(500);
    connect(&m_again, &QTimer::timeout, this, &Campaigns::refresh);
}

Campaigns::~Campaigns()
{
    // Nobody is left to watch them: they end with the answer that runs, and go on when asked to.
    for (auto it = m_started.cbegin(); it != m_started.cend(); ++it)
        if (const Campaign* campaign = find(it.key()); campaign && campaign->isAlive())
            ::kill(pid_t(it.value()), SIGINT);
}

QString Campaigns::usualProgram()
{
    const QString beside
        = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("attnx"));
    return QFileInfo(beside).isExecutable()
        ? beside
        : QStandardPaths::findExecutable(QStringLiteral("attnx"));
}

QString Campaigns::usualRoot()
{
    return QString::fromStdString((dataFolder() / "campaigns").string());
}

QStringList Campaigns::shippedSuites()
{
    QStringList suites;
    const QDir shipped(QStringLiteral(":/prompts"));
    for (const QString& name :
        shipped.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        QFile file(shipped.filePath(name));
        if (file.open(QIODevice::ReadOnly)
            && campaign::readSuite(file.readAll().toStdString(), name.toStdString()))
            suites << file.fileName();
    }
    return suites;
}

const Campaign* Campaigns::find(const QString& folder) const
{
    for (const Campaign& each : m_list)
        if (each.folder == folder)
            return &each;
    return nullptr;
}

void Campaigns::setFolders(const QStringList& folders)
{
    m_folders = folders;
    // Nobody looks before the first list was asked for.
    if (m_listed)
        refresh();
}

void Campaigns::add(const QString& folder)
{
    if (!m_folders.contains(folder))
        m_folders << folder;
    choose(folder);
    refresh();
}

void Campaigns::watch(bool on)
{
    if (on) {
        m_again.start();
        refresh();
    } else {
        m_again.stop();
    }
}

void Campaigns::refresh()
{
    static const QString kTag = QStringLiteral("list");
    if (Jobs::isRunning(this, kTag) && m_listed)
        return;
    Jobs::run(
        this, kTag,
        [root = m_root, folders = m_folders, started = m_started](std::stop_token) {
            QStringList all;
            for (const QFileInfo& each :
                QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
                if (each.isDir()
                    && (QFileInfo::exists(each.filePath() + QStringLiteral("/campaign.json"))
                        || started.contains(each.filePath())
                        || QFileInfo::exists(each.filePath() + QStringLiteral("/start.json"))))
                    all << each.filePath();
            for (const QString& folder : folders)
                if (!all.contains(folder) && QFileInfo(folder).isDir())
                    all << folder;
            QVector<Campaign> read;
            for (const QString& folder : all)
                read << readCampaign(folder, started.value(folder, 0));
            std::stable_sort(read.begin(), read.end(), [](const Campaign& a, const Campaign& b) {
                return a.isAlive() != b.isAlive() ? a.isAlive() : a.changed > b.changed;
            });
            return read;
        },
        [this](QVector<Campaign>&& read) { take(std::move(read)); });
}

void Campaigns::take(QVector<Campaign> read)
{
    m_list = std::move(read);
    m_listed = true;
    for (const Campaign& each : m_list)
        if (!each.isAlive())
            m_started.remove(each.folder);
    if (!find(m_chosen)) {
        m_chosen = m_list.isEmpty() ? QString() : m_list.first().folder;
        m_figuresOf = -1;
    }
    Q_EMIT changed();
    readFigures();
}

void Campaigns::choose(const QString& folder)
{
    if (folder == m_chosen)
        return;
    m_chosen = folder;
    m_figuresOf = -1;
    m_figures = {};
    Q_EMIT changed();
    Q_EMIT figuresChanged();
    readFigures();
}

void Campaigns::readFigures()
{
    const Campaign* campaign = find(m_chosen);
    const QString tag = QStringLiteral("figures");
    if (!campaign) {
        if (!m_figures.folder.isEmpty()) {
            m_figures = {};
            Q_EMIT figuresChanged();
        }
        return;
    }
    // What is being made is finished first: it may take longer than an answer.
    const bool ofThis = m_figures.folder == m_chosen || m_figuresOf >= 0;
    // A last discovery comes with the end.
    const qint64 state = qint64(campaign->done) * 8 + int(campaign->state);
    if (m_figuresOf == state || (Jobs::isRunning(this, tag) && ofThis))
        return;
    m_figuresOf = state;
    Jobs::run(
        this, tag, [folder = m_chosen](std::stop_token) { return readFiguresOf(folder); },
        [this](FiguresRead&& read) {
            if (read.figures.folder != m_chosen)
                return;
            m_figures = std::move(read.figures);
            Q_EMIT figuresChanged();
        });
}

bool Campaigns::launch(const QString& folder, QStringList arguments, const QString& from)
{
    if (m_program.isEmpty()) {
        Q_EMIT failed(tr("attnx was not found beside this program."),
            tr("Campaigns are run by it. Install attnx, or put it on the PATH."));
        return false;
    }
    QProcess process;
    // Chat and window come first where processors are few.
    const QString nice = QStandardPaths::findExecutable(QStringLiteral("nice"));
    if (nice.isEmpty()) {
        process.setProgram(m_program);
    } else {
        process.setProgram(nice);
        arguments
            = QStringList { QStringLiteral("-n"), QStringLiteral("10"), m_program } + arguments;
    }
    process.setArguments(arguments);
    process.setWorkingDirectory(from);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(folder + QStringLiteral("/explore.log"), QIODevice::Truncate);
    qint64 id = 0;
    if (!process.startDetached(&id)) {
        Q_EMIT failed(tr("The campaign could not be started."), process.errorString());
        return false;
    }
    m_started.insert(folder, id);
    refresh();
    return true;
}

QString Campaigns::start(const CampaignOrder& order)
{
    QFile suite(order.suite);
    if (!suite.open(QIODevice::ReadOnly)) {
        Q_EMIT failed(
            tr("%1 cannot be read.").arg(QFileInfo(order.suite).fileName()), suite.errorString());
        return {};
    }
    const std::string words = suite.readAll().toStdString();
    const auto read = campaign::readSuite(words, QFileInfo(order.suite).fileName().toStdString());
    if (!read) {
        Q_EMIT failed(tr("%1 is no suite of prompts.").arg(QFileInfo(order.suite).fileName()),
            QString::fromStdString(read.error().line()));
        return {};
    }
    const QString folder = freeFolder(m_root, QString::fromStdString(read->name));
    if (!QDir().mkpath(folder)) {
        Q_EMIT failed(tr("The folder %1 could not be made.").arg(folder), {});
        return {};
    }
    const QString copy = folder + QStringLiteral("/suite.json");
    QStringList arguments { QStringLiteral("explore") };
    if (order.server.isEmpty())
        arguments << order.model;
    else
        arguments << QStringLiteral("--server") << order.server;
    const auto option = [&arguments](const char* name, const QString& value) {
        arguments << QString::fromLatin1(name) << value;
    };
    option("--suite", copy);
    option("--out", folder);
    option("--repeats", QString::number(order.repeats));
    option("--max-tokens", QString::number(order.maxTokens));
    option("--temperature", QString::number(order.temperature));
    option("--seed", QString::number(order.seed));
    option("--discover-every", QString::number(order.discoverEvery));
    option("--zone-preset", order.zonePreset);
    if (!order.sinksCounted)
        option("--sink-policy", QStringLiteral("exclude"));
    if (order.speed < 1)
        option("--throttle", QString::number(order.speed));
    arguments << QStringLiteral("--quiet");
    Json begun { { "arguments", Json::array() }, { "folder", folder.toStdString() } };
    for (const QString& argument : arguments)
        begun["arguments"].push_back(argument.toStdString());
    const Status written = writeFile(copy.toStdString(), words);
    const Status noted = written
        ? writeFile((folder + QStringLiteral("/start.json")).toStdString(), begun.dump(2) + "\n")
        : written;
    if (!noted) {
        Q_EMIT failed(
            tr("The campaign could not be started."), QString::fromStdString(noted.error().line()));
        return {};
    }
    if (!launch(folder, arguments, folder))
        return {};
    choose(folder);
    return folder;
}

void Campaigns::goOn(const QString& folder)
{
    const Campaign* campaign = find(folder);
    if (!campaign)
        return;
    if (campaign->process > 0) {
        ::kill(pid_t(campaign->process), SIGCONT);
        refresh();
        return;
    }
    const QDir dir(folder);
    Json command = member(jsonOf(dir.filePath(QStringLiteral("campaign.json"))), "command");
    if (command.empty())
        command = jsonOf(dir.filePath(QStringLiteral("start.json")));
    QStringList arguments;
    if (const Json& list = member(command, "arguments"); list.is_array())
        for (const Json& argument : list)
            if (argument.is_string())
                arguments << QString::fromStdString(argument.get<std::string>());
    if (arguments.isEmpty()) {
        Q_EMIT failed(tr("This folder does not say how it was made."),
            tr("Go on with the attnx explore that began it."));
        return;
    }
    launch(folder, arguments, word(command, "folder"));
}

void Campaigns::pause(const QString& folder)
{
    if (const Campaign* campaign = find(folder); campaign && campaign->process > 0)
        ::kill(pid_t(campaign->process), SIGUSR1);
}

void Campaigns::stop(const QString& folder)
{
    const Campaign* campaign = find(folder);
    if (!campaign)
        return;
    // One that reads its model yet has no answer to finish.
    const qint64 process = campaign->process > 0 ? campaign->process : m_started.value(folder, 0);
    if (process > 0 && campaign->isAlive())
        ::kill(pid_t(process), SIGINT);
}

void Campaigns::writeReport(const QString& folder, const QString& against)
{
    struct Written {
        QString page, problem;
    };
    Jobs::run(
        this, QStringLiteral("report"),
        [folder, against](std::stop_token) {
            Written written;
            const auto run = [&]() -> Status {
                using namespace campaign;
                AX_TRY(const CampaignStore store, CampaignStore::read(folder.toStdString()));
                AX_TRY(const CampaignFacts facts, readFacts(store));
                std::optional<CampaignFacts> other;
                if (!against.isEmpty()) {
                    AX_TRY(const CampaignStore beside, CampaignStore::read(against.toStdString()));
                    AX_TRY(other, readFacts(beside));
                }
                const QString out = folder + QStringLiteral("/report")
                    + (other ? QStringLiteral("-against-") + QFileInfo(against).fileName()
                             : QString());
                written.page = out + QStringLiteral("/report.html");
                return campaign::writeReport(facts, other ? &*other : nullptr, out.toStdString());
            };
            if (const Status status = run(); !status)
                written.problem = QString::fromStdString(status.error().line());
            return written;
        },
        [this](Written&& written) {
            if (written.problem.isEmpty())
                Q_EMIT reportWritten(written.page);
            else
                Q_EMIT failed(tr("The report could not be written."), written.problem);
        });
}

bool Campaigns::isBusy() const
{
    return !m_listed || Jobs::isRunning(this, QStringLiteral("figures"))
        || Jobs::isRunning(this, QStringLiteral("report"));
}

} // namespace ax::ui
