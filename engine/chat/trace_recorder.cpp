// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/trace_recorder.h"

#include "ax_version.h"
#include "engine/core/stopwatch.h"
#include "engine/runtime/attention_biases.h"

#include <algorithm>

namespace ax {

namespace {

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

SegmentType typeOf(Phase phase)
{
    return phase == Phase::Think ? SegmentType::AssistantThink : SegmentType::AssistantFinal;
}

ThinkPhase recorded(Phase phase)
{
    return phase == Phase::Think ? ThinkPhase::Think : ThinkPhase::Output;
}

std::string partId(const std::string& messageId, int part)
{
    return messageId + "." + std::to_string(part);
}

} // namespace

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
    m_header.modelInfo.tokenizerHash = m_setup.tokenizer->hash();
    m_header.capture = m_setup.capture.toJson();
    if (!m_setup.biases.empty())
        m_header.capture["attention_biases"] = attentionBiasesJson(m_setup.biases);
    if (m_setup.eviction.on())
        m_header.capture["eviction"] = optionsToJson(evictionFields(), m_setup.eviction);
    if (m_setup.parallel.on())
        m_header.capture["parallel"] = optionsToJson(parallelFields(), m_setup.parallel);
    m_header.sampling = m_setup.sampling.toJson();
    m_header.source = m_setup.source;
    m_header.zonePreset = m_preset.name();
    m_header.sinkPolicy = m_setup.capture.sinkPolicy == SinkPolicy::Include ? "include" : "exclude";
    m_header.fingerprintLayout = name(m_setup.capture.layout);
    m_header.appVersion = AX_VERSION;
    if (m_setup.continued) {
        m_answer = *m_setup.continued;
    } else {
        m_answer = makeMessage("assistant", {});
        m_answer.model = m_setup.model.name;
    }
    if (!m_setup.text)
        m_setup.text = std::make_shared<AnswerText>(m_setup.tokenizer, m_setup.prompt.answerHead(),
            m_setup.templateSource, std::vector<std::string>());
}

/// The tokens of a part that begins at token `from`; they end at `most` at the latest.
TraceRecorder::Placed TraceRecorder::placed(
    const PromptPart& part, std::size_t from, std::size_t most) const
{
    Placed at;
    at.from = from;
    const auto firstAt = [&](std::size_t byte) {
        const auto begin = m_offsets.begin();
        return std::size_t(
            std::lower_bound(begin + std::ptrdiff_t(from), begin + std::ptrdiff_t(most), byte)
            - begin);
    };
    at.end = firstAt(part.end);
    at.knowsContent = part.knowsContent();
    if (!at.knowsContent)
        return at;
    // A token that holds some of the content belongs to it.
    at.contentFrom = std::min(firstAt(part.contentBegin), at.end);
    if (at.contentFrom > from && part.contentBegin < part.contentEnd) {
        const std::size_t before = at.contentFrom - 1;
        if (m_offsets[before] + bytesOf(m_records[before]).size() > part.contentBegin
            && !isControl(m_records[before].tokenId))
            at.contentFrom = before;
    }
    at.contentEnd = std::clamp(firstAt(part.contentEnd), at.contentFrom, at.end);
    return at;
}

void TraceRecorder::setKinds(const Placed& part)
{
    for (std::size_t k = part.from; k < part.end; ++k) {
        const bool outside = part.knowsContent && (k < part.contentFrom || k >= part.contentEnd);
        m_records[k].kind = isControl(m_records[k].tokenId) ? TokenOrigin::Special
            : outside                                       ? TokenOrigin::Template
                                                            : TokenOrigin::Text;
    }
}

void TraceRecorder::addSegment(
    std::string id, SegmentType type, const std::string& messageId, const Placed& part)
{
    SegmentRecord segment;
    segment.id = std::move(id);
    segment.type = type;
    segment.messageId = messageId;
    segment.startTokenIndex = m_base + int(part.from);
    segment.endTokenIndex = m_base + int(part.end);
    if (part.knowsContent) {
        segment.contentStart = m_base + int(part.contentFrom);
        segment.contentEnd = m_base + int(part.contentEnd);
    }
    for (std::size_t k = part.from; k < part.end; ++k)
        m_records[k].segmentId = segment.id;
    m_segments.push_back(std::move(segment));
}

// Answers of earlier turns are split by following their tokens, as when they were written.
void TraceRecorder::addEarlierAnswer(
    const MessageRecord& message, const PromptPart& part, const Placed& at)
{
    if (!at.knowsContent) {
        addSegment(partId(message.id, 0), SegmentType::AssistantFinal, message.id, at);
        return;
    }
    const std::string_view head
        = std::string_view(m_setup.prompt.text).substr(part.begin, part.contentBegin - part.begin);
    AnswerText text(m_setup.tokenizer, head, m_setup.templateSource, {});
    const Phase first = text.phase();
    for (std::size_t k = at.contentFrom; k < at.contentEnd; ++k)
        text.follow(m_records[k].tokenId);
    const auto phaseOf = [&](std::size_t k) {
        return text.count() == 0 ? first : text.phaseOf(int(k - at.contentFrom));
    };
    int number = 0;
    Placed piece = at;
    piece.contentEnd = at.contentFrom;
    for (std::size_t k = at.contentFrom; k <= at.contentEnd; ++k) {
        const bool last = k == at.contentEnd;
        if (!last && (k == at.contentFrom || phaseOf(k) == phaseOf(k - 1)))
            continue;
        piece.end = last ? at.end : k;
        piece.contentEnd = k;
        addSegment(partId(message.id, number++),
            typeOf(k > at.contentFrom ? phaseOf(k - 1) : first), message.id, piece);
        piece.from = piece.contentFrom = k;
    }
}

void TraceRecorder::addPromptParts(std::size_t promptCount)
{
    const PromptLayout& layout = m_setup.prompt.layout;
    std::size_t from = 0;
    // A begin mark alone goes with the first message; a whole system prompt stands for itself.
    const Placed prelude = placed(layout.prelude, 0, promptCount);
    if (prelude.end > 1 || layout.messages.empty()) {
        if (prelude.end > 0) {
            const bool raw = m_setup.messages.empty();
            setKinds(prelude);
            for (std::size_t k = 0; k < prelude.end && !raw; ++k) // nobody wrote it
                if (m_records[k].kind == TokenOrigin::Text)
                    m_records[k].kind = TokenOrigin::Template;
            addSegment(raw ? "prompt.0" : "template.0",
                raw ? SegmentType::User : SegmentType::System, {}, prelude);
        }
        from = prelude.end;
    }
    for (std::size_t m = 0; m < layout.messages.size(); ++m) {
        const MessageRecord& message = m_setup.messages[m];
        const Placed at = placed(layout.messages[m], from, promptCount);
        if (at.end == from)
            continue;
        setKinds(at);
        if (typeOf(message.role) == SegmentType::AssistantFinal)
            addEarlierAnswer(message, layout.messages[m], at);
        else
            addSegment(partId(message.id, 0), typeOf(message.role), message.id, at);
        from = at.end;
    }
    const Placed head { from, promptCount, promptCount, promptCount, true };
    setKinds(head);
    m_answerBegin = m_base + int(from);
    m_answerFirst = m_base + int(promptCount);
}

void TraceRecorder::openAnswerSegment(Phase phase, int at)
{
    SegmentRecord segment;
    segment.id = partId(m_answer.id, int(m_segments.size() - m_answerSegments));
    segment.type = typeOf(phase);
    segment.startTokenIndex = m_segments.size() == m_answerSegments ? m_answerBegin : at;
    segment.endTokenIndex = segment.contentStart = at;
    segment.messageId = m_answer.id;
    m_segments.push_back(std::move(segment));
    m_segmentsChanged = true;
}

/// The answer's next token: its segment grows, or another one opens.
void TraceRecorder::place(int index, Phase phase)
{
    if (m_segments.size() == m_answerSegments) {
        openAnswerSegment(phase, index);
    } else if (SegmentRecord& last = m_segments.back(); last.type != typeOf(phase)) {
        if (last.endTokenIndex == m_answerFirst && last.startTokenIndex == m_answerBegin) {
            last.type = typeOf(phase); // only what opens the answer stands in it
            m_segmentsChanged = true;
        } else {
            openAnswerSegment(phase, index);
        }
    }
    m_segments.back().endTokenIndex = index + 1;
}

/// The last tokens of the answer have these phases after all.
std::vector<PhaseRevision> TraceRecorder::revise(const std::vector<Phase>& phases)
{
    const std::size_t count = std::min(phases.size(), m_phases.size());
    std::copy(
        phases.end() - std::ptrdiff_t(count), phases.end(), m_phases.end() - std::ptrdiff_t(count));
    m_segments.resize(m_answerSegments);
    for (std::size_t k = 0; k < m_phases.size(); ++k)
        place(m_answerFirst + int(k), m_phases[k]);
    m_segmentsChanged = true;
    std::vector<PhaseRevision> revisions;
    const int first = m_answerFirst + int(m_phases.size() - count);
    for (std::size_t s = m_answerSegments; s < m_segments.size(); ++s) {
        const SegmentRecord& segment = m_segments[s];
        if (segment.endTokenIndex <= first)
            continue;
        revisions.push_back({ std::max(first, segment.startTokenIndex), segment.endTokenIndex,
            segment.type == SegmentType::AssistantThink ? ThinkPhase::Think : ThinkPhase::Output,
            segment.id });
    }
    return revisions;
}

RecordedBatch TraceRecorder::prompt(std::vector<TokenRecord> records)
{
    m_records = std::move(records);
    m_base = m_records.empty() ? 0 : m_records.front().index;
    m_offsets = tokenOffsets(m_records, m_setup.prompt.text);
    std::size_t promptCount = m_records.size();
    if (m_setup.answerFrom >= 0)
        promptCount = std::min(promptCount, std::size_t(std::max(0, m_setup.answerFrom - m_base)));
    else if (m_setup.prompt.answerContent < m_setup.prompt.text.size())
        promptCount = std::size_t(
            std::lower_bound(m_offsets.begin(), m_offsets.end(), m_setup.prompt.answerContent)
            - m_offsets.begin());
    m_segments.clear();
    m_phases.clear();
    addPromptParts(promptCount);
    m_answerSegments = m_segments.size();
    if (m_answerBegin < m_answerFirst)
        openAnswerSegment(m_setup.text->phase(), m_answerFirst);
    for (std::size_t k = m_answerSegments; k < m_segments.size(); ++k)
        for (int index = m_answerBegin; index < m_answerFirst; ++index)
            m_records[std::size_t(index - m_base)].segmentId = m_segments[k].id;
    // What the prompt holds of the answer already.
    const int followed = m_setup.text->count();
    for (std::size_t k = promptCount; k < m_records.size(); ++k)
        m_setup.text->follow(m_records[k].tokenId);
    for (std::size_t k = promptCount; k < m_records.size(); ++k) {
        m_phases.push_back(m_setup.text->phaseOf(followed + int(k - promptCount)));
        place(m_base + int(k), m_phases.back());
        m_records[k].segmentId = m_segments.back().id;
        m_records[k].kind
            = isControl(m_records[k].tokenId) ? TokenOrigin::Special : TokenOrigin::Text;
    }

    RecordedBatch batch;
    const std::size_t kept
        = std::size_t(std::clamp(m_setup.keptTokens - m_base, 0, int(m_records.size())));
    batch.tokens.assign(std::make_move_iterator(m_records.begin() + std::ptrdiff_t(kept)),
        std::make_move_iterator(m_records.end()));
    m_records.clear();
    m_offsets.clear();
    batch.segments = m_segments;
    m_segmentsChanged = false;
    return batch;
}

RecordedBatch TraceRecorder::promptRow(StepRecord step)
{
    RecordedBatch batch;
    if (step.tokenIndex < m_setup.keptTokens)
        return batch; // the trace holds this row already
    labelZone(step, m_preset, step.tokenIndex, m_setup.capture.sinkPolicy == SinkPolicy::Exclude);
    batch.steps.push_back(std::move(step));
    return batch;
}

RecordedBatch TraceRecorder::token(GeneratedToken generated)
{
    RecordedBatch batch;
    TokenRecord& token = generated.token;
    if (!generated.revised.empty())
        batch.revisions = revise(generated.revised);
    m_phases.push_back(generated.phase);
    place(token.index, generated.phase);
    if (generated.endOfTurn) {
        m_segments.back().contentEnd = token.index;
        m_segmentsChanged = true;
    }
    token.segmentId = m_segments.back().id;
    token.kind = isControl(token.tokenId) ? TokenOrigin::Special : TokenOrigin::Text;
    if (generated.step) {
        StepRecord& step = *generated.step;
        step.thinkPhase = recorded(generated.phase);
        labelZone(
            step, m_preset, step.tokenIndex, m_setup.capture.sinkPolicy == SinkPolicy::Exclude);
        m_dropped += step.payloadDropped;
        batch.steps.push_back(std::move(step));
    }
    const int end = token.index + 1;
    batch.tokens.push_back(std::move(token));
    m_answer.content += generated.textDelta;
    batch.answerDelta = std::move(generated.textDelta);
    ThinkText sorted = m_setup.text->takeSorted();
    batch.thinkDelta = std::move(sorted.think);
    batch.outputDelta = std::move(sorted.output);
    if (std::exchange(m_segmentsChanged, false))
        batch.segments = m_segments;
    else
        batch.lastSegmentEnd = end;
    return batch;
}

void TraceRecorder::finish(const GenerateStats& stats)
{
    m_header.sampling["seed"] = stats.seed;
    m_header.sampling["finish_reason"] = name(stats.finish);
    m_answer.extra["finish_reason"] = name(stats.finish);
    m_header.updatedAt = nowMs();
}

} // namespace ax
