// SPDX-License-Identifier: Apache-2.0
#include "engine/server/ask.h"

#include "engine/server/forced_calls.h"

#include <algorithm>

namespace ax::server {

namespace {

constexpr std::size_t kMostStops = 16;
constexpr std::string_view kRoles[]
    = { "system", "developer", "user", "assistant", "tool", "function", "ipython" };

/// The text of a content: a string, or parts that are text. nullopt: something else.
std::optional<std::string> contentText(const Json& content)
{
    if (content.is_string())
        return content.get<std::string>();
    if (!content.is_array())
        return {};
    std::string text;
    for (const Json& part : content) {
        if (part.is_string()) {
            text += part.get<std::string>();
            continue;
        }
        if (!part.is_object() || !part.contains("text") || !part["text"].is_string())
            return {};
        text += part["text"].get<std::string>();
    }
    return text;
}

/// Arguments of a call are JSON in a string on the wire and an object in templates.
void openArguments(Json& calls)
{
    if (!calls.is_array())
        return;
    for (Json& call : calls) {
        if (!call.is_object() || !call.contains("function") || !call["function"].is_object())
            continue;
        Json& function = call["function"];
        if (const auto arguments = function.find("arguments");
            arguments != function.end() && arguments->is_string()) {
            Json opened = Json::parse(arguments->get_ref<const std::string&>(), nullptr, false);
            if (opened.is_object())
                *arguments = std::move(opened);
        }
    }
}

void readStops(Fields& in, Ask& ask)
{
    const Json* stop = in.member("stop");
    if (!stop)
        return;
    const auto add = [&](const Json& one) {
        if (!one.is_string() || ask.chat.stops.size() >= kMostStops)
            return false;
        if (!one.get_ref<const std::string&>().empty())
            ask.chat.stops.push_back(one.get<std::string>());
        return true;
    };
    const bool good = stop->is_array() ? std::all_of(stop->begin(), stop->end(), add) : add(*stop);
    if (!good)
        in.refuse("stop", "a string or an array of at most 16 strings");
}

void readSeed(Fields& in, SamplingOptions& sampling)
{
    const Json* seed = in.member("seed");
    if (!seed)
        return;
    if (!seed->is_number_integer()) {
        in.refuse("seed", "an integer");
        return;
    }
    const std::uint64_t bits = seed->is_number_unsigned()
        ? seed->get<std::uint64_t>()
        : std::uint64_t(seed->get<std::int64_t>());
    // 0 would draw one; here it is a seed as any other.
    sampling.seed = bits == 0 ? 0x9e3779b97f4a7c15u : bits;
}

void readTemplateVariables(Fields& in, Ask& ask)
{
    Json& variables = ask.chat.variables;
    if (const Json* given = in.member("chat_template_kwargs")) {
        if (given->is_object())
            for (const auto& [name, value] : given->items())
                variables[name] = value;
        else
            in.refuse("chat_template_kwargs", "an object");
    }
    if (const Json* documents = in.member("documents")) {
        if (documents->is_array())
            variables["documents"] = *documents;
        else
            in.refuse("documents", "an array");
    }
    if (const auto effort = in.text("reasoning_effort"))
        variables["reasoning_effort"] = *effort;
}

} // namespace

ApiStatus checkModel(Fields& in, const std::vector<std::string>& names)
{
    const std::optional<std::string> name = in.text("model");
    if (in.error())
        return tl::make_unexpected(*in.error());
    if (!name || name->empty() || *name == "default"
        || std::find(names.begin(), names.end(), *name) != names.end())
        return {};
    ApiError error;
    error.status = 404;
    error.message
        = "The model '" + oneLine(*name, 200) + "' is not loaded here; '" + names.front() + "' is.";
    error.param = "model";
    error.code = "model_not_found";
    return tl::make_unexpected(std::move(error));
}

ApiResult<Conversation> readMessages(const Json& messages, const std::string& templateSource)
{
    if (!messages.is_array())
        return badField("messages", "an array of messages", messages);
    if (messages.empty())
        return badRequest("'messages' must hold at least one message.", "messages");
    Json clean = Json::array();
    for (const Json& given : messages) {
        const std::string place = "messages[" + std::to_string(clean.size()) + "]";
        if (!given.is_object())
            return badRequest("'" + place + "' must be an object.", "messages");
        Json message = given;
        if (!message.contains("role") || !message["role"].is_string())
            return badRequest("'" + place + ".role' must be a string.", "messages");
        const std::string role = message["role"];
        if (std::find(std::begin(kRoles), std::end(kRoles), role) == std::end(kRoles))
            return badRequest("'" + place
                    + ".role' must be system, developer, user, assistant or "
                      "tool.",
                "messages");
        // Templates that do not know the newer name know the older one.
        if (role == "developer" && templateSource.find("developer") == std::string::npos)
            message["role"] = "system";
        const bool calls = message.contains("tool_calls") && message["tool_calls"].is_array()
            && !message["tool_calls"].empty();
        if (!message.contains("content") || message["content"].is_null()) {
            if (role != "assistant" || (!calls && !message.contains("reasoning_content")))
                return badRequest("'" + place + ".content' is missing.", "messages");
            message["content"] = "";
        } else {
            std::optional<std::string> text = contentText(message["content"]);
            if (!text)
                return badRequest("'" + place
                        + ".content' must be text or parts of text; this model reads nothing else.",
                    "messages");
            message["content"] = std::move(*text);
        }
        if (calls)
            openArguments(message["tool_calls"]);
        else
            message.erase(
                "tool_calls"); // null or empty: some templates ask only whether it is there
        clean.push_back(std::move(message));
    }
    auto conversation = Conversation::fromJson(clean, "messages");
    if (!conversation) {
        ApiError error = toApi(conversation.error());
        error.param = "messages";
        return tl::make_unexpected(std::move(error));
    }
    return std::move(*conversation);
}

/// What leaves the cache; names as those of the command line.
void readEviction(Fields& in, const AskContext& context, Ask& ask)
{
    EvictionOptions& eviction = ask.chat.eviction = context.eviction;
    if (const auto policy
        = in.choice("kv_policy", { "none", "streaming", "h2o", "spectral", "random" }))
        eviction.policy = EvictionPolicy(*policy);
    eviction.ratio = in.number("kv_ratio", 0.001, 1).value_or(eviction.ratio);
    eviction.weight = in.number("kv_weight", 0, 1).value_or(eviction.weight);
    eviction.minBudget = int(in.integer("kv_min_budget", EvictionOptions::kLeastBudget, kMany)
                                 .value_or(eviction.minBudget));
}

/// Tokens that share a position; names as those of the command line.
void readParallel(Fields& in, Ask& ask)
{
    ParallelOptions& parallel = ask.chat.parallel;
    parallel.threshold = in.number("parallel_threshold", 0, 1).value_or(0);
    if (const auto mode = in.choice("parallel_mode", { "isolated", "visible" }))
        parallel.mode = ParallelMode(*mode);
    parallel.maxSet = int(in.integer("parallel_max_set", 1, 64).value_or(parallel.maxSet));
}

void readCommon(Fields& in, const AskContext& context, Ask& ask)
{
    SamplingOptions& s = ask.chat.sampling = context.sampling;
    if (const auto temperature = in.number("temperature", 0, 2)) {
        s.temperature = float(*temperature);
        s.greedy = false;
    }
    // 0 is legal there and means the likeliest token.
    s.topP = float(std::max(1e-6, in.number("top_p", 0, 1).value_or(s.topP)));
    const std::int64_t topK = in.integer("top_k", -1, kMany).value_or(s.topK);
    s.topK = int(std::max<std::int64_t>(topK, 0)); // -1: off, as elsewhere
    s.minP = float(in.number("min_p", 0, 1).value_or(s.minP));
    s.repetitionPenalty
        = float(in.number("repetition_penalty", 0.01, 100).value_or(s.repetitionPenalty));
    s.presencePenalty = float(in.number("presence_penalty", -2, 2).value_or(s.presencePenalty));
    s.frequencyPenalty = float(in.number("frequency_penalty", -2, 2).value_or(s.frequencyPenalty));
    readSeed(in, s);
    (void)in.integer("n", 1, 1);
    (void)in.integer("best_of", 1, 1);
    readStops(in, ask);
    ask.stream = in.flag("stream").value_or(false);
    if (const Json* options = in.member("stream_options")) {
        if (options->is_object()) {
            Fields inside(*options);
            ask.includeUsage = inside.flag("include_usage").value_or(false);
            if (inside.error())
                in.refuse("stream_options", "{\"include_usage\": true or false}");
        } else {
            in.refuse("stream_options", "an object");
        }
    }
    readEviction(in, context, ask);
    readParallel(in, ask);
    if (const Json* biases = in.member("attention_biases")) {
        auto steering = context.source.readBiases(*biases, "attention_biases");
        if (steering) {
            ask.chat.biases = std::move(*steering);
        } else {
            ApiError error = toApi(steering.error());
            error.message = "'attention_biases': " + error.message;
            error.param = "attention_biases";
            in.refuse(std::move(error));
        }
    }
    ask.chat.zonePreset = context.zonePreset;
    ask.capture = WireCapture::read(
        in, context.source.info(), context.guardrails, context.capture, context.fingerprintsWanted);
    ask.chat.capture = ask.capture.options();
}

ApiStatus offerTools(
    const Json& tools, const ToolChoice& choice, const AskContext& context, Ask& ask)
{
    const auto isTool = [](const Json& tool) {
        return tool.is_object() && tool.contains("function") && tool["function"].is_object()
            && tool["function"].contains("name") && tool["function"]["name"].is_string();
    };
    if (!tools.is_array() || !std::all_of(tools.begin(), tools.end(), isTool))
        return badField(
            "tools", "an array of {\"type\": \"function\", \"function\": {\"name\": …}}", tools);
    if (tools.empty() && !choice.forces())
        return {};
    ask.tools = toolFormatOf(context.source.templateSource());
    if (ask.tools == ToolFormat::None && !choice.forces())
        return badRequest("'tools': the chat template of this model takes no tools.", "tools");
    ask.chat.variables["tools"] = tools;
    ask.chat.marks = toolMarks(ask.tools);
    return choice.forces() ? forceCall(tools, choice, context.source.templateSource(), ask)
                           : ApiStatus();
}

namespace {

/// tools, tool_choice
ApiStatus readTools(Fields& in, const AskContext& context, Ask& ask)
{
    const ToolChoice choice = readToolChoice(in);
    if (in.error())
        return tl::make_unexpected(*in.error());
    if (choice.kind == ToolChoice::Kind::None)
        return {};
    const Json* tools = in.member("tools");
    return tools || choice.forces()
        ? offerTools(tools ? *tools : Json::array(), choice, context, ask)
        : ApiStatus();
}

/// response_format: text, any JSON object, or one of a schema. The answer is held to it.
ApiStatus readFormat(Fields& in, Ask& ask)
{
    const Json* format = in.member("response_format");
    if (!format)
        return {};
    const std::string type
        = format->is_object() && format->contains("type") && (*format)["type"].is_string()
        ? (*format)["type"].get<std::string>()
        : std::string();
    if (type == "text")
        return {};
    if (!ask.chat.shapes.empty())
        return badRequest("'response_format': the answer is a call of a tool ('tool_choice'); "
                          "there is no text to hold to it.",
            "response_format");
    if (type == "json_object") {
        ask.chat.schema = { { "type", "object" } };
        return {};
    }
    const auto named = format->find("json_schema");
    if (type != "json_schema" || named == format->end() || !named->is_object()
        || !named->contains("schema"))
        return badField("response_format",
            "of type text, json_object, or json_schema with {\"json_schema\": {\"schema\": …}}",
            *format);
    ask.chat.schema = (*named)["schema"];
    return {};
}

} // namespace

ApiResult<Ask> readChatAsk(const Json& body, const AskContext& context)
{
    Fields in(body);
    if (auto known = checkModel(in, context.modelNames); !known)
        return tl::make_unexpected(known.error());
    Ask ask;
    readCommon(in, context, ask);
    const auto older = in.integer("max_tokens", 1, kMany);
    const auto newer = in.integer("max_completion_tokens", 1, kMany);
    ask.chat.maxTokens = int(newer ? *newer : older.value_or(context.maxTokens));
    ask.logprobs = in.flag("logprobs").value_or(false);
    ask.topLogprobs = int(in.integer("top_logprobs", 0, 20).value_or(0));
    ask.chat.alternatives = ask.logprobs ? ask.topLogprobs : 0;
    readTemplateVariables(in, ask);
    ask.chat.continueLast = in.flag("continue_final_message").value_or(false);
    ask.chat.answerHead = in.flag("add_generation_prompt").value_or(true);
    if (in.error())
        return tl::make_unexpected(*in.error());
    if (auto good = readTools(in, context, ask); !good)
        return tl::make_unexpected(good.error());
    if (auto good = readFormat(in, ask); !good)
        return tl::make_unexpected(good.error());
    if (!context.source.capabilities().chat)
        return badRequest("This model has no chat template; use /v1/completions.", "messages");
    const Json* messages = in.member("messages");
    if (!messages)
        return badRequest("'messages' is missing: an array of messages was expected.", "messages");
    auto conversation = readMessages(*messages, context.source.templateSource());
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    ask.chat.messages = std::move(*conversation);
    return ask;
}

ApiResult<Ask> readCompletionAsk(const Json& body, const AskContext& context)
{
    Fields in(body);
    if (auto known = checkModel(in, context.modelNames); !known)
        return tl::make_unexpected(known.error());
    Ask ask;
    readCommon(in, context, ask);
    ask.chat.maxTokens = int(in.integer("max_tokens", 1, kMany).value_or(16));
    if (const auto top = in.integer("logprobs", 0, 20)) {
        ask.logprobs = true;
        ask.topLogprobs = int(*top);
    }
    ask.chat.alternatives = ask.topLogprobs;
    ask.echo = in.flag("echo").value_or(false);
    if (const auto suffix = in.text("suffix"); suffix && !suffix->empty())
        in.refuse("suffix", "absent: this server writes no middles");
    const Json* prompt = in.member("prompt");
    if (!in.error() && !prompt)
        return badRequest("'prompt' is missing: a string was expected.", "prompt");
    if (in.error())
        return tl::make_unexpected(*in.error());
    const Tokenizer& tokenizer = *context.source.tokenizer();
    const auto isIds = [&](const Json& list) {
        return list.is_array() && !list.empty()
            && std::all_of(list.begin(), list.end(), [&](const Json& id) {
                   return id.is_number_integer() && id >= 0 && id < tokenizer.size();
               });
    };
    const Json& one
        = prompt->is_array() && prompt->size() == 1 && !isIds(*prompt) ? prompt->front() : *prompt;
    if (one.is_string())
        ask.chat.raw = one.get<std::string>();
    else if (isIds(one))
        ask.chat.raw = tokenizer.decode(one.get<std::vector<TokenId>>(), false);
    else
        return badField("prompt", "one string or one array of token ids", *prompt);
    return ask;
}

} // namespace ax::server
