// SPDX-License-Identifier: Apache-2.0
#include "app/host/manifold_desk.h"

#include "app/host/chat_controller.h"
#include "app/host/session_store.h"
#include "app/points/store_points.h"
#include "engine/core/system_info.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace ax::ui {

namespace {

constexpr qint64 kScopeDayMs = 24LL * 60 * 60 * 1000;

/// The shown chat as it was when the run began, behind what another source gives.
class ShownSource : public discovery::PointSource {
public:
    ShownSource(TraceSnapshot trace, std::string session,
        std::unique_ptr<discovery::PointSource> before, PointWish wish)
        : m_trace(std::move(trace))
        , m_session(std::move(session))
        , m_before(std::move(before))
        , m_wish(std::move(wish))
    {
    }
    std::string name() const override { return m_before ? m_before->name() : m_session; }

    Result<discovery::PointTable> read(discovery::Job& job) override
    {
        discovery::PointTable table;
        table.dims = 20;
        table.source = name();
        if (m_before) {
            AX_TRY(table, m_before->read(job));
        }
        const TraceHeader& header = m_trace->header();
        const bool wanted = (m_wish.sinkPolicy.empty() || m_wish.sinkPolicy == header.sinkPolicy)
            && (m_wish.layout.empty() || m_wish.layout == header.fingerprintLayout)
            && (table.count() == 0
                || (table.schema == header.fingerprintLayout
                    && table.sinkPolicy == header.sinkPolicy));
        const std::size_t first = table.count();
        if (wanted)
            AX_CHECK(appendTrace(*m_trace, m_session, m_session, table));
        // Numbers of the store's own never get so large.
        constexpr std::int64_t kShownIds = std::int64_t(1) << 48;
        for (std::size_t row = first; row < table.count() && m_before; ++row)
            table.ids[row] = kShownIds + table.position[row];
        return table;
    }

private:
    TraceSnapshot m_trace;
    std::string m_session;
    std::unique_ptr<discovery::PointSource> m_before;
    PointWish m_wish;
};

/// A database of this program or of the earlier one: told apart when it is read.
class DatabaseSource : public discovery::PointSource {
public:
    explicit DatabaseSource(std::string file)
        : m_file(std::move(file))
    {
    }
    std::string name() const override { return m_file; }
    Result<discovery::PointTable> read(discovery::Job& job) override
    {
        AX_TRY(const bool earlier, discovery::isEarlierDatabase(m_file));
        return earlier ? discovery::earlierDatabaseSource(m_file)->read(job)
                       : storeSource(m_file)->read(job);
    }

private:
    std::string m_file;
};

} // namespace

ManifoldDesk::ManifoldDesk(SessionModel* session, Selection* selection, ChatController* chat,
    SessionStore* store, QObject* parent)
    : PointsDesk(parent)
    , m_session(session)
    , m_selection(selection)
    , m_chat(chat)
    , m_store(store)
{
    if (!store)
        return;
    connect(store, &SessionStore::listChanged, this, &PointsDesk::changed);
    connect(store, &SessionStore::currentChanged, this, &PointsDesk::changed);
    connect(store, &SessionStore::opened, this, [this] {
        if (const int token = std::exchange(m_token, -1); token >= 0)
            goTo(token, m_leave);
    });
}

std::string ManifoldDesk::shown() const
{
    if (m_session->isEmpty())
        return {};
    return m_store && m_store->current() != 0 ? std::to_string(m_store->current())
                                              : m_session->trace().header().traceId;
}

std::unique_ptr<discovery::PointSource> ManifoldDesk::source(const PointWish& wish) const
{
    const auto withShown = [&](std::unique_ptr<discovery::PointSource> before) {
        return std::make_unique<ShownSource>(
            m_session->snapshot(), shown(), std::move(before), wish);
    };
    if (wish.scope == PointScope::Session)
        return m_session->isEmpty() ? nullptr : withShown(nullptr);
    if (wish.scope == PointScope::File) {
        const std::string file = wish.file.toStdString();
        if (wish.file.endsWith(QLatin1String(".npy")))
            return discovery::npySource(file);
        if (wish.file.endsWith(QLatin1String(".csv")))
            return discovery::csvSource(file);
        if (wish.file.endsWith(QLatin1String(".jsonl"))
            || wish.file.endsWith(QLatin1String(".jsonl.zst")) || QFileInfo(wish.file).isDir())
            return discovery::traceSource(file);
        return std::make_unique<DatabaseSource>(file);
    }
    std::unique_ptr<discovery::PointSource> stored;
    if (m_store) {
        StorePointsFilter filter;
        filter.layout = wish.layout;
        filter.sinkPolicy = wish.sinkPolicy;
        filter.ofSessions = wish.scope != PointScope::All;
        if (wish.scope == PointScope::Recent)
            filter.since = QDateTime::currentMSecsSinceEpoch() - kRecentDays * kScopeDayMs;
        stored = storeSource(m_store->path().toStdString(), filter);
    }
    // A chat that is stored is among them.
    if (wish.scope == PointScope::All && !m_session->isEmpty()
        && (!m_store || m_store->current() == 0))
        return withShown(std::move(stored));
    return stored;
}

QString ManifoldDesk::folder(const PointWish& wish) const
{
    if (!m_store || wish.scope == PointScope::Session || wish.scope == PointScope::File)
        return {};
    QString key = wish.scope == PointScope::Recent ? QStringLiteral("recent")
        : wish.scope == PointScope::Saved          ? QStringLiteral("saved")
                                                   : QStringLiteral("all");
    for (const std::string& part : { wish.sinkPolicy, wish.layout })
        if (!part.empty())
            key += QLatin1Char('-') + QString::fromStdString(part);
    if (wish.regressPosition)
        key += QStringLiteral("-regressed");
    return m_store->path() + QStringLiteral(".manifold/") + key;
}

QString ManifoldDesk::title(const std::string& session) const
{
    const QString name = QString::fromStdString(session);
    bool number = false;
    const SessionId id = name.toLongLong(&number);
    if (number && m_store)
        if (const SessionSummary* summary = m_store->find(id))
            return QString::fromStdString(summary->title);
    if (session == shown())
        return tr("This chat");
    return name;
}

bool ManifoldDesk::canOpen(const std::string& session) const
{
    if (session.empty())
        return false;
    if (session == shown())
        return true;
    bool number = false;
    const SessionId id = QString::fromStdString(session).toLongLong(&number);
    return number && m_store && m_store->find(id);
}

void ManifoldDesk::open(const std::string& session, int token, bool leave)
{
    if (session == shown())
        return goTo(token, leave);
    if (!canOpen(session))
        return;
    // Another session in its place would end the answer that is written.
    if (m_chat->isWriting()) {
        Q_EMIT openRefused(tr("An answer is being written."),
            tr("The other session opens once it is complete or stopped."));
        return;
    }
    m_token = token;
    m_leave = leave;
    m_store->open(QString::fromStdString(session).toLongLong());
}

void ManifoldDesk::goTo(int token, bool leave)
{
    if (m_session->trace().hasToken(token))
        m_selection->goTo(token);
    if (leave)
        Q_EMIT readingWanted();
}

int ManifoldDesk::threads() const
{
    const int all = usableProcessors();
    return m_chat->isWriting() ? std::max(1, all / 2) : all;
}

} // namespace ax::ui
