// SPDX-License-Identifier: Apache-2.0
// Files and text dragged onto the real window: the events go in where the platform hands them over,
// so Qt itself finds the widget under the pointer.
#include "app/window/chrome.h"
#include "app/window/main_window.h"
#include "app/window/sessions_dock.h"
#include "engine/trace/jsonl.h"
#include "tests/support/fake_engine.h"
#include "views/chat/chat_view.h"
#include "views/chat/composer.h"
#include "views/common/look.h"
#include "views/common/note.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWindow>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

struct Window {
    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    std::unique_ptr<MainWindow> window;

    explicit Window(const QString& store = {})
    {
        WindowSetup setup;
        setup.storePath = store;
        setup.engine = fakeFactory(script);
        setup.finder = [](const auto&) { return ModelSearch(); };
        setup.persistent = false;
        setup.theme = look::Theme::Light;
        window = std::make_unique<MainWindow>(std::move(setup));
        window->resize(1280, 800);
        window->show();
    }
    bool settled()
    {
        return QTest::qWaitFor([this] { return !window->isBusy(); }, 20000);
    }
    bool idle()
    {
        return QTest::qWaitFor(
            [this] { return window->controller()->state() == ViewCommands::State::Idle; }, 20000);
    }
    int tokens() const { return window->session()->trace().tokenCount(); }
    QPlainTextEdit* field() const
    {
        return window->findChild<Composer*>()->findChild<QPlainTextEdit*>();
    }
    QPoint centre() const { return window->rect().center(); }
    QPoint overField() const { return field()->mapTo(window.get(), field()->rect().center()); }

    /// Enters at the edge, moves to the point and lets go there. False when the drag was refused.
    bool drop(const QMimeData& data, QPoint at)
    {
        QWindow* const target = window->windowHandle();
        const auto move = [&](auto event) {
            QCoreApplication::sendEvent(target, &event);
            return event.isAccepted();
        };
        bool taken = move(
            QDragEnterEvent({ 2, 300 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier));
        for (const QPoint point : { QPoint(2, 300), (QPoint(2, 300) + at) / 2, at }) {
            QDragMoveEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            event.setAccepted(taken);
            QCoreApplication::sendEvent(target, &event);
            taken = event.isAccepted();
            QCoreApplication::processEvents();
        }
        if (!taken) {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(target, &leave);
            return false;
        }
        return move(QDropEvent(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier));
    }
    bool dropFiles(const QList<QUrl>& urls, QPoint at)
    {
        QMimeData data;
        data.setUrls(urls);
        return drop(data, at);
    }
    bool dropFile(const QString& path, QPoint at)
    {
        return dropFiles({ QUrl::fromLocalFile(path) }, at);
    }
};

} // namespace

class DropTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_trace = path(QStringLiteral("answer.jsonl"));
        QVERIFY(writeTrace(makeTrace(40), m_trace.toStdString()).has_value());
        m_model = path(QStringLiteral("small.gguf"));
        write(m_model, "GGUF\3\0\0\0");
        m_unnamed = path(QStringLiteral("sha256-0123")); // an Ollama blob
        write(m_unnamed, "GGUF\3\0\0\0");
        m_text = path(QStringLiteral("notes.txt"));
        write(m_text, "caf\xC3\xA9 at noon\n");
        m_binary = path(QStringLiteral("picture.png"));
        write(m_binary, "\x89PNG\r\n\x1a\n");
    }

    void aTraceOnTheSessionsIsKept()
    {
        Window w(path(QStringLiteral("store.db")));
        w.window->showPage(QStringLiteral("sessions"));
        SessionsDock* dock = w.window->sessionsDock();
        QTRY_VERIFY(dock && dock->isVisible());
        const QPoint over = dock->mapTo(w.window.get(), dock->rect().center());
        QVERIFY(w.dropFile(m_trace, over));
        QTRY_COMPARE_WITH_TIMEOUT(int(w.window->store()->sessions().size()), 1, 20000);
        QVERIFY(w.settled());
        // Elsewhere it is opened, and the store is as it was.
        QVERIFY(w.dropFile(m_trace, w.centre()));
        QVERIFY(w.settled());
        QTRY_VERIFY(w.tokens() > 0);
        QVERIFY(w.window->store()->flush(20));
        QCOMPARE(int(w.window->store()->sessions().size()), 1);
    }

    void traceAnywhere_data()
    {
        QTest::addColumn<bool>("overField");
        QTest::addColumn<bool>("withModel");
        QTest::newRow("start page") << false << false;
        QTest::newRow("chat") << false << true;
        QTest::newRow("message field") << true << true;
    }
    void traceAnywhere()
    {
        QFETCH(bool, overField);
        QFETCH(bool, withModel);
        Window w;
        QVERIFY(w.settled());
        if (withModel) {
            w.window->openModel(m_model);
            QVERIFY(w.idle());
        }
        QVERIFY(w.dropFile(m_trace, overField ? w.overField() : w.centre()));
        QVERIFY(QTest::qWaitFor([&] { return w.tokens() >= 40; }, 20000));
        QCOMPARE(w.window->session()->filePath(), m_trace);
        QVERIFY(w.field()->toPlainText().isEmpty());
    }

    void modelAnywhere_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("overField");
        QTest::newRow("gguf") << QStringLiteral("small.gguf") << false;
        QTest::newRow("gguf without a suffix") << QStringLiteral("sha256-0123") << false;
        QTest::newRow("folder") << QStringLiteral(".") << false;
        QTest::newRow("message field") << QStringLiteral("small.gguf") << true;
    }
    void modelAnywhere()
    {
        QFETCH(QString, file);
        QFETCH(bool, overField);
        Window w;
        QVERIFY(w.settled());
        int before = 0;
        if (overField) {
            w.window->openModel(m_model);
            QVERIFY(w.idle());
            before = w.script->loaded;
        }
        QVERIFY(w.dropFile(path(file), overField ? w.overField() : w.centre()));
        QVERIFY(QTest::qWaitFor([&] { return w.script->loaded > before; }, 20000));
        QVERIFY(w.idle());
        QVERIFY(w.field()->toPlainText().isEmpty());
    }

    void textBecomesPartOfTheMessage()
    {
        Window w;
        QVERIFY(w.settled());
        // Without a model there is no message to add to.
        QVERIFY(!w.dropFile(m_text, w.centre()));
        w.window->openModel(m_model);
        QVERIFY(w.idle());
        auto* composer = w.window->findChild<Composer*>();
        int files = 0;
        for (const QPoint at : { w.centre(), w.overField() }) {
            QVERIFY(w.dropFile(m_text, at));
            ++files;
            QTRY_COMPARE(composer->draft().files.size(), files);
            const AttachedFile file = composer->draft().files.back();
            QCOMPARE(file.name, QStringLiteral("notes.txt"));
            QCOMPARE(file.text, QStringLiteral("caf\u00e9 at noon\n"));
            QCOMPARE(file.coding, QStringLiteral("UTF-8"));
            QVERIFY(file.tokens > 0);
            QVERIFY(w.field()->toPlainText().isEmpty());
        }
        // What is no text is named, not added; a folder without a model as well.
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("notes")));
        for (const auto& [file, words] : { std::pair(m_binary, "picture.png is not text."),
                 std::pair(path(QStringLiteral("notes")), "PDF files and folders cannot be") }) {
            QVERIFY(w.dropFile(file, w.overField()));
            QTRY_VERIFY(composer->refusal()->isVisible()
                && composer->refusal()->strongText().startsWith(QString::fromLatin1(words)));
            QCOMPARE(composer->draft().files.size(), files);
        }
        // Text that is no file goes where it falls.
        QMimeData words;
        words.setText(QStringLiteral("dragged words"));
        QVERIFY(w.drop(words, w.overField()));
        QCOMPARE(w.field()->toPlainText(), QStringLiteral("dragged words"));
    }

    void filesOfTheClipboardGoWithTheMessage()
    {
        Window w;
        QVERIFY(w.settled());
        w.window->openModel(m_model);
        QVERIFY(w.idle());
        auto* composer = w.window->findChild<Composer*>();
        auto* copied = new QMimeData;
        copied->setUrls({ QUrl::fromLocalFile(m_text) });
        copied->setText(m_text); // as file managers do: the path is not what is meant
        QApplication::clipboard()->setMimeData(copied);
        w.field()->setFocus();
        QTest::keyClick(w.field(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(composer->draft().files.size(), 1);
        QVERIFY(w.field()->toPlainText().isEmpty());
        QApplication::clipboard()->setText(QStringLiteral("what is this?"));
        QTest::keyClick(w.field(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(w.field()->toPlainText(), QStringLiteral("what is this?"));
        QTest::keyClick(w.field(), Qt::Key_Return);
        QTRY_COMPARE(int(w.script->requests.size()), 1);
        QVERIFY(w.idle());
        const auto& messages = w.window->session()->trace().messages();
        QVERIFY(messages.size() >= 2);
        const std::string& asked = messages[messages.size() - 2].content;
        QVERIFY2(asked.find("notes.txt") < asked.find("caf\u00e9 at noon")
                && asked.find("caf\u00e9 at noon") < asked.find("what is this?"),
            asked.c_str());
        // What is no text is refused from there too.
        auto* picture = new QMimeData;
        picture->setUrls({ QUrl::fromLocalFile(m_binary) });
        QApplication::clipboard()->setMimeData(picture);
        QTest::keyClick(w.field(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(composer->refusal()->isVisible());
        QCOMPARE(composer->draft().files.size(), 0);
    }

    void whatIsRefused()
    {
        Window w;
        QVERIFY(w.settled());
        QVERIFY(!w.dropFiles({ QUrl(QStringLiteral("https://example.org/a.gguf")) }, w.centre()));
        QVERIFY(!w.dropFile(path(QStringLiteral("gone.txt")), w.centre()));
        QMimeData words;
        words.setText(QStringLiteral("words"));
        QVERIFY(!w.drop(words, QPoint(2, 300)));
        QCOMPARE(w.script->loaded.load(), 0);
    }

    void theOutlineGoesWithTheDrag()
    {
        Window w;
        QVERIFY(w.settled());
        auto* outline = w.window->findChild<DropOutline*>();
        QVERIFY(outline);
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(m_trace) });
        QDragEnterEvent enter(w.centre(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(w.window->windowHandle(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(outline->isVisible());
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(w.window->windowHandle(), &leave);
        QVERIFY(!outline->isVisible());
        QVERIFY(w.dropFile(m_trace, w.centre()));
        QVERIFY(!outline->isVisible());
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& file, const QByteArray& bytes)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    QTemporaryDir m_folder;
    QString m_trace, m_model, m_unnamed, m_text, m_binary;
};

QTEST_MAIN(DropTest)
#include "drop_test.moc"
