// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/compare/compare_state.h"
#include "views/session/fixed_model.h"
#include "views/session/table_roles.h"

#include <QAbstractTableModel>

namespace ax::ui {

/// The aligned tokens of both sides, one row each.
class AlignedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Row,
        PositionA,
        TokenA,
        SurprisalA,
        ZoneA,
        Relation,
        ZoneB,
        PositionB,
        TokenB,
        SurprisalB,
        ColumnCount
    };
    explicit AlignedModel(CompareState* state, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant display(int row, int column, bool edit) const;
    CompareState* m_state;
};

FixedModel::Rows measureRows(const CompareState& state);
FixedModel::Rows histogramRows(const CompareState& state);
FixedModel::Rows similarityRows(const CompareState& state);
FixedModel::Rows axisRows(const CompareState& state);
/// "1", "2–3", … of a bin of the distance histogram.
QString binText(int bin);

} // namespace ax::ui
