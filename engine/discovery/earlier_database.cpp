// SPDX-License-Identifier: Apache-2.0
// The fingerprint databases of the earlier project: reference/earlier-system.md, schema version 1.
#include "engine/discovery/earlier_database.h"

#include "engine/analysis/row.h"
#include "engine/core/utf8.h"
#include "engine/discovery/point_source.h"
#include "engine/trace/step_json.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <numeric>

namespace ax::discovery {

namespace {

struct Close {
    void operator()(sqlite3* db) const { sqlite3_close(db); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

tl::unexpected<Error> sqlError(sqlite3* db, const std::filesystem::path& file)
{
    const int code = sqlite3_errcode(db);
    const bool busy = code == SQLITE_BUSY || code == SQLITE_LOCKED;
    return fail(code == SQLITE_NOTADB || code == SQLITE_CORRUPT ? ErrorCode::Format : ErrorCode::Io,
        std::string("[points] ") + sqlite3_errmsg(db), file.string(),
        busy
            ? "another program is writing to it; close that one, or copy the file and read the copy"
            : "check that it is a fingerprint database and can be read");
}

/// Read-only, and without touching the file: no journal, no WAL file beside it.
Result<Database> open(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return fail(ErrorCode::NotFound, "[points] there is no such database", file.string());
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr);
    Database db(raw);
    if (code != SQLITE_OK)
        return sqlError(db.get(), file);
    sqlite3_busy_timeout(db.get(), 2000);
    return db;
}

Result<Statement> prepare(sqlite3* db, const std::string& sql, const std::filesystem::path& file)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
        return sqlError(db, file);
    return Statement(raw);
}

std::string textAt(sqlite3_stmt* row, int column)
{
    const auto* text = sqlite3_column_text(row, column);
    return text ? std::string(
               reinterpret_cast<const char*>(text), std::size_t(sqlite3_column_bytes(row, column)))
                : std::string();
}

/// Masses first, histogram first (turned round), all zero; or why the row cannot be used.
std::string readVector(sqlite3_stmt* row, int column, std::array<float, 20>& out)
{
    if (sqlite3_column_type(row, column) != SQLITE_BLOB)
        return sqlite3_column_type(row, column) == SQLITE_NULL ? "empty"
                                                               : "text instead of numbers";
    const int bytes = sqlite3_column_bytes(row, column);
    if (bytes == 0)
        return "empty";
    if (bytes != 80 && bytes != 84)
        return std::to_string(bytes) + " bytes, expected 20 or 21 float32";
    std::vector<float> values(std::size_t(bytes) / 4);
    std::memcpy(values.data(), sqlite3_column_blob(row, column), std::size_t(bytes));
    std::string fault = PointTable::faultOf(values);
    if (!fault.empty())
        return fault;
    if (trace::fingerprintOrder(values) == trace::FingerprintOrder::HistogramFirst)
        out = trace::reorderFingerprint(values);
    else
        std::copy_n(values.begin(), 20, out.begin());
    return {};
}

class EarlierSource : public PointSource {
public:
    /// `request` not empty: of this answer alone.
    explicit EarlierSource(std::filesystem::path file, std::string request = {})
        : m_file(std::move(file))
        , m_request(std::move(request))
    {
    }
    std::string name() const override { return m_file.string(); }

    Result<PointTable> read(Job& job) override
    {
        AX_TRY(const Database db, open(m_file));
        std::int64_t total = 0, received = 0;
        {
            AX_TRY(const Statement count,
                prepare(db.get(),
                    "SELECT (SELECT COUNT(*) FROM fingerprints" + only()
                        + "), (SELECT "
                          "COALESCE(SUM(total_steps), 0) FROM request_summary"
                        + only() + ")",
                    m_file));
            bind(count.get());
            if (sqlite3_step(count.get()) != SQLITE_ROW)
                return sqlError(db.get(), m_file);
            total = sqlite3_column_int64(count.get(), 0);
            received = sqlite3_column_int64(count.get(), 1);
        }
        AX_TRY(const Statement rows,
            prepare(db.get(),
                "SELECT id, request_id, session_id, step, token_id, token_text, think_phase, "
                "fingerprint, manifold_zone, model_id FROM fingerprints"
                    + only() + " ORDER BY id",
                m_file));
        bind(rows.get());
        PointTable table;
        table.dims = 20;
        table.schema = "log16";
        table.sinkPolicy = "include";
        table.source = name();
        bool stepsKnown = false;
        int code = SQLITE_DONE;
        std::int64_t seen = 0;
        while ((code = sqlite3_step(rows.get())) == SQLITE_ROW) {
            if (++seen % 1024 == 0) {
                AX_CHECK(job.check());
                job.report(double(seen) / double(std::max<std::int64_t>(1, total)));
            }
            take(rows.get(), table, stepsKnown);
        }
        if (code != SQLITE_DONE)
            return sqlError(db.get(), m_file);
        settleMasses(table);
        if (!stepsKnown && table.count() > 0) {
            // The known defect of the earlier sidecar: step 0 means that it was never sent.
            table.step.clear();
            table.position.clear();
            table.notes.push_back("Every step is 0: the steps were never sent, so none is known.");
        }
        if (received > total)
            table.notes.push_back(std::to_string(received - total) + " of "
                + std::to_string(received)
                + " fingerprints that this database received were overwritten and are lost.");
        return table;
    }

private:
    std::string only() const { return m_request.empty() ? "" : " WHERE request_id = ?1"; }
    void bind(sqlite3_stmt* statement) const
    {
        if (!m_request.empty())
            sqlite3_bind_text(
                statement, 1, m_request.c_str(), int(m_request.size()), SQLITE_TRANSIENT);
    }

    static void take(sqlite3_stmt* row, PointTable& table, bool& stepsKnown)
    {
        std::array<float, 20> values {};
        const std::string request = textAt(row, 1);
        const int step = sqlite3_column_int(row, 3);
        std::string fault = readVector(row, 7, values);
        if (!fault.empty())
            return table.skip(request + " step " + std::to_string(step), std::move(fault));
        stepsKnown |= step != 0;
        table.values.insert(table.values.end(), values.begin(), values.end());
        table.ids.push_back(sqlite3_column_int64(row, 0));
        table.request.push(request);
        table.session.push(textAt(row, 2));
        table.step.push_back(step);
        table.position.push_back(step);
        table.tokenId.push_back(
            sqlite3_column_type(row, 4) == SQLITE_NULL ? -1 : sqlite3_column_int(row, 4));
        table.tokenText.push_back(textAt(row, 5));
        const std::string phase = textAt(row, 6), zone = textAt(row, 8);
        table.phase.push(phase.empty() ? "unknown" : phase);
        table.zone.push(zone.empty() ? "unknown" : zone);
        table.model.push(textAt(row, 9));
    }

    /// The exploration script of that project stored masses with other band edges and the entropy
    /// in bits. The histogram is the same, so the four numbers are made from it.
    static void settleMasses(PointTable& table)
    {
        std::size_t remade = 0;
        for (std::size_t point = 0; point < table.count(); ++point) {
            float* v = table.values.data() + point * 20;
            std::array<float, 16> histogram;
            std::copy_n(v + 4, 16, histogram.begin());
            const double total = std::accumulate(histogram.begin(), histogram.end(), 0.0);
            if (std::abs(total - 1) > 1e-3)
                continue; // no histogram that says them
            const DistanceMasses masses = distanceMasses(histogram);
            if (v[3] <= 1.001 && std::abs(v[0] - masses.local) <= 1e-3
                && std::abs(v[1] - masses.mid) <= 1e-3 && std::abs(v[2] - masses.longRange) <= 1e-3)
                continue;
            ++remade;
            v[0] = masses.local;
            v[1] = masses.mid;
            v[2] = masses.longRange;
            v[3] = histogramEntropy(histogram);
        }
        if (remade > 0)
            table.notes.push_back(std::to_string(remade)
                + " fingerprints had masses of other bands or an entropy in bits; both were "
                  "computed again from their histograms.");
    }

    std::filesystem::path m_file;
    std::string m_request;
};

Result<Database> openEarlier(const std::filesystem::path& file)
{
    AX_TRY(const bool earlier, isEarlierDatabase(file));
    if (!earlier)
        return fail(ErrorCode::Format, "[points] no fingerprint database of the earlier project",
            file.string(), "choose one with the tables fingerprints and request_summary");
    return open(file);
}

/// What an answer's row in request_summary says of it, beside its fingerprints.
struct Summary {
    std::string session, prompt;
    std::int64_t created = 0; ///< ms since epoch
};

/// By request id. Databases that were cut down to the fingerprints have no such columns.
std::map<std::string, Summary> summariesOf(sqlite3* db, const std::filesystem::path& file)
{
    std::map<std::string, Summary> out;
    const auto rows = prepare(db,
        "SELECT r.request_id, COALESCE(s.name, r.session_id), r.prompt_preview, "
        "CAST(strftime('%s', COALESCE(r.started_at, r.created_at)) AS INTEGER) FROM "
        "request_summary r LEFT JOIN sessions s ON s.session_id = r.session_id",
        file);
    while (rows && sqlite3_step(rows->get()) == SQLITE_ROW)
        out[textAt(rows->get(), 0)] = { sanitizeUtf8(textAt(rows->get(), 1)),
            sanitizeUtf8(textAt(rows->get(), 2)), sqlite3_column_int64(rows->get(), 3) * 1000 };
    return out;
}

ThinkPhase phaseOf(const std::string& name)
{
    if (name == "think")
        return ThinkPhase::Think;
    return name == "output" ? ThinkPhase::Output : ThinkPhase::None;
}

/// One segment for each run of tokens of one phase.
void addSegments(TraceSession& session, const std::string& message)
{
    std::vector<SegmentRecord>& segments = session.segments();
    for (int index = 0; index < session.tokenCount(); ++index) {
        const SegmentType type = session.thinkPhase(index) == ThinkPhase::Think
            ? SegmentType::AssistantThink
            : SegmentType::AssistantFinal;
        if (segments.empty() || segments.back().type != type) {
            SegmentRecord next;
            next.id = "segment-" + std::to_string(segments.size());
            next.type = type;
            next.messageId = message;
            next.startTokenIndex = index;
            segments.push_back(std::move(next));
        }
        segments.back().endTokenIndex = index + 1;
    }
}

/// Tokens and steps of one answer, in the order of its steps where they are known. The text.
Result<std::string> addTokens(TraceSession& session, const PointTable& table)
{
    std::vector<std::size_t> order(table.count());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (!table.step.empty())
        std::stable_sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return table.step[a] < table.step[b]; });
    std::string text;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const std::size_t point = order[at];
        TokenRecord token;
        token.index = std::int32_t(at);
        token.tokenId = table.tokenId[point];
        token.text = sanitizeUtf8(table.tokenText[point]);
        token.role = TokenRole::Generated;
        text += token.text;
        StepRecord step;
        step.tokenIndex = token.index;
        step.decodeStep = table.step.empty() ? token.index : table.step[point];
        step.fingerprint.emplace();
        std::copy_n(table.row(point).begin(), 20, step.fingerprint->begin());
        step.zone = table.zone.at(point);
        step.thinkPhase = phaseOf(table.phase.at(point));
        AX_CHECK(session.addToken(std::move(token)));
        AX_CHECK(session.addStep(std::move(step)));
    }
    return text;
}

} // namespace

std::unique_ptr<PointSource> earlierDatabaseSource(std::filesystem::path file)
{
    return std::make_unique<EarlierSource>(std::move(file));
}

Result<bool> isEarlierDatabase(const std::filesystem::path& file)
{
    AX_TRY(const Database db, open(file));
    AX_TRY(const Statement tables,
        prepare(db.get(),
            "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN "
            "('fingerprints', 'request_summary', 'control_signals')",
            file));
    if (sqlite3_step(tables.get()) != SQLITE_ROW)
        return sqlError(db.get(), file);
    return sqlite3_column_int(tables.get(), 0) == 3;
}

Result<EarlierDatabase> readEarlierDatabase(const std::filesystem::path& file, Job& job)
{
    AX_TRY(const Database db, openEarlier(file));
    AX_TRY(PointTable table, EarlierSource(file).read(job));
    const std::map<std::string, Summary> summaries = summariesOf(db.get(), file);
    EarlierDatabase out;
    out.file = file;
    out.notes = std::move(table.notes);
    out.skippedCount = table.skippedCount;
    out.skipped = std::move(table.skipped);
    out.answers.resize(table.request.names.size());
    for (std::size_t point = 0; point < table.count(); ++point) {
        EarlierAnswer& answer = out.answers[std::size_t(table.request.values[point])];
        if (answer.tokens++ == 0) {
            answer.request = table.request.at(point);
            answer.model = sanitizeUtf8(table.model.at(point));
            answer.session = sanitizeUtf8(table.session.at(point));
            answer.title = sanitizeUtf8(answer.request);
            if (const auto known = summaries.find(answer.request); known != summaries.end()) {
                answer.created = known->second.created;
                if (!known->second.session.empty())
                    answer.session = known->second.session;
                if (!known->second.prompt.empty())
                    answer.title = known->second.prompt;
            }
        }
        const std::string& zone = table.zone.at(point);
        const auto has = std::find_if(answer.zones.begin(), answer.zones.end(),
            [&](const auto& one) { return one.first == zone; });
        if (has != answer.zones.end())
            ++has->second;
        else
            answer.zones.emplace_back(zone, 1);
    }
    return out;
}

Result<TraceReadResult> readEarlierAnswer(
    const std::filesystem::path& file, const std::string& request, Job& job)
{
    AX_TRY(const Database db, openEarlier(file));
    if (request.empty())
        return fail(ErrorCode::InvalidArgument, "[points] no answer was named", file.string());
    AX_TRY(PointTable table, EarlierSource(file, request).read(job));
    if (table.count() == 0)
        return fail(ErrorCode::InvalidArgument,
            "[points] no fingerprint of an answer " + request + " can be read", file.string(),
            "name one of the answers that it lists");
    const std::map<std::string, Summary> summaries = summariesOf(db.get(), file);
    const auto known = summaries.find(request);

    TraceReadResult out;
    TraceHeader& header = out.session.header();
    header.traceId = sanitizeUtf8(request);
    header.source = file.filename().string();
    header.capture["modes"] = { "fingerprint" };
    header.model = header.modelInfo.name = sanitizeUtf8(table.model.at(0));
    if (known != summaries.end()) {
        header.createdAt = header.updatedAt = known->second.created;
        if (!known->second.prompt.empty()) {
            MessageRecord question;
            question.id = "question";
            question.role = "user";
            question.content = known->second.prompt;
            question.timestamp = header.createdAt;
            out.session.messages().push_back(std::move(question));
        }
    }
    MessageRecord answer;
    answer.id = "answer";
    answer.role = "assistant";
    answer.model = header.model;
    answer.timestamp = header.createdAt;
    AX_TRY(answer.content, addTokens(out.session, table));
    addSegments(out.session, answer.id);
    out.session.messages().push_back(std::move(answer));
    out.session.updateMetrics();
    out.records = std::int64_t(table.count());
    out.notes = std::move(table.notes);
    out.notes.emplace_back("The prompt was not stored: token 0 is the first one of the answer.");
    for (const SkippedRow& row : table.skipped)
        out.notes.push_back("Left out: " + row.row + ", " + row.reason + ".");
    return out;
}

} // namespace ax::discovery
