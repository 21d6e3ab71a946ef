// SPDX-License-Identifier: Apache-2.0
#include "views/session/range_effects.h"

#include "engine/analysis/attention_row.h"
#include "engine/analysis/position_sets.h"
#include "engine/analysis/sinks.h"
#include "views/session/questions.h"
#include "views/session/session_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace ax::ui {

namespace {

constexpr int kFirst = 5; ///< places of either order that are held against each other

std::vector<double> ranksOf(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(),
        [&](std::size_t x, std::size_t y) { return values[x] < values[y]; });
    std::vector<double> ranks(values.size());
    for (std::size_t k = 0; k < order.size();) {
        std::size_t end = k + 1;
        while (end < order.size() && values[order[end]] == values[order[k]])
            ++end;
        for (std::size_t tied = k; tied < end; ++tied)
            ranks[order[tied]] = double(k + end - 1) / 2;
        k = end;
    }
    return ranks;
}

} // namespace

double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b)
{
    if (a.size() < 3 || a.size() != b.size())
        return std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> x = ranksOf(a), y = ranksOf(b);
    const double mean = double(a.size() - 1) / 2;
    double xy = 0, xx = 0, yy = 0;
    for (std::size_t k = 0; k < x.size(); ++k) {
        xy += (x[k] - mean) * (y[k] - mean);
        xx += (x[k] - mean) * (x[k] - mean);
        yy += (y[k] - mean) * (y[k] - mean);
    }
    return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : std::numeric_limits<double>::quiet_NaN();
}

RangeEffects* RangeEffects::of(const ViewContext& context)
{
    auto* effects = context.session->findChild<RangeEffects*>({}, Qt::FindDirectChildrenOnly);
    return effects ? effects : new RangeEffects(context);
}

RangeEffects::RangeEffects(const ViewContext& context)
    : QObject(context.session)
    , m_context(context)
{
    connect(context.session, &SessionModel::changed, this, &RangeEffects::follow);
    Questions* questions = context.questions;
    if (!questions)
        return;
    connect(questions, &Questions::availabilityChanged, this, &RangeEffects::statusChanged);
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
            if (stopped)
                m_waiting.clear();
            else
                ++m_done;
            askNext();
            Q_EMIT statusChanged();
        });
}

QString RangeEffects::refusal() const
{
    if (!m_context.questions)
        return tr("No model is open. Open the model of this trace to compute it.");
    if (written().first == written().second)
        return tr("Nothing was written yet.");
    return m_context.questions->refusal();
}

std::pair<int, int> RangeEffects::written() const
{
    const TraceSession& trace = m_context.session->trace();
    int first = -1, end = 0;
    for (const SegmentRecord& segment : trace.segments())
        if (segment.type == SegmentType::AssistantThink
            || segment.type == SegmentType::AssistantFinal) {
            first = first < 0 ? segment.startTokenIndex : std::min(first, segment.startTokenIndex);
            end = std::max(end, segment.endTokenIndex);
        }
    return { std::max(first, 0), std::min(end, trace.tokenCount()) };
}

void RangeEffects::scan(What what, int from, int to)
{
    if (isScanning() || !refusal().isEmpty())
        return;
    const TraceSession& trace = m_context.session->trace();
    m_what = what;
    m_waiting.clear();
    m_problem.clear();
    for (int token = std::min(to, trace.tokenCount()) - 1; token >= std::max(from, 2); --token) {
        if (trace.tokenRole(token) != TokenRole::Generated)
            continue;
        const bool known = what == What::Segments ? m_segments.contains(trace.ref(token))
                                                  : m_orders.contains(trace.ref(token));
        if (!known)
            m_waiting.push_back(token);
    }
    m_done = 0;
    m_total = int(m_waiting.size());
    askNext();
    Q_EMIT statusChanged();
}

void RangeEffects::askNext()
{
    if (m_waiting.empty())
        return;
    const TraceSession& trace = m_context.session->trace();
    const int token = m_waiting.back();
    m_waiting.pop_back();
    m_token = trace.ref(token);
    std::vector<std::vector<int>> positions;
    m_asked.clear();
    if (m_what == What::Segments) {
        for (PositionSet& set : segmentSets(trace, token - 1)) {
            m_asked.push_back(set.segment);
            positions.push_back(std::move(set.positions));
        }
    } else {
        for (int position = 0; position < token; ++position)
            positions.push_back({ position });
    }
    m_ask = m_context.questions->askEffects(token, std::move(positions), {});
}

void RangeEffects::take(const EffectResult& found)
{
    const TraceSession& trace = m_context.session->trace();
    const int token = trace.indexOf(m_token);
    if (token < 0)
        return;
    if (m_what == What::Segments) {
        std::vector<float> effects(trace.segments().size(), kAbsent);
        for (std::size_t k = 0; k < m_asked.size() && k < found.positions.size(); ++k)
            if (std::size_t(m_asked[k]) < effects.size())
                effects[std::size_t(m_asked[k])] = found.positions[k].effect;
        m_segments.insert(m_token, effects);
        Q_EMIT changed();
        return;
    }
    const AttentionRow row = attentionRow(trace, token, LinkDirection::AttendsTo);
    const std::set<int> sinks
        = trace.hasStep(token) ? sinkPositions(trace, token) : std::set<int>();
    const auto counts = [&](int position) {
        return position >= SinkRule::kFirst && position < token - 1 && sinks.count(position) == 0
            && position < int(found.positions.size());
    };
    const auto size = [&](int position) {
        return double(std::fabs(found.positions[std::size_t(position)].effect));
    };
    std::vector<int> looked, mattered;
    std::vector<double> attention, effects;
    for (const Link& link : row.links)
        if (counts(link.position)) {
            looked.push_back(link.position);
            attention.push_back(double(link.probability));
            effects.push_back(size(link.position));
        }
    if (looked.empty())
        return; // its row was not recorded
    for (int position = 0; position < token; ++position)
        if (counts(position))
            mattered.push_back(position);
    std::stable_sort(
        mattered.begin(), mattered.end(), [&](int x, int y) { return size(x) > size(y); });
    Orders orders;
    orders.sameFirst = looked.front() == mattered.front();
    const auto end = mattered.begin() + std::min<std::ptrdiff_t>(kFirst, std::ssize(mattered));
    for (std::size_t k = 0; k < std::min<std::size_t>(kFirst, looked.size()); ++k)
        orders.shared += std::find(mattered.begin(), end, looked[k]) != end;
    orders.correlation = rankCorrelation(attention, effects);
    m_orders.insert(m_token, orders);
    Q_EMIT changed();
}

void RangeEffects::cancel()
{
    m_waiting.clear();
    if (m_ask != 0)
        m_context.questions->cancel(m_ask);
}

std::vector<float> RangeEffects::segmentEffects(int token) const
{
    const TraceSession& trace = m_context.session->trace();
    return token >= 0 && token < trace.tokenCount() ? m_segments.value(trace.ref(token))
                                                    : std::vector<float>();
}

std::vector<RangeEffects::Lane> RangeEffects::lanes(int from, int to) const
{
    std::vector<Lane> lanes;
    const TraceSession& trace = m_context.session->trace();
    std::vector<int> counts;
    for (int token = std::max(0, from); token < std::min(to, trace.tokenCount()); ++token) {
        const std::vector<float> effects = segmentEffects(token);
        for (std::size_t segment = 0; segment < effects.size(); ++segment) {
            if (!present(effects[segment]))
                continue;
            auto lane = std::find_if(lanes.begin(), lanes.end(),
                [&](const Lane& one) { return one.segment == int(segment); });
            if (lane == lanes.end()) {
                lanes.push_back({ int(segment), 0, -1, 0 });
                counts.push_back(0);
                lane = lanes.end() - 1;
            }
            lane->mean += double(effects[segment]);
            ++counts[std::size_t(lane - lanes.begin())];
            if (lane->worst < 0 || std::fabs(effects[segment]) > std::fabs(lane->most)) {
                lane->worst = token;
                lane->most = effects[segment];
            }
        }
    }
    for (std::size_t k = 0; k < lanes.size(); ++k)
        lanes[k].mean /= counts[k];
    std::sort(lanes.begin(), lanes.end(),
        [](const Lane& a, const Lane& b) { return a.segment < b.segment; });
    return lanes;
}

double RangeEffects::largest(int from, int to) const
{
    double most = 0;
    for (const Lane& lane : lanes(from, to))
        most = std::max(most, double(std::fabs(lane.most)));
    return most;
}

RangeEffects::Figures RangeEffects::figures() const
{
    Figures figures;
    const TraceSession& trace = m_context.session->trace();
    int correlated = 0;
    for (auto it = m_orders.cbegin(); it != m_orders.cend(); ++it) {
        if (trace.indexOf(it.key()) < 0)
            continue;
        ++figures.tokens;
        figures.sameFirst += it->sameFirst;
        figures.sharedFive += it->shared;
        if (!std::isnan(it->correlation)) {
            ++correlated;
            figures.correlation += it->correlation;
        }
    }
    if (figures.tokens > 0)
        figures.sharedFive /= figures.tokens;
    figures.correlation = correlated > 0 ? figures.correlation / correlated
                                         : std::numeric_limits<double>::quiet_NaN();
    return figures;
}

void RangeEffects::follow(const Change& change)
{
    if (!change.reset)
        return;
    m_segments.clear();
    m_orders.clear();
    m_waiting.clear();
    m_problem.clear();
    Q_EMIT changed();
}

} // namespace ax::ui
