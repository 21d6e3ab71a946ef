// SPDX-License-Identifier: Apache-2.0
#include "app/host/trace_recorder.h"

#include <algorithm>
#include <chrono>
#include <random>

namespace ax {

namespace {

constexpr std::size_t kUndecidedText = 24; ///< longest text that may still become a think tag

SegmentType typeOf(const std::string& role)
{
    if (role == "system" || role == "developer")
        return SegmentType::System;
    if (role == "assistant")
        return SegmentType::AssistantFinal;
    if (role == "tool" || role == "function" || role == "ipython")
        return SegmentType::Tool;
    return SegmentType::User;
}

// "", white space or the beginning of "<tag": a think section may still open here.
bool mayBecomeThink(std::string_view text)
{
    if (text.size() > kUndecidedText)
        return false;
    const std::size_t first = text.find_first_not_of(" \n\t\r");
    return first == std::string_view::npos || text[first] == '<';
}

std::string partId(const std::string& messageId, int part)
{
    return messageId + "." + std::to_string(part);
}

} // namespace

std::int64_t nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string newMessageId()
{
    static thread_local std::mt19937_64 random { std::random_device {}() };
    constexpr char kDigits[] = "0123456789abcdef";
    std::uint64_t value = random();
    std::string id = "msg-";
    for (int digit = 0; digit < 16; ++digit, value >>= 4)
        id += kDigits[value & 15];
    return id;
}

std::size_t RecordedBatch::bytes() const
{
    std::size_t total = answerDelta.size() + segments.size() * sizeof(SegmentRecord);
    for (const TokenRecord& token : tokens)
        total += sizeof(TokenRecord) + token.text.size()
            + token.alternatives.size() * sizeof(Alternative);
    for (const StepRecord& step : steps)
        total += sizeof(StepRecord) + step.payloadBytes();
    return total;
}

void RecordedBatch::append(RecordedBatch&& later)
{
    std::move(later.tokens.begin(), later.tokens.end(), std::back_inserter(tokens));
    std::move(later.steps.begin(), later.steps.end(), std::back_inserter(steps));
    if (!later.segments.empty())
        segments = std::move(later.segments);
    answerDelta += later.answerDelta;
}

Status applyBatch(TraceSession& session, RecordedBatch batch, const std::string& answerId)
{
    for (TokenRecord& token : batch.tokens)
        AX_CHECK(session.addToken(std::move(token)));
    for (StepRecord& step : batch.steps)
        AX_CHECK(session.addStep(std::move(step)));
    if (!batch.segments.empty())
        session.segments() = std::move(batch.segments);
    if (!batch.answerDelta.empty()) {
        for (MessageRecord& message : session.messages()) {
            if (message.id == answerId)
                message.content += batch.answerDelta;
        }
    }
    return {};
}

Result<TraceRecorder> TraceRecorder::create(RecorderSetup setup)
{
    AX_TRY(ZonePreset preset, ZonePreset::builtin(setup.zonePreset));
    return TraceRecorder(std::move(setup), std::move(preset));
}

TraceRecorder::TraceRecorder(RecorderSetup setup, ZonePreset preset)
    : m_setup(std::move(setup))
    , m_preset(std::move(preset))
{
    m_header.traceId = newTraceId();
    m_header.model = m_setup.model.name;
    m_header.createdAt = m_header.updatedAt = nowMs();
    m_header.modelInfo = m_setup.model.summary();
    m_header.modelInfo.tokenizerHash = m_setup.tokenizerHash;
    m_header.capture = m_setup.capture.toJson();
    m_header.sampling = m_setup.sampling.toJson();
    m_header.source = m_setup.source;
    m_header.zonePreset = m_preset.name();
    m_header.sinkPolicy = m_setup.capture.sinkPolicy == SinkPolicy::Include ? "include" : "exclude";
    m_header.fingerprintLayout
        = m_setup.capture.layout == FingerprintLayout::Log16 ? "log16" : "log8layers8";
    m_header.appVersion = AX_VERSION;
    if (m_setup.continued) {
        m_answer = *m_setup.continued;
    } else {
        m_answer.id = newMessageId();
        m_answer.role = "assistant";
        m_answer.timestamp = nowMs();
        m_answer.model = m_setup.model.name;
    }
    m_parser.emplace(m_setup.promptText, m_setup.templateSource);
}

Phase TraceRecorder::phase() const { return m_parser->phase(); }

void TraceRecorder::openAnswerSegment(Phase phase, int at)
{
    SegmentRecord segment;
    segment.id = partId(m_answer.id, m_answerParts++);
    segment.type
        = phase == Phase::Think ? SegmentType::AssistantThink : SegmentType::AssistantFinal;
    segment.startTokenIndex = segment.endTokenIndex = at;
    segment.messageId = m_answer.id;
    m_segments.push_back(std::move(segment));
    m_answerSegment = int(m_segments.size()) - 1;
    m_partText.clear();
    m_segmentsDirty = true;
}

void TraceRecorder::answerToken(TokenRecord& token, Phase phase)
{
    const SegmentType wanted
        = phase == Phase::Think ? SegmentType::AssistantThink : SegmentType::AssistantFinal;
    if (m_answerSegment < 0)
        openAnswerSegment(phase, token.index);
    if (m_segments[m_answerSegment].type != wanted) {
        // The header and a tag's first pieces came before it was known what they open.
        if (wanted == SegmentType::AssistantThink && mayBecomeThink(m_partText)) {
            m_segments[m_answerSegment].type = wanted;
            m_segmentsDirty = true;
        } else {
            openAnswerSegment(phase, token.index);
        }
    }
    if (m_partText.size() <= kUndecidedText)
        m_partText += token.text;
    SegmentRecord& segment = m_segments[m_answerSegment];
    segment.endTokenIndex = token.index + 1;
    token.segmentId = segment.id;
}

// Answers of earlier turns are split by following their tokens, as when they were written.
void TraceRecorder::splitEarlierAnswer(
    const MessageRecord& message, std::span<TokenRecord> tokens, std::string_view before, int first)
{
    // The header of the answer decides whether it begins inside a think section.
    std::string head(before);
    std::size_t at = 0;
    std::string text;
    for (const TokenRecord& token : tokens)
        text += bytesOf(token);
    const std::size_t content
        = message.content.empty() ? std::string::npos : text.find(message.content);
    const std::size_t headerBytes = content == std::string::npos ? 0 : content;
    std::size_t seen = 0;
    while (at < tokens.size() && seen < headerBytes)
        seen += bytesOf(tokens[at++]).size();
    head += text.substr(0, std::min(seen, text.size()));
    ThinkParser parser(head, m_setup.templateSource);

    int part = 0;
    SegmentRecord segment;
    std::string partText;
    const auto open = [&](Phase phase, int index) {
        segment.id = partId(message.id, part++);
        segment.type
            = phase == Phase::Think ? SegmentType::AssistantThink : SegmentType::AssistantFinal;
        segment.startTokenIndex = segment.endTokenIndex = index;
        segment.messageId = message.id;
        partText.clear();
    };
    open(parser.phase(), first);
    for (std::size_t k = 0; k < tokens.size(); ++k) {
        const Phase phase = k < at ? parser.phase() : parser.push(tokens[k].text);
        const bool think = phase == Phase::Think;
        if (think != (segment.type == SegmentType::AssistantThink)) {
            if (think && mayBecomeThink(partText)) {
                segment.type = SegmentType::AssistantThink;
            } else {
                if (segment.endTokenIndex > segment.startTokenIndex)
                    m_segments.push_back(segment);
                open(phase, first + int(k));
            }
        }
        if (k >= at && partText.size() <= kUndecidedText)
            partText += tokens[k].text;
        segment.endTokenIndex = first + int(k) + 1;
        tokens[k].segmentId = segment.id;
    }
    m_segments.push_back(segment);
}

RecordedBatch TraceRecorder::prompt(std::vector<TokenRecord> records)
{
    const std::size_t promptCount = m_setup.continued
        ? std::min<std::size_t>(records.size(), std::size_t(std::max(0, m_setup.answerStart)))
        : records.size();
    const std::span<TokenRecord> promptTokens(records.data(), promptCount);
    const std::string_view prompt = m_setup.promptText;
    const PromptLayout layout = layoutPrompt(prompt, m_setup.messages, m_setup.render);
    const std::vector<std::size_t> offsets = tokenOffsets(promptTokens, prompt);
    const int base = records.empty() ? 0 : records.front().index;
    const auto firstAt = [&](std::size_t byte, std::size_t from) {
        return std::size_t(
            std::lower_bound(offsets.begin() + std::ptrdiff_t(from), offsets.end(), byte)
            - offsets.begin());
    };

    m_segments.clear();
    m_segmentsDirty = true;
    std::size_t from = 0;
    // A begin mark alone goes with the first message; a whole system prompt stands for itself.
    if (const std::size_t prelude = firstAt(layout.preludeEnd, 0); prelude > 1) {
        SegmentRecord segment;
        segment.id = "template.0";
        segment.type = SegmentType::System;
        segment.startTokenIndex = base;
        segment.endTokenIndex = base + int(prelude);
        for (std::size_t k = 0; k < prelude; ++k)
            records[k].segmentId = segment.id;
        m_segments.push_back(std::move(segment));
        from = prelude;
    }
    for (std::size_t m = 0; m < m_setup.messages.size(); ++m) {
        const MessageRecord& message = m_setup.messages[m];
        const std::size_t end = firstAt(layout.messageEnds[m], from);
        if (end == from)
            continue;
        if (typeOf(message.role) == SegmentType::AssistantFinal) {
            splitEarlierAnswer(message, promptTokens.subspan(from, end - from),
                prompt.substr(0, offsets[from]), base + int(from));
        } else {
            SegmentRecord segment;
            segment.id = partId(message.id, 0);
            segment.type = typeOf(message.role);
            segment.startTokenIndex = base + int(from);
            segment.endTokenIndex = base + int(end);
            segment.messageId = message.id;
            for (std::size_t k = from; k < end; ++k)
                records[k].segmentId = segment.id;
            m_segments.push_back(std::move(segment));
        }
        from = end;
    }
    m_answerSegment = -1;
    if (from < promptCount) {
        openAnswerSegment(m_parser->phase(), base + int(from));
        m_segments.back().endTokenIndex = base + int(promptCount);
        for (std::size_t k = from; k < promptCount; ++k)
            records[k].segmentId = m_segments.back().id;
    }
    for (std::size_t k = promptCount; k < records.size(); ++k)
        answerToken(records[k], m_parser->push(records[k].text));

    RecordedBatch batch;
    const std::size_t kept
        = std::size_t(std::clamp(m_setup.keptTokens - base, 0, int(records.size())));
    batch.tokens.assign(std::make_move_iterator(records.begin() + std::ptrdiff_t(kept)),
        std::make_move_iterator(records.end()));
    batch.segments = m_segments;
    m_segmentsDirty = false;
    return batch;
}

RecordedBatch TraceRecorder::promptRow(StepRecord step)
{
    RecordedBatch batch;
    if (step.tokenIndex < m_setup.keptTokens)
        return batch; // the trace holds this row already
    labelZone(step, m_preset, step.tokenIndex,
        m_setup.capture.sinkPolicy == SinkPolicy::Exclude);
    batch.steps.push_back(std::move(step));
    return batch;
}

RecordedBatch TraceRecorder::token(GeneratedToken generated)
{
    RecordedBatch batch;
    m_parser->push(
        generated.endOfTurn ? std::string_view() : std::string_view(generated.token.text));
    answerToken(generated.token, generated.phase);
    if (generated.step) {
        StepRecord& step = *generated.step;
        step.thinkPhase = generated.phase == Phase::Think ? ThinkPhase::Think : ThinkPhase::Output;
        labelZone(step, m_preset, step.tokenIndex,
        m_setup.capture.sinkPolicy == SinkPolicy::Exclude);
        m_dropped += step.payloadDropped;
        batch.steps.push_back(std::move(step));
    }
    batch.tokens.push_back(std::move(generated.token));
    m_answer.content += generated.textDelta;
    batch.answerDelta = std::move(generated.textDelta);
    // The end of the running segment moves with every token: the list is short.
    batch.segments = m_segments;
    m_segmentsDirty = false;
    return batch;
}

RecordedBatch TraceRecorder::finish(const GenerateStats& stats)
{
    m_header.sampling["seed"] = stats.seed;
    m_header.sampling["finish_reason"] = name(stats.finish);
    m_answer.extra["finish_reason"] = name(stats.finish);
    m_header.updatedAt = nowMs();
    RecordedBatch batch;
    if (m_segmentsDirty)
        batch.segments = m_segments;
    m_segmentsDirty = false;
    return batch;
}

} // namespace ax
