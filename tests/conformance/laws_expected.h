// SPDX-License-Identifier: Apache-2.0
// What spec/capture.md says a record holds, computed again in double precision from complete rows.
#pragma once

#include "collect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

/// The aggregated rows of an answer for one set of options.
class Expected {
public:
    Expected(const FullRows& rows, const CaptureOptions& options)
        : m_rows(rows)
        , m_options(options)
    {
        m_layers
            = options.layers.resolve(std::vector<bool>(std::size_t(rows.layers), true)).value();
        m_heads = options.headList;
        if (m_heads.empty()) {
            m_heads.resize(std::size_t(rows.heads));
            std::iota(m_heads.begin(), m_heads.end(), 0);
        }
        std::sort(m_heads.begin(), m_heads.end()); // records list heads in ascending order
    }

    const std::vector<int>& layers() const { return m_layers; }
    const std::vector<int>& heads() const { return m_heads; }

    std::vector<double> head(int layer, int head, int query) const
    {
        std::vector<double> p;
        for (int j = 0; j <= query; ++j)
            p.push_back(m_rows.p(layer, head, query, j));
        return p;
    }
    std::vector<double> mean(int layer, int query) const
    {
        std::vector<double> p(std::size_t(query + 1), 0.0);
        for (const int h : m_heads)
            for (int j = 0; j <= query; ++j)
                p[std::size_t(j)] += m_rows.p(layer, h, query, j) / double(m_heads.size());
        return p;
    }
    std::vector<double> aggregated(int layer, int query) const
    {
        if (m_options.aggregation == Aggregation::Max) {
            std::vector<double> p(std::size_t(query + 1), 0.0);
            for (const int h : m_heads)
                for (int j = 0; j <= query; ++j)
                    p[std::size_t(j)] = std::max(p[std::size_t(j)], m_rows.p(layer, h, query, j));
            return p;
        }
        if (m_options.aggregation == Aggregation::LogitMean) {
            // ln p = z - lse(head): the constants fall out of the softmax of the mean.
            std::vector<double> z(std::size_t(query + 1), 0.0);
            for (const int h : m_heads)
                for (int j = 0; j <= query; ++j)
                    z[std::size_t(j)]
                        += std::log(m_rows.p(layer, h, query, j)) / double(m_heads.size());
            double total = 0;
            for (double& v : z)
                total += v = std::exp(v);
            for (double& v : z)
                v /= total;
            return z;
        }
        return mean(layer, query);
    }
    std::vector<double> overLayers(int query) const
    {
        std::vector<double> p(std::size_t(query + 1), 0.0);
        for (const int layer : m_layers) {
            const std::vector<double> m = mean(layer, query);
            for (std::size_t j = 0; j < p.size(); ++j)
                p[j] += m[j] / double(m_layers.size());
        }
        return p;
    }
    /// Positions whose mean mass over the rows given exceeds 0.3 at a distance of 64 or more, and
    /// those below 4.
    static std::vector<int> sinks(const std::vector<std::vector<double>>& recent, int query)
    {
        std::vector<int> result;
        const std::size_t from = recent.size() > 32 ? recent.size() - 32 : 0;
        for (int j = 0; j <= query; ++j) {
            double total = 0;
            for (std::size_t r = from; r < recent.size(); ++r)
                total += std::size_t(j) < recent[r].size() ? recent[r][std::size_t(j)] : 0;
            if (j < 4
                || (query + 1 - j >= 64 && !recent.empty()
                    && total / double(recent.size() - from) > 0.3))
                result.push_back(j);
        }
        return result;
    }

private:
    const FullRows& m_rows;
    CaptureOptions m_options;
    std::vector<int> m_layers, m_heads;
};
inline std::array<double, 16> histogram(const std::vector<double>& p)
{
    std::array<double, 16> h {};
    for (std::size_t j = 0; j < p.size(); ++j)
        h[std::size_t(std::min(15, int(std::floor(std::log2(double(p.size() - j))))))] += p[j];
    return h;
}

inline double entropy(const std::vector<double>& p)
{
    double sum = 0;
    for (const double v : p)
        sum -= v > 0 ? v * std::log(v) : 0;
    return sum;
}

inline double sum(const std::vector<double>& p) { return std::accumulate(p.begin(), p.end(), 0.0); }
/// Collects what is wrong, the first few in words.
class Judge {
public:
    explicit Judge(double tolerance)
        : m_tolerance(tolerance)
    {
    }
    void near(
        double found, double expected, std::string_view where, const char* what, double factor = 1)
    {
        const double error = std::abs(found - expected);
        m_worst = std::max(m_worst, error / factor);
        ++m_checks;
        if (!(error <= m_tolerance * factor) && m_problems++ < 4)
            m_text += std::string(where) + what + ": expected " + std::to_string(expected)
                + ", found " + std::to_string(found) + "\n";
    }
    void check(bool good, std::string_view where, const char* what)
    {
        ++m_checks;
        if (!good && m_problems++ < 4)
            m_text += std::string(where) + what + "\n";
    }
    double tolerance() const { return m_tolerance; }
    double worst() const { return m_worst; }
    int checks() const { return m_checks; }
    std::string text() const
    {
        return m_problems ? std::to_string(m_problems) + " problems\n" + m_text : std::string();
    }

private:
    double m_tolerance, m_worst = 0;
    int m_problems = 0, m_checks = 0;
    std::string m_text;
};

} // namespace ax
