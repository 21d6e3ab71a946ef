// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

class QAction;
class QToolBar;
class QWidget;

namespace ax::ui {

class CampaignShelf;
class CurrentRow;
class ManifoldRuns;
class Questions;
class RunPairs;
class SessionModel;
class Shelf;
class Selection;
class ViewCommands;

/// What every view and dock is built with.
struct ViewContext {
    SessionModel* session = nullptr;
    Selection* selection = nullptr;
    CurrentRow* row = nullptr; ///< of the selection's current token
    ViewCommands* commands = nullptr;
    /// Brings a dock of the current view to the front and gives it the keyboard; unknown ids and
    /// docks of other views are left alone. Empty where there is no window.
    std::function<void(const QString& dock)> showDock;
    /// Gives the keyboard back to whoever had it before a dock got it. Empty where there is no
    /// window.
    std::function<void()> leaveDock;
    Questions* questions = nullptr; ///< about the trace, to its model; nullptr: nobody can be asked
    Shelf* shelf = nullptr; ///< other traces; nullptr: none
    /// Another view of the window, by its id. Empty where there is no window.
    std::function<void(const QString& view)> showView {};
    ManifoldRuns* manifold = nullptr; ///< discoveries; nullptr: none can be made
    RunPairs* pairs = nullptr; ///< a question answered twice; nullptr: nobody can be asked
    CampaignShelf* campaigns = nullptr; ///< nullptr: none
};

/// A view as the window knows it: usually the widget itself, and gone with it. GUI thread.
class View {
public:
    virtual ~View() = default;
    virtual QWidget* widget() = 0;
    /// Adds the view's own controls; they are shown while the view is.
    virtual void fillToolBar(QToolBar* toolBar) { static_cast<void>(toolBar); }
    /// The view's own commands: in the menu View, the palette and under their shortcuts while the
    /// view is shown. Their object names begin with the view's id.
    virtual QList<QAction*> commands() { return {}; }
    /// Puts the keyboard where one writes in this view. False: nowhere.
    virtual bool focusInput() { return false; }
    /// Finding text in this view: opens its field (0), or goes to the next (1) or the former (-1)
    /// place. False: there is no text here.
    virtual bool find(int by) { return static_cast<void>(by), false; }
    /// Finds the words in this view's text, the place at or after the token first; the keyboard
    /// stays where it is. False: there is no text here.
    virtual bool findAt(const QString& words, int token)
    {
        return static_cast<void>(words), static_cast<void>(token), false;
    }
    /// Goes to the next (1) or the former (-1) event of the trace. False: this view knows of none.
    virtual bool goToEvent(int by) { return static_cast<void>(by), false; }
    /// Takes files as context of what is being written. False: the view writes nothing.
    virtual bool takeFiles(const QStringList& paths) { return static_cast<void>(paths), false; }
};

/// One entry of the rail.
struct ViewDescriptor {
    QString id; ///< as `--view` names it; also the key of its layout in the settings
    QString title; ///< translated
    QString icon; ///< name in resources/icons
    QStringList docks; ///< that can stand beside it, by id
    bool writes = false; ///< model, sampling and system prompt stand in its toolbar
    /// Its widget belongs to `parent`, and so does the view.
    std::function<View*(const ViewContext&, QWidget* parent)> create;
    bool standsAlone = false; ///< it shows something without a model and a session
};

/// Where a dock stands first.
enum class DockPlace { Left, Right, Bottom };

/// One dock, shared by the views that name it.
struct DockDescriptor {
    QString id;
    QString title; ///< translated
    QString command; ///< that shows and hides it, an id of the command table
    DockPlace place = DockPlace::Right;
    std::function<QWidget*(const ViewContext&, QWidget* parent)> create;
    /// Muted words behind the title; may be empty. Asked when the session changes.
    std::function<QString(const SessionModel&)> note;
    QString tabWith = {}; ///< another dock, made before: both share its place as tabs
    bool waits = false; ///< closed until somebody opens it
};

/// All views in the order of the rail (Ctrl+1 …), and all docks. One line in the tables of
/// app/window/views_table.cpp adds one.
const QList<ViewDescriptor>& viewRegistry();
const QList<DockDescriptor>& dockRegistry();

} // namespace ax::ui
