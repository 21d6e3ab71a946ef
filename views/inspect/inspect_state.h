// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/inspect/head_maps.h"
#include "views/inspect/head_table.h"
#include "views/inspect/token_order.h"
#include "views/session/token_effects.h"
#include "views/session/view_registry.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <cmath>
#include <deque>
#include <optional>

namespace ax::ui {

struct Change;

/// What the parts of Inspect show together: statistics of heads, the map of the chosen ones, the
/// row of the pinned token, effects. Kept rows are read beside the GUI thread; what must be
/// computed is asked of the model while Inspect is shown. One for each session. GUI thread.
class InspectState : public QObject {
    Q_OBJECT
public:
    /// Of this session; made with the first call.
    static InspectState* of(const ViewContext& context);

    /// What is read is asked for while something shows it.
    void setShown(QWidget* by, bool shown);

    // Heads. A head -1 stands for the mean of its layer, as the trace kept it.
    const HeadTable& table() const { return m_table; }
    /// Ids that can be chosen now; "effect" where a token was scanned.
    QStringList statistics() const;
    static const QString kEffect, kOnPlace; ///< ids
    static const QString kMapJob;
    const QString& statistic() const { return m_statistic; }
    void setStatistic(const QString& id);
    /// Values of the chosen statistic [layer, column]; empty: none.
    std::vector<float> values() const;
    float valueOf(const QString& id, int layerRow, int column) const;
    /// The first one is where the cursor is; several: the map shows their mean.
    const std::vector<HeadRef>& chosen() const { return m_chosen; }
    void setChosen(std::vector<HeadRef> heads);
    QString chosenText() const; ///< "layer 23, head 2", "mean of 9 heads", "mean of 4 layers"
    static QString headText(const HeadRef& head); ///< "layer 23, head 2"
    /// How two chosen heads are shown: A is the first one, B the second.
    enum class Pair { Mean, Beside, Difference };
    bool canPair() const { return m_chosen.size() == 2; }
    /// Mean where not exactly two are chosen.
    Pair pair() const { return canPair() ? m_pair : Pair::Mean; }
    void setPair(Pair pair);
    /// Two heads beside each other: the chosen one and the next in the order of the statistic,
    /// where one is chosen; alone again, where two are.
    void compareOrNot();

    // The range of the map; both ends of the session by default.
    int firstQuery() const { return m_firstQuery; }
    int endQuery() const { return m_endQuery; }
    int firstKey() const { return m_firstKey; }
    int endKey() const { return m_endKey; }
    void setRange(int firstQuery, int endQuery, int firstKey, int endKey);
    const HeadMaps& maps() const { return m_maps; }
    const MapData& map() const { return m_maps.first(); } ///< of A, of a pair
    /// Single cells of what is seen of a pooled map; empty: none.
    const HeadMaps& details() const { return m_details; }
    const MapData& detail() const { return m_details.first(); }
    /// Asks for them, where the map is pooled and its heads are computed.
    void wantDetail(int firstQuery, int endQuery, int firstKey, int endKey);
    bool mapIsKept() const { return m_mapKept; } ///< of the trace's own rows, not computed

    /// The row that produced the pinned token: by position, below 0 where it is not known.
    struct Row {
        int query = -1;
        std::vector<float> p;
        std::vector<float> second; ///< of B, where two heads stand apart; else empty
        std::vector<int> sinks; ///< ascending, the first positions among them
        bool whole = false;
        bool isSink(int position) const;
    };
    Row pinnedRow() const;
    /// Why the trace holds no row of the pinned token, or what it left out of one; empty: neither.
    QString keptRowWords() const;
    /// What is particular about the layers of the chosen heads, as far as their model is open.
    QString layerWords() const;
    bool isEverSink(int position) const { return m_maps.isEverSink(position); }
    std::vector<int> everSinks() const; ///< those positions, ascending
    /// Sum of the rows' attention on a position, and over how many rows; kAbsent: not known.
    float received(int position) const { return receivedMass().at(position); }
    /// Good until the next row comes.
    ReceivedMass receivedMass() const;
    int receivedRows() const;
    bool receivedIsWhole() const
    {
        return map().isWhole() && coversAll() && (!m_maps.isPair() || m_maps.second().isWhole());
    }

    // Effects on a token.
    void scan(); ///< the pinned token: all its positions, all heads
    bool canScan() const;
    int effectToken() const;
    /// The position that mattered most, sinks and the query's own place left out; -1: not scanned.
    /// "on_place" is each head's attention on it.
    int placeThatMattered() const;
    const EffectResult* effects() const { return effectToken() >= 0 ? &*m_effects : nullptr; }
    /// The heads that cost the token most one by one, silenced at once.
    struct Together {
        std::vector<HeadRef> heads;
        double addedUp = 0; ///< of their single effects, nats
        double together = double(kAbsent); ///< NaN: not measured yet
    };
    static constexpr int kTogether = 8;
    /// nullptr: not measured.
    const Together* together() const
    {
        return effects() && !std::isnan(m_together.together) ? &m_together : nullptr;
    }
    TokenEffects* tokenEffects() const { return m_tokenEffects; }

    /// Why nothing can be computed ("" when it can), and whether reading waits to be asked for.
    QString refusal() const;
    bool waitsForGo() const { return m_waitsForGo; }
    void go();
    void cancel();
    bool isReading() const
    {
        return m_statisticsAsk != 0 || m_rowsAsk != 0 || m_tokenEffects->isScanning();
    }
    /// As cancel(), on a person's word: what was there stays, and stopped() says so.
    void stop();
    /// "Stopped at 12 of 170; …"; empty: nothing was stopped since something was last asked for.
    const QString& stopped() const { return m_stopped; }
    int done() const { return m_tokenEffects->isScanning() ? m_tokenEffects->done() : m_done; }
    int total() const { return m_tokenEffects->isScanning() ? m_tokenEffects->total() : m_total; }
    const QString& problem() const { return m_problem; }
    bool hasKept() const { return m_kept.rows > 0; } ///< raw rows are in the trace
    int droppedSteps() const { return m_dropped; } ///< of the trace, counted beside the GUI thread
    const ViewContext& context() const { return m_context; }
    /// Tokens from which reading waits to be asked for.
    static constexpr int kAsksFirst = 2048;

Q_SIGNALS:
    void tableChanged(); ///< heads, statistics or which one
    void chosenChanged();
    void mapChanged(); ///< what is known of it
    void rangeChanged();
    void receivedChanged();
    void effectsChanged();
    void statusChanged();

private:
    explicit InspectState(const ViewContext& context);
    void follow(const Change& change);
    void restart();
    void refresh();
    void readKeptRows();
    void askStatistics();
    void askRows();
    quint64 askRowsOf(int firstQuery, int endQuery);
    std::optional<HeadMaps::Two> two() const;
    void askPlace();
    void askTogether();
    void takeScan(int token);
    void takeTile(quint64 question, const std::shared_ptr<const AttentionTile>& tile);
    void addTile(const AttentionTile& tile);
    void addWaiting();
    void finished(quint64 question, bool stopped, const QString& problem);
    void noteStopped(bool stopped);
    void chooseFirst();
    bool computes() const; ///< the chosen heads are rows of the model's
    bool coversAll() const;
    void setMaps(HeadMaps maps, bool kept);
    int tokens() const;

    ViewContext m_context;
    TokenEffects* m_tokenEffects;
    bool m_scans = false; ///< the scan under way was asked for here
    QList<QWidget*> m_shownBy;
    HeadTable m_table;
    KeptReading m_kept;
    int m_dropped = 0;
    QString m_statistic;
    std::vector<HeadRef> m_chosen;
    Pair m_pair = Pair::Mean;
    int m_firstQuery = 0, m_endQuery = 0, m_firstKey = 0, m_endKey = 0;
    bool m_wholeRange = true; ///< follows the session
    HeadMaps m_details, m_nextDetails;
    quint64 m_detailAsk = 0;
    HeadMaps m_maps, m_next; ///< `m_next` takes its place with its first rows
    /// Tiles that wait for the next turn of the event loop, and the end of their question.
    std::deque<std::shared_ptr<const AttentionTile>> m_waiting;
    std::optional<std::pair<bool, QString>> m_rowsEnd;
    QElapsedTimer m_turn; ///< since the first tile of this turn
    QTimer m_tell; ///< of rows that came
    bool m_mapKept = true;
    std::optional<EffectResult> m_effects;
    std::vector<float> m_onPlace; ///< [layer, head]; empty: not known
    Together m_together;
    quint64 m_placeAsk = 0, m_togetherAsk = 0;
    TokenRef m_effectToken;
    quint64 m_statisticsAsk = 0, m_rowsAsk = 0;
    bool m_keptStale = true, m_computedStale = true, m_rowsStale = false, m_waitsForGo = false,
         m_goneAhead = false;
    int m_done = 0, m_total = 0;
    QString m_problem, m_stopped;
    bool m_stops = false; ///< a person stops what is asked for
    QTimer m_later;
};

} // namespace ax::ui
