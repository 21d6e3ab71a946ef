// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/decoder.h"

#include "engine/core/utf8.h"
#include "engine/tokenizer/json_fields.h"
#include "engine/tokenizer/vocabulary.h"

namespace ax::tok {

namespace {
constexpr std::string_view metaspace = "\xE2\x96\x81"; // ▁

void byteFallback(std::vector<std::string>& tokens)
{
    std::vector<std::string> out;
    std::string bytes;
    const auto flush = [&] {
        if (bytes.empty())
            return;
        // A run of byte pieces is text as a whole or not at all.
        if (isValidUtf8(bytes))
            out.push_back(bytes);
        else
            for (std::size_t i = 0; i < bytes.size(); ++i)
                out.emplace_back("\xEF\xBF\xBD");
        bytes.clear();
    };
    for (std::string& token : tokens) {
        if (const int byte = byteOfPiece(token); byte >= 0) {
            bytes += char(byte);
        } else {
            flush();
            out.push_back(std::move(token));
        }
    }
    flush();
    tokens = std::move(out);
}

std::string replaceMetaspace(std::string_view token, std::string_view replacement, bool drop)
{
    std::string out;
    for (std::size_t i = 0; i < token.size();) {
        if (!replacement.empty() && token.substr(i).starts_with(replacement)) {
            if (!drop)
                out += ' ';
            i += replacement.size();
        } else {
            out += token[i++];
        }
    }
    return out;
}

void strip(std::string& token, const std::string& content, std::size_t start, std::size_t stop)
{
    if (content.empty())
        return;
    std::size_t begin = 0, end = token.size();
    while (start-- > 0 && std::string_view(token).substr(begin).starts_with(content))
        begin += content.size();
    while (stop-- > 0 && end >= begin + content.size()
        && std::string_view(token).substr(begin, end - begin).ends_with(content))
        end -= content.size();
    token = token.substr(begin, end - begin);
}

void join(std::vector<std::string>& tokens)
{
    std::string all;
    for (const std::string& token : tokens)
        all += token;
    tokens.assign(1, std::move(all));
}
} // namespace

int byteOfPiece(std::string_view piece)
{
    if (piece.size() != 6 || !piece.starts_with("<0x") || piece[5] != '>')
        return -1;
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0'
            : c >= 'A' && c <= 'F'  ? c - 'A' + 10
            : c >= 'a' && c <= 'f'  ? c - 'a' + 10
                                    : -1;
    };
    const int high = digit(piece[3]), low = digit(piece[4]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

void Decoder::add(Step step)
{
    m_byteLevel = m_byteLevel || step.kind == Step::ByteLevel;
    m_steps.push_back(std::move(step));
}

Decoder Decoder::byteLevel()
{
    Decoder decoder;
    decoder.add({ Step::ByteLevel, {}, {} });
    return decoder;
}

Decoder Decoder::sentencePiece(bool stripOne)
{
    Decoder decoder;
    decoder.add({ Step::Replace, " ", Matcher::literal(std::string(metaspace)) });
    decoder.add({ Step::ByteFallback, {}, {} });
    decoder.add({ Step::Fuse, {}, {} });
    if (stripOne)
        decoder.add({ Step::Strip, " ", {}, 1, 0 });
    return decoder;
}

std::string Decoder::decode(std::vector<std::string> tokens) const
{
    if (m_steps.empty()) {
        std::string out;
        for (std::size_t i = 0; i < tokens.size(); ++i)
            out += (i ? " " : "") + tokens[i];
        return out;
    }
    for (const Step& step : m_steps) {
        switch (step.kind) {
        case Step::ByteLevel: {
            std::string bytes;
            for (const std::string& token : tokens)
                if (!byteLevelToBytes(token, bytes))
                    bytes += token;
            tokens.assign(1, sanitizeUtf8(bytes));
            break;
        }
        case Step::Replace:
            for (std::string& token : tokens)
                token = step.matcher.replaceAll(token, step.content);
            break;
        case Step::ByteFallback:
            byteFallback(tokens);
            break;
        case Step::Fuse:
            join(tokens);
            break;
        case Step::Strip:
            for (std::string& token : tokens)
                strip(token, step.content, step.start, step.stop);
            break;
        case Step::Metaspace:
            for (std::size_t i = 0; i < tokens.size(); ++i)
                tokens[i] = replaceMetaspace(tokens[i], step.content, i == 0 && step.prepends);
            break;
        case Step::EndOfWord:
            for (std::size_t i = 0; i < tokens.size(); ++i)
                tokens[i] = Matcher::literal(step.content)
                                .replaceAll(tokens[i], i + 1 == tokens.size() ? "" : " ");
            break;
        }
    }
    join(tokens);
    return tokens.front();
}

std::string Decoder::bytes(std::string_view token) const
{
    std::string out(token);
    for (const Step& step : m_steps) {
        switch (step.kind) {
        case Step::ByteLevel: {
            std::string bytes;
            if (byteLevelToBytes(out, bytes))
                out = std::move(bytes);
            break;
        }
        case Step::Replace:
            out = step.matcher.replaceAll(out, step.content);
            break;
        case Step::ByteFallback:
            if (const int byte = byteOfPiece(out); byte >= 0)
                return std::string(1, char(byte));
            break;
        case Step::Metaspace:
            out = replaceMetaspace(out, step.content, false);
            break;
        case Step::EndOfWord:
            out = Matcher::literal(step.content).replaceAll(out, " ");
            break;
        case Step::Fuse:
        case Step::Strip:
            break;
        }
    }
    return out;
}

Status Decoder::read(const nlohmann::json& json, const std::string& place, int depth)
{
    if (json.is_null())
        return {};
    AX_TRY(const std::string& type, typeOf(json, place, depth));
    if (type == "Sequence") {
        AX_TRY(const nlohmann::json* list, arrayField(json, "decoders", place));
        for (std::size_t i = 0; i < list->size(); ++i)
            AX_CHECK(read((*list)[i], place + "[" + std::to_string(i) + "]", depth + 1));
        return {};
    }
    if (m_steps.size() >= 256)
        return formatError("more than 256 steps", place);
    if (type == "ByteLevel") {
        add({ Step::ByteLevel, {}, {} });
    } else if (type == "Replace") {
        AX_TRY(std::string content, stringField(json, "content", place));
        AX_TRY(Matcher matcher, Matcher::fromJson(json.value("pattern", nlohmann::json()), place));
        add({ Step::Replace, std::move(content), std::move(matcher) });
    } else if (type == "ByteFallback") {
        add({ Step::ByteFallback, {}, {} });
    } else if (type == "Fuse") {
        add({ Step::Fuse, {}, {} });
    } else if (type == "Strip") {
        const auto count = [&](const char* field) -> std::size_t {
            const auto it = json.find(field);
            return it != json.end() && it->is_number_unsigned() ? it->get<std::size_t>() : 0;
        };
        add({ Step::Strip, text(json, "content", " "), {}, count("start"), count("stop") });
    } else if (type == "Metaspace") {
        const std::string scheme = text(
            json, "prepend_scheme", flag(json, "add_prefix_space", true) ? "always" : "never");
        add({ Step::Metaspace, text(json, "replacement", std::string(metaspace)), {}, 0, 0,
            scheme != "never" });
    } else if (type == "BPEDecoder") {
        add({ Step::EndOfWord, text(json, "suffix", "</w>"), {} });
    } else {
        return unsupportedType("decoder", type, place);
    }
    return {};
}

Result<Decoder> Decoder::fromJson(const nlohmann::json& json)
{
    Decoder decoder;
    AX_CHECK(decoder.read(json, "decoder", 0));
    return decoder;
}

} // namespace ax::tok
