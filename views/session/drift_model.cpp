// SPDX-License-Identifier: Apache-2.0
#include "views/session/drift_model.h"

#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/table_roles.h"
#include "views/session/token_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numbers>

namespace ax::ui {

namespace {

constexpr int kStepsATurn = 400; ///< a few milliseconds
constexpr int kLiveMs = 100;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ax::ui::DriftModel)
};

QString levelText(double drift) { return QString::fromLatin1(driftLevel(drift)); }

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
            && a.limits.warning == b.limits.warning && a.limits.halt == b.limits.halt;
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
    m_episodes.clear();
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
        m_steps.insert(m_steps.end(), fresh.begin(), fresh.end());
        endInsertRows();
        m_episodes = episodesOf(m_steps);
        Q_EMIT grew();
    }
    if (m_next >= 0)
        m_turn.start(0);
}

QVector<int> DriftModel::layersRead() const
{
    return QVector<int>(m_reader.layers().begin(), m_reader.layers().end());
}

float DriftModel::value(const DriftStep& step, Column column) const
{
    const TraceSession& trace = m_session->trace();
    switch (column) {
    case Heading:
        return step.reading.heading;
    case Focus:
        return step.reading.resultant;
    case Spread:
        return step.spread;
    case Drift:
        return float(step.drift);
    case Sinks:
        return step.sinkShare;
    case Entropy:
        return trace.signals(step.tokenIndex).entropyNormalised;
    case Surprisal: {
        const float logprob = trace.logprob(step.tokenIndex);
        return present(logprob) ? -logprob : kAbsent;
    }
    default:
        return kAbsent;
    }
}

DriftModel::Band DriftModel::usual(Column column) const
{
    constexpr std::size_t kFew = 20;
    std::vector<float> values;
    for (const DriftStep& step : m_steps)
        if (const float v = value(step, column); present(v))
            values.push_back(v);
    if (values.size() < kFew)
        return {};
    std::sort(values.begin(), values.end());
    return { values[values.size() / 20], values[values.size() - 1 - values.size() / 20] };
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
        return levelText(step.drift);
    default: {
        const float v = value(step, Column(index.column()));
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

QString detectorText(DriftTrigger::Kind kind)
{
    switch (kind) {
    case DriftTrigger::Kind::SinkCollapse:
        return Words::tr("sink collapse");
    case DriftTrigger::Kind::SuddenJump:
        return Words::tr("sudden jump");
    case DriftTrigger::Kind::ZoneViolation:
        return Words::tr("zone violation");
    case DriftTrigger::Kind::EntropySpike:
        return Words::tr("entropy spike");
    case DriftTrigger::Kind::Oscillation:
        return Words::tr("oscillation");
    }
    return {};
}

QString episodeText(const DriftEpisode& episode, const std::vector<DriftStep>& steps)
{
    double least = 0, most = 0, limit = 0;
    bool any = false;
    auto step = std::lower_bound(steps.begin(), steps.end(), episode.from,
        [](const DriftStep& s, int token) { return s.tokenIndex < token; });
    for (; step != steps.end() && step->tokenIndex <= episode.to; ++step)
        for (const DriftTrigger& trigger : step->triggers)
            if (trigger.kind == episode.kind) {
                least = any ? std::min(least, trigger.value) : trigger.value;
                most = any ? std::max(most, trigger.value) : trigger.value;
                limit = trigger.limit;
                any = true;
            }
    const auto range = [&](int decimals) {
        const QString low = text::number(least, decimals), high = text::number(most, decimals);
        return low == high ? high : Words::tr("%1 to %2").arg(low, high);
    };
    switch (episode.kind) {
    case DriftTrigger::Kind::SinkCollapse:
        return Words::tr("sink share %1 above the last 5, limit %2")
            .arg(range(2), text::number(limit, 2));
    case DriftTrigger::Kind::SuddenJump:
        return Words::tr("step %1 × the last 4, limit %2").arg(range(2), text::number(limit, 2));
    case DriftTrigger::Kind::ZoneViolation:
        return Words::tr("between syntax_floor and structure_ripple");
    case DriftTrigger::Kind::EntropySpike:
        return Words::tr("entropy %1 × the last 5, limit %2").arg(range(2), text::number(limit, 2));
    case DriftTrigger::Kind::Oscillation:
        return Words::tr("%1 zone changes in 5 steps, limit %2")
            .arg(range(0), text::number(limit, 0));
    }
    return {};
}

EpisodesModel::EpisodesModel(const DriftModel* drift, QObject* parent)
    : QAbstractTableModel(parent)
    , m_drift(drift)
{
    connect(drift, &DriftModel::grew, this, &EpisodesModel::refresh);
    refresh();
}

void EpisodesModel::refresh()
{
    beginResetModel();
    m_rows = m_drift->episodes();
    std::stable_sort(m_rows.begin(), m_rows.end(),
        [](const DriftEpisode& a, const DriftEpisode& b) { return a.drift > b.drift; });
    m_triggers = 0;
    for (const DriftEpisode& episode : m_rows)
        m_triggers += episode.count;
    endResetModel();
}

int EpisodesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int EpisodesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EpisodesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DriftEpisode& row = m_rows[std::size_t(index.row())];
    if (role == TokenIndexRole)
        return row.from;
    if (role == CellRole)
        return index.column() == Drift ? NumberCell : TextCell;
    if (role == KindRole)
        return LinkRow;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Drift ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Steps:
        return row.from == row.to
            ? text::integer(row.from)
            : QStringLiteral("%1 – %2").arg(text::integer(row.from), text::integer(row.to));
    case What:
        return row.count == 1 ? detectorText(row.kind)
                              : tr("%1 × %2", "what, how often")
                                    .arg(detectorText(row.kind), text::integer(row.count));
    case Numbers:
        return episodeText(row, m_drift->steps());
    case Drift:
        return role == Qt::EditRole ? QVariant(row.drift) : QVariant(text::number(row.drift, 2));
    case Level:
        return levelText(row.drift);
    default:
        return {};
    }
}

QVariant EpisodesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Steps  ? tr("Steps")
        : section == What    ? tr("What")
        : section == Numbers ? tr("Numbers")
        : section == Drift   ? tr("Drift")
                             : tr("Level");
}

} // namespace ax::ui
