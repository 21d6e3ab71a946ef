// SPDX-License-Identifier: Apache-2.0
// Attention over HTTP, with a tiny real model: entries of every mode, what guardrails take, the
// text beside others, fingerprints pushed to a sidecar.
#include "served.h"

#include "engine/discovery/job.h"

#include <cmath>
#include <fstream>
#include <zmq.hpp>

using namespace ax;
using namespace ax::test;

namespace {

const Json kOn { { "return_attention_tokens", true } };

Json asked(Json more = Json::object(), int tokens = 4)
{
    Json body = question("Count to five.", { { "max_tokens", tokens }, { "temperature", 0 } });
    body.update(kOn);
    body.update(more);
    return body;
}

Json answerTo(const Served& served, const Json& body)
{
    const Reply reply = chat(served.port(), body);
    if (reply.status != 200)
        qFatal("%s", reply.body.c_str());
    return reply.json();
}

/// Entries of generated tokens.
Json entries(const Served& served, Json more = Json::object(), int tokens = 4)
{
    Json list = Json::array();
    const Json answer = answerTo(served, asked(std::move(more), tokens));
    for (const Json& entry : answer["choices"][0]["attention_tokens"])
        if (entry["decode_step"] >= 0)
            list.push_back(entry);
    return list;
}

bool holds(const std::string& text, std::initializer_list<const char*> words)
{
    for (const char* word : words)
        if (text.find(word) != std::string::npos)
            return true;
    return false;
}

constexpr std::initializer_list<const char*> kPositions { "token_positions", "attention_scores",
    "topk_logits", "top_hubs", "skeleton", "content_scores" };

std::unique_ptr<AnswerSource> tinySource(const QTemporaryDir& folder)
{
    const std::string file = folder.filePath("tiny.gguf").toStdString();
    writeTinyModel(file, TinyModelOptions());
    LoadOptions load;
    load.device = "cpu";
    load.context = 128;
    auto engine = Engine::load(file, load);
    return engine ? localSource(std::move(*engine)) : nullptr;
}

const Served& plain()
{
    static const Served served((TinyModelOptions()));
    return served;
}

} // namespace

class ServerAttentionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void entriesComeWithTheirTokens()
    {
        QVERIFY(chat(plain().port(), question("x", { { "max_tokens", 3 } }))
                    .body.find("attention_tokens")
            == std::string::npos);
        const Json whole = entries(plain());
        QCOMPARE(whole.size(), std::size_t(4));
        Json body = asked({ { "stream", true } });
        Json streamed = Json::array();
        int chunks = 0;
        for (const Json& event : eventsOf(chat(plain().port(), body).body)) {
            QVERIFY(!event.contains("attention_tokens"));
            const Json delta = event["choices"][0]["delta"];
            chunks += delta.contains("attention_tokens");
            for (const Json& entry : delta.value("attention_tokens", Json::array()))
                streamed.push_back(entry);
        }
        QCOMPARE(streamed.dump(), whole.dump());
        QCOMPARE(chunks, 4);
        for (std::size_t step = 0; step < 4; ++step) {
            const Json& entry = whole[step];
            QCOMPARE(entry["decode_step"], Json(step));
            QCOMPARE(entry["mode"], Json("raw"));
            QCOMPARE(entry["layer_id"], Json(3));
            QVERIFY(!entry.contains("layers"));
            QCOMPARE(entry["token_positions"].size(), std::size_t(16));
            QVERIFY(entry["fingerprint"].is_object());
        }
    }

    void modesAndTheirCombinations_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("members");
        const auto row = [](const char* fields, const char* mode, const char* members) {
            QTest::addRow("%s", fields) << fields << mode << members;
        };
        row("", "raw", "token_positions fingerprint{} manifold_zone");
        row("attention_sketch_mode", "sketch", "layer_sketches");
        row("attention_fingerprint_mode", "fingerprint", "fingerprint[] manifold step");
        row("attention_head_stats", "heads", "head_stats");
        row("attention_sketch_mode attention_fingerprint_mode attention_head_stats", "sketch",
            "layer_sketches fingerprint[] manifold step head_stats");
        row("attention_raw attention_fingerprint_mode", "raw",
            "token_positions fingerprint{} manifold step");
        row("attention_fingerprint_only", "fingerprint", "fingerprint[] manifold step");
        row("attention_fingerprint_only attention_raw attention_sketch_mode attention_derotated",
            "fingerprint", "fingerprint[] manifold step");
        row("attention_derotated", "raw", "token_positions fingerprint{} derotated");
        row("return_logit_lens", "raw", "token_positions logit_lens");
    }
    void modesAndTheirCombinations()
    {
        QFETCH(QString, fields);
        QFETCH(QString, mode);
        QFETCH(QString, members);
        Json more = Json::object();
        for (const QString& field : fields.split(' ', Qt::SkipEmptyParts))
            more[field.toStdString()] = true;
        const Json entry = entries(plain(), more, 2).at(0);
        QCOMPARE(entry["mode"].get<std::string>(), mode.toStdString());
        QStringList left { "fingerprint{}", "fingerprint[]", "token_positions", "layer_sketches",
            "head_stats", "derotated", "logit_lens", "manifold", "step" };
        for (const QString& member : members.split(' ')) {
            left.removeAll(member);
            const std::string name
                = member.chopped(member.endsWith('}') || member.endsWith(']') ? 2 : 0)
                      .toStdString();
            QVERIFY2(entry.contains(name), name.c_str());
            if (member.endsWith('}'))
                QVERIFY(entry[name].is_object());
            if (member.endsWith(']'))
                QCOMPARE(entry[name].size(), std::size_t(20));
        }
        for (const QString& member : left)
            if (!member.startsWith("fingerprint"))
                QVERIFY2(!entry.contains(member.toStdString()), qPrintable(member));
    }

    void layersAndHeads()
    {
        const Json two
            = entries(plain(), { { "attention_capture_layer_ids", { 0, -1, 0, 77 } } }, 1);
        QCOMPARE(two[0]["layers"].size(), std::size_t(2));
        QVERIFY(two[0]["layers"].contains("0") && two[0]["layers"].contains("3"));
        const Json one = entries(plain(), { { "attention_capture_layer_id", -4 } }, 1);
        QCOMPARE(one[0]["layer_id"], Json(0));
        QCOMPARE(one[0]["token_positions"], two[0]["layers"]["0"]["token_positions"]);
        // None left means the last.
        const Json none = entries(plain(), { { "attention_capture_layer_ids", { 77, -9 } } }, 1);
        QCOMPARE(none[0]["layer_id"], Json(3));
        const Json heads = entries(plain(),
            { { "attention_head_aggregation", "none" },
                { "attention_capture_head_ids", { 1, 3 } } },
            1)[0]["layers"]["3"]["heads"];
        QCOMPARE(heads.size(), std::size_t(2));
        const Json third = entries(plain(), { { "attention_capture_head_ids", { 3 } } }, 1);
        QCOMPARE(third[0]["token_positions"], heads["3"]["token_positions"]);
    }

    void strideAndMost()
    {
        const Json strided = entries(plain(), { { "attention_stride", 3 } }, 8);
        QCOMPARE(strided.size(), std::size_t(3));
        QCOMPARE(strided[1]["decode_step"], Json(3));
        QCOMPARE(entries(plain(), { { "attention_max_steps", 2 } }, 8).size(), std::size_t(2));
    }

    void promptRowsSayTheirQuery()
    {
        const Json answer = answerTo(plain(),
            asked({ { "attention_prompt_rows", true }, { "attention_mask_prefix", 3 },
                      { "attention_fingerprint_only", false } },
                1));
        const int prompt = answer["usage"]["prompt_tokens"];
        int query = 0;
        for (const Json& entry : answer["choices"][0]["attention_tokens"]) {
            if (entry["decode_step"] >= 0)
                continue;
            QCOMPARE(entry["query"].get<int>(), query++); // hidden ones are left out
            for (const Json& position : entry["token_positions"])
                QVERIFY(position >= 0 && position <= entry["query"]);
        }
        QCOMPARE(query, prompt - 1 - 3);
    }

    void aMaskDropsAndShifts()
    {
        const Json all = entries(plain(), { { "top_k_attention", 64 } }, 2);
        const Json masked = entries(plain(),
            { { "top_k_attention", 64 }, { "attention_mask_prefix", 5 },
                { "attention_fingerprint_only", false } },
            2);
        for (std::size_t step = 0; step < 2; ++step) {
            Json positions = Json::array(), logits = Json::array();
            for (std::size_t k = 0; k < all[step]["token_positions"].size(); ++k)
                if (all[step]["token_positions"][k] >= 5) {
                    positions.push_back(all[step]["token_positions"][k].get<int>() - 5);
                    logits.push_back(all[step]["topk_logits"][k]);
                }
            // What was among the first 64 of the whole row is there in the same order.
            QVERIFY(masked[step]["token_positions"].size() >= positions.size());
            for (std::size_t k = 0; k < positions.size(); ++k) {
                QCOMPARE(masked[step]["token_positions"][k], positions[k]);
                QCOMPARE(masked[step]["topk_logits"][k], logits[k]);
            }
        }
        // A mask alone turns on fingerprints only.
        const Reply only = chat(plain().port(), asked({ { "attention_mask_prefix", 5 } }));
        QVERIFY(!holds(only.body, kPositions));
        QVERIFY(only.body.find("\"fingerprint\":[") != std::string::npos);
    }

    void guardrailsAreFloors_data()
    {
        QTest::addColumn<QString>("fields");
        for (const char* fields :
            { "{}", R"({"attention_fingerprint_only": false})",
                R"({"attention_fingerprint_only": false, "attention_mask_prefix": 0})",
                R"({"attention_fingerprint_only": false, "attention_sketch_mode": true, "attention_derotated": true,
                     "attention_prompt_rows": true, "attention_raw": true, "stream": true})" })
            QTest::addRow("%s", fields) << fields;
    }
    void guardrailsAreFloors()
    {
        QFETCH(QString, fields);
        const Json more = Json::parse(fields.toStdString());
        server::ServerOptions options;
        options.guardrails.fingerprintOnly = true;
        static const Served only((TinyModelOptions()), options);
        const Reply reply = chat(only.port(), asked(more));
        QVERIFY(!holds(reply.body, kPositions));
        QVERIFY(reply.body.find("\"fingerprint\":[") != std::string::npos);
        QVERIFY(reply.body.find(R"("attention_limits":{"attention_fingerprint_only":true)")
            != std::string::npos);

        server::ServerOptions off;
        off.guardrails.captureOff = true;
        static const Served none((TinyModelOptions()), off);
        const Reply nothing = chat(none.port(), asked(more));
        QVERIFY(!holds(nothing.body, { "attention_tokens", "\"fingerprint\"" }));
        QVERIFY(nothing.body.find(R"("attention_limits":{"attention_capture":false)")
            != std::string::npos);
        QCOMPARE(
            ask(none.port(), "GET", "/v1/attention/capabilities").json()["supported"], Json(false));
    }

    void theMaskOfTheServerIsAFloor()
    {
        server::ServerOptions options;
        options.guardrails.maskPrefix = 4;
        const Served served((TinyModelOptions()), options);
        const auto positions = [&](Json more) {
            more.update(
                Json { { "attention_fingerprint_only", false }, { "top_k_attention", 64 } });
            return entries(served, more, 1)[0]["token_positions"];
        };
        const Json own = positions({});
        QCOMPARE(positions({ { "attention_mask_prefix", 0 } }), own);
        QCOMPARE(positions({ { "attention_mask_prefix", 4 } }), own);
        QVERIFY(positions({ { "attention_mask_prefix", 6 } }) != own);
        QCOMPARE(answerTo(served, asked())["attention_limits"]["attention_mask_prefix"], Json(4));
        QVERIFY(!answerTo(served, asked({ { "attention_mask_prefix", 9 } }))
                     .contains("attention_limits"));
    }

    void systemPromptsAreHidden()
    {
        server::ServerOptions options;
        options.guardrails.maskSystemPrompt = true;
        const Served served((TinyModelOptions()), options);
        const Json user { { "role", "user" }, { "content", "Hello there" } };
        Json body
            = asked({ { "attention_fingerprint_only", false }, { "top_k_attention", 64 } }, 1);
        body["messages"] = { user };
        const Json without = answerTo(served, body);
        QVERIFY(!without.contains("attention_limits"));
        body["messages"]
            = { Json { { "role", "system" }, { "content", "A secret of mine." } }, user };
        const Json with = answerTo(served, body);
        const int hidden = with["attention_limits"]["attention_mask_prefix"];
        // What stays visible is as long as the chat without the system message.
        QCOMPARE(with["usage"]["prompt_tokens"].get<int>() - hidden,
            without["usage"]["prompt_tokens"].get<int>());
        for (const Json& position : with["choices"][0]["attention_tokens"][0]["token_positions"])
            QVERIFY(position < without["usage"]["prompt_tokens"]);
    }

    void steeringIsAddedToTheLogits()
    {
        const Json before = entries(
            plain(), { { "top_k_attention", 64 }, { "attention_capture_layer_id", 0 } }, 2);
        const int first = before[0]["token_positions"][0];
        const int last = before[0]["token_positions"].back();
        const Json biases { { "0",
            { { std::to_string(first), -60.0 }, { std::to_string(last), 40.0 } } } };
        const Json after = entries(plain(),
            { { "top_k_attention", 64 }, { "attention_capture_layer_id", 0 },
                { "attention_biases", biases } },
            2);
        QCOMPARE(after[0]["token_positions"][0].get<int>(), last);
        for (std::size_t k = 0; k < after[0]["token_positions"].size(); ++k)
            if (after[0]["token_positions"][k] == first)
                QVERIFY(std::exp(after[0]["topk_logits"][k].get<double>()) < 1e-6);
    }

    void mirroredForAnEarlierClient()
    {
        server::ServerOptions options;
        options.mirrorAttention = true;
        const Served served((TinyModelOptions()), options);
        int mirrored = 0;
        for (const Json& event : eventsOf(chat(served.port(), asked({ { "stream", true } })).body))
            if (event.contains("attention_tokens")) {
                QCOMPARE(
                    event["attention_tokens"], event["choices"][0]["delta"]["attention_tokens"]);
                ++mirrored;
            }
        QCOMPARE(mirrored, 4);
    }

    void textAndEntriesDoNotDependOnOthers()
    {
        std::vector<Json> bodies;
        for (int k = 0; k < 6; ++k)
            bodies.push_back(question(("Question " + std::to_string(k * 7919)).c_str(),
                { { "max_tokens", 24 + k }, { "temperature", k % 2 ? 0.9 : 0.0 }, { "seed", k },
                    { "return_attention_tokens", k % 3 != 2 }, { "logprobs", true },
                    { "top_logprobs", 3 } }));
        const auto said = [](const Reply& reply) { return reply.json()["choices"].dump(); };
        std::vector<std::string> alone;
        for (const Json& body : bodies)
            alone.push_back(said(chat(plain().port(), body)));
        std::vector<std::string> together(bodies.size());
        std::vector<std::thread> threads;
        for (std::size_t k = 0; k < bodies.size(); ++k)
            threads.emplace_back([&, k] { together[k] = said(chat(plain().port(), bodies[k])); });
        for (std::thread& thread : threads)
            thread.join();
        for (std::size_t k = 0; k < bodies.size(); ++k) {
            QVERIFY(alone[k].size() > 100);
            QCOMPARE(together[k], alone[k]);
        }
    }

    void answersAreHeldToASchema()
    {
        // A model of random weights writes what it is held to, and nothing else.
        const Json rules = Json::parse(
            R"({"type": "object", "additionalProperties": false, "required": ["ok", "kind"],
            "properties": {"ok": {"type": "boolean"}, "kind": {"enum": ["red", "blue"]}}})");
        for (const double temperature : { 0.0, 1.5 }) {
            const Json body = question("x",
                { { "temperature", temperature }, { "seed", 5 }, { "max_tokens", 300 },
                    { "response_format",
                        { { "type", "json_schema" },
                            { "json_schema", { { "name", "r" }, { "schema", rules } } } } } });
            const Json choice = answerTo(plain(), body)["choices"][0];
            QCOMPARE(choice["finish_reason"], Json("stop"));
            const Json written
                = Json::parse(choice["message"]["content"].get<std::string>(), nullptr, false);
            QVERIFY(written.is_object() && written["ok"].is_boolean());
            QVERIFY(written["kind"] == "red" || written["kind"] == "blue");
        }
        const Reply refused = chat(plain().port(),
            question("x",
                { { "response_format",
                    { { "type", "json_schema" },
                        { "json_schema",
                            { { "schema",
                                { { "type", "string" }, { "pattern", "a+" } } } } } } } }));
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json()["error"]["param"], Json("response_format"));
    }

    void callsAreForced_data()
    {
        QTest::addColumn<QString>("source");
        // A tiny model has none of these marks in its vocabulary: they are written byte by byte.
        const char* ways[][2] = { { "tags", "<tool_call>" }, { "xml", "<tool_call><function=" },
            { "mistral", "[TOOL_CALLS]" }, { "mistral later", "[TOOL_CALLS][ARGS]" },
            { "llama", "<|python_tag|>" }, { "list", "<|tool_call|>" },
            { "deepseek", "<｜tool▁call▁begin｜>```json" },
            { "deepseek later", "<｜tool▁call▁begin｜>" } };
        for (const auto& [name, mark] : ways)
            QTest::newRow(name) << QString("{%- if tools %}{# %1 #}{%- endif %}%2")
                                       .arg(mark, TinyModelOptions::chatMl().c_str());
    }
    /// A model of random weights calls what it must, with arguments of the tool's schema.
    void callsAreForced()
    {
        QFETCH(QString, source);
        TinyModelOptions model;
        model.chatTemplate = source.toStdString();
        const Served served(model);
        const Json look { { "name", "look" },
            { "parameters",
                { { "type", "object" }, { "required", { "kind", "deep" } },
                    { "properties",
                        { { "kind", { { "$ref", "#/$defs/k" } } },
                            { "deep", { { "type", "boolean" } } } } },
                    { "$defs", { { "k", { { "enum", { "red", "blue" } } } } } } } } };
        const Json stop { { "name", "stop" } };
        const Json tools { { { "type", "function" }, { "function", look } },
            { { "type", "function" }, { "function", stop } } };
        const auto valid = [](const std::string& name, const Json& arguments) {
            if (name == "stop")
                return arguments == Json::object();
            return name == "look" && arguments.size() == 2 && arguments["deep"].is_boolean()
                && (arguments["kind"] == "red" || arguments["kind"] == "blue");
        };
        Json named { { "type", "function" }, { "function", { { "name", "look" } } } };
        for (const Json& choice : { Json("required"), named }) {
            const Json body = question("x",
                { { "temperature", 1.2 }, { "seed", 3 }, { "max_tokens", 500 }, { "tools", tools },
                    { "tool_choice", choice }, { "parallel_tool_calls", false } });
            const Json answer = answerTo(served, body)["choices"][0];
            QCOMPARE(answer["finish_reason"], Json("tool_calls"));
            QVERIFY(answer["message"]["content"].is_null());
            QCOMPARE(answer["message"]["tool_calls"].size(), std::size_t(1));
            const Json called = answer["message"]["tool_calls"][0]["function"];
            QVERIFY2(valid(called["name"], Json::parse(called["arguments"].get<std::string>())),
                called.dump().c_str());
            if (choice != "required")
                QCOMPARE(called["name"], Json("look"));
        }
        Json flat = look;
        flat["type"] = "function";
        const Json response = ask(served.port(), "POST", "/v1/responses",
            { { "input", "x" }, { "temperature", 1.2 }, { "seed", 4 },
                { "tools", Json::array({ flat }) },
                { "tool_choice", { { "type", "function" }, { "name", "look" } } },
                { "max_output_tokens",
                    500 } }).json();
        QCOMPARE(response["output"][0]["type"], Json("function_call"));
        QVERIFY(valid(response["output"][0]["name"],
            Json::parse(response["output"][0]["arguments"].get<std::string>())));
        const Json message = ask(served.port(), "POST", "/v1/messages",
            { { "messages", { { { "role", "user" }, { "content", "x" } } } }, { "max_tokens", 500 },
                { "temperature", 1 },
                { "tools",
                    Json::array(
                        { Json { { "name", "look" }, { "input_schema", look["parameters"] } } }) },
                { "tool_choice", { { "type", "any" } } } })
                                 .json();
        QCOMPARE(message["stop_reason"], Json("tool_use"));
        QVERIFY(valid(message["content"][0]["name"], message["content"][0]["input"]));
    }

    void callsThatCannotBeForcedAreRefused()
    {
        const Json tools = Json::parse(R"([{"type": "function", "function": {"name": "f",
            "parameters": {"type": "object", "properties": {"a": {"type": "string", "pattern": "x"}}}}}])");
        const auto refused = [&](const std::string& source, Json more, const char* words) {
            TinyModelOptions model;
            model.chatTemplate = source + TinyModelOptions::chatMl();
            const Served served(model);
            Json body = question(
                "x", { { "max_tokens", 3 }, { "tools", tools }, { "tool_choice", "required" } });
            body.update(more);
            const Reply reply = chat(served.port(), body);
            return reply.status == 400 && holds(reply.body, { words });
        };
        const char* tags = "{% if tools %}{# <tool_call> #}{% endif %}";
        QVERIFY(refused("", Json::object(), "takes no tools"));
        QVERIFY(refused("{% if tools %}?{% endif %}", Json::object(), "not known here"));
        QVERIFY(refused(tags,
            { { "tool_choice", { { "type", "function" }, { "function", { { "name", "g" } } } } } },
            "no tool is named 'g'"));
        QVERIFY(refused(tags, { { "tools", Json::array() } }, "names none"));
        QVERIFY(refused(tags, { { "tool_choice", "perhaps" } }, "tool_choice"));
        QVERIFY(refused(
            tags, { { "response_format", { { "type", "json_object" } } } }, "response_format"));
        Json strict = tools;
        strict[0]["function"]["strict"] = true;
        QVERIFY(refused(tags, { { "tools", strict } }, "pattern"));
    }

    void stepsAreRunAgain()
    {
        const Json prompt = ask(plain().port(), "POST", "/v1/tokenize", question("Count to five."))
                                .json()["tokens"];
        Json ids = prompt;
        ids.push_back(prompt[0]);
        const Json body { { "tokens", ids }, { "positions", { 0, 1 } }, { "top_logprobs", 3 } };
        const Json said = ask(plain().port(), "POST", "/v1/attention/without", body).json();
        QCOMPARE(said["top_logprobs"].size(), std::size_t(3));
        QVERIFY(said["logprob_before"].get<double>() < 0);
        QVERIFY(said["logprob_before"] != said["logprob_after"]);
        // The same as a model asked here says.
        const QTemporaryDir folder;
        const auto local = tinySource(folder);
        WithoutQuery query;
        query.trace.tokenIds = ids.get<std::vector<TokenId>>();
        query.positions = { 0, 1 };
        const auto expected = local->without(query, {}, {});
        QVERIFY(expected.has_value());
        QVERIFY(std::abs(said["logprob_before"].get<float>() - expected->logprobBefore) < 1e-4);
        QVERIFY(std::abs(said["logprob_after"].get<float>() - expected->logprobAfter) < 1e-4);
        for (const char* wrong : { R"({"tokens": [1]})", R"({"tokens": [1, 2], "positions": []})",
                 R"({"tokens": [1, 2], "positions": [1]})",
                 R"({"tokens": [1, 99999999], "positions": [0]})" })
            QCOMPARE(
                ask(plain().port(), "POST", "/v1/attention/without", Json::parse(wrong)).status,
                400);
    }

    void fingerprintsArePushed()
    {
        zmq::context_t context;
        zmq::socket_t pull(context, zmq::socket_type::pull);
        pull.set(zmq::sockopt::rcvtimeo, 30000);
        pull.bind("tcp://127.0.0.1:*");
        server::ServerOptions options;
        options.sidecarUrl = pull.get(zmq::sockopt::last_endpoint);
        const Served served((TinyModelOptions()), options);
        // Also where the client asked for other modes; what it gets does not change.
        for (const char* mode : { "attention_fingerprint_mode", "attention_sketch_mode" }) {
            const Json answer
                = answerTo(served, asked({ { mode, true }, { "attention_prompt_rows", true } }));
            for (int step = 0; step < 4; ++step) {
                zmq::message_t message;
                QVERIFY(pull.recv(message));
                const Json pushed = Json::parse(message.to_string());
                QCOMPARE(pushed["request_id"], answer["id"]);
                QCOMPARE(pushed["step"], Json(step));
                QCOMPARE(pushed["vector"].size(), std::size_t(20));
                QVERIFY(!pushed.contains("token_positions"));
                for (const Json& entry : answer["choices"][0]["attention_tokens"]) {
                    if (entry["decode_step"] != step)
                        continue;
                    QCOMPARE(pushed["manifold"], entry["manifold_zone"]);
                    QCOMPARE(entry.contains("fingerprint"),
                        std::string(mode) == "attention_fingerprint_mode");
                    if (entry.contains("fingerprint"))
                        QCOMPARE(pushed["vector"].get<std::vector<float>>(),
                            entry["fingerprint"].get<std::vector<float>>());
                }
            }
        }
        QVERIFY(!server::FingerprintPush::start("nowhere").has_value());
        // Nobody there: what does not leave is told, and nobody waits for long.
        const auto alone = server::FingerprintPush::start("tcp://127.0.0.1:1");
        QVERIFY(alone.has_value());
        StepRecord step;
        step.fingerprint.emplace();
        (*alone)->push("a", step, "log16");
        QCOMPARE((*alone)->finish(std::chrono::milliseconds(50)), std::uint64_t(1));
        QVERIFY(!(*alone)->connected());
        QCOMPARE((*alone)->sent(), std::uint64_t(0));
    }

    void entriesSayWhereTheyLieOnTheManifold()
    {
        // A discovery of what the model itself writes.
        discovery::PointTable points;
        points.dims = 20;
        points.schema = "log16";
        for (const Json& entry : entries(plain(), { { "attention_fingerprint_mode", true } }, 120))
            for (const Json& value : entry["fingerprint"])
                points.values.push_back(value.get<float>());
        for (std::size_t point = 0; point < points.values.size() / 20; ++point) {
            points.ids.push_back(std::int64_t(point));
            points.session.push("cold");
        }
        QVERIFY(points.count() > 60);
        discovery::DiscoveryOptions how;
        how.bootstraps = 0;
        discovery::Discovery run(points, how);
        discovery::Job job;
        QVERIFY(run.run(job).has_value());
        QTemporaryDir folder;
        const std::string file = folder.filePath("model.bin").toStdString();
        std::ofstream(file, std::ios::binary) << discovery::modelBytes(run);
        auto model = discovery::ModelFile::open(file);
        QVERIFY(model.has_value());
        const discovery::Classifier classifier(
            std::make_shared<const discovery::ModelFile>(std::move(*model)));

        server::ServerOptions options;
        options.discoveryDir = folder.path().toStdString();
        const Served served((TinyModelOptions()), options);
        const Json list = entries(served, { { "attention_fingerprint_mode", true } }, 8);
        QCOMPARE(list.size(), std::size_t(8));
        for (const Json& entry : list) {
            const auto vector = entry["fingerprint"].get<std::vector<float>>();
            const discovery::Verdict verdict
                = classifier.classify(vector, entry["step"].get<double>());
            QCOMPARE(entry["manifold_coherence"].get<float>(), float(verdict.coherence));
            QCOMPARE(entry["off_manifold"].get<bool>(), verdict.offManifold);
            QCOMPARE(entry["cluster_id"], verdict.cluster < 0 ? Json() : Json(verdict.cluster));
        }
        // The answer as a whole: in one cluster of one session, as this cloud is.
        const Json answer = answerTo(served, asked({ { "attention_fingerprint_mode", true } }, 8));
        const Json& whole = answer["attention_manifold"];
        QCOMPARE(whole["tokens"], Json(8));
        double coherence = 0, off = 0;
        for (const Json& entry : answer["choices"][0]["attention_tokens"]) {
            coherence += entry["manifold_coherence"].get<double>() / 8;
            off += entry["off_manifold"].get<bool>() / 8.0;
        }
        QVERIFY(std::abs(whole["coherence"].get<double>() - coherence) < 1e-6);
        QCOMPARE(whole["off_manifold_share"].get<double>(), off);
        QVERIFY(whole["cluster_id"].is_null() == (whole["cluster_share"] == Json(0.0)));
        for (const Json& session : whole["sessions"])
            QCOMPARE(session["session_id"], Json("cold"));
        Json streaming = asked({ { "attention_fingerprint_mode", true } }, 8);
        streaming["stream"] = true;
        const std::string stream = chat(served.port(), streaming).body;
        const std::string member = "\"attention_manifold\":" + whole.dump();
        QVERIFY(stream.find(member) != std::string::npos);
        QCOMPARE(stream.find("attention_manifold"), stream.rfind("attention_manifold"));
        // Also where the vector itself was not asked for; and not on servers without a discovery.
        for (const Json& entry : entries(served)) {
            QVERIFY(!entry.value("fingerprint", Json()).is_array());
            QVERIFY(entry.contains("manifold_coherence"));
        }
        QVERIFY(!entries(plain())[0].contains("manifold_coherence"));
    }

    void aDiscoveryOfOtherFingerprintsIsRefused()
    {
        QTemporaryDir folder;
        server::ServerOptions options;
        options.port = 0;
        options.discoveryDir = folder.path().toStdString();
        const std::unique_ptr<AnswerSource> source = tinySource(folder);
        auto* local = dynamic_cast<LocalSource*>(source.get());
        QVERIFY(local);
        const auto missing = server::Server::start(options, *local);
        QVERIFY(!missing && missing.error().line().find("model.bin") != std::string::npos);
        discovery::PointTable points;
        points.dims = 20;
        points.schema = "learned20";
        for (int point = 0; point < 100; ++point) {
            points.ids.push_back(point);
            for (int k = 0; k < 20; ++k)
                points.values.push_back(float((point * (k + 3)) % 17));
        }
        discovery::DiscoveryOptions how;
        how.bootstraps = 0;
        discovery::Discovery run(points, how);
        discovery::Job job;
        QVERIFY(run.run(job).has_value());
        std::ofstream(folder.filePath("model.bin").toStdString(), std::ios::binary)
            << discovery::modelBytes(run);
        const auto other = server::Server::start(options, *local);
        QVERIFY(!other && other.error().line().find("learned20") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ServerAttentionTest)
#include "tst_server_attention.moc"
