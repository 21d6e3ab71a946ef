// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/block_decoders.h"
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/parse_text.h"

#include <algorithm>
#include <cstring>
#include <mutex>

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

/// nullptr when the model does not say that it is quantised.
Result<std::shared_ptr<const TileScales>> scalesOf(
    const ModelFiles& files, const TensorView& tensor)
{
    const TensorView* scales = files.find(tensor.name + "_scale_inv");
    const bool tiled = scales != nullptr;
    if (!tiled)
        scales = files.find(tensor.name + "_scale");
    if (!scales) {
        if (!quantizationConfig(files.config()))
            return std::shared_ptr<const TileScales>();
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
    auto result = std::make_shared<TileScales>();
    result->values = plain(*scales);
    result->tileRows = block.rows;
    result->tileColumns = block.columns;
    result->across = blocksOf(tensor.columns(), block.columns);
    return std::shared_ptr<const TileScales>(std::move(result));
}

} // namespace

Status attachScales(const ModelFiles& files, TensorView& view)
{
    if (view.type != WeightType::F8_E4M3)
        return {};
    AX_TRY(view.scales, scalesOf(files, view));
    return {};
}

void dequantizeRow(
    const TensorView& view, std::int64_t row, float* destination, std::vector<std::byte>& scratch)
{
    const std::int64_t columns = view.columns();
    dequantize(view.type, view.row(row, scratch), columns, destination);
    if (!view.scales)
        return;
    const TileScales& tiles = *view.scales;
    const float* scale = tiles.values.data()
        + (view.scaleRow + row * view.scaleStep) / tiles.tileRows * tiles.across;
    for (std::int64_t column = 0; column < columns; ++column)
        destination[column] *= scale[column / tiles.tileColumns];
}

Result<std::vector<float>> dequantizeTensor(const ModelFiles& files, const TensorView& tensor)
{
    TensorView view = tensor;
    AX_CHECK(attachScales(files, view));
    std::vector<float> values(std::size_t(view.elements()));
    std::vector<std::byte> scratch;
    // Matrices of a stack have their own tiles; a stack whose height is no multiple of the tile
    // would need padding between them.
    const std::int64_t height = view.shape.size() < 2 ? 1 : view.shape.end()[-2];
    if (view.scales && view.shape.size() > 2 && height % view.scales->tileRows != 0)
        return fail(ErrorCode::Unsupported,
            "[dequantize] " + printable(view.name) + ": a stack of matrices that end inside a tile",
            files.path().string());
    for (std::int64_t row = 0; row < view.rows(); ++row)
        dequantizeRow(view, row, values.data() + row * view.columns(), scratch);
    return values;
}

TensorView transposed(const TensorView& view)
{
    TensorView result = view;
    result.shape = { view.columns(), view.rows() };
    result.data = {};
    result.rowStride = 0;
    result.scales = nullptr;
    const std::size_t size = std::size_t(info(view.type).blockBytes);
    if (info(view.type).blockSize == 1 && view.type != WeightType::F8_E4M3 && !view.makeRow) {
        result.makeRow = [view, size](std::int64_t row, std::byte* out) {
            std::vector<std::byte> unused;
            for (std::int64_t k = 0; k < view.rows(); ++k)
                std::memcpy(out + std::size_t(k) * size,
                    view.row(k, unused) + std::size_t(row) * size, size);
        };
        return result;
    }
    struct Lazy {
        std::once_flag once;
        std::vector<float> values; ///< [columns, rows]
    };
    result.type = WeightType::F32;
    result.makeRow = [view, lazy = std::make_shared<Lazy>()](std::int64_t row, std::byte* out) {
        const std::int64_t rows = view.rows(), columns = view.columns();
        std::call_once(lazy->once, [&] {
            lazy->values.resize(std::size_t(rows * columns));
            std::vector<float> line(std::size_t(columns), 0.0f);
            std::vector<std::byte> scratch;
            for (std::int64_t r = 0; r < rows; ++r) {
                dequantizeRow(view, r, line.data(), scratch);
                for (std::int64_t c = 0; c < columns; ++c)
                    lazy->values[std::size_t(c * rows + r)] = line[std::size_t(c)];
            }
        });
        std::memcpy(out, lazy->values.data() + row * rows, std::size_t(rows) * sizeof(float));
    };
    return result;
}

Result<TensorView> mxfp4Rows(const TensorView& values, const TensorView& scales)
{
    const auto bad = [&](const std::string& what) {
        return fail(ErrorCode::ShapeMismatch,
            "[load_tensor] " + printable(values.name) + ": " + what,
            values.file ? values.file->path().string() : std::string(), "download the model again");
    };
    if (values.type != WeightType::U8 || scales.type != WeightType::U8)
        return bad("expected bytes (U8) for MXFP4 blocks and scales");
    std::vector<std::int64_t> expected = scales.shape;
    expected.push_back(16);
    if (scales.shape.empty() || values.shape != expected)
        return bad("expected " + shapeText(expected) + ", found " + shapeText(values.shape));
    TensorView result = values;
    result.type = WeightType::MXFP4;
    result.shape = scales.shape;
    result.shape.back() *= 32;
    result.data = {};
    result.makeRow = [values, scales](std::int64_t row, std::byte* out) {
        const std::int64_t blocksPerRow = scales.columns();
        for (std::int64_t block = 0; block < blocksPerRow; ++block, out += 17) {
            const std::size_t at = std::size_t(row * blocksPerRow + block);
            const std::byte* codes = values.data.data() + at * 16;
            out[0] = scales.data[at];
            // ggml keeps element j in the low and j + 16 in the high bits of byte j.
            for (std::size_t j = 0; j < 16; ++j) {
                const auto code = [&](std::size_t element) {
                    const unsigned byte = unsigned(codes[element / 2]);
                    return element % 2 ? byte >> 4 : byte & 15u;
                };
                out[1 + j] = std::byte(code(j) | code(j + 16) << 4);
            }
        }
    };
    return result;
}

} // namespace ax
