// SPDX-License-Identifier: Apache-2.0
#include "engine/tokenizer/pre_tokenizer.h"

#include "engine/tokenizer/json_fields.h"
#include "engine/tokenizer/unicode/category.h"

#include <algorithm>

namespace ax::tok {

namespace {
bool isNumber(char32_t c) { return (categoryOf(c) & category::Number) != 0; }
bool isPunctuation(char32_t c)
{
    if (c < 0x80)
        return c > 32 && c < 127 && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')
            && !(c >= 'a' && c <= 'z');
    return (categoryOf(c) & category::Punctuation) != 0;
}

Result<PreTokenizer::Behaviour> behaviourOf(const std::string& name, const std::string& place)
{
    using B = PreTokenizer::Behaviour;
    if (name == "Isolated")
        return B::Isolated;
    if (name == "Removed")
        return B::Removed;
    if (name == "MergedWithPrevious")
        return B::MergedWithPrevious;
    if (name == "MergedWithNext")
        return B::MergedWithNext;
    if (name == "Contiguous")
        return B::Contiguous;
    return formatError("unknown split behaviour \"" + name + "\"", place + ".behavior");
}
} // namespace

void PreTokenizer::addSplit(Matcher matcher, Behaviour behaviour, bool invert)
{
    Step step;
    step.matcher = std::move(matcher);
    step.behaviour = behaviour;
    step.invert = invert;
    m_steps.push_back(std::move(step));
}

void PreTokenizer::addByteLevel(bool addPrefixSpace, bool useRegex)
{
    if (addPrefixSpace) {
        Step step;
        step.kind = Step::PrefixSpace;
        m_steps.push_back(std::move(step));
    }
    if (useRegex)
        addSplit(Matcher::splitter(findSplitter(pattern::gpt2)), Behaviour::Isolated, false);
    m_byteLevel = true;
}

void PreTokenizer::addMetaspace(std::string replacement, PrependScheme scheme, bool split)
{
    Step step;
    step.kind = Step::Metaspace;
    step.replacement = replacement;
    step.scheme = scheme;
    m_steps.push_back(std::move(step));
    if (split)
        addSplit(Matcher::literal(std::move(replacement)), Behaviour::MergedWithNext, false);
}

void PreTokenizer::split(
    const Step& step, std::string_view whole, Span piece, std::vector<Span>& words)
{
    const std::string_view text = whole.substr(piece.begin, piece.end - piece.begin);
    const auto push = [&](std::size_t begin, std::size_t end) {
        words.push_back({ piece.begin + std::uint32_t(begin), piece.begin + std::uint32_t(end) });
    };
    // A match may be empty: it is no word, but cuts what it stands in.
    const auto walk = [&](const auto& part) {
        std::size_t at = 0, barred = Matcher::nowhere, begin = 0, end = 0;
        while (at <= text.size() && step.matcher.find(text, at, barred, begin, end)) {
            if (at != begin)
                part(at, begin, step.invert);
            part(begin, end, !step.invert);
            at = barred = end;
        }
        if (at < text.size())
            part(at, text.size(), step.invert);
    };
    if (text.empty())
        return;
    if (step.behaviour == Behaviour::Isolated || step.behaviour == Behaviour::Removed) {
        walk([&](std::size_t begin, std::size_t end, bool match) {
            if (begin != end && !(match && step.behaviour == Behaviour::Removed))
                push(begin, end);
        });
        return;
    }
    struct Part {
        std::size_t begin, end;
        bool match;
    };
    std::vector<Part> parts, merged;
    walk([&](std::size_t begin, std::size_t end, bool match) {
        parts.push_back({ begin, end, match });
    });
    // MergedWithNext is MergedWithPrevious read from the end.
    const bool backwards = step.behaviour == Behaviour::MergedWithNext;
    if (backwards)
        std::reverse(parts.begin(), parts.end());
    bool previousMatch = false;
    for (const Part& part : parts) {
        const bool joins = step.behaviour == Behaviour::Contiguous ? part.match == previousMatch
                                                                   : part.match && !previousMatch;
        if (joins && !merged.empty()) {
            merged.back().begin = std::min(merged.back().begin, part.begin);
            merged.back().end = std::max(merged.back().end, part.end);
        } else {
            merged.push_back(part);
        }
        previousMatch = part.match;
    }
    if (backwards)
        std::reverse(merged.begin(), merged.end());
    for (const Part& part : merged)
        if (part.begin != part.end)
            push(part.begin, part.end);
}

void PreTokenizer::rewrite(
    const Step& step, std::string& text, bool first, std::vector<Span>& words)
{
    std::string out;
    out.reserve(text.size() + text.size() / 4 + 8);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view piece
            = std::string_view(text).substr(words[i].begin, words[i].end - words[i].begin);
        const std::size_t begin = out.size();
        if (step.kind == Step::PrefixSpace) {
            if (!piece.starts_with(' '))
                out += ' ';
            out += piece;
        } else {
            const bool starts = piece.starts_with(' ') || piece.starts_with(step.replacement);
            const bool wanted = step.scheme == PrependScheme::Always
                || (step.scheme == PrependScheme::First && first && i == 0 && words[i].begin == 0);
            if (wanted && !starts)
                out += step.replacement;
            for (const char c : piece) {
                if (c == ' ')
                    out += step.replacement;
                else
                    out += c;
            }
        }
        words[i] = { std::uint32_t(begin), std::uint32_t(out.size()) };
    }
    text = std::move(out);
}

void PreTokenizer::apply(std::string& text, bool first, std::vector<Span>& words) const
{
    words.clear();
    if (text.empty())
        return;
    words.push_back({ 0, std::uint32_t(text.size()) });
    std::vector<Span> next;
    for (const Step& step : m_steps) {
        if (step.kind != Step::Split) {
            rewrite(step, text, first, words);
            continue;
        }
        next.clear();
        next.reserve(text.size() / 4 + 4);
        for (const Span piece : words)
            split(step, text, piece, next);
        words.swap(next);
    }
}

Status PreTokenizer::read(const nlohmann::json& json, const std::string& place, int depth)
{
    if (json.is_null())
        return {};
    AX_TRY(const std::string& type, typeOf(json, place, depth));
    if (type == "Sequence") {
        AX_TRY(const nlohmann::json* list, arrayField(json, "pretokenizers", place));
        for (std::size_t i = 0; i < list->size(); ++i)
            AX_CHECK(read((*list)[i], place + "[" + std::to_string(i) + "]", depth + 1));
        return {};
    }
    if (m_byteLevel)
        return fail(ErrorCode::Unsupported, "[tokenizer] a pre-tokenizer after ByteLevel",
            "tokenizer.json, " + place, "use a model of a supported family");
    if (m_steps.size() >= 256)
        return formatError("more than 256 steps", place);
    if (type == "Split") {
        AX_TRY(const Behaviour behaviour, behaviourOf(text(json, "behavior"), place));
        AX_TRY(Matcher matcher, Matcher::fromJson(json.value("pattern", nlohmann::json()), place));
        addSplit(std::move(matcher), behaviour, flag(json, "invert", false));
    } else if (type == "ByteLevel") {
        addByteLevel(flag(json, "add_prefix_space", true), flag(json, "use_regex", true));
    } else if (type == "Metaspace") {
        const std::string name = text(
            json, "prepend_scheme", flag(json, "add_prefix_space", true) ? "always" : "never");
        if (name != "always" && name != "first" && name != "never")
            return formatError("unknown prepend_scheme \"" + name + "\"", place);
        addMetaspace(text(json, "replacement", "\xE2\x96\x81"),
            name == "always"      ? PrependScheme::Always
                : name == "first" ? PrependScheme::First
                                  : PrependScheme::Never,
            flag(json, "split", true));
    } else if (type == "Digits") {
        addSplit(Matcher::category(isNumber),
            flag(json, "individual_digits", false) ? Behaviour::Isolated : Behaviour::Contiguous,
            false);
    } else if (type == "Punctuation") {
        AX_TRY(const Behaviour behaviour, behaviourOf(text(json, "behavior", "Isolated"), place));
        addSplit(Matcher::category(isPunctuation), behaviour, false);
    } else if (type == "Whitespace") {
        addSplit(Matcher::splitter(wordOrSigns), Behaviour::Removed, true);
    } else if (type == "WhitespaceSplit") {
        addSplit(Matcher::category(isSpace), Behaviour::Removed, false);
    } else if (type == "CharDelimiterSplit") {
        AX_TRY(std::string delimiter, stringField(json, "delimiter", place));
        addSplit(Matcher::literal(std::move(delimiter)), Behaviour::Removed, false);
    } else {
        return unsupportedType("pre_tokenizer", type, place);
    }
    return {};
}

Result<PreTokenizer> PreTokenizer::fromJson(const nlohmann::json& json)
{
    PreTokenizer preTokenizer;
    AX_CHECK(preTokenizer.read(json, "pre_tokenizer", 0));
    return preTokenizer;
}

} // namespace ax::tok
