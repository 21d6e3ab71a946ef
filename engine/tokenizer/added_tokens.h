// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/vocabulary.h"

#include <cstdint>
#include <vector>

namespace ax::tok {

/// One entry of `added_tokens`: found in the text before the model sees it.
struct AddedToken {
    TokenId id = noToken;
    std::string content;
    bool special = false;
    bool singleWord = false;
    bool leftStrip = false;
    bool rightStrip = false;
    bool normalized = false;
};

/// Leftmost-longest search for a set of texts, with the strip and single-word rules of Hugging
/// Face's AddedVocabulary.
class AddedTokenMatcher {
public:
    /// `pattern` is the text to find (it differs from `token.content` for normalized tokens).
    void add(const AddedToken& token, std::string_view pattern);
    bool empty() const { return m_tokens.empty(); }

    struct Part {
        std::size_t begin, end;
        TokenId id; ///< noToken: ordinary text
    };
    /// Cuts `text` into parts in order; ordinary parts are never empty.
    void split(std::string_view text, std::vector<Part>& parts) const;

private:
    struct Node {
        std::int32_t token = -1; ///< index of the token that ends here
        std::uint8_t low = 0; ///< first byte that has a child
        std::vector<std::int32_t> children; ///< for bytes low, low + 1, …
    };
    std::int32_t child(std::int32_t node, unsigned char byte) const;
    std::vector<Node> m_nodes = std::vector<Node>(1);
    std::vector<AddedToken> m_tokens;
    std::array<bool, 256> m_starts {};
    std::size_t m_starters = 0;
    unsigned char m_onlyStart = 0;
};

} // namespace ax::tok
