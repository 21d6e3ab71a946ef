// SPDX-License-Identifier: Apache-2.0
#include "views/session/signal_model.h"

#include "views/session/number_text.h"
#include "views/session/session_model.h"

#include <algorithm>
#include <cmath>

namespace ax::ui {
namespace {

constexpr int kBins = 16;

} // namespace

SignalModel::SignalModel(const SessionModel* session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void SignalModel::setToken(int token, const AttentionRow* known)
{
    beginResetModel();
    m_signals = tokenSignals(m_session->trace(), token, known);
    build();
    endResetModel();
}

void SignalModel::build()
{
    m_rows.clear();
    const TokenSignals& s = m_signals;
    const auto add = [&](const QString& name, float value, double share, const QString& shown,
                         const QString& help) {
        if (present(value))
            m_rows.append({ name, shown, help, share, value });
    };
    const auto share = [&](const QString& name, float value, const QString& help) {
        add(name, value, value, text::percent(value), help);
    };
    const double none = std::nan("");
    share(tr("Local, under 8"), s.local, tr("Share of the attention less than 8 tokens back"));
    share(tr("Mid, 8 to 255"), s.mid, tr("Share of the attention 8 to 255 tokens back"));
    share(tr("Long, 256 and more"), s.longRange,
        tr("Share of the attention 256 tokens back or more"));
    share(tr("Sinks"), s.step.sinkShare, tr("Share of the attention on sinks"));
    share(tr("Null"), s.step.nullMass,
        tr("Share that went to the learned sink of the architecture, to no token"));
    add(tr("Entropy of the row"), s.step.entropy,
        present(s.step.entropyNormalised) ? double(s.step.entropyNormalised) : none,
        tr("%1 nat").arg(text::number(s.step.entropy, 2)),
        tr("How widely the attention is spread"));
    add(tr("Entropy, normalised"), s.step.entropyNormalised, s.step.entropyNormalised,
        text::number(s.step.entropyNormalised, 2),
        tr("Entropy divided by the logarithm of the visible positions"));
    add(tr("Entropy of distances"), s.histogramEntropy, s.histogramEntropy,
        text::number(s.histogramEntropy, 2), tr("Entropy of the 16 distance bins, 0 to 1"));
    share(tr("Three largest"), s.step.hubness,
        tr("hubness: share of the three most attended positions"));
    add(tr("Layers agree"), s.step.consensus, s.step.consensus, text::number(s.step.consensus, 2),
        tr("consensus: common positions among the five largest of each pair of layers"));
    add(tr("Ripple"), s.step.ripple, s.step.ripple, text::number(s.step.ripple, 2),
        tr("ripple: how regularly attention repeats over distance"));
    add(tr("Positional share"), s.positionalShare, s.positionalShare,
        text::number(s.positionalShare, 2),
        tr("How much of the attention comes from the places, not from the words"));
    add(tr("Surprisal"), s.step.surprisal, none,
        tr("%1 nat").arg(text::number(s.step.surprisal, 2)),
        tr("Negative log-probability of the written token"));
    add(tr("Lead of first over second"), s.step.margin, none, text::number(s.step.margin, 2),
        tr("margin: difference of the two largest logits"));
}

int SignalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int SignalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SignalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? row.name : index.column() == Value ? row.value : QString();
    case Qt::EditRole:
        return index.column() == Name ? QVariant(row.name)
            : index.column() == Value ? QVariant(row.raw)
                                      : QVariant();
    case Qt::ToolTipRole:
        return row.help;
    case Qt::TextAlignmentRole:
        return int((index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.column() == Bar ? row.value : data(index, Qt::DisplayRole);
    case KindRole:
        return LinkRow;
    case CellRole:
        return index.column() == Bar ? BarCell : index.column() == Value ? NumberCell : TextCell;
    case ValueRole:
        return row.share;
    case MaximumRole:
        return 1.0;
    default:
        return {};
    }
}

QVariant SignalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Signal") : section == Value ? tr("Value") : QString();
}

void HistogramModel::setHistogram(const std::optional<std::array<float, 16>>& histogram)
{
    beginResetModel();
    m_histogram = histogram;
    endResetModel();
}

int HistogramModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_histogram ? 0 : kBins;
}

int HistogramModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistogramModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_histogram)
        return {};
    const int bin = index.row();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == CellRole)
        return NumberCell;
    if (role == Qt::EditRole && index.column() == Mass)
        return double((*m_histogram)[std::size_t(bin)]);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case From:
        return text::integer(qint64(1) << bin);
    case To:
        return bin == kBins - 1 ? tr("and more") : text::integer((qint64(2) << bin) - 1);
    case Mass:
        return text::number((*m_histogram)[std::size_t(bin)], 3);
    default:
        return {};
    }
}

QVariant HistogramModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == From ? tr("Back from") : section == To ? tr("to") : tr("Attention");
}

} // namespace ax::ui
