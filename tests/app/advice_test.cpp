// SPDX-License-Identifier: Apache-2.0
// What the Router asks of the next run, through the real chat over a fake engine: advice that was
// applied, and the rows of the compass.
#include "app/host/chat_controller.h"
#include "app/host/run_settings.h"
#include "engine/analysis/advice.h"
#include "tests/support/fake_engine.h"
#include "views/common/look.h"
#include "views/router/advice_panel.h"
#include "views/session/selection.h"

#include <QJsonArray>
#include <QPushButton>
#include <QTest>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

struct World {
    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    SessionModel session;
    Selection selection { &session };
    EngineHost host { fakeFactory(script) };
    ChatController chat { &session, &host };
    AdvicePanel panel { ViewContext { &session, &selection, nullptr, &chat, {}, {} } };

    bool idle()
    {
        return QTest::qWaitFor([this] { return chat.state() == ViewCommands::State::Idle; }, 20000);
    }
    bool ask(const char* text)
    {
        chat.openModel(QStringLiteral("/models/fake.gguf"));
        if (!idle())
            return false;
        chat.send(QString::fromLatin1(text));
        return idle();
    }
    std::vector<EventRecord> advices() const
    {
        std::vector<EventRecord> found;
        for (const EventRecord& event : session.trace().events())
            if (event.kind == "advice")
                found.push_back(event);
        return found;
    }
};

} // namespace

class AdviceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::install(*qApp, look::Theme::Light); }

    /// The next request is the advised one, the trace says so, and the panel says what is true.
    void theNextRequestIsTheAdvisedOne()
    {
        World w;
        QVERIFY(w.ask("Hello?"));
        const ZoneAdvice* advice = adviceFor(w.panel.zone().toStdString());
        QVERIFY2(advice, qPrintable(w.panel.zone()));
        QVERIFY(w.advices().empty());
        const GenerateRequest before = w.script->requests.back();
        w.panel.apply();
        QCOMPARE(w.panel.applyButton()->text(), QStringLiteral("Applied"));
        QCOMPARE(w.panel.hintText(), QStringLiteral("Applied. It takes effect with the next run."));
        QVERIFY(w.ask("And now?"));
        const GenerateRequest after = w.script->requests.back();
        QCOMPARE(after.sampling.temperature, advice->temperature);
        QCOMPARE(after.sampling.topP, advice->topP);
        QCOMPARE(after.capture.stride, advice->stride);
        QVERIFY(after.capture.layers.kind == LayerSelection::Kind::List);
        QCOMPARE(
            after.capture.layers.list, advisedLayers(*advice, w.chat.runSettings().modelLayers));
        QCOMPARE(after.capture.raw, advice->capture == "raw");
        QCOMPARE(after.capture.sketch, advice->capture == "sketch");
        QVERIFY(after.capture.fingerprint);
        QCOMPARE(w.advices().size(), 1u);
        const EventRecord told = w.advices().front();
        QCOMPARE(w.session.trace().tokenRole(told.tokenIndex), TokenRole::Generated);
        QCOMPARE(w.session.trace().tokenRole(told.tokenIndex - 1), TokenRole::Prompt);
        QCOMPARE(told.data["zone"].get<std::string>(), std::string(advice->zone));
        QCOMPARE(told.data["stride"].get<int>(), advice->stride);
        QVERIFY2(w.panel.hintText().startsWith(
                     QStringLiteral("This run was started with the advice for ")),
            qPrintable(w.panel.hintText()));
        // The panel's Undo takes back the advice; the chat that was written since stays.
        const int tokens = w.session.trace().tokenCount();
        QVERIFY(w.panel.undoButton()->isEnabled());
        w.panel.undoButton()->click();
        QCOMPARE(w.session.trace().tokenCount(), tokens);
        QVERIFY(w.panel.hintText().endsWith(QStringLiteral("the next one is not.")));
        QVERIFY(w.ask("Last?"));
        const GenerateRequest last = w.script->requests.back();
        QCOMPARE(last.sampling.temperature, before.sampling.temperature);
        QCOMPARE(last.capture.stride, before.capture.stride);
        QCOMPARE(last.capture.layers.text(), before.capture.layers.text());
        QCOMPARE(w.advices().size(), 1u);
    }

    /// Edit, Undo and settings that are changed by hand.
    void anAdviceThatWasChangedIsNone()
    {
        World w;
        QVERIFY(w.ask("Hello?"));
        w.panel.apply();
        QVERIFY(!w.chat.settings().advice.isEmpty());
        w.chat.undo();
        QVERIFY(w.chat.settings().advice.isEmpty());
        QVERIFY(w.panel.applyButton()->isEnabled());
        QCOMPARE(w.panel.applyButton()->text(), QStringLiteral("Apply to next run"));
        w.chat.redo();
        QVERIFY(!w.chat.settings().advice.isEmpty());
        QVERIFY(w.panel.undoButton()->isEnabled());
        ChatSettings own = w.chat.settings();
        own.maxTokens = 77;
        w.chat.setSettings(own); // says nothing about what was advised
        QVERIFY(!w.chat.settings().advice.isEmpty());
        own = w.chat.settings();
        own.sampling.temperature = 1.5f;
        w.chat.setSettings(own);
        QVERIFY(w.chat.settings().advice.isEmpty());
        QVERIFY(!w.panel.undoButton()->isEnabled());
        QVERIFY(w.ask("And now?"));
        QVERIFY(w.advices().empty());
    }

    /// Rows and window of the compass go with the model, outlive the program, and reach the watch.
    void rowsOfTheCompassAreKept()
    {
        World w;
        QVERIFY(w.ask("Hello?"));
        RunSettings run = w.chat.runSettings();
        QVERIFY(run.modelLayers > 1);
        run.compassLayers = { 1 };
        run.compassHeads = { 0 };
        run.compassWindow = 5;
        run.windowLimit = 0.4;
        run.onDrift = QStringLiteral("log");
        w.chat.setRunSettings(run, QStringLiteral("Rows"));
        const ChatSettings back = ChatSettings::fromJson(w.chat.settings().toJson());
        QCOMPARE(back.toJson(), w.chat.settings().toJson());
        const FirewallOptions kept = firewallFor(back, w.chat.model()->info);
        QCOMPARE(kept.layers, std::vector<int> { 1 });
        QCOMPARE(kept.heads, std::vector<int> { 0 });
        QCOMPARE(kept.window, 5);
        QCOMPARE(kept.windowLimit, 0.4f);
        ModelInfo other = w.chat.model()->info;
        other.hash = "another";
        QVERIFY(firewallFor(back, other).layers.empty());
        QCOMPARE(firewallFor(back, other).window, 10);
        QVERIFY(w.ask("And now?"));
        const CaptureOptions capture = w.script->requests.back().capture;
        QVERIFY(capture.raw);
        QVERIFY(capture.aggregation == Aggregation::None);
        QVERIFY(std::count(capture.layers.list.begin(), capture.layers.list.end(), 1) == 1);
        QCOMPARE(w.session.trace().header().capture["firewall"]["compass_layers"].dump(),
            std::string("[1]"));
        w.chat.setRunSettings(w.chat.runSettings(), QStringLiteral("nothing"));
        QCOMPARE(w.chat.runSettings().compassLayers, QVector<int> { 1 });
    }

    /// Limits as settings files of the first form hold them.
    void earlierLimitsAreRead()
    {
        const QJsonObject old { { QStringLiteral("driftLimits"),
            QJsonObject { { QStringLiteral("abc"), QJsonArray { 0.25, 2.0 } },
                { QStringLiteral("bad"), QJsonArray { 7 } } } } };
        const ChatSettings settings = ChatSettings::fromJson(old);
        ModelInfo model;
        model.hash = "abc";
        QCOMPARE(firewallFor(settings, model).windowLimit, 0.25f);
        QCOMPARE(firewallFor(settings, model).driftLimit, 2.0f);
        QVERIFY(firewallFor(settings, model).layers.empty());
        QCOMPARE(settings.watches.size(), 1);
    }
};

QTEST_MAIN(AdviceTest)
#include "advice_test.moc"
