// SPDX-License-Identifier: Apache-2.0
// Answer sources: the local one over a fake engine, and one that has text only, as a server far
// away.
#include "engine/chat/local_source.h"
#include "engine/template/known_templates.h"
#include "tests/support/fake_engine.h"
#include "tests/support/text_source.h"

#include <QTest>

using namespace ax;
using namespace ax::test;

namespace {

/// Fills a trace, as every program does.
class Collector : public AnswerSink {
public:
    void started(const AnswerStart& s) override
    {
        start = s;
        session.header() = s.header;
        session.messages() = { s.answer };
    }
    void batch(RecordedBatch batch, const AnswerCounters& now) override
    {
        counters = now;
        if (auto status = applyBatch(session, std::move(batch), start.answer.id); !status)
            qFatal("%s", status.error().line().c_str());
    }
    std::string prompt() const
    {
        std::string text;
        for (int index = 0; index < session.tokenCount(); ++index)
            if (session.tokenRole(index) == TokenRole::Prompt)
                text += session.tokenText(index);
        return text;
    }
    AnswerStart start;
    AnswerCounters counters;
    TraceSession session;
};

std::unique_ptr<AnswerSource> open(const std::shared_ptr<FakeScript>& script)
{
    auto source
        = fakeFactory(script).load("/models/fake.gguf", {}, [](double, const std::string&) {}, {});
    if (!source)
        qFatal("%s", source.error().line().c_str());
    return std::move(*source);
}

ChatRequest ask(const char* text)
{
    ChatRequest request;
    request.messages.add(makeMessage("user", text));
    return request;
}

} // namespace

class SourceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRequestBecomesATrace()
    {
        const auto script = std::make_shared<FakeScript>();
        const auto source = open(script);
        QVERIFY(source->capabilities().attention && source->capabilities().without);
        Collector sink;
        const auto end = source->answer(ask("Two and two?"), sink, {});
        QVERIFY2(end.has_value(), end ? "" : end.error().line().c_str());
        QCOMPARE(sink.session.messages().back().content, std::string("The answer is four."));
        QCOMPARE(end->answer.content, std::string("The answer is four."));
        QCOMPARE(end->header.sampling.at("finish_reason").get<std::string>(),
            std::string("end_of_turn"));
        QCOMPARE(sink.start.promptTokens, int(script->requests.back().prompt.size()));
        QCOMPARE(sink.counters.tokens, end->stats.generatedTokens);
    }

    void severalAnswersTakeTurns()
    {
        // Each answer's records are those it has alone, whatever is beside it.
        const auto words = [](const char* question, const char* text) {
            const auto script = std::make_shared<FakeScript>();
            script->answers = { text };
            const auto source = open(script);
            Collector sink;
            ChatRequest request = ask(question);
            request.messages = Conversation::fromRecords({ request.messages.records().front() });
            if (!source->answer(request, sink, {}))
                qFatal("no answer");
            return sink.prompt() + "|" + sink.session.messages().back().content;
        };
        const auto script = std::make_shared<FakeScript>();
        script->answers = { "One two three four.", "Five." };
        const auto source = open(script);
        auto* local = dynamic_cast<LocalSource*>(source.get());
        QVERIFY(local);
        class Ending : public Collector {
        public:
            void finished(Result<AnswerEnd> result) override { end = std::move(result); }
            std::optional<Result<AnswerEnd>> end;
        };
        Ending first, second;
        QVERIFY(local->start(*local->prepare(ask("A?")), first).has_value());
        QVERIFY(local->start(*local->prepare(ask("B?")), second).has_value());
        QVERIFY(!first.end && first.session.tokenCount() == 0); // nothing is read yet
        while (!second.end)
            QVERIFY(local->runSome());
        QVERIFY(!first.end); // the shorter one is whole, the longer goes on
        while (local->runSome()) { }
        QVERIFY(first.end && first.end->has_value());
        QCOMPARE(first.prompt() + "|" + first.session.messages().back().content,
            words("A?", "One two three four."));
        QCOMPARE(
            second.prompt() + "|" + second.session.messages().back().content, words("B?", "Five."));
    }

    void oneOfSeveralIsCancelled()
    {
        const auto script = std::make_shared<FakeScript>();
        script->endless = true;
        const auto source = open(script);
        auto* local = dynamic_cast<LocalSource*>(source.get());
        class Ending : public Collector {
        public:
            void batch(RecordedBatch batch, const AnswerCounters& now) override
            {
                Collector::batch(std::move(batch), now);
                if (nested)
                    nested();
            }
            void finished(Result<AnswerEnd> result) override { end = std::move(result); }
            std::optional<Result<AnswerEnd>> end;
            std::function<void()> nested;
        };
        Ending first, second;
        const auto one = local->start(*local->prepare(ask("A?")), first);
        std::stop_source stop;
        QVERIFY(local->start(*local->prepare(ask("B?")), second, stop.get_token()).has_value());
        bool refused = false;
        second.nested = [&] {
            Collector third;
            refused = !local->answer(ask("C?"), third, {}).has_value();
        };
        for (int turn = 0; turn < 3; ++turn)
            QVERIFY(local->runSome());
        QVERIFY(refused); // a sink cannot wait for what calls it
        local->cancel(*one);
        QVERIFY(local->runSome());
        QVERIFY(first.end && (*first.end)->stats.finish == FinishReason::Cancelled);
        QVERIFY(!second.end);
        stop.request_stop();
        QVERIFY(!local->runSome());
        QVERIFY(second.end && (*second.end)->stats.finish == FinishReason::Cancelled);
    }

    void aTraceIsGoneOnWith()
    {
        const auto script = std::make_shared<FakeScript>();
        const auto source = open(script);
        Collector first;
        ChatRequest request = ask("One?");
        QVERIFY(source->answer(request, first, {}).has_value());
        ChatRequest second = ask("One?");
        second.messages.add(first.session.messages().back());
        second.messages.add(makeMessage("user", "Two?"));
        for (int index = 0; index < first.session.tokenCount(); ++index)
            second.trace.tokenIds.push_back(first.session.tokenId(index));
        Collector next;
        QVERIFY(source->answer(second, next, {}).has_value());
        QCOMPARE(next.start.keptTokens, first.session.tokenCount());
        QVERIFY(!next.session.hasToken(0));
        // Tokens of another vocabulary are not taken for this one's.
        second.trace.tokenizerHash = "another";
        Collector other;
        QVERIFY(source->answer(second, other, {}).has_value());
        QCOMPARE(other.start.keptTokens, 0);
    }

    void aLastMessageGoesOn()
    {
        const auto script = std::make_shared<FakeScript>();
        script->answers = { " three." };
        const auto source = open(script);
        ChatRequest request = ask("Count.");
        request.messages.add(makeMessage("assistant", "One, two,"));
        request.continueLast = true;
        Collector sink;
        const auto end = source->answer(request, sink, {});
        QVERIFY2(end.has_value(), end ? "" : end.error().line().c_str());
        QVERIFY2(
            sink.prompt().ends_with("<|im_start|>assistant\nOne, two,"), sink.prompt().c_str());
        QCOMPARE(sink.session.messages().back().content, std::string("One, two, three."));
        QCOMPARE(sink.start.answer.id, request.messages.records().back().id);
        // One segment: what was given and what was written.
        const SegmentRecord& last = sink.session.segments().back();
        QCOMPARE(last.messageId, sink.start.answer.id);
        QCOMPARE(last.endTokenIndex, sink.session.tokenCount());
        std::string content;
        for (int index = last.contentStart; index < last.contentEnd; ++index)
            content += sink.session.tokenText(index);
        QCOMPARE(content, std::string("One, two, three."));
    }

    void stopsMatchSpecialTokens()
    {
        const auto tokenizer = std::make_shared<FakeTokenizer>();
        AnswerText text(tokenizer, "", "", { "B<|im_start|>" });
        std::string shown;
        bool stopped = false;
        for (const TokenId id : tokenizer->encode("A <|im_start|>B<|im_start|>more", false)) {
            const AnswerPiece piece = text.push(id, false);
            shown += piece.text;
            stopped = stopped || piece.stopped;
            if (stopped)
                break;
        }
        QVERIFY(stopped);
        QCOMPARE(shown, std::string("A ")); // the mark itself is never shown
    }

    void thinkingComesApart()
    {
        class Sorted : public Collector {
        public:
            void batch(RecordedBatch batch, const AnswerCounters& now) override
            {
                think += batch.thinkDelta;
                output += batch.outputDelta;
                all += batch.answerDelta;
                Collector::batch(std::move(batch), now);
            }
            std::string think, output, all;
        };
        const auto script = std::make_shared<FakeScript>();
        script->answers
            = { "<think> two and\ntwo </think> It is four. <think> stays END not this" };
        const auto source = open(script);
        Sorted sink;
        ChatRequest request = ask("Two and two?");
        request.stops = { "END not" }; // is held back while it may become whole
        QVERIFY(source->answer(request, sink, {}).has_value());
        QCOMPARE(sink.all, std::string("<think> two and\ntwo </think> It is four. <think> stays "));
        QCOMPARE(sink.think, std::string(" two and\ntwo  stays "));
        QCOMPARE(sink.output, std::string(" It is four. "));
    }

    void knownTemplatesWriteEveryMessageInOrder()
    {
        const nlohmann::ordered_json messages
            = nlohmann::ordered_json::array({ { { "role", "system" }, { "content", "S-1" } },
                { { "role", "user" }, { "content", "U-2" } },
                { { "role", "assistant" }, { "content", "A-3" } },
                { { "role", "user" }, { "content", "U-4" } } });
        QVERIFY(knownTemplate("plain") == &knownTemplates()[0]);
        QVERIFY(!knownTemplate("none of these"));
        for (const KnownTemplate& known : knownTemplates()) {
            const auto parsed = ChatTemplate::parse(known.source);
            QVERIFY2(parsed.has_value(), known.id);
            TemplateOptions options;
            options.variables
                = { { "bos_token", "<s>" }, { "eos_token", "</s>" }, { "text_begin", "<s>" } };
            const auto text = parsed->render(messages, options);
            QVERIFY2(text.has_value(), text ? "" : text.error().line().c_str());
            std::size_t at = 0;
            for (const char* content : { "S-1", "U-2", "A-3", "U-4" }) {
                const std::size_t found = text->find(content, at);
                QVERIFY2(found != std::string::npos, (known.id + (": " + *text)).c_str());
                at = found;
            }
            // An answer's prompt ends where the answer begins: no mark closes the question.
            QVERIFY2(text->substr(at) != "U-4" || std::string(known.id) == "plain", known.id);
        }
    }

    void aModelWithoutATemplateWritesWithAKnownOne()
    {
        const auto script = std::make_shared<FakeScript>();
        script->hasTemplate = false;
        const auto source = open(script);
        QVERIFY(!source->capabilities().chat);
        QVERIFY(source->capabilities().rawCompletion);
        ChatRequest request = ask("One?");
        request.knownTemplate = "chatml";
        Collector sink;
        QVERIFY(source->answer(request, sink, {}).has_value());
        QCOMPARE(sink.prompt(),
            std::string("<|im_start|>user\nOne?<|im_end|>\n<|im_start|>assistant\n"));
        // Its own template wins.
        script->hasTemplate = true;
        const auto own = open(script);
        request.knownTemplate = "plain";
        Collector other;
        QVERIFY(own->answer(request, other, {}).has_value());
        QVERIFY(other.prompt().find("<|im_start|>") != std::string::npos);
    }

    void rawTextHasNoTemplate()
    {
        const auto script = std::make_shared<FakeScript>();
        const auto source = open(script);
        ChatRequest request;
        request.raw = "Once upon a time";
        Collector sink;
        QVERIFY(source->answer(request, sink, {}).has_value());
        QCOMPARE(sink.prompt(), std::string("Once upon a time"));
        QCOMPARE(sink.session.segments().front().type, SegmentType::User);
        QCOMPARE(sink.session.segments().size(), std::size_t(2));
        QVERIFY(!sink.session.knowsKinds() || sink.session.tokenKind(0) == TokenOrigin::Text);
    }

    void aFullContextIsRefusedWithItsNumbers()
    {
        const auto script = std::make_shared<FakeScript>();
        script->context = 12;
        const auto source = open(script);
        Collector sink;
        const auto end = source->answer(ask("a b c d e f g h"), sink, {});
        QVERIFY(!end.has_value());
        QCOMPARE(int(end.error().code), int(ErrorCode::OutOfMemory));
        QVERIFY(end.error().message.find("at most 11 tokens") != std::string::npos);
        QCOMPARE(sink.session.tokenCount(), 0);
    }

    void withoutRefersToTheTrace()
    {
        const auto script = std::make_shared<FakeScript>();
        const auto source = open(script);
        WithoutQuery query;
        query.trace.tokenIds = { 0, 2, 3 };
        query.positions = { 1 };
        QVERIFY(source->without(query, {}, {}).has_value());
        QCOMPARE(script->withouts.back().context, query.trace.tokenIds);
        query.trace.tokenizerHash = "another";
        QVERIFY(!source->without(query, {}, {}).has_value());
    }

    void aSourceFarAwayFitsTheSameInterface()
    {
        TextSource source({ "Hel", "lo." });
        QVERIFY(!source.capabilities().attention);
        QVERIFY(!source.capabilities().lacks.empty());
        QVERIFY(source.tokenizer() == nullptr);
        Collector sink;
        const auto end = source.answer(ask("Hi"), sink, {});
        QVERIFY(end.has_value());
        QCOMPARE(sink.session.messages().back().content, std::string("Hello."));
        QCOMPARE(sink.session.tokenCount(), 2);
        QCOMPARE(sink.session.tokenId(0), -1);
        const auto without = source.without({}, {}, {});
        QVERIFY(!without.has_value());
        QCOMPARE(int(without.error().code), int(ErrorCode::Unsupported));
    }
};

QTEST_GUILESS_MAIN(SourceTest)
#include "source_test.moc"
