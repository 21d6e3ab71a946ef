// SPDX-License-Identifier: Apache-2.0
#include "engine/server/metrics.h"

#include <cstdio>

namespace ax::server {

namespace {

std::string number(double value)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", value);
    return text;
}

class Page {
public:
    void family(const char* name, const char* type, const char* help)
    {
        m_text.append("# HELP attnx_").append(name).append(" ").append(help);
        m_text.append("\n# TYPE attnx_").append(name).append(" ").append(type).append("\n");
    }
    void sample(const std::string& name, const std::string& labels, double value)
    {
        m_text.append("attnx_").append(name).append(labels).append(" ").append(number(value));
        m_text.append("\n");
    }
    void one(const char* name, const char* type, const char* help, double value)
    {
        family(name, type, help);
        sample(name, {}, value);
    }
    std::string text() const { return m_text; }

private:
    std::string m_text;
};

} // namespace

void Metrics::answered(const std::string& route, int status, double seconds)
{
    const std::lock_guard lock(m_mutex);
    Route& entry = m_routes[{ route, status }];
    ++entry.count;
    entry.seconds += seconds;
}

void Metrics::firstToken(double seconds)
{
    const std::lock_guard lock(m_mutex);
    ++m_firstTokens;
    m_firstTokenSeconds += seconds;
}

std::string Metrics::text(const AnswerDesk::Totals& t, const Gauges& gauges) const
{
    Page page;
    page.one("requests_running", "gauge", "Answers being read or written.", t.running);
    page.one("requests_waiting", "gauge", "Requests that wait for a place.", t.waiting);
    page.one("requests_capturing", "gauge", "Answers whose attention is captured.", t.capturing);
    page.one("connections_open", "gauge", "TCP connections.", gauges.connections);
    page.family("answers_total", "counter", "Answers by how they ended.");
    for (const auto& [name, value] :
        { std::pair("finished", t.finished), std::pair("cancelled", t.cancelled),
            std::pair("failed", t.failed), std::pair("refused", t.refused) })
        page.sample("answers_total", std::string("{end=\"") + name + "\"}", double(value));
    page.one("prompt_tokens_total", "counter", "Tokens of prompts.", double(t.promptTokens));
    page.one("prompt_tokens_cached_total", "counter", "Of these, found in the cache.",
        double(t.cachedTokens));
    page.one("generated_tokens_total", "counter", "Tokens written.", double(t.generatedTokens));
    page.one("prompt_seconds_total", "counter", "Time prompts took.", t.promptSeconds);
    page.one(
        "decode_seconds_total", "counter", "Time writing took, of every answer.", t.decodeSeconds);
    page.one("capture_seconds_total", "counter", "Time capture took.", t.captureSeconds);
    page.one(
        "capture_bytes_total", "counter", "Bytes of captured records.", double(t.captureBytes));
    page.one("dropped_payloads_total", "counter", "Steps whose payload a slow client did not get.",
        double(t.droppedPayloads));
    page.one("limited_requests_total", "counter",
        "Requests that asked for more attention than the guardrails give.", double(t.less));
    page.one("sidecar_sent_total", "counter", "Fingerprints given to the sidecar's socket.",
        double(gauges.pushed));
    page.one(
        "sidecar_dropped_total", "counter", "Fingerprints nobody took.", double(gauges.notPushed));
    const std::lock_guard lock(m_mutex);
    page.family("first_token_seconds", "summary", "From a request to its first token.");
    page.sample("first_token_seconds_sum", {}, m_firstTokenSeconds);
    page.sample("first_token_seconds_count", {}, double(m_firstTokens));
    page.family("http_requests_total", "counter", "HTTP requests.");
    for (const auto& [key, route] : m_routes)
        page.sample("http_requests_total",
            "{route=\"" + key.first + "\",code=\"" + std::to_string(key.second) + "\"}",
            double(route.count));
    page.family("http_request_seconds_total", "counter", "Time HTTP requests took.");
    for (const auto& [key, route] : m_routes)
        page.sample("http_request_seconds_total",
            "{route=\"" + key.first + "\",code=\"" + std::to_string(key.second) + "\"}",
            route.seconds);
    return page.text();
}

} // namespace ax::server
