// SPDX-License-Identifier: Apache-2.0
#include "engine/server/sidecar_store.h"

#include "engine/core/stopwatch.h"
#include "engine/store/database.h"
#include "engine/store/store.h"

#include "engine/chat/conversation.h"

#include <optional>

namespace ax::server {

namespace {

constexpr std::size_t kMostWaiting = 1 << 20;
constexpr std::size_t kBatch = 4096;
constexpr std::size_t kRequests = 1 << 16; ///< whose next step is remembered
constexpr auto kRetry = std::chrono::milliseconds(200);
constexpr auto kLastTries = std::chrono::seconds(10); ///< when the program ends

std::string_view bytesOf(const std::array<float, 20>& vector)
{
    return { reinterpret_cast<const char*>(vector.data()), sizeof vector };
}

} // namespace

struct SidecarStore::Writer {
    store::Statement insert, find, last;
    std::unordered_map<std::string, std::int64_t> nextStep; ///< by request id and layout
};

Result<std::unique_ptr<SidecarStore>> SidecarStore::open(const std::filesystem::path& path)
{
    AX_TRY(Store store, Store::open(path, Store::Access::ReadWrite));
    std::unique_ptr<SidecarStore> sidecar(new SidecarStore());
    sidecar->m_path = path;
    sidecar->m_store = std::make_unique<Store>(std::move(store));
    sidecar->m_thread = std::thread([raw = sidecar.get()] { raw->run(); });
    return sidecar;
}

SidecarStore::~SidecarStore()
{
    {
        const std::lock_guard lock(m_mutex);
        m_end = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool SidecarStore::add(std::vector<SidecarMessage>& messages)
{
    const std::lock_guard lock(m_mutex);
    if (m_queue.size() + messages.size() > kMostWaiting)
        return false;
    m_added += std::int64_t(messages.size());
    std::move(messages.begin(), messages.end(), std::back_inserter(m_queue));
    m_wake.notify_one();
    return true;
}

bool SidecarStore::flush(std::chrono::milliseconds most)
{
    std::unique_lock lock(m_mutex);
    const std::int64_t until = m_added;
    return m_written.wait_for(lock, most, [&] { return m_settled >= until; });
}

SidecarStore::Figures SidecarStore::figures() const
{
    const std::lock_guard lock(m_mutex);
    Figures figures = m_figures;
    figures.received = m_added;
    figures.waiting = std::size_t(m_added - m_settled);
    return figures;
}

void SidecarStore::run()
{
    std::optional<Writer> writer;
    std::vector<SidecarMessage> batch;
    std::optional<std::chrono::steady_clock::time_point> lastTry;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (batch.empty())
                m_wake.wait(lock, [this] { return m_end || !m_queue.empty(); });
            while (!m_queue.empty() && batch.size() < kBatch) {
                batch.push_back(std::move(m_queue.front()));
                m_queue.pop_front();
            }
            if (batch.empty())
                return; // the end, and nothing waits
            if (m_end && !lastTry)
                lastTry = std::chrono::steady_clock::now() + kLastTries;
        }
        if (!writer)
            writer.emplace();
        Figures done;
        const Status status = write(*writer, batch, done);
        std::unique_lock lock(m_mutex);
        if (status) {
            m_settled += std::int64_t(batch.size());
            m_figures.writes += done.writes;
            m_figures.same += done.same;
            m_figures.conflicts += done.conflicts;
            m_figures.trouble.clear();
            batch.clear();
            m_written.notify_all();
            continue;
        }
        writer.reset(); // what it assigned was rolled back
        m_figures.trouble = status.error().line();
        if (lastTry && std::chrono::steady_clock::now() > *lastTry)
            return;
        m_wake.wait_for(lock, kRetry, [] { return false; });
    }
}

Status SidecarStore::write(Writer& writer, const std::vector<SidecarMessage>& batch, Figures& done)
{
    store::Database& database = m_store->database();
    AX_TRY(store::Transaction transaction, store::Transaction::begin(database));
    AX_TRY(writer.insert,
        database.prepare("INSERT INTO fingerprints (request_id, step, token_index, model_hash, "
                         "layout, sink_policy, zone, created, vector) VALUES (?1, ?2, ?2, ?3, ?4, "
                         "?5, ?6, ?7, ?8) ON CONFLICT (request_id, step, layout) DO NOTHING"));
    AX_TRY(writer.find,
        database.prepare(
            "SELECT vector FROM fingerprints WHERE request_id = ? AND step = ? AND layout = ?"));
    AX_TRY(writer.last,
        database.prepare("SELECT max(step) FROM fingerprints WHERE request_id = ? AND layout = ?"));
    const std::int64_t now = nowMs();
    const auto insert = [&](const SidecarMessage& m, std::int64_t step) -> Result<bool> {
        writer.insert.bind(1, m.requestId)
            .bind(2, step)
            .bind(3, m.modelHash)
            .bind(4, m.layout)
            .bind(5, m.sinkPolicy)
            .bind(6, m.zone)
            .bind(7, now)
            .blob(8, bytesOf(m.vector));
        AX_CHECK(writer.insert.run());
        return database.changes() > 0;
    };
    for (const SidecarMessage& m : batch) {
        if (m.step) {
            AX_TRY(const bool isNew, insert(m, *m.step));
            if (isNew) {
                ++done.writes;
                continue;
            }
            writer.find.bind(1, m.requestId).bind(2, *m.step).bind(3, m.layout);
            AX_TRY(const bool there, writer.find.step());
            ++(there && writer.find.text(0) == bytesOf(m.vector) ? done.same : done.conflicts);
            writer.find.reset();
            continue;
        }
        const std::string key = m.layout + ' ' + m.requestId;
        auto next = writer.nextStep.find(key);
        if (next == writer.nextStep.end()) {
            if (writer.nextStep.size() >= kRequests)
                writer.nextStep.clear();
            writer.last.bind(1, m.requestId).bind(2, m.layout);
            AX_TRY(const bool any, writer.last.step());
            const std::int64_t step
                = any && !writer.last.isNull(0) ? writer.last.integer(0) + 1 : 0;
            writer.last.reset();
            next = writer.nextStep.emplace(key, step).first;
        }
        for (bool isNew = false; !isNew; ++next->second) {
            AX_TRY(isNew, insert(m, next->second));
        }
        ++done.writes;
    }
    return transaction.commit();
}

} // namespace ax::server
