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
#include <utility>

namespace ax::ui {

namespace {

constexpr int kTellMs = 40; ///< rows are shown as they come, 25 times a second
constexpr int kFollowMs = 500; ///< an answer that is written is read again twice a second
const QString kKeptJob = QStringLiteral("inspect.kept");

} // namespace

const QString InspectState::kEffect = QStringLiteral("effect");
const QString InspectState::kMapJob = QStringLiteral("inspect.map");
const QString InspectState::kOnPlace = QStringLiteral("on_place");

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
    connect(context.selection, &Selection::pinnedChanged, this, [this](int token) {
        // A token that was scanned before shows its effects again.
        if (token >= 0 && token != effectToken() && m_tokenEffects->scanOf(token))
            takeScan(token);
        Q_EMIT mapChanged();
    });
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
        connect(questions, &Questions::effects, this,
            [this](quint64 question, const EffectResult& found) {
                if (question == m_togetherAsk && m_togetherAsk != 0 && !found.heads.empty())
                    m_together.together = double(found.heads.front().effect);
            });
        connect(questions, &Questions::finished, this, &InspectState::finished);
    }
    connect(m_tokenEffects, &TokenEffects::scanFinished, this, &InspectState::takeScan);
    connect(m_tokenEffects, &TokenEffects::statusChanged, this, [this] {
        if (m_scans && !m_tokenEffects->isScanning()) {
            m_scans = false;
            m_stops = false;
            if (!m_tokenEffects->problem().isEmpty())
                m_problem = m_tokenEffects->problem();
            askTogether();
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
    m_dropped = 0;
    m_chosen.clear();
    m_effects.reset();
    m_problem.clear();
    m_stopped.clear();
    m_keptStale = m_computedStale = true;
    m_goneAhead = m_waitsForGo = false;
    m_wholeRange = true;
    m_firstQuery = m_firstKey = 0;
    m_endQuery = m_endKey = tokens();
    m_next = m_details = {};
    m_together = {};
    m_waiting.clear();
    m_rowsEnd.reset();
    m_onPlace.clear();
    setMaps({}, true);
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
    for (const quint64 question :
        { m_statisticsAsk, m_rowsAsk, m_detailAsk, m_placeAsk, m_togetherAsk })
        if (question != 0 && m_context.questions)
            m_context.questions->cancel(question);
    if (m_scans)
        m_tokenEffects->cancel();
}

void InspectState::stop()
{
    m_stops = isReading();
    if (m_tokenEffects->isScanning())
        m_tokenEffects->stop();
    cancel();
}

void InspectState::readKeptRows()
{
    m_keptStale = false;
    Jobs::run(
        this, kKeptJob,
        [trace = m_context.session->snapshot()](std::stop_token stop) {
            return std::pair { readKept(*trace, stop), ax::droppedSteps(*trace) };
        },
        [this](std::pair<KeptReading, int> reading) {
            m_kept = std::move(reading.first);
            m_dropped = reading.second;
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
    m_stopped.clear();
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

void InspectState::setPair(Pair pair)
{
    if (pair == m_pair)
        return;
    const bool apart = m_pair != Pair::Mean && pair != Pair::Mean;
    m_pair = pair;
    Q_EMIT chosenChanged();
    if (!canPair())
        return;
    // Beside each other or what parts them: the same rows.
    if (apart && m_maps.isPair())
        Q_EMIT mapChanged();
    else
        askRows();
}

void InspectState::compareOrNot()
{
    if (canPair()) {
        if (m_pair == Pair::Mean)
            return setPair(Pair::Beside);
        m_pair = Pair::Mean;
        return setChosen({ m_chosen.front() });
    }
    const std::vector<float> all = values();
    const int columns = int(m_table.heads.size());
    if (m_chosen.empty() || all.size() < 2)
        return;
    const HeadRef first = m_chosen.front();
    const auto headAt = [&](int k) {
        return HeadRef { m_table.layers[std::size_t(k / columns)],
            m_table.heads[std::size_t(k % columns)] };
    };
    std::vector<int> order;
    for (int k = 0; k < int(all.size()); ++k)
        order.push_back(k);
    const auto size = [&](int k) {
        const float value = all[std::size_t(k)];
        return !present(value) ? -1.0f : m_statistic == kEffect ? std::fabs(value) : value;
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return size(a) > size(b); });
    const auto own
        = std::find_if(order.begin(), order.end(), [&](int k) { return headAt(k) == first; });
    const auto next = own == order.end() || own + 1 == order.end() ? order.begin() : own + 1;
    m_pair = Pair::Beside;
    setChosen({ first, headAt(*next) });
}

QString InspectState::headText(const HeadRef& head)
{
    return head.head < 0
        ? tr("layer %1, mean of its heads").arg(text::integer(head.layer))
        : tr("layer %1, head %2").arg(text::integer(head.layer), text::integer(head.head));
}

QString InspectState::chosenText() const
{
    if (m_chosen.size() == 1)
        return headText(m_chosen.front());
    if (pair() != Pair::Mean)
        return (pair() == Pair::Beside ? tr("A %1, B %2") : tr("B − A, A %1, B %2"))
            .arg(headText(m_chosen[0]), headText(m_chosen[1]));
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

} // namespace ax::ui
