// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/store/store.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace ax {

namespace store {
class StoreMover;
}

/// What is to be stored of a session at one moment.
struct SessionState {
    TraceSnapshot trace;
    bool writing = false; ///< an answer is being written: "interrupted" should the program end now
    std::optional<SessionExtras> extras; ///< absent: as they were
    /// Its last answer was broken off by an end of the program and was not continued since.
    bool interrupted = false;
};

/// How a move of the store to another place stands.
struct StoreMove {
    enum class Stage { Copying, Checking, Done, Failed, Cancelled };
    Stage stage = Stage::Copying;
    std::int64_t done = 0, total = 0; ///< bytes
    std::optional<Error> error; ///< Failed: why; nothing has changed then
    std::filesystem::path left; ///< Done: the old file, where it could not be removed
};

/// The one thread that writes a store. Anybody posts immutable states of sessions; only the newest
/// of each waits, so what waits is bounded by the number of open sessions. What cannot be written
/// (full disk, read-only, locked) is told once and tried again until it can.
class StoreWriter {
public:
    /// Names a session from its first save on, before it has a row.
    using Key = std::uint64_t;

    struct Listener {
        /// The session has this number in the store.
        std::function<void(Key, SessionId)> created;
        /// `trace` is in the file.
        std::function<void(Key, const TraceSnapshot& trace)> saved;
        /// Writing does not go at the moment, or (nothing) goes again.
        std::function<void(const std::optional<Error>&)> trouble;
        /// Another program holds the lease: nothing of this session is written.
        std::function<void(Key, const std::string& holder)> readOnly;
        /// The file was damaged and set aside.
        std::function<void(const SetAside&)> setAside;
        /// The list of sessions is different.
        std::function<void()> changed;
    };

    /// Begins a thread; all calls of the listener come from it.
    StoreWriter(std::filesystem::path path, Listener listener);
    /// Writes what waits, gives leases back, ends the thread. What cannot be written within two
    /// seconds is left.
    ~StoreWriter();

    /// A session that is not stored yet.
    Key begin();
    /// One that was read from the store: `read` is what Store::read() gave, before any change.
    Key resume(SessionId id, TraceSnapshot read);
    /// The newest state; an older one that still waits is forgotten.
    void save(Key key, SessionState state);
    /// Its number once it has one; 0 before. Any thread.
    SessionId idOf(Key key);
    /// The session is not open any more; its last state is written first.
    void end(Key key);
    /// Something else to do on this connection, in order. `done` gets its result on this thread.
    void run(std::function<Status(Store&)> work, std::function<void(const Status&)> done = {});
    /// Moves the store to `to`, which must not exist, while it is read and written on: copied, read
    /// back, named as the store (nameStore()), then the old file is removed. `tell` is called from
    /// several threads, one after the other, last with Done, Failed or Cancelled. One at a time.
    void moveTo(std::filesystem::path to, std::function<void(const StoreMove&)> tell);
    void cancelMove();
    /// Returns when all that was posted so far is written, or false when that does not go or takes
    /// longer than `seconds`.
    bool flush(double seconds);

private:
    struct Open;
    struct Task {
        std::function<Status(Store&)> work;
        std::function<void(const Status&)> done;
    };
    void loop(const std::stop_token& stop);
    Status openStore();
    Status writeOne(Key key, Open& session, const SessionState& state);
    void beat();
    void finishMove();
    static void endMove(std::unique_ptr<store::StoreMover> mover, const StoreMove& move);
    void tell(const std::optional<Error>& error);

    std::filesystem::path m_path;
    Listener m_listener;
    std::string m_holder;

    std::mutex m_mutex;
    std::condition_variable_any m_wake, m_idle;
    std::map<Key, std::shared_ptr<Open>> m_sessions;
    std::deque<Task> m_tasks;
    Key m_nextKey = 1;
    bool m_busy = false;
    bool m_moved = false; ///< a copy waits for finishMove()
    bool m_failing = false; ///< the last try to write did not go

    // The thread's own.
    std::optional<Store> m_store;
    std::unique_ptr<store::StoreMover> m_mover; ///< goes before the store
    std::optional<std::string> m_told;
    std::jthread m_thread;
};

} // namespace ax
