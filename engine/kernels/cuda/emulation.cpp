// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cuda/emulation.h"

#include <cstring>
#include <memory>
#include <stdexcept>
#include <vector>

// Sanitizers know swapcontext and nothing else.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define AX_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define AX_SANITIZED
#endif
#endif

#if defined(__x86_64__) && !defined(AX_SANITIZED)
/// Saves the registers that a call keeps and the stack, and goes on where `to` stopped: what
/// swapcontext does without its two system calls (a test makes millions of switches).
extern "C" void axEmulationSwitch(void** from, void* to);
asm(R"(
.text
.globl axEmulationSwitch
.hidden axEmulationSwitch
.type axEmulationSwitch, @function
axEmulationSwitch:
    pushq %rbp
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    movq %rsp, (%rdi)
    movq %rsi, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    popq %rbp
    ret
.size axEmulationSwitch, .-axEmulationSwitch
)");

namespace {

struct Context {
    void* stack = nullptr;
    void start(std::byte* memory, std::size_t size, void (*entry)())
    {
        // What a call leaves: the stack 16-byte aligned below the return address.
        auto top = (reinterpret_cast<std::uintptr_t>(memory) + size) & ~std::uintptr_t(15);
        auto* at = reinterpret_cast<void**>(top);
        *--at = nullptr;
        *--at = reinterpret_cast<void*>(entry);
        for (int registers = 0; registers < 6; ++registers)
            *--at = nullptr;
        stack = at;
    }
    void switchTo(Context& to) { axEmulationSwitch(&stack, to.stack); }
};

} // namespace
#else
#include <ucontext.h>

namespace {

struct Context {
    ucontext_t context;
    void start(std::byte* memory, std::size_t size, void (*entry)())
    {
        getcontext(&context);
        context.uc_stack.ss_sp = memory;
        context.uc_stack.ss_size = size;
        context.uc_link = nullptr;
        makecontext(&context, entry, 0);
    }
    void switchTo(Context& to) { swapcontext(&context, &to.context); }
};

} // namespace
#endif

namespace ax::cuda::emulation {

namespace {

constexpr int kLanes = 32;
constexpr std::size_t kStack = std::size_t(96) << 10;

enum class State { Ready, AtWarp, AtBlock, Done };

struct Warp {
    std::uint64_t slots[2][kLanes];
};
struct Fiber {
    Context context;
    std::unique_ptr<std::byte[]> stack;
    Thread thread;
    State state = State::Done;
    int exchanges = 0;
};
struct Machine {
    std::vector<Fiber> fibers;
    std::vector<Warp> warps;
    std::vector<std::byte> shared;
    std::byte* sharedStart = nullptr;
    Context scheduler;
    int current = 0;
    void (*body)(const void*) = nullptr;
    const void* argument = nullptr;
};
// One emulated device a host thread: tests run back ends one at a time.
thread_local Machine machine;

void enter()
{
    machine.body(machine.argument);
    Fiber& self = machine.fibers[std::size_t(machine.current)];
    self.state = State::Done;
    self.context.switchTo(machine.scheduler);
}

void wait(State state)
{
    Fiber& self = machine.fibers[std::size_t(machine.current)];
    self.state = state;
    self.context.switchTo(machine.scheduler);
}

void resume(int index)
{
    machine.current = index;
    machine.scheduler.switchTo(machine.fibers[std::size_t(index)].context);
}

/// Runs the lanes of one warp until all of them are done or wait for the block.
void runWarp(int first, int lanes)
{
    for (;;) {
        int atWarp = 0;
        for (int lane = 0; lane < lanes; ++lane) {
            Fiber& fiber = machine.fibers[std::size_t(first + lane)];
            if (fiber.state == State::Ready)
                resume(first + lane);
            atWarp += fiber.state == State::AtWarp;
        }
        if (atWarp == 0)
            return;
        if (atWarp != lanes)
            throw std::logic_error("emulation: a warp operation that not all lanes reach");
        for (int lane = 0; lane < lanes; ++lane)
            machine.fibers[std::size_t(first + lane)].state = State::Ready;
    }
}

void runBlock(int threads)
{
    for (;;) {
        for (int first = 0; first < threads; first += kLanes)
            runWarp(first, threads - first < kLanes ? threads - first : kLanes);
        int done = 0;
        for (int t = 0; t < threads; ++t)
            done += machine.fibers[std::size_t(t)].state == State::Done;
        if (done == threads)
            return;
        if (done != 0)
            throw std::logic_error("emulation: a block barrier that not all threads reach");
        for (int t = 0; t < threads; ++t)
            machine.fibers[std::size_t(t)].state = State::Ready;
    }
}

} // namespace

const Thread& thread() { return machine.fibers[std::size_t(machine.current)].thread; }
void syncBlock() { wait(State::AtBlock); }
void syncWarp() { wait(State::AtWarp); }
std::byte* sharedMemory() { return machine.sharedStart; }

std::uint64_t exchange(std::uint64_t value, int lane)
{
    Fiber& self = machine.fibers[std::size_t(machine.current)];
    Warp& warp = machine.warps[std::size_t(self.thread.index / kLanes)];
    // Two sets of slots: a lane can be one operation ahead of those that still read.
    const int set = self.exchanges++ & 1;
    warp.slots[set][self.thread.index % kLanes] = value;
    wait(State::AtWarp);
    return warp.slots[set][lane];
}

std::uint32_t ballot(bool set)
{
    Fiber& self = machine.fibers[std::size_t(machine.current)];
    Warp& warp = machine.warps[std::size_t(self.thread.index / kLanes)];
    const int slots = self.exchanges++ & 1;
    warp.slots[slots][self.thread.index % kLanes] = set;
    wait(State::AtWarp);
    std::uint32_t bits = 0;
    for (int lane = 0; lane < kLanes; ++lane)
        bits |= std::uint32_t(warp.slots[slots][lane] & 1) << lane;
    return bits;
}

void run(unsigned gridX, unsigned gridY, unsigned gridZ, int threads, std::size_t sharedBytes,
    void (*body)(const void*), const void* argument)
{
    Machine& m = machine;
    if (threads % kLanes != 0 || sharedBytes > (std::size_t(99) << 10))
        throw std::logic_error("emulation: a launch that no GPU takes");
    if (m.fibers.size() < std::size_t(threads))
        m.fibers.resize(std::size_t(threads));
    m.warps.resize(std::size_t(threads / kLanes));
    m.shared.resize(sharedBytes + 16);
    m.sharedStart
        = m.shared.data() + (16 - reinterpret_cast<std::uintptr_t>(m.shared.data()) % 16) % 16;
    m.body = body;
    m.argument = argument;
    for (unsigned z = 0; z < gridZ; ++z)
        for (unsigned y = 0; y < gridY; ++y)
            for (unsigned x = 0; x < gridX; ++x) {
                std::memset(m.shared.data(), 0xff, m.shared.size());
                for (int t = 0; t < threads; ++t) {
                    Fiber& fiber = m.fibers[std::size_t(t)];
                    if (!fiber.stack)
                        fiber.stack = std::make_unique<std::byte[]>(kStack);
                    fiber.thread = { t, int(x), int(y), int(z) };
                    fiber.state = State::Ready;
                    fiber.exchanges = 0;
                    fiber.context.start(fiber.stack.get(), kStack, enter);
                }
                runBlock(threads);
            }
}

} // namespace ax::cuda::emulation
