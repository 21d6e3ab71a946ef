// SPDX-License-Identifier: Apache-2.0
#include "app/cli/effect_sets.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace ax::cli {

namespace {

std::vector<std::string> partsOf(const std::string& list, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(separator, at), list.size());
        parts.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool readInt(std::string_view text, int& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

Result<HeadRef> headOf(const std::string& text, const char* option)
{
    HeadRef head;
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos || !readInt(std::string_view(text).substr(0, colon), head.layer)
        || !readInt(std::string_view(text).substr(colon + 1), head.head))
        return fail(ErrorCode::InvalidArgument,
            "[effect] expected LAYER:HEAD, found \"" + text + "\"", option);
    return head;
}

} // namespace

Result<std::vector<int>> effectPositions(const std::string& list, int produced)
{
    std::vector<int> positions;
    if (list.empty())
        return positions;
    if (list == "all") {
        for (int position = 0; position < produced; ++position)
            positions.push_back(position);
        return positions;
    }
    for (const std::string& part : partsOf(list, ',')) {
        const std::size_t dash = part.find('-');
        int first = 0, last = 0;
        const bool read = readInt(std::string_view(part).substr(0, dash), first)
            && (dash == std::string::npos ? (last = first, true)
                                          : readInt(std::string_view(part).substr(dash + 1), last));
        if (!read || first < 0 || last < first || last >= produced)
            return fail(ErrorCode::InvalidArgument,
                "[effect] expected positions between 0 and " + std::to_string(produced - 1)
                    + ", found \"" + part + "\"",
                "--positions");
        for (int position = first; position <= last; ++position)
            positions.push_back(position);
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

Status checkEffectSets(const std::string& kinds, bool trace)
{
    if (kinds.empty())
        return {};
    for (const std::string& kind : partsOf(kinds, ',')) {
        if (kind != "segments" && kind != "equal" && kind != "sentences")
            return fail(ErrorCode::InvalidArgument,
                "[effect] expected segments, equal or sentences, found \"" + kind + "\"", "--sets");
        if (kind == "segments" && !trace)
            return fail(ErrorCode::InvalidArgument, "[effect] segments need a trace", "--sets");
    }
    return {};
}

Result<std::vector<PositionSet>> effectSets(const std::string& kinds, std::span<const TokenId> ids,
    const TraceSession* trace, const std::function<std::string(int)>& text)
{
    std::vector<PositionSet> sets;
    const int own = int(ids.size()) - 2;
    AX_CHECK(checkEffectSets(kinds, trace != nullptr));
    if (kinds.empty())
        return sets;
    for (const std::string& kind : partsOf(kinds, ',')) {
        std::vector<PositionSet> more = kind == "equal" ? equalSets(ids, own, text)
            : kind == "sentences"                       ? sentenceSets(own, text)
                                                        : segmentSets(*trace, own);
        std::move(more.begin(), more.end(), std::back_inserter(sets));
    }
    return sets;
}

Result<std::vector<HeadRef>> effectHeads(const std::string& list, const ModelInfo& info)
{
    std::vector<HeadRef> heads;
    if (list.empty())
        return heads;
    if (list == "all") {
        for (int layer = 0; layer < info.layers; ++layer)
            for (int head = 0; info.layerInfo[std::size_t(layer)].kind != AttentionKind::Linear
                 && head < info.heads;
                 ++head)
                heads.push_back({ layer, head });
        return heads;
    }
    for (const std::string& part : partsOf(list, ',')) {
        AX_TRY(const HeadRef head, headOf(part, "--heads"));
        heads.push_back(head);
    }
    return heads;
}

Result<std::vector<HeadSet>> effectHeadSets(const std::string& list, const char* option)
{
    std::vector<HeadSet> sets;
    if (list.empty())
        return sets;
    for (const std::string& part : partsOf(list, ',')) {
        HeadSet set { part, {} };
        for (const std::string& member : partsOf(part, '+')) {
            AX_TRY(const HeadRef head, headOf(member, option));
            set.heads.push_back(head);
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

} // namespace ax::cli
