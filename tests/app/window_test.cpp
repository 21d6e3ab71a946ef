// SPDX-License-Identifier: Apache-2.0
// The real window offscreen over a fake engine: pages, palette, files, unsaved work, names.
#include "app/commands/commands.h"
#include "app/commands/fuzzy.h"
#include "app/window/command_line.h"
#include "app/window/main_window.h"
#include "app/window/start_page.h"
#include "engine/trace/jsonl.h"
#include "tests/app/test_window.h"
#include "tests/views/picture.h"
#include "views/common/look.h"
#include "views/common/note.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;
using Window = TestWindow;

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theStartPageOffersTheModelThatFits()
    {
        Window w;
        QVERIFY(w.settled());
        QVERIFY(w->showsStartPage());
        QTableView* table = w->startPage()->table();
        QCOMPARE(table->model()->rowCount(), 2);
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(w->startPage()->openButton()->text(), QStringLiteral("Open Fake-1M"));
        QVERIFY(w->startPage()->openButton()->isEnabled());
        QCOMPARE(table->model()->index(1, 5).data().toString(),
            QStringLiteral("cut.gguf is cut short: 1.21 of 2.49 GB. Download it again."));
        table->selectRow(1);
        QVERIFY(!w->startPage()->openButton()->isEnabled());
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(w->controller()->state(), ViewCommands::State::Idle);
        QVERIFY(!w->showsStartPage());
    }

    void aTraceShowsWithoutAModel()
    {
        Window w;
        const QString path = writeSample(m_folder->path());
        QSignalSpy opened(w.window.get(), &MainWindow::traceOpened);
        w->openPath(path);
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(!w->showsStartPage());
        QCOMPARE(w->controller()->state(), ViewCommands::State::NoModel);
        QCOMPARE(w->session()->trace().stepCount(), 40);
        QVERIFY(!w->session()->isModified());
        QVERIFY(!w->controller()->canTryWithout(20));
        w->selection()->setPinned(20);
        QTest::keyClick(w.window.get(), Qt::Key_Escape);
        QCOMPARE(w->selection()->pinned(), -1);
        QWidget* view = w->currentView()->widget();
        QVERIFY(ui::test::inkIn(ui::test::pictureOf(*view), view->rect()) > 500);
        QVERIFY(w.settled());
    }

    void aDamagedTraceSaysWhatWasKept()
    {
        const QString path = writeSample(m_folder->path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 30));
        file.close();
        Window w;
        QSignalSpy opened(w.window.get(), &MainWindow::traceOpened);
        w->openPath(path);
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(w->note()->isVisible());
        QVERIFY2(w->note()->bodyText().contains(QStringLiteral("records were kept")),
            qPrintable(w->note()->bodyText()));
        // Not a trace at all: one note, the window stays as it was.
        QFile other(m_folder->filePath(QStringLiteral("other.jsonl")));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("no json here\n");
        other.close();
        QSignalSpy failed(w.window.get(), &MainWindow::somethingFailed);
        w->openPath(other.fileName());
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(w->note()->strongText().contains(QStringLiteral("other.jsonl could not be read.")));
        QCOMPARE(w->session()->trace().header().traceId, std::string("trace-0123456789abcdef"));
    }

    /// The forms for people and other programs.
    void exports()
    {
        Window w;
        w->openTrace(QStringLiteral(AX_SOURCE_DIR "/resources/samples/library.jsonl"));
        QTRY_VERIFY(!w->session()->isEmpty());
        for (const auto& [name, begin] :
            { std::pair("x.html", "<!doctype html>"), std::pair("x.md", "## "),
                std::pair("x.txt", "user:"), std::pair("x.csv", "token_index") }) {
            const QString path = m_folder->filePath(QString::fromLatin1(name));
            w->exportTo(path);
            QTRY_VERIFY2(QFile::exists(path), name);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll().contains(begin), name);
        }
        w->exportTo(m_folder->filePath(QStringLiteral("no/such/x.html")));
        QTRY_VERIFY(w->note()->isVisible());
    }

    void savedAndOpenedAgainItIsTheSame()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        QVERIFY(w->session()->isModified());
        const QString path = m_folder->filePath(QStringLiteral("chat.jsonl"));
        w->saveTo(path);
        QTRY_VERIFY(!w->session()->isModified());
        QCOMPARE(w->session()->filePath(), path);
        const std::string before = writeTraceText(w->session()->trace());
        w->openTrace(path);
        QTRY_VERIFY(!w->files()->isBusy());
        QCOMPARE(QString::fromStdString(writeTraceText(w->session()->trace())),
            QString::fromStdString(before));
        // What cannot be written is said, and nothing is lost.
        QVERIFY(w.answer());
        w->saveTo(m_folder->filePath(QStringLiteral("no/such/folder/chat.jsonl")));
        QTRY_VERIFY(!w->files()->isBusy());
        QVERIFY(w->session()->isModified());
        QVERIFY(w->note()->isVisible());
        QVERIFY(w->note()->strongText().contains(QStringLiteral("could not be saved")));
    }

    void unsavedWorkIsAskedAbout()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        w->close();
        QVERIFY(w->isVisible());
        QVERIFY(question(w.window.get()));
        press(question(w.window.get()), QStringLiteral("Cancel"));
        QTRY_VERIFY(!question(w.window.get()));
        QVERIFY(w->isVisible());
        w->commands()->action(QStringLiteral("file.new"))->trigger();
        QTRY_VERIFY(question(w.window.get()));
        QVERIFY(!w->session()->isEmpty());
        press(question(w.window.get()), QStringLiteral("Do not save"));
        QTRY_VERIFY(w->session()->isEmpty());
        QTRY_VERIFY(!question(w.window.get()));
        // Saved first, then closed.
        QVERIFY(w.answer());
        const QString path = m_folder->filePath(QStringLiteral("kept.jsonl"));
        w->saveTo(path);
        QTRY_VERIFY(!w->session()->isModified());
        w->controller()->send(QStringLiteral("More?"));
        QTRY_COMPARE(w->controller()->state(), ViewCommands::State::Idle);
        const auto size = QFileInfo(path).size();
        w->close();
        QTRY_VERIFY(question(w.window.get()));
        press(question(w.window.get()), QStringLiteral("Save"));
        QTRY_VERIFY(!w->isVisible());
        QVERIFY(QFileInfo(path).size() > size);
    }

    void closingEndsTheAnswerThenSaves()
    {
        Window w;
        QVERIFY(w.openModel());
        const QString path = m_folder->filePath(QStringLiteral("kept.jsonl"));
        QVERIFY(w.answer());
        w->saveTo(path);
        QTRY_VERIFY(!w->session()->isModified());
        w.script->endless = true;
        w.script->msPerToken = 1;
        w->controller()->send(QStringLiteral("Go on."));
        QTRY_VERIFY(w->controller()->state() == ViewCommands::State::Generating);
        w->close();
        QTRY_VERIFY(question(w.window.get()));
        QVERIFY(w->controller()->isWriting()); // asking stops nothing
        press(question(w.window.get()), QStringLiteral("Save"));
        QTRY_VERIFY(!w->isVisible());
        QVERIFY(!w->controller()->isWriting());
        const auto read = readTrace(path.toStdString());
        QVERIFY(read.has_value());
        QCOMPARE(writeTraceText(read->session), writeTraceText(w->session()->trace()));
    }

    void savingWhileItWritesFreezesNothing()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        w.script->endless = true;
        w.script->msPerToken = 1;
        w->controller()->send(QStringLiteral("Go on."));
        QTRY_VERIFY(w->controller()->state() == ViewCommands::State::Generating);
        const QString path = m_folder->filePath(QStringLiteral("part.jsonl"));
        const int tokens = w->session()->trace().tokenCount();
        w->saveTo(path);
        QVERIFY(w->commands()->action(QStringLiteral("edit.undo"))->isEnabled());
        QTRY_COMPARE(w->session()->filePath(), path);
        QTRY_VERIFY(w->session()->trace().tokenCount() > tokens);
        QVERIFY(w->session()->isModified()); // the file holds what was there, and that is said
        QVERIFY(w->controller()->isWriting());
        w->controller()->stop();
        QTRY_VERIFY(!w->controller()->isWriting());
    }

    void thePaletteListsEveryAction()
    {
        Window w;
        QVERIFY(w.settled());
        QSet<QString> listed;
        for (const PaletteEntry& entry : actionEntries(w.window.get()))
            listed << entry.id;
        for (const CommandSpec& spec : commandTable()) {
            if (spec.id[0] != '-')
                QVERIFY2(listed.contains(QString::fromLatin1(spec.id)), spec.id);
        }
        QVERIFY(listed.contains(QStringLiteral("view.chat")));
        QVERIFY(listed.contains(QStringLiteral("view.appearance.dark")));
        // Every named action of the window, new ones included.
        for (QAction* action : w->findChildren<QAction*>()) {
            if (!action->isSeparator() && !action->menu() && action->isVisible()
                && !action->objectName().isEmpty()
                && !action->objectName().startsWith(QStringLiteral("_q_"))) // of a field
                QVERIFY2(listed.contains(action->objectName()), qPrintable(action->objectName()));
        }
        w->palettePopup()->popUp();
        QVERIFY(w->palettePopup()->isVisible());
        const QAbstractItemModelTester tester(w->palettePopup()->model());
        w->palettePopup()->field()->setText(QStringLiteral("dark"));
        QCOMPARE(
            w->palettePopup()->model()->entryAt(1)->id, QStringLiteral("view.appearance.dark"));
        w->palettePopup()->field()->setText(QStringLiteral("open fake"));
        QCOMPARE(w->palettePopup()->model()->entryAt(1)->id, QStringLiteral("/models/fake.gguf"));
        QTest::keyClick(w->palettePopup()->field(), Qt::Key_Return);
        QVERIFY(!w->palettePopup()->isVisible());
        QTRY_COMPARE(w->controller()->state(), ViewCommands::State::Idle);
        w->palettePopup()->popUp();
        w->palettePopup()->field()->setText(QStringLiteral("qqzzxx"));
        QCOMPARE(w->palettePopup()->model()->results(), 0);
        QTest::keyClick(w->palettePopup()->field(), Qt::Key_Escape);
        QVERIFY(!w->palettePopup()->isVisible());
    }

    void matchesPreferWholeWords()
    {
        QCOMPARE(fuzzyMatch(QString(), QStringLiteral("x")).score, 0);
        QVERIFY(fuzzyMatch(QStringLiteral("zz"), QStringLiteral("Open trace")).score < 0);
        QCOMPARE(fuzzyMatch(QStringLiteral("tr"), QStringLiteral("Open trace")).positions,
            (QVector<int> { 5, 6 }));
        QCOMPARE(fuzzyMatch(QStringLiteral("ot"), QStringLiteral("Open trace")).positions,
            (QVector<int> { 0, 5 }));
        QVERIFY(fuzzyMatch(QStringLiteral("trace"), QStringLiteral("Open trace")).score
            > fuzzyMatch(QStringLiteral("trace"), QStringLiteral("Retraced")).score);
    }

    void shortcutsAreUnique()
    {
        Window w;
        QHash<QString, QString> owners;
        for (QAction* action : w->actions()) {
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!owners.contains(key.toString()),
                    qPrintable(key.toString() + QStringLiteral(": ") + owners.value(key.toString())
                        + QStringLiteral(", ") + action->objectName()));
                owners.insert(key.toString(), action->objectName());
            }
        }
        for (const char* key : { "Ctrl+1", "Ctrl+K", "F6", "Shift+F6", "Ctrl+N", "Ctrl+O",
                 "Ctrl+Shift+O", "Ctrl+S", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl++", "Ctrl+-", "Ctrl+0",
                 "Ctrl+L", "Ctrl+J", "F1", "F11", "Ctrl+.", "Ctrl+Return" })
            QVERIFY2(owners.contains(QString::fromLatin1(key)), key);
    }

    void everythingReachableHasAName()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        for (QAction* action : w->findChildren<QAction*>()) {
            if (!action->isSeparator() && action->isVisible() && action->parent()
                && !action->objectName().startsWith(QStringLiteral("_q_")))
                QVERIFY2(!action->text().isEmpty() || !action->toolTip().isEmpty() || action->menu()
                        || qstrcmp(action->metaObject()->className(), "QWidgetAction") == 0,
                    qPrintable(action->objectName()));
        }
        for (QWidget* widget : w->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(face);
            QString name
                = face->text(QAccessible::Name) + widget->accessibleName() + widget->toolTip();
            QVERIFY2(!name.isEmpty(),
                qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ')
                    + widget->objectName() + QLatin1Char(' ')
                    + widget->parentWidget()->objectName()));
        }
    }

    void areasAreReachedWithF6()
    {
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        QApplication::setActiveWindow(w.window.get());
        QSet<QWidget*> visited;
        for (int k = 0; k < 12; ++k) {
            w->commands()->action(QStringLiteral("view.nextArea"))->trigger();
            if (QWidget* focus = QApplication::focusWidget())
                visited << focus;
        }
        QVERIFY2(visited.size() >= 5, qPrintable(QString::number(visited.size())));
    }

    void fitsEverySizeAndTheme_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024x640") << QSize(1024, 640);
        QTest::newRow("1280x800") << QSize(1280, 800);
        QTest::newRow("2560x1440") << QSize(2560, 1440);
    }
    void fitsEverySizeAndTheme()
    {
        QFETCH(QSize, size);
        Window w;
        QVERIFY(w.openModel());
        QVERIFY(w.answer());
        w->resize(size);
        QCoreApplication::processEvents();
        QCOMPARE(w->size(), size);
        int parts = 0;
        for (const QWidget* part : w->findChildren<QWidget*>()) {
            const bool counts = qobject_cast<const QDockWidget*>(part)
                || qobject_cast<const QToolBar*>(part) || qobject_cast<const QStatusBar*>(part)
                || qobject_cast<const QPlainTextEdit*>(part);
            if (!counts || !part->isVisible())
                continue;
            ++parts;
            const QRect place(part->mapTo(w.window.get(), QPoint()), part->size());
            QVERIFY2(w->rect().contains(place), qPrintable(part->objectName()));
        }
        QVERIFY(parts >= 5); // both docks, the tools, the status, the message field
        for (const auto theme : { look::Theme::Dark, look::Theme::Light }) {
            look::setCurrentTheme(theme);
            const QImage picture = ui::test::pictureOf(*w.window);
            const int pixels = picture.width() * picture.height();
            const look::Colours& colours = look::colours(theme);
            QVERIFY(ui::test::countOf(picture, picture.rect(), colours.raised) > pixels / 5);
            QVERIFY(ui::test::countOf(picture, picture.rect(), colours.surface) > pixels / 50);
        }
    }

    void anEmptyFieldPassesUndoOn()
    {
        Window w;
        QPlainTextEdit* field = nullptr;
        for (QPlainTextEdit* edit : w->findChildren<QPlainTextEdit*>())
            if (edit->parentWidget() && edit->parentWidget()->inherits("ax::ui::Composer"))
                field = edit;
        QVERIFY(field);
        const auto claimed = [&](Qt::KeyboardModifiers modifiers) {
            QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Z, modifiers);
            key.ignore();
            QApplication::sendEvent(field, &key);
            return key.isAccepted();
        };
        QVERIFY(!claimed(Qt::ControlModifier));
        QVERIFY(!claimed(Qt::ControlModifier | Qt::ShiftModifier));
        field->insertPlainText(QStringLiteral("draft"));
        QVERIFY(claimed(Qt::ControlModifier)); // its own step first
    }

    void theSampleSessionOpens()
    {
        Window w;
        QVERIFY(w.settled());
        QSignalSpy failed(w.window.get(), &MainWindow::somethingFailed);
        w->openSample();
        QVERIFY(w.settled());
        QCOMPARE(failed.count(), 0);
        QVERIFY(w->session()->trace().stepCount() > 0);
        QVERIFY(!w->showsStartPage());
        QVERIFY(w->session()->filePath().isEmpty()); // it cannot be written where it lies
    }

    void keysOfThePageDoNotLeaveTheText()
    {
        Window w;
        QCOMPARE(w->commands()->action(QStringLiteral("view.start"))->shortcut(),
            QKeySequence(QStringLiteral("Alt+Home")));
    }

    void commandLines_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        const auto row
            = [](const char* name, const QStringList& arguments, int code, const char* error) {
                  QTest::newRow(name) << arguments << code << QString::fromUtf8(error);
              };
        row("nothing", {}, 0, "");
        row("planned view", { QStringLiteral("--view"), QStringLiteral("manifold") }, 2,
            "--view: the view “manifold” isn't built yet");
        row("unknown view", { QStringLiteral("--view=x") }, 2,
            "--view: expected one of chat, found “x”");
        row("connect", { QStringLiteral("--connect"), QStringLiteral("ftp://x") }, 2,
            "--connect: expected an address like http://localhost:30000, found “ftp://x”");
        row("connect and a model",
            { QStringLiteral("--connect"), QStringLiteral("x:1"), QStringLiteral("/") }, 2,
            "--connect: a MODEL was given too; give one");
        row("unknown", { QStringLiteral("--nonsense") }, 2,
            "The following argument was not expected: --nonsense (see --help)");
        row("no value", { QStringLiteral("--screenshot") }, 2,
            "--screenshot: 1 required TEXT missing (see --help)");
        row("size", { QStringLiteral("--size"), QStringLiteral("12by3") }, 2,
            "--size: expected WxH from 320x240 to 16384x16384, found “12by3”");
        row("theme", { QStringLiteral("--theme"), QStringLiteral("pink") }, 2,
            "--theme: pink not in {light,dark} (see --help)");
        row("pin", { QStringLiteral("--pin"), QStringLiteral("-1") }, 2,
            "--pin: expected a token index from 0, found “-1”");
        row("pin alone", { QStringLiteral("--pin"), QStringLiteral("3") }, 2,
            "--pin: needs a trace, --session or --send");
        row("question alone", { QStringLiteral("--send"), QStringLiteral("hi") }, 2,
            "--send: needs a MODEL or --connect to answer it");
        row("missing file", { QStringLiteral("/no/such.jsonl") }, 1,
            "/no/such.jsonl: no such file");
    }
    void commandLines()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, error);
        const CommandLine line = parseCommandLine(arguments, { QStringLiteral("chat") });
        QCOMPARE(line.exitCode, code);
        QCOMPARE(line.error, error);
    }

    void aWholeCommandLine()
    {
        const QString path = writeSample(m_folder->path());
        const CommandLine line = parseCommandLine(
            { path, QStringLiteral("--size=800x600"), QStringLiteral("--theme"),
                QStringLiteral("dark"), QStringLiteral("--pin"), QStringLiteral("7"),
                QStringLiteral("--screenshot"), QStringLiteral("a.png") },
            { QStringLiteral("chat") });
        QCOMPARE(line.error, QString());
        QCOMPARE(line.tracePath, path);
        QCOMPARE(line.size, QSize(800, 600));
        QCOMPARE(line.dark, std::optional(true));
        QCOMPARE(line.pin, 7);
        QCOMPARE(line.screenshot, QStringLiteral("a.png"));
        // A second trace is compared with the first; there is no third.
        const CommandLine two = parseCommandLine(
            { path, path }, { QStringLiteral("chat"), QStringLiteral("compare") });
        QCOMPARE(two.exitCode, 0);
        QCOMPARE(two.secondTrace, QFileInfo(path).absoluteFilePath());
        QCOMPARE(two.view, QStringLiteral("compare"));
        QCOMPARE(parseCommandLine({ path, path, path }, { QStringLiteral("chat") }).exitCode, 2);
        const QString version = parseCommandLine({ QStringLiteral("--version") }, {}).output;
        for (const char* part :
            { "attention-explorer ", "Back ends: ", "Instruction sets: ", "SQLite 3.", "Qt 6." })
            QVERIFY2(version.contains(QLatin1String(part)), qPrintable(version));
        QVERIFY(parseCommandLine({ QStringLiteral("--help") }, {})
                    .output.contains(QStringLiteral("--screenshot")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    look::install(application, look::Theme::Light);
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "window_test.moc"
