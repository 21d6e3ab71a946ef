// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/pipeline.h"

#include "engine/core/utf8.h"

#include <algorithm>
#include <cstdio>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace ax::tok {

struct PipelineTokenizer::Work {
    explicit Work(const BpeModel& model)
        : lease(model)
    {
    }
    BpeModel::Lease lease;
    std::vector<TokenId> ids;
    std::vector<AddedTokenMatcher::Part> rawParts, parts;
    std::vector<PreTokenizer::Span> words;
    std::string text;
};

void PipelineTokenizer::addToken(AddedToken token, bool plainText)
{
    if (token.content.empty())
        return;
    Vocabulary& vocabulary = model.vocabulary;
    const bool bytes = preTokenizer.isByteLevel();
    std::string text;
    const bool mapped = bytes && !plainText && byteLevelToBytes(token.content, text);
    if (!mapped)
        text = token.content;
    const TokenId known = vocabulary.find(text);
    if (known != noToken && !(bytes && !mapped))
        token.id = known;
    else if (token.id < 0 || (vocabulary.has(token.id) && vocabulary.text(token.id) != text))
        token.id = vocabulary.size();
    if (!vocabulary.has(token.id))
        vocabulary.set(token.id, text);
    if (kinds.size() <= std::size_t(token.id))
        kinds.resize(std::size_t(token.id) + 1, TokenKind::Unused);
    if (bytes && !mapped) {
        if (literal.size() <= std::size_t(token.id))
            literal.resize(std::size_t(token.id) + 1);
        literal[std::size_t(token.id)] = true;
    }
    if (kinds[std::size_t(token.id)] != TokenKind::Unknown)
        kinds[std::size_t(token.id)] = token.special ? TokenKind::Control : TokenKind::UserDefined;
    added.push_back(std::move(token));
}

void PipelineTokenizer::finish()
{
    model.prepare();
    kinds.resize(std::size_t(size()), TokenKind::Unused);
    literal.resize(std::size_t(size()));
    for (const AddedToken& token : added) {
        if (token.normalized) {
            std::string pattern = token.content;
            normalizer.apply(pattern);
            m_normalized.add(token, pattern);
        } else {
            m_raw.add(token, token.content);
        }
        m_addedByText.emplace_back(token.content, token.id);
    }
    std::stable_sort(m_addedByText.begin(), m_addedByText.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });

    XXH3_state_t* state = XXH3_createState();
    XXH3_64bits_reset(state);
    const auto number = [&](std::uint64_t n) { XXH3_64bits_update(state, &n, sizeof n); };
    for (TokenId id = 0; id < size(); ++id) {
        const std::string_view piece = model.vocabulary.text(id);
        number(piece.size() << 8 | std::uint64_t(kinds[std::size_t(id)]));
        XXH3_64bits_update(state, piece.data(), piece.size());
    }
    for (const AddedToken& token : added)
        number(std::uint64_t(token.id) << 8
            | std::uint64_t(token.special | token.singleWord << 1 | token.leftStrip << 2
                | token.rightStrip << 3 | token.normalized << 4));
    for (const TokenId id : prefix)
        number(std::uint64_t(id));
    number(~std::uint64_t(0));
    for (const TokenId id : suffix)
        number(std::uint64_t(id));
    number(mergesDigest);
    XXH3_64bits_update(state, rules.data(), rules.size());
    char text[17];
    std::snprintf(
        text, sizeof text, "%016llx", static_cast<unsigned long long>(XXH3_64bits_digest(state)));
    XXH3_freeState(state);
    m_hash = text;
    rules = {};
}

void PipelineTokenizer::encodeWords(std::string& text, bool first, Work& work) const
{
    preTokenizer.apply(text, first, work.words);
    const std::string_view view = text;
    for (const PreTokenizer::Span word : work.words)
        model.encode(view.substr(word.begin, word.end - word.begin), *work.lease, work.ids);
}

void PipelineTokenizer::encodeSegment(std::string_view segment, bool first, Work& work) const
{
    std::string text(segment);
    normalizer.apply(text);
    if (m_normalized.empty()) {
        encodeWords(text, first, work);
        return;
    }
    m_normalized.split(text, work.parts);
    for (const AddedTokenMatcher::Part& part : work.parts) {
        if (part.id != noToken) {
            work.ids.push_back(part.id);
            continue;
        }
        work.text.assign(text, part.begin, part.end - part.begin);
        encodeWords(work.text, first && part.begin == 0, work);
    }
}

std::vector<TokenId> PipelineTokenizer::encode(std::string_view text, bool addSpecial) const
{
    std::string clean;
    if (!isValidUtf8(text)) {
        clean = sanitizeUtf8(text);
        text = clean;
    }
    Work work(model);
    work.ids.reserve(text.size() / 3 + 8);
    if (addSpecial)
        work.ids = prefix;
    if (m_raw.empty()) {
        if (!text.empty())
            encodeSegment(text, true, work);
    } else {
        m_raw.split(text, work.rawParts);
        for (const AddedTokenMatcher::Part& part : work.rawParts) {
            if (part.id != noToken)
                work.ids.push_back(part.id);
            else
                encodeSegment(
                    text.substr(part.begin, part.end - part.begin), part.begin == 0, work);
        }
    }
    if (addSpecial)
        work.ids.insert(work.ids.end(), suffix.begin(), suffix.end());
    return std::move(work.ids);
}

std::string PipelineTokenizer::originalText(TokenId id) const
{
    const std::string_view text = model.vocabulary.text(id);
    if (preTokenizer.isByteLevel() && !literal[std::size_t(id)])
        return bytesToByteLevel(text);
    return std::string(text);
}

std::string PipelineTokenizer::decode(std::span<const TokenId> ids, bool skipSpecial) const
{
    const auto wanted = [&](TokenId id) {
        if (!model.vocabulary.has(id))
            return false;
        const TokenKind k = kinds[std::size_t(id)];
        return !skipSpecial || (k != TokenKind::Control && k != TokenKind::Unknown);
    };
    if (preTokenizer.isByteLevel() && decoder.isByteLevel()) {
        std::string bytes;
        for (const TokenId id : ids)
            if (wanted(id))
                bytes += model.vocabulary.text(id);
        return sanitizeUtf8(bytes);
    }
    std::vector<std::string> tokens;
    for (const TokenId id : ids)
        if (wanted(id))
            tokens.push_back(originalText(id));
    return decoder.decode(std::move(tokens));
}

std::string PipelineTokenizer::tokenBytes(TokenId id) const
{
    if (!model.vocabulary.has(id))
        return {};
    if (preTokenizer.isByteLevel() && decoder.isByteLevel())
        return std::string(model.vocabulary.text(id));
    const TokenKind k = kinds[std::size_t(id)];
    if (k == TokenKind::Control || k == TokenKind::Unknown)
        return originalText(id);
    return decoder.bytes(originalText(id));
}

TokenKind PipelineTokenizer::kind(TokenId id) const
{
    return id >= 0 && std::size_t(id) < kinds.size() ? kinds[std::size_t(id)] : TokenKind::Unused;
}

std::optional<TokenId> PipelineTokenizer::find(std::string_view text) const
{
    const auto it = std::lower_bound(m_addedByText.begin(), m_addedByText.end(), text,
        [](const auto& entry, std::string_view t) { return entry.first < t; });
    if (it != m_addedByText.end() && it->first == text)
        return it->second;
    std::string bytes;
    if (preTokenizer.isByteLevel()) {
        if (!byteLevelToBytes(text, bytes))
            return std::nullopt;
        text = bytes;
    }
    const TokenId id = model.vocabulary.find(text);
    return id == noToken ? std::nullopt : std::optional<TokenId>(id);
}

std::string PipelineTokenizer::description() const
{
    std::string count = std::to_string(size());
    for (int at = int(count.size()) - 3; at > 0; at -= 3)
        count.insert(std::size_t(at), 1, ',');
    std::string out = summary + ", " + count + " pieces";
    if (!variant.empty())
        out += ", " + variant;
    return out;
}

} // namespace ax::tok
