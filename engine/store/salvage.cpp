// SPDX-License-Identifier: Apache-2.0
#include "engine/store/salvage.h"

#include "engine/store/schema.h"
#include "engine/store/session_rows.h"
#include "engine/store/store_time.h"

#include <algorithm>
#include <ctime>
#include <set>

namespace ax::store {

namespace {

constexpr const char* kSmallTables[] = { "discovery_runs", "clusters", "cluster_lineage",
    "prototypes", "calibrations", "campaigns" };
constexpr int kMostMisses = 20000; ///< numbers tried one by one behind a page that is gone

/// Session numbers that any table still names.
std::set<std::int64_t> sessionsOf(const Database& damaged)
{
    std::set<std::int64_t> ids;
    for (const char* sql : { "SELECT id FROM sessions ORDER BY id",
             "SELECT id FROM sessions ORDER BY id DESC", "SELECT session FROM branches ORDER BY id",
             "SELECT session FROM branches ORDER BY id DESC",
             "SELECT session FROM messages ORDER BY id" }) {
        auto rows = damaged.prepare(sql);
        if (!rows)
            continue;
        for (auto more = rows->step(); more && *more; more = rows->step())
            if (rows->integer(0) > 0)
                ids.insert(rows->integer(0));
    }
    return ids;
}

/// Columns of `sessions` that are no sums of other tables.
constexpr const char* kKept = "title, title_given, created, updated, pinned, folder, deleted_at, "
                              "keep_everything, thinned_at, settings, draft";

Status copySession(Database& damaged, Database& fresh, std::int64_t id, bool& taken)
{
    taken = false;
    auto session = readSession(damaged, id, [](const std::string&) {});
    if (!session || (session->tokenCount() == 0 && std::as_const(*session).messages().empty()))
        return {};
    AX_TRY(Transaction transaction, Transaction::begin(fresh));
    const std::int64_t born = std::as_const(*session).header().createdAt;
    const std::int64_t created = born != 0 ? born : nowMs();
    AX_TRY(Statement insert,
        fresh.prepare("INSERT INTO sessions (id, created, updated) VALUES (?1, ?2, ?2)"));
    AX_CHECK(insert.bind(1, id).bind(2, created).run());
    SessionWriter writer(id);
    AX_CHECK(writer.write(fresh, session->snapshot(), true));
    if (auto rows = damaged.prepare(
            std::string("SELECT ") + kKept + ", state FROM sessions WHERE id = ? AND created > 0");
        rows) {
        rows->bind(1, id);
        if (const auto found = rows->step(); found && *found) {
            if (rows->integer(1) != 0)
                AX_CHECK(setTitle(fresh, id, std::string(rows->text(0)), true));
            AX_TRY(Statement update,
                fresh.prepare("UPDATE sessions SET created = ?, updated = ?, pinned = ?, folder = "
                              "?, deleted_at = ?, keep_everything = ?, thinned_at = ?, settings = "
                              "?, draft = ?, state = ? WHERE id = ?"));
            update.bind(1, rows->integer(2))
                .bind(2, rows->integer(3))
                .bind(3, rows->integer(4))
                .bind(4, rows->text(5))
                .bind(6, rows->integer(7))
                .bind(8, rows->text(9))
                .bind(9, rows->text(10))
                .bind(10, rows->text(11) == "interrupted" ? "interrupted" : "written")
                .bind(11, id);
            for (const auto& [from, to] : { std::pair { 6, 5 }, std::pair { 8, 7 } })
                if (rows->isNull(from))
                    update.null(to);
                else
                    update.bind(to, rows->integer(from));
            AX_CHECK(update.run());
        }
    }
    AX_CHECK(transaction.commit());
    taken = true;
    return {};
}

/// Puts the row into the table of the same name. Both have the newest schema: the same columns.
Result<Statement> insertInto(const Database& into, const std::string& table, int& columns)
{
    AX_TRY(const auto count,
        into.value(("SELECT count(*) FROM pragma_table_info('" + table + "')").c_str()));
    columns = int(count.value_or(1));
    std::string places = "?";
    for (int k = 1; k < columns; ++k)
        places += ", ?";
    return into.prepare("INSERT OR IGNORE INTO " + table + " VALUES (" + places + ")");
}

/// Every row that can be read. Behind a page that is gone each number is tried by itself until one
/// is found again. Errors: those of `into` alone.
Status copyRows(
    const Database& damaged, const Database& into, const std::string& table, const std::string& key)
{
    int columns = 1;
    AX_TRY(Statement put, insertInto(into, table, columns));
    auto from
        = damaged.prepare("SELECT * FROM " + table + " WHERE " + key + " >= ? ORDER BY " + key);
    auto one = damaged.prepare("SELECT * FROM " + table + " WHERE " + key + " = ?");
    if (!from || !one)
        return {};
    int misses = 0;
    for (std::int64_t next = 1; misses < kMostMisses;) {
        from->bind(1, next);
        auto more = from->step();
        for (; more && *more; more = from->step()) {
            next = std::max(next, from->integer(0)) + (key == "id");
            from->bindRowTo(put, columns);
            AX_CHECK(put.run());
            misses = 0;
        }
        if (more)
            return {};
        for (bool found = false; !found && misses < kMostMisses; ++next, ++misses) {
            one->bind(1, next);
            auto row = one->step();
            for (; row && *row; row = one->step()) {
                found = true;
                one->bindRowTo(put, columns);
                AX_CHECK(put.run());
                if (key == "id")
                    break;
            }
            one->reset();
        }
    }
    return {};
}

Status copySettings(const Database& damaged, const Database& into)
{
    int columns = 1;
    AX_TRY(Statement put, insertInto(into, "settings", columns));
    auto rows = damaged.prepare("SELECT * FROM settings");
    if (!rows)
        return {};
    for (auto more = rows->step(); more && *more; more = rows->step()) {
        rows->bindRowTo(put, columns);
        AX_CHECK(put.run());
    }
    return {};
}

/// A database that is removed when it is not needed any more.
class Scratch {
public:
    explicit Scratch(std::filesystem::path path)
        : m_path(std::move(path))
    {
        remove();
    }
    ~Scratch() { remove(); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    void remove() const
    {
        std::error_code ignored;
        for (const char* part : { "", "-wal", "-shm" })
            std::filesystem::remove(m_path.string() + part, ignored);
    }
    std::filesystem::path m_path;
};

} // namespace

bool maySetAside(const std::filesystem::path& path)
{
    const std::string ending = path.extension().string();
    return ending == ".db" || ending == ".sqlite" || ending == ".sqlite3";
}

Result<std::filesystem::path> moveAside(const std::filesystem::path& path)
{
    const std::time_t time = std::time(nullptr);
    std::tm parts {};
    ::gmtime_r(&time, &parts);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &parts);
    std::filesystem::path aside;
    for (int number = 1;; ++number) {
        // The ending stays, so that the file is known for what it is.
        aside = path.parent_path()
            / (path.stem().string() + ".damaged-" + stamp
                + (number > 1 ? "-" + std::to_string(number) : "") + path.extension().string());
        if (!std::filesystem::exists(aside))
            break;
    }
    std::error_code error;
    std::filesystem::rename(path, aside, error);
    if (error)
        return fail(ErrorCode::Io,
            "[store] " + path.string() + ": damaged, and cannot be moved: " + error.message(),
            kReadOnly, "move it yourself, or choose another with --db");
    for (const char* part : { "-wal", "-shm" })
        std::filesystem::rename(path.string() + part, aside.string() + part, error);
    return aside;
}

Status takeOver(
    const std::filesystem::path& damaged, Database& fresh, int& sessionsTaken, int& sessionsLost)
{
    auto old = Database::open(damaged, Database::Mode::ReadOnly);
    // With a writable schema SQLite reads files that are shorter than they say.
    if (!old || !old->run("PRAGMA writable_schema = ON") || !prepareForReading(*old))
        return {};
    // Row by row into a sound file first: there the sessions are put together again.
    const Scratch scratch(fresh.path().string() + ".partial");
    AX_TRY(Database rows, Database::open(scratch.path(), Database::Mode::ReadWrite));
    AX_CHECK(prepareForWriting(rows));
    AX_CHECK(rows.run("PRAGMA foreign_keys = OFF"));
    {
        AX_TRY(Transaction transaction, Transaction::begin(rows));
        for (const char* table :
            { "sessions", "branches", "messages", "tokens", "steps", "segments", "events" })
            AX_CHECK(copyRows(*old, rows, table, "id"));
        AX_CHECK(copyRows(*old, rows, "branch_messages", "branch"));
        AX_CHECK(transaction.commit());
    }
    // What messages still name of sessions and branches whose own rows are gone.
    AX_CHECK(rows.run(R"sql(
INSERT OR IGNORE INTO sessions (id, created, updated)
    SELECT DISTINCT session, 0, 0 FROM messages UNION SELECT DISTINCT session, 0, 0 FROM branches;
UPDATE branches SET parent = NULL, from_token = 0
    WHERE parent IS NOT NULL AND parent NOT IN (SELECT id FROM branches);
INSERT INTO branches (id, session, span, from_token, tokens, position)
    SELECT l.branch, min(m.session), abs(random()) | 1, 0,
        coalesce((SELECT max(end) FROM tokens t WHERE t.branch = l.branch), 0), l.branch
    FROM branch_messages l JOIN messages m ON m.id = l.message
    WHERE l.branch NOT IN (SELECT id FROM branches) GROUP BY l.branch;
UPDATE sessions SET shown_branch = (SELECT id FROM branches b WHERE b.session = sessions.id AND
    b.position IS NOT NULL ORDER BY b.position LIMIT 1)
    WHERE shown_branch IS NULL OR shown_branch NOT IN (SELECT id FROM branches);
)sql"));
    for (const std::int64_t id : sessionsOf(rows)) {
        bool taken = false;
        AX_CHECK(copySession(rows, fresh, id, taken));
        ++(taken ? sessionsTaken : sessionsLost);
    }
    AX_TRY(Transaction transaction, Transaction::begin(fresh));
    for (const char* table : kSmallTables)
        AX_CHECK(copyRows(*old, fresh, table, "id"));
    AX_CHECK(copySettings(*old, fresh));
    return transaction.commit();
}

} // namespace ax::store
