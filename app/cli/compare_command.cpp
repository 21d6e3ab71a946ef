// SPDX-License-Identifier: Apache-2.0
#include "app/cli/compass_command.h"
#include "app/cli/trace_command.h"
#include "engine/analysis/comparison.h"
#include "engine/model/weights/parse_text.h"

#include <cstdio>
#include <memory>

namespace ax::cli {

namespace {

struct CompareArguments {
    std::string a, b, alignment = name(Alignment::Text);
    BootstrapOptions options;
};

nlohmann::ordered_json sideJson(const TraceSession& trace)
{
    return { { "trace_id", trace.header().traceId }, { "model", trace.header().model },
        { "tokens", generatedTokens(trace).size() } };
}

nlohmann::ordered_json tokenOrNull(int token)
{
    return token < 0 ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(token);
}

nlohmann::ordered_json comparisonJson(
    const Comparison& comparison, const TraceSession& a, const TraceSession& b)
{
    nlohmann::ordered_json json;
    json["a"] = sideJson(a);
    json["b"] = sideJson(b);
    json["align"] = name(comparison.alignment);
    json["rows"] = comparison.rows.size();
    json["same"] = comparison.same;
    json["first_difference"] = nullptr;
    if (comparison.firstDifference >= 0) {
        const AlignedRow& row = comparison.rows[std::size_t(comparison.firstDifference)];
        json["first_difference"] = { { "row", comparison.firstDifference },
            { "a", tokenOrNull(row.a) }, { "b", tokenOrNull(row.b) } };
    }
    json["measures"] = nlohmann::ordered_json::object();
    for (const MeasureDifference& measure : comparison.measures)
        json["measures"][measure.name] = { { "a", measure.a }, { "b", measure.b },
            { "difference", measure.difference }, { "low", measure.low }, { "high", measure.high },
            { "differs", measure.differs } };
    const Similarity& similarity = comparison.similarity;
    const auto known = [](double value) {
        return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json();
    };
    json["similarity"]
        = { { "score", known(similarity.score) }, { "cosine", known(similarity.cosine) },
              { "same_zone",
                  similarity.sameZone ? nlohmann::ordered_json(*similarity.sameZone)
                                      : nlohmann::ordered_json() },
              { "entropy_term", known(similarity.entropyTerm) },
              { "text_agreement", similarity.textAgreement } };
    json["histogram"] = nlohmann::ordered_json::object();
    json["histogram"]["a"] = comparison.histogramA ? nlohmann::ordered_json(*comparison.histogramA)
                                                   : nlohmann::ordered_json(nullptr);
    json["histogram"]["b"] = comparison.histogramB ? nlohmann::ordered_json(*comparison.histogramB)
                                                   : nlohmann::ordered_json(nullptr);
    json["words"] = differencesInWords(comparison);
    return json;
}

void printComparison(const Comparison& comparison, const TraceSession& a, const TraceSession& b)
{
    std::printf("A: %s, %zu tokens\nB: %s, %zu tokens\n", a.header().model.c_str(),
        generatedTokens(a).size(), b.header().model.c_str(), generatedTokens(b).size());
    std::printf(
        "%d of %zu aligned rows have the same text\n", comparison.same, comparison.rows.size());
    if (comparison.firstDifference >= 0) {
        const AlignedRow& row = comparison.rows[std::size_t(comparison.firstDifference)];
        const auto text = [](const TraceSession& trace, int token) {
            return token < 0 ? std::string("nothing")
                             : "\"" + printable(std::string(trace.tokenText(token))) + "\"";
        };
        std::printf("first difference in row %d: %s, %s\n", comparison.firstDifference,
            text(a, row.a).c_str(), text(b, row.b).c_str());
    }
    for (const std::string& sentence : differencesInWords(comparison))
        std::printf("%s\n", sentence.c_str());
    if (std::isfinite(comparison.similarity.score))
        std::printf("similarity %.3f, ", comparison.similarity.score);
    std::printf("text agreement %.3f\n", comparison.similarity.textAgreement);
}

Status runCompare(const CompareArguments& arguments, const CliContext& context)
{
    AX_TRY(const TraceReadResult a, readWithProgress(arguments.a, context));
    AX_TRY(const TraceReadResult b, readWithProgress(arguments.b, context));
    reportProblems(a, arguments.a);
    reportProblems(b, arguments.b);
    for (const auto& [read, file] : { std::pair(&a, &arguments.a), std::pair(&b, &arguments.b) })
        if (generatedTokens(read->session).empty())
            return fail(
                ErrorCode::NotFound, "[compare] the trace holds no generated tokens", *file);
    const Comparison comparison = compareTraces(
        a.session, b.session, *alignmentNamed(arguments.alignment), arguments.options);
    if (context.json)
        std::printf("%s\n", comparisonJson(comparison, a.session, b.session).dump(2).c_str());
    else
        printComparison(comparison, a.session, b.session);
    return {};
}

} // namespace

void addCompareCommand(CLI::App& trace, CliContext& context, std::function<int()>& action)
{
    CLI::App* app = trace.add_subcommand("compare",
        "Lay two traces beside each other: what differs, with 95 % intervals, and where first");
    auto a = std::make_shared<CompareArguments>();
    app->add_option("A", a->a, "trace file")->required();
    app->add_option("B", a->b, "trace file; its model need not be the same")->required();
    app->add_option(
           "--align", a->alignment, "lay tokens beside each other by their text, position or step")
        ->check(CLI::IsMember(
            { name(Alignment::Text), name(Alignment::Position), name(Alignment::Step) }))
        ->capture_default_str();
    app->add_option("--seed", a->options.seed, "of the bootstrap")->capture_default_str();
    app->add_flag("--json", context.json, "print JSON");
    app->footer("Intervals: 2,000 resamples of blocks of 16 tokens.\n"
                "Example:\n  attnx trace compare cold.jsonl warm.jsonl --align text");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const Status status = runCompare(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
}

} // namespace ax::cli
