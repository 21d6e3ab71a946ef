// SPDX-License-Identifier: Apache-2.0
#include "engine/model/head_sizes.h"

#include "engine/model/decoder.h"
#include "engine/model/weight_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ax {

namespace {

/// scale * length of a bias from which on a relative error of 1/254 of the other side (int8) can
/// move a logit by about as much as it may; a norm's weights multiply both sides.
constexpr double kCloseBias = 1, kCloseNorms = 4;
/// Sizes from which on a binary16 (11 bits) is too coarse for a dimension of a key, and the share
/// of dimensions that may be kept in two terms.
constexpr double kLargeKey = 4;
constexpr int kLargestShare = 4;

/// What each dimension of every head is about as large as, token aside [heads * headDim]; empty:
/// nothing known. A norm follows the bias and takes its place.
Result<std::vector<float>> sizesOf(
    const WeightTable& weights, VectorRef bias, VectorRef norm, int heads, int headDim)
{
    AX_TRY(std::vector<float> sizes, weights.numbers(norm ? norm : bias));
    if (int(sizes.size()) == headDim && heads > 1) {
        sizes.resize(std::size_t(heads) * std::size_t(headDim));
        for (std::size_t k = std::size_t(headDim); k < sizes.size(); ++k)
            sizes[k] = sizes[k - std::size_t(headDim)];
    }
    if (sizes.size() != std::size_t(heads) * std::size_t(headDim))
        return std::vector<float>(); // of another shape: nothing is said about heads
    for (float& size : sizes)
        size = std::abs(size);
    return sizes;
}

double lengthOf(const float* x, int count)
{
    double sum = 0;
    for (int d = 0; d < count; ++d)
        sum += double(x[d]) * double(x[d]);
    return std::sqrt(sum);
}

/// True when errors of queries or keys would show in the links.
bool needsCloser(const DecoderLayer& layer, const std::vector<float>& queries,
    const std::vector<float>& keys, double scale)
{
    const int dim = layer.headDim, group = layer.heads / layer.kvHeads;
    if (layer.queryNorm) {
        for (int head = 0; head < layer.heads && !queries.empty() && !keys.empty(); ++head) {
            std::vector<float> product(
                queries.begin() + head * dim, queries.begin() + (head + 1) * dim);
            for (int d = 0; d < dim; ++d)
                product[std::size_t(d)] *= keys[std::size_t(head / group * dim + d)];
            if (scale * lengthOf(product.data(), dim) >= kCloseNorms)
                return true;
        }
        return false;
    }
    for (const std::vector<float>* biases : { &queries, &keys })
        for (std::size_t at = 0; at + std::size_t(dim) <= biases->size(); at += std::size_t(dim))
            if (scale * lengthOf(biases->data() + at, dim) >= kCloseBias)
                return true;
    return false;
}

/// The dimension that turns with `d`; itself when none does.
int partnerOf(const RopeSpec* rope, int d)
{
    if (!rope || d >= rope->dims)
        return d;
    if (rope->pairs)
        return d ^ 1;
    const int half = rope->dims / 2;
    return d < half ? d + half : d - half;
}

/// Dimensions of every kv head to be kept in two terms, as many in each head.
std::vector<int> largeKeysOf(
    const DecoderLayer& layer, const RopeSpec* rope, const std::vector<float>& keys)
{
    if (keys.empty())
        return {};
    const int dim = layer.headDim;
    std::size_t most = 0;
    std::vector<std::vector<int>> orders;
    for (int head = 0; head < layer.kvHeads; ++head) {
        const float* size = keys.data() + head * dim;
        // A pair turns: each of its dimensions becomes as large as both together.
        const auto turned = [&](int d) {
            const int partner = partnerOf(rope, d);
            return partner == d ? double(size[d])
                                : std::hypot(double(size[d]), double(size[partner]));
        };
        std::vector<int> order(std::size_t(dim), 0);
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(
            order.begin(), order.end(), [&](int a, int b) { return turned(a) > turned(b); });
        most = std::max(most, std::size_t(std::count_if(order.begin(), order.end(), [&](int d) {
            return turned(d) >= kLargeKey;
        })));
        orders.push_back(std::move(order));
    }
    most = std::min(most, std::size_t(dim / kLargestShare));
    std::vector<int> result;
    for (const std::vector<int>& order : orders)
        result.insert(result.end(), order.begin(), order.begin() + std::ptrdiff_t(most));
    return result;
}

} // namespace

Status measureHeads(DecoderSpec& spec, const WeightTable& weights)
{
    for (DecoderLayer& layer : spec.layers) {
        if (!layer.hasAttention() || layer.mla)
            continue;
        const double scale = layer.attentionScale > 0 ? double(layer.attentionScale)
                                                      : 1 / std::sqrt(double(layer.headDim));
        AX_TRY(const std::vector<float> queries,
            sizesOf(weights, layer.queryBias, layer.queryNorm, layer.heads, layer.headDim));
        AX_TRY(const std::vector<float> keys,
            sizesOf(weights, layer.keyBias, layer.keyNorm, layer.kvHeads, layer.headDim));
        layer.closeHeads = needsCloser(layer, queries, keys, scale);
        const RopeSpec* rope
            = layer.ropeSlot < 0 ? nullptr : &spec.ropes[std::size_t(layer.ropeSlot)];
        layer.largeKeys = largeKeysOf(layer, rope, keys);
    }
    return {};
}

} // namespace ax
