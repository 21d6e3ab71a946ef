// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/position_sets.h"

#include "engine/core/utf8.h"

#include <algorithm>
#include <map>

namespace ax {

std::vector<PositionSet> segmentSets(const TraceSession& trace, int own)
{
    std::vector<PositionSet> sets;
    std::map<std::string, int> seen;
    for (std::size_t at = 0; at < trace.segments().size(); ++at) {
        const SegmentRecord& segment = trace.segments()[at];
        PositionSet set { SetKind::Segment, {}, {}, int(at) };
        for (int k = segment.startTokenIndex; k < std::min(segment.endTokenIndex, own); ++k)
            set.positions.push_back(k);
        const int number = ++seen[name(segment.type)];
        set.label = std::string(name(segment.type)) + " " + std::to_string(number);
        if (!set.positions.empty())
            sets.push_back(std::move(set));
    }
    return sets;
}

std::vector<PositionSet> equalSets(
    std::span<const std::int32_t> ids, int own, const TokenTexts& text)
{
    std::vector<PositionSet> sets;
    std::map<std::int32_t, std::vector<int>> places;
    for (int k = 0; k < own; ++k)
        places[ids[std::size_t(k)]].push_back(k);
    for (auto& [id, positions] : places)
        if (positions.size() >= 2) {
            std::string label = "\"" + sanitizeUtf8(text(positions.front())) + "\"";
            sets.push_back({ SetKind::Equal, std::move(label), std::move(positions), -1 });
        }
    return sets;
}

std::vector<PositionSet> sentenceSets(int own, const TokenTexts& text)
{
    std::vector<PositionSet> sets;
    std::vector<int> open;
    std::string written;
    const auto close = [&] {
        const std::size_t first = written.find_first_not_of(" \n\t");
        constexpr std::size_t kLabel = 40;
        if (first != std::string::npos)
            sets.push_back(
                { SetKind::Sentence, sanitizeUtf8(written.substr(first, kLabel)), open, -1 });
        open.clear();
        written.clear();
    };
    for (int k = 0; k < own; ++k) {
        const std::string token = text(k);
        open.push_back(k);
        written += token;
        if (token.find_first_of(".!?\n") != std::string::npos)
            close();
    }
    close();
    return sets;
}

namespace {

std::int64_t parallelSetOf(const TraceSession& trace, int index)
{
    const auto extra = trace.token(index).extra;
    const auto found = extra.find("set");
    return found != extra.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

} // namespace

bool isInParallel(const TraceSession& trace, int index)
{
    return index >= 0 && index < trace.tokenCount() && parallelSetOf(trace, index) >= 0;
}

std::vector<ParallelSet> parallelSets(const TraceSession& trace)
{
    std::vector<ParallelSet> sets;
    int first = 0;
    const int end = trace.tokenCount();
    while (first < end && trace.tokenRole(first) != TokenRole::Generated)
        ++first;
    // Every token of such an answer has a set, most of them one of its own.
    if (first == end || parallelSetOf(trace, first) < 0)
        return sets;
    std::int64_t open = -1;
    for (int index = first; index <= end; ++index) {
        const std::int64_t set = index < end ? parallelSetOf(trace, index) : -1;
        if (index > first && set == open && set >= 0)
            continue;
        if (open >= 0 && index - first > 1)
            sets.push_back({ first, index });
        first = index;
        open = set;
    }
    return sets;
}

} // namespace ax
