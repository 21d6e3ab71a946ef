// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/model_places.h"

#include "engine/core/files.h"
#include "engine/core/option_field.h"
#include "engine/model/weights/model_names.h"
#include "engine/model/weights/parse_text.h"

#include <algorithm>
#include <cstdlib>

namespace ax {

namespace fs = std::filesystem;

namespace {

constexpr int kMaxDepth = 6;
constexpr std::size_t kMaxEntries = 200'000; // somebody may give "/" as a folder of models

fs::path variable(const char* name)
{
    const char* value = std::getenv(name);
    return value && *value ? fs::path(value) : fs::path();
}

/// Entries in the order of their names; unreadable folders have none.
std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::vector<fs::path> entries;
    std::error_code ec;
    for (fs::directory_iterator at(folder, ec), end; !ec && at != end; at.increment(ec))
        entries.push_back(at->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

bool isFolder(const fs::path& path)
{
    std::error_code ec;
    return fs::is_directory(path, ec);
}

bool isThere(const fs::path& path)
{
    std::error_code ec;
    return fs::exists(path, ec);
}

/// A place that exists nowhere is listed once.
std::vector<fs::path> thoseThere(std::vector<fs::path> folders)
{
    const fs::path first = folders.front();
    folders.erase(std::remove_if(folders.begin(), folders.end(),
                      [](const fs::path& folder) { return !isThere(folder); }),
        folders.end());
    if (folders.empty())
        folders.push_back(first);
    return folders;
}

bool isHuggingFaceFolder(const std::vector<fs::path>& entries)
{
    const bool config = std::any_of(entries.begin(), entries.end(),
        [](const fs::path& path) { return path.filename() == "config.json"; });
    return config && std::any_of(entries.begin(), entries.end(), [](const fs::path& path) {
        const std::string name = path.filename().string();
        return name == "model.safetensors" || name == "model.safetensors.index.json"
            || (name.rfind("model-", 0) == 0 && path.extension() == ".safetensors");
    });
}

/// A GGUF file that stands for a model: not a projector, and of a split set the first part
/// (or, when that is missing, the first one there, so that the damage is seen).
bool standsForModel(const fs::path& path)
{
    const std::string name = path.filename().string();
    if (path.extension() != ".gguf" || name.rfind("mmproj", 0) == 0)
        return false;
    const auto split = splitName(name);
    for (int part = 1; split && part < split->part; ++part)
        if (isThere(path.parent_path() / split->nameOf(part)))
            return false;
    return true;
}

std::string trimmed(std::string text)
{
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    text.resize(end == std::string::npos ? 0 : end + 1);
    return text;
}

bool isHex(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

void CandidateScan::everywhere(const std::vector<fs::path>& extra)
{
    const fs::path home = homeFolder();
    place(AX_TEXT("Engine", "App folder"), dataFolder() / "models");
    tree(dataFolder() / "models", 0);

    fs::path hub = variable("HF_HUB_CACHE");
    if (hub.empty())
        hub = variable("HF_HOME").empty() ? home / ".cache/huggingface/hub"
                                          : variable("HF_HOME") / "hub";
    place(AX_TEXT("Engine", "Hugging Face cache"), hub);
    huggingFaceCache(hub);

    for (const fs::path& folder :
        thoseThere({ home / ".lmstudio/models", home / ".cache/lm-studio/models" })) {
        place("LM Studio", folder);
        tree(folder, 0);
    }

    std::vector<fs::path> stores { home / ".ollama/models", "/usr/share/ollama/.ollama/models" };
    if (const fs::path given = variable("OLLAMA_MODELS"); !given.empty())
        stores = { given };
    for (const fs::path& store : thoseThere(std::move(stores))) {
        place(kOllama, store);
        ollama(store);
    }
    for (const fs::path& folder : extra) {
        place(folder.string(), folder);
        if (isFolder(folder))
            tree(folder, 0);
        else if (isThere(folder))
            add(folder, false);
    }
}

void CandidateScan::place(const std::string& name, const fs::path& folder)
{
    SearchedPlace entry;
    entry.name = name;
    entry.folder = folder;
    entry.exists = isThere(folder);
    places.push_back(std::move(entry));
}

ModelCandidate& CandidateScan::add(const fs::path& path, bool folder)
{
    ModelCandidate candidate;
    candidate.path = path;
    candidate.place = places.back().name;
    candidate.placeIndex = places.size() - 1;
    candidate.folder = folder;
    candidates.push_back(std::move(candidate));
    return candidates.back();
}

bool CandidateScan::enter(const fs::path& folder)
{
    std::error_code ec;
    const fs::path real = fs::canonical(folder, ec);
    return !ec && m_entered.insert(real).second;
}

void CandidateScan::tree(const fs::path& folder, int depth)
{
    if (depth > kMaxDepth || !isFolder(folder) || !enter(folder))
        return;
    const std::vector<fs::path> entries = entriesOf(folder);
    m_entries += entries.size();
    if (isHuggingFaceFolder(entries))
        add(folder, true);
    for (const fs::path& path : entries) {
        if (m_entries > kMaxEntries)
            return;
        if (isFolder(path)) {
            if (path.filename().string().front() != '.')
                tree(path, depth + 1);
        } else if (standsForModel(path)) {
            std::error_code ec;
            const fs::path real = fs::weakly_canonical(path, ec);
            if (ec || m_listed.insert(real).second)
                add(path, false);
        }
    }
}

void CandidateScan::huggingFaceCache(const fs::path& hub)
{
    for (const fs::path& repository : entriesOf(hub)) {
        if (repository.filename().string().rfind("models--", 0) != 0)
            continue;
        const fs::path snapshots = repository / "snapshots";
        // The revision that "main" means is the one the library would load; older ones stay in the
        // cache until somebody cleans it.
        if (const auto main = readTextFile(repository / "refs/main", 4096))
            if (const std::string revision = trimmed(*main);
                isHex(revision) && isFolder(snapshots / revision)) {
                snapshot(snapshots / revision);
                continue;
            }
        for (const fs::path& folder : entriesOf(snapshots))
            if (isFolder(folder))
                snapshot(folder);
    }
}

void CandidateScan::snapshot(const fs::path& folder) { tree(folder, kMaxDepth - 2); }

void CandidateScan::ollama(const fs::path& models)
{
    // manifests/<registry>/<namespace>/<model>/<tag>
    const fs::path root = models / "manifests";
    for (const fs::path& registry : entriesOf(root))
        for (const fs::path& space : entriesOf(registry))
            for (const fs::path& model : entriesOf(space))
                for (const fs::path& tag : entriesOf(model))
                    if (!isFolder(tag) && tag.filename().string().front() != '.')
                        manifest(tag, models);
}

void CandidateScan::manifest(const fs::path& file, const fs::path& models)
{
    const std::string tag = file.filename().string();
    const fs::path model = file.parent_path(), space = model.parent_path();
    const std::string registry = space.parent_path().filename().string();
    std::string name = model.filename().string();
    if (space.filename() != "library")
        name = space.filename().string() + "/" + name;
    if (registry != "registry.ollama.ai")
        name = registry + "/" + name;
    if (tag != "latest")
        name += ":" + tag;
    const auto damaged = [&](const std::string& problem) {
        ModelCandidate& candidate = add(file, false);
        candidate.name = name;
        candidate.problem = problem;
        candidate.remedy = "ollama pull " + name;
    };
    const auto text = readTextFile(file, std::size_t(4) << 20);
    const auto json = text ? parseModelJson(*text, file.string())
                           : Result<nlohmann::json>(tl::unexpected<Error>(text.error()));
    if (!json || !json->is_object() || !json->contains("layers") || !(*json)["layers"].is_array()) {
        damaged("the Ollama manifest cannot be read");
        return;
    }
    for (const nlohmann::json& layer : (*json)["layers"]) {
        const auto field = [&](const char* key) {
            return layer.is_object() && layer.contains(key) && layer[key].is_string()
                ? layer[key].get<std::string>()
                : std::string();
        };
        if (field("mediaType") != "application/vnd.ollama.image.model")
            continue;
        const std::string digest = field("digest");
        constexpr std::string_view kPrefix = "sha256:";
        if (digest.rfind(kPrefix, 0) != 0
            || !isHex(std::string_view(digest).substr(kPrefix.size()))) {
            damaged("the Ollama manifest names no weights");
            return;
        }
        const fs::path blob = models / "blobs" / ("sha256-" + digest.substr(kPrefix.size()));
        if (!isThere(blob)) {
            damaged("the weights are missing from the Ollama store");
            return;
        }
        add(blob, false).name = name;
        return;
    }
}

} // namespace ax
