// SPDX-License-Identifier: Apache-2.0
#include "views/session/current_row.h"

#include "views/session/jobs.h"
#include "views/session/session_model.h"

namespace ax::ui {

namespace {

const QString kRowJob = QStringLiteral("row");
constexpr int kExtendMs = 100;

int lastStep(const TraceSession& trace)
{
    return trace.stepCount() > 0 ? trace.stepIndices().back() : -1;
}

} // namespace

CurrentRow::CurrentRow(const SessionModel* session, const Selection* selection, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_selection(selection)
{
    m_extend.setSingleShot(true);
    m_extend.setInterval(kExtendMs);
    connect(&m_extend, &QTimer::timeout, this, &CurrentRow::extend);
    connect(selection, &Selection::currentChanged, this, &CurrentRow::read);
    connect(selection, &Selection::rowsChanged, this, &CurrentRow::read);
    connect(session, &SessionModel::changed, this, &CurrentRow::follow);
}

// An upper bound of the entries the row is made of.
bool CurrentRow::isLong(int token) const
{
    const TraceSession& trace = m_session->trace();
    std::size_t steps = 33;
    int sample = token;
    if (m_selection->direction() == Selection::Direction::AttendedBy) {
        steps = std::size_t(std::max(0, trace.stepCount() - std::max(0, token)));
        sample = lastStep(trace);
    }
    const StepView step = trace.viewStep(sample);
    return step && steps * std::max<std::size_t>(1, step.entryCount()) > m_longRow;
}

void CurrentRow::read()
{
    const TraceSession& trace = m_session->trace();
    const int token = m_selection->current();
    const auto direction = m_selection->direction();
    const QVector<int> layers = m_selection->layers(), heads = m_selection->heads();
    Jobs::cancel(this, kRowJob);
    m_extend.stop();
    m_reading = token >= 0 && isLong(token);
    m_readUpTo = lastStep(trace);
    if (!m_reading) {
        m_readCount += token >= 0;
        m_row = attentionRow(trace, token, direction, spanOf(layers), spanOf(heads));
        Q_EMIT changed();
        return;
    }
    m_row = AttentionRow();
    Jobs::run(
        this, kRowJob,
        [snapshot = m_session->snapshot(), token, direction, layers, heads](std::stop_token) {
            return attentionRow(*snapshot, token, direction, spanOf(layers), spanOf(heads));
        },
        [this, direction, layers, heads](AttentionRow row) {
            m_reading = false;
            ++m_readCount;
            m_row = std::move(row);
            // Steps may have come since the snapshot.
            const int last = lastStep(m_session->trace());
            if (direction == Selection::Direction::AttendedBy && last > m_readUpTo)
                extendAttending(
                    m_row, m_session->trace(), m_readUpTo + 1, spanOf(layers), spanOf(heads));
            m_readUpTo = last;
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void CurrentRow::follow(const Change& change)
{
    if (change.removes()) {
        read();
        return;
    }
    const int token = m_selection->current();
    if (token < 0)
        return;
    if (change.brings(token)) {
        read();
        return;
    }
    if (m_selection->direction() != Selection::Direction::AttendedBy || change.firstStep < 0
        || m_reading)
        return;
    // A step in place of an old one, or the first ones of a trace that had none: from the start.
    const bool known = m_row.state == RowState::Rows || m_row.state == RowState::Hubs;
    if (change.firstStep <= m_readUpTo || !known) {
        read();
        return;
    }
    if (!m_extend.isActive())
        m_extend.start();
}

void CurrentRow::extend()
{
    extendAttending(m_row, m_session->trace(), m_readUpTo + 1, spanOf(m_selection->layers()),
        spanOf(m_selection->heads()));
    m_readUpTo = lastStep(m_session->trace());
    Q_EMIT changed();
}

} // namespace ax::ui
