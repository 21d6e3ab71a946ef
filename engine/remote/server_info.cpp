// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/server_info.h"

#include "engine/remote/lenient_json.h"
#include "engine/remote/stream_reader.h"

#include <algorithm>

namespace ax::remote {

namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

int integer(const Json& object, const char* name, int otherwise = 0)
{
    const Json& value = member(object, name);
    if (!value.is_number_integer())
        return otherwise;
    const auto number = value.get<std::int64_t>();
    return number >= 0 && number <= (1 << 30) ? int(number) : otherwise;
}

bool yes(const Json& object, const char* name) { return member(object, name) == Json(true); }

/// Asks routes one after the other and remembers how the server bears itself.
class Probe {
public:
    Probe(const HttpClient& client, std::stop_token stop)
        : m_client(client)
        , m_stop(std::move(stop))
    {
    }
    /// The JSON of a route that answers with one; null where there is no such route.
    Result<Json> get(const std::string& path)
    {
        const auto begin = Clock::now();
        AX_TRY(const HttpReply reply, m_client.get(path, m_stop));
        if (!m_latency)
            m_latency = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
        if (reply.status == 401 || reply.status == 403)
            return fail(ErrorCode::InvalidArgument,
                "[connect] " + m_client.address().url() + " did not accept the key", kKeyPlace,
                "Give the key that this server expects.");
        m_lastStatus = reply.status;
        if (reply.status != 200)
            return Json();
        auto parsed = parseLenient(reply.body);
        return parsed ? std::move(parsed->value) : Json();
    }
    std::chrono::milliseconds latency() const
    {
        return m_latency.value_or(std::chrono::milliseconds(0));
    }
    int lastStatus() const { return m_lastStatus; }

private:
    const HttpClient& m_client;
    std::stop_token m_stop;
    std::optional<std::chrono::milliseconds> m_latency;
    int m_lastStatus = 0;
};

void takeCapabilities(const Json& said, ServerInfo& info)
{
    if (!yes(said, "supported"))
        return;
    if (const Json& modes = member(said, "modes"); modes.is_array())
        for (const Json& mode : modes)
            if (mode.is_string())
                info.modes.push_back(mode.get<std::string>());
    info.maxTopK = integer(said, "max_top_k");
    info.maxLayers = integer(said, "max_layers");
    const Json& features = member(said, "features");
    info.moe = yes(features, "moe_routing");
    info.logitLens = yes(features, "logit_lens");
    info.derotated = yes(features, "derotated");
    info.biases = yes(features, "attention_biases");
    info.eviction = yes(features, "eviction");
    info.parallel = yes(features, "parallel_positions");
    info.without = yes(features, "without");
    info.maxLogprobs = integer(features, "max_logprobs", -1);
    const Json& heads = member(said, "heads");
    info.headsReported = integer(heads, "reported");
    info.headsTotal = integer(heads, "total");
    info.systemPromptMasked = yes(member(said, "guardrails"), "system_prompt_masked");
    // Only this server knows head statistics and de-rotated rows.
    const bool ours = std::find(info.modes.begin(), info.modes.end(), "heads") != info.modes.end()
        || info.derotated;
    info.generation = ours ? ServerGeneration::This : ServerGeneration::Earlier;
    info.software = ours ? "attnx serve" : "SGLang with attention capture";
}

/// The earlier project's servers tell their flags, also those that have no capabilities route.
void takeServerInfo(const Json& said, ServerInfo& info)
{
    info.tensorParallel = std::max(1, integer(said, "tp_size", 1));
    if (info.attention() || !yes(said, "return_attention_tokens"))
        return;
    info.generation = ServerGeneration::Earlier;
    info.software = "SGLang with attention capture";
    if (yes(said, "attention_fingerprint_mode"))
        info.modes = { "fingerprint" };
    else
        info.modes = { "raw", "sketch", "fingerprint" };
}

std::string softwareOf(const std::string& owner)
{
    constexpr std::pair<std::string_view, std::string_view> kOwners[]
        = { { "llamacpp", "llama.cpp" }, { "vllm", "vLLM" }, { "sglang", "SGLang" },
              { "library", "Ollama" }, { "organization_owner", "LM Studio" },
              { "system", "OpenAI" }, { "openai", "OpenAI" } };
    for (const auto& [name, software] : kOwners)
        if (owner == name)
            return std::string(software);
    return {};
}

void takeModels(const Json& said, ServerInfo& info)
{
    const Json& list = member(said, "data");
    for (std::size_t k = 0; list.is_array() && k < list.size(); ++k) {
        ServerModel model;
        model.id = text(list[k], "id");
        if (model.id.empty())
            continue;
        model.context = integer(list[k], "max_model_len",
            integer(list[k], "context_length", integer(member(list[k], "meta"), "n_ctx")));
        info.models.push_back(std::move(model));
        if (info.software.empty())
            info.software = softwareOf(text(list[k], "owned_by"));
    }
}

void takeOllama(const Json& said, ServerInfo& info)
{
    const Json& list = member(said, "models");
    for (std::size_t k = 0; list.is_array() && k < list.size(); ++k)
        if (std::string name = text(list[k], "name"); !name.empty())
            info.models.push_back({ std::move(name), 0, {} });
    if (!info.models.empty())
        info.software = "Ollama";
}

void takeLmStudio(const Json& said, ServerInfo& info)
{
    const Json& list = member(said, "data");
    for (std::size_t k = 0; list.is_array() && k < list.size(); ++k) {
        const std::string id = text(list[k], "id"), state = text(list[k], "state");
        if (id.empty() || text(list[k], "type") == "embeddings")
            continue;
        auto model = std::find_if(info.models.begin(), info.models.end(),
            [&id](const ServerModel& m) { return m.id == id; });
        if (model == info.models.end())
            model = info.models.insert(model, { id, 0, {} });
        model->context
            = integer(list[k], "loaded_context_length", integer(list[k], "max_context_length"));
        if (!state.empty())
            model->loaded = state == "loaded";
        info.software = "LM Studio";
    }
}

} // namespace

ServerBadge ServerInfo::badge(bool sawLogprobs) const
{
    if (generation == ServerGeneration::This && attention())
        return ServerBadge::AllModes;
    if (attention())
        return ServerBadge::Attention;
    return sawLogprobs ? ServerBadge::Logprobs : ServerBadge::Text;
}

Result<ServerInfo> probeServer(const HttpClient& client, std::stop_token stop)
{
    Probe probe(client, stop);
    ServerInfo info;
    AX_TRY(const Json capabilities, probe.get("/v1/attention/capabilities"));
    takeCapabilities(capabilities, info);
    if (info.generation != ServerGeneration::This) {
        AX_TRY(const Json server, probe.get("/get_server_info"));
        takeServerInfo(server, info);
    }
    AX_TRY(const Json models, probe.get("/v1/models"));
    const int modelsStatus = probe.lastStatus();
    takeModels(models, info);
    if (info.models.empty() && !info.attention()) {
        AX_TRY(const Json tags, probe.get("/api/tags"));
        takeOllama(tags, info);
    }
    if (!info.attention()
        && (info.software == "LM Studio" || (info.models.empty() && modelsStatus != 200))) {
        AX_TRY(const Json studio, probe.get("/api/v0/models"));
        takeLmStudio(studio, info);
    }
    info.latency = probe.latency();
    if (info.models.empty() && !info.attention() && modelsStatus != 200)
        return fail(ErrorCode::Unsupported,
            "[connect] " + client.address().url()
                + ": expected an OpenAI-compatible server, found HTTP "
                + std::to_string(modelsStatus) + " at /v1/models",
            "server address", "Look at the address and the port.");
    if (const auto reply = client.post("/v1/tokenize", R"({"prompt":"a"})", stop);
        reply && reply->status == 200) {
        const auto parsed = parseLenient(reply->body);
        info.tokenizes = parsed && member(parsed->value, "tokens").is_array();
    }
    return info;
}

StreamAnswer askServer(const HttpClient& client, const ServerInfo& info, const std::string& path,
    const std::string& json, const std::function<void(StreamReader&)>& arrived,
    std::stop_token stop)
{
    ServerHints hints;
    hints.tensorParallel = info.tensorParallel;
    if (info.generation != ServerGeneration::Other)
        hints.generation = info.generation == ServerGeneration::This ? "this" : "earlier";
    StreamReader reader(hints);
    const auto bytes = [&](std::string_view piece) {
        reader.feed(piece);
        if (arrived)
            arrived(reader);
        return !reader.ended();
    };
    const Result<HttpReply> reply = client.stream(path, json, bytes, stop);
    if (reply && reply->status >= 300) {
        reader.fail(httpError(*reply));
    } else if (reply) {
        reader.close(reply->clean);
    } else if (stop.stop_requested()) {
        reader.close(true);
    } else {
        StreamError error;
        error.kind = StreamError::Kind::ConnectionLost;
        error.message = reply.error().line();
        reader.fail(std::move(error));
    }
    if (reader.wantsTokens() && info.tokenizes && !stop.stop_requested())
        reader.setTokens(askTokens(
            client, text(Json::parse(json, nullptr, false), "model"), reader.plainText(), stop));
    if (arrived)
        arrived(reader);
    return reader.answer();
}

std::vector<StreamToken> askTokens(const HttpClient& client, const std::string& model,
    const std::string& text, std::stop_token stop)
{
    Json body = { { "prompt", text }, { "add_special_tokens", false } };
    if (!model.empty())
        body["model"] = model;
    const auto reply = client.post(
        "/v1/tokenize", body.dump(-1, ' ', false, Json::error_handler_t::replace), stop);
    if (!reply || reply->status != 200)
        return {};
    const auto parsed = parseLenient(reply->body);
    if (!parsed)
        return {};
    const Json& ids = member(parsed->value, "tokens");
    const Json& bytes = member(parsed->value, "token_bytes");
    const Json& texts = member(parsed->value, "token_strs");
    std::vector<StreamToken> tokens;
    for (std::size_t k = 0; ids.is_array() && k < ids.size(); ++k) {
        StreamToken token;
        if (ids[k].is_number_integer())
            token.id = ids[k].get<std::int64_t>();
        if (bytes.is_array() && k < bytes.size() && bytes[k].is_array()) {
            for (const Json& value : bytes[k])
                if (value.is_number_unsigned())
                    token.bytes += char(value.get<unsigned>());
        } else if (texts.is_array() && k < texts.size() && texts[k].is_string()) {
            token.bytes = texts[k].get<std::string>();
        } else {
            const auto said
                = client.post("/v1/detokenize", Json({ { "tokens", { ids[k] } } }).dump(), stop);
            const auto json = said ? parseLenient(said->body) : std::nullopt;
            if (!json || !member(json->value, "prompt").is_string())
                return {};
            token.bytes = member(json->value, "prompt").get<std::string>();
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

} // namespace ax::remote
