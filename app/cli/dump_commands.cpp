// SPDX-License-Identifier: Apache-2.0
// dump and verify: the conformance door.
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/ids_file.h"
#include "app/cli/tensor_file.h"
#include "engine/chat/fingerprint_fit.h"
#include "engine/chat/local_source.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace ax::cli {

namespace {

struct DumpArguments {
    ModelArguments model;
    CaptureOptions capture; ///< of the fingerprints
    std::string idsFile, out, tensors, layers, reference;
    int greedy = 0;
};

/// `fingerprints`: whether they are asked for; they do not belong to the default.
Status selectTensors(const std::string& list, DumpRequest& request, bool& fingerprints)
{
    if (list.empty())
        return {};
    request.logits = request.attention = request.derotated = request.hidden = request.router
        = false;
    std::string_view rest = list;
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        const std::string_view item = rest.substr(0, comma);
        bool* field = item == "logits"      ? &request.logits
            : item == "attention"           ? &request.attention
            : item == "attention_derotated" ? &request.derotated
            : item == "router"              ? &request.router
            : item == "hidden"              ? &request.hidden
            : item == "fingerprint"         ? &fingerprints
                                            : nullptr;
        if (!field)
            return fail(ErrorCode::InvalidArgument,
                "[dump] --tensors: expected logits, attention, attention_derotated, hidden, router "
                "or "
                "fingerprint, found \""
                    + std::string(item) + "\"",
                "--tensors");
        *field = true;
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    return {};
}

/// The cache of a dump is as long as what is read.
void fitContext(LoadOptions& options, std::size_t positions)
{
    if (options.context == 0)
        options.context = int(positions);
}

Status dumpTensors(const DumpArguments& a, const CliContext& context)
{
    DumpRequest request;
    AX_TRY(request.ids, readIds(a.idsFile, "dump"));
    bool fingerprints = false;
    AX_CHECK(selectTensors(a.tensors, request, fingerprints));
    AX_CHECK(checkOutput(a.out));
    request.greedy = a.greedy;
    if (!a.layers.empty()) {
        AX_TRY(request.layers, LayerSelection::parse(a.layers));
    }
    LoadOptions options = a.model.options;
    fitContext(options, request.ids.size() + std::size_t(std::max(fingerprints ? 1 : 0, a.greedy)));
    AX_TRY(std::unique_ptr<Engine> engine, loadEngine(a.model, context, options));
    std::vector<NamedTensor> tensors;
    if (request.logits || request.attention || request.derotated || request.hidden || request.router
        || a.greedy > 0) {
        AX_TRY(tensors, engine->dump(request, interruptToken()));
    }
    if (fingerprints) {
        CaptureOptions capture = a.capture;
        if (request.layers)
            capture.layers = *request.layers;
        const std::unique_ptr<EnginePort> port = enginePort(std::move(engine));
        AX_TRY(const auto rows, readFingerprints(*port, request.ids, capture, interruptToken()));
        NamedTensor& tensor = tensors.emplace_back();
        tensor.name = "fingerprint";
        tensor.tensor.shape = { std::int64_t(rows.size()), 20 };
        for (const std::array<float, 20>& row : rows)
            tensor.tensor.floats.insert(tensor.tensor.floats.end(), row.begin(), row.end());
    }
    AX_CHECK(writeTensorFile(a.out, tensors));
    if (context.json) {
        nlohmann::ordered_json out;
        out["file"] = a.out;
        for (const NamedTensor& tensor : tensors)
            out["tensors"].push_back({ { "name", tensor.name }, { "shape", tensor.tensor.shape } });
        std::printf("%s\n", out.dump(2).c_str());
    } else if (!context.quiet) {
        std::fprintf(stderr, "%zu tensors written to %s\n", tensors.size(), a.out.c_str());
    }
    return {};
}

/// One compared tensor.
struct Comparison {
    std::string name;
    double maximum = 0, relative = 0;
    std::string verdict; ///< pass, fail, skipped
    std::string note;
};

class Verifier {
public:
    /// `share`: of the positions that must be within the tolerance.
    Verifier(double tolerance, double share, std::map<std::string, HostTensor> reference)
        : m_tolerance(tolerance)
        , m_share(share)
        , m_reference(std::move(reference))
    {
    }

    /// Shape [positions, …] or, for attention, [heads, positions, positions].
    void compareFloats(
        const std::string& name, std::span<const float> own, const HostTensor& expected)
    {
        const std::span<const float> reference(expected.floats);
        const std::size_t rank = expected.shape.size();
        const std::size_t width = rank == 0 ? 1 : std::size_t(expected.shape.back());
        const std::size_t positions
            = rank < 2 ? reference.size() / width : std::size_t(expected.shape[rank - 2]);
        Comparison c;
        c.name = name;
        if (own.size() != reference.size()) {
            c.verdict = "fail";
            c.note = "expected " + std::to_string(reference.size()) + " numbers, found "
                + std::to_string(own.size());
            m_results.push_back(c);
            return;
        }
        double largest = 0;
        std::vector<double> worst(positions, 0.0);
        for (std::size_t k = 0; k < own.size(); ++k) {
            double difference = std::abs(double(own[k]) - double(reference[k]));
            if (std::isnan(difference))
                difference = INFINITY;
            double& here = worst[k / width % positions];
            here = std::max(here, difference);
            largest = std::max(largest, std::abs(double(reference[k])));
        }
        std::size_t within = 0;
        for (const double difference : worst) {
            c.maximum = std::max(c.maximum, difference);
            within += difference / std::max(1.0, largest) <= m_tolerance;
        }
        c.relative = c.maximum / std::max(1.0, largest);
        c.verdict = double(within) >= m_share * double(positions) ? "pass" : "fail";
        if (within < positions)
            c.note = std::to_string(within) + " of " + std::to_string(positions)
                + " positions within the tolerance";
        m_results.push_back(c);
    }

    void compareIntegers(const std::string& name, std::span<const std::int64_t> own,
        std::span<const std::int64_t> reference, double share)
    {
        Comparison c;
        c.name = name;
        std::size_t same = 0;
        for (std::size_t k = 0; k < std::min(own.size(), reference.size()); ++k)
            same += own[k] == reference[k];
        c.note = std::to_string(same) + " of " + std::to_string(reference.size()) + " equal";
        c.relative = reference.empty() ? 0 : 1.0 - double(same) / double(reference.size());
        c.maximum = double(reference.size() - same);
        c.verdict = own.size() == reference.size() && c.relative <= 1.0 - share ? "pass" : "fail";
        m_results.push_back(c);
    }

    void skip(const std::string& name, const std::string& why)
    {
        m_results.push_back({ name, 0, 0, "skipped", why });
    }

    int report(const CliContext& context) const
    {
        int failed = 0;
        nlohmann::ordered_json out;
        for (const Comparison& c : m_results) {
            failed += c.verdict == "fail";
            if (context.json) {
                out["tensors"].push_back({ { "name", c.name }, { "max_error", c.maximum },
                    { "relative_error", c.relative }, { "verdict", c.verdict },
                    { "note", c.note } });
            } else {
                std::printf("%-24s max %.3e  relative %.3e  %s%s%s\n", c.name.c_str(), c.maximum,
                    c.relative, c.verdict.c_str(), c.note.empty() ? "" : "  ", c.note.c_str());
            }
        }
        if (context.json) {
            out["tolerance"] = m_tolerance;
            out["failed"] = failed;
            std::printf("%s\n", out.dump(2).c_str());
        }
        return failed == 0 ? 0 : 1;
    }

    const std::map<std::string, HostTensor>& reference() const { return m_reference; }

private:
    double m_tolerance, m_share;
    std::map<std::string, HostTensor> m_reference;
    std::vector<Comparison> m_results;
};

double tolerance(const ModelArguments& a, const ModelInfo& info)
{
    if (a.options.precision == Precision::Fast)
        return 3e-2;
    return info.format == "GGUF" || info.quantisation.rfind("F8", 0) == 0 ? 2e-3 : 2e-4;
}

/// References of real models: logits of the last rows, argmax and ln p of the next token.
void compareTail(Verifier& verifier, const HostTensor& logits, const std::vector<TokenId>& ids,
    const ModelArguments& arguments)
{
    const auto& reference = verifier.reference();
    const std::size_t rows = std::size_t(logits.shape[0]);
    const std::size_t vocabulary = std::size_t(logits.shape[1]);
    const auto row = [&](std::size_t r) {
        return std::span(logits.floats).subspan(r * vocabulary, vocabulary);
    };
    if (const auto it = reference.find("logits_tail"); it != reference.end()) {
        const std::size_t tail = std::size_t(it->second.shape.empty() ? 0 : it->second.shape[0]);
        if (tail <= rows)
            verifier.compareFloats("logits_tail",
                std::span(logits.floats).subspan((rows - tail) * vocabulary), it->second);
    }
    if (const auto it = reference.find("argmax"); it != reference.end()) {
        std::vector<std::int64_t> own;
        for (std::size_t r = 0; r < rows; ++r)
            own.push_back(std::max_element(row(r).begin(), row(r).end()) - row(r).begin());
        own.resize(std::min(own.size(), it->second.integers.size()));
        verifier.compareIntegers("argmax", own, it->second.integers,
            arguments.options.precision == Precision::Fast ? 0.85 : 0.99);
    }
    if (const auto it = reference.find("next_logprob"); it != reference.end()) {
        std::vector<float> own;
        for (std::size_t r = 0; r + 1 < rows; ++r) {
            const float most = *std::max_element(row(r).begin(), row(r).end());
            double total = 0;
            for (const float z : row(r))
                total += std::exp(double(z) - most);
            own.push_back(row(r)[std::size_t(ids[r + 1])] - most - float(std::log(total)));
        }
        HostTensor expected = it->second;
        const std::size_t common = std::min(own.size(), expected.floats.size());
        own.resize(common);
        expected.floats.resize(common);
        expected.shape = { std::int64_t(common), 1 };
        verifier.compareFloats("next_logprob", own, expected);
    }
}

/// transformers counts attention over the layers that have it, and routers likewise; where other
/// layers stand between, the names of a reference become those of the layers.
void renumber(std::map<std::string, HostTensor>& reference, const std::string& kind,
    const ModelInfo& info, bool (*has)(const LayerInfo&))
{
    std::vector<int> layers;
    for (int layer = 0; layer < info.layers; ++layer)
        if (has(info.layerInfo[std::size_t(layer)]))
            layers.push_back(layer);
    const auto name = [&](std::size_t index) { return kind + std::to_string(index); };
    std::size_t count = 0;
    while (reference.count(name(count)))
        ++count;
    if (int(layers.size()) == info.layers || count != layers.size())
        return;
    for (std::size_t k = count; k-- > 0;) {
        auto entry = reference.extract(name(k));
        entry.key() = name(std::size_t(layers[k]));
        reference.insert(std::move(entry));
    }
}

Result<int> verifyModel(const DumpArguments& a, const CliContext& context)
{
    AX_TRY(auto reference, readTensorFile(a.reference));
    const auto ids = reference.find("input_ids");
    if (ids == reference.end() || ids->second.integers.empty())
        return fail(
            ErrorCode::Format, "[verify] input_ids: expected an integer tensor", a.reference);
    DumpRequest request;
    for (const std::int64_t id : ids->second.integers)
        request.ids.push_back(TokenId(std::clamp<std::int64_t>(id, 0, INT32_MAX)));
    if (const auto greedy = reference.find("greedy_ids"); greedy != reference.end())
        request.greedy = int(greedy->second.integers.size());
    const auto has = [&](const std::string& kind) {
        const auto it = reference.lower_bound(kind);
        return it != reference.end() && it->first.rfind(kind, 0) == 0;
    };
    request.attention = has("attention.");
    request.derotated = has("attention_derotated.");
    request.router = has("router.");

    LoadOptions options = a.model.options;
    fitContext(options, request.ids.size() + std::size_t(request.greedy));
    AX_TRY(const std::unique_ptr<Engine> engine, loadEngine(a.model, context, options));
    AX_TRY(const std::vector<NamedTensor> own, engine->dump(request, interruptToken()));
    for (const char* kind : { "attention.", "attention_derotated." })
        renumber(reference, kind, engine->info(),
            [](const LayerInfo& layer) { return layer.kind != AttentionKind::Linear; });
    renumber(reference, "router.", engine->info(),
        [](const LayerInfo& layer) { return layer.experts > 0; });
    // A near tie in a router may send a position to another expert.
    const bool experts = std::any_of(engine->info().layerInfo.begin(),
        engine->info().layerInfo.end(), [](const LayerInfo& l) { return l.experts > 0; });
    Verifier verifier(tolerance(a.model, engine->info()),
        experts && a.model.options.precision == Precision::Fast ? 0.8 : 1.0, std::move(reference));
    std::set<std::string> compared { "input_ids" };
    for (const NamedTensor& tensor : own) {
        const auto it = verifier.reference().find(tensor.name);
        if (it == verifier.reference().end())
            continue;
        compared.insert(tensor.name);
        if (!it->second.integers.empty())
            // Fast arithmetic may choose another of two nearly equal tokens, and the texts part.
            verifier.compareIntegers(tensor.name, tensor.tensor.integers, it->second.integers,
                a.model.options.precision == Precision::Fast ? 0.0 : 1.0);
        else
            verifier.compareFloats(tensor.name, tensor.tensor.floats, it->second);
    }
    if (!own.empty() && own.front().name == "logits")
        compareTail(verifier, own.front().tensor, request.ids, a.model);
    for (const char* name : { "logits_tail", "argmax", "next_logprob" })
        compared.insert(name);
    for (const auto& [name, tensor] : verifier.reference())
        if (!compared.count(name))
            verifier.skip(name, "not a tensor of dump");
    return verifier.report(context);
}

} // namespace

CLI::App* addDumpCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("dump",
        "Write logits, attention and hidden states for given ids to a safetensors file.\n"
        "Example: attnx dump MODEL --ids ids.json --out out.safetensors --greedy 16");
    auto a = std::make_shared<DumpArguments>();
    addModelOptions(*app, a->model, Precision::Exact);
    app->add_option("--ids", a->idsFile, "JSON array of token ids")->required();
    app->add_option("--out", a->out, "safetensors file to write")->required();
    app->add_option("--tensors", a->tensors,
           "list of logits, attention, attention_derotated, hidden, router (default: all of these) "
           "and fingerprint")
        ->check(CLI::Validator(
            [](const std::string& list) {
                DumpRequest request;
                bool fingerprints = false;
                const Status status = selectTensors(list, request, fingerprints);
                return status ? std::string() : status.error().message;
            },
            ""));
    app->add_option("--layers", a->layers, "last, auto, all or a list; default all")
        ->check(CLI::Validator(
            [](const std::string& list) {
                const auto layers = LayerSelection::parse(list);
                return layers ? std::string() : layers.error().message;
            },
            ""));
    addFingerprintOptions(*app, a->capture);
    app->add_option("--greedy", a->greedy, "also continue greedily by N ids")
        ->check(CLI::Range(0, 1 << 20));
    app->add_flag("--json", context.json, "JSON on standard output");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const Status status = dumpTensors(*a, context);
            return status ? 0 : reportError(status.error());
        };
    });
    return app;
}

CLI::App* addVerifyCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("verify",
        "Compare a model with reference tensors, one line per tensor.\n"
        "Example: attnx verify MODEL --reference reference.safetensors --precision exact");
    auto a = std::make_shared<DumpArguments>();
    addModelOptions(*app, a->model, Precision::Exact);
    app->add_option("--reference", a->reference, "safetensors file with input_ids and references")
        ->required();
    app->add_flag("--json", context.json, "JSON on standard output");
    app->callback([&context, &action, a] {
        action = [&context, a] {
            const auto code = verifyModel(*a, context);
            return code ? *code : reportError(code.error());
        };
    });
    return app;
}

} // namespace ax::cli
