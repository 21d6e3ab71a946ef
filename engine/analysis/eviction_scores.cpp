// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/eviction_scores.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace ax {

namespace {

using Json = nlohmann::ordered_json;

/// The interval of a mean.
MeasureDifference intervalOf(std::span<const double> values, const BootstrapOptions& options)
{
    const std::vector<double> zeros(values.size(), 0.0);
    return differenceOfMeans({}, zeros, values, options);
}

const EvictionScores* find(const EvictionText& text, const std::string& policy)
{
    for (const EvictionScores& scores : text.policies)
        if (scores.policy == policy)
            return &scores;
    return nullptr;
}

/// Two policies over all texts.
std::string finding(const std::string& policy, const std::string& rival,
    std::span<const EvictionText> texts, const BootstrapOptions& options)
{
    int lower = 0, higher = 0, clearlyLower = 0, clearlyHigher = 0, count = 0;
    std::vector<double> own, other;
    for (const EvictionText& text : texts) {
        const EvictionScores *a = find(text, rival), *b = find(text, policy);
        if (!a || !b || a->divergence.empty())
            continue;
        const MeasureDifference difference
            = differenceOfMeans({}, a->divergence, b->divergence, options);
        ++count;
        lower += difference.difference < 0;
        higher += difference.difference > 0;
        clearlyLower += difference.high < 0;
        clearlyHigher += difference.low > 0;
        own.push_back(difference.b);
        other.push_back(difference.a);
    }
    if (count == 0)
        return {};
    char numbers[160];
    std::snprintf(numbers, sizeof numbers, "KL %.3f against %.3f nats, lower on %d of %d texts",
        meanOf(own), meanOf(other), lower, count);
    std::string words = policy + " and " + rival + ": " + numbers;
    if (clearlyLower == count)
        words += "; it is nearer to the full cache on every text.";
    else if (clearlyHigher == count)
        words += "; it is farther from the full cache on every text.";
    else if (lower == count)
        words += "; the intervals leave out 0 on " + std::to_string(clearlyLower)
            + " of them, so that it is not shown to be nearer on every text.";
    else
        words += "; it does not beat " + rival + ".";
    return words;
}

} // namespace

std::vector<double> logSoftmax(std::span<const float> logits)
{
    const double most = double(*std::max_element(logits.begin(), logits.end()));
    double total = 0;
    for (const float z : logits)
        total += std::exp(double(z) - most);
    const double shift = most + std::log(total);
    std::vector<double> result(logits.size());
    for (std::size_t k = 0; k < logits.size(); ++k)
        result[k] = double(logits[k]) - shift;
    return result;
}

void EvictionScores::add(std::span<const double> full, std::span<const double> own, int next)
{
    surprisal.push_back(-own[std::size_t(next)]);
    double sum = 0;
    for (std::size_t k = 0; k < full.size(); ++k)
        sum += std::exp(full[k]) * (full[k] - own[k]);
    divergence.push_back(std::max(sum, 0.0));
    const auto likeliest = [](std::span<const double> values) {
        return std::max_element(values.begin(), values.end()) - values.begin();
    };
    same.push_back(likeliest(full) == likeliest(own) ? 1 : 0);
}

Json evictionPolicies(const EvictionText& text, const BootstrapOptions& options)
{
    Json all = Json::object();
    const EvictionScores* random = find(text, "random");
    for (const EvictionScores& scores : text.policies) {
        Json& one = all[scores.policy] = Json::object();
        const bool any = !scores.surprisal.empty();
        one["perplexity"] = any ? Json(std::exp(meanOf(scores.surprisal))) : Json();
        one["kl"] = any ? Json(meanOf(scores.divergence)) : Json();
        one["top1"] = any ? Json(meanOf(scores.same)) : Json();
        one["kept_last"] = scores.keptLast;
        one["kept_mean"] = scores.steps > 0 ? Json(scores.keptSum / scores.steps) : Json();
        one["kv_bytes"] = scores.bytes;
        one["tokens_per_second"]
            = scores.seconds > 0 ? Json(double(scores.steps) / scores.seconds) : Json();
        if (!any)
            continue;
        const MeasureDifference surprise = intervalOf(scores.surprisal, options),
                                kl = intervalOf(scores.divergence, options),
                                same = intervalOf(scores.same, options);
        one["perplexity_interval"] = { std::exp(surprise.low), std::exp(surprise.high) };
        one["kl_interval"] = { kl.low, kl.high };
        one["top1_interval"] = { same.low, same.high };
        if (random && random != &scores && scores.policy != "none") {
            const MeasureDifference beyond
                = differenceOfMeans({}, random->divergence, scores.divergence, options);
            one["kl_beyond_random"] = { { "difference", beyond.difference }, { "low", beyond.low },
                { "high", beyond.high } };
        }
    }
    return all;
}

std::vector<std::string> evictionFindings(
    std::span<const EvictionText> texts, const BootstrapOptions& options)
{
    std::vector<std::string> findings;
    if (texts.empty())
        return findings;
    for (const EvictionScores& scores : texts.front().policies)
        for (const char* rival : { "random", "streaming" })
            if (scores.policy != "none" && scores.policy != "random" && scores.policy != rival)
                if (std::string words = finding(scores.policy, rival, texts, options);
                    !words.empty())
                    findings.push_back(std::move(words));
    return findings;
}

} // namespace ax
