// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/regex.h"

#include "engine/core/utf8.h"

#include <oniguruma.h>

namespace ax::tok {

namespace {
// A pattern from a file must not be able to hang the program. The first is Oniguruma's own limit.
constexpr unsigned long kStepsPerStart = 10000000;
constexpr unsigned long kStepsPerSearch = 100000000;

const OnigUChar* bytes(std::string_view text)
{
    return reinterpret_cast<const OnigUChar*>(text.data());
}

/// The library's Oniguruma is newer than Debian's: [:punct:] takes in all symbols there.
std::string translated(std::string_view pattern)
{
    constexpr std::string_view all = "[:punct:]", none = "[:^punct:]";
    std::string out;
    int depth = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::string_view rest = pattern.substr(at);
        if (rest.front() == '\\' && rest.size() > 1) {
            out += rest.substr(0, 2);
            ++at;
        } else if (depth > 0 && rest.starts_with(all)) {
            out += "\\p{P}\\p{S}";
            at += all.size() - 1;
        } else if (depth > 0 && rest.starts_with(none)) {
            out += "[^\\p{P}\\p{S}]";
            at += none.size() - 1;
        } else {
            depth += rest.front() == '[' ? 1 : rest.front() == ']' && depth > 0 ? -1 : 0;
            out += rest.front();
        }
    }
    return out;
}

/// What a search writes to; one a thread, since a compiled pattern is shared.
struct Scratch {
    OnigRegion* region = onig_region_new();
    OnigMatchParam* limits = onig_new_match_param();
    Scratch()
    {
        onig_initialize_match_param(limits);
        onig_set_retry_limit_in_match_of_match_param(limits, kStepsPerStart);
        onig_set_retry_limit_in_search_of_match_param(limits, kStepsPerSearch);
    }
    ~Scratch()
    {
        onig_region_free(region, 1);
        onig_free_match_param(limits);
    }
};
} // namespace

struct Regex::Code {
    OnigRegex regex = nullptr;
    ~Code() { onig_free(regex); }
};

Regex::~Regex() = default;

Result<std::shared_ptr<const Regex>> Regex::compile(std::string_view pattern)
{
    const auto refuse = [&](const std::string& why) {
        return fail(ErrorCode::Unsupported,
            "split pattern not supported: " + why + " in \"" + sanitizeUtf8(pattern.substr(0, 200))
                + "\"",
            "pre_tokenizer", "use a model whose tokenizer is listed in docs, or a GGUF file of it");
    };
    static const int ready = [] {
        OnigEncoding encodings[] = { ONIG_ENCODING_UTF8 };
        return onig_initialize(encodings, 1);
    }();
    if (ready != ONIG_NORMAL)
        return refuse("Oniguruma cannot be started");
    if (pattern.size() > 65536)
        return refuse("more than 65,536 bytes");
    if (!isValidUtf8(pattern))
        return refuse("ill-formed UTF-8");
    const std::string text = translated(pattern);
    std::shared_ptr<Regex> regex(new Regex);
    regex->m_code = std::make_unique<Code>();
    OnigErrorInfo info {};
    const int result = onig_new(&regex->m_code->regex, bytes(text), bytes(text) + text.size(),
        ONIG_OPTION_NONE, ONIG_ENCODING_UTF8, ONIG_SYNTAX_DEFAULT, &info);
    if (result != ONIG_NORMAL) {
        OnigUChar message[ONIG_MAX_ERROR_MESSAGE_LEN] = {};
        onig_error_code_to_str(message, result, &info);
        regex->m_code->regex = nullptr;
        return refuse(sanitizeUtf8(reinterpret_cast<const char*>(message)));
    }
    return std::shared_ptr<const Regex>(std::move(regex));
}

bool Regex::find(
    std::string_view text, std::size_t from, std::size_t& begin, std::size_t& end) const
{
    thread_local Scratch scratch;
    const OnigUChar* start = bytes(text);
    const OnigUChar* last = start + text.size();
    const int result = onig_search_with_param(m_code->regex, start, last, start + from, last,
        scratch.region, ONIG_OPTION_NONE, scratch.limits);
    if (result < 0)
        return false;
    begin = std::size_t(scratch.region->beg[0]);
    end = std::size_t(scratch.region->end[0]);
    return begin <= end && end <= text.size();
}

} // namespace ax::tok
