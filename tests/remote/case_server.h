// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/remote/tiny_server.h"
#include "tests/remote/wire_cases.h"

#include <cstdio>

namespace ax::test {

inline std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// Plays one case as the replay server of the fixtures does.
class CaseServer {
public:
    CaseServer(const WireCase& c, Cutting cutting, unsigned seed)
        : m_case(c)
        , m_cutting(cutting)
        , m_seed(seed)
        , m_server([this](const SeenRequest& r, TinyConnection& to) { answer(r, to); })
    {
    }
    std::string url() const { return m_server.url(); }
    std::vector<SeenRequest> seen() const { return m_server.seen(); }

private:
    void answer(const SeenRequest& request, TinyConnection& to)
    {
        const std::string key = request.method + " " + request.path;
        if (m_case.routes.is_object() && m_case.routes.contains(key)) {
            const nlohmann::ordered_json& route = m_case.routes[key];
            to.reply(route["status"].get<int>(), route["json"].dump());
        } else if (request.path == m_case.expected["endpoint"].get<std::string>()) {
            stream(to, m_case.data);
        } else if (!m_case.afterRedirect.empty() && request.method == "POST"
            && request.path.find("chat/completions") != request.path.npos) {
            stream(to, m_case.afterRedirect);
        } else if (request.path == "/v1/tokenize" && m_case.routes.is_object()
            && m_case.routes.contains("tokenizer")) {
            tokenize(request, to);
        } else if (request.path == "/v1/models") {
            to.reply(200, R"({"object":"list","data":[{"id":"example","object":"model"}]})");
        } else {
            to.reply(404, R"({"detail":"Not Found"})");
        }
    }
    void tokenize(const SeenRequest& request, TinyConnection& to)
    {
        const std::string text
            = nlohmann::ordered_json::parse(request.body)["prompt"].get<std::string>();
        const auto tokens = tokenized(m_case.routes["tokenizer"], text);
        nlohmann::ordered_json out = { { "tokens", nlohmann::ordered_json::array() },
            { "token_bytes", nlohmann::ordered_json::array() } };
        for (const remote::StreamToken& token : tokens) {
            out["tokens"].push_back(*token.id);
            nlohmann::ordered_json bytes = nlohmann::ordered_json::array();
            for (const char c : token.bytes)
                bytes.push_back(int(static_cast<unsigned char>(c)));
            out["token_bytes"].push_back(bytes);
        }
        to.reply(200, out.dump());
    }
    void stream(TinyConnection& to, std::string data)
    {
        data = replaced(data, "{{BASE}}", m_server.url());
        const nlohmann::ordered_json replay
            = m_case.expected.value("replay", nlohmann::ordered_json::object());
        if (replay.value("chunking", "") == "reset") {
            to.write(kHead);
            to.write(chunk(data.substr(0, replay["at"].get<std::size_t>())));
            // The bytes reach the client before the reset does, which throws away what waits.
            to.waitForClose(150);
            to.reset();
            return;
        }
        if (!m_case.isHttp)
            to.write(kHead);
        for (const std::string& piece : cut(data, m_cutting, m_seed))
            if (!to.write(m_case.isHttp ? piece : chunk(piece)))
                return;
        if (!m_case.isHttp)
            to.write("0\r\n\r\n");
    }
    static std::string chunk(const std::string& data)
    {
        char size[32];
        std::snprintf(size, sizeof size, "%zx\r\n", data.size());
        return size + data + "\r\n";
    }
    static constexpr const char* kHead
        = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n"
          "Transfer-Encoding: chunked\r\n\r\n";
    const WireCase& m_case;
    Cutting m_cutting;
    unsigned m_seed;
    TinyServer m_server;
};

} // namespace ax::test
