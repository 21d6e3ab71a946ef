// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/store/store_places.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite, thin: one connection, prepared statements, transactions (private to engine/store).
namespace ax::store {

class Database;

/// A prepared statement; parameters from 1, columns from 0. Texts and blobs that are bound must
/// live until the next step(); those that are read live until the next step() or reset().
class Statement {
public:
    Statement() = default;
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) noexcept = default;

    Statement& bind(int at, std::int64_t value);
    Statement& bind(int at, int value) { return bind(at, std::int64_t(value)); }
    Statement& bind(int at, double value); ///< NaN: NULL
    Statement& bind(int at, std::string_view text);
    Statement& bind(int at, const std::string& text) { return bind(at, std::string_view(text)); }
    Statement& bind(int at, const char* text) { return bind(at, std::string_view(text)); }
    Statement& blob(int at, std::string_view bytes);
    Statement& null(int at);

    /// True: a row is there. The statement is reset by itself at the end and on errors.
    Result<bool> step();
    /// For statements that give no rows.
    Status run();
    void reset();

    std::int64_t integer(int column) const;
    double number(int column) const; ///< NaN for NULL
    std::string_view text(int column) const; ///< of texts and blobs
    bool isNull(int column) const;
    /// Binds the first `columns` values of the row to the parameters of another statement.
    void bindRowTo(Statement& other, int columns) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// One connection, for one thread at a time.
class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// Errors: NotFound (read-only and not there), Io, Format (kDamaged).
    static Result<Database> open(const std::filesystem::path& path, Mode mode);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    Status run(const char* sql);
    Result<Statement> prepare(std::string_view sql) const;
    /// The first column of the first row; nothing when there is no row.
    Result<std::optional<std::int64_t>> value(const char* sql) const;
    std::int64_t lastId() const;
    int changes() const;
    const std::filesystem::path& path() const { return m_path; }
    sqlite3* handle() const { return m_handle.get(); }
    /// What the last failure was, in our codes.
    Error error(std::string_view doing) const;

private:
    Database() = default;
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
    std::filesystem::path m_path;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes without commit().
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Status commit();

private:
    explicit Transaction(Database* database)
        : m_database(database)
    {
    }
    Database* m_database;
};

} // namespace ax::store
