// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/drift.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QVector>

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
    const std::vector<DriftEpisode>& episodes() const { return m_episodes; }
    QVector<int> layersRead() const;
    /// Of all steps so far: between these 90 % of the session lie; absent below twenty steps.
    struct Band {
        float low = kAbsent, high = kAbsent;
    };
    Band usual(Column column) const;
    /// Value of a step in one of the numeric columns, kAbsent where there is none.
    float value(const DriftStep& step, Column column) const;
    /// Row of the step of a token, or of the last one before it; -1: none.
    int rowOf(int token) const;
    bool isReading() const { return m_next >= 0; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void grew(); ///< steps came, or all were read anew; at most ten times a second while written

private:
    void follow(const Change& change);
    void again();
    void readSome();
    const SessionModel* m_session;
    DriftOptions m_options;
    DriftReader m_reader;
    std::vector<DriftStep> m_steps;
    std::vector<DriftEpisode> m_episodes;
    QTimer m_turn;
    int m_next = -1; ///< step that is read next, -1: none is left
    int m_read = 0; ///< token indices below were read
};

/// Episodes, strongest drift first.
class EpisodesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Steps, What, Numbers, Drift, Level, ColumnCount };

    EpisodesModel(const DriftModel* drift, QObject* parent);
    const DriftEpisode& episode(int row) const { return m_rows[std::size_t(row)]; }
    int triggers() const { return m_triggers; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    const DriftModel* m_drift;
    std::vector<DriftEpisode> m_rows;
    int m_triggers = 0;
};

/// "oscillation", as the window names a detector; its numbers in words: "3 to 4 zone changes in 5
/// steps, limit 3".
QString detectorText(DriftTrigger::Kind kind);
QString episodeText(const DriftEpisode& episode, const std::vector<DriftStep>& steps);

} // namespace ax::ui
