// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_files.h"

#include <span>
#include <vector>

namespace ax {

/// `count` elements (a multiple of the block size) at `source` to float32, with the order of
/// operations of the format's own document, so results are bit for bit ggml's. Any alignment.
/// Types without a decoder (I8 … U8, F8_E4M3 needs its scales) are handled as plain numbers.
void dequantize(WeightType type, const std::byte* source, std::int64_t count, float* destination);

/// float32 to `type`, rows of `count` elements, for tests and caches. Supported: F32, F16, BF16,
/// Q8_0, Q4_0, Q4_1, Q5_0, Q5_1. Errors: Unsupported.
Status quantize(WeightType type, std::span<const float> source, std::byte* destination);

/// A whole tensor to float32; F8_E4M3 multiplied with its block scales
/// (`<name>_scale_inv`, found in `files`; `<name>_scale` of one or one a row likewise). Tile size:
/// quantization_config.weight_block_size, else 128 × 128; tiles at the edges are partial.
/// Errors: Format (no scales in a model that says it is quantised), ShapeMismatch, Unsupported.
Result<std::vector<float>> dequantizeTensor(const ModelFiles& files, const TensorView& tensor);

/// One row of a matrix to float32 [columns], FP8 scales applied. `scratch` is reused between calls.
void dequantizeRow(
    const TensorView& view, std::int64_t row, float* destination, std::vector<std::byte>& scratch);
/// Finds and checks the scales of an F8_E4M3 tensor and puts them into `view.scales`; other types
/// are left alone. Errors as dequantizeTensor.
Status attachScales(const ModelFiles& files, TensorView& view);

/// [in, out] to [out, in] without copying the tensor: F32, F16 and BF16 keep their type, others
/// become F32, made as a whole when the first row is asked for.
TensorView transposed(const TensorView& view);
/// Hugging Face MXFP4 (gpt-oss): `values` U8 [..., n, 16] and `scales` U8 [..., n] as a tensor
/// [..., 32 n] of type MXFP4 in ggml's order. Byte b of a stored block holds elements 2b (low bits)
/// and 2b + 1. Errors: ShapeMismatch.
Result<TensorView> mxfp4Rows(const TensorView& values, const TensorView& scales);

} // namespace ax
