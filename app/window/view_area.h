// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/view_registry.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QDockWidget;
class QStackedWidget;

namespace ax::ui {

/// Classes of window widths in the design: narrow (0) to very wide (3).
int widthClass(int width);

class AppSettings;
class DockTitle;

/// The views and what stands beside them: one stack of views, all docks, each view's own toolbar
/// controls, commands and layout. Shows one view at a time, with its docks as the user left them
/// there. GUI thread.
class ViewArea : public QObject {
    Q_OBJECT
public:
    /// `window` holds the docks, `stack` the views, `bar` their controls.
    ViewArea(const QList<ViewDescriptor>& views, const QList<DockDescriptor>& docks,
        ViewContext context, QMainWindow* window, QStackedWidget* stack, QToolBar* bar);

    const QList<ViewDescriptor>& descriptors() const { return m_descriptors; }
    const QList<DockDescriptor>& dockDescriptors() const { return m_dockDescriptors; }
    View* view(const QString& id) const;
    View* current() const { return view(m_current); }
    const QString& currentId() const { return m_current; }
    QDockWidget* dock(const QString& id) const { return m_docks.value(id); }
    bool currentWrites() const; ///< model and sampling stand in its toolbar
    bool currentStandsAlone() const; ///< it needs no model and no session
    QList<QAction*> commands(const QString& view) const { return m_commands.value(view); }
    /// Docks of the current view, in the registry's order.
    QList<QDockWidget*> currentDocks() const;
    bool hasDock(const QString& id) const; ///< the current view may show it
    bool wantsDock(const QString& id) const; ///< … and the user has it open there

    void setCurrent(const QString& id);
    /// False while something else (the start page) covers the views: docks and controls go.
    void setShown(bool shown);
    void setDockWanted(const QString& id, bool wanted);
    void showDock(const QString& id);
    /// The keyboard goes from a dock back to where it was before; elsewhere nothing happens.
    void leaveDock();
    /// The design's widths, once the window has a size. Later calls wait for `widthsPending`.
    void placeDocks();
    void widthsChanged() { m_pending = true; }
    void resetLayout();

    void restore(const AppSettings& settings);
    void store(AppSettings& settings);

Q_SIGNALS:
    void docksChanged(); ///< one was opened or closed, or another view has others

private:
    QStringList waitingDocks() const;
    QDockWidget* dockWith(const QWidget* widget) const;
    const ViewDescriptor* descriptor() const; ///< of the current view
    void update();
    void keepLayout();
    void applyLayout();
    void placeFresh();

    QList<ViewDescriptor> m_descriptors;
    QList<DockDescriptor> m_dockDescriptors;
    QMainWindow* m_window;
    QStackedWidget* m_stack;
    QHash<QString, View*> m_views;
    QHash<QString, QDockWidget*> m_docks;
    QHash<QString, QList<QAction*>> m_tools; ///< view: its toolbar controls
    QHash<QString, QList<QAction*>> m_commands; ///< view: its commands
    QByteArray m_fresh; ///< state of a window nobody has moved anything in
    QHash<QString, QByteArray> m_layouts; ///< view: state of the window's docks
    QHash<QString, QStringList> m_closed; ///< view: docks the user closed there
    QString m_current;
    QPointer<QWidget> m_cameFrom; ///< had the keyboard before a dock got it
    bool m_shown = false, m_placing = false, m_pending = true;
    bool m_raiseFirst = true; ///< the layout is fresh: no dock was put in front by hand
};

} // namespace ax::ui
