// SPDX-License-Identifier: Apache-2.0
// What the configuration classes of transformers 5.24 (models/*/configuration_*.py) put where a
// config.json says nothing. Only members that change the numbers; members whose default is None
// are left out.
#include "engine/model/config_members.h"

#include <map>

namespace ax {

namespace {

struct ClassDefaults {
    const char* type;
    const char* members;
};

constexpr ClassDefaults kClasses[] = {
    { "deepseek_v2", R"({"hidden_size":4096,"intermediate_size":11008,"num_hidden_layers":32,
        "num_attention_heads":32,"max_position_embeddings":2048,"rms_norm_eps":1e-6,
        "rope_theta":1e4,"tie_word_embeddings":false,"attention_bias":false,"mlp_bias":false,
        "first_k_dense_replace":0,"kv_lora_rank":512,"q_lora_rank":1536,"n_routed_experts":64,
        "n_shared_experts":2,"qk_nope_head_dim":128,"qk_rope_head_dim":64,
        "routed_scaling_factor":1.0,"topk_method":"greedy","norm_topk_prob":false,
        "v_head_dim":128,"moe_intermediate_size":1407})" },
    { "deepseek_v3", R"({"hidden_size":7168,"intermediate_size":18432,
        "moe_intermediate_size":2048,"num_hidden_layers":61,"num_attention_heads":128,
        "num_key_value_heads":128,"n_shared_experts":1,"n_routed_experts":256,
        "routed_scaling_factor":2.5,"kv_lora_rank":512,"q_lora_rank":1536,"qk_rope_head_dim":64,
        "v_head_dim":128,"qk_nope_head_dim":128,"n_group":8,"topk_group":4,
        "num_experts_per_tok":8,"first_k_dense_replace":3,"norm_topk_prob":true,
        "max_position_embeddings":4096,"rms_norm_eps":1e-6,"rope_theta":1e4,
        "tie_word_embeddings":false,"rope_interleave":true,"attention_bias":false,
        "num_nextn_predict_layers":1})" },
    { "gemma", R"({"hidden_size":3072,"intermediate_size":24576,"num_hidden_layers":28,
        "num_attention_heads":16,"num_key_value_heads":16,"head_dim":256,
        "max_position_embeddings":8192,"rms_norm_eps":1e-6,"rope_theta":1e4,
        "tie_word_embeddings":true,"attention_bias":false})" },
    { "gemma2", R"({"hidden_size":2304,"intermediate_size":9216,"num_hidden_layers":26,
        "num_attention_heads":8,"num_key_value_heads":4,"head_dim":256,
        "max_position_embeddings":8192,"rms_norm_eps":1e-6,"rope_theta":1e4,
        "tie_word_embeddings":true,"attention_bias":false,"query_pre_attn_scalar":256,
        "sliding_window":4096,"final_logit_softcapping":30.0,"attn_logit_softcapping":50.0})" },
    { "gemma3_text", R"({"hidden_size":2304,"intermediate_size":9216,"num_hidden_layers":26,
        "num_attention_heads":8,"num_key_value_heads":4,"head_dim":256,
        "max_position_embeddings":131072,"rms_norm_eps":1e-6,"rope_theta":1e6,
        "rope_local_base_freq":1e4,"tie_word_embeddings":true,"attention_bias":false,
        "query_pre_attn_scalar":256,"sliding_window":4096})" },
    { "gpt_oss", R"({"hidden_size":2880,"intermediate_size":2880,"num_hidden_layers":36,
        "num_attention_heads":64,"num_key_value_heads":8,"head_dim":64,"num_local_experts":128,
        "num_experts_per_tok":4,"sliding_window":128,"max_position_embeddings":131072,
        "rms_norm_eps":1e-5,"rope_theta":150000.0,"tie_word_embeddings":false,
        "attention_bias":true,"rope_parameters":{"rope_type":"yarn","factor":32.0,
        "beta_fast":32.0,"beta_slow":1.0,"truncate":false,
        "original_max_position_embeddings":4096}})" },
    { "granite", R"({"hidden_size":4096,"intermediate_size":11008,"num_hidden_layers":32,
        "num_attention_heads":32,"max_position_embeddings":2048,"rms_norm_eps":1e-6,
        "rope_theta":1e4,"tie_word_embeddings":false,"attention_bias":false,"mlp_bias":false,
        "embedding_multiplier":1.0,"logits_scaling":1.0,"residual_multiplier":1.0,
        "attention_multiplier":1.0})" },
    { "llama", R"({"hidden_size":4096,"intermediate_size":11008,"num_hidden_layers":32,
        "num_attention_heads":32,"max_position_embeddings":2048,"rms_norm_eps":1e-6,
        "rope_theta":1e4,"tie_word_embeddings":false,"attention_bias":false,"mlp_bias":false})" },
    { "mistral", R"({"hidden_size":4096,"intermediate_size":14336,"num_hidden_layers":32,
        "num_attention_heads":32,"num_key_value_heads":8,"max_position_embeddings":131072,
        "rms_norm_eps":1e-6,"rope_theta":1e4,"tie_word_embeddings":false,
        "sliding_window":4096})" },
    { "mixtral", R"({"hidden_size":4096,"intermediate_size":14336,"num_hidden_layers":32,
        "num_attention_heads":32,"num_key_value_heads":8,"max_position_embeddings":131072,
        "rms_norm_eps":1e-5,"rope_theta":1e6,"tie_word_embeddings":false,
        "num_local_experts":8,"num_experts_per_tok":2})" },
    { "olmo2", R"({"hidden_size":4096,"intermediate_size":11008,"num_hidden_layers":32,
        "num_attention_heads":32,"max_position_embeddings":2048,"rms_norm_eps":1e-5,
        "rope_theta":1e4,"tie_word_embeddings":false,"attention_bias":false})" },
    { "phi3", R"({"hidden_size":3072,"intermediate_size":8192,"num_hidden_layers":32,
        "num_attention_heads":32,"max_position_embeddings":4096,
        "original_max_position_embeddings":4096,"rms_norm_eps":1e-5,"rope_theta":1e4,
        "tie_word_embeddings":false})" },
    { "qwen2", R"({"hidden_size":4096,"intermediate_size":22016,"num_hidden_layers":32,
        "num_attention_heads":32,"num_key_value_heads":32,"max_position_embeddings":32768,
        "rms_norm_eps":1e-6,"rope_theta":1e4,"tie_word_embeddings":false,
        "use_sliding_window":false,"sliding_window":4096,"max_window_layers":28})" },
    { "qwen2_moe", R"({"hidden_size":2048,"intermediate_size":5632,"num_hidden_layers":24,
        "num_attention_heads":16,"num_key_value_heads":16,"max_position_embeddings":32768,
        "rms_norm_eps":1e-6,"rope_theta":1e4,"tie_word_embeddings":false,
        "use_sliding_window":false,"sliding_window":4096,"max_window_layers":28,
        "decoder_sparse_step":1,"moe_intermediate_size":1408,
        "shared_expert_intermediate_size":5632,"num_experts":60,"num_experts_per_tok":4,
        "norm_topk_prob":false,"qkv_bias":true})" },
    { "qwen3", R"({"hidden_size":4096,"intermediate_size":22016,"num_hidden_layers":32,
        "num_attention_heads":32,"num_key_value_heads":32,"head_dim":128,
        "max_position_embeddings":32768,"rms_norm_eps":1e-6,"rope_theta":1e4,
        "tie_word_embeddings":false,"attention_bias":false,"use_sliding_window":false,
        "sliding_window":4096,"max_window_layers":28})" },
    { "qwen3_moe", R"({"hidden_size":2048,"intermediate_size":6144,"num_hidden_layers":24,
        "num_attention_heads":32,"num_key_value_heads":4,"max_position_embeddings":32768,
        "rms_norm_eps":1e-6,"rope_theta":1e4,"tie_word_embeddings":false,"attention_bias":false,
        "use_sliding_window":false,"sliding_window":4096,"decoder_sparse_step":1,
        "moe_intermediate_size":768,"num_experts":128,"num_experts_per_tok":8,
        "norm_topk_prob":false})" },
    { "qwen3_next", R"({"hidden_size":2048,"intermediate_size":5632,"num_hidden_layers":48,
        "num_attention_heads":16,"num_key_value_heads":2,"head_dim":256,
        "max_position_embeddings":32768,"rms_norm_eps":1e-6,"rope_theta":1e4,
        "partial_rotary_factor":0.25,"tie_word_embeddings":false,"attention_bias":false,
        "linear_conv_kernel_dim":4,"linear_key_head_dim":128,"linear_value_head_dim":128,
        "linear_num_key_heads":16,"linear_num_value_heads":32,"decoder_sparse_step":1,
        "moe_intermediate_size":512,"shared_expert_intermediate_size":512,"num_experts":512,
        "num_experts_per_tok":10,"norm_topk_prob":true,"full_attention_interval":4})" },
    { "smollm3", R"({"hidden_size":2048,"intermediate_size":11008,"num_hidden_layers":36,
        "num_attention_heads":16,"num_key_value_heads":4,"max_position_embeddings":32768,
        "rms_norm_eps":1e-6,"rope_theta":2e6,"tie_word_embeddings":true,"attention_bias":false,
        "mlp_bias":false,"use_sliding_window":false,"no_rope_layer_interval":4})" },
};

} // namespace

const nlohmann::json& configDefaults(std::string_view modelType)
{
    static const std::map<std::string, nlohmann::json, std::less<>> all = [] {
        std::map<std::string, nlohmann::json, std::less<>> parsed;
        for (const ClassDefaults& entry : kClasses)
            parsed.emplace(entry.type, nlohmann::json::parse(entry.members));
        return parsed;
    }();
    static const nlohmann::json none = nlohmann::json::object();
    const auto at = all.find(modelType);
    return at == all.end() ? none : at->second;
}

} // namespace ax
