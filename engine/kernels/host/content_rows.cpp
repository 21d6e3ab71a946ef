// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/host/content_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax {

const ContentRows::Angles& ContentRows::anglesFor(
    int slot, const RopeFrequencies& rope, int positions)
{
    Angles& angles = m_angles[slot];
    const std::size_t half = rope.inverse.size();
    if (angles.inverse != rope.inverse) {
        angles = {};
        angles.inverse = rope.inverse;
    }
    for (std::size_t p = half ? angles.cosine.size() / half : 0; p < std::size_t(positions); ++p)
        for (std::size_t k = 0; k < half; ++k) {
            const float angle = float(p) * rope.inverse[k];
            angles.cosine.push_back(std::cos(angle));
            angles.sine.push_back(std::sin(angle));
        }
    return angles;
}

const float* ContentRows::row(const Row& own, const ReadKey& readKey)
{
    const AttentionJob& job = *own.job;
    const RopeFrequencies* rope = own.rope;
    const int count = own.count, keyDim = own.keyDim;
    const std::size_t stride = std::size_t(count);
    constexpr float never = -std::numeric_limits<float>::infinity();
    const int group = job.heads / own.kvHeads;
    const auto positionOf = [&](int k) { return own.positions ? own.positions[k] : own.first + k; };
    const Angles* angles
        = rope ? &anglesFor(job.ropeSlot, *rope, positionOf(count - 1) + 1) : nullptr;
    const std::size_t half = rope ? rope->inverse.size() : 0;
    m_content.assign(std::size_t(job.heads) * stride, never);
    std::vector<float> key(static_cast<std::size_t>(keyDim));
    for (int kvHead = 0; kvHead < own.kvHeads; ++kvHead)
        for (int k = 0; k < count; ++k) {
            const int slot = own.first + k;
            if (slot < own.lowest || std::binary_search(own.masked.begin(), own.masked.end(), slot))
                continue;
            readKey(kvHead, slot, key.data());
            const std::size_t at = std::size_t(positionOf(k));
            for (std::size_t d = 0; d < half; ++d) {
                float& a = rope->pairs ? key[2 * d] : key[d];
                float& b = rope->pairs ? key[2 * d + 1] : key[d + half];
                const float c = angles->cosine[at * half + d] / rope->attentionFactor;
                const float s = angles->sine[at * half + d] / rope->attentionFactor;
                const float turned = a * c + b * s;
                b = b * c - a * s;
                a = turned;
            }
            for (int h = kvHead * group; h < (kvHead + 1) * group; ++h) {
                const float* query = own.query + std::size_t(h) * std::size_t(keyDim);
                float dot = 0;
                for (int d = 0; d < keyDim; ++d)
                    dot += query[d] * key[std::size_t(d)];
                float z = dot * job.scale;
                if (job.softcap > 0)
                    z = job.softcap * std::tanh(z / job.softcap);
                m_content[std::size_t(h) * stride + std::size_t(k)] = z;
            }
        }
    for (int head = 0; head < job.heads; ++head) {
        float* z = m_content.data() + std::size_t(head) * stride;
        for (const SlotBias& bias : own.biases)
            if (bias.slot >= own.first && bias.slot < own.first + count)
                z[bias.slot - own.first] += bias.bias;
        const float sink = own.sinks.empty() ? never : own.sinks[std::size_t(head)];
        const float most = std::max(sink, *std::max_element(z, z + count));
        double total = own.sinks.empty() ? 0.0 : std::exp(double(sink) - most);
        for (int k = 0; k < count; ++k)
            total += z[k] == never ? 0.0 : std::exp(double(z[k]) - most);
        for (int k = 0; k < count; ++k)
            z[k] = z[k] == never ? 0.0f : float(std::exp(double(z[k]) - most) / total);
    }
    return m_content.data();
}

} // namespace ax
