// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/cell_table.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace ax::ui {

class DrawnPicture;
class Note;
class PlotPanel;
class ProgressStrip;
class SignalMeasuring;

/// Measure signals: question sets, how far the asking is, the table of signals with what may be
/// concluded from it, and the limit of the chosen one. Esc or Close leaves; Up and Down choose,
/// Enter uses the limit.
class MeasurePage : public QWidget {
    Q_OBJECT
public:
    /// `useLimit(signal, value)`: sets that alarm's limit for the next run.
    MeasurePage(SignalMeasuring* measuring,
        std::function<void(const QString& signal, double value)> useLimit,
        QWidget* parent = nullptr);

    QComboBox* sets() const { return m_sets; }
    QComboBox* transfers() const { return m_transfers; }
    QSpinBox* resamples() const { return m_resamples; }
    QPushButton* measureButton() const { return m_measure; }
    QPushButton* useButton() const { return m_use; }
    CellTable* table() const { return m_table; }
    Note* conclusion() const { return m_conclusion; }
    Note* warning() const { return m_warning; }
    Note* problem() const { return m_problem; }
    ProgressStrip* progress() const { return m_progress; }

Q_SIGNALS:
    void closeRequested();
    void routerRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fillSets();
    void fillProgress();
    void fillTable();
    void fillLimit();
    void addSet();
    void saveTable();
    QString chosenSignal() const;
    void drawRoc(QPainter& painter, const QSizeF& size, const look::Colours& t) const;

    SignalMeasuring* m_measuring;
    std::function<void(const QString&, double)> m_useLimit;
    QComboBox *m_sets, *m_transfers;
    QSpinBox* m_resamples;
    QPushButton *m_measure, *m_own, *m_use, *m_router, *m_data;
    QToolButton *m_answers, *m_tokens;
    QLabel *m_lead, *m_useWords;
    ProgressStrip* m_progress;
    Note *m_problem, *m_conclusion, *m_warning;
    CellTable *m_table, *m_limits;
    PlotPanel *m_panel, *m_rocPanel;
    DrawnPicture* m_roc;
    QBoxLayout* m_below;
    QStringList m_names; ///< of the signals, by row of the table; empty: a heading
    bool m_filling = false;
};

} // namespace ax::ui
