// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/stop_filter.h"

#include <algorithm>
#include <utility>

namespace ax {

StopFilter::StopFilter(const std::vector<std::string>& stops)
{
    for (const std::string& stop : stops)
        if (!stop.empty())
            m_stops.push_back(stop);
}

std::string StopFilter::push(const std::string& text, bool& stopped)
{
    m_held += text;
    std::size_t first = std::string::npos;
    for (const std::string& stop : m_stops)
        first = std::min(first, m_held.find(stop));
    if (first != std::string::npos) {
        stopped = true;
        m_held.resize(first);
        return finish();
    }
    std::size_t keep = 0;
    for (const std::string& stop : m_stops)
        for (std::size_t n = std::min(stop.size() - 1, m_held.size()); n > keep; --n)
            if (m_held.compare(m_held.size() - n, n, stop, 0, n) == 0) {
                keep = n;
                break;
            }
    std::string free = m_held.substr(0, m_held.size() - keep);
    m_held.erase(0, free.size());
    return free;
}

std::string StopFilter::finish() { return std::exchange(m_held, {}); }

} // namespace ax
