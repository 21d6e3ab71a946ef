// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

using TokenId = std::int32_t;

/// What a GGUF file says about its vocabulary (keys tokenizer.ggml.*), format document
/// docs/gguf.md of ggml-org/ggml. Absent scalars stay empty and take the model's defaults.
struct GgufVocabulary {
    std::string model; ///< "llama" (SentencePiece BPE), "gpt2" (byte-level BPE), …
    std::string pre; ///< pre-tokenizer name, only for "gpt2"
    std::vector<std::string> tokens;
    std::vector<float> scores;
    std::vector<std::int32_t> types;
    std::vector<std::string> merges;
    std::optional<std::int64_t> bos, eos, eot, eom, unknown, padding;
    std::vector<std::int64_t> fimStops; ///< fim pad / rep / sep ids, part of the stop set
    std::optional<bool> addBos, addEos, addSpacePrefix, removeExtraWhitespaces;
    std::string huggingfaceJson; ///< tokenizer.huggingface.json, used when present
    std::string modelName; ///< general.name, for the Phi-3 rstrip rule
};

enum class TokenKind { Normal, Unknown, Control, UserDefined, Unused, Byte };

/// Text to ids and back. Immutable after loading, safe from any thread.
class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    /// From the folder's tokenizer.json (+ tokenizer_config.json, special_tokens_map.json,
    /// generation_config.json, config.json where there). Errors: NotFound, Format, Unsupported.
    static Result<std::shared_ptr<const Tokenizer>> fromFolder(const std::filesystem::path& folder);
    /// From the bytes of a tokenizer.json (+ optional tokenizer_config.json text).
    static Result<std::shared_ptr<const Tokenizer>> fromJson(
        std::string_view tokenizerJson, std::string_view configJson = {});
    static Result<std::shared_ptr<const Tokenizer>> fromGguf(GgufVocabulary vocabulary);

    /// Ill-formed UTF-8 is replaced by U+FFFD first. `addSpecial` adds BOS / EOS as the
    /// post-processor or configuration says; special strings inside the text are always recognised.
    virtual std::vector<TokenId> encode(std::string_view text, bool addSpecial) const = 0;
    /// As Hugging Face's decode without clean-up. Unknown ids are ignored.
    virtual std::string decode(std::span<const TokenId> ids, bool skipSpecial) const = 0;
    /// The bytes one token adds to a running text (may be part of a UTF-8 character; empty for
    /// ids outside the vocabulary). Special tokens give their own text. A leading-space rule that
    /// only holds at the start of a text is not applied.
    virtual std::string tokenBytes(TokenId id) const = 0;
    virtual TokenKind kind(TokenId id) const = 0;
    virtual int size() const = 0; ///< ids are in [0, size())
    virtual std::optional<TokenId> find(std::string_view text) const = 0; ///< by added/special text

    virtual std::optional<TokenId> bos() const = 0;
    virtual std::optional<TokenId> eos() const = 0;
    virtual std::optional<TokenId> padding() const = 0;
    virtual std::optional<TokenId> unknown() const = 0;
    /// Ids that end a turn: model-formats section 8.1 (eos, eot, eom, generation_config, known
    /// texts).
    virtual const std::vector<TokenId>& endOfTurn() const = 0;
    /// Texts of the special tokens as chat templates want them, e.g. {"bos_token", "<s>"}.
    virtual const std::vector<std::pair<std::string, std::string>>& templateVariables() const = 0;
    /// Stable hash of the vocabulary and its rules, 16 hex digits; goes into traces.
    virtual const std::string& hash() const = 0;
    virtual std::string description() const = 0; ///< e.g. "byte-level BPE, 49,152 pieces, smollm"
};

/// Turns a stream of tokens into a stream of whole UTF-8 text: bytes of a character that is not
/// complete are held back. `finish` gives what is left, ill-formed parts as U+FFFD.
class StreamDecoder {
public:
    explicit StreamDecoder(std::shared_ptr<const Tokenizer> tokenizer, bool skipSpecial);
    /// Text that became complete with this token; may be empty.
    std::string push(TokenId id);
    std::string finish();

private:
    std::shared_ptr<const Tokenizer> m_tokenizer;
    bool m_skipSpecial;
    std::string m_pending;
};

} // namespace ax
