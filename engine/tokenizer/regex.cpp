// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace ax::tok {

namespace {
// White_Space: PCRE2's own \s also takes U+180E.
constexpr const char* spaces
    = R"(\t-\r \x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000})";

/// Rewrites what means something else in PCRE2 than in Oniguruma: \s, \S, \p{Han}.
std::string translated(std::string_view pattern, bool& supported)
{
    std::string out;
    bool inClass = false;
    supported = true;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\' && i + 1 < pattern.size()) {
            const char next = pattern[i + 1];
            if (next == 's') {
                out += inClass ? std::string(spaces) : "[" + std::string(spaces) + "]";
                ++i;
            } else if (next == 'S' && !inClass) {
                out += "[^" + std::string(spaces) + "]";
                ++i;
            } else if ((next == 'p' || next == 'P') && pattern.substr(i + 2, 5) == "{Han}") {
                out += std::string("\\") + next + "{sc:Han}";
                i += 6;
            } else if (next == 'S') {
                supported = false;
                return out;
            } else {
                out += c;
                out += next;
                ++i;
            }
            continue;
        }
        if (c == '[' && !inClass) {
            inClass = true;
            out += c;
            // A bracket directly after the opening (or its negation) is a member.
            if (i + 1 < pattern.size() && pattern[i + 1] == '^')
                out += pattern[++i];
            if (i + 1 < pattern.size() && pattern[i + 1] == ']') {
                out += "\\]";
                ++i;
            }
            continue;
        }
        if (c == '[') {
            if (i + 1 < pattern.size() && pattern[i + 1] == ':') {
                supported = false; // POSIX classes: not needed by any known file
                return out;
            }
            out += '\\';
        } else if (c == ']') {
            inClass = false;
        } else if (inClass && c == '&' && pattern.substr(i, 2) == "&&") {
            supported = false; // Oniguruma's class intersection
            return out;
        }
        out += c;
    }
    return out;
}
} // namespace

struct Regex::Code {
    pcre2_code* code = nullptr;
    pcre2_match_context* context = nullptr;
    ~Code()
    {
        pcre2_match_context_free(context);
        pcre2_code_free(code);
    }
};

Regex::~Regex() = default;

Result<std::shared_ptr<const Regex>> Regex::compile(std::string_view pattern)
{
    const auto refuse = [&](const std::string& why) {
        return fail(ErrorCode::Unsupported,
            "split pattern not supported: " + why + " in \"" + std::string(pattern.substr(0, 200))
                + "\"",
            "pre_tokenizer", "use a model whose tokenizer is listed in docs, or a GGUF file of it");
    };
    if (pattern.size() > 65536)
        return refuse("more than 65,536 bytes");
    bool supported = true;
    const std::string text = translated(pattern, supported);
    if (!supported)
        return refuse("a character class that PCRE2 does not know");
    std::shared_ptr<Regex> regex(new Regex);
    regex->m_code = std::make_unique<Code>();
    int error = 0;
    std::size_t offset = 0;
    regex->m_code->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(),
        PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY, &error, &offset, nullptr);
    if (!regex->m_code->code) {
        PCRE2_UCHAR message[256] = {};
        pcre2_get_error_message(error, message, sizeof message);
        return refuse(reinterpret_cast<const char*>(message));
    }
    pcre2_jit_compile(regex->m_code->code, PCRE2_JIT_COMPLETE);
    regex->m_code->context = pcre2_match_context_create(nullptr);
    // A pattern from a file must not be able to hang the program.
    pcre2_set_match_limit(regex->m_code->context, 4000000);
    pcre2_set_depth_limit(regex->m_code->context, 100000);
    pcre2_set_heap_limit(regex->m_code->context, 65536);
    return std::shared_ptr<const Regex>(std::move(regex));
}

bool Regex::find(
    std::string_view text, std::size_t from, std::size_t& begin, std::size_t& end) const
{
    const std::unique_ptr<pcre2_match_data, void (*)(pcre2_match_data*)> data(
        pcre2_match_data_create(1, nullptr), pcre2_match_data_free);
    if (!data)
        return false;
    const auto run = [&](std::uint32_t options) {
        return pcre2_match(m_code->code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(),
            from, options | PCRE2_NO_UTF_CHECK, data.get(), m_code->context);
    };
    int rc = run(0);
    if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
        rc = run(PCRE2_NO_JIT);
    if (rc < 0)
        return false;
    const PCRE2_SIZE* where = pcre2_get_ovector_pointer(data.get());
    if (where[1] < where[0])
        return false;
    begin = where[0];
    end = where[1];
    return true;
}

} // namespace ax::tok
