// SPDX-License-Identifier: Apache-2.0
#include "tests/remote/wire_cases.h"

#include "engine/core/utf8.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

namespace ax::test {

namespace {

using Json = nlohmann::ordered_json;
using namespace remote;
namespace fs = std::filesystem;

std::string fileText(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

template <class T> Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json();
}

template <class T> Json list(const std::vector<std::optional<T>>& values)
{
    Json out = Json::array();
    for (const auto& value : values)
        out.push_back(orNull(value));
    return out;
}

const char* phaseName(ThinkPhase phase) { return phase == ThinkPhase::Think ? "think" : "output"; }

Json bytesOf(const std::string& bytes)
{
    Json out = Json::array();
    for (const char c : bytes)
        out.push_back(int(static_cast<unsigned char>(c)));
    return out;
}

Json tokenJson(const StreamToken& token)
{
    Json out = { { "text", sanitizeUtf8(token.bytes) }, { "bytes", bytesOf(token.bytes) },
        { "id", orNull(token.id) }, { "logprob", orNull(token.logprob) },
        { "phase", phaseName(token.phase) }, { "exact", token.exact } };
    if (token.hasAlternatives) {
        out["alternatives"] = Json::array();
        for (const StreamAlternative& a : token.alternatives)
            out["alternatives"].push_back(
                { { "text", sanitizeUtf8(a.bytes) }, { "bytes", bytesOf(a.bytes) },
                    { "id", orNull(a.id) }, { "logprob", orNull(a.logprob) } });
    }
    return out;
}

Json rowJson(const StreamRow& row)
{
    Json out = { { "positions", row.positions }, { "scores", list(row.scores) },
        { "probabilities", row.knowsProbabilities ? list(row.probabilities) : Json() } };
    if (row.massSent)
        out["mass"] = orNull(row.mass);
    return out;
}

Json stepJson(const StreamStep& step)
{
    Json out = { { "step_sent", orNull(step.stepSent) }, { "mode", step.mode },
        { "phase", orNull(step.phase) }, { "layers", Json::object() },
        { "decode_step", step.decodeStep } };
    for (const StreamLayer& layer : step.layers) {
        if (layer.row) {
            out["layers"][layer.id] = rowJson(*layer.row);
            continue;
        }
        out["layers"][layer.id]["heads"] = Json::object();
        for (const auto& [head, row] : layer.heads)
            out["layers"][layer.id]["heads"][head] = rowJson(row);
    }
    for (const StreamSketch& sketch : step.sketches)
        out["sketches"][sketch.layer]
            = { { "hubs", sketch.hubs }, { "histogram", orNull(sketch.histogram) },
                  { "entropy", orNull(sketch.entropy) }, { "mass", orNull(sketch.mass) } };
    constexpr const char* kOrders[]
        = { "", "object", "masses_first", "histogram_first", "unknown" };
    if (step.order != VectorOrder::None) {
        out["fingerprint_order"] = kOrders[int(step.order)];
        out["fingerprint"] = orNull(step.fingerprint);
        if (step.order == VectorOrder::Unknown)
            out["fingerprint_raw"] = list(step.rawVector);
    }
    if (step.rotationalVariance)
        out["rotational_variance"] = *step.rotationalVariance;
    if (!step.zone.empty())
        out["zone"] = step.zone;
    if (step.experts) {
        out["moe"] = Json::object();
        for (const StreamExperts& layer : *step.experts)
            out["moe"][layer.layer] = { { "experts", layer.experts },
                { "weights", orNull(layer.weights) }, { "entropy", orNull(layer.entropy) } };
    }
    for (const auto& [name, value] : step.further.items())
        out[name] = value;
    return out;
}

Json errorJson(const StreamError& error)
{
    constexpr const char* kKinds[] = { "http", "stream", "connection_lost" };
    return { { "kind", kKinds[int(error.kind)] },
        { "status", error.status ? Json(error.status) : Json() }, { "type", error.type },
        { "code", error.code }, { "retry_after", orNull(error.retryAfter) },
        { "message", error.message } };
}

/// In the members of expected.json, warnings sorted.
Json answerJson(const StreamAnswer& a)
{
    constexpr const char* kFrom[] = { "none", "logprobs", "tokenize", "pieces" };
    Json out;
    out["text"] = a.text;
    out["reasoning"] = a.reasoning;
    out["tokens"] = Json::array();
    for (const StreamToken& token : a.tokens)
        out["tokens"].push_back(tokenJson(token));
    out["tokens_from"] = kFrom[int(a.tokensFrom)];
    out["tokens_exact"] = a.tokensExact;
    out["attention"] = Json::array();
    for (const StreamStep& step : a.attention)
        out["attention"].push_back(stepJson(step));
    out["finish_reason"] = a.finishReason.empty() ? Json() : Json(a.finishReason);
    out["finish_reason_sent"] = a.finishReasonSent.empty() ? Json() : Json(a.finishReasonSent);
    if (a.usage)
        out["usage"] = { { "prompt_tokens", orNull(a.usage->promptTokens) },
            { "completion_tokens", orNull(a.usage->completionTokens) },
            { "total_tokens", orNull(a.usage->totalTokens) } };
    else
        out["usage"] = Json();
    for (const StreamToolCall& call : a.toolCalls)
        out["tool_calls"].push_back({ { "index", call.index }, { "id", orNull(call.id) },
            { "name", orNull(call.name) }, { "arguments", call.arguments } });
    if (a.promptProgress)
        for (const auto& [name, value] : *a.promptProgress)
            out["prompt_progress"][name] = orNull(value);
    if (!a.tokenIds.empty())
        out["token_ids"] = a.tokenIds;
    if (!a.promptTokenIds.empty())
        out["prompt_token_ids"] = a.promptTokenIds;
    out["badge"] = a.badge;
    if (!a.serverGeneration.empty())
        out["server_generation"] = a.serverGeneration;
    out["warnings"] = a.warnings;
    out["dropped"] = a.dropped.empty() ? Json::object() : Json(a.dropped);
    out["error"] = a.error ? errorJson(*a.error) : Json();
    out["done_marker"] = a.doneMarker;
    out["complete"] = a.complete;
    return out;
}

std::string shown(const Json& json)
{
    return json.dump(-1, ' ', true, Json::error_handler_t::replace).substr(0, 160);
}

/// Numbers 2e-6 relative, everything else exact.
void compare(const Json& a, const Json& b, const std::string& path, std::vector<std::string>& out)
{
    if (a.is_number() && b.is_number()) {
        const double x = a.get<double>(), y = b.get<double>();
        if (!(std::abs(x - y) <= 2e-6 * std::max({ 1.0, std::abs(x), std::abs(y) })))
            out.push_back(path + ": expected " + shown(a) + ", found " + shown(b));
    } else if (a.is_array() && b.is_array()) {
        if (a.size() != b.size())
            out.push_back(path + ": expected " + std::to_string(a.size()) + " items, found "
                + std::to_string(b.size()));
        else
            for (std::size_t k = 0; k < a.size(); ++k)
                compare(a[k], b[k], path + "[" + std::to_string(k) + "]", out);
    } else if (a.is_object() && b.is_object()) {
        std::set<std::string> names;
        for (const Json* side : { &a, &b })
            for (const auto& [name, value] : side->items())
                names.insert(name);
        for (const std::string& name : names)
            if (!a.contains(name) || !b.contains(name))
                out.push_back(path + "." + name + ": only "
                    + (a.contains(name) ? "expected " + shown(a[name])
                                        : "found " + shown(b[name])));
            else
                compare(a[name], b[name], path + "." + name, out);
    } else if (a != b) {
        out.push_back(path + ": expected " + shown(a) + ", found " + shown(b));
    }
}

std::string joinedBytes(const Json& tokens)
{
    std::string bytes;
    for (const Json& token : tokens)
        if (token["bytes"] != Json({ 239, 191, 189 }))
            for (const Json& value : token["bytes"])
                bytes += char(value.get<int>());
    for (const std::string tag : { "<think>", "</think>" })
        for (std::size_t at; (at = bytes.find(tag)) != bytes.npos;)
            bytes.erase(at, tag.size());
    return bytes;
}

Json exactOnes(const Json& tokens)
{
    Json out = Json::array();
    for (const Json& token : tokens)
        if (token["exact"] == Json(true) && !token["logprob"].is_null())
            out.push_back(token);
    return out;
}

void compareTokens(const Json& expected, Json got, std::vector<std::string>& out)
{
    Json want = expected["tokens"];
    if (want.is_null())
        return;
    if (expected["tokens_exact"] == Json(true)) {
        for (std::size_t k = 0; k < std::min(want.size(), got.size()); ++k)
            if (want[k]["phase"].is_null())
                got[k]["phase"] = nullptr;
        compare(want, got, "tokens", out);
        return;
    }
    // Tokens of unknown cuts: the text counts, wherever the thinking stands, and the exact ones.
    std::string a = joinedBytes(want), b = joinedBytes(got);
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    if (a != b)
        out.push_back("tokens: the text differs");
    compare(exactOnes(want), exactOnes(got), "exact tokens", out);
}

void compareTexts(const Json& expected, const Json& got, std::vector<std::string>& out)
{
    const std::string text = got["text"].get<std::string>();
    if (expected["text"].is_null()) {
        const QByteArray bytes = QByteArray::fromStdString(text);
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        std::int64_t length = 0;
        for (const char c : text)
            length += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        compare(expected["text_sha256"], hash.toStdString(), "text_sha256", out);
        compare(expected["text_length"], length, "text_length", out);
    } else {
        compare(expected["text"], text, "text", out);
    }
    compare(expected["reasoning"], got["reasoning"], "reasoning", out);
}

void compareErrors(const Json& expected, const Json& got, std::vector<std::string>& out)
{
    if (expected.is_null() || got.is_null()) {
        compare(expected, got, "error", out);
        return;
    }
    const std::string message = got["message"].get<std::string>();
    for (const char* name : { "kind", "status", "type", "code", "retry_after" })
        if (expected.contains(name) && !expected[name].is_null())
            compare(expected[name], got[name], std::string("error.") + name, out);
    for (const Json& part : expected.value("message_contains", Json::array()))
        if (message.find(part.get<std::string>()) == message.npos)
            out.push_back("error.message: \"" + message + "\" lacks " + shown(part));
    for (const Json& part : expected.value("message_must_not_contain", Json::array()))
        if (message.find(part.get<std::string>()) != message.npos)
            out.push_back("error.message: \"" + message + "\" has " + shown(part));
}

} // namespace

std::vector<std::string> differences(const Json& expected, const StreamAnswer& answer)
{
    // About the case, not about the reading.
    const std::set<std::string> about { "case", "server", "endpoint", "stream", "quirks", "seen_in",
        "note", "file", "routes", "replay", "trim_ok", "after_redirect", "beyond_contract",
        "text_sha256", "text_length" };
    const Json got = answerJson(answer);
    std::vector<std::string> out;
    for (const auto& [name, value] : expected.items()) {
        if (about.count(name))
            continue;
        if (name == "text" || name == "reasoning") {
            if (name == "text")
                compareTexts(expected, got, out);
        } else if (name == "tokens") {
            compareTokens(expected, got["tokens"], out);
        } else if (name == "error") {
            compareErrors(value, got["error"], out);
        } else if (name == "warnings") {
            Json sorted = value;
            std::sort(sorted.begin(), sorted.end());
            compare(sorted, got["warnings"], name, out);
        } else if (!got.contains(name)) {
            out.push_back(name + ": only expected " + shown(value));
        } else {
            compare(value, got[name], name, out);
        }
    }
    for (const char* name : { "tool_calls", "prompt_progress", "token_ids" })
        if (got.contains(name) && !expected.contains(name))
            out.push_back(std::string(name) + ": only found");
    return out;
}

std::vector<WireCase> wireCases()
{
    std::vector<WireCase> cases;
    const fs::path source(AX_SOURCE_DIR);
    for (const fs::path& folder :
        { source / "tests/data/wire", source / "../shared/fixtures/wire/streams" }) {
        std::error_code error;
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(folder, error))
            if (entry.path().string().ends_with(".expected.json"))
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) {
            WireCase c;
            c.expected = Json::parse(fileText(file));
            c.name = c.expected["case"].get<std::string>();
            const std::string body = c.expected["file"].get<std::string>();
            c.data = fileText(folder / body);
            c.isHttp = body.ends_with(".http");
            if (c.expected.contains("routes"))
                c.routes = Json::parse(fileText(folder / c.expected["routes"].get<std::string>()));
            if (c.expected.contains("after_redirect"))
                c.afterRedirect
                    = fileText(folder / c.expected["after_redirect"].get<std::string>());
            cases.push_back(std::move(c));
        }
    }
    return cases;
}

std::vector<std::string> cut(const std::string& data, Cutting cutting, unsigned seed)
{
    if (cutting == Cutting::Whole)
        return { data };
    std::vector<std::string> out;
    std::mt19937 random(seed);
    constexpr double kSmall[] = { 1.5, 4, 17, 120, 900 }, kLarge[] = { 900, 9000, 70000 };
    const double mean = data.size() < 200000 ? kSmall[random() % 5] : kLarge[random() % 3];
    std::exponential_distribution<double> length(1 / mean);
    for (std::size_t at = 0; at < data.size();) {
        const std::size_t count
            = cutting == Cutting::Bytes ? 1 : std::max<std::size_t>(1, std::size_t(length(random)));
        out.push_back(data.substr(at, count));
        at += count;
    }
    return out;
}

std::vector<StreamToken> tokenized(const Json& table, const std::string& text)
{
    std::vector<StreamToken> tokens;
    std::size_t at = 0;
    for (const Json& row : table) {
        StreamToken token;
        token.id = row[0].get<std::int64_t>();
        for (const Json& value : row[1])
            token.bytes += char(value.get<int>());
        if (text.compare(at, token.bytes.size(), token.bytes) != 0)
            return {};
        at += token.bytes.size();
        tokens.push_back(std::move(token));
    }
    return at == text.size() ? tokens : std::vector<StreamToken>();
}

} // namespace ax::test
