// SPDX-License-Identifier: Apache-2.0
#include "app/cli/trace_command.h"
#include "engine/core/files.h"
#include "engine/trace/export.h"
#include "engine/trace/jsonl.h"
#include "tests/trace/random_trace.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <iostream>
#include <sstream>

using namespace ax;

namespace {

struct Run {
    int status = -1;
    std::string out;
};

/// What main() does, with stdout caught.
Run attnx(std::vector<std::string> arguments)
{
    CLI::App root;
    cli::CliContext context;
    std::function<int()> action;
    cli::addTraceCommand(root, context, action);
    context.quiet = true;
    std::ostringstream caught;
    std::streambuf* before = std::cout.rdbuf(caught.rdbuf());
    Run run;
    try {
        std::reverse(arguments.begin(), arguments.end());
        root.parse(arguments);
        run.status = action ? action() : -2;
    } catch (const CLI::ParseError& error) {
        std::ostringstream ignored;
        run.status = root.exit(error, caught, ignored);
    }
    std::cout.rdbuf(before);
    run.out = caught.str();
    return run;
}

std::string data(const char* name)
{
    return std::string(AX_SOURCE_DIR) + "/tests/data/trace/" + name;
}

/// A reader of RFC 4180, apart from the writer.
std::vector<std::vector<std::string>> parseCsv(const std::string& text)
{
    std::vector<std::vector<std::string>> rows(1, { "" });
    bool quoted = false;
    for (std::size_t k = 0; k < text.size(); ++k) {
        const char c = text[k];
        if (quoted && c == '"' && k + 1 < text.size() && text[k + 1] == '"')
            rows.back().back() += text[++k];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            rows.back().emplace_back();
        else if (!quoted && c == '\r')
            continue;
        else if (!quoted && c == '\n')
            rows.push_back({ "" });
        else
            rows.back().back() += c;
    }
    rows.pop_back();
    return rows;
}

} // namespace

class TestTraceCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void info()
    {
        const Run table = attnx({ "trace", "info", data("version_1_1.jsonl") });
        QCOMPARE(table.status, 0);
        QVERIFY(table.out.find("2 prompt, 1 generated") != std::string::npos);
        const Run json = attnx({ "trace", "info", "--json", data("version_1_1.jsonl") });
        QCOMPARE(json.status, 0);
        const auto parsed = nlohmann::json::parse(json.out);
        QCOMPARE(parsed["steps"].get<int>(), 2);
        QCOMPARE(parsed["zones"]["syntax_floor"].get<int>(), 1);
        QCOMPARE(attnx({ "trace", "info", "/no/such/file" }).status, 1);
        QVERIFY(attnx({ "trace", "info" }).status != 0);
    }

    void validate()
    {
        const Run clean = attnx({ "trace", "validate", data("version_1_1.jsonl") });
        QCOMPARE(clean.status, 0);
        QCOMPARE(clean.out, std::string());
        const Run bad
            = attnx({ "trace", "validate", data("version_1_1.jsonl"), data("damaged.jsonl") });
        QCOMPARE(bad.status, 1);
        QVERIFY(bad.out.find("line 6, field logprob: expected a finite number, found NaN\n")
            != std::string::npos);
        const Run json = attnx({ "trace", "validate", "--json", data("damaged.jsonl") });
        QCOMPARE(json.status, 1);
        const auto parsed = nlohmann::json::parse(json.out);
        QVERIFY(!parsed["valid"].get<bool>());
        QCOMPARE(parsed["problems"].size(), parsed["problem_count"].get<std::size_t>());
    }

    void convert()
    {
        QTemporaryDir dir;
        const std::string folder = dir.path().toStdString() + "/";
        const std::string source = data("version_1_1.jsonl");
        QCOMPARE(attnx({ "trace", "convert", source, folder + "a.jsonl.zst" }).status, 0);
        QCOMPARE(
            attnx({ "trace", "convert", folder + "a.jsonl.zst", folder + "b.jsonl" }).status, 0);
        QCOMPARE(*readTextFile(folder + "b.jsonl"), *readTextFile(source));
        QCOMPARE(attnx({ "trace", "convert", source, folder + "c.md" }).status, 0);
        const std::string markdown = *readTextFile(folder + "c.md");
        QVERIFY(markdown.find("\n## User\n\nline one\n") != std::string::npos);
        QVERIFY(markdown.find("\n## Assistant\n\n> ") != std::string::npos); // the thinking
        QCOMPARE(attnx({ "trace", "convert", source, folder + "d.txt" }).status, 0);
        QVERIFY(readTextFile(folder + "d.txt")->find("assistant:\nok\n") != std::string::npos);
        QCOMPARE(attnx({ "trace", "convert", source, folder + "e.xlsx" }).status, 1);
        QVERIFY(!std::filesystem::exists(folder + "e.xlsx"));
    }

    void csv()
    {
        TraceSession session = test::RandomTrace(21).session(60);
        TokenRecord awkward;
        awkward.index = 70;
        awkward.text = "a \"quoted\", text\r\nof two lines ";
        awkward.tokenId = 5;
        QVERIFY(session.addToken(awkward));
        StepRecord step;
        step.tokenIndex = 70;
        step.signals.margin = 0.1f;
        QVERIFY(session.addStep(step));
        const auto rows = parseCsv(stepsCsv(session));
        QCOMPARE(int(rows.size()), session.stepCount() + 1);
        for (const auto& row : rows)
            QCOMPARE(row.size(), std::size_t(40));
        QCOMPARE(rows[0][4], std::string("text"));
        QCOMPARE(rows.back()[4], awkward.text);
        QCOMPARE(rows.back()[12], std::string("0.1"));
        QCOMPARE(rows.back()[13], std::string());
    }

    void help()
    {
        for (const auto& arguments : std::vector<std::vector<std::string>> {
                 { "trace", "--help" }, { "trace", "convert", "--help" } }) {
            const Run run = attnx(arguments);
            QCOMPARE(run.status, 0);
            QVERIFY(run.out.find("attnx trace convert chat.jsonl") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestTraceCommand)
#include "test_trace_command.moc"
