// SPDX-License-Identifier: Apache-2.0
#include "engine/store/folded_text.h"

#include "engine/core/utf8.h"
#include "engine/store/session_rows.h"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace ax::store {

namespace {

/// Case and accents off one character.
void foldInto(FoldedText& out, char32_t c, int origin)
{
    if (c < 0x80) {
        out.text += c >= 'A' && c <= 'Z' ? char32_t(c + 32) : c;
        out.origin.push_back(origin);
        return;
    }
    std::array<utf8proc_int32_t, 32> points {};
    int lastBoundary = 0;
    const auto count = utf8proc_decompose_char(utf8proc_int32_t(c), points.data(),
        utf8proc_ssize_t(points.size()),
        utf8proc_option_t(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK),
        &lastBoundary);
    for (utf8proc_ssize_t k = 0; k < std::min<utf8proc_ssize_t>(count, points.size()); ++k) {
        out.text += char32_t(points[std::size_t(k)]);
        out.origin.push_back(origin);
    }
}

} // namespace

FoldedText fold(std::string_view utf8)
{
    FoldedText out;
    out.text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = decodeUtf8(utf8, at);
        at += std::size_t(point.length);
        foldInto(out, point.value, out.characters++);
    }
    return out;
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    switch (utf8proc_category(utf8proc_int32_t(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
        return true;
    default:
        return false;
    }
}

std::vector<Term> termsOf(std::string_view query)
{
    std::vector<Term> terms;
    std::string word;
    const auto finish = [&](bool last) {
        if (word.empty())
            return;
        Term term;
        term.folded = fold(word).text;
        term.anywhere = hasUnspacedScript(word);
        term.prefix = last;
        term.written = std::move(word);
        word.clear();
        if (!term.folded.empty())
            terms.push_back(std::move(term));
    };
    for (std::size_t at = 0; at < query.size();) {
        const CodePoint point = decodeUtf8(query, at);
        at += std::size_t(point.length);
        // What parts words in the index parts them here.
        if (isWordCharacter(point.value))
            appendUtf8(word, point.value);
        else
            finish(false);
    }
    finish(true);
    return terms;
}

std::vector<Place> placesOf(const FoldedText& text, const std::vector<Term>& terms)
{
    std::vector<Place> places;
    for (const Term& term : terms) {
        const std::size_t before = places.size();
        for (std::size_t at = text.text.find(term.folded); at != std::u32string::npos;
             at = text.text.find(term.folded, at + 1)) {
            const std::size_t end = at + term.folded.size();
            const bool begins = at == 0 || !isWordCharacter(text.text[at - 1]);
            const bool ends = end == text.text.size() || !isWordCharacter(text.text[end]);
            if (!term.anywhere && (!begins || (!ends && !term.prefix)))
                continue;
            const int from = text.origin[at], last = text.origin[end - 1];
            places.push_back({ from, last - from + 1 });
        }
        if (places.size() == before)
            return {};
    }
    std::sort(places.begin(), places.end(),
        [](const Place& a, const Place& b) { return a.offset < b.offset; });
    return places;
}

} // namespace ax::store
