// SPDX-License-Identifier: Apache-2.0
#include "engine/store/store.h"

#include "engine/core/files.h"
#include "engine/core/json_cursor.h"
#include "engine/store/lease.h"
#include "engine/store/packed.h"
#include "engine/store/salvage.h"
#include "engine/store/schema.h"
#include "engine/store/session_rows.h"
#include "engine/store/store_time.h"

#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <limits>

namespace ax {

using store::Database;
using store::Statement;
using store::Transaction;

namespace {

constexpr int kVacuumPages = 256; ///< given back at a time

/// Only one program opens, brings up or sets aside a store at a time.
class OpeningLock {
public:
    explicit OpeningLock(const std::filesystem::path& path)
        : m_file(::open((path.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        // Without one (a read-only folder) nothing can be set aside either.
        if (m_file >= 0)
            (void)::flock(m_file, LOCK_EX);
    }
    ~OpeningLock()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    OpeningLock(const OpeningLock&) = delete;
    OpeningLock& operator=(const OpeningLock&) = delete;

private:
    int m_file;
};

bool isDamage(const Error& error) { return error.place == store::kDamaged; }

Result<std::unique_ptr<Database>> openSound(const std::filesystem::path& path)
{
    AX_TRY(Database opened, Database::open(path, Database::Mode::ReadWrite));
    auto database = std::make_unique<Database>(std::move(opened));
    AX_CHECK(store::prepareForWriting(*database));
    // Reading what every list needs finds a file that is cut or overwritten.
    for (const char* sql : { "SELECT count(title || zones || state) FROM sessions",
             "SELECT count(record) FROM branches", "SELECT count(*) FROM settings" })
        AX_CHECK(database->value(sql));
    return database;
}

constexpr const char* kSummary
    = "SELECT id, trace_id, title, model, folder, title_given, created, updated, pinned, "
      "keep_everything, thinned_at, tokens, generated, branch_count, zones, bytes_text, "
      "bytes_tokens, bytes_steps, bytes_fingerprints, state, lease_holder, lease_heartbeat FROM "
      "sessions ";

SessionSummary summaryOf(const Statement& row)
{
    SessionSummary s;
    s.id = row.integer(0);
    s.traceId = row.text(1);
    s.title = row.text(2);
    s.model = row.text(3);
    s.folder = row.text(4);
    s.titleGiven = row.integer(5) != 0;
    s.created = row.integer(6);
    s.updated = row.integer(7);
    s.pinned = row.integer(8) != 0;
    s.keepEverything = row.integer(9) != 0;
    s.thinnedAt = row.integer(10);
    s.tokens = int(row.integer(11));
    s.generated = int(row.integer(12));
    s.branches = int(row.integer(13));
    if (const auto zones = treeOf(row.text(14)); zones.is_object())
        for (const auto& [zone, count] : zones.items())
            if (count.is_number_integer())
                s.zones.emplace_back(zone, count.get<int>());
    s.bytes = { row.integer(15), row.integer(16), row.integer(17), row.integer(18) };
    s.interrupted = row.text(19) == "interrupted";
    s.leaseHolder = row.text(20);
    s.leased = !s.leaseHolder.empty() && row.integer(21) > nowMs() - store::kLeaseMs
        && !store::holderGone(s.leaseHolder);
    return s;
}

constexpr const char* kPlaceFile = "store-place";
constexpr std::size_t kLongestPath = 8192;

tl::unexpected<Error> noSession(SessionId id)
{
    return fail(ErrorCode::NotFound, "[store] no session " + std::to_string(id), {},
        "attnx sessions list shows those there are");
}

} // namespace

std::filesystem::path defaultStorePath() { return dataFolder() / "explorer.db"; }

std::filesystem::path currentStorePath()
{
    if (auto named = readTextFile(dataFolder() / kPlaceFile, kLongestPath)) {
        while (!named->empty() && named->back() == '\n')
            named->pop_back();
        if (const std::filesystem::path path(*named); path.is_absolute())
            return path;
    }
    return defaultStorePath();
}

Status nameStore(const std::filesystem::path& path)
{
    const std::filesystem::path file = dataFolder() / kPlaceFile;
    std::error_code wrong;
    if (path != defaultStorePath())
        return writeFile(file, path.string() + "\n");
    std::filesystem::remove(file, wrong);
    if (wrong)
        return fail(ErrorCode::Io, "[store] " + file.string() + ": " + wrong.message());
    return {};
}

Store::Store(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::filesystem::path Store::path() const { return m_database->path(); }

Result<Store> Store::open(const std::filesystem::path& path, Access access)
{
    if (access == Access::ReadOnly) {
        AX_TRY(Database opened, Database::open(path, Database::Mode::ReadOnly));
        auto database = std::make_unique<Database>(std::move(opened));
        AX_CHECK(store::prepareForReading(*database));
        return Store(std::move(database));
    }
    // Another program's database stays as it is, without even a lock beside it.
    if (auto there = Database::open(path, Database::Mode::ReadOnly)) {
        const Status readable = store::prepareForReading(*there);
        if (!readable && readable.error().code == ErrorCode::Format && !isDamage(readable.error()))
            return tl::unexpected<Error>(readable.error());
    }
    std::error_code ignored;
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), ignored);
    const OpeningLock lock(path);
    // Chats are nobody else's to read; SQLite gives its other files the same rights.
    if (const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        made >= 0)
        ::close(made);
    auto database = openSound(path);
    if (database)
        return Store(std::move(*database));
    if (!isDamage(database.error()) || !store::maySetAside(path))
        return tl::unexpected<Error>(std::move(database.error()));
    AX_TRY(const std::filesystem::path damaged, store::moveAside(path));
    AX_TRY(std::unique_ptr<Database> fresh, openSound(path));
    SetAside aside;
    aside.damaged = damaged;
    AX_CHECK(store::takeOver(damaged, *fresh, aside.sessionsTaken, aside.sessionsLost));
    Store result(std::move(fresh));
    result.m_setAside = aside;
    return result;
}

Result<std::vector<SessionSummary>> Store::list() const
{
    AX_TRY(Statement rows,
        m_database->prepare(std::string(kSummary)
            + "WHERE deleted_at IS NULL ORDER BY pinned DESC, updated DESC, id DESC"));
    std::vector<SessionSummary> all;
    while (true) {
        AX_TRY(const bool more, rows.step());
        if (!more)
            return all;
        all.push_back(summaryOf(rows));
    }
}

Result<SessionId> Store::find(const std::string& name) const
{
    AX_TRY(Statement rows,
        m_database->prepare(
            "SELECT id FROM sessions WHERE deleted_at IS NULL AND (CAST(id AS TEXT) "
            "= ?1 OR trace_id = ?1) ORDER BY id DESC"));
    AX_TRY(const bool found, rows.bind(1, name).step());
    if (!found)
        return fail(ErrorCode::NotFound, "[store] no session " + name, m_database->path().string(),
            "attnx sessions list shows those there are");
    return rows.integer(0);
}

Result<SessionSummary> Store::summary(SessionId id) const
{
    AX_TRY(Statement rows, m_database->prepare(std::string(kSummary) + "WHERE id = ?"));
    AX_TRY(const bool found, rows.bind(1, id).step());
    if (!found)
        return noSession(id);
    return summaryOf(rows);
}

Result<TraceSession> Store::read(SessionId id, std::stop_token stop) const
{
    return store::readSession(*m_database, id, {}, std::move(stop));
}

Result<SessionExtras> Store::extras(SessionId id) const
{
    AX_TRY(
        Statement rows, m_database->prepare("SELECT settings, draft FROM sessions WHERE id = ?"));
    AX_TRY(const bool found, rows.bind(1, id).step());
    if (!found)
        return noSession(id);
    return SessionExtras { std::string(rows.text(0)), std::string(rows.text(1)) };
}

Result<std::vector<std::string>> Store::check(
    const std::function<void(int done, int total)>& progress) const
{
    std::vector<std::string> faults;
    {
        AX_TRY(Statement rows, m_database->prepare("PRAGMA integrity_check(100)"));
        while (true) {
            AX_TRY(const bool more, rows.step());
            if (!more)
                break;
            if (rows.text(0) != "ok")
                faults.push_back("file: " + std::string(rows.text(0)));
        }
        AX_TRY(Statement keys, m_database->prepare("PRAGMA foreign_key_check"));
        while (true) {
            AX_TRY(const bool more, keys.step());
            if (!more)
                break;
            faults.push_back("file: a row of " + std::string(keys.text(0)) + " has no "
                + std::string(keys.text(2)));
        }
    }
    AX_TRY(const std::vector<SessionSummary> all, list());
    int done = 0;
    for (const SessionSummary& one : all) {
        const std::string name = "session " + std::to_string(one.id) + ": ";
        const std::size_t before = faults.size();
        auto session = store::readSession(
            *m_database, one.id, [&](const std::string& what) { faults.push_back(name + what); });
        // Counts that differ because of a damaged chunk are no fault of their own.
        const bool whole = session && faults.size() == before && !one.leased;
        if (!session)
            faults.push_back(name + session.error().message);
        else if (whole && session->tokenCount() != one.tokens)
            faults.push_back(name + "expected " + std::to_string(one.tokens) + " tokens, found "
                + std::to_string(session->tokenCount()));
        else if (whole && int(session->keptBranches().size()) + 1 != one.branches)
            faults.push_back(name + "expected " + std::to_string(one.branches) + " branches, found "
                + std::to_string(session->keptBranches().size() + 1));
        if (progress)
            progress(++done, int(all.size()));
    }
    return faults;
}

Result<SessionId> Store::add(const TraceSnapshot& trace, const SessionExtras& extras)
{
    AX_TRY(Transaction transaction, Transaction::begin(*m_database));
    AX_TRY(Statement insert,
        m_database->prepare(
            "INSERT INTO sessions (created, updated, settings, draft) VALUES (?1, ?1, ?2, ?3)"));
    const std::int64_t created = std::as_const(*trace).header().createdAt;
    AX_CHECK(insert.bind(1, created != 0 ? created : nowMs())
                 .bind(2, extras.settings)
                 .bind(3, extras.draft)
                 .run());
    const SessionId id = m_database->lastId();
    store::SessionWriter writer(id);
    AX_CHECK(writer.write(*m_database, trace, true));
    AX_CHECK(transaction.commit());
    return id;
}

Status Store::rename(SessionId id, const std::string& title)
{
    AX_TRY(Transaction transaction, Transaction::begin(*m_database));
    AX_CHECK(store::setTitle(*m_database, id, title, true));
    return transaction.commit();
}

namespace {

Status change(Database& database, SessionId id, const char* sql, auto value)
{
    AX_TRY(Statement update, database.prepare(sql));
    AX_CHECK(update.bind(1, value).bind(2, id).run());
    return database.changes() > 0 ? Status() : Status(noSession(id));
}

} // namespace

Status Store::setPinned(SessionId id, bool pinned)
{
    return change(*m_database, id, "UPDATE sessions SET pinned = ? WHERE id = ?", int(pinned));
}

Status Store::setFolder(SessionId id, const std::string& folder)
{
    return change(*m_database, id, "UPDATE sessions SET folder = ? WHERE id = ?", folder);
}

Status Store::setKeepEverything(SessionId id, bool keep)
{
    return change(
        *m_database, id, "UPDATE sessions SET keep_everything = ? WHERE id = ?", int(keep));
}

Status Store::markDeleted(SessionId id)
{
    AX_TRY(const SessionSummary one, summary(id));
    if (one.leased)
        return fail(ErrorCode::Io,
            "[store] session " + std::to_string(id) + " is being written by another program",
            store::kLocked, "close it there first");
    return change(*m_database, id, "UPDATE sessions SET deleted_at = ? WHERE id = ?", nowMs());
}

Status Store::restore(SessionId id)
{
    AX_TRY(Statement update,
        m_database->prepare("UPDATE sessions SET deleted_at = NULL WHERE id = ?"));
    return update.bind(1, id).run();
}

Result<bool> Store::purgePortion(std::int64_t olderThan)
{
    AX_TRY(Statement rows,
        m_database->prepare("SELECT id FROM sessions WHERE deleted_at <= ? LIMIT 1"));
    AX_TRY(const bool found, rows.bind(1, olderThan).step());
    if (found) {
        const SessionId id = rows.integer(0);
        rows.reset();
        AX_TRY(Transaction transaction, Transaction::begin(*m_database));
        AX_CHECK(store::deleteSessionRows(*m_database, id));
        AX_CHECK(transaction.commit());
        return true;
    }
    AX_TRY(const auto before, m_database->value("PRAGMA freelist_count"));
    if (before.value_or(0) <= 0)
        return false;
    AX_CHECK(m_database->run(
        ("PRAGMA incremental_vacuum(" + std::to_string(kVacuumPages) + ")").c_str()));
    AX_TRY(const auto now, m_database->value("PRAGMA freelist_count"));
    if (now.value_or(0) > 0 && now.value_or(0) < *before)
        return true;
    AX_CHECK(m_database->value("PRAGMA wal_checkpoint(TRUNCATE)"));
    return false;
}

Result<std::int64_t> Store::freeBytes() const
{
    AX_TRY(const auto pages, m_database->value("PRAGMA freelist_count"));
    AX_TRY(const auto size, m_database->value("PRAGMA page_size"));
    return pages.value_or(0) * size.value_or(0);
}

Status Store::purge(std::int64_t olderThan,
    const std::function<void(std::int64_t done, std::int64_t total)>& progress,
    std::stop_token stop)
{
    std::int64_t total = 0;
    for (bool more = true; more && !stop.stop_requested();) {
        AX_TRY(const auto free, m_database->value("PRAGMA freelist_count"));
        total = std::max(total, free.value_or(0)); // grows while rows go
        if (progress && total > 0)
            progress(total - free.value_or(0), total);
        AX_TRY(more, purgePortion(olderThan));
    }
    return {};
}

Status Store::remove(SessionId id)
{
    AX_CHECK(markDeleted(id));
    return purge(nowMs());
}

Result<Store::Thinned> Store::thin(std::int64_t olderThan, bool really, std::stop_token stop)
{
    Thinned all;
    while (!stop.stop_requested()) {
        AX_TRY(const Thinned one, thinNext(olderThan, all.last, really));
        if (one.last == 0)
            break;
        all += one;
    }
    return all;
}

Result<Store::Thinned> Store::thinPortion(std::int64_t olderThan, SessionId after)
{
    return thinNext(olderThan, after, true);
}

Result<Store::Thinned> Store::thinSession(SessionId id)
{
    return thinNext(std::numeric_limits<std::int64_t>::max(), id - 1, true, id);
}

Result<Store::Thinned> Store::thinNext(
    std::int64_t olderThan, SessionId after, bool really, SessionId last)
{
    Thinned thinned;
    {
        AX_TRY(Statement next,
            m_database->prepare(
                "SELECT id FROM sessions WHERE id > ? AND id <= ? AND deleted_at IS NULL AND "
                "keep_everything = 0 AND pinned = 0 AND (thinned_at IS NULL OR thinned_at < "
                "updated) "
                "AND updated < ? AND bytes_steps > 0 AND lease_heartbeat < ? ORDER BY id LIMIT 1"));
        AX_TRY(const bool found,
            next.bind(1, after)
                .bind(2, last)
                .bind(3, olderThan)
                .bind(4, nowMs() - store::kLeaseMs)
                .step());
        if (!found)
            return thinned;
        thinned.last = next.integer(0);
    }
    // Counting alone needs no lock, and no right to write.
    std::optional<Transaction> transaction;
    if (really) {
        AX_TRY(Transaction begun, Transaction::begin(*m_database));
        transaction.emplace(std::move(begun));
    }
    AX_TRY(Statement rows,
        m_database->prepare("SELECT id, format, data FROM steps WHERE branch IN (SELECT id FROM "
                            "branches WHERE session = ?)"));
    AX_TRY(Statement put,
        m_database->prepare("UPDATE steps SET format = ?, checksum = ?, data = ? WHERE id = ?"));
    rows.bind(1, thinned.last);
    while (true) {
        AX_TRY(const bool more, rows.step());
        if (!more)
            break;
        auto thin = store::thinnedSteps(rows.text(2), int(rows.integer(1)));
        if (!thin)
            continue; // a damaged chunk stays as it is
        thinned.bytes += std::int64_t(rows.text(2).size()) - std::int64_t(thin->size());
        thinned.left += std::int64_t(thin->size());
        if (really)
            AX_CHECK(put.bind(1, store::kPackedFormat)
                         .bind(2, store::checksum(*thin))
                         .blob(3, *thin)
                         .bind(4, rows.integer(0))
                         .run());
    }
    thinned.bytes = std::max<std::int64_t>(0, thinned.bytes);
    thinned.sessions = thinned.bytes > 0 ? 1 : 0;
    {
        AX_TRY(Statement size,
            m_database->prepare("SELECT tokens, bytes_fingerprints, bytes_text + bytes_tokens FROM "
                                "sessions WHERE id = ?"));
        AX_TRY(const bool there, size.bind(1, thinned.last).step());
        if (there && thinned.sessions > 0) {
            thinned.tokens = size.integer(0);
            thinned.left += size.integer(1);
            thinned.text = size.integer(2);
        } else {
            thinned.left = 0;
        }
    }
    if (!really)
        return thinned;
    AX_TRY(Statement mark,
        m_database->prepare("UPDATE sessions SET thinned_at = ?, bytes_steps = bytes_steps - ? "
                            "WHERE id = ?"));
    AX_CHECK(mark.bind(1, nowMs()).bind(2, thinned.bytes).bind(3, thinned.last).run());
    AX_CHECK(transaction->commit());
    return thinned;
}

Result<std::string> Store::setting(const std::string& name) const
{
    AX_TRY(Statement rows, m_database->prepare("SELECT value FROM settings WHERE name = ?"));
    AX_TRY(const bool found, rows.bind(1, name).step());
    return found ? std::string(rows.text(0)) : std::string();
}

Status Store::setSetting(const std::string& name, const std::string& value)
{
    AX_TRY(Statement put,
        m_database->prepare("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)"));
    return put.bind(1, name).bind(2, value).run();
}

Status Store::fingerprints(const FingerprintFilter& filter,
    const std::function<bool(const StoredFingerprint&)>& take) const
{
    AX_TRY(Statement rows,
        m_database->prepare(
            "SELECT f.id, f.session, f.branch, f.token_index, f.request_id, f.model_hash, "
            "f.layout, "
            "f.sink_policy, f.zone, f.confidence, f.created, f.vector FROM fingerprints f LEFT "
            "JOIN "
            "sessions s ON s.id = f.session WHERE s.deleted_at IS NULL AND (?1 IS NULL OR "
            "f.session "
            "= ?1) AND (?2 = '' OR f.layout = ?2) AND (?3 = '' OR f.model_hash = ?3) ORDER BY "
            "f.id"));
    if (filter.session)
        rows.bind(1, *filter.session);
    else
        rows.null(1);
    rows.bind(2, filter.layout).bind(3, filter.modelHash);
    while (true) {
        AX_TRY(const bool more, rows.step());
        if (!more)
            return {};
        StoredFingerprint one;
        one.id = rows.integer(0);
        one.session = rows.integer(1);
        one.branch = rows.integer(2);
        one.tokenIndex = std::int32_t(rows.integer(3));
        one.requestId = rows.text(4);
        one.modelHash = rows.text(5);
        one.layout = rows.text(6);
        one.sinkPolicy = rows.text(7);
        one.zone = rows.text(8);
        one.confidence = float(rows.number(9));
        one.created = rows.integer(10);
        const std::string_view bytes = rows.text(11);
        if (bytes.size() != sizeof one.values)
            continue;
        std::memcpy(one.values.data(), bytes.data(), bytes.size());
        if (!take(one))
            return {};
    }
}

} // namespace ax
