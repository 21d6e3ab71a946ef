// SPDX-License-Identifier: Apache-2.0
// Several answers in work on one model: none sees the others, none is read twice, memory is shared.
#include "answer_bytes.h"

#include <QtTest>

using namespace ax;

namespace {

const std::filesystem::path kModels = AX_SOURCE_DIR "/tests/data/conformance";
constexpr int kContext = 448;

#ifdef AX_EMULATED_DEVICE
constexpr const char* kDevice = "cuda";
// The emulated device takes milliseconds a row: one model of each kind.
const std::vector<const char*> kFamilies { "llama", "mistral-sliding", "deepseek-v2", "qwen3-next",
    "gpt-oss" };
const std::vector<bool> kExact { false };
constexpr int kLong = 40, kPage = 256;
#else
constexpr const char* kDevice = "cpu";
const std::vector<const char*> kFamilies { "llama", "mistral-sliding", "gemma2", "gemma3",
    "gpt-oss", "deepseek-v2", "deepseek-v3-yarn", "qwen3-next", "qwen3-moe", "olmo2", "smollm3",
    "phi3-longrope" };
const std::vector<bool> kExact { false, true };
constexpr int kLong = 150, kPage = 64;
#endif

std::vector<TokenId> somePrompt(int count, int seed)
{
    std::vector<TokenId> ids;
    for (int k = 0; k < count; ++k)
        ids.push_back(5 + (k * 37 + seed * 11 + k * k % 7) % 85);
    return ids;
}

/// Keeps everything, and what was said of its end.
struct Answer : Collect {
    std::optional<Result<GenerateStats>> stats;
    std::function<void()> onEnd;
    void finished(Result<GenerateStats> result) override
    {
        stats = std::move(result);
        if (onEnd)
            onEnd();
    }
    bool ok() const { return stats && stats->has_value(); }
};

/// Fingerprints and the heaviest positions of every head.
[[maybe_unused]] bool nearlySame(const std::vector<StepRecord>& a, const std::vector<StepRecord>& b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t k = 0; k < a.size(); ++k) {
        if (a[k].raw.size() != b[k].raw.size() || a[k].raw.empty())
            return false;
        for (std::size_t f = 0; f < 20; ++f)
            if (std::abs((*a[k].fingerprint)[f] - (*b[k].fingerprint)[f]) > 1e-5f)
                return false;
        for (std::size_t r = 0; r < a[k].raw.size(); ++r)
            if (std::abs(a[k].raw[r].probability(0) - b[k].raw[r].probability(0)) > 1e-5f)
                return false;
    }
    return true;
}

/// Three requests that differ in length, sampling and capture.
GenerateRequest requestOf(int which)
{
    GenerateRequest request = greedyRequest(somePrompt(which == 1 ? kLong : 9 + which, which), 14);
    request.ignoreEnd = true;
    request.capture.fingerprint = true;
    request.capture.layers.kind = LayerSelection::Kind::All;
    if (which == 0) {
        request.sampling.greedy = false;
        request.sampling.temperature = 1.3f;
        request.sampling.seed = 21;
        request.capture.raw = request.capture.sketch = request.capture.heads = true;
        request.capture.derotated = request.capture.moe = true;
    } else if (which == 1) {
        request.capture.raw = request.capture.promptRows = true;
        request.capture.aggregation = Aggregation::None;
        request.capture.topK = 5;
    } else {
        request.capture.layers.kind = LayerSelection::Kind::Last;
        request.capture.aggregation = Aggregation::LogitMean;
        request.capture.raw = true;
        request.capture.stride = 3;
    }
    return request;
}

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void besideOthers_data();
    void besideOthers();
    void cancelOne();
    void nothingTwice_data();
    void nothingTwice();
    void regenerateKeepsBoth();
    void sharedBeginning();
    void promptRowsAsTheyCome();
    void promptRowsByTheirBytes();
    void noRoomWaits();
    void noRoomIsSaid();
    void waitingCanBeCancelled();
    void withoutBesideAnswers();
    void aheadOfTheHostAndBack();

private:
    std::unique_ptr<Engine> open(
        const char* name, bool exact = false, int contexts = 4, int context = kContext)
    {
        LoadOptions options;
        options.precision = exact ? Precision::Exact : Precision::Fast;
        options.device = exact ? "auto" : kDevice;
        options.threads = 2;
        options.context = context;
        options.contexts = contexts;
        auto engine = Engine::load(kModels / name, options);
        if (!engine)
            qFatal("%s", engine.error().line().c_str());
        return std::move(*engine);
    }
    bool m_hasExact = false;
};

void AnswersTest::initTestCase()
{
    LoadOptions options;
    options.precision = Precision::Exact;
    const auto engine = Engine::load(kModels / "llama", options);
    m_hasExact = engine.has_value();
    if (!engine && engine.error().code != ErrorCode::Unsupported)
        QFAIL(engine.error().line().c_str());
}

void AnswersTest::besideOthers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("exact");
    for (const char* name : kFamilies)
        for (const bool exact : kExact)
            QTest::addRow("%s %s", name, exact ? "exact" : "fast") << name << exact;
}

/// Text and records of each of three answers in work together are those it gives alone.
void AnswersTest::besideOthers()
{
    QFETCH(QString, name);
    QFETCH(bool, exact);
    if (exact && !m_hasExact)
        QSKIP("built without libtorch");
    const QByteArray model = name.toUtf8();
    std::vector<Answer> alone(3);
    for (int which = 0; which < 3; ++which) {
        Answer& answer = alone[std::size_t(which)];
        const auto engine = open(model, exact);
        QVERIFY(engine->start(requestOf(which), answer).has_value());
        while (engine->runSome()) { }
        QVERIFY(answer.ok());
        QCOMPARE(int(answer.tokens.size()), 14);
    }
    const auto engine = open(model, exact);
    std::vector<Answer> answers(3);
    int together = 0;
    for (int which = 0; which < 3; ++which)
        QVERIFY(engine->start(requestOf(which), answers[std::size_t(which)]).has_value());
    while (engine->runSome())
        together += !answers[0].tokens.empty() && !answers[2].tokens.empty() && !answers[0].stats;
    QVERIFY(together > 5); // they were written at the same time
    for (std::size_t which = 0; which < 3; ++which) {
        QVERIFY(answers[which].ok());
#ifdef AX_EMULATED_DEVICE
        if (which == 1) {
            // Alone it decodes ahead of the host, and the device measures its rows: the same
            // tokens, the same records but for rounding.
            QCOMPARE(answers[which].ids(), alone[which].ids());
            QVERIFY(nearlySame(answers[which].steps(), alone[which].steps()));
            continue;
        }
#endif
        QVERIFY(AnswerBytes::of(answers[which]) == AnswerBytes::of(alone[which]));
    }
}

void AnswersTest::cancelOne()
{
    const auto engine = open("llama");
    std::vector<std::string> alone;
    for (const int which : { 0, 2 }) {
        Answer answer;
        QVERIFY(engine->start(requestOf(which), answer).has_value());
        while (engine->runSome()) { }
        alone.push_back(AnswerBytes::of(answer));
    }
    engine->clearCache();
    std::vector<Answer> answers(3);
    std::vector<AnswerId> ids;
    for (int which = 0; which < 3; ++which)
        ids.push_back(engine->start(requestOf(which), answers[std::size_t(which)]).value());
    answers[1].onToken = [&](const GeneratedToken&) {
        if (answers[1].tokens.size() == 4)
            engine->cancel(ids[1]);
    };
    while (engine->runSome()) { }
    QVERIFY(answers[1].ok());
    QCOMPARE((*answers[1].stats)->finish, FinishReason::Cancelled);
    QVERIFY(answers[1].tokens.size() <= 5);
    QVERIFY(AnswerBytes::of(answers[0]) == alone[0]);
    QVERIFY(AnswerBytes::of(answers[2]) == alone[1]);
}

void AnswersTest::nothingTwice_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : kFamilies)
        if (std::string_view(name) != "phi3-longrope") // its angles depend on the whole length
            QTest::addRow("%s", name) << name;
}

/// Two chats that take turns in a cache of one context: every position is read once.
void AnswersTest::nothingTwice()
{
    QFETCH(QString, name);
    const auto engine = open(name.toUtf8(), false, 1, 4 * kPage);
    std::vector<std::vector<TokenId>> chats { somePrompt(20, 1), somePrompt(26, 2) };
    std::vector<int> held { 0, 0 };
    for (int turn = 0; turn < 3; ++turn)
        for (std::size_t chat = 0; chat < 2; ++chat) {
            GenerateRequest request = greedyRequest(chats[chat], 6);
            request.ignoreEnd = true;
            Collect answer;
            const auto stats = engine->generate(request, answer);
            QVERIFY(stats.has_value());
            QCOMPARE(stats->cachedTokens, held[chat]);
            for (const TokenId id : answer.ids())
                chats[chat].push_back(id);
            held[chat] = int(chats[chat].size()) - 1; // nothing followed the last one
            for (const TokenId id : somePrompt(5, turn))
                chats[chat].push_back(id);
        }
}

/// The same prompt again takes what was read of it, and the first answer stays as well.
void AnswersTest::regenerateKeepsBoth()
{
    const auto engine = open("llama");
    GenerateRequest request = greedyRequest(somePrompt(kLong, 3), 6);
    request.ignoreEnd = true;
    Collect first, again;
    QVERIFY(engine->generate(request, first).has_value());
    request.sampling.greedy = false;
    request.sampling.temperature = 3;
    const auto second = engine->generate(request, again);
    QCOMPARE(second->cachedTokens, kLong - 1);
    QVERIFY(first.ids() != again.ids());
    GenerateRequest whole = greedyRequest(somePrompt(kLong, 3), 2);
    whole.readWhole = true;
    Collect fresh;
    QCOMPARE(engine->generate(whole, fresh)->cachedTokens, 0);
    for (const Collect* answer : { &first, &again }) {
        GenerateRequest next = greedyRequest(somePrompt(kLong, 3), 2);
        for (const TokenId id : answer->ids())
            next.prompt.push_back(id);
        Collect sink;
        QCOMPARE(engine->generate(next, sink)->cachedTokens, int(next.prompt.size()) - 1);
    }
}

/// Answers in work share what one of them has read, and give what they give alone.
void AnswersTest::sharedBeginning()
{
    const auto engine = open("llama");
    const int shared = kPage + 7;
    std::vector<Answer> answers(2);
    std::vector<GenerateRequest> requests;
    for (int which = 0; which < 2; ++which) {
        requests.push_back(greedyRequest(somePrompt(shared, 5), 20));
        requests.back().prompt.push_back(10 + which);
        requests.back().ignoreEnd = true;
    }
    answers[0].onToken = [&](const GeneratedToken&) {
        if (answers[0].tokens.size() == 2)
            QVERIFY(engine->start(requests[1], answers[1]).has_value());
    };
    QVERIFY(engine->start(requests[0], answers[0]).has_value());
    while (engine->runSome()) { }
    QCOMPARE((*answers[1].stats)->cachedTokens, kPage);
    for (std::size_t which = 0; which < 2; ++which) {
        const auto fresh = open("llama");
        Collect alone;
        QVERIFY(fresh->generate(requests[which], alone).has_value());
        QCOMPARE(answers[which].ids(), alone.ids());
    }
}

void AnswersTest::promptRowsAsTheyCome()
{
    const auto engine = open("llama");
    GenerateRequest request = greedyRequest(somePrompt(300, 1), 2);
    request.capture.fingerprint = request.capture.promptRows = true;
    Collect answer;
    std::vector<std::size_t> rowsAt;
    answer.onProgress = [&](int, int) { rowsAt.push_back(answer.promptRows.size()); };
    QVERIFY(engine->generate(request, answer).has_value());
    QCOMPARE(rowsAt, (std::vector<std::size_t> { 0, 256, 299 }));
    for (std::size_t k = 0; k < answer.promptRows.size(); ++k)
        QCOMPARE(answer.promptRows[k].tokenIndex, int(k) + 1);
}

/// What is asked for is what the row takes; a row that finds no room comes without its payload.
void AnswersTest::promptRowsByTheirBytes()
{
    const auto engine = open("llama");
    GenerateRequest request = greedyRequest(somePrompt(50, 1), 4);
    request.capture.fingerprint = request.capture.promptRows = request.capture.raw = true;
    request.capture.layers.kind = LayerSelection::Kind::All;
    Collect whole;
    QVERIFY(engine->generate(request, whole).has_value());
    std::vector<std::size_t> asked;
    Collect half;
    half.accept = [&](std::size_t bytes) {
        asked.push_back(bytes);
        return asked.size() % 2 == 0;
    };
    QVERIFY(engine->generate(request, half).has_value());
    QCOMPARE(half.promptRows.size(), whole.promptRows.size());
    for (std::size_t k = 0; k < whole.promptRows.size(); ++k) {
        QCOMPARE(asked[k], whole.promptRows[k].payloadBytes());
        QCOMPARE(half.promptRows[k].payloadDropped, k % 2 == 0);
        QCOMPARE(half.promptRows[k].payloadBytes(), k % 2 == 0 ? std::size_t(0) : asked[k]);
        QVERIFY(half.promptRows[k].fingerprint == whole.promptRows[k].fingerprint);
    }
}

/// Where the cache holds one answer the second waits, and gives what it gives alone.
void AnswersTest::noRoomWaits()
{
    const auto engine = open("llama", false, 1, 2 * kPage);
    GenerateRequest first = greedyRequest(somePrompt(30, 1), 2 * kPage - 40);
    GenerateRequest second = greedyRequest(somePrompt(20, 2), kPage);
    first.ignoreEnd = second.ignoreEnd = true;
    Answer one, two;
    bool firstEnded = false;
    one.onEnd = [&] { firstEnded = true; };
    two.onToken = [&](const GeneratedToken&) { QVERIFY(firstEnded); };
    QVERIFY(engine->start(first, one).has_value());
    QVERIFY(engine->start(second, two).has_value());
    while (engine->runSome()) { }
    QVERIFY(one.ok() && two.ok());
    QCOMPARE(int(two.tokens.size()), kPage);
    Collect alone;
    engine->clearCache();
    QVERIFY(engine->generate(second, alone).has_value());
    QCOMPARE(two.ids(), alone.ids());
}

void AnswersTest::noRoomIsSaid()
{
    const auto engine = open("llama", false, 1, 2 * kPage);
    GenerateRequest request = greedyRequest(somePrompt(30, 1), 2 * kPage - 40);
    request.ignoreEnd = true;
    Answer answer;
    Result<std::vector<NamedTensor>> dumped;
    answer.onToken = [&](const GeneratedToken&) {
        if (answer.tokens.size() != 3)
            return;
        DumpRequest dump;
        dump.ids = somePrompt(kPage + 5, 1);
        dumped = engine->dump(dump);
    };
    QVERIFY(engine->start(request, answer).has_value());
    while (engine->runSome()) { }
    QVERIFY(!dumped);
    QCOMPARE(dumped.error().code, ErrorCode::OutOfMemory);
    QVERIFY(dumped.error().message.find("promised to answers in work") != std::string::npos);
    QVERIFY(!dumped.error().remedy.empty());
    QVERIFY(answer.ok());
    QCOMPARE(int(answer.tokens.size()), request.maxTokens);
}

void AnswersTest::waitingCanBeCancelled()
{
    const auto engine = open("llama", false, 1, 2 * kPage);
    GenerateRequest request = greedyRequest(somePrompt(30, 1), 0);
    request.ignoreEnd = true;
    Answer one, two;
    AnswerId waiting = 0;
    one.onToken = [&](const GeneratedToken&) {
        if (one.tokens.size() == 3)
            engine->cancel(waiting);
        else if (one.tokens.size() == 8)
            QVERIFY(two.ok());
    };
    QVERIFY(engine->start(request, one).has_value());
    waiting = engine->start(request, two).value();
    while (engine->runSome()) { }
    QCOMPARE((*two.stats)->finish, FinishReason::Cancelled);
    QVERIFY(two.tokens.empty());
    QCOMPARE(two.prompt.size(), request.prompt.size());
    QCOMPARE((*one.stats)->finish, FinishReason::ContextFull);
}

/// A question about a kept chat reads nothing and disturbs nobody, and the chat goes on unread.
void AnswersTest::withoutBesideAnswers()
{
    for (const char* name : { "llama", "qwen3-next" }) {
        const auto engine = open(name);
        GenerateRequest request = greedyRequest(somePrompt(40, 1), 8);
        request.ignoreEnd = true;
        Collect chat;
        QVERIFY(engine->generate(request, chat).has_value());
        WithoutRequest question;
        question.context = request.prompt;
        for (const TokenId id : chat.ids())
            question.context.push_back(id);
        question.positions = { 3 };
        const auto before = engine->without(question).value();
        // A state of linear attention cannot go back to where the question is asked.
        const bool linear = std::string_view(name) == "qwen3-next";
        QCOMPARE(before.contextRead, linear ? int(question.context.size()) - 2 : 0);
        QVERIFY(std::abs(before.logprobBefore - chat.tokens.back().token.logprob) < 1e-4f);
        Answer beside;
        std::optional<Result<WithoutResult>> during;
        beside.onToken = [&](const GeneratedToken&) {
            if (beside.tokens.size() == 3)
                during = engine->without(question);
        };
        const GenerateRequest other = requestOf(0);
        QVERIFY(engine->start(other, beside).has_value());
        while (engine->runSome()) { }
        QVERIFY(during && during->has_value());
        QCOMPARE((*during)->logprobAfter, before.logprobAfter);
        QCOMPARE((*during)->contextRead, 0);
        const auto fresh = open(name);
        Answer alone;
        QVERIFY(fresh->start(other, alone).has_value());
        while (fresh->runSome()) { }
        QVERIFY(AnswerBytes::of(alone) == AnswerBytes::of(beside));
        GenerateRequest next = request;
        next.prompt = question.context;
        Collect sink;
        QCOMPARE(engine->generate(next, sink)->cachedTokens, int(next.prompt.size()) - 1);
    }
}

/// An answer alone, then with another, then alone again: on a device that decodes ahead of the
/// host this changes how its tokens are made twice.
void AnswersTest::aheadOfTheHostAndBack()
{
    const auto engine = open("llama");
    GenerateRequest request = greedyRequest(somePrompt(12, 1), 40);
    request.ignoreEnd = true;
    request.sampling.greedy = false;
    request.sampling.temperature = 1.2f;
    request.sampling.seed = 5;
    Collect alone;
    QVERIFY(engine->generate(request, alone).has_value());
    engine->clearCache();
    Answer one, two;
    GenerateRequest other = greedyRequest(somePrompt(9, 2), 6);
    WithoutRequest question;
    question.context = somePrompt(15, 3);
    question.positions = { 2 };
    one.onToken = [&](const GeneratedToken&) {
        if (one.tokens.size() == 10)
            QVERIFY(engine->start(other, two).has_value());
        else if (one.tokens.size() == 25)
            QVERIFY(engine->without(question).has_value());
        else if (one.tokens.size() == 30)
            QVERIFY(!engine->generate(other, two).has_value()); // a sink may not wait for itself
    };
    QVERIFY(engine->start(request, one).has_value());
    while (engine->runSome())
        if (one.tokens.size() == 5 || one.tokens.size() == 33)
            QVERIFY(engine->without(question).has_value());
    QVERIFY(one.ok() && two.ok());
    QCOMPARE(one.ids(), alone.ids());
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
