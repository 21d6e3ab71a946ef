// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trace/session.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <stop_token>

namespace ax {

/// done and total in bytes of the file when reading, in records when writing.
using TraceProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// A line that was not taken, or was taken in part.
struct TraceProblem {
    std::int64_t line = 0; ///< from 1
    std::string field;
    std::string expected;
    std::string text() const; ///< "line N, field F: expected …"
};

struct TraceReadResult {
    TraceSession session;
    std::vector<TraceProblem> problems; ///< at most 100 are kept
    std::int64_t problemCount = 0;
    std::int64_t records = 0; ///< records kept
    /// What was understood in another way than it was written, one English sentence each.
    std::vector<std::string> notes;
    bool truncated = false; ///< the last line is cut
    bool newerVersion = false;
};

/// Reads JSONL or .jsonl.zst (by content). Every good record is kept. Errors: NotFound, Io,
/// Format (no header, nothing readable), Cancelled, OutOfMemory.
Result<TraceReadResult> readTrace(const std::filesystem::path& path,
    const TraceProgress& progress = {}, std::stop_token stop = {});
Result<TraceReadResult> readTraceText(std::string_view jsonl);

/// Writes through a temporary file; zstd when the name ends in .zst. Errors: Io, Cancelled.
Status writeTrace(const TraceSession& session, const std::filesystem::path& path,
    const TraceProgress& progress = {}, std::stop_token stop = {});
std::string writeTraceText(const TraceSession& session);

/// The wire entry of a step (spec/wire.md section 1), also used inside JSONL.
nlohmann::ordered_json wireEntry(const StepRecord& step);
/// The same as one line of text, without building a tree.
std::string wireEntryText(const StepRecord& step);

/// Reads an entry of this server or of an older one (reference/earlier-system.md section 1.5).
/// tokenIndex stays 0: the caller knows the prompt's length. decodeStep is -2 when the entry has
/// no step number. Values of a wrong kind are left out and reported in `problems` (line 0).
/// Errors: Format (not a JSON object).
Result<StepRecord> readWireEntry(
    std::string_view json, std::vector<TraceProblem>* problems = nullptr);

} // namespace ax
