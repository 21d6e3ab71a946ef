// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/error.h"
#include "engine/trace/records.h"
#include "engine/trace/step_view.h"
#include "engine/trace/token_ref.h"

#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ax {

class StepIndices;
class TraceSession;

/// A session that nothing changes any more; any thread may read it.
using TraceSnapshot = std::shared_ptr<const TraceSession>;

/// Where a branch begins on the path that is shown; it ends where the next one begins.
struct BranchSpan {
    BranchId id = 0;
    std::int32_t from = 0;
    bool operator==(const BranchSpan&) const = default;
};

/// A branch that is not shown: its whole path, which shares its beginning with the others.
struct KeptBranch {
    BranchRecord record;
    TraceSnapshot path; ///< keeps no branches itself
};

/// One trace in memory: header, messages, tokens (prompt included), steps, segments, events,
/// metrics. Tokens and steps lie packed in chunks of neighbouring indices (spec/trace.md section 1:
/// 100,000 tokens with raw top-16 of four layers stay under 200 MB; any of them is found in the
/// same time). Append-only while generating, plus truncate() for regenerate and edit.
///
/// One thread owns and changes a session. snapshot() shares its chunks: a chunk that was shared is
/// never changed again, the session goes on in a copy of that one chunk.
class TraceSession {
public:
    TraceSession();
    ~TraceSession();
    TraceSession(TraceSession&&) noexcept;
    TraceSession& operator=(TraceSession&&) noexcept;

    /// The session as it is now. Costs a pointer for every 256 tokens; what is written after it
    /// copies at most the chunk it goes into, and messages, segments, … once.
    TraceSnapshot snapshot() const;
    /// A session of its own that begins with this one's content, at the cost of a snapshot. Tokens
    /// that it takes behind the present end are a branch of their own.
    TraceSession fork() const;

    // The references to change are good until the next snapshot() or fork().
    TraceHeader& header();
    const TraceHeader& header() const;
    std::vector<MessageRecord>& messages();
    const std::vector<MessageRecord>& messages() const;
    std::vector<SegmentRecord>& segments();
    const std::vector<SegmentRecord>& segments() const;
    std::vector<EventRecord>& events();
    const std::vector<EventRecord>& events() const;
    TraceMetrics& metrics();
    const TraceMetrics& metrics() const;
    /// Records of unknown type, kept for writing back.
    std::vector<nlohmann::ordered_json>& unknownRecords();
    const std::vector<nlohmann::ordered_json>& unknownRecords() const;

    // Tokens. tokenCount() is one past the highest index seen; holes are possible in damaged files.
    int tokenCount() const;
    bool hasToken(int index) const;
    /// Appends or replaces. Errors: InvalidArgument (negative or absurd index, text not UTF-8),
    /// OutOfMemory (4 GB in one chunk).
    Status addToken(TokenRecord token);
    TokenRecord token(int index) const; ///< by value; a hole gives an empty prompt token
    std::string_view tokenText(int index) const; ///< valid until the next mutation
    /// Raw bytes of the token (text unless the token is part of a character).
    std::string_view tokenBytes(int index) const;
    TokenRole tokenRole(int index) const;
    TokenOrigin tokenKind(int index) const;
    /// Some token is no plain text: the file, or who recorded it, knew the kinds.
    bool knowsKinds() const;
    /// Tokens [first, end) belong to another phase than it seemed when they were recorded: their
    /// segment, and the phase of their steps. Holes are skipped.
    void revisePhase(int first, int end, ThinkPhase phase, std::string_view segmentId);
    std::int32_t tokenId(int index) const;
    float logprob(int index) const; ///< kAbsent when unknown
    double timeMs(int index) const; ///< NaN when unknown

    // Branches. A truncation that removes something begins a new one there, and so does the first
    // token behind the end of a fork.
    std::span<const BranchSpan> branches() const; ///< ascending; the first one begins at 0
    BranchId branchAt(int index) const;
    TokenRef ref(int index) const; ///< not valid when there is no such token
    /// Where the token stands now, -1 when its branch is not shown there any more.
    int indexOf(const TokenRef& ref) const;

    /// For a session that is read back: the branches it had. Ascending, the first one from 0. The
    /// last one goes on with the next token, also in a fork.
    void setBranches(std::vector<BranchSpan> branches);

    // The tree (branches.h): this session is the branch that is shown.
    std::vector<KeptBranch>& keptBranches();
    const std::vector<KeptBranch>& keptBranches() const;
    BranchRecord& shownBranch(); ///< of the branch that is shown; its place in the tree is the root
    const BranchRecord& shownBranch() const;

    // Steps, by the absolute index of the produced token.
    int stepCount() const;
    bool hasStep(int tokenIndex) const;
    Status addStep(StepRecord step);
    StepView viewStep(int tokenIndex) const;
    StepRecord step(int tokenIndex) const; ///< by value; decodeStep -2 when there is none
    /// Token indices that have a step, ascending; valid until the next mutation.
    StepIndices stepIndices() const;
    int nextStep(int from) const; ///< least index >= from that has a step, -1 none
    int previousStep(int from) const; ///< greatest index <= from that has a step, -1 none
    // One value per token index without materialising the record; kAbsent / empty when not there.
    StepSignals signals(int tokenIndex) const;
    std::string_view zone(int tokenIndex) const;
    std::optional<std::array<float, 20>> fingerprint(int tokenIndex) const;
    ThinkPhase thinkPhase(int tokenIndex) const;

    /// First step whose row may hold `position`, -1 none.
    int firstAttending(int position) const;

    /// Forgets tokens, steps, segments and events from `tokenIndex` on.
    void truncate(int tokenIndex);
    /// Recomputes the averages from the steps (rates and unknown members are kept).
    void updateMetrics();
    /// Chunk `chunk` (of kTokensPerChunk indices) is the same memory in both: nothing differs in
    /// it.
    bool sharesChunk(const TraceSession& other, int chunk) const;
    static constexpr int kTokensPerChunk = 256;
    std::size_t memoryBytes() const; ///< chunks that are shared count whole
    /// Steps handed out by viewStep() and step() so far, for tests that prove what is not read.
    std::uint64_t stepReads() const;

private:
    struct Data;
    explicit TraceSession(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// The indices of TraceSession::stepIndices(), walked in the session itself.
class StepIndices {
public:
    class iterator {
    public:
        using iterator_category = std::bidirectional_iterator_tag;
        using value_type = std::int32_t;
        using difference_type = std::ptrdiff_t;
        using pointer = const std::int32_t*;
        using reference = std::int32_t;
        iterator() = default;
        std::int32_t operator*() const { return m_index; }
        iterator& operator++()
        {
            m_index = m_session->nextStep(m_index + 1);
            return *this;
        }
        iterator operator++(int)
        {
            const iterator before = *this;
            ++*this;
            return before;
        }
        iterator& operator--()
        {
            m_index = m_session->previousStep(m_index < 0 ? kLast : m_index - 1);
            return *this;
        }
        iterator operator--(int)
        {
            const iterator before = *this;
            --*this;
            return before;
        }
        bool operator==(const iterator& other) const { return m_index == other.m_index; }

    private:
        friend class StepIndices;
        iterator(const TraceSession* session, std::int32_t index)
            : m_session(session)
            , m_index(index)
        {
        }
        const TraceSession* m_session = nullptr;
        std::int32_t m_index = -1; ///< -1: the end
    };

    iterator begin() const { return { m_session, m_session->nextStep(0) }; }
    iterator end() const { return { m_session, -1 }; }
    bool empty() const { return size() == 0; }
    std::size_t size() const { return std::size_t(m_session->stepCount()); }
    std::int32_t front() const { return m_session->nextStep(0); }
    std::int32_t back() const { return m_session->previousStep(kLast); }
    /// Walks from the first one.
    std::int32_t operator[](std::size_t at) const
    {
        return *std::next(begin(), std::ptrdiff_t(at));
    }
    /// First one >= index, first one > index.
    iterator lowerBound(int index) const { return { m_session, m_session->nextStep(index) }; }
    iterator upperBound(int index) const { return lowerBound(index + 1); }

private:
    friend class TraceSession;
    static constexpr std::int32_t kLast = 1 << 30;
    explicit StepIndices(const TraceSession* session)
        : m_session(session)
    {
    }
    const TraceSession* m_session;
};

/// "trace-" and 16 random hex digits.
std::string newTraceId();

} // namespace ax
