// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commands/palette.h"
#include "app/host/chat_controller.h"
#include "app/host/model_catalog.h"
#include "app/host/trace_files.h"
#include "app/window/app_settings.h"
#include "views/common/look.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/view_registry.h"

#include <QMainWindow>
#include <QPointer>

class QActionGroup;
class QPrinter;
class QStackedWidget;

namespace ax::ui {

class CampaignFolders;
class Campaigns;
class CampaignsWindow;
class Commands;
class ContextPopup;
class CurrentRow;
class Downloads;
class DropOutline;
class FingerprintFitting;
class FitDock;
class Note;
class ParametersPanel;
class PreferencesPage;
class PromptLog;
class ProgressStrip;
class PairRun;
class QuestionDesk;
class ServeDesk;
class SidecarDesk;
class ServePage;
class Rail;
class RailButton;
class StartPage;
class StatusHud;
class SessionStore;
class EarlierArchives;
class SessionsDock;
class HubDesk;
class KeyStore;
class ManualPage;
class ModelsPage;
class ServerList;
class ServersDock;
class SystemPromptPanel;
class ThemeWatch;
class ManifoldDesk;
class MarkedDock;
class MarkedStudy;
class MeasurePage;
class SignalMeasuring;
class ManifoldRuns;
class TraceShelf;
class UndoNotice;
class ViewArea;
class ViewBar;
enum class FileKind;
struct FoundPlace;

/// What a window is made with; tests put in a fake engine and no settings.
struct WindowSetup {
    SourceFactory engine;
    ModelCatalog::Finder finder;
    bool persistent = true; ///< settings are read and written
    QString storePath; ///< of the sessions; empty: chats are kept in files only
    QString crashFolder; ///< of reports to tell of; empty: none
    QString settingsAside; ///< where the settings were put; empty: they were not
    bool settingsWereBroken = false; ///< else it was asked for
    QString attnx; ///< runs campaigns; empty: the one beside this program
    QString campaigns; ///< where new ones are put; empty: the user's data folder
    std::optional<look::Theme> theme; ///< instead of the system's and the settings'
    std::optional<bool> highContrast; ///< at the start; the system's word comes later
    std::size_t mailboxBytes = std::size_t(64) << 20;
    QList<ViewDescriptor> views = viewRegistry();
    QList<DockDescriptor> docks = dockRegistry();
};

/// The window: rail, view toolbar, view, docks, status bar, and the life of session, engine and
/// files. GUI thread; nothing here waits for the engine or a disk.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(WindowSetup setup, QWidget* parent = nullptr);
    ~MainWindow() override;

    SessionModel* session() { return m_session; }
    Selection* selection() { return m_selection; }
    ChatController* controller() { return m_controller; }
    EngineHost* host() { return m_host; }
    QuestionDesk* questions() { return m_questions; }
    TraceFiles* files() { return m_files; }
    ModelCatalog* catalog() { return m_catalog; }
    Commands* commands() { return m_commands; }
    Palette* palettePopup() { return m_palette; }
    StartPage* startPage() { return m_start; }
    Note* note() { return m_note; }
    ViewArea* views() { return m_views; }
    SessionStore* store() { return m_store; } ///< nullptr: none
    /// A fingerprint database of the earlier project: its answers join the Sessions dock.
    void openEarlierDatabase(const QString& path);
    EarlierArchives* archives() { return m_archives; }
    SessionsDock* sessionsDock() { return m_sessions; }
    View* currentView() const;

    void openPath(const QString& path); ///< trace or model; asks about unsaved work
    void openTrace(const QString& path);
    void openModel(const QString& path);
    void openSample();
    void compareWith(const QString& path); ///< a second trace, beside the shown one
    void showView(const QString& id);
    void saveTo(const QString& path);
    /// A form for people or other programs, by the ending of the name (engine/trace/export.h).
    void exportTo(const QString& path);
    void showPage(const QString& page); ///< as `--page` names it; empty: none
    void showSessions(); ///< the dock, with the keyboard in its search field
    void showFit(); ///< the dock that fits fingerprints for the open model
    FingerprintFitting* fitting() { return m_fitting; }
    FitDock* fitDock() { return m_fitDock; }
    void showCampaigns(); ///< a window of its own
    Campaigns* campaigns() { return m_campaigns; }
    PairRun* pairs() { return m_pairs; }
    CampaignsWindow* campaignsWindow() { return m_campaignsWindow; } ///< nullptr: never shown
    QWidget* pictured(); ///< what a screenshot shows: this, or a window over it
    void showMarked(); ///< the dock that studies marked positions
    MarkedStudy* marked() { return m_marked; }
    MarkedDock* markedDock() { return m_markedDock; }
    void showMeasure();
    SignalMeasuring* measuring() { return m_measuring; }
    MeasurePage* measurePage() { return m_measurePage; } ///< nullptr: never shown
    void showPreferences();
    /// A page of the manual, "router" or "router#evidence".
    void showManual(const QString& page);
    ManualPage* manual() { return m_manual; } ///< nullptr: never shown
    void showModels(); ///< the page that gets models from a hub
    HubDesk* hub() { return m_hub; }
    Downloads* downloads() { return m_downloads; }
    ModelsPage* modelsPage() { return m_models; } ///< nullptr: never shown
    void printTo(QPrinter* printer) const; ///< the conversation, with its headings and code
    ServeDesk* serve() { return m_serve; }
    SidecarDesk* sidecar() { return m_sidecar; }
    ServePage* servePage() { return m_servePage; } ///< nullptr: never shown
    PreferencesPage* preferences() { return m_preferences; } ///< nullptr: never shown
    ContextPopup* contextPopup() { return m_context; } ///< nullptr: never shown
    StatusHud* statusHud() { return m_hud; }
    UndoNotice* undoNotice() { return m_undoNotice; }
    void showServers(); ///< the dock, with the keyboard in its address field
    /// A model of that server, which is entered into the list where it is not there.
    void connectTo(const QString& address);
    ServerList* servers() { return m_servers; }
    ServersDock* serversDock() { return m_serversDock; }
    /// True while something is being read, opened, written or looked for.
    bool isBusy() const;
    bool showsStartPage() const;
    static QString samplePath(); ///< ":/samples/…", empty when none is embedded

Q_SIGNALS:
    /// A file or model could not be opened or written, or an answer failed: one line.
    void somethingFailed(const QString& line);
    void traceOpened();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildCentre(const WindowSetup& setup);
    void buildMenus();
    void connectCommands();
    void connectFiles();
    void addSessions(WindowSetup& setup);
    void addFit(WindowSetup& setup);
    void connectFit();
    void addCampaigns(const WindowSetup& setup);
    void connectCampaigns();
    void addServers(WindowSetup& setup);
    void connectServers();
    void useServer(int row);
    void connectSessions();
    void connectArchives();
    void updateSessionActions();
    void connectPages();
    void connectMeasure();
    void addMarked(WindowSetup& setup);
    QString helpHere() const; ///< the page about what has the keyboard
    void addHub(const WindowSetup& setup);
    void connectHub();
    void tellOfTrouble(const WindowSetup& setup);
    void showCrashReports();
    void showInstead(QWidget* page); ///< in place of the views, until leavePage
    void leavePage();
    void connectServe();
    void showServe();
    QString promptRowsText() const;
    void print();
    void closeSessionsWhereNarrow();
    void goToPlace(const FoundPlace& place);
    void showDropText(FileKind kind, const QPoint& at);
    bool isOverSessions(const QPoint& at) const;
    void importTraces();
    void exportSession(qint64 id, const QString& title);
    void exportSessions(const QVector<std::int64_t>& ids);
    bool keepsByItself() const; ///< nothing has to be saved by hand
    void restoreSettings();
    void storeSettings();

    /// Calls `go` at once, or after the user said what becomes of unsaved work.
    void withSavedWork(const QString& question, std::function<void()> go);
    void save(std::function<void()> then = {});
    void saveAs(std::function<void()> then = {});
    void exportAs();
    void askBeforeOverwriting(const QString& path, std::function<void()> then);
    void chooseTrace();
    void chooseModelFile();
    void chooseModelFolder();
    void remember(const QString& path);
    void fillRecent();
    void fillModelMenu();
    void updatePage();
    void updateTitle();
    void updateActions();
    void updateWidths();
    void showNote(
        const QString& title, const QString& advice, const QString& details, bool halt = true);
    void moveArea(int by);
    void applyTheme();
    void zoomBy(int steps);
    void addDroppedFiles(const QStringList& paths);
    QVector<PaletteEntry> paletteEntries(const QString& pattern);
    QString describe(const QString& path) const;

    AppSettings m_settings;
    std::optional<look::Theme> m_fixedTheme;
    SessionModel* m_session;
    Selection* m_selection;
    CurrentRow* m_row;
    EngineHost* m_host;
    ChatController* m_controller;
    QuestionDesk* m_questions;
    ServeDesk* m_serve;
    SidecarDesk* m_sidecar;
    TraceShelf* m_shelf = nullptr; ///< made once the store is
    ManifoldDesk* m_points = nullptr;
    ManifoldRuns* m_manifold = nullptr;
    TraceFiles* m_files;
    ModelCatalog* m_catalog;
    SessionStore* m_store = nullptr;
    EarlierArchives* m_archives = nullptr; ///< with the store
    SessionsDock* m_sessions = nullptr;
    KeyStore* m_keys = nullptr;
    ServerList* m_servers = nullptr;
    ServersDock* m_serversDock = nullptr;
    PromptLog* m_promptLog = nullptr;
    HubDesk* m_hub = nullptr;
    Downloads* m_downloads = nullptr;
    ManualPage* m_manual = nullptr; ///< made when it is asked for
    ModelsPage* m_models = nullptr; ///< made when it is asked for
    FingerprintFitting* m_fitting = nullptr;
    FitDock* m_fitDock = nullptr;
    MarkedStudy* m_marked = nullptr;
    MarkedDock* m_markedDock = nullptr;
    SignalMeasuring* m_measuring = nullptr;
    MeasurePage* m_measurePage = nullptr; ///< made when it is asked for
    Campaigns* m_campaigns = nullptr;
    CampaignFolders* m_campaignFolders = nullptr;
    PairRun* m_pairs = nullptr;
    CampaignsWindow* m_campaignsWindow = nullptr; ///< made when it is asked for
    UndoNotice* m_undoNotice = nullptr; ///< "… deleted. Undo" in the status bar
    ServePage* m_servePage = nullptr; ///< made when it is asked for
    PreferencesPage* m_preferences = nullptr; ///< made when it is asked for
    ContextPopup* m_context = nullptr;
    QStackedWidget* m_pages = nullptr; ///< the window's inside, and pages in its place
    QPointer<QWidget> m_pageBefore; ///< the manual was opened from it
    QPointer<QWidget> m_beforePage; ///< had the keyboard
    ThemeWatch* m_themeWatch;
    Commands* m_commands;

    QWidget* m_centre = nullptr; ///< progress, note, views
    QMainWindow* m_inner = nullptr; ///< toolbar, view and docks right of the rail
    Rail* m_rail = nullptr;
    QActionGroup* m_viewGroup = nullptr;
    QActionGroup* m_themeGroup = nullptr;
    QList<RailButton*> m_railButtons;
    ViewBar* m_bar = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartPage* m_start = nullptr;
    ViewArea* m_views = nullptr;
    ProgressStrip* m_progress = nullptr;
    Note* m_note = nullptr;
    StatusHud* m_hud = nullptr;
    Palette* m_palette = nullptr;
    ParametersPanel* m_parameters = nullptr;
    SystemPromptPanel* m_systemPrompt = nullptr;
    DropOutline* m_outline = nullptr;
    bool m_browse = false; ///< sessions are looked through: no start page in the way
    bool m_forceStart = false, m_forceClose = false, m_asking = false;
    bool m_started = false;
    std::function<void()> m_afterSave, m_whenIdle;
    QString m_lastFolder, m_crashFolder;
};

} // namespace ax::ui
