// SPDX-License-Identifier: Apache-2.0
#include "engine/model/rope.h"

#include "engine/model/weights/dequantize.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ax {

namespace {

double yarnScale(double factor, double mscale)
{
    return factor <= 1 ? 1.0 : 0.1 * mscale * std::log(factor) + 1.0;
}

std::vector<double> plainInverse(double base, int dims)
{
    std::vector<double> inverse(std::size_t(dims / 2));
    for (std::size_t k = 0; k < inverse.size(); ++k)
        inverse[k] = 1.0 / std::pow(base, 2.0 * double(k) / dims);
    return inverse;
}

std::vector<double> yarnInverse(const RopeSpec& spec)
{
    const double original = spec.originalContext > 0 ? spec.originalContext : spec.maxContext;
    const auto correction = [&](double rotations) {
        return spec.dims * std::log(original / (rotations * 2 * std::numbers::pi))
            / (2 * std::log(spec.base));
    };
    double low = correction(spec.betaFast), high = correction(spec.betaSlow);
    if (spec.truncate) {
        low = std::floor(low);
        high = std::ceil(high);
    }
    low = std::max(low, 0.0);
    high = std::min(high, double(spec.dims - 1));
    if (low == high)
        high += 0.001;
    std::vector<double> inverse = plainInverse(spec.base, spec.dims);
    for (std::size_t k = 0; k < inverse.size(); ++k) {
        const double ramp = std::clamp((double(k) - low) / (high - low), 0.0, 1.0);
        inverse[k] = inverse[k] / spec.factor * ramp + inverse[k] * (1 - ramp);
    }
    return inverse;
}

std::vector<double> llama3Inverse(const RopeSpec& spec)
{
    std::vector<double> inverse = plainInverse(spec.base, spec.dims);
    const double low = spec.lowFrequencyFactor, high = spec.highFrequencyFactor;
    for (double& f : inverse) {
        const double wavelength = 2 * std::numbers::pi / f;
        if (wavelength > spec.originalContext / low) {
            f /= spec.factor;
        } else if (wavelength >= spec.originalContext / high) {
            const double smooth = (spec.originalContext / wavelength - low) / (high - low);
            f = (1 - smooth) * f / spec.factor + smooth * f;
        }
    }
    return inverse;
}

/// A rope dictionary with a member that this program does not know would be run wrongly.
Status refuseUnknown(const nlohmann::json& scaling)
{
    static constexpr const char* known[] = { "type", "rope_type", "rope_theta", "factor",
        "original_max_position_embeddings", "attention_factor", "low_freq_factor",
        "high_freq_factor", "beta_fast", "beta_slow", "mscale", "mscale_all_dim", "truncate",
        "short_factor", "long_factor", "partial_rotary_factor", "finetuned" };
    for (const auto& [name, value] : scaling.items())
        if (!value.is_null() && !value.is_object()
            && std::find(std::begin(known), std::end(known), name) == std::end(known))
            return fail(ErrorCode::Unsupported, "[rope] " + name + ": not understood",
                "config.json: rope parameters",
                "this variant of the model would be run wrongly, so it is refused");
    return {};
}

} // namespace

RopeFrequencies RopeSpec::frequencies(int length) const
{
    RopeFrequencies result;
    result.dims = dims;
    result.pairs = pairs;
    std::vector<double> inverse;
    double attention = 1;
    switch (kind) {
    case Kind::Default:
        inverse = plainInverse(base, dims);
        break;
    case Kind::Linear:
        inverse = plainInverse(base, dims);
        for (double& f : inverse)
            f /= factor;
        break;
    case Kind::Dynamic: {
        const double reach = std::max(double(length), maxContext);
        const double scaled = base
            * std::pow(factor * reach / maxContext - (factor - 1), double(dims) / (dims - 2));
        inverse = plainInverse(scaled, dims);
        break;
    }
    case Kind::Llama3:
        inverse = llama3Inverse(*this);
        break;
    case Kind::Yarn:
        inverse = yarnInverse(*this);
        attention = attentionFactor > 0 ? attentionFactor
            : mscale > 0 && mscaleAllDim > 0
            ? yarnScale(factor, mscale) / yarnScale(factor, mscaleAllDim)
            : yarnScale(factor, 1);
        break;
    case Kind::Longrope: {
        const std::vector<float>& factors
            = originalContext > 0 && length > originalContext ? longFactors : shortFactors;
        inverse = plainInverse(base, dims);
        for (std::size_t k = 0; k < inverse.size() && k < factors.size(); ++k)
            inverse[k] /= double(factors[k]);
        attention = attentionFactor > 0 ? attentionFactor
            : factor <= 1               ? 1.0
                          : std::sqrt(1 + std::log(factor) / std::log(originalContext));
        break;
    }
    }
    for (std::size_t k = 0; k < inverse.size() && k < divisors.size(); ++k)
        inverse[k] /= double(divisors[k]);
    result.inverse.assign(inverse.begin(), inverse.end());
    result.attentionFactor = float(attention);
    return result;
}

Result<RopeSpec> ropeFromConfig(
    const nlohmann::json& config, int headDim, const std::string& layerType)
{
    const auto number = [](const nlohmann::json& object, const char* key, double fallback) {
        const auto it = object.find(key);
        return it != object.end() && it->is_number() ? it->get<double>() : fallback;
    };
    RopeSpec spec;
    spec.base = number(config, "rope_theta", 10000);
    spec.maxContext = number(config, "max_position_embeddings", 2048);
    spec.originalContext = number(config, "original_max_position_embeddings", 0);
    double partial = number(config, "partial_rotary_factor", 1);

    nlohmann::json scaling;
    if (const auto it = config.find("rope_parameters"); it != config.end() && it->is_object()) {
        scaling = *it;
        if (!layerType.empty() && scaling.contains(layerType) && scaling[layerType].is_object())
            scaling = scaling[layerType];
    } else if (const auto old = config.find("rope_scaling");
               old != config.end() && old->is_object()) {
        scaling = *old;
    }
    std::string type = "default";
    if (scaling.is_object()) {
        spec.base = number(scaling, "rope_theta", spec.base);
        partial = number(scaling, "partial_rotary_factor", partial);
        for (const char* key : { "type", "rope_type" })
            if (const auto it = scaling.find(key); it != scaling.end() && it->is_string())
                type = it->get<std::string>();
        AX_CHECK(refuseUnknown(scaling));
        spec.factor = number(scaling, "factor", 0);
        spec.originalContext
            = number(scaling, "original_max_position_embeddings", spec.originalContext);
        spec.attentionFactor = number(scaling, "attention_factor", 0);
        spec.lowFrequencyFactor = number(scaling, "low_freq_factor", 1);
        spec.highFrequencyFactor = number(scaling, "high_freq_factor", 4);
        spec.betaFast = number(scaling, "beta_fast", 32);
        spec.betaSlow = number(scaling, "beta_slow", 1);
        spec.mscale = number(scaling, "mscale", 0);
        spec.mscaleAllDim = number(scaling, "mscale_all_dim", 0);
        if (const auto it = scaling.find("truncate"); it != scaling.end() && it->is_boolean())
            spec.truncate = it->get<bool>();
        const auto factors = [&](const char* key, std::vector<float>& out) {
            if (const auto it = scaling.find(key); it != scaling.end() && it->is_array())
                for (const auto& value : *it)
                    if (value.is_number())
                        out.push_back(value.get<float>());
        };
        factors("short_factor", spec.shortFactors);
        factors("long_factor", spec.longFactors);
    }
    if (spec.factor == 0) // longrope: how far the context was stretched
        spec.factor = !spec.longFactors.empty() && spec.originalContext > 0
            ? spec.maxContext / spec.originalContext
            : 1;
    spec.dims = int(headDim * partial);
    if (type == "default" || type == "mrope") {
        spec.kind = RopeSpec::Kind::Default;
    } else if (type == "linear") {
        spec.kind = RopeSpec::Kind::Linear;
    } else if (type == "dynamic") {
        spec.kind = RopeSpec::Kind::Dynamic;
    } else if (type == "llama3") {
        spec.kind = RopeSpec::Kind::Llama3;
    } else if (type == "longrope" || type == "su"
        || (type == "yarn" && !spec.longFactors.empty())) {
        spec.kind = RopeSpec::Kind::Longrope;
    } else if (type == "yarn") {
        spec.kind = RopeSpec::Kind::Yarn;
    } else {
        return fail(ErrorCode::Unsupported, "[rope] rope_type \"" + type + "\" is not understood",
            "config.json: rope_scaling.rope_type");
    }
    if (type == "mrope")
        return fail(ErrorCode::Unsupported, "[rope] rope_type \"mrope\" is not understood",
            "config.json: rope_scaling.rope_type");
    if (spec.kind == RopeSpec::Kind::Longrope
        && (spec.shortFactors.size() != std::size_t(spec.dims / 2)
            || spec.longFactors.size() != std::size_t(spec.dims / 2)))
        return fail(ErrorCode::ShapeMismatch,
            "[rope] short_factor and long_factor: expected " + std::to_string(spec.dims / 2)
                + " numbers, found " + std::to_string(spec.shortFactors.size()) + " and "
                + std::to_string(spec.longFactors.size()),
            "config.json: rope_scaling");
    if (spec.dims <= 0 || spec.dims > headDim || spec.dims % 2 || !(spec.base > 0))
        return fail(ErrorCode::Format, "[rope] rope_theta or partial_rotary_factor out of range",
            "config.json");
    return spec;
}

Result<RopeSpec> ropeFromGguf(
    const ModelFiles& files, const std::string& architecture, int headDim, bool pairs)
{
    const GgufMetadata& meta = files.gguf();
    const auto key = [&](const char* name) { return architecture + ".rope." + name; };
    RopeSpec spec;
    spec.pairs = pairs;
    spec.base = meta.real(key("freq_base")).value_or(10000);
    spec.dims = int(meta.integer(key("dimension_count")).value_or(headDim));
    spec.maxContext = double(meta.integer(architecture + ".context_length").value_or(2048));
    spec.originalContext = double(meta.integer(key("scaling.original_context_length")).value_or(0));
    const std::string type = meta.string(key("scaling.type")).value_or("none");
    spec.factor
        = meta.real(key("scaling.factor")).value_or(meta.real(key("scale_linear")).value_or(1));
    spec.attentionFactor = meta.real(key("scaling.attn_factor")).value_or(0);
    const auto tensor = [&](const char* name) -> Result<std::vector<float>> {
        const TensorView* view = files.find(name);
        if (!view)
            view = files.find(std::string("blk.0.") + name);
        if (!view)
            return std::vector<float> {};
        return dequantizeTensor(files, *view);
    };
    AX_TRY(spec.divisors, tensor("rope_freqs.weight"));
    AX_TRY(spec.longFactors, tensor("rope_factors_long.weight"));
    AX_TRY(spec.shortFactors, tensor("rope_factors_short.weight"));
    if (!spec.longFactors.empty() && !spec.shortFactors.empty()) {
        spec.kind = RopeSpec::Kind::Longrope;
        spec.factor = spec.originalContext > 0 ? spec.maxContext / spec.originalContext : 1;
    } else if (type == "none") {
        spec.kind = spec.factor != 1 ? RopeSpec::Kind::Linear : RopeSpec::Kind::Default;
    } else if (type == "linear") {
        spec.kind = RopeSpec::Kind::Linear;
    } else if (type == "yarn") {
        spec.kind = RopeSpec::Kind::Yarn;
        spec.betaFast = meta.real(key("scaling.yarn_beta_fast")).value_or(32);
        spec.betaSlow = meta.real(key("scaling.yarn_beta_slow")).value_or(1);
        if (spec.attentionFactor > 0) // ggml multiplies it with YaRN's own factor
            spec.attentionFactor *= yarnScale(spec.factor, 1);
        if (const auto given = meta.real(key("scaling.yarn_attn_factor")); given && *given > 0)
            spec.attentionFactor = *given; // the config's attention_factor as it was
        if (const auto multiplier = meta.real(key("scaling.yarn_log_multiplier"))) {
            // stored as 0.1 * mscale_all_dim
            spec.mscaleAllDim = *multiplier / 0.1;
            spec.mscale = spec.mscaleAllDim;
        }
    } else {
        return fail(ErrorCode::Unsupported,
            "[rope] scaling type \"" + type + "\" is not understood",
            files.path().string() + ": " + key("scaling.type"));
    }
    const auto wrong = [&](const std::vector<float>& factors) {
        return !factors.empty() && factors.size() != std::size_t(spec.dims / 2);
    };
    if (wrong(spec.divisors) || wrong(spec.longFactors) || wrong(spec.shortFactors))
        return fail(ErrorCode::ShapeMismatch,
            "[rope] rope factor tensors: expected " + std::to_string(spec.dims / 2) + " numbers",
            files.path().string());
    if (spec.dims <= 0 || spec.dims > headDim || spec.dims % 2 || !(spec.base > 0))
        return fail(ErrorCode::Format, "[rope] dimension_count or freq_base out of range",
            files.path().string() + ": " + key("dimension_count"));
    return spec;
}

} // namespace ax
