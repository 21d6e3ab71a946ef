// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/chat/answer_source.h"
#include "engine/remote/server_info.h"

#include <filesystem>

namespace ax::remote {

/// A model on a server. What comes is recorded as of a local model, as far as the data goes: from
/// this program's own server record for record; else tokens, log-probabilities, thinking and
/// attention as sent. Where attention comes, tokens stand behind as many dots as the prompt has
/// tokens, whose texts no server says; else the trace holds the answer's tokens alone.
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
/// Error::place of what the server itself refused or reported.
inline constexpr const char* kServerPlace = "server";

/// Asks a server what it can do and opens one of its models. `model` empty: the one it has loaded,
/// or its first. Errors: those of probeServer and ServerAddress::parse; NotFound (no such model,
/// the remedy lists those there are).
Result<std::unique_ptr<RemoteSource>> connectServer(const std::string& url,
    const std::string& model, const HttpSettings& settings, std::stop_token stop);

/// SourceFactory::connect of this folder.
Result<std::unique_ptr<AnswerSource>> connectChoice(
    const ServerChoice& choice, std::stop_token stop);

/// A key from a file: its first line. Errors: those of reading; InvalidArgument (empty).
Result<std::string> readKeyFile(const std::filesystem::path& path);

} // namespace ax::remote
