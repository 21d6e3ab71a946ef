// SPDX-License-Identifier: Apache-2.0
#include "engine/core/files.h"
#include "engine/trace/jsonl.h"
#include "tests/trace/random_trace.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <random>

using namespace ax;

namespace {

std::string dataText(const char* name)
{
    auto text = readTextFile(std::string(AX_SOURCE_DIR) + "/tests/data/trace/" + name);
    return text ? *text : std::string();
}

/// The test's JSON with ' for ".
std::string json(const char* text)
{
    std::string out = text;
    std::replace(out.begin(), out.end(), '\'', '"');
    return out;
}

QByteArray qjson(const char* text) { return QByteArray::fromStdString(json(text)); }

const std::string kHeader = json("{'record_type':'header','version':'1.1','trace_id':'t','model':'"
                                 "m','created_at':1,'updated_at':2}")
    + "\n";

TraceReadResult readGood(const std::string& text)
{
    auto result = readTraceText(text);
    if (!result) {
        qWarning("%s", result.error().line().c_str());
        return {};
    }
    for (const TraceProblem& problem : result->problems)
        qWarning("%s", problem.text().c_str());
    return std::move(*result);
}

std::string problemTexts(const TraceReadResult& result)
{
    std::string all;
    for (const TraceProblem& problem : result.problems)
        all += problem.text() + "\n";
    return all;
}

} // namespace

class TestTraceJsonl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unknownNumbersKeepEveryDigit()
    {
        const std::string record
            = json("{'record_type':'future','id':123456789012345678901234567890,"
                   "'small':-98765432109876543210,'pi':3.14159265358979323846264338,"
                   "'huge':1e400,'tiny':1e-400,'plain':0.1,'n':18446744073709551615}")
            + "\n";
        const TraceReadResult result = readGood(kHeader + record);
        QCOMPARE(result.problemCount, 0);
        const std::string written = writeTraceText(result.session);
        QVERIFY2(written.find(record) != std::string::npos, written.c_str());
        // As a member of each known record as well, and through the packed parts of a session.
        const std::string member
            = json(",'x':{'y':[123456789012345678901234567890,1e400]}}") + "\n";
        const std::string known = json("{'record_type':'token','index':0,'tokenId':1,'text':'a'")
            + member + json("{'record_type':'step','tokenIndex':0,'decodeStep':0") + member
            + json("{'record_type':'message','id':'m','role':'user','content':'c'") + member
            + json("{'record_type':'event','kind':'k'") + member
            + json("{'record_type':'segment','id':'s','type':'user','startTokenIndex':0,'"
                   "endTokenIndex':1")
            + member;
        const std::string all = writeTraceText(readGood(kHeader + known).session);
        std::size_t found = 0;
        const std::string kept = member.substr(0, member.size() - 2);
        for (std::size_t at = all.find(kept); at != std::string::npos; at = all.find(kept, at + 1))
            ++found;
        QCOMPARE(found, std::size_t(5));
    }

    void membersThatStandTwice()
    {
        const std::string text = kHeader
            + json(
                "{'record_type':'m','record_type':'','a':{'b':1,'\\u0062':2}}\n"
                "{'record_type':'message','id':'1','role':'user','content':'a','content':'b'}\n");
        const TraceReadResult result = readGood(text);
        QVERIFY(problemTexts(result).find("line 2, field record_type: expected each member once")
            != std::string::npos);
        QVERIFY(problemTexts(result).find("line 2, field a.b: expected each member once")
            != std::string::npos);
        QVERIFY(problemTexts(result).find("line 3, field content: expected each member once")
            != std::string::npos);
        QCOMPARE(result.session.messages().at(0).content, std::string("a"));
        const std::string once = writeTraceText(result.session);
        QCOMPARE(writeTraceText(readGood(once).session), once);
        // More members than are kept in a row.
        std::string many = "{\"record_type\":\"m\"";
        for (int k = 0; k < 60; ++k)
            many += ",\"k" + std::to_string(k) + "\":1";
        const auto twice = readGood(kHeader + many + ",\"k55\":2,\"k3\":2}\n");
        QCOMPARE(twice.problemCount, 2);
    }

    void placesOutsideTheTrace()
    {
        const std::string two = json("{'record_type':'token','index':0,'tokenId':1,'text':'a'}\n"
                                     "{'record_type':'token','index':1,'tokenId':2,'text':'b'}\n");
        const auto problems = [&](const char* records) {
            return problemTexts(readGood(kHeader + two + json(records)));
        };
        QCOMPARE(problems(""), std::string());
        QVERIFY(problems("{'record_type':'token','index':1,'tokenId':3,'text':'c'}\n")
                    .find("line 4, field index: expected each token once")
            != std::string::npos);
        QVERIFY(problems("{'record_type':'segment','id':'s','type':'user','startTokenIndex':0,"
                         "'endTokenIndex':3}\n")
                    .find("line 4, field endTokenIndex")
            != std::string::npos);
        QVERIFY(
            problems("{'record_type':'step','tokenIndex':2,'decodeStep':0,"
                     "'fingerprint':[1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}\n")
                .find("line 4, field tokenIndex: expected a token of the trace (0 to 1), found 2")
            != std::string::npos);
        QVERIFY(
            problems("{'record_type':'step','tokenIndex':1,'decodeStep':0,'attention':{'layers':"
                     "{'0':{'token_positions':[0,7],'topk_logits':[1,2]}}}}\n")
                .find("line 4, field attention: expected positions inside the trace (0 to 1), "
                      "found 7")
            != std::string::npos);
        QVERIFY(problems("{'record_type':'step','tokenIndex':1,'decodeStep':0}\n"
                         "{'record_type':'step','tokenIndex':1,'decodeStep':0}\n")
                    .find("line 5, field tokenIndex: expected one step for a token")
            != std::string::npos);
        const auto newer = readTraceText(
            json("{'record_type':'header','version':'1.2','trace_id':'t','model':'m'}\n"));
        QCOMPARE(newer->problemCount, 0);
        QCOMPARE(newer->notes.size(), std::size_t(1));
    }

    /// Whatever was read: written, read and written again it is the same text.
    void anyInputSettles()
    {
        const std::string source = dataText("version_1_1.jsonl") + dataText("version_1_0.jsonl")
            + dataText("damaged.jsonl");
        std::mt19937 random(41);
        const auto pick = [&](std::size_t n) { return std::size_t(random() % n); };
        const char* parts[] = { "null", "1e400", "-0", "\"x\"", "{}", "[]", "true", ",", "\\ud800",
            "\xC3", "123456789012345678901234567890", "0.30000000000000004441", "\"index\":0,",
            "\"record_type\":\"m\",", "\n", "-1", "2147483647", "[[0,1]]", "NaN" };
        int settled = 0;
        for (int round = 0; round < 1500; ++round) {
            std::string text = kHeader + source;
            for (std::size_t n = 1 + pick(6); n > 0; --n) {
                const std::size_t at = kHeader.size() + pick(text.size() - kHeader.size());
                if (pick(3) == 0)
                    text.erase(at, 1 + pick(30));
                else
                    text.insert(at, parts[pick(std::size(parts))]);
                if (pick(3) == 0) { // a member again
                    const std::size_t from = text.find(",\"", at);
                    const std::size_t to
                        = from == std::string::npos ? from : text.find(",\"", from + 1);
                    if (to != std::string::npos && to - from < 200)
                        text.insert(to, text.substr(from, to - from));
                }
            }
            const auto first = readTraceText(text);
            if (!first)
                continue;
            const std::string once = writeTraceText(first->session);
            const auto second = readTraceText(once);
            QVERIFY2(second.has_value(), once.substr(0, 400).c_str());
            const std::string again = writeTraceText(second->session);
            if (again != once) {
                std::size_t at = 0;
                while (at < std::min(once.size(), again.size()) && once[at] == again[at])
                    ++at;
                const std::size_t from = at > 200 ? at - 200 : 0;
                qWarning("%s", once.substr(from, 400).c_str());
                qWarning("%s", again.substr(from, 400).c_str());
                QFAIL("the second writing differs");
            }
            ++settled;
        }
        QVERIFY(settled > 1000);
    }

    void faults()
    {
        const std::filesystem::path root = AX_SOURCE_DIR "/../shared/fixtures/faults";
        if (!std::filesystem::exists(root))
            QSKIP("skipped: no ../shared/fixtures/faults");
        for (const char* name :
            { "13-trace-unknown-member-loses-digits", "21-trace-duplicate-record-type" }) {
            const auto first = readTrace(root / name / "in.jsonl");
            QVERIFY(first.has_value());
            const std::string once = writeTraceText(first->session);
            const auto second = readTraceText(once);
            QVERIFY(second.has_value());
            QCOMPARE(writeTraceText(second->session), once);
            if (std::string(name).starts_with("13"))
                QVERIFY(once.find("{\"record_type\":\"future\",\"id\":"
                                  "123456789012345678901234567890}")
                    != std::string::npos);
            else
                QVERIFY(problemTexts(*first).find("line 2") != std::string::npos);
        }
    }

    void everyRecordAndMemberComesBack()
    {
        const std::string text = dataText("version_1_1.jsonl");
        QVERIFY(!text.empty());
        const TraceReadResult result = readGood(text);
        QCOMPARE(result.problemCount, 0);
        QVERIFY(!result.truncated && !result.newerVersion);
        QVERIFY(result.notes.empty());
        QCOMPARE(result.records, std::int64_t(std::count(text.begin(), text.end(), '\n')));
        QCOMPARE(writeTraceText(result.session), text);
    }

    void valuesAsWritten()
    {
        const TraceReadResult result = readGood(dataText("version_1_1.jsonl"));
        const TraceSession& s = result.session;
        QCOMPARE(s.header().modelInfo.kvHeads, 2);
        QCOMPARE(s.header().sampling["seed"].get<std::uint64_t>(), 18446744073709551615ull);
        QCOMPARE(s.tokenCount(), 3);
        QCOMPARE(s.tokenBytes(2), std::string_view("\xE2\x82"));
        QCOMPARE(s.token(2).alternatives.at(1).text, std::string(" a"));
        const StepRecord step = s.step(2);
        QCOMPARE(step.raw.size(), std::size_t(4));
        QCOMPARE(step.raw[0].layer, 3);
        QCOMPARE(step.raw[1].head, 0);
        QCOMPARE(step.raw[1].scores.at(0), 1.f);
        QCOMPARE(step.raw[3].layer, 7);
        QVERIFY(std::abs(step.raw[3].probability(0) - std::exp(-0.5f)) < 1e-6f);
        QCOMPARE(step.summary->consensus, 0.25f);
        QCOMPARE(step.sketches.at(0).hubs.at(1).second, 0.25f);
        QCOMPARE(step.headStats.at(0).heads.at(1)[8], 1.f);
        QCOMPARE(step.derotated.at(0).skeleton.size(), std::size_t(1));
        QCOMPARE(step.moe.at(0).shared, 1);
        QCOMPARE(step.logitLens.at(0).tokens.at(1).text, std::string("é"));
        QVERIFY(step.payloadDropped);
        QVERIFY(step.thinkPhase == ThinkPhase::Think);
        QVERIFY(!present(s.signals(1).entropy) && s.signals(1).surprisal == 3.25f);
        QCOMPARE(s.step(1).decodeStep, -1);
        QCOMPARE(s.events().at(0).data["W"].get<double>(), 0.625);
        QCOMPARE(s.metrics().captureBytes, 1234);
    }

    void orderOfRecordsDoesNotMatter()
    {
        const std::string text = dataText("version_1_1.jsonl");
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            lines.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        // Lists keep the order of the file; tokens, steps and the header have places of their own.
        std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
            const auto rank = [](const std::string& line) {
                return line.find("\"step\"") != std::string::npos  ? 0
                    : line.find("\"token\"") != std::string::npos  ? 1
                    : line.find("\"header\"") != std::string::npos ? 3
                                                                   : 2;
            };
            return rank(a) < rank(b);
        });
        std::reverse(lines.begin(), lines.begin() + 2);
        std::string other = "\xEF\xBB\xBF\r\n";
        for (const std::string& line : lines)
            other += "  " + line + "\r\n\r\n";
        const TraceReadResult result = readGood(other);
        QCOMPARE(result.problemCount, 0);
        QCOMPARE(writeTraceText(result.session), text);
    }

    void exportImportExport()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            test::RandomTrace random(seed);
            const TraceSession session = random.session(40);
            const std::string first = writeTraceText(session);
            const TraceReadResult read = readGood(first);
            QCOMPARE(read.problemCount, 0);
            QCOMPARE(read.session.tokenCount(), session.tokenCount());
            QCOMPARE(read.session.stepCount(), session.stepCount());
            const std::string second = writeTraceText(read.session);
            if (first != second) {
                const auto at
                    = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
                const std::size_t offset = std::size_t(at.first - first.begin());
                const std::size_t from = offset > 200 ? offset - 200 : 0;
                QFAIL(qPrintable(QStringLiteral("seed %1:\n%2\n%3")
                                     .arg(seed)
                                     .arg(QString::fromStdString(first.substr(from, 300)),
                                         QString::fromStdString(second.substr(from, 300)))));
            }
            for (const std::int32_t index : session.stepIndices()) {
                const StepRecord a = session.step(index), b = read.session.step(index);
                QCOMPARE(a.payloadBytes(), b.payloadBytes());
                QVERIFY(a.fingerprint == b.fingerprint);
                for (std::size_t k = 0; k < a.sketches.size(); ++k)
                    QVERIFY(a.sketches[k].hubs == b.sketches[k].hubs);
            }
        }
    }

    void noNotANumberIsEverWritten()
    {
        TraceSession session;
        TokenRecord token;
        token.text = "x";
        token.logprob = -std::numeric_limits<float>::infinity();
        token.timeMs = std::numeric_limits<double>::infinity();
        token.alternatives = { { 1, "y", -std::numeric_limits<float>::infinity() } };
        QVERIFY(session.addToken(token));
        StepRecord step;
        step.signals.margin = std::numeric_limits<float>::infinity();
        QVERIFY(session.addStep(step));
        session.metrics().avgEntropy = std::numeric_limits<float>::infinity();
        session.header().extra["x"] = std::numeric_limits<double>::quiet_NaN();
        session.header().model = "broken \xFF text";
        const std::string text = writeTraceText(session);
        QVERIFY(text.find("nan") == std::string::npos && text.find("inf\"") == std::string::npos);
        QVERIFY(text.find("null") == text.rfind("null"));
        const TraceReadResult result = readGood(text);
        QCOMPARE(result.problemCount, 0);
        QCOMPARE(writeTraceText(result.session), text);
    }

    void version10()
    {
        const TraceReadResult result = readGood(dataText("version_1_0.jsonl"));
        QCOMPARE(result.problemCount, 0);
        const TraceSession& s = result.session;
        QCOMPARE(s.header().version, std::string("1.0"));
        QCOMPARE(s.messages().size(), std::size_t(2));
        QCOMPARE(s.tokenCount(), 3);
        QCOMPARE(s.tokenText(2), std::string_view("\xEF\xBF\xBD"));
        QCOMPARE(s.tokenId(1), -1);
        // Two steps of their own, the third one from the message alone.
        QCOMPARE(s.stepCount(), 3);
        const StepRecord first = s.step(0);
        QCOMPARE(first.raw.size(), std::size_t(1));
        QCOMPARE(first.raw[0].positions.size(), std::size_t(2)); // the padding is gone
        QCOMPARE(first.raw[0].layer, 35);
        QCOMPARE(first.decodeStep, 1);
        QCOMPARE(first.zone, std::string("syntax_floor"));
        QVERIFY(first.summary && first.summary->entropy == 0.8113f);
        QVERIFY(first.moe.empty());
        QCOMPARE(first.extra["moe"]["expert_churn"].get<double>(), 0.5);
        const StepRecord second = s.step(1);
        QCOMPARE(second.raw.size(), std::size_t(2));
        QCOMPARE(second.zone, std::string("diffuse"));
        QVERIFY(second.thinkPhase == ThinkPhase::Think);
        QCOMPARE(second.raw[1].scores.at(0), 0.8f);
        QVERIFY(std::abs(second.raw[1].probability(0) - 0.8f) < 1e-6f);
        const StepRecord third = s.step(2);
        QCOMPARE(third.sketches.at(0).layer, 35);
        QVERIFY(std::abs(third.sketches[0].entropy - 1.5f * std::log(2.f)) < 1e-6f);
        QCOMPARE(s.header().extra["index_origin"].get<std::string>(), std::string("generated"));
        QCOMPARE(result.notes.size(), std::size_t(2));
        QVERIFY(s.firstAttending(12) >= 0);
        // Written as 1.1 it stays what it is.
        const std::string text = writeTraceText(s);
        QVERIFY(text.find("\"version\":\"1.1\"") != std::string::npos);
        const TraceReadResult again = readGood(text);
        QCOMPARE(again.problemCount, 0);
        QCOMPARE(writeTraceText(again.session), text);
    }

    void damage()
    {
        auto result = readTraceText(dataText("damaged.jsonl"));
        QVERIFY(result.has_value());
        QVERIFY(result->truncated);
        const std::string problems = problemTexts(*result);
        const std::pair<int, const char*> expected[] = {
            { 3, "field created_at: expected a whole number from 0" },
            { 4, "field (whole line): expected a JSON object" },
            { 5, "field index: expected a whole number from 0 to 16777215, found -1" },
            { 6, "field role: expected prompt or generated, found speaker" },
            { 6, "field logprob: expected a finite number, found NaN" },
            { 7, "field fingerprint: expected 20 or 21 numbers, found 3" },
            { 8,
                "field attention.topk_logits: expected as many values as token_positions (2), "
                "found 3" },
            { 9, "field signals.entropy: expected a number that fits 32 bits, found 1e99" },
            { 10, "field attention.topk_logits[0]: expected a finite number, found Infinity" },
            { 11, "field record_type: expected the kind of record" },
            { 12, "field endTokenIndex: expected one past the last token" },
            { 13, "field type: expected system, user, assistant_think" },
            { 14, "field (whole line): expected one JSON object in the line" },
            { 15, "field bytes: expected base64" },
            { 16, "field text: expected the closing quote" },
        };
        for (const auto& [line, text] : expected)
            QVERIFY2(
                problems.find("line " + std::to_string(line) + ", " + text) != std::string::npos,
                (text + ("\n" + problems)).c_str());
        // The good parts are there.
        const TraceSession& s = result->session;
        QCOMPARE(s.tokenText(0), std::string_view("good"));
        QCOMPARE(s.tokenText(1), std::string_view("second"));
        QVERIFY(!s.hasToken(2));
        QCOMPARE(s.tokenText(3), std::string_view("fourth"));
        QVERIFY(!s.hasToken(4));
        QVERIFY(s.hasStep(1) && s.hasStep(2) && s.step(2).raw.empty());
        QCOMPARE(s.signals(3).ripple, 0.5f);
        QVERIFY(!present(s.signals(3).entropy));
        QCOMPARE(s.unknownRecords().size(), std::size_t(1));
    }

    void aCutLosesOnlyTheLastLine()
    {
        const std::string text = dataText("version_1_1.jsonl");
        const std::size_t headerEnd = text.find('\n');
        for (std::size_t size = headerEnd + 1; size < text.size(); size += 13) {
            auto result = readTraceText(std::string_view(text).substr(0, size));
            QVERIFY(result.has_value());
            const std::int64_t whole = std::count(text.begin(), text.begin() + long(size), '\n');
            const bool betweenLines = text[size - 1] == '\n' || text[size] == '\n';
            QCOMPARE(result->records, whole + (text[size] == '\n' && text[size - 1] != '\n'));
            QCOMPARE(result->truncated, !betweenLines);
        }
    }

    void needsAHeader()
    {
        for (const char* text : { "", "\n\n", "x", "{\"record_type\":\"token\",\"index\":0}" }) {
            const auto result = readTraceText(text);
            QVERIFY(!result.has_value());
            QVERIFY(result.error().code == ErrorCode::Format);
        }
    }

    void versions()
    {
        const auto with = [](const char* version) {
            return readTraceText(std::string(json("{'record_type':'header','version':'")) + version
                + json("','trace_id':'t'}"));
        };
        QVERIFY(!with("1.0")->newerVersion);
        QVERIFY(with("1.2")->newerVersion);
        QVERIFY(with("2.0")->newerVersion);
        QCOMPARE(with("new")->problemCount, 1);
    }

    void fingerprintOrders()
    {
        test::RandomTrace random(5);
        const auto masses = random.fingerprint();
        std::string massesFirst, histogramFirst, unknown = "0.9,0.9,0.9";
        const auto append = [](std::string& list, float value) {
            list += (list.empty() ? "" : ",") + std::to_string(double(value));
        };
        for (const float value : masses)
            append(massesFirst, value);
        for (std::size_t k = 4; k < 20; ++k)
            append(histogramFirst, masses[k]);
        for (std::size_t k = 0; k < 4; ++k)
            append(histogramFirst, masses[k]);
        for (int k = 3; k < 20; ++k)
            unknown += ",0.5";
        std::string zeros = "0";
        for (int k = 1; k < 20; ++k)
            zeros += ",0";
        const auto step = [](int index, const std::string& list) {
            return json("{'record_type':'step','tokenIndex':") + std::to_string(index)
                + json(",'fingerprint':[") + list + "]}\n";
        };
        const std::string steps = step(1, massesFirst) + step(2, histogramFirst) + step(3, unknown)
            + step(4, zeros) + step(5, histogramFirst + ",0.75");
        for (const std::string& text : { kHeader + steps, steps + kHeader }) {
            const TraceReadResult result = readGood(text);
            QCOMPARE(result.problemCount, 0);
            const TraceSession& s = result.session;
            for (const int index : { 1, 2, 5 })
                for (std::size_t k = 0; k < 20; ++k)
                    QVERIFY(std::abs((*s.fingerprint(index))[k] - masses[k]) < 1e-5f);
            QVERIFY(!s.fingerprint(3));
            QCOMPARE(s.step(3).extra["fingerprint"][1].get<double>(), 0.9);
            QVERIFY(s.fingerprint(4) && (*s.fingerprint(4))[0] == 0);
            QCOMPARE(s.step(5).extra["rotationalVariance"].get<double>(), 0.75);
            QCOMPARE(result.notes.size(), std::size_t(2));
            const std::string written = writeTraceText(s);
            QCOMPARE(writeTraceText(readGood(written).session), written);
        }
        // Another layout that the header names is left alone.
        std::string named = kHeader;
        named.insert(named.size() - 2, json(",'fingerprint_layout':'learned20'"));
        for (const std::string& text : { named + steps, steps + named }) {
            const TraceReadResult result = readGood(text);
            QCOMPARE((*result.session.fingerprint(3))[0], 0.9f);
            QVERIFY(result.notes.empty());
        }
    }

    void scoresWithoutLogits()
    {
        const TraceReadResult result = readGood(kHeader
            + json("{'record_type':'step','tokenIndex':9,'attention':{'token_positions':[4,2,0],'"
                   "attention_scores':[0.5,0.25,0],'topk_mass':0.5,'layer_id':2}}"));
        const RawRow row = result.session.step(9).raw.at(0);
        QVERIFY((row.scores == std::vector<float> { 0.5f, 0.25f }));
        QCOMPARE(row.logits.at(0), std::log(0.5f));
        QVERIFY(std::abs(row.probability(0) - 0.25f) < 1e-6f); // half of the mass was kept
        const std::string text = writeTraceText(result.session);
        QVERIFY(text.find("topk_logits") == std::string::npos);
        QCOMPARE(writeTraceText(readGood(text).session), text);
    }

    void writtenScoresAddUp()
    {
        TraceSession session;
        StepRecord step;
        step.tokenIndex = 5;
        RawRow row;
        row.layer = 1;
        row.positions = { 4, 0 };
        row.logits = { 100, 99 }; // exp() of these alone would be infinite
        row.logsumexp = 100.5f;
        step.raw.push_back(row);
        QVERIFY(session.addStep(step));
        const auto entry = wireEntry(session.step(5));
        const double a = entry["attention_scores"][0].get<double>();
        const double b = entry["attention_scores"][1].get<double>();
        QVERIFY(std::abs(a + b - 1) < 1e-6);
        QVERIFY(std::abs(a / b - std::exp(1.0)) < 1e-5);
        QVERIFY(
            std::abs(entry["topk_mass"].get<double>() - std::exp(-0.5) - std::exp(-1.5)) < 1e-6);
    }

    void wireEntries()
    {
        StepRecord step;
        step.decodeStep = 4;
        step.fingerprint.emplace();
        (*step.fingerprint)[0] = (*step.fingerprint)[4] = 1;
        step.zone = "syntax_floor";
        auto entry = wireEntry(step);
        QCOMPARE(entry["mode"].get<std::string>(), std::string("fingerprint"));
        QCOMPARE(entry["fingerprint"].size(), std::size_t(20));
        QCOMPARE(entry["manifold"].get<std::string>(), std::string("syntax_floor"));
        QCOMPARE(entry["step"].get<int>(), 4);
        QVERIFY(!entry.contains("token_positions"));
        RawRow row;
        row.layer = 2;
        row.positions = { 1 };
        row.logits = { 0.1f };
        row.logsumexp = 1;
        step.raw.push_back(row);
        entry = wireEntry(step);
        QCOMPARE(entry["mode"].get<std::string>(), std::string("raw"));
        QVERIFY(!entry.contains("fingerprint")); // the object only, and there is none
        QVERIFY(!entry.contains("layers"));
        QCOMPARE(entry["topk_logits"].dump(), std::string("[0.1]"));
        row.layer = 5;
        step.raw.push_back(row);
        entry = wireEntry(step);
        QCOMPARE(entry["layer_id"].get<int>(), 5);
        QCOMPARE(entry["layers"].size(), std::size_t(2));
        QVERIFY(entry["layers"].contains("2"));
        step.headStats.push_back({ 1, { {} } });
        QVERIFY(wireEntry(step).contains("head_stats"));

        std::vector<TraceProblem> problems;
        const auto back = readWireEntry(wireEntryText(step), &problems);
        QVERIFY(back.has_value());
        QVERIFY(problems.empty());
        QCOMPARE(back->raw.size(), std::size_t(2));
        QCOMPARE(back->decodeStep, 4);
        QCOMPARE(back->headStats.size(), std::size_t(1));
        QVERIFY(!readWireEntry("[1]").has_value());
        QVERIFY(!readWireEntry("{\"token_positions\":[1").has_value());
        QVERIFY(readWireEntry(json("{'token_positions':[1],'topk_logits':'x'}"), &problems)
                    .has_value());
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].field, std::string("topk_logits"));
    }

    void hostileLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray step = qjson("{'record_type':'step','tokenIndex':1,'x':");
        QTest::newRow("deep array") << step + QByteArray("[").repeated(2000000);
        QTest::newRow("deep closed")
            << step + QByteArray("[").repeated(200000) + QByteArray("]").repeated(200000) + "}";
        QTest::newRow("deep object") << step + QByteArray("{\"a\":").repeated(300000);
        QTest::newRow("deep record") << QByteArray("{\"record_type\":\"new\",\"a\":")
                + QByteArray("[").repeated(100000) + QByteArray("]").repeated(100000) + "}";
        QTest::newRow("deep attention")
            << qjson("{'record_type':'step','tokenIndex':1,'attention':{'layers':")
                + QByteArray("{\"1\":").repeated(100000) + "1" + QByteArray("}").repeated(100002);
        QByteArray many = step + "{";
        for (int k = 0; k < 200000; ++k)
            many += "\"" + QByteArray::number(k) + "\":0,";
        QTest::newRow("many members") << many + "\"z\":0}}";
        QTest::newRow("far token") << qjson(("{'record_type':'token','index':999999999999}"));
        QTest::newRow("huge number")
            << qjson(("{'record_type':'token','index':1")) + QByteArray("0").repeated(100000) + "}";
        QTest::newRow("long exponent") << qjson("{'record_type':'token','index':1,'logprob':-1e")
                + QByteArray("9").repeated(100000) + "}";
        QTest::newRow("broken escape")
            << QByteArray("{\"record_type\":\"token\",\"index\":1,\"text\":\"\\uD8\"}");
        QTest::newRow("not utf8") << QByteArray(
            "{\"record_type\":\"token\",\"index\":1,\"text\":\"\xFF\xC0\"}");
        QTest::newRow("control") << QByteArray(
            "{\"record_type\":\"token\",\"index\":1,\"text\":\"\x01\"}");
        QTest::newRow("null byte") << QByteArray("{\"record_type\":\"token\"\0,\"index\":1}", 34);
    }
    void hostileLines()
    {
        QFETCH(QByteArray, line);
        const std::string text = kHeader + line.toStdString() + "\n"
            + json("{'record_type':'token','index':7,'text':'after'}") + "\n";
        const auto result = readTraceText(text);
        QVERIFY(result.has_value());
        QVERIFY(result->problemCount > 0);
        QCOMPARE(result->problems.at(0).line, std::int64_t(2));
        QCOMPARE(result->session.tokenText(7), std::string_view("after"));
        QVERIFY(result->session.memoryBytes() < text.size() + (2u << 20));
    }

    void farIndicesAreCheap()
    {
        std::string text = kHeader;
        for (int k = 0; k < 200; ++k)
            text += json("{'record_type':'token','index':") + std::to_string(16777215 - k * 80000)
                + "}\n";
        const auto result = readTraceText(text);
        QCOMPARE(result->problemCount, 0);
        QCOMPARE(result->session.tokenCount(), 16777216);
        QVERIFY(result->session.memoryBytes() < 4u << 20);
    }

    void problemsAreCounted()
    {
        std::string text = kHeader;
        for (int k = 0; k < 500; ++k)
            text += "{}\n";
        const auto result = readTraceText(text);
        QCOMPARE(result->problemCount, std::int64_t(500));
        QCOMPARE(result->problems.size(), std::size_t(100));
    }

    void numbersKeepTheirBits()
    {
        TraceSession session;
        const float values[] = { 1e-45f, 1.17549435e-38f, 3.4028235e38f, 0.1f, 16777217.f, -0.f,
            1.f / 3, 123456792.f };
        StepRecord step;
        RawRow row;
        for (const float value : values) {
            row.positions.push_back(0);
            row.logits.push_back(value);
        }
        step.raw.push_back(row);
        QVERIFY(session.addStep(step));
        const TraceReadResult result = readGood(writeTraceText(session));
        const RawRow back = result.session.step(0).raw.at(0);
        QCOMPARE(back.logits.size(), std::size(values));
        QCOMPARE(std::memcmp(back.logits.data(), values, sizeof values), 0);
    }
};

QTEST_GUILESS_MAIN(TestTraceJsonl)
#include "test_trace_jsonl.moc"
