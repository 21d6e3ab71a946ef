// SPDX-License-Identifier: Apache-2.0
#include "engine/server/fingerprint_push.h"

#include "engine/core/option_field.h"

#include <nlohmann/json.hpp>
#include <zmq.hpp>

namespace ax::server {

namespace {

constexpr std::size_t kWaiting = 1 << 16;

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

private:
    zmq::context_t m_context;
    zmq::socket_t m_socket;
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
    if (m_waiting.size() >= kWaiting) {
        ++m_dropped;
        return;
    }
    m_waiting.push_back(
        { requestId, step.zone, layout, step.decodeStep, *step.fingerprint, step.moe });
    m_wake.notify_one();
}

void FingerprintPush::run()
{
    for (;;) {
        std::deque<Message> batch;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_over || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            batch.swap(m_waiting);
        }
        for (const Message& one : batch)
            ++(m_socket->send(
                   textOf(one.requestId, one.zone, one.layout, one.step, one.vector, one.moe))
                    ? m_sent
                    : m_dropped);
    }
}

} // namespace ax::server
