// SPDX-License-Identifier: Apache-2.0
#include "engine/store/salvage.h"

#include "engine/store/schema.h"
#include "engine/store/session_rows.h"

#include <ctime>
#include <set>

namespace ax::store {

namespace {

constexpr const char* kSmallTables[] = { "discovery_runs", "clusters", "cluster_lineage",
    "prototypes", "calibrations", "campaigns", "settings" };

/// Session numbers that any table still names.
std::set<std::int64_t> sessionsOf(const Database& damaged)
{
    std::set<std::int64_t> ids;
    for (const char* sql : { "SELECT id FROM sessions ORDER BY id",
             "SELECT id FROM sessions ORDER BY id DESC",
             "SELECT session FROM branches ORDER BY id", "SELECT session FROM branches ORDER BY id DESC",
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
    const std::int64_t created = std::as_const(*session).header().createdAt;
    AX_TRY(Statement insert,
        fresh.prepare("INSERT INTO sessions (id, created, updated) VALUES (?1, ?2, ?2)"));
    AX_CHECK(insert.bind(1, id).bind(2, created).run());
    SessionWriter writer(id);
    AX_CHECK(writer.write(fresh, session->snapshot(), true));
    if (auto rows = damaged.prepare(
            std::string("SELECT ") + kKept + ", state FROM sessions WHERE id = ?");
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

/// Every row that can be read, from both ends of the table.
Status copyRows(const Database& damaged, Database& fresh, const std::string& table)
{
    for (const char* order : { "ASC", "DESC" }) {
        auto rows = damaged.prepare("SELECT * FROM " + table + " ORDER BY 1 " + order);
        if (!rows)
            return {};
        auto more = rows->step();
        if (!more || !*more)
            continue;
        // Both have the newest schema: the same columns.
        AX_TRY(const auto columns,
            fresh.value(("SELECT count(*) FROM pragma_table_info('" + table + "')").c_str()));
        std::string places = "?";
        for (std::int64_t k = 1; k < columns.value_or(1); ++k)
            places += ", ?";
        AX_TRY(Statement put,
            fresh.prepare("INSERT OR IGNORE INTO " + table + " VALUES (" + places + ")"));
        for (; more && *more; more = rows->step()) {
            rows->bindRowTo(put, int(columns.value_or(1)));
            AX_CHECK(put.run());
        }
        if (more)
            break; // read to the end
    }
    return {};
}

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
    if (!old || !prepareForReading(*old))
        return {};
    for (const std::int64_t id : sessionsOf(*old)) {
        bool taken = false;
        AX_CHECK(copySession(*old, fresh, id, taken));
        ++(taken ? sessionsTaken : sessionsLost);
    }
    AX_TRY(Transaction transaction, Transaction::begin(fresh));
    for (const char* table : kSmallTables)
        AX_CHECK(copyRows(*old, fresh, table));
    return transaction.commit();
}

} // namespace ax::store
