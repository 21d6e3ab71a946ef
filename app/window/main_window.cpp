// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.h"

#include "app/commands/commands.h"
#include "app/window/chrome.h"
#include "app/window/parameters_panel.h"
#include "app/window/start_page.h"
#include "app/window/status_hud.h"
#include "app/window/theme_watch.h"
#include "app/window/view_bar.h"
#include "views/chat/chat_view.h"
#include "views/chat/timeline_widget.h"
#include "views/common/look.h"
#include "views/common/note.h"
#include "views/lens/token_lens.h"
#include "views/session/current_row.h"

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
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ax::ui {

namespace {

constexpr int kLayoutVersion = 1;
constexpr int kNarrow = 1100; ///< the 1024 x 640 form of the design

int widthClass(int width) { return width < kNarrow ? 0 : width < 1400 ? 1 : width < 2000 ? 2 : 3; }

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
    , m_files(new TraceFiles(this))
    , m_catalog(new ModelCatalog(setup.engine, std::move(setup.finder), this))
    , m_themeWatch(new ThemeWatch(this))
    , m_commands(new Commands(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setMinimumSize(640, 420);
    buildCentre();
    buildDocks();
    m_hud = new StatusHud(m_session, m_controller, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_hud, 1);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    m_outline = new DropOutline(this);
    buildMenus();
    m_palette
        = new Palette(this, [this](const QString& pattern) { return paletteEntries(pattern); });
    m_parameters = new ParametersPanel(m_controller, this);
    m_systemPrompt = new SystemPromptPanel(m_controller, this);
    connectCommands();
    connectFiles();
    m_freshLayout = m_inner->saveState(kLayoutVersion);
    restoreSettings();
    applyTheme();
    connect(m_themeWatch, &ThemeWatch::systemThemeChanged, this, &MainWindow::applyTheme);
    if (!m_fixedTheme)
        m_themeWatch->start();
    showView(viewRegistry().first().id);
    updatePage();
    updateTitle();
    updateActions();
    updateWidths();
    connect(m_catalog, &ModelCatalog::changed, this, [this] {
        if (showsStartPage() && m_catalog->wasScanned() && !m_started)
            m_start->takeFocus();
        m_started = m_started || m_catalog->wasScanned();
    });
    m_catalog->rescan(m_controller->settings().load);
}

MainWindow::~MainWindow()
{
    // The session outlives what writes or reads it on other threads, and the views that show it.
    for (QObject* source : QObjectList { m_session, m_selection, m_controller,
             m_controller->undoStack(), m_files, m_catalog, m_host })
        source->disconnect(this);
    delete m_files;
    delete m_inner;
    delete m_controller;
    delete m_host;
}

void MainWindow::buildCentre()
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
    m_bar = new ViewBar(m_controller, m_catalog, m_commands, m_inner);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_inner->addToolBar(Qt::TopToolBarArea, m_bar);

    auto* centre = new QWidget(m_inner);
    centre->setMinimumWidth(look::px(420)); // the lens keeps its width in narrow windows
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
    setCentralWidget(whole);

    const ViewContext context { m_session, m_selection, m_row, m_controller };
    int number = 1;
    for (const ViewDescriptor& view : viewRegistry()) {
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
        QWidget* widget = view.create(context, m_stack);
        widget->setObjectName(QStringLiteral("view.") + view.id + QStringLiteral(".widget"));
        m_stack->addWidget(widget);
        m_views.insert(view.id, widget);
        connect(action, &QAction::triggered, this, [this, id = view.id] { showView(id); });
    }
}

void MainWindow::buildDocks()
{
    const ViewContext context { m_session, m_selection, m_row, m_controller };
    m_lensDock = new QDockWidget(tr("Token Lens"), m_inner);
    m_lensDock->setObjectName(QStringLiteral("lens"));
    m_lensDock->setTitleBarWidget(new DockTitle(m_lensDock));
    m_lensDock->setWidget(new TokenLens(context, m_lensDock));
    m_inner->addDockWidget(Qt::RightDockWidgetArea, m_lensDock);

    for (QWidget* view : std::as_const(m_views))
        if (auto* chat = qobject_cast<ChatView*>(view))
            connect(chat, &ChatView::lensRequested, this, [this] {
                m_lensDock->show();
                m_lensDock->raise();
                m_lensDock->widget()->setFocus(Qt::ShortcutFocusReason);
            });

    m_timelineDock = new QDockWidget(tr("Timeline"), m_inner);
    m_timelineDock->setObjectName(QStringLiteral("timeline"));
    m_timelineTitle = new DockTitle(m_timelineDock);
    m_timelineDock->setTitleBarWidget(m_timelineTitle);
    m_timelineDock->setWidget(new TimelineWidget(context, m_timelineDock));
    m_inner->addDockWidget(Qt::BottomDockWidgetArea, m_timelineDock);
    for (QDockWidget* dock : { m_lensDock, m_timelineDock })
        dock->setAccessibleName(dock->windowTitle());
    // A float is a window of its own: closing it must say so in the menu too.
    connect(m_lensDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (m_placingDocks || showsStartPage() || !isVisible() || isMinimized())
            return;
        m_wantLens = visible || !m_lensDock->isHidden();
        updateActions();
    });
    connect(m_timelineDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (m_placingDocks || showsStartPage() || !isVisible() || isMinimized())
            return;
        m_wantTimeline = visible || !m_timelineDock->isHidden();
        updateActions();
    });
    const auto count = [this] {
        const int tokens = m_session->trace().tokenCount();
        m_timelineTitle->setNote(tokens > 0 ? tr("%n token(s)", nullptr, tokens) : QString());
    };
    connect(m_session, &SessionModel::changed, this, count);
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
    QMenu* theme = m_commands->addSubMenu(QStringLiteral("view"), QStringLiteral("view.appearance"),
        tr("&Appearance"), m_commands->action(QStringLiteral("view.fullScreen")));
    m_themeGroup = new QActionGroup(this);
    const QPair<QString, QString> themes[]
        = { { QStringLiteral("system"), tr("&Follow the system") },
              { QStringLiteral("light"), tr("&Light") }, { QStringLiteral("dark"), tr("&Dark") } };
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
    const QList<QAction*> own = m_bar->actions();
    for (const ViewDescriptor& descriptor : viewRegistry()) {
        m_bar->addSeparator();
        descriptor.fillToolBar(m_views.value(descriptor.id), m_bar);
    }
    for (QAction* action : m_bar->actions()) {
        if (!own.contains(action))
            m_viewTools << action;
    }
}

void MainWindow::restoreSettings()
{
    const QJsonDocument chat
        = QJsonDocument::fromJson(m_settings.value(QStringLiteral("chat")).toByteArray());
    if (chat.isObject())
        m_controller->setSettings(ChatSettings::fromJson(chat.object()));
    m_catalog->setExtraFolders(m_settings.value(QStringLiteral("modelFolders")).toStringList());
    m_lastFolder = m_settings.value(QStringLiteral("lastFolder"), QDir::homePath()).toString();
    if (const double zoom = m_settings.value(QStringLiteral("zoom"), 1.0).toDouble();
        zoom > 0 && m_settings.isPersistent())
        look::setTextZoom(zoom);
    const QString theme
        = m_settings.value(QStringLiteral("theme"), QStringLiteral("system")).toString();
    for (QAction* action : m_themeGroup->actions())
        action->setChecked(action->data().toString() == theme);
    resize(1440, 900);
    const QByteArray geometry = m_settings.value(QStringLiteral("geometry")).toByteArray();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    const QByteArray layout = m_settings.value(QStringLiteral("layout/chat")).toByteArray();
    m_placingDocks = true;
    m_docksPending = layout.isEmpty() || !m_inner->restoreState(layout, kLayoutVersion);
    m_placingDocks = false;
    m_wantLens = m_settings.value(QStringLiteral("lens"), true).toBool();
    m_wantTimeline = m_settings.value(QStringLiteral("timeline"), true).toBool();
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
    m_settings.setValue(QStringLiteral("layout/chat"), m_inner->saveState(kLayoutVersion));
    m_settings.setValue(QStringLiteral("lens"), m_wantLens);
    m_settings.setValue(QStringLiteral("timeline"), m_wantTimeline);
    m_settings.setValue(QStringLiteral("lastFolder"), m_lastFolder);
    m_settings.setValue(QStringLiteral("modelFolders"), m_catalog->extraFolders());
}

QString MainWindow::samplePath()
{
    const QStringList samples
        = QDir(QStringLiteral(":/samples"))
              .entryList({ QStringLiteral("*.jsonl") }, QDir::Files, QDir::Name);
    return samples.isEmpty() ? QString() : QStringLiteral(":/samples/") + samples.first();
}

QWidget* MainWindow::currentView() const { return m_views.value(m_viewId); }

bool MainWindow::showsStartPage() const { return m_stack->currentWidget() == m_start; }

bool MainWindow::isBusy() const
{
    return m_files->isBusy() || m_catalog->isScanning() || m_controller->isWriting()
        || m_controller->state() == ViewCommands::State::Loading;
}

void MainWindow::showView(const QString& id)
{
    if (!m_views.contains(id))
        return;
    m_viewId = id;
    m_forceStart = false;
    for (QAction* action : m_viewGroup->actions())
        action->setChecked(action->objectName() == QStringLiteral("view.") + id);
    updatePage();
}

void MainWindow::updatePage()
{
    const bool hasModel = m_controller->model().has_value();
    const bool start = m_forceStart || (!hasModel && m_session->isEmpty());
    m_stack->setCurrentWidget(start ? static_cast<QWidget*>(m_start) : currentView());
    m_placingDocks = true;
    m_lensDock->setVisible(!start && m_wantLens);
    m_timelineDock->setVisible(!start && m_wantTimeline);
    m_placingDocks = false;
    for (QAction* action : m_viewTools)
        action->setVisible(!start);
    placeDocks();
    updateActions();
}

void MainWindow::updateWidths()
{
    const bool narrow = width() < kNarrow;
    for (RailButton* button : m_railButtons)
        button->setCompact(narrow);
    m_bar->setCompact(width() < 1360);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    updateWidths();
    if (m_outline->isVisible())
        m_outline->setGeometry(rect());
    if (event->oldSize().isValid() && isVisible())
        m_docksPending
            = m_docksPending || widthClass(event->oldSize().width()) != widthClass(width());
    placeDocks();
}

// The design's widths: the lens grows with the window, the text does not. Only when the window
// comes into another class of widths: what the user pulled stays otherwise.
void MainWindow::placeDocks()
{
    if (!m_docksPending || showsStartPage() || !isVisible())
        return;
    m_docksPending = false;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const int lens[] = { 320, 340, 374, 460 };
            m_inner->resizeDocks(
                { m_lensDock }, { look::px(lens[widthClass(width())]) }, Qt::Horizontal);
            m_inner->resizeDocks(
                { m_timelineDock }, { look::px(height() < 700 ? 112 : 138) }, Qt::Vertical);
        },
        Qt::QueuedConnection);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    placeDocks();
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
    if (event->type() == QEvent::FontChange && m_bar)
        updateWidths();
}

} // namespace ax::ui
