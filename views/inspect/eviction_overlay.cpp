// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/eviction_overlay.h"

#include "views/inspect/inspect_state.h"
#include "views/session/number_text.h"
#include "views/session/questions.h"
#include "views/session/session_model.h"

namespace ax::ui {

EvictionOverlay* EvictionOverlay::of(InspectState* state)
{
    if (auto* there = state->findChild<EvictionOverlay*>(QString(), Qt::FindDirectChildrenOnly))
        return there;
    return new EvictionOverlay(state);
}

EvictionOverlay::EvictionOverlay(InspectState* state)
    : QObject(state)
    , m_state(state)
{
    Questions* questions = state->context().questions;
    if (!questions)
        return;
    connect(questions, &Questions::keptPositions, this,
        [this](quint64 question, const QVector<int>& positions) {
            if (question != m_ask)
                return;
            m_tokens = m_asked;
            m_kept = int(positions.size());
            m_keeps.fill(false, m_tokens);
            for (const int position : positions)
                if (position >= 0 && position < m_tokens)
                    m_keeps[position] = true;
        });
    connect(questions, &Questions::progress, this, [this](quint64 question, int done, int) {
        if (question == m_ask) {
            m_done = done;
            Q_EMIT changed();
        }
    });
    connect(questions, &Questions::finished, this,
        [this](quint64 question, bool, const QString& problem) {
            if (question != m_ask)
                return;
            m_ask = 0;
            m_problem = problem;
            Q_EMIT changed();
        });
    const auto again = [this] {
        if (isOn() && !isReading() && m_state->context().session->trace().tokenCount() != m_tokens)
            ask();
    };
    connect(questions, &Questions::availabilityChanged, this, again);
    connect(state->context().session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.reset || change.removes()) {
            m_tokens = 0;
            Q_EMIT changed();
        }
    });
}

void EvictionOverlay::choose(const QString& policy, int percent)
{
    if (policy == m_policy && percent == m_percent)
        return;
    Questions* questions = m_state->context().questions;
    if (m_ask && questions)
        questions->cancel(m_ask);
    m_ask = 0;
    m_policy = policy;
    m_percent = percent;
    m_tokens = m_kept = 0;
    m_problem.clear();
    if (isOn())
        ask();
    Q_EMIT changed();
}

void EvictionOverlay::ask()
{
    Questions* questions = m_state->context().questions;
    m_asked = m_state->context().session->trace().tokenCount();
    m_done = 0;
    if (!questions || !questions->canAsk() || m_asked == 0)
        return;
    m_ask = questions->askKept(m_policy, m_percent / 100.0);
    Q_EMIT changed();
}

QString EvictionOverlay::words() const
{
    if (!isOn())
        return {};
    if (isReading())
        return tr("Reading the text under the %1 policy: %2 of %3 tokens.")
            .arg(m_policy, text::integer(m_done), text::integer(m_asked));
    if (!m_problem.isEmpty())
        return m_problem;
    if (!isKnown()) {
        const Questions* questions = m_state->context().questions;
        return questions ? questions->refusal()
                         : tr("No model is open. Open the model of this trace to compute it.");
    }
    return tr("Keys the %1 policy would keep at %2 % by the end: kept %3 (filled), dropped %4 "
              "(outlined).")
        .arg(m_policy)
        .arg(m_percent)
        .arg(text::integer(m_kept), text::integer(m_tokens - m_kept));
}

} // namespace ax::ui
