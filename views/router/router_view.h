// SPDX-License-Identifier: Apache-2.0
#pragma once

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
class ConfidenceBar;
class DriftLanes;
class DriftModel;
class EmptyState;
class EpisodesModel;
class EvidenceList;
class EvidenceModel;
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
    /// Zone preset, rows of the compass, window, limits, what happens on drift.
    void fillToolBar(QToolBar* toolBar) override;
    QList<QAction*> commands() override;

    DriftModel* drift() const { return m_drift; }
    EvidenceModel* evidence() const { return m_evidence; }
    EpisodesModel* episodes() const { return m_episodes; }
    AdvicePanel* advice() const { return m_advice; }
    CalibrationPanel* calibration() const { return m_calibration; }
    CompassModel* compassModel() const { return m_compass; }
    PlotPanel* lanesPanel() const { return m_lanesPanel; }
    ManifoldBox* manifoldBox() const { return m_manifold; }
    QString zoneText() const;
    QString factsText() const;
    /// The token whose step is shown: the current one, else the newest.
    int shownToken() const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void refreshShown();
    void fit();
    void refreshCompass(int row);
    void refreshRows();
    void setPreset(const QString& preset);
    QWidget* zoneSide();
    QWidget* middle();
    QWidget* adviceSide();

    ViewContext m_context;
    DriftModel* m_drift;
    EvidenceModel* m_evidence;
    EpisodesModel* m_episodes;
    CompassModel* m_compass;
    QString m_preset;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_split;
    ZoneGlyph* m_glyph;
    ConfidenceBar* m_confidence;
    bool m_stale = false; ///< what came while it was hidden is not shown yet
    QLabel *m_zone, *m_zoneFacts, *m_evidenceNote, *m_level, *m_eventsHead;
    EvidenceList* m_list;
    ManifoldBox* m_manifold;
    PlotPanel *m_evidencePanel, *m_compassPanel, *m_lanesPanel;
    CompassDial* m_dial;
    QTableView *m_facts, *m_events;
    class FactsModel;
    FactsModel* m_factsModel;
    Note* m_strongest;
    DriftLanes* m_lanes;
    AdvicePanel* m_advice;
    QTabWidget* m_sideTabs; ///< of small windows: zone, recommendation, calibration
    QWidget *m_zoneSide, *m_adviceSide;
    CalibrationPanel* m_calibration;
    QComboBox *m_presetBox = nullptr, *m_rowsBox = nullptr, *m_onDrift = nullptr;
    QSpinBox* m_window = nullptr;
    QDoubleSpinBox *m_spreadLimit = nullptr, *m_driftLimit = nullptr;
    QList<QAction*> m_commands;
    bool m_small = false;
};

} // namespace ax::ui
