// SPDX-License-Identifier: Apache-2.0
#include "engine/server/sidecar.h"

#include "engine/core/number_text.h"

#include "ax_version.h"
#include "engine/chat/conversation.h"
#include "engine/core/stopwatch.h"
#include "engine/server/api_error.h"
#include "engine/server/guard.h"

#include <zmq.hpp>

#include <charconv>

namespace ax::server {

namespace {

using namespace std::chrono_literals;

constexpr int kHighWater = 10'000;
constexpr std::size_t kMostPush = std::size_t(1) << 20; ///< bytes of a message
constexpr std::size_t kAtOnce = 1024;
constexpr std::size_t kEventsKept = 512, kRequestsTold = 4096;
constexpr auto kHeartbeat = 10s;
constexpr auto kFlush = 15s;

HttpResponse json(const Json& value, int status = 200)
{
    HttpResponse response = jsonResponse(value);
    response.status = status;
    return response;
}

HttpResponse refused(const Error& error) { return json({ { "error", error.message } }, 400); }

/// "tcp://host:9001" with the port above it; empty: not a TCP address.
std::string portAbove(const std::string& address)
{
    const std::size_t colon = address.rfind(':');
    int port = 0;
    if (address.rfind("tcp://", 0) != 0 || colon == address.npos)
        return {};
    const char* end = address.data() + address.size();
    const auto read = std::from_chars(address.data() + colon + 1, end, port);
    if (read.ec != std::errc() || read.ptr != end || port < 1 || port > 65534)
        return {};
    return address.substr(0, colon + 1) + std::to_string(port + 1);
}

} // namespace

struct Sidecar::Sockets {
    zmq::context_t context { 1 };
    std::optional<zmq::socket_t> pull, hints;
};

Sidecar::Sidecar(SidecarOptions options)
    : m_options(std::move(options))
    , m_session("sidecar_" + std::to_string(nowMs() / 1000))
{
}

Result<std::unique_ptr<Sidecar>> Sidecar::start(SidecarOptions options)
{
    std::unique_ptr<Sidecar> sidecar(new Sidecar(std::move(options)));
    const SidecarOptions& o = sidecar->m_options;
    AX_TRY(Guard guard, Guard::create({ o.host, {}, {} }));
    AX_TRY(sidecar->m_store, SidecarStore::open(o.database));
    SidecarClusters::Options clusters = o.clusters;
    clusters.tell = [raw = sidecar.get()](
                        const std::string& event, const Json& data) { raw->tell(event, data); };
    sidecar->m_clusters = std::make_unique<SidecarClusters>(std::move(clusters));
    if (!o.clusters.discoveryFolder.empty())
        AX_CHECK(sidecar->m_clusters->reload());
    AX_CHECK(sidecar->bind());
    HttpServer::Options http;
    http.host = o.host;
    http.port = o.port;
    sidecar->m_http = std::make_unique<HttpServer>(http);
    auto shared = std::make_shared<Guard>(std::move(guard));
    sidecar->m_http->gate([shared](const HttpRequest& request, HttpResponse& response) {
        auto early = shared->check(request);
        if (early)
            response = std::move(*early);
        return early.has_value();
    });
    sidecar->addRoutes();
    AX_CHECK(sidecar->m_http->start());
    if (sidecar->m_sockets->pull)
        sidecar->m_receiver
            = std::jthread([raw = sidecar.get()](std::stop_token stop) { raw->receive(stop); });
    return sidecar;
}

Sidecar::~Sidecar()
{
    m_closing = true;
    m_newEvent.notify_all();
    if (m_http)
        m_http->stop(2s);
    if (m_receiver.joinable()) {
        m_receiver.request_stop();
        m_receiver.join();
    }
    m_clusters.reset();
    m_store.reset();
}

Status Sidecar::bind()
{
    m_sockets = std::make_unique<Sockets>();
    const auto open = [this](std::optional<zmq::socket_t>& socket, zmq::socket_type type,
                          const std::string& address, const char* flag) -> Status {
        try {
            socket.emplace(m_sockets->context, type);
            socket->set(zmq::sockopt::linger, 0);
            socket->set(zmq::sockopt::rcvhwm, kHighWater);
            socket->set(zmq::sockopt::sndhwm, kHighWater);
            socket->set(zmq::sockopt::maxmsgsize, std::int64_t(kMostPush));
            socket->bind(address);
        } catch (const zmq::error_t& error) {
            socket.reset();
            return fail(ErrorCode::Io,
                "[sidecar] " + std::string(flag) + " " + address + ": " + error.what(), flag,
                "Choose an address like tcp://127.0.0.1:9001 that no other program has.");
        }
        return {};
    };
    if (!m_options.zmqBind.empty())
        AX_CHECK(open(m_sockets->pull, zmq::socket_type::pull, m_options.zmqBind, "--zmq-bind"));
    std::string feedback = m_options.feedbackBind;
    if (feedback == "auto")
        feedback = portAbove(m_options.zmqBind);
    if (!feedback.empty())
        AX_CHECK(open(m_sockets->hints, zmq::socket_type::push, feedback, "--feedback-bind"));
    return {};
}

void Sidecar::receive(std::stop_token stop)
{
    zmq::socket_t& socket = *m_sockets->pull;
    std::vector<SidecarMessage> batch;
    for (;;) {
        std::int64_t asked = 0;
        {
            const std::lock_guard lock(m_drainMutex);
            asked = m_drainAsked;
        }
        bool idle = false;
        std::int64_t taken = 0;
        try {
            zmq::pollitem_t item { socket.handle(), 0, ZMQ_POLLIN, 0 };
            zmq::poll(&item, 1, 20ms);
            while (batch.size() < kAtOnce) {
                zmq::message_t message;
                if (!socket.recv(message, zmq::recv_flags::dontwait)) {
                    idle = true;
                    break;
                }
                ++taken;
                if (message.more()) { // one object is one part
                    ++m_refused;
                    while (message.more() && socket.recv(message, zmq::recv_flags::dontwait)) { }
                } else if (auto read
                    = readSidecarMessage({ message.data<char>(), message.size() })) {
                    batch.push_back(std::move(*read));
                } else {
                    ++m_refused;
                }
            }
        } catch (const zmq::error_t& error) {
            if (error.num() == ETERM || error.num() == ENOTSOCK)
                return;
        }
        if (!batch.empty())
            takeIn(std::exchange(batch, {}));
        m_pushed += taken; // counted once they wait to be written
        if (idle) {
            const std::lock_guard lock(m_drainMutex);
            m_drainDone = std::max(m_drainDone, asked);
            m_drained.notify_all();
            if (stop.stop_requested())
                return;
        }
    }
}

void Sidecar::takeIn(std::vector<SidecarMessage>&& messages)
{
    std::vector<Vector20> points;
    points.reserve(messages.size());
    for (const SidecarMessage& message : messages)
        points.push_back(message.vector);
    const std::vector<std::int32_t> clusters = m_clusters->add(points);
    if (m_sockets->hints)
        sendHints(messages, clusters);
    // A file that others hold: what comes waits in the socket, then with who pushes.
    while (!m_store->add(messages))
        std::this_thread::sleep_for(50ms);
}

/// Once a request's tokens move to another cluster. Nobody has to listen.
void Sidecar::sendHints(
    const std::vector<SidecarMessage>& messages, const std::vector<std::int32_t>& clusters)
{
    for (std::size_t k = 0; k < messages.size(); ++k) {
        if (m_told.size() > kRequestsTold)
            m_told.clear();
        Told& told = m_told[messages[k].requestId];
        if (told.cluster == clusters[k])
            continue;
        told.cluster = clusters[k];
        const Json prediction = m_clusters->predict(messages[k].vector);
        Json hint { { "schema_version", 1 }, { "request_id", messages[k].requestId },
            { "seq", ++told.sequence }, { "ts_ms", nowMs() },
            { "manifold",
                { { "cluster_id", clusters[k] },
                    { "cluster_conf",
                        prediction["distance"].is_number()
                            ? std::max(0.0, 1 - prediction["distance"].get<double>())
                            : 0.0 },
                    { "zone", messages[k].zone.empty() ? "unknown" : messages[k].zone } } },
            { "control", Json::object() }, { "sampling_hint", prediction["sampling_hint"] } };
        try {
            m_sockets->hints->send(zmq::buffer(dump(hint)), zmq::send_flags::dontwait);
        } catch (const zmq::error_t&) {
            return; // hints are no promise
        }
    }
}

/// Takes what was sent before now and waits until it is in the file.
bool Sidecar::drain(std::chrono::milliseconds most)
{
    const auto until = std::chrono::steady_clock::now() + most;
    if (m_receiver.joinable()) {
        std::unique_lock lock(m_drainMutex);
        const std::int64_t mine = ++m_drainAsked;
        if (!m_drained.wait_until(lock, until, [&] { return m_drainDone >= mine; }))
            return false;
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    return m_store->flush(std::max(left, 1ms));
}

void Sidecar::tell(const std::string& event, const Json& data)
{
    const std::lock_guard lock(m_eventMutex);
    m_events.push_back({ ++m_lastEvent, double(nowMs()) / 1000, event, dump(data) });
    if (m_events.size() > kEventsKept)
        m_events.pop_front();
    m_newEvent.notify_all();
}

void Sidecar::live(const HttpRequest& request, const HttpWrite& write)
{
    const auto event = [&](const std::string& name, const std::string& data) {
        return write("event: " + name + "\ndata: " + data + "\n\n");
    };
    double since = double(nowMs()) / 1000;
    if (const std::size_t at = request.query.find("since="); at != request.query.npos)
        since = numberIn(request.query.substr(at + 6));
    if (!event("status", dump(m_clusters->discoveryStatus())))
        return;
    std::int64_t seen = 0;
    auto beat = std::chrono::steady_clock::now() + kHeartbeat;
    while (!m_closing) {
        std::vector<Event> fresh;
        {
            std::unique_lock lock(m_eventMutex);
            m_newEvent.wait_for(lock, 500ms, [&] { return m_closing || m_lastEvent > seen; });
            for (const Event& e : m_events)
                if (e.number > seen && e.time >= since)
                    fresh.push_back(e);
            seen = m_lastEvent;
        }
        for (const Event& e : fresh)
            if (!event(e.name, e.data))
                return;
        if (request.gone())
            return;
        if (std::chrono::steady_clock::now() >= beat) {
            beat = std::chrono::steady_clock::now() + kHeartbeat;
            if (!event("heartbeat", dump({ { "ts", double(nowMs()) / 1000 } })))
                return;
        }
    }
}

Json Sidecar::storage() const
{
    const SidecarStore::Figures f = m_store->figures();
    Json json { { "initialized", true }, { "db_path", m_store->path().string() },
        { "session_id", m_session }, { "session_fingerprints", f.writes },
        { "total_writes", f.writes }, { "buffer_size", f.waiting } };
    if (!f.trouble.empty())
        json["trouble"] = f.trouble;
    return json;
}

Json Sidecar::stats() const
{
    const SidecarStore::Figures f = m_store->figures();
    return { { "backend", "online" }, { "buffer_size", m_clusters->buffered() },
        { "buffer_capacity", m_options.clusters.bufferSize }, { "n_clusters", m_clusters->count() },
        { "last_cluster_time", m_clusters->lastBatch() },
        { "zmq_enabled", m_sockets->pull.has_value() }, { "zmq_received", m_pushed.load() },
        { "zmq_refused", m_refused.load() }, { "http_received", m_posted.load() },
        { "conflicts", f.conflicts }, { "duplicates", f.same }, { "storage", storage() },
        { "discovery", m_clusters->discoveryStatus() }, { "blessed_configs", Json::object() } };
}

void Sidecar::addRoutes()
{
    const auto health = [](const HttpRequest&) { return json({ { "status", "ok" } }); };
    m_http->route("GET", "/health", health);
    m_http->route("GET", "/healthz", health);
    m_http->route("GET", "/version", [this](const HttpRequest&) {
        return json({ { "version", AX_VERSION }, { "git_sha", "" }, { "git_branch", "" },
            { "backend", "online" },
            { "has_discovery", !m_options.clusters.discoveryFolder.empty() },
            { "has_storage", true }, { "has_blessed_configs", false },
            { "has_derotation", false } });
    });
    m_http->route("GET", "/stats", [this](const HttpRequest&) { return json(stats()); });
    m_http->route(
        "GET", "/centroids", [this](const HttpRequest&) { return json(m_clusters->centroids()); });
    m_http->route("POST", "/fingerprint", [this](const HttpRequest& r) {
        auto message = readSidecarMessage(r.body);
        if (!message)
            return refused(message.error());
        const Vector20 vector = message->vector;
        std::vector<SidecarMessage> one;
        one.push_back(std::move(*message));
        m_clusters->add(std::span(&vector, 1));
        if (!m_store->add(one))
            return json({ { "error", "The database cannot be written: too many wait." } }, 503);
        ++m_posted;
        return json(
            { { "status", "accepted" }, { "classification", m_clusters->classify(vector) } });
    });
    const auto ask = [this](auto answer) {
        return [answer](const HttpRequest& r) {
            const auto vector = readSidecarVector(r.body);
            return vector ? json(answer(*vector)) : refused(vector.error());
        };
    };
    m_http->route("POST", "/predict",
        ask([this](const Vector20& vector) { return m_clusters->predict(vector); }));
    m_http->route("POST", "/classify",
        ask([this](const Vector20& vector) { return m_clusters->classify(vector); }));
    m_http->route("POST", "/recluster", [this](const HttpRequest&) {
        m_clusters->recluster();
        return json({ { "status", "triggered" } });
    });
    m_http->route("GET", "/discovery/status",
        [this](const HttpRequest&) { return json(m_clusters->discoveryStatus()); });
    m_http->route("POST", "/discovery/reload", [this](const HttpRequest&) {
        const Status status = m_clusters->reload();
        Json answer { { "status", status ? "reloaded" : "failed" },
            { "discovery", m_clusters->discoveryStatus() } };
        if (!status)
            answer["error"] = status.error().line();
        return json(answer);
    });
    m_http->route("GET", "/discovery/progress", [this](const HttpRequest&) {
        const SidecarProgress p = m_clusters->progress();
        if (!p.running) {
            const std::lock_guard lock(m_eventMutex);
            if (m_toldProgress.is_object())
                return json(m_toldProgress);
        }
        return json({ { "run_id", p.runId.empty() ? Json() : Json(p.runId) }, { "stage", p.stage },
            { "stage_name", p.stageName }, { "percent_complete", p.percent },
            { "is_running", p.running } });
    });
    // A discovery that runs elsewhere tells how far it is.
    m_http->route("POST", "/discovery/progress", [this](const HttpRequest& r) {
        const auto body = parseBody(r.body);
        if (!body)
            return json({ { "error", body.error().message } }, 400);
        const auto type = body->find("type");
        const std::string name
            = type != body->end() && type->is_string() ? type->get<std::string>() : "progress";
        for (const char* known : { "status", "progress", "run_start", "run_complete", "run_error" })
            if (name == known) {
                const Json data = body->value("data", Json::object());
                tell(name, data);
                const std::lock_guard lock(m_eventMutex);
                if (name == "progress" && data.is_object()) {
                    m_toldProgress = { { "run_id", data.value("run_id", Json()) },
                        { "stage", data.value("stage", Json(0)) },
                        { "stage_name", data.value("stage_name", Json("")) },
                        { "percent_complete", data.value("percent_complete", Json(0)) },
                        { "is_running", data.value("is_running", Json(true)) } };
                } else if (name == "run_complete" || name == "run_error") {
                    m_toldProgress = nullptr;
                }
                return json({ { "status", "posted" }, { "type", name } });
            }
        return json({ { "error",
                        "'type': expected status, progress, run_start, run_complete or "
                        "run_error" } },
            400);
    });
    m_http->route("GET", "/discovery/live", [this](const HttpRequest& request) {
        HttpResponse response;
        response.type = "text/event-stream";
        response.headers = { { "Cache-Control", "no-cache" } };
        response.stream = [this, request](const HttpWrite& write) { live(request, write); };
        return response;
    });
    m_http->route("POST", "/storage/flush", [this](const HttpRequest&) {
        const bool done = drain(kFlush);
        return json({ { "status", done ? "flushed" : "waiting" }, { "storage", storage() } });
    });
}

} // namespace ax::server
