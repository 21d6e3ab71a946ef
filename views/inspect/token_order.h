// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/inspection.h"
#include "engine/trace/session.h"

#include <QString>
#include <QVector>

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

/// Which tokens a list shows and in what order, worked out beside the GUI thread.
namespace ax::ui {

enum class TokenOrder { Position, Received, Surprisal, Mattered };

/// Attention that places got, summed over rows. `second` is there where two heads stand apart:
/// their mean counts. `kept`, of the trace, where no whole map is known.
struct ReceivedMass {
    std::span<const double> first, second;
    std::span<const float> kept;
    float at(int position) const; ///< kAbsent: not known
};

/// What an order is made of; all of it is copied, so that it can be read on any thread.
struct TokenOrderInput {
    std::shared_ptr<const TraceSession> trace;
    TokenOrder order = TokenOrder::Position;
    QString filter; ///< empty: all tokens
    int most = 0; ///< 0: all rows
    std::vector<double> received, receivedSecond;
    std::vector<float> receivedKept;
    std::vector<float> looked; ///< of the pinned token's row, below 0 where not known; empty: none
    std::vector<Effect> effects; ///< by position; empty: not scanned
    std::vector<int> sinks; ///< ascending: positions that any row counts among its sinks

    bool isPlain() const { return order == TokenOrder::Position && filter.isEmpty() && most == 0; }
};

struct OrderedTokens {
    QVector<int> rows; ///< token of each row; empty where all stand in their own order
    int count = 0; ///< rows
    float largest = 0; ///< received, or looked at where the input has it; sinks left out
    float largestEffect = 0; ///< in size
};

/// Reads every token once and sorts those that pass. Any thread; what is asked to stop ends early
/// with rows that nobody shall use.
OrderedTokens orderTokens(const TokenOrderInput& input, const std::stop_token& stop = {});

} // namespace ax::ui
