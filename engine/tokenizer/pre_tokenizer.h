// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/matcher.h"

#include <cstdint>
#include <vector>

namespace ax::tok {

/// The `pre_tokenizer` of tokenizer.json: cuts a segment into the words the model sees.
class PreTokenizer {
public:
    enum class Behaviour { Isolated, Removed, MergedWithPrevious, MergedWithNext, Contiguous };
    struct Span {
        std::uint32_t begin, end;
    };
    /// Errors: Format, Unsupported (naming the type).
    static Result<PreTokenizer> fromJson(const nlohmann::json& json);

    void addSplit(Matcher matcher, Behaviour behaviour, bool invert);
    /// Words are bytes from here on: only as the last step.
    void addByteLevel(bool addPrefixSpace, bool useRegex);
    enum class PrependScheme { Always, First, Never };
    void addMetaspace(std::string replacement, PrependScheme scheme, bool split);
    bool isByteLevel() const { return m_byteLevel; }

    /// Cuts `text` (it may be rewritten: prefix spaces, ▁). `first`: the segment begins at offset
    /// 0 of the whole input.
    void apply(std::string& text, bool first, std::vector<Span>& words) const;

private:
    struct Step {
        enum Kind { Split, PrefixSpace, Metaspace } kind = Split;
        Matcher matcher;
        Behaviour behaviour = Behaviour::Isolated;
        bool invert = false;
        std::string replacement;
        PrependScheme scheme = PrependScheme::Always;
    };
    Status read(const nlohmann::json& json, const std::string& place, int depth);
    static void split(
        const Step& step, std::string_view text, Span piece, std::vector<Span>& words);
    static void rewrite(const Step& step, std::string& text, bool first, std::vector<Span>& words);

    std::vector<Step> m_steps;
    bool m_byteLevel = false;
};

} // namespace ax::tok
