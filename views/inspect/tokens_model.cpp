// SPDX-License-Identifier: Apache-2.0
#include "views/inspect/tokens_model.h"

#include "views/common/look.h"
#include "views/inspect/eviction_overlay.h"
#include "views/session/jobs.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ax::ui {

namespace {

constexpr int kLaterMs = 500; ///< rows of a map come many times a second
const QString kJob = QStringLiteral("inspect.tokens");

bool isText(int column)
{
    return column == TokensModel::Token || column == TokensModel::Segment
        || column == TokensModel::Zone || column == TokensModel::Kept;
}

} // namespace

TokensModel::TokensModel(InspectState* state, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, [this] { rebuild(); });
    const auto later = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(state->context().session, &SessionModel::changed, this, [this, later](const Change& c) {
        if (c.removes())
            rebuild(true);
        else if (c.firstToken >= 0 || c.segments || c.firstStep >= 0)
            later();
    });
    connect(state, &InspectState::receivedChanged, this, later);
    connect(state, &InspectState::mapChanged, this, later);
    connect(state, &InspectState::effectsChanged, this, [this] { rebuild(); });
    connect(state->context().selection, &Selection::pinnedChanged, this, [this] {
        if (m_looks || m_state->effects())
            rebuild();
    });
    connect(
        EvictionOverlay::of(state), &EvictionOverlay::changed, this, &TokensModel::updateColumns);
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

bool TokensModel::isOrdering() const { return Jobs::isRunning(this, kJob); }

TokenOrderInput TokensModel::input() const
{
    TokenOrderInput input;
    input.trace = m_state->context().session->snapshot();
    input.order = m_order;
    input.filter = m_filter;
    input.most = m_most;
    const ReceivedMass received = m_state->receivedMass();
    input.received.assign(received.first.begin(), received.first.end());
    input.receivedSecond.assign(received.second.begin(), received.second.end());
    input.receivedKept.assign(received.kept.begin(), received.kept.end());
    if (m_looks)
        input.looked = m_row;
    if (const EffectResult* effects = m_state->effects())
        input.effects = effects->positions;
    input.sinks = m_state->everSinks();
    return input;
}

/// Columns come and go at once, with the rows that are listed now.
void TokensModel::updateColumns()
{
    beginResetModel();
    m_hasEffects = m_state->effects() != nullptr;
    m_hasKept = EvictionOverlay::of(m_state)->isKnown();
    endResetModel();
}

void TokensModel::rebuild(bool removed)
{
    m_later.stop();
    const InspectState& state = *m_state;
    const int count = state.context().session->trace().tokenCount();
    // Hubs stay what all rows looked at.
    m_looks = m_most == 0 && state.effects()
        && state.effectToken() == state.context().selection->pinned();
    m_row = m_looks ? state.pinnedRow().p : std::vector<float>();
    TokenOrderInput from = input();
    if (count <= kAtOnce) {
        Jobs::cancel(this, kJob);
        m_mostAtOnce = std::max(m_mostAtOnce, count);
        take(orderTokens(from));
        return;
    }
    // Rows of tokens that are gone are none; all tokens in their own order need no reading.
    if (removed || (from.isPlain() && (!m_plain || m_count != count))) {
        beginResetModel();
        m_rows.clear();
        m_plain = from.isPlain();
        m_count = m_plain ? count : 0;
        m_hasEffects = state.effects() != nullptr;
        endResetModel();
    } else if (m_hasEffects != (state.effects() != nullptr)) {
        updateColumns();
    }
    Jobs::run(
        this, kJob,
        [from = std::move(from)](std::stop_token stop) { return orderTokens(from, stop); },
        [this](OrderedTokens found) { take(std::move(found)); });
}

void TokensModel::take(OrderedTokens found)
{
    const bool plain = m_order == Order::Position && m_filter.isEmpty() && m_most == 0;
    m_largest = found.largest;
    m_largestEffect = found.largestEffect;
    // The same rows stay where they are.
    if (plain && m_plain && found.count == m_count
        && m_hasEffects == (m_state->effects() != nullptr)
        && m_hasKept == EvictionOverlay::of(m_state)->isKnown()) {
        if (m_count > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_plain = plain;
    m_rows = std::move(found.rows);
    m_count = found.count;
    m_hasEffects = m_state->effects() != nullptr;
    m_hasKept = EvictionOverlay::of(m_state)->isKnown();
    endResetModel();
}

float TokensModel::effect(int token) const
{
    const EffectResult* effects = m_state->effects();
    return effects && token < int(effects->positions.size())
        ? effects->positions[std::size_t(token)].effect
        : kAbsent;
}

float TokensModel::looked(int token) const
{
    return token >= 0 && token < int(m_row.size()) && m_row[std::size_t(token)] >= 0
        ? m_row[std::size_t(token)]
        : kAbsent;
}

QString TokensModel::noteOf(int token) const
{
    if (!m_looks)
        return {};
    const int pinned = m_state->effectToken();
    if (token == pinned - 1)
        return tr("own place");
    return token == pinned
        ? tr("pinned, probability %1")
              .arg(text::number(std::exp(double(m_state->effects()->logprob)), 3))
        : QString();
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
    return parent.isValid() ? 0 : Effect + (m_hasEffects ? 1 : 0) + (m_hasKept ? 1 : 0);
}

int TokensModel::columnAt(int section) const
{
    return section == Effect && !m_hasEffects ? int(Kept) : section;
}

QVariant TokensModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TraceSession& trace = m_state->context().session->trace();
    const int token = tokenAt(index.row()), column = columnAt(index.column());
    if (token >= trace.tokenCount())
        return {};
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
        case Zone: {
            const auto name = trace.zone(token);
            if (name.empty())
                return QString();
            const std::string_view shown = role == Qt::EditRole
                ? name
                : std::string_view(look::zoneCode(look::zoneFromName(name)));
            return QString::fromUtf8(shown.data(), qsizetype(shown.size()));
        }
        case Surprisal:
            return number(-trace.logprob(token), 2);
        case Received:
            return number(barOf(token), m_looks ? 3 : 2);
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
    case Qt::AccessibleTextRole:
        return column == Zone && trace.zone(token).empty() ? QVariant(tr("no zone")) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case CellRole:
        return column == Token                            ? TokenCell
            : column == Segment                           ? TextCell
            : column == Zone                              ? ZoneCell
            : column == Kept                              ? KeptCell
            : column == Position                          ? MutedNumberCell
            : column == Received && present(barOf(token)) ? AttentionCell
            : column == Effect && present(effect(token))  ? DifferenceCell
                                                          : NumberCell;
    case ValueRole:
        return column == Effect ? double(effect(token))
                                : std::min(double(barOf(token)), double(m_largest));
    case ContentRole:
        return double(kAbsent);
    case MaximumRole:
        return double(column == Effect ? m_largestEffect : m_largest);
    case ZoneRole:
    case Qt::ToolTipRole:
        if (column == Zone) {
            const auto name = trace.zone(token);
            return QString::fromUtf8(name.data(), qsizetype(name.size()));
        }
        return {};
    case NoteRole:
        return column == Token ? QVariant(noteOf(token)) : QVariant();
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
        return int((isText(columnAt(section)) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Received)
        return m_looks ? tr("What the pinned token looked at")
                       : tr("Attention that this place got, added up over %Ln row(s).", nullptr,
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
    case Zone:
        return tr("Zone");
    case Surprisal:
        return tr("Surprisal");
    case Received:
        return m_looks ? tr("Looked at") : tr("Received");
    case Effect:
        return tr("Mattered");
    case Kept:
        return tr("Kept");
    default:
        return {};
    }
}

} // namespace ax::ui
