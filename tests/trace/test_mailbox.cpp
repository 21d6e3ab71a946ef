// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/mailbox.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

using namespace ax;

class TestMailbox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneWakePerBatch()
    {
        int wakes = 0;
        Mailbox<int> box([&wakes] { ++wakes; });
        box.post(1);
        box.post(2);
        box.post(3);
        QCOMPARE(wakes, 1);
        QVERIFY((box.take() == std::vector<int> { 1, 2, 3 }));
        QVERIFY(box.take().empty());
        box.post(4);
        QCOMPARE(wakes, 2);
    }

    void roomByBytes()
    {
        Mailbox<int> box({}, 100);
        QVERIFY(box.hasRoom(100));
        QVERIFY(!box.hasRoom(101));
        box.post(1, 60);
        QVERIFY(!box.hasRoom(41));
        QVERIFY(box.hasRoom(40));
        (void)box.take();
        QVERIFY(box.hasRoom(100));
    }

    void whatMustGoThroughDoes()
    {
        Mailbox<int> box({}, 10);
        box.post(1, 1000);
        QVERIFY(!box.hasRoom(1));
        box.post(2, 5);
        QCOMPARE(box.take().size(), std::size_t(2));
        QVERIFY(box.hasRoom(10));
    }

    void nothingIsLostBetweenThreads()
    {
        constexpr int kItems = 200000;
        std::mutex mutex;
        std::condition_variable wake;
        bool pending = false;
        Mailbox<std::unique_ptr<int>> box(
            [&] {
                const std::lock_guard lock(mutex);
                pending = true;
                wake.notify_one();
            },
            4096);
        std::thread producer([&] {
            for (int k = 0; k < kItems; ++k) {
                while (!box.hasRoom(64))
                    std::this_thread::yield();
                box.post(std::make_unique<int>(k), 64);
            }
        });
        int next = 0;
        bool ordered = true;
        std::size_t largest = 0;
        while (next < kItems) {
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [&] { return pending; });
                pending = false;
            }
            auto items = box.take();
            largest = std::max(largest, items.size());
            for (const auto& item : items)
                ordered &= *item == next++;
        }
        producer.join();
        QVERIFY(ordered);
        QCOMPARE(next, kItems);
        QVERIFY2(largest <= 4096 / 64, "the producer did not wait for room");
    }
};

QTEST_GUILESS_MAIN(TestMailbox)
#include "test_mailbox.moc"
