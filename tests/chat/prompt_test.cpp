// SPDX-License-Identifier: Apache-2.0
// Messages and prompts: what the template is given, where the parts of a prompt lie, ids that stay.
#include "engine/chat/prompt_ids.h"
#include "engine/chat/rendered_prompt.h"
#include "engine/template/chat_template.h"
#include "tests/support/fake_engine.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ax;
using namespace ax::test;
using nlohmann::ordered_json;

namespace {

const QString kShared = QStringLiteral(AX_SOURCE_DIR "/../shared/fixtures/");

std::string fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

RenderMessages chatMl(bool dropThink = false)
{
    return [dropThink](const ordered_json& messages, bool add) -> Result<std::string> {
        return renderChatMl(messages, add, dropThink);
    };
}

RenderMessages renderer(const ChatTemplate& chat, ordered_json variables, std::string now)
{
    return [&chat, variables = std::move(variables), now = std::move(now)](
               const ordered_json& messages, bool add) {
        TemplateOptions options;
        options.variables = variables;
        options.now = now;
        options.addGenerationPrompt = add;
        return chat.render(messages, options);
    };
}

ordered_json chat(std::initializer_list<std::pair<const char*, const char*>> messages)
{
    ordered_json list = ordered_json::array();
    for (const auto& [role, content] : messages)
        list.push_back({ { "role", role }, { "content", content } });
    return list;
}

/// "head|content|tail" of every message, '~' in place of content that is not known.
QStringList parts(const RenderedPrompt& prompt)
{
    QStringList list;
    const auto add = [&](const PromptPart& part) {
        const auto cut = [&](std::size_t from, std::size_t to) {
            return QString::fromStdString(prompt.text.substr(from, to - from));
        };
        list << (part.knowsContent() ? cut(part.begin, part.contentBegin) + QLatin1Char('|')
                    + cut(part.contentBegin, part.contentEnd) + QLatin1Char('|')
                    + cut(part.contentEnd, part.end)
                                     : QLatin1Char('~') + cut(part.begin, part.end));
    };
    if (prompt.layout.prelude.end > 0)
        add(prompt.layout.prelude);
    for (const PromptPart& part : prompt.layout.messages)
        add(part);
    return list;
}

/// The prompt, or the error as a failure of the test.
RenderedPrompt rendered(
    const ordered_json& messages, const RenderMessages& render, bool last = false)
{
    auto prompt = renderPrompt(messages, render, last);
    if (!prompt)
        qFatal("%s", prompt.error().line().c_str());
    return std::move(*prompt);
}

} // namespace

class PromptTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void partsOfAPrompt()
    {
        const auto prompt = rendered(chat({ { "system", "Be brief." }, { "user", "Hello there." },
                                         { "assistant", "Hi." }, { "user", " Bye.\n" } }),
            chatMl());
        QCOMPARE(parts(prompt),
            (QStringList { QStringLiteral("<|im_start|>system\n|Be brief.|<|im_end|>\n"),
                QStringLiteral("<|im_start|>user\n|Hello there.|<|im_end|>\n"),
                QStringLiteral("<|im_start|>assistant\n|Hi.|<|im_end|>\n"),
                QStringLiteral("<|im_start|>user\n| Bye.\n|<|im_end|>\n") }));
        QCOMPARE(std::string(prompt.answerHead()), std::string("<|im_start|>assistant\n"));
    }

    void defaultSystemPromptStandsForItself()
    {
        const auto prompt = rendered(chat({ { "user", "Hello." } }), chatMl());
        QCOMPARE(parts(prompt).first(),
            QStringLiteral("<|im_start|>system\n|You are a helpful fake.|<|im_end|>\n"));
        QCOMPARE(parts(prompt).last(), QStringLiteral("<|im_start|>user\n|Hello.|<|im_end|>\n"));
    }

    void droppedThinkSectionsAreKnownFromTheRenderer()
    {
        const auto prompt = rendered(
            chat({ { "system", "S." }, { "user", "One?" },
                { "assistant", "<think>\nlong\n</think>\nFirst." }, { "user", "Two?" } }),
            chatMl(true));
        QVERIFY(prompt.text.find("long") == std::string::npos);
        QCOMPARE(
            parts(prompt).at(2), QStringLiteral("<|im_start|>assistant\n|First.|<|im_end|>\n"));
    }

    void theSameWordsTwiceAreToldApart()
    {
        // Searching for contents finds "user" in the header and the first "a" anywhere.
        const auto prompt = rendered(
            chat({ { "user", "user" }, { "assistant", "a" }, { "user", "a" } }), chatMl());
        QCOMPARE(parts(prompt).mid(1),
            (QStringList { QStringLiteral("<|im_start|>user\n|user|<|im_end|>\n"),
                QStringLiteral("<|im_start|>assistant\n|a|<|im_end|>\n"),
                QStringLiteral("<|im_start|>user\n|a|<|im_end|>\n") }));
    }

    void marksThatChangeTheTextAreNotBelieved()
    {
        // This template looks at the beginning of a content and at its length.
        const auto parsed = ChatTemplate::parse(
            "{% for m in messages %}<{{ m.role }}>{% if m.content.startswith('!') %}LOUD "
            "{% endif %}{{ m.content }}({{ m.content|length }})</{{ m.role }}>{% endfor %}");
        QVERIFY(parsed.has_value());
        const auto render = renderer(*parsed, ordered_json::object(), {});
        const auto prompt = rendered(chat({ { "user", "!a" }, { "assistant", "b" } }), render);
        QCOMPARE(QString::fromStdString(prompt.text),
            QStringLiteral("<user>LOUD !a(2)</user><assistant>b(1)</assistant>"));
        QCOMPARE(parts(prompt),
            (QStringList { QStringLiteral("~<user>LOUD !a(2)</user>"),
                QStringLiteral("~<assistant>b(1)</assistant>") }));
        // Private characters of the user's own are no marks.
        const auto own = rendered(chat({ { "user", "\xF4\x80\x80\x80x" } }), chatMl());
        QCOMPARE(parts(own).last(),
            QString::fromUtf8("<|im_start|>user\n|\xF4\x80\x80\x80x|<|im_end|>\n"));
    }

    void partsOfEveryKnownTemplate()
    {
        const QDir folder(kShared + QStringLiteral("chat-templates"));
        if (!folder.exists())
            QSKIP("the shared fixtures are not here");
        int cases = 0, contents = 0, known = 0;
        for (const QString& name : folder.entryList({ QStringLiteral("*.json") })) {
            const auto file = ordered_json::parse(fileText(folder.filePath(name)));
            const auto parsed = ChatTemplate::parse(file["template"].get<std::string>());
            QVERIFY2(parsed.has_value(), qPrintable(name));
            for (const auto& item : file["cases"]) {
                const std::string label
                    = name.toStdString() + ": " + item["name"].get<std::string>();
                ordered_json variables = item["args"];
                variables.erase("add_generation_prompt");
                const ordered_json& messages = item["messages"];
                const auto render = renderer(*parsed, variables, item["now"].get<std::string>());
                const auto prompt = renderPrompt(messages, render, false);
                if (!prompt)
                    continue;
                ++cases;
                const auto& layout = prompt->layout;
                QCOMPARE(layout.messages.size(), messages.size());
                std::size_t at = layout.prelude.end;
                for (std::size_t k = 0; k < layout.messages.size(); ++k) {
                    const PromptPart& part = layout.messages[k];
                    QCOMPARE(part.begin, at);
                    QVERIFY2(part.end >= part.begin, label.c_str());
                    at = part.end;
                    const ordered_json& message = messages[k];
                    if (!message.contains("content") || !message["content"].is_string())
                        continue;
                    std::string content = message["content"].get<std::string>();
                    content.erase(0, content.find_first_not_of(" \n\t\r"));
                    content.erase(content.find_last_not_of(" \n\t\r") + 1);
                    const std::size_t first = prompt->text.find(content);
                    if (content.empty() || first == std::string::npos
                        || prompt->text.find(content, first + 1) != std::string::npos)
                        continue;
                    ++contents;
                    if (!part.knowsContent())
                        continue;
                    ++known;
                    const std::string found = prompt->text.substr(
                        part.contentBegin, part.contentEnd - part.contentBegin);
                    // Think tags of an old answer may be the template's.
                    const bool rest = content.find("</think>") != std::string::npos
                        && content.find(found) != std::string::npos;
                    QVERIFY2(rest || found.find(content) != std::string::npos,
                        (label + ": " + found + " for " + content).c_str());
                }
                QVERIFY2(at <= prompt->text.size(), label.c_str());
            }
        }
        qInfo("%d prompts, %d contents that stand there once, %d of them known", cases, contents,
            known);
        QVERIFY(cases > 500);
        QVERIFY(known > contents * 95 / 100);
    }

    void messagesKeepEveryMember()
    {
        const auto file = readConversation(R"({"messages": [
            {"content": null, "role": "assistant", "tool_calls": [{"id": "1"}], "x": 1},
            {"role": "user", "content": [{"type": "text", "text": "Hi"}, {"type": "text", "text": "!"}]}],
            "tools": [{"type": "function"}], "documents": []})",
            "m.json");
        QVERIFY(file.has_value());
        QCOMPARE(file->messages.json()[0].dump(),
            std::string(R"({"content":null,"role":"assistant","tool_calls":[{"id":"1"}],"x":1})"));
        QCOMPARE(file->messages.records()[1].content, std::string("Hi!"));
        QCOMPARE(file->variables.dump(),
            std::string(R"({"tools":[{"type":"function"}],"documents":[]})"));
        // A trace that was read again gives the template the same members.
        const auto again = Conversation::fromRecords(file->messages.records());
        QCOMPARE(again.json()[0]["tool_calls"].dump(), std::string(R"([{"id":"1"}])"));
        QVERIFY(again.json()[0]["content"].is_null());
        QVERIFY(again.json()[1]["content"] == file->messages.json()[1]["content"]);
        QVERIFY(!again.json()[1].contains("contentParts"));

        const auto broken = readConversation("[{\"role\": ", "m.json");
        QVERIFY(!broken.has_value());
        QVERIFY2(broken.error().line().find("m.json") != std::string::npos
                && broken.error().line().find("column") != std::string::npos,
            broken.error().line().c_str());
        QVERIFY(!readConversation("\"text\"", "m.json").has_value());
        QVERIFY(!readConversation("[1]", "m.json").has_value());
    }

    void aLastAnswerIsContinued()
    {
        const auto messages = chat({ { "user", "Count." }, { "assistant", "One, two, " } });
        const auto prompt = rendered(messages, chatMl(), true);
        QVERIFY2(prompt.text.ends_with("<|im_start|>assistant\nOne, two, "), prompt.text.c_str());
        QCOMPARE(std::string(prompt.answerHead()), std::string("<|im_start|>assistant\n"));
        QCOMPARE(prompt.layout.messages.size(), std::size_t(1));
        // A template that strips contents loses the space, as transformers does.
        const auto parsed
            = ChatTemplate::parse("{% for m in messages %}[{{ m.content.strip() }}]{% endfor %}");
        QCOMPARE(rendered(messages, renderer(*parsed, ordered_json::object(), {}), true).text,
            std::string("[Count.][One, two,"));
        QVERIFY(!renderPrompt(chat({ { "user", "x" } }), chatMl(), true).has_value());
        QVERIFY(!renderPrompt(chat({ { "assistant", "  " } }), chatMl(), true).has_value());
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

    void promptIdsKeepTheModelsOwnPieces()
    {
        FakeTokenizer tokenizer;
        // The model wrote "fo" "ur" where the tokenizer would take "four".
        std::vector<TokenId> trace = tokenizer.encode("<|im_start|>user\nx<|im_end|>", false);
        const std::string start = tokenizer.decode(trace, false);
        trace.push_back(tokenizer.encode("fo", false)[0]);
        trace.push_back(tokenizer.encode("ur", false)[0]);
        trace.push_back(1);
        const PromptIds ids = promptIds(tokenizer, start + "four<|im_end|>\nmore", trace);
        QCOMPARE(ids.kept, int(trace.size()));
        QCOMPARE(QString::fromStdString(tokenizer.decode(ids.ids, false)),
            QString::fromStdString(start + "four<|im_end|>\nmore"));
        const PromptIds other = promptIds(tokenizer, "<|im_start|>user\ny<|im_end|>", trace);
        QCOMPARE(other.kept, 3);
    }
};

QTEST_GUILESS_MAIN(PromptTest)
#include "prompt_test.moc"
