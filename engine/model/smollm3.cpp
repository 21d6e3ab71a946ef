// SPDX-License-Identifier: Apache-2.0
// SmolLM 3 (Hugging Face 2025): Llama in which every fourth layer has no rotary embedding.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

Result<DecoderSpec> buildSmollm3(const HyperParameters& p, WeightTable& weights)
{
    AX_TRY(DecoderSpec spec,
        buildDense(
            p, weights, { .architecture = "smollm3", .ggufPairs = true, .mlpBiases = true }));
    const int interval = int(p.findInteger("no_rope_layer_interval", "").value_or(4));
    const auto list
        = p.isGguf() ? nlohmann::json::const_iterator() : p.config().find("no_rope_layers");
    const bool listed
        = !p.isGguf() && list != p.config().end() && list->is_array() && !list->empty();
    if (listed && list->size() != spec.layers.size())
        return fail(ErrorCode::ShapeMismatch,
            "[read_config] no_rope_layers: expected " + std::to_string(spec.layers.size())
                + " numbers, found " + std::to_string(list->size()),
            p.files().path().string() + "/config.json");
    for (std::size_t index = 0; index < spec.layers.size(); ++index) {
        // The list is 1 where RoPE is used.
        const bool turns = listed ? (*list)[index] == 1
                                  : interval < 1 || (index + 1) % std::size_t(interval) != 0;
        DecoderLayer& layer = spec.layers[index];
        if (!turns)
            layer.ropeSlot = -1;
        if (!p.isGguf() && p.config().contains("layer_types"))
            layer.window = qwenWindow(p, int(index));
        else if (!turns && p.findBoolean("use_sliding_window").value_or(false))
            layer.window = int(p.findInteger("sliding_window", "").value_or(0));
    }
    return spec;
}

} // namespace ax
