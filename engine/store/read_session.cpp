// SPDX-License-Identifier: Apache-2.0
#include "engine/core/json_cursor.h"
#include "engine/store/packed.h"
#include "engine/store/session_rows.h"
#include "engine/trace/branches.h"
#include "engine/trace/jsonl.h"

#include <algorithm>
#include <map>

namespace ax::store {

namespace {

struct BranchRow {
    std::int64_t id = 0, parent = 0;
    BranchId span = 0;
    int fromToken = 0, fromMessage = 0, tokens = 0;
    int position = -1; ///< -1: no path of its own
    std::string record, frame;
};

class SessionReader {
public:
    SessionReader(
        const Database& database, std::int64_t id, const Fault& fault, std::stop_token stop)
        : m_database(database)
        , m_id(id)
        , m_fault(fault)
        , m_stop(std::move(stop))
    {
    }

    Result<TraceSession> read()
    {
        AX_CHECK(readBranches());
        std::int64_t shown = 0;
        {
            AX_TRY(Statement session,
                m_database.prepare("SELECT shown_branch FROM sessions WHERE id = ?"));
            session.bind(1, m_id);
            AX_TRY(const bool found, session.step());
            if (!found)
                return fail(ErrorCode::NotFound, "[store] no session " + std::to_string(m_id),
                    m_database.path().string(), "attnx sessions list shows those there are");
            shown = session.integer(0);
        }
        if (!m_rows.count(shown)) {
            // Written and ended before anything was saved.
            if (m_rows.empty())
                return TraceSession();
            shown = m_rows.begin()->first;
            AX_CHECK(damaged("the branch shown is missing"));
        }
        AX_CHECK(readPath(shown));
        TraceSession session = m_paths.at(shown).fork();
        std::vector<const BranchRow*> kept;
        for (const auto& [id, row] : m_rows)
            if (id != shown && row.position >= 0)
                kept.push_back(&row);
        std::sort(kept.begin(), kept.end(),
            [](const BranchRow* a, const BranchRow* b) { return a->position < b->position; });
        for (const BranchRow* row : kept) {
            AX_CHECK(readPath(row->id));
            const TraceSession& path = m_paths.at(row->id);
            session.keptBranches().push_back({ recordOf(*row), path.snapshot() });
        }
        session.shownBranch() = recordOf(m_rows.at(shown));
        // A fork begins a branch of its own with the next token; this one goes on.
        session.setBranches(spansOf(chainOf(shown)));
        return session;
    }

private:
    Status damaged(const std::string& what)
    {
        if (!m_fault)
            return fail(ErrorCode::Format, "[store] session " + std::to_string(m_id) + ": " + what,
                kDamaged, "attnx sessions check names what is damaged");
        m_fault(what);
        return {};
    }

    Status readBranches()
    {
        AX_TRY(Statement rows,
            m_database.prepare(
                "SELECT id, parent, span, from_token, from_message, tokens, position, "
                "record, frame FROM branches WHERE session = ?"));
        rows.bind(1, m_id);
        while (true) {
            AX_TRY(const bool more, rows.step());
            if (!more)
                return {};
            BranchRow row;
            row.id = rows.integer(0);
            row.parent = rows.integer(1);
            row.span = BranchId(rows.integer(2));
            row.fromToken = int(rows.integer(3));
            row.fromMessage = int(rows.integer(4));
            row.tokens = int(rows.integer(5));
            row.position = rows.isNull(6) ? -1 : int(rows.integer(6));
            row.record = rows.text(7);
            row.frame = rows.text(8);
            m_rows.emplace(row.id, std::move(row));
        }
    }

    /// From the root to the branch.
    std::vector<const BranchRow*> chainOf(std::int64_t id) const
    {
        std::vector<const BranchRow*> chain;
        for (auto at = m_rows.find(id); at != m_rows.end() && chain.size() <= m_rows.size();
             at = m_rows.find(at->second.parent))
            chain.push_back(&at->second);
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    static std::vector<BranchSpan> spansOf(const std::vector<const BranchRow*>& chain)
    {
        std::vector<BranchSpan> spans;
        for (const BranchRow* row : chain)
            spans.push_back({ row->span, row->fromToken });
        return spans;
    }

    static BranchRecord recordOf(const BranchRow& row)
    {
        BranchRecord record = branchOfJson(treeOf(row.record));
        record.fromMessage = row.fromMessage;
        return record;
    }

    Status readPath(std::int64_t id)
    {
        const std::vector<const BranchRow*> chain = chainOf(id);
        const BranchRow& last = *chain.back();
        // The path read before that shares most with this one lends its memory.
        TraceSession path;
        int shared = 0;
        std::size_t sharedRows = 0;
        for (const auto& [otherId, other] : m_paths) {
            const auto theirs = chainOf(otherId);
            std::size_t same = 0;
            while (same < chain.size() && same < theirs.size() && chain[same] == theirs[same])
                ++same;
            if (same == 0)
                continue;
            int end = same < chain.size() ? chain[same]->fromToken : last.tokens;
            end = std::min(
                end, same < theirs.size() ? theirs[same]->fromToken : theirs.back()->tokens);
            if (end > shared) {
                shared = end;
                sharedRows = same;
                path = other.fork();
            }
        }
        if (shared > 0)
            path.truncate(shared);
        for (std::size_t k = sharedRows > 0 ? sharedRows - 1 : 0; k < chain.size(); ++k) {
            const int end = k + 1 < chain.size() ? chain[k + 1]->fromToken : last.tokens;
            const int first = std::max(shared, chain[k]->fromToken);
            if (first < end) {
                AX_CHECK(readChunks("tokens", chain[k]->id, first, end, path, unpackTokens));
                AX_CHECK(readChunks("steps", chain[k]->id, first, end, path, unpackSteps));
            }
        }
        path.setBranches(spansOf(chain));
        AX_CHECK(readFrame(last, path));
        AX_CHECK(readMessages(id, path));
        AX_CHECK(readSegments(id, path));
        AX_CHECK(readEvents(id, path));
        m_paths.insert_or_assign(id, std::move(path));
        return {};
    }

    template <class Unpack>
    Status readChunks(const char* table, std::int64_t branch, int first, int end,
        TraceSession& path, Unpack unpack)
    {
        AX_TRY(Statement rows,
            m_database.prepare(std::string("SELECT chunk, first, end, count, format, checksum, "
                                           "data FROM ")
                + table + " WHERE branch = ? AND chunk >= ? AND chunk <= ? ORDER BY chunk"));
        rows.bind(1, branch)
            .bind(2, first / TraceSession::kTokensPerChunk)
            .bind(3, (end - 1) / TraceSession::kTokensPerChunk);
        while (true) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[store] cancelled");
            AX_TRY(const bool more, rows.step());
            if (!more)
                return {};
            const auto chunk = rows.integer(0);
            const std::string_view data = rows.text(6);
            const std::string place = std::string(table) + " of chunk " + std::to_string(chunk);
            if (checksum(data) != rows.integer(5)) {
                AX_CHECK(damaged(place + ": expected another checksum"));
                continue;
            }
            const int from = std::max(first, int(chunk) * TraceSession::kTokensPerChunk);
            const auto added = unpack(data, int(rows.integer(4)), from, end, path);
            if (!added)
                AX_CHECK(damaged(place + ": " + added.error().message));
            else if (from <= rows.integer(1) && end >= rows.integer(2)
                && *added != int(rows.integer(3)))
                AX_CHECK(damaged(place + ": expected " + std::to_string(rows.integer(3))
                    + ", found " + std::to_string(*added)));
        }
    }

    Status readFrame(const BranchRow& row, TraceSession& path)
    {
        if (row.frame.empty())
            return {};
        auto frame = readTraceText(row.frame);
        if (!frame)
            return damaged("header: " + frame.error().message);
        path.header() = std::as_const(frame->session).header();
        path.metrics() = std::as_const(frame->session).metrics();
        path.unknownRecords() = std::as_const(frame->session).unknownRecords();
        return {};
    }

    Status readMessages(std::int64_t branch, TraceSession& path)
    {
        AX_TRY(Statement rows,
            m_database.prepare(
                "SELECT m.message_id, m.role, m.content, m.timestamp, m.model, m.extra FROM "
                "branch_messages l JOIN messages m ON m.id = l.message WHERE l.branch = ? "
                "ORDER BY l.row"));
        rows.bind(1, branch);
        std::vector<MessageRecord> messages;
        while (true) {
            AX_TRY(const bool more, rows.step());
            if (!more)
                break;
            MessageRecord message;
            message.id = rows.text(0);
            message.role = rows.text(1);
            message.content = rows.text(2);
            message.timestamp = rows.integer(3);
            message.model = rows.text(4);
            message.extra = extraOf(rows.text(5));
            messages.push_back(std::move(message));
        }
        path.messages() = std::move(messages);
        return {};
    }

    Status readSegments(std::int64_t branch, TraceSession& path)
    {
        AX_TRY(Statement rows,
            m_database.prepare("SELECT segment_id, type, start_token, end_token, content_start, "
                               "content_end, message_id, extra FROM segments WHERE branch = ? "
                               "ORDER BY row"));
        rows.bind(1, branch);
        std::vector<SegmentRecord> segments;
        while (true) {
            AX_TRY(const bool more, rows.step());
            if (!more)
                break;
            SegmentRecord segment;
            const auto type = segmentType(rows.text(1));
            if (!type) {
                AX_CHECK(damaged("segments: unknown type " + std::string(rows.text(1))));
                continue;
            }
            segment.id = rows.text(0);
            segment.type = *type;
            segment.startTokenIndex = std::int32_t(rows.integer(2));
            segment.endTokenIndex = std::int32_t(rows.integer(3));
            segment.contentStart = std::int32_t(rows.integer(4));
            segment.contentEnd = std::int32_t(rows.integer(5));
            segment.messageId = rows.text(6);
            segment.extra = extraOf(rows.text(7));
            segments.push_back(std::move(segment));
        }
        path.segments() = std::move(segments);
        return {};
    }

    Status readEvents(std::int64_t branch, TraceSession& path)
    {
        AX_TRY(Statement rows,
            m_database.prepare("SELECT kind, token_index, time_ms, data, extra FROM events WHERE "
                               "branch = ? ORDER BY row"));
        rows.bind(1, branch);
        std::vector<EventRecord> events;
        while (true) {
            AX_TRY(const bool more, rows.step());
            if (!more)
                break;
            EventRecord event;
            event.kind = rows.text(0);
            event.tokenIndex = std::int32_t(rows.integer(1));
            event.timeMs = rows.number(2);
            event.data = treeOf(rows.text(3));
            event.extra = extraOf(rows.text(4));
            events.push_back(std::move(event));
        }
        path.events() = std::move(events);
        return {};
    }

    static nlohmann::ordered_json extraOf(std::string_view text)
    {
        auto json = text.empty() ? nlohmann::ordered_json::object() : treeOf(text);
        return json.is_object() ? json : nlohmann::ordered_json::object();
    }

    const Database& m_database;
    std::int64_t m_id;
    const Fault& m_fault;
    std::stop_token m_stop;
    std::map<std::int64_t, BranchRow> m_rows;
    std::map<std::int64_t, TraceSession> m_paths;
};

} // namespace

Result<TraceSession> readSession(
    Database& database, std::int64_t id, const Fault& fault, std::stop_token stop)
{
    // One moment of the database, whatever is written meanwhile.
    AX_CHECK(database.run("BEGIN"));
    auto session = SessionReader(database, id, fault, std::move(stop)).read();
    (void)database.run("COMMIT");
    return session;
}

} // namespace ax::store
