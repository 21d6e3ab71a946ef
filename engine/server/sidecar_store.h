// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/sidecar_message.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace ax {
class Store;
}

namespace ax::server {

/// Fingerprints on their way into the table `fingerprints` of a store. One thread writes, batch by
/// batch in the order they came; a file that another program holds is tried again until it is free.
/// A fingerprint that is there already counts once; one that differs from it leaves it as it is.
class SidecarStore {
public:
    /// Errors: those of Store::open.
    static Result<std::unique_ptr<SidecarStore>> open(const std::filesystem::path& path);
    ~SidecarStore(); ///< writes what waits

    /// Takes them over. False: too many wait (the file is held by others): nothing was taken.
    bool add(std::vector<SidecarMessage>& messages);
    /// Waits until all that was added is in the file. False: it was not in that time.
    bool flush(std::chrono::milliseconds most);

    struct Figures {
        std::int64_t writes = 0; ///< rows
        std::int64_t received = 0, same = 0, conflicts = 0;
        std::size_t waiting = 0;
        std::string trouble; ///< why nothing can be written; empty: all is well
    };
    Figures figures() const;
    const std::filesystem::path& path() const { return m_path; }

private:
    SidecarStore() = default;
    struct Writer; ///< statements and what is known of requests; the writing thread's own
    void run();
    Status write(Writer& writer, const std::vector<SidecarMessage>& batch, Figures& done);

    std::filesystem::path m_path;
    std::unique_ptr<Store> m_store;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake, m_written;
    std::deque<SidecarMessage> m_queue;
    std::int64_t m_added = 0, m_settled = 0; ///< messages
    Figures m_figures;
    bool m_end = false;
    std::thread m_thread;
};

} // namespace ax::server
