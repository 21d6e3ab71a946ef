// SPDX-License-Identifier: Apache-2.0
#include "engine/capture/capture_session.h"

#include <QtTest>

#include <chrono>

using namespace ax;

class CaptureTimeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// What the logit lens computes is time of the capture, however long it takes.
    void theLensCountsWhatItComputes()
    {
        CaptureOptions options;
        options.logitLens = 3;
        auto session = CaptureSession::create(options, { 2, { 1, 1 } });
        QVERIFY2(session.has_value(), session ? "" : session.error().line().c_str());
        session->beginPass({ { 0, 1, 0 } });
        const std::vector<float> logits { 0, 1, 2, 3 };
        const double before = session->seconds();
        double computing = 0;
        int calls = 0;
        session->lensRow(0, [&]() -> std::span<const float> {
            using Clock = std::chrono::steady_clock;
            const auto start = Clock::now();
            double sum = 0;
            for (int k = 1; k < 200000; ++k)
                sum += 1.0 / k;
            ++calls;
            computing = std::chrono::duration<double>(Clock::now() - start).count();
            return sum > 0 ? std::span<const float>(logits) : std::span<const float>();
        });
        QCOMPARE(calls, 1);
        QVERIFY(session->seconds() - before >= computing);
        const auto records = session->finishPass();
        QCOMPARE(records.size(), std::size_t(1));
        QCOMPARE(records[0].logitLens.size(), std::size_t(1));
        QCOMPARE(records[0].logitLens[0].tokens.size(), std::size_t(3));
        QCOMPARE(records[0].logitLens[0].tokens[0].id, 3);
    }
};

QTEST_APPLESS_MAIN(CaptureTimeTest)
#include "tst_capture_time.moc"
