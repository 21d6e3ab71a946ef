// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/store/database.h"
#include "engine/trace/session.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

/// A session as rows of the store, both ways (private to engine/store).
namespace ax::store {

/// A chunk or row that is not as it was written.
using Fault = std::function<void(std::string what)>;

/// Builds the session with all its branches; beginnings that branches share are one memory.
/// Damaged chunks are left out and told to `fault`; without one they are errors.
/// Errors: NotFound, Format (damaged), Cancelled, those of the database.
Result<TraceSession> readSession(
    Database& database, std::int64_t id, const Fault& fault = {}, std::stop_token stop = {});

/// Writes one session as it changes: what is stored already is not written again. It remembers the
/// last snapshot it wrote and compares by memory. One thread.
class SessionWriter {
public:
    struct State;
    /// For a session that has no rows yet but its own in `sessions`.
    explicit SessionWriter(std::int64_t id);
    /// For one that was read: `read` is a snapshot of what readSession() gave. Errors: database.
    static Result<SessionWriter> resume(
        const Database& database, std::int64_t id, const TraceSnapshot& read);
    SessionWriter(SessionWriter&&) noexcept;
    SessionWriter& operator=(SessionWriter&&) noexcept;
    ~SessionWriter();

    std::int64_t id() const { return m_id; }
    /// True when the rows hold tokens that this writer neither read nor wrote: somebody else went
    /// on, and writing would lose them. Errors: database.
    Result<bool> isBehind(const Database& database) const;
    /// Brings the rows to `trace`, inside a transaction of the caller's. What it knows of them
    /// changes only with keep(), after the commit.
    /// `whole`: no answer is being written, so every message is put into the search.
    /// `interrupted`: what is whole now was broken off before.
    Status write(
        Database& database, const TraceSnapshot& trace, bool whole, bool interrupted = false);
    void keep();

private:
    std::int64_t m_id;
    bool m_behind = false; ///< from the beginning: more was stored than was read
    std::unique_ptr<State> m_state, m_next;
};

/// The title a session gets by itself: the first line of its first question.
std::string titleOf(const TraceSession& trace);

/// Puts a text into the search, or takes it out; `body` is what was put in. Row 2 k: message k,
/// 2 k + 1: title of session k.
Status changeSearch(Database& database, std::int64_t row, std::string_view body, bool in);
/// Takes messages and title out of the search and deletes all rows of a session.
Status deleteSessionRows(Database& database, std::int64_t id);
/// Puts a title in place of the one that stands, in the search too.
Status setTitle(Database& database, std::int64_t id, const std::string& title, bool given);

/// Has characters of scripts without spaces between words.
bool hasUnspacedScript(std::string_view text);

} // namespace ax::store
