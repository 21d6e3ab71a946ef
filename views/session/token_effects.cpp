// SPDX-License-Identifier: Apache-2.0
#include "views/session/token_effects.h"

#include "engine/analysis/attention_row.h"
#include "engine/analysis/sinks.h"
#include "engine/core/option_field.h"
#include "views/session/number_text.h"
#include "views/session/questions.h"
#include "views/session/session_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace ax::ui {

float TokenEffects::Scan::effectOf(int position) const
{
    return position >= 0 && position < int(effects.positions.size())
        ? effects.positions[std::size_t(position)].effect
        : kAbsent;
}

float TokenEffects::Scan::strongestAlone(const PositionSet& set) const
{
    float strongest = kAbsent;
    for (const int position : set.positions)
        if (const float alone = effectOf(position);
            present(alone) && (!present(strongest) || std::fabs(alone) > std::fabs(strongest)))
            strongest = alone;
    return strongest;
}

TokenEffects* TokenEffects::of(const ViewContext& context)
{
    auto* effects = context.session->findChild<TokenEffects*>({}, Qt::FindDirectChildrenOnly);
    return effects ? effects : new TokenEffects(context);
}

TokenEffects::TokenEffects(const ViewContext& context)
    : QObject(context.session)
    , m_context(context)
    , m_secondsPerItem(std::numeric_limits<double>::quiet_NaN())
{
    connect(context.session, &SessionModel::changed, this, &TokenEffects::follow);
    connect(context.selection, &Selection::pinnedChanged, this, [this](int token) {
        if (isScanning() && token != scanned())
            cancel();
        setChosenSet(-1);
    });
    Questions* questions = context.questions;
    if (!questions)
        return;
    connect(questions, &Questions::availabilityChanged, this, &TokenEffects::statusChanged);
    connect(questions, &Questions::progress, this, [this](quint64 question, int done, int total) {
        if (m_ask == 0 || question != m_ask)
            return;
        m_done = done;
        m_total = total;
        Q_EMIT statusChanged();
    });
    connect(
        questions, &Questions::effects, this, [this](quint64 question, const EffectResult& found) {
            if (m_ask != 0 && question == m_ask)
                take(found);
        });
    connect(questions, &Questions::finished, this,
        [this](quint64 question, bool stopped, const QString& problem) {
            if (m_ask == 0 || question != m_ask)
                return;
            m_ask = 0;
            m_problem = problem;
            if (stopped && problem.isEmpty() && std::exchange(m_stops, false)) {
                m_stoppedToken = m_asked.token;
                m_stopped = stoppedText(m_done, m_total);
            }
            Q_EMIT statusChanged();
        });
}

const TokenEffects::Scan* TokenEffects::scanOf(int token) const
{
    const TraceSession& trace = m_context.session->trace();
    if (token < 0 || token >= trace.tokenCount())
        return nullptr;
    const auto found = m_scans.constFind(trace.ref(token));
    return found == m_scans.constEnd() ? nullptr : &*found;
}

QString TokenEffects::refusal(int token) const
{
    if (!m_context.questions)
        return tr("No model is open. Open the model of this trace to compute it.");
    if (token < 1)
        return tr("No token is pinned.");
    return m_context.questions->refusal();
}

void TokenEffects::scan(int token, std::vector<HeadRef> heads)
{
    if (!canScan(token) || isScanning())
        return;
    const TraceSession& trace = m_context.session->trace();
    const int own = token - 1;
    m_asked = {};
    m_asked.token = trace.ref(token);
    m_asked.heads = heads;
    std::vector<std::vector<int>> positions;
    for (int position = 0; position < token; ++position)
        positions.push_back({ position });
    std::vector<std::int32_t> ids;
    for (int position = 0; position < own; ++position)
        ids.push_back(trace.tokenId(position));
    const auto text = [&trace](int index) { return std::string(trace.tokenText(index)); };
    for (std::vector<PositionSet> sets :
        { segmentSets(trace, own), equalSets(ids, own, text), sentenceSets(own, text) })
        for (PositionSet& set : sets) {
            positions.push_back(set.positions);
            m_asked.sets.push_back(std::move(set));
        }
    std::vector<std::vector<HeadRef>> silent;
    for (const HeadRef& head : heads)
        silent.push_back({ head });
    m_done = 0;
    m_total = int(positions.size() + silent.size());
    m_problem.clear();
    m_stopped.clear();
    m_stops = false;
    m_ask = m_context.questions->askEffects(token, std::move(positions), std::move(silent));
    Q_EMIT statusChanged();
}

void TokenEffects::take(const EffectResult& found)
{
    Scan scan = std::move(m_asked);
    m_asked = {};
    const TraceSession& trace = m_context.session->trace();
    const int token = trace.indexOf(scan.token);
    if (token < 0 || found.positions.size() < std::size_t(token) + scan.sets.size())
        return;
    scan.effects = found;
    const auto singles = scan.effects.positions.begin() + token;
    scan.setEffects.assign(singles, singles + std::ptrdiff_t(scan.sets.size()));
    scan.effects.positions.erase(singles, scan.effects.positions.end());
    if (trace.hasStep(token))
        scan.sinks = sinkPositions(trace, token);
    for (int position = 0; position < token - 1; ++position) {
        if (position < SinkRule::kFirst || scan.sinks.count(position) > 0)
            scan.sinks.insert(position);
        else
            scan.order.push_back(position);
    }
    std::stable_sort(scan.order.begin(), scan.order.end(),
        [&](int a, int b) { return std::fabs(scan.effectOf(a)) > std::fabs(scan.effectOf(b)); });
    if (!scan.order.empty())
        scan.largest = std::fabs(scan.effectOf(scan.order.front()));
    const std::size_t items = found.positions.size() + found.heads.size();
    if (items > 0)
        m_secondsPerItem = found.seconds / double(items);
    // Heads of an earlier scan stay: both are of the same step.
    if (const Scan* before = scanOf(token); before && scan.heads.empty()) {
        scan.heads = before->heads;
        scan.effects.heads = before->effects.heads;
    }
    m_scans.insert(scan.token, scan);
    Q_EMIT scanFinished(token);
}

void TokenEffects::keep(int token)
{
    const Scan* scan = scanOf(token);
    if (!scan || isKept(token))
        return;
    using Json = nlohmann::ordered_json;
    TraceBatch batch;
    const auto add = [&](const char* kind, Json items, std::span<const Effect> effects) {
        if (items.empty())
            return;
        Json values = Json::array();
        for (const Effect& effect : effects)
            values.push_back(shortestDouble(effect.effect));
        EventRecord event { "effect", token };
        event.data
            = { { "kind", kind }, { "items", std::move(items) }, { "effects", std::move(values) } };
        batch.recorded.events.push_back(std::move(event));
    };
    Json positions = Json::array(), sets = Json::array(), heads = Json::array();
    for (int position = 0; position < int(scan->effects.positions.size()); ++position)
        positions.push_back(position);
    for (const PositionSet& set : scan->sets)
        sets.push_back({ { "label", set.label }, { "positions", set.positions } });
    for (const HeadRef& head : scan->heads)
        heads.push_back({ { "layer", head.layer }, { "head", head.head } });
    add("positions", std::move(positions), scan->effects.positions);
    add("sets", std::move(sets), scan->setEffects);
    add("heads", std::move(heads), scan->effects.heads);
    m_context.session->apply(std::move(batch));
    Q_EMIT statusChanged();
}

bool TokenEffects::isKept(int token) const
{
    for (const EventRecord& event : m_context.session->trace().events())
        if (event.kind == "effect" && event.tokenIndex == token)
            return true;
    return false;
}

double TokenEffects::expectedSeconds(int token) const { return m_secondsPerItem * token; }

int TokenEffects::scanned() const
{
    return isScanning() ? m_context.session->trace().indexOf(m_asked.token) : -1;
}

void TokenEffects::cancel()
{
    if (m_ask != 0)
        m_context.questions->cancel(m_ask);
}

void TokenEffects::stop()
{
    m_stops = m_ask != 0;
    cancel();
}

QString TokenEffects::stopped(int token) const
{
    return !m_stopped.isEmpty() && token >= 0
            && m_context.session->trace().indexOf(m_stoppedToken) == token
        ? m_stopped
        : QString();
}

QVector<int> TokenEffects::scannedTokens() const
{
    QVector<int> tokens;
    for (auto scan = m_scans.constBegin(); scan != m_scans.constEnd(); ++scan)
        if (const int token = m_context.session->trace().indexOf(scan.key()); token >= 0)
            tokens << token;
    std::sort(tokens.begin(), tokens.end());
    return tokens;
}

void TokenEffects::setChosenSet(int set)
{
    if (set == m_chosenSet)
        return;
    m_chosenSet = set;
    Q_EMIT chosenSetChanged();
}

void TokenEffects::follow(const Change& change)
{
    if (!change.reset)
        return;
    m_scans.clear();
    m_problem.clear();
    m_stopped.clear();
    Q_EMIT forgotten();
}

QString stoppedText(int done, int total)
{
    return TokenEffects::tr("Stopped at %1 of %2; what was there stays.")
        .arg(text::integer(done), text::integer(total));
}

} // namespace ax::ui
