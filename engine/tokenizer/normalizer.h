// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tokenizer/matcher.h"

#include <vector>

namespace ax::tok {

/// The `normalizer` of tokenizer.json: a list of steps, applied to one segment of text.
class Normalizer {
public:
    enum class Step { Nfc, Nfd, Nfkc, Nfkd, Prepend, Replace, Strip, StripAccents, Lowercase };
    /// Errors: Format, Unsupported (naming the type).
    static Result<Normalizer> fromJson(const nlohmann::json& json);

    void add(Step step, std::string content = {}, Matcher matcher = {});
    void addStrip(bool left, bool right);
    bool empty() const { return m_steps.empty(); }
    /// `text` is changed in place.
    void apply(std::string& text) const;

private:
    struct Item {
        Step step;
        std::string content;
        Matcher matcher;
        bool left = true, right = true;
    };
    Status read(const nlohmann::json& json, const std::string& place, int depth);
    std::vector<Item> m_steps;
};

} // namespace ax::tok
