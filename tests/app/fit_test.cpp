// SPDX-License-Identifier: Apache-2.0
// The Fit fingerprints dock over a tiny real model: fit, cancel, use, and what is refused.
#include "app/host/fingerprint_fitting.h"
#include "app/window/fit_dock.h"
#include "app/window/main_window.h"
#include "engine/chat/local_source.h"
#include "tests/support/tiny_model.h"
#include "views/common/note.h"

#include <QAbstractItemModel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace ax;
using namespace ax::ui;

namespace {

struct Fixture {
    QTemporaryDir dir;
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        qputenv("XDG_DATA_HOME", path("data").toUtf8()); // where calibrations are kept
        writeTinyModel(path("tiny.gguf").toStdString());
        WindowSetup setup;
        setup.engine = localSourceFactory();
        setup.finder = [](const auto&) { return ModelSearch(); };
        setup.persistent = false;
        setup.theme = look::Theme::Light;
        window = std::make_unique<MainWindow>(std::move(setup));
        window->resize(1440, 900);
        window->show();
        window->showPage(QStringLiteral("fit"));
    }
    QString path(const char* name) const { return dir.filePath(QString::fromLatin1(name)); }
    FitDock* dock() const { return window->findChild<FitDock*>(); }
    FingerprintFitting* fitting() const { return window->findChild<FingerprintFitting*>(); }
    bool open()
    {
        window->openModel(path("tiny.gguf"));
        return QTest::qWaitFor([this] { return fitting()->hasModel(); }, 20000);
    }
    /// Words, numbers and marks by chance, each file its own.
    QStringList texts(int count, int words)
    {
        const char* const pool[] = { "the", "bird", "counts", "9", "and", ".", "river", "(", ")",
            "walks", "12", ",", "over", "stone", ";", "one" };
        QStringList out;
        for (int k = 0; k < count; ++k) {
            std::mt19937 random(unsigned(k) + 1);
            QByteArray text;
            for (int w = 0; w < words; ++w)
                text += QByteArray(pool[random() % std::size(pool)]) + (w % 13 == 12 ? '\n' : ' ');
            out << path(qPrintable(QStringLiteral("text%1.txt").arg(k)));
            QFile file(out.last());
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("no text");
        }
        return out;
    }
    FingerprintLayout layout() const { return window->controller()->settings().capture.layout; }
};

} // namespace

class FitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fittedScoredAndUsed();
    void cancelledLeavesNothing();
    void tooLittleIsToldWithTheFile();
};

void FitTest::fittedScoredAndUsed()
{
    Fixture f;
    QVERIFY(!f.dock()->fitButton()->isEnabled()); // no model, no documents
    QVERIFY(f.open());
    f.fitting()->add(f.texts(4, 400));
    QCOMPARE(f.dock()->documents()->model()->rowCount(), 4);
    QVERIFY(f.dock()->fitButton()->isEnabled());
    QVERIFY(!f.dock()->useButton()->isEnabled());
    QSignalSpy finished(f.fitting(), &FingerprintFitting::finished);
    QTest::mouseClick(f.dock()->fitButton(), Qt::LeftButton);
    QVERIFY(f.fitting()->isRunning());
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 120000));
    QVERIFY2(finished[0][0].toBool(),
        f.fitting()->problem() ? f.fitting()->problem()->line().c_str() : "");
    // All layouts are scored on documents that were left out.
    QVERIFY(f.fitting()->scores().size() >= 2);
    QStringList layouts;
    for (const FingerprintFitting::Score& score : f.fitting()->scores())
        layouts << score.layout;
    QVERIFY2(layouts.contains(QStringLiteral("learned20"))
            && layouts.contains(QStringLiteral("log8layers8")),
        qPrintable(layouts.join(QLatin1Char(' '))));
    for (const FingerprintFitting::Document& one : f.fitting()->documents())
        QVERIFY(one.state == FingerprintFitting::Document::State::Read && one.tokens > 100);
    QVERIFY(f.layout() == FingerprintLayout::Log16);
    QTest::mouseClick(f.dock()->useButton(), Qt::LeftButton);
    QVERIFY(f.layout() == FingerprintLayout::Learned20);
    QVERIFY(!f.dock()->useButton()->isEnabled()); // it is in use

    // An answer carries them now.
    f.window->controller()->send(QStringLiteral("the bird"));
    QVERIFY(QTest::qWaitFor(
        [&] {
            return f.window->session()->trace().stepCount() > 0
                && f.window->controller()->state() == ViewCommands::State::Idle;
        },
        60000));
    const TraceSession& trace = f.window->session()->trace();
    QCOMPARE(trace.header().fingerprintLayout, std::string("learned20"));
    QVERIFY(trace.fingerprint(trace.stepIndices().back()).has_value());
}

void FitTest::cancelledLeavesNothing()
{
    Fixture f;
    QVERIFY(f.open());
    f.fitting()->add(f.texts(6, 900));
    QSignalSpy finished(f.fitting(), &FingerprintFitting::finished);
    f.fitting()->start();
    QVERIFY(f.fitting()->isRunning());
    QVERIFY(!f.dock()->fitButton()->isEnabled());
    f.fitting()->cancel();
    QVERIFY(QTest::qWaitFor([&] { return !f.fitting()->isRunning(); }, 60000));
    QVERIFY(f.fitting()->scores().isEmpty());
    QVERIFY(!f.fitting()->problem());
    QVERIFY(!f.dock()->useButton()->isEnabled());
    QVERIFY(!QDir(f.path("data/attention-explorer/calibration")).exists()
        || QDir(f.path("data/attention-explorer/calibration")).isEmpty());
    // The documents are still there, and it can begin again.
    QCOMPARE(f.fitting()->documents().size(), 6);
    QVERIFY(f.dock()->fitButton()->isEnabled());
}

void FitTest::tooLittleIsToldWithTheFile()
{
    Fixture f;
    QVERIFY(f.open());
    QFile binary(f.path("binary.txt"));
    QVERIFY(binary.open(QIODevice::WriteOnly) && binary.write("\xff\xfe\x00\x80\x81", 5) == 5);
    binary.close();
    QStringList files = f.texts(1, 400);
    files << binary.fileName();
    f.fitting()->add(files);
    QSignalSpy finished(f.fitting(), &FingerprintFitting::finished);
    f.fitting()->start();
    QVERIFY(QTest::qWaitFor([&] { return !f.fitting()->isRunning(); }, 60000));
    // The file is marked where it stands, and one text alone is too little.
    QVERIFY(f.fitting()->documents()[1].state == FingerprintFitting::Document::State::Problem);
    QVERIFY(!f.fitting()->documents()[1].problem.isEmpty());
    QVERIFY(f.fitting()->problem());
    QVERIFY2(f.fitting()->problem()->line().find("at least 2 documents") != std::string::npos,
        f.fitting()->problem()->line().c_str());
    QVERIFY(f.dock()->note()->isVisible());
    QVERIFY(f.fitting()->scores().isEmpty());
    // Delete takes it off the list.
    f.dock()->documents()->selectRow(1);
    QTest::keyClick(f.dock()->documents(), Qt::Key_Delete);
    QCOMPARE(f.fitting()->documents().size(), 1);
}

QTEST_MAIN(FitTest)
#include "fit_test.moc"
