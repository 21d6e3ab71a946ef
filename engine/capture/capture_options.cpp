// SPDX-License-Identifier: Apache-2.0
#include "engine/capture/capture_options.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ax {

Result<LayerSelection> LayerSelection::parse(std::string_view text)
{
    LayerSelection selection;
    if (text == "last") {
        selection.kind = Kind::Last;
        return selection;
    }
    if (text == "auto")
        return selection;
    if (text == "all") {
        selection.kind = Kind::All;
        return selection;
    }
    selection.kind = Kind::List;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const std::string_view item = text.substr(0, comma);
        int value = 0;
        const auto [end, code] = std::from_chars(item.data(), item.data() + item.size(), value);
        if (code != std::errc() || end != item.data() + item.size())
            return fail(ErrorCode::InvalidArgument,
                "[capture] layers: expected last, auto, all or numbers with commas, found \""
                    + std::string(item) + "\"",
                "--layers");
        selection.list.push_back(value);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        if (comma != std::string_view::npos && text.empty())
            return fail(ErrorCode::InvalidArgument,
                "[capture] layers: a number is missing after the last comma", "--layers");
    }
    if (selection.list.empty())
        return fail(ErrorCode::InvalidArgument, "[capture] layers: the list is empty", "--layers");
    return selection;
}

std::string LayerSelection::text() const
{
    switch (kind) {
    case Kind::Last:
        return "last";
    case Kind::Auto:
        return "auto";
    case Kind::All:
        return "all";
    case Kind::List:
        break;
    }
    std::string result;
    for (const int layer : list) {
        if (!result.empty())
            result += ',';
        result += std::to_string(layer);
    }
    return result;
}

Result<std::vector<int>> LayerSelection::resolve(const std::vector<bool>& hasAttention) const
{
    std::vector<int> attention;
    for (std::size_t layer = 0; layer < hasAttention.size(); ++layer)
        if (hasAttention[layer])
            attention.push_back(int(layer));
    const int count = int(attention.size());
    if (count == 0)
        return std::vector<int> {};
    std::vector<int> result;
    switch (kind) {
    case Kind::Last:
        return std::vector<int> { attention.back() };
    case Kind::All:
        return attention;
    case Kind::Auto:
        for (const int index : { count / 4, count / 2, 3 * count / 4, count - 1 })
            result.push_back(attention[std::size_t(index)]);
        break;
    case Kind::List:
        for (const int layer : list) {
            const int absolute = layer < 0 ? layer + int(hasAttention.size()) : layer;
            if (absolute < 0 || absolute >= int(hasAttention.size()))
                return fail(ErrorCode::InvalidArgument,
                    "[capture] layers: " + std::to_string(layer) + " is outside 0 … "
                        + std::to_string(hasAttention.size() - 1),
                    "--layers");
            if (hasAttention[std::size_t(absolute)])
                result.push_back(absolute);
        }
        break;
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

namespace {

constexpr std::array<std::string_view, 3> kLayouts { "log16", "log8layers8", "learned20" };

} // namespace

std::string_view name(FingerprintLayout layout) { return kLayouts[std::size_t(layout)]; }

namespace {

using Type = OptionShape::Type;
using Json = nlohmann::ordered_json;
using C = CaptureOptions;

constexpr std::string_view kModes[] { "raw", "sketch", "fingerprint", "heads" };
constexpr std::array<std::string_view, 4> kAggregations { "mean", "max", "none", "logit_mean" };
constexpr std::array<std::string_view, 2> kPolicies { "include", "exclude" };
constexpr std::string_view kModeLabels[] { AX_TEXT("Engine", "Links (raw)"),
    AX_TEXT("Engine", "Sketch"), AX_TEXT("Engine", "Fingerprint and zone"),
    AX_TEXT("Engine", "Head statistics") };
constexpr std::string_view kAggregationLabels[] { AX_TEXT("Engine", "mean"),
    AX_TEXT("Engine", "maximum"), AX_TEXT("Engine", "each head alone"),
    AX_TEXT("Engine", "mean of logits") };
constexpr std::string_view kPolicyLabels[] { AX_TEXT("Engine", "counted"),
    AX_TEXT("Engine", "left out") };
constexpr double kMany = 1 << 24;

std::array<bool C::*, 4> modeFlags() { return { &C::raw, &C::sketch, &C::fingerprint, &C::heads }; }

OptionField<C> modesField()
{
    OptionField<C> field;
    static_cast<OptionShape&>(field) = { "modes", "--capture", Type::List, 0, 0, kModes,
        AX_TEXT("Engine", "off"), AX_TEXT("Engine", "Recorded"),
        AX_TEXT("Engine", "off, or a list of raw,sketch,fingerprint,heads"), kModeLabels };
    field.get = [](const C& o) {
        Json modes = Json::array();
        for (std::size_t k = 0; k < std::size(kModes); ++k)
            if (o.*modeFlags()[k])
                modes.push_back(std::string(kModes[k]));
        return modes;
    };
    field.set = [](C& o, const Json& value) -> Status {
        for (std::size_t k = 0; k < std::size(kModes); ++k)
            o.*modeFlags()[k] = std::find(value.begin(), value.end(), kModes[k]) != value.end();
        return {};
    };
    return field;
}

OptionField<C> layersField()
{
    OptionField<C> field;
    static_cast<OptionShape&>(field)
        = { "layers", "--layers", Type::Text, 0, 0, {}, {}, AX_TEXT("Engine", "Layers"),
              AX_TEXT("Engine", "last, auto, all, or a list such as 0,5,-1.") };
    field.get = [](const C& o) { return Json(o.layers.text()); };
    field.set = [](C& o, const Json& value) -> Status {
        AX_TRY(o.layers, LayerSelection::parse(value.get_ref<const std::string&>()));
        o.lensLayers = o.layers;
        return {};
    };
    return field;
}

/// "all", or a list of query heads.
OptionField<C> headsField()
{
    OptionField<C> field;
    static_cast<OptionShape&>(field) = { "heads", "--heads", Type::List, 0, 0, {},
        AX_TEXT("Engine", "all"), AX_TEXT("Engine", "Heads"),
        AX_TEXT("Engine", "A list such as 0,3,5; empty for all.") };
    field.get = [](const C& o) { return o.headList.empty() ? Json("all") : Json(o.headList); };
    field.set = [](C& o, const Json& value) -> Status {
        o.headList = value.is_array() ? value.get<std::vector<int>>() : std::vector<int>();
        return {};
    };
    return field;
}

} // namespace

std::span<const OptionField<CaptureOptions>> captureFields()
{
    static const std::vector<OptionField<C>> fields {
        modesField(),
        layersField(),
        headsField(),
        optionField<C, &C::aggregation, &kAggregations>({ "aggregation", "--aggregation",
            Type::Choice, 0, 0, kAggregations, {}, AX_TEXT("Engine", "Heads together"),
            AX_TEXT("Engine", "How the heads of a layer become one row."), kAggregationLabels }),
        optionField<C, &C::topK>({ "top_k", "--attention-top-k", Type::Integer, 1, 64, {}, {},
            AX_TEXT("Engine", "Positions kept"),
            AX_TEXT("Engine", "The k most attended positions of each row.") }),
        optionField<C, &C::stride>({ "stride", "--stride", Type::Integer, 1, kMany, {}, {},
            AX_TEXT("Engine", "One step in"), AX_TEXT("Engine", "Records every Nth step.") }),
        optionField<C, &C::maxSteps>({ "max_steps", "--max-steps", Type::Integer, 0, kMany, {},
            AX_TEXT("Engine", "no limit"), AX_TEXT("Engine", "Most steps"),
            AX_TEXT("Engine", "Records no more steps than this.") }),
        optionField<C, &C::window>({ "window", "--window", Type::Integer, 0, kMany, {},
            AX_TEXT("Engine", "all positions"), AX_TEXT("Engine", "Window"),
            AX_TEXT("Engine", "Only the last positions are candidates.") }),
        optionField<C, &C::maskPrefix>({ "mask_prefix", "--mask-prefix", Type::Integer, 0, kMany,
            {}, AX_TEXT("Engine", "nothing hidden"), AX_TEXT("Engine", "Hide the first"),
            AX_TEXT("Engine", "These positions never leave the engine.") }),
        optionField<C, &C::fingerprintOnly>({ "fingerprint_only", "--fingerprint-only", Type::Flag,
            0, 0, {}, {}, AX_TEXT("Engine", "Fingerprint only"),
            AX_TEXT("Engine", "Leaves positions out of what is kept.") }),
        optionField<C, &C::layout, &kLayouts>({ "fingerprint_layout", "--fingerprint-layout",
            Type::Choice, 0, 0, kLayouts, {}, AX_TEXT("Engine", "Fingerprint layout"),
            AX_TEXT("Engine", "What the twenty numbers are.") }),
        optionField<C, &C::sinkPolicy, &kPolicies>({ "sink_policy", "--sink-policy", Type::Choice,
            0, 0, kPolicies, {}, AX_TEXT("Engine", "Sinks"),
            AX_TEXT("Engine",
                "With sinks counted, zones follow the length of the answer: position 0 becomes "
                "\"long\" after 256 tokens."),
            kPolicyLabels }),
        optionField<C, &C::derotated>({ "derotated", "--derotated", Type::Flag, 0, 0, {}, {},
            AX_TEXT("Engine", "Content (de-rotated)"),
            AX_TEXT("Engine", "Attention as it would be if all positions were equally near.") }),
        optionField<C, &C::moe>(
            { "moe", "--moe", Type::Flag, 0, 0, {}, {}, AX_TEXT("Engine", "Experts"),
                AX_TEXT("Engine", "Which experts were chosen; only in models that have some.") }),
        optionField<C, &C::logitLens>({ "logit_lens", "--logit-lens", Type::Integer, 0, 64, {},
            AX_TEXT("Engine", "off"), AX_TEXT("Engine", "Logit lens"),
            AX_TEXT("Engine", "The likeliest words after each layer."), {}, "5" }),
        optionField<C, &C::promptRows>({ "prompt_rows", "--prompt-rows", Type::Flag, 0, 0, {}, {},
            AX_TEXT("Engine", "Prompt rows"),
            AX_TEXT("Engine", "Rows of the prompt's tokens too, not only of the answer.") }),
    };
    return fields;
}

Status CaptureOptions::validate(int heads, int layerCount) const
{
    for (const OptionField<CaptureOptions>& field : captureFields())
        if (field.type == Type::Integer)
            AX_CHECK(checkOption(field, field.get(*this), field.flag));
    for (const int head : headList)
        if (head < 0 || head >= heads)
            return fail(ErrorCode::InvalidArgument,
                "[capture] --heads: expected numbers from 0 to " + std::to_string(heads - 1)
                    + ", found " + std::to_string(head),
                "--heads");
    const auto resolved = layers.resolve(std::vector<bool>(std::size_t(layerCount), true));
    if (!resolved)
        return tl::unexpected<Error>(resolved.error());
    return {};
}

nlohmann::ordered_json CaptureOptions::toJson() const
{
    return optionsToJson(captureFields(), *this);
}

} // namespace ax
