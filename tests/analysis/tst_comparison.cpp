// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/comparison.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace ax;

namespace {

/// Generated tokens with these texts, behind a prompt of `prompt` tokens.
TraceSession written(const std::vector<std::string>& texts, int prompt = 2)
{
    TraceSession trace;
    for (int index = 0; index < prompt + int(texts.size()); ++index) {
        TokenRecord token;
        token.index = index;
        token.tokenId = index;
        token.role = index < prompt ? TokenRole::Prompt : TokenRole::Generated;
        token.text = index < prompt ? "p" : texts[std::size_t(index - prompt)];
        token.logprob = -1;
        if (!trace.addToken(std::move(token)))
            qFatal("a token was refused");
    }
    return trace;
}

/// `text` cut at random places between ASCII characters, as some tokenizer might.
std::vector<std::string> cut(const std::string& text, std::mt19937& random)
{
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::min<std::size_t>(1 + random() % 7, text.size() - at);
        pieces.push_back(text.substr(at, length));
        at += length;
    }
    return pieces;
}

std::string words(std::mt19937& random, int count)
{
    static const char* const kWords[] = { "the", "sea", "moon", "tide", "rises", "and", "falls" };
    std::string text;
    for (int k = 0; k < count; ++k)
        text += std::string(k ? " " : "") + kWords[random() % 7];
    return text;
}

/// Length of the longest common subsequence, the plain way.
int longestCommon(const std::vector<int>& a, const std::vector<int>& b)
{
    std::vector<std::vector<int>> best(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j)
            best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1
                                              : std::max(best[i - 1][j], best[i][j - 1]);
    return best[a.size()][b.size()];
}

} // namespace

class ComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void commonSubsequences();
    void everyTokenOnce();
    void acrossTokenizers();
    void withoutBlanks();
    void longTexts();
    void onlyWhatBothRecorded();
    void sinksCountedAndLeftOut();
    void consensusOfOneLayer();
    void itselfIsZero();
    void coverage_data();
    void coverage();
    void words();
};

void ComparisonTest::commonSubsequences()
{
    std::mt19937 random(3);
    for (int round = 0; round < 400; ++round) {
        std::vector<int> a(random() % 30), b(random() % 30);
        const unsigned letters = 1 + random() % 6;
        for (std::vector<int>* side : { &a, &b })
            for (int& letter : *side)
                letter = int(random() % letters);
        const auto pairs = commonSubsequence(a, b, 1000);
        QCOMPARE(int(pairs.size()), longestCommon(a, b));
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            QCOMPARE(a[std::size_t(pairs[k].first)], b[std::size_t(pairs[k].second)]);
            QVERIFY(k == 0
                || (pairs[k].first > pairs[k - 1].first && pairs[k].second > pairs[k - 1].second));
        }
        // A bound on the work still gives pairs that are right.
        for (const auto& [i, j] : commonSubsequence(a, b, 2))
            QCOMPARE(a[std::size_t(i)], b[std::size_t(j)]);
    }
}

void ComparisonTest::everyTokenOnce()
{
    std::mt19937 random(5);
    for (int round = 0; round < 60; ++round) {
        const TraceSession a = written(cut(::words(random, 30), random), 1 + int(random() % 5));
        const TraceSession b = written(cut(::words(random, 25), random), 1 + int(random() % 5));
        for (const Alignment alignment :
            { Alignment::Text, Alignment::Position, Alignment::Step }) {
            std::vector<int> ofA, ofB;
            for (const AlignedRow& row : align(a, b, alignment)) {
                QVERIFY(row.a >= 0 || row.b >= 0);
                if (row.a >= 0)
                    ofA.push_back(row.a);
                if (row.b >= 0)
                    ofB.push_back(row.b);
                if (alignment == Alignment::Position && row.a >= 0 && row.b >= 0)
                    QCOMPARE(row.a, row.b);
            }
            QCOMPARE(ofA, generatedTokens(a));
            QCOMPARE(ofB, generatedTokens(b));
        }
    }
}

/// The same text cut differently: tokens that begin at the same place stand beside each other.
void ComparisonTest::acrossTokenizers()
{
    std::mt19937 random(8);
    const std::string text = ::words(random, 200);
    const std::vector<std::string> piecesA = cut(text, random), piecesB = cut(text, random);
    const TraceSession a = written(piecesA), b = written(piecesB, 4);
    const std::vector<AlignedRow> rows = align(a, b, Alignment::Text);
    const auto beginOf = [](const std::vector<std::string>& pieces, int token, int prompt) {
        std::size_t begin = 0;
        for (int k = 0; k < token - prompt; ++k)
            begin += pieces[std::size_t(k)].size();
        return begin;
    };
    std::size_t together = 0, shared = 0;
    for (const AlignedRow& row : rows)
        if (row.a >= 0 && row.b >= 0)
            together += beginOf(piecesA, row.a, 2) == beginOf(piecesB, row.b, 4);
    for (const int x : generatedTokens(a))
        for (const int y : generatedTokens(b))
            shared += beginOf(piecesA, x, 2) == beginOf(piecesB, y, 4);
    QVERIFY(shared > 20);
    QCOMPARE(together, shared);
    QCOMPARE(compareTraces(a, a, Alignment::Text).similarity.textAgreement, 1.0);
    // It is one text: nothing differs, wherever it is cut.
    const Comparison both = compareTraces(a, b, Alignment::Text);
    QCOMPARE(both.firstDifference, -1);
    QCOMPARE(both.same, int(both.rows.size()));
    QCOMPARE(both.similarity.textAgreement, 1.0);
    // One letter more, and the rows that hold it are the difference.
    std::vector<std::string> changed = piecesB;
    changed[40] += "x";
    const Comparison one = compareTraces(a, written(changed, 4), Alignment::Text);
    QVERIFY(one.firstDifference >= 0);
    QVERIFY(one.same > int(one.rows.size()) * 9 / 10 && one.same < int(one.rows.size()));
}

/// Scripts that write no blanks are laid beside each other by character, accents do not end a word.
void ComparisonTest::withoutBlanks()
{
    const std::vector<std::string> a { "今天", "天气很好", "，", "我们去", "公园", "散步", "。" };
    const std::vector<std::string> b { "今天天气", "很好，", "我们", "去", "海边", "散步。" };
    const Comparison comparison = compareTraces(written(a), written(b), Alignment::Text);
    int differ = 0;
    for (const AlignedRow& row : comparison.rows)
        if (!row.same) {
            ++differ;
            QCOMPARE(row.a, 2 + 4);
            QCOMPARE(row.b, 2 + 4);
        }
    QCOMPARE(differ, 1);
    const Comparison accents = compareTraces(written({ "Un", " été", " à", " Orléans" }),
        written({ "Un", " été", " à", " Orleans" }), Alignment::Text);
    QCOMPARE(accents.same, 3);
    QCOMPARE(accents.firstDifference, 3);
}

/// A part that was not recorded is no 0: the others are the whole.
void ComparisonTest::onlyWhatBothRecorded()
{
    const auto recorded = [](int parts, const char* layout = "log16") {
        TraceSession trace = written({ "a", "b", "c" });
        trace.header().fingerprintLayout = layout;
        for (int k = 0; k < 3; ++k) {
            StepRecord step;
            step.tokenIndex = 2 + k;
            step.decodeStep = k;
            if (parts & 1) {
                step.fingerprint.emplace();
                step.fingerprint->fill(0.25f + 0.1f * float(k));
            }
            if (parts & 2)
                step.zone = "semantic_bridge";
            if (parts & 4)
                step.signals.entropyNormalised = 0.4f;
            if (!trace.addStep(std::move(step)))
                qFatal("a step was refused");
        }
        return trace;
    };
    for (int parts = 0; parts < 8; ++parts) {
        const TraceSession trace = recorded(parts);
        const Similarity self = compareTraces(trace, trace, Alignment::Text).similarity;
        QCOMPARE(std::isfinite(self.score), parts != 0);
        QVERIFY(parts == 0 || std::abs(self.score - 1) < 1e-6);
        QCOMPARE(std::isfinite(self.cosine), bool(parts & 1));
        QCOMPARE(self.sameZone.has_value(), bool(parts & 2));
        QCOMPARE(std::isfinite(self.entropyTerm), bool(parts & 4));
    }
    // What only one of them has says nothing; nor do the numbers of two layouts.
    QVERIFY(std::isnan(compareTraces(recorded(1), recorded(4), Alignment::Text).similarity.score));
    const Similarity layouts
        = compareTraces(recorded(5), recorded(5, "learned20"), Alignment::Text).similarity;
    QVERIFY(std::isnan(layouts.cosine) && std::abs(layouts.score - 1) < 1e-6);
    // Zones by two sets of rules are not the same zones.
    TraceSession server = recorded(2);
    server.header().zonePreset = "server";
    QVERIFY(!compareTraces(recorded(2), server, Alignment::Text).similarity.sameZone.has_value());
}

/// Rows with and without their sinks differ in every mass and entropy: that is no difference
/// between two answers.
void ComparisonTest::sinksCountedAndLeftOut()
{
    const auto recorded = [](const char* policy, float sinks) {
        TraceSession trace = written({ "a", "b", "c" });
        trace.header().sinkPolicy = policy;
        for (int k = 0; k < 3; ++k) {
            StepRecord step;
            step.tokenIndex = 2 + k;
            step.decodeStep = k;
            step.fingerprint.emplace();
            (*step.fingerprint)[0] = (*step.fingerprint)[4] = 1 - sinks;
            (*step.fingerprint)[1] = (*step.fingerprint)[9] = sinks;
            step.zone = sinks > 0.5f ? "semantic_bridge" : "syntax_floor";
            step.signals.entropy = 2 - sinks;
            step.signals.entropyNormalised = 0.6f - 0.3f * sinks;
            step.signals.hubness = sinks;
            step.signals.sinkShare = 0.8f;
            step.signals.surprisal = 1;
            if (!trace.addStep(std::move(step)))
                qFatal("a step was refused");
        }
        return trace;
    };
    const auto namesOf = [](const Comparison& comparison) {
        std::vector<std::string> names;
        for (const MeasureDifference& measure : comparison.measures)
            names.push_back(measure.name);
        return names;
    };
    const TraceSession with = recorded("include", 0.8f), without = recorded("exclude", 0);
    const Comparison both = compareTraces(with, without, Alignment::Text);
    QVERIFY(!both.sinksAlike);
    QCOMPARE(namesOf(both), (std::vector<std::string> { "surprisal", "sink_share" }));
    QVERIFY(std::isnan(both.similarity.score));
    const std::vector<std::string> sentences = differencesInWords(both);
    QCOMPARE(sentences.size(), std::size_t(2));
    QCOMPARE(sentences.front(), std::string("No clear difference."));
    QVERIFY(sentences.back().find("sinks") != std::string::npos);
    QCOMPARE(both.histogramB->front(), 1.0); // each side's own is still its own
    const Comparison alike = compareTraces(without, without, Alignment::Text);
    QVERIFY(alike.sinksAlike && std::abs(alike.similarity.score - 1) < 1e-6);
    QCOMPARE(namesOf(alike).size(), std::size_t(7));
}

/// One layer agrees with nothing: the 1 that the wire has for it is no measured number.
void ComparisonTest::consensusOfOneLayer()
{
    const auto recorded = [](const std::vector<int>& layers) {
        TraceSession trace = written({ "a", "b" });
        for (int k = 0; k < 2; ++k) {
            StepRecord step;
            step.tokenIndex = 2 + k;
            step.decodeStep = k;
            step.summary.emplace().consensus = 1;
            step.summary->histogram[0] = step.summary->local = 1;
            for (const int layer : layers) {
                RawRow& row = step.raw.emplace_back();
                row.layer = layer;
                row.positions = { 0 };
                row.logits = { -0.5f };
            }
            if (!trace.addStep(std::move(step)))
                qFatal("a step was refused");
        }
        trace.updateMetrics();
        return trace;
    };
    for (const bool one : { true, false }) {
        const TraceSession trace = recorded(one ? std::vector { 3 } : std::vector { 3, 5 });
        bool named = false;
        for (const MeasureDifference& m : compareTraces(trace, trace, Alignment::Text).measures)
            named = named || m.name == "consensus";
        QCOMPARE(named, !one);
        QCOMPARE(present(trace.metrics().avgConsensus), !one);
    }
}

void ComparisonTest::longTexts()
{
    std::mt19937 random(11);
    const std::string text = ::words(random, 20000);
    std::string changed = text;
    for (std::size_t at = 500; at < changed.size(); at += 1000)
        changed.replace(at, 3, "xyz");
    const TraceSession a = written(cut(text, random)), b = written(cut(changed, random));
    const std::vector<AlignedRow> rows = align(a, b, Alignment::Text);
    int together = 0;
    for (const AlignedRow& row : rows)
        together += row.a >= 0 && row.b >= 0;
    QVERIFY(together > int(generatedTokens(a).size()) / 2);
    // Texts with nothing in common end too.
    const TraceSession other = written(std::vector<std::string>(20000, "q "));
    QVERIFY(align(a, other, Alignment::Text).size()
        >= std::max(generatedTokens(a).size(), generatedTokens(other).size()));
}

void ComparisonTest::itselfIsZero()
{
    std::mt19937_64 random(4);
    std::vector<double> values;
    for (int k = 0; k < 300; ++k)
        values.push_back(double(random() % 1000));
    const MeasureDifference same = differenceOfMeans("x", values, values, {});
    QCOMPARE(same.difference, 0.0);
    QCOMPARE(same.low, 0.0);
    QCOMPARE(same.high, 0.0);
    QVERIFY(!same.differs);
    const MeasureDifference again = differenceOfMeans("x", values, { values.data(), 150 }, { 7 });
    QCOMPARE(differenceOfMeans("x", values, { values.data(), 150 }, { 7 }).low, again.low);
}

void ComparisonTest::coverage_data()
{
    QTest::addColumn<double>("memory");
    QTest::addColumn<int>("tokens");
    QTest::newRow("independent, 400 tokens") << 0.0 << 400;
    QTest::newRow("neighbours alike, 800 tokens") << 0.5 << 800;
}

/// Intervals of 95 % hold the truth in 93 to 97 % of 400 simulated pairs.
void ComparisonTest::coverage()
{
    QFETCH(double, memory);
    QFETCH(int, tokens);
    std::mt19937_64 random(2026);
    std::normal_distribution<double> normal;
    const auto series = [&](double mean, int count) {
        std::vector<double> values;
        double state = normal(random);
        for (int k = 0; k < count; ++k) {
            state = memory * state + std::sqrt(1 - memory * memory) * normal(random);
            values.push_back(mean + state);
        }
        return values;
    };
    int held = 0;
    for (int pair = 0; pair < 400; ++pair) {
        const auto a = series(1, tokens), b = series(1.3, tokens * 3 / 4);
        const MeasureDifference d = differenceOfMeans("x", a, b, { std::uint64_t(pair), 1000, 16 });
        held += d.low <= 0.3 && 0.3 <= d.high;
    }
    QVERIFY2(held >= 372 && held <= 388, qPrintable(QString::number(held / 4.0) + " %"));
}

void ComparisonTest::words()
{
    Comparison comparison;
    QCOMPARE(differencesInWords(comparison).front(), std::string("No clear difference."));
    comparison.measures = { { "local", .40, .5, 9, 9, .1, .05, .15, true },
        { "surprisal", 1.2, 1.1, 9, 9, -.1, -.3, .1, false } };
    const std::vector<std::string> sentences = differencesInWords(comparison);
    QCOMPARE(sentences.size(), std::size_t(1));
    QCOMPARE(sentences.front(),
        std::string("Attention to the last 7 tokens is 10.0 points higher in B (50.0 against 40.0; "
                    "95 % interval of the difference +5.0 to +15.0)."));
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
