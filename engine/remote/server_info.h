// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/remote/http_client.h"

#include <functional>

namespace ax::remote {

class StreamReader;

struct ServerModel {
    std::string id;
    int context = 0; ///< 0: not said
    std::optional<bool> loaded; ///< where the server says so (LM Studio)
};

/// What a server gives, in four steps of capability.
enum class ServerBadge { Text, Logprobs, Attention, AllModes };
enum class ServerGeneration { Other, Earlier, This };

/// What a server said of itself; nothing is guessed.
struct ServerInfo {
    ServerGeneration generation = ServerGeneration::Other;
    std::string software; ///< "attnx serve", "llama.cpp", "vLLM", "Ollama", …; empty: not told
    std::vector<ServerModel> models;
    std::vector<std::string> modes; ///< raw, sketch, fingerprint, heads
    int maxTopK = 0, maxLayers = 0;
    bool moe = false, logitLens = false, derotated = false, biases = false;
    bool eviction = false, parallel = false; ///< takes kv_policy, parallel_threshold and their kin
    bool without = false; ///< POST /v1/attention/without answers
    int maxLogprobs = -1; ///< -1: not said
    int headsReported = 0, headsTotal = 0; ///< 0: not said
    int tensorParallel = 1;
    bool systemPromptMasked = false;
    bool tokenizes = false; ///< POST /v1/tokenize answers
    std::chrono::milliseconds latency { 0 }; ///< of the first answer

    bool attention() const { return !modes.empty(); }
    /// It says so, or it is of a kind that may send it without saying.
    bool maySendAttention() const
    {
        return attention() || software.empty() || software == "SGLang";
    }
    bool partialHeads() const
    {
        return tensorParallel > 1 || (headsTotal > 0 && headsReported < headsTotal);
    }
    /// `sawLogprobs`: an answer had them.
    ServerBadge badge(bool sawLogprobs) const;
};

/// Error::place of a key that the server does not take.
inline constexpr const char* kKeyPlace = "key";

/// Asks what the server can do, in the order of spec/wire.md section 2. Errors: Io (no answer),
/// InvalidArgument (the key: place kKeyPlace), Unsupported (it speaks none of the known ways),
/// Cancelled.
Result<ServerInfo> probeServer(const HttpClient& client, std::stop_token stop);

/// Puts a question and reads the answer to its end. `arrived` is called after every piece that
/// came. A stop closes the connection and is no error: the answer is what had come.
/// Everything that goes wrong on the way is in StreamAnswer::error.
StreamAnswer askServer(const HttpClient& client, const ServerInfo& info, const std::string& path,
    const std::string& json, const std::function<void(StreamReader&)>& arrived,
    std::stop_token stop);

/// The tokens of `text` as the server cuts it (POST /v1/tokenize). Empty: it does not say their
/// bytes, or they do not join to the text.
std::vector<StreamToken> askTokens(const HttpClient& client, const std::string& model,
    const std::string& text, std::stop_token stop);

} // namespace ax::remote
