// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/registry.h"

/// Entry points of the architecture files.
namespace ax {

Result<DecoderSpec> buildDeepseekV2(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildDeepseekV3(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildGemma(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildGemma2(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildGemma3(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildGptOss(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildGranite(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildLlama(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildMistral(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildMixtral(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildOlmo2(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildPhi3(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildQwen2(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildQwen2Moe(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildQwen3(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildQwen3Moe(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildQwen3Next(const HyperParameters&, WeightTable&);
Result<DecoderSpec> buildSmollm3(const HyperParameters&, WeightTable&);

} // namespace ax
