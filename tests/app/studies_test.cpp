// SPDX-License-Identifier: Apache-2.0
// Measure signals, Marked positions and Inspect's eviction overlay, over a fake engine.
#include "app/commands/commands.h"
#include "app/host/marked_study.h"
#include "app/host/signal_measuring.h"
#include "app/window/cell_table.h"
#include "app/window/main_window.h"
#include "app/window/marked_dock.h"
#include "app/window/measure_page.h"
#include "engine/analysis/marked_positions.h"
#include "engine/analysis/variability.h"
#include "engine/chat/calibrations.h"
#include "tests/support/fake_engine.h"
#include "views/chat/chat_text.h"
#include "views/common/note.h"
#include "views/inspect/eviction_overlay.h"
#include "views/inspect/inspect_view.h"
#include "views/inspect/tokens_model.h"
#include "views/router/calibration_panel.h"
#include "views/session/marks.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

constexpr int kLong = 60000;

struct Fixture {
    QTemporaryDir dir;
    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        // What is measured is stored by model; not in the home of who runs the test.
        qputenv("XDG_DATA_HOME", dir.path().toUtf8());
        WindowSetup setup;
        setup.engine = fakeFactory(script);
        setup.finder = [](const auto&) { return ModelSearch(); };
        setup.persistent = false;
        setup.theme = look::Theme::Light;
        window = std::make_unique<MainWindow>(std::move(setup));
        window->resize(1440, 900);
        window->show();
        chat()->openModel(QStringLiteral("/models/fake.gguf"));
        idle();
    }
    ChatController* chat() { return window->controller(); }
    SignalMeasuring* measuring() { return window->measuring(); }
    MarkedStudy* study() { return window->marked(); }
    Marks* marks() { return Marks::of(window->selection(), window->session()); }
    const TraceSession& trace() { return window->session()->trace(); }
    bool idle()
    {
        return QTest::qWaitFor(
            [this] { return chat()->state() == ViewCommands::State::Idle; }, kLong);
    }
    bool ask(const char* text)
    {
        chat()->send(QString::fromLatin1(text));
        return idle();
    }
    QString write(const char* name, const QByteArray& words)
    {
        QFile file(dir.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(words);
        return file.fileName();
    }
};

QByteArray questions(int count)
{
    QByteArray items;
    for (int k = 0; k < count; ++k)
        items += (k ? ", " : "") + QByteArray(R"({"id": "q)") + QByteArray::number(k)
            + R"(", "question": "What is it?", "answers": [")" + (k % 3 == 0 ? "five" : "four")
            + R"("]})";
    return R"({"name": "numbers", "items": [)" + items + "]}";
}

double cellNumber(const CellTable* table, int row, int column)
{
    return table->rows()[row].cells[column].value.toDouble();
}

} // namespace

class StudiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signalsAreMeasuredStoredAndShownInTheRouter()
    {
        Fixture f;
        QVERIFY(f.ask("Hello"));
        f.window->showView(QStringLiteral("router"));
        auto* router = f.window->findChild<CalibrationPanel*>();
        QVERIFY(router);
        QVERIFY(!router->text().contains(QLatin1String("Drift, highest|")));
        f.window->showMeasure();
        MeasurePage* page = f.window->measurePage();
        QVERIFY(page->isVisible());
        QVERIFY(f.measuring()->sets().size() >= 2); // those shipped
        QVERIFY(f.measuring()->report().is_null());
        QCOMPARE(page->measureButton()->isEnabled(), true);
        const int set = f.measuring()->addSet(f.write("numbers.json", questions(24)));
        QVERIFY(set >= 2);
        page->sets()->setCurrentIndex(page->sets()->findData(set));
        page->transfers()->setCurrentIndex(0);
        page->resamples()->setValue(100);
        QSignalSpy finished(f.measuring(), &SignalMeasuring::finished);
        page->measureButton()->click();
        QVERIFY(f.measuring()->isRunning());
        QVERIFY(!page->measureButton()->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kLong);
        QVERIFY(finished.first().first().toBool());
        const auto& report = f.measuring()->report();
        QCOMPARE(report["answers"].get<int>(), 24);
        QCOMPARE(report["wrong"].get<int>(), 8); // every third expects five
        const auto stored = storedEvaluation("hash-of-fake");
        QVERIFY(stored.has_value());
        QCOMPARE(stored->dump(), report.dump());
        // The same table gives the same report, without a model.
        EvaluationOptions options;
        options.resamples = 100;
        const auto again = evaluationReport(*f.measuring()->table(), options);
        QCOMPARE(again["signals"].dump(), report["signals"].dump());
        int shown = 0;
        for (const CellTable::Row& row : page->table()->rows())
            shown += !row.heading;
        QCOMPARE(shown, int(report["signals"].size()));
        QVERIFY(page->conclusion()->isVisible());
        QVERIFY(page->warning()->isVisible()); // no answer differs from another
        QVERIFY2(
            router->text().contains(QLatin1String("Drift, highest|")), qPrintable(router->text()));
        // Enter or the button sets the limit of an alarm, and undo takes it back.
        const double before = f.chat()->runSettings().driftLimit;
        for (int row = 0; row < page->table()->rows().size(); ++row)
            if (page->table()->rows()[row].cells[0].text == QLatin1String("Drift, highest"))
                page->table()->choose(row);
        const auto& limit = report["signals"]["drift"]["threshold"];
        if (page->useButton()->isEnabled()) {
            page->useButton()->click();
            QCOMPARE(f.chat()->runSettings().driftLimit, limit["value"].get<double>());
            f.chat()->undo();
            QCOMPARE(f.chat()->runSettings().driftLimit, before);
        }
    }

    void measuringIsCancelledAndWrongSetsAreTold()
    {
        Fixture f;
        f.window->showMeasure();
        QCOMPARE(f.measuring()->addSet(f.write("bad.json", R"({"name": "x", "items": [{"id": "a",
            "question": "q", "answers": []}]})")),
            -1);
        QVERIFY(f.window->measurePage()->problem()->isVisible());
        const int set = f.measuring()->addSet(f.write("numbers.json", questions(200)));
        f.script->msPerToken = 5;
        QSignalSpy finished(f.measuring(), &SignalMeasuring::finished);
        f.measuring()->start(set, -1, 100);
        QTRY_VERIFY_WITH_TIMEOUT(f.measuring()->progress().asked >= 1, kLong);
        f.measuring()->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kLong);
        QVERIFY(!finished.first().first().toBool());
        QVERIFY(f.measuring()->report().is_null());
        QVERIFY(!f.measuring()->problem());
        QVERIFY(!storedEvaluation("hash-of-fake"));
    }

    void markedPositionsAreStudied()
    {
        Fixture f;
        f.script->answers = { "One two three four five six seven eight nine ten, one two." };
        QVERIFY(f.ask("Count"));
        f.window->showMarked();
        MarkedDock* dock = f.window->markedDock();
        QVERIFY(dock->isVisible());
        QVERIFY(!dock->analyseButton()->isEnabled());
        const int first = answerStart(f.trace()), count = f.trace().tokenCount();
        QVERIFY(count - first > 8);
        // A click in the text marks while marking is on, and pins otherwise.
        auto* text = f.window->findChild<ChatText*>();
        dock->markButton()->click();
        QVERIFY(f.marks()->isMarking());
        const int token = first + 2;
        const auto rects = text->tokenRects(token);
        QVERIFY(!rects.isEmpty());
        QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, rects.first().center().toPoint());
        QVERIFY(f.marks()->contains(token));
        QCOMPARE(f.window->selection()->pinned(), -1);
        f.marks()->toggleRange(first + 4, first + 5);
        f.marks()->toggle(first - 1); // of the question: cannot be marked
        QCOMPARE(f.marks()->tokens(), (std::set<int> { first + 2, first + 4, first + 5 }));
        QTRY_VERIFY(dock->analyseButton()->isEnabled());
        dock->analyseButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!f.study()->isRunning() && !f.study()->report().is_null(), kLong);
        QCOMPARE(f.study()->marked(), f.marks()->tokens());
        QCOMPARE(markedByEvents(f.trace()), f.marks()->tokens()); // kept with the trace
        // The fake's rows are uniform: 1/(q + 1) on every place. The same in plain code:
        const std::set<int> marks = f.marks()->tokens();
        double in = 0, out = 0;
        int inPairs = 0, outPairs = 0;
        for (int query = first; query < count; ++query)
            for (int key = first; key < query; ++key) {
                const bool marked = marks.count(key) > 0;
                (marked ? in : out) += 1.0 / (query + 1);
                ++(marked ? inPairs : outPairs);
            }
        const auto& run = f.study()->report()["runs"][0];
        QCOMPARE(run["pairs_parallel"].get<int>(), inPairs);
        QCOMPARE(run["pairs_other"].get<int>(), outPairs);
        const double reduction = 100 * (out / outPairs - in / inPairs) / (out / outPairs);
        QVERIFY(std::abs(run["reduction_percent"].get<double>() - reduction) < 1e-3);
        QVERIFY(std::abs(cellNumber(dock->figures(), 0, 1) - reduction) < 1e-3);
        QVERIFY(dock->sentence()->isVisible());
        QVERIFY(!dock->kinds()->rows().isEmpty());
        // Other marks: the report says that it is of those before.
        f.marks()->toggle(first + 6);
        QVERIFY(f.study()->isStale());
        f.study()->markByRule(QStringLiteral("events"));
        QVERIFY(!f.study()->isStale());
        // Whoever opens the trace later finds the marks again.
        TraceSession kept = makeTrace(12);
        EventRecord event;
        event.kind = "mark";
        const int last = kept.tokenCount() - 1;
        event.data = { { "tokens", { last, last - 2 } } };
        kept.events().push_back(event);
        SessionModel other;
        Selection selection(&other);
        Marks* others = Marks::of(&selection, &other);
        other.reset(std::move(kept), {});
        QCOMPARE(others->tokens(), (std::set<int> { last - 2, last }));
        f.study()->markByRule(QStringLiteral("class:content"));
        for (const int mark : f.marks()->tokens())
            QVERIFY(variabilityClass(f.trace().tokenText(mark)) == "content");
        QVERIFY(!f.marks()->tokens().empty());
        f.study()->markByRule(QStringLiteral("class:digits"));
        QVERIFY(f.marks()->tokens().empty());
    }

    void inspectShowsWhatAPolicyKeeps()
    {
        Fixture f;
        f.script->answers = { QString(QStringLiteral("word and ").repeated(60)).toStdString() };
        QVERIFY(f.ask("Write"));
        f.window->showView(QStringLiteral("inspect"));
        auto* view = f.window->findChild<InspectView*>();
        QVERIFY(view);
        EvictionOverlay* overlay = EvictionOverlay::of(view->state());
        TokensModel tokens(view->state());
        const int columns = tokens.columnCount();
        auto* policy = f.window->findChild<QComboBox*>(QStringLiteral("evictionPolicy"));
        QVERIFY(policy);
        policy->setCurrentIndex(policy->findData(QStringLiteral("streaming")));
        Q_EMIT policy->activated(policy->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(overlay->isKnown() && !overlay->isReading(), kLong);
        const int count = f.trace().tokenCount();
        QCOMPARE(overlay->tokens(), count);
        const int stay = std::max(32, int(0.3 * count + 1e-9));
        QCOMPARE(overlay->kept(), std::min(count, stay));
        QVERIFY(overlay->words().contains(QString::number(overlay->kept())));
        QCOMPARE(tokens.columnCount(), columns + 1);
        for (int row = 0; row < count; ++row) {
            const bool keeps = row < 4 || row >= count - (stay - 4);
            QCOMPARE(overlay->keeps(row), keeps);
            QCOMPARE(tokens.index(row, columns).data().toString(),
                keeps ? QStringLiteral("kept") : QStringLiteral("dropped"));
        }
        auto* share = f.window->findChild<QSpinBox*>(QStringLiteral("evictionShare"));
        share->setValue(60);
        QTRY_VERIFY_WITH_TIMEOUT(
            overlay->isKnown() && overlay->kept() == int(0.6 * count + 1e-9), kLong);
        policy->setCurrentIndex(0);
        Q_EMIT policy->activated(0);
        QVERIFY(!overlay->isOn());
        QCOMPARE(tokens.columnCount(), columns);
    }
};

QTEST_MAIN(StudiesTest)
#include "studies_test.moc"
