// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/added_tokens.h"
#include "engine/tokenizer/bpe.h"
#include "engine/tokenizer/decoder.h"
#include "engine/tokenizer/normalizer.h"
#include "engine/tokenizer/pre_tokenizer.h"

namespace ax::tok {

/// The one Tokenizer there is: added tokens, normaliser, pre-tokeniser, BPE, decoder (section 4.1
/// of model-formats). The loaders fill the fields, then call `finish`; after that it never changes.
class PipelineTokenizer final : public Tokenizer {
public:
    BpeModel model;
    Normalizer normalizer;
    PreTokenizer preTokenizer;
    Decoder decoder;
    std::vector<AddedToken> added;
    std::vector<TokenId> prefix, suffix; ///< what addSpecial puts around the ids
    std::vector<TokenKind> kinds; ///< by id; `finish` makes it as long as the vocabulary
    std::optional<TokenId> bosId, eosId, paddingId, unknownId;
    std::vector<TokenId> endOfTurnIds;
    std::vector<std::pair<std::string, std::string>> variables;
    std::string summary; ///< "byte-level BPE", …
    std::string variant; ///< pre-tokenizer name, last part of the description
    std::string rules; ///< text of the rules, part of the hash
    std::uint64_t mergesDigest = 0;
    /// Ids whose text is not in the byte alphabet although the model works in bytes.
    std::vector<bool> literal;

    /// Builds the matchers, the kinds and the hash.
    void finish();
    /// Gives an added token its id, kind and text: the vocabulary's id when its text is a piece,
    /// else the given one, or a new one when that is taken.
    void addToken(AddedToken token, bool plainText);

    std::vector<TokenId> encode(std::string_view text, bool addSpecial) const override;
    std::string decode(std::span<const TokenId> ids, bool skipSpecial) const override;
    std::string tokenBytes(TokenId id) const override;
    TokenKind kind(TokenId id) const override;
    int size() const override { return model.vocabulary.size(); }
    std::optional<TokenId> find(std::string_view text) const override;
    std::optional<TokenId> bos() const override { return bosId; }
    std::optional<TokenId> eos() const override { return eosId; }
    std::optional<TokenId> padding() const override { return paddingId; }
    std::optional<TokenId> unknown() const override { return unknownId; }
    const std::vector<TokenId>& endOfTurn() const override { return endOfTurnIds; }
    const std::vector<std::pair<std::string, std::string>>& templateVariables() const override
    {
        return variables;
    }
    const std::string& hash() const override { return m_hash; }
    std::string description() const override;

private:
    struct Work;
    void encodeSegment(std::string_view text, bool first, Work& work) const;
    void encodeWords(std::string& text, bool first, Work& work) const;
    std::string originalText(TokenId id) const;

    AddedTokenMatcher m_raw, m_normalized;
    std::vector<std::pair<std::string, TokenId>> m_addedByText; ///< sorted
    std::string m_hash;
};

} // namespace ax::tok
