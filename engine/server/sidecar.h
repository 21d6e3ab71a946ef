// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/server/http_server.h"
#include "engine/server/sidecar_clusters.h"
#include "engine/server/sidecar_store.h"

#include <atomic>
#include <map>

namespace ax::server {

struct SidecarOptions {
    std::string host = "127.0.0.1";
    int port = 9000;
    std::string zmqBind = "tcp://127.0.0.1:9001"; ///< PULL; empty: HTTP alone
    /// PUSH of hints for servers that listen; "auto": the port above zmqBind; empty: none.
    std::string feedbackBind;
    std::filesystem::path database;
    SidecarClusters::Options clusters;
};

/// Receives, keeps and clusters fingerprints (spec/wire.md section 3). HTTP and ZMQ on threads of
/// its own.
class Sidecar {
public:
    /// Errors: those of the store, InvalidArgument and Io (an address that cannot be bound).
    static Result<std::unique_ptr<Sidecar>> start(SidecarOptions options);
    ~Sidecar(); ///< takes what has arrived, writes all, ends
    int port() const { return m_http->port(); }

private:
    explicit Sidecar(SidecarOptions options);
    struct Sockets;
    Status bind();
    void addRoutes();
    void receive(std::stop_token stop);
    void takeIn(std::vector<SidecarMessage>&& messages);
    void sendHints(
        const std::vector<SidecarMessage>& messages, const std::vector<std::int32_t>& clusters);
    void tell(const std::string& event, const nlohmann::ordered_json& data);
    bool drain(std::chrono::milliseconds most);
    void live(const HttpRequest& request, const HttpWrite& write);
    nlohmann::ordered_json storage() const;
    nlohmann::ordered_json stats() const;

    SidecarOptions m_options;
    std::unique_ptr<SidecarStore> m_store;
    std::unique_ptr<SidecarClusters> m_clusters;
    std::unique_ptr<Sockets> m_sockets;
    std::string m_session;
    std::atomic<std::int64_t> m_pushed { 0 }, m_refused { 0 }, m_posted { 0 };
    std::atomic<bool> m_closing { false };

    std::mutex m_drainMutex; ///< a flush waits until the receiver found nothing more
    std::condition_variable m_drained;
    std::int64_t m_drainAsked = 0, m_drainDone = 0;

    struct Event {
        std::int64_t number = 0;
        double time = 0; ///< seconds since epoch
        std::string name, data;
    };
    std::mutex m_eventMutex;
    std::condition_variable m_newEvent;
    std::deque<Event> m_events; ///< the last ones
    std::int64_t m_lastEvent = 0;
    nlohmann::ordered_json m_toldProgress; ///< as a discovery elsewhere told it; null: none

    struct Told {
        std::int32_t cluster = -1;
        std::int64_t sequence = 0;
    };
    std::map<std::string, Told> m_told; ///< hints by request; the receiver's own

    std::unique_ptr<HttpServer> m_http;
    std::jthread m_receiver;
};

} // namespace ax::server
