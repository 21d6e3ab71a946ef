// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/variability.h"

#include "engine/core/number_text.h"

#include "engine/analysis/token_class.h"
#include "engine/core/quantile.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <random>
#include <utf8proc.h>

namespace ax {

namespace {

using Json = nlohmann::ordered_json;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<std::string_view, 5> kClasses { "function", "content", "punctuation",
    "whitespace", "digits" };

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(); }

/// Values of one kind.
struct Values {
    std::vector<double> all;
    double mean() const
    {
        return all.empty() ? kNone
                           : std::accumulate(all.begin(), all.end(), 0.0) / double(all.size());
    }
    double sd() const
    {
        const double middle = mean();
        double sum = 0;
        for (const double value : all)
            sum += (value - middle) * (value - middle);
        return all.empty() ? kNone : std::sqrt(sum / double(all.size()));
    }
    double median() const
    {
        std::vector<double> sorted = all;
        std::sort(sorted.begin(), sorted.end());
        return quantile(sorted, 0.5);
    }
};
struct Sum {
    double sum = 0;
    int count = 0;
    void add(double value)
    {
        sum += value;
        ++count;
    }
    double mean() const { return count > 0 ? sum / count : kNone; }
};

double reduction(double parallel, double other)
{
    return other > 0 ? 100 * (other - parallel) / other : kNone;
}

Json means(double parallel, double other)
{
    return { { "mean_parallel", number(parallel) }, { "mean_other", number(other) },
        { "reduction_percent", number(reduction(parallel, other)) } };
}

/// What one run holds, summed so that labels of target steps can be exchanged.
struct Grid {
    int steps = 0;
    std::vector<bool> labels; ///< of steps 0 … steps - 2
    std::vector<double> pairs, slots; ///< [target step, distance]: sums of w
    std::vector<int> pairCounts, slotCounts;
    std::size_t at(int target, int distance) const
    {
        return std::size_t(target) * std::size_t(steps) + std::size_t(distance);
    }
};

struct Matched {
    int strata = 0;
    double parallel = kNone, other = kNone;
    double difference() const { return strata > 0 ? parallel - other : kNone; }
};

/// Both means over the distances that hold both kinds, weighted by the number of parallel ones.
Matched matched(const Grid& grid, const std::vector<bool>& labels, const std::vector<double>& sums,
    const std::vector<int>& counts)
{
    Matched result;
    double parallel = 0, other = 0;
    int weights = 0;
    for (int distance = 1; distance < grid.steps; ++distance) {
        Sum marked, rest;
        for (int target = 0; target + distance < grid.steps; ++target) {
            Sum& sum = labels[std::size_t(target)] ? marked : rest;
            sum.sum += sums[grid.at(target, distance)];
            sum.count += counts[grid.at(target, distance)];
        }
        if (marked.count == 0 || rest.count == 0)
            continue;
        ++result.strata;
        weights += marked.count;
        parallel += marked.sum;
        other += rest.mean() * marked.count;
    }
    if (result.strata > 0) {
        result.parallel = parallel / weights;
        result.other = other / weights;
    }
    return result;
}

Matched matchedPairs(const Grid& grid, const std::vector<bool>& labels)
{
    return matched(grid, labels, grid.pairs, grid.pairCounts);
}
Matched matchedSlots(const Grid& grid, const std::vector<bool>& labels)
{
    return matched(grid, labels, grid.slots, grid.slotCounts);
}

/// Fisher and Yates, with draws that are the same everywhere.
void shuffle(std::vector<bool>& labels, std::mt19937_64& random)
{
    for (std::size_t left = labels.size(); left > 1; --left) {
        const std::size_t other = std::size_t(random() % left);
        const bool kept = labels[left - 1];
        labels[left - 1] = labels[other];
        labels[other] = kept;
    }
}

struct Permuted {
    double p = kNone;
    std::vector<double> differences; ///< D*, ascending
};

/// `statistic(labels)`: D; none where it is undefined.
template <class Statistic>
Permuted permute(
    std::vector<bool> labels, int permutations, std::uint64_t seed, Statistic&& statistic)
{
    Permuted result;
    const double found = statistic(labels);
    if (!std::isfinite(found))
        return result;
    std::mt19937_64 random(seed);
    int beyond = 0;
    for (int k = 0; k < permutations; ++k) {
        shuffle(labels, random);
        const double value = statistic(labels);
        result.differences.push_back(std::isfinite(value) ? value : 0);
        beyond += std::abs(result.differences.back()) >= std::abs(found);
    }
    std::sort(result.differences.begin(), result.differences.end());
    result.p = double(1 + beyond) / double(1 + permutations);
    return result;
}

std::uint64_t seedOf(const VariabilityRun& run, std::uint64_t seed)
{
    return seed * 1000003 + std::uint64_t(run.prompt) * 7919 + run.seed;
}

bool loops(const std::vector<VariabilityStep>& steps)
{
    for (int period = 1; period <= 8; ++period) {
        const int length = std::max(12, 3 * period), size = int(steps.size());
        bool repeats = size >= length;
        for (int k = size - length + period; repeats && k < size; ++k)
            repeats = steps[std::size_t(k)].leadId == steps[std::size_t(k - period)].leadId;
        if (repeats)
            return true;
    }
    return false;
}

struct Both {
    Values parallel, other;
    Values& of(bool marked) { return marked ? parallel : other; }
};
struct BothSums {
    Sum parallel, other;
    Sum& of(bool marked) { return marked ? parallel : other; }
    Json json() const { return means(parallel.mean(), other.mean()); }
};

struct RunReport {
    Json json;
    Grid grid;
    double reduction = kNone, matchedReduction = kNone, slotReduction = kNone, difference = kNone;
    bool loop = false;
};

RunReport reportOf(const VariabilityRun& run, const VariabilityOptions& options)
{
    const int steps = int(run.steps.size());
    std::vector<int> firstOf; ///< slot of each step
    int positions = 0, parallelSteps = 0, parallelPositions = 0;
    for (const VariabilityStep& step : run.steps) {
        firstOf.push_back(positions);
        positions += int(step.classes.size());
        parallelSteps += step.marked;
        parallelPositions += step.marked ? int(step.classes.size()) : 0;
    }
    RunReport report;
    Grid& grid = report.grid;
    grid.steps = steps;
    for (int t = 0; t + 1 < steps; ++t)
        grid.labels.push_back(run.steps[std::size_t(t)].marked);
    const std::size_t cells = std::size_t(steps) * std::size_t(steps);
    grid.pairs.assign(cells, 0);
    grid.slots.assign(cells, 0);
    grid.pairCounts.assign(cells, 0);
    grid.slotCounts.assign(cells, 0);
    Both pairs;
    std::array<BothSums, 3> thirds;
    std::vector<BothSums> layers(run.layers.size());
    std::array<BothSums, kClasses.size()> classes;
    BothSums slots;
    Sum siblings;
    const int layerCount = int(run.layers.size());
    for (int s = 0; s < steps; ++s) {
        const VariabilityStep& step = run.steps[std::size_t(s)];
        const int members = int(step.classes.size());
        const int width = firstOf[std::size_t(s)] + members;
        for (int i = 0; i < members; ++i) {
            const auto p = [&](int layer, int slot) {
                return double(step.rows[std::size_t((i * layerCount + layer) * width + slot)]);
            };
            const auto mean = [&](int slot) {
                double sum = 0;
                for (int layer = 0; layer < layerCount; ++layer)
                    sum += p(layer, slot);
                return sum / layerCount;
            };
            for (int t = 0; t < s; ++t) {
                const VariabilityStep& target = run.steps[std::size_t(t)];
                double whole = 0;
                for (int j = 0; j < int(target.classes.size()); ++j) {
                    const int slot = firstOf[std::size_t(t)] + j;
                    const double w = mean(slot);
                    whole += w;
                    pairs.of(target.marked).all.push_back(w);
                    thirds[std::size_t(3 * s / steps)].of(target.marked).add(w);
                    const auto kind = std::find(
                        kClasses.begin(), kClasses.end(), target.classes[std::size_t(j)]);
                    classes[std::size_t(kind - kClasses.begin())].of(target.marked).add(w);
                    for (int layer = 0; layer < layerCount; ++layer)
                        layers[std::size_t(layer)].of(target.marked).add(p(layer, slot));
                    grid.pairs[grid.at(t, s - t)] += w;
                    ++grid.pairCounts[grid.at(t, s - t)];
                }
                slots.of(target.marked).add(whole);
                grid.slots[grid.at(t, s - t)] += whole;
                ++grid.slotCounts[grid.at(t, s - t)];
            }
            if (step.marked) {
                double sum = 0;
                for (int j = 0; j < members; ++j)
                    sum += j == i ? 0 : mean(firstOf[std::size_t(s)] + j);
                siblings.add(sum);
            }
        }
    }
    const Matched distances = matchedPairs(grid, grid.labels);
    const auto statistic
        = [&](const std::vector<bool>& labels) { return matchedPairs(grid, labels).difference(); };
    const Permuted permuted
        = permute(grid.labels, options.permutations, seedOf(run, options.seed), statistic);
    const Permuted slotPermuted = permute(grid.labels, options.permutations,
        seedOf(run, options.seed) + 1,
        [&](const std::vector<bool>& labels) { return matchedSlots(grid, labels).difference(); });
    report.loop = loops(run.steps);
    report.difference = distances.difference();
    report.reduction = reduction(pairs.parallel.mean(), pairs.other.mean());
    report.matchedReduction = reduction(distances.parallel, distances.other);
    report.slotReduction = reduction(slots.parallel.mean(), slots.other.mean());

    Json& out = report.json;
    out = { { "prompt", run.prompt }, { "seed", run.seed }, { "steps", steps },
        { "positions", positions }, { "parallel_steps", parallelSteps },
        { "parallel_positions", parallelPositions },
        { "pairs_parallel", pairs.parallel.all.size() },
        { "pairs_other", pairs.other.all.size() } };
    for (const auto& [kind, values] :
        { std::pair { "parallel", &pairs.parallel }, std::pair { "other", &pairs.other } }) {
        out[std::string("mean_") + kind] = number(values->mean());
        out[std::string("median_") + kind] = number(values->median());
        out[std::string("sd_") + kind] = number(values->sd());
    }
    out["reduction_percent"] = number(report.reduction);
    for (const BothSums& third : thirds)
        out["thirds"].push_back(third.json());
    out["layers"] = Json::array();
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        Json one { { "layer", run.layers[layer] } };
        one.update(layers[layer].json());
        out["layers"].push_back(std::move(one));
    }
    for (std::size_t k = 0; k < kClasses.size(); ++k)
        out["classes"][std::string(kClasses[k])]
            = { { "mean_parallel", number(classes[k].parallel.mean()) },
                  { "n_parallel", classes[k].parallel.count },
                  { "mean_other", number(classes[k].other.mean()) },
                  { "n_other", classes[k].other.count } };
    out["matched"] = { { "strata", distances.strata } };
    out["matched"].update(means(distances.parallel, distances.other));
    out["slot"] = slots.json();
    out["slot"]["p_value"] = number(slotPermuted.p);
    out["sibling_mass"] = number(siblings.mean());
    out["p_value"] = number(permuted.p);
    out["permutations_quantiles"] = Json::object();
    for (const char* share : { "0.025", "0.5", "0.975" })
        out["permutations_quantiles"][share]
            = number(quantile(permuted.differences, numberIn(share)));
    out["loop"] = report.loop;
    return report;
}

Json summaryOf(const std::vector<RunReport>& reports, const VariabilityOptions& options)
{
    Values reductions, matchedReductions, slotReductions, differences;
    int looping = 0;
    std::vector<const RunReport*> defined;
    for (const RunReport& report : reports) {
        const auto put = [](Values& values, double value) {
            if (std::isfinite(value))
                values.all.push_back(value);
        };
        put(reductions, report.reduction);
        put(matchedReductions, report.matchedReduction);
        put(slotReductions, report.slotReduction);
        looping += report.loop;
        if (std::isfinite(report.difference)) {
            differences.all.push_back(report.difference);
            defined.push_back(&report);
        }
    }
    double p = kNone;
    if (!defined.empty()) {
        std::mt19937_64 random(options.seed * 1000003 + 17);
        const double found = std::abs(differences.mean());
        std::vector<std::vector<bool>> labels;
        for (const RunReport* report : defined)
            labels.push_back(report->grid.labels);
        int beyond = 0;
        for (int k = 0; k < options.permutations; ++k) {
            double sum = 0;
            for (std::size_t r = 0; r < defined.size(); ++r) {
                shuffle(labels[r], random);
                const double value = matchedPairs(defined[r]->grid, labels[r]).difference();
                sum += std::isfinite(value) ? value : 0;
            }
            beyond += std::abs(sum / double(defined.size())) >= found;
        }
        p = double(1 + beyond) / double(1 + options.permutations);
    }
    return { { "runs", reports.size() }, { "mean_reduction_percent", number(reductions.mean()) },
        { "sd_reduction_percent", number(reductions.sd()) },
        { "median_reduction_percent", number(reductions.median()) },
        { "mean_matched_reduction_percent", number(matchedReductions.mean()) },
        { "mean_slot_reduction_percent", number(slotReductions.mean()) }, { "p_value", number(p) },
        { "runs_with_loop", looping } };
}

} // namespace

std::string_view variabilityClass(std::string_view token)
{
    bool blank = true, digits = true, word = false;
    std::string stripped(1, ' ');
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(token.data());
    utf8proc_ssize_t left = utf8proc_ssize_t(token.size());
    while (left > 0) {
        utf8proc_int32_t point = 0;
        utf8proc_ssize_t bytes = utf8proc_iterate(at, left, &point);
        if (bytes < 0) { // a part of a character
            bytes = 1;
            point = 0xFFFD;
        }
        at += bytes;
        left -= bytes;
        const utf8proc_category_t kind = utf8proc_category(point);
        const bool space = (point >= '\t' && point <= '\r')
            || (kind >= UTF8PROC_CATEGORY_ZS && kind <= UTF8PROC_CATEGORY_ZP);
        const bool digit = kind == UTF8PROC_CATEGORY_ND;
        if (!space) {
            blank = false;
            digits = digits && digit;
            stripped += point < 0x80 ? char(std::tolower(point)) : '?';
        }
        word = word || digit || (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO);
    }
    if (blank)
        return "whitespace";
    if (digits)
        return "digits";
    if (!word)
        return "punctuation";
    return tokenClass(stripped) == TokenClass::FunctionWord ? "function" : "content";
}

Json variabilityReport(const std::vector<VariabilityRun>& runs, const VariabilityOptions& options)
{
    std::vector<RunReport> reports;
    Json out { { "runs", Json::array() } };
    for (const VariabilityRun& run : runs) {
        reports.push_back(reportOf(run, options));
        out["runs"].push_back(reports.back().json);
    }
    out["summary"] = summaryOf(reports, options);
    if (options.nullCheck > 0 && !reports.empty()) {
        constexpr int kPermutations = 199;
        Json values = Json::array();
        std::mt19937_64 random(options.seed * 1000003 + 29);
        for (int k = 0; k < options.nullCheck; ++k) {
            const Grid& grid = reports[std::size_t(k) % reports.size()].grid;
            std::vector<bool> labels = grid.labels;
            shuffle(labels, random);
            const Permuted permuted = permute(labels, kPermutations, random(),
                [&](const std::vector<bool>& own) { return matchedPairs(grid, own).difference(); });
            values.push_back(number(permuted.p));
        }
        out["null_check"] = { { "shuffles", options.nullCheck }, { "p", values } };
    }
    return out;
}

} // namespace ax
