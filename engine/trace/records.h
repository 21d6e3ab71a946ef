// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Values of one trace: what spec/trace.md writes to JSONL and spec/wire.md sends. Positions are
/// absolute and 0-based over prompt and answer. Immutable once built; cheap to move.
namespace ax {

inline constexpr float kAbsent = std::numeric_limits<float>::quiet_NaN(); ///< "not measured"
inline bool present(float value) { return !std::isnan(value); }

struct ModelSummary {
    std::string name, fileHash, architecture, quantisation, tokenizerHash;
    int layers = 0, heads = 0, kvHeads = 0, headDim = 0, context = 0;
    int experts = 0; ///< routed experts of an MoE layer; 0: none
};

struct TraceHeader {
    std::string version = "1.1";
    std::string traceId;
    std::string model;
    std::int64_t createdAt = 0, updatedAt = 0; ///< ms since epoch
    ModelSummary modelInfo;
    nlohmann::ordered_json capture = nlohmann::ordered_json::object(); ///< settings as given
    nlohmann::ordered_json sampling = nlohmann::ordered_json::object();
    std::string source = "local"; ///< device or server URL without credentials
    std::string zonePreset = "explorer";
    std::string sinkPolicy = "include";
    std::string fingerprintLayout = "log16";
    std::string appVersion;
    nlohmann::ordered_json extra = nlohmann::ordered_json::object(); ///< unknown members, kept
};

struct MessageRecord {
    std::string id, role, content;
    std::int64_t timestamp = 0; ///< ms since epoch
    std::string model;
    nlohmann::ordered_json extra = nlohmann::ordered_json::object();
};

enum class TokenRole : std::uint8_t { Prompt, Generated };
/// What put a token there: from the vocabulary and the rendered prompt, never from its spelling.
enum class TokenOrigin : std::uint8_t {
    Text, ///< what somebody wrote
    Template, ///< what the chat template puts there by itself
    Special ///< a control token of the vocabulary, wherever it stands
};
const char* name(TokenOrigin source); ///< "text", "template", "special"
std::optional<TokenOrigin> tokenOrigin(std::string_view name);

struct Alternative {
    std::int32_t id = -1;
    std::string text;
    float logprob = 0; ///< natural logarithm under the unmodified logits
};

struct TokenRecord {
    std::int32_t index = 0; ///< absolute position
    std::int32_t tokenId = -1;
    std::string text; ///< valid UTF-8, for display; a byte token may show U+FFFD
    std::string bytes; ///< raw bytes, only when the text alone is not valid UTF-8
    std::string segmentId;
    TokenRole role = TokenRole::Prompt;
    TokenOrigin kind = TokenOrigin::Text; ///< member `kind` of a file
    float logprob = kAbsent;
    std::vector<Alternative> alternatives; ///< most probable first
    double timeMs = std::numeric_limits<double>::quiet_NaN(); ///< since the request started
    nlohmann::ordered_json extra = nlohmann::ordered_json::object();
};

/// Top-k of one layer (aggregated, head -1) or of one head of it.
struct RawRow {
    std::int32_t layer = 0;
    std::int32_t head = -1;
    std::vector<std::int32_t> positions; ///< most attended first
    std::vector<float> logits; ///< same order; p = exp(logit - logsumexp)
    float logsumexp = 0;
    /// As found in files that carry scores but no logits; empty otherwise (scores are then
    /// derived).
    std::vector<float> scores;
    float probability(std::size_t k) const { return std::exp(logits[k] - logsumexp); }
};

/// The object `fingerprint` inside a raw entry.
struct AttentionSummary {
    std::array<float, 16> histogram {};
    float local = 0, mid = 0, longRange = 0, entropy = 0, hubness = 0, consensus = 0;
};

/// What zone presets that leave sinks out read of a row: sinks removed, the rest renormalised.
/// Nothing left: all zeros.
struct SinkFreeRow {
    std::array<float, 16> histogram {};
    float ripple = 0;
};

struct LayerSketch {
    std::int32_t layer = 0;
    std::vector<std::pair<std::int32_t, float>> hubs; ///< [position, p], at most 32
    std::array<float, 16> histogram {}; ///< log2 distance, all mass
    float entropy = 0; ///< nats
    float massCaptured = 0;
};

struct HeadStats {
    std::int32_t layer = 0;
    std::vector<std::array<float, 9>> heads; ///< [query head][statistic], capture.md section 1
};

struct DerotatedRow {
    std::int32_t layer = 0;
    std::vector<std::int32_t> positions;
    std::vector<float> contentScores; ///< p_content at those positions
    float positionalShare = 0; ///< total variation, 0..1
    std::vector<std::int32_t> skeleton;
};

struct MoeRouting {
    std::int32_t layer = 0;
    std::vector<std::int32_t> experts;
    std::vector<float> weights;
    float entropy = 0; ///< bits
    std::int32_t shared = 0;
};

struct LogitLensRow {
    std::int32_t layer = 0;
    std::vector<Alternative> tokens;
};

enum class ThinkPhase : std::uint8_t { None, Output, Think };

struct StepSignals {
    float entropy = kAbsent; ///< nats, of the aggregated row
    float entropyNormalised = kAbsent; ///< divided by ln of visible positions
    float hubness = kAbsent, consensus = kAbsent, ripple = kAbsent;
    float surprisal = kAbsent, margin = kAbsent; ///< nats; logit difference of the top two
    float nullMass = kAbsent, sinkShare = kAbsent;
};

/// What was captured for the row that produced one token (or for a prompt row, decodeStep -1).
struct StepRecord {
    std::int32_t tokenIndex = 0;
    std::int32_t decodeStep = 0;
    std::vector<RawRow> raw; ///< one per layer, or per layer and head
    std::optional<AttentionSummary> summary;
    std::vector<LayerSketch> sketches;
    std::vector<HeadStats> headStats;
    std::optional<std::array<float, 20>> fingerprint;
    std::optional<SinkFreeRow> withoutSinks; ///< until the zone is known; in no file
    /// Masses of the row, where the fingerprint does not hold them; until the zone is known; in no
    /// file.
    std::optional<std::array<float, 16>> histogram;
    std::vector<float> headNumbers; ///< [attention layer, head, 9], for a calibration; in no file
    std::string zone; ///< empty: none
    float zoneConfidence = kAbsent;
    std::string zonePreset, zoneRule;
    StepSignals signals;
    ThinkPhase thinkPhase = ThinkPhase::None;
    std::vector<DerotatedRow> derotated;
    std::vector<MoeRouting> moe;
    std::vector<LogitLensRow> logitLens;
    bool payloadDropped = false; ///< raw, sketches, heads were left out to keep up
    nlohmann::ordered_json attentionExtra = nlohmann::ordered_json::object(); ///< unknown members
    nlohmann::ordered_json extra = nlohmann::ordered_json::object();
    std::size_t payloadBytes() const; ///< memory of raw, sketches, head statistics, extras
};

enum class SegmentType : std::uint8_t { System, User, AssistantThink, AssistantFinal, Tool };
const char* name(SegmentType type); ///< "system", "user", "assistant_think", …
std::optional<SegmentType> segmentType(std::string_view name);

struct SegmentRecord {
    std::string id;
    SegmentType type = SegmentType::User;
    std::int32_t startTokenIndex = 0, endTokenIndex = 0; ///< end exclusive
    std::string messageId;
    /// The tokens between the template's marks, end exclusive; -1: not known (contentStart), the
    /// segment's end (contentEnd).
    std::int32_t contentStart = -1, contentEnd = -1;
    nlohmann::ordered_json extra = nlohmann::ordered_json::object();
};

struct EventRecord {
    std::string kind;
    std::int32_t tokenIndex = -1;
    nlohmann::ordered_json data = nlohmann::ordered_json::object();
    double timeMs = std::numeric_limits<double>::quiet_NaN();
    nlohmann::ordered_json extra = nlohmann::ordered_json::object();
};

/// How a branch came about and where it leaves its parent (spec/trace.md section 2).
struct BranchRecord {
    std::string id; ///< empty: none was needed yet
    std::string parent; ///< id of the branch it shares its beginning with; empty: the shown one
    std::int32_t fromTokenIndex = 0; ///< its own tokens begin here
    std::int32_t fromMessage = 0; ///< its own messages begin at this row
    /// What a file says in `fromMessage`, written back while it holds; null: made here.
    nlohmann::ordered_json fromMessageGiven;
    std::int64_t createdAt = 0; ///< ms since epoch
    std::string label;
    std::string cause; ///< edited, regenerated, forked, rerouted, continued
    std::string model, tokenizerHash;
    nlohmann::ordered_json sampling = nlohmann::ordered_json::object();
    nlohmann::ordered_json forkedFrom; ///< {index, from, to}; null: none
    nlohmann::ordered_json extra = nlohmann::ordered_json::object();
};

/// Averages over the steps; computed, never typed in.
struct TraceMetrics {
    float avgEntropy = kAbsent, avgLocalMass = kAbsent, avgMidMass = kAbsent, avgLongMass = kAbsent;
    float avgHubness = kAbsent, avgConsensus = kAbsent;
    std::string dominantZone;
    float tokensPerSecond = kAbsent, promptTokensPerSecond = kAbsent;
    std::int64_t captureBytes = 0;
    nlohmann::ordered_json extra = nlohmann::ordered_json::object();
};

} // namespace ax
