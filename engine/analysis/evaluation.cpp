// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/evaluation.h"

#include "engine/core/quantile.h"
#include "engine/core/text_cells.h"
#include "engine/core/utf8.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include <utf8proc.h>

namespace ax {

namespace {

using Json = nlohmann::ordered_json;

constexpr EvaluationSignal kSignals[] = {
    { "nll", SignalKind::Baseline },
    { "token_entropy", SignalKind::Baseline },
    { "length", SignalKind::Baseline },
    { "margin", SignalKind::Baseline },
    { "attention_entropy", SignalKind::Attention },
    { "sink_share", SignalKind::Attention },
    { "compass", SignalKind::Attention },
    { "drift", SignalKind::Attention },
    { "lookback", SignalKind::Attention },
};
constexpr std::size_t kSignalCount = std::size(kSignals);
constexpr const char* kColumns[]
    = { "level", "answer", "id", "index", "token_id", "half", "label", "length" };
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

bool isLetterOrDigit(char32_t c)
{
    const utf8proc_category_t kind = utf8proc_category(utf8proc_int32_t(c));
    return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO)
        || kind == UTF8PROC_CATEGORY_ND;
}

int floorLog2(int n) { return std::bit_width(unsigned(std::max(1, n))) - 1; }

/// One signal at one level, sorted once: AUROC of any reweighting of the answers is one walk.
class Ranking {
public:
    Ranking(const EvaluationTable& table, std::size_t signal, bool answerLevel, bool matched)
    {
        for (const EvaluationRow& row : table.rows) {
            if (row.answerLevel != answerLevel || std::isnan(row.values[signal]))
                continue;
            const int stratum = !matched ? 0
                : answerLevel            ? floorLog2(row.length)
                                         : floorLog2(row.index + 1);
            m_items.push_back({ stratum, row.values[signal], row.answer, row.label });
        }
        std::sort(m_items.begin(), m_items.end(), [](const Item& a, const Item& b) {
            return a.stratum != b.stratum ? a.stratum < b.stratum : a.value < b.value;
        });
    }
    /// `weights` by answer; empty: 1 each. NaN: no pair of both classes.
    double area(const std::vector<int>& weights = {}) const
    {
        double wins = 0, pairs = 0;
        for (std::size_t from = 0; from < m_items.size();) {
            double right = 0, wrong = 0, here = 0;
            std::size_t k = from;
            while (k < m_items.size() && m_items[k].stratum == m_items[from].stratum) {
                // Equal values count half.
                double tieRight = 0, tieWrong = 0;
                const double value = m_items[k].value;
                for (; k < m_items.size() && m_items[k].stratum == m_items[from].stratum
                     && m_items[k].value == value;
                     ++k) {
                    const double w = weights.empty() ? 1 : weights[std::size_t(m_items[k].answer)];
                    (m_items[k].label ? tieWrong : tieRight) += w;
                }
                here += tieWrong * (right + tieRight / 2);
                right += tieRight;
                wrong += tieWrong;
            }
            wins += here;
            pairs += right * wrong;
            from = k;
        }
        return pairs > 0 ? wins / pairs : kNone;
    }

private:
    struct Item {
        int stratum;
        double value;
        int answer, label;
    };
    std::vector<Item> m_items;
};

/// Answers drawn with replacement, as weights; both classes in each.
std::vector<std::vector<int>> resamples(const EvaluationTable& table, int count, std::uint64_t seed)
{
    std::map<int, int> labels;
    int answers = 0;
    for (const EvaluationRow& row : table.rows)
        if (row.answerLevel) {
            labels[row.answer] = row.label;
            answers = std::max(answers, row.answer + 1);
        }
    const std::vector<std::pair<int, int>> list(labels.begin(), labels.end());
    const int wrong = int(std::count_if(
        list.begin(), list.end(), [](const auto& answer) { return answer.second == 1; }));
    std::vector<std::vector<int>> draws;
    if (wrong == 0 || wrong == int(list.size()))
        return draws;
    std::mt19937_64 random(seed);
    while (int(draws.size()) < count) {
        std::vector<int> weights(std::size_t(answers), 0);
        int bad = 0;
        for (std::size_t k = 0; k < list.size(); ++k) {
            const auto& drawn = list[std::size_t(random() % list.size())];
            ++weights[std::size_t(drawn.first)];
            bad += drawn.second;
        }
        if (bad > 0 && bad < int(list.size()))
            draws.push_back(std::move(weights));
    }
    return draws;
}

struct Interval {
    double area = kNone, low = kNone, high = kNone;
    bool leavesOut(double value) const { return low > value || high < value; }
    int side(double value) const { return low > value ? 1 : high < value ? -1 : 0; }
};

Interval interval(const Ranking& ranking, const std::vector<std::vector<int>>& draws, double level)
{
    Interval result;
    result.area = ranking.area();
    if (std::isnan(result.area))
        return result;
    std::vector<double> areas;
    for (const std::vector<int>& weights : draws)
        if (const double area = ranking.area(weights); !std::isnan(area))
            areas.push_back(area);
    std::sort(areas.begin(), areas.end());
    result.low = quantile(areas, (1 - level) / 2);
    result.high = quantile(areas, (1 + level) / 2);
    return result;
}

Json number(double value) { return std::isnan(value) ? Json() : Json(value); }
Json toJson(const Interval& interval)
{
    return { { "auroc", number(interval.area) }, { "low", number(interval.low) },
        { "high", number(interval.high) } };
}

struct Rates {
    double tpr = kNone, fpr = kNone;
};
Rates ratesAt(const EvaluationTable& table, std::size_t signal, int half, double value, bool above)
{
    double hits = 0, alarms = 0, wrong = 0, right = 0;
    for (const EvaluationRow& row : table.rows) {
        if (!row.answerLevel || row.half() != half || std::isnan(row.values[signal]))
            continue;
        const bool fires = above ? row.values[signal] >= value : row.values[signal] <= value;
        (row.label ? wrong : right) += 1;
        if (fires)
            (row.label ? hits : alarms) += 1;
    }
    return { wrong > 0 ? hits / wrong : kNone, right > 0 ? alarms / right : kNone };
}

/// Chosen on one half, reported on the other. Null where the half has not both classes.
Json threshold(const EvaluationTable& table, std::size_t signal)
{
    std::vector<double> values;
    std::vector<int> labels;
    for (const EvaluationRow& row : table.rows)
        if (row.answerLevel && row.half() == 0 && !std::isnan(row.values[signal])) {
            values.push_back(row.values[signal]);
            labels.push_back(row.label);
        }
    const double area = auroc(values, labels);
    if (std::isnan(area))
        return nullptr;
    const bool above = area >= 0.5;
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    double best = kNone, most = -2;
    for (const double value : values) {
        const Rates rates = ratesAt(table, signal, 0, value, above);
        if (rates.tpr - rates.fpr > most) {
            most = rates.tpr - rates.fpr;
            best = value;
        }
    }
    const Rates rates = ratesAt(table, signal, 1, best, above);
    return { { "value", best }, { "direction", above ? "above" : "below" }, { "chosen_on", 0 },
        { "reported_on", 1 }, { "tpr", number(rates.tpr) }, { "fpr", number(rates.fpr) },
        { "balanced_accuracy", number((rates.tpr + 1 - rates.fpr) / 2) } };
}

/// Records of RFC 4180.
std::vector<std::vector<std::string>> csvRecords(std::string_view csv)
{
    std::vector<std::vector<std::string>> records(1, { std::string() });
    bool quoted = false;
    for (std::size_t k = 0; k < csv.size(); ++k) {
        const char c = csv[k];
        std::string& field = records.back().back();
        if (quoted) {
            if (c == '"' && k + 1 < csv.size() && csv[k + 1] == '"') {
                field += '"';
                ++k;
            } else if (c == '"') {
                quoted = false;
            } else {
                field += c;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            records.back().emplace_back();
        } else if (c == '\n') {
            records.push_back({ std::string() });
        } else if (c != '\r') {
            field += c;
        }
    }
    if (records.back().size() == 1 && records.back().front().empty())
        records.pop_back();
    return records;
}

template <class Number> bool parse(const std::string& text, Number& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

std::span<const EvaluationSignal> evaluationSignals() { return kSignals; }

double auroc(
    std::span<const double> values, std::span<const int> labels, std::span<const int> strata)
{
    std::map<int, std::vector<std::size_t>> groups;
    for (std::size_t k = 0; k < values.size(); ++k)
        if (!std::isnan(values[k]))
            groups[strata.empty() ? 0 : strata[k]].push_back(k);
    double wins = 0, pairs = 0;
    for (auto& [stratum, items] : groups) {
        std::sort(items.begin(), items.end(),
            [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
        double right = 0, wrong = 0;
        for (std::size_t k = 0; k < items.size();) {
            double tieRight = 0, tieWrong = 0;
            const double value = values[items[k]];
            for (; k < items.size() && values[items[k]] == value; ++k)
                (labels[items[k]] ? tieWrong : tieRight) += 1;
            wins += tieWrong * (right + tieRight / 2);
            right += tieRight;
            wrong += tieWrong;
        }
        pairs += right * wrong;
    }
    return pairs > 0 ? wins / pairs : kNone;
}

Result<EvaluationSet> readEvaluationSet(std::string_view text, const std::string& place)
{
    const Json json = Json::parse(text, nullptr, false);
    const auto bad = [&](const std::string& what) {
        return fail(ErrorCode::Format, "[evaluate] " + place + ": expected " + what, place,
            R"(a set is {"name", "items": [{"id", "question", "answers": [...]}]})");
    };
    if (json.is_discarded())
        return bad("JSON");
    if (!json.is_object() || !json.contains("items") || !json["items"].is_array())
        return bad("an object with a list \"items\"");
    const auto word = [](const Json& object, const char* name) {
        const auto found = object.find(name);
        return found != object.end() && found->is_string() ? found->get<std::string>()
                                                           : std::string();
    };
    EvaluationSet set { word(json, "name"), word(json, "system"), {} };
    std::set<std::string> ids;
    for (std::size_t k = 0; k < json["items"].size(); ++k) {
        const Json& from = json["items"][k];
        const std::string where = "items[" + std::to_string(k) + "]";
        if (!from.is_object())
            return bad("an object at " + where);
        EvaluationItem item { word(from, "id"), word(from, "question"), {} };
        if (item.id.empty())
            return bad("an \"id\" at " + where);
        if (!ids.insert(item.id).second)
            return bad("each id once, \"" + item.id + "\" stands twice, at " + where + " again");
        if (item.question.empty())
            return bad("a \"question\" at " + where + " (" + item.id + ")");
        if (const auto answers = from.find("answers"); answers != from.end() && answers->is_array())
            for (const Json& answer : *answers)
                if (answer.is_string() && !gradingText(answer.get<std::string>()).empty())
                    item.answers.push_back(answer.get<std::string>());
        if (item.answers.empty())
            return bad("\"answers\" with a word in them at " + where + " (" + item.id + ")");
        set.items.push_back(std::move(item));
    }
    if (set.items.empty())
        return bad("one question at least");
    return set;
}

std::string gradingText(std::string_view text)
{
    std::string spaced;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decodeUtf8(text, at);
        at += std::size_t(std::max(1, point.length));
        const char32_t c = point.value;
        if (c < 128) {
            const bool upper = c >= 'A' && c <= 'Z';
            const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            spaced += kept ? char(upper ? c + 32 : c) : ' ';
        } else if (point.valid && isLetterOrDigit(c)) {
            appendUtf8(spaced, char32_t(utf8proc_tolower(utf8proc_int32_t(c))));
        } else {
            spaced += ' ';
        }
    }
    std::string out, word;
    for (const char c : spaced + " ") {
        if (c != ' ') {
            word += c;
            continue;
        }
        if (!word.empty() && word != "a" && word != "an" && word != "the")
            out += (out.empty() ? "" : " ") + word;
        word.clear();
    }
    return out;
}

bool isRight(std::string_view answer, std::span<const std::string> accepted)
{
    const std::string text = " " + gradingText(answer) + " ";
    return std::any_of(accepted.begin(), accepted.end(), [&](const std::string& one) {
        const std::string words = gradingText(one);
        return !words.empty() && text.find(" " + words + " ") != std::string::npos;
    });
}

void EvaluationTable::shuffleLabels(std::uint64_t seed)
{
    std::vector<int> answers, labels;
    for (const EvaluationRow& row : rows)
        if (row.answerLevel) {
            answers.push_back(row.answer);
            labels.push_back(row.label);
        }
    std::mt19937_64 random(seed);
    for (std::size_t k = labels.size(); k > 1; --k)
        std::swap(labels[k - 1], labels[std::size_t(random() % k)]);
    std::map<int, int> now;
    for (std::size_t k = 0; k < answers.size(); ++k)
        now[answers[k]] = labels[k];
    for (EvaluationRow& row : rows)
        row.label = now[row.answer];
}

std::string evaluationCsv(const EvaluationTable& table)
{
    std::string csv;
    for (const char* column : kColumns)
        csv += (csv.empty() ? "" : ",") + std::string(column);
    for (const EvaluationSignal& signal : kSignals)
        if (signal.name != "length") // it stands among the first columns
            csv += "," + std::string(signal.name);
    csv += "\r\n";
    for (const EvaluationRow& row : table.rows) {
        csv += std::string(row.answerLevel ? "answer" : "token") + "," + std::to_string(row.answer)
            + "," + csvCell(row.id) + "," + (row.answerLevel ? "" : std::to_string(row.index)) + ","
            + (row.answerLevel ? "" : std::to_string(row.tokenId)) + ","
            + std::to_string(row.half()) + "," + std::to_string(row.label) + ","
            + std::to_string(row.length);
        for (std::size_t s = 0; s < kSignalCount; ++s)
            if (kSignals[s].name != "length")
                csv += "," + csvCell(row.values[s]);
        csv += "\r\n";
    }
    return csv;
}

Result<EvaluationTable> readEvaluationCsv(std::string_view csv, const std::string& place)
{
    const auto records = csvRecords(csv);
    const auto bad = [&](std::size_t line, const std::string& what) {
        return fail(ErrorCode::Format,
            "[evaluate] " + place + ": line " + std::to_string(line + 1) + ": expected " + what,
            place);
    };
    if (records.empty())
        return bad(0, "the columns' names");
    std::map<std::string, std::size_t> columns;
    for (std::size_t k = 0; k < records[0].size(); ++k)
        columns[records[0][k]] = k;
    for (const char* column : kColumns)
        if (!columns.count(column))
            return bad(0, "a column \"" + std::string(column) + "\"");
    EvaluationTable table;
    for (std::size_t line = 1; line < records.size(); ++line) {
        const auto& record = records[line];
        if (record.size() != records[0].size())
            return bad(line, std::to_string(records[0].size()) + " cells");
        const auto at = [&](const std::string& name) { return record[columns[name]]; };
        EvaluationRow row;
        row.answerLevel = at("level") == "answer";
        if (!row.answerLevel && at("level") != "token")
            return bad(line, "level answer or token");
        row.id = at("id");
        if (!parse(at("answer"), row.answer) || row.answer < 0 || row.answer > 10000000)
            return bad(line, "a number in column answer");
        if (!parse(at("label"), row.label) || row.label < 0 || row.label > 1)
            return bad(line, "0 or 1 in column label");
        if (!parse(at("length"), row.length) || row.length < 0)
            return bad(line, "a number in column length");
        if (!row.answerLevel
            && (!parse(at("index"), row.index) || row.index < 0
                || (!at("token_id").empty() && !parse(at("token_id"), row.tokenId))))
            return bad(line, "numbers in columns index and token_id");
        for (const EvaluationSignal& signal : kSignals) {
            double value = kNone;
            if (const auto found = columns.find(std::string(signal.name)); found != columns.end()
                && !record[found->second].empty()
                && (!parse(record[found->second], value) || !std::isfinite(value)))
                return bad(line, "a number in column " + std::string(signal.name));
            row.values.push_back(value);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

nlohmann::ordered_json evaluationReport(const EvaluationTable& table,
    const EvaluationOptions& options, const EvaluationTable* transfer,
    const std::string& transferName)
{
    constexpr int kStrictResamples = 2000;
    int answers = 0, wrong = 0, tokens = 0;
    for (const EvaluationRow& row : table.rows) {
        answers += row.answerLevel;
        wrong += row.answerLevel && row.label;
        tokens += !row.answerLevel;
    }
    const auto draws = resamples(table, options.resamples, options.seed);
    const auto strict = resamples(table, kStrictResamples, options.seed + 1);
    const auto other = transfer ? resamples(*transfer, options.resamples, options.seed)
                                : std::vector<std::vector<int>>();
    const int attention = int(std::count_if(std::begin(kSignals), std::end(kSignals),
        [](const EvaluationSignal& s) { return s.kind == SignalKind::Attention; }));
    Json report { { "answers", answers }, { "wrong", wrong }, { "tokens", tokens },
        { "bootstrap", { { "resamples", options.resamples }, { "seed", options.seed } } },
        { "signals", Json::object() } };
    bool calibrated = false;
    for (std::size_t s = 0; s < kSignalCount; ++s) {
        Json signal { { "kind",
            kSignals[s].kind == SignalKind::Baseline ? "baseline" : "attention" } };
        Interval matchedAnswer;
        for (const bool level : { true, false }) {
            const Interval plain = interval(Ranking(table, s, level, false), draws, 0.95);
            const Interval matched = interval(Ranking(table, s, level, true), draws, 0.95);
            if (level)
                matchedAnswer = matched;
            Json json = toJson(plain);
            json["matched"] = toJson(matched);
            signal[level ? "answer" : "token"] = std::isnan(plain.area) ? Json() : std::move(json);
        }
        signal["threshold"] = threshold(table, s);
        signal["verdict"] = matchedAnswer.leavesOut(0.5) ? "calibrated" : "not calibrated";
        if (kSignals[s].kind == SignalKind::Attention)
            calibrated |= interval(Ranking(table, s, true, true), strict, 1 - 0.05 / attention)
                              .leavesOut(0.5);
        if (transfer) {
            const Interval there = interval(Ranking(*transfer, s, true, false), other, 0.95);
            Json json { { "set", transferName } };
            json.update(toJson(there));
            signal["transfer"] = std::move(json);
            const int here = matchedAnswer.side(0.5);
            signal["reading"] = here == 0 ? "no_better"
                : here == there.side(0.5) ? "tells"
                                          : "here_only";
        }
        report["signals"][std::string(kSignals[s].name)] = std::move(signal);
    }
    report["verdict"] = calibrated ? "calibrated" : "not calibrated";
    return report;
}

} // namespace ax
