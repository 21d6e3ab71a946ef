// SPDX-License-Identifier: Apache-2.0
#include "engine/template/think_parser.h"

#include <QtTest>

using ax::Phase;
using ax::ThinkParser;

namespace {

/// One letter a piece: t think, o output.
QString phases(ThinkParser& parser, const std::vector<std::string>& pieces)
{
    QString out;
    for (const auto& piece : pieces)
        out += parser.push(piece) == Phase::Think ? QLatin1Char('t') : QLatin1Char('o');
    return out;
}

const std::string qwen = "{{ '<|im_start|>assistant\n' }}<think></think> <tool_call>";
const std::string qwenPrompt = "<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n";
const std::string channels = "<|start|>assistant<|channel|>analysis<|message|>";

} // namespace

class TestThinkParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsPhases_data();
    void followsPhases();
    void everyCutGivesTheSameText_data();
    void everyCutGivesTheSameText();
    void holdsBackPartOfATag();
    void saysWhatChanged();
    void aTagThatIsATokenCountsAsThatTokenOnly();
    void knowsWhetherTheModelThinks();
};

void TestThinkParser::followsPhases_data()
{
    QTest::addColumn<std::string>("prompt");
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::vector<std::string>>("pieces");
    QTest::addColumn<QString>("expected");
    using Pieces = std::vector<std::string>;
    const auto row = [](const char* name, const std::string& prompt, const std::string& source,
                         const Pieces& pieces, const char* expected) {
        QTest::newRow(name) << prompt << source << pieces << QString::fromLatin1(expected);
    };
    row("generated tag", qwenPrompt, qwen, { "<think>", "\n", "a", "</think>", "\n\n", "b" },
        "ttttoo");
    row("tag after white space", qwenPrompt, qwen, { "\n", "<think>", "a", "</think>", "b" },
        "tttto");
    row("several tokens", qwenPrompt, qwen, { "<", "think", ">", "a", "</", "think", ">", "b" },
        "ttttttto");
    row("block behind text", qwenPrompt, qwen, { "Hi", " <think>", "a", "</think>", "b" }, "ottto");
    row("only looked like one", qwenPrompt, qwen, { "<", "div>", "x" }, "ooo");
    row("open in the prompt", qwenPrompt + "<think>\n", qwen, { "a", "</think>", "b" }, "tto");
    row("tag repeated", qwenPrompt + "<think>\n", qwen, { "<think>", "\n", "a", "</think>", "b" },
        "tttto");
    row("closed in the prompt", qwenPrompt + "<think>\n\n</think>\n\n", qwen,
        { "<think>", "a", "</think>", "b" }, "ttto");
    row("only closed in the prompt", "<｜User｜>x<｜Assistant｜></think>", "<think></think>",
        { "a", "<think>" }, "ot");
    row("tags of an earlier turn", "<|im_start|>assistant\n<think>\nx" + qwenPrompt, qwen, { "a" },
        "o");
    row("tags in the question",
        "<|im_start|>user\nWhat is <think>?<|im_end|>\n<|im_start|>assistant\n", qwen, { "a", "b" },
        "oo");
    row("text around the closing tag", qwenPrompt + "<think>\n", qwen, { "a</think>\n\nb", "c" },
        "to");
    row("all in one piece", qwenPrompt, qwen, { "<think>a</think>b", "c" }, "to");
    row("ends with a tool call", qwenPrompt + "<think>\n", qwen, { "a", "<tool_call>", "{", "}" },
        "tooo");
    row("no such end in this template", "<｜Assistant｜><think>\n", "<think></think>",
        { "a", "<tool_call>", "b" }, "ttt");
    row("no close", qwenPrompt, qwen, { "<think>", "a", "b" }, "ttt");
    row("every block", qwenPrompt, qwen,
        { "<think>", "</think>", "<think>", "a", "</think>", "b", "</think>", "c" }, "tttttooo");
    row("never opened", qwenPrompt, qwen, { "a", "b", "</think>", "c", "</think>", "d" }, "tttooo");
    row("never opened, cut", qwenPrompt, qwen, { "a", "b</th", "ink>c", "d" }, "ttto");
    row("opened in the middle, cut", qwenPrompt, qwen, { "a", "<", "think", ">b", "</think>" },
        "otttt");
    row("a close that no template knows", "x", "", { "a", "</think>", "b" }, "ooo");
    row("empty pieces", qwenPrompt, qwen, { "", "<think>", "", "</think>", "" }, "tttto");
    row("no tags known", "### Response:\n", "{{ messages }}", { "<think>", "a", "</think>", "b" },
        "ttto");
    row("no template", "x", "", { "a", "<think>" }, "oo");
    row("magistral", "[INST]x[/INST]", "[THINK][/THINK]", { "[THINK]", "a", "[/THINK]", "b" },
        "ttto");
    row("kimi", "<|im_assistant|>assistant<|im_middle|>", "◁think▷◁/think▷",
        { "◁", "think▷", "a", "◁/think", "▷", "b" }, "ttttto");
    row("gpt-oss", "<|start|>assistant", channels,
        { "<|channel|>", "analysis", "<|message|>", "a", "<|end|>", "<|start|>", "assistant",
            "<|channel|>", "final", "<|message|>", "b" },
        "tttttoooooo");
    row("gpt-oss twice", "<|start|>assistant", channels,
        { "<|channel|>", "analysis", "<|message|>", "a", "<|end|>", "<|start|>", "assistant",
            "<|channel|>", "analysis", "<|message|>", "b" },
        "tttttootttt");
    row("gpt-oss tool call", "<|start|>assistant", channels,
        { "<|channel|>", "commentary", " to=f", "<|message|>", "{}", "<|call|>" }, "oooooo");
    row("gpt-oss continued", "<|start|>assistant<|channel|>final<|message|>", channels,
        { "a", "b" }, "oo");
    row("gpt-oss inside", "<|start|>assistant<|channel|>analysis<|message|>", channels,
        { "a", "<|end|>", "<|start|>" }, "tto");
    row("gpt-oss cut tags", "<|start|>assistant", channels,
        { "<|chan", "nel|>ana", "lysis<|mess", "age|>", "a" }, "ttttt");
}

void TestThinkParser::followsPhases()
{
    QFETCH(std::string, prompt);
    QFETCH(std::string, source);
    QFETCH(std::vector<std::string>, pieces);
    QFETCH(QString, expected);
    ThinkParser parser(prompt, source);
    phases(parser, pieces);
    QString settled;
    for (int push = 0; push < parser.count(); ++push)
        settled += parser.phaseOf(push) == Phase::Think ? QLatin1Char('t') : QLatin1Char('o');
    QCOMPARE(settled, expected);
}

void TestThinkParser::everyCutGivesTheSameText_data()
{
    QTest::addColumn<std::string>("prompt");
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<std::string>("think");
    QTest::addColumn<std::string>("output");
    QTest::newRow("generated") << qwenPrompt << qwen
                               << std::string("\n<think>\na < b</think>\nc</think>")
                               << std::string("\na < b") << std::string("\nc</think>");
    QTest::newRow("prompt") << qwenPrompt + "<think>\n"
                            << qwen << std::string("a</thin </think>b") << std::string("a</thin ")
                            << std::string("b");
    QTest::newRow("tool") << qwenPrompt + "<think>\n"
                          << qwen << std::string("a<tool_call>{}</tool_call>") << std::string("a")
                          << std::string("<tool_call>{}</tool_call>");
    QTest::newRow("none") << qwenPrompt << qwen << std::string("  <thin is not a tag")
                          << std::string() << std::string("  <thin is not a tag");
    QTest::newRow("unfinished") << qwenPrompt << qwen << std::string("<think>a</thi")
                                << std::string("a</thi") << std::string();
    QTest::newRow("only a part") << qwenPrompt << qwen << std::string(" <thi") << std::string()
                                 << std::string(" <thi");
    QTest::newRow("never opened") << qwenPrompt << qwen
                                  << std::string(" a</think>b<think>c</think>")
                                  << std::string(" ac") << std::string("b");
    QTest::newRow("channels") << std::string("<|start|>assistant") << channels
                              << std::string(
                                     "<|channel|>analysis<|message|>a<b<|end|><|start|>assistant"
                                     "<|channel|>final<|message|>c<|return|>")
                              << std::string("a<b") << std::string("c");
}

void TestThinkParser::everyCutGivesTheSameText()
{
    QFETCH(std::string, prompt);
    QFETCH(std::string, source);
    QFETCH(std::string, answer);
    QFETCH(std::string, think);
    QFETCH(std::string, output);
    for (std::size_t a = 0; a <= answer.size(); ++a) {
        for (std::size_t b = a; b <= answer.size(); ++b) {
            ThinkParser parser(prompt, source);
            parser.collectText(true);
            parser.push(answer.substr(0, a));
            parser.push(answer.substr(a, b - a));
            parser.push(answer.substr(b));
            parser.finish();
            const ax::ThinkText text = parser.takeText();
            QCOMPARE(text.think, think);
            QCOMPARE(text.output, output);
        }
    }
}

void TestThinkParser::holdsBackPartOfATag()
{
    ThinkParser parser(qwenPrompt, qwen);
    parser.collectText(true);
    parser.push("<think>abc</thi");
    QCOMPARE(std::string(parser.held()), std::string("</thi"));
    QCOMPARE(parser.takeText().think, std::string("abc"));
    parser.push("s");
    QCOMPARE(std::string(parser.held()), std::string());
    QCOMPARE(parser.takeText().think, std::string("</this").substr(0, 6));
    QCOMPARE(parser.phase(), Phase::Think);
}

void TestThinkParser::knowsWhetherTheModelThinks()
{
    QVERIFY(ThinkParser(qwenPrompt, qwen).thinks());
    QVERIFY(!ThinkParser("x", "{{ messages }}").thinks());
    ThinkParser parser("x", "");
    QVERIFY(!parser.thinks());
    QCOMPARE(parser.phase(), Phase::Output);
    parser.push("<think>");
    QVERIFY(parser.thinks());
    QCOMPARE(parser.phase(), Phase::Think);
    QCOMPARE(ThinkParser(qwenPrompt + "<think>\n", qwen).phase(), Phase::Think);
}

void TestThinkParser::saysWhatChanged()
{
    ThinkParser parser(qwenPrompt, qwen);
    QCOMPARE(parser.push("\n"), Phase::Output);
    QCOMPARE(parser.revisedFrom(), 1);
    QCOMPARE(parser.push("<thi"), Phase::Think); // live: it looks like the tag
    QCOMPARE(parser.push("s"), Phase::Output);
    QCOMPARE(parser.revisedFrom(), 1);
    QCOMPARE(parser.phaseOf(1), Phase::Output);
    QCOMPARE(parser.push("</think>"), Phase::Think);
    QCOMPARE(parser.revisedFrom(), 0);
    QCOMPARE(parser.phaseOf(2), Phase::Think);
    QCOMPARE(parser.push("x"), Phase::Output);
    QCOMPARE(parser.revisedFrom(), parser.count());
}

namespace {

/// Knows two tags by id; nothing else is asked of it.
class TagVocabulary : public ax::Tokenizer {
public:
    std::vector<ax::TokenId> encode(std::string_view, bool) const override { return {}; }
    std::string decode(std::span<const ax::TokenId>, bool) const override { return {}; }
    std::string tokenBytes(ax::TokenId) const override { return {}; }
    ax::TokenKind kind(ax::TokenId) const override { return ax::TokenKind::UserDefined; }
    int size() const override { return 10; }
    std::optional<ax::TokenId> find(std::string_view text) const override
    {
        return text == "<think>" ? std::optional(7)
            : text == "</think>" ? std::optional(8)
                                 : std::nullopt;
    }
    std::optional<ax::TokenId> bos() const override { return {}; }
    std::optional<ax::TokenId> eos() const override { return {}; }
    std::optional<ax::TokenId> padding() const override { return {}; }
    std::optional<ax::TokenId> unknown() const override { return {}; }
    const std::vector<ax::TokenId>& endOfTurn() const override { return m_none; }
    const std::vector<std::pair<std::string, std::string>>& templateVariables() const override
    {
        return m_variables;
    }
    const std::string& hash() const override { return m_hash; }
    std::string description() const override { return {}; }

private:
    std::vector<ax::TokenId> m_none;
    std::vector<std::pair<std::string, std::string>> m_variables;
    std::string m_hash;
};

} // namespace

void TestThinkParser::aTagThatIsATokenCountsAsThatTokenOnly()
{
    const TagVocabulary vocabulary;
    const auto run = [&](const std::vector<std::pair<std::string, int>>& pieces) {
        ThinkParser parser(qwenPrompt, qwen, &vocabulary);
        for (const auto& [text, id] : pieces)
            parser.push(text, id);
        QString out;
        for (int push = 0; push < parser.count(); ++push)
            out += parser.phaseOf(push) == Phase::Think ? QLatin1Char('t') : QLatin1Char('o');
        return out;
    };
    QCOMPARE(run({ { "<", 1 }, { "think", 2 }, { ">", 3 }, { "a", 4 } }), QStringLiteral("oooo"));
    QCOMPARE(run({ { "a </think> b", 4 }, { "c", 4 } }), QStringLiteral("oo"));
    QCOMPARE(run({ { "\n", 1 }, { "<think>", 7 }, { "</", 2 }, { "think>", 3 }, { "</think>", 8 },
                 { "x", 4 } }),
        QStringLiteral("ttttto"));
    QCOMPARE(run({ { "a", 4 }, { "</think>", 8 }, { "b", 4 }, { "<think>", 7 }, { "c", 4 } }),
        QStringLiteral("ttott"));
}

QTEST_APPLESS_MAIN(TestThinkParser)
#include "test_think_parser.moc"
