// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "laws_expected.h"

#include <string>
#include <utility>
#include <vector>

namespace ax {

/// Holds one record against the complete rows. `recent` collects the mean row of each recorded
/// step, which the sink policy looks back on; `layersOfModel` is the model's depth.
void checkStep(const StepRecord& step, const Expected& expected, const CaptureOptions& o,
    std::vector<std::vector<double>>& recent, int layersOfModel, Judge& judge);

/// Options that together touch every mode, aggregation, selection and control.
std::vector<std::pair<std::string, CaptureOptions>> captureVariants();

} // namespace ax
