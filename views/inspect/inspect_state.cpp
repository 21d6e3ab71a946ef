// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/inspect_state.h"

#include "engine/analysis/sinks.h"
#include "views/session/attention_row.h"
#include "views/session/current_row.h"
#include "views/session/jobs.h"
#include "views/session/number_text.h"
#include "views/session/questions.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr int kTurnMs = 5; ///< of one turn of the event loop for rows that came
constexpr int kTellMs = 40; ///< rows are shown as they come, 25 times a second
constexpr int kFollowMs = 500; ///< an answer that is written is read again twice a second
const QString kKeptJob = QStringLiteral("inspect.kept");
const QString kMapJob = QStringLiteral("inspect.map");
const QString kEffect = QStringLiteral("effect"), kOnPlace = QStringLiteral("on_place");

} // namespace

InspectState* InspectState::of(const ViewContext& context)
{
    auto* state = context.session->findChild<InspectState*>({}, Qt::FindDirectChildrenOnly);
    return state ? state : new InspectState(context);
}

InspectState::InspectState(const ViewContext& context)
    : QObject(context.session)
    , m_context(context)
    , m_tokenEffects(TokenEffects::of(context))
{
    m_later.setSingleShot(true);
    m_later.setInterval(kFollowMs);
    connect(&m_later, &QTimer::timeout, this, &InspectState::refresh);
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellMs);
    connect(&m_tell, &QTimer::timeout, this, &InspectState::mapChanged);
    connect(context.session, &SessionModel::changed, this, &InspectState::follow);
    connect(context.selection, &Selection::pinnedChanged, this, [this] { Q_EMIT mapChanged(); });
    connect(context.selection, &Selection::rowsChanged, this, [this] {
        // Chosen in the lens: one layer, or one head of it.
        const auto& layers = m_context.selection->layers();
        const auto& heads = m_context.selection->heads();
        if (layers.size() != 1 || m_table.layerRow(layers.front()) < 0)
            return;
        const int head = heads.size() == 1 ? heads.front() : -1;
        if (m_table.column(head) >= 0)
            setChosen({ { layers.front(), head } });
    });
    if (Questions* questions = context.questions) {
        connect(questions, &Questions::availabilityChanged, this, [this] {
            m_problem.clear();
            m_computedStale = true;
            refresh();
            Q_EMIT statusChanged();
        });
        connect(
            questions, &Questions::progress, this, [this](quint64 question, int done, int total) {
                if (question != m_statisticsAsk && question != m_rowsAsk)
                    return;
                m_done = done;
                m_total = total;
                Q_EMIT statusChanged();
            });
        connect(questions, &Questions::tile, this, &InspectState::takeTile);
        connect(questions, &Questions::statistics, this,
            [this](quint64 question, const HeadStatistics& found) {
                if (question != m_statisticsAsk)
                    return;
                m_table = tableOf(found);
                chooseFirst();
                Q_EMIT tableChanged();
            });
        connect(questions, &Questions::finished, this, &InspectState::finished);
    }
    connect(m_tokenEffects, &TokenEffects::scanFinished, this, &InspectState::takeScan);
    connect(m_tokenEffects, &TokenEffects::statusChanged, this, [this] {
        if (m_scans && !m_tokenEffects->isScanning()) {
            m_scans = false;
            if (!m_tokenEffects->problem().isEmpty())
                m_problem = m_tokenEffects->problem();
            askPlace();
        }
        Q_EMIT statusChanged();
    });
    restart();
}

int InspectState::tokens() const { return m_context.session->trace().tokenCount(); }

void InspectState::setShown(QWidget* by, bool shown)
{
    m_shownBy.removeAll(by);
    if (shown)
        m_shownBy << by;
    if (shown)
        refresh();
    else if (m_shownBy.isEmpty())
        cancel();
}

void InspectState::follow(const Change& change)
{
    if (change.removes() || change.branches) {
        restart();
        refresh();
        return;
    }
    if (change.firstToken < 0 && change.firstStep < 0)
        return;
    m_keptStale = m_computedStale = true;
    if (m_wholeRange) {
        m_endQuery = m_endKey = tokens();
        Q_EMIT rangeChanged();
    }
    if (!m_later.isActive())
        m_later.start();
}

void InspectState::restart()
{
    Jobs::cancel(this, kKeptJob);
    Jobs::cancel(this, kMapJob);
    cancel();
    m_table = {};
    m_kept = {};
    m_chosen.clear();
    m_effects.reset();
    m_problem.clear();
    m_keptStale = m_computedStale = true;
    m_goneAhead = m_waitsForGo = false;
    m_wholeRange = true;
    m_firstQuery = m_firstKey = 0;
    m_endQuery = m_endKey = tokens();
    m_next = m_detail = {};
    m_waiting.clear();
    m_rowsEnd.reset();
    m_onPlace.clear();
    setMap({}, true);
    Q_EMIT tableChanged();
    Q_EMIT rangeChanged();
    Q_EMIT chosenChanged();
    Q_EMIT effectsChanged();
    Q_EMIT receivedChanged();
    Q_EMIT statusChanged();
}

void InspectState::refresh()
{
    if (m_shownBy.isEmpty() || tokens() == 0)
        return;
    if (m_keptStale)
        readKeptRows();
    const bool can = refusal().isEmpty();
    const bool waits = can && tokens() > kAsksFirst && !m_goneAhead;
    if (waits != m_waitsForGo) {
        m_waitsForGo = waits;
        Q_EMIT statusChanged();
    }
    // A single token has no row to make a statistic of.
    if (can && !waits && m_computedStale && m_statisticsAsk == 0 && tokens() > 1)
        askStatistics();
    else if (can && !waits && m_rowsStale && m_statisticsAsk == 0)
        askRows(); // they were stopped when nobody looked
}

QString InspectState::refusal() const
{
    return m_context.questions
        ? m_context.questions->refusal()
        : tr("No model is open. Open the model of this trace to compute it.");
}

void InspectState::go()
{
    m_goneAhead = true;
    m_problem.clear();
    m_computedStale = true;
    refresh();
}

void InspectState::cancel()
{
    for (const quint64 question : { m_statisticsAsk, m_rowsAsk, m_detailAsk, m_placeAsk })
        if (question != 0 && m_context.questions)
            m_context.questions->cancel(question);
    if (m_scans)
        m_tokenEffects->cancel();
}

void InspectState::readKeptRows()
{
    m_keptStale = false;
    Jobs::run(
        this, kKeptJob,
        [trace = m_context.session->snapshot()](
            std::stop_token stop) { return readKept(*trace, stop); },
        [this](KeptReading reading) {
            m_kept = std::move(reading);
            if (m_table.source != HeadTable::Source::Computed) {
                m_table = m_kept.table;
                chooseFirst();
                Q_EMIT tableChanged();
            }
            Q_EMIT receivedChanged();
            Q_EMIT statusChanged();
            if (!computes())
                askRows();
        });
}

void InspectState::askStatistics()
{
    m_computedStale = false;
    m_done = 0;
    m_total = tokens();
    m_statisticsAsk = m_context.questions->askStatistics();
    Q_EMIT statusChanged();
}

void InspectState::chooseFirst()
{
    const QStringList ids = statistics();
    if (!ids.contains(m_statistic))
        m_statistic = ids.value(0);
    bool there = !m_chosen.empty();
    for (const HeadRef& head : m_chosen)
        there &= m_table.layerRow(head.layer) >= 0 && m_table.column(head.head) >= 0;
    if (there)
        return;
    m_chosen.clear();
    // The strongest head of the statistic; kept layers stand together at first.
    if (m_table.source == HeadTable::Source::Computed
        || m_table.source == HeadTable::Source::HeadsMode) {
        const std::vector<float> all = values();
        int best = -1;
        for (int k = 0; k < int(all.size()); ++k)
            if (present(all[std::size_t(k)])
                && (best < 0 || all[std::size_t(k)] > all[std::size_t(best)]))
                best = k;
        if (best >= 0)
            m_chosen = { { m_table.layers[std::size_t(best) / m_table.heads.size()],
                m_table.heads[std::size_t(best) % m_table.heads.size()] } };
    }
    Q_EMIT chosenChanged();
}

QStringList InspectState::statistics() const
{
    QStringList ids;
    for (const HeadStatistic& statistic : m_table.statistics)
        ids << QString::fromStdString(statistic.id);
    if (effects() && !effects()->heads.empty() && m_table.source == HeadTable::Source::Computed)
        ids << kEffect;
    if (ids.contains(kEffect) && m_placeAsk == 0 && !m_onPlace.empty())
        ids << kOnPlace;
    return ids;
}

void InspectState::setStatistic(const QString& id)
{
    if (id == m_statistic || !statistics().contains(id))
        return;
    m_statistic = id;
    Q_EMIT tableChanged();
}

std::vector<float> InspectState::values() const
{
    if (m_statistic == kEffect && effects()) {
        std::vector<float> values;
        for (const Effect& effect : effects()->heads)
            values.push_back(effect.effect);
        return values.size() == m_table.layers.size() * m_table.heads.size() ? values
                                                                             : std::vector<float>();
    }
    if (m_statistic == kOnPlace)
        return m_onPlace;
    const HeadStatistic* statistic = m_table.find(m_statistic.toStdString());
    return statistic ? statistic->values : std::vector<float>();
}

float InspectState::valueOf(const QString& id, int layerRow, int column) const
{
    const std::size_t at = std::size_t(layerRow) * m_table.heads.size() + std::size_t(column);
    if (id == kEffect)
        return effects() && at < effects()->heads.size() ? effects()->heads[at].effect : kAbsent;
    if (id == kOnPlace)
        return effects() && at < m_onPlace.size() ? m_onPlace[at] : kAbsent;
    const HeadStatistic* statistic = m_table.find(id.toStdString());
    return statistic && at < statistic->values.size() ? statistic->values[at] : kAbsent;
}

void InspectState::setChosen(std::vector<HeadRef> heads)
{
    if (heads == m_chosen)
        return;
    m_chosen = std::move(heads);
    // Where the trace kept this layer or head, the other views show it too.
    Selection* selection = m_context.selection;
    if (m_kept.table.source == HeadTable::Source::KeptHeads
        || m_kept.table.source == HeadTable::Source::KeptLayers) {
        const bool one = m_chosen.size() == 1 && m_kept.table.layerRow(m_chosen.front().layer) >= 0
            && m_kept.table.column(m_chosen.front().head) >= 0;
        selection->setLayers(one ? QVector<int> { m_chosen.front().layer } : QVector<int> {});
        selection->setHeads(one && m_chosen.front().head >= 0
                ? QVector<int> { m_chosen.front().head }
                : QVector<int> {});
    }
    Q_EMIT chosenChanged();
    askRows();
}

QString InspectState::chosenText() const
{
    if (m_chosen.size() == 1) {
        const HeadRef& head = m_chosen.front();
        return head.head < 0
            ? tr("layer %1, mean of its heads").arg(text::integer(head.layer))
            : tr("layer %1, head %2").arg(text::integer(head.layer), text::integer(head.head));
    }
    if (m_chosen.empty())
        return m_kept.table.layers.empty()
            ? QString()
            : tr("mean of %Ln kept layer(s)", nullptr, int(m_kept.table.layers.size()));
    const int layer = m_chosen.front().layer;
    const bool one = std::all_of(
        m_chosen.begin(), m_chosen.end(), [&](const HeadRef& head) { return head.layer == layer; });
    if (one && m_chosen.size() == m_table.heads.size())
        return tr("layer %1, mean of its heads").arg(text::integer(layer));
    return tr("mean of %Ln head(s)", nullptr, int(m_chosen.size()));
}

bool InspectState::computes() const
{
    return m_table.source == HeadTable::Source::Computed && refusal().isEmpty();
}

bool InspectState::coversAll() const
{
    return m_map.firstQuery() == 0 && m_map.firstKey() == 0 && m_map.endQuery() == tokens()
        && m_map.endKey() == tokens();
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

void InspectState::setMap(MapData map, bool kept)
{
    m_map = std::move(map);
    m_mapKept = kept;
    Q_EMIT mapChanged();
    Q_EMIT receivedChanged();
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
    m_detail = {};
    m_waiting.clear();
    m_rowsEnd.reset();
    m_rowsStale = false;
    if (computes() && !m_chosen.empty()) {
        m_next = MapData(m_firstQuery, m_endQuery, m_firstKey, m_endKey);
        m_done = 0;
        m_total = m_endQuery;
        m_rowsAsk
            = m_context.questions->askRows(m_chosen, m_chosen.size() > 1, m_firstQuery, m_endQuery);
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
        [trace = m_context.session->snapshot(), layers, heads,
            range = std::array { m_firstQuery, m_endQuery, m_firstKey, m_endKey }](
            std::stop_token) {
            return keptMap(*trace, range[0], range[1], range[2], range[3], layers, heads);
        },
        [this](MapData map) { setMap(std::move(map), true); });
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
        m_nextDetail.add(*tile);
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
        m_map = std::exchange(m_next, {});
        m_mapKept = false;
    }
    m_map.add(tile);
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
        m_tell.stop();
        Q_EMIT mapChanged();
        Q_EMIT receivedChanged();
    } else if (question == m_detailAsk && m_detailAsk != 0) {
        m_detailAsk = 0;
        if (!stopped)
            m_detail = std::exchange(m_nextDetail, {});
        Q_EMIT mapChanged();
    } else if (question == m_placeAsk && m_placeAsk != 0) {
        m_placeAsk = 0;
        Q_EMIT tableChanged();
    } else {
        return;
    }
    if (!problem.isEmpty())
        m_problem = problem;
    Q_EMIT statusChanged();
}

void InspectState::wantDetail(int firstQuery, int endQuery, int firstKey, int endKey)
{
    if (m_map.pooled() == 1 || m_mapKept || !computes() || m_rowsAsk != 0
        || std::int64_t(endQuery - firstQuery) * (endKey - firstKey) > MapData::kMostCells / 4)
        return;
    const auto covers = [&](const MapData& map) {
        return !map.isEmpty() && map.firstQuery() <= firstQuery && map.endQuery() >= endQuery
            && map.firstKey() <= firstKey && map.endKey() >= endKey;
    };
    if (covers(m_detail) || (m_detailAsk != 0 && covers(m_nextDetail)))
        return;
    if (m_detailAsk != 0)
        m_context.questions->cancel(m_detailAsk);
    m_nextDetail = MapData(firstQuery, endQuery, firstKey, endKey);
    m_detailAsk = m_context.questions->askRows(m_chosen, m_chosen.size() > 1, firstQuery, endQuery);
    Q_EMIT statusChanged();
}

InspectState::Row InspectState::pinnedRow() const
{
    Row row;
    const int token = m_context.selection->pinned();
    if (token < 1)
        return row;
    row.query = token - 1;
    row.p.assign(std::size_t(token), -1.0f);
    if (const auto values = m_map.row(row.query)) {
        for (std::size_t k = 0; k < values->size() && int(k) + m_map.firstKey() < token; ++k)
            row.p[k + std::size_t(m_map.firstKey())] = (*values)[k];
        row.whole = m_map.rowWhole(row.query);
        return row;
    }
    if (!m_mapKept || m_context.selection->current() != token)
        return row;
    // Outside the range of the map: what the trace kept of it.
    const AttentionRow& kept = m_context.row->row();
    for (const auto* links : { &kept.links, &kept.sinks })
        for (const Link& link : *links)
            if (link.position < token)
                row.p[std::size_t(link.position)] = link.probability;
    return row;
}

float InspectState::received(int position) const
{
    if (receivedIsWhole() && !m_mapKept)
        return position < int(m_map.received().size())
            ? float(m_map.received()[std::size_t(position)])
            : kAbsent;
    return m_kept.rows > 0 && position < int(m_kept.received.size())
        ? m_kept.received[std::size_t(position)]
        : kAbsent;
}

int InspectState::receivedRows() const
{
    return receivedIsWhole() && !m_mapKept ? m_map.knownRows() : m_kept.rows;
}

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
    m_onPlace.clear();
    m_effects.reset();
    m_scans = true;
    m_tokenEffects->scan(token, std::move(heads));
    Q_EMIT effectsChanged();
    Q_EMIT statusChanged();
}

/// What another view asked for is shown here too; heads are asked for here alone.
void InspectState::takeScan(int token)
{
    const TokenEffects::Scan* scan = m_tokenEffects->scanOf(token);
    if (!scan)
        return;
    m_onPlace.clear();
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
    int best = -1;
    const auto size = [&](int position) {
        return std::fabs(m_effects->positions[std::size_t(position)].effect);
    };
    for (int position = SinkRule::kFirst;
         position < std::min(token - 1, int(m_effects->positions.size())); ++position)
        if (best < 0 || size(position) > size(best))
            best = position;
    return best;
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

int InspectState::effectToken() const
{
    return m_effects ? m_context.session->trace().indexOf(m_effectToken) : -1;
}

} // namespace ax::ui
