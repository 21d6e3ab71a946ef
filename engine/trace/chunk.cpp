// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/chunk.h"

#include "engine/core/json_cursor.h"

#include "engine/trace/step_blob.h"

#include <algorithm>

namespace ax::trace {

namespace {

constexpr std::size_t kMostBytes = std::size_t(0xF0000000u);
constexpr std::size_t kWorthwhile = std::size_t(1) << 20;

float finiteOrAbsent(float value) { return std::isfinite(value) ? value : kAbsent; }

} // namespace

Chunk::Chunk()
{
    m_tokenSlot.fill(-1);
    m_stepSlot.fill(-1);
}

bool Chunk::setToken(int place, const TokenRecord& token)
{
    std::size_t more = token.text.size() + token.bytes.size() + token.segmentId.size()
        + token.alternatives.size() * sizeof(PackedAlternative);
    for (const Alternative& alternative : token.alternatives)
        more += alternative.text.size();
    if (bytes() + more > kMostBytes)
        return false;
    std::int16_t& slot = m_tokenSlot[std::size_t(place)];
    if (slot < 0) {
        slot = std::int16_t(m_tokens.size());
        growFor(m_tokens, 1);
        m_tokens.emplace_back();
        ++m_tokenCount;
    } else {
        m_dead += m_tokens[std::size_t(slot)].alternativeCount * sizeof(PackedAlternative);
    }
    PackedToken packed {};
    packed.timeMs = token.timeMs;
    packed.id = token.tokenId;
    packed.text = m_strings.intern(token.text);
    packed.bytes = token.bytes == token.text ? 0 : m_strings.intern(token.bytes);
    packed.segment = m_strings.intern(token.segmentId);
    packed.role = token.role;
    packed.kind = token.kind;
    packed.logprob = finiteOrAbsent(token.logprob);
    if (token.extra.is_object() && !token.extra.empty())
        packed.extra = m_strings.intern(dumpJson(token.extra));
    packed.alternativeAt = std::uint32_t(m_alternatives.size());
    growFor(m_alternatives, token.alternatives.size());
    for (const Alternative& alternative : token.alternatives)
        if (std::isfinite(alternative.logprob))
            m_alternatives.push_back(
                { alternative.id, m_strings.intern(alternative.text), alternative.logprob });
    packed.alternativeCount = std::uint32_t(m_alternatives.size()) - packed.alternativeAt;
    m_tokens[std::size_t(slot)] = packed;
    compactIfWorthwhile();
    return true;
}

bool Chunk::setStep(int place, const StepRecord& step)
{
    const std::string blob = packStep(step, m_strings);
    if (bytes() + step.payloadBytes() + blob.size() > kMostBytes)
        return false;
    std::int16_t& slot = m_stepSlot[std::size_t(place)];
    std::uint32_t fingerprintAt = kNone;
    if (slot < 0) {
        slot = std::int16_t(m_steps.size());
        growFor(m_steps, 1);
        m_steps.emplace_back();
        ++m_stepCount;
    } else {
        const PackedStep& before = m_steps[std::size_t(slot)];
        m_dead += rowBytes(before) + before.blobSize;
        fingerprintAt = before.fingerprintAt;
        m_dead += fingerprintAt != kNone && !step.fingerprint ? 80 : 0;
    }
    PackedStep packed {};
    packed.decodeStep = step.decodeStep;
    packed.rowAt = std::uint32_t(m_rows.size());
    packed.rowCount = std::uint32_t(step.raw.size());
    growFor(m_rows, step.raw.size());
    for (const RawRow& row : step.raw) {
        PackedRow one {};
        one.layer = std::int16_t(row.layer);
        one.head = std::int16_t(row.head);
        one.count = std::uint32_t(row.positions.size());
        one.logsumexp = row.logsumexp;
        one.hasScores = !row.scores.empty();
        one.positionAt = appendTo(m_positions, row.positions.data(), row.positions.size());
        one.valueAt = appendTo(m_values, row.logits.data(), row.logits.size());
        appendTo(m_values, row.scores.data(), row.scores.size());
        m_rows.push_back(one);
    }
    packed.fingerprintAt = kNone;
    if (step.fingerprint && fingerprintAt != kNone) {
        std::copy(step.fingerprint->begin(), step.fingerprint->end(),
            m_fingerprints.begin() + std::ptrdiff_t(fingerprintAt));
        packed.fingerprintAt = fingerprintAt;
    } else if (step.fingerprint) {
        packed.fingerprintAt = appendTo(m_fingerprints, step.fingerprint->data(), 20);
    }
    packed.zone = m_strings.intern(step.zone);
    packed.zonePreset = m_strings.intern(step.zonePreset);
    packed.zoneRule = m_strings.intern(step.zoneRule);
    packed.zoneConfidence = finiteOrAbsent(step.zoneConfidence);
    const StepSignals& s = step.signals;
    packed.signals = { s.entropy, s.entropyNormalised, s.hubness, s.consensus, s.ripple,
        s.surprisal, s.margin, s.nullMass, s.sinkShare };
    for (float& value : packed.signals)
        value = finiteOrAbsent(value);
    packed.thinkPhase = step.thinkPhase;
    packed.payloadDropped = step.payloadDropped;
    packed.blobAt = appendTo(m_blobs, blob.data(), blob.size());
    packed.blobSize = std::uint32_t(blob.size());
    m_steps[std::size_t(slot)] = packed;
    compactIfWorthwhile();
    return true;
}

void Chunk::revise(int place, ThinkPhase phase, std::string_view segmentId)
{
    if (const int slot = m_tokenSlot[std::size_t(place)]; slot >= 0)
        m_tokens[std::size_t(slot)].segment = m_strings.intern(segmentId);
    if (const int slot = m_stepSlot[std::size_t(place)]; slot >= 0)
        m_steps[std::size_t(slot)].thinkPhase = phase;
}

void Chunk::truncate(int place)
{
    for (int at = place; at < kChunkTokens; ++at) {
        if (const PackedToken* token = this->token(at)) {
            m_dead += sizeof(PackedToken) + token->alternativeCount * sizeof(PackedAlternative);
            m_tokenSlot[std::size_t(at)] = -1;
            --m_tokenCount;
        }
        if (const PackedStep* step = this->step(at)) {
            m_dead += sizeof(PackedStep) + 80 + rowBytes(*step) + step->blobSize;
            m_stepSlot[std::size_t(at)] = -1;
            --m_stepCount;
        }
    }
    compactIfWorthwhile();
}

void Chunk::compactIfWorthwhile()
{
    // Slots are 16 bits wide: an end that is cut and written again for ever must not use them up.
    const bool full = m_tokens.size() > 4 * kChunkTokens || m_steps.size() > 4 * kChunkTokens;
    if (!full && (m_dead < kWorthwhile || m_dead < bytes() / 2))
        return;
    Chunk fresh;
    bool all = true;
    for (int place = 0; place < kChunkTokens; ++place) {
        if (hasToken(place))
            all &= fresh.setToken(place, tokenRecord(place));
        if (hasStep(place))
            all &= fresh.setStep(place, stepRecord(place));
    }
    if (all)
        *this = std::move(fresh);
}

void Chunk::shrink()
{
    m_tokens.shrink_to_fit();
    m_alternatives.shrink_to_fit();
    m_steps.shrink_to_fit();
    m_rows.shrink_to_fit();
    m_positions.shrink_to_fit();
    m_values.shrink_to_fit();
    m_fingerprints.shrink_to_fit();
    m_blobs.shrink_to_fit();
    m_strings.shrink();
}

TokenRecord Chunk::tokenRecord(int place) const
{
    TokenRecord token;
    const PackedToken* packed = this->token(place);
    if (!packed)
        return token;
    token.tokenId = packed->id;
    token.text = string(packed->text);
    token.bytes = string(packed->bytes);
    token.segmentId = string(packed->segment);
    token.role = packed->role;
    token.kind = packed->kind;
    token.logprob = packed->logprob;
    token.timeMs = packed->timeMs;
    token.alternatives.reserve(packed->alternativeCount);
    for (std::uint32_t k = 0; k < packed->alternativeCount; ++k) {
        const PackedAlternative& one = m_alternatives[packed->alternativeAt + k];
        token.alternatives.push_back({ one.id, std::string(string(one.text)), one.logprob });
    }
    if (packed->extra)
        token.extra = treeOf(string(packed->extra));
    return token;
}

StepRecord Chunk::stepRecord(int place) const
{
    StepRecord step;
    step.decodeStep = -2;
    const PackedStep* packed = this->step(place);
    if (!packed)
        return step;
    step.decodeStep = packed->decodeStep;
    step.raw.resize(packed->rowCount);
    const PackedRow* row = rows(*packed);
    for (RawRow& raw : step.raw) {
        raw.layer = row->layer;
        raw.head = row->head;
        raw.logsumexp = row->logsumexp;
        const std::int32_t* position = positions(*row);
        const float* value = values(*row);
        raw.positions.assign(position, position + row->count);
        raw.logits.assign(value, value + row->count);
        if (row->hasScores)
            raw.scores.assign(value + row->count, value + 2 * std::size_t(row->count));
        ++row;
    }
    if (const float* print = fingerprint(*packed))
        std::copy_n(print, 20, step.fingerprint.emplace().begin());
    step.zone = string(packed->zone);
    step.zoneConfidence = packed->zoneConfidence;
    step.zonePreset = string(packed->zonePreset);
    step.zoneRule = string(packed->zoneRule);
    const auto& s = packed->signals;
    step.signals = { s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8] };
    step.thinkPhase = packed->thinkPhase;
    step.payloadDropped = packed->payloadDropped;
    unpackStep(blob(*packed), m_strings, step);
    return step;
}

std::size_t Chunk::rowBytes(const PackedStep& step) const
{
    std::size_t bytes = step.rowCount * sizeof(PackedRow);
    const PackedRow* row = rows(step);
    for (std::uint32_t k = 0; k < step.rowCount; ++k)
        bytes += std::size_t(row[k].count) * (row[k].hasScores ? 12 : 8);
    return bytes;
}

std::size_t Chunk::bytes() const
{
    const auto size = [](const auto& column) { return column.capacity() * sizeof(column[0]); };
    return sizeof(Chunk) + size(m_tokens) + size(m_alternatives) + size(m_steps) + size(m_rows)
        + size(m_positions) + size(m_values) + size(m_fingerprints) + size(m_blobs)
        + m_strings.bytes();
}

} // namespace ax::trace
