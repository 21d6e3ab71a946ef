// SPDX-License-Identifier: Apache-2.0
// evaluate-eviction: what a smaller cache costs, every policy at the same budget (spec/science.md
// section 1).
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/analysis/eviction_scores.h"
#include "engine/core/files.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace ax::cli {

namespace {

struct EvictionArguments {
    ModelArguments model;
    std::vector<std::string> texts;
    std::vector<std::string> policies { "none", "streaming", "h2o", "spectral", "random" };
    std::string kept;
    EvictionOptions options;
    int scoreFrom = 64, maxTokens = 1024;
};

/// No policy stands without the full cache and the control beside it.
std::vector<EvictionPolicy> policiesOf(const EvictionArguments& a)
{
    std::vector<EvictionPolicy> policies { EvictionPolicy::None };
    for (std::size_t k = 1; k < kEvictionPolicies.size(); ++k) {
        const bool asked = std::find(a.policies.begin(), a.policies.end(), kEvictionPolicies[k])
            != a.policies.end();
        if (asked || EvictionPolicy(k) == EvictionPolicy::Random)
            policies.push_back(EvictionPolicy(k));
    }
    return policies;
}

/// One line a step of every policy but the full cache.
class KeptFile {
public:
    Status open(const std::string& path)
    {
        m_path = path;
        m_lines.clear();
        return {};
    }
    bool on() const { return !m_path.empty(); }
    void header(const EvictionArguments& a, const std::vector<EvictionPolicy>& policies,
        std::span<const TokenId> ids)
    {
        nlohmann::ordered_json header { { "record", "header" }, { "ids", ids },
            { "ratio", a.options.ratio }, { "min_budget", a.options.minBudget },
            { "seed", a.options.seed }, { "spectral_weight", a.options.weight } };
        nlohmann::ordered_json& names = header["policies"] = nlohmann::ordered_json::array();
        for (const EvictionPolicy policy : policies)
            names.push_back(kEvictionPolicies[std::size_t(policy)]);
        m_lines += header.dump() + "\n";
    }
    void step(std::string_view policy, const ForcedStep& step)
    {
        const nlohmann::ordered_json line { { "policy", policy }, { "position", step.position },
            { "kept", step.kept } };
        m_lines += line.dump() + "\n";
    }
    Status write() const { return on() ? writeFile(m_path, m_lines) : Status(); }

private:
    std::string m_path, m_lines;
};

Result<EvictionText> run(Engine& engine, const EvictionArguments& a, const std::string& file,
    KeptFile& kept, const CliContext& context)
{
    AX_TRY(const std::string bytes, readTextFile(file, std::size_t(64) << 20));
    ForcedRequest request;
    request.ids = engine.tokenizer()->encode(bytes, true);
    request.ids.resize(std::min(request.ids.size(), std::size_t(a.maxTokens)));
    const int tokens = int(request.ids.size());
    if (tokens < a.scoreFrom + 2)
        return fail(ErrorCode::InvalidArgument,
            "[evaluate-eviction] " + file + ": expected at least " + std::to_string(a.scoreFrom + 2)
                + " tokens to score from " + std::to_string(a.scoreFrom) + ", found "
                + std::to_string(tokens),
            file, "give a longer text or a smaller --score-from");
    const std::vector<EvictionPolicy> policies = policiesOf(a);
    EvictionText text;
    text.text = file;
    text.tokens = tokens;
    for (const EvictionPolicy policy : policies) {
        request.policies.push_back(a.options);
        request.policies.back().policy = policy;
        text.policies.emplace_back();
        text.policies.back().policy = kEvictionPolicies[std::size_t(policy)];
    }
    if (kept.on())
        kept.header(a, policies, request.ids);
    std::vector<double> full;
    using Clock = std::chrono::steady_clock;
    auto since = Clock::now();
    ProgressBar bar("reading " + file, context.quiet);
    const auto sink = [&](const ForcedStep& step) {
        EvictionScores& scores = text.policies[std::size_t(step.policy)];
        scores.seconds += std::chrono::duration<double>(Clock::now() - since).count();
        ++scores.steps;
        scores.keptLast = int(step.kept.size());
        scores.keptSum += scores.keptLast;
        scores.bytes = engine.info().kvBytes(step.kept);
        const bool scored = step.position >= a.scoreFrom && step.position + 2 <= tokens;
        if (scored) {
            const std::vector<double> own = logSoftmax(step.logits);
            if (step.policy == 0)
                full = own;
            scores.add(full, own, request.ids[std::size_t(step.position + 1)]);
        }
        if (step.policy > 0 && kept.on())
            kept.step(scores.policy, step);
        since = Clock::now();
    };
    AX_TRY([[maybe_unused]] const int steps,
        engine.forced(
            request, sink,
            [&](int done, int total) { bar.update(std::uint64_t(done), std::uint64_t(total)); },
            interruptToken()));
    bar.finish();
    return text;
}

nlohmann::ordered_json textJson(const EvictionText& text, const nlohmann::ordered_json& policies)
{
    return { { "text", text.text }, { "tokens", text.tokens },
        { "scored", text.policies.front().surprisal.size() }, { "policies", policies } };
}

void printTable(const EvictionText& text, const nlohmann::ordered_json& policies)
{
    std::printf("%s: %d tokens, %zu scored\n", text.text.c_str(), text.tokens,
        text.policies.front().surprisal.size());
    std::printf("%-10s %24s %24s %24s %12s %10s\n", "policy", "perplexity", "KL", "top-1",
        "KV bytes", "tokens/s");
    for (const auto& entry : policies.items()) {
        const std::string& name = entry.key();
        const nlohmann::ordered_json& one = entry.value();
        const auto cell = [&](const char* member, int digits) {
            char words[64];
            const nlohmann::ordered_json& ends = one[std::string(member) + "_interval"];
            std::snprintf(words, sizeof words, "%.*f (%.*f-%.*f)", digits,
                one[member].get<double>(), digits, ends[0].get<double>(), digits,
                ends[1].get<double>());
            return std::string(words);
        };
        std::printf("%-10s %24s %24s %24s %12llu %10.1f\n", name.c_str(),
            cell("perplexity", 2).c_str(), cell("kl", 4).c_str(), cell("top1", 3).c_str(),
            (unsigned long long)one["kv_bytes"].get<std::uint64_t>(),
            one["tokens_per_second"].is_number() ? one["tokens_per_second"].get<double>() : 0.0);
    }
}

Status evaluateEviction(EvictionArguments a, const CliContext& context)
{
    AX_CHECK(checkOutput(a.kept));
    AX_CHECK(a.options.validate());
    for (const std::string& name : a.policies)
        if (std::find(kEvictionPolicies.begin(), kEvictionPolicies.end(), name)
            == kEvictionPolicies.end())
            return fail(ErrorCode::InvalidArgument,
                "[evaluate-eviction] policies: expected none, streaming, h2o, spectral or random, "
                "found \""
                    + name + "\"",
                "--policies");
    for (const std::string& file : a.texts)
        AX_CHECK(readTextFile(file, std::size_t(64) << 20).map([](const std::string&) {}));
    // The texts decide how much cache is needed: one context a policy.
    if (a.model.options.context == 0)
        a.model.options.context = a.maxTokens + 1;
    a.model.options.contexts = int(policiesOf(a).size());
    AX_TRY(const std::unique_ptr<Engine> engine, loadEngine(a.model, context, a.model.options));
    KeptFile kept;
    AX_CHECK(kept.open(a.kept));
    BootstrapOptions bootstrap;
    bootstrap.seed = a.options.seed;
    std::vector<EvictionText> texts;
    nlohmann::ordered_json each = nlohmann::ordered_json::array();
    for (const std::string& file : a.texts) {
        AX_TRY(EvictionText text, run(*engine, a, file, kept, context));
        const nlohmann::ordered_json policies = evictionPolicies(text, bootstrap);
        each.push_back(textJson(text, policies));
        if (!context.json)
            printTable(text, policies);
        texts.push_back(std::move(text));
    }
    AX_CHECK(kept.write());
    const std::vector<std::string> findings = evictionFindings(texts, bootstrap);
    if (!context.json) {
        for (const std::string& words : findings)
            std::printf("%s\n", words.c_str());
        return {};
    }
    nlohmann::ordered_json out { { "model", engine->info().name } };
    out.update(each.front());
    const nlohmann::ordered_json policies = out["policies"];
    out.erase("policies");
    out["score_from"] = a.scoreFrom;
    out["ratio"] = a.options.ratio;
    out["min_budget"] = a.options.minBudget;
    out["seed"] = a.options.seed;
    out["spectral_weight"] = a.options.weight;
    out["precision"] = engine->info().precision == Precision::Exact ? "exact" : "fast";
    out["bytes_per_position"] = engine->info().positionBytes();
    out["policies"] = policies;
    out["findings"] = findings;
    if (texts.size() > 1)
        out["texts"] = each;
    printJson(out);
    return {};
}

} // namespace

CLI::App* addEvaluateEvictionCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("evaluate-eviction",
        "Feed a text under several eviction policies at the same budget and compare them with the "
        "full cache.\nExample: attnx evaluate-eviction SmolLM2-135M-Instruct --text a.txt --text "
        "b.txt "
        "--ratio 0.3");
    auto a = std::make_shared<EvictionArguments>();
    addModelOptions(*app, a->model, Precision::Fast);
    app->add_option("--text", a->texts, "a text to read (repeatable; each is scored by itself)")
        ->required()
        ->allow_extra_args(false)
        ->type_name("FILE");
    app->add_option("--policies", a->policies,
           "of none, streaming, h2o, spectral, random; none and random are always there")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->capture_default_str();
    app->add_option("--ratio", a->options.ratio, "share of the positions that stays")
        ->check(CLI::Range(0.001, 1.0))
        ->capture_default_str();
    app->add_option("--min-budget", a->options.minBudget, "so many positions stay in any case")
        ->check(CLI::Range(EvictionOptions::kLeastBudget, 1 << 24))
        ->capture_default_str();
    app->add_option("--score-from", a->scoreFrom, "rows before this position are not scored")
        ->check(CLI::Range(0, 1 << 24))
        ->capture_default_str();
    app->add_option("--max-tokens", a->maxTokens, "tokens of a text at most")
        ->check(CLI::Range(2, 1 << 24))
        ->capture_default_str();
    app->add_option("--spectral-weight", a->options.weight,
           "0: what was looked at most, 1: the skeleton alone")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    app->add_option("--seed", a->options.seed, "of random and of the intervals")
        ->capture_default_str();
    app->add_option("--kept", a->kept, "write what every row saw, one JSON object a line")
        ->type_name("FILE");
    app->add_flag("--json", context.json, "print JSON instead of a table");
    app->add_flag("--quiet", context.quiet, "no progress");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const Status status = evaluateEviction(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

} // namespace ax::cli
