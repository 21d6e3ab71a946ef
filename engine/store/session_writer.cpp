// SPDX-License-Identifier: Apache-2.0
#include "engine/core/json_cursor.h"
#include "engine/core/utf8.h"
#include "engine/store/packed.h"
#include "engine/store/record_digest.h"
#include "engine/store/session_rows.h"
#include "engine/store/store_time.h"
#include "engine/trace/branches.h"
#include "engine/trace/jsonl.h"

#include <algorithm>
#include <map>
#include <set>

namespace ax::store {

namespace {

std::string extraText(const nlohmann::ordered_json& extra)
{
    return extra.is_object() && !extra.empty() ? treeText(extra) : std::string();
}

/// Header, metrics and unknown records as the lines of a file.
std::string frameOf(const TraceSession& trace)
{
    TraceSession frame;
    frame.header() = trace.header();
    frame.metrics() = trace.metrics();
    frame.unknownRecords() = trace.unknownRecords();
    return writeTraceText(frame);
}

/// One past the last token or step; a damaged trace may have steps without tokens.
int endOf(const TraceSession& trace)
{
    return std::max(trace.tokenCount(), trace.previousStep(1 << 30) + 1);
}

std::string spanName(BranchId span)
{
    std::string name;
    for (int shift = 60; shift >= 0; shift -= 4)
        name += "0123456789abcdef"[(span >> shift) & 15];
    return name;
}

} // namespace

struct SessionWriter::State {
    struct Link {
        std::int64_t message = 0;
        std::uint64_t digest = 0;
    };
    struct Span {
        std::int64_t row = 0;
        BranchId parent = 0;
        int from = 0, end = 0;
        TraceSnapshot source; ///< whose tokens [from, end) are stored; null: none are
        // Of a path that ends with this span; `path` null: there is none.
        TraceSnapshot path;
        std::vector<Link> links;
        std::vector<std::uint64_t> segments, events;
        std::uint64_t frame = 0, record = 0;
    };
    std::map<BranchId, Span> spans;
    BranchId shown = 0;
};

namespace {

using State = SessionWriter::State;

struct Path {
    TraceSnapshot trace;
    BranchRecord record;
    int position = 0; ///< 0: shown
    BranchId last() const { return trace->branches().back().id; }
};

class Saving {
public:
    Saving(Database& database, std::int64_t id, State& state, const TraceSnapshot& trace)
        : m_database(database)
        , m_id(id)
        , m_state(state)
        , m_trace(trace)
    {
    }

    Status run(bool whole, bool interrupted)
    {
        m_paths.push_back({ m_trace, m_trace->shownBranch(), 0 });
        for (const KeptBranch& kept : m_trace->keptBranches())
            m_paths.push_back({ kept.path, kept.record, int(m_paths.size()) });
        AX_CHECK(placeSpans());
        AX_CHECK(writeTokens());
        for (const Path& path : m_paths)
            AX_CHECK(writePath(path));
        AX_CHECK(dropSpans());
        if (m_messagesChanged)
            AX_CHECK(dropMessages());
        if (whole)
            AX_CHECK(indexMessages());
        return writeSession(whole && !interrupted);
    }

private:
    struct Need {
        TraceSnapshot source;
        int end = 0;
    };

    /// Rows of all spans, and which path's tokens each of them gets.
    Status placeSpans()
    {
        for (const Path& path : m_paths) {
            const auto spans = path.trace->branches();
            for (std::size_t k = 0; k < spans.size(); ++k) {
                const int end = k + 1 < spans.size() ? spans[k + 1].from : endOf(*path.trace);
                Need& need = m_needs[spans[k].id];
                if (!need.source || end > need.end)
                    need = { path.trace, end };
                if (const auto known = m_state.spans.find(spans[k].id);
                    known != m_state.spans.end())
                    continue;
                State::Span span;
                span.from = span.end = spans[k].from;
                span.parent = k > 0 ? spans[k - 1].id : 0;
                AX_TRY(Statement insert,
                    m_database.prepare("INSERT INTO branches (session, span, parent, from_token) "
                                       "VALUES (?, ?, ?, ?)"));
                insert.bind(1, m_id).bind(2, std::int64_t(spans[k].id)).bind(4, span.from);
                if (span.parent != 0)
                    insert.bind(3, m_state.spans.at(span.parent).row);
                else
                    insert.null(3);
                AX_CHECK(insert.run());
                span.row = m_database.lastId();
                m_state.spans.emplace(spans[k].id, std::move(span));
            }
        }
        return {};
    }

    Status writeTokens()
    {
        constexpr int kSize = TraceSession::kTokensPerChunk;
        for (const auto& [id, need] : m_needs) {
            State::Span& span = m_state.spans.at(id);
            const TraceSession& source = *need.source;
            const TraceSession* const before = span.source.get();
            if (before && before == &source && span.end == need.end)
                continue;
            for (int chunk = span.from / kSize; chunk * kSize < need.end; ++chunk) {
                const int first = std::max(span.from, chunk * kSize);
                const int end = std::min(need.end, (chunk + 1) * kSize);
                if (before && std::min(span.end, (chunk + 1) * kSize) == end
                    && source.sharesChunk(*before, chunk))
                    continue;
                const bool sealed = end == (chunk + 1) * kSize;
                AX_CHECK(writeChunk("tokens", span.row, chunk, first, end, sealed,
                    packTokens(source, first, end), countTokens(source, first, end)));
                AX_CHECK(writeChunk("steps", span.row, chunk, first, end, sealed,
                    packSteps(source, first, end), countSteps(source, first, end)));
                AX_CHECK(writePrints(id, span, source, first, end));
            }
            if (need.end < span.end) {
                for (const char* sql : { "DELETE FROM tokens WHERE branch = ? AND first >= ?",
                         "DELETE FROM steps WHERE branch = ? AND first >= ?",
                         "DELETE FROM fingerprints WHERE branch = ? AND token_index >= ?" }) {
                    AX_TRY(Statement cut, m_database.prepare(sql));
                    AX_CHECK(cut.bind(1, span.row).bind(2, need.end).run());
                }
            }
            span.source = need.source;
            span.end = need.end;
        }
        return {};
    }

    static int countTokens(const TraceSession& source, int first, int end)
    {
        int count = 0;
        for (int index = first; index < end; ++index)
            count += source.hasToken(index);
        return count;
    }

    static int countSteps(const TraceSession& source, int first, int end)
    {
        int count = 0;
        for (int index = source.nextStep(first); index >= 0 && index < end;
             index = source.nextStep(index + 1))
            ++count;
        return count;
    }

    Status writeChunk(const char* table, std::int64_t branch, int chunk, int first, int end,
        bool sealed, const std::string& data, int count)
    {
        AX_TRY(Statement write,
            m_database.prepare(std::string("INSERT INTO ") + table
                + " (branch, chunk, first, end, count, format, sealed, checksum, data) VALUES "
                  "(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (branch, chunk) DO UPDATE SET first = "
                  "excluded.first, end = excluded.end, count = excluded.count, format = "
                  "excluded.format, sealed = excluded.sealed, checksum = excluded.checksum, data = "
                  "excluded.data"));
        return write.bind(1, branch)
            .bind(2, chunk)
            .bind(3, first)
            .bind(4, end)
            .bind(5, count)
            .bind(6, kPackedFormat)
            .bind(7, int(sealed))
            .bind(8, checksum(data))
            .blob(9, data)
            .run();
    }

    /// Fingerprints that were not there before, or got another zone.
    Status writePrints(
        BranchId id, const State::Span& span, const TraceSession& source, int first, int end)
    {
        const TraceSession* const before = span.source.get();
        const TraceHeader& header = source.header();
        const std::string request = spanName(id);
        AX_TRY(Statement insert,
            m_database.prepare(
                "INSERT INTO fingerprints (request_id, step, session, branch, token_index, "
                "model_hash, layout, sink_policy, zone, confidence, created, vector) VALUES "
                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (request_id, step, layout) DO "
                "UPDATE SET zone = excluded.zone, confidence = excluded.confidence, vector = "
                "excluded.vector"));
        const std::int64_t time = nowMs();
        for (int index = source.nextStep(first); index >= 0 && index < end;
             index = source.nextStep(index + 1)) {
            const StepView step = source.viewStep(index);
            const auto print = step.fingerprint();
            if (!print
                || (before && index < span.end && before->fingerprint(index) == print
                    && before->zone(index) == step.zone()))
                continue;
            const std::string_view bytes(
                reinterpret_cast<const char*>(print->data()), sizeof *print);
            insert.bind(1, request)
                .bind(2, index)
                .bind(3, m_id)
                .bind(4, span.row)
                .bind(5, index)
                .bind(6, header.modelInfo.fileHash)
                .bind(7, header.fingerprintLayout)
                .bind(8, header.sinkPolicy)
                .bind(9, step.zone())
                .bind(10, double(step.zoneConfidence()))
                .bind(11, time)
                .blob(12, bytes);
            AX_CHECK(insert.run());
        }
        return {};
    }

    Status writePath(const Path& path)
    {
        State::Span& span = m_state.spans.at(path.last());
        const TraceSession& trace = *path.trace;
        const std::string record = treeText(branchJson(path.record, path.record.fromMessageGiven));
        const std::uint64_t recordDigest
            = (Digest() << record << std::int64_t(path.position) << std::int64_t(endOf(trace))
                        << std::int64_t(path.record.fromMessage))
                  .value();
        if (span.path == path.trace && span.record == recordDigest)
            return {};
        if (span.record != recordDigest) {
            AX_TRY(Statement update,
                m_database.prepare("UPDATE branches SET position = ?, tokens = ?, record = ?, "
                                   "from_message = ? WHERE id = ?"));
            AX_CHECK(update.bind(1, path.position)
                         .bind(2, endOf(trace))
                         .bind(3, record)
                         .bind(4, path.record.fromMessage)
                         .bind(5, span.row)
                         .run());
            span.record = recordDigest;
        }
        if (span.path == path.trace)
            return {};
        const std::string frame = frameOf(trace);
        if (const std::uint64_t frameDigest = (Digest() << frame).value();
            frameDigest != span.frame) {
            AX_TRY(
                Statement update, m_database.prepare("UPDATE branches SET frame = ? WHERE id = ?"));
            AX_CHECK(update.bind(1, frame).bind(2, span.row).run());
            span.frame = frameDigest;
        }
        AX_CHECK(writeMessages(span, trace));
        AX_CHECK(writeSegments(span, trace));
        AX_CHECK(writeEvents(span, trace));
        span.path = path.trace;
        return {};
    }

    /// How many paths show a message.
    int uses(std::int64_t message) const
    {
        int count = 0;
        for (const auto& [id, span] : m_state.spans)
            for (const State::Link& link : span.links)
                count += link.message == message;
        return count;
    }

    std::int64_t messageWith(std::uint64_t digest) const
    {
        for (const auto& [id, span] : m_state.spans)
            for (const State::Link& link : span.links)
                if (link.digest == digest)
                    return link.message;
        return 0;
    }

    Status writeMessages(State::Span& span, const TraceSession& trace)
    {
        const auto& messages = trace.messages();
        for (std::size_t row = 0; row < messages.size(); ++row) {
            const std::uint64_t wanted = digest(messages[row]);
            const bool there = row < span.links.size();
            if (there && span.links[row].digest == wanted)
                continue;
            State::Link link { messageWith(wanted), wanted };
            if (link.message == 0 && there && uses(span.links[row].message) == 1) {
                // It grows, or got a member: the same message.
                link.message = span.links[row].message;
                AX_CHECK(unindexMessage(link.message));
                AX_CHECK(putMessage(link.message, messages[row]));
                span.links[row] = link;
                continue;
            }
            if (link.message == 0) {
                AX_CHECK(putMessage(0, messages[row]));
                link.message = m_database.lastId();
            }
            AX_TRY(Statement put,
                m_database.prepare("INSERT OR REPLACE INTO branch_messages (branch, row, message) "
                                   "VALUES (?, ?, ?)"));
            AX_CHECK(put.bind(1, span.row).bind(2, std::int64_t(row)).bind(3, link.message).run());
            if (there)
                span.links[row] = link;
            else
                span.links.push_back(link);
            m_messagesChanged = true;
        }
        if (span.links.size() > messages.size()) {
            AX_TRY(Statement cut,
                m_database.prepare("DELETE FROM branch_messages WHERE branch = ? AND row >= ?"));
            AX_CHECK(cut.bind(1, span.row).bind(2, std::int64_t(messages.size())).run());
            span.links.resize(messages.size());
            m_messagesChanged = true;
        }
        return {};
    }

    /// 0: a new one.
    Status putMessage(std::int64_t id, const MessageRecord& message)
    {
        AX_TRY(Statement put,
            m_database.prepare(id == 0
                    ? "INSERT INTO messages (message_id, role, content, timestamp, model, extra, "
                      "session) VALUES (?, ?, ?, ?, ?, ?, ?)"
                    : "UPDATE messages SET message_id = ?, role = ?, content = ?, timestamp = ?, "
                      "model = ?, extra = ?, indexed = 0 WHERE id = ?"));
        const std::string extra = extraText(message.extra);
        return put.bind(1, message.id)
            .bind(2, message.role)
            .bind(3, message.content)
            .bind(4, message.timestamp)
            .bind(5, message.model)
            .bind(6, extra)
            .bind(7, id == 0 ? m_id : id)
            .run();
    }

    template <class Record, class Bind>
    Status writeList(const char* table, const char* insertSql, std::int64_t branch,
        const std::vector<Record>& records, std::vector<std::uint64_t>& digests, Bind bind)
    {
        std::size_t row = 0;
        std::vector<std::uint64_t> wanted;
        wanted.reserve(records.size());
        for (const Record& record : records)
            wanted.push_back(digest(record));
        if (wanted == digests)
            return {};
        AX_TRY(Statement put, m_database.prepare(insertSql));
        for (; row < records.size(); ++row) {
            if (row < digests.size() && digests[row] == wanted[row])
                continue;
            put.bind(1, branch).bind(2, std::int64_t(row));
            AX_CHECK(bind(put, records[row]));
        }
        if (digests.size() > records.size()) {
            AX_TRY(Statement cut,
                m_database.prepare(
                    std::string("DELETE FROM ") + table + " WHERE branch = ? AND row >= ?"));
            AX_CHECK(cut.bind(1, branch).bind(2, std::int64_t(records.size())).run());
        }
        digests = std::move(wanted);
        return {};
    }

    Status writeSegments(State::Span& span, const TraceSession& trace)
    {
        return writeList("segments",
            "INSERT OR REPLACE INTO segments (branch, row, segment_id, type, start_token, "
            "end_token, content_start, content_end, message_id, extra) VALUES (?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?)",
            span.row, trace.segments(), span.segments,
            [](Statement& put, const SegmentRecord& segment) {
                const std::string extra = extraText(segment.extra);
                return put.bind(3, segment.id)
                    .bind(4, name(segment.type))
                    .bind(5, segment.startTokenIndex)
                    .bind(6, segment.endTokenIndex)
                    .bind(7, segment.contentStart)
                    .bind(8, segment.contentEnd)
                    .bind(9, segment.messageId)
                    .bind(10, extra)
                    .run();
            });
    }

    Status writeEvents(State::Span& span, const TraceSession& trace)
    {
        return writeList("events",
            "INSERT OR REPLACE INTO events (branch, row, kind, token_index, time_ms, data, extra) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            span.row, trace.events(), span.events, [](Statement& put, const EventRecord& event) {
                const std::string data = treeText(event.data), extra = extraText(event.extra);
                return put.bind(3, event.kind)
                    .bind(4, event.tokenIndex)
                    .bind(5, event.timeMs)
                    .bind(6, data)
                    .bind(7, extra)
                    .run();
            });
    }

    /// Spans that no path has any more, and lists of paths that are none any more.
    Status dropSpans()
    {
        std::set<BranchId> ends;
        for (const Path& path : m_paths)
            ends.insert(path.last());
        for (auto& [id, span] : m_state.spans) {
            if (!span.path || ends.count(id))
                continue;
            // Still the beginning of others, or gone in a moment.
            for (const char* sql : { "DELETE FROM branch_messages WHERE branch = ?",
                     "DELETE FROM segments WHERE branch = ?", "DELETE FROM events WHERE branch = ?",
                     "UPDATE branches SET position = NULL, frame = '', record = '{}' WHERE id = "
                     "?" }) {
                AX_TRY(Statement drop, m_database.prepare(sql));
                AX_CHECK(drop.bind(1, span.row).run());
            }
            const State::Span old = std::move(span);
            span = {};
            span.row = old.row;
            span.parent = old.parent;
            span.from = old.from;
            span.end = old.end;
            span.source = old.source;
            m_messagesChanged = true;
        }
        // Children before their parents.
        for (bool found = true; found;) {
            found = false;
            for (auto at = m_state.spans.begin(); at != m_state.spans.end();) {
                const bool isParent = std::any_of(m_state.spans.begin(), m_state.spans.end(),
                    [&](const auto& other) { return other.second.parent == at->first; });
                if (m_needs.count(at->first) || isParent) {
                    ++at;
                    continue;
                }
                AX_TRY(Statement drop, m_database.prepare("DELETE FROM branches WHERE id = ?"));
                AX_CHECK(drop.bind(1, at->second.row).run());
                at = m_state.spans.erase(at);
                found = true;
            }
        }
        return {};
    }

    Status unindexMessage(std::int64_t id)
    {
        AX_TRY(Statement find,
            m_database.prepare("SELECT content FROM messages WHERE id = ? AND indexed = 1"));
        AX_TRY(const bool there, find.bind(1, id).step());
        if (!there)
            return {};
        return changeSearch(m_database, 2 * id, find.text(0), false);
    }

    Status dropMessages()
    {
        AX_TRY(Statement orphans,
            m_database.prepare("SELECT id FROM messages WHERE session = ? AND id NOT IN (SELECT "
                               "message FROM branch_messages)"));
        orphans.bind(1, m_id);
        std::vector<std::int64_t> ids;
        while (true) {
            AX_TRY(const bool more, orphans.step());
            if (!more)
                break;
            ids.push_back(orphans.integer(0));
        }
        for (const std::int64_t id : ids) {
            AX_CHECK(unindexMessage(id));
            AX_TRY(Statement drop, m_database.prepare("DELETE FROM messages WHERE id = ?"));
            AX_CHECK(drop.bind(1, id).run());
        }
        return {};
    }

    Status indexMessages()
    {
        AX_TRY(Statement open,
            m_database.prepare(
                "SELECT id, content FROM messages WHERE session = ? AND indexed = 0"));
        open.bind(1, m_id);
        std::vector<std::pair<std::int64_t, std::string>> found;
        while (true) {
            AX_TRY(const bool more, open.step());
            if (!more)
                break;
            found.emplace_back(open.integer(0), open.text(1));
        }
        for (const auto& [id, content] : found) {
            AX_CHECK(changeSearch(m_database, 2 * id, content, true));
            AX_TRY(
                Statement mark, m_database.prepare("UPDATE messages SET indexed = 1 WHERE id = ?"));
            AX_CHECK(mark.bind(1, id).run());
        }
        return {};
    }

    Status writeSession(bool ended)
    {
        const TraceSession& trace = *m_trace;
        const TraceHeader& header = trace.header();
        int generated = 0;
        for (int index = 0; index < trace.tokenCount(); ++index)
            generated += trace.hasToken(index) && trace.tokenRole(index) == TokenRole::Generated;
        std::map<std::string, int> zones;
        for (int index = trace.nextStep(0); index >= 0; index = trace.nextStep(index + 1))
            if (const std::string_view zone = trace.zone(index); !zone.empty())
                ++zones[std::string(zone)];
        nlohmann::ordered_json bar = nlohmann::ordered_json::object();
        for (const auto& [zone, count] : zones)
            bar[zone] = count;
        AX_TRY(Statement update,
            m_database.prepare(
                "UPDATE sessions SET trace_id = ?2, model = ?3, model_hash = ?4, updated = "
                "max(updated, ?5), tokens = ?6, generated = ?7, branch_count = ?8, zones = ?9, "
                "shown_branch = ?10, state = ?11, "
                "bytes_text = (SELECT coalesce(sum(length(content)), 0) FROM messages WHERE "
                "session "
                "= ?1), "
                "bytes_tokens = (SELECT coalesce(sum(length(data)), 0) FROM tokens WHERE branch IN "
                "(SELECT id FROM branches WHERE session = ?1)), "
                "bytes_steps = (SELECT coalesce(sum(length(data)), 0) FROM steps WHERE branch IN "
                "(SELECT id FROM branches WHERE session = ?1)), "
                "bytes_fingerprints = (SELECT 80 * count(*) FROM fingerprints WHERE session = ?1) "
                "WHERE id = ?1"));
        const std::string zoneText = treeText(bar);
        const std::int64_t row = m_state.spans.at(m_paths.front().last()).row;
        AX_CHECK(update.bind(1, m_id)
                     .bind(2, header.traceId)
                     .bind(3, header.model)
                     .bind(4, header.modelInfo.fileHash)
                     .bind(5, std::max(header.updatedAt, header.createdAt))
                     .bind(6, trace.tokenCount())
                     .bind(7, generated)
                     .bind(8, std::int64_t(m_paths.size()))
                     .bind(9, zoneText)
                     .bind(10, row)
                     .bind(11, ended ? "written" : "interrupted")
                     .run());
        AX_TRY(Statement given,
            m_database.prepare("SELECT title_given, title FROM sessions WHERE id = ?"));
        AX_TRY(const bool there, given.bind(1, m_id).step());
        if (!there)
            return fail(ErrorCode::NotFound, "[store] session was deleted");
        if (given.integer(0) == 0) {
            const std::string title = titleOf(trace);
            if (title != given.text(1)) {
                given.reset();
                return setTitle(m_database, m_id, title, false);
            }
        }
        return {};
    }

    Database& m_database;
    std::int64_t m_id;
    State& m_state;
    TraceSnapshot m_trace;
    std::vector<Path> m_paths;
    std::map<BranchId, Need> m_needs;
    bool m_messagesChanged = false;
};

} // namespace

SessionWriter::SessionWriter(std::int64_t id)
    : m_id(id)
    , m_state(std::make_unique<State>())
{
}
SessionWriter::SessionWriter(SessionWriter&&) noexcept = default;
SessionWriter& SessionWriter::operator=(SessionWriter&&) noexcept = default;
SessionWriter::~SessionWriter() = default;

Result<SessionWriter> SessionWriter::resume(
    const Database& database, std::int64_t id, const TraceSnapshot& read)
{
    SessionWriter writer(id);
    State& state = *writer.m_state;
    std::map<std::int64_t, BranchId> spanOf;
    {
        AX_TRY(Statement rows,
            database.prepare("SELECT id, span, parent, from_token, (SELECT max(end) FROM tokens "
                             "WHERE branch = branches.id) FROM branches WHERE session = ?"));
        rows.bind(1, id);
        std::map<BranchId, std::int64_t> parents;
        while (true) {
            AX_TRY(const bool more, rows.step());
            if (!more)
                break;
            const auto span = BranchId(rows.integer(1));
            spanOf[rows.integer(0)] = span;
            State::Span& known = state.spans[span];
            known.row = rows.integer(0);
            parents[span] = rows.integer(2);
            known.from = int(rows.integer(3));
            known.end = std::max(known.from, int(rows.integer(4)));
        }
        for (auto& [span, known] : state.spans)
            known.parent = parents[span] != 0 ? spanOf[parents[span]] : 0;
    }
    std::map<BranchId, int> readEnds; // of each span, as far as `read` shows it
    AX_TRY(Statement links,
        database.prepare("SELECT l.message FROM branch_messages l WHERE l.branch = ? ORDER BY "
                         "l.row"));
    const auto take = [&](const TraceSnapshot& path) -> Status {
        const auto spans = path->branches();
        for (std::size_t k = 0; k < spans.size(); ++k) {
            const auto known = state.spans.find(spans[k].id);
            if (known == state.spans.end())
                return {}; // another trace than the stored one: it will be written anew
            const int end = k + 1 < spans.size() ? spans[k + 1].from : endOf(*path);
            readEnds[spans[k].id] = std::max(readEnds[spans[k].id], end);
            if (!known->second.source || end >= known->second.end)
                known->second.source = path;
        }
        State::Span& last = state.spans.at(spans.back().id);
        for (const MessageRecord& message : path->messages())
            last.links.push_back({ 0, digest(message) });
        links.bind(1, last.row);
        for (std::size_t row = 0;; ++row) {
            AX_TRY(const bool more, links.step());
            if (!more)
                break;
            if (row < last.links.size())
                last.links[row].message = links.integer(0);
        }
        for (const SegmentRecord& segment : path->segments())
            last.segments.push_back(digest(segment));
        for (const EventRecord& event : path->events())
            last.events.push_back(digest(event));
        last.path = path;
        return {};
    };
    AX_CHECK(take(read));
    for (const KeptBranch& kept : read->keptBranches())
        AX_CHECK(take(kept.path));
    for (const auto& [span, known] : state.spans)
        writer.m_behind |= known.end > std::max(known.from, readEnds[span]);
    return writer;
}

Result<bool> SessionWriter::isBehind(const Database& database) const
{
    if (m_behind)
        return true;
    AX_TRY(Statement rows,
        database.prepare("SELECT span, from_token, (SELECT max(end) FROM tokens WHERE branch = "
                         "branches.id) FROM branches WHERE session = ?"));
    rows.bind(1, m_id);
    while (true) {
        AX_TRY(const bool more, rows.step());
        if (!more)
            return false;
        const auto known = m_state->spans.find(BranchId(rows.integer(0)));
        const int end = known == m_state->spans.end() ? int(rows.integer(1)) : known->second.end;
        if (rows.integer(2) > end)
            return true;
    }
}

Status SessionWriter::write(
    Database& database, const TraceSnapshot& trace, bool whole, bool interrupted)
{
    m_next = std::make_unique<State>(*m_state);
    return Saving(database, m_id, *m_next, trace).run(whole, interrupted);
}

void SessionWriter::keep()
{
    if (m_next)
        m_state = std::move(m_next);
}

} // namespace ax::store
