// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/head_table.h"

#include "engine/analysis/sinks.h"
#include "views/session/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace ax::ui {

namespace {

QString words(const char* text) { return QCoreApplication::translate("Inspect", text); }

/// Sums of one number over rows, by layer and head.
class Means {
public:
    void add(int layer, int head, std::span<const float> values)
    {
        auto& [sums, rows] = m_sums[{ layer, head }];
        sums.resize(values.size(), 0.0);
        for (std::size_t k = 0; k < values.size(); ++k)
            sums[k] += double(values[k]);
        ++rows;
    }
    bool isEmpty() const { return m_sums.empty(); }
    /// Layers, heads and one statistic for each of `ids`.
    void fill(HeadTable& table, std::span<const char* const> ids) const
    {
        for (const auto& entry : m_sums) {
            table.layers.push_back(entry.first.first);
            table.heads.push_back(entry.first.second);
        }
        for (std::vector<int>* list : { &table.layers, &table.heads }) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
        for (std::size_t k = 0; k < ids.size(); ++k) {
            HeadStatistic statistic { ids[k], {} };
            statistic.values.assign(table.layers.size() * table.heads.size(), kAbsent);
            for (const auto& [place, sum] : m_sums)
                if (k < sum.first.size())
                    statistic.values[std::size_t(table.layerRow(place.first)) * table.heads.size()
                        + std::size_t(table.column(place.second))]
                        = float(sum.first[k] / sum.second);
            table.statistics.push_back(std::move(statistic));
        }
    }

private:
    std::map<std::pair<int, int>, std::pair<std::vector<double>, int>> m_sums;
};

int placeIn(const std::vector<int>& list, int value)
{
    const auto it = std::lower_bound(list.begin(), list.end(), value);
    return it != list.end() && *it == value ? int(it - list.begin()) : -1;
}

} // namespace

const HeadStatistic* HeadTable::find(const std::string& id) const
{
    for (const HeadStatistic& statistic : statistics)
        if (statistic.id == id)
            return &statistic;
    return nullptr;
}

int HeadTable::layerRow(int layer) const { return placeIn(layers, layer); }
int HeadTable::column(int head) const { return placeIn(heads, head); }

HeadTable tableOf(const HeadStatistics& found)
{
    HeadTable table;
    table.source = HeadTable::Source::Computed;
    table.layers = found.layers;
    for (int head = 0; head < found.heads; ++head)
        table.heads.push_back(head);
    table.rows = std::max(0, found.tokens - 1);
    for (const char* id : { "copying", "entropy", "distance", "sink_share", "previous" })
        if (const auto it = found.byHead.find(id); it != found.byHead.end())
            table.statistics.push_back({ id, it->second });
    // A layer's number stands at each of its heads.
    HeadStatistic consensus { "consensus", {} };
    for (const float layer : found.consensus)
        consensus.values.insert(consensus.values.end(), std::size_t(found.heads), layer);
    if (!consensus.values.empty())
        table.statistics.push_back(std::move(consensus));
    return table;
}

KeptReading readKept(const TraceSession& trace, std::stop_token stop)
{
    KeptReading reading;
    reading.received.assign(std::size_t(trace.tokenCount()), 0.0f);
    Means byHead, byLayer, modes;
    int topK = 0, modeRows = 0;
    const auto summary = [&](const RowView& row, int query) {
        std::array<float, 4> values {}; // kept, largest outside the sinks, sinks, the token before
        for (std::size_t k = 0; k < row.positions.size(); ++k) {
            const float p = row.probability(k);
            const int position = row.positions[k];
            values[0] += p;
            if (position < SinkRule::kFirst)
                values[2] += p;
            else
                values[1] = std::max(values[1], p);
            if (position == query - 1)
                values[3] += p;
        }
        return values;
    };
    for (int token = trace.nextStep(0); token >= 0; token = trace.nextStep(token + 1)) {
        if (stop.stop_requested())
            return reading;
        const StepView step = trace.viewStep(token);
        const int rows = step.rowCount();
        reading.rows += rows > 0;
        for (int at = 0; at < rows; ++at) {
            const RowView row = step.row(at);
            topK = std::max(topK, int(row.positions.size()));
            (row.head < 0 ? byLayer : byHead).add(row.layer, row.head, summary(row, token - 1));
            for (std::size_t k = 0; k < row.positions.size(); ++k)
                if (const int position = row.positions[k];
                    position >= 0 && position < trace.tokenCount())
                    reading.received[std::size_t(position)] += row.probability(k) / float(rows);
        }
        const std::vector<HeadStats> found = step.headStats();
        modeRows += !found.empty();
        for (const HeadStats& stats : found)
            for (std::size_t head = 0; head < stats.heads.size(); ++head) {
                const std::array<float, 9>& s = stats.heads[head];
                const float rest = 1 - s[0];
                const std::array<float, 4> values { s[0], s[8], rest * (s[1] + s[2] + s[3]),
                    rest * (s[6] + s[7]) };
                modes.add(stats.layer, int(head), values);
            }
    }
    HeadTable& table = reading.table;
    if (!modes.isEmpty()) {
        table.source = HeadTable::Source::HeadsMode;
        table.rows = modeRows;
        modes.fill(table, std::array { "sink_share", "entropy_rest", "near", "far" });
    } else if (!byHead.isEmpty() || !byLayer.isEmpty()) {
        const Means& from = byHead.isEmpty() ? byLayer : byHead;
        table.source
            = byHead.isEmpty() ? HeadTable::Source::KeptLayers : HeadTable::Source::KeptHeads;
        table.rows = reading.rows;
        table.topK = topK;
        from.fill(table, std::array { "kept", "kept_largest", "kept_sinks", "kept_previous" });
    }
    return reading;
}

StatisticWords wordsOf(const std::string& id)
{
    if (id == "copying")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Copying")),
            words(QT_TRANSLATE_NOOP("Inspect",
                "Mean attention on earlier places of the token that is written next.")) };
    if (id == "entropy")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Entropy")),
            words(QT_TRANSLATE_NOOP(
                "Inspect", "How spread a row is: 0 one place, 1 all places alike.")) };
    if (id == "distance")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Distance")),
            words(QT_TRANSLATE_NOOP("Inspect", "Mean distance back, in tokens.")), 0 };
    if (id == "sink_share")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Sinks")),
            words(QT_TRANSLATE_NOOP("Inspect", "Share of the attention on the sinks.")), 0, true };
    if (id == "previous")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Previous")),
            words(QT_TRANSLATE_NOOP("Inspect", "Share on the token right before the query.")), 0,
            true };
    if (id == "consensus")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Consensus")),
            words(QT_TRANSLATE_NOOP("Inspect",
                "Of the layer: share of the five largest places that two of its heads have in "
                "common.")),
            0, true };
    if (id == "entropy_rest")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Entropy")),
            words(QT_TRANSLATE_NOOP(
                "Inspect", "How spread a row is without its sinks: 0 one place, 1 all alike.")) };
    if (id == "near")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Near")),
            words(QT_TRANSLATE_NOOP("Inspect", "Share outside the sinks up to 7 tokens back.")), 0,
            true };
    if (id == "far")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Far")),
            words(QT_TRANSLATE_NOOP("Inspect", "Share outside the sinks 64 tokens back or more.")),
            0, true };
    if (id == "kept")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Kept")),
            words(QT_TRANSLATE_NOOP("Inspect", "Share of a row that this trace holds.")), 0, true };
    if (id == "kept_largest")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Largest")),
            words(QT_TRANSLATE_NOOP("Inspect", "Mean of the largest value outside the sinks.")) };
    if (id == "kept_sinks")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Sinks ≥")),
            words(QT_TRANSLATE_NOOP("Inspect",
                "Share on the sinks among what was kept; the rest of a row may hold more.")),
            0, true };
    if (id == "kept_previous")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Previous ≥")),
            words(QT_TRANSLATE_NOOP(
                "Inspect", "Share on the token right before the query, where it was kept.")),
            0, true };
    if (id == "effect")
        return { words(QT_TRANSLATE_NOOP("Inspect", "Effect")),
            words(QT_TRANSLATE_NOOP("Inspect",
                "Change of the token’s log-probability with this head’s output set to zero.")) };
    if (id == "on_place")
        return { words(QT_TRANSLATE_NOOP("Inspect", "On place")),
            words(QT_TRANSLATE_NOOP(
                "Inspect", "Attention of this head on the place that mattered most.")) };
    return { QString::fromStdString(id), {} };
}

QString statisticText(const std::string& id, float value)
{
    if (!present(value))
        return text::number(double(value), 0);
    const StatisticWords how = wordsOf(id);
    if (id == "effect")
        return text::signedNumber(double(value), 2);
    return how.percent ? text::percent(double(value), how.decimals)
                       : text::number(double(value), how.decimals);
}

} // namespace ax::ui
