// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/answer_json.h"

#include "engine/runtime/attention_biases.h"
#include "engine/trace/jsonl.h"

namespace ax {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kBareHeader
    = "{\"record_type\":\"header\",\"version\":\"1.1\",\"trace_id\":\"part\"}\n";
constexpr FinishReason kReasons[]
    = { FinishReason::EndOfTurn, FinishReason::StopString, FinishReason::MaxTokens,
          FinishReason::ContextFull, FinishReason::Cancelled, FinishReason::EarlyStop };

/// A header and a message as lines.
std::string lines(const TraceHeader& header, const MessageRecord& answer)
{
    TraceSession session;
    session.header() = header;
    session.messages() = { answer };
    return writeTraceText(session);
}

tl::unexpected<Error> odd(const char* member, const char* expected)
{
    return fail(ErrorCode::Format,
        "[trace_records] " + std::string(member) + ": expected " + expected, member);
}

Result<TraceReadResult> read(const Json& value, std::string_view before = {})
{
    const auto found = value.find("jsonl");
    if (found == value.end() || !found->is_string())
        return odd("jsonl", "lines of a trace");
    return readTraceText(std::string(before) + found->get_ref<const std::string&>());
}

template <class T> void take(const Json& from, const char* name, T& into)
{
    const auto found = from.find(name);
    if (found == from.end())
        return;
    if constexpr (std::is_same_v<T, std::string>) {
        if (found->is_string())
            into = found->get<std::string>();
    } else if constexpr (std::is_same_v<T, bool>) {
        if (found->is_boolean())
            into = found->get<bool>();
    } else if (found->is_number()) {
        into = found->get<T>();
    }
}

} // namespace

Json answerJson(const AnswerStart& start)
{
    return { { "kind", "start" }, { "kept_tokens", start.keptTokens },
        { "prompt_tokens", start.promptTokens }, { "context_tokens", start.contextTokens },
        { "jsonl", lines(start.header, start.answer) } };
}

Json answerJson(const RecordedBatch& batch, const AnswerCounters& counters)
{
    TraceSession session;
    // Indices, not order, place them again.
    Json tokens = Json::array(), steps = Json::array();
    for (const TokenRecord& token : batch.tokens) {
        tokens.push_back(token.index);
        (void)session.addToken(token);
    }
    for (const StepRecord& step : batch.steps) {
        steps.push_back(step.tokenIndex);
        (void)session.addStep(step);
    }
    session.segments() = batch.segments;
    session.events() = batch.events;
    std::string text = writeTraceText(session);
    text.erase(0, text.find('\n') + 1);
    Json json = { { "kind", "batch" }, { "tokens", std::move(tokens) },
        { "steps", std::move(steps) }, { "jsonl", std::move(text) } };
    if (batch.lastSegmentEnd >= 0)
        json["last_segment_end"] = batch.lastSegmentEnd;
    for (const PhaseRevision& r : batch.revisions)
        json["revisions"].push_back({ { "first", r.first }, { "end", r.end },
            { "think", r.phase == ThinkPhase::Think }, { "segment", r.segmentId } });
    if (!batch.answerDelta.empty())
        json["text"] = batch.answerDelta;
    json["counters"]
        = { { "tokens", counters.tokens }, { "recorded_steps", counters.recordedSteps },
              { "seconds", counters.seconds }, { "capture_seconds", counters.captureSeconds },
              { "capture_bytes", counters.captureBytes } };
    return json;
}

Json answerJson(const AnswerEnd& end)
{
    const GenerateStats& s = end.stats;
    return { { "kind", "end" }, { "finish", name(s.finish) }, { "prompt_tokens", s.promptTokens },
        { "cached_tokens", s.cachedTokens }, { "generated_tokens", s.generatedTokens },
        { "kept_positions", s.keptPositions }, { "cache_bytes", s.cacheBytes },
        { "prompt_seconds", s.promptSeconds }, { "decode_seconds", s.decodeSeconds },
        { "capture_seconds", s.captureSeconds }, { "capture_bytes", s.captureBytes },
        { "seed", s.seed }, { "dropped_payloads", end.droppedPayloads },
        { "jsonl", lines(end.header, end.answer) } };
}

Json recordingJson(const ChatRequest& request)
{
    Json json;
    json["capture"] = optionsToJson(captureFields(), request.capture);
    json["sampling"] = optionsToJson(samplingFields(), request.sampling);
    json["zone_preset"] = request.zonePreset;
    json["alternatives"] = request.alternatives;
    json["prompt_logprobs"] = request.promptLogprobs;
    json["max_tokens"] = request.maxTokens;
    if (!request.now.empty())
        json["now"] = request.now;
    if (!request.knownTemplate.empty())
        json["known_template"] = request.knownTemplate;
    json["answer_start"] = request.answerStart;
    if (!request.variables.empty())
        json["variables"] = request.variables;
    if (!request.trace.tokenIds.empty()) {
        json["tokenizer_hash"] = request.trace.tokenizerHash;
        json["token_ids"] = request.trace.tokenIds;
    }
    // So that the records name the messages as the asker does.
    for (const MessageRecord& message : request.messages.records())
        json["message_ids"].push_back(message.id);
    return json;
}

Json steeringJson(const ChatRequest& request)
{
    return request.biases.empty() ? Json() : attentionBiasesJson(request.biases);
}

Status takeRecording(const Json& json, ChatRequest& request)
{
    if (!json.is_object())
        return fail(ErrorCode::InvalidArgument, "[request] trace_records: expected an object",
            "trace_records");
    if (const auto capture = json.find("capture"); capture != json.end() && capture->is_object())
        AX_CHECK(optionsFromJson(captureFields(), *capture, request.capture));
    if (const auto sampling = json.find("sampling");
        sampling != json.end() && sampling->is_object())
        AX_CHECK(optionsFromJson(samplingFields(), *sampling, request.sampling));
    if (const auto v = json.find("variables"); v != json.end() && v->is_object())
        request.variables = *v;
    take(json, "zone_preset", request.zonePreset);
    take(json, "alternatives", request.alternatives);
    take(json, "prompt_logprobs", request.promptLogprobs);
    take(json, "max_tokens", request.maxTokens);
    take(json, "now", request.now);
    take(json, "known_template", request.knownTemplate);
    take(json, "answer_start", request.answerStart);
    take(json, "tokenizer_hash", request.trace.tokenizerHash);
    if (request.alternatives < 0 || request.alternatives > 20 || request.maxTokens < 0)
        return fail(ErrorCode::InvalidArgument,
            "[request] trace_records: expected alternatives from 0 to 20 and max_tokens from 0",
            "trace_records");
    if (const auto ids = json.find("token_ids"); ids != json.end() && ids->is_array())
        for (const Json& id : *ids) {
            if (!id.is_number_integer() || id.get<std::int64_t>() < 0
                || id.get<std::int64_t>() > std::numeric_limits<std::int32_t>::max())
                return fail(ErrorCode::InvalidArgument,
                    "[request] trace_records.token_ids: expected token ids", "trace_records");
            request.trace.tokenIds.push_back(id.get<std::int32_t>());
        }
    if (const auto ids = json.find("message_ids");
        ids != json.end() && ids->is_array() && ids->size() == request.messages.size()) {
        std::vector<std::string> names;
        for (const Json& id : *ids)
            names.push_back(id.is_string() ? id.get<std::string>() : newMessageId());
        request.messages.rename(names);
    }
    return {};
}

Status AnswerPlayer::play(const Json& value)
{
    if (!value.is_object() || !value.contains("kind"))
        return odd("kind", "start, batch or end");
    const Json& kind = value["kind"];
    if (kind == "start") {
        AX_TRY(TraceReadResult read, ax::read(value));
        if (read.session.messages().empty())
            return odd("jsonl", "the answer's message");
        AnswerStart start;
        take(value, "kept_tokens", start.keptTokens);
        take(value, "prompt_tokens", start.promptTokens);
        take(value, "context_tokens", start.contextTokens);
        start.header = read.session.header();
        start.header.source = m_source;
        start.answer = read.session.messages().front();
        m_text = start.answer.content;
        m_start = start;
        m_sink.started(start);
    } else if (kind == "batch") {
        AX_TRY(const TraceReadResult read, ax::read(value, kBareHeader));
        RecordedBatch batch;
        const auto each = [&value](const char* name, auto&& index) {
            const auto found = value.find(name);
            if (found != value.end() && found->is_array())
                for (const Json& number : *found)
                    if (number.is_number_integer())
                        index(number.get<int>());
        };
        each("tokens", [&](int index) {
            if (read.session.hasToken(index))
                batch.tokens.push_back(read.session.token(index));
        });
        each("steps", [&](int index) {
            if (read.session.hasStep(index))
                batch.steps.push_back(read.session.step(index));
        });
        batch.segments = read.session.segments();
        batch.events = read.session.events();
        take(value, "last_segment_end", batch.lastSegmentEnd);
        if (const auto revisions = value.find("revisions");
            revisions != value.end() && revisions->is_array())
            for (const Json& from : *revisions) {
                PhaseRevision r;
                bool think = false;
                take(from, "first", r.first);
                take(from, "end", r.end);
                take(from, "think", think);
                take(from, "segment", r.segmentId);
                r.phase = think ? ThinkPhase::Think : ThinkPhase::Output;
                batch.revisions.push_back(std::move(r));
            }
        take(value, "text", batch.answerDelta);
        m_text += batch.answerDelta;
        if (const auto c = value.find("counters"); c != value.end() && c->is_object()) {
            take(*c, "tokens", m_counters.tokens);
            take(*c, "recorded_steps", m_counters.recordedSteps);
            take(*c, "seconds", m_counters.seconds);
            take(*c, "capture_seconds", m_counters.captureSeconds);
            take(*c, "capture_bytes", m_counters.captureBytes);
        }
        m_sink.batch(std::move(batch), m_counters);
    } else if (kind == "end") {
        AX_TRY(TraceReadResult read, ax::read(value));
        if (read.session.messages().empty())
            return odd("jsonl", "the answer's message");
        AnswerEnd end;
        std::string finish;
        take(value, "finish", finish);
        for (const FinishReason reason : kReasons)
            if (finish == name(reason))
                end.stats.finish = reason;
        take(value, "prompt_tokens", end.stats.promptTokens);
        take(value, "cached_tokens", end.stats.cachedTokens);
        take(value, "kept_positions", end.stats.keptPositions);
        take(value, "cache_bytes", end.stats.cacheBytes);
        take(value, "generated_tokens", end.stats.generatedTokens);
        take(value, "prompt_seconds", end.stats.promptSeconds);
        take(value, "decode_seconds", end.stats.decodeSeconds);
        take(value, "capture_seconds", end.stats.captureSeconds);
        take(value, "capture_bytes", end.stats.captureBytes);
        take(value, "seed", end.stats.seed);
        take(value, "dropped_payloads", end.droppedPayloads);
        end.header = read.session.header();
        end.header.source = m_source;
        end.answer = read.session.messages().front();
        m_end = std::move(end);
    } else {
        return odd("kind", "start, batch or end");
    }
    return {};
}

} // namespace ax
