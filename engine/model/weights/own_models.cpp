// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/own_models.h"

#include "engine/core/files.h"
#include "engine/model/weights/model_names.h"

#include <algorithm>
#include <unistd.h>

namespace ax {

namespace fs = std::filesystem;

namespace {

constexpr const char* kAside = ".removed"; ///< hidden: the search for models passes it by

fs::path asideFolder() { return ownModelFolder() / kAside; }

/// A blob of Ollama ("sha256-…") or of the Hugging Face cache (the digest itself).
bool isBlobOf(const fs::path& path, const std::string& sha256)
{
    if (sha256.empty())
        return false;
    std::error_code none;
    const std::string name = fs::weakly_canonical(path, none).filename().string();
    return name == sha256 || name == "sha256-" + sha256;
}

bool isSame(const fs::path& path, const NamedFile& file)
{
    if (isBlobOf(path, file.sha256))
        return true;
    std::error_code none;
    return file.bytes > 0 && path.filename() == fs::path(file.name).filename()
        && fs::is_regular_file(path, none) && fs::file_size(path, none) == file.bytes;
}

bool isBelow(const fs::path& folder, const fs::path& path)
{
    std::error_code none;
    const fs::path own = fs::weakly_canonical(folder, none);
    const fs::path real = fs::weakly_canonical(path, none);
    const auto [end, rest] = std::mismatch(own.begin(), own.end(), real.begin(), real.end());
    return end == own.end() && rest != real.end();
}

std::uint64_t bytesOf(const fs::path& path)
{
    std::error_code none;
    if (!fs::is_directory(path, none)) {
        const auto size = fs::file_size(path, none);
        return none ? 0 : size;
    }
    std::uint64_t sum = 0;
    for (const auto& entry : fs::recursive_directory_iterator(path, none))
        sum += entry.is_regular_file(none) ? entry.file_size(none) : 0;
    return sum;
}

/// Takes away `folder` and those above it, up to the own one, while they are empty.
void removeEmpty(fs::path folder, const fs::path& own)
{
    std::error_code error;
    for (; folder != own && isBelow(own, folder) && fs::is_empty(folder, error);
         folder = folder.parent_path())
        fs::remove(folder, error);
}

tl::unexpected<Error> notMoved(const fs::path& path, const std::error_code& error)
{
    return fail(ErrorCode::Io, "[models] " + path.string() + ": " + error.message(), path.string(),
        "make the folder writable");
}

/// Moves everything below `from` to the same relative places below `to`.
Status moveTree(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator at(from, error), end; !error && at != end;
         at.increment(error))
        if (!at->is_directory(error))
            files.push_back(at->path());
    for (const fs::path& file : files) {
        const fs::path target = to / fs::relative(file, from, error);
        fs::create_directories(target.parent_path(), error);
        if (fs::exists(target, error)) // fetched again meanwhile: that one stays
            continue;
        fs::rename(file, target, error);
        if (error)
            return notMoved(target, error);
    }
    return {};
}

} // namespace

fs::path ownModelFolder() { return dataFolder() / "models"; }

bool isOwnModel(const fs::path& path) { return isBelow(ownModelFolder(), path); }

const FoundModel* findHeld(
    const std::vector<FoundModel>& models, const std::vector<NamedFile>& files)
{
    if (files.empty())
        return nullptr;
    for (const FoundModel& model : models) {
        if (!model.problem.empty())
            continue;
        std::error_code none;
        const bool folder = fs::is_directory(model.path, none);
        const bool all = std::all_of(files.begin(), files.end(), [&](const NamedFile& file) {
            if (folder)
                return isSame(model.path / file.name, file);
            return &file == &files.front()
                ? isSame(model.path, file)
                : isSame(model.path.parent_path() / fs::path(file.name).filename(), file);
        });
        if (all)
            return &model;
    }
    return nullptr;
}

Result<RemovedModel> setModelAside(const fs::path& path, const std::vector<FoundModel>& models)
{
    const fs::path own = ownModelFolder();
    if (!isOwnModel(path))
        return fail(ErrorCode::InvalidArgument,
            "[models] " + path.string() + " belongs to another program", path.string(),
            "delete it there; only models in " + own.string() + " are removed here");
    std::error_code error;
    const fs::path root = fs::weakly_canonical(own, error);
    const fs::path real = fs::weakly_canonical(path, error);
    // Only what the list calls a model: not a folder of several, nor another file beside them.
    if (std::none_of(models.begin(), models.end(), [&](const FoundModel& model) {
            std::error_code none;
            return fs::weakly_canonical(model.path, none) == real;
        }))
        return fail(ErrorCode::InvalidArgument, "[models] " + path.string() + " is no single model",
            path.string(), "name one that `attnx models` lists");
    std::vector<fs::path> files { real };
    if (const auto split = splitName(real.filename().string()))
        for (int part = 1; part <= split->count; ++part)
            if (const fs::path other = real.parent_path() / split->nameOf(part);
                other != real && fs::exists(other, error))
                files.push_back(other);
    RemovedModel removed;
    removed.path = real;
    for (int number = 1;; ++number) {
        removed.aside = asideFolder() / (std::to_string(::getpid()) + "-" + std::to_string(number));
        if (!fs::exists(removed.aside, error))
            break;
    }
    for (const fs::path& file : files) {
        removed.bytes += bytesOf(file);
        const fs::path target = removed.aside / fs::relative(file, root, error);
        fs::create_directories(target.parent_path(), error);
        if (error)
            return notMoved(target, error);
        fs::rename(file, target, error);
        if (error) {
            moveTree(removed.aside, root);
            return notMoved(file, error);
        }
    }
    removeEmpty(real.parent_path(), root);
    return removed;
}

Status bringBack(const RemovedModel& removed)
{
    AX_CHECK(moveTree(removed.aside, ownModelFolder()));
    return discard(removed);
}

Status discard(const RemovedModel& removed)
{
    std::error_code error;
    fs::remove_all(removed.aside, error);
    if (error)
        return notMoved(removed.aside, error);
    fs::remove(asideFolder(), error); // stays while another one lies in it
    return {};
}

void discardAllAside()
{
    std::error_code error;
    std::vector<fs::path> left;
    for (const auto& entry : fs::directory_iterator(asideFolder(), error)) {
        const std::string name = entry.path().filename().string();
        // Another window may still want to bring its own back.
        const fs::path program = fs::path("/proc") / name.substr(0, name.find('-'));
        if (!fs::exists(program / "stat", error))
            left.push_back(entry.path());
    }
    for (const fs::path& folder : left)
        fs::remove_all(folder, error);
    fs::remove(asideFolder(), error);
}

} // namespace ax
