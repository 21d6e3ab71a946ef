// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/model/backend.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace ax {

/// How rotary frequencies are scaled (names as in Hugging Face `rope_type`).
struct RopeSpec {
    enum class Kind { Default, Linear, Dynamic, Llama3, Yarn, Longrope } kind = Kind::Default;
    double base = 10000;
    int dims = 0;
    bool pairs = false;
    double factor = 1;
    double originalContext = 0; ///< original_max_position_embeddings
    double maxContext = 0; ///< max_position_embeddings
    double lowFrequencyFactor = 1, highFrequencyFactor = 4; ///< llama3
    double betaFast = 32, betaSlow = 1, mscale = 0, mscaleAllDim = 0; ///< YaRN
    bool truncate = true; ///< YaRN: round the correction range
    double attentionFactor = 0; ///< 0: derived
    std::vector<float> shortFactors, longFactors; ///< longrope, or divisors of a GGUF file
    std::vector<float> divisors; ///< GGUF rope_freqs.weight: inverse frequency is divided by it

    /// True when the frequencies depend on the length of the sequence.
    bool dependsOnLength() const { return kind == Kind::Dynamic || kind == Kind::Longrope; }
    /// Frequencies for a sequence of `length` positions (Peng et al. 2023 for YaRN; Ding et al.
    /// 2024 for longrope; the formulas are those of transformers' modeling_rope_utils).
    RopeFrequencies frequencies(int length) const;
};

/// Where the parameters of one kind of layer stand in a config.
struct RopeMembers {
    std::string layerType {}; ///< key inside rope_parameters; empty: one object for all layers
    const char* theta = "rope_theta"; ///< base where rope_parameters has none
    bool scaled = true; ///< rope_scaling is for these layers
};
/// Reads `rope_scaling`, which wins, or `rope_parameters` (transformers 5), with the rules of
/// transformers' modeling_rope_utils. `config`: with the defaults of its class.
/// Errors: Unsupported and Format naming the member that is not understood or out of range.
Result<RopeSpec> ropeFromConfig(
    const nlohmann::json& config, int headDim, const RopeMembers& members = {});

/// Reads A.rope.* and the rope tensors of a GGUF file.
Result<RopeSpec> ropeFromGguf(
    const ModelFiles& files, const std::string& architecture, int headDim, bool pairs);

} // namespace ax
