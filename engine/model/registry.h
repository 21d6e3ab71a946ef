// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/decoder.h"
#include "engine/model/weight_table.h"

#include <span>
#include <string>

namespace ax {

/// Builds a model as data from its files: hyper-parameters, weights, checks.
using ArchitectureBuilder = Result<DecoderSpec> (*)(const HyperParameters&, WeightTable&);

struct ArchitectureEntry {
    const char* hfType; ///< config.json model_type
    const char* ggufName; ///< general.architecture; "" when GGUF uses another's
    ArchitectureBuilder build;
};

/// All architectures that can run. One line adds one (HACKING.md).
std::span<const ArchitectureEntry> architectures();

/// Name of the architecture in the file ("llama"), and its entry.
/// Errors: Unsupported "This program does not know the model type …"; Format and Unsupported naming
/// a member of config.json or a GGUF key that holds something else than it must (config_members.h).
Result<const ArchitectureEntry*> architectureOf(const ModelFiles& files);

} // namespace ax
