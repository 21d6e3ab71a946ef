// SPDX-License-Identifier: Apache-2.0
// A run as a whole: bad input, cancelling at every stage, the folder it leaves, damaged folders,
// the stream, and the programs attnx discover and attnx classify.
#include "engine/discovery/artefacts.h"
#include "engine/discovery/axes.h"
#include "engine/discovery/contingency.h"
#include "engine/discovery/npy.h"
#include "engine/discovery/parquet.h"
#include "engine/discovery/stream.h"
#include "tests/discovery/discovery_data.h"

#include <QtTest>

#include <cmath>
#include <csignal>
#include <fstream>
#include <set>
#include <sys/resource.h>

using namespace ax;
using namespace ax::discovery;
using namespace ax::discovery::test;

namespace {

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(in), {} };
}

PointTable heaps(std::size_t n, std::uint64_t seed)
{
    PointTable table = tableOf(gaussian(n, 4, seed), 4);
    for (std::size_t p = 0; p < n; ++p) {
        for (std::size_t k = 0; k < 4; ++k)
            table.values[4 * p + k] += float(p % 3) * 12;
        table.session.push("session " + std::to_string(p % 4));
        table.request.push("request " + std::to_string(p / 9));
        table.tokenText.push_back(p % 5 ? " of, \"quoted\"" : "\n");
        table.position.push_back(std::int32_t(p % 100));
    }
    return table;
}

struct Program {
    int code = -1;
    QByteArray out, err;
};

Program attnx(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(QStringLiteral(AX_ATTNX), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace

class DiscoveryRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tooFewPoints_data();
    void tooFewPoints();
    void allEqual();
    void millionsOfOnePoint();
    void cancelledAtEveryStage();
    void goesOnAfterACancel();
    void folderIsWholeOrOld();
    void folderIsRead();
    void foldersThatAreNotOurs();
    void damagedFolders();
    void diskFull();
    void parquetBytes();
    void readingsOfAxes();
    void streamMeetsTheRun();
    void streamProposesWhatIsNew();
    void streamIsBounded();
    void sidecarRules();
    void programs();
    void programsRefuse_data();
    void programsRefuse();

private:
    std::filesystem::path at(const std::string& name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QString text(const std::string& name) const
    {
        return QString::fromStdString(at(name).string());
    }
    /// A run of three heaps, written to `name`.
    std::unique_ptr<Discovery> written(const std::string& name, std::size_t n = 900)
    {
        DiscoveryOptions options;
        options.bootstraps = 2;
        auto run = std::make_unique<Discovery>(heaps(n, 1), options);
        Job job(2);
        if (!run->run(job))
            return nullptr;
        const Lineage lineage = assignIds(*run, nullptr, {});
        if (!writeArtefacts(*run, lineage, { true, true, true }, at(name), job))
            return nullptr;
        return run;
    }
    QTemporaryDir m_folder;
};

void DiscoveryRunTest::tooFewPoints_data()
{
    QTest::addColumn<int>("points");
    for (const int n : { 0, 1, 2, 10, 19 })
        QTest::addRow("%d", n) << n;
}

void DiscoveryRunTest::tooFewPoints()
{
    QFETCH(int, points);
    Discovery run(tableOf(gaussian(std::size_t(points), 3, 1), 3), {});
    Job job(1);
    const Status status = run.run(job);
    QVERIFY(!status);
    QVERIFY2(status.error().message.find(std::to_string(points) + " points are too few")
            != std::string::npos,
        status.error().message.c_str());
    // As many as are needed do.
    Discovery enough(tableOf(gaussian(20, 3, 1), 3), {});
    QVERIFY(enough.run(job));
}

void DiscoveryRunTest::allEqual()
{
    Discovery run(tableOf(std::vector<float>(3000, 0.25f), 3), {});
    Job job(1);
    const Status status = run.run(job);
    QVERIFY(!status);
    QVERIFY(status.error().message.find("all 1000 points are equal") != std::string::npos);
}

void DiscoveryRunTest::millionsOfOnePoint()
{
    // Not a million, but enough that anything of the second order would never end.
    std::vector<float> values;
    for (int k = 0; k < 40000; ++k)
        values.insert(values.end(), { 1, 2, 3 });
    for (int k = 0; k < 30; ++k)
        values.insert(values.end(), { float(k), float(k * k % 7), 5 });
    DiscoveryOptions options;
    options.bootstraps = 1;
    options.layoutEpochs = 5;
    Discovery run(tableOf(values, 3), options);
    Job job(2);
    const Status status = run.run(job);
    QVERIFY2(status, status ? "" : status.error().line().c_str());
    for (const float v : run.layout)
        QVERIFY(std::isfinite(v));
    for (const float v : run.membership)
        QVERIFY(v >= 0 && v <= 1);
}

void DiscoveryRunTest::cancelledAtEveryStage()
{
    std::set<std::string> stages;
    const auto pass = [&](const std::string& stopAt, bool inside) {
        std::stop_source stop;
        Job job(2, stop.get_token(), [&](const StageProgress& progress) {
            stages.insert(progress.stage);
            if (stopAt == progress.stage && (progress.done > 0 || !inside))
                stop.request_stop();
        });
        DiscoveryOptions options;
        options.bootstraps = 2;
        options.replicate = stopAt == "replication";
        Discovery run(heaps(2000, 1), options);
        run.onFirstPicture = [](const FirstPicture&) {};
        Status status = run.run(job);
        if (status)
            status = writeArtefacts(
                run, assignIds(run, nullptr, {}), { true, true, true }, at("cancelled"), job);
        return status;
    };
    QVERIFY(pass("", false));
    QVERIFY(std::filesystem::exists(at("cancelled") / "manifest.json"));
    std::filesystem::remove_all(at("cancelled"));
    const std::set<std::string> all(stages);
    QVERIFY(all.size() >= 9);
    for (const std::string& stage : all) {
        const Status status = pass(stage, false);
        QVERIFY2(!status, stage.c_str());
        QCOMPARE(status.error().code, ErrorCode::Cancelled);
        QVERIFY2(status.error().message.find(stage) != std::string::npos,
            status.error().message.c_str());
        QVERIFY(!std::filesystem::exists(at("cancelled")));
    }
    for (const char* stage : { "neighbours", "layout", "density tree", "regions", "stability" })
        QVERIFY2(!pass(stage, true), stage);
    // Nothing half-written beside it.
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path().toStdString()))
        QVERIFY(entry.path().filename().string().find("cancelled") == std::string::npos);
}

void DiscoveryRunTest::goesOnAfterACancel()
{
    DiscoveryOptions options;
    options.bootstraps = 2;
    Discovery whole(heaps(2000, 1), options), halting(heaps(2000, 1), options);
    Job job(2);
    QVERIFY(whole.run(job));
    int halts = 0;
    for (const char* stage : { "layout", "regions", "stability" }) {
        std::stop_source stop;
        Job part(2, stop.get_token(), [&](const StageProgress& progress) {
            if (std::string(progress.stage) == stage)
                stop.request_stop();
        });
        halts += !halting.run(part);
    }
    QCOMPARE(halts, 3);
    QVERIFY(halting.run(job));
    QVERIFY(halting.layout == whole.layout && halting.labels == whole.labels
        && halting.regions == whole.regions
        && halting.stability.jaccard == whole.stability.jaccard);
}

void DiscoveryRunTest::folderIsWholeOrOld()
{
    QVERIFY(written("kept"));
    const std::string before = bytesOf(at("kept") / "manifest.json");
    // A second run that is cancelled while it writes leaves the first.
    DiscoveryOptions options;
    options.bootstraps = 0;
    Discovery run(heaps(1200, 2), options);
    Job job(1);
    QVERIFY(run.run(job));
    std::stop_source stop;
    Job writing(1, stop.get_token(), [&](const StageProgress& progress) {
        if (progress.done > 0.5)
            stop.request_stop();
    });
    QVERIFY(!writeArtefacts(run, assignIds(run, nullptr, {}), {}, at("kept"), writing));
    QCOMPARE(bytesOf(at("kept") / "manifest.json"), before);
    QVERIFY(writeArtefacts(run, assignIds(run, nullptr, {}), {}, at("kept"), job));
    QVERIFY(bytesOf(at("kept") / "manifest.json") != before);
    QVERIFY(
        !std::filesystem::exists(at("kept") / "labels.npy")); // the old folder is gone as a whole
}

void DiscoveryRunTest::folderIsRead()
{
    const auto run = written("read");
    QVERIFY(run);
    const auto artefacts = readArtefacts(at("read"));
    QVERIFY2(artefacts, artefacts ? "" : artefacts.error().line().c_str());
    QCOMPARE(artefacts->run.run, 1);
    QCOMPARE(artefacts->run.nextId, 3);
    QCOMPARE(artefacts->model->clusterId().size(), std::size_t(3));
    QCOMPARE(pictureOf(*artefacts->model).ids.size(), std::size_t(900));
    const std::string csv = bytesOf(at("read") / "points.csv");
    QVERIFY(csv.starts_with("id,x,y,cluster,filled,region,membership,outlier,zone,session,request,"
                            "position,token\n"));
    QVERIFY(csv.find("\" of, \"\"quoted\"\"\"") != std::string::npos);
    QCOMPARE(bytesOf(at("read") / "labels.npy").size(), std::size_t(128 + 900 * 4));
    const auto layout = readNpy(at("read") / "layout.npy");
    QCOMPARE(layout->columns, 2);
    QCOMPARE(layout->values, run->layout);
    QCOMPARE(readNpy(at("read") / "membership.npy")->values, run->membership);
    const nlohmann::json manifest = nlohmann::json::parse(bytesOf(at("read") / "manifest.json"));
    for (const char* key : { "mst_weight", "seconds", "parameters", "points", "clusters", "noise",
             "stability", "composition", "lineage", "files" })
        QVERIFY2(manifest.contains(key), key);
    QCOMPARE(manifest["files"].size(), std::size_t(11));
    QVERIFY(std::abs(manifest["mst_weight"].get<double>() - run->density->spanning.weight) < 1e-9);
}

void DiscoveryRunTest::foldersThatAreNotOurs()
{
    DiscoveryOptions options;
    options.bootstraps = 0;
    options.layout = false;
    Discovery run(heaps(300, 2), options);
    Job job(1);
    QVERIFY(run.run(job));
    std::filesystem::create_directory(at("theirs"));
    std::ofstream(at("theirs") / "diary.txt") << "mine";
    std::ofstream(at("file")) << "mine";
    for (const char* name : { "theirs", "file" }) {
        const Status status = writeArtefacts(run, assignIds(run, nullptr, {}), {}, at(name), job);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::InvalidArgument);
    }
    QCOMPARE(bytesOf(at("theirs") / "diary.txt"), std::string("mine"));
}

void DiscoveryRunTest::damagedFolders()
{
    QVERIFY(written("damaged", 400));
    const std::string manifest = bytesOf(at("damaged") / "manifest.json");
    const std::string model = bytesOf(at("damaged") / "model.bin");
    const auto put = [&](const char* name, const std::string& bytes) {
        std::ofstream(at("damaged") / name, std::ios::binary | std::ios::trunc) << bytes;
    };
    const auto refused = [&](ErrorCode code, const std::string& words) {
        const auto found = readArtefacts(at("damaged"));
        return !found && found.error().code == code
            && found.error().line().find(words) != std::string::npos;
    };
    // Cut anywhere, it is refused with the file's name and nothing is read beyond its end.
    for (const std::size_t part : { 0, 1, 5, 40, 63, 99 }) {
        put("model.bin", model.substr(0, model.size() * part / 100));
        QVERIFY(refused(ErrorCode::Format, "model.bin"));
    }
    std::string other(model);
    other[8] = 9;
    put("model.bin", other);
    QVERIFY(refused(ErrorCode::Version, "another version (9"));
    // Numbers in it changed at random: refused, or read and used without harm.
    Random random(4);
    for (int round = 0; round < 300; ++round) {
        std::string bytes(model);
        for (int k = 0; k < 4; ++k)
            bytes[random.below(std::uint32_t(round % 2 ? 3000 : bytes.size()))]
                = char(random.below(256));
        put("model.bin", bytes);
        auto found = readArtefacts(at("damaged"));
        if (found) {
            const Classifier classifier(found->model);
            if (classifier.dims() == 4)
                (void)classifier.classify(std::vector<float> { 1, 2, 3, 4 });
        }
    }
    put("model.bin", model);
    QVERIFY(readArtefacts(at("damaged")));
    put("manifest.json", "{}");
    QVERIFY(refused(ErrorCode::Format, "manifest.json"));
    std::string newer(manifest);
    newer.replace(newer.find("\"format_version\": 1"), 19, "\"format_version\": 2");
    put("manifest.json", newer);
    QVERIFY(refused(ErrorCode::Version, "manifest.json"));
    std::filesystem::remove(at("damaged") / "manifest.json");
    QVERIFY(refused(ErrorCode::NotFound, "manifest.json"));
}

void DiscoveryRunTest::diskFull()
{
    DiscoveryOptions options;
    options.bootstraps = 0;
    options.layout = false;
    Discovery run(heaps(2000, 2), options);
    Job job(1);
    QVERIFY(run.run(job));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small { 20000, before.rlim_max };
    setrlimit(RLIMIT_FSIZE, &small);
    const Status status = writeArtefacts(run, assignIds(run, nullptr, {}), {}, at("full"), job);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Io);
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path().toStdString()))
        QVERIFY(entry.path().filename().string().find("full") == std::string::npos);
}

void DiscoveryRunTest::parquetBytes()
{
    // Written once by this code, read back value for value with pyarrow 26 and DuckDB 2.
    const std::int32_t ints[] = { -1, 0, 2147483647 };
    const std::int64_t longs[] = { -5, 1000003, 9007199254740993 };
    const float floats[] = { 1.5f, INFINITY, std::nanf("") };
    const double doubles[] = { 0.1, -INFINITY, 1e300 };
    const std::string texts[] = { "", "naïve", "日本" };
    const std::int32_t index[] = { 1, 0, 1 };
    const std::string names[] = { "a", "b" };
    const ParquetColumn columns[] = { { "i", std::span<const std::int32_t>(ints) },
        { "l", std::span<const std::int64_t>(longs) }, { "f", std::span<const float>(floats) },
        { "d", std::span<const double>(doubles) }, { "s", std::span<const std::string>(texts) },
        { "n", NamedValues { index, names } } };
    QVERIFY(writeParquet(at("t.parquet"), columns, { { "key", "value" } }));
    const std::string bytes = bytesOf(at("t.parquet"));
    std::string golden = bytesOf(AX_SOURCE_DIR "/tests/data/discovery/table.parquet");
    QVERIFY(bytes.size() > 200);
    // The writer names its version at the end of the footer.
    const auto withoutVersion
        = [](std::string file) { return file.substr(0, file.find("attention-explorer ")); };
    QVERIFY(withoutVersion(bytes) == withoutVersion(golden));
    // No rows: a whole file, too.
    const ParquetColumn none[] = { { "i", std::span<const std::int32_t>() } };
    QVERIFY(writeParquet(at("none.parquet"), none));
    const std::string empty = bytesOf(at("none.parquet"));
    QVERIFY(empty.starts_with("PAR1") && empty.ends_with("PAR1"));
}

void DiscoveryRunTest::readingsOfAxes()
{
    std::array<float, 20> near {};
    near[0] = near[4] = 1; // all mass on the token before
    QCOMPARE(readingOf(near), std::string("strong local syntax processing"));
    std::array<float, 20> none {};
    QCOMPARE(readingOf(none), std::string("balanced"));
    std::array<float, 20> wide {};
    wide[3] = 1;
    const std::vector<AxisReading> readings = readAxes(wide);
    QCOMPARE(readings.front().text, std::string("strong diffuse attention"));
    QCOMPARE(readings.at(1).text, std::string("moderate long-range retrieval"));
    QVERIFY(std::abs(readings.front().score + 0.8f) < 1e-6f);
}

void DiscoveryRunTest::streamMeetsTheRun()
{
    const Mixture all = mixture(20000, 9, 8);
    DiscoveryOptions options;
    options.bootstraps = 0;
    options.layout = false;
    const std::vector<float> known(all.values.begin(), all.values.begin() + 10000 * 20);
    Discovery run(tableOf(known, 20), options);
    Job job(2);
    QVERIFY(run.run(job));
    assignIds(run, nullptr, {});
    std::ofstream(at("stream.bin"), std::ios::binary) << modelBytes(run);
    auto model = std::make_shared<const ModelFile>(*ModelFile::open(at("stream.bin")));
    LiveStream stream(model);
    std::vector<std::int32_t> truth, found;
    for (std::size_t p = 10000; p < 20000; ++p) {
        const std::uint32_t micro = stream.add(std::span(all.values).subspan(p * 20, 20));
        if (stream.clusterOf(micro) >= 0 && all.labels[p] >= 0) {
            truth.push_back(all.labels[p]);
            found.push_back(stream.clusterOf(micro));
        }
        if (stream.due())
            stream.summarise();
    }
    QVERIFY(truth.size() > 6000);
    QVERIFY(Contingency(truth, found).normalisedInformation() >= 0.9);
    std::set<std::int32_t> seen;
    for (const StreamGroup& group : stream.groups()) {
        QCOMPARE(group.proposal, 0); // nothing new came
        if (group.cluster >= 0)
            seen.insert(group.cluster);
    }
    QVERIFY2(seen.size() >= 2,
        qPrintable(QStringLiteral("%1 of %2 groups, %3 micros")
                       .arg(seen.size())
                       .arg(stream.groups().size())
                       .arg(stream.microCount())));
}

void DiscoveryRunTest::streamProposesWhatIsNew()
{
    DiscoveryOptions options;
    options.bootstraps = 0;
    options.layout = false;
    Discovery run(heaps(3000, 1), options);
    Job job(2);
    QVERIFY(run.run(job));
    assignIds(run, nullptr, {});
    std::ofstream(at("new.bin"), std::ios::binary) << modelBytes(run);
    auto model = std::make_shared<const ModelFile>(*ModelFile::open(at("new.bin")));
    StreamOptions fast;
    fast.halfLife = 2000;
    LiveStream stream(model, fast);
    const std::vector<float> old = gaussian(20000, 4, 77);
    std::size_t at = 0;
    const auto feed = [&](double shift) {
        std::vector<float> point;
        for (int k = 0; k < 4; ++k)
            point.push_back(float(old[at * 4 + std::size_t(k)] + shift));
        ++at;
        return stream.add(point);
    };
    const auto proposals = [&] {
        double weight = 0;
        for (const StreamGroup& group : stream.summarise())
            weight += group.proposal > 0 ? group.weight : 0;
        return weight;
    };
    for (int k = 0; k < 2000; ++k)
        feed(12.0 * (k % 3));
    QCOMPARE(proposals(), 0.0);
    // A heap that nobody knew: proposed within 500 points of having the least weight.
    int needed = 0;
    while (needed < 2000 && proposals() == 0) {
        for (int k = 0; k < 20; ++k)
            feed(60);
        needed += 20;
    }
    QVERIFY2(needed <= 60 + 500, qPrintable(QString::number(needed)));
    std::int32_t number = 0;
    for (const StreamGroup& group : stream.groups())
        number = std::max(number, group.proposal);
    QCOMPARE(number, 1);
    // It keeps its number while it lasts, and fades when it stops coming: within four half-lives.
    for (int k = 0; k < 8000; ++k)
        feed(12.0 * (k % 3));
    QCOMPARE(proposals(), 0.0);
}

void DiscoveryRunTest::streamIsBounded()
{
    DiscoveryOptions options;
    options.bootstraps = 0;
    options.layout = false;
    Discovery run(heaps(300, 1), options);
    Job job(1);
    QVERIFY(run.run(job));
    std::ofstream(at("bounded.bin"), std::ios::binary) << modelBytes(run);
    StreamOptions small;
    small.cap = 50;
    LiveStream stream(
        std::make_shared<const ModelFile>(*ModelFile::open(at("bounded.bin"))), small);
    const auto start = std::chrono::steady_clock::now();
    stream.clock = [&] { return start; };
    Random random(5);
    for (int k = 0; k < 20000; ++k) {
        std::vector<float> point;
        for (int d = 0; d < 4; ++d)
            point.push_back(float(1000 * random.uniform()));
        QVERIFY(stream.add(point) < 50);
    }
    QCOMPARE(stream.microCount(), std::size_t(50));
    QVERIFY(stream.due());
    stream.summarise();
    QVERIFY(!stream.due());
    (void)stream.add(std::vector<float> { 0, 0, 0, 0 });
    QVERIFY(!stream.due()); // one point, no time passed
    stream.clock = [&] { return std::chrono::steady_clock::now() + std::chrono::hours(1); };
    QVERIFY(stream.due());
}

void DiscoveryRunTest::sidecarRules()
{
    SidecarClusters clusters(1.0, 2);
    QCOMPARE(clusters.add(std::vector<float> { 0, 0 }, 0), 0);
    QCOMPARE(clusters.add(std::vector<float> { 0.5f, 0 }, 1), 0);
    const auto& first = clusters.clusters()[0];
    QVERIFY(
        std::abs(first.centre[0] - 0.5 / 1.99) < 1e-12 && std::abs(first.weight - 1.99) < 1e-12);
    QCOMPARE(first.radius(), 0.0);
    QCOMPARE(clusters.add(std::vector<float> { 9, 0 }, 2), 1);
    QCOMPARE(clusters.add(std::vector<float> { 50, 0 }, 3), 1); // full: the nearest takes it
    QCOMPARE(clusters.add(std::vector<float> { 0, 0 }, 400), 2); // all others are stale
    QCOMPARE(clusters.clusters().size(), std::size_t(1));
}

void DiscoveryRunTest::programs()
{
    const PointTable points = heaps(900, 3);
    std::ofstream(at("points.npy"), std::ios::binary) << npyBytes(std::span(points.values), 4);
    const QStringList discover { QStringLiteral("discover"), QStringLiteral("--points"),
        text("points.npy"), QStringLiteral("--out"), text("out"), QStringLiteral("--format"),
        QStringLiteral("npy,csv"), QStringLiteral("--bootstraps"), QStringLiteral("2"),
        QStringLiteral("--json") };
    Program done = attnx(discover);
    QVERIFY2(done.code == 0, done.err);
    const QJsonObject manifest = QJsonDocument::fromJson(done.out).object();
    QCOMPARE(manifest[QStringLiteral("clusters")].toInt(), 3);
    QVERIFY(std::filesystem::exists(at("out") / "labels.npy"));
    QVERIFY(!std::filesystem::exists(at("out") / "points.parquet"));
    // Again: the same ids, the second run.
    done = attnx(discover);
    const QJsonObject lineage
        = QJsonDocument::fromJson(done.out).object()[QStringLiteral("lineage")].toObject();
    QCOMPARE(lineage[QStringLiteral("run")].toInt(), 2);
    QCOMPARE(lineage[QStringLiteral("next_cluster_id")].toInt(), 3);
    QByteArray lines;
    for (int k = 0; k < 3; ++k)
        lines += QByteArray("{\"id\": ") + QByteArray::number(k) + ", \"vector\": ["
            + QByteArray::number(12 * k) + ", " + QByteArray::number(12 * k) + ", "
            + QByteArray::number(12 * k) + ", " + QByteArray::number(12 * k) + "]}\n";
    lines += "\n[500, 500, 500, 500]\n";
    done = attnx({ QStringLiteral("classify"), QStringLiteral("--artifacts"), text("out") }, lines);
    QVERIFY2(done.code == 0, done.err);
    const QList<QByteArray> answers = done.out.trimmed().split('\n');
    QCOMPARE(answers.size(), 4);
    std::set<int> clusters;
    for (int k = 0; k < 3; ++k) {
        const QJsonObject answer = QJsonDocument::fromJson(answers[k]).object();
        QCOMPARE(answer[QStringLiteral("id")].toInt(), k);
        clusters.insert(answer[QStringLiteral("cluster")].toInt());
        QCOMPARE(answer[QStringLiteral("off_manifold")].toBool(), false);
        QVERIFY(answer[QStringLiteral("membership")].toDouble() > 0);
    }
    QCOMPARE(clusters, (std::set<int> { 0, 1, 2 }));
    const QJsonObject far = QJsonDocument::fromJson(answers[3]).object();
    QCOMPARE(far[QStringLiteral("off_manifold")].toBool(), true);
    QCOMPARE(far[QStringLiteral("cluster")].toInt(), -1);
    QCOMPARE(far[QStringLiteral("coherence")].toDouble(), 0.0);
}

void DiscoveryRunTest::programsRefuse_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no source") << "discover --out @x" << QByteArray() << 2 << QByteArray("--db");
    QTest::newRow("no out") << "discover --points @points.npy" << QByteArray() << 2
                            << QByteArray("--out");
    QTest::newRow("two sources") << "discover --points @points.npy --db @a --out @x" << QByteArray()
                                 << 2 << QByteArray("--db");
    QTest::newRow("labels") << "discover --points @points.npy --out @x --labels kmeans"
                            << QByteArray() << 2 << QByteArray("--labels");
    QTest::newRow("format") << "discover --points @points.npy --out @x --format hdf5"
                            << QByteArray() << 1 << QByteArray("hdf5");
    QTest::newRow("no file") << "discover --points @no.npy --out @x" << QByteArray() << 1
                             << QByteArray("no.npy");
    QTest::newRow("no database") << "discover --db @no.db --out @x" << QByteArray() << 1
                                 << QByteArray("no.db");
    QTest::newRow("no traces") << "discover --traces @*.jsonl --out @x" << QByteArray() << 1
                               << QByteArray("no file fits");
    QTest::newRow("no position") << "discover --points @points.npy --out @x --regress-position"
                                 << QByteArray() << 1 << QByteArray("position");
    QTest::newRow("preset")
        << "discover --points @points.npy --out @x --zone-preset mine --bootstraps 0"
        << QByteArray() << 1 << QByteArray("mine");
    QTest::newRow("no artefacts") << "classify --artifacts @x" << QByteArray("[1]\n") << 1
                                  << QByteArray("manifest.json");
    QTest::newRow("no json") << "classify --artifacts @out" << QByteArray("1, 2\n") << 1
                             << QByteArray("line 1");
    QTest::newRow("too short") << "classify --artifacts @out" << QByteArray("[1, 2]\n") << 1
                               << QByteArray("expected 4 numbers, found 2");
    QTest::newRow("no vector") << "classify --artifacts @out" << QByteArray("{}\n") << 1
                               << QByteArray("vector");
    QTest::newRow("no number") << "classify --artifacts @out" << QByteArray("[1, 2, null, 3]\n")
                               << 1 << QByteArray("vector[2]");
}

void DiscoveryRunTest::programsRefuse()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, code);
    QFETCH(QByteArray, words);
    arguments.replace(QLatin1Char('@'), m_folder.path() + QLatin1Char('/'));
    const Program done = attnx(arguments.split(QLatin1Char(' ')), input);
    QVERIFY2(done.code == code, done.err);
    QVERIFY2(
        done.err.startsWith("attnx: ") && done.err.count('\n') == 1 && done.err.contains(words),
        done.err);
    QVERIFY(!std::filesystem::exists(at("x")));
}

QTEST_GUILESS_MAIN(DiscoveryRunTest)
#include "tst_discovery_run.moc"
