// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <string>
#include <string_view>
#include <vector>

/// A session as a tree: the branch that is shown, and the others with their whole paths
/// (TraceSession::keptBranches). A branch leaves its parent at a token and a message; what lies
/// before is one memory for both. Nothing here is thread-safe; work on snapshots may go on
/// anywhere.
namespace ax {

/// What is shown becomes a kept branch, and the session goes on as a new one that `record` tells of
/// (cause, label, time, …; its id is drawn when it has none). `record.fromTokenIndex` and
/// `record.fromMessage` are where the new one will leave the old one.
void leaveShown(TraceSession& session, BranchRecord record);

/// After a truncation of the shown branch: kept ones leave it at `token` at the latest.
void lowerForks(TraceSession& session, int token);

/// The same tree with branch `id` shown and the one shown now kept. Trace id, date of birth and
/// unknown records stay. Errors: NotFound.
Result<TraceSession> withShown(const TraceSession& session, std::string_view id);

/// The same tree without branch `id`; branches that left it now leave its parent.
/// Errors: NotFound (the shown one is none of the kept).
Result<TraceSession> withoutBranch(const TraceSession& session, std::string_view id);

/// The versions of message `row` of the shown branch, oldest first. Empty when there is only one.
struct MessageVersions {
    std::vector<std::string> ids; ///< of branches; the shown one's is at `shown`
    int shown = 0;
    explicit operator bool() const { return ids.size() > 1; }
};
MessageVersions versionsOf(const TraceSession& session, int row);

/// The path of the parent of a kept branch; the session itself for those of the shown one.
const TraceSession& parentPath(const TraceSession& session, const BranchRecord& record);

/// Leading messages that two paths have in common (the same id and text).
int commonMessages(const TraceSession& a, const TraceSession& b);
/// First token index where two paths of one tree may differ.
int commonTokens(const TraceSession& a, const TraceSession& b);

/// Segments of a branch that its parent's beginning does not have as they are.
std::vector<SegmentRecord> ownSegments(
    const TraceSession& path, const TraceSession& parent, int fromTokenIndex);

/// "b-" and 16 hex digits.
std::string newBranchName();

/// The members of a `branch` record, `fromMessage` left to the caller's value (null: left out).
nlohmann::ordered_json branchJson(
    const BranchRecord& record, const nlohmann::ordered_json& fromMessage);
/// Reads them back; members of a wrong kind keep their defaults, unknown ones go to `extra`.
/// `fromMessage` is kept as given, the row is the caller's to find.
BranchRecord branchOfJson(const nlohmann::ordered_json& json);

} // namespace ax
