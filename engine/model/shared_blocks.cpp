// SPDX-License-Identifier: Apache-2.0
#include "engine/model/shared_blocks.h"

#include <algorithm>
#include <limits>

namespace ax {

Result<CommonSizes> readCommonSizes(const HyperParameters& p, DecoderSpec& spec)
{
    CommonSizes sizes;
    AX_TRY(spec.hidden, p.integer("hidden_size", "embedding_length", 1, 1 << 17));
    AX_TRY(sizes.layers, p.integer("num_hidden_layers", "block_count", 1, 4096));
    // A GGUF file counts layers that predict further tokens as blocks too.
    sizes.layers -= int(p.findInteger("", "nextn_predict_layers").value_or(0));
    if (sizes.layers < 1)
        return fail(ErrorCode::Format, "[read_config] nextn_predict_layers: no layer is left",
            p.files().path().string());
    AX_TRY(sizes.heads, p.integer("num_attention_heads", "attention.head_count", 1, 4096));
    AX_TRY(spec.intermediate, p.integer("intermediate_size", "feed_forward_length", 1, 1 << 20));
    sizes.kvHeads = int(
        p.findInteger("num_key_value_heads", "attention.head_count_kv").value_or(sizes.heads));
    sizes.headDim = int(
        p.findInteger("head_dim", "attention.key_length").value_or(spec.hidden / sizes.heads));
    if (sizes.headDim < 1 || sizes.headDim > 4096 || sizes.kvHeads < 1
        || sizes.kvHeads > sizes.heads || sizes.heads % sizes.kvHeads != 0)
        return fail(ErrorCode::Format,
            "[read_config] head_dim " + std::to_string(sizes.headDim) + ", "
                + std::to_string(sizes.heads) + " heads and " + std::to_string(sizes.kvHeads)
                + " key-value heads do not fit together",
            p.files().path().string(), "the model file is damaged or of an unknown variant");
    AX_TRY(const double epsilon, p.real("rms_norm_eps", "attention.layer_norm_rms_epsilon"));
    spec.normEpsilon = float(epsilon);
    AX_TRY(spec.trainedContext,
        p.integer("max_position_embeddings", "context_length", 1, std::numeric_limits<int>::max()));
    spec.layers.resize(std::size_t(sizes.layers));
    for (DecoderLayer& layer : spec.layers) {
        layer.heads = sizes.heads;
        layer.kvHeads = sizes.kvHeads;
        layer.headDim = sizes.headDim;
    }
    return sizes;
}

Status requireActivation(const HyperParameters& parameters, std::string_view expected)
{
    for (const char* key : { "hidden_act", "hidden_activation" })
        if (const auto found = parameters.findString(key); found && *found != expected)
            return fail(ErrorCode::Unsupported,
                "[read_config] " + std::string(key) + ": expected \"" + std::string(expected)
                    + "\", found \"" + *found + "\"",
                parameters.files().path().string() + "/config.json");
    return {};
}

Status loadEnds(
    const HyperParameters& parameters, WeightTable& weights, DecoderSpec& spec, float normOffset)
{
    const TensorView* head = weights.find("lm_head.weight", "output.weight", 0);
    // A tied file may still carry its head; the embedding is then used, as the reference does.
    const bool tied = parameters.isGguf()
        ? !head
        : parameters.findBoolean("tie_word_embeddings").value_or(false);
    AX_TRY(spec.embedding,
        weights.matrix("model.embed_tokens.weight", "token_embd.weight", 0, 0, spec.hidden, !tied));
    spec.vocabulary = spec.embedding.out;
    AX_TRY(spec.finalNorm,
        weights.vector("model.norm.weight", "output_norm.weight", 0, spec.hidden, normOffset));
    if (tied) {
        spec.head = spec.embedding;
    } else {
        AX_TRY(spec.head,
            weights.matrix("lm_head.weight", "output.weight", 0, spec.vocabulary, spec.hidden));
    }
    // Layers after the last one predict further tokens; they take no part in this.
    const auto extra
        = parameters.findInteger("num_nextn_predict_layers", "nextn_predict_layers").value_or(0);
    for (std::int64_t k = 0; k < std::min<std::int64_t>(extra, 64); ++k)
        weights.ignore((parameters.isGguf() ? "blk." : "model.layers.")
            + std::to_string(std::int64_t(spec.layers.size()) + k) + ".");
    weights.ignore("rotary_emb.inv_freq");
    weights.ignore("rope_freqs.weight");
    weights.ignore("rope_factors_long.weight");
    weights.ignore("rope_factors_short.weight");
    return {};
}

Biases biasesOf(const HyperParameters& p, const char* member)
{
    return p.isGguf()                           ? Biases::Optional
        : p.findBoolean(member).value_or(false) ? Biases::Required
                                                : Biases::None;
}

AttentionBiases attentionBiases(const HyperParameters& p)
{
    const Biases biases = biasesOf(p, "attention_bias");
    return { biases, biases };
}

AttentionBiases noBiases(const HyperParameters&) { return {}; }

Result<VectorRef> loadBias(
    WeightTable& w, Biases biases, const char* hf, const char* gguf, int layer, int size)
{
    switch (biases) {
    case Biases::None:
        break;
    case Biases::Optional:
        return w.optionalVector(hf, gguf, layer, size);
    case Biases::Required:
        return w.vector(hf, gguf, layer, size);
    }
    return VectorRef {};
}

Status loadAttention(
    WeightTable& w, DecoderLayer& layer, int index, int hidden, const AttentionBiases& biases)
{
    const int q = layer.heads * layer.headDim, kv = layer.kvHeads * layer.headDim;
    AX_TRY(layer.query,
        w.matrix(
            "model.layers.{L}.self_attn.q_proj.weight", "blk.{L}.attn_q.weight", index, q, hidden));
    AX_TRY(layer.key,
        w.matrix("model.layers.{L}.self_attn.k_proj.weight", "blk.{L}.attn_k.weight", index, kv,
            hidden));
    AX_TRY(layer.value,
        w.matrix("model.layers.{L}.self_attn.v_proj.weight", "blk.{L}.attn_v.weight", index, kv,
            hidden));
    AX_TRY(layer.output,
        w.matrix("model.layers.{L}.self_attn.o_proj.weight", "blk.{L}.attn_output.weight", index,
            hidden, q));
    AX_TRY(layer.queryBias,
        loadBias(w, biases.queryKeyValue, "model.layers.{L}.self_attn.q_proj.bias",
            "blk.{L}.attn_q.bias", index, q));
    AX_TRY(layer.keyBias,
        loadBias(w, biases.queryKeyValue, "model.layers.{L}.self_attn.k_proj.bias",
            "blk.{L}.attn_k.bias", index, kv));
    AX_TRY(layer.valueBias,
        loadBias(w, biases.queryKeyValue, "model.layers.{L}.self_attn.v_proj.bias",
            "blk.{L}.attn_v.bias", index, kv));
    AX_TRY(layer.outputBias,
        loadBias(w, biases.output, "model.layers.{L}.self_attn.o_proj.bias",
            "blk.{L}.attn_output.bias", index, hidden));
    return {};
}

Status loadGatedMlp(
    WeightTable& w, DecoderLayer& layer, int index, int hidden, int intermediate, Biases biases)
{
    AX_TRY(layer.gate,
        w.matrix("model.layers.{L}.mlp.gate_proj.weight", "blk.{L}.ffn_gate.weight", index,
            intermediate, hidden));
    AX_TRY(layer.up,
        w.matrix("model.layers.{L}.mlp.up_proj.weight", "blk.{L}.ffn_up.weight", index,
            intermediate, hidden));
    AX_TRY(layer.down,
        w.matrix("model.layers.{L}.mlp.down_proj.weight", "blk.{L}.ffn_down.weight", index, hidden,
            intermediate));
    AX_TRY(layer.gateBias,
        loadBias(w, biases, "model.layers.{L}.mlp.gate_proj.bias", "blk.{L}.ffn_gate.bias", index,
            intermediate));
    AX_TRY(layer.upBias,
        loadBias(w, biases, "model.layers.{L}.mlp.up_proj.bias", "blk.{L}.ffn_up.bias", index,
            intermediate));
    AX_TRY(layer.downBias,
        loadBias(w, biases, "model.layers.{L}.mlp.down_proj.bias", "blk.{L}.ffn_down.bias", index,
            hidden));
    return {};
}

int qwenWindow(const HyperParameters& p, int layer)
{
    if (p.isGguf())
        return 0;
    const int window = int(p.findInteger("sliding_window", "").value_or(0));
    if (const auto types = p.config().find("layer_types");
        types != p.config().end() && types->is_array())
        return (*types)[std::size_t(layer)] == "sliding_attention" ? window : 0;
    if (!p.findBoolean("use_sliding_window").value_or(false))
        return 0;
    return layer >= p.findInteger("max_window_layers", "").value_or(0) ? window : 0;
}

Result<RopeSpec> readRope(
    const HyperParameters& parameters, int headDim, bool ggufPairs, const RopeMembers& members)
{
    if (parameters.isGguf())
        return ropeFromGguf(parameters.files(), parameters.prefix(), headDim, ggufPairs);
    return ropeFromConfig(parameters.config(), headDim, members);
}

Result<DecoderSpec> buildDense(
    const HyperParameters& parameters, WeightTable& weights, const DenseOptions& options)
{
    DecoderSpec spec;
    spec.architecture = options.architecture;
    AX_CHECK(requireActivation(parameters, "silu"));
    AX_TRY(const CommonSizes sizes, readCommonSizes(parameters, spec));
    AX_TRY(const RopeSpec rope, readRope(parameters, sizes.headDim, options.ggufPairs));
    spec.ropes.push_back(rope);
    AX_CHECK(loadEnds(parameters, weights, spec));
    for (int index = 0; index < sizes.layers; ++index) {
        DecoderLayer& layer = spec.layers[std::size_t(index)];
        layer.window = options.window ? options.window(parameters, index) : 0;
        AX_TRY(layer.attentionNorm,
            weights.vector("model.layers.{L}.input_layernorm.weight", "blk.{L}.attn_norm.weight",
                index, spec.hidden));
        AX_CHECK(loadAttention(weights, layer, index, spec.hidden, options.biases(parameters)));
        if (options.queryKeyNorm) {
            AX_TRY(layer.queryNorm,
                weights.vector("model.layers.{L}.self_attn.q_norm.weight",
                    "blk.{L}.attn_q_norm.weight", index, sizes.headDim));
            AX_TRY(layer.keyNorm,
                weights.vector("model.layers.{L}.self_attn.k_norm.weight",
                    "blk.{L}.attn_k_norm.weight", index, sizes.headDim));
        }
        AX_TRY(layer.mlpNorm,
            weights.vector("model.layers.{L}.post_attention_layernorm.weight",
                "blk.{L}.ffn_norm.weight", index, spec.hidden));
        if (options.mlp)
            AX_CHECK(options.mlp(parameters, weights, spec, index));
        else
            AX_CHECK(loadGatedMlp(weights, layer, index, spec.hidden, spec.intermediate,
                options.mlpBiases ? biasesOf(parameters, "mlp_bias") : Biases::None));
    }
    AX_CHECK(weights.finish());
    return spec;
}

} // namespace ax
