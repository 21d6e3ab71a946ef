// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/chat_body.h"

#include "engine/chat/answer_json.h"

namespace ax::remote {

namespace {

using Json = nlohmann::ordered_json;

void addSampling(const ChatRequest& request, BodyLevel level, Json& body)
{
    const SamplingOptions& s = request.sampling;
    body["temperature"] = s.greedy ? 0.0 : shortestDouble(s.temperature);
    body["top_p"] = shortestDouble(s.topP);
    if (request.maxTokens > 0)
        body["max_tokens"] = request.maxTokens;
    if (!request.stops.empty())
        body["stop"] = request.stops;
    if (s.presencePenalty != 0)
        body["presence_penalty"] = shortestDouble(s.presencePenalty);
    if (s.frequencyPenalty != 0)
        body["frequency_penalty"] = shortestDouble(s.frequencyPenalty);
    if (level == BodyLevel::Plain)
        return;
    if (s.seed != 0)
        body["seed"] = s.seed;
    if (level != BodyLevel::Whole)
        return;
    if (s.topK != 0)
        body["top_k"] = s.topK;
    if (s.minP != 0)
        body["min_p"] = shortestDouble(s.minP);
    if (s.repetitionPenalty != 1)
        body["repetition_penalty"] = shortestDouble(s.repetitionPenalty);
}

void addLogprobs(const ChatRequest& request, const ServerInfo& server, Json& body)
{
    int most = server.maxLogprobs >= 0 ? std::min(server.maxLogprobs, kMostAlternatives)
                                       : kMostAlternatives;
    most = std::min(most, std::max(request.alternatives, 0));
    if (request.raw) {
        body["logprobs"] = most;
    } else {
        body["logprobs"] = true;
        if (most > 0)
            body["top_logprobs"] = most;
    }
}

/// The members of spec/wire.md section 1; those of the earlier project's server are among them.
void addAttention(const CaptureOptions& c, const ServerInfo& server, Json& body)
{
    if (!c.any())
        return;
    body["return_attention_tokens"] = true;
    body["top_k_attention"] = server.maxTopK > 0 ? std::min(c.topK, server.maxTopK) : c.topK;
    if (c.layers.kind == LayerSelection::Kind::List)
        body["attention_capture_layer_ids"] = c.layers.list;
    else if (c.layers.kind == LayerSelection::Kind::Last)
        body["attention_capture_layer_id"] = -1;
    if (!c.headList.empty())
        body["attention_capture_head_ids"] = c.headList;
    if (c.raw)
        body["attention_raw"] = true;
    if (c.sketch)
        body["attention_sketch_mode"] = true;
    if (c.fingerprint && !c.raw)
        body["attention_fingerprint_mode"] = true;
    if (c.heads)
        body["attention_head_stats"] = true;
    if (c.aggregation != Aggregation::Mean)
        body["attention_head_aggregation"] = c.toJson().value("aggregation", "mean");
    if (c.maskPrefix > 0)
        body["attention_mask_prefix"] = c.maskPrefix;
    if (c.fingerprintOnly)
        body["attention_fingerprint_only"] = true;
    if (c.stride > 1)
        body["attention_stride"] = c.stride;
    if (c.maxSteps > 0)
        body["attention_max_steps"] = c.maxSteps;
    if (c.promptRows)
        body["attention_prompt_rows"] = true;
    if (c.derotated)
        body["attention_derotated"] = true;
    if (c.moe)
        body["return_moe_routing"] = true;
    if (c.logitLens > 0) {
        body["return_logit_lens"] = true;
        body["logit_lens_top_k"] = c.logitLens;
    }
}

} // namespace

Json chatBody(
    const ChatRequest& request, const ServerInfo& server, const std::string& model, BodyLevel level)
{
    const bool ours = server.generation == ServerGeneration::This;
    Json body;
    if (!model.empty())
        body["model"] = model;
    if (request.raw) {
        body["prompt"] = *request.raw;
    } else {
        body["messages"] = request.messages.json();
        for (const auto& [name, value] : request.variables.items())
            if (name == "tools" || name == "tool_choice")
                body[name] = value;
            else if (level == BodyLevel::Whole)
                body["chat_template_kwargs"][name] = value;
        if (request.continueLast) {
            body["continue_final_message"] = true;
            body["add_generation_prompt"] = false;
        }
    }
    body["stream"] = true;
    // Never left out: an answer without it would be another one.
    if (!request.biases.empty())
        body["attention_biases"] = steeringJson(request);
    if (request.eviction.on())
        body.update(optionsToJson(evictionFields(), request.eviction));
    if (request.parallel.on())
        body.update(optionsToJson(parallelFields(), request.parallel));
    addSampling(request, level, body);
    if (level == BodyLevel::Plain)
        return body;
    body["stream_options"] = { { "include_usage", true } };
    addLogprobs(request, server, body);
    if (level == BodyLevel::Whole && server.maySendAttention()) {
        // Where the prompt ends is needed before the first entry can be placed.
        if (!ours)
            body["stream_options"]["continuous_usage_stats"] = true;
        addAttention(request.capture, server, body);
    }
    if (level == BodyLevel::Whole && ours)
        body["trace_records"] = recordingJson(request);
    return body;
}

std::string chatPath(const ChatRequest& request)
{
    return request.raw ? "/v1/completions" : "/v1/chat/completions";
}

bool mayAskForLess(const StreamError& error, BodyLevel level)
{
    if (level == BodyLevel::Plain || error.kind != StreamError::Kind::Http
        || (error.status != 400 && error.status != 422))
        return false;
    for (const char* name : { "logprobs", "top_k", "min_p", "repetition_penalty", "seed",
             "stream_options", "chat_template_kwargs", "attention", "return_", "trace_records",
             "unknown", "Unknown", "unrecognized", "Unrecognized", "extra", "Extra", "unsupported",
             "Unsupported", "not supported" })
        if (error.message.find(name) != std::string::npos)
            return true;
    return false;
}

} // namespace ax::remote
