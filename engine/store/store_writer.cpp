// SPDX-License-Identifier: Apache-2.0
#include "engine/store/store_writer.h"

#include "engine/store/database.h"
#include "engine/store/lease.h"
#include "engine/store/session_rows.h"
#include "engine/store/store_mover.h"
#include "engine/store/store_time.h"

#include <chrono>

namespace ax {

using std::chrono::steady_clock;
using store::Database;
using store::SessionWriter;
using store::Statement;
using store::Transaction;

namespace {

constexpr auto kBeat = std::chrono::milliseconds(2500); ///< a lease falls after 10 s
constexpr auto kRetry = std::chrono::milliseconds(500);
/// A session that grows is written so often, or when so many tokens wait.
constexpr auto kPace = std::chrono::milliseconds(150);
constexpr int kPaceTokens = 40;
constexpr auto kLastTry = std::chrono::seconds(2); ///< of the destructor

/// Failures that go away by themselves or when somebody makes room.
bool passes(const Error& error)
{
    return error.code == ErrorCode::Io || error.code == ErrorCode::NotFound
        || error.place == store::kDamaged; // it is set aside
}

} // namespace

/// A session that somebody has open.
struct StoreWriter::Open {
    // Under the mutex.
    std::optional<SessionState> waiting;
    bool ending = false;
    SessionId id = 0; ///< 0: no row yet
    // The thread's own.
    TraceSnapshot read; ///< until its writer was made
    std::optional<SessionWriter> writer;
    bool leased = false, readOnly = false;
    int writtenTokens = 0;
    steady_clock::time_point writtenAt; ///< long ago: never

    /// When it is to be looked at; nothing: there is nothing to do.
    std::optional<steady_clock::time_point> due() const
    {
        // The first time at once: then it has a number.
        if (read || ending || (waiting && (!waiting->writing || id == 0)))
            return steady_clock::time_point::min();
        if (!waiting)
            return std::nullopt;
        return waiting->trace->tokenCount() >= writtenTokens + kPaceTokens
            ? steady_clock::time_point::min()
            : writtenAt + kPace;
    }
};

StoreWriter::StoreWriter(std::filesystem::path path, Listener listener)
    : m_path(std::move(path))
    , m_listener(std::move(listener))
    , m_holder(store::holderName())
    , m_thread([this](const std::stop_token& stop) { loop(stop); })
{
}

StoreWriter::~StoreWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        for (auto& [key, session] : m_sessions)
            session->ending = true;
    }
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

StoreWriter::Key StoreWriter::begin()
{
    const std::lock_guard lock(m_mutex);
    const Key key = m_nextKey++;
    m_sessions.emplace(key, std::make_shared<Open>());
    return key;
}

StoreWriter::Key StoreWriter::resume(SessionId id, TraceSnapshot read)
{
    auto session = std::make_shared<Open>();
    session->id = id;
    session->read = std::move(read);
    const std::lock_guard lock(m_mutex);
    const Key key = m_nextKey++;
    m_sessions.emplace(key, std::move(session));
    m_wake.notify_all();
    return key;
}

void StoreWriter::save(Key key, SessionState state)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(key);
    if (found == m_sessions.end())
        return;
    auto& waiting = found->second->waiting;
    // Settings that still wait are not forgotten with the trace they came with.
    if (waiting && waiting->extras && !state.extras)
        state.extras = std::move(waiting->extras);
    waiting = std::move(state);
    m_wake.notify_all();
}

SessionId StoreWriter::idOf(Key key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(key);
    return found == m_sessions.end() ? 0 : found->second->id;
}

void StoreWriter::end(Key key)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_sessions.find(key); found != m_sessions.end())
        found->second->ending = true;
    m_wake.notify_all();
}

void StoreWriter::run(std::function<Status(Store&)> work, std::function<void(const Status&)> done)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back({ std::move(work), std::move(done) });
    m_wake.notify_all();
}

void StoreWriter::moveTo(std::filesystem::path to, std::function<void(const StoreMove&)> tell)
{
    run(
        [this, to, tell](Store& store) -> Status {
            if (m_mover)
                return fail(ErrorCode::InvalidArgument, "[store] it is being moved already");
            AX_TRY(m_mover, store::StoreMover::begin(store.database(), to, tell, [this] {
                const std::lock_guard lock(m_mutex);
                m_moved = true;
                m_wake.notify_all();
            }));
            return {};
        },
        [tell](const Status& status) {
            if (!status)
                tell({ StoreMove::Stage::Failed, 0, 0, status.error(), {} });
        });
}

/// What it left lies no more when its end is told.
void StoreWriter::endMove(std::unique_ptr<store::StoreMover> mover, const StoreMove& move)
{
    const auto tell = mover->teller();
    mover.reset();
    tell(move);
}

void StoreWriter::cancelMove()
{
    run([this](Store&) -> Status {
        if (m_mover)
            endMove(std::move(m_mover), { StoreMove::Stage::Cancelled, 0, 0, {}, {} });
        const std::lock_guard lock(m_mutex);
        m_moved = false;
        return {};
    });
}

void StoreWriter::finishMove()
{
    std::unique_ptr<store::StoreMover> mover = std::move(m_mover);
    if (!mover)
        return;
    Status status = openStore();
    if (status)
        status = mover->finish(m_store->database());
    StoreMove move;
    move.stage = status ? StoreMove::Stage::Done : StoreMove::Stage::Failed;
    if (status) {
        const std::filesystem::path old = std::exchange(m_path, mover->to());
        m_store.reset();
        move.left = store::StoreMover::removeOld(old);
        // What was read and written so far stands in the copy as it stood in the old file.
        (void)openStore();
    } else {
        move.error = status.error();
    }
    endMove(std::move(mover), move);
    if (m_listener.changed)
        m_listener.changed();
}

bool StoreWriter::flush(double seconds)
{
    std::unique_lock lock(m_mutex);
    const auto quiet = [this] {
        if (m_busy || !m_tasks.empty())
            return false;
        for (const auto& [key, session] : m_sessions)
            if (session->waiting || session->ending) // its lease is not given back yet
                return false;
        return true;
    };
    return m_idle.wait_for(lock, std::chrono::duration<double>(seconds), quiet);
}

void StoreWriter::tell(const std::optional<Error>& error)
{
    const std::optional<std::string> now = error ? std::optional(error->place) : std::nullopt;
    if (now == m_told)
        return;
    m_told = now;
    if (m_listener.trouble)
        m_listener.trouble(error);
}

Status StoreWriter::openStore()
{
    if (m_store)
        return {};
    AX_TRY(Store opened, Store::open(m_path, Store::Access::ReadWrite));
    if (opened.setAside() && m_listener.setAside)
        m_listener.setAside(*opened.setAside());
    m_store.emplace(std::move(opened));
    return {};
}

void StoreWriter::loop(const std::stop_token& stop)
{
    auto nextBeat = steady_clock::now() + kBeat;
    std::optional<steady_clock::time_point> lastTry;
    while (true) {
        Task task;
        Key key = 0;
        std::shared_ptr<Open> session;
        std::optional<SessionState> state;
        bool moved = false;
        {
            std::unique_lock lock(m_mutex);
            // Seen before the sessions: what comes later wakes again.
            const auto nextDue = [this] {
                std::optional<steady_clock::time_point> next;
                if (!m_tasks.empty() || m_moved)
                    next = steady_clock::time_point::min();
                for (const auto& [id, open] : m_sessions)
                    if (const auto due = open->due(); due && (!next || *due < *next))
                        next = due;
                return next;
            };
            m_busy = false;
            if (!nextDue())
                m_idle.notify_all();
            if (stop.stop_requested())
                m_moved = false; // what is not moved by now stays where it is
            if (stop.stop_requested() && !lastTry)
                lastTry = steady_clock::now() + kLastTry;
            if (stop.stop_requested()
                && (!nextDue() || (m_failing && steady_clock::now() > *lastTry)))
                break;
            if (m_failing) {
                // Nothing that is posted makes it go sooner.
                m_wake.wait_for(lock, kRetry, [] { return false; });
            } else {
                while (!stop.stop_requested()) {
                    const auto due = nextDue();
                    const auto time = steady_clock::now();
                    if ((due && *due <= time) || time >= nextBeat)
                        break;
                    m_wake.wait_until(lock, due ? std::min(*due, nextBeat) : nextBeat);
                }
            }
            m_busy = true;
            // What was saved or ended before a task was posted comes before it; an answer that is
            // being written waits for its pace.
            const auto take = [&](steady_clock::time_point until) {
                for (auto& [id, open] : m_sessions)
                    if (const auto due = open->due(); due && *due <= until) {
                        key = id;
                        session = open;
                        state = std::move(open->waiting);
                        open->waiting.reset();
                        return true;
                    }
                return false;
            };
            moved = std::exchange(m_moved, false);
            if (!take(steady_clock::time_point::min()) && !m_tasks.empty()) {
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
            } else if (!session) {
                take(stop.stop_requested() ? steady_clock::time_point::max() : steady_clock::now());
            }
        }
        if (steady_clock::now() >= nextBeat) {
            beat();
            nextBeat = steady_clock::now() + kBeat;
        }
        if (moved)
            finishMove();
        Status status;
        if (task.work) {
            status = openStore();
            if (status)
                status = task.work(*m_store);
            if (task.done)
                task.done(status);
            if (m_listener.changed)
                m_listener.changed();
            // Whoever asked was told; the thread goes on.
            status = {};
        } else if (session) {
            status = openStore();
            if (status && session->read && !session->writer) {
                auto writer
                    = SessionWriter::resume(m_store->database(), session->id, session->read);
                if (writer)
                    session->writer.emplace(std::move(*writer));
                else
                    status = tl::unexpected<Error>(std::move(writer.error()));
            }
            if (status)
                session->read.reset();
            if (status && state)
                status = writeOne(key, *session, *state);
            if (status) {
                m_failing = false;
                tell(std::nullopt);
            } else if (status.error().place == store::kDamaged) {
                // Opened again, it is set aside; every open session is written anew.
                if (m_mover)
                    endMove(
                        std::move(m_mover), { StoreMove::Stage::Failed, 0, 0, status.error(), {} });
                m_store.reset();
                const std::lock_guard lock(m_mutex);
                for (auto& [id, open] : m_sessions) {
                    open->writer.reset();
                    open->read.reset();
                    open->leased = false;
                }
            }
            const std::lock_guard lock(m_mutex);
            if (!status && passes(status.error()) && state && !session->waiting)
                session->waiting = std::move(state);
            if (status && session->ending && !session->waiting) {
                if (session->leased && m_store) {
                    if (auto give = m_store->database().prepare(
                            "UPDATE sessions SET lease_holder = '', lease_heartbeat = 0 WHERE id = "
                            "? AND lease_holder = ?"))
                        (void)give->bind(1, session->id).bind(2, m_holder).run();
                }
                m_sessions.erase(key);
            }
        }
        if (!status) {
            tell(status.error());
            m_failing = true;
        }
    }
    m_mover.reset();
    m_store.reset();
    const std::lock_guard lock(m_mutex);
    m_busy = false;
    m_idle.notify_all();
}

Status StoreWriter::writeOne(Key key, Open& session, const SessionState& state)
{
    if (session.readOnly)
        return {};
    Database& database = m_store->database();
    AX_TRY(Transaction transaction, Transaction::begin(database));
    bool created = false;
    SessionId id = session.id;
    // Made for good only when the rows are in.
    std::optional<SessionWriter> fresh;
    // Another program went on with it since it was read here: what is shown here becomes a session
    // of its own, and nothing of either is lost.
    bool apart = false;
    if (id != 0 && session.writer) {
        AX_TRY(Statement held, database.prepare("SELECT lease_holder FROM sessions WHERE id = ?"));
        AX_TRY(const bool known, held.bind(1, id).step());
        if (known && held.text(0) != m_holder) {
            AX_TRY(apart, session.writer->isBehind(database));
        }
        if (apart)
            id = 0;
    }
    if (id == 0) {
        AX_TRY(Statement insert,
            database.prepare("INSERT INTO sessions (created, updated, lease_holder, "
                             "lease_heartbeat) VALUES (?1, ?1, ?2, ?3)"));
        const std::int64_t time = nowMs();
        const std::int64_t born = std::as_const(*state.trace).header().createdAt;
        AX_CHECK(insert.bind(1, born != 0 ? born : time).bind(2, m_holder).bind(3, time).run());
        id = database.lastId();
        created = true;
        if (apart) { // what belongs to it comes along
            AX_TRY(Statement copy,
                database.prepare("UPDATE sessions SET (folder, settings, draft) = (SELECT folder, "
                                 "settings, draft FROM sessions WHERE id = ?2) WHERE id = ?1"));
            AX_CHECK(copy.bind(1, id).bind(2, session.id).run());
        }
    } else {
        AX_TRY(Statement held, database.prepare("SELECT lease_holder FROM sessions WHERE id = ?"));
        AX_TRY(const bool known, held.bind(1, id).step());
        const std::string holder = known ? std::string(held.text(0)) : std::string();
        held.reset();
        AX_TRY(Statement lease,
            database.prepare("UPDATE sessions SET lease_holder = ?1, lease_heartbeat = ?2 WHERE id "
                             "= ?3 AND (lease_holder IN ('', ?1, ?5) OR lease_heartbeat < ?4)"));
        AX_CHECK(lease.bind(1, m_holder)
                     .bind(2, nowMs())
                     .bind(3, id)
                     .bind(4, nowMs() - store::kLeaseMs)
                     .bind(5, store::holderGone(holder) ? holder : m_holder)
                     .run());
        if (database.changes() == 0) {
            if (known) {
                session.readOnly = true;
                if (m_listener.readOnly)
                    m_listener.readOnly(key, holder);
                return {};
            }
            // Deleted elsewhere, or lost with a damaged file: it is written anew.
            AX_TRY(Statement insert,
                database.prepare("INSERT INTO sessions (id, created, updated, lease_holder, "
                                 "lease_heartbeat) VALUES (?1, ?2, ?2, ?3, ?2)"));
            AX_CHECK(insert.bind(1, id).bind(2, nowMs()).bind(3, m_holder).run());
            fresh.emplace(id);
        }
    }
    if ((!session.writer || apart) && !fresh) {
        // Rows of it that were taken over from a damaged file are replaced.
        for (const char* sql : { "UPDATE branches SET parent = NULL WHERE session = ?",
                 "DELETE FROM branches WHERE session = ?" }) {
            AX_TRY(Statement drop, database.prepare(sql));
            AX_CHECK(drop.bind(1, id).run());
        }
        fresh.emplace(id);
    }
    SessionWriter& writer = fresh ? *fresh : *session.writer;
    AX_CHECK(writer.write(database, state.trace, !state.writing, state.interrupted));
    if (state.extras) {
        AX_TRY(Statement put,
            database.prepare("UPDATE sessions SET settings = ?, draft = ? WHERE id = ?"));
        AX_CHECK(
            put.bind(1, state.extras->settings).bind(2, state.extras->draft).bind(3, id).run());
    }
    AX_CHECK(transaction.commit());
    writer.keep();
    if (fresh)
        session.writer = std::move(fresh);
    session.leased = true;
    session.writtenTokens = state.trace->tokenCount();
    session.writtenAt = steady_clock::now();
    if (created) {
        {
            const std::lock_guard lock(m_mutex);
            session.id = id;
        }
        if (m_listener.created)
            m_listener.created(key, id);
    }
    if (m_listener.saved)
        m_listener.saved(key, state.trace);
    if (m_listener.changed)
        m_listener.changed();
    return {};
}

void StoreWriter::beat()
{
    if (!m_store)
        return;
    std::vector<SessionId> held;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [key, session] : m_sessions)
            if (session->leased && !session->readOnly)
                held.push_back(session->id);
    }
    for (const SessionId id : held)
        if (auto sign = m_store->database().prepare(
                "UPDATE sessions SET lease_heartbeat = ? WHERE id = ? AND lease_holder = ?"))
            (void)sign->bind(1, nowMs()).bind(2, id).bind(3, m_holder).run();
}

} // namespace ax
