// SPDX-License-Identifier: Apache-2.0
#include "engine/server/fingerprint_push.h"

#include "engine/core/option_field.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <zmq.hpp>

namespace ax::server {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kWaiting = 1 << 16; ///< messages that may wait for a sidecar
constexpr std::size_t kRecent = 1 << 14;
constexpr auto kDoubt = 3s; ///< what left so shortly before a loss may not have arrived
constexpr auto kLook = 250ms, kTry = 50ms;
constexpr auto kLinger = 1s;

std::string textOf(const std::string& requestId, const std::string& zone, const std::string& layout,
    int step, const std::array<float, 20>& vector, const std::vector<MoeRouting>& moe)
{
    nlohmann::ordered_json message;
    message["request_id"] = requestId;
    nlohmann::ordered_json numbers = nlohmann::ordered_json::array();
    for (const float value : vector)
        numbers.push_back(std::isfinite(value) ? shortestDouble(value) : 0.0);
    message["vector"] = std::move(numbers);
    message["step"] = step;
    if (!zone.empty())
        message["manifold"] = zone;
    if (layout != "log16") // what a message means that names none
        message["metadata"] = { { "layout", layout } };
    if (!moe.empty()) {
        nlohmann::ordered_json experts, entropy;
        for (const MoeRouting& layer : moe) {
            experts[std::to_string(layer.layer)] = layer.experts;
            entropy[std::to_string(layer.layer)] = shortestDouble(layer.entropy);
        }
        message["moe"]
            = { { "top_experts", std::move(experts) }, { "entropy", std::move(entropy) } };
    }
    return message.dump();
}

} // namespace

class FingerprintPush::Socket {
public:
    explicit Socket(const std::string& url)
        : m_socket(m_context, zmq::socket_type::push)
    {
        m_socket.set(zmq::sockopt::linger, 1000);
        m_socket.set(zmq::sockopt::sndhwm, 10000);
        // Nothing is handed to a sidecar that is not there.
        m_socket.set(zmq::sockopt::immediate, true);
        m_watch.init(m_socket, "inproc://watch", ZMQ_EVENT_CONNECTED | ZMQ_EVENT_DISCONNECTED);
        m_socket.connect(url);
    }
    /// False: nobody takes it now.
    bool send(const std::string& text)
    {
        try {
            return m_socket.send(zmq::buffer(text), zmq::send_flags::dontwait).has_value();
        } catch (const zmq::error_t&) {
            return false;
        }
    }
    bool connected()
    {
        try {
            while (m_watch.check_event(0)) { }
        } catch (const zmq::error_t&) { // it says nothing then
        }
        return m_watch.connected;
    }
    /// True after a connection was lost, once.
    bool lost() { return std::exchange(m_watch.lost, false); }

private:
    struct Watch : zmq::monitor_t {
        void on_event_connected(const zmq_event_t&, const char*) override { connected = true; }
        void on_event_disconnected(const zmq_event_t&, const char*) override
        {
            lost = lost || connected;
            connected = false;
        }
        bool connected = false, lost = false;
    };
    zmq::context_t m_context;
    zmq::socket_t m_socket;
    Watch m_watch; ///< ends before what it watches
};

FingerprintPush::FingerprintPush(std::unique_ptr<Socket> socket)
    : m_socket(std::move(socket))
    , m_thread([this] { run(); })
{
}

Result<std::unique_ptr<FingerprintPush>> FingerprintPush::start(const std::string& url)
{
    try {
        return std::unique_ptr<FingerprintPush>(new FingerprintPush(std::make_unique<Socket>(url)));
    } catch (const zmq::error_t& problem) {
        return fail(ErrorCode::InvalidArgument,
            "[serve] --sidecar-url " + url + ": " + problem.what(), "--sidecar-url",
            "give an address such as tcp://127.0.0.1:9001");
    }
}

FingerprintPush::~FingerprintPush()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
        m_wake.notify_all();
    }
    m_thread.join();
}

void FingerprintPush::push(
    const std::string& requestId, const StepRecord& step, const std::string& layout)
{
    if (!step.fingerprint || step.decodeStep < 0)
        return;
    const std::lock_guard lock(m_mutex);
    if (m_held >= kWaiting) {
        ++m_dropped;
        return;
    }
    ++m_held;
    m_waiting.push_back(
        { requestId, step.zone, layout, step.decodeStep, *step.fingerprint, step.moe });
    m_wake.notify_one();
}

std::uint64_t FingerprintPush::finish(std::chrono::milliseconds most)
{
    const auto until = Clock::now() + most;
    while (m_held > 0 && Clock::now() < until)
        std::this_thread::sleep_for(kTry);
    return m_held + m_dropped;
}

/// What a lost connection may have swallowed goes to the front again.
void FingerprintPush::watch(std::deque<Message>& pending)
{
    m_connected = m_socket->connected();
    if (!m_socket->lost())
        return;
    forget();
    m_sent -= m_recent.size();
    m_held += m_recent.size();
    for (auto one = m_recent.rbegin(); one != m_recent.rend(); ++one)
        pending.push_front(std::move(one->message));
    m_recent.clear();
}

void FingerprintPush::forget()
{
    const auto now = Clock::now();
    while (!m_recent.empty() && (m_recent.size() > kRecent || now - m_recent.front().when > kDoubt))
        m_recent.pop_front();
}

void FingerprintPush::run()
{
    std::deque<Message> pending;
    std::optional<Clock::time_point> until;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            const auto time = pending.empty() ? Clock::duration(kLook) : Clock::duration(kTry);
            m_wake.wait_for(
                lock, time, [&] { return m_over || (pending.empty() && !m_waiting.empty()); });
            std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(pending));
            m_waiting.clear();
            if (m_over && !until)
                until = Clock::now() + kLinger;
        }
        watch(pending);
        while (!pending.empty()) {
            Message& one = pending.front();
            if (!m_socket->send(
                    textOf(one.requestId, one.zone, one.layout, one.step, one.vector, one.moe)))
                break;
            m_recent.push_back({ Clock::now(), std::move(one) });
            pending.pop_front();
            ++m_sent;
            --m_held;
        }
        forget();
        if (!until)
            continue;
        if (pending.empty() || Clock::now() > *until) {
            m_dropped += pending.size();
            m_held -= pending.size();
            return;
        }
        std::this_thread::sleep_for(kTry);
    }
}

} // namespace ax::server
