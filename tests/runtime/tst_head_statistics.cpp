// SPDX-License-Identifier: Apache-2.0
// Statistics of heads are those of the rows that `dump` gives, computed here in plain code.
#include "engine/capture/head_statistics.h"
#include "engine/runtime/engine.h"
#include "tests/support/tiny_model.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <set>

using namespace ax;

class HeadStatisticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asDumped_data();
    void asDumped();
    void shortTexts();
    void badInput();

private:
    std::unique_ptr<Engine> open(Precision precision)
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "tiny.gguf";
        writeTinyModel(path);
        LoadOptions options;
        options.precision = precision;
        options.context = 1024;
        auto engine = Engine::load(path, options);
        if (!engine && engine.error().code == ErrorCode::Unsupported)
            return nullptr;
        if (!engine)
            qFatal("%s", engine.error().line().c_str());
        return std::move(*engine);
    }
    QTemporaryDir m_folder;
};

void HeadStatisticsTest::asDumped_data()
{
    QTest::addColumn<bool>("exact");
    QTest::addColumn<int>("tokens");
    QTest::newRow("exact") << true << 90;
    QTest::newRow("fast, several passes") << false << 600;
}

void HeadStatisticsTest::asDumped()
{
    QFETCH(bool, exact);
    QFETCH(int, tokens);
    const auto engine = open(exact ? Precision::Exact : Precision::Fast);
    if (!engine)
        QSKIP("built without the reference back end");
    DumpRequest request;
    request.ids = tinyIds(4, tokens);
    request.logits = request.derotated = request.hidden = request.router = false;
    const auto dumped = engine->dump(request);
    QVERIFY(dumped.has_value());
    const auto found = engine->headStatistics(request.ids);
    QVERIFY2(found.has_value(), found ? "" : found.error().line().c_str());
    QCOMPARE(found->tokens, tokens);
    QCOMPARE(found->heads, kTinyHeads);
    QCOMPARE(found->layers, (std::vector { 0, 1, 2, 3 }));
    const std::size_t T = std::size_t(tokens);
    // Rows of a dump come from one pass, those here from several: their rounding differs.
    const double tolerance = exact ? 1e-4 : 2e-3;
    for (std::size_t layer = 0; layer < 4; ++layer) {
        const std::vector<float>& rows = (*dumped)[layer].tensor.floats;
        QCOMPARE((*dumped)[layer].name, "attention." + std::to_string(layer));
        const auto p = [&](std::size_t head, std::size_t q, std::size_t j) {
            return double(rows[(head * T + q) * T + j]);
        };
        double consensus = 0;
        int consensusRows = 0;
        for (std::size_t q = 4; q < T; ++q, ++consensusRows) {
            std::vector<std::set<std::size_t>> top;
            for (std::size_t head = 0; head < kTinyHeads; ++head) {
                std::vector<std::size_t> order;
                for (std::size_t j = 0; j <= q; ++j)
                    order.push_back(j);
                std::stable_sort(order.begin(), order.end(),
                    [&](std::size_t a, std::size_t b) { return p(head, q, a) > p(head, q, b); });
                top.emplace_back(order.begin(), order.begin() + 5);
            }
            double pairs = 0;
            for (std::size_t a = 0; a < kTinyHeads; ++a)
                for (std::size_t b = a + 1; b < kTinyHeads; ++b)
                    for (const std::size_t j : top[a])
                        pairs += double(top[b].count(j)) / 5;
            consensus += pairs / (kTinyHeads * (kTinyHeads - 1) / 2);
        }
        QVERIFY(
            std::abs(double(found->consensus[layer]) - consensus / consensusRows) < 2 * tolerance);
        for (std::size_t head = 0; head < kTinyHeads; ++head) {
            double entropy = 0, distance = 0, sinks = 0, previous = 0, copying = 0;
            int copies = 0;
            for (std::size_t q = 1; q < T; ++q) {
                double own = 0, copied = 0;
                bool any = false;
                for (std::size_t j = 0; j <= q; ++j) {
                    const double x = p(head, q, j);
                    own -= x > 0 ? x * std::log(x) : 0;
                    distance += x * double(q + 1 - j);
                    sinks += j < 4 ? x : 0;
                    previous += j + 1 == q ? x : 0;
                    if (q + 1 < T && request.ids[j] == request.ids[q + 1]) {
                        copied += x;
                        any = true;
                    }
                }
                entropy += own / std::log(double(q + 1));
                copying += copied;
                copies += any;
            }
            const auto same = [&](const char* name, double sum, int count, double scale) {
                const double value = double(found->byHead.at(name)[layer * kTinyHeads + head]);
                return std::abs(value - sum / count) <= tolerance * scale;
            };
            QVERIFY(same("entropy", entropy, tokens - 1, 1));
            QVERIFY(same("distance", distance, tokens - 1, tokens));
            QVERIFY(same("sink_share", sinks, tokens - 1, 1));
            QVERIFY(same("previous", previous, tokens - 1, 1));
            QVERIFY(copies > 0 && same("copying", copying, copies, 1));
        }
    }
}

void HeadStatisticsTest::shortTexts()
{
    const auto engine = open(Precision::Fast);
    const std::vector<TokenId> two { 5, 9 };
    const auto found = engine->headStatistics(two);
    QVERIFY(found.has_value());
    QVERIFY(std::isfinite(found->byHead.at("entropy")[0]));
    QVERIFY(std::isnan(found->byHead.at("copying")[0])); // nothing follows
    QVERIFY(std::isnan(found->consensus[0])); // no row has five positions
}

void HeadStatisticsTest::badInput()
{
    const auto engine = open(Precision::Fast);
    const auto refused = [&](const std::vector<TokenId>& ids) {
        const auto found = engine->headStatistics(ids);
        return !found && found.error().code == ErrorCode::InvalidArgument;
    };
    QVERIFY(refused({}));
    QVERIFY(refused({ 5 }));
    QVERIFY(refused({ 5, -1 }));
    QVERIFY(refused(std::vector<TokenId>(1025, 7)));
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = engine->headStatistics(tinyIds(1, 50), {}, stop.get_token());
    QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(HeadStatisticsTest)
#include "tst_head_statistics.moc"
