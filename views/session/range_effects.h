// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/inspection.h"
#include "views/session/selection.h"
#include "views/session/view_registry.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace ax::ui {

struct Change;

/// Effects on every written token of a range, one token after the other: what each segment costs it
/// (lanes of the timeline), or each single place (figures of Inspect). Kept for each token until
/// the session is another one. GUI thread.
class RangeEffects : public QObject {
    Q_OBJECT
public:
    enum class What { Segments, Places };

    /// Of this session; made with the first call.
    static RangeEffects* of(const ViewContext& context);

    /// Written tokens [from, to); those that were scanned already are not asked again.
    void scan(What what, int from, int to);
    bool isScanning() const { return m_ask != 0; }
    What scanning() const { return m_what; }
    int done() const { return m_done; } ///< tokens
    int total() const { return m_total; }
    const QString& problem() const { return m_problem; } ///< of the last scan; empty: none
    void cancel(); ///< what came stays
    /// Why nothing can be scanned now, in words; empty: it can.
    QString refusal() const;
    /// Written tokens of the session, [first, second); 0, 0: none.
    std::pair<int, int> written() const;

    /// Effect of each segment of the trace on the token, in their order; NaN: it does not exist
    /// yet. Empty: not scanned.
    std::vector<float> segmentEffects(int token) const;
    struct Lane {
        int segment = 0; ///< of TraceSession::segments()
        double mean = 0;
        int worst = -1; ///< token with the largest effect in size; -1: none
        float most = 0; ///< that effect
    };
    /// Of the tokens of [from, to) that were scanned.
    std::vector<Lane> lanes(int from, int to) const;
    double largest(int from, int to) const; ///< effect of any segment there, in size

    /// How the order of attention and the order of effect part, over the tokens whose places were
    /// scanned and whose row was recorded. Sinks and own places are left out.
    struct Figures {
        int tokens = 0;
        int sameFirst = 0; ///< the most looked at is what mattered most
        double sharedFive = 0; ///< mean of |top5 ∩ top5|
        double correlation = 0; ///< mean rank correlation (Spearman) over the recorded places
    };
    Figures figures() const;

Q_SIGNALS:
    void changed(); ///< a token came
    void statusChanged();

private:
    explicit RangeEffects(const ViewContext& context);
    void follow(const Change& change);
    void askNext();
    void take(const EffectResult& found);

    /// Orders of one token whose places were scanned.
    struct Orders {
        bool sameFirst = false;
        int shared = 0;
        double correlation = 0; ///< NaN: too few places
    };
    ViewContext m_context;
    QHash<TokenRef, std::vector<float>> m_segments;
    QHash<TokenRef, Orders> m_orders;
    What m_what = What::Segments;
    std::vector<int> m_waiting; ///< tokens, last first
    std::vector<int> m_asked; ///< segments of the token that is asked about
    TokenRef m_token;
    quint64 m_ask = 0;
    int m_done = 0, m_total = 0;
    QString m_problem;
};

/// Rank correlation of two lists of the same length, ties with their mean rank; NaN below 3.
double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b);

} // namespace ax::ui
