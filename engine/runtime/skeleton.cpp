// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/skeleton.h"

#include "engine/core/simd/vectors.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace ax {

namespace {

// How fast the past fades, a row: what is looked at now, what once stood out, what is usual.
constexpr double kRecent = 0.97, kPeak = 0.99, kUsual = 0.98;

/// Share of values that are smaller, 0..1; the first of equals is the smallest.
std::vector<double> orderOf(const std::vector<double>& values)
{
    std::vector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&](int a, int b) { return values[std::size_t(a)] < values[std::size_t(b)]; });
    std::vector<double> result(values.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        result[std::size_t(order[k])] = double(k) / double(values.size());
    return result;
}

} // namespace

void KeySketch::add(std::span<const float> keys, int first)
{
    for (std::size_t k = 0; k < keys.size(); ++k) {
        // A multiplicative hash of the number's place: its high bits are its sum and its sign.
        const std::uint64_t hash = (std::uint64_t(first) + k + 1) * 0x9e3779b97f4a7c15u;
        const std::uint64_t mixed = (hash ^ (hash >> 29)) * 0xbf58476d1ce4e5b9u;
        const float sign = mixed >> 63 ? 1.0f : -1.0f;
        m_numbers[std::size_t(mixed >> 40) % kSize] += sign * keys[k];
    }
}

void Skeleton::append()
{
    m_entries.emplace_back();
    m_entries.back().id = m_ids++;
}

void Skeleton::describe(int index, const KeySketch& keys)
{
    ++m_described;
    double norm = 0;
    Entry& own = m_entries[std::size_t(index)];
    own.key.resize(KeySketch::kSize);
    for (std::size_t d = 0; d < own.key.size(); ++d) {
        m_mean[d] += (double(keys.numbers()[d]) - m_mean[d]) / m_described;
        own.key[d] = float(double(keys.numbers()[d]) - m_mean[d]);
        norm += double(own.key[d]) * double(own.key[d]);
    }
    for (float& x : own.key)
        x = float(double(x) / std::sqrt(norm + 1e-12));
    findNearest(own);
    for (Entry& other : m_entries) {
        if (&other == &own || other.key.empty())
            continue;
        const double cosine
            = double(simd::vectors().dot(other.key.data(), own.key.data(), KeySketch::kSize));
        // Of two that stand for each other the older goes: the newer is as good and nearer.
        if (cosine >= other.nearest) {
            other.nearest = cosine;
            other.neighbour = own.id;
        }
    }
}

void Skeleton::findNearest(Entry& entry) const
{
    entry.nearest = -1;
    entry.neighbour = -1;
    for (const Entry& other : m_entries) {
        if (&other == &entry || other.key.empty())
            continue;
        const double cosine
            = double(simd::vectors().dot(other.key.data(), entry.key.data(), KeySketch::kSize));
        if (cosine >= entry.nearest) {
            entry.nearest = cosine;
            entry.neighbour = other.id;
        }
    }
}

void Skeleton::remove(int index)
{
    const int id = m_entries[std::size_t(index)].id;
    m_entries.erase(m_entries.begin() + index);
    for (Entry& entry : m_entries)
        if (entry.neighbour == id)
            findNearest(entry);
}

void Skeleton::addMass(std::span<const float> mass, std::span<const int> distances)
{
    const auto bandOf = [](int distance) {
        return std::min(kBands - 1, int(2 * std::log2(double(std::max(distance, 1)))));
    };
    for (int band = 0; band < kBands; ++band) {
        m_bandMass[std::size_t(band)] *= kUsual;
        m_bandCount[std::size_t(band)] *= kUsual;
    }
    const std::size_t count = std::min(mass.size(), m_entries.size());
    constexpr std::size_t kSinks = 4; // theirs is no usual mass
    for (std::size_t k = kSinks; k < count; ++k) {
        m_bandMass[std::size_t(bandOf(distances[k]))] += mass[k];
        m_bandCount[std::size_t(bandOf(distances[k]))] += 1;
    }
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t band = std::size_t(bandOf(distances[k]));
        const double usual = m_bandCount[band] > 0 ? m_bandMass[band] / m_bandCount[band] : 0;
        Entry& entry = m_entries[k];
        entry.recent = kRecent * entry.recent + mass[k];
        entry.peak = std::max(kPeak * entry.peak, double(mass[k]) / std::max(usual, 1e-9));
    }
}

std::vector<double> Skeleton::worth() const
{
    std::vector<double> alone, peak, now;
    for (const Entry& entry : m_entries) {
        // The older of two equals is worth a hair less.
        alone.push_back(-entry.nearest - (entry.neighbour > entry.id ? 1e-6 : 0));
        peak.push_back(entry.peak);
        now.push_back(entry.recent);
    }
    alone = orderOf(alone);
    peak = orderOf(peak);
    now = orderOf(now);
    for (std::size_t k = 0; k < alone.size(); ++k)
        alone[k] = m_weight * (4 * alone[k] + 2 * peak[k] + now[k]) / 7 + (1 - m_weight) * now[k];
    return alone;
}

} // namespace ax
