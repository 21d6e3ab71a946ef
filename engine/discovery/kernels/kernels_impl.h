// SPDX-License-Identifier: Apache-2.0
// Body of one instruction set's table; included once by each kernels_<isa>.cpp, which is compiled
// with its own flags and always with -ffp-contract=off.
#include "engine/core/half.h"
#include "engine/discovery/kernels/kernels.h"

#include <algorithm>
#include <bit>
#include <cstring>
#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace ax::discovery {
namespace {

#include "engine/core/simd/vec.h"

#include "engine/discovery/kernels/lanes_impl.h"

#include "engine/discovery/kernels/layout_impl.h"

/// The tree is balanced: its depth, and with it a stack of nodes to visit, is below this.
constexpr int kStack = 64;

struct Visit {
    std::int32_t node;
    float bound;
};

/// A box distance is added up in another order than a point's: this factor keeps it a lower bound.
AX_INLINE float slackOf(const KdView& t) { return 1.0f - 2e-7f * float(t.dims + 8); }

AX_INLINE float boxDistance(const KdView& t, std::int32_t node, const float* query)
{
    const float* low = t.boxes + std::size_t(node) * 2 * std::size_t(t.stride);
    const float* high = low + t.stride;
    fv sum = splat(0);
    for (int at = 0; at < t.stride; at += kLanes) {
        const fv x = load(query + at);
        const fv out = maximum(maximum(load(low + at) - x, x - load(high + at)), splat(0));
        sum += out * out;
    }
    return addAcross(sum);
}

AX_INLINE float boxToBox(const KdView& t, std::int32_t a, std::int32_t b)
{
    const std::size_t stride = std::size_t(t.stride);
    const float* la = t.boxes + std::size_t(a) * 2 * stride;
    const float* lb = t.boxes + std::size_t(b) * 2 * stride;
    fv sum = splat(0);
    for (std::size_t at = 0; at < stride; at += kLanes) {
        const fv out = maximum(
            maximum(load(lb + at) - load(la + stride + at), load(la + at) - load(lb + stride + at)),
            splat(0));
        sum += out * out;
    }
    return addAcross(sum);
}

/// Lanes of block `at` of a leaf with `size` points.
AX_INLINE unsigned lanesOf(std::uint32_t at, std::uint32_t size)
{
    const std::uint32_t left = size - at;
    return left >= 16 ? 0xffffu : (1u << left) - 1;
}

/// The k best so far, ascending by distance, then id.
struct Best {
    const std::uint32_t* ids;
    float* distance;
    std::uint32_t* position;
    int k;
    AX_INLINE float worst() const { return distance[k - 1]; }
    void add(float d, std::uint32_t p)
    {
        int at = k - 1;
        if (d == distance[at] && position[at] != kNone && ids[p] > ids[position[at]])
            return;
        while (at > 0
            && (distance[at - 1] > d
                || (distance[at - 1] == d && position[at - 1] != kNone
                    && ids[position[at - 1]] > ids[p]))) {
            distance[at] = distance[at - 1];
            position[at] = position[at - 1];
            --at;
        }
        distance[at] = d;
        position[at] = p;
    }
};

constexpr int kEarly = 8; // dims after which most blocks are already too far

void scanNearest(
    const KdView& t, const KdNode& leaf, const float* query, std::uint32_t self, Best& best)
{
    const std::uint32_t size = leaf.end - leaf.begin;
    const float* block = t.blocks + std::size_t(leaf.block) * std::size_t(t.dims) * 16;
    const int early = std::min(t.dims, kEarly);
    for (std::uint32_t at = 0; at < size; at += 16, block += std::size_t(t.dims) * 16) {
        fv sums[kParts] = {};
        addDistances(block, 0, early, query, sums);
        if (early < t.dims) {
            if (!notAbove(sums, best.worst()))
                continue;
            addDistances(block, early, t.dims, query, sums);
        }
        unsigned bits = notAbove(sums, best.worst()) & lanesOf(at, size);
        if (!bits)
            continue;
        float distances[16];
        for (int part = 0; part < kParts; ++part)
            store(distances + part * kLanes, sums[part]);
        for (; bits; bits &= bits - 1) {
            const int lane = std::countr_zero(bits);
            const std::uint32_t p = leaf.begin + at + std::uint32_t(lane);
            if (p != self && distances[lane] <= best.worst())
                best.add(distances[lane], p);
        }
    }
}

std::uint64_t nearest(const KdView& t, const float* query, std::uint32_t self, int k,
    float* distances, std::uint32_t* positions)
{
    std::fill_n(distances, k, kFarthest);
    std::fill_n(positions, k, kNone);
    Best best { t.ids, distances, positions, k };
    std::uint64_t looked = 0;
    const std::int32_t home = self == kNone ? -1 : t.leafOf[self];
    if (home >= 0) {
        scanNearest(t, t.nodes[home], query, self, best);
        looked += t.nodes[home].end - t.nodes[home].begin;
    }
    const float slack = slackOf(t);
    Visit stack[kStack];
    int top = 0;
    stack[top++] = { 0, 0 };
    while (top > 0) {
        const Visit visit = stack[--top];
        if (visit.bound > best.worst())
            continue;
        std::int32_t node = visit.node;
        while (!t.nodes[node].leaf()) {
            Visit near { node + 1, boxDistance(t, node + 1, query) * slack };
            Visit far { t.nodes[node].right, boxDistance(t, t.nodes[node].right, query) * slack };
            if (near.bound > far.bound)
                std::swap(near, far);
            if (far.bound <= best.worst())
                stack[top++] = far;
            node = near.bound <= best.worst() ? near.node : -1;
            if (node < 0)
                break;
        }
        if (node >= 0 && node != home) {
            scanNearest(t, t.nodes[node], query, self, best);
            looked += t.nodes[node].end - t.nodes[node].begin;
        }
    }
    return looked;
}

/// The best edge of one point so far: weight, then id of the other end.
struct Outside {
    float weight;
    std::uint32_t position;
};

void scanOutside(const KdView& t, const OutsideView& v, const KdNode& leaf, const float* query,
    float core, std::uint32_t component, Outside& best)
{
    const std::uint32_t size = leaf.end - leaf.begin;
    const float* block = t.blocks + std::size_t(leaf.block) * std::size_t(t.dims) * 16;
    const int early = std::min(t.dims, kEarly);
    for (std::uint32_t at = 0; at < size; at += 16, block += std::size_t(t.dims) * 16) {
        fv sums[kParts] = {};
        addDistances(block, 0, early, query, sums);
        if (early < t.dims) {
            if (!notAbove(sums, best.weight))
                continue;
            addDistances(block, early, t.dims, query, sums);
        }
        const std::uint32_t first = leaf.begin + at;
        unsigned other = 0;
        for (int part = 0; part < kParts; ++part) {
            sums[part]
                = maximum(maximum(sums[part], load(v.core + first + part * kLanes)), splat(core));
            other |= otherThan(v.component + first + part * kLanes, component) << (part * kLanes);
        }
        unsigned bits = notAbove(sums, best.weight) & other & lanesOf(at, size);
        if (!bits)
            continue;
        float weights[16];
        for (int part = 0; part < kParts; ++part)
            store(weights + part * kLanes, sums[part]);
        for (; bits; bits &= bits - 1) {
            const int lane = std::countr_zero(bits);
            const std::uint32_t p = first + std::uint32_t(lane);
            if (weights[lane] < best.weight
                || (weights[lane] == best.weight
                    && (best.position == kNone || t.ids[p] < t.ids[best.position])))
                best = { weights[lane], p };
        }
    }
}

float outside(
    const KdView& t, const OutsideView& v, std::uint32_t self, float limit, std::uint32_t& position)
{
    const float* query = t.points + std::size_t(self) * std::size_t(t.stride);
    const std::uint32_t component = v.component[self];
    const float core = v.core[self], slack = slackOf(t);
    Outside best { limit, kNone };
    Visit stack[kStack];
    int top = 0;
    stack[top++] = { 0, 0 };
    while (top > 0) {
        const Visit visit = stack[--top];
        if (visit.bound > best.weight || v.nodeComponent[visit.node] == component)
            continue;
        const KdNode& node = t.nodes[visit.node];
        if (node.leaf()) {
            scanOutside(t, v, node, query, core, component, best);
            continue;
        }
        const auto child = [&](std::int32_t at) {
            return Visit { at, std::max(boxDistance(t, at, query) * slack, v.nodeCore[at]) };
        };
        Visit near = child(visit.node + 1), far = child(node.right);
        if (near.bound > far.bound)
            std::swap(near, far);
        if (far.bound <= best.weight)
            stack[top++] = far;
        if (near.bound <= best.weight)
            stack[top++] = near;
    }
    position = best.position;
    return best.weight;
}

AX_INLINE float weightOf(const std::atomic<std::uint32_t>& bits)
{
    return std::bit_cast<float>(bits.load(std::memory_order_relaxed));
}

AX_INLINE void lower(std::atomic<std::uint32_t>& bits, float weight)
{
    // Bits of floats that are not negative have the order of the floats.
    const std::uint32_t wanted = std::bit_cast<std::uint32_t>(weight);
    std::uint32_t now = bits.load(std::memory_order_relaxed);
    while (wanted < now && !bits.compare_exchange_weak(now, wanted, std::memory_order_relaxed)) { }
}

void leafOutside(const KdView& t, const OutsideView& v, std::int32_t home,
    std::atomic<std::uint32_t>& best, const char* known, const float* bound, float* weight,
    std::uint32_t* position)
{
    const KdNode& leaf = t.nodes[home];
    const std::uint32_t component = v.nodeComponent[home];
    const float slack = slackOf(t), least = v.nodeCore[home];
    Visit stack[kStack];
    int top = 0;
    stack[top++] = { 0, 0 };
    while (top > 0) {
        const Visit visit = stack[--top];
        if (visit.bound > weightOf(best) || v.nodeComponent[visit.node] == component)
            continue;
        const KdNode& node = t.nodes[visit.node];
        if (!node.leaf()) {
            const auto child = [&](std::int32_t at) {
                return Visit { at,
                    std::max({ boxToBox(t, home, at) * slack, v.nodeCore[at], least }) };
            };
            Visit near = child(visit.node + 1), far = child(node.right);
            if (near.bound > far.bound)
                std::swap(near, far);
            const float limit = weightOf(best);
            if (far.bound <= limit)
                stack[top++] = far;
            if (near.bound <= limit)
                stack[top++] = near;
            continue;
        }
        for (std::uint32_t p = leaf.begin; p < leaf.end; ++p) {
            const float limit = weightOf(best);
            if (known[p] || v.core[p] > limit || bound[p] > limit)
                continue;
            const float* query = t.points + std::size_t(p) * std::size_t(t.stride);
            Outside found { std::min(limit, weight[p]), position[p] };
            if (found.weight < weight[p])
                found.position = kNone;
            if (boxDistance(t, visit.node, query) * slack > found.weight)
                continue;
            const Outside before = found;
            scanOutside(t, v, node, query, v.core[p], component, found);
            if (found.position != before.position || found.weight < before.weight) {
                weight[p] = found.weight;
                position[p] = found.position;
                lower(best, found.weight);
            }
        }
    }
}

std::uint32_t nearestCentre(
    const float* blocks, std::uint32_t count, int dims, const float* query, float& distance)
{
    const int early = std::min(dims, kEarly);
    std::uint32_t found = 0;
    distance = kFarthest;
    for (std::uint32_t at = 0; at < count; at += 16, blocks += std::size_t(dims) * 16) {
        fv sums[kParts] = {};
        addDistances(blocks, 0, early, query, sums);
        if (early < dims) {
            if (!notAbove(sums, distance))
                continue;
            addDistances(blocks, early, dims, query, sums);
        }
        unsigned bits = notAbove(sums, distance) & lanesOf(at, count);
        if (!bits)
            continue;
        float distances[16];
        for (int part = 0; part < kParts; ++part)
            store(distances + part * kLanes, sums[part]);
        for (; bits; bits &= bits - 1) {
            const int lane = std::countr_zero(bits);
            if (distances[lane] < distance) {
                distance = distances[lane];
                found = at + std::uint32_t(lane);
            }
        }
    }
    return found;
}

constexpr Kernels tableOf(const char* name)
{
    return { name, nearest, outside, leafOutside, layoutBlock, nearestCentre };
}

} // namespace
} // namespace ax::discovery
