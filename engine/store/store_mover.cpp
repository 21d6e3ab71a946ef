// SPDX-License-Identifier: Apache-2.0
#include "engine/store/store_mover.h"

#include "engine/core/files.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace ax::store {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPortion = std::size_t(4) << 20;
constexpr int kPatience = 100; ///< tries of 20 ms for what a reader may hold for a moment
/// No program knows such a schema: who opens the file that was left is told so.
constexpr const char* kNoStoreAnyMore = "PRAGMA user_version = 1000000";

fs::path beside(const fs::path& path, const char* ending)
{
    return fs::path(path.string() + ending);
}

std::int64_t sizeOf(const fs::path& path)
{
    std::error_code none;
    const auto size = fs::file_size(path, none);
    return none ? 0 : std::int64_t(size);
}

tl::unexpected<Error> failed(const fs::path& path, const char* doing, int number)
{
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return fail(ErrorCode::Io,
        "[store] " + path.string() + ": " + doing + ": " + std::strerror(number),
        full ? kDiskFull : kReadOnly,
        full ? "free space on that disk, or choose another place"
             : "choose a folder that can be written");
}

/// A file that is written here; closed by itself.
class Written {
public:
    explicit Written(fs::path path)
        : m_path(std::move(path))
        , m_file(::open(m_path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600))
    {
    }
    ~Written()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Written(const Written&) = delete;
    Written& operator=(const Written&) = delete;
    Status append(const char* bytes, std::size_t count)
    {
        if (m_file < 0)
            return failed(m_path, "create", errno);
        for (std::size_t done = 0; done < count;) {
            const ssize_t one = ::write(m_file, bytes + done, count - done);
            if (one < 0 && errno == EINTR)
                continue;
            if (one <= 0)
                return failed(m_path, "write", one == 0 ? EIO : errno);
            done += std::size_t(one);
        }
        return {};
    }
    Status sync()
    {
        if (m_file < 0 || ::fsync(m_file) != 0)
            return failed(m_path, "write", errno);
        // What is read back comes from the disk.
        (void)::posix_fadvise(m_file, 0, 0, POSIX_FADV_DONTNEED);
        return {};
    }
    bool same(const char* bytes, std::size_t count, std::int64_t at, std::string& room) const
    {
        room.resize(count);
        for (std::size_t done = 0; done < count;) {
            const ssize_t one
                = ::pread(m_file, room.data() + done, count - done, off_t(at) + off_t(done));
            if (one < 0 && errno == EINTR)
                continue;
            if (one <= 0)
                return false;
            done += std::size_t(one);
        }
        return std::memcmp(bytes, room.data(), count) == 0;
    }

private:
    fs::path m_path;
    int m_file;
};

/// What a store and its copy agree about, and what every program that writes changes.
Result<std::string> sumOf(const Database& database)
{
    std::string sum;
    for (const char* sql :
        { "SELECT count(*), total(updated), total(lease_heartbeat), total(tokens), "
          "total(bytes_steps), total(pinned), total(length(title) + length(draft)) FROM sessions",
            "SELECT count(*), total(length(value)), group_concat(value), 0, 0, 0, 0 FROM settings",
            "SELECT (SELECT count(*) FROM branches), (SELECT count(*) FROM messages), (SELECT "
            "max(rowid) FROM tokens), (SELECT max(rowid) FROM steps), (SELECT max(rowid) FROM "
            "fingerprints), (SELECT count(*) FROM discovery_runs), (SELECT count(*) FROM "
            "calibrations)" }) {
        AX_TRY(Statement row, database.prepare(sql));
        AX_TRY([[maybe_unused]] const bool there, row.step());
        for (int column = 0; column < 7; ++column)
            sum += std::string(row.text(column)) + " ";
    }
    return sum;
}

/// The journal mode that the connection has then.
Result<std::string> journalMode(const Database& database, const char* sql)
{
    AX_TRY(Statement row, database.prepare(sql));
    AX_TRY([[maybe_unused]] const bool there, row.step());
    return std::string(row.text(0));
}

void removeStore(const fs::path& path)
{
    std::error_code ignored;
    for (const char* ending : { "", "-wal", "-shm", "-journal" })
        fs::remove(beside(path, ending), ignored);
}

} // namespace

Result<std::unique_ptr<StoreMover>> StoreMover::begin(Database& from, fs::path to,
    std::function<void(const StoreMove&)> tell, std::function<void()> ready)
{
    std::unique_ptr<StoreMover> mover(new StoreMover);
    mover->m_from = from.path();
    mover->m_to = to;
    mover->m_copy = beside(to, ".moving");
    mover->m_tell = std::move(tell);
    mover->m_wake = std::move(ready);
    std::error_code wrong;
    if (fs::exists(to, wrong) || fs::exists(beside(to, ".manifold"), wrong)) {
        mover->m_done = true; // nothing of it is ours
        return fail(ErrorCode::InvalidArgument,
            "[store] " + to.string() + ": something lies there already", to.string(),
            "choose another folder");
    }
    fs::create_directories(to.parent_path(), wrong);
    if (wrong)
        return failed(to.parent_path(), "create the folder", wrong.value());
    removeStore(mover->m_copy); // of a try that was broken off
    AX_CHECK(mover->freeze(from));
    mover->m_size = sizeOf(mover->m_from);
    const std::int64_t need = mover->m_size + mover->m_size / 20 + (std::int64_t(16) << 20);
    const auto space = fs::space(to.parent_path(), wrong);
    if (!wrong && std::int64_t(space.available) < need)
        return fail(ErrorCode::Io,
            "[store] " + to.parent_path().string() + ": " + std::to_string(need)
                + " bytes are needed, " + std::to_string(space.available) + " are free",
            kDiskFull, "free space on that disk, or choose another place");
    mover->m_thread = std::jthread([own = mover.get()](const std::stop_token& stop) {
        own->m_copied = own->copy(stop);
        own->m_ready = true;
        own->m_wake();
    });
    return mover;
}

void StoreMover::end()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

fs::path StoreMover::removeOld(const fs::path& old)
{
    removeStore(old);
    std::error_code ignored;
    fs::remove(beside(old, ".lock"), ignored);
    fs::remove_all(beside(old, ".manifold"), ignored);
    return fs::exists(old, ignored) ? old : fs::path();
}

StoreMover::~StoreMover()
{
    end();
    m_frozen.reset();
    if (m_done)
        return;
    removeStore(m_copy);
    std::error_code ignored;
    fs::remove_all(beside(m_to, ".manifold"), ignored);
}

/// A reader that began where the log is empty keeps everybody from writing into the file itself.
Status StoreMover::freeze(Database& from)
{
    for (int tries = 0; tries < kPatience; ++tries) {
        AX_CHECK(from.run("PRAGMA wal_checkpoint(TRUNCATE)"));
        AX_TRY(Database reader, Database::open(m_from, Database::Mode::ReadOnly));
        AX_CHECK(reader.run("BEGIN"));
        AX_TRY([[maybe_unused]] const auto any, reader.value("SELECT count(*) FROM sqlite_master"));
        if (sizeOf(beside(m_from, "-wal")) == 0) {
            m_frozen.emplace(std::move(reader));
            return {};
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return fail(ErrorCode::Io, "[store] " + m_from.string() + ": it is read without a pause",
        kLocked, "another program uses the database; wait or close it");
}

Status StoreMover::copy(const std::stop_token& stop)
{
    // Through the reader's own file: to open and close it here would let go of SQLite's locks.
    sqlite3_file* source = nullptr;
    sqlite3_file_control(m_frozen->handle(), "main", SQLITE_FCNTL_FILE_POINTER, &source);
    Written copy(m_copy);
    std::string bytes(kPortion, '\0'), room;
    const auto each = [&](StoreMove::Stage stage, auto what) -> Status {
        for (std::int64_t at = 0; at < m_size; at += std::int64_t(kPortion)) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "[store] the move was cancelled");
            const auto count = std::size_t(std::min(std::int64_t(kPortion), m_size - at));
            if (source->pMethods->xRead(source, bytes.data(), int(count), at) != SQLITE_OK)
                return failed(m_from, "read", EIO);
            AX_CHECK(what(count, at));
            m_tell({ stage, at + std::int64_t(count), m_size, {}, {} });
        }
        return {};
    };
    AX_CHECK(each(StoreMove::Stage::Copying, [&](std::size_t count, std::int64_t) -> Status {
        return copy.append(bytes.data(), count);
    }));
    AX_CHECK(copy.sync());
    AX_CHECK(each(StoreMove::Stage::Checking, [&](std::size_t count, std::int64_t at) -> Status {
        if (!copy.same(bytes.data(), count, at, room))
            return fail(ErrorCode::Io,
                "[store] " + m_copy.string()
                    + ": what was written reads "
                      "back differently",
                kReadOnly, "choose another place");
        return {};
    }));
    // What discovery made of it lies beside it.
    std::error_code wrong;
    const fs::path runs = beside(m_from, ".manifold");
    if (fs::exists(runs, wrong))
        fs::copy(runs, beside(m_to, ".manifold"), fs::copy_options::recursive, wrong);
    if (wrong)
        return failed(beside(m_to, ".manifold"), "copy", wrong.value());
    return {};
}

/// The log goes beside the copy, which then holds all that the store holds.
Status StoreMover::addLog(Database& from)
{
    AX_TRY([[maybe_unused]] Transaction still, Transaction::begin(from));
    AX_TRY(m_sum, sumOf(from));
    if (sizeOf(beside(m_from, "-wal")) > 0) {
        std::FILE* const log = std::fopen(beside(m_from, "-wal").c_str(), "rb");
        if (!log)
            return failed(beside(m_from, "-wal"), "read", errno);
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> closing(log, &std::fclose);
        Written copy(beside(m_copy, "-wal"));
        std::string bytes(kPortion, '\0');
        for (std::size_t count; (count = std::fread(bytes.data(), 1, kPortion, log)) > 0;)
            AX_CHECK(copy.append(bytes.data(), count));
        if (std::ferror(log))
            return failed(beside(m_from, "-wal"), "read", EIO);
        AX_CHECK(copy.sync());
    }
    AX_TRY(Database copied, Database::open(m_copy, Database::Mode::ReadWrite));
    AX_TRY(const std::string copiedSum, sumOf(copied));
    if (m_sum != copiedSum)
        return fail(ErrorCode::Io, "[store] " + m_copy.string() + ": the copy differs", kReadOnly,
            "choose another place");
    return copied.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

Status StoreMover::finish(Database& from)
{
    AX_CHECK(m_copied);
    AX_CHECK(addLog(from));
    m_frozen.reset();
    // This goes only for who has it alone.
    std::string mode;
    for (int tries = 0; tries < kPatience && mode != "delete"; ++tries) {
        if (tries > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (auto now = journalMode(from, "PRAGMA journal_mode=DELETE"))
            mode = *now;
    }
    const auto back = [&from] { (void)journalMode(from, "PRAGMA journal_mode=WAL"); };
    if (mode != "delete") {
        back();
        return fail(ErrorCode::Io,
            "[store] " + m_from.string() + ": another program has the database open", kLocked,
            "close it and move again");
    }
    Status status = from.run("BEGIN EXCLUSIVE");
    if (status) {
        const auto sum = sumOf(from);
        if (!sum || *sum != m_sum)
            status = fail(ErrorCode::Io,
                "[store] " + m_from.string() + ": another program wrote meanwhile", kLocked,
                "close it and move again");
        std::error_code wrong;
        if (status) {
            fs::rename(m_copy, m_to, wrong);
            if (wrong)
                status = failed(m_to, "rename", wrong.value());
        }
        if (status) {
            status = nameStore(m_to);
            if (!status)
                fs::rename(m_to, m_copy, wrong);
        }
        if (!status)
            (void)from.run("ROLLBACK");
    }
    if (!status) {
        back();
        return status;
    }
    m_done = true;
    (void)from.run(kNoStoreAnyMore);
    (void)from.run("COMMIT");
    return {};
}

} // namespace ax::store
