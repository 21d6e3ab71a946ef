// SPDX-License-Identifier: Apache-2.0
#include "views/session/context_use.h"

#include "views/session/draft.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <vector>

namespace ax::ui {

ContextUse contextUse(const TraceSession& trace)
{
    ContextUse use;
    const int count = trace.tokenCount();
    // Who a token belongs to: 0 nobody (marks), else one of the others.
    std::vector<int ContextUse::*> owners(std::size_t(count), &ContextUse::marks);
    const auto give = [&](int first, int end, int ContextUse::*to, bool known = false) {
        for (int token = std::max(0, first); token < std::min(end, count); ++token)
            // A system prompt that the template brings along is read like one of the user's.
            if (const TokenOrigin origin = tokenOrigin(trace, token); origin == TokenOrigin::Text
                || (to == &ContextUse::system && known && origin == TokenOrigin::Template))
                owners[std::size_t(token)] = to;
    };
    for (const SegmentRecord& segment : trace.segments()) {
        const int first
            = segment.contentStart >= 0 ? segment.contentStart : segment.startTokenIndex;
        const int end = segment.contentEnd >= 0 ? segment.contentEnd : segment.endTokenIndex;
        const auto kind = segment.type == SegmentType::System ? &ContextUse::system
            : segment.type == SegmentType::User || segment.type == SegmentType::Tool
            ? &ContextUse::questions
            : &ContextUse::answers;
        give(first, end, kind, segment.contentStart >= 0);
    }
    if (trace.segments().empty())
        for (int token = 0; token < count; ++token)
            give(token, token + 1,
                trace.tokenRole(token) == TokenRole::Generated ? &ContextUse::answers
                                                               : &ContextUse::questions);
    for (int row = 0; row < int(trace.messages().size()); ++row)
        for (const AttachedTokens& file : attachedTokens(trace, row))
            give(file.first, file.end, &ContextUse::files);
    for (const auto owner : owners)
        ++(use.*owner);
    return use;
}

} // namespace ax::ui
