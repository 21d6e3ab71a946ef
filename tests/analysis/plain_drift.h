// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <deque>
#include <fstream>
#include <map>
#include <numbers>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// Compass, drift, detectors and episodes of a trace file once more, from the lines of the file and
/// the sentences of spec/capture.md section 4 alone: nothing of the engine is called.
namespace plain {

using Json = nlohmann::json;

struct Trigger {
    std::string kind;
    double magnitude = 0, value = 0, limit = 0;
};
struct Step {
    int token = 0;
    std::optional<double> heading, resultant, spread; ///< nothing: not defined
    double sinkShare = 0, drift = 0;
    int farSinks = 0; ///< sinks that are none of the first four positions
    std::string level, status;
    std::vector<Trigger> triggers;
};
struct Episode {
    std::string kind;
    int from = 0, to = 0, count = 0;
    double magnitude = 0, drift = 0;
};
struct Run {
    std::set<int> layers;
    std::vector<Step> steps;
    std::vector<Episode> episodes;
};
struct Choice {
    std::set<int> layers, heads; ///< empty: all
    int window = 10;
};

/// The records of the branch that is shown, of one type.
inline std::vector<Json> records(const std::string& file, const std::string& type)
{
    std::vector<Json> found;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (Json record = Json::parse(line); record["record_type"] == type)
            found.push_back(std::move(record));
    return found;
}

/// One raw row: position and exp(logit - lse).
struct Row {
    int layer = 0, head = -1;
    std::map<int, double> p;
};

inline std::vector<Row> rowsOf(const Json& step)
{
    std::vector<Row> rows;
    const auto add = [&rows](int layer, int head, const Json& entry) {
        if (!entry.contains("token_positions"))
            return;
        Row row { layer, head, {} };
        for (std::size_t k = 0; k < entry["token_positions"].size(); ++k)
            row.p[entry["token_positions"][k].get<int>()]
                = std::exp(entry["topk_logits"][k].get<double>()
                    - entry["logsumexp_candidates"].get<double>());
        rows.push_back(std::move(row));
    };
    if (!step.contains("attention"))
        return rows;
    const Json& attention = step["attention"];
    if (!attention.contains("layers")) {
        add(attention.value("layer_id", 0), -1, attention);
        return rows;
    }
    for (const auto& [layer, entry] : attention["layers"].items()) {
        add(std::stoi(layer), -1, entry);
        if (entry.contains("heads"))
            for (const auto& [head, own] : entry["heads"].items())
                add(std::stoi(layer), std::stoi(head), own);
    }
    return rows;
}

/// Their mean, each row counted once.
inline std::map<int, double> meanOf(const std::vector<Row>& rows)
{
    std::map<int, double> mean;
    for (const Row& row : rows)
        for (const auto& [j, p] : row.p)
            mean[j] += p / double(rows.size());
    return mean;
}

template <class List> double average(const List& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

template <class T> void keep(std::deque<T>& values, const T& value, std::size_t most)
{
    values.push_back(value);
    if (values.size() > most)
        values.pop_front();
}

/// What came before, as the detectors look at it. Magnitudes are those of the earlier project.
struct Past {
    std::deque<double> sinks, entropies, moves;
    std::deque<std::string> zones;
    std::vector<double> fingerprint;
    double drift = 0;

    void step(Step& now, const Json& record)
    {
        if (sinks.size() >= 2) {
            const double rise = now.sinkShare - average(sinks);
            if (rise > 0.4 && now.sinkShare > 0.3)
                now.triggers.push_back({ "sink_collapse", std::min(1.0, rise / 0.5), rise, 0.4 });
        }
        keep(sinks, now.sinkShare, 5);
        if (record.contains("fingerprint")) {
            const auto here = record["fingerprint"].get<std::vector<double>>();
            if (!fingerprint.empty()) {
                double square = 0;
                for (std::size_t k = 0; k < here.size(); ++k)
                    square += (here[k] - fingerprint[k]) * (here[k] - fingerprint[k]);
                const double move = std::sqrt(square);
                if (!moves.empty() && average(moves) > 0 && move / average(moves) > 2.67) {
                    const double ratio = move / average(moves);
                    now.triggers.push_back(
                        { "sudden_jump", std::min(1.0, ratio / 5), ratio, 2.67 });
                }
                keep(moves, move, 4);
            }
            fingerprint = here;
        }
        const std::string zone = record.value("manifoldZone", "");
        if (!zone.empty() && !zones.empty()) {
            const std::set<std::string> pair { zone, zones.back() };
            if (pair == std::set<std::string> { "structure_ripple", "syntax_floor" })
                now.triggers.push_back({ "zone_violation", 0.5, 1, 0 });
            std::deque<std::string> six = zones;
            six.push_back(zone);
            int changes = 0;
            for (std::size_t k = 1; k < six.size(); ++k)
                changes += six[k] != six[k - 1] ? 1 : 0;
            if (six.size() == 6 && changes >= 3)
                now.triggers.push_back({ "oscillation", changes / 5.0, double(changes), 3 });
        }
        if (!zone.empty())
            keep(zones, zone, 5);
        if (record.contains("signals") && record["signals"].contains("entropy")) {
            const double entropy = record["signals"]["entropy"].get<double>();
            if (!entropies.empty() && average(entropies) > 0.1
                && entropy / average(entropies) > 1.5) {
                const double ratio = entropy / average(entropies);
                now.triggers.push_back(
                    { "entropy_spike", std::min(1.0, (ratio - 1) / 2), ratio, 1.5 });
            }
            keep(entropies, entropy, 5);
        }
        drift *= 0.9;
        for (const Trigger& trigger : now.triggers)
            drift += trigger.magnitude;
        now.drift = drift;
        now.level = drift < 0.5 ? "none"
            : drift < 1         ? "watch"
            : drift < 2         ? "warning"
            : drift < 3         ? "alert"
                                : "critical";
    }
};

/// Neighbouring steps with a trigger of one kind, in the order of their beginnings.
inline std::vector<Episode> episodesOf(const std::vector<Step>& steps)
{
    std::vector<Episode> episodes;
    std::map<std::string, int> open; // where the step before had one
    for (const Step& step : steps) {
        std::map<std::string, int> here;
        for (const Trigger& trigger : step.triggers) {
            if (open.count(trigger.kind) == 0) {
                here[trigger.kind] = int(episodes.size());
                episodes.push_back({ trigger.kind, step.token, step.token, 0, 0, 0 });
            } else {
                here[trigger.kind] = open[trigger.kind];
            }
            Episode& episode = episodes[std::size_t(here[trigger.kind])];
            episode.to = step.token;
            ++episode.count;
            episode.magnitude = std::max(episode.magnitude, trigger.magnitude);
            episode.drift = std::max(episode.drift, step.drift);
        }
        open = here;
    }
    return episodes;
}

/// Of step records in their order.
inline Run drift(const std::vector<Json>& steps, const Choice& choice = {})
{
    Run run;
    Past past;
    std::deque<std::map<int, double>> recent; // the last 32 rows, of the prompt too
    std::deque<double> headings;
    for (const Json& record : steps) {
        const std::vector<Row> all = rowsOf(record);
        if (all.empty())
            continue;
        keep(recent, meanOf(all), 32);
        std::vector<Row> chosen;
        for (const Row& row : all)
            if ((choice.layers.empty() || choice.layers.count(row.layer) > 0)
                && (choice.heads.empty() || row.head < 0 || choice.heads.count(row.head) > 0))
                chosen.push_back(row);
        if (record["decodeStep"].get<int>() < 0 || chosen.empty())
            continue;
        for (const Row& row : chosen)
            run.layers.insert(row.layer);
        Step step;
        step.token = record["tokenIndex"].get<int>();
        double x = 0, y = 0, rest = 0;
        for (const auto& [j, p] : meanOf(chosen)) {
            double mean = 0;
            for (const auto& row : recent)
                mean += (row.count(j) > 0 ? row.at(j) : 0) / double(recent.size());
            const int d = step.token - j;
            const bool far = j >= 4 && d >= 64 && mean > 0.3;
            step.farSinks += far ? 1 : 0;
            if (j < 4 || far) {
                step.sinkShare += p;
                continue;
            }
            const double angle
                = 1.5 * std::numbers::pi * std::log(1.0 + d) / std::log(1.0 + step.token);
            x += p * std::cos(angle);
            y += p * std::sin(angle);
            rest += p;
        }
        if (rest > 0) {
            step.resultant = std::hypot(x, y) / rest;
            const double turn = std::atan2(y, x);
            step.heading = turn < 0 ? turn + 2 * std::numbers::pi : turn;
            keep(headings, *step.heading, std::size_t(choice.window));
        }
        if (headings.size() >= 2) {
            double c = 0, s = 0;
            for (const double heading : headings)
                c += std::cos(heading), s += std::sin(heading);
            step.spread = 1 - std::hypot(c, s) / double(headings.size());
        }
        step.status = !step.spread || *step.spread < 0.3 ? "stable"
            : *step.spread <= 0.5                        ? "warning"
                                                         : "halt";
        past.step(step, record);
        run.steps.push_back(std::move(step));
    }
    run.episodes = episodesOf(run.steps);
    return run;
}

inline Run drift(const std::string& file, const Choice& choice = {})
{
    return drift(records(file, "step"), choice);
}

} // namespace plain
