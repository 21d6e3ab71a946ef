// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/comparison.h"
#include "engine/discovery/scaling.h"
#include "views/common/look.h"
#include "views/session/view_registry.h"

#include <QObject>
#include <QTimer>

#include <array>

namespace ax::ui {

/// Two traces beside each other and what differs between them, for all parts of Compare. GUI
/// thread; the comparison is made beside it.
class CompareState : public QObject {
    Q_OBJECT
public:
    explicit CompareState(const ViewContext& context, QObject* parent = nullptr);

    enum Side { A, B };
    /// What each side shows. Numbers are of the generated tokens.
    struct Half {
        QString id, title;
        TraceSnapshot trace; ///< nullptr: nothing chosen, or not read yet
        QString problem;
        std::array<int, look::kZoneCount> zones {}; ///< tokens of each
        int tokens = 0;
        std::optional<std::array<float, 20>> fingerprint; ///< mean over the tokens that have one
        double position = 0; ///< mean of theirs
        float largestSurprisal = 0;
        QString about() const; ///< "SmolLM2-135M-Instruct Q4_1 · T 0.80"
    };
    const Half& half(Side side) const { return m_halves[std::size_t(side)]; }
    void choose(Side side, const QString& id);
    void swap();
    Alignment alignment() const { return m_alignment; }
    void setAlignment(Alignment alignment);

    /// Both sides are there and were compared.
    bool isReady() const { return m_ready; }
    bool isBusy() const;
    const Comparison& comparison() const { return m_comparison; }
    /// Where the mean fingerprints of both lie on one axis, -1 … 1; NaN: not known.
    struct Axis {
        QString name, low, high;
        double a = 0, b = 0;
        double share = 0; ///< of the variance; NaN of a reference axis
    };
    /// Reference: the four named axes. Fitted: principal axes of the tokens of both together, on
    /// which 1 is one standard deviation.
    enum class Axes { Reference, Fitted };
    Axes axesKind() const { return m_axes; }
    void setAxesKind(Axes kind);
    QVector<Axis> axes() const;
    QString axesProblem() const; ///< why there are none; empty: there are
    static constexpr int kFittedAxes = 4;
    int row() const { return m_row; } ///< aligned row that is pointed at, -1: none
    void setRow(int row);
    /// The next row whose two tokens differ, from the present one on; -1: none.
    int nextDifference(int by) const;
    bool same(int row) const;
    int rowOf(Side side, int token) const; ///< -1: not aligned
    const ViewContext& context() const { return m_context; }

    /// The last answer written once more by the open model; old and new then stand beside each
    /// other.
    /// `temperature` below 0: the present settings; 0: greedy.
    void runAgain(double temperature = -1);
    QString runRefusal() const; ///< why it cannot be ("" when it can)

Q_SIGNALS:
    void sidesChanged(); ///< which traces, or how far they are read
    void changed(); ///< the comparison
    void rowChanged(int row);
    void runChanged();

private:
    void take(const QString& id, const TraceSnapshot& trace);
    void compare();
    void proposeSides();
    void measure(Half& half);
    void followPinned();

    ViewContext m_context;
    std::array<Half, 2> m_halves;
    Axes m_axes = Axes::Reference;
    std::optional<discovery::Scaling> m_fitted; ///< of the comparison that is shown
    QString m_fitProblem;
    Alignment m_alignment = Alignment::Text;
    Comparison m_comparison;
    std::array<std::vector<int>, 2> m_rowOf; ///< [side][token]
    bool m_ready = false;
    int m_row = -1;
    bool m_runs = false; ///< a second answer is being written
    QString m_runBranch; ///< the shelf's entry of what it takes the place of
    bool m_fromRow = false;
    QTimer m_later;
};

/// Words and digits of a measure.
struct MeasureWords {
    QString name, unit;
    int decimals = 3;
    QString title() const { return unit.isEmpty() ? name : name + QLatin1Char(' ') + unit; }
};
MeasureWords wordsOf(const MeasureDifference& measure);
/// Only those whose interval leaves out zero, strongest first.
QStringList differenceSentences(const Comparison& comparison);

} // namespace ax::ui
