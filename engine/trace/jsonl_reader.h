// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/json_cursor.h"
#include "engine/trace/jsonl.h"
#include "engine/trace/jsonl_records.h"
#include "engine/trace/line_source.h"

#include <memory>

/// Private to engine/trace.
namespace ax::trace {

/// Takes the lines of a trace one by one, in any order, and builds the session.
class TraceReader {
public:
    TraceReader();
    void line(const LineSource::Line& line, std::int64_t number);
    /// Reports damage of the file itself (cut compression); the records so far stay.
    void damaged(std::int64_t number, const std::string& what);
    /// Errors: Format (no header).
    Result<TraceReadResult> finish();

private:
    void record(JsonCursor& in, std::string_view text, const std::string& type);
    void readHeader(JsonCursor& in);
    void readVersion(const std::string& version);
    void readMessage(JsonCursor& in);
    void readOldAttention(JsonCursor& in);
    void readToken(JsonCursor& in);
    void readStep(JsonCursor& in);
    void readSegment(JsonCursor& in, std::string_view text);
    void readEvent(JsonCursor& in);
    void readMetrics(JsonCursor& in);
    void readBranch(JsonCursor& in);
    void readBranchRecord(JsonCursor& in);
    void keepUnknownRecord(JsonCursor& in, std::string_view text);
    void keep(JsonCursor& in, std::string_view key, nlohmann::ordered_json& into);
    bool complete(JsonCursor& in) const { return !in.failed() && in.atEnd(); }
    void addStep(StepRecord&& step, std::vector<float>&& fingerprint);
    void problem(std::string field, std::string expected);

    void checkPlaces();
    void buildBranches();
    void addOldAttention();
    void settleFingerprints();
    void settleVersion10();

    TraceReadResult m_result;
    std::int64_t m_line = 0;
    bool m_hasHeader = false, m_hasLayout = false;
    bool m_attendsAhead = false;
    std::size_t m_unknownBytes = 0;
    struct StepPlace {
        std::int64_t line;
        std::int32_t index, furthest; ///< the furthest position it names; -1: none
    };
    std::vector<StepPlace> m_stepPlaces;
    std::vector<std::int64_t> m_segmentLines; ///< one for each segment of the session
    /// Steps whose fingerprint is not plainly masses first.
    std::vector<std::int32_t> m_oddFingerprints;

    /// Version 1.0 keeps the attention in its messages, too; used where a step is missing.
    struct OldMessage {
        std::string id;
        std::int32_t first = 0, count = 0; ///< indices into m_oldSteps
    };
    TraceSession m_oldSteps;
    std::int32_t m_oldCount = 0;
    std::vector<OldMessage> m_oldMessages;

    /// A branch that is not shown: its record, and a reader of its own records.
    struct Branch {
        BranchRecord record;
        std::int64_t line = 0; ///< of its record; 0: none came
        std::unique_ptr<TraceReader> own;
    };
    Branch& branchOf(const std::string& id);
    std::vector<Branch> m_branches; ///< in the order of the file
};

} // namespace ax::trace
