// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sqlite3.h>

#include <array>
#include <string>

namespace ax::test {

/// A small fingerprint database as the earlier project wrote them (reference/earlier-system.md):
/// "req-a" of the session "part one" with three tokens ("One", " two", " three", the first one
/// thinking) and its prompt "Count to three"; "req-b" without either, one good row and one of 64
/// bytes. False when it could not be written.
inline bool writeEarlierFile(const std::string& path)
{
    sqlite3* db = nullptr;
    if (sqlite3_open(path.c_str(), &db) != SQLITE_OK)
        return false;
    bool good
        = sqlite3_exec(db,
              "CREATE TABLE fingerprints (id INTEGER PRIMARY KEY, request_id TEXT, session_id "
              "TEXT, step INTEGER, token_id INTEGER, token_text TEXT, think_phase TEXT, "
              "fingerprint BLOB, manifold_zone TEXT, model_id TEXT);"
              "CREATE TABLE request_summary (request_id TEXT, session_id TEXT, total_steps "
              "INTEGER, prompt_preview TEXT, started_at TIMESTAMP, created_at TIMESTAMP);"
              "CREATE TABLE sessions (session_id TEXT, name TEXT);"
              "CREATE TABLE control_signals (id INTEGER);"
              "INSERT INTO sessions VALUES ('s1', 'part one');"
              "INSERT INTO request_summary VALUES ('req-a', 's1', 3, 'Count to three', "
              "'2026-01-06 10:00:00', NULL), ('req-b', NULL, 2, NULL, NULL, "
              "'2026-01-07T11:00:00');",
              nullptr, nullptr, nullptr)
        == SQLITE_OK;
    struct Row {
        const char *request, *session;
        int step;
        const char *token, *phase, *zone;
        int bytes;
    };
    const std::array<Row, 5> rows { { { "req-a", "s1", 2, " two", "output", "syntax_floor", 80 },
        { "req-a", "s1", 1, "One", "think", "semantic_bridge", 80 },
        { "req-a", "s1", 3, " three", "output", "syntax_floor", 80 },
        { "req-b", nullptr, 1, "x", "output", "unknown", 80 },
        { "req-b", nullptr, 2, "y", "output", "unknown", 64 } } };
    // All mass within eight tokens, in two bins: entropy ln 2 / ln 16.
    std::array<float, 20> vector { 1, 0, 0, 0.25F, 0.5F, 0.5F };
    sqlite3_stmt* insert = nullptr;
    good = good
        && sqlite3_prepare_v2(db,
               "INSERT INTO fingerprints (request_id, session_id, step, token_id, token_text, "
               "think_phase, fingerprint, manifold_zone, model_id) VALUES (?, ?, ?, 7, ?, ?, ?, ?, "
               "'old-model')",
               -1, &insert, nullptr)
            == SQLITE_OK;
    for (const Row& row : rows) {
        if (!good)
            break;
        sqlite3_bind_text(insert, 1, row.request, -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 2, row.session, -1, SQLITE_STATIC);
        sqlite3_bind_int(insert, 3, row.step);
        sqlite3_bind_text(insert, 4, row.token, -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 5, row.phase, -1, SQLITE_STATIC);
        sqlite3_bind_blob(insert, 6, vector.data(), row.bytes, SQLITE_STATIC);
        sqlite3_bind_text(insert, 7, row.zone, -1, SQLITE_STATIC);
        good = sqlite3_step(insert) == SQLITE_DONE && sqlite3_reset(insert) == SQLITE_OK;
    }
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return good;
}

} // namespace ax::test
