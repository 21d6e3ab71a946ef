// SPDX-License-Identifier: Apache-2.0
#include "engine/discovery/contingency.h"

#include "engine/discovery/exact_math.h"

#include <algorithm>

namespace ax::discovery {

Contingency::Contingency(std::span<const std::int32_t> a, std::span<const std::int32_t> b)
    : m_total(a.size())
{
    const auto classes = [](std::span<const std::int32_t> labels) {
        std::int32_t most = -1;
        for (const std::int32_t label : labels)
            most = std::max(most, label);
        return std::size_t(most + 2);
    };
    m_a.assign(classes(a), 0);
    m_b.assign(classes(b), 0);
    m_cells.assign(m_a.size() * m_b.size(), 0);
    for (std::size_t k = 0; k < a.size(); ++k) {
        const std::size_t row = std::size_t(a[k] + 1), column = std::size_t(b[k] + 1);
        ++m_a[row];
        ++m_b[column];
        ++m_cells[row * m_b.size() + column];
    }
}

double Contingency::adjustedRand() const
{
    const auto pairs = [](std::uint64_t n) { return double(n) * (double(n) - 1) / 2; };
    double both = 0, a = 0, b = 0;
    for (const std::uint64_t cell : m_cells)
        both += pairs(cell);
    for (const std::uint64_t sum : m_a)
        a += pairs(sum);
    for (const std::uint64_t sum : m_b)
        b += pairs(sum);
    const double all = pairs(m_total), expected = all > 0 ? a * b / all : 0;
    const double most = (a + b) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
}

double Contingency::normalisedInformation() const
{
    const auto entropy = [this](const std::vector<std::uint64_t>& sums) {
        double h = 0;
        for (const std::uint64_t sum : sums)
            if (sum > 0) {
                const double p = double(sum) / double(m_total);
                h -= p * exactLog(p);
            }
        return h;
    };
    const double ha = entropy(m_a), hb = entropy(m_b);
    if (!(ha > 0) || !(hb > 0))
        return 0;
    double information = 0;
    for (std::size_t row = 0; row < m_a.size(); ++row)
        for (std::size_t column = 0; column < m_b.size(); ++column)
            if (const std::uint64_t cell = at(row, column); cell > 0)
                information += double(cell) / double(m_total)
                    * exactLog(
                        double(cell) * double(m_total) / (double(m_a[row]) * double(m_b[column])));
    return std::max(0.0, information / ((ha + hb) / 2));
}

double Contingency::jaccard(std::size_t row, std::size_t column) const
{
    const double both = double(at(row, column));
    const double either = double(m_a[row]) + double(m_b[column]) - both;
    return either > 0 ? both / either : 0;
}

} // namespace ax::discovery
