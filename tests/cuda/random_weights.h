// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/half.h"
#include "engine/kernels/cuda/kernels.h"
#include "engine/kernels/cuda/portable.h"
#include "engine/kernels/cuda/weight_layout.h"
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/iq_grids.h"

#include <random>
#include <vector>

namespace ax::cuda {

struct Kind {
    BlockKind kind;
    WeightType type;
    std::vector<int> halves; ///< offsets of float16 scales in the block
};
inline const std::vector<Kind> kKinds = { { BlockKind::F32, WeightType::F32, {} },
    { BlockKind::F16, WeightType::F16, {} }, { BlockKind::BF16, WeightType::BF16, {} },
    { BlockKind::Q4_0, WeightType::Q4_0, { 0 } }, { BlockKind::Q4_1, WeightType::Q4_1, { 0, 2 } },
    { BlockKind::Q5_0, WeightType::Q5_0, { 0 } }, { BlockKind::Q5_1, WeightType::Q5_1, { 0, 2 } },
    { BlockKind::Q8_0, WeightType::Q8_0, { 0 } }, { BlockKind::Q2_K, WeightType::Q2_K, { 80, 82 } },
    { BlockKind::Q3_K, WeightType::Q3_K, { 108 } }, { BlockKind::Q4_K, WeightType::Q4_K, { 0, 2 } },
    { BlockKind::Q5_K, WeightType::Q5_K, { 0, 2 } }, { BlockKind::Q6_K, WeightType::Q6_K, { 208 } },
    { BlockKind::Q8_K, WeightType::Q8_K, {} }, { BlockKind::IQ4_NL, WeightType::IQ4_NL, { 0 } },
    { BlockKind::IQ4_XS, WeightType::IQ4_XS, { 0 } },
    { BlockKind::IQ2_XXS, WeightType::IQ2_XXS, { 0 } },
    { BlockKind::IQ2_XS, WeightType::IQ2_XS, { 0 } },
    { BlockKind::IQ2_S, WeightType::IQ2_S, { 0 } },
    { BlockKind::IQ3_XXS, WeightType::IQ3_XXS, { 0 } },
    { BlockKind::IQ3_S, WeightType::IQ3_S, { 0 } }, { BlockKind::IQ1_S, WeightType::IQ1_S, { 0 } },
    { BlockKind::IQ1_M, WeightType::IQ1_M, {} }, { BlockKind::MXFP4, WeightType::MXFP4, {} } };

inline const std::uint16_t* kGrids[6] = { blocks::kIq2XxsGrid, blocks::kIq2XsGrid,
    blocks::kIq2SGrid, blocks::kIq3XxsGrid, blocks::kIq3SGrid, blocks::kIq1Grid };

/// Random weights [rows, columns] as in a file, and in planes.
struct Weights {
    int rows, columns;
    std::vector<float> values;
    std::vector<std::uint8_t> data, side;
    DeviceMatrix place() const { return { data.data(), side.data(), 0, 0, rows, columns }; }
};

inline Weights randomWeights(const Kind& kind, int rows, int columns, unsigned seed)
{
    std::mt19937 random(seed);
    const BlockLayout& layout = layoutOf(kind.kind);
    const bool numbers = kind.kind <= BlockKind::BF16;
    const std::size_t blocks = blocksOfRow(kind.kind, columns);
    Weights w { rows, columns, std::vector<float>(std::size_t(rows) * std::size_t(columns)),
        std::vector<std::uint8_t>(std::size_t(rows) * blocks * std::size_t(layout.dataBytes)),
        std::vector<std::uint8_t>(std::size_t(rows) * blocks * std::size_t(layout.sideBytes) + 1) };
    std::vector<std::byte> block(std::size_t(layout.blockBytes));
    std::normal_distribution<float> normal;
    std::size_t at = 0;
    for (int r = 0; r < rows; ++r)
        for (std::size_t b = 0; b < blocks; ++b, ++at) {
            for (std::byte& byte : block)
                byte = std::byte(random() & 255);
            const auto put = [&](std::size_t offset, auto value) {
                std::memcpy(block.data() + offset, &value, sizeof value);
            };
            for (const int offset : kind.halves)
                put(std::size_t(offset), ax::floatToHalf(normal(random)));
            if (kind.kind == BlockKind::Q8_K)
                put(0, normal(random));
            if (kind.kind == BlockKind::IQ1_M) // the half's top nibble: a moderate exponent
                put(54, std::uint16_t((random() & 0xfff) | 0x3000));
            if (kind.kind == BlockKind::MXFP4)
                block[0] = std::byte(120 + random() % 12);
            int count = layout.elements;
            if (numbers) {
                const int size = layout.blockBytes / layout.elements;
                count = std::min(count, columns - int(b) * layout.elements);
                for (int k = 0; k < layout.elements; ++k) {
                    const float value = k < count ? normal(random) : 0.0f;
                    if (kind.kind == BlockKind::F32)
                        put(std::size_t(k * size), value);
                    else
                        put(std::size_t(k * size),
                            kind.kind == BlockKind::F16 ? ax::floatToHalf(value)
                                                        : cuda::floatToBfloat(value));
                }
            }
            splitBlock(kind.kind, block.data(),
                reinterpret_cast<std::byte*>(w.data.data()) + at * std::size_t(layout.dataBytes),
                reinterpret_cast<std::byte*>(w.side.data()) + at * std::size_t(layout.sideBytes));
            dequantize(kind.type, block.data(), count,
                w.values.data() + std::size_t(r) * std::size_t(columns)
                    + b * std::size_t(layout.elements));
        }
    return w;
}

} // namespace ax::cuda
