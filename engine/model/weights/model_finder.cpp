// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/model_finder.h"

#include "engine/core/ascii.h"
#include "engine/core/files.h"
#include "engine/model/weights/model_files.h"
#include "engine/model/weights/model_names.h"
#include "engine/model/weights/model_places.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>

namespace ax {

namespace fs = std::filesystem;

namespace {

std::uint64_t sizeOnDisk(const fs::path& path)
{
    std::error_code ec;
    if (!fs::is_directory(path, ec)) {
        std::uint64_t sum = 0;
        const auto split = splitName(path.filename().string());
        for (int part = 1; split && part <= split->count; ++part) {
            const auto size = fs::file_size(path.parent_path() / split->nameOf(part), ec);
            sum += ec ? 0 : size;
        }
        const auto size = split ? sum : fs::file_size(path, ec);
        return ec && !split ? 0 : size;
    }
    std::uint64_t sum = 0;
    for (fs::directory_iterator at(path, ec), end; !ec && at != end; at.increment(ec)) {
        std::error_code one;
        const auto size
            = at->path().extension() == ".safetensors" ? fs::file_size(at->path(), one) : 0;
        sum += one ? 0 : size;
    }
    return sum;
}

std::string architectureOf(const ModelFiles& files)
{
    if (files.format() == ModelFormat::Gguf)
        return files.gguf().string("general.architecture").value_or(std::string());
    const auto at = files.config().find("model_type");
    return at != files.config().end() && at->is_string() ? at->get<std::string>() : std::string();
}

/// Vision projectors, adapters and importance matrices are GGUF files, but not models.
bool isModel(const ModelFiles& files)
{
    if (files.format() != ModelFormat::Gguf)
        return true;
    const std::string type = files.gguf().string("general.type").value_or("model");
    return type == "model" && architectureOf(files) != "clip";
}

std::string nameOf(const ModelCandidate& candidate)
{
    if (!candidate.name.empty())
        return candidate.name;
    if (std::string name = modelNameOfFile(candidate.path); !name.empty())
        return name;
    if (const std::string name = repositoryOfSnapshot(candidate.path); !name.empty())
        return name.substr(name.find('/') + 1);
    return candidate.path.filename().string();
}

/// "[gguf] x.gguf is cut short" without the bracket that says who found it.
std::string withoutOrigin(const std::string& message)
{
    const std::size_t close = message.find("] ");
    return message.rfind('[', 0) == 0 && close != std::string::npos ? message.substr(close + 2)
                                                                    : message;
}

/// Empty when the file is no language model at all.
std::optional<FoundModel> inspect(const ModelCandidate& candidate)
{
    FoundModel found;
    found.path = candidate.path;
    found.place = candidate.place;
    found.format = candidate.folder ? "safetensors" : "GGUF";
    found.problem = candidate.problem;
    found.remedy = candidate.remedy;
    found.fileBytes = sizeOnDisk(candidate.path);
    found.name = nameOf(candidate);
    if (!found.problem.empty())
        return found;
    const auto files = ModelFiles::open(candidate.path);
    if (!files) {
        found.problem = withoutOrigin(files.error().message);
        found.remedy = files.error().remedy;
        if (found.remedy == "download it again" && candidate.place == kOllama)
            found.remedy = "ollama pull " + candidate.name;
        return found;
    }
    if (!isModel(**files))
        return std::nullopt;
    if (candidate.name.empty())
        found.name = (*files)->displayName();
    found.quantisation = (*files)->quantisation();
    found.architecture = architectureOf(**files);
    return found;
}

/// A name must lead to one model: equal names get the quantisation, then a number.
void makeNamesUnique(std::vector<FoundModel>& models)
{
    std::map<std::string, int> uses;
    for (const FoundModel& model : models)
        ++uses[lowerAscii(model.name)];
    for (FoundModel& model : models)
        if (uses[lowerAscii(model.name)] > 1 && !model.quantisation.empty())
            model.name += ":" + model.quantisation;
    std::set<std::string> taken;
    for (FoundModel& model : models) {
        const std::string name = model.name;
        for (int number = 2; !taken.insert(lowerAscii(model.name)).second; ++number)
            model.name = name + "#" + std::to_string(number);
    }
}

std::size_t editDistance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({ above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]) });
            diagonal = above;
        }
    }
    return row[b.size()];
}

/// What a person may call the model on the command line.
std::vector<std::string> namesOf(const FoundModel& model)
{
    std::vector<std::string> names { model.name, model.path.filename().string(),
        model.path.stem().string(), repositoryOfSnapshot(model.path) };
    names.push_back(repositoryOfSnapshot(model.path.parent_path()));
    if (const std::size_t at = model.name.rfind(':');
        at != std::string::npos && model.name.substr(at + 1) == model.quantisation)
        names.push_back(model.name.substr(0, at));
    names.erase(std::remove(names.begin(), names.end(), std::string()), names.end());
    return names;
}

std::string listed(const std::vector<const FoundModel*>& models)
{
    std::string text;
    for (const FoundModel* model : models)
        text += (text.empty() ? "" : ", ") + model->name;
    return text;
}

} // namespace

ModelSearch findModels(const std::vector<fs::path>& extra)
{
    const auto begin = std::chrono::steady_clock::now();
    ModelSearch search;
    try {
        CandidateScan scan;
        scan.everywhere(extra);
        search.places = std::move(scan.places);
        for (const ModelCandidate& candidate : scan.candidates)
            if (auto found = inspect(candidate)) {
                SearchedPlace& place = search.places[candidate.placeIndex];
                ++place.models;
                place.damaged += found->problem.empty() ? 0 : 1;
                search.models.push_back(std::move(*found));
            }
        // Places keep the order they were searched in; within one, by name.
        std::map<std::string, std::size_t> order;
        for (const SearchedPlace& place : search.places)
            order.emplace(place.name, order.size());
        std::stable_sort(search.models.begin(), search.models.end(),
            [&](const FoundModel& a, const FoundModel& b) {
                if (order[a.place] != order[b.place])
                    return order[a.place] < order[b.place];
                return std::make_pair(lowerAscii(a.name), a.path)
                    < std::make_pair(lowerAscii(b.name), b.path);
            });
        makeNamesUnique(search.models);
    } catch (const std::exception&) {
        // Out of memory or a path that cannot be written as text: what was found so far stands.
    }
    search.seconds
        = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return search;
}

Result<fs::path> resolveModel(const std::string& model)
{
    std::error_code ec;
    if (model.empty())
        return fail(ErrorCode::InvalidArgument, "[find_model] no model is named", {},
            "name a file, a folder or a model that `attnx models` lists");
    if (fs::exists(model, ec)) {
        // A file of a model folder stands for the folder.
        const fs::path path(model);
        const std::string name = path.filename().string();
        if (!fs::is_directory(path, ec)
            && (name == "config.json" || name.ends_with(".safetensors")
                || name.ends_with(".safetensors.index.json")))
            return path.has_parent_path() ? path.parent_path() : fs::path(".");
        return path;
    }
    const ModelSearch search = findModels();
    const auto matching = [&](auto&& same) {
        std::vector<const FoundModel*> found;
        for (const FoundModel& one : search.models) {
            const auto names = namesOf(one);
            if (std::any_of(names.begin(), names.end(), same))
                found.push_back(&one);
        }
        return found;
    };
    const std::string wanted = lowerAscii(model);
    // A model's listed name comes before what else it may be called.
    for (const FoundModel& one : search.models)
        if (one.name == model)
            return one.path;
    auto found = matching([&](const std::string& name) { return name == model; });
    if (found.empty())
        found = matching([&](const std::string& name) { return lowerAscii(name) == wanted; });
    if (found.empty())
        found = matching(
            [&](const std::string& name) { return lowerAscii(name).rfind(wanted, 0) == 0; });
    if (found.size() == 1)
        return found.front()->path;
    if (found.size() > 1)
        return fail(ErrorCode::InvalidArgument,
            "[find_model] \"" + model + "\" may mean " + listed(found), {},
            "give the whole name or the path of the file");
    std::vector<std::pair<std::size_t, const FoundModel*>> near;
    for (const FoundModel& one : search.models)
        near.emplace_back(editDistance(wanted, lowerAscii(one.name)), &one);
    std::stable_sort(
        near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const FoundModel*> nearest;
    for (const auto& [distance, one] : near)
        if (nearest.size() < 3)
            nearest.push_back(one);
    return fail(ErrorCode::NotFound,
        "[find_model] there is no file and no model \"" + model + "\""
            + (nearest.empty() ? "" : "; the nearest names are " + listed(nearest)),
        {}, "`attnx models` lists the models on this computer");
}

} // namespace ax
