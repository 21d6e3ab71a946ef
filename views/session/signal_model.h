// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/analysis/token_signals.h"
#include "views/session/table_roles.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>

namespace ax::ui {

class SessionModel;

/// Name, bar, value.
class SignalModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Bar, Value, ColumnCount };

    explicit SignalModel(const SessionModel* session, QObject* parent = nullptr);
    /// `known`: as tokenSignals() takes it.
    void setToken(int token, const AttentionRow* known = nullptr);
    const TokenSignals& values() const { return m_signals; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name, value, help;
        double share = 0; ///< of the bar; NaN: none
        double raw = 0;
    };
    void build();
    const SessionModel* m_session;
    TokenSignals m_signals;
    QVector<Row> m_rows;
};

/// The 16 distance bins: from, to, mass.
class HistogramModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { From, To, Mass, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setHistogram(const std::optional<std::array<float, 16>>& histogram);
    const std::optional<std::array<float, 16>>& histogram() const { return m_histogram; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::optional<std::array<float, 16>> m_histogram;
};

} // namespace ax::ui
