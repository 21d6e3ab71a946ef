// SPDX-License-Identifier: Apache-2.0
#include "views/session/events_model.h"

#include "views/session/drift_model.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/table_roles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ax::ui {

namespace {

/// A member of what an event holds; NaN where it is no number.
double numberOf(const EventRecord& event, const char* member)
{
    const auto found = event.data.is_object() ? event.data.find(member) : event.data.end();
    return event.data.is_object() && found != event.data.end() && found->is_number()
        ? found->get<double>()
        : std::numeric_limits<double>::quiet_NaN();
}

QString wordOf(const EventRecord& event, const char* member)
{
    const auto found = event.data.is_object() ? event.data.find(member) : event.data.end();
    return event.data.is_object() && found != event.data.end() && found->is_string()
        ? QString::fromStdString(found->get<std::string>())
        : QString();
}

/// A number as the table writes it; a dash where there is none.
QString shown(double value, int decimals = 2)
{
    return std::isfinite(value) ? text::number(value, decimals) : QStringLiteral("–");
}

} // namespace

QString driftLevelText(double drift)
{
    const std::string_view level = driftLevel(drift);
    return level == "critical" ? EventsModel::tr("critical")
        : level == "alert"     ? EventsModel::tr("alert")
        : level == "warning"   ? EventsModel::tr("warning")
        : level == "watch"     ? EventsModel::tr("watch")
                               : EventsModel::tr("none");
}

double driftLevelFrom(double drift)
{
    for (const double from : { 3.0, 2.0, 1.0, 0.5 })
        if (std::string_view(driftLevel(drift)) == driftLevel(from))
            return from;
    return 0;
}

QString detectorText(DriftTrigger::Kind kind)
{
    switch (kind) {
    case DriftTrigger::Kind::SinkCollapse:
        return DriftModel::tr("sink collapse");
    case DriftTrigger::Kind::SuddenJump:
        return DriftModel::tr("sudden jump");
    case DriftTrigger::Kind::ZoneViolation:
        return DriftModel::tr("zone violation");
    case DriftTrigger::Kind::EntropySpike:
        return DriftModel::tr("entropy spike");
    case DriftTrigger::Kind::Oscillation:
        return DriftModel::tr("oscillation");
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
        return low == high ? high : DriftModel::tr("%1 to %2").arg(low, high);
    };
    switch (episode.kind) {
    case DriftTrigger::Kind::SinkCollapse:
        return DriftModel::tr("sink share %1 above the last 5, limit %2")
            .arg(range(2), text::number(limit, 2));
    case DriftTrigger::Kind::SuddenJump:
        return DriftModel::tr("step %1 × the last 4, limit %2")
            .arg(range(2), text::number(limit, 2));
    case DriftTrigger::Kind::ZoneViolation:
        return DriftModel::tr("between syntax_floor and structure_ripple");
    case DriftTrigger::Kind::EntropySpike:
        return DriftModel::tr("entropy %1 × the last 5, limit %2")
            .arg(range(2), text::number(limit, 2));
    case DriftTrigger::Kind::Oscillation:
        return DriftModel::tr("%1 zone changes in 5 steps, limit %2")
            .arg(range(0), text::number(limit, 0));
    }
    return {};
}

EventsModel::EventsModel(const SessionModel* session, const DriftModel* drift, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_drift(drift)
{
    connect(drift, &DriftModel::grew, this, [this] {
        if (m_revision != m_drift->episodesRevision() || (!m_whole && !m_drift->isReading()))
            refresh();
    });
    connect(session, &SessionModel::changed, this, [this](const Change& change) {
        if (change.events || change.removes())
            refresh();
    });
    refresh();
}

void EventsModel::refresh()
{
    beginResetModel();
    ++m_timesMade;
    m_revision = m_drift->episodesRevision();
    m_whole = !m_drift->isReading();
    m_rows.clear();
    m_triggers = m_acted = 0;
    for (const DriftEpisode& episode : m_drift->episodes()) {
        m_rows.push_back({ Kind::Episode, episode, true, {}, {} });
        m_triggers += episode.count;
    }
    m_episodes = int(m_rows.size());
    for (const EventRecord& event : m_session->trace().events())
        addRecorded(event);
    // What has no drift of its own stands last.
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) {
        return a.measured != b.measured ? a.measured : a.episode.drift > b.episode.drift;
    });
    endResetModel();
}

void EventsModel::addRecorded(const EventRecord& event)
{
    const double drift = numberOf(event, "drift");
    Row row;
    row.measured = std::isfinite(drift);
    row.episode.from = row.episode.to = event.tokenIndex;
    row.episode.drift = row.measured ? drift : 0;
    row.episode.count = 1;
    if (event.kind == "drift") {
        const QString detector = wordOf(event, "detector");
        if (detector == QLatin1String("heading_spread")) {
            row.kind = Kind::HeadingSpread;
            row.what = tr("heading spread");
            row.numbers
                = tr("W %1, limit %2")
                      .arg(shown(numberOf(event, "value")), shown(numberOf(event, "limit")));
        } else {
            // Where its step can be read, the same stands among the episodes.
            const int at = m_drift->rowOf(event.tokenIndex);
            if (!m_whole
                || (at >= 0 && m_drift->steps()[std::size_t(at)].tokenIndex == event.tokenIndex))
                return;
            row.kind = Kind::Detector;
            row.what = detector;
            for (int kind = 0; kind <= int(DriftTrigger::Kind::Oscillation); ++kind)
                if (detector == QLatin1String(name(DriftTrigger::Kind(kind))))
                    row.what = detectorText(DriftTrigger::Kind(kind));
            row.numbers
                = tr("%1, limit %2")
                      .arg(shown(numberOf(event, "value")), shown(numberOf(event, "limit")));
        }
    } else if (event.kind == "early_stop") {
        row.kind = Kind::EarlyStop;
        row.what = tr("early stop");
        row.numbers = tr("the answer ended here: W %1, drift %2")
                          .arg(shown(numberOf(event, "spread")), shown(drift));
        ++m_acted;
    } else if (event.kind == "re_route") {
        row.kind = Kind::ReRoute;
        row.what = tr("re-route");
        const double haltedAt = numberOf(event, "haltedAt");
        row.numbers
            = tr("halted at %1, written again with temperature %2, top-p %3")
                  .arg(std::isfinite(haltedAt) ? text::integer(qint64(haltedAt))
                                               : QStringLiteral("–"),
                      shown(numberOf(event, "temperature")), shown(numberOf(event, "top_p")));
        ++m_acted;
    } else if (event.kind == "advice") {
        row.kind = Kind::Advice;
        row.what = tr("advice applied");
        row.numbers = tr("for %1: temperature %2, top-p %3")
                          .arg(wordOf(event, "zone"), shown(numberOf(event, "temperature")),
                              shown(numberOf(event, "top_p")));
    } else {
        return; // notes, effects that were kept: not what a run does
    }
    m_rows.push_back(std::move(row));
}

int EventsModel::tokenOf(int token, int by) const
{
    int found = -1;
    for (const Row& row : m_rows) {
        const int from = row.episode.from;
        const bool beyond = token < 0 || (by > 0 ? from > token : from < token);
        if (from >= 0 && beyond && (found < 0 || (by > 0 ? from < found : from > found)))
            found = from;
    }
    return found;
}

int EventsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int EventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const DriftEpisode& at = row.episode;
    if (role == TokenIndexRole)
        return at.from;
    if (role == CellRole)
        return index.column() == Drift ? NumberCell : TextCell;
    if (role == KindRole)
        return LinkRow;
    if (role == ValueRole)
        return index.column() == Level && row.measured ? QVariant(at.drift) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Drift ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool words = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!words && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Steps:
        return at.from == at.to
            ? text::integer(at.from)
            : QStringLiteral("%1 – %2").arg(text::integer(at.from), text::integer(at.to));
    case What:
        return row.kind != Kind::Episode ? row.what
            : at.count == 1
            ? detectorText(at.kind)
            : tr("%1 × %2", "what, how often").arg(detectorText(at.kind), text::integer(at.count));
    case Numbers:
        return row.kind == Kind::Episode ? episodeText(at, m_drift->steps()) : row.numbers;
    case Drift:
        return !row.measured ? QVariant(words ? QStringLiteral("–") : QString())
            : words          ? QVariant(text::number(at.drift, 2))
                             : QVariant(at.drift);
    case Level:
        return row.measured ? driftLevelText(at.drift) : QString();
    default:
        return {};
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
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
