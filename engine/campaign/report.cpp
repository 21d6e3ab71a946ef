// SPDX-License-Identifier: Apache-2.0
#include "engine/campaign/report.h"

#include "engine/campaign/report_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>
#include <set>

namespace ax::campaign {

using namespace parts;

namespace {

Table zonesByCategory(const CampaignFacts& facts)
{
    Table table { "zones_by_category",
        withZones({ "category", "answers", "tokens", "mean_tokens" }), {} };
    const auto add = [&](const std::string& name, const Pick& answers) {
        std::vector<std::string> row { name, whole(std::int64_t(answers.size())),
            whole(tokensOf(answers)),
            one(answers.empty() ? kNone : double(tokensOf(answers)) / double(answers.size())) };
        addZones(row, answers);
        table.rows.push_back(std::move(row));
    };
    for (const std::string& category : facts.categories)
        add(category, ofCategory(facts, category));
    add("all", everything(facts));
    return table;
}

/// The same tokens with what sinks held taken out of their rows; a campaign that does not know it
/// has empty shares.
Table zonesSinksOut(const CampaignFacts& facts)
{
    Table table { "zones_by_category_sinks_out",
        withZones({ "category", "answers", "tokens", "mean_tokens" }), {} };
    const auto add = [&](const std::string& name, const Pick& answers) {
        std::array<int, kZoneCount> counts {};
        int tokens = 0;
        for (const AnswerFacts* answer : answers) {
            tokens += answer->sinksOutTokens;
            for (std::size_t zone = 0; zone < kZoneCount; ++zone)
                counts[zone] += answer->sinksOut[zone];
        }
        std::vector<std::string> row { name, whole(std::int64_t(answers.size())), whole(tokens),
            one(answers.empty() ? kNone : double(tokens) / double(answers.size())) };
        for (const int count : counts)
            row.push_back(one(tokens > 0 ? 100.0 * count / tokens : kNone));
        table.rows.push_back(std::move(row));
    };
    for (const std::string& category : facts.categories)
        add(category, ofCategory(facts, category));
    add("all", everything(facts));
    return table;
}

Table zonesMatched(const CampaignFacts& facts)
{
    Table table { "zones_by_category_matched", withZones({ "category", "coverage" }), {} };
    const auto weights = bandWeights(bandsOf(everything(facts)));
    const auto add = [&](const std::string& name, const Pick& answers) {
        const Standardised matched = standardised(bandsOf(answers), weights);
        std::vector<std::string> row { name, one(matched.coverage) };
        for (const double percent : matched.percent)
            row.push_back(one(percent));
        table.rows.push_back(std::move(row));
    };
    for (const std::string& category : facts.categories)
        add(category, ofCategory(facts, category));
    add("all", everything(facts));
    return table;
}

Table zonesByLength(const CampaignFacts& facts)
{
    Table table { "zones_by_length", withZones({ "length", "answers", "tokens" }), {} };
    for (int band = 0; band < kBandCount; ++band) {
        const Pick answers = pick(facts, [&](const AnswerFacts& a) {
            return a.answer.generatedTokens > 0 && bandOf(a.answer.generatedTokens) == band;
        });
        if (answers.empty())
            continue;
        std::vector<std::string> row { kBandNames[band], whole(std::int64_t(answers.size())),
            whole(tokensOf(answers)) };
        addZones(row, answers);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table zonesByContext(const CampaignFacts& facts)
{
    Table table { "zones_by_context", withZones({ "context", "tokens" }), {} };
    const BandTable bands = bandsOf(everything(facts));
    for (int band = 0; band < kBandCount; ++band) {
        const double tokens = sum(bands[std::size_t(band)]);
        if (tokens <= 0)
            continue;
        std::vector<std::string> row { kBandNames[band], whole(std::int64_t(tokens)) };
        for (const double n : bands[std::size_t(band)])
            row.push_back(one(100 * n / tokens));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table throughput(const CampaignFacts& facts)
{
    Table table { "throughput",
        { "category", "answers", "prompt_tokens", "tokens", "seconds", "tokens_per_second" }, {} };
    const auto add = [&](const std::string& name, const Pick& answers) {
        std::int64_t prompts = 0;
        for (const AnswerFacts* answer : answers)
            prompts += answer->answer.promptTokens;
        table.rows.push_back({ name, whole(std::int64_t(answers.size())), whole(prompts),
            whole(generatedOf(answers)), one(seconds(answers)), one(speed(answers)) });
    };
    for (const std::string& category : facts.categories)
        add(category, ofCategory(facts, category));
    add("all", everything(facts));
    return table;
}

Table throughputOverTime(const CampaignFacts& facts)
{
    Table table { "throughput_over_time", { "minute", "tokens", "tokens_per_second" }, {} };
    std::map<std::int64_t, Pick> minutes;
    std::int64_t start = std::numeric_limits<std::int64_t>::max();
    for (const AnswerFacts& answer : facts.answers)
        start = std::min(start, answer.answer.startedAt);
    for (const AnswerFacts& answer : facts.answers)
        minutes[(answer.answer.finishedAt - start) / 60000].push_back(&answer);
    for (const auto& [minute, answers] : minutes)
        table.rows.push_back({ whole(minute), whole(generatedOf(answers)), one(speed(answers)) });
    return table;
}

Table repeatVariation(const CampaignFacts& facts)
{
    Table table { "repeat_variation",
        { "prompt", "category", "repeats", "tokens_mean", "tokens_sd", "zone_distance",
            "same_text" },
        {} };
    for (const std::string& prompt : facts.prompts) {
        const Pick answers
            = pick(facts, [&](const AnswerFacts& a) { return a.answer.promptId == prompt; });
        if (answers.empty())
            continue;
        double mean = 0, squares = 0, distance = 0;
        int pairs = 0, same = 0, compared = 0;
        for (const AnswerFacts* a : answers) {
            mean += a->answer.generatedTokens;
            squares += double(a->answer.generatedTokens) * a->answer.generatedTokens;
        }
        mean /= double(answers.size());
        const double variance = std::max(0.0, squares / double(answers.size()) - mean * mean);
        for (std::size_t i = 0; i < answers.size(); ++i)
            for (std::size_t j = i + 1; j < answers.size(); ++j) {
                ++pairs;
                same += answers[i]->answer.text == answers[j]->answer.text;
                const int a = answers[i]->tokens(), b = answers[j]->tokens();
                if (a == 0 || b == 0)
                    continue;
                ++compared;
                double off = 0;
                for (int zone = 0; zone < kZoneCount; ++zone)
                    off += std::abs(
                        double(answers[i]->zone(zone)) / a - double(answers[j]->zone(zone)) / b);
                distance += 50 * off;
            }
        table.rows.push_back({ prompt, answers.front()->answer.category,
            whole(std::int64_t(answers.size())), one(mean), one(std::sqrt(variance)),
            one(compared > 0 ? distance / compared : kNone),
            one(pairs > 0 ? 100.0 * same / pairs : kNone) });
    }
    return table;
}

Table manifold(const CampaignFacts& facts)
{
    Table table { "manifold", { "run", "points", "clusters", "noise", "noise_percent" }, {} };
    int number = 0;
    for (const DiscoveryRow& row : facts.discoveries)
        table.rows.push_back(
            { whole(++number), whole(row.points), whole(row.clusters), whole(row.noise),
                one(row.points > 0 ? 100.0 * double(row.noise) / double(row.points) : kNone) });
    return table;
}

Table manifoldLineage(const CampaignFacts& facts)
{
    Table table { "manifold_lineage",
        { "run", "clusters", "confirmed", "born", "died", "split", "merged",
            "tokens_in_confirmed_percent" },
        {} };
    int number = 0;
    for (const DiscoveryRow& row : facts.discoveries)
        table.rows.push_back({ whole(++number), whole(row.clusters), whole(row.confirmed),
            whole(row.born), whole(row.died), whole(row.split), whole(row.merged),
            one(row.points > 0 ? 100.0 * double(row.inConfirmed) / double(row.points) : kNone) });
    return table;
}

struct ZoneInterval {
    double percent = kNone, matched = kNone;
    Bounds plainBounds, matchedBounds;
};
/// 95 % by resampling whole answers.
std::array<ZoneInterval, kZoneCount> intervals(
    const Pick& answers, const std::array<double, kBandCount>& weights)
{
    std::array<ZoneInterval, kZoneCount> result;
    std::array<std::vector<double>, kZoneCount> plain, matched;
    const Standardised own = standardised(bandsOf(answers), weights);
    std::mt19937_64 random(0);
    for (int draw = 0; draw < kResamples && !answers.empty(); ++draw) {
        std::vector<int> times(answers.size(), 0);
        for (std::size_t k = 0; k < answers.size(); ++k)
            ++times[std::size_t(random() % answers.size())];
        const BandTable bands = bandsOf(answers, times);
        double all = 0;
        for (const auto& band : bands)
            all += sum(band);
        const Standardised drawn = standardised(bands, weights);
        for (std::size_t zone = 0; zone < kZoneCount; ++zone) {
            double here = 0;
            for (const auto& band : bands)
                here += band[zone];
            plain[zone].push_back(all > 0 ? 100 * here / all : kNone);
            matched[zone].push_back(drawn.percent[zone]);
        }
    }
    for (int zone = 0; zone < kZoneCount; ++zone) {
        ZoneInterval& interval = result[std::size_t(zone)];
        interval.percent = zonePercent(answers, zone);
        interval.matched = own.percent[std::size_t(zone)];
        interval.plainBounds = bounds(plain[std::size_t(zone)]);
        interval.matchedBounds = bounds(matched[std::size_t(zone)]);
    }
    return result;
}

Table zonesIntervals(const CampaignFacts& facts)
{
    Table table { "zones_intervals",
        { "category", "zone", "percent", "low", "high", "matched_percent", "matched_low",
            "matched_high" },
        {} };
    const auto weights = bandWeights(bandsOf(everything(facts)));
    const auto add = [&](const std::string& name, const Pick& answers) {
        const auto zones = intervals(answers, weights);
        for (int zone = 0; zone < kZoneCount; ++zone) {
            const ZoneInterval& z = zones[std::size_t(zone)];
            table.rows.push_back({ name, kZoneNames[zone], one(z.percent), one(z.plainBounds.low),
                one(z.plainBounds.high), one(z.matched), one(z.matchedBounds.low),
                one(z.matchedBounds.high) });
        }
    };
    for (const std::string& category : facts.categories)
        add(category, ofCategory(facts, category));
    add("all", everything(facts));
    return table;
}

} // namespace

int bandOf(int length)
{
    int band = 0;
    for (int end = 32; band < kBandCount - 1 && length >= end; end *= 2)
        ++band;
    return band;
}

int AnswerFacts::tokens() const
{
    int all = 0;
    for (int b = 0; b < kBandCount; ++b)
        all += band(b);
    return all;
}
int AnswerFacts::zone(int zone) const
{
    int all = 0;
    for (const auto& band : counts)
        all += band[std::size_t(zone)];
    return all;
}
int AnswerFacts::band(int band) const
{
    int all = 0;
    for (const int n : counts[std::size_t(band)])
        all += n;
    return all;
}

Result<CampaignFacts> readFacts(const CampaignStore& store)
{
    CampaignFacts facts;
    const nlohmann::ordered_json& json = store.identity();
    const auto word = [](const nlohmann::ordered_json& from, const char* object, const char* name) {
        const auto outer = from.find(object);
        if (outer == from.end() || !outer->is_object())
            return std::string();
        const auto inner = outer->find(name);
        return inner != outer->end() && inner->is_string() ? inner->get<std::string>()
                                                           : std::string();
    };
    facts.name = word(json, "model", "name");
    if (const std::string suite = word(json, "suite", "name"); !suite.empty())
        facts.name += ", " + suite;
    std::set<std::string> seen;
    if (const auto suite = json.find("suite");
        suite != json.end() && suite->is_object() && suite->contains("prompts"))
        for (const auto& prompt : (*suite)["prompts"]) {
            facts.prompts.push_back(prompt.value("id", std::string()));
            const std::string category = prompt.value("category", std::string());
            if (seen.insert(category).second)
                facts.categories.push_back(category);
        }
    AX_TRY(const std::vector<Answer> answers, store.answers());
    for (const Answer& answer : answers) {
        AnswerFacts one;
        one.answer = answer;
        AX_TRY(const std::vector<Print> prints, store.prints(answer.requestId));
        for (const Print& print : prints) {
            std::size_t zone = 0;
            while (zone < kZoneCount - 1 && print.zone != kZoneNames[zone])
                ++zone;
            ++one.counts[std::size_t(bandOf(print.position))][zone];
            if (!print.zoneSinksOut.empty()) {
                zone = 0;
                while (zone < kZoneCount - 1 && print.zoneSinksOut != kZoneNames[zone])
                    ++zone;
                ++one.sinksOut[zone];
                ++one.sinksOutTokens;
            }
            if (print.fingerprint) {
                const auto cell
                    = [](float share) { return std::size_t(std::clamp(int(share * 24), 0, 23)); };
                ++facts.density[cell((*print.fingerprint)[2])][cell((*print.fingerprint)[0])];
            }
        }
        facts.answers.push_back(std::move(one));
    }
    AX_TRY(facts.discoveries, store.discoveries());
    return facts;
}

std::vector<Table> campaignTables(const CampaignFacts& facts)
{
    return { zonesByCategory(facts), zonesMatched(facts), zonesSinksOut(facts),
        zonesIntervals(facts), zonesByLength(facts), zonesByContext(facts), throughput(facts),
        throughputOverTime(facts), repeatVariation(facts), manifold(facts),
        manifoldLineage(facts) };
}

std::vector<std::string> findings(const CampaignFacts& facts)
{
    std::vector<std::string> words;
    const auto weights = bandWeights(bandsOf(everything(facts)));
    const auto all = intervals(everything(facts), weights);
    for (const std::string& category : facts.categories) {
        const auto here = intervals(ofCategory(facts, category), weights);
        for (std::size_t zone = 0; zone < kZoneCount; ++zone) {
            const ZoneInterval &own = here[zone], &whole = all[zone];
            const bool higher = own.matchedBounds.low > whole.matchedBounds.high;
            const bool lower = own.matchedBounds.high < whole.matchedBounds.low;
            if (higher || lower)
                words.push_back("At equal length, " + category + " has "
                    + (higher ? "more" : "less") + " " + kZoneNames[zone] + " than the whole: "
                    + one(own.matched) + " % (" + one(own.matchedBounds.low) + " to "
                    + one(own.matchedBounds.high) + ") against " + one(whole.matched) + " % ("
                    + one(whole.matchedBounds.low) + " to " + one(whole.matchedBounds.high) + ").");
        }
    }
    if (words.empty())
        words.emplace_back(
            "No category differs from the whole at equal length by more than its interval.");
    return words;
}

} // namespace ax::campaign
