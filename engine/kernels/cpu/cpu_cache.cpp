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
constexpr int kPage = AttendUnit::kPage;

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
KvFormat formatOf(KvType type)
{
    return type == KvType::F32 ? KvFormat::F32 : type == KvType::F16 ? KvFormat::F16 : KvFormat::Q8;
}

std::size_t alignedBytes(std::size_t bytes) { return (bytes + 63) / 64 * 64; }

/// Up to kChunk numbers to int8 codes; the scale is exact in binary16.
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

CpuBackend::StoredKey CpuBackend::storedKey(const CacheLayer& layer, KvFormat format)
{
    const int large = layer.largeKeyCount();
    const auto whole = [](int dim) { return (dim + kChunk - 1) / kChunk * kChunk; };
    StoredKey key { layer.keyDim, { -1, -1 } };
    if (large > 0 && format == KvFormat::F16) {
        key.terms = { layer.keyDim, -1 };
        key.dim += large;
    } else if (large > 0 && format == KvFormat::Q8) {
        key.terms = { whole(layer.keyDim), whole(layer.keyDim) + whole(large) };
        key.dim = key.terms[1] + large;
    }
    return key;
}

std::uint64_t CpuBackend::cacheBytes(
    std::span<const CacheLayer> layers, const CacheSize& size) const
{
    const KvFormat format = formatOf(size.type);
    const int positions = size.pages * kPage;
    std::uint64_t bytes = 0;
    for (const CacheLayer& layer : layers) {
        if (layer.stateHeads > 0) {
            bytes += 4 * std::uint64_t(size.states)
                * std::uint64_t(layer.stateFloats() + layer.tailFloats());
            continue;
        }
        for (const int dim : { storedKey(layer, format).dim, layer.valueDim })
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

Status CpuBackend::createCache(std::span<const CacheLayer> layers, const CacheSize& size)
{
    m_kvFormat = formatOf(size.type);
    m_capacity = size.pages * kPage;
    AX_TRY(m_cacheArena,
        Arena::create(cacheBytes(
            layers, { .pages = size.pages, .states = 0, .longest = 0, .type = size.type })));
    m_cache.clear();
    m_states.assign(std::size_t(size.states), std::vector<LinearState>(layers.size()));
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
            m_cache.push_back(memory);
            continue;
        }
        const std::size_t heads = std::size_t(layer.kvHeads);
        const auto scales = [&](int dim) {
            return reinterpret_cast<std::uint16_t*>(
                taken(2 * heads * scaleCount(dim, m_capacity, m_kvFormat)));
        };
        memory.key = storedKey(layer, m_kvFormat);
        memory.keys = taken(heads * dataBytes(memory.key.dim, m_capacity, m_kvFormat));
        memory.keyScales = scales(memory.key.dim);
        memory.values = taken(heads * dataBytes(layer.valueDim, m_capacity, m_kvFormat));
        memory.valueScales = scales(layer.valueDim);
        m_cache.push_back(memory);
    }
    return {};
}

AttendUnit CpuBackend::cacheOf(int layer, int kvHead) const
{
    const CacheMemory& cache = m_cache[std::size_t(layer)];
    const std::size_t head = std::size_t(kvHead);
    AttendUnit unit;
    unit.format = m_kvFormat;
    unit.keyDim = cache.key.dim;
    unit.valueDim = cache.shape.valueDim;
    unit.keys = cache.keys + head * dataBytes(unit.keyDim, m_capacity, m_kvFormat);
    unit.values = cache.values + head * dataBytes(unit.valueDim, m_capacity, m_kvFormat);
    unit.keyScales = cache.keyScales + head * scaleCount(unit.keyDim, m_capacity, m_kvFormat);
    unit.valueScales = cache.valueScales + head * scaleCount(unit.valueDim, m_capacity, m_kvFormat);
    return unit;
}

void CpuBackend::writeKey(int layer, int head, std::size_t place, const float* key)
{
    const AttendUnit unit = cacheOf(layer, head);
    const CacheMemory& cache = m_cache[std::size_t(layer)];
    const int dim = cache.shape.keyDim, large = cache.shape.largeKeyCount();
    const int* largeKeys = cache.shape.largeKeys.data() + head * large;
    const std::size_t base = place / kBlock * std::size_t(unit.keyDim) * kBlock + place % kBlock;
    const auto scatter = [&]<class T>(const T* from, int first, int count) {
        T* to = static_cast<T*>(const_cast<void*>(unit.keys)) + base;
        for (int d = 0; d < count; ++d)
            to[std::size_t(first + d) * kBlock] = from[d];
    };
    switch (m_kvFormat) {
    case KvFormat::F32:
        return scatter(key, 0, dim);
    case KvFormat::F16:
        for (int d = 0; d < dim; d += 256) {
            std::uint16_t half[256];
            const int count = std::min(256, dim - d);
            m_kernels.floatToHalf(key + d, count, half);
            scatter(half, d, count);
        }
        for (int k = 0; k < large; ++k) {
            const float whole = key[largeKeys[k]];
            const std::uint16_t rest = floatToHalf(whole - halfToFloat(floatToHalf(whole)));
            scatter(&rest, cache.key.terms[0] + k, 1);
        }
        return;
    case KvFormat::Q8:
        std::uint16_t* scales = const_cast<std::uint16_t*>(unit.keyScales)
            + place / kBlock * chunksOf(unit.keyDim) * kBlock + place % kBlock;
        float numbers[kChunk];
        std::int8_t codes[kChunk];
        const auto put = [&](int first, int count) {
            const std::uint16_t scale = quantizeChunk(numbers, count, codes);
            scales[first / kChunk * kBlock] = scale;
            scatter(codes, first, count);
            return halfToFloat(scale);
        };
        for (int d = 0; d < dim; d += kChunk) {
            const int count = std::min(kChunk, dim - d);
            std::copy_n(key + d, count, numbers);
            for (int k = 0; k < large; ++k)
                if (largeKeys[k] >= d && largeKeys[k] < d + count)
                    numbers[largeKeys[k] - d] = 0;
            put(d, count);
        }
        for (int from = 0; from < large; from += kChunk) {
            const int count = std::min(kChunk, large - from);
            for (int k = 0; k < count; ++k)
                numbers[k] = key[largeKeys[from + k]];
            const float scale = put(cache.key.terms[0] + from, count);
            for (int k = 0; k < count; ++k)
                numbers[k] -= scale * float(codes[k]);
            put(cache.key.terms[1] + from, count);
        }
    }
}

void CpuBackend::writeValue(int layer, int head, std::size_t place, const float* value)
{
    const AttendUnit unit = cacheOf(layer, head);
    const std::size_t dim = std::size_t(unit.valueDim), base = place * dim;
    void* values = const_cast<void*>(unit.values);
    switch (m_kvFormat) {
    case KvFormat::F32:
        std::memcpy(static_cast<float*>(values) + base, value, dim * sizeof(float));
        return;
    case KvFormat::F16:
        m_kernels.floatToHalf(value, int(dim), static_cast<std::uint16_t*>(values) + base);
        return;
    case KvFormat::Q8:
        std::uint16_t* scales
            = const_cast<std::uint16_t*>(unit.valueScales) + place * chunksOf(unit.valueDim);
        for (std::size_t d = 0; d < dim; d += kChunk)
            *scales++ = quantizeChunk(value + d, int(std::min<std::size_t>(kChunk, dim - d)),
                static_cast<std::int8_t*>(values) + base + d);
    }
}

std::size_t CpuBackend::placeOf(const CacheSequence& sequence, int slot)
{
    return std::size_t(sequence.pages[std::size_t(slot / kPage)]) * kPage
        + std::size_t(slot % kPage);
}

void CpuBackend::appendCache(int layer, Act key, Act value)
{
    const CacheLayer& shape = m_cache[std::size_t(layer)].shape;
    overRows(key.rows, key.cols * 4, [&](int begin, int end) {
        for (int r = begin; r < end; ++r) {
            const std::size_t place
                = placeOf(m_table.sequenceOf(r), m_table.rows[std::size_t(r)].slot);
            for (int head = 0; head < shape.kvHeads; ++head) {
                writeKey(layer, head, place,
                    key.data + std::size_t(r) * std::size_t(key.cols) + head * shape.keyDim);
                writeValue(layer, head, place,
                    value.data + std::size_t(r) * std::size_t(value.cols) + head * shape.valueDim);
            }
        }
    });
}

void CpuBackend::copySlots(
    const CacheSequence& from, std::span<const int> slots, const CacheSequence& to, int firstSlot)
{
    const std::size_t element = m_kvFormat == KvFormat::F32 ? 4
        : m_kvFormat == KvFormat::F16                       ? 2
                                                            : 1;
    const bool scaled = m_kvFormat == KvFormat::Q8;
    const auto inBlock = [](std::size_t place, std::size_t rows) {
        return place / kBlock * rows * kBlock + place % kBlock;
    };
    m_pool.parallelFor(int(m_cache.size()), 1, [&](int begin, int end, int) {
        for (int layer = begin; layer < end; ++layer) {
            for (int head = 0; head < m_cache[std::size_t(layer)].shape.kvHeads; ++head) {
                const AttendUnit unit = cacheOf(layer, head);
                auto* keys = static_cast<std::byte*>(const_cast<void*>(unit.keys));
                auto* values = static_cast<std::byte*>(const_cast<void*>(unit.values));
                auto* keyScales = const_cast<std::uint16_t*>(unit.keyScales);
                auto* valueScales = const_cast<std::uint16_t*>(unit.valueScales);
                const std::size_t keyDim = std::size_t(unit.keyDim);
                const std::size_t keyChunks = chunksOf(unit.keyDim);
                const std::size_t valueBytes = std::size_t(unit.valueDim) * element;
                const std::size_t valueChunks = chunksOf(unit.valueDim);
                for (std::size_t k = 0; k < slots.size(); ++k) {
                    const std::size_t source = placeOf(from, slots[k]);
                    const std::size_t target = placeOf(to, firstSlot + int(k));
                    const std::size_t a = inBlock(source, keyDim), b = inBlock(target, keyDim);
                    for (std::size_t d = 0; d < keyDim; ++d)
                        std::memcpy(keys + (b + d * kBlock) * element,
                            keys + (a + d * kBlock) * element, element);
                    std::memcpy(
                        values + target * valueBytes, values + source * valueBytes, valueBytes);
                    if (!scaled)
                        continue;
                    const std::size_t c = inBlock(source, keyChunks),
                                      e = inBlock(target, keyChunks);
                    for (std::size_t chunk = 0; chunk < keyChunks; ++chunk)
                        keyScales[e + chunk * kBlock] = keyScales[c + chunk * kBlock];
                    std::copy_n(valueScales + source * valueChunks, valueChunks,
                        valueScales + target * valueChunks);
                }
            }
        }
    });
}

void CpuBackend::readSlot(
    int layer, const CacheSequence& sequence, int slot, float* key, float* value)
{
    const CacheMemory& cache = m_cache[std::size_t(layer)];
    const int dim = cache.shape.keyDim, valueDim = cache.shape.valueDim;
    const int large = cache.shape.largeKeyCount();
    const std::size_t place = placeOf(sequence, slot);
    for (int head = 0; head < cache.shape.kvHeads; ++head) {
        const AttendUnit unit = cacheOf(layer, head);
        const std::size_t base
            = place / kBlock * std::size_t(unit.keyDim) * kBlock + place % kBlock;
        const auto keyAt = [&](int d) {
            const std::size_t at = base + std::size_t(d) * kBlock;
            if (m_kvFormat == KvFormat::F32)
                return static_cast<const float*>(unit.keys)[at];
            if (m_kvFormat == KvFormat::F16)
                return halfToFloat(static_cast<const std::uint16_t*>(unit.keys)[at]);
            const std::size_t scale = place / kBlock * chunksOf(unit.keyDim) * kBlock
                + place % kBlock + std::size_t(d / kChunk) * kBlock;
            return halfToFloat(unit.keyScales[scale])
                * float(static_cast<const std::int8_t*>(unit.keys)[at]);
        };
        for (int d = 0; d < dim; ++d)
            key[head * dim + d] = keyAt(d);
        for (const int term : cache.key.terms)
            for (int k = 0; term >= 0 && k < large; ++k)
                key[head * dim + cache.shape.largeKeys[std::size_t(head * large + k)]]
                    += keyAt(term + k);
        const std::size_t first = place * std::size_t(valueDim);
        for (int d = 0; d < valueDim; ++d) {
            const std::size_t at = first + std::size_t(d);
            float& out = value[head * valueDim + d];
            if (m_kvFormat == KvFormat::F32)
                out = static_cast<const float*>(unit.values)[at];
            else if (m_kvFormat == KvFormat::F16)
                out = halfToFloat(static_cast<const std::uint16_t*>(unit.values)[at]);
            else
                out = halfToFloat(unit.valueScales[place * chunksOf(unit.valueDim)
                          + std::size_t(d / kChunk)])
                    * float(static_cast<const std::int8_t*>(unit.values)[at]);
        }
    }
}

void CpuBackend::copyState(int from, int to)
{
    m_states[std::size_t(to)] = m_states[std::size_t(from)];
}

} // namespace ax::cpu
