// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/registry.h"

/// Entry points of the architecture files.
namespace ax {

Result<DecoderSpec> buildLlama(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildMistral(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildQwen2(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildQwen3(const HyperParameters&, WeightTable&);

} // namespace ax
