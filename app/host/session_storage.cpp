// SPDX-License-Identifier: Apache-2.0
// How long the store keeps attention.
#include "app/host/session_store.h"
#include "views/session/jobs.h"

#include <QDateTime>
#include <QDir>

#include <charconv>
#include <limits>

namespace ax::ui {

namespace {

constexpr const char* kSetting = "keep_days";
constexpr qint64 kDayMs = 24ll * 60 * 60 * 1000;

/// What was changed before is thinned.
std::int64_t olderThan(int days)
{
    return days < 0 ? std::numeric_limits<std::int64_t>::max()
                    : QDateTime::currentMSecsSinceEpoch() - days * kDayMs;
}

} // namespace

void SessionStore::readKeepDays()
{
    m_writer->run([this](Store& store) -> Status {
        int days = 0;
        if (const auto text = store.setting(kSetting))
            std::from_chars(text->data(), text->data() + text->size(), days);
        QMetaObject::invokeMethod(
            this,
            [this, days] {
                if (days == 0)
                    return;
                m_keepDays = days;
                Q_EMIT keepDaysChanged(days);
                thinNow(days);
            },
            Qt::QueuedConnection);
        return {};
    });
}

void SessionStore::setKeepDays(int days)
{
    if (days == m_keepDays || days < kNotKept)
        return;
    m_keepDays = days;
    run([days](Store& store) { return store.setSetting(kSetting, std::to_string(days)); },
        tr("The setting could not be kept."));
    Q_EMIT keepDaysChanged(days);
}

void SessionStore::countThinning(int days)
{
    Jobs::run(
        this, QStringLiteral("thinning"),
        [path = m_path, days](std::stop_token stop) -> Result<Store::Thinned> {
            AX_TRY(Store store, Store::open(path.toStdString(), Store::Access::ReadOnly));
            return store.thin(olderThan(days), false, stop);
        },
        [this, days](Result<Store::Thinned> counted) {
            if (counted)
                Q_EMIT thinningCounted(days, *counted);
        });
}

void SessionStore::thinNow(int days)
{
    if (days != 0)
        thinOn(olderThan(days), {});
}

void SessionStore::endCurrent()
{
    if (m_key == 0)
        return;
    m_writer->end(m_key);
    if (m_keepDays == kNotKept && m_current != 0)
        run(
            [id = m_current](Store& store) -> Status {
                AX_CHECK(store.thinSession(id));
                return {};
            },
            tr("The session could not be thinned out."));
}

/// A session at a time: what is written of the chat meanwhile comes in between.
void SessionStore::thinOn(std::int64_t olderThan, Store::Thinned soFar)
{
    run(
        [this, olderThan, soFar](Store& store) mutable -> Status {
            AX_TRY(const Store::Thinned one, store.thinPortion(olderThan, soFar.last));
            const bool more = one.last != 0;
            soFar += one;
            QMetaObject::invokeMethod(
                this,
                [this, olderThan, soFar, more] {
                    if (more) {
                        thinOn(olderThan, soFar);
                        return;
                    }
                    purge(0); // gives the space back to the disk
                    Q_EMIT thinned(soFar.sessions, soFar.bytes);
                    refresh();
                },
                Qt::QueuedConnection);
            return {};
        },
        tr("The sessions could not be thinned out."));
}

void SessionStore::purge(std::int64_t olderThan)
{
    run(
        [this, olderThan](Store& store) -> Status {
            AX_TRY(const bool more, store.purgePortion(olderThan));
            AX_TRY(const std::int64_t left, store.freeBytes());
            QMetaObject::invokeMethod(
                this,
                [this, olderThan, more, left] {
                    m_freeing = std::max(m_freeing, qint64(left)); // grows while rows go
                    if (more && !m_stopGiving) {
                        Q_EMIT givingBack(m_freeing - left, m_freeing);
                        purge(olderThan);
                        return;
                    }
                    m_stopGiving = false;
                    const qint64 all = std::exchange(m_freeing, 0);
                    Q_EMIT givingBack(all, all);
                },
                Qt::QueuedConnection);
            return {};
        },
        {});
}

bool SessionStore::canMove() const
{
    return m_path == QString::fromStdString(currentStorePath().string());
}

void SessionStore::moveTo(const QString& folder)
{
    saveNow();
    const QString to = QDir(folder).absoluteFilePath(QStringLiteral("explorer.db"));
    m_writer->moveTo(to.toStdString(), [this, to](const StoreMove& move) {
        QMetaObject::invokeMethod(
            this,
            [this, to, move] {
                if (move.stage == StoreMove::Stage::Done) {
                    m_path = to;
                    refresh();
                }
                Q_EMIT moving(move);
            },
            Qt::QueuedConnection);
    });
}

void SessionStore::cancelMove() { m_writer->cancelMove(); }

void SessionStore::setKeepEverything(SessionId id, bool keep)
{
    run([id, keep](Store& store) { return store.setKeepEverything(id, keep); },
        tr("The session could not be changed."));
}

} // namespace ax::ui
