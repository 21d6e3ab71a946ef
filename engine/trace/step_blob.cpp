// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/step_blob.h"

#include "engine/core/json_cursor.h"

namespace ax::trace {

namespace {

enum class Section : std::uint8_t {
    Summary = 1,
    Sketches,
    HeadStats,
    Derotated,
    Moe,
    LogitLens,
    AttentionExtra,
    Extra
};

/// Sections one after another: kind, size of the contents, contents.
class Packer {
public:
    std::string bytes;
    template <class T> void value(const T& v)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes.append(reinterpret_cast<const char*>(&v), sizeof v);
    }
    template <class T> void list(const std::vector<T>& values)
    {
        value(std::uint32_t(values.size()));
        if (!values.empty())
            bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    }
    template <class Write> void section(Section kind, Write write)
    {
        value(kind);
        const std::size_t at = bytes.size();
        value(std::uint32_t(0));
        write();
        const auto size = std::uint32_t(bytes.size() - at - sizeof(std::uint32_t));
        std::memcpy(bytes.data() + at, &size, sizeof size);
    }
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes)
        : m_rest(bytes)
    {
    }
    bool empty() const { return m_rest.empty(); }
    template <class T> T value()
    {
        T v {};
        std::memcpy(&v, m_rest.data(), sizeof v);
        m_rest.remove_prefix(sizeof v);
        return v;
    }
    template <class T> std::vector<T> list()
    {
        std::vector<T> values(value<std::uint32_t>());
        if (!values.empty())
            std::memcpy(values.data(), m_rest.data(), values.size() * sizeof(T));
        m_rest.remove_prefix(values.size() * sizeof(T));
        return values;
    }
    std::string_view bytes(std::size_t size)
    {
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }
    /// As many records as the section says it has.
    template <class Record, class Read> std::vector<Record> records(Read read)
    {
        std::vector<Record> all(empty() ? 0 : value<std::uint32_t>());
        for (Record& record : all)
            read(record);
        return all;
    }

private:
    std::string_view m_rest;
};

/// Contents of one section; empty when there is none.
std::string_view find(std::string_view blob, Section wanted)
{
    Unpacker in(blob);
    while (!in.empty()) {
        const auto kind = in.value<Section>();
        const std::string_view contents = in.bytes(in.value<std::uint32_t>());
        if (kind == wanted)
            return contents;
    }
    return {};
}

struct Hub {
    std::int32_t position;
    float probability;
};

nlohmann::ordered_json unpackObject(std::string_view blob, Section section)
{
    const std::string_view text = find(blob, section);
    if (text.empty())
        return nlohmann::ordered_json::object();
    auto json = treeOf(text);
    return json.is_object() ? json : nlohmann::ordered_json::object();
}

} // namespace

std::string dumpJson(const nlohmann::ordered_json& json) { return treeText(json); }

std::string packStep(const StepRecord& step, StringPool& texts)
{
    Packer out;
    if (step.summary)
        out.section(Section::Summary, [&] { out.value(*step.summary); });
    const auto list = [&out](Section kind, const auto& records, auto write) {
        if (records.empty())
            return;
        out.section(kind, [&] {
            out.value(std::uint32_t(records.size()));
            for (const auto& record : records)
                write(record);
        });
    };
    list(Section::Sketches, step.sketches, [&](const LayerSketch& sketch) {
        out.value(sketch.layer);
        out.value(std::uint32_t(sketch.hubs.size()));
        for (const auto& [position, probability] : sketch.hubs)
            out.value(Hub { position, probability });
        out.value(sketch.histogram);
        out.value(sketch.entropy);
        out.value(sketch.massCaptured);
    });
    list(Section::HeadStats, step.headStats, [&](const HeadStats& stats) {
        out.value(stats.layer);
        out.list(stats.heads);
    });
    list(Section::Derotated, step.derotated, [&](const DerotatedRow& row) {
        out.value(row.layer);
        out.list(row.positions);
        out.list(row.contentScores);
        out.value(row.positionalShare);
        out.list(row.skeleton);
    });
    list(Section::Moe, step.moe, [&](const MoeRouting& routing) {
        out.value(routing.layer);
        out.list(routing.experts);
        out.list(routing.weights);
        out.value(routing.entropy);
        out.value(routing.shared);
    });
    list(Section::LogitLens, step.logitLens, [&](const LogitLensRow& row) {
        out.value(row.layer);
        out.value(std::uint32_t(row.tokens.size()));
        for (const Alternative& token : row.tokens) {
            out.value(token.id);
            out.value(texts.intern(token.text));
            out.value(token.logprob);
        }
    });
    const auto object = [&out](Section kind, const nlohmann::ordered_json& json) {
        if (json.is_object() && !json.empty())
            out.section(kind, [&] { out.bytes += dumpJson(json); });
    };
    object(Section::AttentionExtra, step.attentionExtra);
    object(Section::Extra, step.extra);
    return std::move(out.bytes);
}

void unpackStep(std::string_view blob, const StringPool& texts, StepRecord& step)
{
    if (blob.empty())
        return;
    step.summary = unpackSummary(blob);
    step.sketches = unpackSketches(blob);
    step.headStats = unpackHeadStats(blob);
    step.derotated = unpackDerotated(blob);
    step.moe = unpackMoe(blob);
    step.logitLens = unpackLogitLens(blob, texts);
    step.attentionExtra = unpackObject(blob, Section::AttentionExtra);
    step.extra = unpackObject(blob, Section::Extra);
}

std::optional<AttentionSummary> unpackSummary(std::string_view blob)
{
    const std::string_view contents = find(blob, Section::Summary);
    if (contents.empty())
        return std::nullopt;
    return Unpacker(contents).value<AttentionSummary>();
}

std::vector<LayerSketch> unpackSketches(std::string_view blob)
{
    Unpacker in(find(blob, Section::Sketches));
    return in.records<LayerSketch>([&](LayerSketch& sketch) {
        sketch.layer = in.value<std::int32_t>();
        sketch.hubs.resize(in.value<std::uint32_t>());
        for (auto& hub : sketch.hubs) {
            const Hub packed = in.value<Hub>();
            hub = { packed.position, packed.probability };
        }
        sketch.histogram = in.value<std::array<float, 16>>();
        sketch.entropy = in.value<float>();
        sketch.massCaptured = in.value<float>();
    });
}

std::vector<HeadStats> unpackHeadStats(std::string_view blob)
{
    Unpacker in(find(blob, Section::HeadStats));
    return in.records<HeadStats>([&](HeadStats& stats) {
        stats.layer = in.value<std::int32_t>();
        stats.heads = in.list<std::array<float, 9>>();
    });
}

std::vector<DerotatedRow> unpackDerotated(std::string_view blob)
{
    Unpacker in(find(blob, Section::Derotated));
    return in.records<DerotatedRow>([&](DerotatedRow& row) {
        row.layer = in.value<std::int32_t>();
        row.positions = in.list<std::int32_t>();
        row.contentScores = in.list<float>();
        row.positionalShare = in.value<float>();
        row.skeleton = in.list<std::int32_t>();
    });
}

std::vector<MoeRouting> unpackMoe(std::string_view blob)
{
    Unpacker in(find(blob, Section::Moe));
    return in.records<MoeRouting>([&](MoeRouting& routing) {
        routing.layer = in.value<std::int32_t>();
        routing.experts = in.list<std::int32_t>();
        routing.weights = in.list<float>();
        routing.entropy = in.value<float>();
        routing.shared = in.value<std::int32_t>();
    });
}

std::vector<LogitLensRow> unpackLogitLens(std::string_view blob, const StringPool& texts)
{
    Unpacker in(find(blob, Section::LogitLens));
    return in.records<LogitLensRow>([&](LogitLensRow& row) {
        row.layer = in.value<std::int32_t>();
        row.tokens.resize(in.value<std::uint32_t>());
        for (Alternative& token : row.tokens) {
            token.id = in.value<std::int32_t>();
            token.text = texts[in.value<std::uint32_t>()];
            token.logprob = in.value<float>();
        }
    });
}

bool hasSketches(std::string_view blob) { return !find(blob, Section::Sketches).empty(); }
bool hasMoe(std::string_view blob) { return !find(blob, Section::Moe).empty(); }

} // namespace ax::trace
