// SPDX-License-Identifier: Apache-2.0
// A recording that crosses a wire as JSON gives the same trace, record for record.
#include "engine/chat/answer_json.h"
#include "engine/trace/jsonl.h"
#include "tests/support/fake_engine.h"

#include <QTest>

using namespace ax;
using namespace ax::test;

namespace {

class Trace : public AnswerSink {
public:
    void started(const AnswerStart& start) override
    {
        session.header() = start.header;
        session.messages() = { start.answer };
        id = start.answer.id;
        kept = start.keptTokens;
    }
    void batch(RecordedBatch batch, const AnswerCounters& now) override
    {
        counters = now;
        if (const auto status = applyBatch(session, std::move(batch), id); !status)
            qFatal("%s", status.error().line().c_str());
    }
    TraceSession session;
    AnswerCounters counters;
    std::string id;
    int kept = -1;
};

/// Sends on as text what it is told, and keeps it.
class Wire : public AnswerSink {
public:
    void started(const AnswerStart& start) override
    {
        direct.started(start);
        lines.push_back(answerJson(start).dump());
    }
    void batch(RecordedBatch batch, const AnswerCounters& counters) override
    {
        lines.push_back(answerJson(batch, counters).dump());
        direct.batch(std::move(batch), counters);
    }
    Trace direct;
    std::vector<std::string> lines;
};

} // namespace

class AnswerJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameTrace_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("plain") << "The answer is four.";
        QTest::newRow("thinking") << "<think> two and two </think> It is\xc3\xa9 four.";
        QTest::newRow("late tag") << "so two and two </think> It is four.";
    }
    void theSameTrace()
    {
        QFETCH(const QString, answer);
        const auto script = std::make_shared<FakeScript>();
        script->answers = { answer.toStdString() };
        auto source = fakeFactory(script).load(
            "/models/fake.gguf", {}, [](double, const std::string&) {}, {});
        QVERIFY(source);
        ChatRequest request;
        request.messages.add(makeMessage("system", "Be brief."));
        request.messages.add(makeMessage("user", "Two and two?"));
        request.capture.raw = true;
        Wire wire;
        auto end = (*source)->answer(request, wire, {});
        QVERIFY(end);
        wire.lines.push_back(answerJson(*end).dump());

        Trace played;
        AnswerPlayer player(played, "http://there");
        for (const std::string& line : wire.lines) {
            const Status status = player.play(nlohmann::ordered_json::parse(line));
            QVERIFY2(status, status ? "" : status.error().line().c_str());
        }
        QCOMPARE(played.session.header().source, std::string("http://there"));
        played.session.header().source = wire.direct.session.header().source;
        QVERIFY(wire.direct.session.stepCount() > 0);
        QCOMPARE(writeTraceText(played.session), writeTraceText(wire.direct.session));
        QCOMPARE(player.text(), wire.direct.session.messages().back().content);
        QCOMPARE(played.counters.tokens, wire.direct.counters.tokens);
        QVERIFY(player.end());
        QCOMPARE(player.end()->stats.seed, end->stats.seed);
        QCOMPARE(player.end()->stats.finish, end->stats.finish);
        QCOMPARE(player.end()->header.sampling.dump(), end->header.sampling.dump());
        QCOMPARE(player.end()->answer.extra.dump(), end->answer.extra.dump());
    }

    void promptRowsComeAlone()
    {
        RecordedBatch batch;
        StepRecord step;
        step.tokenIndex = 700;
        step.decodeStep = -1;
        step.raw.push_back({ 3, -1, { 699, 0 }, { -0.5f, -1.25f }, 0.f, {} });
        batch.steps.push_back(step);
        Trace played;
        AnswerPlayer player(played, "x");
        QVERIFY(player.play(nlohmann::ordered_json::parse(answerJson(batch, {}).dump())));
        QCOMPARE(wireEntryText(played.session.step(700)), wireEntryText(step));
    }

    void settingsCross()
    {
        ChatRequest request;
        request.messages.add(makeMessage("user", "Hello"));
        request.capture.raw = request.capture.derotated = true;
        request.capture.layers = *LayerSelection::parse("all");
        request.capture.topK = 9;
        request.sampling.seed = 18446744073709551615u;
        request.sampling.minP = 0.05f;
        request.zonePreset = "server";
        request.alternatives = 3;
        request.trace.tokenIds = { 1, 2 };
        request.trace.tokenizerHash = "h";
        ChatRequest taken;
        taken.messages.add(makeMessage("user", "Hello"));
        const Status status
            = takeRecording(nlohmann::ordered_json::parse(recordingJson(request).dump()), taken);
        QVERIFY2(status, status ? "" : status.error().line().c_str());
        QCOMPARE(taken.capture.toJson().dump(), request.capture.toJson().dump());
        QCOMPARE(taken.sampling.toJson().dump(), request.sampling.toJson().dump());
        QCOMPARE(taken.zonePreset, request.zonePreset);
        QCOMPARE(taken.alternatives, 3);
        QCOMPARE(taken.trace.tokenIds, request.trace.tokenIds);
        QCOMPARE(taken.messages.records().front().id, request.messages.records().front().id);
        for (const char* bad : { "[]", R"({"alternatives":99})", R"({"capture":{"top_k":"x"}})",
                 R"({"capture":{"top_k":1000}})", R"({"token_ids":[-1]})" }) {
            ChatRequest other;
            QVERIFY2(!takeRecording(nlohmann::ordered_json::parse(bad), other), bad);
        }
    }

    void oddValuesAreRefused()
    {
        Trace played;
        AnswerPlayer player(played, "x");
        for (const char* bad : { "1", "{}", R"({"kind":"start"})", R"({"kind":"end","jsonl":3})",
                 R"({"kind":"start","jsonl":"{}"})", R"({"kind":"else"})" })
            QVERIFY2(!player.play(nlohmann::ordered_json::parse(bad)), bad);
        QVERIFY(!player.started());
    }
};

QTEST_APPLESS_MAIN(AnswerJsonTest)
#include "answer_json_test.moc"
