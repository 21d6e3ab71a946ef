// SPDX-License-Identifier: Apache-2.0
#include "views/session/alternatives_model.h"

#include "views/session/number_text.h"
#include "views/session/session_model.h"
#include "views/session/token_text.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {
namespace {

int alignment(bool left) { return int((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter); }

QByteArray bytesOf(const std::string& text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

AlternativesModel::AlternativesModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void AlternativesModel::setToken(int token)
{
    beginResetModel();
    m_rows.clear();
    const TraceSession& trace = m_session->trace();
    if (token >= 0 && token < trace.tokenCount() && trace.hasToken(token)) {
        const TokenRecord record = trace.token(token);
        bool found = false;
        int rank = 0;
        for (const Alternative& alternative : record.alternatives) {
            const bool written = !found
                && (alternative.id >= 0 && record.tokenId >= 0 ? alternative.id == record.tokenId
                                                               : alternative.text == record.text);
            found |= written;
            m_rows.append({ alternative, ++rank, written });
        }
        if (!found && present(record.logprob)) {
            const Alternative own { record.tokenId, record.text, record.logprob };
            // Equal or smaller than every kept one: it stands below them, with no rank of its own.
            auto at = std::find_if(m_rows.begin(), m_rows.end(),
                [&](const Row& row) { return row.token.logprob < own.logprob; });
            m_rows.insert(at, { own, 0, true });
        }
    }
    endResetModel();
}

double AlternativesModel::lead() const
{
    return m_rows.size() < 2 ? std::nan("") : m_rows[0].token.logprob - m_rows[1].token.logprob;
}

int AlternativesModel::writtenRank() const
{
    for (const Row& row : m_rows)
        if (row.written)
            return row.rank;
    return 0;
}

int AlternativesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int AlternativesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlternativesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    const double probability = std::exp(double(row.token.logprob));
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Rank:
            return row.rank ? text::integer(row.rank) : QString();
        case Token:
            return tokenLabel(row.token.text, row.token.id).text;
        case Probability:
            return text::number(probability, 3);
        case Log:
            return text::number(row.token.logprob, 2);
        case State:
            return row.written ? tr("written") : QString();
        default:
            return {};
        }
    case Qt::EditRole:
        switch (index.column()) {
        case Rank:
            return row.rank;
        case Token:
            return QString::fromStdString(row.token.text);
        case Probability:
            return probability;
        case Log:
            return double(row.token.logprob);
        default:
            return row.written;
        }
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Token || index.column() == State);
    case Qt::AccessibleTextRole:
        return index.column() == Token
            ? (row.written ? tr("%1, probability %2, written") : tr("%1, probability %2"))
                  .arg(spokenToken(row.token.text, row.token.id), text::number(probability, 3))
            : data(index, Qt::DisplayRole);
    case KindRole:
        return LinkRow;
    case CellRole:
        switch (index.column()) {
        case Rank:
            return RankCell;
        case Token:
            return TokenCell;
        case Probability:
            return BarCell;
        case Log:
            return MutedNumberCell;
        default:
            return TextCell;
        }
    case TokenBytesRole:
        return bytesOf(row.token.text);
    case TokenIdRole:
        return row.token.id;
    case ValueRole:
        return probability;
    case MaximumRole: {
        double most = 0;
        for (const Row& other : m_rows)
            most = std::max(most, std::exp(double(other.token.logprob)));
        return most;
    }
    default:
        return {};
    }
}

QVariant AlternativesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Token || section == State);
    if (role == Qt::ToolTipRole && section == Log)
        return tr("Natural logarithm of the probability, before temperature and penalties");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Token:
        return tr("Token");
    case Probability:
        return tr("Probability");
    case Log:
        return tr("Log");
    default:
        return QString();
    }
}

LogitLensModel::LogitLensModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void LogitLensModel::setToken(int token)
{
    beginResetModel();
    m_rows.clear();
    const TraceSession& trace = m_session->trace();
    if (const StepView step = trace.viewStep(token))
        m_rows = step.logitLens();
    endResetModel();
}

int LogitLensModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int LogitLensModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogitLensModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogitLensRow& row = m_rows[std::size_t(index.row())];
    const int column = index.column();
    const bool isToken = column >= First && column <= Third;
    const std::size_t place = std::size_t(std::max(0, column - First));
    const bool there = isToken && place < row.tokens.size();
    switch (role) {
    case Qt::DisplayRole:
        if (column == Layer)
            return text::integer(row.layer);
        if (column == Probability)
            return row.tokens.empty() ? QString()
                                      : text::number(std::exp(double(row.tokens[0].logprob)), 2);
        return there ? tokenLabel(row.tokens[place].text, row.tokens[place].id).text : QString();
    case Qt::TextAlignmentRole:
        return alignment(isToken);
    case KindRole:
        return LinkRow;
    case CellRole:
        return there ? TokenCell : isToken ? TextCell : NumberCell;
    case TokenBytesRole:
        return there ? QVariant(bytesOf(row.tokens[place].text)) : QVariant();
    case TokenIdRole:
        return there ? QVariant(row.tokens[place].id) : QVariant();
    default:
        return {};
    }
}

QVariant LogitLensModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section >= First && section <= Third);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Layer:
        return tr("Layer");
    case First:
        return tr("Likeliest");
    case Second:
        return tr("2nd");
    case Third:
        return tr("3rd");
    case Probability:
        return tr("p of 1st");
    default:
        return QString();
    }
}

} // namespace ax::ui
