// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/cuda/cuda_backend.h"
#include "engine/kernels/cuda/demand.h"

#include <algorithm>

namespace ax::cuda {

namespace {

constexpr std::size_t kMostKnown = 64;
/// Fewer launches than this gain nothing from a graph.
constexpr std::size_t kFewest = 4;

} // namespace

CommandQueue::~CommandQueue()
{
    for (Known& known : m_known)
        destroyGraph(known.graph);
    destroyStream(m_stream);
}

Status CommandQueue::open()
{
    AX_TRY(m_stream, createStream());
    return {};
}

int CommandQueue::graphs() const
{
    return int(std::count_if(
        m_known.begin(), m_known.end(), [](const Known& known) { return known.graph != nullptr; }));
}

void CommandQueue::collect(bool on)
{
    if (!on)
        flush();
    m_collecting = on;
}

void CommandQueue::add(const Launch& launch)
{
    if (m_collecting)
        m_pending.push_back(launch);
    else
        demand(enqueue(launch, m_stream));
}

void CommandQueue::flush()
{
    if (m_pending.empty())
        return;
    std::vector<Launch> launches;
    launches.swap(m_pending);
    ++m_clock;
    auto found = m_known.end();
    if (launches.size() >= kFewest)
        found = std::find_if(m_known.begin(), m_known.end(),
            [&](const Known& known) { return known.launches == launches; });
    if (found != m_known.end()) {
        found->lastUse = m_clock;
        if (!found->graph) {
            demand(beginGraph(m_stream));
            Status status;
            for (const Launch& launch : launches)
                if (status)
                    status = enqueue(launch, m_stream);
            // The recording must end even when a launch was refused.
            auto graph = endGraph(m_stream);
            demand(std::move(status));
            found->graph = demand(std::move(graph));
        } else {
            ++m_replays;
        }
        demand(launchGraph(found->graph, m_stream));
        m_pending.reserve(launches.size());
        return;
    }
    for (const Launch& launch : launches)
        demand(enqueue(launch, m_stream));
    if (launches.size() < kFewest)
        return;
    if (m_known.size() == kMostKnown) {
        const auto oldest = std::min_element(m_known.begin(), m_known.end(),
            [](const Known& a, const Known& b) { return a.lastUse < b.lastUse; });
        // Its graph may still run.
        demand(cuda::synchronize(m_stream));
        destroyGraph(oldest->graph);
        m_known.erase(oldest);
    }
    m_known.push_back({ std::move(launches), nullptr, m_clock });
}

void CommandQueue::synchronize()
{
    flush();
    demand(cuda::synchronize(m_stream));
}

} // namespace ax::cuda
