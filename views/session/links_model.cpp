// SPDX-License-Identifier: Apache-2.0
#include "views/session/links_model.h"

#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {

namespace {

constexpr int kFirstLinks = 8; ///< rows by attention before "Show all"
constexpr int kFirstEffects = 6; ///< rows by effect before "Show all"
constexpr int kLookedAtMost = 5; ///< places that attention alone would have named

} // namespace

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
    if (m_scan && (m_scan->token != m_token || direction != Selection::Direction::AttendsTo))
        m_scan.reset();
    rebuild();
    endResetModel();
}

void LinksModel::setShowAll(bool on)
{
    beginResetModel();
    m_showAll = on;
    rebuild();
    endResetModel();
}

void LinksModel::setScan(const TokenEffects::Scan* scan)
{
    const bool fits
        = scan && scan->token == m_token && m_direction == Selection::Direction::AttendsTo;
    if (!fits && !m_scan)
        return;
    beginResetModel();
    m_scan.reset();
    if (fits)
        m_scan = *scan;
    rebuild();
    endResetModel();
}

void LinksModel::setOrder(Order order)
{
    beginResetModel();
    m_order = order;
    rebuild();
    endResetModel();
}

void LinksModel::rebuild()
{
    m_entries.clear();
    if (order() == Order::Effect)
        addEffectOrder();
    else
        addAttentionOrder();
    if (m_row.sinks.empty())
        return;
    Entry head;
    head.section = tr("Sinks");
    head.link.sink = true;
    m_entries.push_back(head);
    for (const Link& sink : m_row.sinks)
        m_entries.push_back({ sink, 0, {}, false });
}

void LinksModel::addAttentionOrder()
{
    const int all = int(m_row.links.size()), shown = m_showAll ? all : std::min(all, kFirstLinks);
    const bool forward = m_direction == Selection::Direction::AttendsTo;
    for (int k = 0; k < shown; ++k) {
        const Link& link = m_row.links[std::size_t(k)];
        m_entries.push_back({ link, k + 1, {}, forward && link.position == m_row.token - 1 });
    }
}

void LinksModel::addEffectOrder()
{
    const auto linkOf = [&](int position) {
        for (const Link& link : m_row.links)
            if (link.position == position)
                return link;
        Link link; // it was not kept
        link.position = position;
        link.probability = kAbsent;
        link.content = kAbsent;
        return link;
    };
    const std::vector<int>& order = m_scan->order;
    const int all = int(order.size()), shown = m_showAll ? all : std::min(all, kFirstEffects);
    for (int k = 0; k < shown; ++k)
        m_entries.push_back({ linkOf(order[std::size_t(k)]), k + 1, {}, false });
    // What attention alone would have named first, and the token's own place.
    std::vector<Entry> hardly;
    for (int k = 0; k < std::min(kLookedAtMost, int(m_row.links.size())); ++k) {
        const Link& link = m_row.links[std::size_t(k)];
        const auto at = std::find(order.begin(), order.end(), link.position);
        const bool own = link.position == m_row.token - 1;
        if (own || (at != order.end() && at - order.begin() >= shown))
            hardly.push_back({ link, own ? 0 : int(at - order.begin()) + 1, {}, own });
    }
    if (hardly.empty())
        return;
    Entry head;
    head.section = tr("Looked at most, hardly mattered");
    m_entries.push_back(head);
    m_entries.insert(m_entries.end(), hardly.begin(), hardly.end());
}

int LinksModel::firstLinks() const
{
    return order() == Order::Effect ? kFirstEffects : kFirstLinks;
}

int LinksModel::allLinks() const
{
    return int(order() == Order::Effect ? m_scan->order.size() : m_row.links.size());
}

QVector<int> LinksModel::sectionRows() const
{
    QVector<int> rows;
    for (int row = 0; row < int(m_entries.size()); ++row)
        if (!m_entries[std::size_t(row)].section.isEmpty())
            rows << row;
    return rows;
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
    const auto tried = m_without.constFind({ token, position });
    if (tried != m_without.constEnd())
        return *tried;
    return m_scan && token == m_scan->token ? m_scan->effectOf(position) : kAbsent;
}

const LinksModel::Entry* LinksModel::entryAt(int row) const
{
    if (row < 0 || row >= int(m_entries.size()))
        return nullptr;
    const Entry& entry = m_entries[std::size_t(row)];
    return entry.section.isEmpty() ? &entry : nullptr;
}

int LinksModel::positionAt(int row) const
{
    const Entry* entry = entryAt(row);
    return entry ? entry->link.position : -1;
}

int LinksModel::rowOf(int position) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const Entry* entry = entryAt(row); entry && entry->link.position == position)
            return row;
    return -1;
}

int LinksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LinksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags LinksModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return entryAt(index.row())
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
        : Qt::ItemNeverHasChildren;
}

QVariant LinksModel::display(const Entry& entry, int column) const
{
    const Link& link = entry.link;
    switch (column) {
    case Rank:
        return entry.rank > 0 ? text::integer(entry.rank) : QString();
    case Token:
        return tokenLabel(m_session->trace(), link.position).text;
    case Back:
        return text::integer(std::abs(m_row.token - link.position));
    case Attention:
        return present(link.probability) ? text::number(link.probability, 3) : QString();
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

QVariant LinksModel::sectionData(const Entry& entry, int column, int role) const
{
    const bool sinks = entry.link.sink;
    switch (role) {
    case Qt::DisplayRole:
        return column == 0               ? entry.section
            : column == Without && sinks ? text::percent(m_row.sinkShare)
                                         : QVariant();
    case Qt::ToolTipRole:
        return sinks
            ? tr("Sinks are places nearly every token looks at, whatever the text says, often "
                 "the first few. They are kept apart so that the rest can be seen. Their share "
                 "is always shown.")
            : QVariant();
    case KindRole:
        return SectionRow;
    case SinkRole:
        return sinks;
    case ValueRole:
        return sinks ? QVariant(m_row.sinkShare) : QVariant();
    case Qt::AccessibleTextRole:
        return sinks ? tr("Sinks, kept out of the tint and the ranking, %1")
                           .arg(text::percent(m_row.sinkShare))
                     : entry.section;
    default:
        return {};
    }
}

QVariant LinksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    const Entry* entry = entryAt(index.row());
    if (!entry)
        return sectionData(m_entries[std::size_t(index.row())], column, role);
    const Link* link = &entry->link;
    switch (role) {
    case Qt::DisplayRole:
        return display(*entry, column);
    case Qt::EditRole:
        switch (column) {
        case Back:
            return std::abs(m_row.token - link->position);
        case Attention:
            return present(link->probability) ? QVariant(double(link->probability)) : QVariant();
        case Content:
            return present(link->content) ? QVariant(double(link->content)) : QVariant();
        case Without: {
            const float delta = without(m_token, link->position);
            return present(delta) ? QVariant(double(delta)) : QVariant();
        }
        default:
            return display(*entry, column);
        }
    case Qt::TextAlignmentRole:
        return int((column == Token ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        const QString whole = tokenLabel(m_session->trace(), link->position).text;
        if (entry->own)
            return tr("%1 at %2: its own place. The token itself stays, only the look back at it "
                      "is gone.")
                .arg(whole, text::integer(link->position));
        return link->sink ? tr("%1 at %2, a sink").arg(whole, text::integer(link->position))
                          : tr("%1 at %2").arg(whole, text::integer(link->position));
    }
    case Qt::AccessibleTextRole: {
        if (column != Token)
            return display(*entry, column);
        const QString spoken = spokenToken(m_session->trace(), link->position);
        if (order() == Order::Effect && !link->sink) {
            const QString effect = text::signedNumber(without(m_token, link->position), 2);
            return entry->own
                ? tr("own place %1 at %2, effect %3")
                      .arg(spoken, text::integer(link->position), effect)
                : tr("%1 at %2, effect %3, rank %4 of %5")
                      .arg(spoken, text::integer(link->position), effect,
                          text::integer(entry->rank), text::integer(int(m_scan->order.size())));
        }
        return link->sink
            ? tr("sink %1 at %2, %3")
                  .arg(spoken, text::integer(link->position), text::number(link->probability, 3))
            : tr("%1 at %2, %3, rank %4 of %5")
                  .arg(spoken, text::integer(link->position), text::number(link->probability, 3),
                      text::integer(entry->rank), text::integer(m_row.links.size()));
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
        double most = column == Without && !m_scan ? 1 : 0;
        for (const Entry& other : m_entries) {
            if (!other.section.isEmpty())
                continue;
            if (column == Without) {
                if (const float delta = without(m_token, other.link.position); present(delta))
                    most = std::max(most, double(std::fabs(delta)));
                continue;
            }
            if (other.link.sink != link->sink)
                continue;
            for (const float value : { other.link.probability, other.link.content })
                if (present(value))
                    most = std::max(most, double(value));
        }
        return most;
    }
    case NoteRole:
        return column == Token && entry->own ? tr("own place") : QString();
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
