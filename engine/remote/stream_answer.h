// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/records.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// What a server's answer says, in one form for all servers (spec/wire.md section 2,
/// reference/earlier-system.md section 1). Numbers that were not sent, or were none, are missing.
namespace ax::remote {

struct StreamAlternative {
    std::string bytes;
    std::optional<std::int64_t> id;
    std::optional<double> logprob; ///< nats, as sent
};

struct StreamToken {
    std::string bytes;
    std::optional<std::int64_t> id;
    std::optional<double> logprob;
    ThinkPhase phase = ThinkPhase::Output;
    /// The server said where it begins and ends; false: a piece of text, or bytes were lost.
    bool exact = true;
    bool hasAlternatives = false;
    std::vector<StreamAlternative> alternatives; ///< in the order sent
};

/// A piece of text that the server sent at once.
struct StreamPiece {
    std::string text;
    ThinkPhase phase = ThinkPhase::Output;
};

/// Top-k of one layer or of one head.
struct StreamRow {
    std::vector<std::int32_t> positions;
    std::vector<std::optional<double>> scores, probabilities;
    bool knowsProbabilities = false; ///< logits with their logsumexp, or scores with their mass
    bool massSent = false;
    std::optional<double> mass;
};

struct StreamLayer {
    std::string id;
    std::optional<StreamRow> row; ///< of all heads together
    std::vector<std::pair<std::string, StreamRow>> heads;
};

struct StreamSketch {
    std::string layer;
    std::vector<std::pair<std::int32_t, double>> hubs;
    std::optional<std::vector<double>> histogram;
    std::optional<double> entropy, mass; ///< as sent
};

enum class VectorOrder { None, Object, MassesFirst, HistogramFirst, Unknown };

struct StreamExperts {
    std::string layer;
    std::vector<std::int64_t> experts;
    std::optional<std::vector<double>> weights;
    std::optional<double> entropy;
};

/// One attention entry.
struct StreamStep {
    std::optional<std::int64_t> stepSent;
    std::int64_t decodeStep = 0; ///< -1: a prompt row; else the generated token it belongs to
    std::optional<std::int64_t> query; ///< of a prompt row
    std::string mode;
    std::optional<std::string> phase; ///< as sent
    std::vector<StreamLayer> layers;
    std::vector<StreamSketch> sketches;
    VectorOrder order = VectorOrder::None;
    std::optional<std::vector<double>> fingerprint; ///< 20 numbers, masses first
    std::vector<std::optional<double>> rawVector; ///< of an unknown order, as sent
    std::optional<double> rotationalVariance;
    std::string zone;
    std::optional<std::vector<StreamExperts>> experts;
    /// head_stats, derotated, logit_lens as sent.
    nlohmann::ordered_json further = nlohmann::ordered_json::object();
    /// The whole entry, strict JSON, for the record of a trace.
    nlohmann::ordered_json entry;
    int arrival = 0, padding = 0;
};

struct StreamUsage {
    std::optional<std::int64_t> promptTokens, completionTokens, totalTokens;
};

struct StreamToolCall {
    std::int64_t index = 0;
    std::optional<std::string> id, name;
    std::string arguments;
};

struct StreamError {
    enum class Kind { Http, Stream, ConnectionLost };
    Kind kind = Kind::Stream;
    int status = 0; ///< of HTTP
    std::string message; ///< one line
    nlohmann::ordered_json type, code; ///< as sent; null: none
    std::optional<std::int64_t> retryAfter; ///< seconds
};

struct StreamAnswer {
    std::string text, reasoning;
    std::vector<StreamToken> tokens;
    enum class TokensFrom { None, Logprobs, Tokenize, Pieces };
    TokensFrom tokensFrom = TokensFrom::None;
    bool tokensExact = true;
    std::vector<StreamStep> attention; ///< prompt rows first, then by decodeStep
    std::string finishReason, finishReasonSent; ///< empty: none
    std::optional<StreamUsage> usage;
    std::vector<StreamToolCall> toolCalls;
    std::optional<std::map<std::string, std::optional<std::int64_t>>> promptProgress;
    std::vector<std::int64_t> tokenIds, promptTokenIds;
    std::string badge; ///< attention, logprobs or text
    std::string serverGeneration; ///< this or earlier, where attention came
    std::set<std::string> warnings;
    std::map<std::string, std::int64_t> dropped;
    std::optional<StreamError> error;
    bool doneMarker = false;
    bool complete = false; ///< a finish reason or [DONE] was seen, and no error
};

} // namespace ax::remote
