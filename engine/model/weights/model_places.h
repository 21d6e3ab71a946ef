// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/weights/model_finder.h"

#include <set>

namespace ax {

inline constexpr const char* kOllama = "Ollama";

/// A file or folder that may be a model; not opened yet.
struct ModelCandidate {
    std::filesystem::path path;
    std::string place;
    std::size_t placeIndex = 0; ///< into CandidateScan::places
    std::string name; ///< when the place knows it (Ollama); else empty
    bool folder = false; ///< Hugging Face folder
    std::string problem, remedy; ///< known without opening it
};

/// Walks the places where models lie. Symbolic links are followed, a folder is entered once.
class CandidateScan {
public:
    void everywhere(const std::vector<std::filesystem::path>& extra);

    std::vector<SearchedPlace> places;
    std::vector<ModelCandidate> candidates;

private:
    void place(const std::string& name, const std::filesystem::path& folder);
    void tree(const std::filesystem::path& folder, int depth);
    void huggingFaceCache(const std::filesystem::path& hub);
    void snapshot(const std::filesystem::path& folder);
    void ollama(const std::filesystem::path& models);
    void manifest(const std::filesystem::path& file, const std::filesystem::path& models);
    bool enter(const std::filesystem::path& folder);
    ModelCandidate& add(const std::filesystem::path& path, bool folder);

    std::set<std::filesystem::path> m_entered, m_listed;
    std::size_t m_entries = 0;
};

} // namespace ax
