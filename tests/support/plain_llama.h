// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/safetensors_reader.h"
#include "tests/support/tiny_model.h"

#include <cmath>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace ax {

/// The forward pass of the tiny llama model in double precision, loop by loop: what the last row
/// sees and which of its heads speak can be changed.
class PlainLlama {
public:
    /// Of the last row only: positions it does not see in any layer, and heads {layer, head} whose
    /// output is zero.
    struct Muted {
        std::set<int> positions;
        std::set<std::pair<int, int>> heads;
    };

    /// Weights as a file of the tiny model holds them (F32).
    explicit PlainLlama(const std::vector<TensorView>& tensors)
    {
        for (const TensorView& tensor : tensors) {
            std::vector<float> values(tensor.data.size() / sizeof(float));
            std::memcpy(values.data(), tensor.data.data(), values.size() * sizeof(float));
            m_weights[tensor.name].assign(values.begin(), values.end());
        }
        while (m_weights.count(name(m_layers, "attn_q")) > 0)
            ++m_layers;
    }

    /// ln p of every token after these, by the last row.
    std::vector<double> logprobs(const std::vector<int>& ids, const Muted& muted = {}) const
    {
        return rows(ids, muted, {}).back();
    }
    /// The same by every row; row q sees the positions `seen[q]` alone.
    std::vector<std::vector<double>> logprobsOf(
        const std::vector<int>& ids, const std::vector<std::set<int>>& seen) const
    {
        return rows(ids, {}, seen);
    }

private:
    std::vector<std::vector<double>> rows(const std::vector<int>& ids, const Muted& muted,
        const std::vector<std::set<int>>& seen) const
    {
        const int count = int(ids.size());
        std::vector<std::vector<double>> x;
        for (const int id : ids) {
            const auto begin = m_weights.at("token_embd.weight").begin() + id * kTinyHidden;
            x.emplace_back(begin, begin + kTinyHidden);
        }
        for (int layer = 0; layer < m_layers; ++layer) {
            std::vector<std::vector<double>> q, k, v;
            for (int row = 0; row < count; ++row) {
                const auto h = normed(x[std::size_t(row)], name(layer, "attn_norm"));
                q.push_back(turned(product(name(layer, "attn_q"), h), row));
                k.push_back(turned(product(name(layer, "attn_k"), h), row));
                v.push_back(product(name(layer, "attn_v"), h));
            }
            for (int row = 0; row < count; ++row) {
                const bool last = row == count - 1;
                std::vector<double> out(kTinyHeads * kTinyHeadDim, 0.0);
                std::set<int> hidden = last ? muted.positions : std::set<int>();
                for (int j = 0; j <= row && !seen.empty(); ++j)
                    if (seen[std::size_t(row)].count(j) == 0)
                        hidden.insert(j);
                for (int head = 0; head < kTinyHeads; ++head)
                    if (!last || muted.heads.count({ layer, head }) == 0)
                        attend(out, { q[std::size_t(row)], k, v, row, head }, hidden);
                add(x[std::size_t(row)], product(name(layer, "attn_output"), out));
                const auto h = normed(x[std::size_t(row)], name(layer, "ffn_norm"));
                auto gate = product(name(layer, "ffn_gate"), h);
                const auto up = product(name(layer, "ffn_up"), h);
                for (std::size_t i = 0; i < gate.size(); ++i)
                    gate[i] = gate[i] / (1 + std::exp(-gate[i])) * up[i];
                add(x[std::size_t(row)], product(name(layer, "ffn_down"), gate));
            }
        }
        std::vector<std::vector<double>> result;
        for (const auto& own : x) {
            auto logits = product("output.weight", normed(own, "output_norm.weight"));
            double sum = 0;
            for (const double logit : logits)
                sum += std::exp(logit);
            for (double& logit : logits)
                logit -= std::log(sum);
            result.push_back(std::move(logits));
        }
        return result;
    }

    struct Row {
        const std::vector<double>& q;
        const std::vector<std::vector<double>>&k, &v;
        int row, head;
    };

    static std::string name(int layer, const char* what)
    {
        return "blk." + std::to_string(layer) + "." + what + ".weight";
    }
    static void add(std::vector<double>& x, const std::vector<double>& y)
    {
        for (std::size_t i = 0; i < x.size(); ++i)
            x[i] += y[i];
    }
    std::vector<double> normed(const std::vector<double>& x, const std::string& gain) const
    {
        double square = 0;
        for (const double value : x)
            square += value * value;
        std::vector<double> y = x;
        for (std::size_t i = 0; i < x.size(); ++i)
            y[i] *= m_weights.at(gain)[i] / std::sqrt(square / double(x.size()) + 1e-5);
        return y;
    }
    std::vector<double> product(const std::string& matrix, const std::vector<double>& x) const
    {
        const std::vector<double>& w = m_weights.at(matrix);
        std::vector<double> y(w.size() / x.size(), 0.0);
        for (std::size_t i = 0; i < y.size(); ++i)
            for (std::size_t j = 0; j < x.size(); ++j)
                y[i] += w[i * x.size() + j] * x[j];
        return y;
    }
    /// RoPE over neighbouring pairs of each head, as GGUF files of llama have them.
    static std::vector<double> turned(std::vector<double> x, int position)
    {
        for (std::size_t i = 0; i < x.size(); i += 2) {
            const double power = double(i % kTinyHeadDim) / kTinyHeadDim;
            const double angle = position * std::pow(10000.0, -power);
            const double a = x[i], b = x[i + 1];
            x[i] = a * std::cos(angle) - b * std::sin(angle);
            x[i + 1] = a * std::sin(angle) + b * std::cos(angle);
        }
        return x;
    }
    static void attend(std::vector<double>& out, const Row& row, const std::set<int>& hidden)
    {
        const std::size_t own = std::size_t(row.head * kTinyHeadDim);
        const std::size_t shared
            = std::size_t(row.head / (kTinyHeads / kTinyKvHeads) * kTinyHeadDim);
        std::map<int, double> p;
        double sum = 0;
        for (int j = 0; j <= row.row; ++j) {
            if (hidden.count(j) > 0)
                continue;
            double dot = 0;
            for (std::size_t i = 0; i < kTinyHeadDim; ++i)
                dot += row.q[own + i] * row.k[std::size_t(j)][shared + i];
            sum += p[j] = std::exp(dot / std::sqrt(double(kTinyHeadDim)));
        }
        for (const auto& [j, weight] : p)
            for (std::size_t i = 0; i < kTinyHeadDim; ++i)
                out[own + i] += weight / sum * row.v[std::size_t(j)][shared + i];
    }

    std::map<std::string, std::vector<double>> m_weights;
    int m_layers = 0;
};

} // namespace ax
