// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/session.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// The store of sessions: one SQLite file for the window, attnx, discovery and the server
/// (spec/trace.md section 3). Reading and small changes here; sessions that are being written go
/// through StoreWriter (store_writer.h).
namespace ax {

namespace store {
class Database;
}

using SessionId = std::int64_t;

/// $XDG_DATA_HOME/attention-explorer/explorer.db.
std::filesystem::path defaultStorePath();
/// Where the store lies: what the file `store-place` of the data folder names, else
/// defaultStorePath().
std::filesystem::path currentStorePath();
/// Says that it lies there from now on. Errors: Io.
Status nameStore(const std::filesystem::path& path);

struct StoreBytes {
    std::int64_t text = 0, tokens = 0, steps = 0, fingerprints = 0;
    std::int64_t total() const { return text + tokens + steps + fingerprints; }
};

/// One line of the list.
struct SessionSummary {
    SessionId id = 0;
    std::string traceId, title, model, folder;
    bool titleGiven = false; ///< by a person
    std::int64_t created = 0, updated = 0; ///< ms since epoch
    bool pinned = false;
    bool keepEverything = false;
    std::int64_t thinnedAt = 0; ///< 0: everything is there
    int tokens = 0, generated = 0; ///< of the branch shown
    int branches = 1;
    std::vector<std::pair<std::string, int>> zones; ///< steps by zone, of the branch shown
    StoreBytes bytes;
    bool interrupted = false; ///< an answer was being written when its program ended
    bool leased = false; ///< somebody writes it now
    std::string leaseHolder;
};

/// Besides the trace itself.
struct SessionExtras {
    std::string settings; ///< JSON of the chat's settings, as the window gave it
    std::string draft; ///< JSON of the unsent message and its attachments
};

struct SearchHit {
    SessionId session = 0;
    std::string branch; ///< id of the branch record; empty: title
    bool shown = true; ///< that branch is the one shown
    int message = -1; ///< row; -1: the title
    std::string messageId;
    int offset = 0, length = 0; ///< in characters (code points) of message or title
    std::string excerpt; ///< some words around it, one line
    int excerptOffset = 0; ///< of the place in the excerpt, in characters
};
struct SearchResult {
    std::vector<SearchHit> hits; ///< best sessions first; places of one session together
    int places = 0, sessions = 0; ///< found in all, also where `hits` was cut
    bool complete = true; ///< false: the most recent ones were looked through
};

struct StoredFingerprint {
    std::int64_t id = 0;
    SessionId session = 0;
    std::int64_t branch = 0; ///< row of `branches`
    std::int32_t tokenIndex = 0;
    std::string requestId, modelHash, layout, sinkPolicy, zone;
    float confidence = 0; ///< NaN: none
    std::int64_t created = 0;
    std::array<float, 20> values {};
};
struct FingerprintFilter {
    std::optional<SessionId> session;
    std::string layout, modelHash; ///< empty: any
};

/// What a database was that could not be read.
struct SetAside {
    std::filesystem::path damaged; ///< where it lies now
    int sessionsTaken = 0, sessionsLost = 0; ///< lost: known by name only
};

/// One connection. One thread at a time; open one for each thread.
class Store {
public:
    enum class Access { ReadWrite, ReadOnly };
    /// ReadWrite makes the file and brings older ones up to date. A damaged file is moved aside,
    /// what can be read of it is taken over, and `setAside()` tells.
    /// Errors: NotFound (read-only), Version, Format (another program's file), Io (its place says
    /// what: disk full, locked, read-only).
    static Result<Store> open(const std::filesystem::path& path, Access access);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    const std::optional<SetAside>& setAside() const { return m_setAside; }
    std::filesystem::path path() const;

    /// Pinned ones first, then the last changed first; deleted ones left out.
    Result<std::vector<SessionSummary>> list() const;
    /// By number or trace id. Errors: NotFound.
    Result<SessionId> find(const std::string& name) const;
    Result<SessionSummary> summary(SessionId id) const;
    Result<TraceSession> read(SessionId id, std::stop_token stop = {}) const;
    Result<SessionExtras> extras(SessionId id) const;
    /// Every word has to be there, the last one may be the beginning of a word; case and accents do
    /// not matter.
    Result<SearchResult> search(const std::string& text, int mostHits = 500) const;
    /// One line for each fault of a session or of the file; calls `progress(done, total)`.
    Result<std::vector<std::string>> check(
        const std::function<void(int done, int total)>& progress = {}) const;

    /// A new session that holds `trace`. `extras` may be empty.
    Result<SessionId> add(const TraceSnapshot& trace, const SessionExtras& extras = {});
    Status rename(SessionId id, const std::string& title);
    Status setPinned(SessionId id, bool pinned);
    Status setFolder(SessionId id, const std::string& folder);
    Status setKeepEverything(SessionId id, bool keep);
    /// Out of the list and the search results at once; purge() deletes the rows. restore() undoes.
    /// Errors: NotFound, Io (kLocked: another program writes it).
    Status markDeleted(SessionId id);
    Status restore(SessionId id);
    /// Deletes sessions marked before `olderThan` (ms since epoch) and gives their space back.
    Status purge(std::int64_t olderThan,
        const std::function<void(std::int64_t done, std::int64_t total)>& progress = {},
        std::stop_token stop = {});
    /// One portion of purge(): a session, or some pages of free space. True: there is more. Between
    /// portions others come to write.
    Result<bool> purgePortion(std::int64_t olderThan);
    /// Space of the file that nothing takes, which purgePortion() gives back.
    Result<std::int64_t> freeBytes() const;
    /// Both at once.
    Status remove(SessionId id);
    /// Leaves fingerprints and signals of sessions not changed since `olderThan`, but for those
    /// kept whole and pinned ones. Returns bytes that went. `really` false: counts only, and only
    /// reads.
    struct Thinned {
        int sessions = 0;
        std::int64_t bytes = 0; ///< that went
        std::int64_t tokens = 0; ///< of those sessions; of the branch shown
        std::int64_t left = 0; ///< bytes of their signals and fingerprints
        std::int64_t text = 0; ///< bytes of their text and tokens
        SessionId last = 0; ///< looked at last; 0: none was left
        Thinned& operator+=(const Thinned& one)
        {
            sessions += one.sessions;
            bytes += one.bytes;
            tokens += one.tokens;
            left += one.left;
            text += one.text;
            last = one.last;
            return *this;
        }
    };
    Result<Thinned> thin(std::int64_t olderThan, bool really, std::stop_token stop = {});
    /// One portion of it: the first such session behind `after`.
    Result<Thinned> thinPortion(std::int64_t olderThan, SessionId after);
    /// That session, whenever it was changed; nothing where it is kept whole, pinned or written.
    Result<Thinned> thinSession(SessionId id);

    Result<std::string> setting(const std::string& name) const; ///< empty: none
    Status setSetting(const std::string& name, const std::string& value);

    /// In the order they were stored. `take` false ends it.
    Status fingerprints(const FingerprintFilter& filter,
        const std::function<bool(const StoredFingerprint&)>& take) const;

    /// For StoreWriter.
    store::Database& database() { return *m_database; }

private:
    Result<Thinned> thinNext(std::int64_t olderThan, SessionId after, bool really,
        SessionId last = std::numeric_limits<SessionId>::max());
    explicit Store(std::unique_ptr<store::Database> database);
    std::unique_ptr<store::Database> m_database;
    std::optional<SetAside> m_setAside;
};

} // namespace ax
