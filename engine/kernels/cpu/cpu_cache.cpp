// SPDX-License-Identifier: Apache-2.0
// The key-value cache of the cpu back end.
#include "engine/core/half.h"
#include "engine/kernels/cpu/cpu_backend.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ax::cpu {

namespace {

constexpr int kBlock = AttendUnit::kBlock, kChunk = AttendUnit::kChunk;

std::size_t chunksOf(int dim) { return std::size_t((dim + kChunk - 1) / kChunk); }

/// Bytes of one kv head's keys or values, and of their scales.
std::size_t dataBytes(int dim, int capacity, KvFormat format)
{
    const std::size_t element = format == KvFormat::F32 ? 4 : format == KvFormat::F16 ? 2 : 1;
    return std::size_t(dim) * std::size_t(capacity) * element;
}
std::size_t scaleCount(int dim, int capacity, KvFormat format)
{
    return format == KvFormat::Q8 ? chunksOf(dim) * std::size_t(capacity) : 0;
}
int rounded(int capacity) { return (capacity + kBlock - 1) / kBlock * kBlock; }

KvFormat formatOf(KvType type)
{
    return type == KvType::F32 ? KvFormat::F32 : type == KvType::F16 ? KvFormat::F16 : KvFormat::Q8;
}

std::size_t alignedBytes(std::size_t bytes) { return (bytes + 63) / 64 * 64; }

/// Up to kChunk numbers to int8 codes; the scale is exact in binary16, so that writing what was
/// read gives the same codes.
std::uint16_t quantizeChunk(const float* x, int count, std::int8_t* codes)
{
    float largest = 0;
    for (int k = 0; k < count; ++k)
        largest = std::max(largest, std::abs(x[k]));
    const std::uint16_t bits = floatToHalf(std::min(largest / 127, 65504.0f));
    const float scale = halfToFloat(bits), inverse = scale > 0 ? 1 / scale : 0;
    for (int k = 0; k < count; ++k)
        codes[k] = std::int8_t(std::clamp(std::nearbyint(x[k] * inverse), -127.0f, 127.0f));
    return bits;
}

} // namespace

std::uint64_t CpuBackend::cacheBytes(
    std::span<const CacheLayer> layers, int capacity, KvType type) const
{
    const KvFormat format = formatOf(type);
    const int positions = rounded(capacity);
    std::uint64_t bytes = 0;
    for (const CacheLayer& layer : layers) {
        if (layer.stateHeads > 0) {
            bytes += 4 * std::uint64_t(layer.stateFloats() + layer.tailFloats());
            continue;
        }
        for (const int dim : { layer.keyDim, layer.valueDim })
            bytes += alignedBytes(std::size_t(layer.kvHeads) * dataBytes(dim, positions, format))
                + alignedBytes(2 * std::size_t(layer.kvHeads) * scaleCount(dim, positions, format));
    }
    return bytes;
}

std::uint64_t CpuBackend::workspaceBytes(const WorkspaceShape& shape) const
{
    const std::uint64_t inputs = std::uint64_t(shape.rows) * std::uint64_t(shape.inputColumns);
    const std::uint64_t quantized = asTiles(shape.rows, shape.inputColumns)
        ? 2 * inputs
        : 2 * inputs + inputs / 32 * (sizeof(BlockInfo) + sizeof(HalfInfo));
    const std::uint64_t queries = 4 * std::uint64_t(shape.rows) * std::uint64_t(shape.queryColumns);
    // Scores of one row of all heads, as weights and as logits.
    const std::uint64_t scores = 8 * std::uint64_t(shape.heads) * std::uint64_t(shape.context);
    return quantized + queries + scores;
}

Status CpuBackend::createCache(std::span<const CacheLayer> layers, int capacity, KvType type)
{
    m_kvFormat = formatOf(type);
    m_capacity = rounded(capacity);
    AX_TRY(m_cacheArena, Arena::create(cacheBytes(layers, capacity, type)));
    m_cache.clear();
    // The whole cache is taken now: what a model needs is known once it is loaded, and memory that
    // runs out does so here and not in the middle of an answer.
    constexpr std::size_t kPiece = 1 << 20;
    const std::size_t total = m_cacheArena.size();
    m_pool.parallelFor(int((total + kPiece - 1) / kPiece), 4, [&](int begin, int end, int) {
        const std::size_t from = std::size_t(begin) * kPiece;
        std::memset(
            m_cacheArena.data() + from, 0, std::min(total, std::size_t(end) * kPiece) - from);
    });
    std::byte* at = m_cacheArena.data();
    const auto taken = [&](std::size_t bytes) {
        std::byte* begin = at;
        at += alignedBytes(bytes);
        return begin;
    };
    for (const CacheLayer& layer : layers) {
        CacheMemory memory;
        memory.shape = layer;
        if (layer.stateHeads > 0) {
            memory.tail.resize(layer.tailFloats());
            memory.state.resize(layer.stateFloats());
            m_cache.push_back(std::move(memory));
            continue;
        }
        const std::size_t heads = std::size_t(layer.kvHeads);
        const auto scales = [&](int dim) {
            return reinterpret_cast<std::uint16_t*>(
                taken(2 * heads * scaleCount(dim, m_capacity, m_kvFormat)));
        };
        memory.keys = taken(heads * dataBytes(layer.keyDim, m_capacity, m_kvFormat));
        memory.keyScales = scales(layer.keyDim);
        memory.values = taken(heads * dataBytes(layer.valueDim, m_capacity, m_kvFormat));
        memory.valueScales = scales(layer.valueDim);
        m_cache.push_back(std::move(memory));
    }
    return {};
}

AttendUnit CpuBackend::cacheOf(int layer, int kvHead) const
{
    const CacheMemory& cache = m_cache[std::size_t(layer)];
    const std::size_t head = std::size_t(kvHead);
    AttendUnit unit;
    unit.format = m_kvFormat;
    unit.keyDim = cache.shape.keyDim;
    unit.valueDim = cache.shape.valueDim;
    unit.keys = cache.keys + head * dataBytes(unit.keyDim, m_capacity, m_kvFormat);
    unit.values = cache.values + head * dataBytes(unit.valueDim, m_capacity, m_kvFormat);
    unit.keyScales = cache.keyScales + head * scaleCount(unit.keyDim, m_capacity, m_kvFormat);
    unit.valueScales = cache.valueScales + head * scaleCount(unit.valueDim, m_capacity, m_kvFormat);
    return unit;
}

void CpuBackend::writeKey(int layer, int head, int position, const float* key)
{
    const AttendUnit unit = cacheOf(layer, head);
    const std::size_t dim = std::size_t(unit.keyDim);
    const std::size_t base
        = std::size_t(position / kBlock) * dim * kBlock + std::size_t(position % kBlock);
    const auto scatter = [&]<class T>(const T* from, std::size_t first, std::size_t count) {
        T* to = static_cast<T*>(const_cast<void*>(unit.keys)) + base;
        for (std::size_t d = 0; d < count; ++d)
            to[(first + d) * kBlock] = from[d];
    };
    switch (m_kvFormat) {
    case KvFormat::F32:
        return scatter(key, 0, dim);
    case KvFormat::F16:
        for (std::size_t d = 0; d < dim; d += 256) {
            std::uint16_t half[256];
            const std::size_t count = std::min<std::size_t>(256, dim - d);
            m_kernels.floatToHalf(key + d, int(count), half);
            scatter(half, d, count);
        }
        return;
    case KvFormat::Q8:
        std::uint16_t* scales = const_cast<std::uint16_t*>(unit.keyScales)
            + std::size_t(position / kBlock) * chunksOf(unit.keyDim) * kBlock
            + std::size_t(position % kBlock);
        for (std::size_t d = 0; d < dim; d += kChunk, scales += kBlock) {
            std::int8_t codes[kChunk];
            const std::size_t count = std::min<std::size_t>(kChunk, dim - d);
            *scales = quantizeChunk(key + d, int(count), codes);
            scatter(codes, d, count);
        }
    }
}

void CpuBackend::readKey(int layer, int head, int position, float* key) const
{
    const AttendUnit unit = cacheOf(layer, head);
    const std::size_t dim = std::size_t(unit.keyDim);
    const std::size_t base
        = std::size_t(position / kBlock) * dim * kBlock + std::size_t(position % kBlock);
    const std::size_t scales = std::size_t(position / kBlock) * chunksOf(unit.keyDim) * kBlock
        + std::size_t(position % kBlock);
    for (std::size_t d = 0; d < dim; ++d) {
        const std::size_t at = base + d * kBlock;
        switch (m_kvFormat) {
        case KvFormat::F32:
            key[d] = static_cast<const float*>(unit.keys)[at];
            break;
        case KvFormat::F16:
            key[d] = halfToFloat(static_cast<const std::uint16_t*>(unit.keys)[at]);
            break;
        case KvFormat::Q8:
            key[d] = float(static_cast<const std::int8_t*>(unit.keys)[at])
                * halfToFloat(unit.keyScales[scales + d / kChunk * kBlock]);
        }
    }
}

void CpuBackend::writeValue(int layer, int head, int position, const float* value)
{
    const AttendUnit unit = cacheOf(layer, head);
    const std::size_t dim = std::size_t(unit.valueDim), base = std::size_t(position) * dim;
    void* values = const_cast<void*>(unit.values);
    switch (m_kvFormat) {
    case KvFormat::F32:
        std::memcpy(static_cast<float*>(values) + base, value, dim * sizeof(float));
        return;
    case KvFormat::F16:
        m_kernels.floatToHalf(value, int(dim), static_cast<std::uint16_t*>(values) + base);
        return;
    case KvFormat::Q8:
        std::uint16_t* scales = const_cast<std::uint16_t*>(unit.valueScales)
            + std::size_t(position) * chunksOf(unit.valueDim);
        for (std::size_t d = 0; d < dim; d += kChunk)
            *scales++ = quantizeChunk(value + d, int(std::min<std::size_t>(kChunk, dim - d)),
                static_cast<std::int8_t*>(values) + base + d);
    }
}

void CpuBackend::readValue(int layer, int head, int position, float* value) const
{
    const AttendUnit unit = cacheOf(layer, head);
    const std::size_t dim = std::size_t(unit.valueDim), base = std::size_t(position) * dim;
    const std::uint16_t* scales
        = unit.valueScales + std::size_t(position) * chunksOf(unit.valueDim);
    for (std::size_t d = 0; d < dim; ++d) {
        switch (m_kvFormat) {
        case KvFormat::F32:
            value[d] = static_cast<const float*>(unit.values)[base + d];
            break;
        case KvFormat::F16:
            value[d] = halfToFloat(static_cast<const std::uint16_t*>(unit.values)[base + d]);
            break;
        case KvFormat::Q8:
            value[d] = float(static_cast<const std::int8_t*>(unit.values)[base + d])
                * halfToFloat(scales[d / kChunk]);
        }
    }
}

void CpuBackend::appendCache(int layer, Act key, Act value, int firstPosition)
{
    const CacheLayer shape = m_cache[std::size_t(layer)].shape;
    overRows(key.rows, key.cols * 4, [&](int begin, int end) {
        for (int r = begin; r < end; ++r)
            for (int head = 0; head < shape.kvHeads; ++head) {
                writeKey(layer, head, firstPosition + r,
                    key.data + std::size_t(r) * std::size_t(key.cols) + head * shape.keyDim);
                writeValue(layer, head, firstPosition + r,
                    value.data + std::size_t(r) * std::size_t(value.cols) + head * shape.valueDim);
            }
    });
}

std::vector<float> CpuBackend::saveCache(int position)
{
    std::vector<float> saved;
    for (int layer = 0; layer < int(m_cache.size()); ++layer) {
        const CacheMemory& cache = m_cache[std::size_t(layer)];
        saved.insert(saved.end(), cache.tail.begin(), cache.tail.end());
        saved.insert(saved.end(), cache.state.begin(), cache.state.end());
        const std::size_t keyDim = std::size_t(cache.shape.keyDim);
        const std::size_t valueDim = std::size_t(cache.shape.valueDim);
        for (int head = 0; head < cache.shape.kvHeads; ++head) {
            saved.resize(saved.size() + keyDim + valueDim);
            float* at = saved.data() + saved.size() - keyDim - valueDim;
            readKey(layer, head, position, at);
            readValue(layer, head, position, at + keyDim);
        }
    }
    return saved;
}

void CpuBackend::restoreCache(int position, std::span<const float> saved)
{
    const float* at = saved.data();
    for (int layer = 0; layer < int(m_cache.size()); ++layer) {
        CacheMemory& cache = m_cache[std::size_t(layer)];
        std::copy_n(at, cache.tail.size(), cache.tail.begin());
        at += cache.tail.size();
        std::copy_n(at, cache.state.size(), cache.state.begin());
        at += cache.state.size();
        for (int head = 0; head < cache.shape.kvHeads; ++head) {
            writeKey(layer, head, position, at);
            at += cache.shape.keyDim;
            writeValue(layer, head, position, at);
            at += cache.shape.valueDim;
        }
    }
}

} // namespace ax::cpu
