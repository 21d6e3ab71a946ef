// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <span>
#include <string_view>

/// Members with a place of their own, per record type: every other one is kept in `extra`
/// (private to engine/trace).
namespace ax::trace {

using Names = std::span<const std::string_view>;

inline constexpr std::string_view kHeaderMembers[] = { "record_type", "version", "trace_id",
    "model", "created_at", "updated_at", "model_info", "capture", "sampling", "source",
    "zone_preset", "sink_policy", "fingerprint_layout", "app_version" };
inline constexpr std::string_view kModelInfoMembers[]
    = { "name", "file_hash", "architecture", "quantisation", "tokenizer_hash", "layers", "heads",
          "kv_heads", "head_dim", "context", "experts" };
inline constexpr std::string_view kMessageMembers[]
    = { "record_type", "id", "role", "content", "timestamp", "model" };
inline constexpr std::string_view kTokenMembers[] = { "record_type", "index", "tokenId", "text",
    "bytes", "segmentId", "role", "kind", "logprob", "alternatives", "time_ms" };
inline constexpr std::string_view kSegmentMembers[] = { "record_type", "id", "type",
    "startTokenIndex", "endTokenIndex", "contentStart", "contentEnd", "messageId" };
inline constexpr std::string_view kEventMembers[]
    = { "record_type", "kind", "tokenIndex", "data", "time_ms" };
inline constexpr std::string_view kMetricsMembers[] = { "record_type", "avgEntropy", "avgLocalMass",
    "avgMidMass", "avgLongMass", "avgHubness", "avgConsensus", "dominantZone", "tokensPerSecond",
    "promptTokensPerSecond", "captureBytes" };

inline nlohmann::ordered_json objectOrEmpty(const nlohmann::ordered_json& json)
{
    return json.is_object() ? json : nlohmann::ordered_json::object();
}

} // namespace ax::trace
