// SPDX-License-Identifier: Apache-2.0
// Mixtral (Jiang et al. 2024): Mistral whose MLPs are eight experts, two of them for each token.
#include "engine/model/architectures.h"
#include "engine/model/shared_blocks.h"

namespace ax {

namespace {

Status loadMixture(const HyperParameters& p, WeightTable& w, DecoderSpec& spec, int index)
{
    MixtureOfExperts moe;
    AX_TRY(moe.routing, readRouting(p));
    moe.routing.normalise = true;
    // Published folders name the module block_sparse_moe; transformers 5 saves mlp like the others.
    ExpertNames names;
    if (!w.find(names.router, "", index))
        names = { "model.layers.{L}.block_sparse_moe.gate.weight",
            "model.layers.{L}.block_sparse_moe.experts.{E}.w1.weight",
            "model.layers.{L}.block_sparse_moe.experts.{E}.w3.weight",
            "model.layers.{L}.block_sparse_moe.experts.{E}.w2.weight" };
    AX_CHECK(loadExperts(w, moe, index, spec.hidden, spec.intermediate, names));
    spec.layers[std::size_t(index)].moe = std::move(moe);
    return {};
}

} // namespace

Result<DecoderSpec> buildMixtral(const HyperParameters& parameters, WeightTable& weights)
{
    return buildDense(parameters, weights,
        { .architecture = "mixtral",
            .ggufPairs = true,
            .biases = noBiases,
            .window = [](const HyperParameters& p,
                          int) { return int(p.findInteger("sliding_window", "").value_or(0)); },
            .mlp = loadMixture });
}

} // namespace ax
