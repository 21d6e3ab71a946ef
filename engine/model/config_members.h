// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_files.h"

#include <span>
#include <string>
#include <string_view>

namespace ax {

/// What a member of config.json or a GGUF key must hold. A value of another type is refused by its
/// name; it is never read as absent.
enum class MemberKind {
    Integer, ///< 0 to 2^31 - 1; a real that is whole counts. GGUF: a list of equal ones too
    Real, ///< finite as float32. GGUF: a list of equal ones too
    Boolean,
    Text,
    Object,
    Ids, ///< token id or list of them, any integers
    Integers, ///< list. GGUF: a single number counts as a list of one
    Reals, ///< list
    Texts ///< list
};
enum class MemberRange { Any, NotNegative, Positive, Fraction }; ///< Fraction: above 0, at most 1

struct MemberRule {
    const char* name; ///< GGUF: without the architecture's prefix unless it begins a namespace
    MemberKind kind;
    MemberRange range = MemberRange::Any;
    bool nullable = false; ///< config.json: null means none
};

/// Every member of config.json that some architecture reads; one meaning in all of them.
std::span<const MemberRule> configMembers();
/// Every key below the architecture's prefix that some architecture reads.
std::span<const MemberRule> ggufKeys();
/// Every key of a GGUF file's vocabulary that is read ("tokenizer.ggml.tokens").
std::span<const MemberRule> ggufVocabularyKeys();

/// Defaults of the configuration class of transformers 5.24 with this model_type, for members that
/// a config.json leaves out. An empty object for an unknown type.
const nlohmann::json& configDefaults(std::string_view modelType);

/// The object of config.json that describes the text model: text_config when there is one.
const nlohmann::json& textConfig(const nlohmann::json& config);
/// It with the defaults of its class (and tie_word_embeddings of the outer object) filled in.
nlohmann::json completedConfig(const nlohmann::json& config);

/// Errors: Format naming the member and what it holds.
Status checkConfig(const ModelFiles& files);
/// `prefix`: general.architecture. Errors: Format naming the key.
Status checkGgufKeys(const ModelFiles& files, const std::string& prefix);

} // namespace ax
