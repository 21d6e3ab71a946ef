// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/drift.h"

#include <QAbstractTableModel>

#include <vector>

namespace ax {
struct EventRecord;
}

namespace ax::ui {

class DriftModel;
class SessionModel;

/// What stands out in a run, strongest drift first: the episodes of the drift as it is read now,
/// and what the run itself wrote down (heading spread above its limit, early stop, re-route, advice
/// that was applied; other detectors where their rows are not in the trace). GUI thread.
class EventsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Steps, What, Numbers, Drift, Level, ColumnCount };
    enum class Kind { Episode, HeadingSpread, Detector, EarlyStop, ReRoute, Advice };
    struct Row {
        Kind kind = Kind::Episode;
        DriftEpisode episode; ///< of an event that was recorded: its token alone
        bool measured = true; ///< its drift is known
        QString what, numbers; ///< of what was recorded; else made when they are asked for
    };

    EventsModel(const SessionModel* session, const DriftModel* drift, QObject* parent);
    const std::vector<Row>& rows() const { return m_rows; }
    int episodes() const { return m_episodes; }
    int triggers() const { return m_triggers; }
    int recorded() const { return int(m_rows.size()) - m_episodes; }
    int acted() const { return m_acted; } ///< early stops and re-routes
    /// First token of the next event behind (by 1) or before (by -1) `token`, whatever its drift;
    /// -1: there is none. `token` -1: the first or the last event.
    int tokenOf(int token, int by) const;
    /// Times the rows were made so far, for tests.
    int timesMade() const { return m_timesMade; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// ValueRole of the level: the drift, a double; not valid where it is not known.
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    void addRecorded(const EventRecord& event);
    const SessionModel* m_session;
    const DriftModel* m_drift;
    std::vector<Row> m_rows;
    int m_episodes = 0, m_triggers = 0, m_acted = 0, m_timesMade = 0;
    int m_revision = -1; ///< of the episodes that stand
    bool m_whole = false; ///< the drift had been read to its end
};

/// "alert", as the window names a level of drift.
QString driftLevelText(double drift);
/// The least drift of its level: 2 of an alert; 0 below watch.
double driftLevelFrom(double drift);
/// "oscillation", as the window names a detector; its numbers in words: "3 to 4 zone changes in 5
/// steps, limit 3".
QString detectorText(DriftTrigger::Kind kind);
QString episodeText(const DriftEpisode& episode, const std::vector<DriftStep>& steps);

} // namespace ax::ui
