// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <vector>

namespace ax {

/// A sketch of all keys of one position before RoPE: each number is added with a sign of its own to
/// one of kSize sums, so that angles between positions stay what they are (Weinberger et al. 2009).
class KeySketch {
public:
    static constexpr int kSize = 512;
    /// The keys of one layer, `first`: how many numbers came before.
    void add(std::span<const float> keys, int first);
    const std::vector<float>& numbers() const { return m_numbers; }

private:
    std::vector<float> m_numbers = std::vector<float>(kSize, 0.0f);
};

/// What positions are worth to a cache that has to let some go: most those that no other place can
/// stand for (far from their nearest neighbour in the graph over keys), then those that once stood
/// out, beside what a place at that distance usually gets; blended by `weight` with the mass of the
/// last rows. Only orders count. Found by trying: norms of values, distance to the
/// mean key and accumulated mass did worse (README). Entries go by their place in the list of kept
/// positions; nothing here knows a cache.
class Skeleton {
public:
    explicit Skeleton(double weight)
        : m_weight(weight)
    {
    }
    void append();
    void remove(int index);
    /// An entry's keys, once.
    void describe(int index, const KeySketch& keys);
    /// p of one row on all entries, the newest its own place; `distances`: d of each, from 1 on.
    void addMass(std::span<const float> mass, std::span<const int> distances);
    /// Worth of every entry.
    std::vector<double> worth() const;

private:
    struct Entry {
        std::vector<float> key; ///< of length 1, around the mean of those before
        double nearest = -1; ///< largest cosine with another entry
        int neighbour = -1; ///< id of that one
        int id = 0;
        double recent = 0; ///< mass that fades
        double peak = 0; ///< largest share over the usual one, fading
    };
    void findNearest(Entry& entry) const;
    double m_weight;
    std::vector<Entry> m_entries;
    int m_ids = 0;
    std::vector<double> m_mean = std::vector<double>(KeySketch::kSize, 0.0);
    int m_described = 0;
    static constexpr int kBands = 40; ///< of distances, half an octave each
    std::array<double, kBands> m_bandMass {}, m_bandCount {};
};

} // namespace ax
