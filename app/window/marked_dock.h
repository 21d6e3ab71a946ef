// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/common/look.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace ax::ui {

class CellTable;
class DrawnPicture;
class FixedModel;
class MarkedStudy;
class Marks;
class Note;
class PlotPanel;
class ProgressStrip;

/// The Marked positions dock: mark in the text or by a rule, four figures with their controls, one
/// sentence, thirds, what chance would give, layers on one scale, kinds of word.
class MarkedDock : public QWidget {
    Q_OBJECT
public:
    MarkedDock(MarkedStudy* study, Marks* marks, QWidget* parent = nullptr);

    QToolButton* markButton() const { return m_mark; }
    QComboBox* rules() const { return m_rules; }
    QPushButton* analyseButton() const { return m_analyse; }
    CellTable* figures() const { return m_figures; }
    CellTable* kinds() const { return m_kinds; }
    Note* sentence() const { return m_sentence; }
    QLabel* state() const { return m_state; }

private:
    void applyRule();
    void fill();
    void saveReport();
    void drawThirds(QPainter& painter, const QSizeF& size, const look::Colours& t) const;
    void drawChance(QPainter& painter, const QSizeF& size, const look::Colours& t) const;
    void drawLayers(QPainter& painter, const QSizeF& size, const look::Colours& t) const;

    MarkedStudy* m_study;
    Marks* m_marks;
    QToolButton *m_mark, *m_clear, *m_save;
    QComboBox* m_rules;
    QDoubleSpinBox* m_limit;
    QPushButton* m_analyse;
    QLabel* m_state;
    ProgressStrip* m_progress;
    Note *m_problem, *m_sentence;
    CellTable *m_figures, *m_kinds;
    PlotPanel *m_thirdsPanel, *m_chancePanel, *m_layersPanel, *m_kindsPanel;
    DrawnPicture *m_thirds, *m_chance, *m_layers;
    FixedModel *m_thirdsModel, *m_chanceModel, *m_layersModel;
    QLabel* m_foot;
};

} // namespace ax::ui
