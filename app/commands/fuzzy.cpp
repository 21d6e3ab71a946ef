// SPDX-License-Identifier: Apache-2.0
#include "app/commands/fuzzy.h"

#include <QStringList>

#include <algorithm>

namespace ax::ui {

namespace {

bool startsWord(const QString& text, int at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber()
        || (text[at].isUpper() && text[at - 1].isLower());
}

FuzzyMatch matchWord(const QString& word, const QString& text)
{
    FuzzyMatch match;
    // A whole run is what the eye looks for: beginnings of words first, then anywhere.
    int best = -1;
    for (int at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (best < 0 || (startsWord(text, at) && !startsWord(text, best)))
            best = at;
    }
    if (best >= 0) {
        match.score = 100 + 10 * int(word.size()) + (startsWord(text, best) ? 60 : 0)
            + (best == 0 ? 30 : 0);
        for (int k = 0; k < word.size(); ++k)
            match.positions << best + k;
        return match;
    }
    int from = 0, score = 0, last = -2;
    for (const QChar wanted : word) {
        int found = -1;
        // Prefers the beginning of a later word over a letter inside this one.
        for (int at = from; at < text.size(); ++at) {
            if (text[at].toLower() != wanted.toLower())
                continue;
            if (found < 0)
                found = at;
            if (startsWord(text, at)) {
                found = at;
                break;
            }
            if (at == last + 1)
                break;
        }
        if (found < 0)
            return {};
        score += found == last + 1 ? 6 : startsWord(text, found) ? 8 : 1;
        match.positions << found;
        last = found;
        from = found + 1;
    }
    // Scattered letters mean nothing in short patterns.
    match.score = score >= 3 * int(word.size()) ? score : -1;
    if (match.score < 0)
        match.positions.clear();
    return match;
}

} // namespace

FuzzyMatch fuzzyMatch(const QString& pattern, const QString& text)
{
    FuzzyMatch whole;
    whole.score = 0;
    for (const QString& word : pattern.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const FuzzyMatch match = matchWord(word, text);
        if (match.score < 0)
            return {};
        whole.score += match.score;
        whole.positions += match.positions;
    }
    std::sort(whole.positions.begin(), whole.positions.end());
    whole.positions.erase(
        std::unique(whole.positions.begin(), whole.positions.end()), whole.positions.end());
    if (!whole.positions.isEmpty())
        whole.score -= int(text.size()) / 8;
    whole.score = std::max(whole.score, 0);
    return whole;
}

} // namespace ax::ui
