// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/position_sets.h"
#include "engine/trace/inspection.h"
#include "views/session/selection.h"
#include "views/session/view_registry.h"

#include <QHash>
#include <QObject>

#include <set>
#include <vector>

namespace ax::ui {

struct Change;

/// What hiding each place from a token costs it, asked of the model once for all views that show
/// it. One scan at a time, of the pinned token: it is stopped when another one is pinned. What came
/// is kept for each token until the session is another one. GUI thread.
class TokenEffects : public QObject {
    Q_OBJECT
public:
    struct Scan {
        TokenRef token;
        /// Of every position below the token, then `heads`.
        EffectResult effects;
        std::vector<HeadRef> heads; ///< that were silenced one by one; empty: none
        std::vector<PositionSet> sets;
        std::vector<Effect> setEffects; ///< [set]
        std::set<int> sinks; ///< as far as the trace tells them, and the first places
        double largest = 0; ///< of places that are neither sinks nor the token's own, absolute
        /// Those places, the largest effect first, whatever its sign.
        std::vector<int> order;
        /// NaN outside of what was scanned.
        float effectOf(int position) const;
        /// Members of the set whose single effect is largest in size; NaN: none was measured.
        float strongestAlone(const PositionSet& set) const;
    };

    /// Of this session; made with the first call.
    static TokenEffects* of(const ViewContext& context);

    /// nullptr: not scanned. Good until the next change of the session.
    const Scan* scanOf(int token) const;
    /// Why this token cannot be scanned now, in words; empty: it can.
    QString refusal(int token) const;
    bool canScan(int token) const { return refusal(token).isEmpty(); }
    /// All its places, sets of them, and these heads one by one.
    void scan(int token, std::vector<HeadRef> heads = {});
    /// Seconds a scan of the token may take, by the last one; NaN: none was made.
    double expectedSeconds(int token) const;
    /// From so many tokens on a scan is made when asked for alone, never by a pin.
    static constexpr int kAsksFirst = 2048;

    /// Writes the scan of the token into the trace: events `effect` {kind, items, effects} of its
    /// positions, sets and heads (spec/capture.md section 2).
    void keep(int token);
    bool isKept(int token) const;

    bool isScanning() const { return m_ask != 0; }
    int scanned() const; ///< the token that is being scanned; -1: none
    int done() const { return m_done; }
    int total() const { return m_total; }
    const QString& problem() const { return m_problem; } ///< of the last scan; empty: none
    void cancel();
    /// As cancel(), on a person's word; stopped() of the token says so until it is scanned again.
    void stop();
    QString stopped(int token) const; ///< "Stopped at 12 of 170; …"; empty: it was not
    /// Tokens that were scanned and are still shown, ascending.
    QVector<int> scannedTokens() const;
    /// A set that a view shows as chosen, by its place in Scan::sets of the current scan; -1: none.
    int chosenSet() const { return m_chosenSet; }
    void setChosenSet(int set);

Q_SIGNALS:
    void scanFinished(int token);
    void statusChanged(); ///< progress, problem, begin and end
    void chosenSetChanged();
    void forgotten(); ///< the session is another one

private:
    explicit TokenEffects(const ViewContext& context);
    void follow(const Change& change);
    void take(const EffectResult& found);

    ViewContext m_context;
    QHash<TokenRef, Scan> m_scans;
    Scan m_asked; ///< what is being scanned
    quint64 m_ask = 0;
    int m_done = 0, m_total = 0, m_chosenSet = -1;
    double m_secondsPerItem;
    QString m_problem;
    bool m_stops = false; ///< a person stops this scan
    TokenRef m_stoppedToken;
    QString m_stopped;
};

/// What is said where a person ended work before its end.
QString stoppedText(int done, int total);

} // namespace ax::ui
