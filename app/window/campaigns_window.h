// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/campaigns.h"
#include "views/common/look.h"

#include <QMainWindow>

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTabBar;
class QToolButton;

namespace ax::ui {

class CellTable;
class ChatController;
class DrawnPicture;
class EmptyState;
class ModelCatalog;
class Note;
class PlotPanel;

/// The Campaigns: a list, what runs and how far it is, zones as read and at equal length,
/// variation, clusters and speed. A window of its own, without rail; campaigns go on while it is
/// closed. Space pauses or goes on, Enter writes and opens the report, C compares.
class CampaignsWindow : public QMainWindow {
    Q_OBJECT
public:
    CampaignsWindow(Campaigns* campaigns, ChatController* chat, ModelCatalog* catalog,
        QWidget* parent = nullptr);

    QListWidget* list() const { return m_list; }
    QPushButton* newButton() const { return m_new; }
    QPushButton* pauseButton() const { return m_pause; }
    QPushButton* stopButton() const { return m_stop; }
    QPushButton* reportButton() const { return m_report; }
    QPushButton* compareButton() const { return m_compare; }
    CellTable* progressTable() const { return m_progress; }
    CellTable* zonesTable() const { return m_zones; }
    Note* note() const { return m_note; }
    /// Asks what the new one shall be.
    void askNew();
    bool isBusy() const { return m_campaigns->isBusy(); }

Q_SIGNALS:
    void compareAsked(const QString& a, const QString& b); ///< in the view Compare

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildMenu();
    QWidget* buildCentre();
    QWidget* buildSide();
    void fillList();
    void fillHead();
    void fillFigures();
    void pauseOrGoOn();
    void openReport();
    void compareWith();
    void openFolder();
    void updateWidths();
    const Campaign* chosen() const { return m_campaigns->find(m_campaigns->chosen()); }

    Campaigns* m_campaigns;
    ChatController* m_chat;
    ModelCatalog* m_catalog;
    QListWidget* m_list;
    EmptyState* m_empty;
    QTabBar* m_tabs;
    QWidget *m_middle, *m_centre, *m_side;
    QLabel *m_title = nullptr, *m_what = nullptr, *m_counts = nullptr, *m_left = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton *m_new, *m_pause = nullptr, *m_stop = nullptr, *m_report = nullptr,
                        *m_compare = nullptr;
    Note *m_note = nullptr, *m_finding = nullptr;
    CellTable *m_progress = nullptr, *m_zones = nullptr, *m_variation = nullptr;
    PlotPanel *m_progressPanel = nullptr, *m_zonesPanel = nullptr, *m_variationPanel = nullptr,
              *m_clustersPanel = nullptr, *m_speedPanel = nullptr;
    QComboBox* m_zone = nullptr;
    DrawnPicture *m_clusters = nullptr, *m_speed = nullptr;
    class FixedModel *m_clustersModel = nullptr, *m_speedModel = nullptr;
    QLabel* m_compareWords = nullptr;
    bool m_filling = false;
};

/// The dialog of a new campaign; `accepted` gets the order.
void askCampaign(QWidget* window, ChatController* chat, ModelCatalog* catalog,
    std::function<void(const CampaignOrder&)> accepted);

} // namespace ax::ui
