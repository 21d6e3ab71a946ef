// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/attention_row.h"
#include "views/session/row_words.h"
#include "views/session/view_registry.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace ax::ui {

class AdvicePanel;
class CalibrationPanel;
class CompassDial;
class CompassModel;
class CompassRows;
class ConfidenceBar;
class DriftLanes;
class DriftModel;
class EmptyState;
class EventsModel;
class EvidenceList;
class EvidenceModel;
class FactsModel;
class ManifoldBox;
class Note;
class PlotPanel;
class ZoneGlyph;

/// Where the run is and where it goes: zone now with its evidence, compass, drift over the run,
/// episodes, and what to do with the next run.
class RouterView : public QWidget, public View {
    Q_OBJECT
public:
    explicit RouterView(const ViewContext& context, QWidget* parent = nullptr);

    QWidget* widget() override { return this; }
    /// Zone preset, rows of the compass, window, sinks, limits, what happens on drift, session.
    void fillToolBar(QToolBar* toolBar) override;
    QList<QAction*> commands() override;
    bool goToEvent(int by) override;

    DriftModel* drift() const { return m_drift; }
    EvidenceModel* evidence() const { return m_evidence; }
    EventsModel* events() const { return m_eventsModel; }
    CompassRows* rows() const { return m_rows; }
    AdvicePanel* advice() const { return m_advice; }
    CalibrationPanel* calibration() const { return m_calibration; }
    CompassModel* compassModel() const { return m_compass; }
    PlotPanel* lanesPanel() const { return m_lanesPanel; }
    ManifoldBox* manifoldBox() const { return m_manifold; }
    QString zoneText() const;
    QString factsText() const;
    QString compassNote() const; ///< beside the compass: triggers, or why it says nothing
    QString rowNoteText() const; ///< what the trace left out of the row
    /// The token whose step is shown: the current one, else the newest.
    int shownToken() const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void refreshShown();
    void fit();
    void refreshCompass(int token);
    void refreshEventsHead();
    void refreshRows();
    void readRows();
    void addCompassTools(QToolBar* toolBar);
    void addRunTools(QToolBar* toolBar);
    void addSessionTool(QToolBar* toolBar);
    void followRun();
    row_words::Sentence unreadText(int token, bool compass) const;
    QString rowNote(const AttentionRow& row) const;
    QWidget* exportButton(QWidget* parent);
    void setPreset(const QString& preset);
    QWidget* zoneSide();
    QWidget* middle();
    QWidget* adviceSide();

    ViewContext m_context;
    DriftModel* m_drift;
    EvidenceModel* m_evidence;
    EventsModel* m_eventsModel;
    CompassModel* m_compass;
    QString m_preset;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_split;
    ZoneGlyph* m_glyph;
    ConfidenceBar* m_confidence;
    bool m_stale = false; ///< what came while it was hidden is not shown yet
    QLabel *m_zone, *m_zoneFacts, *m_evidenceNote, *m_eventsHead;
    QLabel *m_levelIcon, *m_level, *m_levelNote, *m_rowNote;
    EvidenceList* m_list;
    ManifoldBox* m_manifold;
    PlotPanel *m_evidencePanel, *m_compassPanel, *m_lanesPanel;
    CompassDial* m_dial;
    QTableView *m_facts, *m_events;
    FactsModel* m_factsModel;
    Note* m_strongest;
    DriftLanes* m_lanes;
    AdvicePanel* m_advice;
    QTabWidget* m_sideTabs; ///< of small windows: zone, recommendation, calibration
    QWidget *m_zoneSide, *m_adviceSide;
    CalibrationPanel* m_calibration;
    CompassRows* m_rows = nullptr;
    QComboBox *m_presetBox = nullptr, *m_sinks = nullptr, *m_onDrift = nullptr,
              *m_sessions = nullptr;
    QSpinBox* m_window = nullptr;
    QDoubleSpinBox *m_spreadLimit = nullptr, *m_driftLimit = nullptr;
    QList<QAction*> m_commands;
    bool m_small = false;
};

} // namespace ax::ui
