// SPDX-License-Identifier: Apache-2.0
// The server over real sockets: routes, fields, streams, who may ask, what is listed.
#include "served.h"

using namespace ax;
using namespace ax::test;

namespace {

std::shared_ptr<FakeScript> script(const char* answer)
{
    auto script = std::make_shared<FakeScript>();
    script->answers = { answer };
    return script;
}

std::shared_ptr<FakeScript> endless()
{
    auto fake = std::make_shared<FakeScript>();
    fake->endless = true;
    fake->msPerToken = 1;
    return fake;
}

server::ServerOptions withKey()
{
    server::ServerOptions options;
    options.apiKey = "k-3f9a";
    options.corsOrigins = { "https://page.example" };
    return options;
}

std::string joined(const std::vector<Json>& events, const char* member)
{
    std::string text;
    for (const Json& event : events)
        if (!event["choices"].empty())
            text += event["choices"][0]["delta"].value(member, "");
    return text;
}

} // namespace

class ServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsTheSameWholeAndStreamed()
    {
        const Served served(script("<think> two and two </think> It is four."));
        const Reply whole = chat(served.port(), question("2+2?"));
        QCOMPARE(whole.status, 200);
        const Json message = whole.json()["choices"][0]["message"];
        QCOMPARE(message["content"].get<std::string>(), std::string(" It is four."));
        QCOMPARE(message["reasoning_content"].get<std::string>(), std::string(" two and two "));
        QCOMPARE(whole.json()["choices"][0]["finish_reason"], Json("stop"));
        QVERIFY(whole.body.find("attention") == std::string::npos);
        const Reply stream = chat(served.port(),
            question("2+2?",
                { { "stream", true }, { "stream_options", { { "include_usage", true } } } }));
        QVERIFY(stream.has("text/event-stream"));
        QVERIFY(stream.body.ends_with("data: [DONE]\n\n"));
        const std::vector<Json> events = eventsOf(stream.body);
        QCOMPARE(events.front()["choices"][0]["delta"]["role"], Json("assistant"));
        QCOMPARE(joined(events, "content"), std::string(" It is four."));
        QCOMPARE(joined(events, "reasoning_content"), std::string(" two and two "));
        QVERIFY(events.back()["choices"].empty());
        QCOMPARE(events.back()["usage"]["total_tokens"], whole.json()["usage"]["total_tokens"]);
        for (const Json& event : events)
            QCOMPARE(event["id"], events.front()["id"]);
    }

    void fieldsAreChecked_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        const char* bad[][2] = { { "temperature", "\"warm\"" }, { "temperature", "-1" },
            { "temperature", "2.5" }, { "top_p", "1.5" }, { "top_k", "\"x\"" }, { "min_p", "3" },
            { "n", "2" }, { "n", "true" }, { "stream", "\"yes\"" }, { "stop", "7" },
            { "stop", "[1]" }, { "seed", "1.5" }, { "max_tokens", "0" }, { "max_tokens", "2.5" },
            { "max_completion_tokens", "-3" }, { "logprobs", "3" }, { "top_logprobs", "21" },
            { "presence_penalty", "9" }, { "stream_options", "3" },
            { "stream_options", "{\"include_usage\": 1}" }, { "messages", "\"hello\"" },
            { "messages", "[]" }, { "messages", "[{\"role\": 5, \"content\": \"x\"}]" },
            { "messages", "[{\"role\": \"user\"}]" },
            { "messages", "[{\"role\": \"user\", \"content\": [{\"type\": \"image_url\"}]}]" },
            { "top_k_attention", "0" }, { "top_k_attention", "65" },
            { "attention_capture_layer_id", "\"last\"" },
            { "attention_capture_layer_ids", "[1.5]" },
            { "attention_capture_layer_ids", "\"all\"" }, { "attention_capture_head_ids", "[99]" },
            { "attention_head_aggregation", "\"median\"" }, { "attention_stride", "0" },
            { "attention_max_steps", "-2" }, { "attention_mask_prefix", "-1" },
            { "attention_biases", "[1]" }, { "attention_biases", "{\"0\": {\"x\": 1}}" },
            { "attention_biases", "{\"9\": {\"0\": 1}}" }, { "return_attention_tokens", "1" },
            { "attention_raw", "1" }, { "attention_prompt_rows", "\"no\"" },
            { "logit_lens_top_k", "0" }, { "logit_lens_layer_ids", "3" },
            { "moe_routing_top_k", "0" }, { "tools", "3" }, { "tools", "[{\"name\": \"f\"}]" },
            { "tools", "[{\"function\": {\"name\": \"f\"}}]" }, { "tool_choice", "\"required\"" },
            { "response_format", "{\"type\": \"yaml\"}" }, { "model", "5" } };
        for (const auto& [field, value] : bad)
            QTest::addRow("%s %s", field, value) << field << value;
    }
    void fieldsAreChecked()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        Json body = question("x", { { "max_tokens", 2 } });
        body[field.toStdString()] = Json::parse(value.toStdString());
        const Reply reply = chat(shared().port(), body);
        QCOMPARE(reply.status, 400);
        const Json error = reply.json()["error"];
        QCOMPARE(error["param"].get<std::string>(), field.toStdString());
        QVERIFY(error["message"].get<std::string>().find(field.toStdString()) != std::string::npos);
        QVERIFY(error.contains("type") && error.contains("code"));
        // The same field as null counts as absent.
        if (field != "messages") {
            body[field.toStdString()] = nullptr;
            QCOMPARE(chat(shared().port(), body).status, 200);
        }
    }

    void bodiesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("open") << QByteArray("{");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("utf-8") << QByteArray("{\"a\":\"\xff\"}");
        QTest::newRow("two") << QByteArray("{\"a\":1}{\"b\":2}");
        QTest::newRow("nan") << QByteArray("{\"temperature\":NaN}");
        QTest::newRow("deep") << QByteArray(200000, '[');
        QTest::newRow("deep members") << QByteArray("{\"a\":").repeated(50000);
        QTest::newRow("surrogate") << QByteArray("{\"a\":\"\\ud800\"}");
    }
    void bodiesThatAreNone()
    {
        QFETCH(QByteArray, body);
        const Reply reply = sendText(
            shared().port(), requestText("POST", "/v1/chat/completions", body.toStdString()));
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.json()["error"]["message"].is_string());
    }

    void modelsByTheirNames()
    {
        for (const char* name : { "default", "", "Fake-1M", "fake.gguf", "fake" })
            QCOMPARE(chat(shared().port(), question("x", { { "model", name } })).status, 200);
        const Reply other = chat(shared().port(), question("x", { { "model", "gpt-4" } }));
        QCOMPARE(other.status, 404);
        QCOMPARE(other.json()["error"]["code"], Json("model_not_found"));
        QCOMPARE(
            ask(shared().port(), "GET", "/v1/models").json()["data"][0]["id"], Json("Fake-1M"));
        QCOMPARE(ask(shared().port(), "GET", "/v1/models/fake.gguf").json()["id"], Json("Fake-1M"));
        QCOMPARE(ask(shared().port(), "GET", "/v1/models/gpt-4").status, 404);
    }

    void aPromptThatDoesNotFitIsRefused()
    {
        const auto fake = script("x");
        fake->context = 32;
        const Served served(fake);
        std::string text;
        for (int word = 0; word < 60; ++word)
            text += " word";
        const Reply reply = chat(served.port(), question(text.c_str(), { { "stream", true } }));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json()["error"]["code"], Json("context_length_exceeded"));
    }

    void aDeviceThatIsLostIsAnErrorOfTheStream()
    {
        const auto fake = script("one two three four");
        fake->failAfter = 2;
        const Served served(fake);
        QCOMPARE(chat(served.port(), question("x")).status, 500);
        const Reply stream = chat(served.port(), question("x", { { "stream", true } }));
        const std::vector<Json> events = eventsOf(stream.body);
        QVERIFY(events.back()["error"]["message"].is_string());
        QVERIFY(stream.body.ends_with("data: [DONE]\n\n"));
    }

    void completionsAndTokens()
    {
        const Served served(script(" Paris."));
        const Reply reply = ask(served.port(), "POST", "/v1/completions",
            { { "prompt", "The capital is" }, { "echo", true }, { "logprobs", 1 } });
        QCOMPARE(reply.json()["choices"][0]["text"], Json("The capital is Paris."));
        const Json logprobs = reply.json()["choices"][0]["logprobs"];
        QCOMPARE(logprobs["tokens"].size(), logprobs["token_logprobs"].size());
        const Reply ids = ask(served.port(), "POST", "/v1/tokenize",
            { { "prompt", "The capital is" }, { "add_special_tokens", false } });
        QCOMPARE(ids.json()["count"].get<std::size_t>(), ids.json()["tokens"].size());
        const Reply text
            = ask(served.port(), "POST", "/v1/detokenize", { { "tokens", ids.json()["tokens"] } });
        QCOMPARE(text.json()["prompt"], Json("The capital is"));
        const Reply chatIds = ask(served.port(), "POST", "/v1/tokenize", question("Hi"));
        QCOMPARE(chatIds.json()["count"],
            chat(served.port(), question("Hi")).json()["usage"]["prompt_tokens"]);
        for (const Json& wrong : { Json { { "tokens", { "x" } } }, Json { { "tokens", { -1 } } },
                 Json { { "tokens", 3 } }, Json::object() })
            QCOMPARE(ask(served.port(), "POST", "/v1/detokenize", wrong).status, 400);
    }

    void responsesAndMessages()
    {
        const Served served(script("<think> hm </think> Four."));
        const Reply whole = ask(served.port(), "POST", "/v1/responses",
            { { "input", "2+2?" }, { "instructions", "Be brief." } });
        QCOMPARE(whole.json()["status"], Json("completed"));
        QCOMPARE(whole.json()["output"][0]["type"], Json("reasoning"));
        QCOMPARE(whole.json()["output"][1]["content"][0]["text"], Json(" Four."));
        const std::vector<Json> events = eventsOf(ask(served.port(), "POST", "/v1/responses",
            { { "input", "2+2?" },
                { "stream", true } }).body);
        std::string text;
        for (std::size_t k = 0; k < events.size(); ++k) {
            QCOMPARE(events[k]["sequence_number"], Json(k));
            if (events[k]["type"] == "response.output_text.delta")
                text += events[k]["delta"].get<std::string>();
        }
        QCOMPARE(text, std::string(" Four."));
        QCOMPARE(events.back()["response"]["output"].size(), std::size_t(2));

        const Json asked { { "max_tokens", 20 }, { "system", "Be brief." },
            { "messages", { { { "role", "user" }, { "content", "2+2?" } } } } };
        const Reply message = ask(served.port(), "POST", "/v1/messages", asked);
        QCOMPARE(message.json()["stop_reason"], Json("end_turn"));
        QCOMPARE(message.json()["content"][0]["thinking"], Json(" hm "));
        QCOMPARE(message.json()["content"][1]["text"], Json(" Four."));
        Json streamed = asked;
        streamed["stream"] = true;
        std::string types;
        for (const Json& event :
            eventsOf(ask(served.port(), "POST", "/v1/messages", streamed).body))
            types += event["type"].get<std::string>().substr(0, 13) + " ";
        QVERIFY2(types.starts_with("message_start content_block content_block"), types.c_str());
        QVERIFY2(types.ends_with("message_delta message_stop "), types.c_str());
        Json without = asked;
        without.erase("max_tokens");
        const Reply refused = ask(served.port(), "POST", "/v1/messages", without);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json()["type"], Json("error"));
    }

    // ---- who may ask

    void aKeyIsNeeded_data()
    {
        QTest::addColumn<QString>("header");
        for (const char* header :
            { "X-None: 1", "Authorization: Bearer wrong", "Authorization: Bearer k-3f9ax",
                "Authorization: Bearer k-3f9", "Authorization: k-3f9a",
                "Authorization: Basic k-3f9a", "Authorization: Bearer ", "X-Api-Key: k-3f9" })
            QTest::addRow("%s", header) << header;
    }
    void aKeyIsNeeded()
    {
        static const Served served(script("x"), withKey());
        QFETCH(QString, header);
        for (const char* path : { "/v1/models", "/v1/attention/capabilities", "/metrics" }) {
            const Reply reply = ask(served.port(), "GET", path, {}, { header.toStdString() });
            QCOMPARE(reply.status, 401);
            QVERIFY(reply.json()["error"].is_object());
            QVERIFY(reply.body.find("k-3f9a") == std::string::npos);
        }
        QCOMPARE(chat(served.port(), question("x"), { header.toStdString() }).status, 401);
        QCOMPARE(
            ask(served.port(), "GET", "/v1/models", {}, { "Authorization: bearer  k-3f9a" }).status,
            200);
        QCOMPARE(ask(served.port(), "GET", "/v1/models", {}, { "x-api-key: k-3f9a" }).status, 200);
        QCOMPARE(ask(served.port(), "GET", "/health").status, 200);
        QCOMPARE(ask(served.port(), "GET", "/").status, 200);
    }

    void pagesOfOtherOrigins()
    {
        const Served served(script("x"), withKey());
        const std::string key = "Authorization: Bearer k-3f9a";
        const auto preflight = [&](const std::string& origin) {
            return ask(served.port(), "OPTIONS", "/v1/chat/completions", {},
                { "Origin: " + origin, "Access-Control-Request-Method: POST",
                    "Access-Control-Request-Headers: authorization,content-type,x-stainless-os" });
        };
        const Reply allowed = preflight("https://page.example");
        QCOMPARE(allowed.status, 204);
        QVERIFY(allowed.has("Access-Control-Allow-Origin: https://page.example"));
        QVERIFY(allowed.has("Vary: Origin"));
        QVERIFY(allowed.has("x-stainless-os"));
        for (const char* origin : { "https://evil.example", "https://page.example.evil.example",
                 "https://xpage.example", "http://page.example", "https://page.example:444", "null",
                 "http://localhost.evil.example", "http://127.0.0.1.evil.example" }) {
            QVERIFY2(!preflight(origin).has("Access-Control-Allow-Origin"), origin);
            QCOMPARE(chat(served.port(), question("x"), { key, std::string("Origin: ") + origin })
                         .status,
                403);
        }
        for (const char* origin : { "https://page.example", "http://localhost:3001",
                 "http://127.0.0.1", "http://[::1]:8080" }) {
            const Reply reply
                = chat(served.port(), question("x"), { key, std::string("Origin: ") + origin });
            QCOMPARE(reply.status, 200);
            QVERIFY(reply.has("Access-Control-Allow-Origin"));
        }
        // An error can be read by the page as well.
        QVERIFY(ask(served.port(), "GET", "/no/such", {}, { key, "Origin: https://page.example" })
                    .has("Access-Control-Allow-Origin"));
    }

    void namesOfOthersAreNotServed()
    {
        for (const char* host : { "evil.example", "localhost.evil.example", "127.0.0.1.nip.io",
                 "192.168.1.5:30000", "" })
            QVERIFY2(ask(shared().port(), "GET", "/v1/models", {}, { std::string("Host: ") + host })
                         .status
                    == 400,
                host);
        for (const char* host :
            { "localhost:1234", "LOCALHOST", "127.0.0.1", "127.8.9.1:80", "[::1]:9" })
            QVERIFY2(ask(shared().port(), "GET", "/v1/models", {}, { std::string("Host: ") + host })
                         .status
                    == 200,
                host);
    }

    void aPublicHostNeedsAKey()
    {
        for (const char* host : { "0.0.0.0", "::", "192.168.1.5", "example.org" }) {
            const auto guard = server::Guard::create({ host, "", {} });
            QVERIFY2(!guard && guard.error().remedy.find("--api-key") != std::string::npos, host);
            QVERIFY(server::Guard::create({ host, "key", {} }).has_value());
        }
        for (const char* host : { "127.0.0.1", "localhost", "::1" })
            QVERIFY(server::Guard::create({ host, "", {} }).has_value());
        QVERIFY(!server::Guard::create({ "localhost", "", { "page.example" } }).has_value());
    }

    // ---- several at once

    void aClientThatGoesAwayStopsItsAnswer()
    {
        const Served served(endless());
        {
            Wire stream(served.port());
            stream.send(requestText(
                "POST", "/v1/chat/completions", question("go", { { "stream", true } }).dump()));
            QVERIFY(stream.readTo("data:"));
            Wire whole(served.port());
            whole.send(requestText("POST", "/v1/chat/completions", question("go").dump()));
            QTRY_COMPARE(served.server->answers().totals().running, 2);
        }
        QTRY_COMPARE(served.server->answers().totals().running, 0);
        QCOMPARE(served.server->answers().totals().cancelled, std::uint64_t(2));
    }

    void requestsWaitAndAreListed()
    {
        server::ServerOptions options;
        options.desk.parallel = 1;
        options.desk.waiting = 1;
        const Served served(endless(), options);
        Wire first(served.port()), second(served.port());
        first.send(requestText(
            "POST", "/v1/chat/completions", question("go", { { "stream", true } }).dump()));
        QVERIFY(first.readTo("data:"));
        second.send(requestText("POST", "/v1/chat/completions",
            question("go",
                { { "stream", true }, { "return_attention_tokens", true },
                    { "attention_fingerprint_mode", true } })
                .dump()));
        QTRY_COMPARE(served.server->answers().totals().waiting, 1);
        QCOMPARE(chat(served.port(), question("go")).status, 429);
        const auto list = [&] {
            return ask(served.port(), "GET", "/v1/attention/requests").json()["requests"];
        };
        QTRY_COMPARE(list()[0]["phase"], Json("writing"));
        QCOMPARE(list()[1]["phase"], Json("queued"));
        QCOMPARE(list()[1]["capture"], Json("fingerprint"));
        QCOMPARE(list()[0]["capture"], Json());
        QCOMPARE(list()[0]["client"], Json("127.0.0.1"));
        QVERIFY(served.server->cancel(list()[0]["id"].get<std::string>()));
        QVERIFY(second.readTo("attention_tokens")); // its turn
        QVERIFY(!served.server->cancel("no-such"));
    }

    void captureOfTooManyIsLeftOut()
    {
        server::ServerOptions options;
        options.guardrails.maxConcurrentCapture = options.desk.capturing = 1;
        const Served served(endless(), options);
        const Json asked = question(
            "go", { { "stream", true }, { "return_attention_tokens", true }, { "max_tokens", 5 } });
        Json forever = asked;
        forever.erase("max_tokens");
        Wire first(served.port());
        first.send(requestText("POST", "/v1/chat/completions", forever.dump()));
        QVERIFY(first.readTo("attention_tokens"));
        const std::vector<Json> events = eventsOf(chat(served.port(), asked).body);
        QCOMPARE(events.front()["attention_limits"]["attention_capture"], Json(false));
        for (const Json& event : events)
            QVERIFY(event.dump().find("attention_tokens") == std::string::npos);
    }

    void closingEndsAnswersAndRefusesOthers()
    {
        auto served = std::make_unique<Served>(endless());
        Wire stream(served->port());
        stream.send(requestText(
            "POST", "/v1/chat/completions", question("go", { { "stream", true } }).dump()));
        QVERIFY(stream.readTo("data:"));
        served.reset(); // would hang if the answer went on
        stream.readAll();
    }

    void aSlowClientLosesPayloadsNotText()
    {
        server::AnswerTicket ticket({}, PreparedAnswer {}, 1000);
        RecordedBatch batch;
        batch.answerDelta = "text";
        batch.steps.resize(4);
        batch.steps[0].raw.resize(1);
        batch.steps[0].raw[0].positions.resize(200);
        QVERIFY(ticket.acceptsPayload(500));
        ticket.batch(batch, {});
        QVERIFY(!ticket.acceptsPayload(500));
        const auto event = ticket.next(std::chrono::milliseconds(0));
        QVERIFY(event && std::get<RecordedBatch>(*event).answerDelta == "text");
        QVERIFY(ticket.acceptsPayload(500));
    }

    void countersMove()
    {
        const Served served(script("one two three"));
        QCOMPARE(chat(served.port(), question("x")).status, 200);
        const Reply reply = ask(served.port(), "GET", "/metrics");
        QVERIFY(reply.has("text/plain; version=0.0.4"));
        QVERIFY(reply.body.find("attnx_answers_total{end=\"finished\"} 1\n") != std::string::npos);
        QVERIFY(reply.body.find("attnx_generated_tokens_total 4\n") != std::string::npos);
        QVERIFY(reply.body.find("attnx_requests_running 0\n") != std::string::npos);
    }

private:
    const Served& shared()
    {
        static const Served served(script("yes"));
        return served;
    }
};

QTEST_GUILESS_MAIN(ServerTest)
#include "tst_server.moc"
