// SPDX-License-Identifier: Apache-2.0
// Input: a tokenizer.json, optionally followed by a zero byte and a text to encode.
#include "engine/tokenizer/tokenizer.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = all.find('\0');
    const std::string_view json = all.substr(0, cut);
    std::string_view text = cut == all.npos ? all.substr(0, 2000) : all.substr(cut + 1);
    text = text.substr(0, 4096);
    const auto tokenizer = ax::Tokenizer::fromJson(json);
    if (!tokenizer) {
        if (tokenizer.error().message.empty())
            std::abort();
        return 0;
    }
    const auto& t = **tokenizer;
    for (const bool special : { false, true }) {
        const auto ids = t.encode(text, special);
        for (const ax::TokenId id : ids)
            if (id < 0 || id >= t.size())
                std::abort();
        t.decode(ids, special);
        ax::StreamDecoder stream(*tokenizer, special);
        for (const ax::TokenId id : ids)
            stream.push(id);
        stream.finish();
    }
    t.decode(std::vector<ax::TokenId> { -1, t.size(), 0, 2147483647 }, false);
    return 0;
}
