// SPDX-License-Identifier: Apache-2.0
#include "engine/analysis/marked_positions.h"

#include "engine/analysis/position_sets.h"

#include "engine/analysis/variability.h"

#include <charconv>
#include <cmath>

namespace ax {

Result<std::set<int>> markedByRule(const TraceSession& trace, std::string_view rule)
{
    std::set<int> marks;
    const auto each = [&](auto&& wanted) {
        for (int index = 0; index < trace.tokenCount(); ++index)
            if (trace.tokenRole(index) == TokenRole::Generated && wanted(index))
                marks.insert(index);
    };
    constexpr std::string_view kProbability = "low_probability:", kClass = "class:";
    if (rule == "alternatives") {
        each([&](int index) {
            const std::vector<Alternative> others = trace.token(index).alternatives;
            return !others.empty() && others.front().id != trace.tokenId(index);
        });
    } else if (rule.substr(0, kProbability.size()) == kProbability) {
        double limit = 0;
        const char* end = rule.data() + rule.size();
        const auto [at, error] = std::from_chars(rule.data() + kProbability.size(), end, limit);
        if (error != std::errc() || at != end)
            return fail(ErrorCode::InvalidArgument,
                "[variability] --mark-rule: expected low_probability:0.1, found \""
                    + std::string(rule) + "\"",
                "--mark-rule");
        each([&](int index) { return std::exp(double(trace.logprob(index))) < limit; });
    } else if (rule.substr(0, kClass.size()) == kClass) {
        const std::string_view name = rule.substr(kClass.size());
        each([&](int index) { return variabilityClass(trace.tokenText(index)) == name; });
    } else if (rule == "sets") {
        for (const ParallelSet& set : parallelSets(trace))
            for (int index = set.first; index < set.end; ++index)
                marks.insert(index);
    } else {
        return fail(ErrorCode::InvalidArgument,
            "[variability] --mark-rule: expected alternatives, low_probability:P, class:NAME or "
            "sets, found \""
                + std::string(rule) + "\"",
            "--mark-rule");
    }
    return marks;
}

std::set<int> markedByEvents(const TraceSession& trace)
{
    std::set<int> marks;
    for (const EventRecord& event : trace.events())
        if (event.kind == "mark" && event.data.contains("tokens"))
            for (const auto& token : event.data["tokens"])
                if (token.is_number_integer())
                    marks.insert(token.get<int>());
    return marks;
}

int answerStart(const TraceSession& trace)
{
    int first = 0;
    while (first < trace.tokenCount() && trace.tokenRole(first) != TokenRole::Generated)
        ++first;
    return first;
}

} // namespace ax
