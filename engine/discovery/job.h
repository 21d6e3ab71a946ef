// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/core/thread_pool.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>

namespace ax::discovery {

/// How far a run is: the stage by its name ("neighbours", "layout", …) and its share done, 0..1.
struct StageProgress {
    const char* stage = "";
    double done = 0;
};
/// Called on the thread that runs the discovery, often; it should return at once.
using ProgressFunction = std::function<void(const StageProgress&)>;

/// What every stage of a run works with: threads, the wish to stop, the way to tell how far it is.
/// One thread owns a job and calls the stages.
class Job {
public:
    explicit Job(int threads = 1, std::stop_token stop = {}, ProgressFunction progress = {});

    ThreadPool& pool() { return m_pool; }
    int threads() const { return m_pool.threads(); }
    const std::stop_token& stopToken() const { return m_stop; }
    bool stopped() const { return m_stop.stop_requested(); }
    /// Errors: Cancelled, naming the stage.
    Status check() const;
    void begin(const char* stage);
    const char* stage() const { return m_stage; }
    /// `share` of the present stage (of its range()), 0..1; from the owning thread only.
    void report(double share);
    /// What is reported from now on is this part of the stage: a stage made of smaller ones.
    void range(double from, double to);

    /// body(begin, end, thread) over [0, count) in pieces of `grain`; a wish to stop is heard
    /// between pieces. Of the stage's progress this is the part from `from` to `to`.
    /// Errors: Cancelled.
    template <class F>
    Status forEach(std::size_t count, int grain, F&& body, double from = 0, double to = 1)
    {
        std::atomic<std::size_t> done { 0 };
        m_pool.parallelFor(int(count), grain, [&](int begin, int end, int thread) {
            if (stopped())
                return;
            body(std::size_t(begin), std::size_t(end), thread);
            const std::size_t now
                = done.fetch_add(std::size_t(end - begin), std::memory_order_relaxed);
            if (thread == 0)
                report(from + (to - from) * double(now) / double(count));
        });
        return check();
    }

private:
    ThreadPool m_pool;
    std::stop_token m_stop;
    ProgressFunction m_progress;
    const char* m_stage = "";
    double m_reported = 0, m_from = 0, m_to = 1;
};

} // namespace ax::discovery
