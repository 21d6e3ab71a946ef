// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/core/system_info.h"
#include "engine/model/weights/model_finder.h"

#include <algorithm>
#include <cstdio>

namespace ax::cli {

namespace {

int listModels(const CliContext& context)
{
    const ModelSearch search = findModels();
    const MemoryInfo memory = memoryInfo();
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const FoundModel& model : search.models) {
        nlohmann::ordered_json entry;
        entry["name"] = model.name;
        entry["path"] = model.path.string();
        entry["place"] = model.place;
        entry["format"] = model.format;
        entry["quantisation"] = model.quantisation;
        entry["architecture"] = model.architecture;
        entry["file_bytes"] = model.fileBytes;
        std::string fit = model.problem;
        if (fit.empty()) {
            const auto info = Engine::inspect(model.path);
            if (info) {
                const std::uint64_t needed = info->memory.total();
                entry["needs_bytes"] = needed;
                fit = needed > memory.available ? sizeText(needed - memory.available) + " short"
                    : needed > memory.available / 10 * 8 ? "fits, little room left"
                                                         : "fits";
            } else {
                fit = info.error().line();
            }
        }
        entry["fit"] = fit;
        list.push_back(entry);
        if (!context.json) {
            const std::string needs = entry.contains("needs_bytes")
                ? sizeText(entry["needs_bytes"].get<std::uint64_t>())
                : "-";
            std::printf("%-36s %-11s %-8s %9s %9s  %-18s %s\n", model.name.c_str(),
                model.format.c_str(), model.quantisation.c_str(), sizeText(model.fileBytes).c_str(),
                needs.c_str(), model.place.c_str(), fit.c_str());
        }
    }
    if (context.json) {
        nlohmann::ordered_json out;
        out["models"] = list;
        out["memory_total"] = memory.total;
        out["memory_available"] = memory.available;
        for (const SearchedPlace& place : search.places)
            out["places"].push_back({ { "name", place.name }, { "folder", place.folder.string() },
                { "exists", place.exists }, { "models", place.models },
                { "damaged", place.damaged } });
        std::printf("%s\n", out.dump(2).c_str());
    } else if (search.models.empty()) {
        std::printf("No model was found on this computer. Looked in:\n");
        for (const SearchedPlace& place : search.places)
            std::printf("  %-18s %s\n", place.name.c_str(), place.folder.c_str());
    }
    return 0;
}

const char* kindText(AttentionKind kind)
{
    return kind == AttentionKind::Window ? "window"
        : kind == AttentionKind::Linear  ? "linear"
                                         : "full";
}

int showInfo(const ModelArguments& arguments, const CliContext& context)
{
    const auto run = [&]() -> Status {
        const LoadOptions options = arguments.options;
        AX_TRY(const std::filesystem::path path, resolveModel(arguments.model));
        AX_TRY(const ModelInfo info, Engine::inspect(path, options));
        const MemoryInfo memory = memoryInfo();
        const std::uint64_t program = info.memory.program;
        const std::uint64_t total = info.memory.total() + program;
        if (context.json) {
            nlohmann::ordered_json out;
            out["name"] = info.name;
            out["path"] = info.path.string();
            out["architecture"] = info.architecture;
            out["format"] = info.format;
            out["quantisation"] = info.quantisation;
            out["hash"] = info.hash;
            out["parameters"] = info.parameters;
            out["layers"] = info.layers;
            out["heads"] = info.heads;
            out["kv_heads"] = info.kvHeads;
            out["head_dim"] = info.headDim;
            out["hidden"] = info.hidden;
            out["intermediate"] = info.intermediate;
            out["vocabulary"] = info.vocabulary;
            out["tokenizer"] = info.tokenizer;
            out["chat_template"] = info.hasChatTemplate;
            out["trained_context"] = info.trainedContext;
            out["context"] = info.context;
            out["kv_type"] = name(info.kvType);
            out["file_bytes"] = info.fileBytes;
            out["memory"] = { { "weights", info.memory.weights },
                { "kv_cache", info.memory.kvCache }, { "buffers", info.memory.buffers },
                { "program", program }, { "total", total }, { "available", memory.available } };
            out["device"] = info.device;
            auto& capture = out["capture"];
            capture["modes"] = { "raw", "sketch", "fingerprint", "heads" };
            const bool attention = std::any_of(info.layerInfo.begin(), info.layerInfo.end(),
                [](const LayerInfo& l) { return l.kind != AttentionKind::Linear; });
            const bool experts = std::any_of(info.layerInfo.begin(), info.layerInfo.end(),
                [](const LayerInfo& l) { return l.experts > 0; });
            capture["derotated"] = attention;
            capture["logit_lens"] = true;
            capture["moe_routing"] = experts;
            auto layers = nlohmann::ordered_json::array();
            for (const LayerInfo& layer : info.layerInfo)
                layers.push_back({ { "attention", kindText(layer.kind) },
                    { "window", layer.window }, { "experts", layer.experts },
                    { "experts_per_token", layer.expertsPerToken } });
            capture["layers"] = layers;
            capture["notes"] = info.captureNotes;
            std::printf("%s\n", out.dump(2).c_str());
            return {};
        }
        std::printf("%s\n", info.name.c_str());
        const auto row = [](const char* label, const std::string& value) {
            std::printf("  %-14s %s\n", label, value.c_str());
        };
        row("file", info.path.string());
        row("architecture", info.architecture + ", " + info.format + ", " + info.quantisation);
        row("parameters", std::to_string(info.parameters / 1000000) + " M");
        row("shape",
            std::to_string(info.layers) + " layers, " + std::to_string(info.heads) + " heads ("
                + std::to_string(info.kvHeads) + " key-value), head size "
                + std::to_string(info.headDim) + ", hidden " + std::to_string(info.hidden)
                + ", vocabulary " + std::to_string(info.vocabulary));
        row("tokenizer", info.tokenizer);
        row("chat template", info.hasChatTemplate ? "yes" : "no");
        row("context",
            std::to_string(info.context) + " of " + std::to_string(info.trainedContext)
                + " trained, cache " + name(info.kvType));
        row("memory",
            sizeText(total) + " (weights " + sizeText(info.memory.weights) + ", cache "
                + sizeText(info.memory.kvCache) + ", buffers " + sizeText(info.memory.buffers)
                + ", program and tokenizer " + sizeText(program) + "); "
                + sizeText(memory.available) + " free");
        row("device", info.device);
        row("capture",
            "raw, sketch, fingerprint, heads, de-rotated rows on all layers with attention; "
            "logit lens on all layers");
        for (const std::string& note : info.captureNotes)
            row("", note);
        return {};
    };
    const Status status = run();
    return status ? 0 : reportError(status.error());
}

} // namespace

CLI::App* addModelsCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("models",
        "List the models on this computer: the app's folder, the Hugging Face cache, LM Studio and "
        "Ollama, with size and fit in memory; or find, get and remove one.\n"
        "Example: attnx models --json");
    app->add_flag("--json", context.json, "JSON on standard output");
    addHubCommands(*app, context, action);
    app->callback([app, &action, &context] {
        if (app->get_subcommands().empty())
            action = [&context] { return listModels(context); };
    });
    return app;
}

CLI::App* addInfoCommand(CLI::App& root, CliContext& context, Action& action)
{
    CLI::App* app = root.add_subcommand("info",
        "Show a model without loading it: architecture, shapes, quantisation, memory needed, what "
        "can be captured.\nExample: attnx info SmolLM2-135M-Instruct --context 4096");
    auto arguments = std::make_shared<ModelArguments>();
    addModelOptions(*app, *arguments, Precision::Fast);
    app->add_flag("--json", context.json, "JSON on standard output");
    app->callback([&context, &action, arguments] {
        action = [&context, arguments] { return showInfo(*arguments, context); };
    });
    return app;
}

} // namespace ax::cli
