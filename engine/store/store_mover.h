// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/store/database.h"
#include "engine/store/store_writer.h"

#include <atomic>
#include <thread>

/// The store on its way to another place, while it is read and written on (private to
/// engine/store).
namespace ax::store {

/// Everything is written into the log of the database from begin() on, because a reader of its own
/// keeps the file itself from being changed; a thread copies that file and reads the copy back.
/// finish() adds the log to the copy. Destroyed without finish(), what was copied is removed.
class StoreMover {
public:
    /// `from` is the connection that writes. `ready` is called once, from another thread, when
    /// finish() is due. Errors: InvalidArgument (something lies at `to`), Io (kDiskFull with what
    /// is needed, kLocked, kReadOnly).
    static Result<std::unique_ptr<StoreMover>> begin(Database& from, std::filesystem::path to,
        std::function<void(const StoreMove&)> tell, std::function<void()> ready);
    ~StoreMover();
    StoreMover(const StoreMover&) = delete;
    StoreMover& operator=(const StoreMover&) = delete;

    /// The copying ended, well or not.
    bool isReady() const { return m_ready; }
    /// Makes the copy the store (nameStore()): nobody else may have the old one open then, and who
    /// opens it later is told that it is none any more. On errors nothing has changed. The same
    /// thread as begin().
    Status finish(Database& from);
    const std::filesystem::path& to() const { return m_to; }
    const std::function<void(const StoreMove&)>& teller() const { return m_tell; }
    /// The copying ends; nothing is told any more.
    void end();
    /// The files of a store that was moved, and what discovery made of it. What stays: it could
    /// not be removed.
    static std::filesystem::path removeOld(const std::filesystem::path& old);

private:
    StoreMover() = default;
    Status freeze(Database& from);
    Status copy(const std::stop_token& stop);
    Status addLog(Database& from);

    std::filesystem::path m_from, m_to, m_copy;
    std::int64_t m_size = 0; ///< bytes of the database file
    std::function<void(const StoreMove&)> m_tell;
    std::function<void()> m_wake;
    std::optional<Database> m_frozen; ///< holds the file as it is
    std::string m_sum; ///< of what was copied
    Status m_copied;
    std::atomic<bool> m_ready = false;
    bool m_done = false;
    std::jthread m_thread;
};

} // namespace ax::store
