// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/hub_tables.h"
#include "app/window/preference_panel.h"

class QPushButton;
class QTabBar;
class QTableView;

namespace ax::ui {

class EmptyState;
class ModelsTable;
class Note;

/// Model, Get models…: search a hub, see what a repository offers and whether it fits or is here
/// already, fetch it; the queue; the models on this computer, of which the app's own can be
/// deleted. Asks nobody before Search is pressed. Esc or Close leaves.
class ModelsPage : public QWidget {
    Q_OBJECT
public:
    ModelsPage(
        HubDesk* desk, Downloads* downloads, ModelCatalog* catalog, QWidget* parent = nullptr);

    QLineEdit* field() const { return m_field; }
    QPushButton* searchButton() const { return m_search; }
    QPushButton* moreButton() const { return m_more; }
    QPushButton* getButton() const { return m_get; }
    QPushButton* pauseButton() const { return m_pause; }
    QPushButton* cancelButton() const { return m_cancel; }
    QPushButton* deleteButton() const { return m_delete; }
    QTableView* found() const { return m_found; }
    QTableView* offers() const { return m_offers; }
    QTableView* queue() const { return m_queue; }
    QTableView* here() const { return m_here; }
    Note* note() const { return m_note; }
    void search(); ///< the words in the field

Q_SIGNALS:
    void closeRequested();
    void openRequested(const QString& path);
    void preferencesRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildFind();
    QWidget* buildSide();
    void updateHub();
    void updateQueue();
    void updateHere();
    void arrange();
    void getChosen();
    void togglePause();
    quint64 chosenDownload() const; ///< id; 0: none
    QString chosenHere() const; ///< path; empty: none

    HubDesk* m_desk;
    Downloads* m_downloads;
    ModelCatalog* m_catalog;
    HubRepositories* m_repositories;
    HubOffers* m_files;
    DownloadsTable* m_jobs;
    ModelsTable* m_models;
    QLineEdit* m_field;
    QPushButton *m_search, *m_more, *m_get, *m_pause, *m_cancel, *m_open, *m_delete;
    Note* m_note;
    EmptyState* m_none;
    QTableView *m_found, *m_offers, *m_queue, *m_here;
    PreferencePanel *m_filesPanel = nullptr, *m_queuePanel = nullptr, *m_herePanel = nullptr;
    QLabel *m_lead, *m_queueWords = nullptr;
    QTabBar* m_tabs;
    QWidget *m_left = nullptr, *m_right = nullptr;
};

} // namespace ax::ui
