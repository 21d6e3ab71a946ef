// SPDX-License-Identifier: Apache-2.0
#include "views/session/drift_model.h"

#include "views/session/events_model.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/table_roles.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <numbers>

namespace ax::ui {

namespace {

constexpr int kStepsATurn = 400; ///< a few milliseconds
constexpr int kLiveMs = 100;

} // namespace

DriftModel::DriftModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &DriftModel::readSome);
    connect(session, &SessionModel::changed, this, &DriftModel::follow);
    again();
}

void DriftModel::setOptions(const DriftOptions& options)
{
    const auto same = [](const DriftOptions& a, const DriftOptions& b) {
        return a.layers == b.layers && a.heads == b.heads && a.limits.window == b.limits.window
            && a.limits.warning == b.limits.warning && a.limits.halt == b.limits.halt
            && a.sinksCounted == b.sinksCounted;
    };
    if (same(m_options, options))
        return;
    m_options = options;
    again();
}

void DriftModel::again()
{
    beginResetModel();
    m_reader = DriftReader(m_options);
    m_steps.clear();
    for (std::vector<float>& values : m_values)
        values.clear();
    m_zoneRuns.clear();
    m_episodes = DriftEpisodes();
    ++m_episodesRevision;
    m_strongest = 0;
    m_ordered = {};
    m_told = 0;
    m_read = 0;
    endResetModel();
    m_next = m_session->trace().nextStep(0);
    readSome();
    if (m_steps.empty())
        Q_EMIT grew();
}

void DriftModel::follow(const Change& change)
{
    if (change.removes() || (change.firstStep >= 0 && change.firstStep < m_read)) {
        again();
        return;
    }
    if (change.firstStep < 0 || m_next >= 0)
        return;
    m_next = m_session->trace().nextStep(m_read);
    if (m_next >= 0)
        m_turn.start(kLiveMs);
}

void DriftModel::readSome()
{
    const TraceSession& trace = m_session->trace();
    std::vector<DriftStep> fresh;
    for (int k = 0; k < kStepsATurn && m_next >= 0; ++k) {
        if (const auto step = m_reader.read(
                trace.viewStep(m_next), trace.tokenRole(m_next) == TokenRole::Generated))
            fresh.push_back(*step);
        m_read = m_next + 1;
        m_next = trace.nextStep(m_read);
    }
    if (!fresh.empty()) {
        const int first = int(m_steps.size());
        beginInsertRows({}, first, first + int(fresh.size()) - 1);
        for (DriftStep& step : fresh)
            take(std::move(step));
        endInsertRows();
    }
    if (m_steps.size() > m_told && (m_next < 0 || m_steps.size() >= m_told + m_told / 4)) {
        m_told = m_steps.size();
        Q_EMIT grew();
    }
    if (m_next >= 0)
        m_turn.start(0);
}

void DriftModel::take(DriftStep step)
{
    const TraceSession& trace = m_session->trace();
    const int row = int(m_steps.size());
    const float logprob = trace.logprob(step.tokenIndex);
    const auto put
        = [this](Column column, float value) { m_values[std::size_t(column)].push_back(value); };
    put(Heading, step.reading.heading);
    put(Focus, step.reading.resultant);
    put(Spread, step.spread);
    put(Drift, float(step.drift));
    put(Sinks, step.sinkShare);
    put(Entropy, trace.signals(step.tokenIndex).entropyNormalised);
    put(Surprisal, present(logprob) ? -logprob : kAbsent);
    if (const std::string_view zone = trace.zone(step.tokenIndex); !zone.empty()) {
        if (!m_zoneRuns.empty() && m_zoneRuns.back().last == row - 1
            && m_zoneRuns.back().zone == zone)
            m_zoneRuns.back().last = row;
        else
            m_zoneRuns.push_back({ std::string(zone), row, row });
    }
    m_strongest = std::max(m_strongest, step.drift);
    m_episodesRevision += m_episodes.add(step);
    m_steps.push_back(std::move(step));
}

QVector<int> DriftModel::layersRead() const
{
    return QVector<int>(m_reader.layers().begin(), m_reader.layers().end());
}

float DriftModel::value(int row, Column column) const
{
    const std::vector<float>& values = m_values[std::size_t(column)];
    return std::size_t(row) < values.size() ? values[std::size_t(row)] : kAbsent;
}

DriftModel::Band DriftModel::usual(Column column) const
{
    constexpr std::size_t kFew = 20;
    Ordered& ordered = m_ordered[std::size_t(column)];
    const std::vector<float>& all = m_values[std::size_t(column)];
    std::vector<float>& values = ordered.values;
    if (ordered.rows < all.size()) {
        // What came is put in order alone and merged: a picture of a long run costs little.
        const auto middle = std::ptrdiff_t(values.size());
        for (; ordered.rows < all.size(); ++ordered.rows)
            if (present(all[ordered.rows]))
                values.push_back(all[ordered.rows]);
        m_valuesOrdered += std::int64_t(values.size()) - middle;
        std::sort(values.begin() + middle, values.end());
        std::inplace_merge(values.begin(), values.begin() + middle, values.end());
    }
    if (values.size() < kFew)
        return {};
    return { values[values.size() / 20], values[values.size() - 1 - values.size() / 20] };
}

DriftModel::Band DriftModel::extent(Column column, int first, int end) const
{
    const std::vector<float>& values = m_values[std::size_t(column)];
    Band band;
    const auto last = std::min(std::size_t(std::max(0, end)), values.size());
    for (auto row = std::size_t(std::max(0, first)); row < last; ++row) {
        const float v = values[row];
        if (!present(v))
            continue;
        band.low = present(band.low) ? std::min(band.low, v) : v;
        band.high = present(band.high) ? std::max(band.high, v) : v;
    }
    return band;
}

int DriftModel::rowFrom(int token) const
{
    return int(std::lower_bound(m_steps.begin(), m_steps.end(), token,
                   [](const DriftStep& step, int t) { return step.tokenIndex < t; })
        - m_steps.begin());
}

int DriftModel::rowOf(int token) const
{
    const auto behind = std::upper_bound(m_steps.begin(), m_steps.end(), token,
        [](int t, const DriftStep& step) { return t < step.tokenIndex; });
    return int(behind - m_steps.begin()) - 1;
}

int DriftModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}
int DriftModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DriftModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DriftStep& step = m_steps[std::size_t(index.row())];
    if (role == TokenIndexRole)
        return step.tokenIndex;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const TraceSession& trace = m_session->trace();
    switch (index.column()) {
    case Index:
        return step.tokenIndex;
    case Token:
        return tokenLabel(trace, step.tokenIndex).text;
    case Zone:
        return QString::fromUtf8(
            trace.zone(step.tokenIndex).data(), qsizetype(trace.zone(step.tokenIndex).size()));
    case Level:
        return driftLevelText(step.drift);
    default: {
        const float v = value(index.row(), Column(index.column()));
        if (!present(v))
            return {};
        if (role == Qt::EditRole)
            return double(v);
        return index.column() == Heading
            ? QStringLiteral("%1°").arg(text::number(double(v) * 180 / std::numbers::pi, 0))
            : text::number(v, 2);
    }
    }
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static const char* const words[ColumnCount] = { QT_TR_NOOP("Position"), QT_TR_NOOP("Token"),
        QT_TR_NOOP("Zone"), QT_TR_NOOP("Heading"), QT_TR_NOOP("Focus R"),
        QT_TR_NOOP("Heading spread W"), QT_TR_NOOP("Drift"), QT_TR_NOOP("Level"),
        QT_TR_NOOP("Sink share"), QT_TR_NOOP("Row entropy"), QT_TR_NOOP("Surprisal") };
    return tr(words[section]);
}

} // namespace ax::ui
