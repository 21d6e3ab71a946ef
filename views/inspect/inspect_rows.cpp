// SPDX-License-Identifier: Apache-2.0
// What InspectState knows of rows: the range, the map as it comes, single cells, the pinned row.
#include "engine/analysis/sinks.h"
#include "views/inspect/inspect_state.h"
#include "views/session/attention_row.h"
#include "views/session/current_row.h"
#include "views/session/jobs.h"
#include "views/session/questions.h"
#include "views/session/row_words.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/view_commands.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ax::ui {

namespace {

constexpr int kTurnMs = 5; ///< of one turn of the event loop for rows that came

} // namespace

bool InspectState::coversAll() const
{
    return map().firstQuery() == 0 && map().firstKey() == 0 && map().endQuery() == tokens()
        && map().endKey() == tokens();
}

void InspectState::setRange(int firstQuery, int endQuery, int firstKey, int endKey)
{
    const int count = tokens();
    firstQuery = std::clamp(firstQuery, 0, std::max(0, count - 1));
    firstKey = std::clamp(firstKey, 0, std::max(0, count - 1));
    endQuery = std::clamp(endQuery, std::min(firstQuery + 1, count), count);
    endKey = std::clamp(endKey, std::min(firstKey + 1, count), count);
    if (firstQuery == m_firstQuery && endQuery == m_endQuery && firstKey == m_firstKey
        && endKey == m_endKey)
        return;
    m_firstQuery = firstQuery;
    m_endQuery = endQuery;
    m_firstKey = firstKey;
    m_endKey = endKey;
    m_wholeRange = firstQuery == 0 && firstKey == 0 && endQuery == count && endKey == count;
    Q_EMIT rangeChanged();
    askRows();
}

void InspectState::setMaps(HeadMaps maps, bool kept)
{
    m_maps = std::move(maps);
    m_mapKept = kept;
    Q_EMIT mapChanged();
    Q_EMIT receivedChanged();
}

std::optional<HeadMaps::Two> InspectState::two() const
{
    return pair() != Pair::Mean ? std::optional(HeadMaps::Two(m_chosen[0], m_chosen[1]))
                                : std::nullopt;
}

/// The rows just before the first one say what its sinks are.
quint64 InspectState::askRowsOf(int firstQuery, int endQuery)
{
    return m_context.questions->askRows(m_chosen, m_chosen.size() > 1 && !two(),
        std::max(0, firstQuery - SinkRule::kRows + 1), endQuery);
}

void InspectState::askRows()
{
    if (m_shownBy.isEmpty() || tokens() == 0)
        return;
    for (quint64* question : { &m_rowsAsk, &m_detailAsk })
        if (*question != 0) {
            m_context.questions->cancel(*question);
            *question = 0;
        }
    m_details = {};
    m_waiting.clear();
    m_rowsEnd.reset();
    m_rowsStale = false;
    if (computes() && !m_chosen.empty()) {
        m_next = HeadMaps({ m_firstQuery, m_endQuery, m_firstKey, m_endKey }, two());
        m_done = 0;
        m_total = m_endQuery;
        m_stopped.clear();
        m_rowsAsk = askRowsOf(m_firstQuery, m_endQuery);
        Q_EMIT statusChanged();
        return;
    }
    std::vector<int> layers, heads;
    for (const HeadRef& head : m_chosen) {
        layers.push_back(head.layer);
        if (head.head >= 0)
            heads.push_back(head.head);
    }
    Jobs::run(
        this, kMapJob,
        [trace = m_context.session->snapshot(), layers, heads, two = two(),
            range = HeadMaps::Range { m_firstQuery, m_endQuery, m_firstKey, m_endKey }](
            std::stop_token) {
            return two ? keptMaps(*trace, range, *two) : keptMaps(*trace, range, layers, heads);
        },
        [this](HeadMaps maps) { setMaps(std::move(maps), true); });
}

void InspectState::takeTile(quint64 question, const std::shared_ptr<const AttentionTile>& tile)
{
    if (question == m_placeAsk && m_placeAsk != 0) {
        const int row = m_table.layerRow(tile->layer), column = m_table.column(tile->head);
        const int place = placeThatMattered();
        if (row >= 0 && column >= 0 && place >= 0 && tile->queries == 1 && place < tile->keys)
            m_onPlace[std::size_t(row) * m_table.heads.size() + std::size_t(column)]
                = tile->p[std::size_t(place)];
        return;
    }
    if (question == m_detailAsk && m_detailAsk != 0) {
        m_nextDetails.add(*tile);
        return;
    }
    if (question != m_rowsAsk)
        return;
    // What arrived together is taken in over several turns: none is long.
    const bool first = !m_turn.isValid();
    if (first) {
        m_turn.start();
        QMetaObject::invokeMethod(this, &InspectState::addWaiting, Qt::QueuedConnection);
    }
    if (first || (m_waiting.empty() && m_turn.elapsed() < kTurnMs))
        addTile(*tile);
    else
        m_waiting.push_back(tile);
}

void InspectState::addTile(const AttentionTile& tile)
{
    // The old map stays until the first rows of the new one are there.
    if (!m_next.isEmpty()) {
        Jobs::cancel(this, kMapJob);
        m_maps = std::exchange(m_next, {});
        m_mapKept = false;
    }
    m_maps.add(tile);
    if (!m_tell.isActive())
        m_tell.start();
}

void InspectState::addWaiting()
{
    m_turn.start();
    while (!m_waiting.empty() && m_turn.elapsed() < kTurnMs) {
        addTile(*m_waiting.front());
        m_waiting.pop_front();
    }
    if (!m_waiting.empty()) {
        QMetaObject::invokeMethod(this, &InspectState::addWaiting, Qt::QueuedConnection);
        return;
    }
    m_turn.invalidate();
    if (const auto end = std::exchange(m_rowsEnd, {}))
        finished(m_rowsAsk, end->first, end->second);
}

void InspectState::finished(quint64 question, bool stopped, const QString& problem)
{
    if (question == m_statisticsAsk) {
        m_statisticsAsk = 0;
        noteStopped(stopped && problem.isEmpty());
        if (!stopped)
            askRows();
        else if (problem.isEmpty())
            m_computedStale = true;
    } else if (question == m_rowsAsk && m_rowsAsk != 0) {
        if (!m_waiting.empty()) {
            m_rowsEnd = { stopped, problem };
            return;
        }
        m_rowsAsk = 0;
        m_rowsStale = stopped && problem.isEmpty();
        noteStopped(m_rowsStale);
        m_tell.stop();
        Q_EMIT mapChanged();
        Q_EMIT receivedChanged();
    } else if (question == m_detailAsk && m_detailAsk != 0) {
        m_detailAsk = 0;
        if (!stopped)
            m_details = std::exchange(m_nextDetails, {});
        Q_EMIT mapChanged();
    } else if (question == m_placeAsk && m_placeAsk != 0) {
        m_placeAsk = 0;
        Q_EMIT tableChanged();
    } else if (question == m_togetherAsk && m_togetherAsk != 0) {
        m_togetherAsk = 0;
        Q_EMIT effectsChanged();
    } else {
        return;
    }
    if (!problem.isEmpty())
        m_problem = problem;
    Q_EMIT statusChanged();
}

/// What a person stopped is said; what ended because nobody looks, or because something else is
/// asked for, is not.
void InspectState::noteStopped(bool stopped)
{
    if (stopped && std::exchange(m_stops, false))
        m_stopped = stoppedText(m_done, m_total);
}

void InspectState::wantDetail(int firstQuery, int endQuery, int firstKey, int endKey)
{
    if (map().pooled() == 1 || m_mapKept || !computes() || m_rowsAsk != 0
        || std::int64_t(endQuery - firstQuery) * (endKey - firstKey) > MapData::kMostCells / 4)
        return;
    const auto covers = [&](const MapData& map) {
        return !map.isEmpty() && map.firstQuery() <= firstQuery && map.endQuery() >= endQuery
            && map.firstKey() <= firstKey && map.endKey() >= endKey;
    };
    if (covers(detail()) || (m_detailAsk != 0 && covers(m_nextDetails.first())))
        return;
    if (m_detailAsk != 0)
        m_context.questions->cancel(m_detailAsk);
    m_nextDetails = HeadMaps({ firstQuery, endQuery, firstKey, endKey }, two());
    m_detailAsk = askRowsOf(firstQuery, endQuery);
    Q_EMIT statusChanged();
}

bool InspectState::Row::isSink(int position) const
{
    return std::binary_search(sinks.begin(), sinks.end(), position);
}

InspectState::Row InspectState::pinnedRow() const
{
    Row row;
    const int token = m_context.selection->pinned();
    if (token < 1)
        return row;
    row.query = token - 1;
    row.p.assign(std::size_t(token), -1.0f);
    row.sinks = m_maps.sinksOf(row.query);
    const auto take = [&](const MapData& from, std::vector<float>& to) {
        const auto values = from.row(row.query);
        if (!values)
            return false;
        for (std::size_t k = 0; k < values->size() && int(k) + from.firstKey() < token; ++k)
            to[k + std::size_t(from.firstKey())] = (*values)[k];
        return true;
    };
    if (m_maps.isPair()) {
        row.second.assign(std::size_t(token), -1.0f);
        take(m_maps.second(), row.second);
    }
    if (take(map(), row.p)) {
        row.whole = map().rowWhole(row.query);
        return row;
    }
    if (!m_mapKept || m_context.selection->current() != token || m_maps.isPair())
        return row;
    // Outside the range of the map: what the trace kept of it.
    const AttentionRow& kept = m_context.row->row();
    for (const auto* links : { &kept.links, &kept.sinks })
        for (const Link& link : *links)
            if (link.position < token)
                row.p[std::size_t(link.position)] = link.probability;
    for (const Link& link : kept.sinks)
        if (link.position < token && !row.isSink(link.position)) {
            row.sinks.push_back(link.position);
            std::sort(row.sinks.begin(), row.sinks.end());
        }
    return row;
}

QString InspectState::keptRowWords() const
{
    const AttentionRow& kept = m_context.row->row();
    if (kept.token < 0 || kept.token != m_context.selection->pinned())
        return {};
    return kept.state == RowState::Rows
        ? row_words::notKept(kept)
        : row_words::missingRow(m_context.session->trace(), kept).whole();
}

QString InspectState::layerWords() const
{
    if (!m_context.commands || !refusal().isEmpty())
        return {};
    const QVector<int> windows = m_context.commands->runSettings().layerWindows;
    QStringList said;
    std::set<int> layers;
    for (const HeadRef& head : m_chosen)
        layers.insert(head.layer);
    // Those of many heads are too many to be told one by one.
    if (layers.size() <= 2)
        for (const int layer : layers)
            if (const int window = windows.value(layer); window > 0)
                said << row_words::windowLayer(layer, window);
    const auto linear = windows.count(-1);
    if (linear > 0)
        said << row_words::linearLayer(int(windows.indexOf(-1)));
    if (linear > 1)
        said << tr("So do %Ln other layer(s).", nullptr, int(linear) - 1);
    return said.join(QLatin1Char(' '));
}

ReceivedMass InspectState::receivedMass() const
{
    if (receivedIsWhole() && !m_mapKept)
        return { map().received(),
            m_maps.isPair() ? std::span(m_maps.second().received()) : std::span<const double>(),
            {} };
    return { {}, {},
        m_kept.rows > 0 ? std::span<const float>(m_kept.received) : std::span<const float>() };
}

std::vector<int> InspectState::everSinks() const
{
    std::vector<int> sinks;
    for (int position = 0; position < SinkRule::kFirst; ++position)
        sinks.push_back(position);
    for (const MapData* map : { &m_maps.first(), &m_maps.second() })
        for (const auto& [position, spans] : map->laterSinks())
            sinks.push_back(position);
    std::sort(sinks.begin(), sinks.end());
    sinks.erase(std::unique(sinks.begin(), sinks.end()), sinks.end());
    return sinks;
}

int InspectState::receivedRows() const
{
    return receivedIsWhole() && !m_mapKept ? map().knownRows() : m_kept.rows;
}

} // namespace ax::ui
