// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/zones.h"
#include "engine/core/files.h"

#include <QTest>

using namespace ax;

namespace {

struct Golden {
    const char* preset;
    float local, mid, longRange, entropy, ripple, hubness, consensus;
    int visible;
    const char* zone;
    float confidence;
    const char* rule;
};
constexpr float kNo = std::numeric_limits<float>::quiet_NaN();

// Worked out by hand from the table of spec/capture.md section 3.
const Golden kGolden[] = {
    { "explorer", .6f, .3f, .1f, .5f, .1f, .4f, .5f, 400, "syntax_floor", .2f, "local > 0.5" },
    { "explorer", .5f, .3f, .2f, .5f, .1f, .4f, .5f, 400, "diffuse", 0, "otherwise" },
    { "explorer", .6f, .3f, .1f, .5f, .9f, .4f, .5f, 400, "syntax_floor", .2f, "local > 0.5" },
    { "explorer", .2f, .6f, .2f, .5f, .8f, .4f, .5f, 400, "structure_ripple", .5f, "ripple > 0.6" },
    { "explorer", .2f, .6f, .2f, .5f, .1f, .4f, .5f, 400, "semantic_bridge", .2f, "mid > 0.5" },
    { "explorer", .2f, .4f, .4f, .5f, .1f, .4f, .5f, 400, "long_range", .142857f, "long > 0.3" },
    { "explorer", .2f, .6f, .2f, .5f, kNo, .4f, .5f, 400, "semantic_bridge", .2f,
        "mid > 0.5; not evaluated: ripple > 0.6" },
    { "explorer", .4f, .4f, .2f, .5f, kNo, kNo, kNo, 400, "diffuse", 0,
        "otherwise; not evaluated: ripple > 0.6" },
    { "server", .8f, .1f, .1f, .5f, kNo, kNo, kNo, 400, "syntax_floor", .5f, "local > 0.6" },
    { "server", .55f, .45f, 0, .5f, kNo, kNo, kNo, 400, "semantic_bridge", .083333f, "mid > 0.4" },
    { "server", .3f, .3f, .4f, .5f, kNo, kNo, kNo, 400, "long_range", .142857f, "long > 0.3" },
    { "server", .4f, .4f, .2f, .85f, kNo, kNo, kNo, 400, "diffuse", .5f, "entropy > 0.7" },
    { "server", .4f, .4f, .2f, .7f, kNo, kNo, kNo, 400, "unknown", 0, "otherwise" },
    { "report", .6f, .2f, .2f, 1, kNo, kNo, kNo, 400, "syntax_floor", .2f,
        "local > 0.5 and entropy < 2" },
    { "report", .6f, .2f, .2f, 3.f, kNo, kNo, kNo, 400, "semantic_bridge", 0, "otherwise" },
    { "report", .3f, .2f, .5f, 1, kNo, kNo, kNo, 400, "structure_ripple", .166667f,
        "long > 0.4 or entropy > 3.5" },
    { "report", .6f, .2f, .2f, 4.75f, kNo, kNo, kNo, 400, "structure_ripple", .5f,
        "long > 0.4 or entropy > 3.5" },
    // The second rule fires on long alone; the first could not be judged.
    { "report", .55f, 0, .45f, kNo, kNo, kNo, kNo, 400, "structure_ripple", .083333f,
        "long > 0.4 or entropy > 3.5; not evaluated: local > 0.5 and entropy < 2" },
    { "campaign", .6f, .2f, .2f, 2, kNo, kNo, kNo, 400, "syntax_floor", .2f,
        "local > 0.5 and entropy < 2.5" },
    { "campaign", .6f, .1f, .3f, 2.6f, kNo, kNo, kNo, 400, "structure_ripple", .066667f,
        "long > 0.25" },
    { "campaign", .3f, .5f, .2f, 2, kNo, kNo, kNo, 400, "semantic_bridge", 0, "otherwise" },
    { "evidence", .5f, .3f, .2f, 2, 0, .2f, .7f, 400, "syntax_floor", 1,
        "local ≥ 0.45 and entropy ≤ 2.5 and consensus ≥ 0.6" },
    { "evidence", .3f, .5f, .2f, 3, .2f, .4f, .3f, 400, "semantic_bridge", 1,
        "mid ≥ 0.4 and hubness ≥ 0.3 and 2 ≤ entropy ≤ 4" },
    { "evidence", .2f, .2f, .6f, 3.2f, .2f, .2f, .55f, 400, "long_range", 1,
        "long ≥ 0.35 and entropy ≥ 3 and local ≤ 0.3" },
    { "evidence", .4f, .3f, .3f, 2.8f, .7f, .1f, .5f, 400, "structure_ripple", 1,
        "ripple ≥ 0.5 and mid ≥ 0.25 and consensus ≥ 0.4" },
    { "evidence", .34f, .33f, .33f, 4.5f, .2f, .2f, .3f, 400, "diffuse", 1,
        "entropy ≥ 3.5 and local ≤ 0.35 and consensus ≤ 0.5" },
    // Missing signals are never passes: entropy and consensus absent leave local alone.
    { "evidence", .5f, .3f, .2f, kNo, kNo, kNo, kNo, 400, "syntax_floor", .4f,
        "local ≥ 0.45; not evaluated: entropy, consensus, hubness, ripple" },
    // A uniform row of 1000: 7, 248 and 745 positions. Its own masses become a third each.
    { "length-aware", .007f, .248f, .745f, .5f, 0, kNo, kNo, 1000, "long_range", .047619f,
        "long > 0.3" },
    { "length-aware", .1f, .4f, .5f, .5f, 0, kNo, kNo, 1000, "syntax_floor", .724138f,
        "local > 0.5" },
    // With six positions everything is local whatever the row looks like.
    { "length-aware", 1, 0, 0, .5f, 0, kNo, kNo, 6, "syntax_floor", 1, "local > 0.5" },
};

} // namespace

class TestZones : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<int>("row");
        for (int k = 0; k < int(std::size(kGolden)); ++k)
            QTest::addRow("%d %s %s", k, kGolden[k].preset, kGolden[k].zone) << k;
    }
    void golden()
    {
        QFETCH(int, row);
        const Golden& g = kGolden[row];
        auto preset = ZonePreset::builtin(g.preset);
        QVERIFY2(preset.has_value(), preset ? "" : preset.error().line().c_str());
        ZoneSignals s;
        s.local = g.local;
        s.mid = g.mid;
        s.longRange = g.longRange;
        s.entropyNormalised = s.entropyBits = g.entropy;
        s.ripple = g.ripple;
        s.hubness = g.hubness;
        s.consensus = g.consensus;
        s.visiblePositions = g.visible;
        const ZoneVerdict verdict = preset->classify(s);
        QCOMPARE(verdict.zone, std::string(g.zone));
        QVERIFY2(std::abs(verdict.confidence - g.confidence) < 2e-4f,
            qPrintable(QString::number(verdict.confidence)));
        QCOMPARE(verdict.rule, std::string(g.rule));
    }

    void nothingToGoBy()
    {
        for (const std::string& name : ZonePreset::builtinNames()) {
            const auto preset = ZonePreset::builtin(name);
            QVERIFY(preset.has_value());
            const ZoneVerdict verdict = preset->classify({});
            QCOMPARE(verdict.zone, std::string("unknown"));
            QVERIFY(!verdict.evaluated);
            QVERIFY(verdict.rule.rfind("not evaluated: ", 0) == 0);
            StepRecord step;
            labelZone(step, *preset, 10);
            QVERIFY(step.zone.empty() && step.zonePreset.empty());
        }
    }

    void eachUnitReadsItsOwnEntropy()
    {
        ZoneSignals s;
        s.local = .4f;
        s.mid = .4f;
        s.longRange = .2f;
        s.entropyBits = 5;
        s.entropyNormalised = .1f;
        QCOMPARE(ZonePreset::builtin("server")->classify(s).zone, std::string("unknown"));
        QCOMPARE(ZonePreset::builtin("report")->classify(s).zone, std::string("structure_ripple"));
    }

    void names()
    {
        QVERIFY((ZonePreset::builtinNames()
            == std::vector<std::string> {
                "explorer", "server", "report", "campaign", "evidence", "length-aware" }));
        const auto missing = ZonePreset::builtin("nothing");
        QVERIFY(!missing.has_value());
        QVERIFY(missing.error().code == ErrorCode::NotFound);
        QVERIFY(missing.error().message.find("length-aware") != std::string::npos);
        QVERIFY(ZonePreset::builtin("length-aware")->sinksExcluded());
        QCOMPARE(ZonePreset::builtin("campaign")->bands().localMax, 32);
    }

    void embeddedPresetsAreTheFiles()
    {
        for (const std::string& name : ZonePreset::builtinNames()) {
            const auto text
                = readTextFile(std::string(AX_SOURCE_DIR) + "/resources/zones/" + name + ".json");
            QVERIFY(text.has_value());
            const auto preset = ZonePreset::parse(*text);
            QVERIFY(preset.has_value());
            QCOMPARE(preset->name(), name);
            QCOMPARE(preset->description(), ZonePreset::builtin(name)->description());
        }
    }

    void badPresets_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("not json") << QByteArray("{") << QByteArray("(whole file)");
        QTest::newRow("deep") << QByteArray(QByteArray("[").repeated(100000))
                              << QByteArray("(whole file)");
        QTest::newRow("no name") << QByteArray("{}") << QByteArray("name");
        QTest::newRow("zone") << QByteArray(R"({"name":"a","otherwise":"here"})")
                              << QByteArray("otherwise");
        QTest::newRow("no rules") << QByteArray(R"({"name":"a","otherwise":"diffuse"})")
                                  << QByteArray("rules");
        QTest::newRow("signal") << QByteArray(
            R"({"name":"a","otherwise":"diffuse","rules":[{"zone":"diffuse","all":[{"signal":"x","above":0.5}]}]})")
                                << QByteArray("rules[0].all[0].signal");
        QTest::newRow("limit") << QByteArray(
            R"({"name":"a","otherwise":"diffuse","rules":[{"zone":"diffuse","all":[{"signal":"mid","above":7}]}]})")
                               << QByteArray("rules[0].all[0].above");
        QTest::newRow("member") << QByteArray(
            R"({"name":"a","otherwise":"diffuse","rules":[{"zone":"diffuse","all":[{"signal":"mid","over":0.5}]}]})")
                                << QByteArray("rules[0].all[0].over");
    }
    void badPresets()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, field);
        const auto preset
            = ZonePreset::parse(std::string_view(json.constData(), std::size_t(json.size())));
        QVERIFY(!preset.has_value());
        QVERIFY(preset.error().code == ErrorCode::Format);
        QCOMPARE(preset.error().place, "field " + field.toStdString());
    }

    void signalsOfAStep()
    {
        StepRecord step;
        step.tokenIndex = 300;
        step.fingerprint.emplace();
        (*step.fingerprint)[0] = .5f;
        (*step.fingerprint)[1] = .3f;
        (*step.fingerprint)[2] = .2f;
        (*step.fingerprint)[3] = .9f;
        (*step.fingerprint)[4 + 4] = .6f; // d 16..31
        (*step.fingerprint)[4 + 5] = .4f; // d 32..63
        RawRow row;
        row.layer = 2;
        row.positions = { 299, 268, 267, 0 }; // d 1, 32, 33, 300
        row.logits.assign(4, 0.f);
        ZoneSignals s = zoneSignals(step, { 300 });
        QCOMPARE(s.local, .5f);
        QCOMPARE(s.entropyNormalised, .9f);
        QVERIFY(!present(s.entropyBits));
        const ZoneBands campaign { 32, 256 };
        s = zoneSignals(step, { 300, campaign });
        QVERIFY(std::abs(s.local - .6f) < 1e-6f); // nearest bin edge is 32
        step.raw.push_back(row);
        s = zoneSignals(step, { 300, campaign });
        QCOMPARE(s.local, .5f); // exactly: d 1 and 32
        QCOMPARE(s.mid, .25f);
        QCOMPARE(s.longRange, .25f);
        QVERIFY(std::abs(s.entropyBits - 2) < 1e-6f); // four equal shares
        step.summary.emplace();
        step.summary->entropy = 1.5f;
        step.summary->hubness = .7f;
        s = zoneSignals(step, { 300 });
        QVERIFY(
            std::abs(s.entropyBits - 2) < 1e-6f); // the summary's is in nats, and of the whole row
        QCOMPARE(s.hubness, .7f);
        step.signals.hubness = .1f;
        QCOMPARE(zoneSignals(step, { 300 }).hubness, .1f);
        step.raw.clear();
        QCOMPARE(zoneSignals(step, { 300 }).entropyBits, 1.5f); // all that an earlier file has
    }

    void presetsThatLeaveSinksOut()
    {
        // The sink at position 0 holds 0.6 of a row of 300: with it the row looks far back.
        StepRecord step;
        step.tokenIndex = 300;
        step.fingerprint.emplace();
        (*step.fingerprint)[0] = .1f;
        (*step.fingerprint)[1] = .3f;
        (*step.fingerprint)[2] = .6f;
        (*step.fingerprint)[3] = .5f;
        step.signals.ripple = .1f;
        const auto preset = ZonePreset::builtin("length-aware");
        labelZone(step, *preset, 300);
        QVERIFY2(step.zone.empty(), "labelled from masses with sinks");
        QVERIFY(step.zoneRule.empty());
        // Captured without them, the masses are what the preset reads.
        StepRecord excluded = step;
        labelZone(excluded, *preset, 300, true);
        QCOMPARE(excluded.zone, std::string("long_range"));
        // Kept beside the row: 1 to 7 back holds all that is left.
        step.withoutSinks.emplace();
        step.withoutSinks->histogram[1] = 1;
        labelZone(step, *preset, 300);
        QCOMPARE(step.zone, std::string("syntax_floor"));
        QCOMPARE(step.zonePreset, std::string("length-aware"));
        // Others read what was captured.
        labelZone(step, *ZonePreset::builtin("explorer"), 300);
        QCOMPARE(step.zone, std::string("long_range"));
    }

    void label()
    {
        StepRecord step;
        step.fingerprint.emplace();
        (*step.fingerprint)[1] = .75f;
        (*step.fingerprint)[0] = .25f;
        labelZone(step, *ZonePreset::builtin("explorer"), 40);
        QCOMPARE(step.zone, std::string("semantic_bridge"));
        QCOMPARE(step.zoneConfidence, .5f);
        QCOMPARE(step.zonePreset, std::string("explorer"));
        QVERIFY(step.zoneRule.rfind("mid > 0.5", 0) == 0);
    }
};

QTEST_GUILESS_MAIN(TestZones)
#include "test_zones.moc"
