// SPDX-License-Identifier: Apache-2.0
// A server's answer becomes a trace: of any server as far as its data goes, of this program's own
// record for record.
#include "engine/chat/answer_json.h"
#include "engine/chat/local_source.h"
#include "engine/remote/chat_body.h"
#include "engine/remote/remote_source.h"
#include "engine/server/server.h"
#include "engine/trace/jsonl.h"
#include "tests/remote/case_server.h"
#include "tests/support/fake_engine.h"

#include <QTest>

using namespace ax;
using namespace ax::remote;
using namespace ax::test;
using Json = nlohmann::ordered_json;

namespace {

class Trace : public AnswerSink {
public:
    void started(const AnswerStart& s) override
    {
        ++starts;
        start = s;
        session.truncate(s.keptTokens);
        session.header() = s.header;
        session.messages().push_back(s.answer);
    }
    void batch(RecordedBatch batch, const AnswerCounters&) override
    {
        ++batches;
        if (const auto status = applyBatch(session, std::move(batch), start.answer.id); !status)
            qFatal("%s", status.error().line().c_str());
        if (onBatch)
            onBatch();
    }
    TraceSession session;
    AnswerStart start;
    int starts = 0, batches = 0;
    std::function<void()> onBatch;
};

ChatRequest ask(const char* text)
{
    ChatRequest request;
    request.messages.add(makeMessage("user", text));
    request.capture.raw = true;
    return request;
}

std::unique_ptr<RemoteSource> open(const std::string& url)
{
    HttpSettings settings;
    settings.proxies = false;
    auto source = connectServer(url, {}, settings, {});
    if (!source)
        qFatal("%s", source.error().line().c_str());
    return std::move(*source);
}

std::string chunk(const Json& json) { return "data: " + json.dump() + "\n\n"; }
Json delta(const char* text)
{
    return { { "choices", { { { "index", 0 }, { "delta", { { "content", text } } } } } } };
}
constexpr const char* kStreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

/// This program's server over a fake engine; its model's thread is its own.
class OwnServer {
public:
    explicit OwnServer(std::shared_ptr<FakeScript> script, server::ServerOptions options = {})
        : m_source(
            std::move(*fakeFactory(std::move(script))
                           .load("/models/fake.gguf", {}, [](double, const std::string&) {}, {})))
    {
        auto* local = dynamic_cast<LocalSource*>(m_source.get());
        options.port = 0;
        auto started = server::Server::start(std::move(options), *local);
        if (!started)
            qFatal("%s", started.error().line().c_str());
        m_server = std::move(*started);
        m_thread = std::thread([this] { m_server->answers().run(); });
    }
    ~OwnServer()
    {
        m_server->stop(std::chrono::milliseconds(0));
        m_thread.join();
    }
    std::string url() const { return m_server->url(); }

private:
    std::unique_ptr<AnswerSource> m_source;
    std::unique_ptr<server::Server> m_server;
    std::thread m_thread;
};

} // namespace

class RemoteSourceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void casesBecomeTraces_data()
    {
        QTest::addColumn<int>("at");
        m_cases = wireCases();
        for (std::size_t k = 0; k < m_cases.size(); ++k)
            if (m_cases[k].expected["endpoint"] == Json("/v1/chat/completions"))
                QTest::newRow(m_cases[k].name.c_str()) << int(k);
    }
    void casesBecomeTraces()
    {
        QFETCH(const int, at);
        const WireCase& c = m_cases[std::size_t(at)];
        const Json& e = c.expected;
        CaseServer server(c, Cutting::Random, 5);
        const auto source = open(server.url());
        Trace trace;
        const auto end = source->answer(ask("Hello"), trace, {});
        const TraceSession& session = trace.session;
        QCOMPARE(end.has_value(), e["complete"].get<bool>());
        QVERIFY(trace.starts <= 1);
        if (!end)
            QVERIFY(
                !end.error().message.empty() && end.error().line().find('\n') == std::string::npos);
        // A trace that everybody reads.
        if (trace.starts == 1) {
            const auto read = readTraceText(writeTraceText(session));
            QVERIFY(read);
            QVERIFY2(read->problems.empty(),
                read->problems.empty() ? "" : read->problems.front().text().c_str());
            QCOMPARE(session.header().source, server.url());
        }
        std::string think, output;
        for (int index = 0; index < session.tokenCount(); ++index)
            if (session.tokenRole(index) == TokenRole::Generated)
                for (const SegmentRecord& segment : session.segments())
                    if (segment.id == session.token(index).segmentId)
                        (segment.type == SegmentType::AssistantThink ? think : output)
                            += session.tokenBytes(index);
        if (e["tokens_from"] == Json("pieces") && e["text"].is_string()
            && e["reasoning"].get<std::string>().empty())
            QCOMPARE(output, e["text"].get<std::string>());
        if (e["text"].is_string() && !e["text"].get<std::string>().empty()) {
            const std::string content = session.messages().back().content;
            QVERIFY2(
                content.find(e["text"].get<std::string>()) != std::string::npos, content.c_str());
        }
        // Entries stand at their tokens, with the positions that were sent.
        int promptTokens = 0;
        if (e["usage"].is_object())
            promptTokens = e["usage"]["prompt_tokens"].get<int>();
        for (const Json& entry : e["attention"]) {
            const int step = entry["decode_step"].get<int>();
            if (step < 0 || promptTokens == 0)
                continue;
            const StepRecord record = session.step(promptTokens + step);
            QCOMPARE(record.decodeStep, step);
            QVERIFY(session.hasToken(promptTokens + step));
            for (const auto& [layer, row] : entry["layers"].items()) {
                if (!row.contains("positions") || row["probabilities"].is_null())
                    continue;
                const auto found = std::find_if(record.raw.begin(), record.raw.end(),
                    [id = std::stoi(layer)](const RawRow& r) { return r.layer == id; });
                QVERIFY(found != record.raw.end());
                std::vector<int> positions;
                for (std::size_t k = 0; k < row["positions"].size(); ++k)
                    if (!row["probabilities"][k].is_null()) {
                        const double p = row["probabilities"][k].get<double>();
                        QVERIFY(std::abs(found->probability(positions.size()) - p) < 2e-6);
                        positions.push_back(row["positions"][k].get<int>());
                    }
                QCOMPARE(found->positions, positions);
            }
        }
    }

    void ownRecordingsAreEqual_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("plain") << "The answer is four.";
        QTest::newRow("thinking") << "<think> two and two </think> It is four.";
        QTest::newRow("late tag") << "so two and two </think> It is four.";
    }
    void ownRecordingsAreEqual()
    {
        QFETCH(const QString, answer);
        const auto script = std::make_shared<FakeScript>();
        script->answers = { answer.toStdString() };
        ChatRequest request = ask("Two and two?");
        request.sampling.seed = 7;
        auto local = std::move(*fakeFactory(script).load(
            "/models/fake.gguf", {}, [](double, const std::string&) {}, {}));
        Trace near, far;
        const auto nearEnd = local->answer(request, near, {});
        QVERIFY(nearEnd);
        script->answered = 0;
        OwnServer own(script);
        const auto source = open(own.url());
        QVERIFY(source->capabilities().attention && source->capabilities().lacks.empty());
        QCOMPARE(source->info().context, 4096);
        const auto farEnd = source->answer(request, far, {});
        QVERIFY2(farEnd, farEnd ? "" : farEnd.error().line().c_str());
        QCOMPARE(farEnd->stats.seed, nearEnd->stats.seed);
        QCOMPARE(farEnd->stats.finish, nearEnd->stats.finish);
        // But for what names this run: ids, times, where it ran.
        const auto plain = [](Trace& t, const AnswerEnd& end) {
            t.session.header() = end.header;
            t.session.header().traceId = "trace-x";
            t.session.header().source = "there";
            t.session.header().createdAt = t.session.header().updatedAt = 1;
            std::string text = writeTraceText(t.session);
            for (std::size_t at; (at = text.find(end.answer.id)) != text.npos;)
                text.replace(at, end.answer.id.size(), "ANSWER");
            std::string out;
            for (std::size_t at = 0; at < text.size();) { // drop times
                const std::size_t time = text.find("\"time", at);
                out += text.substr(at, time - at);
                at = time == text.npos ? text.size() : text.find_first_of(",}", time);
            }
            return out;
        };
        QCOMPARE(plain(far, *farEnd), plain(near, *nearEnd));
        QVERIFY(far.session.stepCount() > 0);
    }

    void guardrailsAreNotLoosened()
    {
        const auto script = std::make_shared<FakeScript>();
        server::ServerOptions options;
        options.guardrails.fingerprintOnly = true;
        OwnServer own(script, options);
        const auto source = open(own.url());
        Trace trace;
        const auto end = source->answer(ask("Two and two?"), trace, {});
        QVERIFY2(end, end ? "" : end.error().line().c_str());
        QCOMPARE(end->answer.content, std::string("The answer is four."));
        // What the engine was asked for; the fake gives rows whatever it is asked.
        const CaptureOptions& asked = script->requests.back().capture;
        QVERIFY(asked.fingerprintOnly || !asked.any());
    }

    void turnsFollowEachOther()
    {
        int turn = 0;
        TinyServer server([&turn](const SeenRequest& r, TinyConnection& to) {
            if (r.path != "/v1/chat/completions") {
                to.reply(200, R"({"data":[{"id":"m"}]})");
                return;
            }
            to.write(kStreamHead);
            to.write(chunk(delta(turn++ ? "Second." : "First.")) + "data: [DONE]\n\n");
        });
        const auto source = open(server.url());
        Trace trace;
        ChatRequest one = ask("One?");
        trace.session.messages() = one.messages.records();
        QVERIFY(source->answer(one, trace, {}));
        ChatRequest two = one;
        two.messages.add(trace.session.messages().back());
        two.messages.add(makeMessage("user", "Two?"));
        two.trace.tokens = trace.session.tokenCount();
        two.trace.segments = trace.session.segments();
        trace.session.messages().push_back(two.messages.records().back());
        QVERIFY(source->answer(two, trace, {}));
        QCOMPARE(trace.start.keptTokens, 1);
        QCOMPARE(trace.session.tokenCount(), 2);
        QCOMPARE(trace.session.tokenText(0), std::string_view("First."));
        QCOMPARE(trace.session.tokenText(1), std::string_view("Second."));
        QCOMPARE(trace.session.segments().size(), std::size_t(2));
        // Nothing of the conversation is left out of the question.
        const Json body = Json::parse(server.seen().back().body);
        QCOMPARE(body["messages"].size(), std::size_t(3));
        QCOMPARE(body["messages"][1]["content"].get<std::string>(), std::string("First."));
    }

    void textComesWhileItIsWritten()
    {
        std::promise<void> shown;
        TinyServer server([&](const SeenRequest& r, TinyConnection& to) {
            if (r.path != "/v1/chat/completions") {
                to.reply(200, R"({"data":[{"id":"m"}]})");
                return;
            }
            to.write(kStreamHead);
            to.write(chunk(delta("One")));
            // Ends only after the first word was seen.
            if (shown.get_future().wait_for(std::chrono::seconds(20)) == std::future_status::ready)
                to.write(chunk(delta(" two")) + "data: [DONE]\n\n");
        });
        Trace trace;
        bool told = false;
        trace.onBatch = [&] {
            if (!std::exchange(told, true))
                shown.set_value();
        };
        const auto end = open(server.url())->answer(ask("Count"), trace, {});
        QVERIFY2(end, end ? "" : end.error().line().c_str());
        QCOMPARE(end->answer.content, std::string("One two"));
    }

    void lessIsAskedForWhereMuchIsRefused()
    {
        std::vector<Json> bodies;
        TinyServer server([&](const SeenRequest& r, TinyConnection& to) {
            if (r.path != "/v1/chat/completions") {
                to.reply(200, R"({"data":[{"id":"m","owned_by":"vllm"}]})");
                return;
            }
            bodies.push_back(Json::parse(r.body));
            for (const char* name : { "top_k", "logprobs" })
                if (bodies.back().contains(name)) {
                    to.reply(400,
                        Json({ { "error",
                                 { { "message", std::string("Unknown parameter: ") + name } } } })
                            .dump());
                    return;
                }
            to.write(kStreamHead);
            to.write(chunk(delta("fine")) + "data: [DONE]\n\n");
        });
        ChatRequest request = ask("Hello");
        request.sampling.topK = 40;
        request.sampling.temperature = 0.25f;
        Trace trace;
        const auto end = open(server.url())->answer(request, trace, {});
        QVERIFY(end);
        QCOMPARE(bodies.size(), std::size_t(3));
        QCOMPARE(bodies.back()["temperature"].get<double>(), 0.25);
        QCOMPARE(bodies.back()["messages"][0]["content"].get<std::string>(), std::string("Hello"));
    }

    void stopsAndCutsKeepWhatCame()
    {
        bool cut = false;
        TinyServer server([&](const SeenRequest& r, TinyConnection& to) {
            if (r.path != "/v1/chat/completions") {
                to.reply(200, R"({"data":[{"id":"m"}]})");
                return;
            }
            to.write(kStreamHead + chunk(delta("so far")));
            if (!cut)
                to.waitForClose(20'000);
        });
        const auto source = open(server.url());
        std::stop_source stop;
        Trace stopped;
        stopped.onBatch = [&] { stop.request_stop(); };
        const auto end = source->answer(ask("Hello"), stopped, stop.get_token());
        QVERIFY(end);
        QCOMPARE(end->stats.finish, FinishReason::Cancelled);
        QCOMPARE(end->answer.content, std::string("so far"));
        cut = true;
        Trace lost;
        const auto error = source->answer(ask("Hello"), lost, {});
        QVERIFY(!error);
        QCOMPARE(error.error().place, std::string(kLostPlace));
        QCOMPARE(lost.session.messages().back().content, std::string("so far"));
        QCOMPARE(lost.session.tokenCount(), 1);
    }

    void steeringCrossesOrIsRefused()
    {
        ChatRequest request = ask("Hello");
        request.biases.push_back({ 2, 5, -1.5f });
        ServerInfo info;
        info.generation = ServerGeneration::Earlier;
        const Json body = chatBody(request, info, "m", BodyLevel::Plain);
        QCOMPARE(body["attention_biases"].dump(), std::string(R"({"2":{"5":-1.5}})"));
        TinyServer server([](const SeenRequest&, TinyConnection& to) {
            to.reply(200, R"({"data":[{"id":"m","owned_by":"llamacpp"}]})");
        });
        Trace trace;
        const auto end = open(server.url())->answer(request, trace, {});
        QVERIFY(!end);
        QCOMPARE(end.error().code, ErrorCode::Unsupported);
        QCOMPARE(trace.starts, 0);
    }

    void stepsAreRunAgainThere()
    {
        auto script = std::make_shared<FakeScript>();
        OwnServer server(script);
        auto source = open(server.url());
        QVERIFY(source->capabilities().without);
        WithoutQuery query;
        query.trace.tokenIds = script->tokenizer->encode("one two three four", false);
        const std::vector<TokenId> ids = query.trace.tokenIds;
        query.positions = { 0, 2 };
        const auto result = source->without(query, {}, {});
        QVERIFY2(result.has_value(), result ? "" : result.error().line().c_str());
        QCOMPARE(result->logprobBefore, -0.02f);
        QCOMPARE(result->logprobAfter, -6.8f);
        QCOMPARE(result->alternatives.size(), std::size_t(1));
        QCOMPARE(result->alternatives[0].text, std::string(" door"));
        {
            const std::lock_guard lock(script->mutex);
            QCOMPARE(script->withouts.size(), std::size_t(1));
            QCOMPARE(script->withouts[0].context, ids);
            QCOMPARE(script->withouts[0].positions, (std::vector<int> { 0, 2 }));
        }
        // Of another vocabulary, behind the end, on a server whose guardrails hide positions.
        query.trace.tokenizerHash = "other";
        QVERIFY(!source->without(query, {}, {}));
        query.trace.tokenizerHash.clear();
        query.positions = { int(ids.size()) - 1 };
        QVERIFY(!source->without(query, {}, {}));
        server::ServerOptions options;
        options.guardrails.maskSystemPrompt = true;
        OwnServer guarded(script, options);
        auto hidden = open(guarded.url());
        QVERIFY(!hidden->capabilities().without);
        QCOMPARE(hidden->without(query, {}, {}).error().code, ErrorCode::Unsupported);
        TinyServer other([](const SeenRequest&, TinyConnection& to) {
            to.reply(200, R"({"data":[{"id":"m","owned_by":"llamacpp"}]})");
        });
        QVERIFY(!open(other.url())->capabilities().without);
    }

    void smallerCachesAndSetsCross()
    {
        auto script = std::make_shared<FakeScript>();
        OwnServer server(script);
        auto source = open(server.url());
        QVERIFY(source->capabilities().eviction);
        ChatRequest request = ask("Hello");
        request.eviction.policy = EvictionPolicy::Spectral;
        request.eviction.ratio = 0.4;
        request.eviction.minBudget = 40;
        request.eviction.weight = 0.25;
        Trace trace;
        QVERIFY(source->answer(request, trace, {}));
        request.eviction = {};
        request.parallel.threshold = 0.3;
        request.parallel.maxSet = 5;
        request.parallel.mode = ParallelMode::Visible;
        QVERIFY(source->answer(request, trace, {}));
        {
            const std::lock_guard lock(script->mutex);
            QCOMPARE(script->requests.size(), std::size_t(2));
            const EvictionOptions& eviction = script->requests[0].eviction;
            QCOMPARE(eviction.policy, EvictionPolicy::Spectral);
            QCOMPARE(eviction.ratio, 0.4);
            QCOMPARE(eviction.minBudget, 40);
            QCOMPARE(eviction.weight, 0.25);
            const ParallelOptions& parallel = script->requests[1].parallel;
            QCOMPARE(parallel.threshold, 0.3);
            QCOMPARE(parallel.maxSet, 5);
            QCOMPARE(parallel.mode, ParallelMode::Visible);
            QVERIFY(!script->requests[1].eviction.on());
        }
        // Never left out where a server does not know them.
        TinyServer other([](const SeenRequest&, TinyConnection& to) {
            to.reply(200, R"({"data":[{"id":"m","owned_by":"llamacpp"}]})");
        });
        const auto refused = open(other.url())->answer(request, trace, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QCOMPARE(refused.error().place, std::string("--parallel-threshold"));
    }

    void modelsAreChosen()
    {
        TinyServer server([](const SeenRequest& r, TinyConnection& to) {
            if (r.path == "/v1/models")
                to.reply(
                    200, R"({"data":[{"id":"a","owned_by":"organization_owner"},{"id":"b"}]})");
            else if (r.path == "/api/v0/models")
                to.reply(200, R"({"data":[{"id":"b","type":"llm","state":"loaded"}]})");
            else
                to.reply(404, "{}");
        });
        QCOMPARE(open(server.url())->info().name, std::string("b"));
        HttpSettings settings;
        settings.proxies = false;
        QCOMPARE((*connectServer(server.url(), "a", settings, {}))->info().name, std::string("a"));
        const auto none = connectServer(server.url(), "c", settings, {});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        QVERIFY(none.error().remedy.find("a, b") != std::string::npos);
    }

    void keysStayOut()
    {
        TinyServer server([](const SeenRequest& r, TinyConnection& to) {
            if (r.path == "/v1/chat/completions")
                to.reply(500, R"({"error":"no"})");
            else
                to.reply(200, R"({"data":[{"id":"m"}]})");
        });
        HttpSettings settings;
        settings.proxies = false;
        settings.apiKey = "very-secret";
        const auto source = connectServer(server.url(), {}, settings, {});
        QVERIFY(source);
        Trace trace;
        const auto end = (*source)->answer(ask("Hello"), trace, {});
        QVERIFY(!end);
        QVERIFY(end.error().line().find("very-secret") == std::string::npos);
        QVERIFY(writeTraceText(trace.session).find("very-secret") == std::string::npos);
        QCOMPARE(server.seen().back().headers["authorization"], std::string("Bearer very-secret"));
        QVERIFY(server.seen().back().body.find("very-secret") == std::string::npos);
        QCOMPARE(trace.starts, 0);
    }

private:
    std::vector<WireCase> m_cases;
};

QTEST_APPLESS_MAIN(RemoteSourceTest)
#include "source_test.moc"
