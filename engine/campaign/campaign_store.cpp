// SPDX-License-Identifier: Apache-2.0
#include "engine/campaign/campaign_store.h"

#include "engine/core/files.h"
#include "engine/store/database.h"

#include <bit>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace ax::campaign {

namespace {

using store::Database;
using store::Statement;
using store::Transaction;

constexpr const char* kSchema = R"(
CREATE TABLE IF NOT EXISTS answers(
  request_id TEXT PRIMARY KEY, prompt_id TEXT NOT NULL, category TEXT NOT NULL,
  repeat INTEGER NOT NULL, seed INTEGER NOT NULL, prompt_tokens INTEGER NOT NULL,
  generated_tokens INTEGER NOT NULL, finish_reason TEXT NOT NULL, text TEXT NOT NULL,
  started_at INTEGER NOT NULL, finished_at INTEGER NOT NULL, prefill_ms REAL NOT NULL,
  decode_ms REAL NOT NULL, UNIQUE(prompt_id, repeat));
CREATE TABLE IF NOT EXISTS fingerprints(
  id INTEGER PRIMARY KEY, request_id TEXT NOT NULL REFERENCES answers(request_id),
  step INTEGER NOT NULL, position INTEGER NOT NULL, token_id INTEGER NOT NULL, fingerprint BLOB,
  zone TEXT, confidence REAL, cluster INTEGER, zone_sinks_out TEXT, UNIQUE(request_id, step));
CREATE TABLE IF NOT EXISTS discovery_runs(
  run_id INTEGER PRIMARY KEY, points INTEGER NOT NULL, clusters INTEGER NOT NULL,
  noise INTEGER NOT NULL, confirmed INTEGER, born INTEGER, died INTEGER, split INTEGER,
  merged INTEGER, in_confirmed INTEGER);
)";

std::string blobOf(const std::array<float, 20>& numbers)
{
    std::string bytes;
    for (const float number : numbers) {
        const auto word = std::bit_cast<std::uint32_t>(number);
        for (int shift = 0; shift < 32; shift += 8)
            bytes += char(word >> shift);
    }
    return bytes;
}

Result<bool> hasSinksOut(const Database& database)
{
    AX_TRY(const auto count,
        database.value("SELECT count(*) FROM pragma_table_info('fingerprints') WHERE "
                       "name='zone_sinks_out'"));
    return count.value_or(0) > 0;
}

constexpr const char* kLock = "campaign.lock";

/// A lock of the process on a file: it goes with the process, however that ends.
class FolderLock {
public:
    FolderLock() = default;
    FolderLock(FolderLock&& other) noexcept
        : m_file(std::exchange(other.m_file, -1))
    {
    }
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    /// False: another process holds it.
    static Result<FolderLock> take(const std::filesystem::path& folder)
    {
        FolderLock lock;
        lock.m_file = ::open((folder / kLock).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (lock.m_file < 0)
            return fail(ErrorCode::Io, "[explore] " + folder.string() + ": " + std::strerror(errno),
                folder.string(), "choose a folder that can be written");
        struct flock wanted = whole();
        if (::fcntl(lock.m_file, F_SETLK, &wanted) != 0 && (errno == EACCES || errno == EAGAIN))
            return fail(ErrorCode::InvalidArgument,
                "[explore] " + folder.string() + ": another program runs this campaign",
                folder.string(), "wait for it, or choose another folder");
        return lock; // where locks are unknown there is none
    }
    static struct flock whole()
    {
        struct flock lock { };
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        return lock;
    }

private:
    int m_file = -1;
};

bool numbersOf(std::string_view bytes, std::array<float, 20>& numbers)
{
    if (bytes.size() != 80)
        return false;
    for (std::size_t k = 0; k < 20; ++k) {
        std::uint32_t word = 0;
        for (std::size_t b = 0; b < 4; ++b)
            word |= std::uint32_t(static_cast<unsigned char>(bytes[4 * k + b])) << (8 * b);
        numbers[k] = std::bit_cast<float>(word);
    }
    return true;
}

} // namespace

struct CampaignStore::Impl {
    FolderLock lock; ///< before the database: it goes last
    Database database;
    bool sinksOut = true; ///< the store has that column
    nlohmann::ordered_json identity;
};

CampaignStore::CampaignStore(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
CampaignStore::CampaignStore(CampaignStore&&) noexcept = default;
CampaignStore::~CampaignStore() = default;
const nlohmann::ordered_json& CampaignStore::identity() const { return m_impl->identity; }

int CampaignStore::runner(const std::filesystem::path& folder)
{
    const int file = ::open((folder / kLock).c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    struct flock lock = FolderLock::whole();
    const bool held = ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(file);
    return held ? int(lock.l_pid) : 0;
}

Result<CampaignStore> CampaignStore::open(const std::filesystem::path& folder,
    const nlohmann::ordered_json& identity, const nlohmann::ordered_json& more)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::Io, "[explore] " + folder.string() + ": " + error.message(),
            folder.string(), "choose a folder that can be written");
    AX_TRY(FolderLock lock, FolderLock::take(folder));
    const std::filesystem::path file = folder / "campaign.json";
    if (std::filesystem::exists(file, error)) {
        AX_TRY(const std::string text, readTextFile(file, std::size_t(256) << 20));
        const auto there = nlohmann::ordered_json::parse(text, nullptr, false);
        if (!there.is_object())
            return fail(ErrorCode::Format,
                "[explore] " + file.string() + ": expected a campaign, found no JSON object",
                file.string(), "choose another folder");
        for (const auto& [name, value] : identity.items())
            if (!there.contains(name) || there[name] != value) {
                std::string what = name;
                if (value.is_object() && there.contains(name) && there[name].is_object())
                    for (const auto& [member, inner] : value.items())
                        if (!there[name].contains(member) || there[name][member] != inner) {
                            what += "." + member;
                            break;
                        }
                return fail(ErrorCode::InvalidArgument,
                    "[explore] " + folder.string() + " holds a campaign with another " + what, what,
                    "choose another folder");
            }
    } else {
        nlohmann::ordered_json json = identity;
        if (more.is_object())
            json.update(more);
        AX_CHECK(writeFile(
            file, json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"));
    }
    AX_TRY(Database database, Database::open(folder / "campaign.db", Database::Mode::ReadWrite));
    AX_CHECK(database.run("PRAGMA journal_mode=WAL"));
    AX_CHECK(database.run("PRAGMA synchronous=NORMAL"));
    AX_CHECK(database.run("PRAGMA foreign_keys=ON"));
    AX_CHECK(database.run(kSchema));
    // Campaigns of the first version know no zones without sinks; what they go on with does.
    AX_TRY(const bool sinksOut, hasSinksOut(database));
    if (!sinksOut)
        AX_CHECK(database.run("ALTER TABLE fingerprints ADD COLUMN zone_sinks_out TEXT"));
    return CampaignStore(
        std::make_unique<Impl>(Impl { std::move(lock), std::move(database), true, identity }));
}

Result<CampaignStore> CampaignStore::read(const std::filesystem::path& folder)
{
    AX_TRY(const std::string text, readTextFile(folder / "campaign.json", std::size_t(256) << 20));
    auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::Format,
            "[report] " + (folder / "campaign.json").string() + ": expected a campaign",
            folder.string(), "name the --out folder of attnx explore");
    AX_TRY(Database database, Database::open(folder / "campaign.db", Database::Mode::ReadOnly));
    AX_TRY(const bool sinksOut, hasSinksOut(database));
    return CampaignStore(
        std::make_unique<Impl>(Impl { {}, std::move(database), sinksOut, std::move(json) }));
}

Result<std::set<std::pair<std::string, int>>> CampaignStore::finished() const
{
    std::set<std::pair<std::string, int>> done;
    AX_TRY(Statement rows, m_impl->database.prepare("SELECT prompt_id, repeat FROM answers"));
    for (;;) {
        AX_TRY(const bool more, rows.step());
        if (!more)
            return done;
        done.emplace(std::string(rows.text(0)), int(rows.integer(1)));
    }
}

Status CampaignStore::write(const Answer& answer, const std::vector<Print>& prints)
{
    Database& database = m_impl->database;
    AX_TRY(Transaction transaction, Transaction::begin(database));
    AX_TRY(
        Statement put, database.prepare("INSERT INTO answers VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    put.bind(1, answer.requestId)
        .bind(2, answer.promptId)
        .bind(3, answer.category)
        .bind(4, answer.repeat)
        .bind(5, std::int64_t(answer.seed))
        .bind(6, answer.promptTokens)
        .bind(7, answer.generatedTokens)
        .bind(8, answer.finishReason)
        .bind(9, answer.text)
        .bind(10, answer.startedAt)
        .bind(11, answer.finishedAt)
        .bind(12, answer.prefillMs)
        .bind(13, answer.decodeMs);
    AX_CHECK(put.run());
    AX_TRY(Statement print,
        database.prepare("INSERT INTO fingerprints(request_id, step, position, token_id, "
                         "fingerprint, zone, confidence, zone_sinks_out) VALUES(?,?,?,?,?,?,?,?)"));
    for (const Print& row : prints) {
        const std::string bytes = row.fingerprint ? blobOf(*row.fingerprint) : std::string();
        print.bind(1, answer.requestId)
            .bind(2, row.step)
            .bind(3, row.position)
            .bind(4, row.tokenId);
        row.fingerprint ? print.blob(5, bytes) : print.null(5);
        row.zone.empty() ? print.null(6) : print.bind(6, row.zone);
        print.bind(7, double(row.confidence));
        row.zoneSinksOut.empty() ? print.null(8) : print.bind(8, row.zoneSinksOut);
        AX_CHECK(print.run());
    }
    return transaction.commit();
}

Status CampaignStore::writeDiscovery(const DiscoveryRow& row, const std::vector<std::int64_t>& rows,
    const std::vector<std::int32_t>& clusters)
{
    Database& database = m_impl->database;
    AX_TRY(Transaction transaction, Transaction::begin(database));
    AX_TRY(Statement put,
        database.prepare("INSERT INTO discovery_runs(points, clusters, noise, confirmed, born, "
                         "died, split, merged, in_confirmed) VALUES(?,?,?,?,?,?,?,?,?)"));
    int at = 0;
    for (const std::int64_t value : { row.points, row.clusters, row.noise, row.confirmed, row.born,
             row.died, row.split, row.merged, row.inConfirmed })
        put.bind(++at, value);
    AX_CHECK(put.run());
    AX_TRY(Statement set, database.prepare("UPDATE fingerprints SET cluster=? WHERE id=?"));
    for (std::size_t k = 0; k < rows.size(); ++k) {
        set.bind(1, std::int64_t(clusters[k])).bind(2, rows[k]);
        AX_CHECK(set.run());
    }
    return transaction.commit();
}

Result<std::int64_t> CampaignStore::fingerprintCount() const
{
    AX_TRY(const auto count,
        m_impl->database.value("SELECT count(*) FROM fingerprints WHERE fingerprint IS NOT NULL"));
    return count.value_or(0);
}

Result<std::vector<CampaignStore::Point>> CampaignStore::points() const
{
    std::vector<Point> all;
    AX_TRY(Statement rows,
        m_impl->database.prepare("SELECT id, request_id, zone, step, position, token_id, "
                                 "fingerprint FROM fingerprints ORDER BY id"));
    for (;;) {
        AX_TRY(const bool more, rows.step());
        if (!more)
            return all;
        Point point;
        if (!numbersOf(rows.text(6), point.fingerprint))
            continue;
        point.row = rows.integer(0);
        point.request = rows.text(1);
        point.zone = rows.text(2);
        point.step = int(rows.integer(3));
        point.position = int(rows.integer(4));
        point.tokenId = int(rows.integer(5));
        all.push_back(std::move(point));
    }
}

Result<std::vector<Answer>> CampaignStore::answers() const
{
    std::vector<Answer> all;
    AX_TRY(
        Statement rows, m_impl->database.prepare("SELECT * FROM answers ORDER BY repeat, rowid"));
    for (;;) {
        AX_TRY(const bool more, rows.step());
        if (!more)
            return all;
        Answer a;
        a.requestId = rows.text(0);
        a.promptId = rows.text(1);
        a.category = rows.text(2);
        a.repeat = int(rows.integer(3));
        a.seed = std::uint64_t(rows.integer(4));
        a.promptTokens = int(rows.integer(5));
        a.generatedTokens = int(rows.integer(6));
        a.finishReason = rows.text(7);
        a.text = rows.text(8);
        a.startedAt = rows.integer(9);
        a.finishedAt = rows.integer(10);
        a.prefillMs = rows.number(11);
        a.decodeMs = rows.number(12);
        all.push_back(std::move(a));
    }
}

Result<std::vector<Print>> CampaignStore::prints(const std::string& requestId) const
{
    std::vector<Print> all;
    AX_TRY(Statement rows,
        m_impl->database.prepare(
            std::string("SELECT step, position, token_id, fingerprint, zone, confidence, ")
            + (m_impl->sinksOut ? "zone_sinks_out" : "NULL")
            + " FROM fingerprints WHERE request_id=? ORDER BY step"));
    rows.bind(1, requestId);
    for (;;) {
        AX_TRY(const bool more, rows.step());
        if (!more)
            return all;
        Print print;
        print.step = int(rows.integer(0));
        print.position = int(rows.integer(1));
        print.tokenId = int(rows.integer(2));
        std::array<float, 20> numbers {};
        if (numbersOf(rows.text(3), numbers))
            print.fingerprint = numbers;
        print.zone = rows.text(4);
        print.confidence = float(rows.number(5));
        print.zoneSinksOut = rows.text(6);
        all.push_back(std::move(print));
    }
}

Result<std::vector<DiscoveryRow>> CampaignStore::discoveries() const
{
    std::vector<DiscoveryRow> all;
    AX_TRY(Statement rows,
        m_impl->database.prepare(
            "SELECT run_id, points, clusters, noise, confirmed, born, died, "
            "split, merged, in_confirmed FROM discovery_runs ORDER BY run_id"));
    for (;;) {
        AX_TRY(const bool more, rows.step());
        if (!more)
            return all;
        DiscoveryRow row;
        row.run = int(rows.integer(0));
        std::int64_t* const members[] = { &row.points, &row.clusters, &row.noise, &row.confirmed,
            &row.born, &row.died, &row.split, &row.merged, &row.inConfirmed };
        for (int k = 0; k < 9; ++k)
            *members[k] = rows.integer(k + 1);
        all.push_back(row);
    }
}

} // namespace ax::campaign
