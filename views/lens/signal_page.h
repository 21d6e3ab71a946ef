// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/attention_row.h"
#include "views/session/view_registry.h"

#include <QWidget>

class QLabel;

namespace ax::ui {

class CompassDial;
class CompassModel;
class HistogramChart;
class HistogramModel;
class LensTable;
class Note;
class PlotPanel;
class RuleModel;
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
    RuleModel* rules() const { return m_rules; }
    CompassModel* compassModel() const { return m_compass; }
    PlotPanel* compassPanel() const { return m_compassPanel; }

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
    RuleModel* m_rules;
    LensTable* m_ruleTable;
    ZoneLine* m_zone;
    CompassModel* m_compass;
    PlotPanel* m_compassPanel;
    CompassDial* m_dial;
    void refreshCompass(const AttentionRow& row);
    QLabel *m_rule, *m_sinkNote;
};

} // namespace ax::ui
