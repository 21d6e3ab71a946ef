// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <set>
#include <span>
#include <vector>

namespace ax {

/// Attends to: where the row that produced a token looked. Attended by: which later rows looked at
/// it.
enum class LinkDirection { AttendsTo, AttendedBy };

/// One attended (or attending) position.
struct Link {
    int position = 0;
    float probability = 0; ///< mean over the chosen layers and heads
    float content = kAbsent; ///< de-rotated probability, mean over the layers that have it
    bool sink = false;
};

/// What a trace can tell about one token's attention, and why not more.
enum class RowState {
    Rows, ///< raw rows
    Hubs, ///< sketch only: hubs stand for links
    FingerprintOnly, ///< masses, no places
    NotRecorded, ///< the run kept one step in N
    PromptNotRecorded,
    Dropped, ///< to keep up
    TextOnly, ///< a server without attention
    NoToken
};

/// The row of one token, merged over layers and heads.
struct AttentionRow {
    RowState state = RowState::NoToken;
    int token = -1;
    std::vector<Link> links; ///< no sinks, most attended first
    std::vector<Link> sinks; ///< most attended first
    double kept = 0, sinkShare = 0, notKept = 0; ///< shares of the whole row; sum to 1 with rows
    float maximum = 0; ///< largest non-sink value
    int topK = 0; ///< entries kept in one row, the most over the rows read
    int visible = 0; ///< positions the query could see
    std::vector<int> layersRead; ///< ascending
    std::vector<int> layersKept; ///< all layers that have a row here
    std::vector<int> headsKept; ///< heads with a row of their own; empty: aggregated
    int headsRead = 0; ///< rows that were averaged over
    int nearestStep = -1; ///< token with rows closest to this one when it has none
    int stride = 0; ///< "one step in N" when known
    float positionalShare = kAbsent; ///< mean over the layers read

    float probabilityAt(int position) const; ///< 0 when not kept
    bool isSink(int position) const;
};

/// Sinks for the row that produced `token`, as far as a trace knows them: the rule of sinks.h over
/// the rows that were kept of the same answer (their top-k, or their hubs), `token`'s own the last
/// of them.
std::set<int> sinkPositions(const TraceSession& trace, int token);

/// Reads the row of `token`: the mean of the probabilities over the chosen layers and heads that
/// were kept, a position that a row did not keep counting as 0. `layers` and `heads` empty: all
/// that were kept. Work: one step and 32 before it; direction AttendedBy reads all later raw
/// entries. Any thread.
AttentionRow attentionRow(const TraceSession& trace, int token, LinkDirection direction,
    std::span<const int> layers = {}, std::span<const int> heads = {});
/// Adds what the steps from `from` on say to a row of direction AttendedBy that was read before
/// they came.
void extendAttending(AttentionRow& row, const TraceSession& trace, int from,
    std::span<const int> layers = {}, std::span<const int> heads = {});
/// The same row with its sinks among the links.
AttentionRow sinksTogether(AttentionRow row);

/// Which attention this trace can have at all (its first recorded steps): Rows, Hubs,
/// FingerprintOnly or TextOnly.
RowState traceAttention(const TraceSession& trace);
/// Steps whose payload was dropped.
int droppedSteps(const TraceSession& trace);
/// The segment that holds a token; nullptr when none.
const SegmentRecord* segmentOf(const TraceSession& trace, int token);

} // namespace ax
