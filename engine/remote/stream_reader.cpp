// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/stream_reader.h"

#include "engine/core/utf8.h"
#include "engine/remote/entry_reader.h"
#include "engine/remote/lenient_json.h"

#include <algorithm>
#include <charconv>

namespace ax::remote {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kOpen = "<think>", kClose = "</think>";
constexpr std::string_view kSpace = " \t\r\n\f\v";

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(kSpace);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(kSpace) - from + 1);
}

bool truthy(const Json& value)
{
    return !value.is_null() && value != Json(false) && value != Json(0) && value != Json("")
        && !value.empty();
}

std::string finishReason(const std::string& sent)
{
    if (sent == "eos_token" || sent == "stop_sequence")
        return "stop";
    return sent == "model_length" ? "length" : sent;
}

void appendList(const Json& from, std::vector<std::int64_t>& to)
{
    for (const Json& value : from)
        if (const auto number = whole(value))
            to.push_back(*number);
}

} // namespace

StreamReader::StreamReader(ServerHints hints)
    : m_hints(std::move(hints))
{
}

void StreamReader::feed(std::string_view bytes)
{
    if (m_done)
        return;
    if (m_kind == Kind::Unknown) {
        m_body += bytes;
        std::string_view start = m_body;
        if (start.size() < 3 && std::string_view("\xef\xbb\xbf").substr(0, start.size()) == start)
            return;
        if (start.substr(0, 3) == "\xef\xbb\xbf")
            start.remove_prefix(3);
        const std::size_t first = start.find_first_not_of(kSpace);
        if (first == std::string_view::npos)
            return;
        m_kind = start[first] == '{' ? Kind::Json : Kind::Events;
        if (m_kind == Kind::Json)
            return;
        const std::string body = std::exchange(m_body, {});
        std::vector<SseEvent> events;
        m_sse.feed(body, events);
        for (const SseEvent& e : events)
            event(e, false);
        return;
    }
    if (m_kind == Kind::Json) {
        m_body += bytes;
        return;
    }
    std::vector<SseEvent> events;
    m_sse.feed(bytes, events);
    for (const SseEvent& e : events)
        event(e, false);
}

void StreamReader::close(bool clean)
{
    if (m_kind == Kind::Json) {
        takeBody(clean);
    } else if (clean) {
        std::vector<SseEvent> events;
        m_sse.finish(events);
        for (const SseEvent& e : events)
            event(e, true);
    }
    if (m_sse.sawInvalidUtf8())
        m_answer.warnings.insert("invalid_utf8");
    if (!clean && !complete() && !m_answer.error) {
        StreamError lost;
        lost.kind = StreamError::Kind::ConnectionLost;
        lost.message = "the connection was lost";
        m_answer.error = std::move(lost);
    }
}

void StreamReader::fail(StreamError error)
{
    if (!m_answer.error)
        m_answer.error = std::move(error);
}

bool StreamReader::complete() const
{
    return (m_done || !m_answer.finishReason.empty()) && !m_answer.error;
}

void StreamReader::takeBody(bool clean)
{
    std::string body = sanitizeUtf8(m_body);
    if (body != m_body)
        m_answer.warnings.insert("invalid_utf8");
    std::string_view text = body;
    if (text.substr(0, 3) == "\xef\xbb\xbf")
        text.remove_prefix(3);
    text = trimmed(text);
    const auto parsed = parseLenient(text, false);
    if (!parsed || !parsed->value.is_object()) {
        if (clean)
            malformed();
        return;
    }
    if (trimmed(text.substr(parsed->length)) == "data: [DONE]")
        m_done = m_answer.doneMarker = true;
    object(parsed->value, parsed->bareNumber, true);
}

void StreamReader::malformed()
{
    m_answer.warnings.insert("malformed_event");
    ++m_answer.dropped["malformed_events"];
}

void StreamReader::event(const SseEvent& event, bool tail)
{
    if (m_done)
        return;
    const std::string joined = event.joined();
    const std::string_view bare = trimmed(joined);
    if (bare.empty())
        return;
    if (bare == "[DONE]") {
        m_done = m_answer.doneMarker = true;
        return;
    }
    if (event.errorField) {
        const auto parsed = parseLenient(joined);
        streamError(parsed ? parsed->value : Json(joined));
        return;
    }
    if (const auto parsed = parseLenient(joined)) {
        if (parsed->value.is_object())
            object(parsed->value, parsed->bareNumber, false);
        else
            malformed();
        return;
    }
    // Some gateways leave the blank lines out: one event a line, when every line is one.
    std::vector<std::optional<LenientJson>> lines;
    for (const std::string& line : event.data) {
        if (trimmed(line) == "[DONE]") {
            lines.emplace_back();
            continue;
        }
        auto parsed = parseLenient(line);
        if (event.data.size() < 2 || !parsed || !parsed->value.is_object()) {
            if (!tail)
                malformed();
            return;
        }
        lines.push_back(std::move(parsed));
    }
    for (const auto& line : lines) {
        if (m_done)
            return;
        if (line)
            object(line->value, line->bareNumber, false);
        else
            m_done = m_answer.doneMarker = true;
    }
}

void StreamReader::streamError(const Json& error)
{
    if (m_answer.error)
        return;
    StreamError e;
    if (error.is_object()) {
        e.message = words(member(error, "message"));
        e.type = member(error, "type");
        e.code = member(error, "code");
        if (e.code.is_null())
            e.code = member(error, "http_status_code");
    } else {
        e.message = words(error);
    }
    m_answer.error = std::move(e);
}

void StreamReader::object(const Json& object, bool bareNumber, bool whole_)
{
    if (bareNumber)
        m_answer.warnings.insert("invalid_number");
    if (const Json& error = member(object, "error"); truthy(error)) {
        streamError(error);
    } else if (object.contains("error_message")) {
        Json named;
        named["message"] = object["error_message"];
        named["type"] = member(object, "error_type");
        streamError(named);
    } else if (member(object, "object") == Json("error")) { // vLLM before 0.10
        streamError(object);
    }
    if (const Json& usage = member(object, "usage"); whole(member(usage, "prompt_tokens"))) {
        m_answer.usage = StreamUsage { whole(member(usage, "prompt_tokens")),
            whole(member(usage, "completion_tokens")), whole(member(usage, "total_tokens")) };
    }
    if (const Json& progress = member(object, "prompt_progress"); progress.is_object()) {
        m_answer.promptProgress.emplace();
        for (const char* name : { "total", "cache", "processed" })
            (*m_answer.promptProgress)[name] = whole(member(progress, name));
    }
    if (const Json& ids = member(object, "prompt_token_ids"); ids.is_array()) {
        m_answer.promptTokenIds.clear();
        appendList(ids, m_answer.promptTokenIds);
    }
    if (const Json& records = member(object, "trace_records"); records.is_array())
        m_traceRecords.insert(m_traceRecords.end(), records.begin(), records.end());

    std::vector<const Json*> entries;
    const auto add = [&entries](const Json& list) {
        for (std::size_t k = 0; list.is_array() && k < list.size(); ++k)
            entries.push_back(&list[k]);
    };
    if (const Json& single = member(object, "attention_token"); single.is_object())
        entries.push_back(&single);
    add(member(object, "attention_tokens"));
    const Json& choices = member(object, "choices");
    Json lens;
    std::vector<Json> moe;
    if (const Json& step = member(object, "moe_routing_step"); step.is_object())
        moe.push_back(step);
    const std::int64_t tokensBefore = m_tokenCount;
    for (std::size_t k = 0; choices.is_array() && k < choices.size(); ++k)
        if (choices[k].is_object())
            choice(choices[k], whole_, entries, lens, moe);
    for (const Json* e : entries)
        if (e->is_object())
            entry(*e);
    for (const Json& step : moe)
        if (const auto number = whole(member(step, "decode_step")))
            m_experts[*number] = readExperts(member(step, "layers"));
    if (lens.is_object())
        m_lens.emplace_back(tokensBefore, std::move(lens));
}

void StreamReader::choice(const Json& choice, bool whole_, std::vector<const Json*>& entries,
    Json& lens, std::vector<Json>& moe)
{
    if (const Json& index = member(choice, "index"); !index.is_null() && index != Json(0)) {
        m_answer.warnings.insert("other_choices_ignored");
        return;
    }
    const Json* delta = &member(choice, whole_ || choice.contains("message") ? "message" : "delta");
    if (delta->is_null())
        delta = &member(choice, "delta");
    Json plain;
    if (!delta->is_object()) {
        if (const Json& text = member(choice, "text"); text.is_string())
            plain["content"] = text;
        delta = &plain;
    }
    this->delta(*delta, choice);
    if (const std::string sent = text(choice, "finish_reason"); !sent.empty()) {
        m_answer.finishReasonSent = sent;
        m_answer.finishReason = finishReason(sent);
    }
    const auto add = [&entries](const Json& list) {
        for (std::size_t k = 0; list.is_array() && k < list.size(); ++k)
            entries.push_back(&list[k]);
    };
    add(member(choice, "attention_tokens"));
    add(member(member(choice, "meta_info"), "attention_tokens"));
    if (delta != &plain)
        add(member(*delta, "attention_tokens"));
    for (const Json* from : { &choice, delta }) {
        if (const Json& value = member(*from, "logit_lens"); value.is_object() && !lens.is_object())
            lens = value;
        const Json& routing = member(*from, "moe_routing");
        if (routing.is_array())
            moe.insert(moe.end(), routing.begin(), routing.end());
        else if (routing.is_object())
            moe.push_back(routing);
    }
    if (const Json& ids = member(choice, "token_ids"); ids.is_array())
        appendList(ids, m_answer.tokenIds);
}

void StreamReader::entry(const Json& json)
{
    EntryNotes notes;
    std::optional<StreamStep> step = readStreamEntry(json, m_arrivals, notes);
    if (step) {
        ++m_arrivals;
        const bool prompt = step->stepSent && *step->stepSent < 0;
        const auto like
            = std::find_if(m_entries.begin(), m_entries.end(), [&](const StreamStep& o) {
                  return step->stepSent && o.stepSent == step->stepSent && o.query == step->query
                      && (!prompt || step->query);
              });
        if (like != m_entries.end()) {
            notes.warnings.insert("duplicate_steps");
            ++notes.dropped["duplicate_steps"];
            m_entries.erase(like);
        } else if (step->stepSent && !prompt && m_largestStep && *step->stepSent < *m_largestStep) {
            notes.warnings.insert("out_of_order_steps");
        }
        if (step->stepSent && !prompt)
            m_largestStep = std::max(*step->stepSent, m_largestStep.value_or(*step->stepSent));
        m_entries.push_back(std::move(*step));
    }
    m_answer.warnings.merge(notes.warnings);
    for (const auto& [what, count] : notes.dropped)
        m_answer.dropped[what] += count;
}

std::vector<Json> StreamReader::takeTraceRecords() { return std::exchange(m_traceRecords, {}); }

bool StreamReader::wantsTokens() const
{
    if (m_sawLogprobs || m_chunks.empty())
        return false;
    return true;
}

std::string StreamReader::plainText() const
{
    std::string text;
    for (const ThinkPhase phase : { ThinkPhase::Think, ThinkPhase::Output })
        for (const Chunk& chunk : m_chunks)
            for (const StreamPiece& piece : chunk.pieces)
                if (piece.phase == phase)
                    text += piece.text;
    return text;
}

void StreamReader::setTokens(std::vector<StreamToken> tokens)
{
    std::string joined;
    for (const StreamToken& token : tokens)
        joined += token.bytes;
    if (joined == plainText())
        m_tokenized = std::move(tokens);
}

void StreamReader::collectTokens(StreamAnswer& answer)
{
    for (const Chunk& chunk : m_chunks) {
        for (const StreamPiece& piece : chunk.pieces)
            (piece.phase == ThinkPhase::Think ? answer.reasoning : answer.text) += piece.text;
        if (!chunk.tokens.empty()) {
            answer.tokens.insert(answer.tokens.end(), chunk.tokens.begin(), chunk.tokens.end());
            continue;
        }
        for (const StreamPiece& piece : chunk.pieces) {
            StreamToken token;
            token.bytes = piece.text;
            token.phase = piece.phase;
            token.exact = false;
            answer.tokens.push_back(std::move(token));
        }
    }
    if (m_sawLogprobs)
        answer.tokensFrom = StreamAnswer::TokensFrom::Logprobs;
    else if (!answer.tokens.empty())
        answer.tokensFrom = StreamAnswer::TokensFrom::Pieces;
    if (!m_sawLogprobs && !m_tokenized.empty()) {
        std::size_t at = 0;
        for (StreamToken& token : m_tokenized) {
            token.phase = at < answer.reasoning.size() ? ThinkPhase::Think : ThinkPhase::Output;
            at += token.bytes.size();
        }
        answer.tokens = std::move(m_tokenized);
        answer.tokensFrom = StreamAnswer::TokensFrom::Tokenize;
    }
}

// An opening tag counts only at the start; a closing tag alone makes all before it reasoning.
void StreamReader::splitThinking(StreamAnswer& answer)
{
    if (!answer.reasoning.empty())
        return;
    const std::string all = answer.text;
    const std::size_t open = all.find(kOpen), close = all.find(kClose);
    std::size_t from = 0, to = 0; // of the reasoning
    std::size_t rest = 0;
    if (open != all.npos && trimmed(std::string_view(all).substr(0, open)).empty()) {
        from = open + kOpen.size();
        to = close != all.npos && close > open ? close : all.size();
        rest = to == close ? close + kClose.size() : all.size();
        answer.text = all.substr(0, open) + all.substr(rest);
    } else if (close != all.npos && (open == all.npos || open > close)) {
        to = close;
        rest = close + kClose.size();
        answer.text = all.substr(rest);
    } else {
        return;
    }
    answer.reasoning = all.substr(from, to - from);
    std::size_t at = 0;
    for (StreamToken& token : answer.tokens) {
        token.phase = at < rest ? ThinkPhase::Think : ThinkPhase::Output;
        at += token.bytes.size();
    }
}

StreamAnswer StreamReader::answer()
{
    StreamAnswer answer = std::move(m_answer);
    collectTokens(answer);
    splitThinking(answer);
    for (const StreamToken& token : answer.tokens) {
        answer.tokensExact &= token.exact;
        if (!token.exact && token.bytes != kReplacement)
            answer.warnings.insert("approximate_tokens");
    }
    const auto counted = answer.usage ? answer.usage->completionTokens : std::nullopt;
    answer.attention = std::move(m_entries);
    placeSteps(
        answer.attention, counted.value_or(0) > 0 ? *counted : std::int64_t(answer.tokens.size()));
    std::int64_t padding = 0;
    bool fromZero = false;
    for (StreamStep& step : answer.attention) {
        padding += step.padding;
        fromZero |= step.stepSent && *step.stepSent <= 0;
        auto experts = m_experts.find(step.decodeStep);
        if (experts == m_experts.end() && step.stepSent)
            experts = m_experts.find(*step.stepSent);
        if (!step.experts && experts != m_experts.end())
            step.experts = experts->second;
        for (const auto& [token, lens] : m_lens)
            if (token == step.decodeStep && !step.further.contains("logit_lens"))
                step.further["logit_lens"] = lens;
    }
    if (padding > 0)
        answer.dropped["padding"] = padding;
    const bool ended = answer.doneMarker || !answer.finishReason.empty();
    answer.complete = ended && !answer.error;
    if (!ended && !answer.error)
        answer.warnings.insert("stream_cut_off");
    if (!answer.attention.empty()) {
        if (m_hints.tensorParallel > 1)
            answer.warnings.insert("partial_heads");
        answer.serverGeneration = !m_hints.generation.empty() ? m_hints.generation
            : fromZero                                        ? "this"
                                                              : "earlier";
    }
    answer.badge = !answer.attention.empty() ? "attention" : m_sawLogprobs ? "logprobs" : "text";
    return answer;
}

} // namespace ax::remote
