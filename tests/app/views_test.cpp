// SPDX-License-Identifier: Apache-2.0
// A second view, plugged in by one line: its rail entry, shortcut, controls, docks, commands and
// layout, and that the first view's are gone while it is shown.
#include "app/window/main_window.h"
#include "app/window/view_area.h"
#include "tests/support/fake_engine.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

/// Numbers of the session, as a view.
class CountView : public QLabel, public View {
public:
    CountView(const ViewContext& context, QWidget* parent)
        : QLabel(QString::number(context.session->trace().tokenCount()), parent)
    {
        auto* command = new QAction(QStringLiteral("Count again"), this);
        command->setObjectName(QStringLiteral("count.again"));
        command->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+T")));
        QObject::connect(command, &QAction::triggered, this, [this] { ++again; });
        m_commands << command;
        setFocusPolicy(Qt::StrongFocus);
    }
    QWidget* widget() override { return this; }
    void fillToolBar(QToolBar* bar) override { tool = bar->addAction(QStringLiteral("Only here")); }
    QList<QAction*> commands() override { return m_commands; }
    bool focusInput() override { return setFocus(), true; }

    QAction* tool = nullptr;
    int again = 0;

private:
    QList<QAction*> m_commands;
};

View* makeCount(const ViewContext& context, QWidget* parent)
{
    return new CountView(context, parent);
}

QWidget* makeNotes(const ViewContext&, QWidget* parent) { return new QLabel(parent); }

struct Window {
    std::unique_ptr<MainWindow> window;
    bool active = false; ///< shortcuts need it

    Window()
    {
        WindowSetup setup;
        setup.engine = fakeFactory(std::make_shared<FakeScript>());
        setup.finder = [](const std::vector<std::filesystem::path>&) { return ModelSearch(); };
        setup.persistent = false;
        setup.theme = look::Theme::Light;
        setup.docks << DockDescriptor { QStringLiteral("notes"), QStringLiteral("Notes"),
            QStringLiteral("view.fullScreen"), DockPlace::Right, makeNotes, {} };
        // The one line.
        setup.views << ViewDescriptor { QStringLiteral("count"), QStringLiteral("Count"),
            QStringLiteral("hub"), { QStringLiteral("lens"), QStringLiteral("notes") }, false,
            makeCount };
        window = std::make_unique<MainWindow>(std::move(setup));
        window->resize(1280, 800);
        window->show();
        // Something to look at, so that no start page stands in the way.
        TraceSession trace;
        MessageRecord message;
        message.id = "msg-1";
        message.role = "user";
        message.content = "x";
        trace.messages() = { message };
        window->session()->reset(std::move(trace), {});
        window->showView(QStringLiteral("chat"));
        active = QTest::qWaitForWindowActive(window.get());
    }
    MainWindow* operator->() { return window.get(); }
    CountView* count()
    {
        return static_cast<CountView*>(window->views()->view(QStringLiteral("count")));
    }
    QAction* action(const char* name)
    {
        return window->findChild<QAction*>(QString::fromLatin1(name));
    }
    /// Texts of the toolbar's visible tools, but those that every view has.
    QStringList tools()
    {
        QStringList texts;
        for (const QAction* action :
            window->findChild<QToolBar*>(QStringLiteral("viewBar"))->actions())
            if (action->isVisible() && !action->text().isEmpty()
                && !action->objectName().startsWith(QStringLiteral("edit.")))
                texts << action->text();
        return texts;
    }
    bool dock(const char* id) { return !window->views()->dock(QLatin1String(id))->isHidden(); }
};

} // namespace

class ViewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void railShortcutAndMenu()
    {
        Window w;
        QAction* entry = w.action("view.count");
        QVERIFY(entry);
        QCOMPARE(entry->shortcut(),
            QKeySequence(QStringLiteral("Ctrl+%1").arg(viewRegistry().size() + 1)));
        bool inRail = false;
        for (QToolButton* button : w.window->findChildren<QToolButton*>())
            inRail |= button->defaultAction() == entry;
        QVERIFY(inRail);
        entry->trigger();
        QCOMPARE(w->currentView(), static_cast<View*>(w.count()));
        QVERIFY(w.count()->isVisible());
        QVERIFY(entry->isChecked());
        QVERIFY(!w.action("view.chat")->isChecked());
    }

    void ownToolsOnly()
    {
        Window w;
        const QStringList chat = w.tools();
        QVERIFY(chat.contains(QStringLiteral("Markdown")));
        QVERIFY(!chat.contains(QStringLiteral("Only here")));
        w->showView(QStringLiteral("count"));
        QCOMPARE(w.tools(), QStringList { QStringLiteral("Only here") });
        w->showView(QStringLiteral("chat"));
        QCOMPARE(w.tools(), chat);
    }

    void docksOfEachView()
    {
        Window w;
        QVERIFY(w.dock("lens") && w.dock("timeline") && !w.dock("notes"));
        QVERIFY(w.action("view.timeline")->isEnabled());
        w->showView(QStringLiteral("count"));
        QVERIFY(w.dock("lens") && !w.dock("timeline") && w.dock("notes"));
        QVERIFY(!w.action("view.timeline")->isEnabled());
        // Closed here, it stays open there.
        w.action("view.lens")->trigger();
        QVERIFY(!w.dock("lens"));
        w->showView(QStringLiteral("chat"));
        QVERIFY(w.dock("lens") && w.action("view.lens")->isChecked());
        w->showView(QStringLiteral("count"));
        QVERIFY(!w.dock("lens") && !w.action("view.lens")->isChecked());
    }

    void commandsOfEachView()
    {
        Window w;
        QVERIFY(w.active);
        QAction* again = w.action("count.again");
        QVERIFY(again && !again->isEnabled());
        w->showView(QStringLiteral("count"));
        QVERIFY(again->isEnabled());
        bool inMenu = false;
        for (QMenu* menu : w.window->findChildren<QMenu*>())
            inMenu |= menu->actions().contains(again);
        QVERIFY(inMenu);
        QTest::keyClick(w.window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w.count()->again, 1);
        w->showView(QStringLiteral("chat"));
        QTest::keyClick(w.window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w.count()->again, 1);
        // What a view turned off stays off when it is shown again.
        again->setEnabled(false);
        w->showView(QStringLiteral("count"));
        QVERIFY(again->isVisible() && !again->isEnabled());
        w->showView(QStringLiteral("chat"));
        again->setEnabled(true); // meanwhile: it acts only where its view is
        QVERIFY(!again->isEnabled());
        w->showView(QStringLiteral("count"));
        QVERIFY(again->isEnabled());
    }

    void layoutsAreKeptApart()
    {
        Window w;
        auto* inner = w->findChild<QMainWindow*>();
        QDockWidget* lens = w->views()->dock(QStringLiteral("lens"));
        QCOMPARE(inner->dockWidgetArea(lens), Qt::RightDockWidgetArea);
        w->showView(QStringLiteral("count"));
        inner->addDockWidget(Qt::LeftDockWidgetArea, lens);
        w->showView(QStringLiteral("chat"));
        QCOMPARE(inner->dockWidgetArea(lens), Qt::RightDockWidgetArea);
        w->showView(QStringLiteral("count"));
        QCOMPARE(inner->dockWidgetArea(lens), Qt::LeftDockWidgetArea);
        w->views()->resetLayout();
        QCOMPARE(inner->dockWidgetArea(lens), Qt::RightDockWidgetArea);
        // Written to the settings under the view's own key, and read from there.
        AppSettings settings(false);
        inner->addDockWidget(Qt::LeftDockWidgetArea, lens);
        w->views()->store(settings);
        QVERIFY(!settings.value(QStringLiteral("layout/chat")).toByteArray().isEmpty());
        QVERIFY(!settings.value(QStringLiteral("layout/count")).toByteArray().isEmpty());
        Window other;
        other->views()->restore(settings);
        other->showView(QStringLiteral("count"));
        QCOMPARE(other->findChild<QMainWindow*>()->dockWidgetArea(
                     other->views()->dock(QStringLiteral("lens"))),
            Qt::LeftDockWidgetArea);
    }
};

QTEST_MAIN(ViewsTest)
#include "views_test.moc"
