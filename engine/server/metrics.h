// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/answer_desk.h"

#include <map>
#include <mutex>
#include <string>

namespace ax::server {

/// Counters of the server in Prometheus' text form (exposition format 0.0.4). Any thread.
class Metrics {
public:
    /// An answered request. `route` is one of ours, so that labels stay few.
    void answered(const std::string& route, int status, double seconds);
    /// Seconds from a request to its first token.
    void firstToken(double seconds);
    struct Gauges {
        int connections = 0;
        std::uint64_t pushed = 0, notPushed = 0; ///< fingerprints to the sidecar
    };
    std::string text(const AnswerDesk::Totals& totals, const Gauges& gauges) const;

private:
    struct Route {
        std::uint64_t count = 0;
        double seconds = 0;
    };
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, int>, Route> m_routes;
    std::uint64_t m_firstTokens = 0;
    double m_firstTokenSeconds = 0;
};

} // namespace ax::server
