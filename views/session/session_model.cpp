// SPDX-License-Identifier: Apache-2.0
#include "views/session/session_model.h"

#include "engine/trace/branches.h"

#include <QDebug>

namespace ax::ui {

SessionModel::SessionModel(QObject* parent)
    : QObject(parent)
{
}

void SessionModel::announce(Change change, bool wasModified)
{
    change.saved |= wasModified != isModified();
    Q_EMIT changed(change);
}

void SessionModel::reset(TraceSession trace, const QString& filePath)
{
    Q_EMIT aboutToBeReset();
    m_trace = std::move(trace);
    m_filePath = filePath;
    m_savedRevision = ++m_revision;
    Change change;
    change.reset = change.saved = true;
    Q_EMIT changed(change);
}

void SessionModel::clear() { reset(TraceSession(), {}); }

void SessionModel::setSaved(const QString& filePath, quint64 revision)
{
    m_filePath = filePath;
    m_savedRevision = revision;
    Change change;
    change.saved = true;
    Q_EMIT changed(change);
}

void SessionModel::apply(TraceBatch batch)
{
    const bool modified = isModified();
    Change change { applyBatch(m_trace, std::move(batch)) };
    if (change.problem)
        qWarning("%s", change.problem->line().c_str());
    if (!change.any())
        return;
    ++m_revision;
    announce(std::move(change), modified);
}

void SessionModel::exchange(TraceSession& other)
{
    const bool modified = isModified();
    Change change;
    change.truncatedAt = commonTokens(m_trace, other);
    const TraceHeader before = std::as_const(m_trace).header();
    std::swap(m_trace, other);
    if (!before.traceId.empty()) {
        TraceHeader& header = m_trace.header();
        header.traceId = before.traceId;
        header.createdAt = before.createdAt;
        header.extra = before.extra;
    }
    change.branches = change.header = change.messages = change.segments = change.events
        = change.metrics = true;
    if (m_trace.tokenCount() > change.truncatedAt) {
        change.firstToken = change.firstStep = change.truncatedAt;
        change.endToken = change.endStep = m_trace.tokenCount();
    }
    ++m_revision;
    announce(std::move(change), modified);
}

} // namespace ax::ui
