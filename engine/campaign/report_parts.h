// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/campaign/report.h"

#include <array>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// What the tables of a report are made of. Between the files of this folder.
namespace ax::campaign::parts {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kResamples = 1000;

/// Cells: one decimal, empty where undefined, a difference with its sign.
std::string fixed(double value, int decimals);
std::string one(double value);
std::string difference(double value);
std::string whole(std::int64_t value);

using Pick = std::vector<const AnswerFacts*>;

Pick pick(const CampaignFacts& facts, auto&& wanted)
{
    Pick picked;
    for (const AnswerFacts& answer : facts.answers)
        if (wanted(answer))
            picked.push_back(&answer);
    return picked;
}
Pick ofCategory(const CampaignFacts& facts, const std::string& category);
Pick everything(const CampaignFacts& facts);

int tokensOf(const Pick& answers);
/// Tokens of the answers themselves, end tokens and tokens without a fingerprint included.
std::int64_t generatedOf(const Pick& answers);
double zonePercent(const Pick& answers, int zone);
void addZones(std::vector<std::string>& row, const Pick& answers);
std::vector<std::string> withZones(std::vector<std::string> columns);
double seconds(const Pick& answers); ///< that were decoded
double speed(const Pick& answers); ///< tokens per second

using BandTable = std::array<std::array<double, kZoneCount>, kBandCount>;
/// `weights`: how often each answer counts; empty: once.
BandTable bandsOf(const Pick& answers, const std::vector<int>& weights = {});
double sum(const std::array<double, kZoneCount>& band);

/// Shares per band of the position, weighted by the band's share of all tokens over the bands that
/// are there; percent. `weights` by band.
struct Standardised {
    double coverage = kNone;
    std::array<double, kZoneCount> percent;
};
Standardised standardised(const BandTable& own, const std::array<double, kBandCount>& weights);
std::array<double, kBandCount> bandWeights(const BandTable& table);
/// Both standardised to the bands that both have, weighted by the two together.
std::pair<Standardised, Standardised> standardisedPair(const BandTable& a, const BandTable& b);

std::set<std::string> promptsOfBoth(const CampaignFacts& a, const CampaignFacts& b);

/// 2.5 % and 97.5 % of the finite values.
struct Bounds {
    double low = kNone, high = kNone;
};
Bounds bounds(std::vector<double> values);

} // namespace ax::campaign::parts
