// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/model/decoder.h"
#include "engine/runtime/engine.h"

#include <memory>
#include <optional>

namespace ax {

/// Everything an Engine owns: files, back end, weights, tokenizer, the cache and what is in it.
struct LoadedModel {
    std::shared_ptr<const ModelFiles> files;
    std::unique_ptr<Backend> backend;
    std::optional<Decoder> decoder;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::optional<ChatTemplate> chatTemplate;
    std::string chatTemplateProblem; ///< why there is none
    ModelInfo info;
    std::vector<TokenId> cached; ///< ids whose keys and values are in the cache

    int rowsPerPass() const; ///< of prefill
    std::vector<bool> hasAttention() const;
    /// Reads ids [from, ids.size()) into the cache in chunks; returns the logits of the last row.
    /// `onRows(firstRow, rows)` runs before each chunk, `progress(done)` after it.
    Result<Act> prefill(std::span<const TokenId> ids, int from, AttentionTap* tap,
        std::stop_token stop, const std::function<void(int first, int rows)>& onRows = {},
        const std::function<void(int done, Act logits)>& progress = {}, bool allLogits = false);
    /// One more position. Keeps `cached` in step.
    Result<Act> step(TokenId id, AttentionTap* tap, std::span<const int> masked = {});
    Alternative alternative(const Candidate& candidate) const;
};

/// Opens files, reads the tokenizer and shapes; weights are declared but not loaded.
Result<std::unique_ptr<LoadedModel>> openModel(
    const std::filesystem::path& path, const LoadOptions& options, bool forInspection);

/// Runs `body` and turns every exception into an Error (torch, allocation).
template <class F> auto guarded(const char* where, F&& body) -> decltype(body())
{
    try {
        return body();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, std::string("[") + where + "] memory ran out", {},
            "choose a smaller context or a smaller model");
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("[") + where + "] " + error.what());
    }
}

} // namespace ax
