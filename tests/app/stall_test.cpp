// SPDX-License-Identifier: Apache-2.0
// The longest time the GUI thread did not answer while a model is opened, an answer written and a
// large trace read and saved. Printed: no test decides by time. AX_LARGE_MODEL names a model file
// for the part with the real engine.
#include "app/window/main_window.h"
#include "engine/chat/local_source.h"
#include "engine/trace/jsonl.h"
#include "tests/support/fake_engine.h"
#include "views/common/look.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

/// A 5 ms timer whose longest gap is what the user would feel.
class StallWatch : public QObject {
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this,
            [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start(5);
    }
    qint64 longest() const { return std::max(m_longest, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

std::unique_ptr<MainWindow> makeWindow(SourceFactory engine)
{
    WindowSetup setup;
    setup.engine = std::move(engine);
    setup.finder = [](const auto&) { return ModelSearch(); };
    setup.persistent = false;
    setup.theme = look::Theme::Light;
    auto window = std::make_unique<MainWindow>(std::move(setup));
    window->resize(1280, 800);
    window->show();
    QCoreApplication::processEvents(); // fonts and first layout
    return window;
}

} // namespace

class StallTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void openingAndWriting()
    {
        auto script = std::make_shared<FakeScript>();
        script->loadSteps = 300;
        script->endless = true;
        auto window = makeWindow(fakeFactory(script));
        qint64 loading = 0, writing = 0;
        {
            StallWatch watch;
            window->openModel(QStringLiteral("/models/fake.gguf"));
            QTRY_COMPARE_WITH_TIMEOUT(
                window->controller()->state(), ViewCommands::State::Idle, 30000);
            loading = watch.longest();
        }
        ChatSettings settings;
        settings.maxTokens = 2000;
        window->controller()->setSettings(settings);
        script->msPerToken = 1;
        {
            StallWatch watch;
            window->controller()->send(QStringLiteral("Write."));
            QTRY_COMPARE_WITH_TIMEOUT(
                window->controller()->state(), ViewCommands::State::Generating, 30000);
            QTRY_COMPARE_WITH_TIMEOUT(
                window->controller()->state(), ViewCommands::State::Idle, 60000);
            writing = watch.longest();
        }
        qInfo(
            "longest gap of the GUI thread: opening a model %lld ms, writing 2,000 tokens %lld ms",
            loading, writing);
    }

    void aLargeTrace()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("large.jsonl")).toStdString();
        {
            const auto written = writeTrace(makeTrace(60000, 64), path);
            QVERIFY2(written.has_value(), written ? "" : written.error().line().c_str());
        }
        const double megabytes = double(QFileInfo(QString::fromStdString(path)).size()) / 1e6;
        QVERIFY2(megabytes > 90, qPrintable(QString::number(megabytes)));
        auto window = makeWindow(fakeFactory(std::make_shared<FakeScript>()));
        qint64 reading = 0, saving = 0;
        {
            StallWatch watch;
            window->openTrace(QString::fromStdString(path));
            QTRY_VERIFY_WITH_TIMEOUT(window->session()->trace().stepCount() == 60000, 120000);
            QCoreApplication::processEvents(); // what the views lay out of it
            reading = watch.longest();
        }
        {
            StallWatch watch;
            window->saveTo(folder.filePath(QStringLiteral("again.jsonl")));
            QTRY_VERIFY_WITH_TIMEOUT(!window->files()->isBusy(), 120000);
            saving = watch.longest();
        }
        qInfo("longest gap of the GUI thread: reading %.0f MB %lld ms, saving it %lld ms",
            megabytes, reading, saving);
        // Cancel gives the window back as it was.
        window->openTrace(QString::fromStdString(path));
        window->files()->cancel();
        QTRY_VERIFY(!window->files()->isBusy());
        QCOMPARE(window->session()->trace().stepCount(), 60000);
    }

    void aRealModel()
    {
        const QString path = qEnvironmentVariable("AX_LARGE_MODEL");
        if (path.isEmpty())
            QSKIP("skipped: AX_LARGE_MODEL names no model file");
        auto window = makeWindow(localSourceFactory());
        ChatController* chat = window->controller();
        const auto idle = [&](int seconds) {
            return QTest::qWaitFor(
                [&] { return chat->state() == ViewCommands::State::Idle; }, seconds * 1000);
        };
        qint64 opening = 0, answering = 0, again = 0;
        {
            StallWatch watch;
            window->openModel(path);
            QVERIFY(idle(300));
            opening = watch.longest();
        }
        ChatSettings settings;
        settings.maxTokens = 24;
        chat->setSettings(settings);
        {
            StallWatch watch;
            chat->send(QStringLiteral("Say what a window does. ").repeated(60));
            QVERIFY(
                QTest::qWaitFor([&] { return chat->state() != ViewCommands::State::Idle; }, 30000));
            QVERIFY(idle(300));
            answering = watch.longest();
        }
        QVERIFY(window->session()->trace().stepCount() > 0);
        {
            // The first model leaves memory while the second is read.
            StallWatch watch;
            window->openModel(path);
            QVERIFY(
                QTest::qWaitFor([&] { return chat->state() != ViewCommands::State::Idle; }, 30000));
            QVERIFY(idle(300));
            again = watch.longest();
        }
        QElapsedTimer clock;
        clock.start();
        window.reset();
        qInfo("longest gap of the GUI thread with %.2f GB: opening %lld ms, answering %lld ms, "
              "opening again %lld ms; "
              "window gone after %lld ms",
            double(QFileInfo(path).size()) / 1e9, opening, answering, again, clock.elapsed());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    look::install(application, look::Theme::Light);
    StallTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "stall_test.moc"
