// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/step_blob.h"

namespace ax::trace {

namespace {

// The summary comes first when there is one, so that averages need not unpack the rest.
enum Section : std::uint8_t {
    kSummary = 1,
    kSketches,
    kHeadStats,
    kDerotated,
    kMoe,
    kLogitLens,
    kAttentionExtra,
    kExtra
};

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
    void text(std::string_view s)
    {
        value(std::uint32_t(s.size()));
        bytes.append(s);
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
    std::string_view text()
    {
        const auto size = value<std::uint32_t>();
        const std::string_view s = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return s;
    }

private:
    std::string_view m_rest;
};

struct Hub {
    std::int32_t position;
    float probability;
};

nlohmann::ordered_json parseObject(std::string_view text)
{
    auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    return json.is_object() ? json : nlohmann::ordered_json::object();
}

} // namespace

std::string dumpJson(const nlohmann::ordered_json& json)
{
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string packStep(const StepRecord& step, StringPool& texts)
{
    Packer out;
    if (step.summary) {
        out.value(kSummary);
        out.value(*step.summary);
    }
    if (!step.sketches.empty()) {
        out.value(kSketches);
        out.value(std::uint32_t(step.sketches.size()));
        for (const LayerSketch& sketch : step.sketches) {
            out.value(sketch.layer);
            out.value(std::uint32_t(sketch.hubs.size()));
            for (const auto& [position, probability] : sketch.hubs)
                out.value(Hub { position, probability });
            out.value(sketch.histogram);
            out.value(sketch.entropy);
            out.value(sketch.massCaptured);
        }
    }
    if (!step.headStats.empty()) {
        out.value(kHeadStats);
        out.value(std::uint32_t(step.headStats.size()));
        for (const HeadStats& stats : step.headStats) {
            out.value(stats.layer);
            out.list(stats.heads);
        }
    }
    if (!step.derotated.empty()) {
        out.value(kDerotated);
        out.value(std::uint32_t(step.derotated.size()));
        for (const DerotatedRow& row : step.derotated) {
            out.value(row.layer);
            out.list(row.positions);
            out.list(row.contentScores);
            out.value(row.positionalShare);
            out.list(row.skeleton);
        }
    }
    if (!step.moe.empty()) {
        out.value(kMoe);
        out.value(std::uint32_t(step.moe.size()));
        for (const MoeRouting& routing : step.moe) {
            out.value(routing.layer);
            out.list(routing.experts);
            out.list(routing.weights);
            out.value(routing.entropy);
            out.value(routing.shared);
        }
    }
    if (!step.logitLens.empty()) {
        out.value(kLogitLens);
        out.value(std::uint32_t(step.logitLens.size()));
        for (const LogitLensRow& row : step.logitLens) {
            out.value(row.layer);
            out.value(std::uint32_t(row.tokens.size()));
            for (const Alternative& token : row.tokens) {
                out.value(token.id);
                out.value(texts.intern(token.text));
                out.value(token.logprob);
            }
        }
    }
    if (step.attentionExtra.is_object() && !step.attentionExtra.empty()) {
        out.value(kAttentionExtra);
        out.text(dumpJson(step.attentionExtra));
    }
    if (step.extra.is_object() && !step.extra.empty()) {
        out.value(kExtra);
        out.text(dumpJson(step.extra));
    }
    return std::move(out.bytes);
}

void unpackStep(std::string_view blob, const StringPool& texts, StepRecord& step)
{
    Unpacker in(blob);
    while (!in.empty()) {
        const auto section = in.value<Section>();
        if (section == kSummary) {
            step.summary = in.value<AttentionSummary>();
            continue;
        }
        if (section == kAttentionExtra || section == kExtra) {
            (section == kExtra ? step.extra : step.attentionExtra) = parseObject(in.text());
            continue;
        }
        const auto count = in.value<std::uint32_t>();
        switch (section) {
        case kSketches:
            step.sketches.resize(count);
            for (LayerSketch& sketch : step.sketches) {
                sketch.layer = in.value<std::int32_t>();
                sketch.hubs.resize(in.value<std::uint32_t>());
                for (auto& hub : sketch.hubs) {
                    const Hub packed = in.value<Hub>();
                    hub = { packed.position, packed.probability };
                }
                sketch.histogram = in.value<std::array<float, 16>>();
                sketch.entropy = in.value<float>();
                sketch.massCaptured = in.value<float>();
            }
            break;
        case kHeadStats:
            step.headStats.resize(count);
            for (HeadStats& stats : step.headStats) {
                stats.layer = in.value<std::int32_t>();
                stats.heads = in.list<std::array<float, 9>>();
            }
            break;
        case kDerotated:
            step.derotated.resize(count);
            for (DerotatedRow& row : step.derotated) {
                row.layer = in.value<std::int32_t>();
                row.positions = in.list<std::int32_t>();
                row.contentScores = in.list<float>();
                row.positionalShare = in.value<float>();
                row.skeleton = in.list<std::int32_t>();
            }
            break;
        case kMoe:
            step.moe.resize(count);
            for (MoeRouting& routing : step.moe) {
                routing.layer = in.value<std::int32_t>();
                routing.experts = in.list<std::int32_t>();
                routing.weights = in.list<float>();
                routing.entropy = in.value<float>();
                routing.shared = in.value<std::int32_t>();
            }
            break;
        case kLogitLens:
            step.logitLens.resize(count);
            for (LogitLensRow& row : step.logitLens) {
                row.layer = in.value<std::int32_t>();
                row.tokens.resize(in.value<std::uint32_t>());
                for (Alternative& token : row.tokens) {
                    token.id = in.value<std::int32_t>();
                    token.text = texts[in.value<std::uint32_t>()];
                    token.logprob = in.value<float>();
                }
            }
            break;
        default:
            return;
        }
    }
}

bool unpackSummary(std::string_view blob, AttentionSummary& summary)
{
    if (blob.empty() || std::uint8_t(blob.front()) != kSummary)
        return false;
    Unpacker in(blob.substr(1));
    summary = in.value<AttentionSummary>();
    return true;
}

} // namespace ax::trace
