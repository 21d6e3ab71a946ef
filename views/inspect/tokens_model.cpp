// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/tokens_model.h"

#include "engine/analysis/sinks.h"
#include "views/inspect/eviction_overlay.h"
#include "views/session/attention_row.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ax::ui {

namespace {

constexpr int kLaterMs = 500; ///< rows of a map come many times a second

} // namespace

TokensModel::TokensModel(InspectState* state, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, &TokensModel::refresh);
    const auto later = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(state->context().session, &SessionModel::changed, this, [this, later](const Change& c) {
        if (c.removes())
            rebuild();
        else if (c.firstToken >= 0 || c.segments || c.firstStep >= 0)
            later();
    });
    connect(state, &InspectState::receivedChanged, this, later);
    connect(state, &InspectState::mapChanged, this, later);
    connect(state, &InspectState::effectsChanged, this, &TokensModel::rebuild);
    connect(EvictionOverlay::of(state), &EvictionOverlay::changed, this, &TokensModel::rebuild);
    rebuild();
}

void TokensModel::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    rebuild();
}

void TokensModel::setFilter(const QString& text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    rebuild();
}

void TokensModel::setMost(int most)
{
    m_most = most;
    rebuild();
}

void TokensModel::measure()
{
    const int count = m_state->context().session->trace().tokenCount();
    m_largest = m_largestEffect = 0;
    for (int token = 0; token < count; ++token) {
        // Sinks would leave nothing of the other bars.
        if (const float received = m_state->received(token);
            present(received) && !m_state->isEverSink(token))
            m_largest = std::max(m_largest, received);
        if (const float e = effect(token); present(e))
            m_largestEffect = std::max(m_largestEffect, std::fabs(e));
    }
}

void TokensModel::refresh()
{
    if (m_order == Order::Position && m_filter.isEmpty() && m_most == 0
        && m_count == m_state->context().session->trace().tokenCount()) {
        measure();
        if (m_count > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columnCount() - 1));
        return;
    }
    rebuild();
}

void TokensModel::rebuild()
{
    beginResetModel();
    const TraceSession& trace = m_state->context().session->trace();
    const int count = trace.tokenCount();
    measure();
    m_plain = m_order == Order::Position && m_filter.isEmpty() && m_most == 0;
    m_rows.clear();
    m_places.clear();
    if (!m_plain) {
        bool number = false;
        const int position = m_filter.toInt(&number);
        for (int token = 0; token < count; ++token) {
            if (!m_filter.isEmpty() && !(number && token == position)) {
                const auto bytes = trace.tokenText(token);
                if (!QString::fromUtf8(bytes.data(), qsizetype(bytes.size()))
                         .contains(m_filter, Qt::CaseInsensitive))
                    continue;
            }
            m_rows << token;
        }
        const auto value = [&](int token) {
            switch (m_order) {
            case Order::Received:
                return m_state->received(token);
            case Order::Surprisal:
                return -trace.logprob(token);
            case Order::Mattered:
                return std::fabs(effect(token));
            case Order::Position:
                break;
            }
            return kAbsent;
        };
        // Ties by position; only as many in order as are shown.
        const auto before = [&](int a, int b) {
            const float x = value(a), y = value(b);
            if (!present(x) || !present(y))
                return present(x) != present(y) ? present(x) : a < b;
            return x != y ? x > y : a < b;
        };
        if (m_order != Order::Position)
            std::partial_sort(m_rows.begin(),
                m_rows.begin()
                    + (m_most > 0 ? std::min<qsizetype>(m_most, m_rows.size()) : m_rows.size()),
                m_rows.end(), before);
        if (m_most > 0) {
            m_rows.resize(std::min<qsizetype>(m_rows.size(), m_most));
            while (!m_rows.isEmpty() && !present(value(m_rows.last())))
                m_rows.removeLast();
        }
    }
    m_count = m_plain ? count : int(m_rows.size());
    endResetModel();
}

float TokensModel::effect(int token) const
{
    const EffectResult* effects = m_state->effects();
    return effects && token < int(effects->positions.size())
        ? effects->positions[std::size_t(token)].effect
        : kAbsent;
}

int TokensModel::tokenAt(int row) const
{
    return row < 0 || row >= m_count ? -1 : m_plain ? row : m_rows[row];
}

int TokensModel::rowOf(int token) const
{
    if (m_plain)
        return token < m_count ? token : -1;
    return int(m_rows.indexOf(token));
}

int TokensModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}
int TokensModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid()
        ? 0
        : Effect + (m_state->effects() ? 1 : 0) + (EvictionOverlay::of(m_state)->isKnown() ? 1 : 0);
}

int TokensModel::columnAt(int section) const
{
    return section == Effect && !m_state->effects() ? int(Kept) : section;
}

QVariant TokensModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TraceSession& trace = m_state->context().session->trace();
    const int token = tokenAt(index.row()), column = columnAt(index.column());
    const auto number = [&](float value, int decimals) {
        if (role == Qt::EditRole)
            return present(value) ? QVariant(double(value)) : QVariant(QString());
        return QVariant(text::number(double(value), decimals));
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (column) {
        case Position:
            return role == Qt::EditRole ? QVariant(token) : QVariant(text::integer(token));
        case Token:
            return tokenLabel(trace, token).text;
        case Segment: {
            if (tokenOrigin(trace, token) != TokenOrigin::Text)
                return tr("Template");
            const SegmentRecord* segment = segmentOf(trace, token);
            return segment ? segmentName(segment->type) : QString();
        }
        case Surprisal:
            return number(-trace.logprob(token), 2);
        case Received:
            return number(m_state->received(token), 2);
        case Effect:
            return role == Qt::EditRole ? number(effect(token), 2)
                                        : QVariant(text::signedNumber(double(effect(token)), 2));
        case Kept:
            return token >= EvictionOverlay::of(m_state)->tokens() ? QString()
                : EvictionOverlay::of(m_state)->keeps(token)       ? tr("kept")
                                                                   : tr("dropped");
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return int((column == Token || column == Segment || column == Kept ? Qt::AlignLeft
                                                                           : Qt::AlignRight)
            | Qt::AlignVCenter);
    case CellRole:
        return column == Token                                        ? TokenCell
            : column == Segment                                       ? TextCell
            : column == Kept                                          ? KeptCell
            : column == Position                                      ? MutedNumberCell
            : column == Received && present(m_state->received(token)) ? AttentionCell
            : column == Effect && present(effect(token))              ? DifferenceCell
                                                                      : NumberCell;
    case ValueRole:
        return column == Effect ? double(effect(token))
                                : std::min(double(m_state->received(token)), double(m_largest));
    case ContentRole:
        return double(kAbsent);
    case MaximumRole:
        return double(column == Effect ? m_largestEffect : m_largest);
    case SinkRole:
        return m_state->isEverSink(token);
    case DroppedRole: {
        const EvictionOverlay* eviction = EvictionOverlay::of(m_state);
        return eviction->isKnown() && token < eviction->tokens() && !eviction->keeps(token);
    }
    case TokenIndexRole:
        return token;
    case TokenBytesRole: {
        const auto bytes = trace.tokenBytes(token);
        return QByteArray(bytes.data(), qsizetype(bytes.size()));
    }
    case TokenIdRole:
        return trace.tokenId(token);
    default:
        return {};
    }
}

QVariant TokensModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(
            (section == Token || section == Segment || columnAt(section) == Kept ? Qt::AlignLeft
                                                                                 : Qt::AlignRight)
            | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Received)
        return tr("Attention that this place got, added up over %Ln row(s).", nullptr,
            m_state->receivedRows());
    if (role != Qt::DisplayRole)
        return {};
    switch (columnAt(section)) {
    case Position:
        return tr("Pos.");
    case Token:
        return tr("Token");
    case Segment:
        return tr("Segment");
    case Surprisal:
        return tr("Surprisal");
    case Received:
        return tr("Received");
    case Effect:
        return tr("Mattered");
    case Kept:
        return tr("Kept");
    default:
        return {};
    }
}

} // namespace ax::ui
