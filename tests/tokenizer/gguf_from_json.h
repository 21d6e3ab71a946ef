// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/tokenizer.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

inline std::string withSpaces(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("\xE2\x96\x81")) {
            out += ' ';
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// What a converter would write into a GGUF file for this tokenizer.json.
inline ax::GgufVocabulary ggufFromJson(
    const nlohmann::json& file, const std::string& model, const std::string& pre)
{
    using nlohmann::json;
    ax::GgufVocabulary v;
    v.model = model;
    v.pre = pre;
    const json& bpe = file["model"];
    std::size_t size = 0;
    for (const auto& [piece, id] : bpe["vocab"].items())
        size = std::max(size, id.get<std::size_t>() + 1);
    for (const json& token : file["added_tokens"])
        size = std::max(size, token["id"].get<std::size_t>() + 1);
    v.tokens.resize(size);
    v.types.assign(size, 5);
    for (std::size_t i = 0; i < size; ++i)
        v.tokens[i].append("[PAD").append(std::to_string(i)).append(1, ']');
    for (const auto& [piece, id] : bpe["vocab"].items()) {
        v.tokens[id.get<std::size_t>()] = piece;
        const bool byte = model == "llama" && piece.size() == 6 && piece.starts_with("<0x");
        v.types[id.get<std::size_t>()] = byte ? 6 : 1;
    }
    for (const json& token : file["added_tokens"]) {
        const auto id = token["id"].get<std::size_t>();
        std::string text = token["content"];
        const bool special = token["special"];
        if (model == "llama" && !special) // converters store real spaces in user-defined pieces
            text = withSpaces(text);
        v.tokens[id] = text;
        v.types[id] = special ? 3 : 4;
    }
    if (model == "llama")
        v.scores.assign(size, -1e9F);
    float rank = 0;
    for (const json& merge : bpe["merges"]) {
        std::string left, right;
        if (merge.is_array()) {
            left = merge[0];
            right = merge[1];
        } else {
            const std::string line = merge;
            left = line.substr(0, line.find(' '));
            right = line.substr(line.find(' ') + 1);
        }
        if (model == "llama") {
            // Every split of a piece is in the list; the first one is the piece's own rank.
            const auto id = bpe["vocab"][left + right].get<std::size_t>();
            v.scores[id] = std::max(v.scores[id], -rank);
            rank += 1;
        } else {
            v.merges.push_back(left + " " + right);
        }
    }
    return v;
}
