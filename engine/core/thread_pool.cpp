// SPDX-License-Identifier: Apache-2.0
#include "engine/core/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
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

    // About 50 microseconds: longer than the gaps between the operations of one token, far
    // shorter than anything a user could see as load.
    constexpr int kSpins = 1500;

} // namespace

struct ThreadPool::State {
    alignas(64) std::atomic<unsigned> generation { 0 };
    alignas(64) std::atomic<int> pending { 0 };
    alignas(64) std::atomic<int> ticket { 0 };
    void (*call)(void*, int) = nullptr;
    void* context = nullptr;
    bool quit = false;
    int count = 1;
    std::vector<std::jthread> workers;
};

ThreadPool::ThreadPool(int threads)
    : m_state(std::make_unique<State>())
{
    m_state->count = std::max(1, threads);
    for (int thread = 1; thread < m_state->count; ++thread) {
        m_state->workers.emplace_back([state = m_state.get(), thread] {
            unsigned seen = 0;
            for (;;) {
                int spins = 0;
                while (state->generation.load(std::memory_order_acquire) == seen) {
                    if (++spins < kSpins)
                        relax();
                    else
                        state->generation.wait(seen, std::memory_order_acquire);
                }
                seen = state->generation.load(std::memory_order_acquire);
                if (state->quit)
                    return;
                state->call(state->context, thread);
                if (state->pending.fetch_sub(1, std::memory_order_acq_rel) == 1)
                    state->pending.notify_one();
            }
        });
    }
}

ThreadPool::~ThreadPool()
{
    m_state->quit = true;
    m_state->generation.fetch_add(1, std::memory_order_release);
    m_state->generation.notify_all();
    m_state->workers.clear();
}

int ThreadPool::threads() const { return m_state->count; }

void ThreadPool::resetTicket() { m_state->ticket.store(0, std::memory_order_relaxed); }

int ThreadPool::takeTicket(int grain)
{
    return m_state->ticket.fetch_add(grain, std::memory_order_relaxed);
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
    state.pending.store(state.count - 1, std::memory_order_relaxed);
    state.generation.fetch_add(1, std::memory_order_release);
    state.generation.notify_all();
    call(context, 0);
    int spins = 0;
    for (int left = state.pending.load(std::memory_order_acquire); left != 0;
         left = state.pending.load(std::memory_order_acquire)) {
        if (++spins < kSpins * 4)
            relax();
        else
            state.pending.wait(left, std::memory_order_acquire);
    }
}

} // namespace ax
