// SPDX-License-Identifier: Apache-2.0
#include "app/window/view_area.h"

#include "app/window/app_settings.h"
#include "app/window/chrome.h"
#include "views/common/help_link.h"
#include "views/common/look.h"
#include "views/common/tool_action.h"
#include "views/session/session_model.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QStackedWidget>
#include <QToolBar>

#include <utility>

namespace ax::ui {

namespace {

constexpr int kLayoutVersion = 2;

QString layoutKey(const QString& view) { return QStringLiteral("layout/") + view; }
QString closedKey(const QString& view) { return QStringLiteral("closedDocks/") + view; }
QString openedKey(const QString& view) { return QStringLiteral("openedDocks/") + view; }

} // namespace

int widthClass(int width) { return width < 1100 ? 0 : width < 1400 ? 1 : width < 2000 ? 2 : 3; }

ViewArea::ViewArea(const QList<ViewDescriptor>& views, const QList<DockDescriptor>& docks,
    ViewContext context, QMainWindow* window, QStackedWidget* stack, QToolBar* bar)
    : QObject(window)
    , m_descriptors(views)
    , m_dockDescriptors(docks)
    , m_window(window)
    , m_stack(stack)
{
    context.showDock = [this](const QString& id) { showDock(id); };
    context.leaveDock = [this] { leaveDock(); };
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
        if (before && dockWith(now) && !dockWith(before))
            m_cameFrom = before;
    });
    for (const DockDescriptor& descriptor : m_dockDescriptors) {
        auto* dock = new QDockWidget(descriptor.title, m_window);
        dock->setObjectName(descriptor.id);
        dock->setAccessibleName(descriptor.title);
        setHelp(dock, descriptor.id);
        auto* title = new DockTitle(dock);
        dock->setTitleBarWidget(title);
        dock->setWidget(descriptor.create(context, dock));
        m_window->addDockWidget(descriptor.place == DockPlace::Right ? Qt::RightDockWidgetArea
                : descriptor.place == DockPlace::Left                ? Qt::LeftDockWidgetArea
                                                                     : Qt::BottomDockWidgetArea,
            dock);
        if (QDockWidget* other = m_docks.value(descriptor.tabWith))
            m_window->tabifyDockWidget(other, dock);
        dock->hide();
        m_docks.insert(descriptor.id, dock);
        // A float is a window of its own: closing it must be known here too.
        connect(dock, &QDockWidget::visibilityChanged, this,
            [this, dock, id = descriptor.id](bool visible) {
                if (m_placing || !m_shown || !m_window->isVisible()
                    || m_window->window()->isMinimized())
                    return;
                setDockWanted(id, visible || !dock->isHidden());
            });
        if (descriptor.note) {
            const auto tell = [title, note = descriptor.note, session = context.session] {
                title->setNote(note(*session));
            };
            connect(context.session, &SessionModel::changed, title, tell);
            tell();
        }
    }
    for (const ViewDescriptor& descriptor : m_descriptors) {
        View* view = descriptor.create(context, m_stack);
        setHelp(view->widget(), descriptor.id);
        if (view->widget()->accessibleName().isEmpty())
            view->widget()->setAccessibleName(descriptor.title);
        m_views.insert(descriptor.id, view);
        view->widget()->setObjectName(
            QStringLiteral("view.") + descriptor.id + QStringLiteral(".widget"));
        m_stack->addWidget(view->widget());
        const QList<QAction*> before = bar->actions();
        bar->addSeparator();
        view->fillToolBar(bar);
        for (QAction* action : bar->actions())
            if (!before.contains(action))
                m_tools[descriptor.id] << action;
        m_commands[descriptor.id] = view->commands();
        for (QAction* action : std::as_const(m_commands[descriptor.id]))
            m_window->window()->addAction(action);
    }
    m_fresh = m_window->saveState(kLayoutVersion);
    connect(&look::notifier(), &look::Notifier::zoomChanged, this, [this] {
        m_pending = true;
        placeDocks();
    });
}

View* ViewArea::view(const QString& id) const { return m_views.value(id); }

const ViewDescriptor* ViewArea::descriptor() const
{
    for (const ViewDescriptor& descriptor : m_descriptors)
        if (descriptor.id == m_current)
            return &descriptor;
    return nullptr;
}

bool ViewArea::hasDock(const QString& id) const
{
    return descriptor() && descriptor()->docks.contains(id);
}

bool ViewArea::currentWrites() const { return descriptor() && descriptor()->writes; }

bool ViewArea::currentStandsAlone() const { return descriptor() && descriptor()->standsAlone; }

bool ViewArea::wantsDock(const QString& id) const
{
    return hasDock(id) && !m_closed.value(m_current).contains(id);
}

QList<QDockWidget*> ViewArea::currentDocks() const
{
    QList<QDockWidget*> docks;
    for (const DockDescriptor& descriptor : m_dockDescriptors)
        if (hasDock(descriptor.id))
            docks << m_docks.value(descriptor.id);
    return docks;
}

void ViewArea::setCurrent(const QString& id)
{
    if (!m_views.contains(id) || id == m_current)
        return;
    keepLayout();
    m_current = id;
    applyLayout();
    update();
}

void ViewArea::setShown(bool shown)
{
    if (!shown)
        keepLayout();
    m_shown = shown;
    update();
}

void ViewArea::setDockWanted(const QString& id, bool wanted)
{
    if (!hasDock(id) || wanted == wantsDock(id))
        return;
    QStringList& closed = m_closed[m_current];
    closed.removeAll(id);
    if (!wanted)
        closed << id;
    update();
}

void ViewArea::showDock(const QString& id)
{
    if (!hasDock(id))
        return;
    setDockWanted(id, true);
    QDockWidget* dock = m_docks.value(id);
    dock->show();
    dock->raise();
    dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

QDockWidget* ViewArea::dockWith(const QWidget* widget) const
{
    for (QDockWidget* dock : m_docks)
        if (widget && dock->isAncestorOf(widget))
            return dock;
    return nullptr;
}

void ViewArea::leaveDock()
{
    if (!dockWith(QApplication::focusWidget()))
        return;
    QWidget* to = m_cameFrom && m_cameFrom->isVisible() && m_cameFrom->isEnabled()
        ? m_cameFrom.data()
        : current() ? current()->widget()
                    : nullptr;
    if (to)
        to->setFocus(Qt::OtherFocusReason);
}

void ViewArea::update()
{
    if (m_current.isEmpty())
        return;
    m_placing = true;
    for (const DockDescriptor& descriptor : std::as_const(m_dockDescriptors))
        m_docks.value(descriptor.id)->setVisible(m_shown && wantsDock(descriptor.id));
    // Of docks that share a place, the one the view names first is in front.
    if (m_shown && std::exchange(m_raiseFirst, false))
        for (const QString& id : descriptor()->docks)
            if (const auto& shares = m_window->tabifiedDockWidgets(m_docks.value(id));
                !shares.isEmpty() && wantsDock(id)) {
                m_docks.value(id)->raise();
                break;
            }
    m_placing = false;
    if (m_shown)
        m_stack->setCurrentWidget(current()->widget());
    for (const ViewDescriptor& descriptor : std::as_const(m_descriptors)) {
        const bool on = m_shown && descriptor.id == m_current;
        for (QAction* action : std::as_const(m_tools[descriptor.id]))
            setToolAway(action, !on);
        // What is not visible is off as well, and comes back as the view left it.
        for (QAction* action : std::as_const(m_commands[descriptor.id]))
            action->setVisible(on);
    }
    placeDocks();
    Q_EMIT docksChanged();
}

// The design's widths: the lens grows with the window, the text does not. Only when the window
// comes into another class of widths: what the user pulled stays otherwise.
void ViewArea::placeDocks()
{
    if (!m_pending || !m_shown || !m_window->isVisible())
        return;
    m_pending = false;
    QMetaObject::invokeMethod(this, &ViewArea::placeFresh, Qt::QueuedConnection);
}

void ViewArea::placeFresh()
{
    const QWidget* window = m_window->window();
    const int widths[] = { 320, 340, 374, 460 }, left[] = { 240, 260, 292, 300 };
    for (const DockDescriptor& descriptor : std::as_const(m_dockDescriptors)) {
        if (descriptor.place != DockPlace::Bottom)
            m_window->resizeDocks({ m_docks.value(descriptor.id) },
                { std::min(look::px((descriptor.place == DockPlace::Left
                                   ? left
                                   : widths)[widthClass(window->width())]),
                    window->width() * 2 / 5) },
                Qt::Horizontal);
        else
            m_window->resizeDocks({ m_docks.value(descriptor.id) },
                { std::min(look::px(window->height() < 700 ? 112 : 138), window->height() / 3) },
                Qt::Vertical);
    }
}

void ViewArea::keepLayout()
{
    if (m_shown && !m_current.isEmpty() && m_window->isVisible())
        m_layouts[m_current] = m_window->saveState(kLayoutVersion);
}

void ViewArea::applyLayout()
{
    m_placing = true;
    const QByteArray layout = m_layouts.value(m_current);
    if (layout.isEmpty() || !m_window->restoreState(layout, kLayoutVersion)) {
        m_window->restoreState(m_fresh, kLayoutVersion);
        m_pending = m_raiseFirst = true;
    }
    m_placing = false;
}

void ViewArea::resetLayout()
{
    m_closed[m_current] = waitingDocks();
    m_layouts.remove(m_current);
    applyLayout();
    update();
}

/// Docks that are closed until somebody opens them.
QStringList ViewArea::waitingDocks() const
{
    QStringList waiting;
    for (const DockDescriptor& descriptor : m_dockDescriptors)
        if (descriptor.waits)
            waiting << descriptor.id;
    return waiting;
}

void ViewArea::restore(const AppSettings& settings)
{
    for (const ViewDescriptor& descriptor : std::as_const(m_descriptors)) {
        m_layouts[descriptor.id] = settings.value(layoutKey(descriptor.id)).toByteArray();
        QStringList closed = settings.value(closedKey(descriptor.id)).toStringList();
        const QStringList opened = settings.value(openedKey(descriptor.id)).toStringList();
        for (const QString& dock : waitingDocks())
            if (!opened.contains(dock) && !closed.contains(dock))
                closed << dock;
        m_closed[descriptor.id] = closed;
    }
    m_pending = true;
    if (!m_current.isEmpty())
        applyLayout();
}

void ViewArea::store(AppSettings& settings)
{
    keepLayout();
    for (const ViewDescriptor& descriptor : std::as_const(m_descriptors)) {
        if (!m_layouts.value(descriptor.id).isEmpty())
            settings.setValue(layoutKey(descriptor.id), m_layouts.value(descriptor.id));
        settings.setValue(closedKey(descriptor.id), m_closed.value(descriptor.id));
        QStringList opened;
        for (const QString& dock : waitingDocks())
            if (!m_closed.value(descriptor.id).contains(dock))
                opened << dock;
        settings.setValue(openedKey(descriptor.id), opened);
    }
}

} // namespace ax::ui
