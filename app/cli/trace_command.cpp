// SPDX-License-Identifier: Apache-2.0
#include "app/cli/trace_command.h"

#include "engine/core/files.h"

#include "engine/trace/export.h"
#include "engine/trace/jsonl.h"
#include "engine/trace/page.h"

#include <ctime>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <unistd.h>

namespace ax::cli {

void reportProblems(const TraceReadResult& read, const std::string& file)
{
    if (read.problemCount)
        std::cerr << "attnx: " << file << ": " << read.problemCount << " problems, the first at "
                  << read.problems.front().text() << "; everything else was read\n";
}

Result<TraceReadResult> readWithProgress(const std::string& file, const CliContext& context)
{
    ProgressBar bar("reading " + file);
    TraceProgress progress;
    if (!context.quiet)
        progress = [&bar](std::uint64_t done, std::uint64_t total) { bar.update(done, total); };
    return readTrace(file, progress);
}

namespace {

struct TraceOptions {
    std::vector<std::string> files;
    std::string input, output;
};

std::string timeText(std::int64_t ms)
{
    if (ms <= 0)
        return {};
    const std::time_t seconds = ms / 1000;
    std::tm parts {};
    char buffer[64];
    if (!::gmtime_r(&seconds, &parts)
        || !std::strftime(buffer, sizeof buffer, "%Y-%m-%d %H:%M:%S UTC", &parts))
        return {};
    return buffer;
}

struct Counts {
    int promptTokens = 0, generatedTokens = 0, rawSteps = 0, fingerprints = 0;
    std::map<std::string, int> zones;
};

Counts count(const TraceSession& session)
{
    Counts c;
    for (int index = 0; index < session.tokenCount(); ++index)
        if (session.hasToken(index))
            ++(session.tokenRole(index) == TokenRole::Prompt ? c.promptTokens : c.generatedTokens);
    for (const std::int32_t index : session.stepIndices()) {
        c.rawSteps += session.viewStep(index).rowCount() > 0;
        c.fingerprints += session.fingerprint(index).has_value();
        if (const std::string_view zone = session.zone(index); !zone.empty())
            ++c.zones[std::string(zone)];
    }
    return c;
}

nlohmann::ordered_json infoJson(const std::string& file, const TraceReadResult& read)
{
    const TraceHeader& header = read.session.header();
    const Counts c = count(read.session);
    nlohmann::ordered_json json;
    json["file"] = file;
    json["version"] = header.version;
    json["trace_id"] = header.traceId;
    json["model"] = header.model;
    json["architecture"] = header.modelInfo.architecture;
    json["quantisation"] = header.modelInfo.quantisation;
    json["source"] = header.source;
    json["created_at"] = header.createdAt;
    json["updated_at"] = header.updatedAt;
    json["records"] = read.records;
    json["messages"] = read.session.messages().size();
    json["prompt_tokens"] = c.promptTokens;
    json["generated_tokens"] = c.generatedTokens;
    json["steps"] = read.session.stepCount();
    json["steps_with_attention"] = c.rawSteps;
    json["fingerprints"] = c.fingerprints;
    json["fingerprint_layout"] = header.fingerprintLayout;
    json["segments"] = read.session.segments().size();
    json["events"] = read.session.events().size();
    json["branches"] = read.session.keptBranches().size() + 1;
    json["zones"] = c.zones;
    json["problems"] = read.problemCount;
    json["truncated"] = read.truncated;
    json["newer_version"] = read.newerVersion;
    json["notes"] = read.notes;
    return json;
}

void printInfo(const std::string& file, const TraceReadResult& read)
{
    const TraceHeader& header = read.session.header();
    const Counts c = count(read.session);
    const auto row = [](const char* label, const std::string& text) {
        if (!text.empty())
            std::cout << std::left << std::setw(22) << label << text << '\n';
    };
    const auto number = [](auto value) { return std::to_string(value); };
    row("File", file);
    row("Format version", header.version + (read.newerVersion ? " (newer than this program)" : ""));
    row("Trace", header.traceId);
    row("Model", header.model);
    row("Architecture", header.modelInfo.architecture);
    row("Quantisation", header.modelInfo.quantisation);
    row("Source", header.source);
    row("Created", timeText(header.createdAt));
    row("Messages", number(read.session.messages().size()));
    row("Tokens", number(c.promptTokens) + " prompt, " + number(c.generatedTokens) + " generated");
    row("Steps",
        number(read.session.stepCount()) + ", " + number(c.rawSteps) + " with attention, "
            + number(c.fingerprints) + " with a fingerprint");
    row("Fingerprint layout", header.fingerprintLayout + ", sinks " + header.sinkPolicy);
    std::string zones;
    for (const auto& [zone, steps] : c.zones)
        zones += (zones.empty() ? "" : ", ") + zone + " " + number(steps);
    row("Zones", zones);
    row("Segments", number(read.session.segments().size()));
    row("Events", number(read.session.events().size()));
    if (const auto kept = read.session.keptBranches().size())
        row("Branches", number(kept + 1));
    for (const std::string& note : read.notes)
        row("Note", note);
    if (read.problemCount)
        row("Problems", number(read.problemCount) + " (see: attnx trace validate)");
}

int runInfo(const TraceOptions& options, const CliContext& context)
{
    int status = 0;
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    bool first = true;
    for (const std::string& file : options.files) {
        auto read = readWithProgress(file, context);
        if (!read) {
            status = reportError(read.error());
            continue;
        }
        if (context.json) {
            all.push_back(infoJson(file, *read));
            continue;
        }
        if (!std::exchange(first, false))
            std::cout << '\n';
        printInfo(file, *read);
    }
    // One file gives one object, so that a script need not unpack a list.
    if (context.json && options.files.size() == 1 && !all.empty())
        std::cout << all[0].dump(2) << '\n';
    else if (context.json && options.files.size() > 1)
        std::cout << all.dump(2) << '\n';
    return status;
}

int runValidate(const TraceOptions& options, const CliContext& context)
{
    int status = 0;
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const std::string& file : options.files) {
        auto read = readWithProgress(file, context);
        nlohmann::ordered_json json;
        json["file"] = file;
        if (!read) {
            status = 1;
            json["valid"] = false;
            json["error"] = read.error().line();
            if (context.json)
                all.push_back(std::move(json));
            else
                reportError(read.error());
            continue;
        }
        const bool valid = read->problemCount == 0;
        status |= !valid;
        if (context.json) {
            json["valid"] = valid;
            json["records"] = read->records;
            json["problem_count"] = read->problemCount;
            json["notes"] = read->notes;
            json["problems"] = nlohmann::ordered_json::array();
            for (const TraceProblem& problem : read->problems)
                json["problems"].push_back({ { "line", problem.line }, { "field", problem.field },
                    { "expected", problem.expected } });
            all.push_back(std::move(json));
            continue;
        }
        for (const TraceProblem& problem : read->problems)
            std::cout << file << ": " << problem.text() << '\n';
        if (const auto hidden = read->problemCount - std::int64_t(read->problems.size()))
            std::cout << file << ": and " << hidden << " more\n";
        if (!context.quiet)
            for (const std::string& note : read->notes)
                std::cout << file << ": note: " << note << '\n';
        if (valid && !context.quiet)
            std::cout << file << ": valid, " << read->records << " records\n";
    }
    if (context.json)
        std::cout << (options.files.size() == 1 ? all[0] : all).dump(2) << '\n';
    return status;
}

int runConvert(const TraceOptions& options, const CliContext& context)
{
    if (const Status status = checkOutput(options.output); !status)
        return reportError(status.error());
    auto read = readWithProgress(options.input, context);
    if (!read)
        return reportError(read.error());
    if (auto written = exportTrace(read->session, options.output); !written)
        return reportError(written.error());
    if (!context.quiet)
        for (const std::string& note : read->notes)
            std::cerr << "attnx: note: " << note << '\n';
    reportProblems(*read, options.input);
    return 0;
}

bool isPageName(const std::string& name)
{
    const std::string ending = std::filesystem::path(name).extension().string();
    return ending == ".html" || ending == ".htm";
}

int runHtml(TraceOptions options, const CliContext& context)
{
    if (options.output.empty() && options.files.size() == 2 && isPageName(options.files.back())) {
        options.output = options.files.back();
        options.files.pop_back();
    }
    if (!options.output.empty() && options.files.size() > 1)
        return reportError({ ErrorCode::InvalidArgument,
            "[trace_html] one page is one trace: expected one FILE with --out", "--out", {} });
    const bool beside
        = options.output.empty() && (options.files.size() > 1 || ::isatty(STDOUT_FILENO));
    if (const Status status = checkOutput(options.output); !status)
        return reportError(status.error());
    for (const std::string& file : options.files) {
        auto read = readWithProgress(file, context);
        if (!read)
            return reportError(read.error());
        reportProblems(*read, file);
        const std::string page = tracePage(read->session);
        if (options.output.empty() && !beside) {
            std::cout << page << std::flush;
            if (!std::cout)
                return reportError({ ErrorCode::Io,
                    "[trace_html] standard output took not all of the page", {}, {} });
            continue;
        }
        std::filesystem::path out = options.output;
        if (beside) {
            out = file;
            if (out.extension() == ".zst")
                out.replace_extension();
            out.replace_extension(".html");
        }
        if (const Status written = writeFile(out, page); !written)
            return reportError(written.error());
        if (beside && !context.quiet)
            std::cerr << out.string() << '\n';
    }
    return 0;
}

} // namespace

CLI::App* addTraceCommand(CLI::App& root, CliContext& context, std::function<int()>& action)
{
    auto options = std::make_shared<TraceOptions>();
    CLI::App* trace = root.add_subcommand("trace", "Look at, check and convert trace files");
    trace->require_subcommand(1);
    trace->footer("A trace is one chat with everything captured while it was generated, one JSON\n"
                  "object per line (.jsonl), or compressed (.jsonl.zst).\n\n"
                  "Examples:\n"
                  "  attnx trace info chat.jsonl\n"
                  "  attnx trace validate *.jsonl\n"
                  "  attnx trace convert chat.jsonl steps.csv");

    CLI::App* info = trace->add_subcommand("info", "Print what a trace holds");
    info->add_option("FILE", options->files, "trace files (.jsonl, .jsonl.zst)")->required();
    info->add_flag("--json", context.json, "print JSON instead of a table");
    info->footer("Example: how many steps of a trace are labelled with which zone?\n"
                 "  attnx trace info --json chat.jsonl | jq .zones");
    info->callback([&context, &action, options] {
        action = [&context, options] { return runInfo(*options, context); };
    });

    CLI::App* validate
        = trace->add_subcommand("validate", "Report every problem of a trace with line and field");
    validate->add_option("FILE", options->files, "trace files (.jsonl, .jsonl.zst)")->required();
    validate->add_flag("--json", context.json, "print JSON");
    validate->footer("Exit status: 0 when every file is clean, 1 otherwise.\n\n"
                     "Example:\n"
                     "  attnx trace validate chat.jsonl\n"
                     "  chat.jsonl: line 12, field logprob: expected a finite number, found NaN");
    validate->callback([&context, &action, options] {
        action = [&context, options] { return runValidate(*options, context); };
    });

    CLI::App* convert = trace->add_subcommand("convert", "Write a trace in another form");
    convert->add_option("INPUT", options->input, "trace file (.jsonl, .jsonl.zst)")->required();
    convert
        ->add_option("OUTPUT", options->output,
            "file to write; its ending names the form: .jsonl, .jsonl.zst, .html, .md, .txt, .csv")
        ->required();
    CLI::App* html = trace->add_subcommand(
        "html", "Write a trace as one web page: text, lens, signals, timeline, branches");
    html->add_option(
            "FILE", options->files, "trace file; a second name that ends in .html: the page")
        ->required();
    html->add_option("--out", options->output,
        "the page; without it: standard output, or at a "
        "terminal a page beside each trace");
    html->footer("One file, no network. Examples:\n"
                 "  attnx trace html chat.jsonl --out chat.html\n"
                 "  attnx trace html chat.jsonl > chat.html");
    html->callback([&context, &action, options] {
        action = [&context, options] { return runHtml(*options, context); };
    });
    convert->footer(".jsonl and .jsonl.zst keep everything; .md and .txt hold the conversation;\n"
                    ".csv holds one row per step: token, signals, zone, fingerprint (RFC 4180).\n\n"
                    "Examples:\n"
                    "  attnx trace convert chat.jsonl chat.jsonl.zst\n"
                    "  attnx trace convert chat.jsonl.zst chat.md");
    convert->callback([&context, &action, options] {
        action = [&context, options] { return runConvert(*options, context); };
    });
    return trace;
}

} // namespace ax::cli
