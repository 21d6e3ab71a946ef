// SPDX-License-Identifier: Apache-2.0
#include "engine/chat/prompt_ids.h"

#include <algorithm>

namespace ax {

PromptIds promptIds(
    const Tokenizer& tokenizer, const std::string& prompt, const std::vector<TokenId>& traceIds)
{
    PromptIds result;
    result.ids = tokenizer.encode(prompt, false);
    while (result.kept < int(std::min(result.ids.size(), traceIds.size()))
        && result.ids[result.kept] == traceIds[result.kept])
        ++result.kept;
    // A model may have written its text with other pieces than the tokenizer would take. Where the
    // prompt goes on after a control token, or exactly where the trace ends, what stands is kept.
    std::size_t bytes = 0;
    int matched = 0;
    for (const TokenId id : traceIds) {
        const std::string piece = tokenizer.tokenBytes(id);
        if (prompt.compare(bytes, piece.size(), piece) != 0 || bytes + piece.size() > prompt.size())
            break;
        bytes += piece.size();
        ++matched;
    }
    if (matched <= result.kept)
        return result;
    const std::vector<TokenId> rest
        = tokenizer.encode(std::string_view(prompt).substr(bytes), false);
    const bool clean = !rest.empty()
        && (tokenizer.kind(rest.front()) == TokenKind::Control
            || tokenizer.kind(traceIds[matched - 1]) == TokenKind::Control);
    if (!clean)
        return result;
    std::vector<TokenId> joined(traceIds.begin(), traceIds.begin() + matched);
    joined.insert(joined.end(), rest.begin(), rest.end());
    if (tokenizer.decode(joined, false) != tokenizer.decode(result.ids, false))
        return result;
    result.ids = std::move(joined);
    result.kept = matched;
    return result;
}

} // namespace ax
