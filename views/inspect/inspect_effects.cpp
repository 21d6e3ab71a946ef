// SPDX-License-Identifier: Apache-2.0
// What InspectState knows of effects on the pinned token.
#include "views/inspect/inspect_state.h"
#include "views/session/questions.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <algorithm>

namespace ax::ui {

bool InspectState::canScan() const
{
    return m_tokenEffects->canScan(m_context.selection->pinned()) && !m_tokenEffects->isScanning()
        && m_table.source == HeadTable::Source::Computed;
}

void InspectState::scan()
{
    if (!canScan())
        return;
    const int token = m_context.selection->pinned();
    std::vector<HeadRef> heads;
    for (const int layer : m_table.layers)
        for (const int head : m_table.heads)
            heads.push_back({ layer, head });
    // What is shown stays until this scan is whole.
    m_scans = true;
    m_stopped.clear();
    m_tokenEffects->scan(token, std::move(heads));
    Q_EMIT statusChanged();
}

/// What another view asked for is shown here too; heads are asked for here alone.
void InspectState::takeScan(int token)
{
    const TokenEffects::Scan* scan = m_tokenEffects->scanOf(token);
    if (!scan)
        return;
    m_onPlace.clear();
    m_together = {};
    m_effectToken = scan->token;
    m_effects = scan->effects;
    if (!m_effects->heads.empty())
        m_statistic = kEffect;
    Q_EMIT effectsChanged();
    Q_EMIT tableChanged();
}

int InspectState::placeThatMattered() const
{
    const int token = effectToken();
    if (token < 0)
        return -1;
    const TokenEffects::Scan* scan = m_tokenEffects->scanOf(token);
    return scan && !scan->order.empty() ? scan->order.front() : -1;
}

void InspectState::askPlace()
{
    const int token = effectToken();
    if (placeThatMattered() < 0 || m_effects->heads.empty())
        return;
    std::vector<HeadRef> heads;
    for (const int layer : m_table.layers)
        for (const int head : m_table.heads)
            heads.push_back({ layer, head });
    m_onPlace.assign(heads.size(), kAbsent);
    m_placeAsk = m_context.questions->askRows(std::move(heads), false, token - 1, token);
}

/// One more step of the model, for the heads that cost most: what they cost together is not the sum
/// of what each costs.
void InspectState::askTogether()
{
    const int token = effectToken();
    if (token < 0 || m_effects->heads.empty() || !m_context.questions->canAsk())
        return;
    const int columns = int(m_table.heads.size());
    std::vector<int> order;
    for (int k = 0; k < int(m_effects->heads.size()); ++k)
        if (m_effects->heads[std::size_t(k)].effect < 0)
            order.push_back(k);
    const auto effect = [&](int k) { return m_effects->heads[std::size_t(k)].effect; };
    std::stable_sort(
        order.begin(), order.end(), [&](int a, int b) { return effect(a) < effect(b); });
    if (order.size() < 2 || m_effects->heads.size() != m_table.layers.size() * std::size_t(columns))
        return;
    order.resize(std::min<std::size_t>(order.size(), kTogether));
    m_together = {};
    for (const int k : order) {
        m_together.heads.push_back(
            { m_table.layers[std::size_t(k / columns)], m_table.heads[std::size_t(k % columns)] });
        m_together.addedUp += double(effect(k));
    }
    m_togetherAsk = m_context.questions->askEffects(token, {}, { m_together.heads });
}

int InspectState::effectToken() const
{
    return m_effects ? m_context.session->trace().indexOf(m_effectToken) : -1;
}

} // namespace ax::ui
