// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/drift.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QVector>

#include <array>
#include <string>
#include <utility>

namespace ax::ui {

struct Change;
class SessionModel;

/// Compass and drift of every generated step (engine/analysis/drift.h), read as the steps come:
/// some hundred rows a turn of the event loop, so that nothing waits. GUI thread.
class DriftModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Index,
        Token,
        Zone,
        Heading,
        Focus,
        Spread,
        Drift,
        Level,
        Sinks,
        Entropy,
        Surprisal,
        ColumnCount
    };

    DriftModel(const SessionModel* session, QObject* parent);
    /// Rows the compass reads, and the limits. Reads everything again when they differ.
    void setOptions(const DriftOptions& options);
    const DriftOptions& options() const { return m_options; }

    const std::vector<DriftStep>& steps() const { return m_steps; }
    const std::vector<DriftEpisode>& episodes() const { return m_episodes.list(); }
    /// Another number where the episodes are others than before.
    int episodesRevision() const { return m_episodesRevision; }
    QVector<int> layersRead() const;
    /// Greatest drift of the steps so far.
    double strongest() const { return m_strongest; }
    /// Steps that follow each other in one zone, by their rows; without one there is none.
    struct ZoneRun {
        std::string zone;
        int first = 0, last = 0; ///< rows, both inclusive
    };
    const std::vector<ZoneRun>& zoneRuns() const { return m_zoneRuns; }
    /// Of all steps so far: between these 90 % of the session lie; absent below twenty steps.
    struct Band {
        float low = kAbsent, high = kAbsent;
    };
    Band usual(Column column) const;
    /// Least and greatest value of a numeric column over the rows [first, end); absent where no
    /// step has one. Work: the rows alone, the trace is not read again.
    Band extent(Column column, int first, int end) const;
    /// Value of a row in one of the numeric columns, kAbsent where there is none.
    float value(int row, Column column) const;
    /// Row of the step of a token, or of the last one before it; -1: none.
    int rowOf(int token) const;
    /// Row of the first step of `token` or behind it; rowCount() where there is none.
    int rowFrom(int token) const;
    bool isReading() const { return m_next >= 0; }
    /// Values that were put in order for usual() so far, for tests: each once.
    std::int64_t valuesOrdered() const { return m_valuesOrdered; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Steps came, or all were read anew: at most ten times a second while written, and while a
    /// long trace is read each time a quarter was added, so that looking at all stays cheap.
    void grew();

private:
    void follow(const Change& change);
    void again();
    void readSome();
    const SessionModel* m_session;
    DriftOptions m_options;
    DriftReader m_reader;
    /// Behind those that were read.
    void take(DriftStep step);
    std::vector<DriftStep> m_steps;
    std::array<std::vector<float>, ColumnCount> m_values; ///< of the numeric columns, a row each
    std::vector<ZoneRun> m_zoneRuns;
    DriftEpisodes m_episodes;
    int m_episodesRevision = 0;
    double m_strongest = 0;
    /// The values of a column in their order, as far as it was asked for.
    struct Ordered {
        std::vector<float> values;
        std::size_t rows = 0; ///< that are in it
    };
    mutable std::array<Ordered, ColumnCount> m_ordered;
    mutable std::int64_t m_valuesOrdered = 0;
    std::size_t m_told = 0; ///< steps at the last grew()
    QTimer m_turn;
    int m_next = -1; ///< step that is read next, -1: none is left
    int m_read = 0; ///< token indices below were read
};

} // namespace ax::ui
