// SPDX-License-Identifier: Apache-2.0
#include "engine/kernels/host/routing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ax {

namespace {

void softmax(std::span<float> values)
{
    const float most = *std::max_element(values.begin(), values.end());
    float total = 0;
    for (float& value : values)
        total += value = std::exp(value - most);
    for (float& value : values)
        value /= total;
}

/// Indices of the `count` largest, largest first.
std::vector<int> largest(std::span<const float> values, int count)
{
    std::vector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::partial_sort(order.begin(), order.begin() + count, order.end(), [&](int a, int b) {
        const float x = values[std::size_t(a)], y = values[std::size_t(b)];
        return x != y ? x > y : a < b;
    });
    order.resize(std::size_t(count));
    return order;
}

float groupScore(std::span<const float> group, Routing::GroupScore kind)
{
    const std::vector<int> best = largest(group, std::min<int>(2, int(group.size())));
    float score = group[std::size_t(best[0])];
    if (kind == Routing::GroupScore::SumOfTopTwo && best.size() > 1)
        score += group[std::size_t(best[1])];
    return score;
}

} // namespace

void chooseExperts(const Routing& routing, std::span<const float> logits, ChosenExperts& chosen)
{
    std::vector<float> scores(logits.begin(), logits.end());
    if (routing.score == Routing::Score::Softmax)
        softmax(scores);
    else if (routing.score == Routing::Score::Sigmoid)
        for (float& score : scores)
            score = 1 / (1 + std::exp(-score));
    std::vector<float> choice = scores;
    for (std::size_t e = 0; e < routing.correction.size() && e < choice.size(); ++e)
        choice[e] += routing.correction[e];
    if (routing.groups > 1 && routing.groupsKept < routing.groups) {
        const std::size_t size = choice.size() / std::size_t(routing.groups);
        std::vector<float> groups;
        for (int g = 0; g < routing.groups; ++g)
            groups.push_back(groupScore(
                std::span(choice).subspan(std::size_t(g) * size, size), routing.groupScore));
        const std::vector<int> kept = largest(groups, routing.groupsKept);
        for (int g = 0; g < routing.groups; ++g)
            if (std::find(kept.begin(), kept.end(), g) == kept.end())
                std::fill_n(choice.begin() + std::ptrdiff_t(std::size_t(g) * size), size,
                    -std::numeric_limits<float>::infinity());
    }
    chosen.experts = largest(choice, routing.perToken);
    chosen.weights.clear();
    for (const int expert : chosen.experts)
        chosen.weights.push_back(scores[std::size_t(expert)]);
    if (routing.score == Routing::Score::SoftmaxOfChosen)
        softmax(chosen.weights);
    if (routing.normalise) {
        const float total = std::accumulate(chosen.weights.begin(), chosen.weights.end(), 0.0f)
            + routing.normaliseEpsilon;
        for (float& weight : chosen.weights)
            weight /= total;
    }
    for (float& weight : chosen.weights)
        weight *= routing.scale;
}

} // namespace ax
