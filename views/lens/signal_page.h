// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QWidget>

class QLabel;

namespace ax::ui {

class HistogramChart;
class HistogramModel;
class LensTable;
class Note;
class PlotPanel;
class SignalModel;
class ZoneLine;

/// The Signal tab: distances, masses, entropies and the zone with the rule that fired.
class SignalPage : public QWidget {
    Q_OBJECT
public:
    explicit SignalPage(const ViewContext& context, QWidget* parent = nullptr);
    SignalModel* model() const { return m_model; }
    PlotPanel* panel() const { return m_panel; }
    Note* note() const { return m_note; }
    QString ruleText() const;

public Q_SLOTS:
    void refresh();

private:
    ViewContext m_context;
    SignalModel* m_model;
    HistogramModel* m_bins;
    Note* m_note;
    PlotPanel* m_panel;
    HistogramChart* m_chart;
    LensTable* m_table;
    ZoneLine* m_zone;
    QLabel *m_rule, *m_sinkNote;
};

} // namespace ax::ui
