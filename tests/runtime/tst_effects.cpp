// SPDX-License-Identifier: Apache-2.0
// Effect scans: every item of a batch is what the question asked alone gives.
#include "engine/runtime/engine.h"
#include "tests/support/tiny_model.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace ax;

class EffectsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void positions_data() { precisions(); }
    void positions();
    void heads_data() { precisions(); }
    void heads();
    void inAnyOrder_data() { precisions(); }
    void inAnyOrder();
    void cancelled();
    void badQuestions();
    void nothingElseChanges();

private:
    static void precisions()
    {
        QTest::addColumn<bool>("exact");
        QTest::newRow("exact") << true;
        QTest::newRow("fast") << false;
    }
    /// nullptr: built without the reference back end.
    std::unique_ptr<Engine> open(bool exact, const TinyModelOptions& tiny = {}, int context = 512)
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString())
            / ("tiny-" + std::to_string(tiny.silentLayer) + "-" + std::to_string(tiny.silentHead)
                + ".gguf");
        writeTinyModel(path, tiny);
        LoadOptions options;
        options.precision = exact ? Precision::Exact : Precision::Fast;
        options.context = context;
        auto engine = Engine::load(path, options);
        if (!engine && engine.error().code == ErrorCode::Unsupported)
            return nullptr;
        if (!engine)
            qFatal("%s", engine.error().line().c_str());
        return std::move(*engine);
    }
    QTemporaryDir m_folder;
};

void EffectsTest::positions()
{
    QFETCH(bool, exact);
    const auto engine = open(exact);
    if (!engine)
        QSKIP("built without the reference back end");
    EffectRequest request;
    request.context = tinyIds(3, 60);
    for (int position = 0; position < 59; ++position)
        request.positions.push_back({ position });
    request.positions.push_back({ 30, 4, 17, 4 });
    request.positions.push_back({ 58, 57 });
    const auto found = engine->effects(request);
    QVERIFY2(found.has_value(), found ? "" : found.error().line().c_str());
    QCOMPARE(found->positions.size(), request.positions.size());
    const double tolerance = exact ? 1e-5 : 2e-3; // fast: activations of one row or many alike
    double largest = 0;
    for (std::size_t k = 0; k < request.positions.size(); ++k) {
        WithoutRequest alone;
        alone.context = request.context;
        alone.positions = request.positions[k];
        const auto one = engine->without(alone);
        QVERIFY(one.has_value());
        const double wanted = double(one->logprobAfter) - double(one->logprobBefore);
        const Effect& effect = found->positions[k];
        QVERIFY2(
            std::abs(double(effect.effect) - wanted) <= tolerance * std::max(1.0, std::abs(wanted)),
            qPrintable(QString("item %1: %2, alone %3").arg(k).arg(effect.effect).arg(wanted)));
        QVERIFY(std::abs(double(found->logprob) - double(one->logprobBefore)) <= tolerance);
        const auto odds = [](double lp) { return lp - std::log(1 - std::exp(lp)); };
        const double before = double(found->logprob);
        QVERIFY(std::abs(double(effect.logOdds) - (odds(before + wanted) - odds(before)))
            <= 10 * tolerance * std::max(1.0, std::abs(wanted)));
        largest = std::max(largest, std::abs(wanted));
    }
    QVERIFY(largest > 0.1); // something mattered
}

/// A silent head is a head whose output weights are zero.
void EffectsTest::heads()
{
    QFETCH(bool, exact);
    const auto engine = open(exact);
    if (!engine)
        QSKIP("built without the reference back end");
    EffectRequest request;
    request.context = tinyIds(5, 40);
    for (int layer = 0; layer < 4; ++layer)
        for (int head = 0; head < kTinyHeads; ++head)
            request.heads.push_back({ { layer, head } });
    request.heads.push_back({ { 1, 0 }, { 3, 2 } });
    const auto found = engine->effects(request);
    QVERIFY2(found.has_value(), found ? "" : found.error().line().c_str());
    QCOMPARE(found->heads.size(), request.heads.size());
    // In the last layer nothing that is cached depends on it: the model without that head says the
    // same for every row.
    for (int head = 0; head < kTinyHeads; ++head) {
        TinyModelOptions tiny;
        tiny.silentLayer = 3;
        tiny.silentHead = head;
        const auto other = open(exact, tiny);
        EffectRequest plain;
        plain.context = request.context;
        const auto without = other->effects(plain);
        QVERIFY(without.has_value());
        const double wanted = double(without->logprob) - double(found->logprob);
        const double got = double(found->heads[std::size_t(3 * kTinyHeads + head)].effect);
        QVERIFY2(std::abs(got - wanted) <= (exact ? 1e-4 : 5e-3),
            qPrintable(QString("head %1: %2, model without it %3").arg(head).arg(got).arg(wanted)));
    }
    double largest = 0;
    for (const Effect& effect : found->heads)
        largest = std::max(largest, std::abs(double(effect.effect)));
    QVERIFY(largest > 0.01);
}

/// Rows share their beginnings in a pass: what one says does not depend on the others or on their
/// order, and a set counts from its first layer on.
void EffectsTest::inAnyOrder()
{
    QFETCH(bool, exact);
    const auto engine = open(exact);
    if (!engine)
        QSKIP("built without the reference back end");
    EffectRequest request;
    request.context = tinyIds(5, 40);
    request.positions = { { 3 }, { 20, 21 } };
    request.heads = { { { 3, 1 } }, { { 0, 0 } }, { { 2, 1 }, { 1, 0 } }, { { 3, 0 } },
        { { 1, 1 }, { 3, 1 } }, { { 0, 1 } } };
    const auto found = engine->effects(request);
    QVERIFY2(found.has_value(), found ? "" : found.error().line().c_str());
    const double tolerance = exact ? 1e-4 : 5e-3;
    const auto compare = [&](const EffectRequest& alone, const Effect& together) {
        const auto one = engine->effects(alone);
        QVERIFY(one.has_value());
        const Effect& effect = one->heads.empty() ? one->positions[0] : one->heads[0];
        QVERIFY(std::abs(double(one->logprob) - double(found->logprob)) <= tolerance);
        QVERIFY2(std::abs(double(effect.effect) - double(together.effect)) <= tolerance,
            qPrintable(QString("%1, alone %2").arg(together.effect).arg(effect.effect)));
    };
    for (std::size_t k = 0; k < request.positions.size(); ++k)
        compare({ request.context, { request.positions[k] }, {} }, found->positions[k]);
    for (std::size_t k = 0; k < request.heads.size(); ++k)
        compare({ request.context, {}, { request.heads[k] } }, found->heads[k]);
}

void EffectsTest::cancelled()
{
    const auto engine = open(false);
    EffectRequest request;
    request.context = tinyIds(3, 300);
    for (int position = 0; position < 299; ++position)
        request.positions.push_back({ position });
    std::stop_source stop;
    const auto found = engine->effects(
        request, [&](int, int) { stop.request_stop(); }, stop.get_token());
    QVERIFY(!found.has_value());
    QCOMPARE(int(found.error().code), int(ErrorCode::Cancelled));
    QVERIFY(engine->effects(request).has_value());
}

void EffectsTest::badQuestions()
{
    const auto engine = open(false);
    const auto refused = [&](const EffectRequest& request) {
        const auto found = engine->effects(request);
        return !found && found.error().code == ErrorCode::InvalidArgument;
    };
    EffectRequest request;
    QVERIFY(refused(request));
    request.context = { 5 };
    QVERIFY(refused(request));
    request.context = tinyIds(1, 20);
    for (const std::vector<int>& set : { std::vector<int> {}, { -1 }, { 19 }, { 3, 40 } }) {
        request.positions = { set };
        QVERIFY(refused(request));
    }
    request.positions.clear();
    for (const HeadRef head : { HeadRef { 4, 0 }, { 0, kTinyHeads }, { -1, 0 }, { 0, -1 } }) {
        request.heads = { { head } };
        QVERIFY(refused(request));
    }
    request.heads.clear();
    request.context.back() = 1 << 20;
    QVERIFY(refused(request));
}

/// The cache is nearly full: passes become smaller, and an answer goes on as if nothing was asked.
void EffectsTest::nothingElseChanges()
{
    const auto engine = open(false, {}, 128);
    EffectRequest request;
    request.context = tinyIds(7, 120);
    for (int position = 0; position < 119; ++position)
        request.positions.push_back({ position });
    const auto first = engine->effects(request);
    QVERIFY2(first.has_value(), first ? "" : first.error().line().c_str());
    const auto again = engine->effects(request);
    QVERIFY2(again.has_value(), again ? "" : again.error().line().c_str());
    QCOMPARE(again->contextRead, 0);
    for (std::size_t k = 0; k < first->positions.size(); ++k)
        QCOMPARE(again->positions[k].effect, first->positions[k].effect);
}

QTEST_GUILESS_MAIN(EffectsTest)
#include "tst_effects.moc"
