// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error_exception.h"
#include "engine/model/decoder.h"
#include "engine/runtime/engine.h"

#include <memory>
#include <optional>

namespace ax {

/// Who watches a forward pass.
struct PassHooks {
    AttentionTap* tap = nullptr;
    std::span<const int> lensLayers; ///< of the last row of the last pass
    std::function<void(int layer, Act logits)> lens;
};

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
    /// Linear attention keeps one state, which cannot go back to an earlier position.
    bool recurrent() const { return decoder->spec().hasLinearAttention(); }
    /// How many of the leading ids are in the cache as they are and may stay (at most `most`).
    int reusable(std::span<const TokenId> ids, int most) const;
    /// Reads ids [from, ids.size()) into the cache in chunks; returns the logits of the last row.
    /// `onRows(firstRow, rows)` runs before each chunk, `progress(done)` after it.
    Result<Act> prefill(std::span<const TokenId> ids, int from, const PassHooks& hooks,
        std::stop_token stop, const std::function<void(int first, int rows)>& onRows = {},
        const std::function<void(int done, Act logits)>& progress = {}, bool allLogits = false,
        int sequenceLength = 0);
    /// One more position. Keeps `cached` in step. Where the length crosses longrope's switch, the
    /// context is read again with the other frequencies first, as the reference does.
    Result<Act> step(TokenId id, const PassHooks& hooks = {}, std::span<const int> masked = {});
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
    } catch (const ErrorException& failure) {
        return tl::unexpected<Error>(failure.error);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("[") + where + "] " + error.what());
    }
}

} // namespace ax
