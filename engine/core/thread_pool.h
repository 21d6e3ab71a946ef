// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

namespace ax {

/// Fork-join pool for the kernels. `run` is called from one thread at a time (the engine thread),
/// which does a share of the work itself. Workers spin for some microseconds after a job, then
/// sleep: an idle pool uses no CPU. Nothing is pinned.
class ThreadPool {
public:
    explicit ThreadPool(int threads); ///< at least 1; the caller counts as one
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    int threads() const;
    /// Calls body(0) here and body(thread) on each worker that arrives before the call here
    /// returns; returns when all that came are done. The bodies share work out by themselves
    /// (parallelFor does). The body must not throw and must not call run again.
    template <class F> void run(F&& body)
    {
        using Body = std::remove_reference_t<F>;
        runErased([](void* context, int thread) { (*static_cast<Body*>(context))(thread); },
            const_cast<void*>(static_cast<const void*>(&body)));
    }
    /// Splits [0, count) into one run of neighbours a thread, taken `grain` at a time; who is done
    /// helps the others: body(begin, end, thread). Neighbours stay on one thread because memory is
    /// fastest read in long streams.
    template <class F> void parallelFor(int count, int grain, F&& body)
    {
        if (count <= 0)
            return;
        if (threads() == 1 || count <= grain) {
            body(0, count, 0);
            return;
        }
        share(count);
        run([&](int thread) {
            int begin = 0, end = 0;
            while (take(thread, grain, begin, end))
                body(begin, end, thread);
        });
    }
    /// Where parallelFor lets `thread` begin: [first, last) of [0, count).
    std::pair<int, int> rangeOf(int thread, int count) const
    {
        const std::int64_t all = count;
        return { int(all * thread / threads()), int(all * (thread + 1) / threads()) };
    }

private:
    void runErased(void (*call)(void*, int), void* context);
    void share(int count);
    bool take(int thread, int grain, int& begin, int& end);
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace ax
