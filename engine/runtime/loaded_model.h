// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error_exception.h"
#include "engine/model/decoder.h"
#include "engine/runtime/cache_pool.h"
#include "engine/runtime/engine.h"

#include <memory>
#include <optional>
#include <system_error>

namespace ax {

/// Everything an Engine owns beside what is in the cache: files, back end, weights, tokenizer.
struct LoadedModel {
    std::shared_ptr<const ModelFiles> files;
    std::unique_ptr<Backend> backend;
    std::optional<Decoder> decoder;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::optional<ChatTemplate> chatTemplate;
    std::string chatTemplateProblem; ///< why there is none
    ModelInfo info;

    std::vector<bool> hasAttention() const;
    /// What the cache holds for `contexts` whole contexts of info.context positions.
    CacheSize cacheSize(const DecoderSpec& spec, int contexts) const;
    /// Takes the cache's memory. Errors: those of Backend::createCache.
    Status createCache(int contexts);
    /// The cache shared out; after createCache.
    std::unique_ptr<CachePool> pool;
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
    } catch (const std::system_error& error) {
        // Threads and mappings say it so.
        const bool memory = error.code() == std::errc::not_enough_memory
            || error.code() == std::errc::resource_unavailable_try_again;
        std::string line = "[";
        line.append(where).append("] ").append(error.what());
        return fail(memory ? ErrorCode::OutOfMemory : ErrorCode::Internal, std::move(line), {},
            memory ? "choose a smaller context or a smaller model" : "");
    } catch (const ErrorException& failure) {
        return tl::unexpected<Error>(failure.error);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("[") + where + "] " + error.what());
    }
}

} // namespace ax
