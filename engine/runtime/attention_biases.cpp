// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/attention_biases.h"

#include "engine/runtime/engine.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace ax {

namespace {

constexpr float kHidden = -std::numeric_limits<float>::infinity();

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

std::optional<float> biasOf(const nlohmann::ordered_json& json)
{
    if (json.is_null())
        return kHidden;
    if (json.is_number())
        return json.get<float>();
    if (json.is_string()) {
        const auto& text = json.get_ref<const std::string&>();
        if (text == "-inf" || text == "-Infinity")
            return kHidden;
    }
    return std::nullopt;
}

tl::unexpected<Error> wrong(std::string_view place, const std::string& what)
{
    return fail(ErrorCode::InvalidArgument,
        "[attention_biases] " + what
            + R"(, expected {"layer": {"position": number, or null for minus infinity}})",
        std::string(place));
}

} // namespace

Result<std::vector<SlotBias>> readAttentionBiases(
    const nlohmann::ordered_json& json, std::string_view place)
{
    if (!json.is_object())
        return wrong(place, "found no object");
    std::vector<SlotBias> biases;
    for (const auto& [layer, positions] : json.items()) {
        const std::optional<int> l = number(layer);
        if (!l)
            return wrong(place, "\"" + layer + "\" is no layer");
        if (!positions.is_object())
            return wrong(place, "layer " + layer + " holds no object");
        for (const auto& [position, value] : positions.items()) {
            const std::optional<int> slot = number(position);
            if (!slot || *slot < 0)
                return wrong(place, "layer " + layer + ": \"" + position + "\" is no position");
            const std::optional<float> bias = biasOf(value);
            if (!bias)
                return wrong(
                    place, "layer " + layer + ", position " + position + ": the bias is no number");
            biases.push_back({ *l, *slot, *bias });
        }
    }
    return biases;
}

nlohmann::ordered_json attentionBiasesJson(std::span<const SlotBias> biases)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const SlotBias& bias : biases) {
        nlohmann::ordered_json& value = json[std::to_string(bias.layer)][std::to_string(bias.slot)];
        if (std::isfinite(bias.bias))
            value = shortestDouble(bias.bias);
    }
    return json;
}

Status orderBiases(std::vector<SlotBias>& biases, const ModelInfo& model)
{
    for (SlotBias& bias : biases) {
        const std::string layer = "layer " + std::to_string(bias.layer);
        if (bias.layer < 0)
            bias.layer += model.layers;
        if (bias.layer < 0 || bias.layer >= model.layers)
            return fail(ErrorCode::InvalidArgument,
                "[attention_biases] " + layer + " does not exist, the model has "
                    + std::to_string(model.layers) + " layers",
                "attention_biases");
        if (std::size_t(bias.layer) < model.layerInfo.size()
            && model.layerInfo[std::size_t(bias.layer)].kind == AttentionKind::Linear)
            return fail(ErrorCode::InvalidArgument,
                "[attention_biases] " + layer + " has no attention", "attention_biases");
        if (bias.slot < 0 || std::isnan(bias.bias)
            || bias.bias == std::numeric_limits<float>::infinity())
            return fail(ErrorCode::InvalidArgument,
                "[attention_biases] " + layer
                    + ": expected positions from 0 on and biases that are numbers or minus "
                      "infinity",
                "attention_biases");
    }
    const auto before = [](const SlotBias& a, const SlotBias& b) {
        return a.layer != b.layer ? a.layer < b.layer : a.slot < b.slot;
    };
    std::stable_sort(biases.begin(), biases.end(), before);
    std::vector<SlotBias> kept;
    for (const SlotBias& bias : biases)
        if (!kept.empty() && !before(kept.back(), bias))
            kept.back() = bias;
        else
            kept.push_back(bias);
    biases = std::move(kept);
    return {};
}

} // namespace ax
