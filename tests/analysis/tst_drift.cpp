// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/drift.h"
#include "engine/trace/jsonl.h"

#include <QtTest>

#include <cmath>
#include <map>
#include <numbers>
#include <random>

using namespace ax;

class DriftTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainReading();
    void detectors();
    void episodes();
    void everyAnswerBeginsAnew();
    void emptyTraces();
};

/// The same from the trace's own records, written down once more.
void DriftTest::plainReading()
{
    const auto read = readTrace(AX_SOURCE_DIR "/resources/samples/library.jsonl");
    QVERIFY(read.has_value());
    const TraceSession& trace = read->session;
    const DriftRun run = driftOf(trace);
    QVERIFY(run.steps.size() > 50);
    std::vector<double> angles;
    std::map<int, double> sums; // mass of each place over the rows so far, at most 32
    std::vector<std::map<int, double>> recent;
    double drift = 0;
    std::size_t at = 0;
    int triggers = 0;
    for (int n = 0; n < trace.tokenCount(); ++n) {
        if (!trace.hasStep(n))
            continue;
        const StepRecord step = trace.step(n);
        if (step.raw.empty())
            continue;
        std::map<int, double> p;
        for (const RawRow& row : step.raw)
            for (std::size_t k = 0; k < row.positions.size(); ++k)
                p[row.positions[k]]
                    += std::exp(double(row.logits[k]) - row.logsumexp) / double(step.raw.size());
        recent.push_back(p);
        if (recent.size() > 32)
            recent.erase(recent.begin());
        if (trace.tokenRole(n) != TokenRole::Generated)
            continue;
        double x = 0, y = 0, mass = 0, sinks = 0;
        for (const auto& [j, share] : p) {
            double before = 0;
            for (const auto& row : recent)
                before += row.count(j) ? row.at(j) : 0;
            if (j < 4 || (before / double(recent.size()) > 0.3 && n - j >= 64)) {
                sinks += share;
                continue;
            }
            const double angle
                = 1.5 * std::numbers::pi * std::log(1.0 + (n - j)) / std::log(1.0 + n);
            x += share * std::cos(angle), y += share * std::sin(angle), mass += share;
        }
        const DriftStep& found = run.steps.at(at++);
        QCOMPARE(found.tokenIndex, n);
        QVERIFY(std::abs(double(found.sinkShare) - sinks) < 1e-5);
        QVERIFY(present(found.reading.heading) && mass > 0);
        QVERIFY(std::abs(double(found.reading.resultant) - std::hypot(x, y) / mass) < 1e-5);
        double heading = std::atan2(y, x);
        heading += heading < 0 ? 2 * std::numbers::pi : 0;
        QVERIFY(std::abs(double(found.reading.heading) - heading) < 1e-4);
        angles.push_back(heading);
        if (angles.size() > 10)
            angles.erase(angles.begin());
        QCOMPARE(present(found.spread), angles.size() >= 2);
        if (present(found.spread)) {
            double c = 0, s = 0;
            for (const double angle : angles)
                c += std::cos(angle), s += std::sin(angle);
            const double spread = 1 - std::hypot(c, s) / double(angles.size());
            QVERIFY(std::abs(double(found.spread) - spread) < 1e-4);
            QCOMPARE(int(found.status),
                int(spread > 0.5        ? CompassStatus::Halt
                        : spread >= 0.3 ? CompassStatus::Warning
                                        : CompassStatus::Stable));
        }
        drift *= 0.9;
        for (const DriftTrigger& trigger : found.triggers) {
            drift += trigger.magnitude;
            ++triggers;
        }
        QVERIFY(std::abs(found.drift - drift) < 1e-9);
    }
    QCOMPARE(at, run.steps.size());
    int counted = 0;
    for (const DriftEpisode& episode : run.episodes)
        counted += episode.count;
    QCOMPARE(counted, triggers);
}

void DriftTest::detectors()
{
    using Kind = DriftTrigger::Kind;
    const auto kinds = [](const DriftStep& step) {
        std::vector<Kind> found;
        for (const DriftTrigger& trigger : step.triggers)
            found.push_back(trigger.kind);
        return found;
    };
    const auto input = [](int index, float sinks, float entropy, const char* zone, float x) {
        DriftInput made;
        made.tokenIndex = index;
        made.sinkShare = sinks;
        made.entropy = entropy;
        made.zone = zone;
        made.fingerprint = std::array<float, 20> { x };
        return made;
    };
    DriftTracker tracker;
    for (int k = 0; k < 6; ++k)
        QVERIFY(tracker.add(input(k, 0.1f, 1, "diffuse", 0.1f * float(k))).triggers.empty());
    // Sinks rise by 0.5 (magnitude 1), entropy to 1.6 times its mean (0.3), the fingerprint moves
    // three times as far as before (0.6): D = 1.9.
    const DriftStep all = tracker.add(input(6, 0.6f, 1.6f, "diffuse", 0.8f));
    QCOMPARE(
        kinds(all), (std::vector { Kind::SinkCollapse, Kind::SuddenJump, Kind::EntropySpike }));
    QVERIFY(std::abs(all.drift - 1.9) < 1e-5);
    QCOMPARE(std::string(driftLevel(all.drift)), std::string("warning"));
    const DriftStep calm = tracker.add(input(7, 0.1f, 1, "diffuse", 0.9f));
    QVERIFY(calm.triggers.empty());
    QVERIFY(std::abs(calm.drift - 0.9 * 1.9) < 1e-5);
    // Just below the limits nothing is found; what was not recorded says nothing.
    DriftTracker quiet;
    quiet.add(input(0, 0.1f, 1, "", 0));
    quiet.add(input(1, 0.1f, 1, "", 0.1f));
    QVERIFY(quiet.add(input(2, 0.499f, 1.499f, "", 0.36f)).triggers.empty());
    DriftInput bare;
    bare.tokenIndex = 3;
    QVERIFY(quiet.add(bare).triggers.empty());

    DriftTracker zones;
    for (const char* zone : { "syntax_floor", "structure_ripple" })
        zones.add(input(0, 0, 1, zone, 0));
    const DriftStep back = zones.add(input(2, 0, 1, "syntax_floor", 0));
    QCOMPARE(kinds(back), std::vector { Kind::ZoneViolation });
    zones.add(input(3, 0, 1, "syntax_floor", 0));
    zones.add(input(4, 0, 1, "syntax_floor", 0));
    // Of the last five and this one three changed.
    QCOMPARE(kinds(zones.add(input(5, 0, 1, "diffuse", 0))), std::vector { Kind::Oscillation });
}

void DriftTest::episodes()
{
    using Kind = DriftTrigger::Kind;
    std::vector<DriftStep> steps(6);
    for (int k = 0; k < 6; ++k)
        steps[std::size_t(k)].tokenIndex = 10 + 2 * k;
    const auto put = [&](int step, Kind kind, double magnitude) {
        steps[std::size_t(step)].triggers.push_back({ kind, magnitude, 0, 0 });
        steps[std::size_t(step)].drift = magnitude;
    };
    put(0, Kind::SuddenJump, 0.6);
    put(1, Kind::SuddenJump, 0.8);
    put(1, Kind::EntropySpike, 0.3);
    put(3, Kind::SuddenJump, 0.5);
    const std::vector<DriftEpisode> found = episodesOf(steps);
    QCOMPARE(found.size(), std::size_t(3));
    QCOMPARE(found[0].from, 10);
    QCOMPARE(found[0].to, 12);
    QCOMPARE(found[0].count, 2);
    QCOMPARE(found[0].magnitude, 0.8);
    QCOMPARE(found[1].kind, Kind::EntropySpike);
    QCOMPARE(found[2].from, 16);
}

/// Two answers of one trace read as each of them alone: no heading, zone or D is carried over.
void DriftTest::everyAnswerBeginsAnew()
{
    const auto answers = [](int from, int to) {
        TraceSession trace;
        for (int n = 0; n < 240; ++n) {
            const bool answer = (n >= 100 && n < 120) || n >= 220;
            TokenRecord token;
            token.index = token.tokenId = n;
            token.role = answer ? TokenRole::Generated : TokenRole::Prompt;
            if (!trace.addToken(std::move(token)))
                qFatal("a token was refused");
            if (!answer || n < from || n >= to)
                continue;
            StepRecord step;
            step.tokenIndex = n;
            step.decodeStep = n - (n < 200 ? 100 : 220);
            RawRow& row = step.raw.emplace_back();
            // Far and near in turns; the first answer ends among the sinks, the second parks early.
            row.positions = { 0, n % 3 ? n - 2 : 9, n - 1 };
            const float sinks = n > 115 && n < 200 ? 0.9f : n == 222 ? 0.8f : 0.1f;
            row.logits
                = { std::log(sinks), std::log((1 - sinks) * 0.8f), std::log((1 - sinks) * 0.2f) };
            step.zone = n % 2 ? "syntax_floor" : "structure_ripple";
            step.signals.entropy = n % 5 ? 1 : 2;
            step.fingerprint.emplace();
            (*step.fingerprint)[0] = n == 221 ? 1 : 0.01f * float(n % 4);
            if (!trace.addStep(std::move(step)))
                qFatal("a step was refused");
        }
        return driftOf(trace);
    };
    const DriftRun both = answers(0, 240), first = answers(0, 200), second = answers(200, 240);
    QCOMPARE(both.steps.size(), std::size_t(40));
    QCOMPARE(both.episodes.size(), first.episodes.size() + second.episodes.size());
    QVERIFY(!second.episodes.empty());
    for (std::size_t k = 0; k < 40; ++k) {
        const DriftStep& found = both.steps[k];
        const DriftStep& alone = k < 20 ? first.steps[k] : second.steps[k - 20];
        QCOMPARE(found.tokenIndex, alone.tokenIndex);
        QCOMPARE(found.drift, alone.drift);
        QCOMPARE(present(found.spread), k % 20 != 0);
        QVERIFY(k % 20 == 0 || found.spread == alone.spread);
        QCOMPARE(found.triggers.size(), alone.triggers.size());
    }
    QVERIFY(first.steps.back().drift > 1); // there was something to carry over
}

void DriftTest::emptyTraces()
{
    QVERIFY(driftOf(TraceSession()).steps.empty());
    // Layers that the run did not keep give no steps, not steps without a heading.
    const auto read = readTrace(AX_SOURCE_DIR "/resources/samples/library.jsonl");
    QVERIFY(read.has_value());
    QVERIFY(driftOf(read->session, { { 99 }, {}, {} }).steps.empty());
    QVERIFY(episodesOf({}).empty());
}

QTEST_GUILESS_MAIN(DriftTest)
#include "tst_drift.moc"
