// SPDX-License-Identifier: Apache-2.0
#include "views/session/steps_model.h"

#include "views/session/attention_row.h"
#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <cmath>

namespace ax::ui {

StepsModel::StepsModel(SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_rows(session->trace().tokenCount())
{
    connect(session, &SessionModel::changed, this, &StepsModel::follow);
}

void StepsModel::follow(const Change& change)
{
    const int now = m_session->trace().tokenCount();
    if (change.reset) {
        beginResetModel();
        m_rows = now;
        endResetModel();
        return;
    }
    const int kept = change.truncatedAt < 0 ? m_rows : std::min(m_rows, change.truncatedAt);
    if (const int left = std::min(kept, now); left < m_rows) {
        beginRemoveRows({}, left, m_rows - 1);
        m_rows = left;
        endRemoveRows();
    }
    const int before = m_rows;
    if (now > m_rows) {
        beginInsertRows({}, m_rows, now - 1);
        m_rows = now;
        endInsertRows();
    }
    const auto tell = [&](int first, int end, int from, int to) {
        if (end = std::min(end, before); first >= 0 && first < end)
            Q_EMIT dataChanged(index(first, from), index(end - 1, to));
    };
    tell(change.firstToken, change.endToken, 0, ColumnCount - 1);
    tell(change.firstStep, change.endStep, 0, ColumnCount - 1);
    if (change.segments)
        tell(0, m_rows, Segment, Segment);
}

int StepsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }
int StepsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TraceSession& trace = m_session->trace();
    const int token = index.row();
    const bool left
        = index.column() == Token || index.column() == Segment || index.column() == ZoneName;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (index.column()) {
        case Position:
            return text::integer(token);
        case Token:
            return tokenLabel(trace, token).text;
        case Segment: {
            const SegmentRecord* segment = segmentOf(trace, token);
            return segment ? QString::fromLatin1(name(segment->type)) : QString();
        }
        case Probability: {
            const float logprob = trace.logprob(token);
            if (!present(logprob))
                return {};
            const double p = std::exp(double(logprob));
            return role == Qt::EditRole ? QVariant(p) : QVariant(text::number(p, 3));
        }
        case Surprisal: {
            const float logprob = trace.logprob(token);
            if (!present(logprob))
                return {};
            return role == Qt::EditRole ? QVariant(-double(logprob))
                                        : QVariant(text::number(-logprob, 2));
        }
        case Entropy: {
            const float entropy = trace.signals(token).entropy;
            if (!present(entropy))
                return {};
            return role == Qt::EditRole ? QVariant(double(entropy))
                                        : QVariant(text::number(entropy, 2));
        }
        case ZoneName: {
            const auto zone = trace.zone(token);
            return QString::fromUtf8(zone.data(), qsizetype(zone.size()));
        }
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return int((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case KindRole:
        return LinkRow;
    case CellRole:
        return index.column() == Token   ? TokenCell
            : index.column() == ZoneName ? ZoneCell
            : left                       ? TextCell
                                         : NumberCell;
    case TokenIndexRole:
        return token;
    case TokenBytesRole: {
        const auto bytes = trace.tokenBytes(token);
        return QByteArray(bytes.data(), qsizetype(bytes.size()));
    }
    case TokenIdRole:
        return trace.tokenId(token);
    case ZoneRole: {
        const auto zone = trace.zone(token);
        return QString::fromUtf8(zone.data(), qsizetype(zone.size()));
    }
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Token || section == Segment || section == ZoneName ? Qt::AlignLeft
                                                                                  : Qt::AlignRight)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Position:
        return tr("At");
    case Token:
        return tr("Token");
    case Segment:
        return tr("Segment");
    case Probability:
        return tr("Probability");
    case Surprisal:
        return tr("Surprisal, nat");
    case Entropy:
        return tr("Entropy, nat");
    case ZoneName:
        return tr("Zone");
    default:
        return {};
    }
}

} // namespace ax::ui
