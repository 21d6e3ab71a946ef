// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ax {

/// A model found on this computer.
struct FoundModel {
    std::string name; ///< what `attnx` accepts as MODEL and the window shows
    std::filesystem::path path; ///< GGUF file or Hugging Face folder
    std::string place; ///< "App folder", "Hugging Face cache", "LM Studio", "Ollama", or a folder
    std::string format; ///< "GGUF", "safetensors"
    std::string quantisation, architecture;
    std::uint64_t fileBytes = 0;
    std::string problem; ///< why it cannot be opened; empty when it can
    std::string remedy;
};

struct SearchedPlace {
    std::string name;
    std::filesystem::path folder;
    int models = 0, damaged = 0;
    bool exists = false;
};

struct ModelSearch {
    std::vector<FoundModel> models; ///< by place, then name
    std::vector<SearchedPlace> places;
    double seconds = 0;
};

/// Looks into the app's own model folder (dataFolder()/models), the Hugging Face cache
/// (HF_HUB_CACHE, HF_HOME, ~/.cache/huggingface/hub: snapshots), LM Studio (~/.lmstudio/models,
/// ~/.cache/lm-studio/models), Ollama (OLLAMA_MODELS, ~/.ollama/models,
/// /usr/share/ollama/.ollama/models: manifests and blobs) and `extra` folders. Opens every
/// candidate's header only.
ModelSearch findModels(const std::vector<std::filesystem::path>& extra = {});

/// MODEL of the command line: a path, or a name from findModels (exact, then case-insensitive, then
/// unique prefix). Errors: NotFound with the nearest names, InvalidArgument when ambiguous.
Result<std::filesystem::path> resolveModel(const std::string& model);

} // namespace ax
