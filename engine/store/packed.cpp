// SPDX-License-Identifier: Apache-2.0
#include "engine/store/packed.h"

#include "engine/store/column_codec.h"

#include <xxhash.h>
#include <zstd.h>

namespace ax::store {

namespace {

constexpr std::size_t kMostUnpacked = std::size_t(256) << 20;
constexpr int kLevel = 1; ///< the open end is written again and again

// Every description below serves ColumnWriter and ColumnReader.

template <class Codec, class T, class Each>
void list(Codec& codec, std::vector<T>& values, Each each)
{
    std::uint64_t count = values.size();
    codec.count(count);
    if constexpr (Codec::kReads) {
        // Memory grows with what is really there, whatever the count says.
        for (; count > 0 && codec.ok(); --count)
            each(values.emplace_back());
    } else {
        for (T& value : values)
            each(value);
    }
}

template <class Codec> void floats(Codec& codec, Column column, std::vector<float>& values)
{
    list(codec, values, [&](float& value) { codec.raw(column, value); });
}

template <class Codec> void positions(Codec& codec, std::vector<std::int32_t>& values)
{
    std::int32_t before = 0;
    list(codec, values, [&](std::int32_t& value) {
        std::int32_t difference = std::int32_t(std::uint32_t(value) - std::uint32_t(before));
        codec.integer(Column::Positions, difference);
        value = std::int32_t(std::uint32_t(before) + std::uint32_t(difference));
        before = value;
    });
}

template <class Codec> void alternatives(Codec& codec, std::vector<Alternative>& values)
{
    list(codec, values, [&](Alternative& value) {
        codec.integer(Column::Ids, value.id);
        codec.text(value.text);
        codec.raw(Column::Logits, value.logprob);
    });
}

template <class Codec, class T, class Each>
void maybe(Codec& codec, std::optional<T>& value, Each each)
{
    bool there = value.has_value();
    codec.flag(there);
    if constexpr (Codec::kReads)
        if (there && codec.ok())
            value.emplace();
    if (there && codec.ok())
        each(*value);
}

template <class Codec> void describe(Codec& codec, TokenRecord& token)
{
    codec.integer(Column::Ids, token.tokenId);
    codec.text(token.text);
    codec.text(token.bytes);
    codec.text(token.segmentId);
    codec.kind(token.role, TokenRole::Generated);
    codec.kind(token.kind, TokenOrigin::Special);
    codec.raw(Column::Logits, token.logprob);
    alternatives(codec, token.alternatives);
    codec.raw(Column::Times, token.timeMs);
    codec.json(token.extra);
}

template <class Codec> void describe(Codec& codec, AttentionSummary& summary)
{
    for (float& value : summary.histogram)
        codec.raw(Column::Shares, value);
    for (float* value : { &summary.local, &summary.mid, &summary.longRange, &summary.entropy,
             &summary.hubness, &summary.consensus })
        codec.raw(Column::Shares, *value);
}

template <class Codec> void describe(Codec& codec, StepRecord& step)
{
    codec.integer(Column::Ids, step.decodeStep);
    list(codec, step.raw, [&](RawRow& row) {
        codec.integer(Column::Layers, row.layer);
        codec.integer(Column::Layers, row.head);
        positions(codec, row.positions);
        floats(codec, Column::Logits, row.logits);
        codec.raw(Column::Logits, row.logsumexp);
        floats(codec, Column::Shares, row.scores);
    });
    maybe(codec, step.summary, [&](AttentionSummary& summary) { describe(codec, summary); });
    list(codec, step.sketches, [&](LayerSketch& sketch) {
        codec.integer(Column::Layers, sketch.layer);
        list(codec, sketch.hubs, [&](std::pair<std::int32_t, float>& hub) {
            codec.integer(Column::Positions, hub.first);
            codec.raw(Column::Shares, hub.second);
        });
        for (float& value : sketch.histogram)
            codec.raw(Column::Shares, value);
        codec.raw(Column::Shares, sketch.entropy);
        codec.raw(Column::Shares, sketch.massCaptured);
    });
    list(codec, step.headStats, [&](HeadStats& stats) {
        codec.integer(Column::Layers, stats.layer);
        list(codec, stats.heads,
            [&](std::array<float, 9>& head) { codec.raw(Column::Shares, head); });
    });
    maybe(codec, step.fingerprint,
        [&](std::array<float, 20>& print) { codec.raw(Column::Prints, print); });
    codec.text(step.zone);
    codec.raw(Column::Shares, step.zoneConfidence);
    codec.text(step.zonePreset);
    codec.text(step.zoneRule);
    StepSignals& s = step.signals;
    for (float* value : { &s.entropy, &s.entropyNormalised, &s.hubness, &s.consensus, &s.ripple,
             &s.surprisal, &s.margin, &s.nullMass, &s.sinkShare })
        codec.raw(Column::Signals, *value);
    codec.kind(step.thinkPhase, ThinkPhase::Think);
    list(codec, step.derotated, [&](DerotatedRow& row) {
        codec.integer(Column::Layers, row.layer);
        positions(codec, row.positions);
        floats(codec, Column::Shares, row.contentScores);
        codec.raw(Column::Shares, row.positionalShare);
        positions(codec, row.skeleton);
    });
    list(codec, step.moe, [&](MoeRouting& routing) {
        codec.integer(Column::Layers, routing.layer);
        list(codec, routing.experts,
            [&](std::int32_t& expert) { codec.integer(Column::Layers, expert); });
        floats(codec, Column::Shares, routing.weights);
        codec.raw(Column::Shares, routing.entropy);
        codec.integer(Column::Layers, routing.shared);
    });
    list(codec, step.logitLens, [&](LogitLensRow& row) {
        codec.integer(Column::Layers, row.layer);
        alternatives(codec, row.tokens);
    });
    codec.flag(step.payloadDropped);
    codec.json(step.attentionExtra);
    codec.json(step.extra);
}

std::string compressed(const std::string& bytes)
{
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), kLevel));
    return packed;
}

tl::unexpected<Error> notPacked()
{
    return fail(ErrorCode::Format, "[store] expected a packed chunk, found other bytes");
}

Result<std::string> decompressed(std::string_view packed)
{
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kMostUnpacked)
        return notPacked();
    std::string bytes(std::size_t(size), '\0');
    if (ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size()) != size)
        return notPacked();
    return bytes;
}

template <class Record> void pack(ColumnWriter& out, int index, Record& record)
{
    auto place = std::uint8_t(index % TraceSession::kTokensPerChunk);
    out.raw(Column::Places, place);
    describe(out, record);
}

/// Calls add(place, record) for each; add returns its Status.
template <class Record, class Add>
Result<int> unpackEach(std::string_view packed, int format, Add add)
{
    if (format != kPackedFormat)
        return fail(ErrorCode::Version,
            "[store] packed format " + std::to_string(format) + ": expected "
                + std::to_string(kPackedFormat),
            {}, "update the program");
    AX_TRY(const std::string bytes, decompressed(packed));
    ColumnReader in(bytes);
    int added = 0;
    for (int before = -1; !in.atEnd();) {
        std::uint8_t place = 0;
        in.raw(Column::Places, place);
        Record record;
        describe(in, record);
        if (!in.ok() || int(place) <= before)
            return notPacked();
        before = place;
        AX_TRY(const bool taken, add(int(place), std::move(record)));
        added += taken;
    }
    return added;
}

} // namespace

std::string packTokens(const TraceSession& session, int first, int end)
{
    ColumnWriter out;
    for (int index = first; index < end; ++index)
        if (session.hasToken(index)) {
            TokenRecord token = session.token(index);
            pack(out, index, token);
        }
    return compressed(out.take());
}

std::string packSteps(const TraceSession& session, int first, int end)
{
    ColumnWriter out;
    for (int index = session.nextStep(first); index >= 0 && index < end;
         index = session.nextStep(index + 1)) {
        StepRecord step = session.step(index);
        pack(out, index, step);
    }
    return compressed(out.take());
}

Result<int> unpackTokens(
    std::string_view packed, int format, int first, int end, TraceSession& session)
{
    const int base = first / TraceSession::kTokensPerChunk * TraceSession::kTokensPerChunk;
    return unpackEach<TokenRecord>(
        packed, format, [&](int place, TokenRecord&& token) -> Result<bool> {
            token.index = base + place;
            if (token.index < first || token.index >= end)
                return false;
            AX_CHECK(session.addToken(std::move(token)));
            return true;
        });
}

Result<int> unpackSteps(
    std::string_view packed, int format, int first, int end, TraceSession& session)
{
    const int base = first / TraceSession::kTokensPerChunk * TraceSession::kTokensPerChunk;
    return unpackEach<StepRecord>(
        packed, format, [&](int place, StepRecord&& step) -> Result<bool> {
            step.tokenIndex = base + place;
            if (step.tokenIndex < first || step.tokenIndex >= end)
                return false;
            AX_CHECK(session.addStep(std::move(step)));
            return true;
        });
}

Result<std::string> thinnedSteps(std::string_view packed, int format)
{
    ColumnWriter out;
    AX_CHECK(
        unpackEach<StepRecord>(packed, format, [&](int place, StepRecord&& step) -> Result<bool> {
            step.raw.clear();
            step.sketches.clear();
            step.headStats.clear();
            step.derotated.clear();
            step.moe.clear();
            step.logitLens.clear();
            step.attentionExtra = nlohmann::ordered_json::object();
            step.payloadDropped = true;
            pack(out, place, step);
            return true;
        }));
    return compressed(out.take());
}

std::int64_t checksum(std::string_view bytes)
{
    return std::int64_t(XXH3_64bits(bytes.data(), bytes.size()));
}

} // namespace ax::store
