// SPDX-License-Identifier: Apache-2.0
// Segments of a rendered prompt and what the recorder makes of an answer. No engine, no window.
#include "app/host/trace_recorder.h"
#include "tests/app/fake_engine.h"

#include <QTest>

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

RenderMessages render(bool dropThink = false)
{
    return [dropThink](const nlohmann::ordered_json& messages, bool add) -> Result<std::string> {
        return renderChatMl(messages, add, dropThink);
    };
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
    void partsOfAPrompt()
    {
        const std::vector<MessageRecord> messages { message("m1", "system", "Be brief."),
            message("m2", "user", "Hello there."), message("m3", "assistant", "Hi."),
            message("m4", "user", "Bye.") };
        const std::string prompt = renderChatMl(chatJson(messages), true, false);
        const PromptLayout layout = layoutPrompt(prompt, messages, render());
        QCOMPARE(layout.preludeEnd, std::size_t(0));
        QCOMPARE(layout.messageEnds.size(), std::size_t(4));
        std::size_t from = 0;
        for (std::size_t k = 0; k < messages.size(); ++k) {
            const std::string part = prompt.substr(from, layout.messageEnds[k] - from);
            QCOMPARE(part,
                "<|im_start|>" + messages[k].role + "\n" + messages[k].content + "<|im_end|>\n");
            from = layout.messageEnds[k];
        }
        QCOMPARE(prompt.substr(from), std::string("<|im_start|>assistant\n"));
    }

    void defaultSystemPromptStandsForItself()
    {
        const std::vector<MessageRecord> messages { message("m1", "user", "Hello.") };
        const std::string prompt = renderChatMl(chatJson(messages), true, false);
        const PromptLayout layout = layoutPrompt(prompt, messages, render());
        QCOMPARE(prompt.substr(0, layout.preludeEnd),
            std::string("<|im_start|>system\nYou are a helpful fake.<|im_end|>\n"));
    }

    void droppedThinkSectionsAreFoundByContent()
    {
        const std::vector<MessageRecord> messages { message("m1", "system", "S."),
            message("m2", "user", "One?"),
            message("m3", "assistant", "<think>\nlong\n</think>\nFirst."),
            message("m4", "user", "Two?") };
        const std::string prompt = renderChatMl(chatJson(messages), true, true);
        QVERIFY(prompt.find("long") == std::string::npos);
        const PromptLayout layout = layoutPrompt(prompt, messages, render(true));
        QCOMPARE(
            prompt.substr(layout.messageEnds[1], layout.messageEnds[2] - layout.messageEnds[1]),
            std::string("<|im_start|>assistant\nFirst.<|im_end|>\n"));
    }

    void offsetsFollowBytes()
    {
        std::vector<TokenRecord> tokens(4);
        tokens[0].text = "<s>"; // not part of the prompt
        tokens[1].text = " Hel";
        tokens[2].text = "\xEF\xBF\xBD";
        tokens[2].bytes = "\xE6";
        tokens[3].text = "\xEF\xBF\xBD";
        tokens[3].bytes = "\x97\xA5";
        QCOMPARE(
            tokenOffsets(tokens, "Hel\xE6\x97\xA5"), (std::vector<std::size_t> { 0, 0, 3, 4 }));
    }

    void anAnswerWithThinking()
    {
        FakeTokenizer tokenizer;
        RecorderSetup setup;
        setup.model.name = "Fake-1M";
        setup.tokenizerHash = tokenizer.hash();
        setup.messages = { message("m1", "system", "S."), message("m2", "user", "Why?") };
        setup.promptText = renderChatMl(chatJson(setup.messages), true, false);
        setup.templateSource = "<think></think>";
        setup.render = render();
        auto recorder = TraceRecorder::create(std::move(setup));
        QVERIFY2(recorder.has_value(), recorder ? "" : recorder.error().line().c_str());
        QCOMPARE(recorder->header().model, std::string("Fake-1M"));
        QCOMPARE(recorder->header().zonePreset, std::string("explorer"));

        TraceSession session;
        session.header() = recorder->header();
        session.messages()
            = { message("m1", "system", "S."), message("m2", "user", "Why?"), recorder->answer() };
        const std::string prompt
            = renderChatMl(chatJson(std::span(session.messages()).first(2)), true, false);
        auto records = tokensOf(tokenizer, prompt);
        const int promptTokens = int(records.size());
        QVERIFY(applyBatch(session, recorder->prompt(std::move(records)), recorder->answer().id)
                    .has_value());

        const char* pieces[] = { "<think>", " because", "</think>", "\n", "So." };
        const Phase phases[]
            = { Phase::Think, Phase::Think, Phase::Think, Phase::Output, Phase::Output };
        for (int g = 0; g < 5; ++g) {
            GeneratedToken token;
            token.token.index = promptTokens + g;
            token.token.text = token.textDelta = pieces[g];
            token.token.role = TokenRole::Generated;
            token.phase = phases[g];
            StepRecord step;
            step.tokenIndex = promptTokens + g;
            std::array<float, 20> print {};
            print[0] = 0.9f;
            print[4] = 0.9f;
            print[8] = 0.1f;
            step.fingerprint = print;
            token.step = step;
            QVERIFY(applyBatch(session, recorder->token(std::move(token)), recorder->answer().id)
                        .has_value());
        }
        GenerateStats stats;
        stats.seed = 12;
        stats.finish = FinishReason::EndOfTurn;
        recorder->finish(stats);
        QCOMPARE(recorder->header().sampling.at("seed").get<int>(), 12);
        // The header of the answer belongs to its first part; segments join without gaps.
        const QString id = QString::fromStdString(recorder->answer().id);
        const int system
            = int(tokenizer.encode("<|im_start|>system\nS.<|im_end|>\n", false).size());
        const int user = int(tokenizer.encode("<|im_start|>user\nWhy?<|im_end|>\n", false).size());
        QCOMPARE(describe(session.segments()),
            QStringLiteral("system[0,%1) m1 | user[%1,%2) m2 | assistant_think[%2,%3) %4 | "
                           "assistant_final[%3,%5) %4")
                .arg(system)
                .arg(system + user)
                .arg(promptTokens + 3)
                .arg(id)
                .arg(promptTokens + 5));
        QCOMPARE(session.messages().back().content, std::string("<think> because</think>\nSo."));
        QCOMPARE(session.thinkPhase(promptTokens), ThinkPhase::Think);
        QCOMPARE(session.thinkPhase(promptTokens + 4), ThinkPhase::Output);
        QVERIFY(!session.zone(promptTokens).empty());
        for (int index = 0; index < session.tokenCount(); ++index) {
            const std::string segment = session.token(index).segmentId;
            QVERIFY2(std::any_of(session.segments().begin(), session.segments().end(),
                         [&](const SegmentRecord& s) {
                             return s.id == segment && index >= s.startTokenIndex
                                 && index < s.endTokenIndex;
                         }),
                qPrintable(QString::number(index)));
        }
    }

    void keptTokensAreNotRecordedAgain()
    {
        FakeTokenizer tokenizer;
        RecorderSetup setup;
        setup.messages = { message("m1", "user", "One two") };
        setup.promptText = renderChatMl(chatJson(setup.messages), true, false);
        setup.render = render();
        setup.keptTokens = 4;
        auto recorder = TraceRecorder::create(setup);
        QVERIFY(recorder.has_value());
        auto records = tokensOf(tokenizer, setup.promptText);
        const std::size_t all = records.size();
        const RecordedBatch batch = recorder->prompt(std::move(records));
        QCOMPARE(batch.tokens.size(), all - 4);
        QCOMPARE(batch.tokens.front().index, 4);
    }

    void unknownPresetIsRefused()
    {
        RecorderSetup setup;
        setup.zonePreset = "nonsense";
        const auto recorder = TraceRecorder::create(setup);
        QVERIFY(!recorder.has_value());
        QCOMPARE(int(recorder.error().code), int(ErrorCode::NotFound));
    }
};

QTEST_GUILESS_MAIN(RecorderTest)
#include "recorder_test.moc"
