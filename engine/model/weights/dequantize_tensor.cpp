// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/block_decoders.h"
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/parse_text.h"

#include <algorithm>

namespace ax {

namespace {

struct BlockShape {
    std::int64_t rows = 128, columns = 128;
};

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (std::size_t d = 0; d < shape.size(); ++d)
        text += (d ? ", " : "") + std::to_string(shape[d]);
    return text + "]";
}

const nlohmann::json* quantizationConfig(const nlohmann::json& config)
{
    if (!config.is_object())
        return nullptr;
    if (const auto at = config.find("quantization_config"); at != config.end() && at->is_object())
        return &*at;
    const auto text = config.find("text_config");
    return text == config.end() ? nullptr : quantizationConfig(*text);
}

Result<BlockShape> blockShape(const ModelFiles& files)
{
    const nlohmann::json* config = quantizationConfig(files.config());
    if (!config || !config->contains("weight_block_size"))
        return BlockShape {};
    const nlohmann::json& size = (*config)["weight_block_size"];
    if (size.is_null())
        return BlockShape {};
    if (!size.is_array() || size.size() != 2 || !size[0].is_number_integer()
        || !size[1].is_number_integer() || size[0].get<std::int64_t>() < 1
        || size[1].get<std::int64_t>() < 1)
        return fail(ErrorCode::Format,
            "[dequantize] quantization_config.weight_block_size: expected two positive numbers",
            (files.path() / "config.json").string(), "download the file again");
    return BlockShape { size[0].get<std::int64_t>(), size[1].get<std::int64_t>() };
}

std::vector<float> plain(const TensorView& tensor)
{
    std::vector<float> values(std::size_t(tensor.elements()));
    dequantize(tensor.type, tensor.data.data(), tensor.elements(), values.data());
    return values;
}

std::int64_t blocksOf(std::int64_t size, std::int64_t block)
{
    return size / block + (size % block != 0);
}

/// Multiplies each [rows, columns] matrix of `values` with its tiles' scales.
void scaleTiles(std::vector<float>& values, const TensorView& tensor,
    const std::vector<float>& scales, BlockShape block)
{
    const std::int64_t columns = tensor.columns();
    const std::int64_t rows = tensor.shape.size() < 2 ? 1 : tensor.shape.end()[-2];
    const std::int64_t tileRows = blocksOf(rows, block.rows);
    const std::int64_t tileColumns = blocksOf(columns, block.columns);
    for (std::int64_t row = 0; row < tensor.rows(); ++row) {
        const std::int64_t tileRow = row / rows * tileRows + row % rows / block.rows;
        const float* scale = scales.data() + tileRow * tileColumns;
        float* out = values.data() + row * columns;
        for (std::int64_t tile = 0; tile < tileColumns; ++tile) {
            const std::int64_t first = tile * block.columns;
            const std::int64_t last = std::min(columns, first + block.columns);
            for (std::int64_t column = first; column < last; ++column)
                out[column] *= scale[tile];
        }
    }
}

Result<std::vector<float>> scaled(const ModelFiles& files, const TensorView& tensor)
{
    const TensorView* scales = files.find(tensor.name + "_scale_inv");
    const bool tiled = scales != nullptr;
    if (!tiled)
        scales = files.find(tensor.name + "_scale");
    if (!scales) {
        if (!quantizationConfig(files.config()))
            return plain(tensor);
        return fail(ErrorCode::Format,
            "[dequantize] " + printable(tensor.name) + "_scale_inv: the scales are missing",
            files.path().string(), "download the model again");
    }
    if (scales->type != WeightType::F32 && scales->type != WeightType::BF16
        && scales->type != WeightType::F16)
        return fail(ErrorCode::Unsupported,
            "[dequantize] " + printable(scales->name) + ": scales of type "
                + info(scales->type).name,
            files.path().string());
    BlockShape block { 1, std::max<std::int64_t>(1, tensor.columns()) }; // one scale a row
    if (tiled) {
        AX_TRY(block, blockShape(files));
    } else if (scales->elements() == 1) {
        block.rows = tensor.shape.size() < 2 ? 1 : tensor.shape.end()[-2];
    }
    std::vector<std::int64_t> expected = tensor.shape;
    if (expected.size() >= 2)
        expected.end()[-2] = blocksOf(expected.end()[-2], block.rows);
    if (!expected.empty())
        expected.back() = blocksOf(expected.back(), block.columns);
    std::int64_t count = 1;
    for (const std::int64_t size : expected)
        count *= size;
    if (scales->elements() != count || (tiled && scales->shape != expected))
        return fail(ErrorCode::ShapeMismatch,
            "[dequantize] " + printable(scales->name) + ": expected " + shapeText(expected)
                + ", found " + shapeText(scales->shape),
            files.path().string(), "download the model again");
    std::vector<float> values = plain(tensor);
    scaleTiles(values, tensor, plain(*scales), block);
    return values;
}

} // namespace

Result<std::vector<float>> dequantizeTensor(const ModelFiles& files, const TensorView& tensor)
{
    if (tensor.type == WeightType::F8_E4M3)
        return scaled(files, tensor);
    return plain(tensor);
}

Result<std::vector<float>> dequantizeMxfp4(const TensorView& values, const TensorView& scales)
{
    const auto bad = [&](const std::string& what) {
        return fail(ErrorCode::ShapeMismatch,
            "[dequantize] " + printable(values.name) + ": " + what,
            values.file ? values.file->path().string() : std::string(), "download the model again");
    };
    if (values.type != WeightType::U8 || scales.type != WeightType::U8)
        return bad("expected bytes (U8) for MXFP4 blocks and scales");
    std::vector<std::int64_t> expected = scales.shape;
    expected.push_back(16);
    if (values.shape != expected)
        return bad("expected " + shapeText(expected) + ", found " + shapeText(values.shape));
    std::vector<float> out(std::size_t(values.elements()) * 2);
    const std::uint8_t* codes = blocks::bytesOf(values.data.data());
    for (std::size_t n = 0; n < scales.data.size(); ++n) {
        const float scale = blocks::halfPowerOfTwo(std::uint8_t(scales.data[n]));
        for (std::size_t j = 0; j < 16; ++j) {
            const std::uint8_t code = codes[16 * n + j];
            out[32 * n + 2 * j] = float(blocks::kFp4Values[code & 15]) * scale;
            out[32 * n + 2 * j + 1] = float(blocks::kFp4Values[code >> 4]) * scale;
        }
    }
    return out;
}

} // namespace ax
