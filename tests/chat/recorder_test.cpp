// SPDX-License-Identifier: Apache-2.0
// Segments of a rendered prompt and what the recorder makes of an answer. No engine, no window.
#include "engine/chat/trace_recorder.h"
#include "tests/support/fake_engine.h"

#include <QTest>

#include <algorithm>

using namespace ax;
using namespace ax::test;

namespace {

MessageRecord message(const char* id, const char* role, const char* content)
{
    MessageRecord record;
    record.id = id;
    record.role = role;
    record.content = content;
    return record;
}

Result<std::string> render(const nlohmann::ordered_json& messages, bool add)
{
    return renderChatMl(messages, add, false);
}

std::vector<TokenRecord> tokensOf(const FakeTokenizer& tokenizer, const std::string& text)
{
    std::vector<TokenRecord> tokens;
    for (const TokenId id : tokenizer.encode(text, false)) {
        TokenRecord token;
        token.index = int(tokens.size());
        token.tokenId = id;
        token.text = tokenizer.tokenBytes(id);
        tokens.push_back(std::move(token));
    }
    return tokens;
}

/// One answer, recorded piece by piece.
struct Run {
    std::shared_ptr<FakeTokenizer> tokenizer = std::make_shared<FakeTokenizer>();
    std::optional<TraceRecorder> recorder;
    TraceSession session;
    int next = 0, promptTokens = 0;
    int wholeLists = 0; ///< batches with all segments

    explicit Run(std::vector<MessageRecord> messages, int kept = 0)
    {
        RecorderSetup setup;
        setup.model.name = "Fake-1M";
        setup.tokenizer = tokenizer;
        setup.messages = messages;
        auto prompt = renderPrompt(Conversation::fromRecords(messages).json(), render, false);
        if (!prompt)
            qFatal("%s", prompt.error().line().c_str());
        const std::string text = prompt->text;
        setup.prompt = std::move(*prompt);
        setup.templateSource = "<think></think>";
        setup.keptTokens = kept;
        auto made = TraceRecorder::create(std::move(setup));
        if (!made)
            qFatal("%s", made.error().line().c_str());
        recorder.emplace(std::move(*made));
        session.header() = recorder->header();
        session.messages() = std::move(messages);
        session.messages().push_back(recorder->answer());
        auto records = tokensOf(*tokenizer, text);
        next = promptTokens = int(records.size());
        give(recorder->prompt(std::move(records)));
    }
    void give(RecordedBatch batch)
    {
        wholeLists += !batch.segments.empty();
        const Status status = applyBatch(session, std::move(batch), recorder->answer().id);
        if (!status)
            qFatal("%s", status.error().line().c_str());
    }
    void write(const char* text, bool end = false)
    {
        GeneratedToken token;
        token.token.index = next++;
        token.token.tokenId = end ? 1 : tokenizer->encode(text, false)[0];
        token.token.text = text;
        token.token.role = TokenRole::Generated;
        token.endOfTurn = end;
        AnswerPiece piece = recorder->text()->push(token.token.tokenId, end);
        token.phase = piece.phase;
        token.revised = piece.revised;
        token.textDelta = piece.text;
        StepRecord step;
        step.tokenIndex = token.token.index;
        std::array<float, 20> print {};
        print[0] = 0.9f;
        print[4] = 0.9f;
        print[8] = 0.1f;
        step.fingerprint = print;
        token.step = step;
        give(recorder->token(std::move(token)));
    }
    /// Types of the answer's segments and the phases of its steps: "t" think, "o" output.
    QString segments() const
    {
        QString out;
        for (const SegmentRecord& segment : session.segments())
            for (int index = std::max(promptTokens, segment.startTokenIndex);
                 index < segment.endTokenIndex; ++index)
                out += segment.type == SegmentType::AssistantThink ? QLatin1Char('t')
                                                                   : QLatin1Char('o');
        return out;
    }
    QString phases() const
    {
        QString out;
        for (int index = promptTokens; index < next; ++index)
            out += session.thinkPhase(index) == ThinkPhase::Think ? QLatin1Char('t')
                                                                  : QLatin1Char('o');
        return out;
    }
    /// Every token lies in the segment it names.
    bool agrees() const
    {
        for (int index = 0; index < session.tokenCount(); ++index) {
            const std::string id = session.token(index).segmentId;
            if (std::none_of(session.segments().begin(), session.segments().end(),
                    [&](const SegmentRecord& s) {
                        return s.id == id && index >= s.startTokenIndex && index < s.endTokenIndex;
                    }))
                return false;
        }
        return true;
    }
};

/// "system[0,9) msg-1 | …" so that a failure shows the whole picture.
QString describe(const std::vector<SegmentRecord>& segments)
{
    QStringList parts;
    for (const SegmentRecord& segment : segments)
        parts << QStringLiteral("%1[%2,%3) %4")
                     .arg(QString::fromLatin1(name(segment.type)))
                     .arg(segment.startTokenIndex)
                     .arg(segment.endTokenIndex)
                     .arg(QString::fromStdString(segment.messageId));
    return parts.join(QStringLiteral(" | "));
}

} // namespace

class RecorderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAnswerWithThinking()
    {
        Run run({ message("m1", "system", "S."), message("m2", "user", "Why?") });
        QCOMPARE(run.recorder->header().model, std::string("Fake-1M"));
        QCOMPARE(run.recorder->header().modelInfo.tokenizerHash, std::string("fake-words"));
        QCOMPARE(run.recorder->header().zonePreset, std::string("explorer"));
        for (const char* piece : { "<think>", " because", "</think>", "\n", "So." })
            run.write(piece);
        GenerateStats stats;
        stats.seed = 12;
        stats.finish = FinishReason::EndOfTurn;
        run.recorder->finish(stats);
        QCOMPARE(run.recorder->header().sampling.at("seed").get<int>(), 12);
        // The header of the answer belongs to its first part; segments join without gaps.
        const QString id = QString::fromStdString(run.recorder->answer().id);
        const FakeTokenizer& tokenizer = *run.tokenizer;
        const int system
            = int(tokenizer.encode("<|im_start|>system\nS.<|im_end|>\n", false).size());
        const int user = int(tokenizer.encode("<|im_start|>user\nWhy?<|im_end|>\n", false).size());
        QCOMPARE(describe(run.session.segments()),
            QStringLiteral("system[0,%1) m1 | user[%1,%2) m2 | assistant_think[%2,%3) %4 | "
                           "assistant_final[%3,%5) %4")
                .arg(system)
                .arg(system + user)
                .arg(run.promptTokens + 3)
                .arg(id)
                .arg(run.promptTokens + 5));
        QCOMPARE(
            run.session.messages().back().content, std::string("<think> because</think>\nSo."));
        QCOMPARE(run.phases(), QStringLiteral("tttoo"));
        QVERIFY(!run.session.zone(run.promptTokens).empty());
        QVERIFY(run.agrees());
    }

    void phaseAndSegmentAreOne_data()
    {
        QTest::addColumn<QStringList>("pieces");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QStringList& pieces, const char* expected) {
            QTest::newRow(name) << pieces << QString::fromLatin1(expected);
        };
        row("every block", { "<think>", " a", "</think>", " b", "<think>", " c", "</think>", " d" },
            "tttottto");
        row("never opened", { "So", " that", "</think>", " yes" }, "ttto");
        row("white space first", { "\n", "<think>", " a", "</think>", " b" }, "tttto");
        row("a tag in pieces", { " x", "<thi", "nk>", " a", "</thi", "nk>", " b" }, "ottttto");
        row("only looked like one", { "<thi", "s>", " a" }, "ooo");
    }

    void phaseAndSegmentAreOne()
    {
        QFETCH(QStringList, pieces);
        QFETCH(QString, expected);
        Run run({ message("m1", "user", "Why?") });
        for (const QString& piece : pieces)
            run.write(piece.toUtf8().constData());
        QCOMPARE(run.phases(), expected);
        QCOMPARE(run.segments(), expected);
        QVERIFY(run.agrees());
    }

    void kindsAndContentBounds()
    {
        Run run({ message("m1", "user", "[INST] <|im_nothing|> words") });
        run.write("Yes");
        run.write("<|im_end|>", true);
        QStringList kinds;
        for (int index = 0; index < run.session.tokenCount(); ++index)
            kinds << QString::fromLatin1(name(run.session.tokenKind(index)));
        // <|im_start|> system \n You are … <|im_end|> \n <|im_start|> user \n [INST] …
        QCOMPARE(kinds.mid(0, 4),
            (QStringList { QStringLiteral("special"), QStringLiteral("template"),
                QStringLiteral("template"), QStringLiteral("template") }));
        QCOMPARE(run.session.segments()[0].contentStart, 3); // between the marks all the same
        const auto& segments = run.session.segments();
        QCOMPARE(segments.size(), std::size_t(3));
        std::string content;
        for (int index = segments[1].contentStart; index < segments[1].contentEnd; ++index) {
            content += run.session.tokenText(index);
            QCOMPARE(run.session.tokenKind(index), TokenOrigin::Text);
        }
        QCOMPARE(content, std::string("[INST] <|im_nothing|> words"));
        QCOMPARE(run.session.tokenKind(segments[1].startTokenIndex), TokenOrigin::Special);
        QCOMPARE(run.session.tokenKind(segments[1].startTokenIndex + 1), TokenOrigin::Template);
        QCOMPARE(segments[2].contentStart, run.promptTokens);
        QCOMPARE(segments[2].contentEnd, run.promptTokens + 1); // the end token is a mark
        QCOMPARE(run.session.tokenKind(run.promptTokens + 1), TokenOrigin::Special);
        QVERIFY(run.session.knowsKinds());
    }

    void earlierAnswersAreSplitWhereTheyThought()
    {
        Run run({ message("m1", "user", "One?"),
            message("m2", "assistant", "<think> hm </think> First. <think> again </think> Done."),
            message("m3", "user", "Two?") });
        QStringList types;
        for (const SegmentRecord& segment : run.session.segments())
            if (segment.messageId == "m2")
                types << QString::fromLatin1(name(segment.type));
        QCOMPARE(types,
            (QStringList { QStringLiteral("assistant_think"), QStringLiteral("assistant_final"),
                QStringLiteral("assistant_think"), QStringLiteral("assistant_final") }));
        QVERIFY(run.agrees());
    }

    void segmentsAreSentOnlyWhenTheyChange()
    {
        Run run({ message("m1", "user", "Why?") });
        for (int k = 0; k < 200; ++k)
            run.write(" word");
        QCOMPARE(run.wholeLists, 1); // the prompt's
        QCOMPARE(run.session.segments().back().endTokenIndex, run.next);
        run.write("<think>");
        QCOMPARE(run.wholeLists, 2);
    }

    void keptTokensAreNotRecordedAgain()
    {
        Run run({ message("m1", "user", "One two") }, 4);
        QCOMPARE(run.session.tokenCount(), run.promptTokens);
        QVERIFY(!run.session.hasToken(3));
        QVERIFY(run.session.hasToken(4));
    }

    void unknownPresetIsRefused()
    {
        RecorderSetup setup;
        setup.tokenizer = std::make_shared<FakeTokenizer>();
        setup.zonePreset = "nonsense";
        const auto recorder = TraceRecorder::create(setup);
        QVERIFY(!recorder.has_value());
        QCOMPARE(int(recorder.error().code), int(ErrorCode::NotFound));
    }
};

QTEST_GUILESS_MAIN(RecorderTest)
#include "recorder_test.moc"
