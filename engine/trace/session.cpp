// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/session.h"

#include "engine/trace/chunk.h"
#include "engine/trace/shared.h"
#include "engine/trace/step_check.h"
#include "engine/trace/step_consensus.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <random>

namespace ax {

using trace::Chunk;
using trace::kChunkTokens;
using trace::PackedStep;
using trace::PackedToken;
using trace::Shared;

namespace {

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

static_assert(TraceSession::kTokensPerChunk == kChunkTokens);

int placeOf(int index) { return index % kChunkTokens; }

} // namespace

struct TraceSession::Data {
    Shared<TraceHeader> header;
    Shared<std::vector<MessageRecord>> messages;
    Shared<std::vector<SegmentRecord>> segments;
    Shared<std::vector<EventRecord>> events;
    Shared<TraceMetrics> metrics;
    Shared<std::vector<nlohmann::ordered_json>> unknownRecords;
    Shared<std::vector<KeptBranch>> kept;
    Shared<BranchRecord> shown;

    /// One for every kChunkTokens indices; null where nothing is.
    struct Entry {
        std::shared_ptr<const Chunk> chunk;
        Chunk* own = nullptr; ///< the same, while no snapshot shares it
    };
    std::vector<Entry> chunks;
    std::vector<BranchSpan> branches { { newBranchId(), 0 } };
    std::int32_t tokenEnd = 0;
    std::int32_t stepCount = 0;
    /// A row that attends to its own index or later: files that count generated tokens only.
    bool attendsAhead = false;
    bool kindsSeen = false;
    /// The end is also somebody else's: what comes behind it is another branch.
    bool branchesOff = false;
    mutable std::atomic<std::uint64_t> reads { 0 };

    Data() = default;
    Data(const Data& other)
        : header(other.header)
        , messages(other.messages)
        , segments(other.segments)
        , events(other.events)
        , metrics(other.metrics)
        , unknownRecords(other.unknownRecords)
        , kept(other.kept)
        , shown(other.shown)
        , branches(other.branches)
        , tokenEnd(other.tokenEnd)
        , stepCount(other.stepCount)
        , attendsAhead(other.attendsAhead)
        , kindsSeen(other.kindsSeen)
        , branchesOff(true)
    {
        chunks.reserve(other.chunks.size());
        for (const Entry& entry : other.chunks)
            chunks.push_back({ entry.chunk, nullptr });
    }

    const Chunk* chunkOf(int index) const
    {
        const auto at = std::size_t(index) / kChunkTokens;
        return index < 0 || at >= chunks.size() ? nullptr : chunks[at].chunk.get();
    }
    const PackedToken* token(int index) const
    {
        const Chunk* chunk = chunkOf(index);
        return chunk ? chunk->token(placeOf(index)) : nullptr;
    }
    const PackedStep* step(int index) const
    {
        const Chunk* chunk = chunkOf(index);
        return chunk ? chunk->step(placeOf(index)) : nullptr;
    }
    Chunk& writable(int index);
    void beginBranch(int from);
};

// Called by the owner's thread alone, so that "own" needs no lock: after snapshot() nothing is own.
Chunk& TraceSession::Data::writable(int index)
{
    const auto at = std::size_t(index) / kChunkTokens;
    if (at >= chunks.size()) {
        chunks.resize(at + 1);
        // The one before is most likely done.
        if (at > 0 && chunks[at - 1].own)
            chunks[at - 1].own->shrink();
    }
    Entry& entry = chunks[at];
    if (!entry.own) {
        auto chunk
            = entry.chunk ? std::make_shared<Chunk>(*entry.chunk) : std::make_shared<Chunk>();
        entry.own = chunk.get();
        entry.chunk = std::move(chunk);
    }
    return *entry.own;
}

void TraceSession::Data::beginBranch(int from)
{
    std::erase_if(branches, [from](const BranchSpan& span) { return span.from >= from; });
    branches.push_back({ newBranchId(), branches.empty() ? 0 : from });
    branchesOff = false;
}

TraceSession::TraceSession()
    : m_data(std::make_unique<Data>())
{
}
TraceSession::TraceSession(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}
TraceSession::~TraceSession() = default;
TraceSession::TraceSession(TraceSession&&) noexcept = default;
TraceSession& TraceSession::operator=(TraceSession&&) noexcept = default;

TraceSession TraceSession::fork() const
{
    auto copy = std::make_unique<Data>(*m_data);
    // Another thread may fork a snapshot at the same time; there nothing is own, nothing is
    // written.
    for (Data::Entry& entry : m_data->chunks)
        if (entry.own)
            entry.own = nullptr;
    return TraceSession(std::move(copy));
}

TraceSnapshot TraceSession::snapshot() const
{
    return std::make_shared<const TraceSession>(fork());
}

TraceHeader& TraceSession::header() { return m_data->header.edit(); }
const TraceHeader& TraceSession::header() const { return m_data->header.get(); }
std::vector<MessageRecord>& TraceSession::messages() { return m_data->messages.edit(); }
const std::vector<MessageRecord>& TraceSession::messages() const { return m_data->messages.get(); }
std::vector<SegmentRecord>& TraceSession::segments() { return m_data->segments.edit(); }
const std::vector<SegmentRecord>& TraceSession::segments() const { return m_data->segments.get(); }
std::vector<EventRecord>& TraceSession::events() { return m_data->events.edit(); }
const std::vector<EventRecord>& TraceSession::events() const { return m_data->events.get(); }
TraceMetrics& TraceSession::metrics() { return m_data->metrics.edit(); }
const TraceMetrics& TraceSession::metrics() const { return m_data->metrics.get(); }
std::vector<nlohmann::ordered_json>& TraceSession::unknownRecords()
{
    return m_data->unknownRecords.edit();
}
const std::vector<nlohmann::ordered_json>& TraceSession::unknownRecords() const
{
    return m_data->unknownRecords.get();
}

// --- tokens

int TraceSession::tokenCount() const { return m_data->tokenEnd; }
bool TraceSession::hasToken(int index) const { return m_data->token(index) != nullptr; }

Status TraceSession::addToken(TokenRecord token)
{
    AX_CHECK(trace::checkToken(token));
    Data& d = *m_data;
    if (!d.writable(token.index).setToken(placeOf(token.index), token))
        return fail(ErrorCode::OutOfMemory, "[trace] more text than a session can hold");
    d.kindsSeen |= token.kind != TokenOrigin::Text;
    if (token.index >= d.tokenEnd) {
        if (d.branchesOff)
            d.beginBranch(d.tokenEnd);
        d.tokenEnd = token.index + 1;
    }
    return {};
}

TokenRecord TraceSession::token(int index) const
{
    const Chunk* chunk = m_data->chunkOf(index);
    TokenRecord token = chunk ? chunk->tokenRecord(placeOf(index)) : TokenRecord();
    token.index = index;
    return token;
}

std::string_view TraceSession::tokenText(int index) const
{
    const PackedToken* token = m_data->token(index);
    return token ? m_data->chunkOf(index)->string(token->text) : std::string_view();
}

std::string_view TraceSession::tokenBytes(int index) const
{
    const PackedToken* token = m_data->token(index);
    return token ? m_data->chunkOf(index)->string(token->bytes ? token->bytes : token->text)
                 : std::string_view();
}

TokenRole TraceSession::tokenRole(int index) const
{
    const PackedToken* token = m_data->token(index);
    return token ? token->role : TokenRole::Prompt;
}

TokenOrigin TraceSession::tokenKind(int index) const
{
    const PackedToken* token = m_data->token(index);
    return token ? token->kind : TokenOrigin::Text;
}

bool TraceSession::knowsKinds() const { return m_data->kindsSeen; }

void TraceSession::revisePhase(int first, int end, ThinkPhase phase, std::string_view segmentId)
{
    for (std::int32_t index = std::max(first, 0); index < end; ++index)
        if (hasToken(index) || hasStep(index))
            m_data->writable(index).revise(placeOf(index), phase, segmentId);
}

std::int32_t TraceSession::tokenId(int index) const
{
    const PackedToken* token = m_data->token(index);
    return token ? token->id : -1;
}

float TraceSession::logprob(int index) const
{
    const PackedToken* token = m_data->token(index);
    return token ? token->logprob : kAbsent;
}

double TraceSession::timeMs(int index) const
{
    const PackedToken* token = m_data->token(index);
    return token ? token->timeMs : std::numeric_limits<double>::quiet_NaN();
}

// --- branches

std::span<const BranchSpan> TraceSession::branches() const { return m_data->branches; }

BranchId TraceSession::branchAt(int index) const
{
    BranchId id = m_data->branches.front().id;
    for (const BranchSpan& span : m_data->branches)
        if (span.from <= index)
            id = span.id;
    return id;
}

TokenRef TraceSession::ref(int index) const
{
    if (index < 0 || index >= m_data->tokenEnd)
        return {};
    return { branchAt(index), index };
}

int TraceSession::indexOf(const TokenRef& ref) const
{
    return ref.isValid() && ref.index < m_data->tokenEnd && branchAt(ref.index) == ref.branch
        ? ref.index
        : -1;
}

void TraceSession::setBranches(std::vector<BranchSpan> branches)
{
    if (branches.empty() || branches.front().from != 0)
        return;
    m_data->branches = std::move(branches);
    m_data->branchesOff = false;
}

std::vector<KeptBranch>& TraceSession::keptBranches() { return m_data->kept.edit(); }
const std::vector<KeptBranch>& TraceSession::keptBranches() const { return m_data->kept.get(); }
BranchRecord& TraceSession::shownBranch() { return m_data->shown.edit(); }
const BranchRecord& TraceSession::shownBranch() const { return m_data->shown.get(); }

// --- steps

int TraceSession::stepCount() const { return m_data->stepCount; }
bool TraceSession::hasStep(int tokenIndex) const { return m_data->step(tokenIndex) != nullptr; }

Status TraceSession::addStep(StepRecord step)
{
    AX_CHECK(trace::checkStep(step));
    Data& d = *m_data;
    const bool fresh = !hasStep(step.tokenIndex);
    if (!d.writable(step.tokenIndex).setStep(placeOf(step.tokenIndex), step))
        return fail(ErrorCode::OutOfMemory, "[trace] more attention rows than a session can hold");
    d.stepCount += fresh;
    for (const RawRow& row : step.raw)
        for (const std::int32_t position : row.positions)
            d.attendsAhead |= position >= step.tokenIndex;
    return {};
}

StepView TraceSession::viewStep(int tokenIndex) const
{
    StepView view;
    view.m_tokenIndex = tokenIndex;
    view.m_chunk = m_data->chunkOf(tokenIndex);
    view.m_step = m_data->step(tokenIndex);
    if (view.m_step)
        m_data->reads.fetch_add(1, std::memory_order_relaxed);
    return view;
}

StepRecord TraceSession::step(int tokenIndex) const
{
    StepRecord step;
    step.decodeStep = -2;
    if (viewStep(tokenIndex))
        step = m_data->chunkOf(tokenIndex)->stepRecord(placeOf(tokenIndex));
    step.tokenIndex = tokenIndex;
    return step;
}

std::uint64_t TraceSession::stepReads() const
{
    return m_data->reads.load(std::memory_order_relaxed);
}

StepIndices TraceSession::stepIndices() const { return StepIndices(this); }

int TraceSession::nextStep(int from) const
{
    const auto& chunks = m_data->chunks;
    int place = placeOf(std::max(from, 0));
    for (auto at = std::size_t(std::max(from, 0)) / kChunkTokens; at < chunks.size();
         ++at, place = 0) {
        const Chunk* chunk = chunks[at].chunk.get();
        for (; chunk && chunk->stepCount() > 0 && place < kChunkTokens; ++place)
            if (chunk->hasStep(place))
                return int(at) * kChunkTokens + place;
    }
    return -1;
}

int TraceSession::previousStep(int from) const
{
    const auto& chunks = m_data->chunks;
    if (from < 0 || chunks.empty())
        return -1;
    const int last = std::min(from, int(chunks.size()) * kChunkTokens - 1);
    int place = placeOf(last);
    for (int at = last / kChunkTokens; at >= 0; --at, place = kChunkTokens - 1) {
        const Chunk* chunk = chunks[std::size_t(at)].chunk.get();
        for (; chunk && chunk->stepCount() > 0 && place >= 0; --place)
            if (chunk->hasStep(place))
                return at * kChunkTokens + place;
    }
    return -1;
}

StepSignals TraceSession::signals(int tokenIndex) const
{
    const PackedStep* step = m_data->step(tokenIndex);
    if (!step)
        return {};
    const auto& s = step->signals;
    return { s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8] };
}

std::string_view TraceSession::zone(int tokenIndex) const
{
    const PackedStep* step = m_data->step(tokenIndex);
    return step ? m_data->chunkOf(tokenIndex)->string(step->zone) : std::string_view();
}

std::optional<std::array<float, 20>> TraceSession::fingerprint(int tokenIndex) const
{
    const StepView step = viewStep(tokenIndex);
    return step ? step.fingerprint() : std::nullopt;
}

ThinkPhase TraceSession::thinkPhase(int tokenIndex) const
{
    const PackedStep* step = m_data->step(tokenIndex);
    return step ? step->thinkPhase : ThinkPhase::None;
}

int TraceSession::firstAttending(int position) const
{
    return nextStep(m_data->attendsAhead ? 0 : position + 1);
}

// --- the whole

void TraceSession::truncate(int tokenIndex)
{
    Data& d = *m_data;
    const std::int32_t from = std::max(tokenIndex, 0);
    const bool removes = d.tokenEnd > from || nextStep(from) >= 0;
    const auto keep = std::size_t(from + kChunkTokens - 1) / kChunkTokens;
    if (keep < d.chunks.size())
        d.chunks.resize(keep);
    if (const Chunk* last = d.chunkOf(from); last && placeOf(from) > 0)
        d.writable(from).truncate(placeOf(from));
    d.tokenEnd = std::min(d.tokenEnd, from);
    while (d.tokenEnd > 0 && !hasToken(d.tokenEnd - 1)) {
        const Chunk* chunk = d.chunkOf(d.tokenEnd - 1);
        d.tokenEnd = chunk && chunk->tokenCount() > 0
            ? d.tokenEnd - 1
            : (d.tokenEnd - 1) / kChunkTokens * kChunkTokens;
    }
    d.stepCount = 0;
    for (const Data::Entry& entry : d.chunks)
        d.stepCount += entry.chunk ? entry.chunk->stepCount() : 0;
    if (removes)
        d.beginBranch(from);
    const auto behind = [from](const auto& list, auto index) {
        return std::any_of(
            list.begin(), list.end(), [&](const auto& record) { return index(record) >= from; });
    };
    if (behind(d.segments.get(), [](const SegmentRecord& s) { return s.endTokenIndex; })) {
        auto& segments = d.segments.edit();
        std::erase_if(segments,
            [from](const SegmentRecord& segment) { return segment.startTokenIndex >= from; });
        for (SegmentRecord& segment : segments) {
            segment.endTokenIndex = std::min(segment.endTokenIndex, from);
            segment.contentStart = std::min(segment.contentStart, from);
            segment.contentEnd = std::min(segment.contentEnd, from);
        }
    }
    if (behind(d.events.get(), [](const EventRecord& e) { return e.tokenIndex; }))
        std::erase_if(
            d.events.edit(), [from](const EventRecord& event) { return event.tokenIndex >= from; });
}

void TraceSession::updateMetrics()
{
    Data& d = *m_data;
    Mean entropy, local, mid, longRange, hubness, consensus;
    // Masses are named parts of every fingerprint layout but the learned one.
    const bool massesFirst = d.header.get().fingerprintLayout != "learned20";
    std::map<std::string_view, int> zones;
    std::int64_t bytes = 0;
    for (int index = nextStep(0); index >= 0; index = nextStep(index + 1)) {
        const StepView step = viewStep(index);
        const PackedStep& packed = *d.step(index);
        const auto summary = step.summary();
        const StepSignals signals = step.signals();
        entropy.add(signals.entropy);
        const float* print = d.chunkOf(index)->fingerprint(packed);
        if (print && massesFirst) {
            local.add(print[0]);
            mid.add(print[1]);
            longRange.add(print[2]);
        } else if (summary) {
            local.add(summary->local);
            mid.add(summary->mid);
            longRange.add(summary->longRange);
        }
        hubness.add(!present(signals.hubness) && summary ? summary->hubness : signals.hubness);
        consensus.add(consensusOf(step));
        if (const std::string_view zone = step.zone(); !zone.empty())
            ++zones[zone];
        bytes += std::int64_t(d.chunkOf(index)->rowBytes(packed)) + packed.blobSize
            + (print ? 80 : 0);
    }
    TraceMetrics& metrics = d.metrics.edit();
    metrics.avgEntropy = entropy.value();
    metrics.avgLocalMass = local.value();
    metrics.avgMidMass = mid.value();
    metrics.avgLongMass = longRange.value();
    metrics.avgHubness = hubness.value();
    metrics.avgConsensus = consensus.value();
    metrics.captureBytes = bytes;
    metrics.dominantZone.clear();
    int most = 0;
    for (const auto& [zone, count] : zones)
        if (count > most) {
            most = count;
            metrics.dominantZone = zone;
        }
}

bool TraceSession::sharesChunk(const TraceSession& other, int chunk) const
{
    const auto& mine = m_data->chunks;
    const auto& theirs = other.m_data->chunks;
    const auto at = std::size_t(chunk);
    return chunk >= 0 && at < mine.size() && at < theirs.size()
        && mine[at].chunk == theirs[at].chunk;
}

std::size_t TraceSession::memoryBytes() const
{
    const Data& d = *m_data;
    std::size_t total = sizeof(Data) + d.chunks.capacity() * sizeof(Data::Entry);
    for (const Data::Entry& entry : d.chunks)
        total += entry.chunk ? entry.chunk->bytes() : 0;
    total += d.messages.get().capacity() * sizeof(MessageRecord)
        + d.segments.get().capacity() * sizeof(SegmentRecord)
        + d.events.get().capacity() * sizeof(EventRecord);
    for (const MessageRecord& message : d.messages.get())
        total += message.content.capacity();
    return total;
}

namespace {

std::uint64_t randomBits()
{
    static thread_local std::mt19937_64 random { [] {
        std::random_device device;
        return (std::uint64_t(device()) << 32) | device();
    }() };
    return random();
}

} // namespace

BranchId newBranchId()
{
    BranchId id = 0;
    while (id == 0)
        id = randomBits();
    return id;
}

std::string newTraceId()
{
    const std::uint64_t bits = randomBits();
    std::string id = "trace-";
    for (int digit = 0; digit < 16; ++digit)
        id += "0123456789abcdef"[(bits >> (4 * digit)) & 15];
    return id;
}

} // namespace ax
