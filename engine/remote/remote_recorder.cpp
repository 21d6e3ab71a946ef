// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/remote_recorder.h"

#include "ax_version.h"
#include "engine/core/stopwatch.h"
#include "engine/core/utf8.h"
#include "engine/remote/remote_step.h"

#include <algorithm>

namespace ax::remote {

namespace {

constexpr const char* kPromptSegment = "remote_prompt."; ///< of tokens that no server names
constexpr std::int64_t kMostMissing = 1 << 20; ///< no answer is longer

SegmentType typeOf(ThinkPhase phase)
{
    return phase == ThinkPhase::Think ? SegmentType::AssistantThink : SegmentType::AssistantFinal;
}

double secondsSince(std::chrono::steady_clock::time_point then)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - then).count();
}

/// The prompt's length where the server never says it: the newest position that a row names lies
/// right before its token.
int lengthFromRows(const std::vector<StreamStep>& steps)
{
    std::int64_t most = 0;
    for (const StreamStep& step : steps)
        for (const StreamLayer& layer : step.layers)
            if (layer.row && step.decodeStep >= 0)
                for (const std::int32_t position : layer.row->positions)
                    most = std::max<std::int64_t>(most, position + 1 - step.decodeStep);
    return int(most);
}

} // namespace

Result<RemoteRecorder> RemoteRecorder::create(
    const ChatRequest& request, RemoteRun run, AnswerSink& sink)
{
    AX_TRY(ZonePreset preset, ZonePreset::builtin(request.zonePreset));
    return RemoteRecorder(request, std::move(run), sink, std::move(preset));
}

RemoteRecorder::RemoteRecorder(
    const ChatRequest& request, RemoteRun run, AnswerSink& sink, ZonePreset preset)
    : m_request(request)
    , m_run(std::move(run))
    , m_sink(sink)
    , m_preset(std::move(preset))
{
    m_header.traceId = newTraceId();
    m_header.model = m_header.modelInfo.name = m_run.model;
    m_header.modelInfo.context = m_run.context;
    m_header.createdAt = m_header.updatedAt = nowMs();
    m_header.sampling = request.sampling.toJson();
    m_header.source = m_run.source;
    m_header.zonePreset = m_preset.name();
    m_header.appVersion = AX_VERSION;
    const auto& records = request.messages.records();
    if (request.continueLast && !records.empty()) {
        m_answer = records.back();
    } else {
        m_answer = makeMessage("assistant", {});
        m_answer.model = m_run.model;
    }
}

/// The trace holds every message but those that were added at the end.
bool RemoteRecorder::keepsTrace() const
{
    const auto known = [this](const MessageRecord& message) {
        return std::any_of(m_request.trace.segments.begin(), m_request.trace.segments.end(),
            [&message](const SegmentRecord& s) { return s.messageId == message.id; });
    };
    const auto& records = m_request.messages.records();
    // Without ids only what was written by a model has tokens.
    bool seenNew = false;
    for (const MessageRecord& message : records) {
        if (message.role != "assistant")
            continue;
        seenNew |= !known(message);
        if (seenNew && known(message))
            return false;
    }
    return m_request.trace.tokens > 0;
}

void RemoteRecorder::start(std::optional<int> promptTokens)
{
    m_started = true;
    m_kept = keepsTrace() ? m_request.trace.tokens : 0;
    // Its earlier answers came without attention, so this one is not waited for either.
    if (m_kept > 0 && !m_run.surelyAttention
        && std::none_of(m_request.trace.segments.begin(), m_request.trace.segments.end(),
            [](const SegmentRecord& s) { return s.id.rfind(kPromptSegment, 0) == 0; }))
        m_run.attention = false;
    // Positions count from the prompt's start: what stands must be where the server has it.
    if (m_run.attention && (!promptTokens || *promptTokens < m_kept))
        m_kept = 0;
    if (m_kept > 0)
        m_segments = m_request.trace.segments;
    AnswerStart start;
    start.keptTokens = m_kept;
    start.promptTokens = promptTokens.value_or(0);
    start.contextTokens = m_run.context;
    start.header = m_header;
    start.answer = m_answer;
    m_sink.started(start);
}

void RemoteRecorder::placePrompt(int promptTokens, RecordedBatch& batch)
{
    m_placed = true;
    m_promptTokens = std::max(promptTokens, m_kept);
    if (m_promptTokens > m_kept) {
        SegmentRecord segment;
        segment.id = kPromptSegment + std::to_string(m_kept);
        segment.type = SegmentType::System;
        segment.startTokenIndex = m_kept;
        segment.endTokenIndex = segment.contentEnd = m_promptTokens;
        segment.contentStart = m_kept;
        // The server counts these tokens and does not say what they are.
        for (int index = m_kept; index < m_promptTokens; ++index) {
            TokenRecord token;
            token.index = index;
            token.segmentId = segment.id;
            token.text = "·";
            token.extra["approximate"] = true;
            batch.tokens.push_back(std::move(token));
        }
        m_segments.push_back(std::move(segment));
    }
    m_answerSegments = m_segments.size();
    m_segmentsChanged = true;
}

/// The answer's next token: its segment grows, or another one opens.
void RemoteRecorder::place(int index, ThinkPhase phase)
{
    if (m_segments.size() == m_answerSegments || m_segments.back().type != typeOf(phase)) {
        SegmentRecord segment;
        segment.id = m_answer.id + "." + std::to_string(m_segments.size() - m_answerSegments);
        if (m_request.continueLast)
            segment.id += "." + std::to_string(m_kept);
        segment.type = typeOf(phase);
        segment.startTokenIndex = segment.contentStart = index;
        segment.messageId = m_answer.id;
        m_segments.push_back(std::move(segment));
        m_segmentsChanged = true;
    }
    m_segments.back().endTokenIndex = index + 1;
}

void RemoteRecorder::addToken(const StreamToken& from, RecordedBatch& batch)
{
    TokenRecord token;
    token.index = m_promptTokens + int(m_phases.size());
    token.tokenId = from.id && *from.id >= 0 && *from.id <= std::numeric_limits<std::int32_t>::max()
        ? std::int32_t(*from.id)
        : -1;
    token.text = sanitizeUtf8(from.bytes);
    if (token.text != from.bytes)
        token.bytes = from.bytes;
    token.role = TokenRole::Generated;
    if (from.logprob)
        token.logprob = float(*from.logprob);
    for (const StreamAlternative& a : from.alternatives)
        if (a.logprob)
            token.alternatives.push_back(
                { a.id ? std::int32_t(*a.id) : -1, sanitizeUtf8(a.bytes), float(*a.logprob) });
    std::stable_sort(token.alternatives.begin(), token.alternatives.end(),
        [](const Alternative& a, const Alternative& b) { return a.logprob > b.logprob; });
    token.timeMs = secondsSince(m_asked) * 1000;
    if (!from.exact)
        token.extra["approximate"] = true;
    m_phases.push_back(from.phase);
    m_logprobs.push_back(token.logprob);
    place(token.index, from.phase);
    token.segmentId = m_segments.back().id;
    batch.tokens.push_back(std::move(token));
    ++m_counters.tokens;
}

void RemoteRecorder::addStep(const StreamStep& from, RecordedBatch& batch)
{
    if (!m_stepsSent.emplace(from.decodeStep, from.query.value_or(-from.arrival - 1)).second)
        return;
    StepRecord step = stepRecord(from);
    if (from.decodeStep < 0) {
        if (!from.query)
            return; // nobody knows which token's row it is
        step.tokenIndex = int(*from.query) + 1;
        step.decodeStep = -1;
    } else {
        step.tokenIndex = m_promptTokens + int(from.decodeStep);
        step.decodeStep = int(from.decodeStep);
        if (std::size_t(from.decodeStep) < m_phases.size()) {
            step.thinkPhase = m_phases[std::size_t(from.decodeStep)];
            if (const float logprob = m_logprobs[std::size_t(from.decodeStep)]; present(logprob))
                step.signals.surprisal = -logprob;
        }
    }
    if (step.tokenIndex < m_kept)
        return;
    labelZone(step, m_preset, step.tokenIndex);
    m_counters.captureBytes += step.payloadBytes();
    ++m_counters.recordedSteps;
    batch.steps.push_back(std::move(step));
}

void RemoteRecorder::send(RecordedBatch batch)
{
    if (std::exchange(m_segmentsChanged, false))
        batch.segments = m_segments;
    else if (!batch.tokens.empty())
        batch.lastSegmentEnd = m_segments.back().endTokenIndex;
    if (batch.empty())
        return;
    if (m_first == Clock::time_point())
        m_first = Clock::now();
    m_counters.seconds = secondsSince(m_first);
    m_sink.batch(std::move(batch), m_counters);
}

void RemoteRecorder::arrived(StreamReader& reader)
{
    if (!m_started) {
        if (const auto& progress = reader.progress()) {
            const auto value = [&](const char* name) {
                const auto found = progress->find(name);
                return found == progress->end() ? 0 : int(found->second.value_or(0));
            };
            if (value("total") > 0)
                m_sink.promptProgress(value("processed"), value("total"));
        }
        if (reader.chunks().empty() && reader.entries().empty())
            return;
    }
    std::optional<int> promptTokens;
    if (!reader.promptTokenIds().empty())
        promptTokens = int(reader.promptTokenIds().size());
    else if (reader.usage() && reader.usage()->promptTokens.value_or(0) > 0)
        promptTokens = int(*reader.usage()->promptTokens);
    if (!m_started)
        start(promptTokens);
    RecordedBatch batch;
    for (; m_textChunks < reader.chunks().size(); ++m_textChunks)
        for (const StreamPiece& piece : reader.chunks()[m_textChunks].pieces)
            (piece.phase == ThinkPhase::Think ? m_reasoning : batch.answerDelta) += piece.text;
    m_answer.content += batch.answerDelta;
    const bool later = m_run.tokensLater && reader.wantsTokens();
    const bool attends = m_run.surelyAttention || !reader.entries().empty();
    if (!m_placed && !later && (!m_run.attention || (promptTokens && attends)))
        placePrompt(m_run.attention ? *promptTokens : m_kept, batch);
    if (m_placed) {
        for (; m_tokenChunks < reader.chunks().size(); ++m_tokenChunks) {
            const StreamReader::Chunk& chunk = reader.chunks()[m_tokenChunks];
            for (const StreamToken& token : chunk.tokens)
                addToken(token, batch);
            for (const StreamPiece& piece : chunk.pieces)
                if (chunk.tokens.empty()) {
                    StreamToken token;
                    token.bytes = piece.text;
                    token.phase = piece.phase;
                    token.exact = false;
                    addToken(token, batch);
                }
        }
        if (m_run.stepsFromZero)
            for (const StreamStep& entry : reader.entries())
                if (entry.stepSent) {
                    StreamStep step = entry;
                    step.decodeStep = std::max<std::int64_t>(*entry.stepSent, -1);
                    addStep(step, batch);
                }
    }
    send(std::move(batch));
}

/// A tag told late what stood before it.
void RemoteRecorder::revise(const std::vector<StreamToken>& tokens, RecordedBatch& batch)
{
    std::vector<ThinkPhase> phases;
    for (const StreamToken& token : tokens)
        phases.push_back(token.phase);
    if (phases == m_phases || phases.size() != m_phases.size())
        return;
    m_phases = std::move(phases);
    m_segments.resize(m_answerSegments);
    for (std::size_t k = 0; k < m_phases.size(); ++k)
        place(m_promptTokens + int(k), m_phases[k]);
    for (std::size_t s = m_answerSegments; s < m_segments.size(); ++s)
        batch.revisions.push_back({ m_segments[s].startTokenIndex, m_segments[s].endTokenIndex,
            m_segments[s].type == SegmentType::AssistantThink ? ThinkPhase::Think
                                                              : ThinkPhase::Output,
            m_segments[s].id });
    m_segmentsChanged = true;
}

AnswerEnd RemoteRecorder::finish(const StreamAnswer& answer, bool stopped)
{
    if (!m_started)
        start(std::nullopt);
    RecordedBatch batch;
    const int said = answer.usage ? int(answer.usage->promptTokens.value_or(0)) : 0;
    if (!m_placed) {
        placePrompt(answer.attention.empty() ? m_kept
                : said > 0                   ? said
                                             : lengthFromRows(answer.attention),
            batch);
        for (const StreamToken& token : answer.tokens)
            addToken(token, batch);
    } else {
        revise(answer.tokens, batch);
    }
    // Pieces of text may be fewer than the tokens that entries belong to.
    std::int64_t lastStep = -1;
    for (const StreamStep& step : answer.attention)
        lastStep = std::max(lastStep, std::min(step.decodeStep, kMostMissing));
    StreamToken missing;
    missing.exact = false;
    missing.phase = m_phases.empty() ? ThinkPhase::Output : m_phases.back();
    while (std::int64_t(m_phases.size()) <= lastStep)
        addToken(missing, batch);
    for (const StreamStep& step : answer.attention)
        if (step.decodeStep <= lastStep)
            addStep(step, batch);
    send(std::move(batch));

    AnswerEnd end;
    GenerateStats& stats = end.stats;
    stats.finish = stopped                ? FinishReason::Cancelled
        : answer.finishReason == "length" ? FinishReason::MaxTokens
                                          : FinishReason::EndOfTurn;
    stats.promptTokens = said;
    stats.generatedTokens = answer.usage && answer.usage->completionTokens.value_or(0) > 0
        ? int(*answer.usage->completionTokens)
        : m_counters.tokens;
    const bool any = m_first != Clock::time_point();
    stats.promptSeconds = any ? std::chrono::duration<double>(m_first - m_asked).count() : 0;
    stats.decodeSeconds = any ? secondsSince(m_first) : 0;
    stats.captureBytes = m_counters.captureBytes;
    stats.seed = m_request.sampling.seed;
    if (!answer.attention.empty())
        m_header.capture = m_request.capture.toJson();
    m_header.updatedAt = nowMs();
    m_header.sampling["finish_reason"] = name(stats.finish);
    m_answer.extra["finish_reason"] = name(stats.finish);
    if (!answer.reasoning.empty())
        m_answer.extra["reasoning_content"] = answer.reasoning;
    for (const StreamToolCall& call : answer.toolCalls)
        m_answer.extra["tool_calls"].push_back(
            { { "id", call.id.value_or("") }, { "type", "function" },
                { "function",
                    { { "name", call.name.value_or("") }, { "arguments", call.arguments } } } });
    for (const std::string& warning : answer.warnings)
        m_header.extra["remote"]["warnings"].push_back(warning);
    m_header.extra["remote"]["badge"] = answer.badge;
    end.header = m_header;
    end.answer = m_answer;
    return end;
}

} // namespace ax::remote
