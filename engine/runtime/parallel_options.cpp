// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/parallel_options.h"

#include <vector>

namespace ax {

std::span<const OptionField<ParallelOptions>> parallelFields()
{
    using P = ParallelOptions;
    using Type = OptionShape::Type;
    static const std::vector<OptionField<P>> fields {
        optionField<P, &P::threshold>({ "parallel_threshold", "--parallel-threshold", Type::Number,
            0, 1, {}, AX_TEXT("Engine", "off"), AX_TEXT("Engine", "Parallel positions from"),
            AX_TEXT("Engine",
                "Every token at least so probable is written, all of a step at one position.") }),
        optionField<P, &P::mode, &kParallelModes>({ "parallel_mode", "--parallel-mode",
            Type::Choice, 0, 0, kParallelModes, {}, AX_TEXT("Engine", "Tokens of one position"),
            AX_TEXT("Engine", "Whether tokens that share a position see each other.") }),
        optionField<P, &P::maxSet>({ "parallel_max_set", "--parallel-max-set", Type::Integer, 1, 64,
            {}, {}, AX_TEXT("Engine", "Tokens of one position at most"),
            AX_TEXT("Engine", "No more than so many tokens share a position.") }),
    };
    return fields;
}

Status ParallelOptions::validate() const
{
    for (const OptionField<ParallelOptions>& field : parallelFields())
        AX_CHECK(checkOption(field, field.get(*this), field.name));
    return {};
}

} // namespace ax
