// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/token_order.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr int kLook = 4096; ///< tokens between two looks at the stop

/// NaN where nothing is known.
float valueOf(const TokenOrderInput& input, const ReceivedMass& received, int token)
{
    const std::size_t at = std::size_t(token);
    switch (input.order) {
    case TokenOrder::Received:
        if (input.looked.empty())
            return received.at(token);
        return at < input.looked.size() && input.looked[at] >= 0 ? input.looked[at] : kAbsent;
    case TokenOrder::Surprisal:
        return -input.trace->logprob(token);
    case TokenOrder::Mattered:
        return at < input.effects.size() ? std::fabs(input.effects[at].effect) : kAbsent;
    case TokenOrder::Position:
        break;
    }
    return kAbsent;
}

bool passes(const TokenOrderInput& input, int token)
{
    const auto bytes = input.trace->tokenText(token);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()))
        .contains(input.filter, Qt::CaseInsensitive);
}

} // namespace

float ReceivedMass::at(int position) const
{
    const auto of = [position](const auto& values) {
        return position >= 0 && std::size_t(position) < values.size()
            ? float(values[std::size_t(position)])
            : kAbsent;
    };
    if (first.empty())
        return of(kept);
    return second.empty() ? of(first) : (of(first) + of(second)) / 2;
}

OrderedTokens orderTokens(const TokenOrderInput& input, const std::stop_token& stop)
{
    OrderedTokens found;
    const int count = input.trace->tokenCount();
    const ReceivedMass received { input.received, input.receivedSecond, input.receivedKept };
    const bool looks = !input.looked.empty();
    bool number = false;
    const int position = input.filter.toInt(&number);
    QVector<float> values;
    for (int token = 0; token < count; ++token) {
        if (token % kLook == 0 && stop.stop_requested())
            return found;
        // Sinks would leave nothing of the other bars.
        const float bar = !looks                       ? received.at(token)
            : std::size_t(token) < input.looked.size() ? input.looked[std::size_t(token)]
                                                       : kAbsent;
        if (present(bar) && !std::binary_search(input.sinks.begin(), input.sinks.end(), token))
            found.largest = std::max(found.largest, bar);
        if (std::size_t(token) < input.effects.size())
            if (const float e = input.effects[std::size_t(token)].effect; present(e))
                found.largestEffect = std::max(found.largestEffect, std::fabs(e));
        if (input.isPlain())
            continue;
        if (!input.filter.isEmpty() && !(number && token == position) && !passes(input, token))
            continue;
        found.rows << token;
    }
    if (input.isPlain()) {
        found.count = count;
        return found;
    }
    if (input.order != TokenOrder::Position) {
        values.resize(count);
        for (const int token : std::as_const(found.rows))
            values[token] = valueOf(input, received, token);
        // Ties by position; only as many in order as are shown.
        const auto before = [&](int a, int b) {
            const float x = values[a], y = values[b];
            if (!present(x) || !present(y))
                return present(x) != present(y) ? present(x) : a < b;
            return x != y ? x > y : a < b;
        };
        const auto shown = input.most > 0 ? std::min<qsizetype>(input.most, found.rows.size())
                                          : found.rows.size();
        std::partial_sort(found.rows.begin(), found.rows.begin() + shown, found.rows.end(), before);
        if (input.most > 0) {
            found.rows.resize(shown);
            while (!found.rows.isEmpty() && !present(values[found.rows.last()]))
                found.rows.removeLast();
        }
    } else if (input.most > 0) {
        found.rows.resize(std::min<qsizetype>(found.rows.size(), input.most));
    }
    found.count = int(found.rows.size());
    return found;
}

} // namespace ax::ui
