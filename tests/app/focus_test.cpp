// SPDX-License-Identifier: Apache-2.0
// The keyboard alone: Tab, Shift+Tab and F6 come to every control of every view, dock and page, and
// each place shows where it is.
#include "app/window/command_line.h"
#include "app/window/view_area.h"
#include "tests/app/test_window.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

QString nameOf(const QWidget* widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className());
    if (!widget->objectName().isEmpty())
        name += QLatin1Char('#') + widget->objectName();
    if (!widget->accessibleName().isEmpty())
        name += QStringLiteral(" (") + widget->accessibleName() + QLatin1Char(')');
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        name += QStringLiteral(" \"") + button->text() + QLatin1Char('"');
    return name;
}

/// Who has the keyboard when it is at `widget`: the proxy's end.
const QWidget* holder(const QWidget* widget)
{
    while (widget->focusProxy())
        widget = widget->focusProxy();
    return widget;
}

class FocusTest : public QObject {
    Q_OBJECT

    /// Controls that can be seen and used.
    static QSet<const QWidget*> controls(const MainWindow* window)
    {
        QSet<const QWidget*> all;
        for (const QWidget* widget : window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !widget->isEnabled() || widget->window() != window
                || widget->visibleRegion().isEmpty())
                continue;
            // Parts of one control, and what menus hold, have keys of their own.
            if (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget())
                || qobject_cast<const QComboBox*>(widget->parentWidget())
                || qobject_cast<const QMenuBar*>(widget)
                || qobject_cast<const QLineEdit*>(widget->parentWidget()))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (button || (widget->focusPolicy() & Qt::TabFocus))
                all.insert(holder(widget));
        }
        return all;
    }

    /// Of buttons that exclude each other Tab comes to one, and the arrows go on from there.
    static bool isReachedByArrows(const QWidget* widget, const QSet<const QWidget*>& seen)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (!button || !button->group() || !button->group()->exclusive())
            return false;
        const auto members = button->group()->buttons();
        return std::any_of(members.begin(), members.end(),
            [&seen](const QAbstractButton* member) { return seen.contains(member); });
    }

    static QStringList missed(MainWindow* window)
    {
        QSet<const QWidget*> seen;
        const QSet<const QWidget*> wanted = controls(window);
        for (const Qt::KeyboardModifiers back :
            { Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier) })
            for (int area = 0; area < 12; ++area) {
                QSet<const QWidget*> round;
                for (int k = 0; k < 200; ++k) {
                    QWidget* at = QApplication::focusWidget();
                    if (!at)
                        break;
                    if (round.contains(at))
                        break;
                    round.insert(at);
                    seen.insert(at);
                    QTest::keyClick(at, Qt::Key_Tab, back);
                }
                QWidget* at = QApplication::focusWidget();
                QTest::keyClick(at ? at : window, Qt::Key_F6);
                if ((wanted - seen).isEmpty())
                    break;
            }
        QStringList names;
        for (const QWidget* widget : wanted - seen)
            if (!isReachedByArrows(widget, seen))
                names += nameOf(widget);
        names.sort();
        return names;
    }

private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    void everyControlIsReached_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("page");
        QTest::newRow("start") << QString() << QString();
        for (const char* view : { "chat", "inspect", "manifold", "router", "compare" })
            QTest::newRow(view) << QString::fromLatin1(view) << QString();
        for (const QString& page : knownPages())
            if (page != QLatin1String("campaigns")) // a window of its own
                QTest::newRow(qPrintable(QStringLiteral("page ") + page))
                    << QStringLiteral("chat") << page;
    }

    void everyControlIsReached()
    {
        QFETCH(QString, view);
        QFETCH(QString, page);
        QTemporaryDir folder;
        TestWindow w;
        QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
        if (!view.isEmpty()) {
            QSignalSpy opened(w.window.get(), &MainWindow::traceOpened);
            w->openPath(writeSample(folder.path()));
            QTRY_COMPARE(opened.count(), 1);
            w->showView(view);
        }
        if (!page.isEmpty())
            w->showPage(page);
        QVERIFY(w.settled());
        QCoreApplication::processEvents();
        const QStringList left = missed(w.window.get());
        for (const QString& name : left)
            qWarning("not reached: %s", qPrintable(name));
        QEXPECT_FAIL(
            "inspect", "the tabs of the lists (Heads, Hubs, Sets) are passed over", Continue);
        QCOMPARE(int(left.size()), 0);
    }
};

} // namespace

QTEST_MAIN(FocusTest)
#include "focus_test.moc"
