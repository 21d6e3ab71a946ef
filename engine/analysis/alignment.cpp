// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/alignment.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string>
#include <unordered_map>
#include <utf8proc.h>

namespace ax {

namespace {

/// Edits between two texts up to which they are compared; the work grows with their square.
constexpr int kMostEdits = 3000;

/// A text with the place where each token begins.
struct Written {
    std::string text;
    std::vector<int> tokens; ///< indices
    std::vector<std::size_t> begins; ///< of each token in `text`
};

Written writtenBy(const TraceSession& trace)
{
    Written written;
    written.tokens = generatedTokens(trace);
    for (const int token : written.tokens) {
        written.begins.push_back(written.text.size());
        const std::string_view bytes = trace.tokenBytes(token);
        written.text += bytes.empty() ? trace.tokenText(token) : bytes;
    }
    return written;
}

struct Word {
    std::size_t begin, end;
};

/// Scripts that put no blank between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
bool writesNoWords(utf8proc_int32_t c)
{
    return (c >= 0x0E00 && c < 0x0F00) || (c >= 0x1000 && c < 0x10A0) || (c >= 0x1780 && c < 0x1800)
        || (c >= 0x2E80 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || c >= 0x20000;
}

/// Words and single other characters, each with the blanks before it: what any two tokenizers can
/// agree on.
std::vector<Word> wordsOf(std::string_view text)
{
    enum Kind { Letter, Blank, Other };
    struct Character {
        Kind kind;
        std::size_t bytes;
    };
    const auto read = [&](std::size_t at) -> Character {
        const unsigned char c = static_cast<unsigned char>(text[at]);
        if (c < 0x80)
            return { std::isalnum(c) ? Letter : std::isspace(c) ? Blank : Other, 1 };
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t bytes
            = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                utf8proc_ssize_t(text.size() - at), &code);
        if (bytes <= 0)
            return { Other, 1 };
        const utf8proc_category_t category = utf8proc_category(code);
        const bool letter
            = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO; // L, M, N
        return { category == UTF8PROC_CATEGORY_ZS ? Blank
                : letter && !writesNoWords(code)  ? Letter
                                                  : Other,
            std::size_t(bytes) };
    };
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && read(end).kind == Blank)
            end += read(end).bytes;
        const std::size_t begin = end;
        while (end < text.size() && read(end).kind == Letter)
            end += read(end).bytes;
        if (end == begin && end < text.size())
            end += read(end).bytes; // another character, alone
        words.push_back({ at, end });
        at = end;
    }
    return words;
}

void pairUp(std::span<const int> a, std::span<const int> b, std::vector<AlignedRow>& rows)
{
    for (std::size_t k = 0; k < std::max(a.size(), b.size()); ++k)
        rows.push_back({ k < a.size() ? a[k] : -1, k < b.size() ? b[k] : -1 });
}

void compareTokens(const TraceSession& a, const TraceSession& b, std::vector<AlignedRow>& rows)
{
    for (AlignedRow& row : rows)
        row.same = row.a >= 0 && row.b >= 0 && a.tokenText(row.a) == b.tokenText(row.b);
}

std::vector<AlignedRow> alignText(const TraceSession& first, const TraceSession& second)
{
    const Written a = writtenBy(first), b = writtenBy(second);
    const std::vector<Word> wordsA = wordsOf(a.text), wordsB = wordsOf(b.text);
    std::unordered_map<std::string_view, int> ids;
    const auto numbered = [&](const std::string& text, const std::vector<Word>& words) {
        std::vector<int> result;
        for (const Word& word : words)
            result.push_back(
                ids.emplace(std::string_view(text).substr(word.begin, word.end - word.begin),
                       int(ids.size()))
                    .first->second);
        return result;
    };
    const std::vector<int> idsA = numbered(a.text, wordsA), idsB = numbered(b.text, wordsB);
    // placeInB[x]: where the byte x of a stands in b, when it is in a common word.
    constexpr std::size_t kNowhere = std::string::npos;
    std::vector<std::size_t> placeInB(a.text.size(), kNowhere);
    std::vector<bool> inA(b.text.size()); // bytes of b in common words
    for (const auto& [i, j] : commonSubsequence(idsA, idsB, kMostEdits)) {
        const Word& from = wordsA[std::size_t(i)];
        const Word& to = wordsB[std::size_t(j)];
        for (std::size_t k = 0; k < from.end - from.begin; ++k) {
            placeInB[from.begin + k] = to.begin + k;
            inA[to.begin + k] = true;
        }
    }
    // A token is the same where all its characters are.
    const auto common = [](const Written& text, std::size_t token, const auto& isCommon) {
        const std::size_t end
            = token + 1 < text.begins.size() ? text.begins[token + 1] : text.text.size();
        for (std::size_t at = text.begins[token]; at < end; ++at)
            if (!isCommon(at))
                return false;
        return true;
    };
    const auto sameInA = [&](std::size_t token) {
        return common(a, token, [&](std::size_t at) { return placeInB[at] != kNowhere; });
    };
    const auto sameInB = [&](std::size_t token) {
        return common(b, token, [&](std::size_t at) { return bool(inA[at]); });
    };
    std::vector<AlignedRow> rows;
    std::size_t openA = 0, openB = 0;
    // Tokens since the last that stood beside each other: those that differ side by side, the rest
    // of what only was cut otherwise alone.
    const auto upTo = [&](std::size_t i, std::size_t j) {
        while (openA < i || openB < j) {
            const bool restA = openA < i && sameInA(openA);
            const bool restB = !restA && openB < j && sameInB(openB);
            const bool takeA = openA < i && !restB, takeB = openB < j && !restA;
            rows.push_back(
                { takeA ? a.tokens[openA] : -1, takeB ? b.tokens[openB] : -1, restA || restB });
            openA += takeA;
            openB += takeB;
        }
    };
    for (std::size_t i = 0; i < a.tokens.size(); ++i) {
        const std::size_t begin = a.begins[i];
        if (begin >= placeInB.size() || placeInB[begin] == kNowhere)
            continue;
        // The token of b that holds the place, unless it already stands beside another.
        const auto after = std::upper_bound(b.begins.begin(), b.begins.end(), placeInB[begin]);
        const std::size_t j = std::size_t(after - b.begins.begin()) - 1;
        if (j < openB)
            continue;
        upTo(i, j);
        rows.push_back({ a.tokens[i], b.tokens[j], sameInA(i) && sameInB(j) });
        openA = i + 1, openB = j + 1;
    }
    upTo(a.tokens.size(), b.tokens.size());
    return rows;
}

std::vector<AlignedRow> alignPositions(const TraceSession& a, const TraceSession& b)
{
    const std::vector<int> ofA = generatedTokens(a), ofB = generatedTokens(b);
    std::vector<AlignedRow> rows;
    for (std::size_t i = 0, j = 0; i < ofA.size() || j < ofB.size();) {
        const bool takeA = i < ofA.size() && (j == ofB.size() || ofA[i] <= ofB[j]);
        const bool takeB = j < ofB.size() && (i == ofA.size() || ofB[j] <= ofA[i]);
        rows.push_back({ takeA ? ofA[i] : -1, takeB ? ofB[j] : -1 });
        i += takeA;
        j += takeB;
    }
    compareTokens(a, b, rows);
    return rows;
}

} // namespace

const char* name(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Text:
        return "text";
    case Alignment::Position:
        return "position";
    case Alignment::Step:
        break;
    }
    return "step";
}

std::optional<Alignment> alignmentNamed(std::string_view wanted)
{
    for (const Alignment alignment : { Alignment::Text, Alignment::Position, Alignment::Step })
        if (wanted == name(alignment))
            return alignment;
    return std::nullopt;
}

std::vector<int> generatedTokens(const TraceSession& trace)
{
    std::vector<int> tokens;
    for (int index = 0; index < trace.tokenCount(); ++index)
        if (trace.hasToken(index) && trace.tokenRole(index) == TokenRole::Generated)
            tokens.push_back(index);
    return tokens;
}

std::vector<std::pair<int, int>> commonSubsequence(
    std::span<const int> a, std::span<const int> b, int most)
{
    const int n = int(a.size()), m = int(b.size());
    std::vector<std::pair<int, int>> pairs;
    int head = 0;
    while (head < n && head < m && a[std::size_t(head)] == b[std::size_t(head)]) {
        pairs.emplace_back(head, head);
        ++head;
    }
    int tail = 0;
    while (tail < n - head && tail < m - head
        && a[std::size_t(n - 1 - tail)] == b[std::size_t(m - 1 - tail)])
        ++tail;
    const int rows = n - head - tail, columns = m - head - tail;
    // reached[d]: the furthest x on each diagonal k = x - y, -d … d, after d edits.
    constexpr int kNever = -1;
    const int limit = std::min(most, rows + columns);
    std::vector<std::vector<int>> reached;
    /// Where an edit more leads on diagonal k, and whether it takes from b (down) or from a.
    struct Edit {
        int x = kNever;
        bool down = false;
    };
    const auto edit = [&](int d, int k) {
        const auto before = [&](int diagonal) {
            return std::abs(diagonal) > d - 1
                ? kNever
                : reached[std::size_t(d - 1)][std::size_t(diagonal + d - 1)];
        };
        const int above = before(k + 1), left = before(k - 1);
        Edit best;
        if (left != kNever && left + 1 <= rows)
            best = { left + 1, false };
        if (above != kNever && above - k <= columns && above >= best.x)
            best = { above, true };
        return best;
    };
    std::vector<std::pair<int, int>> middle; // backwards
    const auto walkBack = [&](int d, int k, int x) {
        for (; d >= 0; --d) {
            const Edit last = d > 0 ? edit(d, k) : Edit { 0, false };
            for (; x > last.x; --x)
                middle.emplace_back(head + x - 1, head + x - 1 - k);
            x = last.down ? last.x : last.x - 1;
            k = last.down ? k + 1 : k - 1;
        }
    };
    const auto run = [&] {
        int bestD = 0, bestK = 0, bestX = 0, bestSum = -1;
        for (int d = 0; d <= limit; ++d) {
            std::vector<int> now(std::size_t(2 * d + 1), kNever);
            for (int k = -d; k <= d; k += 2) {
                int x = d > 0 ? edit(d, k).x : 0;
                if (x == kNever)
                    continue;
                while (x < rows && x - k < columns
                    && a[std::size_t(head + x)] == b[std::size_t(head + x - k)])
                    ++x;
                now[std::size_t(k + d)] = x;
                if (2 * x - k > bestSum) {
                    bestSum = 2 * x - k;
                    bestD = d, bestK = k, bestX = x;
                }
            }
            reached.push_back(std::move(now));
            if (bestSum == rows + columns)
                break;
        }
        walkBack(bestD, bestK, bestX);
    };
    if (rows > 0 && columns > 0)
        run();
    pairs.insert(pairs.end(), middle.rbegin(), middle.rend());
    for (int k = tail; k > 0; --k)
        pairs.emplace_back(n - k, m - k);
    return pairs;
}

std::vector<AlignedRow> align(const TraceSession& a, const TraceSession& b, Alignment alignment)
{
    if (alignment == Alignment::Text)
        return alignText(a, b);
    if (alignment == Alignment::Position)
        return alignPositions(a, b);
    std::vector<AlignedRow> rows;
    pairUp(generatedTokens(a), generatedTokens(b), rows);
    compareTokens(a, b, rows);
    return rows;
}

} // namespace ax
