// SPDX-License-Identifier: Apache-2.0
#include "engine/campaign/report_parts.h"

#include "engine/core/quantile.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace ax::campaign::parts {

std::string fixed(double value, int decimals)
{
    if (!std::isfinite(value))
        return {};
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    // "-0.0" says nothing.
    if (std::string_view(text).find_first_not_of("-0.") == std::string_view::npos)
        std::snprintf(text, sizeof text, "%.*f", decimals, 0.0);
    return text;
}
std::string one(double value) { return fixed(value, 1); }
std::string difference(double value)
{
    const std::string text = one(value);
    return text.empty() || text[0] == '-' ? text : "+" + text;
}
std::string whole(std::int64_t value) { return std::to_string(value); }

int tokensOf(const Pick& answers)
{
    int all = 0;
    for (const AnswerFacts* answer : answers)
        all += answer->tokens();
    return all;
}

std::int64_t generatedOf(const Pick& answers)
{
    std::int64_t all = 0;
    for (const AnswerFacts* answer : answers)
        all += answer->answer.generatedTokens;
    return all;
}

double zonePercent(const Pick& answers, int zone)
{
    const int all = tokensOf(answers);
    int here = 0;
    for (const AnswerFacts* answer : answers)
        here += answer->zone(zone);
    return all > 0 ? 100.0 * here / all : kNone;
}

void addZones(std::vector<std::string>& row, const Pick& answers)
{
    for (int zone = 0; zone < kZoneCount; ++zone)
        row.push_back(one(zonePercent(answers, zone)));
}

std::vector<std::string> withZones(std::vector<std::string> columns)
{
    columns.insert(columns.end(), std::begin(kZoneNames), std::end(kZoneNames));
    return columns;
}

BandTable bandsOf(const Pick& answers, const std::vector<int>& weights)
{
    BandTable table {};
    for (std::size_t k = 0; k < answers.size(); ++k)
        for (int band = 0; band < kBandCount; ++band)
            for (int zone = 0; zone < kZoneCount; ++zone)
                table[std::size_t(band)][std::size_t(zone)] += (weights.empty() ? 1 : weights[k])
                    * answers[k]->counts[std::size_t(band)][std::size_t(zone)];
    return table;
}
double sum(const std::array<double, kZoneCount>& band)
{
    double all = 0;
    for (const double n : band)
        all += n;
    return all;
}

Standardised standardised(const BandTable& own, const std::array<double, kBandCount>& weights)
{
    Standardised result;
    result.percent.fill(kNone);
    double all = 0, covered = 0;
    for (int band = 0; band < kBandCount; ++band) {
        all += weights[std::size_t(band)];
        if (sum(own[std::size_t(band)]) > 0)
            covered += weights[std::size_t(band)];
    }
    if (covered <= 0)
        return result;
    result.coverage = 100 * covered / all;
    for (int zone = 0; zone < kZoneCount; ++zone) {
        double share = 0;
        for (int band = 0; band < kBandCount; ++band)
            if (const double tokens = sum(own[std::size_t(band)]); tokens > 0)
                share += weights[std::size_t(band)] / covered
                    * own[std::size_t(band)][std::size_t(zone)] / tokens;
        result.percent[std::size_t(zone)] = 100 * share;
    }
    return result;
}
std::array<double, kBandCount> bandWeights(const BandTable& table)
{
    std::array<double, kBandCount> weights {};
    for (int band = 0; band < kBandCount; ++band)
        weights[std::size_t(band)] = sum(table[std::size_t(band)]);
    return weights;
}

std::pair<Standardised, Standardised> standardisedPair(const BandTable& a, const BandTable& b)
{
    std::array<double, kBandCount> pooled {};
    BandTable commonA {}, commonB {};
    for (std::size_t band = 0; band < kBandCount; ++band)
        if (sum(a[band]) > 0 && sum(b[band]) > 0) {
            pooled[band] = sum(a[band]) + sum(b[band]);
            commonA[band] = a[band];
            commonB[band] = b[band];
        }
    return { standardised(commonA, pooled), standardised(commonB, pooled) };
}

std::set<std::string> promptsOfBoth(const CampaignFacts& a, const CampaignFacts& b)
{
    std::set<std::string> inA, both;
    for (const AnswerFacts& answer : a.answers)
        inA.insert(answer.answer.promptId);
    for (const AnswerFacts& answer : b.answers)
        if (inA.count(answer.answer.promptId) > 0)
            both.insert(answer.answer.promptId);
    return both;
}

Pick ofCategory(const CampaignFacts& facts, const std::string& category)
{
    return pick(facts, [&](const AnswerFacts& a) { return a.answer.category == category; });
}
Pick everything(const CampaignFacts& facts)
{
    return pick(facts, [](const AnswerFacts&) { return true; });
}

double seconds(const Pick& answers)
{
    double all = 0;
    for (const AnswerFacts* answer : answers)
        all += answer->answer.decodeMs / 1000;
    return all;
}
double speed(const Pick& answers)
{
    const double time = seconds(answers);
    return time > 0 ? double(generatedOf(answers)) / time : kNone;
}

Bounds bounds(std::vector<double> values)
{
    values.erase(
        std::remove_if(values.begin(), values.end(), [](double v) { return !std::isfinite(v); }),
        values.end());
    std::sort(values.begin(), values.end());
    return { quantile(values, 0.025), quantile(values, 0.975) };
}

} // namespace ax::campaign::parts
