// SPDX-License-Identifier: Apache-2.0
// Answers as a user meets them: where they end, what their text is, what stays after a stop.
#include "collect.h"
#include "engine/core/utf8.h"
#include "tests/support/tiny_model.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace ax;

class GeneratorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void stopStrings();
    void stopStringsHeldBack();
    void endOfTurn();
    void maximumTokens();
    void contextFull();
    void promptTooLong();
    void badRequests();
    void seeds();
    void cancelWhileReading();
    void cancelWhileWriting();
    void textIsWholeUtf8();
    void promptRecords();
    void withoutOnePosition();
    void withoutLeavesTheCache();
    void withoutReadsTheContext();
    void withoutBadArguments();
    void chatTemplate();

private:
    std::unique_ptr<Engine> open(int context = 512, float endGain = 0)
    {
        const std::filesystem::path path = std::filesystem::path(m_folder.path().toStdString())
            / (endGain > 0 ? "ends.gguf" : "tiny.gguf");
        TinyModelOptions model;
        model.endGain = endGain;
        writeTinyModel(path, model);
        auto engine = Engine::load(path, { .threads = 1, .context = context, .kvType = {} });
        if (!engine)
            qFatal("%s", engine.error().line().c_str());
        return std::move(*engine);
    }
    GenerateRequest sampled(std::uint64_t seed, int maxTokens)
    {
        GenerateRequest request = greedyRequest(tinyIds(seed, 20), maxTokens);
        request.sampling.greedy = false;
        request.sampling.temperature = 1;
        request.sampling.topP = 1;
        request.sampling.seed = seed + 1;
        return request;
    }
    QTemporaryDir m_folder;
};

void GeneratorTest::initTestCase() { QVERIFY(m_folder.isValid()); }

void GeneratorTest::stopStrings()
{
    const auto engine = open();
    int acrossTokens = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        GenerateRequest request = sampled(seed, 60);
        Collect whole;
        QVERIFY(engine->generate(request, whole).has_value());
        const std::string text = whole.text();
        QVERIFY(text.size() > 30);
        for (const std::size_t size : { 1u, 2u, 4u, 7u }) {
            std::size_t at = text.size() / 2;
            while ((text[at] & 0xC0) == 0x80)
                ++at;
            std::size_t end = std::min(at + size, text.size());
            while (end < text.size() && (text[end] & 0xC0) == 0x80)
                ++end;
            const std::string stop = text.substr(at, end - at);
            request.stops = { "never in there", stop, "" };
            Collect cut;
            const auto stats = engine->generate(request, cut);
            QVERIFY(stats.has_value());
            QCOMPARE(stats->finish, FinishReason::StopString);
            QCOMPARE(cut.text(), text.substr(0, text.find(stop)));
            QCOMPARE(stats->generatedTokens, int(cut.tokens.size()));
            const std::vector<TokenId> ids = cut.ids(), all = whole.ids();
            QVERIFY(std::equal(ids.begin(), ids.end(), all.begin()));
            acrossTokens += stop.size() > cut.tokens.back().token.text.size();
            for (const GeneratedToken& token : cut.tokens)
                QVERIFY(token.textDelta.find(stop) == std::string::npos);
        }
    }
    QVERIFY(acrossTokens > 5);
}

void GeneratorTest::stopStringsHeldBack()
{
    // The beginning of a stop string that then does not come is shown after all.
    const auto engine = open();
    GenerateRequest request = sampled(3, 50);
    Collect whole;
    QVERIFY(engine->generate(request, whole).has_value());
    const std::string text = whole.text();
    for (std::size_t at = 0; at + 3 < text.size(); at += 5)
        request.stops.push_back(text.substr(at, 3) + "\x01\x02 not this");
    request.stops.push_back(text.substr(text.size() - 2) + "zzz"); // still held at the end
    Collect held;
    const auto stats = engine->generate(request, held);
    QCOMPARE(stats->finish, FinishReason::MaxTokens);
    QCOMPARE(held.text(), text);
}

void GeneratorTest::endOfTurn()
{
    const auto engine = open(512, 6);
    const int end = tinySpecials().imEnd;
    GenerateRequest request = greedyRequest(tinyIds(1, 12), 200);
    int ended = 0;
    for (std::uint64_t seed = 1; seed < 8; ++seed) {
        request.prompt = tinyIds(seed, 12);
        request.capture.fingerprint = true;
        Collect sink;
        const auto stats = engine->generate(request, sink);
        QVERIFY(stats.has_value());
        if (stats->finish != FinishReason::EndOfTurn)
            continue;
        ++ended;
        QCOMPARE(sink.tokens.back().token.tokenId, end);
        QVERIFY(sink.tokens.back().endOfTurn);
        QVERIFY(sink.tokens.back().step.has_value()); // it is in the trace …
        QCOMPARE(sink.tokens.back().token.text, std::string("<|im_end|>"));
        QVERIFY(sink.text().find("<|im_end|>") == std::string::npos); // … not in the text
        for (std::size_t k = 0; k + 1 < sink.tokens.size(); ++k)
            QVERIFY(!sink.tokens[k].endOfTurn);
        request.ignoreEnd = true;
        request.maxTokens = int(sink.tokens.size()) + 5;
        Collect on;
        QCOMPARE(engine->generate(request, on)->finish, FinishReason::MaxTokens);
        QCOMPARE(int(on.tokens.size()), request.maxTokens);
        request.ignoreEnd = false;
        request.maxTokens = 200;
    }
    QVERIFY(ended >= 3);
}

void GeneratorTest::maximumTokens()
{
    const auto engine = open();
    for (const int count : { 1, 2, 17 }) {
        Collect sink;
        const auto stats = engine->generate(sampled(2, count), sink);
        QCOMPARE(stats->finish, FinishReason::MaxTokens);
        QCOMPARE(int(sink.tokens.size()), count);
        QCOMPARE(stats->generatedTokens, count);
    }
}

void GeneratorTest::contextFull()
{
    const auto engine = open(40);
    for (const int prompt : { 1, 20, 39, 40 }) {
        GenerateRequest request = greedyRequest(tinyIds(5, prompt), 0);
        request.capture.fingerprint = true;
        Collect sink;
        const auto stats = engine->generate(request, sink);
        QVERIFY(stats.has_value());
        QCOMPARE(stats->finish, FinishReason::ContextFull);
        // Positions 0 … 39 can be read; the token after the last of them is still predicted.
        QCOMPARE(int(sink.tokens.size()), 41 - prompt);
        QCOMPARE(sink.tokens.back().token.index, 40);
    }
}

void GeneratorTest::promptTooLong()
{
    const auto engine = open(40);
    Collect sink;
    const auto result = engine->generate(greedyRequest(tinyIds(5, 41), 5), sink);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QVERIFY(result.error().line().find("41") != std::string::npos);
    QVERIFY(result.error().line().find("40") != std::string::npos);
    QVERIFY(!result.error().remedy.empty());
    QVERIFY(sink.tokens.empty() && sink.prompt.empty());
}

void GeneratorTest::badRequests()
{
    const auto engine = open();
    const auto refused = [&](GenerateRequest request) {
        Collect sink;
        const auto result = engine->generate(request, sink);
        return !result && result.error().code == ErrorCode::InvalidArgument && sink.tokens.empty();
    };
    QVERIFY(refused(greedyRequest({}, 4)));
    QVERIFY(refused(greedyRequest({ 1, -1 }, 4)));
    QVERIFY(refused(greedyRequest({ 1, tinySpecials().vocabulary }, 4)));
    GenerateRequest request = greedyRequest({ 1 }, 4);
    request.sampling.temperature = -1;
    QVERIFY(refused(request));
    // The engine is as good as before.
    Collect sink;
    QVERIFY(engine->generate(greedyRequest({ 1, 2 }, 4), sink).has_value());
}

void GeneratorTest::seeds()
{
    const auto engine = open();
    GenerateRequest request = sampled(4, 40);
    Collect a, b, c, d, e;
    QVERIFY(engine->generate(request, a).has_value());
    QVERIFY(engine->generate(request, b).has_value());
    QCOMPARE(a.ids(), b.ids());
    request.sampling.seed = 999;
    QVERIFY(engine->generate(request, c).has_value());
    QVERIFY(a.ids() != c.ids());
    request.sampling.seed = 0; // drawn, and reported so that the answer can be had again
    const auto stats = engine->generate(request, e);
    request.sampling.seed = stats->seed;
    QVERIFY(stats->seed != 0);
    QVERIFY(engine->generate(request, d).has_value());
    QCOMPARE(e.ids(), d.ids());
}

void GeneratorTest::cancelWhileReading()
{
    const auto engine = open(2048);
    const GenerateRequest request = greedyRequest(tinyIds(6, 1500), 10);
    std::stop_source source;
    Collect sink;
    sink.onProgress = [&](int done, int) {
        if (done > 0)
            source.request_stop();
    };
    const auto stats = engine->generate(request, sink, source.get_token());
    QVERIFY(stats.has_value());
    QCOMPARE(stats->finish, FinishReason::Cancelled);
    QVERIFY(sink.tokens.empty());
    // What was read is kept, and going on gives what was to come.
    Collect again, fresh;
    const auto second = engine->generate(request, again);
    QVERIFY(second->cachedTokens > 0 && second->cachedTokens < 1500);
    engine->clearCache();
    QVERIFY(engine->generate(request, fresh).has_value());
    QCOMPARE(again.ids(), fresh.ids());
}

void GeneratorTest::cancelWhileWriting()
{
    const auto engine = open();
    const GenerateRequest request = sampled(8, 60);
    Collect whole, cut;
    QVERIFY(engine->generate(request, whole).has_value());
    std::stop_source source;
    cut.onToken = [&](const GeneratedToken& token) {
        if (token.token.index == 20 + 9)
            source.request_stop();
    };
    const auto stats = engine->generate(request, cut, source.get_token());
    QVERIFY(stats.has_value());
    QCOMPARE(stats->finish, FinishReason::Cancelled);
    QVERIFY(cut.tokens.size() >= 10 && cut.tokens.size() <= 12);
    const auto ids = cut.ids(), all = whole.ids();
    QVERIFY(std::equal(ids.begin(), ids.end(), all.begin()));
    QVERIFY(whole.text().rfind(cut.text().substr(0, cut.text().size() / 2), 0) == 0);
}

void GeneratorTest::textIsWholeUtf8()
{
    // Random bytes: every delta is whole UTF-8, together they are the decoded ids.
    const auto engine = open();
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        GenerateRequest request = sampled(seed, 80);
        request.sampling.temperature = 3;
        Collect sink;
        QVERIFY(engine->generate(request, sink).has_value());
        std::string bytes;
        for (const GeneratedToken& token : sink.tokens) {
            QVERIFY(isValidUtf8(token.textDelta));
            QVERIFY(isValidUtf8(token.token.text));
            if (!token.endOfTurn
                && engine->tokenizer()->kind(token.token.tokenId) != TokenKind::Control)
                bytes += token.token.bytes.empty() ? token.token.text : token.token.bytes;
        }
        QCOMPARE(sink.text(), sanitizeUtf8(bytes));
    }
}

void GeneratorTest::promptRecords()
{
    const auto engine = open();
    const std::vector<TokenId> ids
        = engine->tokenizer()->encode("<|im_start|>the \xC3\xA9\xF0\x9F\x98\x80", false);
    Collect sink;
    QVERIFY(engine->generate(greedyRequest(ids, 3), sink).has_value());
    QCOMPARE(sink.prompt.size(), ids.size());
    std::string bytes;
    for (std::size_t k = 0; k < ids.size(); ++k) {
        QCOMPARE(sink.prompt[k].index, int(k));
        QCOMPARE(sink.prompt[k].tokenId, ids[k]);
        QCOMPARE(sink.prompt[k].role, TokenRole::Prompt);
        bytes += sink.prompt[k].bytes.empty() ? sink.prompt[k].text : sink.prompt[k].bytes;
    }
    QCOMPARE(bytes, std::string("<|im_start|>the \xC3\xA9\xF0\x9F\x98\x80"));
    QCOMPARE(sink.progress.front().first, 0);
    QCOMPARE(sink.progress.back().first, sink.progress.back().second);
}

void GeneratorTest::withoutOnePosition()
{
    const auto engine = open(), fresh = open();
    Collect sink;
    GenerateRequest request = greedyRequest(tinyIds(7, 60), 20);
    QVERIFY(engine->generate(request, sink).has_value());
    WithoutRequest what;
    what.context = request.prompt;
    for (std::size_t k = 0; k < 10; ++k)
        what.context.push_back(sink.tokens[k].token.tokenId);
    const FullRows rows = fullRows(*fresh, { what.context.begin(), what.context.end() - 1 });
    const int query = int(what.context.size()) - 2;
    // The position with most mass, and the one with least, over all layers and heads.
    std::vector<double> mass(std::size_t(query + 1), 0.0);
    for (int layer = 0; layer < rows.layers; ++layer)
        for (int head = 0; head < rows.heads; ++head)
            for (int j = 0; j <= query; ++j)
                mass[std::size_t(j)] += rows.p(layer, head, query, j);
    const int most = int(std::max_element(mass.begin(), mass.end()) - mass.begin());
    const int least = int(std::min_element(mass.begin(), mass.end()) - mass.begin());
    const auto ask = [&](Engine& on, std::vector<int> positions) {
        what.positions = std::move(positions);
        const auto result = on.without(what);
        if (!result)
            qFatal("%s", result.error().line().c_str());
        return *result;
    };
    const WithoutResult strong = ask(*engine, { most }), weak = ask(*engine, { least });
    // "Before" is what the answer itself reported.
    QVERIFY(std::abs(strong.logprobBefore - sink.tokens[9].token.logprob) < 1e-3);
    QCOMPARE(strong.contextRead, 0);
    QVERIFY(std::abs(strong.logprobAfter - strong.logprobBefore) > 1e-3);
    QVERIFY(std::abs(weak.logprobAfter - weak.logprobBefore)
        < std::abs(strong.logprobAfter - strong.logprobBefore));
    QCOMPARE(strong.alternatives.size(), 5u);
    // A fresh engine that reads the same context says the same.
    const WithoutResult again = ask(*fresh, { most });
    QVERIFY(std::abs(again.logprobAfter - strong.logprobAfter) < 1e-3);
    // A set counts once, in any order; everything masked is still a finite answer.
    QCOMPARE(ask(*engine, { 5, most, 5 }).logprobAfter, ask(*engine, { most, 5 }).logprobAfter);
    std::vector<int> all(std::size_t(query + 1));
    std::iota(all.begin(), all.end(), 0);
    QVERIFY(std::isfinite(ask(*engine, all).logprobAfter));
    for (const Alternative& alternative : strong.alternatives)
        QVERIFY(alternative.logprob <= 0);
}

void GeneratorTest::withoutLeavesTheCache()
{
    const auto engine = open(), other = open();
    GenerateRequest request = greedyRequest(tinyIds(9, 50), 15);
    Collect a, b;
    QVERIFY(engine->generate(request, a).has_value());
    QVERIFY(other->generate(request, b).has_value());
    WithoutRequest what;
    what.context = request.prompt;
    for (std::size_t k = 0; k < 15; ++k) {
        what.context.push_back(a.tokens[k].token.tokenId);
        what.positions = { int(k), 30 };
        QVERIFY(engine->without(what).has_value());
    }
    request.prompt = what.context;
    for (const TokenId id : tinyIds(3, 5))
        request.prompt.push_back(id);
    request.maxTokens = 30;
    Collect after, untouched;
    const auto first = engine->generate(request, after);
    const auto second = other->generate(request, untouched);
    QCOMPARE(first->cachedTokens, second->cachedTokens);
    QVERIFY(first->cachedTokens >= 64);
    QCOMPARE(after.ids(), untouched.ids());
    for (std::size_t k = 0; k < after.tokens.size(); ++k)
        QCOMPARE(after.tokens[k].token.logprob, untouched.tokens[k].token.logprob);
}

void GeneratorTest::withoutReadsTheContext()
{
    const auto engine = open(2048);
    WithoutRequest what;
    what.context = tinyIds(11, 700);
    what.positions = { 3 };
    int last = 0, total = 0, calls = 0;
    const auto result = engine->without(what, [&](int done, int of) {
        QVERIFY(done >= last);
        last = done;
        total = of;
        ++calls;
    });
    QVERIFY(result.has_value());
    QCOMPARE(result->contextRead, 698);
    QVERIFY(calls > 1);
    QCOMPARE(last, total);
    const auto again = engine->without(what);
    QCOMPARE(again->contextRead, 0);
    QCOMPARE(again->logprobAfter, result->logprobAfter);
    std::stop_source source;
    source.request_stop();
    engine->clearCache();
    const auto cancelled = engine->without(what, {}, source.get_token());
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
}

void GeneratorTest::withoutBadArguments()
{
    const auto engine = open(64);
    const auto refused = [&](std::vector<TokenId> context, std::vector<int> positions) {
        WithoutRequest what;
        what.context = std::move(context);
        what.positions = std::move(positions);
        const auto result = engine->without(what);
        return !result && result.error().code == ErrorCode::InvalidArgument;
    };
    QVERIFY(refused({}, { 0 }));
    QVERIFY(refused({ 1 }, { 0 }));
    QVERIFY(refused({ 1, 2, 3 }, {}));
    QVERIFY(refused({ 1, 2, 3 }, { -1 }));
    QVERIFY(refused({ 1, 2, 3 }, { 2 })); // the produced token itself
    QVERIFY(refused(tinyIds(1, 66), { 0 }));
    QVERIFY(refused({ 1, -5, 3 }, { 0 }));
    QVERIFY(refused({ 1, 2, 100000 }, { 0 }));
}

void GeneratorTest::chatTemplate()
{
    const auto engine = open();
    const auto text = engine->renderChat({ { { "role", "user" }, { "content", "the end" } } });
    QVERIFY(text.has_value());
    QCOMPARE(*text, std::string("<|im_start|>user\nthe end<|im_end|>\n<|im_start|>assistant\n"));
    const auto ids = engine->tokenizer()->encode(*text, false);
    QCOMPARE(ids.front(), tinySpecials().imStart);
    QCOMPARE(engine->tokenizer()->decode(ids, false), *text);
}

QTEST_GUILESS_MAIN(GeneratorTest)
#include "tst_generator.moc"
