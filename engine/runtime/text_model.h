// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/tokenizer/tokenizer.h"

#include <filesystem>
#include <memory>
#include <string>

namespace ax {

/// The text side of a model: no weights are touched, and a folder may hold only tokenizer files.
struct TextModel {
    std::shared_ptr<const Tokenizer> tokenizer;
    std::string chatTemplate; ///< source; empty: none
};

/// Errors: those of ModelFiles::open (GGUF) and Tokenizer::fromFolder.
Result<TextModel> openTextModel(const std::filesystem::path& path);

/// The vocabulary a GGUF file carries.
class ModelFiles;
GgufVocabulary ggufVocabulary(const ModelFiles& files);

} // namespace ax
