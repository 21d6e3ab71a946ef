// SPDX-License-Identifier: Apache-2.0
// Two campaigns beside each other.
#include "engine/campaign/report.h"
#include "engine/campaign/report_parts.h"

#include <map>
#include <random>

namespace ax::campaign {

using namespace parts;

std::vector<Table> comparisonTables(const CampaignFacts& a, const CampaignFacts& b)
{
    const std::set<std::string> shared = promptsOfBoth(a, b);
    const auto both
        = [&](const AnswerFacts& answer) { return shared.count(answer.answer.promptId) > 0; };
    const Pick allA = pick(a, both), allB = pick(b, both);
    const auto zoneTokens = [](const Pick& answers, int zone) {
        int all = 0;
        for (const AnswerFacts* answer : answers)
            all += answer->zone(zone);
        return all;
    };
    Table zones { "compare_zones",
        { "zone", "tokens_a", "percent_a", "tokens_b", "percent_b", "difference",
            "difference_matched" },
        {} };
    const auto [matchedA, matchedB] = standardisedPair(bandsOf(allA), bandsOf(allB));
    for (int zone = 0; zone < kZoneCount; ++zone)
        zones.rows.push_back(
            { kZoneNames[zone], whole(zoneTokens(allA, zone)), one(zonePercent(allA, zone)),
                whole(zoneTokens(allB, zone)), one(zonePercent(allB, zone)),
                difference(zonePercent(allB, zone) - zonePercent(allA, zone)),
                difference(
                    matchedB.percent[std::size_t(zone)] - matchedA.percent[std::size_t(zone)]) });
    Table categories { "compare_categories",
        { "category", "zone", "percent_a", "percent_b", "difference" }, {} };
    for (const std::string& category : a.categories) {
        const auto here = [&](const AnswerFacts& answer) {
            return both(answer) && answer.answer.category == category;
        };
        const Pick ofA = pick(a, here), ofB = pick(b, here);
        if (ofA.empty() && ofB.empty())
            continue;
        for (int zone = 0; zone < kZoneCount; ++zone)
            categories.rows.push_back({ category, kZoneNames[zone], one(zonePercent(ofA, zone)),
                one(zonePercent(ofB, zone)),
                difference(zonePercent(ofB, zone) - zonePercent(ofA, zone)) });
    }
    Table speeds { "compare_throughput",
        { "category", "tokens_per_second_a", "tokens_per_second_b", "ratio" }, {} };
    for (const SpeedDifference& each : speedDifferences(a, b))
        speeds.rows.push_back(
            { each.category, one(each.a), one(each.b), fixed(each.b / each.a, 2) });
    Table apart { "compare_intervals",
        { "category", "zone", "difference", "low", "high", "difference_matched", "matched_low",
            "matched_high" },
        {} };
    for (const ZoneDifference& d : zoneDifferences(a, b))
        apart.rows.push_back({ d.category, kZoneNames[d.zone], difference(d.difference),
            difference(d.low), difference(d.high), difference(d.matched), difference(d.matchedLow),
            difference(d.matchedHigh) });
    return { std::move(zones), std::move(categories), std::move(speeds), std::move(apart) };
}

std::vector<ZoneDifference> zoneDifferences(const CampaignFacts& a, const CampaignFacts& b)
{
    const std::set<std::string> shared = promptsOfBoth(a, b);
    std::vector<ZoneDifference> result;
    using Shares = std::array<double, kZoneCount>;
    struct Parts {
        Shares plain, matched;
    };
    const auto partsOf = [](const BandTable& ofA, const BandTable& ofB) {
        const auto share = [](const BandTable& bands, std::size_t zone) {
            double all = 0, here = 0;
            for (const auto& band : bands) {
                all += sum(band);
                here += band[zone];
            }
            return all > 0 ? 100 * here / all : kNone;
        };
        const auto [matchedA, matchedB] = standardisedPair(ofA, ofB);
        Parts parts {};
        for (std::size_t zone = 0; zone < kZoneCount; ++zone) {
            parts.plain[zone] = share(ofB, zone) - share(ofA, zone);
            parts.matched[zone] = matchedB.percent[zone] - matchedA.percent[zone];
        }
        return parts;
    };
    const auto add = [&](const std::string& name, bool whole) {
        const auto here = [&](const AnswerFacts& answer) {
            return shared.count(answer.answer.promptId) > 0
                && (whole || answer.answer.category == name);
        };
        const Pick ofA = pick(a, here), ofB = pick(b, here);
        if (ofA.empty() && ofB.empty())
            return;
        // Prompts by number, so that both sides draw the same.
        std::map<std::string, std::size_t> numbers;
        const auto numbered = [&](const Pick& answers) {
            std::vector<std::size_t> prompts;
            for (const AnswerFacts* answer : answers)
                prompts.push_back(
                    numbers.emplace(answer->answer.promptId, numbers.size()).first->second);
            return prompts;
        };
        const std::vector<std::size_t> promptsA = numbered(ofA), promptsB = numbered(ofB);
        std::array<std::vector<double>, kZoneCount> plain, matched;
        std::mt19937_64 random(0);
        for (int draw = 0; draw < kResamples; ++draw) {
            std::vector<int> times(numbers.size(), 0);
            for (std::size_t k = 0; k < numbers.size(); ++k)
                ++times[std::size_t(random() % numbers.size())];
            const auto weights = [&](const std::vector<std::size_t>& prompts) {
                std::vector<int> each;
                for (const std::size_t prompt : prompts)
                    each.push_back(times[prompt]);
                return each;
            };
            const Parts parts
                = partsOf(bandsOf(ofA, weights(promptsA)), bandsOf(ofB, weights(promptsB)));
            for (std::size_t zone = 0; zone < kZoneCount; ++zone) {
                plain[zone].push_back(parts.plain[zone]);
                matched[zone].push_back(parts.matched[zone]);
            }
        }
        const Parts parts = partsOf(bandsOf(ofA), bandsOf(ofB));
        const auto tokensIn = [](const Pick& answers, int zone) {
            std::int64_t all = 0;
            for (const AnswerFacts* answer : answers)
                all += answer->zone(zone);
            return all;
        };
        for (int zone = 0; zone < kZoneCount; ++zone) {
            const auto z = std::size_t(zone);
            const Bounds plainBounds = bounds(plain[z]), matchedBounds = bounds(matched[z]);
            result.push_back({ name, whole, zone, tokensIn(ofA, zone), tokensIn(ofB, zone),
                zonePercent(ofA, zone), zonePercent(ofB, zone), parts.plain[z], plainBounds.low,
                plainBounds.high, parts.matched[z], matchedBounds.low, matchedBounds.high });
        }
    };
    for (const std::string& category : a.categories)
        add(category, false);
    add("all", true);
    return result;
}

std::vector<SpeedDifference> speedDifferences(const CampaignFacts& a, const CampaignFacts& b)
{
    const std::set<std::string> shared = promptsOfBoth(a, b);
    std::vector<SpeedDifference> result;
    const auto add = [&](const std::string& name, bool whole) {
        const auto here = [&](const AnswerFacts& answer) {
            return shared.count(answer.answer.promptId) > 0
                && (whole || answer.answer.category == name);
        };
        const Pick ofA = pick(a, here), ofB = pick(b, here);
        if (whole || !ofA.empty() || !ofB.empty())
            result.push_back({ name, whole, speed(ofA), speed(ofB) });
    };
    for (const std::string& category : a.categories)
        add(category, false);
    add("all", true);
    return result;
}

int sharedPrompts(const CampaignFacts& a, const CampaignFacts& b)
{
    return int(promptsOfBoth(a, b).size());
}

std::vector<std::string> comparisonFindings(const std::vector<ZoneDifference>& differences)
{
    std::vector<std::string> words;
    for (const bool whole : { true, false })
        for (const ZoneDifference& d : differences)
            if (d.differs() && d.whole == whole)
                words.push_back("At equal length, b has "
                    + std::string(d.matched > 0 ? "more " : "less ") + kZoneNames[d.zone]
                    + (whole ? std::string() : " in " + d.category) + ": " + difference(d.matched)
                    + " points (" + difference(d.matchedLow) + " to " + difference(d.matchedHigh)
                    + ").");
    if (words.empty())
        words.emplace_back("The two differ in no zone at equal length by more than the interval.");
    return words;
}

} // namespace ax::campaign
