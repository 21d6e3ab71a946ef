// SPDX-License-Identifier: Apache-2.0
// What a reader knows only when all lines are read: fingerprints' order, attention that stands in
// messages, places that do not exist, branches.
#include "engine/trace/branches.h"
#include "engine/trace/jsonl_reader.h"
#include "engine/trace/step_json.h"

#include <algorithm>

namespace ax::trace {

namespace {

std::string layoutText(const std::array<float, 20>& values)
{
    std::string text;
    JsonOut(text).values(values);
    return text;
}

/// The first own message of a branch: a row or the id of a message, the parent's or its own; where
/// a file says nothing that helps, behind the messages whose tokens are shared.
std::int32_t messageRow(const BranchRecord& record, const TraceSession& parentPart,
    const std::vector<MessageRecord>& own)
{
    const auto& messages = parentPart.messages();
    const auto count = std::int32_t(messages.size());
    const nlohmann::ordered_json& given = record.fromMessageGiven;
    if (given.is_number_integer()) {
        const auto row = given.get<std::int64_t>();
        if (row >= 0 && row <= count)
            return std::int32_t(row);
    }
    const auto rowOf = [&](const std::string& id) {
        for (std::int32_t row = 0; row < count; ++row)
            if (messages[std::size_t(row)].id == id)
                return row;
        return -1;
    };
    if (given.is_string())
        if (const std::int32_t row = rowOf(given.get<std::string>()); row >= 0)
            return row;
    // A message that the branch writes again, too.
    for (const MessageRecord& message : own)
        if (const std::int32_t row = rowOf(message.id); row >= 0)
            return row;
    std::int32_t shared = given.is_string() && !own.empty() ? count : 0;
    for (const SegmentRecord& segment : parentPart.segments())
        if (segment.startTokenIndex < record.fromTokenIndex)
            if (const std::int32_t row = rowOf(segment.messageId); row >= 0)
                shared = std::max(given.is_string() ? 0 : shared, row + 1);
    return std::min(shared, count);
}

} // namespace

void TraceReader::addOldAttention()
{
    TraceSession& session = m_result.session;
    std::int32_t next = 0;
    for (const OldMessage& message : m_oldMessages) {
        std::int32_t start = -1;
        for (const SegmentRecord& segment : session.segments())
            if (segment.messageId == message.id && segment.endTokenIndex > segment.startTokenIndex)
                start = start < 0 ? segment.startTokenIndex
                                  : std::min(start, segment.startTokenIndex);
        if (start < 0)
            start = next;
        next = start + message.count;
        for (std::int32_t k = 0; k < message.count; ++k) {
            if (!m_oldSteps.hasStep(message.first + k) || session.hasStep(start + k))
                continue;
            StepRecord step = m_oldSteps.step(message.first + k);
            step.tokenIndex = start + k;
            if (step.decodeStep < 0)
                step.decodeStep = k;
            std::vector<float> fingerprint;
            if (step.fingerprint)
                fingerprint.assign(step.fingerprint->begin(), step.fingerprint->end());
            addStep(std::move(step), std::move(fingerprint));
            --m_result.records;
        }
    }
    m_oldSteps = TraceSession();
}

void TraceReader::settleFingerprints()
{
    TraceSession& session = m_result.session;
    if (m_hasLayout && session.header().fingerprintLayout != "log16")
        return;
    std::int64_t reordered = 0, unknown = 0;
    for (const std::int32_t index : m_oddFingerprints) {
        const auto values = session.fingerprint(index);
        if (!values)
            continue;
        const std::vector<float> list(values->begin(), values->end());
        const FingerprintOrder order = fingerprintOrder(list);
        if (order == FingerprintOrder::MassesFirst)
            continue;
        StepRecord step = session.step(index);
        if (order == FingerprintOrder::HistogramFirst) {
            step.fingerprint = reorderFingerprint(list);
            ++reordered;
        } else {
            step.fingerprint.reset();
            step.extra["fingerprint"] = treeOf(layoutText(*values));
            ++unknown;
        }
        (void)session.addStep(std::move(step));
    }
    if (reordered)
        m_result.notes.push_back(std::to_string(reordered)
            + " fingerprints had the histogram first and were put into the order masses, "
              "entropy, histogram");
    if (unknown)
        m_result.notes.push_back(std::to_string(unknown)
            + " fingerprints have an unknown layout; their numbers are kept as they came");
}

void TraceReader::settleVersion10()
{
    TraceSession& session = m_result.session;
    if (session.header().version != "1.0")
        return;
    std::vector<std::int32_t> withSketch;
    for (const std::int32_t index : session.stepIndices())
        if (!session.step(index).sketches.empty())
            withSketch.push_back(index);
    for (const std::int32_t index : withSketch) {
        StepRecord step = session.step(index);
        for (LayerSketch& sketch : step.sketches)
            sketch.entropy *= std::log(2.f);
        (void)session.addStep(std::move(step));
    }
    if (!withSketch.empty())
        m_result.notes.push_back("entropies of sketches were converted from bits to nats");
    if (m_attendsAhead) {
        // Such files hold no prompt tokens: an attended position has no token of that index.
        session.header().extra["index_origin"] = "generated";
        m_result.notes.push_back("token indices count generated tokens only, while attended "
                                 "positions count from the start of the prompt");
    }
}

/// What points at tokens that the trace does not have. Files of version 1.0 count otherwise.
void TraceReader::checkPlaces()
{
    const TraceSession& session = m_result.session;
    const std::int32_t tokens = session.tokenCount();
    const auto& extra = session.header().extra;
    if (tokens == 0 || session.header().version == "1.0" || extra.contains("index_origin"))
        return;
    const std::string end = std::to_string(tokens);
    for (std::size_t k = 0; k < m_segmentLines.size(); ++k)
        if (const std::int32_t last = session.segments()[k].endTokenIndex; last > tokens) {
            m_line = m_segmentLines[k];
            problem("endTokenIndex", "at most " + end + " tokens, found " + std::to_string(last));
        }
    for (const StepPlace& step : m_stepPlaces) {
        m_line = step.line;
        if (step.index >= tokens)
            problem("tokenIndex",
                "a token of the trace (0 to " + std::to_string(tokens - 1) + "), found "
                    + std::to_string(step.index));
        if (step.furthest >= tokens)
            problem("attention",
                "positions inside the trace (0 to " + std::to_string(tokens - 1) + "), found "
                    + std::to_string(step.furthest));
    }
}

/// Puts the paths of the branches together: parents first, each from its parent's beginning.
void TraceReader::buildBranches()
{
    if (m_branches.empty())
        return;
    TraceSession& session = m_result.session;
    std::vector<bool> built(m_branches.size());
    std::vector<KeptBranch> kept(m_branches.size());
    const auto pathOf = [&](const std::string& id) -> const TraceSession* {
        if (id.empty())
            return &session;
        for (std::size_t k = 0; k < kept.size(); ++k)
            if (built[k] && kept[k].record.id == id)
                return kept[k].path.get();
        return nullptr;
    };
    const auto build = [&](std::size_t at, const TraceSession& parent) {
        Branch& branch = m_branches[at];
        BranchRecord& record = branch.record;
        TraceReader& own = *branch.own;
        own.settleFingerprints();
        const TraceSession& mine = own.m_result.session;
        m_line = branch.line;
        if (branch.line == 0) {
            record.fromTokenIndex = mine.nextStep(0) < 0 ? 0 : mine.nextStep(0);
            for (int index = 0; index < mine.tokenCount(); ++index)
                if (mine.hasToken(index)) {
                    record.fromTokenIndex = index;
                    break;
                }
            problem("branch", "a record of type branch with the id " + record.id.substr(0, 40));
        }
        const std::int32_t from = record.fromTokenIndex;
        TraceSession path = parent.fork();
        if (!std::as_const(path).keptBranches().empty())
            path.keptBranches().clear();
        path.truncate(from);
        TraceHeader& header = path.header();
        if (!record.model.empty())
            header.model = record.model;
        if (!record.tokenizerHash.empty())
            header.modelInfo.tokenizerHash = record.tokenizerHash;
        if (!record.sampling.empty())
            header.sampling = record.sampling;
        for (int index = 0; index < mine.tokenCount(); ++index)
            if (mine.hasToken(index) && index < from)
                problem("index",
                    "own tokens from " + std::to_string(from) + " on, found "
                        + std::to_string(index));
            else if (mine.hasToken(index))
                (void)path.addToken(mine.token(index));
        for (const std::int32_t index : mine.stepIndices())
            if (index >= from)
                (void)path.addStep(mine.step(index));

        const auto& messages = mine.messages();
        record.fromMessage = messageRow(record, path, messages);
        auto& list = path.messages();
        list.resize(std::size_t(record.fromMessage));
        list.insert(list.end(), messages.begin(), messages.end());

        auto& segments = path.segments();
        std::erase_if(segments, [&](const SegmentRecord& segment) {
            return std::any_of(
                mine.segments().begin(), mine.segments().end(), [&](const SegmentRecord& other) {
                    return other.id == segment.id
                        || (other.startTokenIndex < segment.endTokenIndex
                            && segment.startTokenIndex < other.endTokenIndex);
                });
        });
        segments.insert(segments.end(), mine.segments().begin(), mine.segments().end());
        path.events().insert(path.events().end(), mine.events().begin(), mine.events().end());
        path.metrics() = {};
        path.updateMetrics();
        kept[at] = { record, path.snapshot() };
        built[at] = true;
    };
    for (bool more = true; more;) {
        more = false;
        for (std::size_t k = 0; k < kept.size(); ++k)
            if (!built[k])
                if (const TraceSession* parent = pathOf(m_branches[k].record.parent)) {
                    build(k, *parent);
                    more = true;
                }
    }
    for (std::size_t k = 0; k < kept.size(); ++k)
        if (!built[k]) {
            m_line = m_branches[k].line;
            problem("parent", "another branch of the file, or none for the one that is shown");
            m_branches[k].record.parent.clear();
            build(k, session);
        }
    session.keptBranches() = std::move(kept);
}

Result<TraceReadResult> TraceReader::finish()
{
    if (!m_hasHeader) {
        std::string place;
        if (!m_result.problems.empty())
            place = m_result.problems.front().text();
        return fail(ErrorCode::Format, "[read_trace] expected a record of type header, found none",
            std::move(place), "choose a trace file (.jsonl or .jsonl.zst)");
    }
    checkPlaces();
    addOldAttention();
    settleFingerprints();
    settleVersion10();
    buildBranches();
    if (m_result.newerVersion)
        m_result.notes.push_back("the format version " + m_result.session.header().version
            + " is newer than this program: what it does not know is kept as it came");
    return std::move(m_result);
}

} // namespace ax::trace
