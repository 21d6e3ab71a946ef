// SPDX-License-Identifier: Apache-2.0
// The chat over a fake engine: streaming, stop, branches, errors, back-pressure.
#include "app/host/chat_controller.h"
#include "app/host/trace_files.h"
#include "engine/trace/jsonl.h"
#include "tests/support/fake_engine.h"
#include "views/session/selection.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace ax;
using namespace ax::ui;
using namespace ax::test;

namespace {

struct Fixture {
    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    SessionModel session;
    std::unique_ptr<EngineHost> host;
    std::unique_ptr<ChatController> chat;
    QStringList failures;

    explicit Fixture(std::size_t mailbox = std::size_t(64) << 20)
    {
        host = std::make_unique<EngineHost>(fakeFactory(script), nullptr, mailbox);
        chat = std::make_unique<ChatController>(&session, host.get());
        QObject::connect(chat.get(), &ViewCommands::failed, chat.get(),
            [this](const QString& title, const QString& advice, const QString& details) {
                failures << title + QLatin1Char('|') + advice + QLatin1Char('|') + details;
            });
    }
    bool open()
    {
        chat->openModel(QStringLiteral("/models/fake.gguf"));
        return QTest::qWaitFor([this] { return chat->state() == ViewCommands::State::Idle; });
    }
    bool idle()
    {
        return QTest::qWaitFor(
            [this] { return chat->state() == ViewCommands::State::Idle; }, 20000);
    }
    bool ask(const char* text)
    {
        chat->send(QString::fromLatin1(text));
        return idle();
    }
    QString lastMessage() const
    {
        return QString::fromStdString(session.trace().messages().back().content);
    }
    QStringList texts() const
    {
        QStringList list;
        for (const MessageRecord& message : session.trace().messages())
            list << QString::fromStdString(message.role + ": " + message.content);
        return list;
    }
    QString tokens() const
    {
        std::string text;
        for (int index = 0; index < session.trace().tokenCount(); ++index)
            text += session.trace().tokenText(index);
        return QString::fromStdString(text);
    }
};

} // namespace

class ChatControllerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAModelNothingIsSent()
    {
        Fixture f;
        QCOMPARE(f.chat->state(), ViewCommands::State::NoModel);
        QVERIFY(!f.chat->blockedReason().isEmpty());
        f.chat->send(QStringLiteral("Hello"));
        QVERIFY(f.session.isEmpty());
        QCOMPARE(f.chat->countTokens(QStringLiteral("a b")), -1);
    }

    void whatDoesNotFitComesBack()
    {
        Fixture f;
        f.script->context = 60;
        QVERIFY(f.open());
        QVERIFY(f.ask("What is two and two?"));
        const QStringList before = f.texts();
        QStringList back;
        connect(f.chat.get(), &ViewCommands::notSent, this,
            [&](const Draft& draft) { back << draft.text; });
        const QString question = QStringLiteral("word ").repeated(100).trimmed();
        f.chat->send(question);
        QVERIFY(f.idle());
        QVERIFY2(f.failures.size() == 1, qPrintable(f.texts().join(QLatin1Char('/'))));
        QCOMPARE(back, QStringList { question });
        QCOMPARE(f.texts(), before);
        QCOMPARE(f.failures.size(), 1);
        QVERIFY2(f.failures.first().startsWith(QStringLiteral("The message does not fit.|")),
            qPrintable(f.failures.first()));
        QVERIFY(f.failures.first().contains(QStringLiteral("the context holds 60")));
        QVERIFY(f.failures.first().contains(QStringLiteral("larger context")));
        QVERIFY(!f.failures.first().contains(QStringLiteral("smaller")));
        // A short one goes its way after it, and undo knows nothing of the one that came back.
        QVERIFY(f.ask("And three?"));
        QCOMPARE(f.texts().size(), before.size() + 2);
        f.chat->undo();
        QCOMPARE(f.texts(), before);
        QCOMPARE(f.failures.size(), 1);
    }

    void anAnswerStreamsIn()
    {
        Fixture f;
        QVERIFY(f.open());
        f.script->msPerToken = 5;
        int appended = 0;
        connect(&f.session, &SessionModel::changed, this,
            [&](const Change& change) { appended += change.firstToken >= 0; });
        QList<int> states;
        connect(f.chat.get(), &ViewCommands::stateChanged, this,
            [&](ViewCommands::State state) { states << int(state); });
        QVERIFY(f.ask("What is two and two?"));
        QCOMPARE(f.texts(),
            (QStringList { QStringLiteral("user: What is two and two?"),
                QStringLiteral("assistant: The answer is four.") }));
        QCOMPARE(states,
            (QList<int> { int(ViewCommands::State::ReadingPrompt),
                int(ViewCommands::State::Generating), int(ViewCommands::State::Idle) }));
        QVERIFY2(appended >= 2, "tokens came all at once");
        QCOMPARE(f.tokens(),
            QStringLiteral(
                "<|im_start|>system\nYou are a helpful fake.<|im_end|>\n<|im_start|>user\nWhat is "
                "two and two?<|im_end|>\n<|im_start|>assistant\nThe answer is four.<|im_end|>"));
        const TraceHeader& header = f.session.trace().header();
        QCOMPARE(header.model, std::string("Fake-1M"));
        QCOMPARE(header.modelInfo.tokenizerHash, std::string("fake-words"));
        QCOMPARE(header.sampling.at("seed").get<int>(), 77);
        QCOMPARE(
            header.sampling.at("finish_reason").get<std::string>(), std::string("end_of_turn"));
        QVERIFY(f.session.isModified());
        // All commands ran on one thread that is not this one; the engine goes there too.
        f.chat.reset();
        f.host.reset();
        QCOMPARE(f.script->destroyed.load(), 1);
        for (const std::thread::id id : f.script->threads) {
            QVERIFY(id == f.script->threads.front());
            QVERIFY(id != std::this_thread::get_id());
        }
    }

    void theNextTurnKeepsWhatStands()
    {
        Fixture f;
        QVERIFY(f.open());
        QVERIFY(f.ask("One?"));
        const int first = f.session.trace().tokenCount();
        int truncated = 0;
        connect(&f.session, &SessionModel::changed, this,
            [&](const Change& change) { truncated += change.removes(); });
        f.script->answers = { "Second." };
        QVERIFY(f.ask("Two?"));
        QCOMPARE(truncated, 0);
        QCOMPARE(f.session.trace().tokenRole(first - 1), TokenRole::Generated);
        QCOMPARE(f.session.trace().tokenRole(first), TokenRole::Prompt);
        QCOMPARE(f.texts().size(), 4);
        QCOMPARE(
            f.session.trace().segments().back().messageId, f.session.trace().messages().back().id);
    }

    void droppedThinkingTruncatesTheTrace()
    {
        Fixture f;
        QVERIFY(f.open());
        f.script->dropThink = true;
        f.script->answers = { "<think>\nhm\n</think>\nOne.", "Two." };
        QVERIFY(f.ask("First?"));
        QVERIFY(f.ask("Second?"));
        QVERIFY(!f.tokens().contains(QStringLiteral("hm")));
        QVERIFY(f.texts().at(1).contains(QStringLiteral("hm"))); // the message keeps it as written
        f.chat->undo();
        QVERIFY(f.tokens().contains(QStringLiteral("hm")));
        QCOMPARE(f.texts().size(), 2);
        f.chat->redo();
        QVERIFY(!f.tokens().contains(QStringLiteral("hm")));
        QCOMPARE(f.lastMessage(), QStringLiteral("Two."));
    }

    void stopKeepsWhatWasWritten()
    {
        Fixture f;
        QVERIFY(f.open());
        f.script->endless = true;
        f.script->msPerToken = 1;
        QSignalSpy ended(f.chat.get(), &ChatController::answerEnded);
        f.chat->send(QStringLiteral("Go on."));
        QTRY_VERIFY(f.session.trace().stepCount() > 5);
        f.chat->stop();
        QVERIFY(f.idle());
        QCOMPARE(ended.count(), 1);
        QVERIFY(f.lastMessage().startsWith(QStringLiteral(" on on on")));
        QCOMPARE(f.failures, QStringList());
        QCOMPARE(f.session.trace().header().sampling.at("finish_reason").get<std::string>(),
            std::string("cancelled"));
        // and it can go on
        QVERIFY(f.chat->canContinue());
        const int before = f.session.trace().tokenCount();
        const QString written = f.lastMessage();
        f.script->endless = false;
        f.script->answers = { " end." };
        f.chat->continueAnswer();
        QVERIFY(f.idle());
        QCOMPARE(f.lastMessage(), written + QStringLiteral(" end."));
        QVERIFY(f.session.trace().tokenCount() > before);
        QCOMPARE(f.session.trace().messages().size(), std::size_t(2));
        f.chat->undo();
        QCOMPARE(f.lastMessage(), written);
        QCOMPARE(f.session.trace().tokenCount(), before);
    }

    void regenerateKeepsTheFormerAnswer()
    {
        Fixture f;
        QVERIFY(f.open());
        f.script->answers = { "First answer.", "A second and longer answer." };
        QVERIFY(f.ask("Well?"));
        const QString before = f.tokens();
        const int steps = f.session.trace().stepCount();
        const std::string beforeText = writeTraceText(f.session.trace());
        f.chat->regenerate();
        QVERIFY(f.idle());
        QCOMPARE(f.lastMessage(), QStringLiteral("A second and longer answer."));
        QCOMPARE(f.texts().size(), 2);
        const QString after = f.tokens();
        f.chat->undo();
        QCOMPARE(f.lastMessage(), QStringLiteral("First answer."));
        QCOMPARE(f.tokens(), before);
        QCOMPARE(f.session.trace().stepCount(), steps);
        // Everything but the header's times and the averages is as it was.
        const auto body = [](const std::string& text) {
            QStringList lines;
            for (const QString& line : QString::fromStdString(text).split(QLatin1Char('\n'))) {
                if (!line.contains(QStringLiteral("\"record_type\":\"header\""))
                    && !line.contains(QStringLiteral("\"record_type\":\"metrics\"")))
                    lines << line;
            }
            lines.sort();
            return lines;
        };
        QCOMPARE(body(writeTraceText(f.session.trace())), body(beforeText));
        f.chat->redo();
        QCOMPARE(f.tokens(), after);
    }

    void editAnswersAgain()
    {
        Fixture f;
        QVERIFY(f.open());
        f.script->answers = { "One.", "Two.", "Edited." };
        QVERIFY(f.ask("First?"));
        QVERIFY(f.ask("Second?"));
        f.chat->editMessage(0, QStringLiteral("Third?"));
        QVERIFY(f.idle());
        QCOMPARE(f.texts(),
            (QStringList { QStringLiteral("user: Third?"), QStringLiteral("assistant: Edited.") }));
        QVERIFY(!f.tokens().contains(QStringLiteral("Second")));
        f.chat->undo();
        QCOMPARE(f.texts().size(), 4);
        QVERIFY(f.tokens().contains(QStringLiteral("Second?")));
        f.chat->editMessage(1, QStringLiteral("answers are not edited"));
        QCOMPARE(f.texts().size(), 4);
    }

    void undoWhileWritingStopsFirst()
    {
        Fixture f;
        QVERIFY(f.open());
        QVERIFY(f.ask("First?"));
        const QString before = f.tokens();
        f.script->endless = true;
        f.script->msPerToken = 1;
        f.chat->regenerate();
        QTRY_COMPARE(f.chat->state(), ViewCommands::State::Generating);
        f.chat->undo();
        QVERIFY(f.idle());
        QCOMPARE(f.tokens(), before);
    }

    void theSystemPromptIsSent()
    {
        Fixture f;
        QVERIFY(f.open());
        f.chat->setSystemPrompt(QStringLiteral("Be kind."));
        QVERIFY(f.ask("Hello?"));
        QCOMPARE(f.texts().first(), QStringLiteral("system: Be kind."));
        QVERIFY(f.tokens().startsWith(QStringLiteral("<|im_start|>system\nBe kind.<|im_end|>")));
        f.chat->setSystemPrompt({});
        QVERIFY(f.ask("Again?"));
        QVERIFY(
            f.tokens().startsWith(QStringLiteral("<|im_start|>system\nYou are a helpful fake.")));
        QCOMPARE(f.session.trace().messages().front().role, std::string("user"));
    }

    void settingsReachTheEngine()
    {
        Fixture f;
        QVERIFY(f.open());
        ChatSettings settings;
        settings.sampling.temperature = 0.3f;
        settings.sampling.seed = 5;
        settings.sampling.frequencyPenalty = 0.5f;
        settings.maxTokens = 2;
        settings.stops = { QStringLiteral("END") };
        settings.capture.topK = 3;
        f.chat->setSettings(settings);
        QVERIFY(f.ask("Hello?"));
        const GenerateRequest& request = f.script->requests.back();
        QCOMPARE(request.sampling.temperature, 0.3f);
        QCOMPARE(request.sampling.frequencyPenalty, 0.5f);
        QCOMPARE(request.maxTokens, 2);
        QCOMPARE(request.stops, (std::vector<std::string> { "END" }));
        QCOMPARE(request.capture.topK, 3);
        QCOMPARE(f.session.trace().header().sampling.at("finish_reason").get<std::string>(),
            std::string("length"));
        const ChatSettings back = ChatSettings::fromJson(settings.toJson());
        QCOMPARE(back.toJson(), settings.toJson());
        QCOMPARE(
            ChatSettings::fromJson(QJsonObject { { QStringLiteral("topP"), 7 },
                                       { QStringLiteral("layers"), QStringLiteral("nonsense") } })
                .toJson(),
            ChatSettings().toJson());
    }

    void settingsOfTheFirstVersionLoad()
    {
        const QByteArray old = R"({"temperature": 0.25, "topK": 12, "seed": 9, "greedy": false,
            "maxTokens": 77, "alternatives": 3, "stops": ["END"], "raw": true, "sketch": true,
            "fingerprint": false, "heads": false, "layers": "last", "headList": [1, 3],
            "aggregation": 1, "attentionTopK": 5, "stride": 2, "sinkPolicy": 1, "layout": 1,
            "logitLens": 4, "zonePreset": "length-aware", "threads": 2, "context": 4096,
            "exact": true, "kvType": 2, "device": "cpu"})";
        const ChatSettings s = ChatSettings::fromJson(QJsonDocument::fromJson(old).object());
        QCOMPARE(s.sampling.temperature, 0.25f);
        QCOMPARE(s.sampling.topK, 12);
        QCOMPARE(int(s.sampling.seed), 9);
        QCOMPARE(s.maxTokens, 77);
        QVERIFY(s.capture.raw && s.capture.sketch && !s.capture.fingerprint && !s.capture.heads);
        QCOMPARE(s.capture.layers.text(), std::string("last"));
        QCOMPARE(s.capture.headList, (std::vector<int> { 1, 3 }));
        QVERIFY(s.capture.aggregation == Aggregation::Max);
        QCOMPARE(s.capture.topK, 5);
        QVERIFY(s.capture.sinkPolicy == SinkPolicy::Exclude);
        QCOMPARE(s.capture.logitLens, 4);
        QCOMPARE(s.zonePreset, QStringLiteral("length-aware"));
        QCOMPARE(s.load.context, 4096);
        QVERIFY(s.load.precision == Precision::Exact);
        QVERIFY(s.load.kvType == KvType::Q8_0);
        QCOMPARE(s.load.device, std::string("cpu"));
    }

    void withoutIt()
    {
        Fixture f;
        QVERIFY(f.open());
        QVERIFY(f.ask("Hello?"));
        const int token = f.session.trace().tokenCount() - 2;
        QVERIFY(f.chat->canTryWithout(token));
        QSignalSpy started(f.chat.get(), &ViewCommands::withoutStarted);
        QSignalSpy finished(f.chat.get(), &ViewCommands::withoutFinished);
        QSignalSpy failed(f.chat.get(), &ViewCommands::withoutFailed);
        f.chat->tryWithout(token, { 3, 4 });
        QCOMPARE(started.count(), 1);
        QTRY_COMPARE(finished.count(), 1);
        const auto answer = finished.first().at(0).value<WithoutAnswer>();
        QCOMPARE(f.session.trace().indexOf(answer.token), token);
        QCOMPARE(answer.after, -6.8f);
        QCOMPARE(int(f.script->withouts.back().context.size()), token + 1);
        QCOMPARE(f.script->withouts.back().positions, (std::vector<int> { 3, 4 }));
        f.chat->tryWithout(token, {});
        QTRY_COMPARE(failed.count(), 1);
        // A trace of another model cannot be run again.
        TraceSession other = makeTrace(4);
        other.header().modelInfo.fileHash = "another";
        f.chat->adoptTrace(std::move(other), {});
        QVERIFY(!f.chat->canTryWithout(f.session.trace().tokenCount() - 1));
        f.chat->adoptTrace(makeTrace(4), {});
        QVERIFY(f.chat->canTryWithout(f.session.trace().tokenCount() - 1));
    }

    void failures()
    {
        Fixture f;
        f.script->failLoad = true;
        f.chat->openModel(QStringLiteral("/models/broken.gguf"));
        QTRY_COMPARE(f.failures.size(), 1);
        QCOMPARE(f.chat->state(), ViewCommands::State::NoModel);
        QVERIFY(f.failures[0].startsWith(QStringLiteral("broken could not be opened.")));
        QVERIFY(f.failures[0].contains(QStringLiteral("found GGML")));

        f.script->failLoad = false;
        f.script->needs = 12'000'000'000;
        f.script->freeMemory = 8'000'000'000;
        f.chat->openModel(QStringLiteral("/models/large.gguf"));
        QTRY_COMPARE(f.failures.size(), 2);
        QVERIFY2(
            f.failures[1].contains(QStringLiteral("Fake-1M needs 12.0 GB, 8.00 GB is free. Choose "
                                                  "a smaller context or a smaller file.")),
            qPrintable(f.failures[1]));
        QCOMPARE(f.script->loaded.load(), 0);

        f.script->needs = 1000;
        QVERIFY(f.open());
        f.script->failAfter = 2;
        f.chat->send(QStringLiteral("Hello?"));
        QTRY_COMPARE(f.failures.size(), 3);
        QVERIFY(f.failures[2].startsWith(QStringLiteral("The graphics card stopped answering.")));
        QCOMPARE(f.lastMessage(), QStringLiteral("The answer"));
        QTRY_COMPARE(f.chat->state(), ViewCommands::State::NoModel);
    }

    void aLoadCanBeCancelled()
    {
        Fixture f;
        f.script->loadSteps = 100000;
        QSignalSpy finished(f.chat.get(), &ChatController::loadFinished);
        QSignalSpy progress(f.chat.get(), &ChatController::loadProgress);
        f.chat->openModel(QStringLiteral("/models/slow.gguf"));
        QTRY_VERIFY(progress.count() > 2);
        f.chat->cancelLoad();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(f.chat->state(), ViewCommands::State::NoModel);
        QCOMPARE(f.failures, QStringList());
        f.script->loadSteps = 1;
        QVERIFY(f.open());
    }

    void stoppingOneThingStopsOnlyThat()
    {
        auto script = std::make_shared<FakeScript>();
        EngineHost host(fakeFactory(script));
        QObject owner;
        QStringList done;
        std::mutex gate;
        gate.lock(); // the first command waits until the second was cancelled
        const auto work = [&](bool waits) {
            return [&gate, waits](EngineRoom&, const EngineHost::Progress<int>& progress,
                       std::stop_token stop) -> Result<int> {
                if (waits)
                    const std::lock_guard lock(gate);
                progress.post(1);
                return stop.stop_requested() ? Result<int>(fail(ErrorCode::Cancelled, "stopped"))
                                             : Result<int>(7);
            };
        };
        const auto run = [&](const char* name, bool waits) {
            return host.run<int, int>(
                &owner, work(waits), {}, [&done, name](quint64, Result<int>&& r) {
                    done << QString::fromLatin1(name)
                            + (r ? QStringLiteral(" done") : QStringLiteral(" cancelled"));
                });
        };
        run("first", true);
        const quint64 second = run("second", false);
        run("third", false);
        host.cancel(second);
        host.cancel(4711); // nobody's
        gate.unlock();
        QTRY_COMPARE(done.size(), 3);
        QCOMPARE(done,
            (QStringList { QStringLiteral("first done"), QStringLiteral("second cancelled"),
                QStringLiteral("third done") }));
        // Whoever died is told nothing.
        auto mortal = std::make_unique<QObject>();
        bool told = false;
        host.run<int, int>(
            mortal.get(), work(false), {}, [&](quint64, Result<int>&&) { told = true; });
        mortal.reset();
        run("last", false);
        QTRY_COMPARE(done.size(), 4);
        QVERIFY(!told);
    }

    void stoppingAnAnswerLeavesALoadAlone()
    {
        Fixture f;
        QVERIFY(f.open());
        f.script->endless = true;
        f.script->msPerToken = 1;
        f.chat->send(QStringLiteral("Go."));
        QTRY_COMPARE(f.chat->state(), ViewCommands::State::Generating);
        // Opening another model ends the answer; what ends late does not end the opening.
        f.chat->openModel(QStringLiteral("/models/other.gguf"));
        QCOMPARE(f.chat->state(), ViewCommands::State::Loading);
        f.chat->newChat();
        QVERIFY(f.idle());
        QCOMPARE(f.script->loaded.load(), 2);
        QCOMPARE(f.failures, QStringList());
    }

    void engineTextAndTranslatedTextAreApart()
    {
        Fixture f;
        f.script->needs = 12'000'000'000;
        f.script->freeMemory = 8'000'000'000;
        f.chat->openModel(QStringLiteral("/models/large.gguf"));
        QTRY_COMPARE(f.failures.size(), 1);
        const QStringList parts = f.failures[0].split(QLatin1Char('|'));
        QVERIFY2(parts[1].startsWith(QStringLiteral("Fake-1M needs")), qPrintable(parts[1]));
        QVERIFY2(parts[2].contains(QStringLiteral("[load_model] memory:")), qPrintable(parts[2]));
    }

    void aFullContextIsSaid()
    {
        Fixture f;
        f.script->context = 30;
        QVERIFY(f.open());
        f.chat->send(QStringLiteral("a b c d e f g h i j k l m n o p q r s t u v w x y z"));
        QTRY_COMPARE(f.failures.size(), 1);
        QVERIFY(f.idle());
        QVERIFY(f.failures[0].contains(QStringLiteral("larger context")));
    }

    void liveBackPressureDropsPayloads()
    {
        Fixture f(20000); // room for some dozens of steps
        QVERIFY(f.open());
        f.script->endless = true;
        f.script->rawEntries = 200;
        ChatSettings settings;
        settings.maxTokens = 1500;
        f.chat->setSettings(settings);
        int dropped = 0;
        connect(f.chat.get(), &ChatController::payloadsDropped, this,
            [&](int count, int) { dropped = count; });
        f.chat->send(QStringLiteral("Go."));
        // The GUI thread is away until payloads are refused: the engine must not wait for it.
        while (f.script->refusedPayloads == 0)
            std::this_thread::yield();
        QVERIFY(f.idle());
        QVERIFY(f.script->refusedPayloads > 0);
        QCOMPARE(dropped, f.script->refusedPayloads.load());
        int marked = 0, text = 0;
        for (int index = 0; index < f.session.trace().tokenCount(); ++index) {
            marked
                += f.session.trace().hasStep(index) && f.session.trace().step(index).payloadDropped;
            text += f.session.trace().tokenRole(index) == TokenRole::Generated;
        }
        QCOMPARE(marked, dropped);
        QCOMPARE(text, 1500); // the text is complete
    }

    void resultsBelongToTheirAnswer()
    {
        Fixture f;
        QVERIFY(f.open());
        f.script->answers = { "First answer here.", "Another answer altogether." };
        QVERIFY(f.ask("Well?"));
        Selection selection(&f.session);
        const int index = f.session.trace().tokenCount() - 2;
        selection.setPinned(index);
        const TokenRef token = f.session.trace().ref(index);
        const TokenRef question = f.session.trace().ref(1);
        f.chat->regenerate();
        QVERIFY(f.idle());
        QVERIFY(index < f.session.trace().tokenCount());
        QCOMPARE(f.session.trace().indexOf(token), -1);
        QCOMPARE(f.session.trace().indexOf(question), 1);
        QCOMPARE(selection.pinned(), -1);
        const TokenRef second = f.session.trace().ref(index);
        f.chat->undo();
        QCOMPARE(f.session.trace().indexOf(token), index);
        QCOMPARE(f.session.trace().indexOf(second), -1);
        f.chat->redo();
        QCOMPARE(f.session.trace().indexOf(token), -1);
        QCOMPARE(f.session.trace().indexOf(second), index);
        f.chat->undo();
        // What is written from here is a third branch, also where nothing was removed for it.
        const int end = f.session.trace().tokenCount();
        QVERIFY(f.ask("And?"));
        const TokenRef third = f.session.trace().ref(end);
        f.chat->undo();
        QVERIFY(f.ask("Or?"));
        QCOMPARE(f.session.trace().indexOf(token), index);
        QCOMPARE(f.session.trace().indexOf(third), -1);
        f.chat->editMessage(0, QStringLiteral("Other question?"));
        QVERIFY(f.idle());
        QCOMPARE(f.session.trace().indexOf(token), -1);
        f.chat->newChat();
        QCOMPARE(f.session.trace().indexOf(question), -1);
    }

    void savingChangesNothing()
    {
        constexpr int kSaves = 200;
        Fixture f;
        f.script->context = 1 << 20;
        QVERIFY(f.open());
        ChatSettings settings;
        settings.maxTokens = 0;
        f.chat->setSettings(settings);
        f.script->msPerToken = 3; // the files grow with it: a busy machine writes longer ones
        f.script->endless = true;
        QTemporaryDir folder;
        const auto path = [&](int k) { return folder.filePath(QStringLiteral("%1.jsonl").arg(k)); };
        TraceFiles files;
        int saved = 0, failed = 0, arrived = 0, whileSaving = 0;
        const auto save
            = [&] { files.save(f.session.snapshot(), path(saved), f.session.revision()); };
        connect(&files, &TraceFiles::saved, this, [&] { ++saved; });
        connect(&files, &TraceFiles::failed, this, [&] { ++failed; });
        connect(&files, &TraceFiles::finished, this, [&] {
            if (saved < kSaves)
                save();
        });
        connect(&f.session, &SessionModel::changed, this, [&](const Change& change) {
            arrived += change.firstToken >= 0;
            whileSaving += change.firstToken >= 0 && files.isSaving();
        });
        f.chat->send(QStringLiteral("Go."));
        QTRY_VERIFY(f.session.trace().stepCount() > 0);
        save();
        QTRY_COMPARE_WITH_TIMEOUT(saved, kSaves, 400000);
        QCOMPARE(f.chat->state(), ViewCommands::State::Generating); // all during one answer
        QCOMPARE(failed, 0);
        QVERIFY2(whileSaving > 20, qPrintable(QString::number(whileSaving)));
        f.chat->stop();
        QVERIFY(f.idle());

        const TraceSession& whole = f.session.trace();
        int before = 0, different = 0;
        for (int k = 0; k < kSaves; ++k) {
            auto read = readTrace(path(k).toStdString());
            QVERIFY2(read.has_value(), read ? "" : read.error().line().c_str());
            QCOMPARE(read->problemCount, 0);
            const TraceSession& part = read->session;
            const int tokens = part.tokenCount();
            QVERIFY(tokens >= before && tokens <= whole.tokenCount());
            different += tokens > before;
            before = tokens;
            // The whole trace, cut where this file ends, is what the file says.
            TraceSession cut = whole.fork();
            cut.truncate(tokens);
            cut.header() = part.header();
            cut.metrics() = part.metrics();
            MessageRecord& answer = cut.messages().back();
            const std::string& text = part.messages().back().content;
            QVERIFY(answer.content.compare(0, text.size(), text) == 0);
            std::string written;
            for (int index = 0; index < tokens; ++index)
                if (part.tokenRole(index) == TokenRole::Generated)
                    written += part.tokenText(index);
            QCOMPARE(text, written);
            answer = part.messages().back();
            QCOMPARE(writeTraceText(part), writeTraceText(cut));
            QCOMPARE(part.segments().back().endTokenIndex, tokens);
        }
        QVERIFY2(different > 20, qPrintable(QString::number(different)));
    }
};

QTEST_GUILESS_MAIN(ChatControllerTest)
#include "chat_controller_test.moc"
