// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"
#include "engine/remote/server_info.h"

namespace ax::remote {

/// A model on a server. What comes is recorded as of a local model, as far as the data goes: from
/// this program's own server record for record; else tokens, log-probabilities, thinking and
/// attention as sent. Positions of a server without ids are counted from the prompt's length where
/// it says that; else each message is one token without a place in the server's sequence.
class RemoteSource final : public AnswerSource {
public:
    RemoteSource(HttpClient client, ServerInfo server, std::string model);

    const ModelInfo& info() const override { return m_info; }
    const SourceCapabilities& capabilities() const override { return m_capabilities; }
    std::shared_ptr<const Tokenizer> tokenizer() const override { return nullptr; }
    const ServerInfo& server() const { return m_server; }
    const ServerAddress& address() const { return m_client.address(); }

    /// Errors: Io (no answer, or the connection ended: what arrived is with the sink; place
    /// kLostPlace), InvalidArgument (refused; the key: place kKeyPlace), Unsupported. A stop is a
    /// finish reason.
    Result<AnswerEnd> answer(
        const ChatRequest& request, AnswerSink& sink, std::stop_token stop) override;
    Result<WithoutResult> without(
        const WithoutQuery& query, const WithoutProgress& progress, std::stop_token stop) override;

private:
    HttpClient m_client;
    ServerInfo m_server;
    std::string m_model;
    ModelInfo m_info;
    SourceCapabilities m_capabilities;
};

/// Error::place of an answer that was cut off.
inline constexpr const char* kLostPlace = "connection";

/// Asks a server what it can do and opens one of its models. `model` empty: the one it has loaded,
/// or its first. Errors: those of probeServer and ServerAddress::parse; NotFound (no such model,
/// the remedy lists those there are).
Result<std::unique_ptr<RemoteSource>> connectServer(const std::string& url,
    const std::string& model, const HttpSettings& settings, std::stop_token stop);

/// A key from a file: its first line. Errors: those of reading; InvalidArgument (empty).
Result<std::string> readKeyFile(const std::filesystem::path& path);

} // namespace ax::remote
