// SPDX-License-Identifier: Apache-2.0
#include "engine/core/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>
#include <utility>
#include <vector>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace ax {

namespace {

void relax()
{
#if defined(__x86_64__)
    _mm_pause();
#else
    std::this_thread::yield();
#endif
}

// Longer than the gaps between the operations of one token and between two tokens (sampling,
// capture), far shorter than anything a user could see as load.
constexpr std::chrono::microseconds kSpin { 300 };

/// Waits without sleeping; false when `done` does not come true in kSpin.
template <class Done> bool spinUntil(Done done)
{
    constexpr int kLooks = 32; // between two looks at the clock
    std::chrono::steady_clock::time_point until {};
    for (int looks = 1; !done(); ++looks) {
        relax();
        if (looks % kLooks != 0)
            continue;
        const auto now = std::chrono::steady_clock::now();
        if (looks == kLooks)
            until = now + kSpin;
        else if (now > until)
            return false;
    }
    return true;
}

} // namespace

namespace {

/// What one thread takes from first, and the others once theirs is empty.
struct alignas(64) Range {
    std::atomic<int> next { 0 };
    int end = 0;
};

} // namespace

/// `job` holds, in one word that changes atomically: the number of the job (upper 32 bits), whether
/// it still takes workers (bit 31), and how many are inside (lower 31 bits). A worker that comes
/// late finds the job closed and stays out, so the caller never waits for a thread that the
/// scheduler has not let run: on a busy machine it does all the work itself.
struct ThreadPool::State {
    static constexpr std::uint64_t kOpen = std::uint64_t(1) << 31;
    static constexpr std::uint64_t kInside = kOpen - 1;

    alignas(64) std::atomic<unsigned> generation { 0 };
    alignas(64) std::atomic<std::uint64_t> job { 0 };
    alignas(64) std::atomic<int> finished { 0 }; ///< bumped when the last worker leaves
    std::vector<Range> ranges;
    void (*call)(void*, int) = nullptr;
    void* context = nullptr;
    std::atomic<bool> quit { false };
    int count = 1;
    std::vector<std::jthread> workers;

    /// True when this worker is inside the job; `seen` becomes its number.
    bool enter(unsigned& seen)
    {
        std::uint64_t word = job.load(std::memory_order_acquire);
        for (;;) {
            const unsigned number = unsigned(word >> 32);
            if (number == seen || !(word & kOpen))
                return false;
            if (job.compare_exchange_weak(
                    word, word + 1, std::memory_order_acq_rel, std::memory_order_acquire)) {
                seen = number;
                return true;
            }
        }
    }
    void leave()
    {
        const std::uint64_t before = job.fetch_sub(1, std::memory_order_acq_rel);
        if (!(before & kOpen) && (before & kInside) == 1) {
            finished.fetch_add(1, std::memory_order_acq_rel);
            finished.notify_one();
        }
    }
};

ThreadPool::ThreadPool(int threads)
    : m_state(std::make_unique<State>())
{
    m_state->count = std::max(1, threads);
    m_state->ranges = std::vector<Range>(std::size_t(m_state->count));
    for (int thread = 1; thread < m_state->count; ++thread) {
        m_state->workers.emplace_back([state = m_state.get(), thread] {
            unsigned woken = 0, seen = 0;
            for (;;) {
                const auto called
                    = [&] { return state->generation.load(std::memory_order_acquire) != woken; };
                if (!spinUntil(called))
                    state->generation.wait(woken, std::memory_order_acquire);
                woken = state->generation.load(std::memory_order_acquire);
                if (state->quit.load(std::memory_order_acquire))
                    return;
                if (state->enter(seen)) {
                    state->call(state->context, thread);
                    state->leave();
                }
            }
        });
    }
}

ThreadPool::~ThreadPool()
{
    m_state->quit.store(true, std::memory_order_release);
    m_state->generation.fetch_add(1, std::memory_order_release);
    m_state->generation.notify_all();
    m_state->workers.clear();
}

int ThreadPool::threads() const { return m_state->count; }

void ThreadPool::share(int count)
{
    for (int thread = 0; thread < m_state->count; ++thread) {
        Range& range = m_state->ranges[std::size_t(thread)];
        const auto [first, last] = rangeOf(thread, count);
        range.next.store(first, std::memory_order_relaxed);
        range.end = last;
    }
}

bool ThreadPool::take(int thread, int grain, int& begin, int& end)
{
    const int count = m_state->count;
    for (int k = 0; k < count; ++k) {
        Range& range = m_state->ranges[std::size_t((thread + k) % count)];
        // Looked at first: an exhausted range is not written, so its line stays shared.
        if (range.next.load(std::memory_order_relaxed) >= range.end)
            continue;
        begin = range.next.fetch_add(grain, std::memory_order_relaxed);
        if (begin < range.end) {
            end = std::min(begin + grain, range.end);
            return true;
        }
    }
    return false;
}

void ThreadPool::runErased(void (*call)(void*, int), void* context)
{
    State& state = *m_state;
    if (state.count == 1) {
        call(context, 0);
        return;
    }
    state.call = call;
    state.context = context;
    const unsigned number = state.generation.load(std::memory_order_relaxed) + 1;
    state.job.store((std::uint64_t(number) << 32) | State::kOpen, std::memory_order_release);
    state.generation.store(number, std::memory_order_seq_cst);
    state.generation.notify_all();
    call(context, 0);
    // Closed: who is not inside now stays out.
    const std::uint64_t before = state.job.fetch_and(~State::kOpen, std::memory_order_acq_rel);
    if ((before & State::kInside) == 0)
        return;
    const auto allOut
        = [&] { return (state.job.load(std::memory_order_acquire) & State::kInside) == 0; };
    while (!spinUntil(allOut)) {
        const int finished = state.finished.load(std::memory_order_acquire);
        if (!allOut())
            state.finished.wait(finished, std::memory_order_acquire);
    }
}

} // namespace ax
