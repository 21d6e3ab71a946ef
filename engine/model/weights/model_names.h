// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ax {

/// A part of a split GGUF set: "<stem>-00002-of-00005.gguf".
struct SplitName {
    std::string stem;
    int part = 0, count = 0; ///< part counts from 1
    std::string nameOf(int part) const;
};
std::optional<SplitName> splitName(std::string_view fileName);

/// "SmolLM2-135M-Instruct" of "SmolLM2-135M-Instruct.Q4_1.gguf": without folder, extension, split
/// number and quantisation. Empty when nothing a person would recognise is left ("model.gguf").
std::string modelNameOfFile(const std::filesystem::path& path);

/// "org/name" of a folder in a Hugging Face cache (…/models--org--name/snapshots/<rev>), or empty.
std::string repositoryOfSnapshot(const std::filesystem::path& folder);

/// "Q4_K_M" for a value of general.file_type (llama.cpp's llama_ftype), or empty.
std::string fileTypeName(std::int64_t fileType);

} // namespace ax
