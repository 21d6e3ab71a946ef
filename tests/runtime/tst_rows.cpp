// SPDX-License-Identifier: Apache-2.0
// A cell of a map is the same cell of `dump`, and what capture kept while an answer was written.
#include "engine/runtime/engine.h"
#include "tests/support/tiny_model.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace ax;

namespace {

/// All rows of every head that were asked for, put together again.
struct Map {
    std::map<std::pair<int, int>, std::vector<std::vector<float>>> rows; ///< [layer, head][query]
    std::size_t largest = 0;
    int from = 0;

    explicit Map(int first)
        : from(first)
    {
    }
    void take(const AttentionTile& tile)
    {
        auto& own = rows[{ tile.layer, tile.head }];
        // In order, without gaps.
        if (tile.firstQuery != from + int(own.size())
            || tile.p.size() != std::size_t(tile.queries) * std::size_t(tile.keys)
            || tile.keys != tile.firstQuery + tile.queries)
            qFatal("a tile out of order");
        for (int k = 0; k < tile.queries; ++k)
            own.emplace_back(tile.p.begin() + std::ptrdiff_t(k) * tile.keys,
                tile.p.begin() + std::ptrdiff_t(k + 1) * tile.keys);
        largest = std::max(largest, tile.p.size());
    }
    float at(int layer, int head, int query, int key) const
    {
        const auto& row = rows.at({ layer, head })[std::size_t(query - from)];
        return std::size_t(key) < row.size() ? row[std::size_t(key)] : 0.0f;
    }
};

class Collector : public GenerateSink {
public:
    void token(GeneratedToken token) override { tokens.push_back(std::move(token)); }
    std::vector<GeneratedToken> tokens;
};

} // namespace

class RowsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asDumped_data();
    void asDumped();
    void meanOfHeads();
    void asCaptured();
    void tilesAreBounded();
    void answerGoesOn();
    void badInput();

private:
    std::unique_ptr<Engine> open(Precision precision, TinyModelOptions tiny = {})
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "tiny.gguf";
        writeTinyModel(path, tiny);
        LoadOptions options;
        options.precision = precision;
        options.context = 2048;
        auto engine = Engine::load(path, options);
        if (!engine && engine.error().code == ErrorCode::Unsupported)
            return nullptr;
        if (!engine)
            qFatal("%s", engine.error().line().c_str());
        return std::move(*engine);
    }
    static Map read(Engine& engine, const RowsRequest& request)
    {
        Map map(request.from);
        const auto done = engine.rows(request, [&](AttentionTile tile) { map.take(tile); });
        if (!done)
            qFatal("%s", done.error().line().c_str());
        return map;
    }
    QTemporaryDir m_folder;
};

void RowsTest::asDumped_data()
{
    QTest::addColumn<bool>("exact");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("from");
    QTest::newRow("exact") << true << 90 << 0;
    QTest::newRow("exact, several passes, the end") << true << 600 << 300;
    QTest::newRow("fast, several passes") << false << 600 << 0;
    QTest::newRow("fast, the end") << false << 600 << 555;
    QTest::newRow("one token") << false << 1 << 0;
}

void RowsTest::asDumped()
{
    QFETCH(bool, exact);
    QFETCH(int, tokens);
    QFETCH(int, from);
    const auto engine = open(exact ? Precision::Exact : Precision::Fast);
    if (!engine)
        QSKIP("built without the reference back end");
    DumpRequest dump;
    dump.ids = tinyIds(4, tokens);
    dump.logits = dump.derotated = dump.hidden = dump.router = false;
    const auto dumped = engine->dump(dump);
    QVERIFY(dumped.has_value());
    RowsRequest request;
    request.context = dump.ids;
    request.heads = { { 2, 3 }, { 0, 1 }, { 2, 0 } };
    request.from = from;
    request.to = tokens;
    const Map map = read(*engine, request);
    QCOMPARE(map.rows.size(), std::size_t(3));
    // The rounding of rows read in one pass and in several differs.
    const float tolerance = exact ? 1e-5f : 2e-3f;
    const std::size_t T = std::size_t(tokens);
    for (const HeadRef& head : request.heads) {
        const std::vector<float>& rows = (*dumped)[std::size_t(head.layer)].tensor.floats;
        QCOMPARE(map.rows.at({ head.layer, head.head }).size(), T - std::size_t(from));
        for (int q = from; q < tokens; ++q)
            for (int j = 0; j < tokens; ++j) {
                const float expected
                    = rows[(std::size_t(head.head) * T + std::size_t(q)) * T + std::size_t(j)];
                QVERIFY(std::abs(map.at(head.layer, head.head, q, j) - expected) <= tolerance);
            }
    }
}

void RowsTest::meanOfHeads()
{
    const auto engine = open(Precision::Fast);
    RowsRequest request;
    request.context = tinyIds(4, 700);
    request.heads = { { 0, 0 }, { 1, 2 }, { 1, 3 } };
    request.from = 10;
    request.to = 700;
    const Map each = read(*engine, request);
    request.mean = true;
    const Map mean = read(*engine, request);
    QCOMPARE(mean.rows.size(), std::size_t(1));
    for (int q = 10; q < 700; ++q)
        for (int j = 0; j <= q; ++j) {
            const double expected = (double(each.at(0, 0, q, j)) + double(each.at(1, 2, q, j))
                                        + double(each.at(1, 3, q, j)))
                / 3;
            QVERIFY(std::abs(double(mean.at(-1, -1, q, j)) - expected) < 1e-6);
        }
}

void RowsTest::asCaptured()
{
    const auto engine = open(Precision::Fast);
    GenerateRequest generate;
    generate.prompt = tinyIds(7, 40);
    generate.maxTokens = 30;
    generate.ignoreEnd = true;
    generate.sampling.greedy = true;
    generate.capture.raw = true;
    generate.capture.layers.kind = LayerSelection::Kind::All;
    generate.capture.aggregation = Aggregation::None;
    Collector sink;
    QVERIFY(engine->generate(generate, sink).has_value());
    RowsRequest request;
    request.context = generate.prompt;
    for (const GeneratedToken& token : sink.tokens)
        request.context.push_back(token.token.tokenId);
    for (int layer = 0; layer < 4; ++layer)
        for (int head = 0; head < kTinyHeads; ++head)
            request.heads.push_back({ layer, head });
    request.to = int(request.context.size());
    const Map map = read(*engine, request);
    int compared = 0;
    for (const GeneratedToken& token : sink.tokens) {
        QVERIFY(token.step.has_value());
        for (const RawRow& row : token.step->raw)
            for (std::size_t k = 0; k < row.positions.size(); ++k, ++compared)
                QVERIFY(
                    std::abs(map.at(row.layer, row.head, token.token.index - 1, row.positions[k])
                        - row.probability(k))
                    < 2e-3f);
    }
    QVERIFY(compared > 30 * 16 * 4);
}

void RowsTest::tilesAreBounded()
{
    const auto engine = open(Precision::Fast);
    RowsRequest request;
    request.context = tinyIds(4, 2048);
    request.heads = { { 1, 1 } };
    request.to = 2048;
    int last = 0, total = 0;
    Map map(0);
    const auto done = engine->rows(
        request, [&](AttentionTile tile) { map.take(tile); },
        [&](int now, int all) {
            last = now;
            total = all;
        });
    QVERIFY(done.has_value());
    QVERIFY(map.largest <= Engine::kTileFloats);
    QCOMPARE(last, 2048);
    QCOMPARE(total, 2048);
    // The end again: what comes before it is not read twice.
    request.from = 2000;
    const auto again = engine->rows(request, [](AttentionTile) {});
    QCOMPARE(again.value(), 48);
}

void RowsTest::answerGoesOn()
{
    // A map in the middle of a chat changes nothing that is written after it.
    const auto write = [&](bool look) {
        const auto engine = open(Precision::Fast);
        GenerateRequest generate;
        generate.prompt = tinyIds(7, 300);
        generate.maxTokens = 20;
        generate.ignoreEnd = true;
        generate.sampling.greedy = true;
        Collector sink;
        if (!engine->generate(generate, sink))
            qFatal("no answer");
        for (const GeneratedToken& token : sink.tokens)
            generate.prompt.push_back(token.token.tokenId);
        if (look) {
            RowsRequest request;
            request.context = generate.prompt;
            request.heads = { { 0, 0 } };
            request.to = int(request.context.size());
            read(*engine, request);
        }
        const auto stats = engine->generate(generate, sink);
        if (!stats || stats->cachedTokens < 319)
            qFatal("what had been written was read again");
        std::vector<float> logprobs;
        for (const GeneratedToken& token : sink.tokens)
            logprobs.push_back(token.token.logprob);
        return logprobs;
    };
    QCOMPARE(write(true), write(false));
}

void RowsTest::badInput()
{
    const auto engine = open(Precision::Fast);
    RowsRequest good;
    good.context = tinyIds(1, 50);
    good.heads = { { 0, 0 } };
    good.to = 50;
    const auto refused = [&](auto change) {
        RowsRequest request = good;
        change(request);
        int tiles = 0;
        const auto done = engine->rows(request, [&](AttentionTile) { ++tiles; });
        return !done && done.error().code == ErrorCode::InvalidArgument && tiles == 0;
    };
    QVERIFY(refused([](RowsRequest& r) { r.context.clear(); }));
    QVERIFY(refused([](RowsRequest& r) { r.context[3] = -1; }));
    QVERIFY(refused([](RowsRequest& r) { r.context = std::vector<TokenId>(2049, 7); }));
    QVERIFY(refused([](RowsRequest& r) { r.to = 51; }));
    QVERIFY(refused([](RowsRequest& r) { r.from = 50; }));
    QVERIFY(refused([](RowsRequest& r) { r.from = -1; }));
    QVERIFY(refused([](RowsRequest& r) { r.heads.clear(); }));
    QVERIFY(refused([](RowsRequest& r) { r.heads = { { 4, 0 } }; }));
    QVERIFY(refused([](RowsRequest& r) { r.heads = { { 0, kTinyHeads } }; }));
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = engine->rows(
        good, [](AttentionTile) {}, {}, stop.get_token());
    QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
    // Stopped half-way: what came is whole tiles.
    RowsRequest longer = good;
    longer.context = tinyIds(1, 900);
    longer.to = 900;
    std::stop_source later;
    Map map(0);
    const auto half = engine->rows(
        longer, [&](AttentionTile tile) { map.take(tile); },
        [&](int done, int) {
            if (done >= 512)
                later.request_stop();
        },
        later.get_token());
    QVERIFY(!half && half.error().code == ErrorCode::Cancelled);
    QCOMPARE(map.rows.at({ 0, 0 }).size(), std::size_t(512));
}

QTEST_GUILESS_MAIN(RowsTest)
#include "tst_rows.moc"
