// SPDX-License-Identifier: Apache-2.0
// Calls of tools in what models write, whole and cut at every byte.
#include "engine/server/tool_calls.h"

#include <QtTest>

using namespace ax::server;

Q_DECLARE_METATYPE(ax::server::ToolFormat)

class ToolCallsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<ToolFormat>("format");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("calls"); // name arguments|…
        const auto row
            = [](const char* name, ToolFormat format, const char* text, const char* content,
                  const char* calls) { QTest::newRow(name) << format << text << content << calls; };
        const char* one = R"(look {"q":"a;b"})";
        row("tags", ToolFormat::Tags,
            "I look.\n<tool_call>\n{\"name\": \"look\", \"arguments\": {\"q\": "
            "\"a;b\"}}\n</tool_call>",
            "I look.", one);
        row("two tags", ToolFormat::Tags,
            "<tool_call>\n{\"name\": \"a\", \"arguments\": {}}\n</tool_call>\n"
            "<tool_call>\n{\"name\": \"b\", \"arguments\": {\"x\": 1}}\n</tool_call>",
            "", R"(a {}|b {"x":1})");
        row("text behind", ToolFormat::Tags, "<tool_call>{\"name\": \"a\"}</tool_call>\nDone.",
            "\nDone.", "a {}");
        row("open to the end", ToolFormat::Tags, "<tool_call>{\"name\": \"a\"}", "", "a {}");
        row("no call", ToolFormat::Tags, "1 < 2 <tool> </tool_call>", "1 < 2 <tool> </tool_call>",
            "");
        row("damaged", ToolFormat::Tags, "x <tool_call>{\"name\": </tool_call>",
            "x<tool_call>{\"name\": </tool_call>", "");
        row("xml", ToolFormat::TagsXml,
            "<tool_call>\n<function=look>\n<parameter=q>\na;b\n</parameter>\n</function>\n</"
            "tool_call>",
            "", one);
        row("xml values", ToolFormat::TagsXml,
            "<tool_call><function=f><parameter=n>3</parameter><parameter=l>[1, 2]</parameter>"
            "<parameter=s>two\nlines</parameter></function></tool_call>",
            "", R"(f {"n":3,"l":[1,2],"s":"two\nlines"})");
        row("mistral", ToolFormat::Mistral,
            "[TOOL_CALLS][{\"name\": \"look\", \"arguments\": {\"q\": \"a;b\"}}]", "", one);
        row("mistral later", ToolFormat::Mistral,
            "[TOOL_CALLS]look[ARGS]{\"q\": \"a;b\"}[TOOL_CALLS]b[CALL_ID]9[ARGS]{}", "",
            R"(look {"q":"a;b"}|b {})");
        row("llama", ToolFormat::Llama, R"({"name": "look", "parameters": {"q": "a;b"}})", "", one);
        row("llama marked", ToolFormat::Llama,
            R"(<|python_tag|>{"name": "look", "parameters": {"q": "a;b"}}; {"name": "b"})", "",
            R"(look {"q":"a;b"}|b {})");
        row("llama text", ToolFormat::Llama, "Just text {", "Just text {", "");
        row("llama other json", ToolFormat::Llama, R"({"answer": 4})", R"({"answer": 4})", "");
        row("list", ToolFormat::List,
            R"(<|tool_call|>[{"name": "look", "arguments": {"q": "a;b"}}])", "", one);
        row("deepseek", ToolFormat::DeepSeek,
            "Hm.<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>look\n```json\n"
            "{\"q\": \"a;b\"}\n```<｜tool▁call▁end｜><｜tool▁calls▁end｜>",
            "Hm.", one);
        row("deepseek later", ToolFormat::DeepSeek,
            "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>look<｜tool▁sep｜>{\"q\": \"a;b\"}"
            "<｜tool▁call▁end｜><｜tool▁calls▁end｜>",
            "", one);
        row("none", ToolFormat::None, "<tool_call>{}", "<tool_call>{}", "");
    }
    void found()
    {
        QFETCH(ToolFormat, format);
        QFETCH(QString, text);
        QFETCH(QString, content);
        QFETCH(QString, calls);
        const std::string bytes = text.toStdString();
        for (const std::size_t piece : { bytes.size(), std::size_t(1), std::size_t(3) }) {
            ToolCallParser parser(format);
            std::string said, called;
            const auto take = [&](const ToolCallParser::Found& found) {
                said += found.content;
                for (const ToolCall& call : found.calls)
                    called += (called.empty() ? "" : "|") + call.name + " " + call.arguments;
            };
            for (std::size_t at = 0; at < bytes.size(); at += piece)
                take(parser.push(bytes.substr(at, piece)));
            take(parser.finish());
            QCOMPARE(QString::fromStdString(said), content);
            QCOMPARE(QString::fromStdString(called), calls);
        }
    }

    void formatsAreKnownByTheirTemplates()
    {
        QCOMPARE(toolFormatOf("{{ messages }}"), ToolFormat::None);
        QCOMPARE(toolFormatOf("{% if tools %}<tool_call>"), ToolFormat::Tags);
        QCOMPARE(toolFormatOf("{% if tools %}<tool_call><function="), ToolFormat::TagsXml);
        QCOMPARE(toolFormatOf("{% if tools %}[TOOL_CALLS]"), ToolFormat::Mistral);
        QCOMPARE(toolFormatOf("{% if tools %}<|python_tag|>"), ToolFormat::Llama);
        QCOMPARE(toolFormatOf("{% if tools %}?"), ToolFormat::Unknown);
    }
};

QTEST_GUILESS_MAIN(ToolCallsTest)
#include "tst_tool_calls.moc"
