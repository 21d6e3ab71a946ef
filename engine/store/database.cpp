// SPDX-License-Identifier: Apache-2.0
#include "engine/store/database.h"

#include <cmath>
#include <limits>
#include <sqlite3.h>

namespace ax::store {

namespace {

/// A reader never waits for a writer in WAL; this is for two writers and for checkpoints.
constexpr int kBusyMilliseconds = 2000;

Error errorOf(int code, const char* text, const std::filesystem::path& path, std::string_view doing)
{
    Error error;
    error.code = ErrorCode::Io;
    error.message = "[store] " + path.string() + ": " + std::string(doing) + ": " + text;
    switch (code & 0xFF) {
    case SQLITE_FULL:
        error.place = kDiskFull;
        error.remedy = "free space on the disk";
        break;
    case SQLITE_IOERR:
        // A quota or a limit of the file's size comes as a failed write.
        error.place = kDiskFull;
        error.remedy = "look at the disk's free space, quota and health";
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.place = kLocked;
        error.remedy = "another program uses the database; wait or close it";
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        error.place = kReadOnly;
        error.remedy = "make the file and its folder writable, or choose another with --db";
        break;
    case SQLITE_CANTOPEN:
        error.place = kReadOnly;
        error.remedy = "look whether its folder is there and writable";
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.code = ErrorCode::Format;
        error.place = kDamaged;
        break;
    case SQLITE_NOMEM:
        error.code = ErrorCode::OutOfMemory;
        break;
    case SQLITE_INTERRUPT:
        error.code = ErrorCode::Cancelled;
        break;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISUSE:
    case SQLITE_ERROR:
        error.code = ErrorCode::Internal;
        break;
    default:
        break;
    }
    return error;
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement& Statement::bind(int at, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), at, value);
    return *this;
}

Statement& Statement::bind(int at, double value)
{
    sqlite3_bind_double(m_statement.get(), at, value);
    return *this;
}

Statement& Statement::bind(int at, std::string_view text)
{
    // A null pointer would bind NULL.
    sqlite3_bind_text64(m_statement.get(), at, text.data() ? text.data() : "", text.size(),
        SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::blob(int at, std::string_view bytes)
{
    sqlite3_bind_blob64(
        m_statement.get(), at, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::null(int at)
{
    sqlite3_bind_null(m_statement.get(), at);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement.get());
        return false;
    }
    sqlite3* const handle = sqlite3_db_handle(m_statement.get());
    const char* const name = sqlite3_db_filename(handle, "main");
    Error error = errorOf(
        sqlite3_extended_errcode(handle), sqlite3_errmsg(handle), name ? name : "", "step");
    sqlite3_reset(m_statement.get());
    return tl::unexpected<Error>(std::move(error));
}

Status Statement::run()
{
    AX_TRY(const bool row, step());
    if (row)
        sqlite3_reset(m_statement.get());
    return {};
}

void Statement::reset() { sqlite3_reset(m_statement.get()); }

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::number(int column) const
{
    return isNull(column) ? std::numeric_limits<double>::quiet_NaN()
                          : sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes ? std::string_view(static_cast<const char*>(bytes), std::size_t(size))
                 : std::string_view();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

void Statement::bindRowTo(Statement& other, int columns) const
{
    for (int column = 0; column < columns; ++column)
        sqlite3_bind_value(
            other.m_statement.get(), column + 1, sqlite3_column_value(m_statement.get(), column));
}

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path& path, Mode mode)
{
    std::error_code ignored;
    if (mode == Mode::ReadOnly && !std::filesystem::exists(path, ignored))
        return fail(ErrorCode::NotFound, "[store] " + path.string() + ": no such database",
            path.string(), "name another with --db, or write a session first");
    if (mode == Mode::ReadWrite && path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), ignored);
    Database database;
    database.m_path = path;
    sqlite3* handle = nullptr;
    const int flags = (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY
                                              : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    database.m_handle.reset(handle);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(
            errorOf(code, handle ? sqlite3_errmsg(handle) : "no memory", path, "open"));
    sqlite3_busy_timeout(handle, kBusyMilliseconds);
    return database;
}

Error Database::error(std::string_view doing) const
{
    return errorOf(
        sqlite3_extended_errcode(m_handle.get()), sqlite3_errmsg(m_handle.get()), m_path, doing);
}

Status Database::run(const char* sql)
{
    if (sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected<Error>(error(std::string_view(sql).substr(0, 60)));
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    Statement statement;
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v3(
            m_handle.get(), sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr)
        != SQLITE_OK)
        return tl::unexpected<Error>(error(sql.substr(0, 60)));
    statement.m_statement.reset(raw);
    return statement;
}

Result<std::optional<std::int64_t>> Database::value(const char* sql) const
{
    AX_TRY(Statement statement, prepare(sql));
    AX_TRY(const bool row, statement.step());
    return row && !statement.isNull(0) ? std::optional(statement.integer(0)) : std::nullopt;
}

std::int64_t Database::lastId() const { return sqlite3_last_insert_rowid(m_handle.get()); }
int Database::changes() const { return sqlite3_changes(m_handle.get()); }

Result<Transaction> Transaction::begin(Database& database)
{
    AX_CHECK(database.run("BEGIN IMMEDIATE"));
    return Transaction(&database);
}

Status Transaction::commit()
{
    AX_CHECK(m_database->run("COMMIT"));
    m_database = nullptr;
    return {};
}

Transaction::~Transaction()
{
    // After a full disk SQLite may have rolled back by itself; then this one says so and is
    // ignored.
    if (m_database)
        (void)m_database->run("ROLLBACK");
}

} // namespace ax::store
