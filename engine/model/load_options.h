// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/option_field.h"

#include <cstdint>
#include <optional>
#include <string>

namespace ax {

/// Fast: the shipped kernels on the weights as they are. Exact: float32 on dequantised weights.
enum class Precision { Fast, Exact };
/// How cached keys and values are stored.
enum class KvType { F16, F32, Q8_0 };
const char* name(KvType type); ///< "f16", "f32", "q8_0"

/// How a model is opened.
struct LoadOptions {
    Precision precision = Precision::Fast;
    std::string device = "auto"; ///< auto, cpu, cuda, cuda:n
    int threads = 0; ///< 0: all usable processors
    int context = 0; ///< positions one sequence can have; 0: min(trained, 8192)
    int contexts = 1; ///< the cache holds so many whole contexts, shared by all sequences
    std::optional<KvType> kvType {}; ///< default: F32 for Exact, F16 for Fast
};

/// Every option of how a model is opened. One line adds one.
std::span<const OptionField<LoadOptions>> loadFields();

} // namespace ax
