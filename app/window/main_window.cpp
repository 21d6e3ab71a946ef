// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.h"

#include "app/commands/commands.h"
#include "app/host/campaign_shelf.h"
#include "app/host/downloads.h"
#include "app/host/earlier_archives.h"
#include "app/host/manifold_desk.h"
#include "app/host/marked_study.h"
#include "app/host/pair_run.h"
#include "app/host/question_desk.h"
#include "app/host/serve_desk.h"
#include "app/host/session_store.h"
#include "app/host/sidecar_desk.h"
#include "app/host/signal_measuring.h"
#include "app/host/trace_shelf.h"
#include "app/window/campaigns_window.h"
#include "app/window/chrome.h"
#include "app/window/parameters_panel.h"
#include "app/window/start_page.h"
#include "app/window/status_hud.h"
#include "app/window/theme_watch.h"
#include "app/window/undo_notice.h"
#include "app/window/view_area.h"
#include "app/window/view_bar.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/common/progress_strip.h"
#include "views/session/current_row.h"
#include "views/session/manifold_runs.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QEvent>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

constexpr int kKeepMs = 1000; ///< after a setting was chosen
constexpr int kNarrow = 1100; ///< the 1024 x 640 form of the design

} // namespace

MainWindow::MainWindow(WindowSetup setup, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(setup.persistent)
    , m_fixedTheme(setup.theme)
    , m_session(new SessionModel(this))
    , m_selection(new Selection(m_session, this))
    , m_row(new CurrentRow(m_session, m_selection, this))
    , m_host(new EngineHost(setup.engine, this, setup.mailboxBytes))
    , m_controller(new ChatController(m_session, m_host, this))
    , m_questions(new QuestionDesk(m_session, m_controller, m_host, this))
    , m_serve(new ServeDesk(m_controller, m_host, this))
    , m_sidecar(new SidecarDesk(m_controller, this))
    , m_files(new TraceFiles(this))
    , m_catalog(new ModelCatalog(setup.engine, setup.finder, this))
    , m_themeWatch(new ThemeWatch(this))
    , m_commands(new Commands(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setMinimumSize(640, 420);
    addServers(setup);
    addHub(setup);
    addFit(setup);
    addMarked(setup);
    addSessions(setup);
    m_shelf = new TraceShelf(m_session, m_store, this);
    m_points = new ManifoldDesk(m_session, m_selection, m_controller, m_store, this);
    m_manifold = new ManifoldRuns(m_points, m_session, this);
    addCampaigns(setup);
    m_pairs = new PairRun(m_controller, m_session, this);
    connect(
        m_points, &ManifoldDesk::readingWanted, this, [this] { showView(QStringLiteral("chat")); });
    connect(m_points, &ManifoldDesk::openRefused, this,
        [this](
            const QString& title, const QString& advice) { showNote(title, advice, {}, false); });
    buildCentre(setup);
    m_hud = new StatusHud(m_session, m_controller, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_hud, 1);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    m_undoNotice = new UndoNotice(this);
    statusBar()->insertPermanentWidget(0, m_undoNotice);
    m_outline = new DropOutline(this);
    buildMenus();
    m_palette
        = new Palette(this, [this](const QString& pattern) { return paletteEntries(pattern); });
    m_parameters = new ParametersPanel(m_controller, this);
    m_systemPrompt = new SystemPromptPanel(m_controller, this);
    connectCommands();
    connectFiles();
    connectPages();
    connectSessions();
    connectServers();
    connectFit();
    connectCampaigns();
    connectMeasure();
    connectHub();
    restoreSettings();
    applyTheme();
    connect(m_themeWatch, &ThemeWatch::systemThemeChanged, this, &MainWindow::applyTheme);
    connect(m_themeWatch, &ThemeWatch::systemContrastChanged, this, &look::setHighContrast);
    if (setup.highContrast)
        look::setHighContrast(*setup.highContrast);
    if (!m_fixedTheme)
        m_themeWatch->start();
    showView(setup.views.first().id);
    updatePage();
    updateTitle();
    updateActions();
    updateWidths();
    connect(m_catalog, &ModelCatalog::changed, this, [this] {
        if (showsStartPage() && m_catalog->wasScanned() && !m_started)
            m_start->takeFocus();
        m_started = m_started || m_catalog->wasScanned();
    });
    tellOfTrouble(setup);
    m_catalog->rescan(m_controller->settings().load);
}

MainWindow::~MainWindow()
{
    // The session outlives what writes or reads it on other threads, and the views that show it.
    for (QObject* source : QObjectList { m_session, m_selection, m_controller,
             m_controller->undoStack(), m_files, m_catalog, m_host })
        source->disconnect(this);
    delete m_downloads; // before the settings it is kept in
    delete m_files;
    if (m_store)
        m_store->disconnect(this);
    // Writes what waits, while the chat is still there.
    delete m_store;
    delete m_shelf;
    delete m_inner;
    delete m_pairs;
    delete m_manifold;
    delete m_points;
    delete m_questions;
    delete m_serve;
    delete m_sidecar;
    delete m_controller;
    delete m_host;
}

void MainWindow::buildCentre(const WindowSetup& setup)
{
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(whole);
    m_rail->setObjectName(QStringLiteral("rail"));
    m_viewGroup = new QActionGroup(this);

    m_inner = new QMainWindow(whole);
    row->addWidget(m_rail);
    row->addWidget(m_inner, 1);
    m_inner->setWindowFlags(Qt::Widget);
    m_inner->setContextMenuPolicy(Qt::NoContextMenu);
    m_inner->setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    m_inner->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_inner->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_inner->setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    m_inner->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_inner->setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    m_bar = new ViewBar(m_controller, m_catalog, m_commands, m_inner);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_inner->addToolBar(Qt::TopToolBarArea, m_bar);

    auto* centre = new QWidget(m_inner);
    m_centre = centre;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_progress = new ProgressStrip(centre);
    m_note = new Note(centre);
    m_note->setDismissable(true);
    m_note->hide();
    connect(m_note, &Note::dismissed, m_note, &QWidget::hide);
    m_stack = new QStackedWidget(centre);
    m_start = new StartPage(m_catalog, !samplePath().isEmpty(), m_stack);
    m_stack->addWidget(m_start);
    column->addWidget(m_progress);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    m_inner->setCentralWidget(centre);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(whole);
    setCentralWidget(m_pages);

    m_views = new ViewArea(setup.views, setup.docks,
        { m_session, m_selection, m_row, m_controller, {}, {}, m_questions, m_shelf,
            [this](const QString& view) { showView(view); }, m_manifold, m_pairs,
            m_campaignFolders },
        m_inner, m_stack, m_bar);
    connect(m_views, &ViewArea::docksChanged, this, &MainWindow::updateActions);
    m_bar->addSeparator();
    for (const char* id : { "edit.undo", "edit.redo" })
        m_bar->addAction(m_commands->action(QString::fromLatin1(id)));
    int number = 1;
    for (const ViewDescriptor& view : setup.views) {
        auto* action = new QAction(view.title, this);
        action->setObjectName(QStringLiteral("view.") + view.id);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number++)));
        action->setToolTip(
            tr("%1 view (%2)")
                .arg(view.title, action->shortcut().toString(QKeySequence::NativeText)));
        action->setProperty("icon", view.icon);
        m_viewGroup->addAction(action);
        addAction(action);
        auto* button = new RailButton(view.icon, action, m_rail);
        m_rail->add(button);
        m_railButtons << button;
        connect(action, &QAction::triggered, this, [this, id = view.id] { showView(id); });
    }
}

void MainWindow::buildMenus()
{
    m_commands->fillMenuBar(menuBar());
    QMenu* recent = m_commands->addSubMenu(QStringLiteral("file"), QStringLiteral("file.recent"),
        tr("Open &recent"), m_commands->action(QStringLiteral("file.save")));
    connect(recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    QMenu* view = m_commands->menu(QStringLiteral("view"));
    QAction* first = view->actions().first();
    view->insertActions(first, m_viewGroup->actions());
    view->insertSeparator(first);
    for (const ViewDescriptor& descriptor : m_views->descriptors())
        view->insertActions(first, m_views->commands(descriptor.id));
    QMenu* theme = m_commands->addSubMenu(QStringLiteral("view"), QStringLiteral("view.appearance"),
        tr("&Appearance"), m_commands->action(QStringLiteral("view.fullScreen")));
    m_themeGroup = new QActionGroup(this);
    const QPair<QString, QString> themes[]
        = { { QStringLiteral("system"), tr("&Theme of the system") },
              { QStringLiteral("light"), tr("&Light theme") },
              { QStringLiteral("dark"), tr("&Dark theme") } };
    for (const auto& [id, text] : themes) {
        QAction* action = theme->addAction(text);
        action->setObjectName(QStringLiteral("view.appearance.") + id);
        action->setData(id);
        action->setCheckable(true);
        m_themeGroup->addAction(action);
    }
    m_themeGroup->actions().first()->setChecked(true);
    QMenu* models = m_commands->addSubMenu(QStringLiteral("model"), QStringLiteral("model.found"),
        tr("&Found models"), m_commands->action(QStringLiteral("model.close")));
    connect(models, &QMenu::aboutToShow, this, &MainWindow::fillModelMenu);
    connect(m_catalog, &ModelCatalog::changed, this, &MainWindow::fillModelMenu);

    auto* field = new PaletteField(menuBar());
    connect(field, &QPushButton::clicked, m_commands->action(QStringLiteral("view.palette")),
        &QAction::trigger);
    menuBar()->setCornerWidget(field, Qt::TopRightCorner);
}

void MainWindow::restoreSettings()
{
    const QJsonDocument chat
        = QJsonDocument::fromJson(m_settings.value(QStringLiteral("chat")).toByteArray());
    if (chat.isObject())
        m_controller->setSettings(ChatSettings::fromJson(chat.object()));
    m_catalog->setExtraFolders(m_settings.value(QStringLiteral("modelFolders")).toStringList());
    m_catalog->setOpened(m_settings.value(QStringLiteral("openedModels")).toStringList());
    m_lastFolder = m_settings.value(QStringLiteral("lastFolder"), QDir::homePath()).toString();
    if (const double zoom = m_settings.value(QStringLiteral("zoom"), 1.0).toDouble();
        zoom > 0 && m_settings.isPersistent())
        look::setTextZoom(zoom);
    const QString theme
        = m_settings.value(QStringLiteral("theme"), QStringLiteral("system")).toString();
    for (QAction* action : m_themeGroup->actions())
        action->setChecked(action->data().toString() == theme);
    // On a screen that has less room than the design's window, what it has. (The screen of the
    // offscreen platform is smaller than any.)
    QSize size(1440, 900);
    if (const QSize room = screen()->availableSize(); room.width() >= 1024 && room.height() >= 640)
        size = size.boundedTo(room);
    resize(size);
    const QByteArray geometry = m_settings.value(QStringLiteral("geometry")).toByteArray();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    m_views->restore(m_settings);
    if (!m_settings.isPersistent())
        return;
    // What was chosen is kept when it is chosen, not only by a program that ends in order.
    auto* soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(kKeepMs);
    connect(soon, &QTimer::timeout, this, &MainWindow::storeSettings);
    const auto keep = [soon] { soon->start(); };
    connect(m_themeGroup, &QActionGroup::triggered, soon, keep);
    connect(&look::notifier(), &look::Notifier::zoomChanged, soon, keep);
    connect(m_controller, &ChatController::settingsChanged, soon, keep);
    connect(m_catalog, &ModelCatalog::changed, soon, keep);
}

void MainWindow::storeSettings()
{
    if (!m_settings.isPersistent())
        return;
    m_settings.setValue(QStringLiteral("chat"),
        QJsonDocument(m_controller->settings().toJson()).toJson(QJsonDocument::Compact));
    m_settings.setValue(QStringLiteral("zoom"), look::textZoom());
    m_settings.setValue(QStringLiteral("theme"), m_themeGroup->checkedAction()->data());
    m_settings.setValue(QStringLiteral("geometry"), saveGeometry());
    m_views->store(m_settings);
    m_settings.setValue(QStringLiteral("lastFolder"), m_lastFolder);
    m_settings.setValue(QStringLiteral("modelFolders"), m_catalog->extraFolders());
    m_settings.setValue(QStringLiteral("openedModels"), m_catalog->opened());
}

QString MainWindow::samplePath()
{
    const QStringList samples
        = QDir(QStringLiteral(":/samples"))
              .entryList({ QStringLiteral("*.jsonl") }, QDir::Files, QDir::Name);
    return samples.isEmpty() ? QString() : QStringLiteral(":/samples/") + samples.first();
}

void MainWindow::compareWith(const QString& path) { m_shelf->propose(m_shelf->addFile(path)); }

View* MainWindow::currentView() const { return m_views->current(); }

bool MainWindow::showsStartPage() const { return m_stack->currentWidget() == m_start; }

bool MainWindow::isBusy() const
{
    return m_files->isBusy() || (m_store && (m_store->isOpening() || !m_store->isListed()))
        || m_catalog->isScanning() || m_controller->isWriting() || m_questions->isBusy()
        || (m_campaignsWindow && m_campaignsWindow->isVisible() && m_campaignsWindow->isBusy())
        || m_marked->isRunning() || m_measuring->isRunning() || m_shelf->isBusy()
        || (m_archives && m_archives->isBusy()) || m_manifold->isRunning()
        || m_controller->state() == ViewCommands::State::Loading;
}

void MainWindow::showView(const QString& id)
{
    if (!m_views->view(id))
        return;
    leavePage();
    m_views->setCurrent(id);
    m_forceStart = false;
    for (QAction* action : m_viewGroup->actions())
        action->setChecked(action->objectName() == QStringLiteral("view.") + id);
    updatePage();
}

void MainWindow::updatePage()
{
    const bool hasModel = m_controller->model().has_value();
    const bool start = m_forceStart
        || (!hasModel && m_session->isEmpty() && !m_browse && !m_views->currentStandsAlone());
    if (start)
        m_stack->setCurrentWidget(m_start);
    m_views->setShown(!start);
    m_bar->setModelToolsVisible(start || m_views->currentWrites());
    updateActions();
}

void MainWindow::updateWidths()
{
    const bool narrow = width() < std::max(kNarrow, look::px(kNarrow));
    for (RailButton* button : m_railButtons)
        button->setCompact(narrow);
    m_bar->setCompact(width() < std::max(1360, look::px(1360)));
    // The lens keeps its width in narrow windows.
    m_centre->setMinimumWidth(std::min(look::px(420), width() / 2));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    updateWidths();
    if (m_outline->isVisible())
        m_outline->setGeometry(rect());
    if (event->oldSize().isValid() && isVisible()
        && widthClass(event->oldSize().width()) != widthClass(width()))
        m_views->widthsChanged();
    m_views->placeDocks();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    closeSessionsWhereNarrow();
    m_views->placeDocks();
}

void MainWindow::applyTheme()
{
    look::Theme theme = m_themeWatch->systemTheme();
    if (m_fixedTheme) {
        theme = *m_fixedTheme;
    } else if (const QAction* chosen = m_themeGroup->checkedAction()) {
        if (chosen->data() == QStringLiteral("light"))
            theme = look::Theme::Light;
        else if (chosen->data() == QStringLiteral("dark"))
            theme = look::Theme::Dark;
    }
    if (theme != look::currentTheme())
        look::setCurrentTheme(theme);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    // Other programs may have written sessions meanwhile.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_store)
        m_store->refresh();
    if (event->type() == QEvent::FontChange && m_bar)
        updateWidths();
}

} // namespace ax::ui
