// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/inspection.h"
#include "engine/trace/session.h"

#include <QString>

#include <stop_token>
#include <string>
#include <vector>

namespace ax::ui {

/// One number for each head of each layer, and what it means.
struct HeadStatistic {
    std::string id; ///< "copying"
    std::vector<float> values; ///< [layer, head]; kAbsent: not known
};

/// Statistics of heads, of a model's reading or of what a trace kept.
struct HeadTable {
    enum class Source {
        None, ///< the trace keeps nothing of single layers
        Computed, ///< all rows of all heads
        HeadsMode, ///< capture mode `heads`
        KeptHeads, ///< raw rows of single heads
        KeptLayers ///< raw rows of whole layers: one column, the mean of their heads
    };
    Source source = Source::None;
    std::vector<int> layers; ///< ascending
    std::vector<int> heads; ///< numbers of the columns; KeptLayers: -1 alone
    int rows = 0; ///< query rows that were averaged over
    int topK = 0; ///< entries that a kept row has at most; 0: whole rows
    std::vector<HeadStatistic> statistics;

    const HeadStatistic* find(const std::string& id) const;
    float value(const HeadStatistic& statistic, int layerRow, int column) const
    {
        return statistic.values[std::size_t(layerRow) * heads.size() + std::size_t(column)];
    }
    int layerRow(int layer) const; ///< -1: not there
    int column(int head) const; ///< -1: not there
    bool isEmpty() const { return statistics.empty(); }
};

HeadTable tableOf(const HeadStatistics& statistics);

/// What a trace without its model tells: statistics of what was kept, and how much of the mean row
/// every position got.
struct KeptReading {
    HeadTable table;
    std::vector<float> received; ///< by position: sum over the kept rows of their mean
    int rows = 0; ///< steps that have raw rows
};
/// Reads every raw entry once. Any thread.
KeptReading readKept(const TraceSession& trace, std::stop_token stop);

/// Words of a statistic, translated.
struct StatisticWords {
    QString title; ///< "Copying"
    QString meaning; ///< one sentence
    int decimals = 2;
    bool percent = false;
};
StatisticWords wordsOf(const std::string& id);
/// "0.39", "29 %", "74".
QString statisticText(const std::string& id, float value);

} // namespace ax::ui
