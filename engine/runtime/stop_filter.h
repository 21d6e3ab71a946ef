// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace ax {

/// Releases text that can no longer become part of a stop string.
class StopFilter {
public:
    explicit StopFilter(const std::vector<std::string>& stops);
    /// Text free to show; `stopped` becomes true when a stop string is complete.
    std::string push(const std::string& text, bool& stopped);
    std::string finish();

private:
    std::vector<std::string> m_stops;
    std::string m_held;
};

} // namespace ax
