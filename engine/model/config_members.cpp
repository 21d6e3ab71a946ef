// SPDX-License-Identifier: Apache-2.0
#include "engine/model/config_members.h"

#include "engine/model/weights/parse_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax {

namespace {

using Kind = MemberKind;
using Range = MemberRange;

constexpr MemberRule kConfig[] = {
    { "model_type", Kind::Text },
    { "vocab_size", Kind::Integer },
    { "hidden_size", Kind::Integer },
    { "intermediate_size", Kind::Integer },
    { "num_hidden_layers", Kind::Integer },
    { "num_attention_heads", Kind::Integer },
    { "num_key_value_heads", Kind::Integer, Range::Any, true },
    { "head_dim", Kind::Integer, Range::Any, true },
    { "max_position_embeddings", Kind::Integer },
    { "original_max_position_embeddings", Kind::Integer, Range::Positive, true },
    { "rms_norm_eps", Kind::Real, Range::NotNegative },
    { "hidden_act", Kind::Text },
    { "hidden_activation", Kind::Text, Range::Any, true },
    { "tie_word_embeddings", Kind::Boolean },
    { "attention_bias", Kind::Boolean },
    { "qkv_bias", Kind::Boolean },
    { "mlp_bias", Kind::Boolean },
    { "rope_theta", Kind::Real, Range::Positive },
    { "rope_local_base_freq", Kind::Real, Range::Positive },
    { "partial_rotary_factor", Kind::Real, Range::Fraction, true },
    { "rope_scaling", Kind::Object, Range::Any, true },
    { "rope_parameters", Kind::Object, Range::Any, true },
    { "rope_interleave", Kind::Boolean },
    { "sliding_window", Kind::Integer, Range::Any, true },
    { "use_sliding_window", Kind::Boolean },
    { "max_window_layers", Kind::Integer },
    { "sliding_window_pattern", Kind::Integer },
    { "_sliding_window_pattern", Kind::Integer },
    { "layer_types", Kind::Texts, Range::Any, true },
    { "no_rope_layers", Kind::Integers, Range::Any, true },
    { "no_rope_layer_interval", Kind::Integer },
    { "query_pre_attn_scalar", Kind::Real, Range::Positive },
    { "attn_logit_softcapping", Kind::Real, Range::Positive, true },
    { "final_logit_softcapping", Kind::Real, Range::Positive, true },
    { "use_bidirectional_attention", Kind::Boolean, Range::Any, true },
    { "clip_qkv", Kind::Real, Range::Any, true },
    { "embedding_multiplier", Kind::Real },
    { "logits_scaling", Kind::Real, Range::Positive },
    { "residual_multiplier", Kind::Real },
    { "attention_multiplier", Kind::Real, Range::Positive },
    { "swiglu_limit", Kind::Real },
    { "swiglu_alpha", Kind::Real },
    { "num_experts", Kind::Integer },
    { "num_local_experts", Kind::Integer },
    { "n_routed_experts", Kind::Integer },
    { "num_experts_per_tok", Kind::Integer, Range::Any, true },
    { "n_shared_experts", Kind::Integer, Range::Any, true },
    { "moe_intermediate_size", Kind::Integer },
    { "shared_expert_intermediate_size", Kind::Integer },
    { "decoder_sparse_step", Kind::Integer },
    { "mlp_only_layers", Kind::Integers, Range::Any, true },
    { "norm_topk_prob", Kind::Boolean },
    { "routed_scaling_factor", Kind::Real, Range::Positive },
    { "scoring_func", Kind::Text },
    { "topk_method", Kind::Text },
    { "n_group", Kind::Integer, Range::Any, true },
    { "topk_group", Kind::Integer, Range::Any, true },
    { "moe_layer_freq", Kind::Integer },
    { "first_k_dense_replace", Kind::Integer },
    { "num_nextn_predict_layers", Kind::Integer, Range::Any, true },
    { "q_lora_rank", Kind::Integer, Range::Any, true },
    { "kv_lora_rank", Kind::Integer },
    { "qk_nope_head_dim", Kind::Integer },
    { "qk_rope_head_dim", Kind::Integer },
    { "v_head_dim", Kind::Integer },
    { "full_attention_interval", Kind::Integer },
    { "linear_num_key_heads", Kind::Integer },
    { "linear_num_value_heads", Kind::Integer },
    { "linear_key_head_dim", Kind::Integer },
    { "linear_value_head_dim", Kind::Integer },
    { "linear_conv_kernel_dim", Kind::Integer },
    { "quantization_config", Kind::Object, Range::Any, true },
    { "bos_token_id", Kind::Ids, Range::Any, true },
    { "eos_token_id", Kind::Ids, Range::Any, true },
    { "pad_token_id", Kind::Ids, Range::Any, true },
};

constexpr MemberRule kGguf[] = {
    { "context_length", Kind::Integer },
    { "embedding_length", Kind::Integer },
    { "block_count", Kind::Integer },
    { "feed_forward_length", Kind::Integer },
    { "vocab_size", Kind::Integer },
    { "nextn_predict_layers", Kind::Integer },
    { "attention.head_count", Kind::Integer },
    { "attention.head_count_kv", Kind::Integer },
    { "attention.key_length", Kind::Integer },
    { "attention.value_length", Kind::Integer },
    { "attention.key_length_mla", Kind::Integer },
    { "attention.value_length_mla", Kind::Integer },
    { "attention.q_lora_rank", Kind::Integer },
    { "attention.kv_lora_rank", Kind::Integer },
    { "attention.layer_norm_rms_epsilon", Kind::Real, Range::NotNegative },
    { "attention.scale", Kind::Real, Range::NotNegative },
    { "attention.sliding_window", Kind::Integer },
    { "attention.sliding_window_pattern", Kind::Integers },
    { "attention.recurrent_layers", Kind::Integers },
    { "full_attention_interval", Kind::Integer },
    { "attn_logit_softcapping", Kind::Real, Range::NotNegative },
    { "final_logit_softcapping", Kind::Real, Range::NotNegative },
    { "embedding_scale", Kind::Real },
    { "residual_scale", Kind::Real },
    { "logit_scale", Kind::Real, Range::Positive },
    { "expert_count", Kind::Integer },
    { "expert_used_count", Kind::Integer },
    { "expert_feed_forward_length", Kind::Integer },
    { "expert_shared_count", Kind::Integer },
    { "expert_shared_feed_forward_length", Kind::Integer },
    { "expert_group_count", Kind::Integer },
    { "expert_group_used_count", Kind::Integer },
    { "expert_gating_func", Kind::Integer },
    { "expert_weights_norm", Kind::Boolean },
    { "expert_weights_scale", Kind::Real, Range::NotNegative },
    { "leading_dense_block_count", Kind::Integer },
    { "rope.dimension_count", Kind::Integer },
    { "rope.freq_base", Kind::Real, Range::Positive },
    { "rope.freq_base_swa", Kind::Real, Range::Positive },
    { "rope.scale_linear", Kind::Real, Range::NotNegative },
    { "rope.scaling.type", Kind::Text },
    { "rope.scaling.factor", Kind::Real, Range::NotNegative },
    { "rope.scaling.original_context_length", Kind::Integer },
    { "rope.scaling.attn_factor", Kind::Real, Range::NotNegative },
    { "rope.scaling.yarn_attn_factor", Kind::Real, Range::NotNegative },
    { "rope.scaling.yarn_beta_fast", Kind::Real, Range::Positive },
    { "rope.scaling.yarn_beta_slow", Kind::Real, Range::Positive },
    { "rope.scaling.yarn_log_multiplier", Kind::Real, Range::NotNegative },
    { "ssm.group_count", Kind::Integer },
    { "ssm.time_step_rank", Kind::Integer },
    { "ssm.state_size", Kind::Integer },
    { "ssm.conv_kernel", Kind::Integer },
    { "ssm.inner_size", Kind::Integer },
};

constexpr MemberRule kVocabulary[] = {
    { "tokenizer.ggml.model", Kind::Text },
    { "tokenizer.ggml.pre", Kind::Text },
    { "tokenizer.ggml.tokens", Kind::Texts },
    { "tokenizer.ggml.merges", Kind::Texts },
    { "tokenizer.ggml.scores", Kind::Reals },
    { "tokenizer.ggml.token_type", Kind::Integers },
    { "tokenizer.ggml.bos_token_id", Kind::Ids },
    { "tokenizer.ggml.eos_token_id", Kind::Ids },
    { "tokenizer.ggml.eot_token_id", Kind::Ids },
    { "tokenizer.ggml.eom_token_id", Kind::Ids },
    { "tokenizer.ggml.unknown_token_id", Kind::Ids },
    { "tokenizer.ggml.padding_token_id", Kind::Ids },
    { "tokenizer.ggml.fim_pad_token_id", Kind::Ids },
    { "tokenizer.ggml.fim_rep_token_id", Kind::Ids },
    { "tokenizer.ggml.fim_sep_token_id", Kind::Ids },
    { "tokenizer.ggml.remove_extra_whitespaces", Kind::Boolean },
    { "tokenizer.ggml.add_bos_token", Kind::Boolean },
    { "tokenizer.ggml.add_eos_token", Kind::Boolean },
    { "tokenizer.ggml.add_space_prefix", Kind::Boolean },
    { "tokenizer.chat_template", Kind::Text },
    { "tokenizer.huggingface.json", Kind::Text },
    { "general.name", Kind::Text },
};

std::string expected(const MemberRule& rule)
{
    switch (rule.kind) {
    case Kind::Integer:
        return rule.range == Range::Positive ? "an integer above 0" : "an integer of 0 or more";
    case Kind::Real:
        return rule.range == Range::NotNegative ? "a finite number of 0 or more"
            : rule.range == Range::Positive     ? "a finite number above 0"
            : rule.range == Range::Fraction     ? "a number above 0 and at most 1"
                                                : "a finite number";
    case Kind::Boolean:
        return "true or false";
    case Kind::Text:
        return "a text";
    case Kind::Object:
        return "an object";
    case Kind::Ids:
        return "a token id or a list of them";
    case Kind::Integers:
        return "a list of integers";
    case Kind::Reals:
        return "a list of numbers";
    case Kind::Texts:
        return "a list of texts";
    }
    return {};
}

bool fits(const MemberRule& rule, double value)
{
    if (!(std::abs(value) <= double(std::numeric_limits<float>::max())))
        return false;
    const bool whole = value == std::floor(value);
    if (rule.kind == Kind::Integer
        && !(whole && value >= (rule.range == Range::Positive ? 1 : 0) && value <= 2147483647.0))
        return false;
    switch (rule.range) {
    case Range::Any:
        return true;
    case Range::NotNegative:
        return value >= 0;
    case Range::Positive:
        return value > 0;
    case Range::Fraction:
        return value > 0 && value <= 1;
    }
    return false;
}

bool allOf(const nlohmann::json& list, bool (*belongs)(const nlohmann::json&))
{
    return list.is_array() && std::all_of(list.begin(), list.end(), belongs);
}
bool isInteger(const nlohmann::json& value) { return value.is_number_integer(); }
bool isText(const nlohmann::json& value) { return value.is_string(); }

bool holds(const MemberRule& rule, const nlohmann::json& value)
{
    if (value.is_null())
        return rule.nullable;
    switch (rule.kind) {
    case Kind::Integer:
    case Kind::Real:
        return value.is_number() && fits(rule, value.get<double>());
    case Kind::Boolean:
        return value.is_boolean();
    case Kind::Text:
        return value.is_string();
    case Kind::Object:
        return value.is_object();
    case Kind::Ids:
        return isInteger(value) || allOf(value, isInteger);
    case Kind::Integers:
        return allOf(value, isInteger);
    case Kind::Reals:
        return allOf(value, [](const nlohmann::json& v) { return v.is_number(); });
    case Kind::Texts:
        return allOf(value, isText);
    }
    return false;
}

tl::unexpected<Error> wrong(const std::string& name, const std::string& expected,
    const std::string& found, const std::string& place)
{
    return fail(ErrorCode::Format,
        "[read_config] " + name + ": expected " + expected + ", found " + found, place,
        "correct the value, or download the file again");
}

Status checkObject(const nlohmann::json& object, const std::string& outer, const std::string& place)
{
    for (const MemberRule& rule : kConfig)
        if (const auto it = object.find(rule.name); it != object.end() && !holds(rule, *it))
            return wrong(outer + rule.name, expected(rule), printable(it->dump()), place);
    return {};
}

/// One entry a layer, of kinds that are understood.
Status checkLayerLists(
    const nlohmann::json& config, const std::string& outer, const std::string& place)
{
    const nlohmann::json complete = completedConfig(config);
    const auto layers = complete.find("num_hidden_layers");
    for (const char* name : { "layer_types", "no_rope_layers" }) {
        const auto list = complete.find(name);
        if (list == complete.end() || !list->is_array() || layers == complete.end())
            continue;
        if (list->empty() && std::string_view(name) == "no_rope_layers")
            continue;
        if (double(list->size()) != layers->get<double>())
            return fail(ErrorCode::ShapeMismatch,
                "[read_config] " + outer + name + ": expected " + layers->dump()
                    + " entries, one a layer, found " + std::to_string(list->size()),
                place, "correct the list, or download the file again");
    }
    const auto types = complete.find("layer_types");
    bool slides = false;
    if (types != complete.end() && types->is_array())
        for (const nlohmann::json& type : *types) {
            slides = slides || type == "sliding_attention";
            if (type != "sliding_attention" && type != "full_attention"
                && type != "linear_attention")
                return fail(ErrorCode::Unsupported,
                    "[read_config] " + outer + "layer_types: " + printable(type.dump())
                        + " is not understood",
                    place, "this variant of the model would be run wrongly, so it is refused");
        }
    // These two slide without a list too.
    const std::string type = complete.value("model_type", std::string());
    slides = slides
        || ((types == complete.end() || types->is_null())
            && (type == "gpt_oss" || type == "gemma2" || type == "gemma3_text"));
    if (const auto window = complete.find("sliding_window");
        slides && (window == complete.end() || window->is_null()))
        return wrong(
            outer + "sliding_window", "the width of the window that layers have", "none", place);
    return {};
}

struct GgufCheck {
    const MemberRule& rule;

    bool number(double value) const { return fits(rule, value); }
    template <class T> bool list(const std::vector<T>& values) const
    {
        return !values.empty() && number(double(values.front()));
    }
    bool scalar() const { return rule.kind == Kind::Integer || rule.kind == Kind::Real; }

    bool operator()(bool) const { return rule.kind == Kind::Boolean; }
    bool operator()(std::int64_t value) const
    {
        return scalar() ? number(double(value))
                        : rule.kind == Kind::Ids || rule.kind == Kind::Integers
                || (rule.kind == Kind::Boolean && (value == 0 || value == 1));
    }
    bool operator()(std::uint64_t) const { return rule.kind == Kind::Real; }
    bool operator()(double value) const { return scalar() && number(value); }
    bool operator()(const std::string&) const { return rule.kind == Kind::Text; }
    bool operator()(const std::vector<std::int64_t>& values) const
    {
        return scalar() ? list(values)
                        : rule.kind == Kind::Integers
                || (rule.kind == Kind::Texts && values.empty()) || rule.kind == Kind::Reals;
    }
    bool operator()(const std::vector<double>& values) const
    {
        return scalar() ? list(values)
                        : rule.kind == Kind::Reals || (rule.kind != Kind::Text && values.empty());
    }
    bool operator()(const std::vector<std::string>&) const { return rule.kind == Kind::Texts; }
    bool operator()(const UnreadMetadata&) const { return false; }
};

std::string shown(const MetadataValue& value)
{
    return std::visit(
        [](const auto& held) -> std::string {
            using T = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<T, bool>)
                return held ? "true" : "false";
            else if constexpr (std::is_same_v<T, std::string>)
                return nlohmann::json(printable(held)).dump();
            else if constexpr (std::is_same_v<T, double>)
                return std::isfinite(held) ? nlohmann::json(held).dump()
                    : std::isnan(held)     ? "NaN"
                                           : "infinity";
            else if constexpr (std::is_arithmetic_v<T>)
                return std::to_string(held);
            else if constexpr (std::is_same_v<T, UnreadMetadata>)
                return "a list of lists";
            else
                return "a list of " + std::to_string(held.size());
        },
        value);
}

template <class T> bool allEqual(const std::vector<T>& values)
{
    return std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end();
}

Status checkKey(const MemberRule& rule, const std::string& key, const ModelFiles& files)
{
    const auto at = files.gguf().values.find(key);
    if (at == files.gguf().values.end())
        return {};
    const std::string place = files.path().string();
    if (!std::visit(GgufCheck { rule }, at->second))
        return wrong(key, expected(rule), shown(at->second), place);
    if (rule.kind != Kind::Integer && rule.kind != Kind::Real)
        return {};
    const auto* integers = std::get_if<std::vector<std::int64_t>>(&at->second);
    const auto* reals = std::get_if<std::vector<double>>(&at->second);
    if ((integers && !allEqual(*integers)) || (reals && !allEqual(*reals)))
        return fail(ErrorCode::Unsupported,
            "[read_config] " + key + ": the layers have different values, which is not supported",
            place, "choose a model whose layers are alike");
    return {};
}

} // namespace

std::span<const MemberRule> configMembers() { return kConfig; }
std::span<const MemberRule> ggufKeys() { return kGguf; }
std::span<const MemberRule> ggufVocabularyKeys() { return kVocabulary; }

const nlohmann::json& textConfig(const nlohmann::json& config)
{
    if (const auto it = config.is_object() ? config.find("text_config") : config.end();
        config.is_object() && it != config.end() && it->is_object())
        return *it;
    return config;
}

nlohmann::json completedConfig(const nlohmann::json& config)
{
    nlohmann::json text = textConfig(config);
    if (!text.is_object())
        return text;
    if (!text.contains("tie_word_embeddings") && config.contains("tie_word_embeddings"))
        text["tie_word_embeddings"] = config["tie_word_embeddings"];
    const auto type = text.find("model_type");
    if (type == text.end() || !type->is_string())
        return text;
    const bool experts = text.contains("num_experts") || text.contains("num_local_experts")
        || text.contains("n_routed_experts");
    for (const auto& [name, value] : configDefaults(type->get<std::string>()).items()) {
        // One number under three names.
        if (experts
            && (name == "num_experts" || name == "num_local_experts" || name == "n_routed_experts"))
            continue;
        // The class puts its own in for a null here, and only here.
        if (!text.contains(name) || (name == "rope_parameters" && text[name].is_null()))
            text[name] = value;
    }
    return text;
}

Status checkConfig(const ModelFiles& files)
{
    const std::string place = files.path().string() + "/config.json";
    const nlohmann::json& config = files.config();
    if (const auto it = config.find("text_config");
        it != config.end() && !it->is_object() && !it->is_null())
        return wrong("text_config", "an object", printable(it->dump()), place);
    const nlohmann::json& text = textConfig(config);
    const std::string outer = &text == &config ? "" : "text_config.";
    if (!outer.empty())
        AX_CHECK(checkObject(config, "", place));
    AX_CHECK(checkObject(text, outer, place));
    // Where the class has a number, null is no way to leave the member out.
    const nlohmann::json& defaults = configDefaults(text.value("model_type", std::string()));
    for (const char* name : { "head_dim", "num_key_value_heads" })
        if (const auto it = text.find(name);
            it != text.end() && it->is_null() && defaults.contains("head_dim"))
            return wrong(outer + name, "an integer", "null", place);
    return checkLayerLists(config, outer, place);
}

Status checkGgufKeys(const ModelFiles& files, const std::string& prefix)
{
    const GgufMetadata& metadata = files.gguf();
    const auto layers = metadata.integer(prefix + ".block_count");
    for (const MemberRule& rule : kGguf)
        if (const auto list = metadata.integers(prefix + "." + rule.name);
            rule.kind == Kind::Integers && list && list->size() != 1 && layers
            && std::int64_t(list->size()) != *layers)
            return fail(ErrorCode::ShapeMismatch,
                "[read_config] " + prefix + "." + rule.name + ": expected "
                    + std::to_string(*layers) + " entries, one a layer, found "
                    + std::to_string(list->size()),
                files.path().string(), "download the file again");
    for (const MemberRule& rule : kGguf)
        AX_CHECK(checkKey(rule, prefix + "." + rule.name, files));
    for (const MemberRule& rule : kVocabulary)
        AX_CHECK(checkKey(rule, rule.name, files));
    return {};
}

} // namespace ax
