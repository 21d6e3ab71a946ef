// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/discovery/points.h"
#include "engine/trace/jsonl.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace ax::discovery {

class Job;

/// One answer (a request id) in a fingerprint database of the earlier project.
struct EarlierAnswer {
    std::string request;
    std::string session; ///< its name, else its id; empty: none
    std::string title; ///< the beginning of the prompt where it was kept, else the request id
    std::string model;
    std::int64_t created = 0; ///< ms since epoch; 0: unknown
    int tokens = 0; ///< fingerprints that can be read
    std::vector<std::pair<std::string, int>> zones; ///< as stored, steps by zone
};

/// What a fingerprint database of the earlier project holds (reference/earlier-system.md sections
/// 2.3 and 7), read once and read-only: its file is never written.
struct EarlierDatabase {
    std::filesystem::path file;
    std::vector<EarlierAnswer> answers; ///< in the order in which they were begun
    std::vector<std::string> notes; ///< known defects found in it, a sentence each
    std::size_t skippedCount = 0;
    std::vector<SkippedRow> skipped; ///< the first of them
};

/// Errors: NotFound, Io, Format (not such a database), Cancelled, each naming the file.
Result<EarlierDatabase> readEarlierDatabase(const std::filesystem::path& file, Job& job);

/// One answer as a trace: the tokens it kept, a step with fingerprint, zone and phase for each. The
/// prompt was never stored, so token 0 is the first of the answer. `notes` say what is missing.
/// Errors: as above; InvalidArgument (no such answer).
Result<TraceReadResult> readEarlierAnswer(
    const std::filesystem::path& file, const std::string& request, Job& job);

} // namespace ax::discovery
