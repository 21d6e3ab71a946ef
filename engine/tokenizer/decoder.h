// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/matcher.h"

#include <vector>

namespace ax::tok {

/// The `decoder` of tokenizer.json: turns a list of token texts into text.
class Decoder {
public:
    /// Errors: Format, Unsupported (naming the type).
    static Result<Decoder> fromJson(const nlohmann::json& json);
    /// ▁ → space, byte pieces, and (with `stripOne`) one leading space removed.
    static Decoder sentencePiece(bool stripOne);
    static Decoder byteLevel();

    /// Rust's rules for each step; without a decoder the texts are joined by spaces.
    std::string decode(std::vector<std::string> tokens) const;
    /// What one token adds to a running text: bytes, without the rules that only hold at its start.
    std::string bytes(std::string_view token) const;
    bool isByteLevel() const { return m_byteLevel; }

private:
    struct Step {
        enum Kind { ByteLevel, Replace, ByteFallback, Fuse, Strip, Metaspace, EndOfWord } kind;
        std::string content;
        Matcher matcher;
        std::size_t start = 0, stop = 0;
        bool prepends = true;
    };
    Status read(const nlohmann::json& json, const std::string& place, int depth);
    void add(Step step);
    std::vector<Step> m_steps;
    bool m_byteLevel = false;
};

/// `<0xXX>` → the byte, else -1.
int byteOfPiece(std::string_view piece);

} // namespace ax::tok
