// SPDX-License-Identifier: Apache-2.0
// A regular expression of a tokenizer, a zero byte, a text: compiled as it is, and as a Split of a
// tokenizer.json, whose pieces hold the whole text.
#include "engine/tokenizer/regex.h"
#include "engine/tokenizer/tokenizer.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using Json = nlohmann::json;
    const std::string all(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = all.find('\0');
    const std::string pattern = all.substr(0, std::min<std::size_t>(cut, 200));
    // Well-formed text, as find() asks for.
    std::string text = cut == all.npos ? all : all.substr(cut + 1);
    text.resize(std::min<std::size_t>(text.size(), 1000));
    text = Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace))
               .get<std::string>();
    const auto regex = ax::tok::Regex::compile(pattern);
    if (!regex && regex.error().message.empty())
        std::abort();
    if (regex) {
        std::size_t begin = 0, end = 0;
        for (std::size_t from = 0; from <= text.size() && (*regex)->find(text, from, begin, end);
             from = std::max(end, begin + 1))
            if (begin < from || end < begin || end > text.size())
                std::abort();
    }
    Json vocabulary;
    for (int byte = 0; byte < 256; ++byte) {
        char name[8];
        std::snprintf(name, sizeof name, "<0x%02X>", unsigned(byte));
        vocabulary[name] = byte;
    }
    const Json tokenizer { { "model",
                               { { "type", "BPE" }, { "byte_fallback", true },
                                   { "vocab", vocabulary }, { "merges", Json::array() } } },
        { "pre_tokenizer",
            { { "type", "Split" }, { "pattern", { { "Regex", pattern } } },
                { "behavior", "Isolated" }, { "invert", false } } },
        { "decoder", { { "type", "ByteFallback" } } } };
    const auto made
        = ax::Tokenizer::fromJson(tokenizer.dump(-1, ' ', false, Json::error_handler_t::replace));
    if (!made) {
        if (made.error().message.empty())
            std::abort();
        return 0;
    }
    const auto ids = (*made)->encode(text, false);
    std::string bytes;
    for (const ax::TokenId id : ids)
        bytes += (*made)->tokenBytes(id);
    if (bytes != text)
        std::abort();
    return 0;
}
