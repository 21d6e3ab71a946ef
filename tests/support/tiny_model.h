// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/gguf_writer.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace ax {

inline constexpr int kTinyHidden = 64, kTinyIntermediate = 96, kTinyHeads = 4, kTinyKvHeads = 2,
                     kTinyHeadDim = 16;

/// A random llama model that is small enough to run in milliseconds: hidden 64, intermediate 96,
/// 4 heads of size 16, 2 key-value heads, byte-level BPE (256 bytes, a few merges, three specials).
struct TinyModelOptions {
    WeightType type = WeightType::F32; ///< of the matrices; vectors are F32
    std::uint64_t seed = 1;
    int layers = 4;
    int context = 4096; ///< trained context
    /// Factor on the head's row of <|im_end|>. 0: greedy never ends a turn; 8: it soon does.
    float endGain = 0;
    /// Factor on q and k: how peaked attention is.
    float attentionGain = 2;
    /// Columns of every matrix that reads the residual stream. Above 256 the cpu back end rounds
    /// activations to int8 as in real models.
    int hidden = kTinyHidden;
    /// > 0: biases of queries and keys, near 1 but in four dimensions of a head, where a key's is
    /// up to this large and a query's a fifth of it (architecture "qwen2"; so has Qwen2.5).
    float keyBias = 0;
    std::string architecture = "llama";
    int silentLayer = -1, silentHead = -1; ///< this head's output is multiplied by zeros
    std::string chatTemplate = chatMl(); ///< empty: the file has none
    // ---- damage, for tests of bad input
    std::set<std::string> without; ///< tensors left out
    std::set<std::string> extra; ///< F32 tensors [64] added
    std::map<std::string, std::vector<std::int64_t>> shapes; ///< other shapes than the right ones
    std::map<std::string, int> integers; ///< other values of metadata keys
    static std::string chatMl();
};

GgufWriter tinyModel(const TinyModelOptions& options);
void writeTinyModel(const std::filesystem::path& path, const TinyModelOptions& options = {});

/// Ids of the special tokens of the tiny vocabulary.
struct TinySpecials {
    int imStart, imEnd, endOfText, vocabulary;
};
TinySpecials tinySpecials();

/// Seeded ids of bytes and merges (no specials).
std::vector<std::int32_t> tinyIds(std::uint64_t seed, int count);

} // namespace ax
