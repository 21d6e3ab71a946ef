// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/normalizer.h"

#include "engine/core/utf8.h"
#include "engine/tokenizer/json_fields.h"
#include "engine/tokenizer/unicode/category.h"

#include <cstdlib>
#include <cstring>
#include <utf8proc.h>

namespace ax::tok {

namespace {
bool isAscii(std::string_view text)
{
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + i, 8);
        if (word & 0x8080808080808080ull)
            return false;
    }
    for (; i < text.size(); ++i)
        if (static_cast<unsigned char>(text[i]) & 0x80)
            return false;
    return true;
}

std::string mapped(std::string_view text, int options)
{
    utf8proc_uint8_t* out = nullptr;
    const utf8proc_ssize_t size
        = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
            utf8proc_ssize_t(text.size()), &out, utf8proc_option_t(options | UTF8PROC_STABLE));
    std::string result = size >= 0
        ? std::string(reinterpret_cast<const char*>(out), std::size_t(size))
        : std::string(text);
    std::free(out);
    return result;
}

/// U+0000 … U+02FF are unchanged by NFC and never join what stands before them, so only the
/// stretches around other characters need work: from one character before to the next ASCII.
void compose(std::string& text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::string out;
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (byte(i) < 0xCC)
            continue;
        std::size_t begin = i;
        if (begin > done) {
            --begin;
            while (begin > done && (byte(begin) & 0xC0) == 0x80)
                --begin;
        }
        while (i < text.size() && byte(i) >= 0x80)
            ++i;
        out.append(text, done, begin - done);
        out += mapped(std::string_view(text).substr(begin, i - begin), UTF8PROC_COMPOSE);
        done = i;
    }
    if (done == 0)
        return;
    out.append(text, done);
    text = std::move(out);
}

void normalize(std::string& text, int options)
{
    if (isAscii(text))
        return;
    if (options == UTF8PROC_COMPOSE)
        compose(text);
    else
        text = mapped(text, options);
}

void lowercase(std::string& text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeUtf8(text, i);
        i += std::size_t(c.length);
        if (c.value == 0x130)
            out += "i\xCC\x87";
        else
            appendUtf8(out, char32_t(utf8proc_tolower(utf8proc_int32_t(c.value))));
    }
    text = std::move(out);
}

void stripAccents(std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeUtf8(text, i);
        if (!(categoryOf(c.value) & category::Mark))
            out.append(text, i, std::size_t(c.length));
        i += std::size_t(c.length);
    }
    text = std::move(out);
}

void strip(std::string& text, bool left, bool right)
{
    std::size_t begin = 0, end = text.size(), lastNonSpace = 0;
    bool leading = true;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeUtf8(text, i);
        const bool space = (categoryOf(c.value) & category::Space) != 0;
        if (leading && space)
            begin = i + std::size_t(c.length);
        leading = leading && space;
        i += std::size_t(c.length);
        if (!space)
            lastNonSpace = i;
    }
    if (right)
        end = lastNonSpace;
    if (!left)
        begin = 0;
    text = end > begin ? text.substr(begin, end - begin) : std::string();
}
} // namespace

void Normalizer::add(Step step, std::string content, Matcher matcher)
{
    m_steps.push_back({ step, std::move(content), std::move(matcher) });
}

void Normalizer::addStrip(bool left, bool right)
{
    m_steps.push_back({ Step::Strip, {}, {}, left, right });
}

void Normalizer::apply(std::string& text) const
{
    for (const Item& item : m_steps) {
        switch (item.step) {
        case Step::Nfc:
            normalize(text, UTF8PROC_COMPOSE);
            break;
        case Step::Nfd:
            normalize(text, UTF8PROC_DECOMPOSE);
            break;
        case Step::Nfkc:
            normalize(text, UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
            break;
        case Step::Nfkd:
            normalize(text, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
            break;
        case Step::Prepend:
            if (!text.empty())
                text.insert(0, item.content);
            break;
        case Step::Replace:
            text = item.matcher.replaceAll(text, item.content);
            break;
        case Step::Strip:
            strip(text, item.left, item.right);
            break;
        case Step::StripAccents:
            stripAccents(text);
            break;
        case Step::Lowercase:
            lowercase(text);
            break;
        }
    }
}

Status Normalizer::read(const nlohmann::json& json, const std::string& place, int depth)
{
    if (json.is_null())
        return {};
    AX_TRY(const std::string& type, typeOf(json, place, depth));
    if (type == "Sequence") {
        AX_TRY(const nlohmann::json* list, arrayField(json, "normalizers", place));
        for (std::size_t i = 0; i < list->size(); ++i)
            AX_CHECK(read((*list)[i], place + "[" + std::to_string(i) + "]", depth + 1));
        return {};
    }
    if (m_steps.size() >= 256)
        return formatError("more than 256 steps", place);
    if (type == "NFC")
        add(Step::Nfc);
    else if (type == "NFD")
        add(Step::Nfd);
    else if (type == "NFKC")
        add(Step::Nfkc);
    else if (type == "NFKD")
        add(Step::Nfkd);
    else if (type == "Lowercase")
        add(Step::Lowercase);
    else if (type == "StripAccents")
        add(Step::StripAccents);
    else if (type == "Strip")
        addStrip(flag(json, "strip_left", true), flag(json, "strip_right", true));
    else if (type == "Prepend") {
        AX_TRY(std::string content, stringField(json, "prepend", place));
        add(Step::Prepend, std::move(content));
    } else if (type == "Replace") {
        AX_TRY(std::string content, stringField(json, "content", place));
        AX_TRY(Matcher matcher, Matcher::fromJson(json.value("pattern", nlohmann::json()), place));
        add(Step::Replace, std::move(content), std::move(matcher));
    } else {
        return unsupportedType("normalizer", type, place);
    }
    return {};
}

Result<Normalizer> Normalizer::fromJson(const nlohmann::json& json)
{
    Normalizer normalizer;
    AX_CHECK(normalizer.read(json, "normalizer", 0));
    return normalizer;
}

} // namespace ax::tok
