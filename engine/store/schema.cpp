// SPDX-License-Identifier: Apache-2.0
#include "engine/store/schema.h"

#include <string>

namespace ax::store {

namespace {

// A migration is never changed once it was released: files of that version are kept under
// tests/data/store, and a test brings each of them up.
constexpr const char* kMigrations[] = {
    // 1
    R"sql(
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    trace_id TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    title_given INTEGER NOT NULL DEFAULT 0,
    model TEXT NOT NULL DEFAULT '',
    model_hash TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0,
    folder TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    tokens INTEGER NOT NULL DEFAULT 0,
    generated INTEGER NOT NULL DEFAULT 0,
    branch_count INTEGER NOT NULL DEFAULT 1,
    zones TEXT NOT NULL DEFAULT '{}',
    bytes_text INTEGER NOT NULL DEFAULT 0,
    bytes_tokens INTEGER NOT NULL DEFAULT 0,
    bytes_steps INTEGER NOT NULL DEFAULT 0,
    bytes_fingerprints INTEGER NOT NULL DEFAULT 0,
    keep_everything INTEGER NOT NULL DEFAULT 0,
    thinned_at INTEGER,
    settings TEXT NOT NULL DEFAULT '',
    draft TEXT NOT NULL DEFAULT '',
    shown_branch INTEGER REFERENCES branches(id) ON DELETE SET NULL,
    state TEXT NOT NULL DEFAULT 'written' CHECK (state IN ('written', 'interrupted')),
    lease_holder TEXT NOT NULL DEFAULT '',
    lease_heartbeat INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sessions_by_time ON sessions(updated);
-- A row is what was written from one place on until something else took its place; a path is a row
-- and its parents up to the root, each up to where the next one leaves. Rows with a position are
-- paths of their own: the branch shown and those kept.
CREATE TABLE branches (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
    span INTEGER NOT NULL,
    parent INTEGER REFERENCES branches(id),
    from_token INTEGER NOT NULL,
    from_message INTEGER NOT NULL DEFAULT 0,
    tokens INTEGER NOT NULL DEFAULT 0,
    position INTEGER,
    record TEXT NOT NULL DEFAULT '{}',
    frame TEXT NOT NULL DEFAULT '',
    UNIQUE (session, span)
);
CREATE INDEX branches_by_parent ON branches(parent);
-- One for all the paths that show it.
CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
    message_id TEXT NOT NULL,
    role TEXT NOT NULL,
    content TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    model TEXT NOT NULL,
    extra TEXT NOT NULL,
    indexed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX messages_by_session ON messages(session);
CREATE TABLE branch_messages (
    branch INTEGER NOT NULL REFERENCES branches(id) ON DELETE CASCADE,
    row INTEGER NOT NULL,
    message INTEGER NOT NULL REFERENCES messages(id) ON DELETE CASCADE,
    PRIMARY KEY (branch, row)
) WITHOUT ROWID;
CREATE INDEX branch_messages_by_message ON branch_messages(message);
CREATE INDEX messages_to_index ON messages(indexed) WHERE indexed = 0;
CREATE TABLE tokens (
    id INTEGER PRIMARY KEY,
    branch INTEGER NOT NULL REFERENCES branches(id) ON DELETE CASCADE,
    chunk INTEGER NOT NULL,
    first INTEGER NOT NULL,
    end INTEGER NOT NULL,
    count INTEGER NOT NULL,
    format INTEGER NOT NULL,
    sealed INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (branch, chunk)
);
CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    branch INTEGER NOT NULL REFERENCES branches(id) ON DELETE CASCADE,
    chunk INTEGER NOT NULL,
    first INTEGER NOT NULL,
    end INTEGER NOT NULL,
    count INTEGER NOT NULL,
    format INTEGER NOT NULL,
    sealed INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (branch, chunk)
);
CREATE TABLE segments (
    id INTEGER PRIMARY KEY,
    branch INTEGER NOT NULL REFERENCES branches(id) ON DELETE CASCADE,
    row INTEGER NOT NULL,
    segment_id TEXT NOT NULL,
    type TEXT NOT NULL,
    start_token INTEGER NOT NULL,
    end_token INTEGER NOT NULL,
    content_start INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    message_id TEXT NOT NULL,
    extra TEXT NOT NULL,
    UNIQUE (branch, row)
);
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    branch INTEGER NOT NULL REFERENCES branches(id) ON DELETE CASCADE,
    row INTEGER NOT NULL,
    kind TEXT NOT NULL,
    token_index INTEGER NOT NULL,
    time_ms REAL,
    data TEXT NOT NULL,
    extra TEXT NOT NULL,
    UNIQUE (branch, row)
);
-- request_id: the branch of a session, or the request of a server; step: within it.
CREATE TABLE fingerprints (
    id INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL,
    step INTEGER NOT NULL,
    session INTEGER REFERENCES sessions(id) ON DELETE CASCADE,
    branch INTEGER REFERENCES branches(id) ON DELETE CASCADE,
    token_index INTEGER NOT NULL,
    model_hash TEXT NOT NULL,
    layout TEXT NOT NULL,
    sink_policy TEXT NOT NULL,
    zone TEXT NOT NULL DEFAULT '',
    confidence REAL,
    cluster INTEGER,
    created INTEGER NOT NULL,
    vector BLOB NOT NULL CHECK (length(vector) = 80),
    UNIQUE (request_id, step, layout)
);
CREATE INDEX fingerprints_by_branch ON fingerprints(branch, token_index);
CREATE INDEX fingerprints_by_session ON fingerprints(session);
CREATE INDEX fingerprints_by_layout ON fingerprints(layout, model_hash);
CREATE TABLE discovery_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created INTEGER NOT NULL,
    layout TEXT NOT NULL,
    model_hash TEXT NOT NULL DEFAULT '',
    scope TEXT NOT NULL DEFAULT '',
    points INTEGER NOT NULL,
    seed INTEGER NOT NULL DEFAULT 0,
    parameters TEXT NOT NULL DEFAULT '{}',
    stages TEXT NOT NULL DEFAULT '{}',
    folder TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'complete'
);
CREATE TABLE clusters (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES discovery_runs(id) ON DELETE CASCADE,
    label INTEGER NOT NULL,
    size INTEGER NOT NULL,
    zone TEXT NOT NULL DEFAULT '',
    persistence REAL,
    centroid BLOB,
    summary TEXT NOT NULL DEFAULT '{}',
    UNIQUE (run, label)
);
CREATE TABLE cluster_lineage (
    id INTEGER PRIMARY KEY,
    from_cluster INTEGER NOT NULL REFERENCES clusters(id) ON DELETE CASCADE,
    to_cluster INTEGER NOT NULL REFERENCES clusters(id) ON DELETE CASCADE,
    shared INTEGER NOT NULL,
    overlap REAL NOT NULL,
    UNIQUE (from_cluster, to_cluster)
);
CREATE TABLE prototypes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    layout TEXT NOT NULL,
    model_hash TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT '',
    radius REAL,
    vector BLOB NOT NULL,
    data TEXT NOT NULL DEFAULT '{}',
    UNIQUE (name, layout, model_hash)
);
CREATE TABLE calibrations (
    id INTEGER PRIMARY KEY,
    model_hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    created INTEGER NOT NULL,
    data TEXT NOT NULL,
    UNIQUE (model_hash, kind)
);
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    folder TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    state TEXT NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    data TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
-- Row 2 k: message k; row 2 k + 1: title of session k. The texts lie in their own tables.
CREATE VIRTUAL TABLE search USING fts5 (
    body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_trigram USING fts5 (body, content = '', tokenize = 'trigram');
)sql",
};
static_assert(std::size(kMigrations) == kSchemaVersion);

/// "AXPL": the file is this program's.
constexpr std::int64_t kApplicationId = 0x4158504C;

tl::unexpected<Error> newer(const Database& database, std::int64_t version)
{
    return fail(ErrorCode::Version,
        "[store] " + database.path().string() + ": expected schema "
            + std::to_string(kSchemaVersion) + " or older, found " + std::to_string(version),
        database.path().string(), "update the program, or name another database with --db");
}

tl::unexpected<Error> foreign(const Database& database)
{
    return fail(ErrorCode::Format,
        "[store] " + database.path().string() + ": a database of another program",
        database.path().string(), "name another database with --db");
}

/// Errors: Format when the file belongs to somebody else.
Status checkOwner(const Database& database, std::int64_t version)
{
    AX_TRY(const auto owner, database.value("PRAGMA application_id"));
    AX_TRY(const auto tables, database.value("SELECT count(*) FROM sqlite_master"));
    if (owner.value_or(0) != kApplicationId && (version != 0 || tables.value_or(0) != 0))
        return foreign(database);
    return {};
}

} // namespace

Status prepareForWriting(Database& database)
{
    AX_TRY(const auto before, database.value("PRAGMA user_version"));
    AX_CHECK(checkOwner(database, before.value_or(0)));
    if (before.value_or(0) > kSchemaVersion)
        return newer(database, *before);
    if (before.value_or(0) == 0) {
        // Both can be chosen for an empty file only.
        AX_CHECK(database.run("PRAGMA auto_vacuum = INCREMENTAL"));
    }
    AX_CHECK(database.run("PRAGMA journal_mode = WAL"));
    AX_CHECK(database.run("PRAGMA synchronous = NORMAL"));
    AX_CHECK(database.run("PRAGMA foreign_keys = ON"));
    while (true) {
        AX_TRY(Transaction transaction, Transaction::begin(database));
        // Another program may have brought it up meanwhile.
        AX_TRY(const auto version, database.value("PRAGMA user_version"));
        const auto at = version.value_or(0);
        if (at >= kSchemaVersion)
            return at > kSchemaVersion ? Status(newer(database, at)) : Status();
        AX_CHECK(database.run(kMigrations[at]));
        AX_CHECK(
            database.run(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str()));
        AX_CHECK(database.run(("PRAGMA user_version = " + std::to_string(at + 1)).c_str()));
        AX_CHECK(transaction.commit());
    }
}

Status prepareForReading(Database& database)
{
    AX_TRY(const auto version, database.value("PRAGMA user_version"));
    AX_CHECK(checkOwner(database, version.value_or(0)));
    if (version.value_or(0) > kSchemaVersion)
        return newer(database, *version);
    if (version.value_or(0) < kSchemaVersion)
        return fail(ErrorCode::Version,
            "[store] " + database.path().string() + ": schema "
                + std::to_string(version.value_or(0)) + " is older than this program's",
            database.path().string(), "open it once where it can be written");
    return {};
}

} // namespace ax::store
