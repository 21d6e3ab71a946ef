// SPDX-License-Identifier: Apache-2.0
#include "views/session/links_model.h"

#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {

LinksModel::LinksModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void LinksModel::setRow(AttentionRow row, Selection::Direction direction)
{
    beginResetModel();
    m_row = std::move(row);
    m_token = m_session->trace().ref(m_row.token);
    m_direction = direction;
    endResetModel();
}

void LinksModel::setShowAll(bool on)
{
    beginResetModel();
    m_showAll = on;
    endResetModel();
}

int LinksModel::linkRows() const
{
    const int all = int(m_row.links.size());
    return m_showAll ? all : std::min(all, kFirstLinks);
}

void LinksModel::setWithout(const TokenRef& token, int position, float delta)
{
    m_without.insert({ token, position }, delta);
    if (const int row = rowOf(position); row >= 0 && token == m_token)
        Q_EMIT dataChanged(index(row, Without), index(row, Without));
}

void LinksModel::clearWithout()
{
    m_without.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Without), index(rowCount() - 1, Without));
}

float LinksModel::without(const TokenRef& token, int position) const
{
    return m_without.value({ token, position }, kAbsent);
}

const Link* LinksModel::linkAt(int row) const
{
    if (row < 0)
        return nullptr;
    if (row < linkRows())
        return &m_row.links[row];
    const int sink = row - linkRows() - 1;
    return sink >= 0 && sink < int(m_row.sinks.size()) ? &m_row.sinks[sink] : nullptr;
}

int LinksModel::positionAt(int row) const
{
    const Link* link = linkAt(row);
    return link ? link->position : -1;
}

int LinksModel::rowOf(int position) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const Link* link = linkAt(row); link && link->position == position)
            return row;
    return -1;
}

int LinksModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    const int sinks = int(m_row.sinks.size());
    return linkRows() + (sinks ? sinks + 1 : 0);
}

int LinksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags LinksModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return linkAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                               : Qt::ItemNeverHasChildren;
}

QVariant LinksModel::display(const Link& link, int row, int column) const
{
    switch (column) {
    case Rank:
        return link.sink ? QVariant(QString()) : QVariant(text::integer(row + 1));
    case Token:
        return tokenLabel(m_session->trace(), link.position).text;
    case Back:
        return text::integer(std::abs(m_row.token - link.position));
    case Attention:
        return text::number(link.probability, 3);
    case Content:
        return present(link.content) ? text::number(link.content, 3) : QString();
    case Without: {
        const float delta = without(m_token, link.position);
        return present(delta) ? text::signedNumber(delta, 2) : QString();
    }
    default:
        return {};
    }
}

QVariant LinksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Link* link = linkAt(index.row());
    const int column = index.column();
    if (!link) {
        switch (role) {
        case Qt::DisplayRole:
            return column == 0      ? tr("Sinks")
                : column == Without ? text::percent(m_row.sinkShare)
                                    : QVariant();
        case Qt::ToolTipRole:
            return tr(
                "Sinks are places nearly every token looks at, whatever the text says, often the "
                "first few. They are kept apart so that the rest can be seen. Their share is "
                "always shown.");
        case KindRole:
            return SectionRow;
        case ValueRole:
            return m_row.sinkShare;
        case Qt::AccessibleTextRole:
            return tr("Sinks, kept out of the tint and the ranking, %1")
                .arg(text::percent(m_row.sinkShare));
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(*link, index.row(), column);
    case Qt::EditRole:
        switch (column) {
        case Back:
            return std::abs(m_row.token - link->position);
        case Attention:
            return double(link->probability);
        case Content:
            return present(link->content) ? QVariant(double(link->content)) : QVariant();
        case Without: {
            const float delta = without(m_token, link->position);
            return present(delta) ? QVariant(double(delta)) : QVariant();
        }
        default:
            return display(*link, index.row(), column);
        }
    case Qt::TextAlignmentRole:
        return int((column == Token ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        const QString whole = tokenLabel(m_session->trace(), link->position).text;
        return link->sink ? tr("%1 at %2, a sink").arg(whole, text::integer(link->position))
                          : tr("%1 at %2").arg(whole, text::integer(link->position));
    }
    case Qt::AccessibleTextRole: {
        if (column != Token)
            return display(*link, index.row(), column);
        const QString spoken = spokenToken(m_session->trace(), link->position);
        return link->sink
            ? tr("sink %1 at %2, %3")
                  .arg(spoken, text::integer(link->position), text::number(link->probability, 3))
            : tr("%1 at %2, %3, rank %4 of %5")
                  .arg(spoken, text::integer(link->position), text::number(link->probability, 3),
                      text::integer(index.row() + 1), text::integer(m_row.links.size()));
    }
    case KindRole:
        return link->sink ? SinkRow : LinkRow;
    case CellRole:
        switch (column) {
        case Rank:
            return RankCell;
        case Token:
            return TokenCell;
        case Back:
            return NumberCell;
        case Attention:
            return AttentionCell;
        case Content:
            return MutedNumberCell;
        default:
            return DifferenceCell;
        }
    case TokenIndexRole:
        return link->position;
    case TokenBytesRole: {
        const auto bytes = m_session->trace().tokenBytes(link->position);
        return QByteArray(bytes.data(), qsizetype(bytes.size()));
    }
    case TokenIdRole:
        return m_session->trace().tokenId(link->position);
    case ValueRole:
        return column == Without ? double(without(m_token, link->position))
                                 : double(link->probability);
    case ContentRole:
        return double(link->content);
    case MaximumRole: {
        if (column == Without) {
            double most = 1;
            for (const std::vector<Link>* list : { &m_row.links, &m_row.sinks })
                for (const Link& other : *list)
                    if (const float delta = without(m_token, other.position); present(delta))
                        most = std::max(most, double(std::fabs(delta)));
            return most;
        }
        const std::vector<Link>& list = link->sink ? m_row.sinks : m_row.links;
        double most = list.empty() ? 0 : list.front().probability;
        for (const Link& other : list)
            if (present(other.content))
                most = std::max(most, double(other.content));
        return most;
    }
    case SinkRole:
        return link->sink;
    default:
        return {};
    }
}

QVariant LinksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Token ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Back:
            return m_direction == Selection::Direction::AttendsTo
                ? tr("Distance back in tokens")
                : tr("Distance forward in tokens");
        case Attention:
            return tr("Probability, the mean over the rows that are read");
        case Content:
            return tr(
                "Attention as it would be if all positions were equally near. A large drop means "
                "the place mattered, not the word.");
        case Without:
            return tr(
                "Change of the log-probability of this token when it cannot see that position");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Token:
        return tr("Token");
    case Back:
        return m_direction == Selection::Direction::AttendsTo ? tr("Back") : tr("Ahead");
    case Attention:
        return tr("Attention");
    case Content:
        return tr("Content");
    case Without:
        return tr("Without it");
    default:
        return QString();
    }
}

} // namespace ax::ui
