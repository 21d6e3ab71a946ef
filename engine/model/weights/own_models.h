// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_finder.h"

namespace ax {

/// A file of a model as a hub names it.
struct NamedFile {
    std::string name; ///< path inside its repository
    std::uint64_t bytes = 0;
    std::string sha256; ///< small hexadecimal digits; empty: not known
};

/// The first of `models` that holds all of `files` whole and can be opened. A file is the same when
/// its name and length are, or its digest, by which Ollama and the Hugging Face cache name their
/// blobs. nullptr: none. Any thread; looks at sizes alone.
const FoundModel* findHeld(
    const std::vector<FoundModel>& models, const std::vector<NamedFile>& files);

/// The app's own model folder, the only one in which this program deletes: dataFolder()/models.
std::filesystem::path ownModelFolder();
/// True for a path below ownModelFolder().
bool isOwnModel(const std::filesystem::path& path);

/// A model that was set aside: out of sight, and still on the disk.
struct RemovedModel {
    std::filesystem::path path; ///< where it was
    std::filesystem::path aside; ///< folder that holds its files below their old relative paths
    std::uint64_t bytes = 0;
};
/// Moves the files of one listed model (all parts of a split one) out of ownModelFolder() into a
/// hidden folder in it, and takes away folders that are empty then. `models`: what findModels
/// found. Errors: InvalidArgument (belongs to another program; is no single model), Io.
Result<RemovedModel> setModelAside(
    const std::filesystem::path& path, const std::vector<FoundModel>& models);
/// Puts it back. Errors: Io.
Status bringBack(const RemovedModel& removed);
/// Deletes it. Errors: Io.
Status discard(const RemovedModel& removed);
/// Deletes what programs that ended early left aside.
void discardAllAside();

} // namespace ax
