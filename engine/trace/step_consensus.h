// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/step_view.h"

namespace ax {

/// How far the layers of a step agree, 0 to 1: its signal, else what its summary says. kAbsent
/// where its rows are of one layer: that agrees with nothing, whatever number the wire has for it.
inline float consensusOf(const StepView& step)
{
    const float signal = step.signals().consensus;
    if (present(signal))
        return signal;
    const auto summary = step.summary();
    if (!summary)
        return kAbsent;
    const int rows = step.rowCount();
    for (int at = 1; at < rows; ++at)
        if (step.row(at).layer != step.row(0).layer)
            return summary->consensus;
    return rows > 0 ? kAbsent : summary->consensus;
}

} // namespace ax
