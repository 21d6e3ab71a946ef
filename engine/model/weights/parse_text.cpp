// SPDX-License-Identifier: Apache-2.0
#include "engine/model/weights/parse_text.h"

#include "engine/core/files.h"
#include "engine/core/utf8.h"

#include <cstdio>

namespace ax {

namespace {

constexpr int kMaxDepth = 200;

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Python's json module writes NaN and Infinity, which JSON does not have. False when the text
// nests deeper than the limit: the parser does not recurse, but copies of its result do.
bool toStrictJson(std::string_view text, std::string& strict, bool& changed)
{
    int depth = 0;
    std::size_t copied = 0;
    changed = false;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"') {
            for (++at; at < text.size() && text[at] != '"'; ++at)
                if (text[at] == '\\')
                    ++at;
            ++at;
            continue;
        }
        if (c == '[' || c == '{') {
            if (++depth > kMaxDepth)
                return false;
        } else if (c == ']' || c == '}') {
            --depth;
        } else if (c == 'N' || c == 'I') {
            std::size_t end = at;
            while (end < text.size() && isWordByte(text[end]))
                ++end;
            const std::string_view word = text.substr(at, end - at);
            if (word == "NaN" || word == "Infinity") {
                strict.append(text.substr(copied, at - copied));
                // As text it has the wrong type wherever a number is wanted.
                strict += word == "NaN" ? "\"NaN\"" : "1.7976931348623157e308";
                copied = end;
                changed = true;
            }
            at = end;
            continue;
        }
        ++at;
    }
    if (changed)
        strict.append(text.substr(copied));
    return true;
}

} // namespace

Result<nlohmann::json> parseModelJson(std::string_view text, const std::string& where)
{
    std::string strict;
    bool changed = false;
    if (!toStrictJson(text, strict, changed))
        return fail(ErrorCode::Format,
            "[json] nested deeper than " + std::to_string(kMaxDepth) + " levels", where,
            "download the file again");
    const std::string_view source = changed ? std::string_view(strict) : text;
    try {
        return nlohmann::json::parse(source.begin(), source.end());
    } catch (const nlohmann::json::exception& error) {
        return fail(ErrorCode::Format, "[json] " + printable(error.what()), where,
            "download the file again");
    }
}

Result<nlohmann::json> readModelJson(const std::filesystem::path& path)
{
    AX_TRY(const std::string text, readTextFile(path, std::size_t(256) << 20));
    return parseModelJson(text, path.string());
}

std::string printable(std::string_view text)
{
    constexpr std::size_t kMost = 80;
    const bool cut = text.size() > kMost;
    std::string clean;
    for (const char c : sanitizeUtf8(text.substr(0, kMost))) {
        if (static_cast<unsigned char>(c) < 32 || c == 127) {
            char code[8];
            std::snprintf(code, sizeof code, "\\x%02x", unsigned(static_cast<unsigned char>(c)));
            clean += code;
        } else {
            clean += c;
        }
    }
    return cut ? clean + "…" : clean;
}

std::string sizeOf(std::uint64_t have, std::uint64_t total)
{
    struct Unit {
        double bytes;
        const char* name;
    };
    for (const Unit unit : { Unit { 1e9, "GB" }, Unit { 1e6, "MB" } }) {
        if (double(total) < unit.bytes)
            continue;
        const int digits = double(total) < 10 * unit.bytes ? 2
            : double(total) < 100 * unit.bytes             ? 1
                                                           : 0;
        char left[40], right[40];
        std::snprintf(left, sizeof left, "%.*f", digits, double(have) / unit.bytes);
        std::snprintf(right, sizeof right, "%.*f", digits, double(total) / unit.bytes);
        if (std::string_view(left) == right)
            break;
        return std::string(left) + " of " + right + " " + unit.name;
    }
    return std::to_string(have) + " of " + std::to_string(total) + " bytes";
}

tl::unexpected<Error> cutShort(
    const std::string& who, const std::string& where, std::uint64_t have, std::uint64_t total)
{
    return fail(ErrorCode::Format,
        "[" + who + "] " + fileNameOf(where) + " is cut short: " + sizeOf(have, total), where,
        "download it again");
}

std::string fileNameOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return printable(slash == std::string::npos ? path : path.substr(slash + 1));
}

} // namespace ax
