// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/lineage.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace ax::discovery {

/// Which files of the points are written beside manifest.json and model.bin.
struct ArtefactFormats {
    bool parquet = true, csv = false, npy = false;
    /// "parquet,csv,npy". Errors: InvalidArgument naming the word.
    static Result<ArtefactFormats> parse(const std::string& list);
};

/// A folder with what an earlier run left there.
struct EarlierArtefacts {
    EarlierRun run;
    std::shared_ptr<const ModelFile> model; ///< null: none
    std::map<std::int32_t, std::int32_t> bornRun; ///< by cluster id
};

/// Reads manifest.json and model.bin of a folder. Errors: NotFound (no manifest there), Format and
/// Version naming the file.
Result<EarlierArtefacts> readArtefacts(const std::filesystem::path& folder);

/// Where the points lay in that run, for Discovery::startFrom.
EarlierPicture pictureOf(const ModelFile& model);

/// Writes all files of a run into a folder beside `folder`, manifest.json last, and renames it: a
/// reader sees the old run or the new one, never a part. Errors: Io, Cancelled; what was there
/// stays.
Status writeArtefacts(const Discovery& run, const Lineage& lineage, const ArtefactFormats& formats,
    const std::filesystem::path& folder, Job& job);

/// manifest.json without hashes: what `attnx discover --json` prints, too.
nlohmann::ordered_json manifestOf(const Discovery& run, const Lineage& lineage);

} // namespace ax::discovery
