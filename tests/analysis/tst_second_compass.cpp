// SPDX-License-Identifier: Apache-2.0
// Compass, drift and episodes of stored traces, written down a second time from the specification
// (spec/capture.md section 4, trace.md section 2, wire.md section 1) over the files' own JSON: the
// library and `attnx trace compass` must give the same numbers. Nothing here calls the engine but
// where its answer is compared.
#include "engine/analysis/drift.h"
#include "engine/trace/jsonl.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <set>
#include <zstd.h>

namespace {

using Row = std::map<int, double>; // mass of each position

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// One step of a trace, as its JSON has it.
struct Step {
    int token = 0, decodeStep = 0;
    bool generated = false;
    struct Raw {
        int layer = 0, head = -1;
        Row p;
    };
    std::vector<Raw> raw;
    double entropy = kNothing;
    std::string zone;
    std::vector<double> fingerprint;
};

struct Trigger {
    std::string kind;
    double magnitude = 0, value = 0, limit = 0;
};
struct Reading {
    int token = 0;
    double heading = kNothing, resultant = kNothing, spread = kNothing, sinkShare = kNothing;
    double drift = 0;
    std::string level, status;
    std::vector<Trigger> triggers;
};
struct Episode {
    std::string kind;
    int from = 0, to = 0, count = 0;
    double magnitude = 0, drift = 0;
};
struct Choice {
    std::vector<int> layers, heads;
    int window = 10;
};

QByteArray decompressed(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray packed = file.readAll();
    const std::unique_ptr<ZSTD_DStream, size_t (*)(ZSTD_DStream*)> stream(
        ZSTD_createDStream(), ZSTD_freeDStream);
    ZSTD_inBuffer in { packed.constData(), size_t(packed.size()), 0 };
    QByteArray all, part(1 << 16, '\0');
    while (in.pos < in.size) {
        ZSTD_outBuffer out { part.data(), size_t(part.size()), 0 };
        if (ZSTD_isError(ZSTD_decompressStream(stream.get(), &out, &in)))
            return {};
        all.append(part.constData(), qsizetype(out.pos));
    }
    return all;
}

/// p = exp(logit - lse) of one row on the wire.
Row rowOf(const QJsonObject& json)
{
    Row row;
    const QJsonArray positions = json[QStringLiteral("token_positions")].toArray();
    const QJsonArray logits = json[QStringLiteral("topk_logits")].toArray();
    const double lse = json[QStringLiteral("logsumexp_candidates")].toDouble();
    for (int k = 0; k < positions.size(); ++k)
        row[positions[k].toInt()] = std::exp(logits[k].toDouble() - lse);
    return row;
}

std::vector<Step> stepsOf(const QString& path)
{
    std::map<int, Step> steps;
    std::map<int, bool> generated;
    for (const QByteArray& line : decompressed(path).split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const QString type = json[QStringLiteral("record_type")].toString();
        if (type == QLatin1String("token"))
            generated[json[QStringLiteral("index")].toInt()]
                = json[QStringLiteral("role")].toString() == QLatin1String("generated");
        if (type != QLatin1String("step"))
            continue;
        Step step;
        step.token = json[QStringLiteral("tokenIndex")].toInt();
        step.decodeStep = json[QStringLiteral("decodeStep")].toInt();
        const QJsonObject layers
            = json[QStringLiteral("attention")][QStringLiteral("layers")].toObject();
        for (auto layer = layers.begin(); layer != layers.end(); ++layer) {
            const QJsonObject heads = layer.value()[QStringLiteral("heads")].toObject();
            for (auto head = heads.begin(); head != heads.end(); ++head)
                step.raw.push_back(
                    { layer.key().toInt(), head.key().toInt(), rowOf(head.value().toObject()) });
            if (heads.isEmpty())
                step.raw.push_back({ layer.key().toInt(), -1, rowOf(layer.value().toObject()) });
        }
        const QJsonObject alone = json[QStringLiteral("attention")].toObject();
        if (layers.isEmpty() && alone.contains(QStringLiteral("token_positions")))
            step.raw.push_back({ alone[QStringLiteral("layer_id")].toInt(), -1, rowOf(alone) });
        const QJsonValue entropy = json[QStringLiteral("signals")][QStringLiteral("entropy")];
        if (entropy.isDouble())
            step.entropy = entropy.toDouble();
        step.zone = json[QStringLiteral("manifoldZone")].toString().toStdString();
        for (const QJsonValue value : json[QStringLiteral("fingerprint")].toArray())
            step.fingerprint.push_back(value.toDouble());
        steps[step.token] = std::move(step);
    }
    std::vector<Step> ordered;
    for (auto& [token, step] : steps) {
        step.generated = generated[token];
        ordered.push_back(std::move(step));
    }
    return ordered;
}

bool chosen(const std::vector<int>& list, int value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

/// The mean of a step's rows; nothing where none is chosen.
std::optional<Row> meanRow(const Step& step, const Choice& choice)
{
    Row mean;
    double count = 0;
    for (const Step::Raw& raw : step.raw)
        if (chosen(choice.layers, raw.layer) && (raw.head < 0 || chosen(choice.heads, raw.head))) {
            ++count;
            for (const auto& [j, p] : raw.p)
                mean[j] += p;
        }
    if (count == 0)
        return std::nullopt;
    for (auto& [j, p] : mean)
        p /= count;
    return mean;
}

double meanOfLast(const std::vector<double>& values, std::size_t most)
{
    double sum = 0;
    const std::size_t count = std::min(values.size(), most);
    for (std::size_t k = values.size() - count; k < values.size(); ++k)
        sum += values[k];
    return sum / double(count);
}

/// The five detectors, each over the whole history before this step.
struct History {
    std::vector<double> sinks, entropies, moves;
    std::vector<std::string> zones;
    std::vector<double> fingerprint;

    std::vector<Trigger> look(const Step& step, double sinkShare)
    {
        std::vector<Trigger> found;
        if (sinks.size() >= 2) { // three points with this one
            const double rise = sinkShare - meanOfLast(sinks, 5);
            if (rise > 0.4 && sinkShare > 0.3)
                found.push_back({ "sink_collapse", std::min(1.0, rise / 0.5), rise, 0.4 });
        }
        sinks.push_back(sinkShare);
        if (!step.fingerprint.empty()) {
            if (!fingerprint.empty()) {
                double square = 0;
                for (std::size_t k = 0; k < 20; ++k)
                    square += std::pow(step.fingerprint[k] - fingerprint[k], 2);
                const double move = std::sqrt(square);
                if (!moves.empty() && meanOfLast(moves, 4) > 0) {
                    const double ratio = move / meanOfLast(moves, 4);
                    if (ratio > 2.67)
                        found.push_back({ "sudden_jump", std::min(1.0, ratio / 5), ratio, 2.67 });
                }
                moves.push_back(move);
            }
            fingerprint = step.fingerprint;
        }
        if (!step.zone.empty()) {
            if (!zones.empty()) {
                const std::string pair = zones.back() + ">" + step.zone;
                if (pair == "syntax_floor>structure_ripple"
                    || pair == "structure_ripple>syntax_floor")
                    found.push_back({ "zone_violation", 0.5, 1, 0 });
            }
            zones.push_back(step.zone);
            if (zones.size() > 5) {
                int changes = 0;
                for (std::size_t k = zones.size() - 5; k < zones.size(); ++k)
                    changes += zones[k] != zones[k - 1];
                if (changes >= 3)
                    found.push_back(
                        { "oscillation", std::min(1.0, changes / 5.0), double(changes), 3 });
            }
        }
        if (!std::isnan(step.entropy)) {
            if (!entropies.empty() && meanOfLast(entropies, 5) > 0.1) {
                const double ratio = step.entropy / meanOfLast(entropies, 5);
                if (ratio > 1.5)
                    found.push_back(
                        { "entropy_spike", std::min(1.0, (ratio - 1) / 2), ratio, 1.5 });
            }
            entropies.push_back(step.entropy);
        }
        return found;
    }
};

std::vector<Reading> readingsOf(const std::vector<Step>& steps, const Choice& choice)
{
    std::vector<Reading> readings;
    std::vector<Row> rows; // all that were recorded, for the rule of sinks
    std::vector<double> headings;
    History history;
    double drift = 0;
    for (const Step& step : steps) {
        if (const auto all = meanRow(step, {}))
            rows.push_back(*all);
        const auto row = meanRow(step, choice);
        if (!row || !step.generated)
            continue;
        const int n = step.token;
        const std::size_t past = std::min<std::size_t>(rows.size(), 32);
        const auto isSink = [&](int j) {
            double mass = 0;
            for (std::size_t k = rows.size() - past; k < rows.size(); ++k)
                mass += rows[k].count(j) ? rows[k].at(j) : 0;
            return j < 4 || (mass / double(past) > 0.3 && n - j >= 64);
        };
        Reading reading;
        reading.token = n;
        double x = 0, y = 0, rest = 0, sinks = 0;
        for (const auto& [j, p] : *row) {
            if (isSink(j)) {
                sinks += p;
                continue;
            }
            const double angle
                = 1.5 * std::numbers::pi * std::log(1.0 + (n - j)) / std::log(1.0 + n);
            x += p * std::cos(angle), y += p * std::sin(angle), rest += p;
        }
        reading.sinkShare = sinks;
        if (rest > 0) {
            reading.resultant = std::hypot(x, y) / rest;
            reading.heading = std::atan2(y, x) + (y < 0 ? 2 * std::numbers::pi : 0);
            headings.push_back(reading.heading);
        }
        const std::size_t window = std::min(headings.size(), std::size_t(choice.window));
        reading.status = "stable";
        if (window >= 2) {
            double c = 0, s = 0;
            for (std::size_t k = headings.size() - window; k < headings.size(); ++k)
                c += std::cos(headings[k]), s += std::sin(headings[k]);
            reading.spread = 1 - std::hypot(c, s) / double(window);
            reading.status = reading.spread > 0.5 ? "halt"
                : reading.spread >= 0.3           ? "warning"
                                                  : "stable";
        }
        reading.triggers = history.look(step, sinks);
        drift *= 0.9;
        for (const Trigger& trigger : reading.triggers)
            drift += trigger.magnitude;
        reading.drift = drift;
        reading.level = drift >= 3 ? "critical"
            : drift >= 2           ? "alert"
            : drift >= 1           ? "warning"
            : drift >= 0.5         ? "watch"
                                   : "none";
        readings.push_back(std::move(reading));
    }
    return readings;
}

/// For each kind: the runs of neighbouring steps on which it fired.
std::vector<Episode> episodesIn(const std::vector<Reading>& readings)
{
    std::vector<Episode> all;
    for (const char* kind :
        { "sink_collapse", "sudden_jump", "zone_violation", "entropy_spike", "oscillation" }) {
        bool open = false;
        for (const Reading& reading : readings) {
            const auto found = std::find_if(reading.triggers.begin(), reading.triggers.end(),
                [&](const Trigger& trigger) { return trigger.kind == kind; });
            if (found == reading.triggers.end()) {
                open = false;
                continue;
            }
            if (!open)
                all.push_back({ kind, reading.token, reading.token, 0, 0, 0 });
            open = true;
            Episode& episode = all.back();
            episode.to = reading.token;
            ++episode.count;
            episode.magnitude = std::max(episode.magnitude, found->magnitude);
            episode.drift = std::max(episode.drift, reading.drift);
        }
    }
    return all;
}

const Episode* find(const std::vector<Episode>& list, const std::string& kind, int from)
{
    const auto at = std::find_if(list.begin(), list.end(),
        [&](const Episode& e) { return e.kind == kind && e.from == from; });
    return at == list.end() ? nullptr : &*at;
}

bool near(double found, double wanted, double tolerance = 2e-5)
{
    return (std::isnan(found) && std::isnan(wanted)) || std::abs(found - wanted) <= tolerance;
}

/// Headings are angles: 0 and a full turn are neighbours.
bool nearAngle(double found, double wanted)
{
    return (std::isnan(found) && std::isnan(wanted))
        || std::abs(std::remainder(found - wanted, 2 * std::numbers::pi)) <= 1e-4;
}

} // namespace

class SecondCompassTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void library_data() { traces(); }
    void library();
    void commandLine_data() { traces(); }
    void commandLine();
    void everyDetectorFires();

private:
    static void traces();
    static QString file(const QString& name)
    {
        return QStringLiteral(AX_SOURCE_DIR "/tests/data/compass/%1.jsonl.zst").arg(name);
    }
};

void SecondCompassTest::traces()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("layers");
    QTest::addColumn<QList<int>>("heads");
    QTest::addColumn<int>("window");
    QTest::addColumn<int>("steps");
    const auto row = [](const char* tag, const char* name, const QList<int>& layers,
                         const QList<int>& heads, int window, int steps) {
        QTest::newRow(tag) << QString::fromLatin1(name) << layers << heads << window << steps;
    };
    row("raw", "raw", {}, {}, 10, 160);
    row("raw, one layer", "raw", { 4 }, {}, 4, 160);
    row("heads", "heads", {}, {}, 10, 40);
    row("heads, two of them", "heads", { 22 }, { 0, 8 }, 3, 40);
    row("heads, none that was kept", "heads", { 22 }, { 1 }, 10, 0);
    row("episodes", "episodes", {}, {}, 10, 120);
    row("sketch", "sketch", {}, {}, 10, 0); // no raw rows, no compass
    row("fingerprint", "fingerprint", {}, {}, 10, 0);
}

void SecondCompassTest::library()
{
    QFETCH(QString, name);
    QFETCH(QList<int>, layers);
    QFETCH(QList<int>, heads);
    QFETCH(int, window);
    QFETCH(int, steps);
    const Choice choice { { layers.begin(), layers.end() }, { heads.begin(), heads.end() },
        window };
    const std::vector<Step> recorded = stepsOf(file(name));
    QVERIFY(recorded.size() >= 20);
    const std::vector<Reading> wanted = readingsOf(recorded, choice);
    QCOMPARE(int(wanted.size()), steps);
    const auto read = ax::readTrace(file(name).toStdString());
    QVERIFY(read.has_value());
    ax::DriftOptions options;
    options.layers = choice.layers;
    options.heads = choice.heads;
    options.limits.window = window;
    const ax::DriftRun run = ax::driftOf(read->session, options);
    QCOMPARE(run.steps.size(), wanted.size());
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        const ax::DriftStep& found = run.steps[k];
        const Reading& reading = wanted[k];
        QCOMPARE(found.tokenIndex, reading.token);
        QVERIFY(nearAngle(double(found.reading.heading), reading.heading));
        QVERIFY(near(double(found.reading.resultant), reading.resultant));
        QVERIFY(near(double(found.sinkShare), reading.sinkShare));
        QVERIFY(near(double(found.spread), reading.spread, 1e-4));
        QVERIFY(near(found.drift, reading.drift, 1e-4));
        QCOMPARE(found.triggers.size(), reading.triggers.size());
        for (std::size_t t = 0; t < reading.triggers.size(); ++t) {
            QCOMPARE(std::string(ax::name(found.triggers[t].kind)), reading.triggers[t].kind);
            QVERIFY(near(found.triggers[t].magnitude, reading.triggers[t].magnitude, 1e-4));
            QVERIFY(near(found.triggers[t].value, reading.triggers[t].value, 1e-3));
            QCOMPARE(found.triggers[t].limit, reading.triggers[t].limit);
        }
    }
    const std::vector<Episode> episodes = episodesIn(wanted);
    QCOMPARE(run.episodes.size(), episodes.size());
    for (const ax::DriftEpisode& found : run.episodes) {
        const Episode* episode = find(episodes, ax::name(found.kind), found.from);
        QVERIFY(episode);
        QCOMPARE(found.to, episode->to);
        QCOMPARE(found.count, episode->count);
        QVERIFY(near(found.magnitude, episode->magnitude, 1e-4));
        QVERIFY(near(found.drift, episode->drift, 1e-4));
    }
}

void SecondCompassTest::commandLine()
{
    QFETCH(QString, name);
    QFETCH(QList<int>, layers);
    QFETCH(QList<int>, heads);
    QFETCH(int, window);
    QFETCH(int, steps);
    const Choice choice { { layers.begin(), layers.end() }, { heads.begin(), heads.end() },
        window };
    const auto joined = [](const QList<int>& list) {
        QStringList words;
        for (const int value : list)
            words << QString::number(value);
        return words.join(QLatin1Char(','));
    };
    QStringList arguments { QStringLiteral("trace"), QStringLiteral("compass"), file(name),
        QStringLiteral("--json"), QStringLiteral("--window"), QString::number(window) };
    if (!layers.isEmpty())
        arguments << QStringLiteral("--layers") << joined(layers);
    if (!heads.isEmpty())
        arguments << QStringLiteral("--heads") << joined(heads);
    QProcess process;
    process.start(QStringLiteral(AX_ATTNX), arguments);
    QVERIFY(process.waitForFinished(60000));
    if (steps == 0) { // said in one line
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("no raw attention rows"));
        return;
    }
    QCOMPARE(process.exitCode(), 0);
    const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(json[QStringLiteral("window")].toInt(), window);
    const std::vector<Step> recorded = stepsOf(file(name));
    std::set<int> read;
    for (const Step& step : recorded)
        for (const Step::Raw& raw : step.raw)
            if (chosen(choice.layers, raw.layer))
                read.insert(raw.layer);
    QJsonArray wantedLayers;
    for (const int layer : read)
        wantedLayers.append(layer);
    QCOMPARE(json[QStringLiteral("layers")].toArray(), wantedLayers);
    const std::vector<Reading> wanted = readingsOf(recorded, choice);
    const QJsonArray found = json[QStringLiteral("steps")].toArray();
    QCOMPARE(found.size(), qsizetype(wanted.size()));
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        const QJsonObject step = found[qsizetype(k)].toObject();
        const Reading& reading = wanted[k];
        const auto number = [&](const char* member) {
            const QJsonValue value = step[QString::fromLatin1(member)];
            return value.isDouble() ? value.toDouble() : kNothing;
        };
        QCOMPARE(step[QStringLiteral("tokenIndex")].toInt(), reading.token);
        QVERIFY(nearAngle(number("heading"), reading.heading));
        QVERIFY(near(number("resultant"), reading.resultant));
        QVERIFY(near(number("variance"), 1 - reading.resultant));
        QVERIFY(near(number("sinkShare"), reading.sinkShare));
        QVERIFY(near(number("spread"), reading.spread, 1e-4));
        QCOMPARE(step[QStringLiteral("spread")].isNull(), k == 0);
        QVERIFY(near(number("drift"), reading.drift, 1e-4));
        QCOMPARE(step[QStringLiteral("level")].toString().toStdString(), reading.level);
        QCOMPARE(step[QStringLiteral("status")].toString().toStdString(), reading.status);
    }
    const std::vector<Episode> episodes = episodesIn(wanted);
    const QJsonArray told = json[QStringLiteral("episodes")].toArray();
    QCOMPARE(told.size(), qsizetype(episodes.size()));
    int before = 0;
    for (const QJsonValue value : told) {
        const int from = value[QStringLiteral("from")].toInt();
        const Episode* episode
            = find(episodes, value[QStringLiteral("kind")].toString().toStdString(), from);
        QVERIFY(episode);
        QVERIFY(from >= before); // in order of their beginnings
        before = from;
        QCOMPARE(value[QStringLiteral("to")].toInt(), episode->to);
        QCOMPARE(value[QStringLiteral("count")].toInt(), episode->count);
        QVERIFY(near(value[QStringLiteral("magnitude")].toDouble(), episode->magnitude, 1e-4));
        QVERIFY(near(value[QStringLiteral("drift")].toDouble(), episode->drift, 1e-4));
    }
}

/// The stored traces hold what the tests above are to compare.
void SecondCompassTest::everyDetectorFires()
{
    std::map<std::string, int> kinds, statuses;
    bool grew = false;
    for (const char* name : { "raw", "episodes" }) {
        const auto readings = readingsOf(stepsOf(file(QString::fromLatin1(name))), {});
        for (const Reading& reading : readings)
            ++statuses[reading.status];
        for (const Episode& episode : episodesIn(readings)) {
            ++kinds[episode.kind];
            grew = grew || episode.count > 1;
        }
    }
    QCOMPARE(kinds.size(), std::size_t(5));
    QCOMPARE(statuses.size(), std::size_t(3));
    QVERIFY(grew);
}

QTEST_GUILESS_MAIN(SecondCompassTest)
#include "tst_second_compass.moc"
