// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/session/axis_words.h"
#include "views/manifold/manifold_state.h"
#include "views/session/fixed_model.h"

#include <QAbstractTableModel>

namespace ax::ui {

/// Tokens of the manifold, one row each: all of them, those a search found, or those in a lasso.
class PointsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Token, Session, Position, Zone, Cluster, Surprisal, ColumnCount };
    enum class Which { All, Enclosed };
    PointsModel(ManifoldState* state, Which which, QObject* parent = nullptr);
    qint64 rowOf(const QModelIndex& index) const; ///< of the manifold

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void again();
    ManifoldState* m_state;
    Which m_which;
    PicturedPtr m_pictured; ///< that the rows are of
};

/// Columns: id, zone, tokens, share, purity, Jaccard, confirmed. Largest first; by `order` the
/// labels of its rows.
FixedModel::Rows clusterRows(const ManifoldState& state);
QVector<int> clusterOrder(const ManifoldState& state);
FixedModel::Rows stabilityRows(const ManifoldState& state);
FixedModel::Rows compositionRows(const ManifoldState& state);
FixedModel::Rows summaryRows(const ManifoldState& state); ///< of what is enclosed
FixedModel::Rows lineageRows(const ManifoldState& state);
FixedModel::Rows timeRows(const ManifoldState& state);
FixedModel::Rows axisRows(const QVector<AxisLine>& axes);
/// "merged 12 → 9", "born 2".
QString eventText(const discovery::LineageEvent& event);

/// All points as CSV, written whole or not at all; any thread. Errors: Io, Cancelled.
Status writePointsCsv(const Manifold& manifold, const QString& path, std::stop_token stop = {});

} // namespace ax::ui
