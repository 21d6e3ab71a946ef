// SPDX-License-Identifier: Apache-2.0
#include "app/cli/links_command.h"

#include "app/cli/trace_command.h"

#include "engine/analysis/attention_row.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <memory>
#include <span>

namespace ax::cli {

namespace {

struct LinksArguments {
    std::string file;
    std::vector<int> indices;
    int tokens = 5, rows = 3;
};

/// The layer (aggregated, or any of its heads) in which `position` was looked at most; -1: none
/// kept it.
int strongestLayer(const StepRecord& step, int position)
{
    int layer = -1;
    float most = 0;
    for (const RawRow& row : step.raw)
        for (std::size_t k = 0; k < row.positions.size(); ++k)
            if (row.positions[k] == position && row.probability(k) > most) {
                most = row.probability(k);
                layer = row.layer;
            }
    return layer;
}

/// Generated tokens with raw rows, spread evenly; those that look back far rank first among
/// equals, so the examples show something.
std::vector<int> pickTokens(const TraceSession& session, int count)
{
    std::vector<int> candidates;
    for (const std::int32_t index : session.stepIndices())
        if (session.tokenRole(index) == TokenRole::Generated) {
            const std::string_view text = session.tokenText(index);
            const bool word = std::any_of(text.begin(), text.end(),
                [](unsigned char c) { return std::isalnum(c) || c >= 0x80; });
            if (word && session.viewStep(index).rowCount() > 0)
                candidates.push_back(index);
        }
    std::vector<int> picked;
    const std::size_t wanted = std::min(candidates.size(), std::size_t(std::max(0, count)));
    for (std::size_t part = 0; part < wanted; ++part) {
        const std::size_t begin = candidates.size() * part / wanted;
        const std::size_t end = candidates.size() * (part + 1) / wanted;
        int best = candidates[begin];
        float most = -1;
        for (std::size_t k = begin; k < end; ++k) {
            const AttentionRow row = attentionRow(session, candidates[k], LinkDirection::AttendsTo);
            const bool far = !row.links.empty() && candidates[k] - row.links.front().position > 4;
            const float score = far ? row.links.front().probability : 0;
            if (score > most) {
                most = score;
                best = candidates[k];
            }
        }
        picked.push_back(best);
    }
    return picked;
}

std::string shown(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c == '\n' ? "⏎" : c == '\t' ? "⇥" : c == ' ' ? "␣" : std::string(1, c);
    return out;
}

Status printLinks(const LinksArguments& a, const CliContext& context)
{
    AX_TRY(const TraceReadResult result, readWithProgress(a.file, context));
    reportProblems(result, a.file);
    const TraceSession& session = result.session;
    std::vector<int> indices = a.indices;
    if (indices.empty())
        indices = pickTokens(session, a.tokens);
    if (indices.empty())
        return fail(ErrorCode::NotFound, "[links] the trace holds no raw attention rows", a.file,
            "record one with --capture raw,fingerprint");
    nlohmann::ordered_json out;
    for (const int index : indices) {
        if (!session.hasStep(index))
            return fail(ErrorCode::NotFound,
                "[links] token " + std::to_string(index) + " has no recorded step", a.file);
        nlohmann::ordered_json entry;
        entry["index"] = index;
        entry["text"] = session.tokenText(index);
        entry["looked_at"] = nlohmann::ordered_json::array();
        if (!context.json)
            std::printf("  %-14s at %d\n", shown(session.tokenText(index)).c_str(), index);
        const AttentionRow row = attentionRow(session, index, LinkDirection::AttendsTo);
        const StepRecord step = session.step(index);
        for (const Link& link :
            std::span(row.links).first(std::min(row.links.size(), std::size_t(a.rows)))) {
            const int layer = strongestLayer(step, link.position);
            entry["looked_at"].push_back({ { "position", link.position },
                { "text", session.tokenText(link.position) }, { "probability", link.probability },
                { "distance", index - link.position }, { "layer", layer } });
            if (!context.json)
                std::printf("      %-14s p %.3f, %d back, most in layer %d\n",
                    shown(session.tokenText(link.position)).c_str(), double(link.probability),
                    index - link.position, layer);
        }
        out["tokens"].push_back(entry);
    }
    if (context.json)
        printJson(out);
    return {};
}

} // namespace

void addLinksCommand(CLI::App& trace, CliContext& context, std::function<int()>& action)
{
    CLI::App* app = trace.add_subcommand("links",
        "Print what tokens looked at: text, true probability (mean over the layers kept), "
        "distance, the "
        "layer that looked there most; sinks left out");
    auto a = std::make_shared<LinksArguments>();
    app->add_option("FILE", a->file, "trace file (.jsonl, .jsonl.zst)")->required();
    app->add_option("--tokens", a->tokens, "how many generated tokens, spread over the answer")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    app->add_option("--index", a->indices, "these tokens instead (repeatable)");
    app->add_option("--rows", a->rows, "positions per token")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    app->add_flag("--json", context.json, "print JSON");
    app->footer("Example:\n  attnx trace links sky.jsonl --tokens 5");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const Status status = printLinks(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
}

} // namespace ax::cli
