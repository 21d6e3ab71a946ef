// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/inspection.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <memory>

namespace ax::ui {

/// What views may ask of the model that wrote the trace, and what comes back. A question is known
/// by its number; its answers come later, on the GUI thread, and end with finished(). Questions end
/// by themselves when the trace they were asked about is another one, and when an answer is
/// written.
class Questions : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Why nothing can be asked now, in words; empty: it can.
    virtual QString refusal() const = 0;
    bool canAsk() const { return refusal().isEmpty(); }
    /// Whole attention rows of the queries [from, to), of each head or of their mean.
    virtual quint64 askRows(std::vector<HeadRef> heads, bool mean, int from, int to) = 0;
    /// Statistics of every head over the whole trace.
    virtual quint64 askStatistics() = 0;
    /// What hiding each set of positions, or silencing each set of heads, costs a token.
    virtual quint64 askEffects(
        int token, std::vector<std::vector<int>> positions, std::vector<std::vector<HeadRef>> heads)
        = 0;
    /// What an eviction policy, by name, would leave of all positions at this share of them.
    virtual quint64 askKept(const QString& policy, double ratio) = 0;
    virtual void cancel(quint64 question) = 0; ///< unknown numbers are ignored

Q_SIGNALS:
    void availabilityChanged();
    void progress(quint64 question, int done, int total);
    void tile(quint64 question, const std::shared_ptr<const ax::AttentionTile>& tile);
    void statistics(quint64 question, const ax::HeadStatistics& statistics);
    void effects(quint64 question, const ax::EffectResult& effects);
    void keptPositions(quint64 question, const QVector<int>& positions); ///< ascending
    /// `problem`: what went wrong, in words; empty: all of it came. `stopped`: before its end.
    void finished(quint64 question, bool stopped, const QString& problem);
};

} // namespace ax::ui
