// SPDX-License-Identifier: Apache-2.0
#include "engine/model/gemma_blocks.h"

#include "engine/model/shared_blocks.h"

#include <cmath>

namespace ax {

namespace {

/// Which layers have a window: a list, a pattern under its several names, or the default.
std::vector<bool> windowLayers(const HyperParameters& p, const GemmaOptions& options, int layers)
{
    std::vector<bool> result(std::size_t(layers), false);
    if (p.isGguf()) {
        const std::string key = p.prefix() + ".attention.sliding_window_pattern";
        const auto list = p.gguf().integers(key);
        if (list && list->size() == std::size_t(layers)) {
            for (int i = 0; i < layers; ++i)
                result[std::size_t(i)] = (*list)[std::size_t(i)] != 0;
            return result;
        }
    } else if (const auto types = p.config().find("layer_types");
               types != p.config().end() && types->is_array()) {
        for (int i = 0; i < layers; ++i)
            result[std::size_t(i)] = (*types)[std::size_t(i)] == "sliding_attention";
        return result;
    }
    auto pattern = p.findInteger("sliding_window_pattern", "attention.sliding_window_pattern");
    if (!pattern)
        pattern = p.findInteger("_sliding_window_pattern", "");
    const auto step = pattern.value_or(options.windowPattern);
    for (int i = 0; step > 0 && i < layers; ++i)
        result[std::size_t(i)] = (i + 1) % step != 0;
    return result;
}

/// The rotary embedding of window layers: its own base, no scaling.
Result<RopeSpec> localRope(const HyperParameters& p, const RopeSpec& global, int headDim)
{
    if (!p.isGguf())
        return ropeFromConfig(
            p.config(), headDim, { "sliding_attention", "rope_local_base_freq", false });
    RopeSpec local;
    local.dims = global.dims;
    local.maxContext = global.maxContext;
    local.base = p.findReal("", "rope.freq_base_swa").value_or(10000);
    return local;
}

} // namespace

Result<DecoderSpec> buildGemmaLike(
    const HyperParameters& p, WeightTable& w, const GemmaOptions& options)
{
    DecoderSpec spec;
    spec.architecture = options.architecture;
    // Old configs of Gemma 1 say "gelu" and mean the tanh form, which the reference runs.
    if (const auto act = p.findString("hidden_activation"); act && *act != "gelu_pytorch_tanh")
        return fail(ErrorCode::Unsupported,
            "[read_config] hidden_activation: expected \"gelu_pytorch_tanh\", found \"" + *act
                + "\"",
            p.files().path().string() + "/config.json");
    AX_CHECK(p.require("use_bidirectional_attention", {}));
    AX_TRY(const CommonSizes sizes, readCommonSizes(p, spec));
    AX_TRY(const RopeSpec global,
        readRope(p, sizes.headDim, false, { options.localRope ? "full_attention" : "" }));
    spec.ropes.push_back(global);
    if (options.localRope) {
        AX_TRY(const RopeSpec local, localRope(p, global, sizes.headDim));
        spec.ropes.push_back(local);
    }
    // Hugging Face stores w, GGUF 1 + w.
    const float offset = p.isGguf() ? 0 : 1;
    AX_CHECK(loadEnds(p, w, spec, offset));
    spec.embeddingScale = std::sqrt(float(spec.hidden));
    const auto cap = [&](const char* key, float fallback) {
        return float(p.findReal(key, key).value_or(p.isGguf() ? fallback : 0));
    };
    const float attentionCap = cap("attn_logit_softcapping", options.attentionCap);
    spec.finalSoftcap = cap("final_logit_softcapping", options.finalCap);
    double scalar = double(sizes.headDim);
    if (p.isGguf() && sizes.layers == options.largestLayers)
        scalar = double(spec.hidden) / sizes.heads;
    else if (const auto given = p.findReal("query_pre_attn_scalar", ""))
        scalar = *given;
    const int window = int(p.findInteger("sliding_window", "attention.sliding_window")
                               .value_or(p.isGguf() ? options.ggufWindow : 0));
    std::vector<bool> windowed = windowLayers(p, options, sizes.layers);
    if (p.isGguf() && window == 0) // then the file has no local layers at all
        windowed.assign(windowed.size(), false);
    for (int index = 0; index < sizes.layers; ++index) {
        DecoderLayer& layer = spec.layers[std::size_t(index)];
        layer.activation = Activation::GeluTanh;
        layer.attentionScale = float(1 / std::sqrt(scalar));
        layer.softcap = attentionCap;
        layer.window = windowed[std::size_t(index)] ? window : 0;
        layer.ropeSlot = options.localRope && windowed[std::size_t(index)] ? 1 : 0;
        const auto norm = [&](const char* hf, const char* gguf, int size) {
            return w.vector(hf, gguf, index, size, offset);
        };
        AX_TRY(layer.attentionNorm,
            norm("model.layers.{L}.input_layernorm.weight", "blk.{L}.attn_norm.weight",
                spec.hidden));
        AX_CHECK(loadAttention(w, layer, index, spec.hidden, attentionBiases(p)));
        if (options.queryKeyNorm) {
            AX_TRY(layer.queryNorm,
                norm("model.layers.{L}.self_attn.q_norm.weight", "blk.{L}.attn_q_norm.weight",
                    sizes.headDim));
            AX_TRY(layer.keyNorm,
                norm("model.layers.{L}.self_attn.k_norm.weight", "blk.{L}.attn_k_norm.weight",
                    sizes.headDim));
        }
        if (options.aroundNorms) {
            AX_TRY(layer.postAttentionNorm,
                norm("model.layers.{L}.post_attention_layernorm.weight",
                    "blk.{L}.post_attention_norm.weight", spec.hidden));
            AX_TRY(layer.mlpNorm,
                norm("model.layers.{L}.pre_feedforward_layernorm.weight", "blk.{L}.ffn_norm.weight",
                    spec.hidden));
            AX_TRY(layer.postMlpNorm,
                norm("model.layers.{L}.post_feedforward_layernorm.weight",
                    "blk.{L}.post_ffw_norm.weight", spec.hidden));
        } else {
            AX_TRY(layer.mlpNorm,
                norm("model.layers.{L}.post_attention_layernorm.weight", "blk.{L}.ffn_norm.weight",
                    spec.hidden));
        }
        AX_CHECK(loadGatedMlp(w, layer, index, spec.hidden, spec.intermediate));
    }
    AX_CHECK(w.finish());
    return spec;
}

} // namespace ax
