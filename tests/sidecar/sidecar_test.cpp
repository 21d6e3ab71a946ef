// SPDX-License-Identifier: Apache-2.0
// The sidecar: messages, rows, clusters, and the whole over HTTP and ZMQ.
#include "engine/remote/http_client.h"
#include "engine/server/sidecar.h"
#include "engine/store/database.h"
#include "engine/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <zmq.hpp>

#include <limits>

using namespace ax;
using namespace ax::server;
using Json = nlohmann::ordered_json;

namespace {

/// A log16 vector whose mass lies around one bin.
Vector20 around(int bin, int turn = 0)
{
    Vector20 v {};
    const float side = 0.1f + 0.02f * float(turn % 5);
    v[std::size_t(4 + bin)] = 1 - side;
    v[std::size_t(5 + bin)] = side;
    for (int b = 0; b < 16; ++b)
        v[b < 3 ? 0 : b < 8 ? 1 : 2] += v[std::size_t(4 + b)];
    v[3] = 0.2f;
    return v;
}

SidecarMessage message(const std::string& id, const Vector20& vector, std::int64_t step = -1)
{
    SidecarMessage m;
    m.requestId = id;
    m.vector = vector;
    if (step >= 0)
        m.step = step;
    return m;
}

void add(SidecarStore& store, std::vector<SidecarMessage> messages)
{
    if (!store.add(messages))
        qFatal("the queue is full");
}

std::string numbers(const Vector20& v)
{
    return Json(std::vector<float>(v.begin(), v.end())).dump();
}

} // namespace

class SidecarTest : public QObject {
    Q_OBJECT

    struct Row {
        std::int64_t step;
        std::array<float, 20> vector;
        std::string zone, layout;
    };
    std::vector<Row> rows(const std::string& request) const
    {
        const auto store = Store::open(file(), Store::Access::ReadOnly);
        std::vector<Row> out;
        const auto status = store->fingerprints({}, [&](const StoredFingerprint& f) {
            if (f.requestId == request)
                out.push_back({ f.tokenIndex, f.values, f.zone, f.layout });
            return true;
        });
        if (!status)
            qFatal("%s", status.error().line().c_str());
        std::sort(
            out.begin(), out.end(), [](const Row& a, const Row& b) { return a.step < b.step; });
        return out;
    }
    std::filesystem::path file() const { return (m_folder->path() + "/prints.db").toStdString(); }
    std::unique_ptr<SidecarStore> open() const
    {
        auto store = SidecarStore::open(file());
        if (!store)
            qFatal("%s", store.error().line().c_str());
        return std::move(*store);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void messagesAreRead()
    {
        const std::string vector = numbers(around(2));
        const auto read = readSidecarMessage(R"({"request_id":"r","vector":)" + vector
            + R"(,"step":7,"manifold":"diffuse","moe":{"3":[1]},"metadata":{"model_hash":"h","layout":"log8layers8"}})");
        QVERIFY2(read, read ? "" : read.error().line().c_str());
        QCOMPARE(read->requestId, std::string("r"));
        QCOMPARE(read->vector, around(2));
        QCOMPARE(read->step, std::optional<std::int64_t>(7));
        QCOMPARE(read->zone, std::string("diffuse"));
        QCOMPARE(read->modelHash, std::string("h"));
        QCOMPARE(read->layout, std::string("log8layers8"));
        const auto bare
            = readSidecarMessage(R"({"vector":)" + vector + R"(,"manifold":"harbour"})");
        QVERIFY(bare);
        QVERIFY(!bare->step && bare->zone.empty());
        std::string longer = vector;
        longer.replace(longer.size() - 1, 1, ",0.5]");
        QVERIFY(readSidecarMessage(R"({"vector":)" + longer + "}"));
    }

    void badMessagesNameTheirMember_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        const QByteArray good = QByteArray::fromStdString(numbers(around(2)));
        QTest::newRow("none") << QByteArray(R"({"request_id":"r"})") << "vector";
        QTest::newRow("short") << QByteArray(R"({"vector":[1,2]})") << "vector";
        QTest::newRow("null") << "{\"vector\":" + QByteArray(good).replace("0.0", "null") + "}"
                              << "vector";
        QTest::newRow("too large")
            << QByteArray("{\"vector\":[" + QByteArray("1e39,").repeated(19) + "1]}") << "vector";
        QTest::newRow("NaN") << QByteArray("{\"vector\":[" + QByteArray("NaN,").repeated(19)
            + "1]}") << "";
        QTest::newRow("id") << "{\"request_id\":5,\"vector\":" + good + "}"
                            << "request_id";
        QTest::newRow("step") << "{\"step\":\"x\",\"vector\":" + good + "}"
                              << "step";
        QTest::newRow("negative step") << "{\"step\":-1,\"vector\":" + good + "}"
                                       << "step";
        QTest::newRow("half step") << "{\"step\":1.5,\"vector\":" + good + "}"
                                   << "step";
        QTest::newRow("array") << QByteArray("[]") << "";
        QTest::newRow("cut") << QByteArray("{\"vector\":") << "";
        QTest::newRow("more") << "{\"vector\":" + good + "}{}"
                              << "";
        QTest::newRow("bytes") << QByteArray("\xff\xfe") << "";
        QTest::newRow("empty") << QByteArray() << "";
        QTest::newRow("deep") << "{\"vector\":" + QByteArray(20000, '[') << "";
    }
    void badMessagesNameTheirMember()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, field);
        const auto read = readSidecarMessage(json.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
        if (!field.isEmpty())
            QVERIFY2(
                read.error().place.rfind(field.toStdString(), 0) == 0, read.error().line().c_str());
    }

    void nothingIsOverwritten()
    {
        {
            const auto store = open();
            // Without steps: in order of arrival, from 0.
            for (int k = 0; k < 5; ++k)
                add(*store, { message("none", around(k)) });
            // Both kinds in one request.
            add(*store,
                { message("mixed", around(1), 0), message("mixed", around(2), 2),
                    message("mixed", around(3)), message("mixed", around(4), 4),
                    message("mixed", around(5)) });
            // The same again is one row, another one keeps the first.
            add(*store,
                { message("twice", around(1), 3), message("twice", around(1), 3),
                    message("twice", around(2), 3) });
            QVERIFY(store->flush(std::chrono::seconds(20)));
            const auto figures = store->figures();
            QCOMPARE(figures.writes, 11);
            QCOMPARE(figures.same, 1);
            QCOMPARE(figures.conflicts, 1);
            QCOMPARE(figures.waiting, std::size_t(0));
        }
        const auto none = rows("none");
        QCOMPARE(none.size(), std::size_t(5));
        for (int k = 0; k < 5; ++k) {
            QCOMPARE(none[std::size_t(k)].step, std::int64_t(k));
            QCOMPARE(none[std::size_t(k)].vector, around(k));
        }
        QCOMPARE(rows("mixed").size(), std::size_t(5));
        QCOMPARE(rows("twice").front().vector, around(1));
        // Another run goes on behind what is there; other layouts count by themselves.
        {
            const auto store = open();
            add(*store, { message("none", around(7)) });
            SidecarMessage other = message("none", around(8), 0);
            other.layout = "log8layers8";
            add(*store, { other });
        } // the end writes what waits
        const auto more = rows("none");
        QCOMPARE(more.size(), std::size_t(7));
        QCOMPARE(more.back().step, std::int64_t(5));
        QCOMPARE(more.back().vector, around(7));
    }

    void aHeldFileLosesNothing()
    {
        const auto store = open();
        add(*store, { message("first", around(0), 0) });
        QVERIFY(store->flush(std::chrono::seconds(20)));
        auto other = Store::open(file(), Store::Access::ReadWrite);
        QVERIFY(other);
        {
            auto held = store::Transaction::begin(other->database());
            QVERIFY(held);
            add(*store, { message("held", around(1), 0), message("held", around(2)) });
            QVERIFY(!store->flush(std::chrono::milliseconds(100)));
            QCOMPARE(store->figures().waiting, std::size_t(2));
        }
        QVERIFY(store->flush(std::chrono::seconds(30)));
        QCOMPARE(rows("held").size(), std::size_t(2));
        QVERIFY(store->figures().trouble.empty());
    }

    void traitsAndHints()
    {
        const auto traits
            = [](const Vector20& v) { return traitsOf(std::vector<double>(v.begin(), v.end())); };
        QCOMPARE(traits(around(0)).front(), std::string("syntax_floor"));
        QCOMPARE(traits(around(4)).front(), std::string("semantic_bridge"));
        QCOMPARE(traits(around(9)).front(), std::string("long_range"));
        Vector20 even {};
        even[3] = 0.6f;
        QCOMPARE(traits(even), std::vector<std::string> { "neutral" });
        QCOMPARE(hintOf({ "semantic_bridge", "focused" }).temperature, 0.3);
        QCOMPARE(hintOf({ "semantic_bridge", "focused" }).repetitionPenalty, 1.1);
        QCOMPARE(hintOf({ "syntax_floor", "diffuse" }).topP, 0.85);
        QCOMPARE(hintOf({ "neutral" }).temperature, 0.7);
    }

    void clustersOnlineAndInBatches()
    {
        std::mutex mutex;
        std::condition_variable told;
        std::vector<std::string> events;
        SidecarClusters::Options options;
        options.interval = std::chrono::milliseconds(0);
        options.tell = [&](const std::string& event, const Json&) {
            const std::lock_guard lock(mutex);
            events.push_back(event);
            told.notify_all();
        };
        SidecarClusters clusters(options);
        QCOMPARE(clusters.predict(around(0))["cluster_id"].get<int>(), -1);
        QVERIFY(clusters.predict(around(0))["distance"].is_null());
        QCOMPARE(clusters.classify(around(0))["manifold"]["confidence"].get<double>(), 0.0);
        std::vector<Vector20> points;
        for (int k = 0; k < 300; ++k) {
            Vector20 p = around(5 * (k % 3), k);
            p[3] = 0.2f + 0.0005f * float(k % 41);
            points.push_back(p);
        }
        const auto ids = clusters.add(points);
        QCOMPARE(ids[0], ids[3]);
        QVERIFY(ids[0] != ids[1] && ids[1] != ids[2]);
        QCOMPARE(clusters.count(), std::size_t(3));
        clusters.recluster();
        {
            std::unique_lock lock(mutex);
            QVERIFY(told.wait_for(lock, std::chrono::seconds(60), [&] {
                return !events.empty()
                    && (events.back() == "run_complete" || events.back() == "run_error");
            }));
            QCOMPARE(events.back(), std::string("run_complete"));
            QCOMPARE(events.front(), std::string("run_start"));
        }
        QCOMPARE(clusters.count(), std::size_t(6));
        QVERIFY(!clusters.progress().running);
        const Json centroids = clusters.centroids();
        const Json near = clusters.predict(points[1]);
        QVERIFY(near["distance"].get<double>() < 0.1);
        QVERIFY(centroids.contains(std::to_string(near["cluster_id"].get<int>())));
        for (const auto& [id, cluster] : centroids.items()) {
            QCOMPARE(cluster["centroid"].size(), std::size_t(20));
            QCOMPARE(cluster["size"].get<int>(), 100);
        }
    }

    void overTheWire()
    {
        SidecarOptions options;
        options.port = 0;
        options.database = file();
        options.zmqBind = "ipc://" + m_folder->path().toStdString() + "/push";
        options.feedbackBind = "ipc://" + m_folder->path().toStdString() + "/hints";
        const std::string push = options.zmqBind, hints = options.feedbackBind;
        auto sidecar = Sidecar::start(options);
        QVERIFY2(sidecar, sidecar ? "" : sidecar.error().line().c_str());
        remote::HttpSettings settings;
        settings.proxies = false;
        const remote::HttpClient http({ false, "127.0.0.1", (*sidecar)->port(), {} }, settings);
        const auto get = [&](const char* path) { return Json::parse(http.get(path, {})->body); };
        const auto post
            = [&](const char* path, const std::string& body) { return *http.post(path, body, {}); };
        zmq::context_t context(1);
        zmq::socket_t pull(context, zmq::socket_type::pull);
        pull.connect(hints);
        zmq::socket_t socket(context, zmq::socket_type::push);
        socket.connect(push);
        const auto send = [&](const std::string& text) { socket.send(zmq::buffer(text)); };
        for (int k = 0; k < 40; ++k)
            send(R"({"request_id":"pushed","vector":)" + numbers(around(k % 2 ? 0 : 9)) + "}");
        send("{");
        send(R"({"request_id":"last","step":3,"manifold":"long_range","vector":)"
            + numbers(around(9)) + "}");
        const auto posted = post(
            "/fingerprint", R"({"request_id":"posted","vector":)" + numbers(around(0)) + "}");
        QCOMPARE(posted.status, 200);
        QCOMPARE(Json::parse(posted.body)["status"].get<std::string>(), std::string("accepted"));
        QCOMPARE(post("/fingerprint", R"({"vector":[]})").status, 400);
        // One flush after all were received.
        while (get("/stats")["zmq_received"].get<int>() < 42)
            QTest::qWait(5);
        QCOMPARE(Json::parse(post("/storage/flush", "{}").body)["status"].get<std::string>(),
            std::string("flushed"));
        QCOMPARE(rows("pushed").size(), std::size_t(40));
        QCOMPARE(rows("last").front().zone, std::string("long_range"));
        QCOMPARE(rows("posted").size(), std::size_t(1));
        QCOMPARE(get("/stats")["zmq_refused"].get<int>(), 1);
        zmq::message_t hint;
        QVERIFY(pull.recv(hint));
        const Json said = Json::parse(std::string(hint.data<char>(), hint.size()));
        QCOMPARE(said["request_id"].get<std::string>(), std::string("pushed"));
        QCOMPARE(said["seq"].get<int>(), 1);
        QVERIFY(said["sampling_hint"].contains("temperature"));
        // Who listens live hears what is posted.
        std::string heard;
        std::stop_source stop;
        std::thread teller;
        const auto live = http.stream(
            "/discovery/live?since=0", "",
            [&](std::string_view bytes) {
                heard += bytes;
                if (!teller.joinable())
                    teller = std::thread([&] {
                        post("/discovery/progress",
                            R"({"type":"progress","data":{"run_id":"r9","stage":2,"percent_complete":40}})");
                    });
                return heard.find("r9") == heard.npos;
            },
            stop.get_token());
        teller.join();
        QVERIFY(live);
        QVERIFY2(heard.rfind("event: status\n", 0) == 0, heard.c_str());
        QVERIFY(heard.find("event: progress\ndata: ") != heard.npos);
        QCOMPARE(get("/discovery/progress")["run_id"].get<std::string>(), std::string("r9"));
        QCOMPARE(http.get("/nope", {})->status, 404);
        sidecar->reset();
        QCOMPARE(rows("pushed").size(), std::size_t(40));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SidecarTest)
#include "sidecar_test.moc"
