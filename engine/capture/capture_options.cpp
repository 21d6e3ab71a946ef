// SPDX-License-Identifier: Apache-2.0
#include "engine/capture/capture_options.h"

#include <algorithm>
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
    for (const int layer : list)
        result += (result.empty() ? "" : ",") + std::to_string(layer);
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

Status CaptureOptions::validate(int heads, int layerCount) const
{
    const auto bad = [](const char* option, const std::string& expected) {
        return fail(ErrorCode::InvalidArgument,
            std::string("[capture] ") + option + ": expected " + expected, option);
    };
    if (topK < 1 || topK > 64)
        return bad("--attention-top-k", "1 to 64, found " + std::to_string(topK));
    if (stride < 1)
        return bad("--stride", "1 or more, found " + std::to_string(stride));
    if (maxSteps < 0 || window < 0 || maskPrefix < 0)
        return bad("--max-steps, --window, --mask-prefix", "0 or more");
    if (logitLens < 0 || logitLens > 64)
        return bad("--logit-lens", "0 to 64");
    for (const int head : headList)
        if (head < 0 || head >= heads)
            return bad("--heads",
                "numbers from 0 to " + std::to_string(heads - 1) + ", found "
                    + std::to_string(head));
    const auto resolved = layers.resolve(std::vector<bool>(std::size_t(layerCount), true));
    if (!resolved)
        return tl::unexpected<Error>(resolved.error());
    return {};
}

nlohmann::ordered_json CaptureOptions::toJson() const
{
    nlohmann::ordered_json modes = nlohmann::ordered_json::array();
    if (raw)
        modes.push_back("raw");
    if (sketch)
        modes.push_back("sketch");
    if (fingerprint)
        modes.push_back("fingerprint");
    if (heads)
        modes.push_back("heads");
    constexpr const char* kAggregations[] = { "mean", "max", "none", "logit_mean" };
    nlohmann::ordered_json json;
    json["modes"] = modes;
    json["layers"] = layers.text();
    if (headList.empty())
        json["heads"] = "all";
    else
        json["heads"] = headList;
    json["aggregation"] = kAggregations[int(aggregation)];
    json["top_k"] = topK;
    json["stride"] = stride;
    json["max_steps"] = maxSteps;
    json["window"] = window;
    json["mask_prefix"] = maskPrefix;
    json["fingerprint_only"] = fingerprintOnly;
    json["fingerprint_layout"] = layout == FingerprintLayout::Log16 ? "log16" : "log8layers8";
    json["sink_policy"] = sinkPolicy == SinkPolicy::Include ? "include" : "exclude";
    json["derotated"] = derotated;
    json["moe"] = moe;
    json["logit_lens"] = logitLens;
    json["prompt_rows"] = promptRows;
    return json;
}

} // namespace ax
