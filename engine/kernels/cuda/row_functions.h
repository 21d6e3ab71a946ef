// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/kernels.h"
#include "engine/kernels/cuda/portable.h"

/// Arithmetic of single elements, pairs and cache cells, for kernels and for tests on the host.
namespace ax::cuda {

AX_FN float sigmoid(float x) { return 1.0f / (1.0f + expf(-x)); }
AX_FN float softplus(float x) { return x > 20.0f ? x : log1pf(expf(x)); }

/// 1 / sqrt(mean square + epsilon)
AX_FN float normScale(float squares, int count, float epsilon)
{
    return 1.0f / sqrtf(squares / float(count) + epsilon);
}

/// f(gate, up) of ax::Activation, by its number.
AX_FN float activate(int kind, float gate, float up)
{
    switch (kind) {
    case 0: // Silu
        return gate * sigmoid(gate) * up;
    case 1: // GeluTanh
        return 0.5f * gate
            * (1.0f + tanhf(0.7978845608028654f * (gate + 0.044715f * gate * gate * gate))) * up;
    case 2: // Sigmoid
        return sigmoid(gate) * up;
    default: { // ClampedSwiglu
        const float g = gate < 7.0f ? gate : 7.0f;
        const float u = up < -7.0f ? -7.0f : up > 7.0f ? 7.0f : up;
        return (u + 1.0f) * g * sigmoid(1.702f * g);
    }
    }
}

/// (a, b) turned by the angle with cosine c and sine s.
AX_FN void turnPair(float& a, float& b, float c, float s)
{
    const float turned = a * c - b * s;
    b = b * c + a * s;
    a = turned;
}

AX_FN std::uint8_t* cacheRow(
    const CacheView& c, std::size_t offset, int kvHead, int position, int dim)
{
    const std::size_t row
        = std::size_t(kvHead) * kSlabPositions + std::size_t(position % kSlabPositions);
    return c.slabs[position / kSlabPositions] + offset
        + row * std::size_t(dim) * std::size_t(c.half ? 2 : 4);
}
AX_FN std::uint8_t* keyAddress(const CacheView& c, int kvHead, int position)
{
    return cacheRow(c, c.keyOffset, kvHead, position, c.keyDim);
}
AX_FN std::uint8_t* valueAddress(const CacheView& c, int kvHead, int position)
{
    return cacheRow(c, c.valueOffset, kvHead, position, c.valueDim);
}
/// The same cache for the sequence of a row.
AX_FN CacheView cacheOf(const CacheView& c, const DeviceRow& row)
{
    CacheView own = c;
    own.slabs += row.pages;
    return own;
}
/// Position of a slot that `row` may look at.
AX_FN int positionOf(const DeviceRow& row, const int* lists, int slot)
{
    return row.positions < 0 ? slot : lists[row.positions + slot];
}
AX_FN float loadCached(int half, const std::uint8_t* row, int index)
{
    return half ? halfToFloat(reinterpret_cast<const std::uint16_t*>(row)[index])
                : reinterpret_cast<const float*>(row)[index];
}
AX_FN void storeCached(const CacheView& c, std::uint8_t* row, int index, float value)
{
    if (c.half)
        reinterpret_cast<std::uint16_t*>(row)[index] = floatToHalf(value);
    else
        reinterpret_cast<float*>(row)[index] = value;
}

} // namespace ax::cuda
