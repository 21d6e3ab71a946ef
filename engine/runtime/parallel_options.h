// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/option_field.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace ax {

/// Whether tokens that share a position see each other (spec/capture.md section 8).
enum class ParallelMode : std::uint8_t { Isolated, Visible };
inline constexpr std::array<std::string_view, 2> kParallelModes { "isolated", "visible" };

/// Every token at least so probable is written, all of a step at one position.
struct ParallelOptions {
    double threshold = 0; ///< 0: one token a step, as always
    int maxSet = 8; ///< tokens of a step at most
    ParallelMode mode = ParallelMode::Isolated;
    bool on() const { return threshold > 0; }
    /// Errors: InvalidArgument naming the field.
    Status validate() const;
};

/// `--parallel-threshold`, `--parallel-mode`, `--parallel-max-set`, as captureFields().
std::span<const OptionField<ParallelOptions>> parallelFields();

} // namespace ax
