// SPDX-License-Identifier: Apache-2.0
// models search, get, remove: models of a hub that speaks Hugging Face's API. Only these commands
// ask a server.
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"

#include "engine/core/files.h"
#include "engine/core/system_info.h"
#include "engine/model/weights/own_models.h"
#include "engine/remote/model_hub.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace ax::cli {

namespace {

namespace fs = std::filesystem;

struct HubArguments {
    std::string text, file, hub, tokenFile;
    int limit = 20;
    bool again = false;
};

Result<remote::ModelHub> hubOf(const HubArguments& a)
{
    AX_TRY(const remote::ServerAddress address, remote::ServerAddress::parse(a.hub));
    remote::HttpSettings settings;
    if (!a.tokenFile.empty()) {
        AX_TRY(settings.apiKey, readTextFile(a.tokenFile, 64 << 10));
        while (!settings.apiKey.empty()
            && std::isspace(static_cast<unsigned char>(settings.apiKey.back())))
            settings.apiKey.pop_back();
    } else if (const char* token = std::getenv("HF_TOKEN")) {
        settings.apiKey = token;
    }
    return remote::ModelHub(address, settings);
}

nlohmann::ordered_json fileJson(const remote::HubFile& file)
{
    nlohmann::ordered_json json { { "name", file.name }, { "quantisation", file.quantisation } };
    json["bytes"] = file.bytes > 0 ? nlohmann::ordered_json(file.bytes) : nullptr;
    if (!file.sha256.empty())
        json["sha256"] = file.sha256;
    return json;
}

nlohmann::ordered_json modelJson(const remote::HubModel& model)
{
    nlohmann::ordered_json json { { "id", model.id }, { "licence", model.licence },
        { "gated", model.gated }, { "downloads", model.downloads },
        { "files", nlohmann::ordered_json::array() } };
    for (const remote::HubFile& file : model.files)
        json["files"].push_back(fileJson(file));
    return json;
}

std::vector<NamedFile> named(const std::vector<remote::HubFile>& files)
{
    std::vector<NamedFile> names;
    for (const remote::HubFile& file : files)
        names.push_back({ file.name, file.bytes, file.sha256 });
    return names;
}

bool isModelFile(const remote::HubFile& file)
{
    const std::string& name = file.name;
    return name.ends_with(".gguf") || name.ends_with(".safetensors");
}

Status search(const HubArguments& a, const CliContext& context)
{
    AX_TRY(const remote::ModelHub hub, hubOf(a));
    // "owner/name" is one repository, with the sizes of its files.
    if (std::count(a.text.begin(), a.text.end(), '/') == 1 && a.text.find(' ') == a.text.npos) {
        AX_TRY(const remote::HubModel model, hub.model(a.text, interruptToken()));
        if (context.json) {
            std::printf("%s\n", modelJson(model).dump(2).c_str());
            return {};
        }
        const std::uint64_t free = memoryInfo().available;
        std::printf("%s%s%s%s\n", model.id.c_str(), model.licence.empty() ? "" : ", licence ",
            model.licence.c_str(), model.gated ? ", gated" : "");
        for (const remote::HubFile& file : model.files)
            if (isModelFile(file))
                std::printf("  %-56s %-8s %9s  %s\n", file.name.c_str(), file.quantisation.c_str(),
                    sizeText(file.bytes).c_str(),
                    file.bytes > free ? "more than the free memory" : "");
        return {};
    }
    AX_TRY(const remote::ModelHub::Found list, hub.search(a.text, a.limit, interruptToken()));
    const std::vector<remote::HubModel>& found = list.models;
    if (context.json) {
        nlohmann::ordered_json out { { "hub", hub.url() },
            { "models", nlohmann::ordered_json::array() } };
        for (const remote::HubModel& model : found)
            out["models"].push_back(modelJson(model));
        std::printf("%s\n", out.dump(2).c_str());
        return {};
    }
    for (const remote::HubModel& model : found) {
        const auto files = std::count_if(model.files.begin(), model.files.end(), isModelFile);
        std::printf("%-56s %-14s %10lld downloads  %lld files%s\n", model.id.c_str(),
            model.licence.c_str(), (long long)model.downloads, (long long)files,
            model.gated ? "  gated" : "");
    }
    if (found.empty())
        std::printf("Nothing found on %s.\n", hub.url().c_str());
    return {};
}

Status get(const HubArguments& a, const CliContext& context)
{
    AX_TRY(const remote::ModelHub hub, hubOf(a));
    AX_TRY(const remote::HubModel model, hub.model(a.text, interruptToken()));
    AX_TRY(const std::vector<remote::HubFile> files, model.choose(a.file));
    // What Ollama, LM Studio or the hub's own cache hold already is not fetched twice.
    fs::path path;
    if (!a.again) {
        const std::vector<FoundModel> models = findModels().models;
        if (const FoundModel* held = findHeld(models, named(files)))
            path = held->path;
    }
    const bool there = !path.empty();
    if (!there) {
        ProgressBar bar("fetching", context.quiet);
        AX_TRY(path,
            hub.get(
                model, files, ownModelFolder(),
                [&](const remote::HubProgress& p) { bar.update(p.done, p.total); },
                interruptToken()));
        bar.finish();
    }
    if (context.json)
        std::printf("%s\n",
            nlohmann::ordered_json { { "path", path.string() }, { "fetched", !there } }
                .dump(2)
                .c_str());
    else
        std::printf("%s%s\n", there ? "already here: " : "", path.c_str());
    return {};
}

Status removeModel(const HubArguments& a, const CliContext& context)
{
    AX_TRY(const fs::path path, resolveModel(a.text));
    AX_TRY(const RemovedModel removed, setModelAside(path, findModels().models));
    AX_CHECK(discard(removed));
    if (context.json)
        std::printf("%s\n",
            nlohmann::ordered_json {
                { "removed", removed.path.string() }, { "bytes", removed.bytes } }
                .dump(2)
                .c_str());
    else
        std::printf("removed %s (%s)\n", removed.path.c_str(), sizeText(removed.bytes).c_str());
    return {};
}

} // namespace

void addHubCommands(CLI::App& models, CliContext& context, Action& action)
{
    const auto add = [&](const char* name, const char* text, const char* argument, const char* what,
                         Status (*run)(const HubArguments&, const CliContext&), bool asks) {
        CLI::App* app = models.add_subcommand(name, text);
        auto a = std::make_shared<HubArguments>();
        app->add_option(argument, a->text, what)->required();
        if (asks) {
            const char* endpoint = std::getenv("HF_ENDPOINT");
            a->hub = endpoint ? endpoint : remote::ModelHub::kUsual;
            app->add_option("--hub", a->hub, "address of the hub (or HF_ENDPOINT)")
                ->default_str(remote::ModelHub::kUsual);
            app->add_option("--token-file", a->tokenFile,
                   "file with the token of gated models (or HF_TOKEN)")
                ->check(CLI::ExistingFile);
        }
        app->add_flag("--json", context.json, "JSON on standard output");
        app->add_flag("--quiet", context.quiet, "no progress");
        app->callback([&context, &action, a, run] {
            action = [&context, a, run] {
                const Status status = run(*a, context);
                return status ? 0 : reportError(status.error());
            };
        });
        return std::pair(app, a);
    };
    const auto [find, findArguments] = add("search",
        "Search a hub for models; with OWNER/NAME the files of one repository.\n"
        "Example: attnx models search smollm2 gguf",
        "TEXT", "words, or OWNER/NAME", search, true);
    find->add_option("--limit", findArguments->limit, "at most so many")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    const auto [fetch, fetchArguments] = add("get",
        "Fetch a model into the app's folder; goes on where it stopped, checks length and "
        "checksum.\nExample: attnx models get OWNER/NAME --file Q4_K_M",
        "REPOSITORY", "OWNER/NAME on the hub", get, true);
    fetch->add_option("--file", fetchArguments->file, "file name or quantisation");
    fetch->add_flag("--again", fetchArguments->again, "also where the file is on this computer");
    add("remove", "Delete a model of the app's folder.\nExample: attnx models remove NAME", "MODEL",
        "name or path", removeModel, false);
}

} // namespace ax::cli
