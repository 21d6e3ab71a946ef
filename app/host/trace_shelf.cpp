// SPDX-License-Identifier: Apache-2.0
#include "app/host/trace_shelf.h"

#include "app/host/error_text.h"
#include "app/host/session_store.h"
#include "engine/store/store.h"
#include "engine/trace/jsonl.h"
#include "views/session/jobs.h"
#include "views/session/session_model.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace ax::ui {

namespace {

const QString kBranch = Shelf::branch({});
const QString kFile = QStringLiteral("file:");
const QString kStored = QStringLiteral("stored:");

QString titleOf(const TraceSession& trace)
{
    for (const MessageRecord& message : trace.messages())
        if (message.role == "user") {
            const QString text = QString::fromStdString(message.content).simplified();
            return text.size() > 60 ? text.left(57) + QChar(0x2026) : text;
        }
    return QString::fromStdString(trace.header().model);
}

QString dayOf(qint64 ms)
{
    return ms > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat)
                  : QString();
}

} // namespace

TraceShelf::TraceShelf(SessionModel* session, SessionStore* store, QObject* parent)
    : Shelf(parent)
    , m_session(session)
    , m_store(store)
{
    connect(session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset || change.branches || change.messages)
            Q_EMIT changed();
    });
    if (store)
        connect(store, &SessionStore::listChanged, this, &Shelf::changed);
}

QVector<ShelfEntry> TraceShelf::entries() const
{
    QVector<ShelfEntry> all;
    const TraceSession& trace = m_session->trace();
    if (!m_session->isEmpty())
        all.append({ shown(), titleOf(trace), tr("shown now") });
    int number = int(trace.keptBranches().size());
    for (const KeptBranch& branch : trace.keptBranches()) {
        const QString label = QString::fromStdString(branch.record.label);
        all.append({ kBranch + QString::fromStdString(branch.record.id),
            label.isEmpty() ? tr("Branch %1").arg(number--) : label,
            tr("from token %1").arg(branch.record.fromTokenIndex) });
    }
    for (const QString& path : m_files)
        all.append({ kFile + path, QFileInfo(path).fileName(), tr("file") });
    if (m_store)
        for (const SessionSummary& session : m_store->sessions())
            if (session.id != m_store->current())
                all.append({ kStored + QString::number(session.id),
                    QString::fromStdString(session.title), dayOf(session.updated) });
    return all;
}

bool TraceShelf::canOpen(const QString& id) const { return m_store && id.startsWith(kStored); }

void TraceShelf::open(const QString& id)
{
    if (canOpen(id))
        m_store->open(id.mid(kStored.size()).toLongLong());
}

template <class Read> void TraceShelf::read(const QString& id, Read read)
{
    ++m_reading;
    Jobs::run(
        this, id,
        [read = std::move(read)](std::stop_token stop) -> Result<TraceSnapshot> {
            AX_TRY(const TraceSession trace, read(stop));
            return trace.snapshot();
        },
        [this, id](Result<TraceSnapshot> trace) {
            --m_reading;
            if (trace) {
                Q_EMIT fetched(id, *trace);
                return;
            }
            const ErrorText text
                = errorText(trace.error(), Doing::Reading, id.section(QLatin1Char(':'), 1));
            Q_EMIT failed(id, text.title + QLatin1Char(' ') + text.advice);
        });
}

void TraceShelf::fetch(const QString& id)
{
    if (Jobs::isRunning(this, id))
        return;
    if (id == shown()) {
        Q_EMIT fetched(id, m_session->snapshot());
        return;
    }
    if (id.startsWith(kBranch)) {
        for (const KeptBranch& branch : m_session->trace().keptBranches())
            if (kBranch + QString::fromStdString(branch.record.id) == id) {
                Q_EMIT fetched(id, branch.path);
                return;
            }
    } else if (id.startsWith(kFile)) {
        const std::string path = id.mid(kFile.size()).toStdString();
        read(id, [path](std::stop_token stop) -> Result<TraceSession> {
            AX_TRY(TraceReadResult result, readTrace(path, {}, stop));
            return std::move(result.session);
        });
        return;
    } else if (id.startsWith(kStored) && m_store) {
        const std::string path = m_store->path().toStdString();
        const SessionId number = id.mid(kStored.size()).toLongLong();
        read(id, [path, number](std::stop_token stop) -> Result<TraceSession> {
            AX_TRY(const Store store, Store::open(path, Store::Access::ReadOnly));
            return store.read(number, stop);
        });
        return;
    }
    Q_EMIT failed(id, tr("This session is not there any more."));
}

QString TraceShelf::addFile(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (!m_files.contains(whole)) {
        m_files.prepend(whole);
        Q_EMIT changed();
    }
    return kFile + whole;
}

void TraceShelf::propose(const QString& id)
{
    m_proposed = id;
    Q_EMIT proposedChanged();
}

} // namespace ax::ui
