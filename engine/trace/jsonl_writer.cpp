// SPDX-License-Identifier: Apache-2.0
#include "engine/trace/jsonl.h"

#include "engine/core/files.h"
#include "engine/trace/branches.h"
#include "engine/trace/jsonl_records.h"
#include "engine/trace/step_json.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <zstd.h>

namespace ax {

using trace::JsonOut;

namespace {

constexpr std::size_t kPiece = std::size_t(1) << 20;

void writeHeader(std::string& line, const TraceHeader& header)
{
    JsonOut out(line);
    out.beginObject();
    out.member("record_type", "header");
    out.member("version",
        header.version.empty() || header.version == "1.0" ? std::string_view("1.1")
                                                          : std::string_view(header.version));
    out.member("trace_id", header.traceId);
    out.member("model", header.model);
    out.member("created_at", header.createdAt);
    out.member("updated_at", header.updatedAt);
    const ModelSummary& info = header.modelInfo;
    out.key("model_info");
    out.beginObject();
    out.text("name", info.name);
    out.text("file_hash", info.fileHash);
    out.text("architecture", info.architecture);
    out.text("quantisation", info.quantisation);
    out.text("tokenizer_hash", info.tokenizerHash);
    const std::pair<std::string_view, int> numbers[] = { { "layers", info.layers },
        { "heads", info.heads }, { "kv_heads", info.kvHeads }, { "head_dim", info.headDim },
        { "context", info.context }, { "experts", info.experts } };
    for (const auto& [name, value] : numbers)
        if (value)
            out.member(name, value);
    out.extrasOf(header.extra, "model_info", trace::kModelInfoMembers);
    out.endObject();
    out.member("capture", trace::objectOrEmpty(header.capture));
    out.member("sampling", trace::objectOrEmpty(header.sampling));
    out.member("source", header.source);
    out.member("zone_preset", header.zonePreset);
    out.member("sink_policy", header.sinkPolicy);
    out.member("fingerprint_layout", header.fingerprintLayout);
    out.text("app_version", header.appVersion);
    out.extras(header.extra, trace::kHeaderMembers);
    out.endObject();
}

void writeMessage(std::string& line, const MessageRecord& message)
{
    JsonOut out(line);
    out.beginObject();
    out.member("record_type", "message");
    out.member("id", message.id);
    out.member("role", message.role);
    out.member("content", message.content);
    out.member("timestamp", message.timestamp);
    out.text("model", message.model);
    out.extras(message.extra, trace::kMessageMembers);
    out.endObject();
}

void writeToken(std::string& line, const TokenRecord& token)
{
    JsonOut out(line);
    out.beginObject();
    out.member("record_type", "token");
    out.member("index", token.index);
    if (token.tokenId >= 0)
        out.member("tokenId", token.tokenId);
    out.member("text", token.text);
    if (!token.bytes.empty())
        out.member("bytes", toBase64(token.bytes));
    out.text("segmentId", token.segmentId);
    out.member("role", token.role == TokenRole::Prompt ? "prompt" : "generated");
    if (token.kind != TokenOrigin::Text)
        out.member("kind", name(token.kind));
    out.member("logprob", token.logprob);
    if (!token.alternatives.empty()) {
        out.key("alternatives");
        trace::writeAlternatives(out, token.alternatives);
    }
    out.member("time_ms", token.timeMs);
    out.extras(token.extra, trace::kTokenMembers);
    out.endObject();
}

void writeStep(std::string& line, const StepRecord& step)
{
    JsonOut out(line);
    out.beginObject();
    out.member("record_type", "step");
    trace::writeStepMembers(out, step);
    out.endObject();
}

void writeSegment(std::string& line, const SegmentRecord& segment)
{
    JsonOut out(line);
    out.beginObject();
    out.member("record_type", "segment");
    out.member("id", segment.id);
    out.member("type", name(segment.type));
    out.member("startTokenIndex", segment.startTokenIndex);
    out.member("endTokenIndex", segment.endTokenIndex);
    if (segment.contentStart >= 0)
        out.member("contentStart", segment.contentStart);
    if (segment.contentEnd >= 0)
        out.member("contentEnd", segment.contentEnd);
    out.text("messageId", segment.messageId);
    out.extras(segment.extra, trace::kSegmentMembers);
    out.endObject();
}

void writeEvent(std::string& line, const EventRecord& event)
{
    JsonOut out(line);
    out.beginObject();
    out.member("record_type", "event");
    out.member("kind", event.kind);
    if (event.tokenIndex >= 0)
        out.member("tokenIndex", event.tokenIndex);
    out.member("data", event.data);
    out.member("time_ms", event.timeMs);
    out.extras(event.extra, trace::kEventMembers);
    out.endObject();
}

void writeMetrics(std::string& line, const TraceMetrics& metrics)
{
    std::string members;
    JsonOut out(members);
    out.beginObject();
    out.member("record_type", "metrics");
    const std::size_t empty = members.size();
    out.member("avgEntropy", metrics.avgEntropy);
    out.member("avgLocalMass", metrics.avgLocalMass);
    out.member("avgMidMass", metrics.avgMidMass);
    out.member("avgLongMass", metrics.avgLongMass);
    out.member("avgHubness", metrics.avgHubness);
    out.member("avgConsensus", metrics.avgConsensus);
    out.text("dominantZone", metrics.dominantZone);
    out.member("tokensPerSecond", metrics.tokensPerSecond);
    out.member("promptTokensPerSecond", metrics.promptTokensPerSecond);
    if (metrics.captureBytes)
        out.member("captureBytes", metrics.captureBytes);
    out.extras(metrics.extra, trace::kMetricsMembers);
    if (members.size() == empty)
        return;
    out.endObject();
    line += members;
}

/// `{"record_type":"branch_record","branch":ID,"record":{…}}`
template <class Write> void writeWrapped(std::string& line, const std::string& id, Write write)
{
    std::string record;
    write(record);
    JsonOut out(line);
    out.beginObject();
    out.member("record_type", "branch_record");
    out.member("branch", id);
    out.key("record");
    out.text(record);
    out.endObject();
}

nlohmann::ordered_json fromMessageOf(
    const BranchRecord& record, const TraceSession& parent, const TraceSession& path)
{
    if (!record.fromMessageGiven.is_null())
        return record.fromMessageGiven;
    for (const TraceSession* session : { &parent, &path })
        if (record.fromMessage < std::int32_t(session->messages().size()))
            return session->messages()[std::size_t(record.fromMessage)].id;
    return nullptr;
}

/// A branch that is not shown: its record, then its own messages, tokens, steps, segments, events.
template <class Line>
bool writeBranch(const TraceSession& session, const KeptBranch& branch, Line& line)
{
    const BranchRecord& record = branch.record;
    const TraceSession& path = *branch.path;
    const TraceSession& parent = parentPath(session, record);
    const int from = record.fromTokenIndex;
    const auto wrapped = [&](auto write) {
        return line([&](std::string& out) { writeWrapped(out, record.id, write); });
    };
    if (!line([&](std::string& out) {
            out += trace::dumpJson(branchJson(record, fromMessageOf(record, parent, path)));
        }))
        return false;
    for (std::size_t row = std::size_t(record.fromMessage); row < path.messages().size(); ++row)
        if (!wrapped([&](std::string& out) { writeMessage(out, path.messages()[row]); }))
            return false;
    for (int index = from; index < path.tokenCount(); ++index)
        if (path.hasToken(index)
            && !wrapped([&](std::string& out) { writeToken(out, path.token(index)); }))
            return false;
    for (int index = path.nextStep(from); index >= 0; index = path.nextStep(index + 1))
        if (!wrapped([&](std::string& out) { writeStep(out, path.step(index)); }))
            return false;
    for (const SegmentRecord& segment : ownSegments(path, parent, from))
        if (!wrapped([&](std::string& out) { writeSegment(out, segment); }))
            return false;
    for (const EventRecord& event : path.events())
        if (event.tokenIndex >= from && !wrapped([&](std::string& out) { writeEvent(out, event); }))
            return false;
    return true;
}

/// Hands the file on in pieces; `flush` may stop the writing with an error.
Status writeLines(const TraceSession& session,
    const std::function<Status(
        std::string& piece, std::uint64_t done, std::uint64_t total, bool last)>& flush)
{
    std::string piece;
    std::uint64_t done = 0;
    std::uint64_t total = 1 + session.messages().size() + std::uint64_t(session.tokenCount())
        + std::uint64_t(session.stepCount()) + session.segments().size() + session.events().size()
        + session.unknownRecords().size();
    for (const KeptBranch& branch : session.keptBranches())
        total
            += std::uint64_t(std::max(0, branch.path->tokenCount() - branch.record.fromTokenIndex));
    Status status;
    // An empty line is a record that has nothing to say.
    const auto line = [&](auto&& write) {
        const std::size_t before = piece.size();
        write(piece);
        if (piece.size() > before)
            piece += '\n';
        ++done;
        if (piece.size() >= kPiece)
            status = flush(piece, done, total, false);
        return status.has_value();
    };
    if (!line([&](std::string& out) { writeHeader(out, session.header()); }))
        return status;
    for (const MessageRecord& message : session.messages())
        if (!line([&](std::string& out) { writeMessage(out, message); }))
            return status;
    for (int index = 0; index < session.tokenCount(); ++index)
        if (session.hasToken(index)
            && !line([&](std::string& out) { writeToken(out, session.token(index)); }))
            return status;
    for (const std::int32_t index : session.stepIndices())
        if (!line([&](std::string& out) { writeStep(out, session.step(index)); }))
            return status;
    for (const SegmentRecord& segment : session.segments())
        if (!line([&](std::string& out) { writeSegment(out, segment); }))
            return status;
    for (const EventRecord& event : session.events())
        if (!line([&](std::string& out) { writeEvent(out, event); }))
            return status;
    if (!line([&](std::string& out) { writeMetrics(out, session.metrics()); }))
        return status;
    for (const KeptBranch& branch : session.keptBranches())
        if (!writeBranch(session, branch, line))
            return status;
    for (const nlohmann::ordered_json& record : session.unknownRecords())
        if (!line([&](std::string& out) { out += trace::dumpJson(record); }))
            return status;
    return flush(piece, total, total, true);
}

class ZstdWriter {
public:
    ZstdWriter()
        : m_context(ZSTD_createCCtx(), ZSTD_freeCCtx)
        , m_out(ZSTD_CStreamOutSize(), '\0')
    {
    }
    Status write(AtomicFile& file, std::string_view bytes, bool last)
    {
        ZSTD_inBuffer in { bytes.data(), bytes.size(), 0 };
        for (;;) {
            ZSTD_outBuffer out { m_out.data(), m_out.size(), 0 };
            const std::size_t rest = ZSTD_compressStream2(
                m_context.get(), &out, &in, last ? ZSTD_e_end : ZSTD_e_continue);
            if (ZSTD_isError(rest))
                return fail(ErrorCode::Internal,
                    std::string("[write_trace] zstd: ") + ZSTD_getErrorName(rest));
            AX_CHECK(file.write({ m_out.data(), out.pos }));
            if (last ? rest == 0 : in.pos == in.size)
                return {};
        }
    }

private:
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> m_context;
    std::string m_out;
};

} // namespace

Status writeTrace(const TraceSession& session, const std::filesystem::path& path,
    const TraceProgress& progress, std::stop_token stop)
{
    AX_TRY(AtomicFile file, AtomicFile::create(path));
    std::unique_ptr<ZstdWriter> zstd;
    if (path.extension() == ".zst")
        zstd = std::make_unique<ZstdWriter>();
    AX_CHECK(writeLines(session,
        [&](std::string& piece, std::uint64_t done, std::uint64_t total, bool last) -> Status {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[write_trace] cancelled", path.string());
            AX_CHECK(zstd ? zstd->write(file, piece, last) : file.write(piece));
            piece.clear();
            if (progress)
                progress(done, total);
            return {};
        }));
    return file.commit();
}

std::string writeTraceText(const TraceSession& session)
{
    std::string text;
    (void)writeLines(
        session, [&](std::string& piece, std::uint64_t, std::uint64_t, bool) -> Status {
            text += piece;
            piece.clear();
            return {};
        });
    return text;
}

std::string wireEntryText(const StepRecord& step)
{
    std::string text;
    JsonOut out(text);
    trace::writeEntry(out, step, trace::EntryUse::Wire);
    return text;
}

nlohmann::ordered_json wireEntry(const StepRecord& step)
{
    // Through the text: its numbers have the fewest digits that fit a float, and so will the tree.
    return nlohmann::ordered_json::parse(wireEntryText(step));
}

} // namespace ax
