// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/session.h"

#include "engine/trace/columns.h"
#include "engine/trace/step_blob.h"
#include "engine/trace/step_check.h"

#include <algorithm>
#include <bit>
#include <map>
#include <random>

namespace ax {

using trace::Arena;
using trace::IndexMap;
using trace::kMaxIndex;
using trace::StringPool;

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFu;
constexpr std::uint32_t kHasScores = 0x80000000u;
constexpr std::size_t kSignalCount = 9;

struct PackedAlternative {
    std::int32_t id;
    std::uint32_t text;
    float logprob;
};

/// Words of the row: positions, logits, then scores when kHasScores is set in `count`.
struct PackedRow {
    std::int16_t layer, head;
    std::uint32_t words, count;
    float logsumexp;
    std::uint32_t size() const { return count & ~kHasScores; }
};

float finiteOrAbsent(float value) { return std::isfinite(value) ? value : kAbsent; }

std::array<float, kSignalCount> toArray(const StepSignals& s)
{
    return { s.entropy, s.entropyNormalised, s.hubness, s.consensus, s.ripple, s.surprisal,
        s.margin, s.nullMass, s.sinkShare };
}

/// Mean of the values that are present.
class Mean {
public:
    void add(float value)
    {
        if (present(value)) {
            m_sum += double(value);
            ++m_count;
        }
    }
    float value() const { return m_count ? float(m_sum / double(m_count)) : kAbsent; }

private:
    double m_sum = 0;
    std::int64_t m_count = 0;
};

} // namespace

struct TraceSession::Data {
    TraceHeader header;
    std::vector<MessageRecord> messages;
    std::vector<SegmentRecord> segments;
    std::vector<EventRecord> events;
    TraceMetrics metrics;
    std::vector<nlohmann::ordered_json> unknownRecords;

    StringPool texts;

    // Tokens, one value per slot.
    IndexMap tokenSlots;
    std::vector<std::int32_t> tokenIds;
    std::vector<std::uint32_t> tokenTexts, tokenByteTexts, tokenSegments;
    std::vector<TokenRole> tokenRoles;
    std::vector<TokenOrigin> tokenKinds;
    bool kindsSeen = false;
    std::vector<float> tokenLogprobs;
    std::vector<double> tokenTimes;
    std::vector<std::uint32_t> alternativeAt, alternativeCount;
    std::vector<std::uint64_t> tokenExtras; ///< handle in blobs; length before the text
    Arena<PackedAlternative> alternatives;

    // Steps, one value per slot.
    IndexMap stepSlots;
    mutable std::vector<std::int32_t> stepOrder; ///< token indices, ascending unless dirty
    mutable bool stepOrderDirty = false;
    std::vector<std::int32_t> decodeSteps;
    std::vector<std::uint32_t> rowAt, rowCount, fingerprintAt;
    std::vector<std::uint32_t> zones, zonePresets, zoneRules;
    std::vector<float> zoneConfidences;
    std::array<std::vector<float>, kSignalCount> signals;
    std::vector<ThinkPhase> thinkPhases;
    std::vector<bool> dropped;
    std::vector<std::uint64_t> blobAt;
    std::vector<std::uint32_t> blobSize;
    Arena<PackedRow> rows;
    Arena<std::uint32_t> words;
    Arena<float> fingerprints;
    Arena<char> blobs;

    std::size_t deadBytes = 0;
    /// A row that attends to its own index or later: files that count generated tokens only.
    bool attendsAhead = false;

    std::int32_t newTokenSlot();
    std::int32_t newStepSlot();
    /// False when the packed rows are full (16 GB of them).
    bool storeRows(std::size_t slot, const StepRecord& step);
    std::size_t rowBytes(std::size_t slot) const;
    void sortSteps() const;
    std::string_view blob(std::size_t slot) const
    {
        return blobSize[slot] ? std::string_view(blobs.at(blobAt[slot]), blobSize[slot])
                              : std::string_view();
    }
};

std::int32_t TraceSession::Data::newTokenSlot()
{
    tokenIds.push_back(-1);
    tokenTexts.push_back(0);
    tokenByteTexts.push_back(0);
    tokenSegments.push_back(0);
    tokenRoles.push_back(TokenRole::Prompt);
    tokenKinds.push_back(TokenOrigin::Text);
    tokenLogprobs.push_back(kAbsent);
    tokenTimes.push_back(0);
    alternativeAt.push_back(0);
    alternativeCount.push_back(0);
    tokenExtras.push_back(0);
    return std::int32_t(tokenIds.size() - 1);
}

std::int32_t TraceSession::Data::newStepSlot()
{
    decodeSteps.push_back(0);
    for (auto* column : { &rowAt, &rowCount, &zones, &zonePresets, &zoneRules, &blobSize })
        column->push_back(0);
    fingerprintAt.push_back(kNone);
    zoneConfidences.push_back(kAbsent);
    for (auto& column : signals)
        column.push_back(kAbsent);
    thinkPhases.push_back(ThinkPhase::None);
    dropped.push_back(false);
    blobAt.push_back(0);
    return std::int32_t(decodeSteps.size() - 1);
}

bool TraceSession::Data::storeRows(std::size_t slot, const StepRecord& step)
{
    std::vector<PackedRow> packed;
    packed.reserve(step.raw.size());
    std::vector<std::uint32_t> buffer;
    for (const RawRow& row : step.raw) {
        const std::size_t n = row.positions.size();
        buffer.resize(n * (row.scores.empty() ? 2 : 3));
        const auto word = [](auto value) { return std::bit_cast<std::uint32_t>(value); };
        auto end = std::transform(row.positions.begin(), row.positions.end(), buffer.begin(), word);
        end = std::transform(row.logits.begin(), row.logits.end(), end, word);
        std::transform(row.scores.begin(), row.scores.end(), end, word);
        for (const std::int32_t position : row.positions)
            attendsAhead |= position >= step.tokenIndex;
        const std::uint64_t at = words.append(buffer.data(), buffer.size());
        if (at > kNone)
            return false;
        packed.push_back({ std::int16_t(row.layer), std::int16_t(row.head), std::uint32_t(at),
            std::uint32_t(n) | (row.scores.empty() ? 0 : kHasScores), row.logsumexp });
    }
    rowAt[slot] = std::uint32_t(rows.append(packed.data(), packed.size()));
    rowCount[slot] = std::uint32_t(packed.size());
    return true;
}

std::size_t TraceSession::Data::rowBytes(std::size_t slot) const
{
    if (!rowCount[slot])
        return 0;
    std::size_t bytes = rowCount[slot] * sizeof(PackedRow);
    const PackedRow* row = rows.at(rowAt[slot]);
    for (std::uint32_t k = 0; k < rowCount[slot]; ++k)
        bytes += std::size_t(row[k].size()) * (row[k].count & kHasScores ? 12 : 8);
    return bytes;
}

void TraceSession::Data::sortSteps() const
{
    if (stepOrderDirty) {
        std::sort(stepOrder.begin(), stepOrder.end());
        stepOrderDirty = false;
    }
}

TraceSession::TraceSession()
    : m_data(std::make_unique<Data>())
{
}
TraceSession::~TraceSession() = default;
TraceSession::TraceSession(TraceSession&&) noexcept = default;
TraceSession& TraceSession::operator=(TraceSession&&) noexcept = default;

TraceHeader& TraceSession::header() { return m_data->header; }
const TraceHeader& TraceSession::header() const { return m_data->header; }
std::vector<MessageRecord>& TraceSession::messages() { return m_data->messages; }
const std::vector<MessageRecord>& TraceSession::messages() const { return m_data->messages; }
std::vector<SegmentRecord>& TraceSession::segments() { return m_data->segments; }
const std::vector<SegmentRecord>& TraceSession::segments() const { return m_data->segments; }
std::vector<EventRecord>& TraceSession::events() { return m_data->events; }
const std::vector<EventRecord>& TraceSession::events() const { return m_data->events; }
TraceMetrics& TraceSession::metrics() { return m_data->metrics; }
const TraceMetrics& TraceSession::metrics() const { return m_data->metrics; }
std::vector<nlohmann::ordered_json>& TraceSession::unknownRecords()
{
    return m_data->unknownRecords;
}
const std::vector<nlohmann::ordered_json>& TraceSession::unknownRecords() const
{
    return m_data->unknownRecords;
}

// --- tokens

int TraceSession::tokenCount() const { return m_data->tokenSlots.end(); }
bool TraceSession::hasToken(int index) const { return m_data->tokenSlots.find(index) >= 0; }

Status TraceSession::addToken(TokenRecord token)
{
    AX_CHECK(trace::checkToken(token));
    Data& d = *m_data;
    std::int32_t found = d.tokenSlots.find(token.index);
    if (found < 0) {
        found = d.newTokenSlot();
        d.tokenSlots.set(token.index, found);
    } else {
        d.deadBytes += d.alternativeCount[std::size_t(found)] * sizeof(PackedAlternative);
    }
    const auto slot = std::size_t(found);
    d.tokenIds[slot] = token.tokenId;
    d.tokenTexts[slot] = d.texts.intern(token.text);
    d.tokenByteTexts[slot] = token.bytes == token.text ? 0 : d.texts.intern(token.bytes);
    d.tokenSegments[slot] = d.texts.intern(token.segmentId);
    d.tokenRoles[slot] = token.role;
    d.tokenKinds[slot] = token.kind;
    d.kindsSeen = d.kindsSeen || token.kind != TokenOrigin::Text;
    d.tokenLogprobs[slot] = finiteOrAbsent(token.logprob);
    d.tokenTimes[slot] = token.timeMs;
    std::vector<PackedAlternative> packed;
    packed.reserve(token.alternatives.size());
    for (const Alternative& alternative : token.alternatives)
        if (std::isfinite(alternative.logprob))
            packed.push_back(
                { alternative.id, d.texts.intern(alternative.text), alternative.logprob });
    d.alternativeAt[slot] = std::uint32_t(d.alternatives.append(packed.data(), packed.size()));
    d.alternativeCount[slot] = std::uint32_t(packed.size());
    d.tokenExtras[slot] = 0;
    if (token.extra.is_object() && !token.extra.empty()) {
        const std::string text = trace::dumpJson(token.extra);
        const auto size = std::uint32_t(text.size());
        std::string bytes(reinterpret_cast<const char*>(&size), sizeof size);
        bytes += text;
        d.tokenExtras[slot] = d.blobs.append(bytes.data(), bytes.size()) + 1;
    }
    compactIfWorthwhile();
    return {};
}

TokenRecord TraceSession::token(int index) const
{
    TokenRecord token;
    token.index = index;
    const Data& d = *m_data;
    const std::int32_t found = d.tokenSlots.find(index);
    if (found < 0)
        return token;
    const auto slot = std::size_t(found);
    token.tokenId = d.tokenIds[slot];
    token.text = d.texts[d.tokenTexts[slot]];
    token.bytes = d.texts[d.tokenByteTexts[slot]];
    token.segmentId = d.texts[d.tokenSegments[slot]];
    token.role = d.tokenRoles[slot];
    token.kind = d.tokenKinds[slot];
    token.logprob = d.tokenLogprobs[slot];
    token.timeMs = d.tokenTimes[slot];
    if (const std::uint32_t count = d.alternativeCount[slot]) {
        const PackedAlternative* packed = d.alternatives.at(d.alternativeAt[slot]);
        token.alternatives.reserve(count);
        for (std::uint32_t k = 0; k < count; ++k)
            token.alternatives.push_back(
                { packed[k].id, std::string(d.texts[packed[k].text]), packed[k].logprob });
    }
    if (d.tokenExtras[slot]) {
        const char* bytes = d.blobs.at(d.tokenExtras[slot] - 1);
        std::uint32_t size = 0;
        std::memcpy(&size, bytes, sizeof size);
        token.extra = nlohmann::ordered_json::parse(
            std::string_view(bytes + sizeof size, size), nullptr, false);
    }
    return token;
}

std::string_view TraceSession::tokenText(int index) const
{
    const std::int32_t slot = m_data->tokenSlots.find(index);
    return slot < 0 ? std::string_view() : m_data->texts[m_data->tokenTexts[std::size_t(slot)]];
}

std::string_view TraceSession::tokenBytes(int index) const
{
    const std::int32_t slot = m_data->tokenSlots.find(index);
    if (slot < 0)
        return {};
    const std::string_view bytes = m_data->texts[m_data->tokenByteTexts[std::size_t(slot)]];
    return bytes.empty() ? tokenText(index) : bytes;
}

TokenRole TraceSession::tokenRole(int index) const
{
    const std::int32_t slot = m_data->tokenSlots.find(index);
    return slot < 0 ? TokenRole::Prompt : m_data->tokenRoles[std::size_t(slot)];
}

TokenOrigin TraceSession::tokenKind(int index) const
{
    const std::int32_t slot = m_data->tokenSlots.find(index);
    return slot < 0 ? TokenOrigin::Text : m_data->tokenKinds[std::size_t(slot)];
}

bool TraceSession::knowsKinds() const { return m_data->kindsSeen; }

std::int32_t TraceSession::tokenId(int index) const
{
    const std::int32_t slot = m_data->tokenSlots.find(index);
    return slot < 0 ? -1 : m_data->tokenIds[std::size_t(slot)];
}

float TraceSession::logprob(int index) const
{
    const std::int32_t slot = m_data->tokenSlots.find(index);
    return slot < 0 ? kAbsent : m_data->tokenLogprobs[std::size_t(slot)];
}

// --- steps

int TraceSession::stepCount() const { return int(m_data->stepOrder.size()); }
bool TraceSession::hasStep(int tokenIndex) const { return m_data->stepSlots.find(tokenIndex) >= 0; }

Status TraceSession::addStep(StepRecord step)
{
    AX_CHECK(trace::checkStep(step));
    Data& d = *m_data;
    std::int32_t found = d.stepSlots.find(step.tokenIndex);
    if (found < 0) {
        found = d.newStepSlot();
        d.stepSlots.set(step.tokenIndex, found);
        d.stepOrderDirty |= !d.stepOrder.empty() && d.stepOrder.back() > step.tokenIndex;
        d.stepOrder.push_back(step.tokenIndex);
    } else {
        d.deadBytes += d.rowBytes(std::size_t(found)) + d.blobSize[std::size_t(found)];
    }
    const auto slot = std::size_t(found);
    d.decodeSteps[slot] = step.decodeStep;
    if (!d.storeRows(slot, step))
        return fail(ErrorCode::OutOfMemory, "[trace] more attention rows than a session can hold");
    if (!step.fingerprint)
        d.fingerprintAt[slot] = kNone;
    else if (d.fingerprintAt[slot] != kNone)
        std::copy(step.fingerprint->begin(), step.fingerprint->end(),
            d.fingerprints.at(d.fingerprintAt[slot]));
    else
        d.fingerprintAt[slot] = std::uint32_t(d.fingerprints.append(step.fingerprint->data(), 20));
    d.zones[slot] = d.texts.intern(step.zone);
    d.zoneConfidences[slot] = finiteOrAbsent(step.zoneConfidence);
    d.zonePresets[slot] = d.texts.intern(step.zonePreset);
    d.zoneRules[slot] = d.texts.intern(step.zoneRule);
    const auto values = toArray(step.signals);
    for (std::size_t k = 0; k < kSignalCount; ++k)
        d.signals[k][slot] = finiteOrAbsent(values[k]);
    d.thinkPhases[slot] = step.thinkPhase;
    d.dropped[slot] = step.payloadDropped;
    const std::string blob = trace::packStep(step, d.texts);
    d.blobAt[slot] = d.blobs.append(blob.data(), blob.size());
    d.blobSize[slot] = std::uint32_t(blob.size());
    compactIfWorthwhile();
    return {};
}

StepRecord TraceSession::step(int tokenIndex) const
{
    StepRecord step;
    step.tokenIndex = tokenIndex;
    step.decodeStep = -2;
    const Data& d = *m_data;
    const std::int32_t found = d.stepSlots.find(tokenIndex);
    if (found < 0)
        return step;
    const auto slot = std::size_t(found);
    step.decodeStep = d.decodeSteps[slot];
    if (d.rowCount[slot]) {
        const PackedRow* packed = d.rows.at(d.rowAt[slot]);
        step.raw.resize(d.rowCount[slot]);
        for (std::size_t k = 0; k < step.raw.size(); ++k) {
            RawRow& row = step.raw[k];
            row.layer = packed[k].layer;
            row.head = packed[k].head;
            row.logsumexp = packed[k].logsumexp;
            const std::size_t n = packed[k].size();
            if (n == 0)
                continue;
            const std::uint32_t* words = d.words.at(packed[k].words);
            row.positions.resize(n);
            row.logits.resize(n);
            std::memcpy(row.positions.data(), words, n * 4);
            std::memcpy(row.logits.data(), words + n, n * 4);
            if (packed[k].count & kHasScores) {
                row.scores.resize(n);
                std::memcpy(row.scores.data(), words + 2 * n, n * 4);
            }
        }
    }
    step.fingerprint = fingerprint(tokenIndex);
    step.zone = d.texts[d.zones[slot]];
    step.zoneConfidence = d.zoneConfidences[slot];
    step.zonePreset = d.texts[d.zonePresets[slot]];
    step.zoneRule = d.texts[d.zoneRules[slot]];
    step.signals = signals(tokenIndex);
    step.thinkPhase = d.thinkPhases[slot];
    step.payloadDropped = d.dropped[slot];
    trace::unpackStep(d.blob(slot), d.texts, step);
    return step;
}

std::span<const std::int32_t> TraceSession::stepIndices() const
{
    m_data->sortSteps();
    return m_data->stepOrder;
}

StepSignals TraceSession::signals(int tokenIndex) const
{
    const std::int32_t found = m_data->stepSlots.find(tokenIndex);
    if (found < 0)
        return {};
    const auto& s = m_data->signals;
    const auto slot = std::size_t(found);
    return { s[0][slot], s[1][slot], s[2][slot], s[3][slot], s[4][slot], s[5][slot], s[6][slot],
        s[7][slot], s[8][slot] };
}

std::string_view TraceSession::zone(int tokenIndex) const
{
    const std::int32_t slot = m_data->stepSlots.find(tokenIndex);
    return slot < 0 ? std::string_view() : m_data->texts[m_data->zones[std::size_t(slot)]];
}

std::optional<std::array<float, 20>> TraceSession::fingerprint(int tokenIndex) const
{
    const std::int32_t slot = m_data->stepSlots.find(tokenIndex);
    if (slot < 0 || m_data->fingerprintAt[std::size_t(slot)] == kNone)
        return std::nullopt;
    std::array<float, 20> values {};
    std::copy_n(
        m_data->fingerprints.at(m_data->fingerprintAt[std::size_t(slot)]), 20, values.begin());
    return values;
}

void TraceSession::revisePhase(int first, int end, ThinkPhase phase, std::string_view segmentId)
{
    Data& d = *m_data;
    const std::uint32_t segment = d.texts.intern(segmentId);
    for (std::int32_t index = first; index < end; ++index) {
        if (const std::int32_t slot = d.tokenSlots.find(index); slot >= 0)
            d.tokenSegments[std::size_t(slot)] = segment;
        if (const std::int32_t slot = d.stepSlots.find(index); slot >= 0)
            d.thinkPhases[std::size_t(slot)] = phase;
    }
}

ThinkPhase TraceSession::thinkPhase(int tokenIndex) const
{
    const std::int32_t slot = m_data->stepSlots.find(tokenIndex);
    return slot < 0 ? ThinkPhase::None : m_data->thinkPhases[std::size_t(slot)];
}

std::vector<std::pair<std::int32_t, float>> TraceSession::attendedBy(int position) const
{
    const Data& d = *m_data;
    d.sortSteps();
    std::vector<std::pair<std::int32_t, float>> found;
    const auto first = d.attendsAhead
        ? d.stepOrder.begin()
        : std::upper_bound(d.stepOrder.begin(), d.stepOrder.end(), position);
    for (auto step = first; step != d.stepOrder.end(); ++step) {
        const auto slot = std::size_t(d.stepSlots.find(*step));
        const std::uint32_t count = d.rowCount[slot];
        if (!count)
            continue;
        const PackedRow* row = d.rows.at(d.rowAt[slot]);
        float sum = 0;
        bool holds = false;
        for (std::uint32_t k = 0; k < count; ++k) {
            const std::uint32_t n = row[k].size();
            if (!n)
                continue;
            const std::uint32_t* words = d.words.at(row[k].words);
            for (std::uint32_t e = 0; e < n; ++e) {
                if (words[e] != std::uint32_t(position))
                    continue;
                float logit = 0;
                std::memcpy(&logit, words + n + e, sizeof logit);
                sum += std::exp(logit - row[k].logsumexp);
                holds = true;
                break;
            }
        }
        if (holds)
            found.emplace_back(*step, sum / float(count));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return found;
}

// --- the whole

void TraceSession::truncate(int tokenIndex)
{
    Data& d = *m_data;
    const std::int32_t from = std::max(tokenIndex, 0);
    for (std::int32_t i = from; i < d.tokenSlots.end(); ++i)
        if (const std::int32_t slot = d.tokenSlots.find(i); slot >= 0)
            d.deadBytes += 48 + d.alternativeCount[std::size_t(slot)] * sizeof(PackedAlternative);
    d.sortSteps();
    const auto cut = std::lower_bound(d.stepOrder.begin(), d.stepOrder.end(), from);
    for (auto step = cut; step != d.stepOrder.end(); ++step) {
        const auto slot = std::size_t(d.stepSlots.find(*step));
        d.deadBytes += 180 + d.rowBytes(slot) + d.blobSize[slot];
    }
    d.stepOrder.erase(cut, d.stepOrder.end());
    d.tokenSlots.truncate(from);
    d.stepSlots.truncate(from);
    std::erase_if(d.segments,
        [from](const SegmentRecord& segment) { return segment.startTokenIndex >= from; });
    for (SegmentRecord& segment : d.segments) {
        segment.endTokenIndex = std::min(segment.endTokenIndex, from);
        segment.contentStart = std::min(segment.contentStart, from);
        segment.contentEnd = std::min(segment.contentEnd, from);
    }
    std::erase_if(d.events, [from](const EventRecord& event) { return event.tokenIndex >= from; });
    compactIfWorthwhile();
}

void TraceSession::compactIfWorthwhile()
{
    constexpr std::size_t kWorthwhile = std::size_t(4) << 20;
    if (m_data->deadBytes < kWorthwhile || m_data->deadBytes < memoryBytes() / 2)
        return;
    TraceSession fresh;
    Data& d = *m_data;
    for (std::int32_t i = 0; i < d.tokenSlots.end(); ++i)
        if (hasToken(i))
            (void)fresh.addToken(token(i));
    for (const std::int32_t index : stepIndices())
        (void)fresh.addStep(step(index));
    fresh.m_data->header = std::move(d.header);
    fresh.m_data->messages = std::move(d.messages);
    fresh.m_data->segments = std::move(d.segments);
    fresh.m_data->events = std::move(d.events);
    fresh.m_data->metrics = std::move(d.metrics);
    fresh.m_data->unknownRecords = std::move(d.unknownRecords);
    m_data = std::move(fresh.m_data);
}

void TraceSession::updateMetrics()
{
    Data& d = *m_data;
    Mean entropy, local, mid, longRange, hubness, consensus;
    // Masses are named parts of every fingerprint layout but the learned one.
    const bool massesFirst = d.header.fingerprintLayout != "learned20";
    std::map<std::string_view, int> zones;
    std::int64_t bytes = 0;
    d.sortSteps();
    for (const std::int32_t index : d.stepOrder) {
        const auto slot = std::size_t(d.stepSlots.find(index));
        AttentionSummary summary;
        const bool summarised = trace::unpackSummary(d.blob(slot), summary);
        entropy.add(d.signals[0][slot]);
        if (d.fingerprintAt[slot] != kNone && massesFirst) {
            const float* values = d.fingerprints.at(d.fingerprintAt[slot]);
            local.add(values[0]);
            mid.add(values[1]);
            longRange.add(values[2]);
        } else if (summarised) {
            local.add(summary.local);
            mid.add(summary.mid);
            longRange.add(summary.longRange);
        }
        const float stepHubness = d.signals[2][slot], stepConsensus = d.signals[3][slot];
        hubness.add(!present(stepHubness) && summarised ? summary.hubness : stepHubness);
        consensus.add(!present(stepConsensus) && summarised ? summary.consensus : stepConsensus);
        if (const std::string_view zone = d.texts[d.zones[slot]]; !zone.empty())
            ++zones[zone];
        bytes += std::int64_t(d.rowBytes(slot)) + d.blobSize[slot]
            + (d.fingerprintAt[slot] != kNone ? 80 : 0);
    }
    d.metrics.avgEntropy = entropy.value();
    d.metrics.avgLocalMass = local.value();
    d.metrics.avgMidMass = mid.value();
    d.metrics.avgLongMass = longRange.value();
    d.metrics.avgHubness = hubness.value();
    d.metrics.avgConsensus = consensus.value();
    d.metrics.captureBytes = bytes;
    d.metrics.dominantZone.clear();
    int most = 0;
    for (const auto& [zone, count] : zones)
        if (count > most) {
            most = count;
            d.metrics.dominantZone = zone;
        }
}

std::size_t TraceSession::memoryBytes() const
{
    const Data& d = *m_data;
    std::size_t total = sizeof(Data) + d.texts.bytes() + d.tokenSlots.bytes() + d.stepSlots.bytes()
        + d.alternatives.bytes() + d.rows.bytes() + d.words.bytes() + d.fingerprints.bytes()
        + d.blobs.bytes();
    const auto add = [&total](const auto&... columns) {
        ((total += columns.capacity() * sizeof(columns[0])), ...);
    };
    add(d.tokenIds, d.tokenTexts, d.tokenByteTexts, d.tokenSegments, d.tokenRoles, d.tokenKinds,
        d.tokenLogprobs, d.tokenTimes, d.alternativeAt, d.alternativeCount, d.tokenExtras,
        d.stepOrder, d.decodeSteps, d.rowAt, d.rowCount, d.fingerprintAt, d.zones, d.zonePresets,
        d.zoneRules, d.zoneConfidences, d.thinkPhases, d.blobAt, d.blobSize, d.messages, d.segments,
        d.events);
    for (const auto& column : d.signals)
        add(column);
    total += d.dropped.capacity() / 8;
    for (const MessageRecord& message : d.messages)
        total += message.content.capacity();
    return total;
}

std::string newTraceId()
{
    std::random_device device;
    std::string id = "trace-";
    for (int i = 0; i < 16; ++i)
        id += "0123456789abcdef"[device() & 15];
    return id;
}

} // namespace ax
