// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/job.h"

#include <algorithm>

namespace ax::discovery {

Job::Job(int threads, std::stop_token stop, ProgressFunction progress)
    : m_pool(std::max(1, threads))
    , m_stop(std::move(stop))
    , m_progress(std::move(progress))
{
}

Status Job::check() const
{
    if (!stopped())
        return {};
    return fail(ErrorCode::Cancelled, std::string("[discover] cancelled at ") + m_stage);
}

void Job::begin(const char* stage)
{
    m_stage = stage;
    m_reported = m_from = 0;
    m_to = 1;
    if (m_progress)
        m_progress({ stage, 0 });
}

void Job::report(double share)
{
    constexpr double kStep = 0.005; // more often nobody can see
    share = m_from + (m_to - m_from) * std::min(1.0, share);
    if (!m_progress || share - m_reported < kStep)
        return;
    m_reported = share;
    m_progress({ m_stage, share });
}

void Job::range(double from, double to)
{
    m_from = from;
    m_to = to;
}

} // namespace ax::discovery
