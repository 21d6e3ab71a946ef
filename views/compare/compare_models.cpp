// SPDX-License-Identifier: Apache-2.0
#include "views/compare/compare_models.h"

#include "views/session/number_text.h"
#include "views/session/token_text.h"

#include <QCoreApplication>

namespace ax::ui {

namespace {

QString modelText(const char* text) { return QCoreApplication::translate("Compare", text); }

using cells::name;
using cells::number;
using cells::signedNumber;

} // namespace

AlignedModel::AlignedModel(CompareState* state, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
    connect(state, &CompareState::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int AlignedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_state->isReady() ? 0 : int(m_state->comparison().rows.size());
}
int AlignedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlignedModel::display(int row, int column, bool edit) const
{
    const AlignedRow& at = m_state->comparison().rows[std::size_t(row)];
    if (column == Row)
        return edit ? QVariant(row) : QVariant(text::integer(row));
    if (column == Relation)
        return at.a < 0          ? tr("only B")
            : at.b < 0           ? tr("only A")
            : m_state->same(row) ? tr("same")
                                 : tr("changed");
    const CompareState::Side side = column < Relation ? CompareState::A : CompareState::B;
    const int token = side == CompareState::A ? at.a : at.b;
    if (token < 0)
        return {};
    const TraceSession& trace = *m_state->half(side).trace;
    switch (column) {
    case PositionA:
    case PositionB:
        return edit ? QVariant(token) : QVariant(text::integer(token));
    case TokenA:
    case TokenB:
        return tokenLabel(trace, token).text;
    case SurprisalA:
    case SurprisalB: {
        const float logprob = trace.logprob(token);
        if (!present(logprob))
            return edit ? QVariant(QString()) : QVariant(text::number(double(kAbsent), 2));
        return edit ? QVariant(-double(logprob)) : QVariant(text::number(-double(logprob), 2));
    }
    case ZoneA:
    case ZoneB: {
        const auto zone = trace.zone(token);
        return edit ? QVariant(QString::fromUtf8(zone.data(), qsizetype(zone.size())))
                    : QVariant(QString());
    }
    default:
        return {};
    }
}

QVariant AlignedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    const AlignedRow& at = m_state->comparison().rows[std::size_t(index.row())];
    const bool left = column < Relation;
    const int token = column == Row || column == Relation ? 0 : left ? at.a : at.b;
    const bool isToken = column == TokenA || column == TokenB;
    const bool isZone = column == ZoneA || column == ZoneB;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return display(index.row(), column, role == Qt::EditRole);
    case Qt::TextAlignmentRole:
        return int((column == Relation ? Qt::AlignHCenter
                           : isToken   ? Qt::AlignLeft
                                       : Qt::AlignRight)
            | Qt::AlignVCenter);
    case CellRole:
        return token < 0                                   ? MissingCell
            : isToken                                      ? TokenCell
            : isZone                                       ? ZoneCell
            : column == Relation                           ? TextCell
            : column == SurprisalA || column == SurprisalB ? NumberCell
                                                           : MutedNumberCell;
    case TokenBytesRole:
    case TokenIdRole:
    case ZoneRole: {
        if (token < 0 || column == Row || column == Relation)
            return {};
        const TraceSession& trace = *m_state->half(left ? CompareState::A : CompareState::B).trace;
        if (role == TokenIdRole)
            return trace.tokenId(token);
        const auto text = role == ZoneRole ? trace.zone(token) : trace.tokenBytes(token);
        const QByteArray bytes(text.data(), qsizetype(text.size()));
        return role == ZoneRole ? QVariant(QString::fromUtf8(bytes)) : QVariant(bytes);
    }
    default:
        return {};
    }
}

QVariant AlignedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(
            (section == Relation ? Qt::AlignHCenter
                    : section == TokenA || section == TokenB || section == ZoneA || section == ZoneB
                    ? Qt::AlignLeft
                    : Qt::AlignRight)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row");
    case PositionA:
        return tr("A pos.");
    case PositionB:
        return tr("B pos.");
    case TokenA:
    case TokenB:
        return tr("Token");
    case SurprisalA:
    case SurprisalB:
        return tr("Surprisal");
    case ZoneA:
    case ZoneB:
        return tr("Zone");
    case Relation:
        return tr("Relation");
    default:
        return {};
    }
}

FixedModel::Rows measureRows(const CompareState& state)
{
    FixedModel::Rows rows;
    if (state.isReady())
        for (const MeasureDifference& measure : state.comparison().measures) {
            const MeasureWords how = wordsOf(measure);
            rows.append({ name(how.title()), number(measure.a, how.decimals),
                number(measure.b, how.decimals), signedNumber(measure.difference, how.decimals),
                signedNumber(measure.low, how.decimals), signedNumber(measure.high, how.decimals),
                name(measure.differs
                        ? modelText(QT_TRANSLATE_NOOP("Compare", "differs"))
                        : modelText(QT_TRANSLATE_NOOP("Compare", "no clear difference"))) });
        }
    return rows;
}

QString binText(int bin)
{
    const int from = 1 << bin, to = 2 * from - 1;
    if (bin == 15)
        return text::integer(from) + QStringLiteral("–");
    return bin == 0 ? QStringLiteral("1")
                    : text::integer(from) + QStringLiteral("–") + text::integer(to);
}

FixedModel::Rows histogramRows(const CompareState& state)
{
    FixedModel::Rows rows;
    if (!state.isReady())
        return rows;
    const auto& a = state.comparison().histogramA;
    const auto& b = state.comparison().histogramB;
    if (!a && !b)
        return rows;
    for (int bin = 0; bin < 16; ++bin)
        rows.append({ name(binText(bin)), number(a ? (*a)[std::size_t(bin)] : double(kAbsent), 3),
            number(b ? (*b)[std::size_t(bin)] : double(kAbsent), 3) });
    return rows;
}

FixedModel::Rows similarityRows(const CompareState& state)
{
    FixedModel::Rows rows;
    if (!state.isReady())
        return rows;
    const Similarity& s = state.comparison().similarity;
    const auto part = [&](const char* text, double value, double weight) {
        rows.append({ name(modelText(text)), number(value, 4), number(weight, 1),
            number(value * weight, 4) }); // absent parts are dashes
    };
    part(QT_TRANSLATE_NOOP("Compare", "Fingerprint cosine"), s.cosine, 0.5);
    part(QT_TRANSLATE_NOOP("Compare", "Same main zone"),
        s.sameZone ? double(*s.sameZone) : double(kAbsent), 0.3);
    part(QT_TRANSLATE_NOOP("Compare", "Entropies close"), s.entropyTerm, 0.2);
    rows.append({ name(modelText(QT_TRANSLATE_NOOP("Compare", "Similarity"))), number(s.score, 4),
        {}, number(s.score, 4) });
    rows.append({ name(modelText(QT_TRANSLATE_NOOP("Compare", "Same text (not part of it)"))),
        number(s.textAgreement, 4), {}, {} });
    return rows;
}

FixedModel::Rows axisRows(const CompareState& state)
{
    FixedModel::Rows rows;
    for (const CompareState::Axis& axis : state.axes())
        rows.append({ name(axis.name), signedNumber(axis.a, 2), signedNumber(axis.b, 2),
            name(axis.low), name(axis.high) });
    return rows;
}

} // namespace ax::ui
