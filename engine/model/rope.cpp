// SPDX-License-Identifier: Apache-2.0
#include "engine/model/rope.h"

#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/parse_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace ax {

namespace {

constexpr const char* kPlace = "config.json: rope parameters";

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

/// The members of one rope dictionary; `name` is what the file calls it.
class RopeDictionary {
public:
    RopeDictionary(const nlohmann::json& members, std::string name)
        : m_members(members)
        , m_name(std::move(name))
    {
    }

    /// A number in the range; `absent` where there is none or null. Errors: Format by its name.
    Result<double> number(const char* key, double absent, bool zero = false) const
    {
        const auto it = m_members.find(key);
        if (it == m_members.end() || it->is_null())
            return absent;
        const double value = it->is_number() ? it->get<double>() : -1;
        if (!(value > 0 || (zero && value == 0)) || value > std::numeric_limits<float>::max())
            return wrong(key, zero ? "a finite number of 0 or more" : "a finite number above 0",
                printable(it->dump()));
        return value;
    }
    Result<double> required(const char* key) const
    {
        if (!m_members.contains(key) || m_members[key].is_null())
            return wrong(key, "a finite number above 0", "none");
        return number(key, 0);
    }
    Result<bool> boolean(const char* key, bool absent) const
    {
        const auto it = m_members.find(key);
        if (it == m_members.end())
            return absent;
        if (!it->is_boolean())
            return wrong(key, "true or false", printable(it->dump()));
        return it->get<bool>();
    }
    Result<std::vector<float>> numbers(const char* key) const
    {
        std::vector<float> out;
        const auto it = m_members.find(key);
        if (it == m_members.end() || it->is_null())
            return out;
        if (!it->is_array())
            return wrong(key, "a list of numbers", printable(it->dump()));
        for (const auto& value : *it) {
            if (!value.is_number() || !(value.get<double>() > 0)
                || value.get<double>() > std::numeric_limits<float>::max())
                return wrong(key, "finite numbers above 0", printable(value.dump()));
            out.push_back(value.get<float>());
        }
        return out;
    }
    Result<std::string> type() const
    {
        std::string type = "default";
        for (const char* key : { "type", "rope_type" })
            if (const auto it = m_members.find(key); it != m_members.end()) {
                if (!it->is_string())
                    return wrong(key, "a text", printable(it->dump()));
                type = it->get<std::string>();
            }
        return type;
    }
    /// A member that this program does not know would be run wrongly.
    Status refuseUnknown() const
    {
        static constexpr const char* known[] = { "type", "rope_type", "rope_theta", "factor",
            "original_max_position_embeddings", "attention_factor", "low_freq_factor",
            "high_freq_factor", "beta_fast", "beta_slow", "mscale", "mscale_all_dim", "truncate",
            "short_factor", "long_factor", "partial_rotary_factor", "finetuned" };
        if (const auto it = m_members.find("rope_theta"); it != m_members.end() && it->is_null())
            return wrong("rope_theta", "a finite number above 0", "null");
        for (const auto& [key, value] : m_members.items())
            if (!value.is_null()
                && std::find(std::begin(known), std::end(known), key) == std::end(known))
                return fail(ErrorCode::Unsupported,
                    "[rope] " + m_name + "." + printable(key) + ": not understood", kPlace,
                    "this variant of the model would be run wrongly, so it is refused");
        return {};
    }
    const std::string& name() const { return m_name; }

private:
    tl::unexpected<Error> wrong(
        const char* key, const std::string& expected, const std::string& found) const
    {
        return fail(ErrorCode::Format,
            "[rope] " + m_name + "." + key + ": expected " + expected + ", found " + found, kPlace,
            "correct the value, or download the file again");
    }

    const nlohmann::json& m_members;
    std::string m_name;
};

bool isFilled(const nlohmann::json& config, const char* key)
{
    const auto it = config.find(key);
    return it != config.end() && it->is_object() && !it->empty();
}

/// The dictionary of these layers, and the name of the member it came from.
Result<std::pair<nlohmann::json, std::string>> dictionaryOf(
    const nlohmann::json& config, const RopeMembers& members)
{
    nlohmann::json scaling = nlohmann::json::object();
    std::string name = "rope_parameters";
    const bool scaled = members.scaled && isFilled(config, "rope_scaling");
    if (members.layerType.empty()) {
        if (scaled)
            name = "rope_scaling";
        if (scaled || isFilled(config, "rope_parameters"))
            scaling = config[name];
        return std::pair(scaling, name);
    }
    if (isFilled(config, "rope_parameters")) {
        const nlohmann::json& all = config["rope_parameters"];
        for (const auto& [key, value] : all.items())
            if (!value.is_object() && !value.is_null())
                return fail(ErrorCode::Format,
                    "[rope] rope_parameters." + printable(key)
                        + ": expected an object for each kind of layer, found "
                        + printable(value.dump()),
                    kPlace, "correct the value, or download the file again");
        name += "." + members.layerType;
        if (const auto it = all.find(members.layerType); it != all.end() && it->is_object())
            scaling = *it;
    }
    if (scaled) {
        scaling.update(config["rope_scaling"]);
        name = "rope_scaling";
    }
    return std::pair(scaling, name);
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
    const nlohmann::json& config, int headDim, const RopeMembers& members)
{
    AX_TRY(const auto found, dictionaryOf(config, members));
    const RopeDictionary rope(found.first, found.second);
    const RopeDictionary outer(config, "config");
    AX_CHECK(rope.refuseUnknown());
    AX_TRY(const std::string type, rope.type());
    RopeSpec spec;
    AX_TRY(const double theta, outer.number(members.theta, 10000));
    AX_TRY(spec.base, rope.number("rope_theta", theta));
    AX_TRY(spec.maxContext, outer.number("max_position_embeddings", 2048));
    // Phi-3 keeps it beside the dictionary, and there it wins.
    AX_TRY(const double inside, rope.number("original_max_position_embeddings", spec.maxContext));
    AX_TRY(spec.originalContext, outer.number("original_max_position_embeddings", inside));
    AX_TRY(const double outerPartial, outer.number("partial_rotary_factor", 1));
    AX_TRY(const double partial, rope.number("partial_rotary_factor", outerPartial));
    spec.dims = int(headDim * partial);
    AX_TRY(const double factor, rope.number("factor", 0));
    AX_TRY(spec.attentionFactor, rope.number("attention_factor", 0));
    AX_TRY(spec.lowFrequencyFactor, rope.number("low_freq_factor", 1));
    AX_TRY(spec.highFrequencyFactor, rope.number("high_freq_factor", 4));
    AX_TRY(spec.mscale, rope.number("mscale", 0, true));
    AX_TRY(spec.mscaleAllDim, rope.number("mscale_all_dim", 0, true));
    AX_TRY(spec.betaFast, rope.number("beta_fast", 0, true));
    AX_TRY(spec.betaSlow, rope.number("beta_slow", 0, true));
    spec.betaFast = spec.betaFast > 0 ? spec.betaFast : 32;
    spec.betaSlow = spec.betaSlow > 0 ? spec.betaSlow : 1;
    AX_TRY(spec.truncate, rope.boolean("truncate", true));
    AX_TRY(spec.shortFactors, rope.numbers("short_factor"));
    AX_TRY(spec.longFactors, rope.numbers("long_factor"));
    spec.factor = factor > 0 ? factor : 1;
    if (type == "default") {
        spec.kind = RopeSpec::Kind::Default;
    } else if (type == "linear" || type == "dynamic") {
        AX_CHECK(rope.required("factor").map([](double) {}));
        spec.kind = type == "linear" ? RopeSpec::Kind::Linear : RopeSpec::Kind::Dynamic;
    } else if (type == "llama3") {
        for (const char* key : { "factor", "low_freq_factor", "high_freq_factor" })
            AX_CHECK(rope.required(key).map([](double) {}));
        if (!(spec.highFrequencyFactor > spec.lowFrequencyFactor))
            return fail(ErrorCode::Format,
                "[rope] " + rope.name() + ".high_freq_factor: expected more than low_freq_factor",
                kPlace, "correct the value, or download the file again");
        spec.kind = RopeSpec::Kind::Llama3;
    } else if (type == "longrope" || type == "su"
        || (type == "yarn" && !spec.longFactors.empty())) {
        spec.kind = RopeSpec::Kind::Longrope;
        spec.factor = factor > 0 ? factor : spec.maxContext / spec.originalContext;
    } else if (type == "yarn") {
        // A null says that the two contexts tell it; a dictionary without the member is damaged.
        if (!found.first.contains("factor"))
            AX_CHECK(rope.required("factor").map([](double) {}));
        spec.kind = RopeSpec::Kind::Yarn;
        spec.factor = factor > 0 ? factor : spec.maxContext / spec.originalContext;
    } else {
        return fail(ErrorCode::Unsupported,
            "[rope] " + rope.name() + ".rope_type: \"" + printable(type) + "\" is not understood",
            kPlace, "this variant of the model would be run wrongly, so it is refused");
    }
    if (spec.kind == RopeSpec::Kind::Longrope
        && (spec.shortFactors.size() != std::size_t(spec.dims / 2)
            || spec.longFactors.size() != std::size_t(spec.dims / 2)))
        return fail(ErrorCode::ShapeMismatch,
            "[rope] short_factor and long_factor: expected " + std::to_string(spec.dims / 2)
                + " numbers, found " + std::to_string(spec.shortFactors.size()) + " and "
                + std::to_string(spec.longFactors.size()),
            "config.json: " + rope.name());
    if (spec.dims <= 0 || spec.dims > headDim || spec.dims % 2)
        return fail(ErrorCode::Format,
            "[rope] partial_rotary_factor: out of range for heads of " + std::to_string(headDim),
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
    // Without a type llama.cpp scales linearly; a factor of 0 is none.
    const std::string type = meta.string(key("scaling.type")).value_or("linear");
    spec.factor
        = meta.real(key("scaling.factor")).value_or(meta.real(key("scale_linear")).value_or(1));
    if (type == "none" || spec.factor == 0)
        spec.factor = 1;
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
        spec.kind = RopeSpec::Kind::Default;
    } else if (type == "linear") {
        spec.kind = spec.factor != 1 ? RopeSpec::Kind::Linear : RopeSpec::Kind::Default;
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
