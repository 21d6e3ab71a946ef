// SPDX-License-Identifier: Apache-2.0
#include "views/session/sets_model.h"

#include "engine/analysis/attention_row.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/table_roles.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr float kHides = 0.5f; ///< nat that a set costs while no place in it costs half of it

QString kindText(SetKind kind)
{
    return kind == SetKind::Segment ? SetsModel::tr("segment")
        : kind == SetKind::Equal    ? SetsModel::tr("equal")
                                    : SetsModel::tr("sentence");
}

} // namespace

SetsModel::SetsModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void SetsModel::setScan(const TokenEffects::Scan* scan)
{
    if (!scan && !m_scan)
        return;
    beginResetModel();
    m_scan.reset();
    if (scan)
        m_scan = *scan;
    rebuild();
    endResetModel();
}

void SetsModel::setKind(std::optional<SetKind> kind)
{
    beginResetModel();
    m_kind = kind;
    rebuild();
    endResetModel();
}

void SetsModel::rebuild()
{
    m_rows.clear();
    if (!m_scan)
        return;
    for (int set = 0; set < int(m_scan->sets.size()); ++set)
        if (!m_kind || m_scan->sets[std::size_t(set)].kind == *m_kind)
            m_rows.push_back(set);
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](int a, int b) {
        return std::fabs(m_scan->setEffects[std::size_t(a)].effect)
            > std::fabs(m_scan->setEffects[std::size_t(b)].effect);
    });
}

int SetsModel::setAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)] : -1;
}

int SetsModel::rowOf(int set) const
{
    const auto at = std::find(m_rows.begin(), m_rows.end(), set);
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

QString SetsModel::label(const PositionSet& set) const
{
    const TraceSession& trace = m_session->trace();
    if (set.kind == SetKind::Equal)
        return tokenLabel(trace, set.positions.front()).text;
    if (set.kind == SetKind::Sentence)
        return QString::fromStdString(set.label).simplified();
    const auto& segments = trace.segments();
    if (set.segment < 0 || set.segment >= int(segments.size()))
        return QString::fromStdString(set.label);
    const SegmentRecord& segment = segments[std::size_t(set.segment)];
    const int token = m_scan ? trace.indexOf(m_scan->token) : -1;
    const QString name = segmentName(segment.type);
    return token >= segment.startTokenIndex && token < segment.endTokenIndex
        ? tr("%1 so far").arg(name)
        : name;
}

bool SetsModel::hides(int set) const
{
    const float together = m_scan->setEffects[std::size_t(set)].effect;
    const float alone = m_scan->strongestAlone(m_scan->sets[std::size_t(set)]);
    return m_scan->sets[std::size_t(set)].positions.size() > 1 && std::fabs(together) >= kHides
        && present(alone) && std::fabs(alone) < std::fabs(together) / 2;
}

int SetsModel::mostHidden() const
{
    int most = -1;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const int set = m_rows[std::size_t(row)];
        // A few equal places say most; a segment holds much beside.
        if (hides(set)
            && (most < 0
                || m_scan->sets[std::size_t(set)].positions.size()
                    < m_scan->sets[std::size_t(most)].positions.size()))
            most = set;
    }
    return most;
}

QString SetsModel::sentence(int set) const
{
    if (!m_scan || set < 0 || set >= int(m_scan->sets.size()) || !hides(set))
        return {};
    const PositionSet& places = m_scan->sets[std::size_t(set)];
    const QString together = text::signedNumber(m_scan->setEffects[std::size_t(set)].effect, 2);
    const QString most = text::signedNumber(m_scan->strongestAlone(places), 2);
    return tr("Alone no place of %1 changes it by more than %2, all %3 together by %4: they stand "
              "in for one another. Single effects may hide what a set shows, and they do not add "
              "up.")
        .arg(label(places), most, text::integer(qint64(places.positions.size())), together);
}

int SetsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SetsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SetsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int at = setAt(index.row()), column = index.column();
    const PositionSet& set = m_scan->sets[std::size_t(at)];
    const double together = m_scan->setEffects[std::size_t(at)].effect;
    const double alone = m_scan->strongestAlone(set);
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Set:
            return label(set);
        case Kind:
            return kindText(set.kind);
        case Places:
            return text::integer(qint64(set.positions.size()));
        case Alone:
            return text::signedNumber(alone, 2);
        default:
            return text::signedNumber(together, 2);
        }
    case Qt::EditRole:
        return column == Places  ? QVariant(int(set.positions.size()))
            : column == Alone    ? QVariant(alone)
            : column == Together ? QVariant(together)
                                 : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return int((column <= Kind ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == Alone ? tr("The largest effect of a single place of the set") : label(set);
    case KindRole:
        return LinkRow;
    case CellRole:
        return column == Set && set.kind == SetKind::Equal ? TokenCell
            : column <= Kind                               ? TextCell
            : column == Together                           ? DifferenceCell
            : column == Alone                              ? MutedNumberCell
                                                           : NumberCell;
    case TokenBytesRole: {
        const auto bytes = m_session->trace().tokenBytes(set.positions.front());
        return QByteArray(bytes.data(), qsizetype(bytes.size()));
    }
    case TokenIdRole:
        return m_session->trace().tokenId(set.positions.front());
    case TokenIndexRole:
        return set.positions.front();
    case ValueRole:
        return column == Alone ? alone : together;
    case MaximumRole: {
        double most = 0;
        for (const int row : m_rows)
            most = std::max(most, double(std::fabs(m_scan->setEffects[std::size_t(row)].effect)));
        return most;
    }
    default:
        return {};
    }
}

QVariant SetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section <= Kind ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = { tr("Set"), tr("Kind"), tr("Places"), tr("Alone"), tr("Together") };
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace ax::ui
