// SPDX-License-Identifier: Apache-2.0
// How long the store keeps attention.
#include "app/host/session_store.h"
#include "views/session/jobs.h"

#include <QDateTime>

#include <charconv>

namespace ax::ui {

namespace {

constexpr const char* kSetting = "keep_days";
constexpr qint64 kDayMs = 24ll * 60 * 60 * 1000;

std::int64_t daysAgo(int days) { return QDateTime::currentMSecsSinceEpoch() - days * kDayMs; }

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
                if (days <= 0)
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
    if (days == m_keepDays || days < 0)
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
            return store.thin(daysAgo(days), false, stop);
        },
        [this, days](Result<Store::Thinned> counted) {
            if (counted)
                Q_EMIT thinningCounted(days, counted->sessions, counted->bytes);
        });
}

void SessionStore::thinNow(int days)
{
    if (days <= 0)
        return;
    run(
        [this, days](Store& store) -> Status {
            AX_TRY(const Store::Thinned gone, store.thin(daysAgo(days), true));
            // Gives the space back to the disk.
            AX_CHECK(store.purge(0));
            QMetaObject::invokeMethod(
                this,
                [this, gone] {
                    Q_EMIT thinned(gone.sessions, gone.bytes);
                    refresh();
                },
                Qt::QueuedConnection);
            return {};
        },
        tr("The sessions could not be thinned out."));
}

void SessionStore::setKeepEverything(SessionId id, bool keep)
{
    run([id, keep](Store& store) { return store.setKeepEverything(id, keep); },
        tr("The session could not be changed."));
}

} // namespace ax::ui
