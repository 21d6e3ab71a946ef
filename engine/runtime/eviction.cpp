// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/eviction.h"

#include <algorithm>

namespace ax {

namespace {

constexpr int kSinks = 4;
/// Share of the budget that the skeleton leaves to the newest positions.
constexpr double kNewest = 0.65;

/// 64 well-mixed bits of two numbers (the finaliser of SplitMix64, Steele et al. 2014).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t place)
{
    std::uint64_t x = seed * 0x9e3779b97f4a7c15u + place + 0x632be59bd9b4e019u;
    for (int round = 0; round < 2; ++round) {
        x += 0x9e3779b97f4a7c15u;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
        x ^= x >> 31;
    }
    return x;
}

} // namespace

Eviction::Eviction(const EvictionOptions& options)
    : m_options(options)
{
    if (collectsKeys())
        m_skeleton.emplace(options.weight);
}

bool Eviction::collectsMass() const
{
    return m_options.policy == EvictionPolicy::H2o || m_options.policy == EvictionPolicy::Spectral;
}

bool Eviction::collectsKeys() const
{
    return m_options.policy == EvictionPolicy::Spectral && m_options.weight > 0;
}

bool Eviction::waitsForMass() const
{
    return collectsMass() && int(m_positions.size()) + 1 > m_options.budget(m_written + 1);
}

int Eviction::advance()
{
    m_positions.push_back(m_written++);
    m_mass.push_back(0);
    if (m_skeleton)
        m_skeleton->append();
    // The budget never falls and never rises by more than one: one leaves at most.
    if (int(m_positions.size()) <= m_options.budget(m_written))
        return -1;
    const std::ptrdiff_t index = removeIndex();
    const int position = m_positions[std::size_t(index)];
    m_positions.erase(m_positions.begin() + index);
    m_mass.erase(m_mass.begin() + index);
    if (m_skeleton)
        m_skeleton->remove(int(index));
    return position;
}

/// The first of the smallest.
int Eviction::leastOf(const std::vector<double>& value, int from, int end) const
{
    return int(std::min_element(value.begin() + from, value.begin() + end) - value.begin());
}

int Eviction::removeIndex() const
{
    const int size = int(m_positions.size()), budget = m_options.budget(m_written);
    // Nothing that is protected ever left, so that sinks are the first entries.
    switch (m_options.policy) {
    case EvictionPolicy::Streaming:
        return kSinks;
    case EvictionPolicy::H2o:
        return leastOf(m_mass, 0, size - budget / 2);
    case EvictionPolicy::Spectral:
        if (m_skeleton)
            return leastOf(m_skeleton->worth(), kSinks, size - int(kNewest * budget));
        return leastOf(m_mass, kSinks, size - budget / 4);
    case EvictionPolicy::Random: {
        const std::uint64_t others = std::uint64_t(size - budget / 4 - kSinks);
        const std::uint64_t draw = mixed(m_options.seed, std::uint64_t(m_written));
        // The high half of a product: equally likely up to 2^-32.
        return kSinks + int(((draw >> 32) * others) >> 32);
    }
    case EvictionPolicy::None:
        break;
    }
    return 0;
}

void Eviction::addMass(std::span<const int> positions, std::span<const float> mass)
{
    // By entry: of what left since the row, nothing.
    std::vector<float> own(m_positions.size(), 0.0f);
    std::size_t at = 0;
    for (std::size_t k = 0; k < positions.size(); ++k) {
        while (at < m_positions.size() && m_positions[at] < positions[k])
            ++at;
        if (at < m_positions.size() && m_positions[at] == positions[k])
            own[at] = mass[k];
    }
    for (std::size_t k = 0; k < own.size(); ++k)
        m_mass[k] += own[k];
    if (!m_skeleton || positions.empty())
        return;
    std::vector<int> distances;
    for (const int position : m_positions)
        if (position <= positions.back())
            distances.push_back(positions.back() + 1 - position);
    m_skeleton->addMass(std::span(own).first(distances.size()), distances);
}

void Eviction::describe(int position, const KeySketch& keys)
{
    const auto at = std::lower_bound(m_positions.begin(), m_positions.end(), position);
    if (m_skeleton && at != m_positions.end() && *at == position)
        m_skeleton->describe(int(at - m_positions.begin()), keys);
}

} // namespace ax
